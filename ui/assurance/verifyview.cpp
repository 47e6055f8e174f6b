#include "ui/assurance/verifyview.h"

#include "ui/assurance/findinglist.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QProgressBar>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace earshot::ui::assurance {

using service::Finding;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;

namespace {

constexpr qsizetype mostCopied = 500; ///< of one check: a whole table that is wrong must still fit into a mail

enum Page { EmptyPage = 0, FindingsPage };

} // namespace

VerifyView::VerifyView(desk::Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_running(context)
{
    setObjectName(QStringLiteral("verifyView"));
    build();
}

void VerifyView::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(px(12));
    auto *head = new QHBoxLayout;
    head->setSpacing(px(8));
    m_copy = new QPushButton(tr("Copy details"));
    m_copy->setObjectName(QStringLiteral("verifyCopy"));
    m_copy->setIcon(theme::icon(theme::Icon::Copy));
    m_copy->setEnabled(false);
    m_again = new widgets::PrimaryButton(tr("Check the record"));
    m_again->setObjectName(QStringLiteral("checkRecord"));
    auto *heading = new Label(tr("Check of the record"), FontRole::Heading);
    heading->setWordWrap(true);
    head->addWidget(heading, 1);
    head->addWidget(m_copy);
    head->addWidget(m_again);
    all->addLayout(head);
    m_verdict = new NoticeBar;
    m_verdict->setObjectName(QStringLiteral("verdict"));
    all->addWidget(m_verdict);
    m_work = new QWidget;
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    m_step = new Label;
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_stop = new QPushButton(tr("Stop"));
    m_stop->setObjectName(QStringLiteral("verifyStop"));
    row->addWidget(m_step);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    all->addWidget(m_work);

    auto *panel = new widgets::Panel;
    auto *inner = new QVBoxLayout(panel);
    inner->setContentsMargins(1, 1, 1, 1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    m_findings = new FindingList;
    area->setWidget(m_findings);
    m_findings->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    m_empty = new widgets::EmptyState;
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_empty);
    m_pages->addWidget(area);
    inner->addWidget(m_pages);
    all->addWidget(panel, 1);
    m_work->hide();
    showEmpty(tr("The record has not been checked here since you signed in."));
    connect(m_again, &QPushButton::clicked, this, &VerifyView::start);
    connect(m_stop, &QPushButton::clicked, this, &VerifyView::cancel);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(details()); });
}

void VerifyView::start()
{
    if (isRunning())
        return;
    showEmpty(tr("What holds and what does not will stand here."));
    m_report = {};
    m_verdict->hide();
    m_copy->setEnabled(false);
    m_again->setEnabled(false);
    m_stop->setEnabled(true);
    m_progress->setRange(0, 0);
    m_step->setText(tr("Checking the record. Work can go on meanwhile."));
    m_work->show();
    m_at = m_context.environment().clock->now();
    m_since.start();
    auto progress = m_running.progress<int, int>([this](int done, int total) { showProgress(done, total); });
    m_running.run([progress](service::Door &door) { return door.audit().verify(progress); },
                  [this](const Result<service::VerifyReport> &report) { arrived(report); });
}

void VerifyView::cancel()
{
    m_running.stop();
    m_stop->setEnabled(false);
}

void VerifyView::focusStart()
{
    m_again->setFocus();
}

void VerifyView::showProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    // Only stored files are alike enough to tell from some how long the others take.
    constexpr int before = service::stepsOfCheck - 1;
    if (done <= before)
        m_since.restart();
    widgets::Task task;
    task.done = done;
    task.total = total;
    task.remainingSeconds = widgets::remainingSeconds(done - before, total - before, m_since.elapsed());
    m_step->setText(tr("Checking the record: %1", "how far, how long still").arg(widgets::taskLine(task)));
}

void VerifyView::arrived(const Result<service::VerifyReport> &report)
{
    m_work->hide();
    m_again->setEnabled(true);
    m_again->setText(tr("Check again"));
    if (report) {
        m_report = *report;
        showReport();
    } else if (report.error().code == ErrorCode::Cancelled) {
        showEmpty(tr("Check again to see what holds."));
        m_verdict->showNotice(NoticeBar::Kind::Info, tr("The check was stopped before its end; it says nothing."), {},
                              false);
    } else {
        showEmpty(tr("The record could not be checked."));
        m_verdict->showNotice(NoticeBar::Kind::Error, words::errorText(report.error(), m_context.profile()), {}, false);
    }
    emit finished();
}

void VerifyView::showReport()
{
    m_copy->setEnabled(true);
    m_findings->setFindings(m_report.findings);
    m_pages->setCurrentIndex(FindingsPage);
    const auto count = [this](Finding::Level level) {
        return std::count_if(m_report.findings.cbegin(), m_report.findings.cend(),
                             [level](const Finding &finding) { return finding.level == level; });
    };
    const QString what = tr("%1 entries and %2 stored files were checked, begun on %3.")
                             .arg(words::count(m_report.leaves), words::count(m_report.objects), words::dateTime(m_at));
    if (!m_report.isGood())
        m_verdict->showNotice(
            NoticeBar::Kind::Error,
            tr("The record does not hold: %1 wrong. %2").arg(words::count(count(Finding::Level::Red)), what), {},
            false);
    else if (count(Finding::Level::Amber) > 0)
        m_verdict->showNotice(
            NoticeBar::Kind::Warning,
            tr("The record holds, with %1 to look at. %2").arg(words::count(count(Finding::Level::Amber)), what), {},
            false);
    else
        m_verdict->showNotice(NoticeBar::Kind::Good, tr("The record holds. %1").arg(what), {}, false);
}

void VerifyView::showEmpty(const QString &sentence)
{
    m_empty->setContent(
        theme::Icon::Assurance, sentence,
        tr("A check goes through the log, every signature and every stored file, and changes nothing."));
    m_pages->setCurrentIndex(EmptyPage);
}

widgets::Task VerifyView::result(const QString &taskId) const
{
    using State = widgets::Task::State;
    widgets::Task task;
    task.id = taskId;
    task.title = tr("Check of the record");
    task.result = m_verdict->text();
    task.state = m_verdict->kind() == NoticeBar::Kind::Good      ? State::Done
                 : m_verdict->kind() == NoticeBar::Kind::Warning ? State::Partly
                 : m_verdict->kind() == NoticeBar::Kind::Info    ? State::Cancelled
                                                                 : State::Failed;
    task.action = tr("Show");
    return task;
}

QString VerifyView::details() const
{
    // The door's own words in English: whoever is sent this compares it with the documentation.
    QStringList lines{QStringLiteral("Earshot, check of the record, %1").arg(m_at.iso()),
                      QStringLiteral("entries %1, objects %2").arg(m_report.leaves).arg(m_report.objects),
                      QStringLiteral("root %1").arg(QString::fromLatin1(m_report.root.toHex()))};
    for (const FindingGroup &group : grouped(m_report.findings)) {
        const QString level = group.level == Finding::Level::Red     ? QStringLiteral("RED")
                              : group.level == Finding::Level::Amber ? QStringLiteral("AMBER")
                                                                     : QStringLiteral("GREEN");
        for (const Finding &finding : group.findings.first(std::min(mostCopied, group.findings.size())))
            lines << QStringLiteral("%1  %2  %3  %4").arg(level, finding.check, finding.subject, finding.text);
        if (group.findings.size() > mostCopied)
            lines << QStringLiteral("%1  %2  and %3 more: earshot-cli verify names all")
                         .arg(level, group.check)
                         .arg(group.findings.size() - mostCopied);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace earshot::ui::assurance
