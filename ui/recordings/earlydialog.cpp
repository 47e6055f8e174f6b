#include "ui/recordings/earlydialog.h"

#include "core/policy/profile.h"
#include "ui/recordings/timetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QFontMetrics>
#include <QFormLayout>
#include <QPlainTextEdit>

namespace earshot::ui::recordings {

using theme::FontRole;
using theme::Token;

EarlyDialog::EarlyDialog(desk::Context &context, const service::RecordingDetail &detail, QWidget *parent)
    : ActDialog(context, tr("Delete this recording early"), tr("Ask for deletion"), parent)
    , m_detail(detail)
    , m_exception(new QComboBox(this))
    , m_reason(new QPlainTextEdit(this))
    , m_approvers(new widgets::Label({}, FontRole::Body, Token::Text, this))
{
    setObjectName(QStringLiteral("earlyDialog"));
    setAbout(callText(detail.recording));
    m_exception->setObjectName(QStringLiteral("exception"));
    for (const auto &way : detail.earlyWays) {
        if (way.mayAsk.permitted)
            m_exception->addItem(words::exceptionName(context.profile(), way.exception), way.exception);
    }
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setPlaceholderText(tr("Where the code is heard, or who upheld the request; it stays on record, so name "
                                    "nobody who is to be forgotten"));
    m_reason->setFixedHeight(m_reason->fontMetrics().lineSpacing() * 4 + theme::px(18));
    m_approvers->setObjectName(QStringLiteral("approvers"));
    m_approvers->setWordWrap(true);
    addRow(tr("Exception"), m_exception);
    addRow(tr("Reason"), m_reason);
    addRow(tr("Approved by"), m_approvers);
    m_approvers->setAccessibleName({}); // it would hide the words, which change
    connect(m_exception, &QComboBox::currentIndexChanged, this, &EarlyDialog::refresh);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &EarlyDialog::refresh);
    refresh();
    resize(theme::px(560), sizeHint().height());
    m_reason->setFocus();
}

QString EarlyDialog::exception() const
{
    return m_exception->currentData().toString();
}

void EarlyDialog::refresh()
{
    const auto *known = context().profile().exception(exception());
    const int others = known ? known->people - 1 : 1;
    const QString who = words::anyOf(words::approverNames(context().profile(), exception()));
    m_approvers->setText(others == 1 ? tr("Another person: %1", "offices").arg(who)
                                     : tr("%n other people: %1", "offices", others).arg(who));
    QStringList goes{tr("its key and its sound")};
    if (const auto notes = m_detail.notes.size() + m_detail.removedNotes.size(); notes > 0)
        goes << (notes == 1 ? tr("1 note") : tr("%n notes", nullptr, static_cast<int>(notes)));
    if (!m_detail.clips.isEmpty())
        goes << (m_detail.clips.size() == 1 ? tr("1 clip")
                                            : tr("%n clips", nullptr, static_cast<int>(m_detail.clips.size())));
    const QString ending = words::endingWithTheCall(m_detail.releases);
    setConsequence(tr("Nothing is deleted yet. Once it is approved it goes at once and for good: %1. Nobody to whom it "
                      "was released in Earshot can hear it any more; files that have left have to be asked back. A "
                      "backup made before can still be read until it is overwritten.")
                       .arg(goes.join(tr(", ", "between names"))) +
                   (ending.isEmpty() ? QString() : u' ' + ending));
    setReady(m_exception->count() > 0 && !m_reason->toPlainText().trimmed().isEmpty());
}

void EarlyDialog::commit()
{
    const service::EarlyDeletionDraft draft{m_detail.recording.id, exception(), m_reason->toPlainText()};
    perform([draft](service::Door &door) { return door.earlyDeletions().request(draft); },
            [this](const Result<service::EarlyDeletionStanding> &standing) {
                emit requested(*standing);
                accept();
            },
            m_reason);
}

} // namespace earshot::ui::recordings
