#include "ui/player/note_history.h"

#include "core/service/review_service.h"
#include "ui/desk/answer.h"
#include "ui/waveform/timetext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"
#include "ui/words/format.h"
#include "ui/words/refusal.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace earshot::ui::player {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;

NoteHistory::NoteHistory(desk::Context &context, domain::AnnotationId id, int rate, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_rate(rate)
    , m_notice(new NoticeBar(this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("noteHistory"));
    setWindowTitle(tr("History of the note"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(tr("History of the note"), FontRole::Heading, Token::Text, this));
    column->addWidget(m_notice);
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("revisions"));
    area->setAccessibleName(tr("What the note said, the newest first"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget(area);
    content->setAutoFillBackground(false);
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, px(8), 0);
    m_rows->setSpacing(px(10));
    inside->addLayout(m_rows);
    inside->addStretch();
    area->setWidget(content);
    column->addWidget(area, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeHistory"));
    close->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(close);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    resize(px(460), px(340));
    read(id);
}

void NoteHistory::read(domain::AnnotationId id)
{
    desk::answer(this, m_context.door().run([id](service::Door &door) { return door.review().noteHistory(id); }),
                 [this](const Result<QList<domain::Annotation>> &revisions) {
                     if (revisions)
                         show(*revisions);
                     else
                         m_notice->showNotice(NoticeBar::Kind::Error,
                                              words::errorText(revisions.error(), m_context.profile()), {}, false);
                 });
}

void NoteHistory::show(const QList<domain::Annotation> &revisions)
{
    for (qsizetype i = revisions.size() - 1; i >= 0; --i) {
        const domain::Annotation &revision = revisions.at(i);
        if (m_rows->count() > 0)
            m_rows->addWidget(new widgets::Separator(this));
        auto *text = new Label(revision.removed ? tr("The note was removed.") : revision.text, FontRole::Body,
                               revision.removed ? Token::Muted : Token::Text, this);
        text->setObjectName(QStringLiteral("revision"));
        text->setWordWrap(true);
        auto *told = new QVBoxLayout;
        told->setSpacing(px(2));
        told->addWidget(text);
        auto *by =
            new Label(byLine(revision, i > 0 && revisions.at(i - 1).removed), FontRole::Caption, Token::Muted, this);
        by->setObjectName(QStringLiteral("revisionBy"));
        by->setWordWrap(true);
        told->addWidget(by);
        m_rows->addLayout(told);
    }
}

QString NoteHistory::byLine(const domain::Annotation &revision, bool wasRemoved) const
{
    const QString &name = revision.editedByName;
    const QString day = words::shortDateTime(revision.editedAt);
    if (revision.removed)
        return tr("%1 removed it, %2", "person, date").arg(name, day);
    const QString begin = waveform::clockText(base::framesToMs(revision.range.begin, m_rate));
    const QString end = waveform::clockText(base::framesToMs(revision.range.end, m_rate));
    const QString at = revision.range.isEmpty() ? begin : tr("%1 to %2", "a range").arg(begin, end);
    QString line;
    if (revision.revision <= 1)
        line = tr("%1 wrote this, %2, at %3", "person, date, place in the call").arg(name, day, at);
    else if (wasRemoved)
        line = tr("%1 brought it back, %2, at %3", "person, date, place in the call").arg(name, day, at);
    else
        line = tr("%1 changed it, %2, at %3", "person, date, place in the call").arg(name, day, at);
    for (const QString &tag : revision.tags)
        line += QStringLiteral(" · #") + tag;
    return line;
}

} // namespace earshot::ui::player
