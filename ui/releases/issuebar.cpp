#include "ui/releases/issuebar.h"

#include "core/service/release_service.h"
#include "ui/desk/answer.h"
#include "ui/releases/packagedialog.h"
#include "ui/releases/releasewords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>

namespace earshot::ui::releases {

using widgets::Label;
using widgets::NoticeBar;

namespace {

constexpr int progressSteps = 1000;

} // namespace

IssueBar::IssueBar(desk::Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_work(new QWidget(this))
    , m_text(new Label({}, theme::FontRole::Body, theme::Token::Text, m_work))
    , m_progress(new QProgressBar(m_work))
    , m_stop(new QPushButton(tr("Cancel"), m_work))
    , m_notice(new NoticeBar(this))
{
    m_notice->setObjectName(QStringLiteral("issueNotice"));
    m_stop->setObjectName(QStringLiteral("cancelIssue"));
    m_progress->setObjectName(QStringLiteral("issueProgress"));
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the package"));
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space(3));
    row->addWidget(m_text);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_work);
    column->addWidget(m_notice);
    m_work->hide();
    hide();
    connect(m_stop, &QPushButton::clicked, this, &IssueBar::cancel);
    connect(m_notice, &NoticeBar::dismissed, this, &QWidget::hide);
    connect(m_notice, &NoticeBar::actionTriggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_lastFolder)); });
}

IssueBar::~IssueBar()
{
    cancel();
}

void IssueBar::begin(const domain::Release &release)
{
    if (isRunning())
        return;
    auto *dialog = new PackageDialog(release, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, release] { chooseFolder(release, dialog->takeForm()); });
    dialog->open();
}

void IssueBar::chooseFolder(const domain::Release &release, service::PackageForm form)
{
    const QString folder =
        m_context.prompter().chooseFolder(this, tr("Where the package %1 goes").arg(release.number), m_lastFolder);
    if (folder.isEmpty() || isRunning())
        return;
    m_release = release;
    start(folder, std::move(form));
}

void IssueBar::start(const QString &folder, service::PackageForm form)
{
    m_folder = folder;
    m_cancel = std::make_shared<std::atomic_bool>(false);
    m_door = m_context.newDoor();
    setRunning(true);
    // Called on the door's thread; the bar may be gone by then, so the progress goes through a guarded pointer.
    auto progress = [cancel = m_cancel, bar = QPointer<IssueBar>(this)](double done) {
        QMetaObject::invokeMethod(
            qApp,
            [bar, done] {
                if (bar)
                    bar->showProgress(done);
            },
            Qt::QueuedConnection);
        return !cancel->load();
    };
    // Shared, since a job is copied on its way to the door's thread and a passphrase is not.
    auto shared = std::make_shared<service::PackageForm>(std::move(form));
    desk::answer(this, m_door->run([id = m_release.id, folder, progress, shared](service::Door &door) {
        return door.release().issue(id, folder, progress, *shared);
    }),
                 [this](const Result<service::IssuedPackage> &package) { finished(package); });
}

void IssueBar::cancel()
{
    if (!m_cancel)
        return;
    m_cancel->store(true);
    m_stop->setEnabled(false);
}

void IssueBar::setRunning(bool running)
{
    m_notice->hide();
    m_work->setVisible(running);
    m_stop->setEnabled(running);
    m_progress->setValue(0);
    m_text->setText(tr("Writing the package %1…").arg(m_release.number));
    setVisible(true);
    emit runningChanged(running);
}

void IssueBar::showProgress(double done)
{
    if (isRunning())
        m_progress->setValue(static_cast<int>(done * progressSteps));
}

void IssueBar::finished(const Result<service::IssuedPackage> &package)
{
    m_door.reset();
    m_cancel.reset();
    setRunning(false);
    if (!package) {
        const bool cancelled = package.error().code == ErrorCode::Cancelled;
        m_notice->showNotice(cancelled ? NoticeBar::Kind::Info : NoticeBar::Kind::Error,
                             issueProblem(m_context.profile(), package.error(), m_release.number, m_folder));
    } else {
        m_lastFolder = m_folder;
        m_notice->showNotice(NoticeBar::Kind::Good,
                             tr("Package %1 is in %2").arg(package->release.number, QDir::toNativeSeparators(m_folder)),
                             tr("Open folder"));
        emit issued(package->release, package->path);
    }
    // An interrupted one stands at another state too.
    m_context.refreshCounts();
    emit m_context.recordingChanged(m_release.recording);
}

} // namespace earshot::ui::releases
