#include "ui/recordings/downloadsdialog.h"

#include "core/service/custody_service.h"
#include "ui/desk/answer.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"
#include "ui/words/format.h"
#include "ui/words/refusal.h"

#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace earshot::ui::recordings {

using theme::FontRole;
using theme::Icon;
using theme::px;
using theme::Token;
using widgets::ChipKind;
using widgets::Label;
using widgets::NoticeBar;

DownloadsDialog::DownloadsDialog(desk::Context &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_notice(new NoticeBar(this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("downloadsDialog"));
    setWindowTitle(tr("Your downloads"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(tr("Your downloads"), FontRole::Heading, Token::Text, this));
    auto *hint =
        new Label(tr("Files that you saved for use inside the service area. Delete each one when you no longer "
                     "need it, at the latest on its day, and confirm it here."),
                  FontRole::Body, Token::Muted, this);
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_notice->setObjectName(QStringLiteral("problem"));
    column->addWidget(m_notice);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(px(8));
    inside->addLayout(m_rows);
    inside->addStretch();
    area->setWidget(content);
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    column->addWidget(area, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(px(600), px(400));
    read();
}

void DownloadsDialog::read()
{
    desk::answer(this, m_context.door().run([](service::Door &door) { return door.custody().myOpenDownloads(); }),
                 [this](const Result<QList<domain::Download>> &downloads) {
                     if (downloads)
                         fill(*downloads);
                     else
                         m_notice->showNotice(NoticeBar::Kind::Error,
                                              words::errorText(downloads.error(), m_context.profile()));
                 });
}

void DownloadsDialog::fill(const QList<domain::Download> &downloads)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may be what asked
        delete item;
    }
    for (const domain::Download &download : downloads)
        m_rows->addWidget(row(download));
    if (downloads.isEmpty()) {
        auto *empty = new widgets::EmptyState;
        empty->setContent(Icon::Check, tr("No files of yours are outside Earshot."));
        m_rows->addWidget(empty);
    }
}

QWidget *DownloadsDialog::row(const domain::Download &download)
{
    auto *panel = new widgets::Panel;
    auto *across = new QHBoxLayout(panel);
    across->setContentsMargins(px(12), px(10), px(12), px(10));
    across->setSpacing(px(12));
    auto *text = new QVBoxLayout;
    text->setSpacing(px(2));
    auto *path = new Label(QDir::toNativeSeparators(download.destination), FontRole::Strong);
    path->setElided(true);
    text->addWidget(path);
    text->addWidget(
        new Label(tr("Recording %1, saved %2").arg(download.recording.value).arg(words::shortDateTime(download.at)),
                  FontRole::Caption, Token::Muted));
    const QDate today = m_context.environment().clock->now().london().date();
    const qint64 late = download.until.daysTo(today);
    widgets::ChipSpec chip{ChipKind::Neutral, tr("Delete by %1").arg(words::shortDate(download.until)), Icon::Clock};
    if (late > 0)
        chip = {ChipKind::Red, late == 1 ? tr("Overdue since yesterday") : tr("Overdue by %1 days").arg(late),
                Icon::Warning};
    else if (late == 0)
        chip = {ChipKind::Amber, tr("Delete today"), Icon::Clock};
    text->addSpacing(px(2));
    text->addWidget(new widgets::Chip(chip), 0, Qt::AlignLeft);
    across->addLayout(text, 1);
    auto *confirmed = new QPushButton(tr("Confirm deleted"));
    confirmed->setObjectName(QStringLiteral("confirmDeleted"));
    confirmed->setAutoDefault(false);
    confirmed->setAccessibleDescription(path->text());
    connect(confirmed, &QPushButton::clicked, this, [this, download] { confirm(download); });
    across->addWidget(confirmed, 0, Qt::AlignVCenter);
    return panel;
}

void DownloadsDialog::confirm(const domain::Download &download)
{
    m_notice->dismiss();
    const auto id = download.id;
    desk::answer(this, m_context.door().run([id](service::Door &door) { return door.custody().confirmDeleted(id); }),
                 [this, download](const Result<void> &done) {
                     if (done) {
                         emit confirmed(download);
                         read();
                     } else if (done.error().code == ErrorCode::Conflict) {
                         offerToDelete(download);
                     } else {
                         m_notice->showNotice(NoticeBar::Kind::Error,
                                              words::errorText(done.error(), m_context.profile()));
                     }
                 });
}

void DownloadsDialog::offerToDelete(const domain::Download &download)
{
    const QString path = QDir::toNativeSeparators(download.destination);
    const bool yes = m_context.prompter().confirm(
        this, {tr("The file is still there"),
               tr("It lies at\n%1\n\nEarshot can delete it now. That cannot be undone; the recording itself stays.")
                   .arg(path),
               tr("Delete the file"), true});
    if (!yes) {
        m_notice->showNotice(NoticeBar::Kind::Warning, tr("The file is still there: %1").arg(path));
        return;
    }
    if (!QFile::remove(download.destination)) {
        m_notice->showNotice(NoticeBar::Kind::Error,
                             tr("The file could not be deleted. Close whatever has it open, or ask whoever may write "
                                "there: %1")
                                 .arg(path));
        return;
    }
    confirm(download);
}

} // namespace earshot::ui::recordings
