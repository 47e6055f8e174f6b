#include "ui/releases/issuebar.h"

#include "core/service/release_service.h"
#include "ui/releases/packagedialog.h"
#include "ui/releases/releasewords.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace earshot::ui::releases {

using widgets::NoticeBar;

IssueBar::IssueBar(desk::Context &context, QWidget *parent)
    : widgets::WorkBar(QStringLiteral("issue"), tr("Progress of the package"), tr("Cancel"), parent)
    , m_context(context)
    , m_work(context)
{
    connect(this, &WorkBar::stopRequested, this, &IssueBar::cancel);
    connect(this, &WorkBar::actionTriggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_lastFolder)); });
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
    showWork(tr("Writing the package %1…").arg(m_release.number));
    auto progress = m_work.progress<double>([this](double done) { setDone(done); });
    // Shared, since a job is copied on its way to the door's thread and a passphrase is not.
    auto shared = std::make_shared<service::PackageForm>(std::move(form));
    m_work.run([id = m_release.id, folder, progress,
                shared](service::Door &door) { return door.release().issue(id, folder, progress, *shared); },
               [this](const Result<service::IssuedPackage> &package) { finished(package); });
    emit runningChanged(true);
}

void IssueBar::finished(const Result<service::IssuedPackage> &package)
{
    if (!package) {
        const bool cancelled = package.error().code == ErrorCode::Cancelled;
        endWork(cancelled ? NoticeBar::Kind::Info : NoticeBar::Kind::Error,
                issueProblem(m_context.profile(), package.error(), m_release.number, m_folder));
    } else {
        m_lastFolder = m_folder;
        endWork(NoticeBar::Kind::Good,
                tr("Package %1 is in %2").arg(package->release.number, QDir::toNativeSeparators(m_folder)),
                tr("Open folder"));
        emit issued(package->release, package->path);
    }
    emit runningChanged(false);
    // An interrupted one stands at another state too.
    m_context.refreshCounts();
    emit m_context.recordingChanged(m_release.recording);
}

} // namespace earshot::ui::releases
