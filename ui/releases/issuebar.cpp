#include "ui/releases/issuebar.h"

#include "core/service/release_service.h"
#include "ui/desk/answer.h"
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

void IssueBar::begin(const domain::Release &release, bool together)
{
    if (isRunning())
        return;
    auto *dialog = new PackageDialog(release, window());
    auto known = m_context.door().run([id = release.id](service::Door &door) { return door.release().together(id); });
    desk::answer(dialog, known, [dialog, release, together](const Result<QList<domain::Release>> &known) {
        dialog->offerOthers(othersLike(release, known), together);
    });
    if (m_tried == release.id) // it must not go in the open because a disk was full
        dialog->choose(m_choice, m_language);
    connect(dialog, &QDialog::accepted, this, [this, dialog, release] {
        auto form = dialog->takeForm();
        m_tried = release.id;
        m_choice = {form.zip, form.protection, form.recipient, {}};
        m_language = dialog->noteLanguage();
        chooseFolder(QList<domain::Release>{release} + dialog->others(), std::move(form));
    });
    dialog->open();
}

void IssueBar::chooseFolder(const QList<domain::Release> &releases, service::PackageForm form)
{
    const int others = int(releases.size()) - 1;
    const QString &number = releases.constFirst().number;
    const QString folder = m_context.prompter().chooseFolder(
        this,
        others == 0 ? tr("Where the package %1 goes").arg(number)
                    : tr("Where the package %1 and %n others go", nullptr, others).arg(number),
        m_lastFolder);
    if (folder.isEmpty() || isRunning())
        return;
    m_releases = releases;
    m_at = 0;
    m_folder = folder;
    // Shared, since a job is copied on its way to the door's thread and a passphrase is not.
    m_form = std::make_shared<service::PackageForm>(std::move(form));
    next();
    emit runningChanged(true);
}

void IssueBar::next()
{
    const domain::Release &release = m_releases.at(m_at);
    showWork(m_releases.size() == 1
                 ? tr("Writing the package %1…").arg(release.number)
                 : tr("Writing the package %1, %2 of %3…").arg(release.number).arg(m_at + 1).arg(m_releases.size()));
    auto progress =
        m_work.progress<double>([this](double done) { setDone((double(m_at) + done) / double(m_releases.size())); });
    m_work.run(
        [id = release.id, folder = m_folder, progress, form = m_form, language = m_language](service::Door &door) {
            const words::LanguageScope speaking(language); // the release note
            return door.release().issue(id, folder, progress, *form);
        },
        [this](const Result<service::IssuedPackage> &package) { finished(package); });
}

void IssueBar::finished(const Result<service::IssuedPackage> &package)
{
    const domain::Release &release = m_releases.at(m_at);
    if (package) {
        m_lastFolder = m_folder;
        emit issued(package->release, package->path);
        if (++m_at < m_releases.size()) {
            next();
            return;
        }
        const int others = int(m_releases.size()) - 1;
        const QString where = QDir::toNativeSeparators(m_folder);
        const QString &number = m_releases.constFirst().number;
        endWork(NoticeBar::Kind::Good,
                others == 0 ? tr("Package %1 is in %2").arg(number, where)
                            : tr("Package %1 and %n others are in %2", nullptr, others).arg(number, where),
                tr("Open folder"));
    } else {
        const bool cancelled = package.error().code == ErrorCode::Cancelled;
        QString words = issueProblem(m_context.profile(), package.error(), release.number, m_folder);
        if (m_at > 0)
            words = tr("%n packages are written. At %1 it stopped: %2", nullptr, int(m_at)).arg(release.number, words);
        endWork(cancelled ? NoticeBar::Kind::Info : NoticeBar::Kind::Error, words);
    }
    m_form.reset(); // and the passphrase in it
    emit runningChanged(false);
    // An interrupted one stands at another state too.
    m_context.refreshCounts();
    for (const auto &each : std::as_const(m_releases))
        emit m_context.recordingChanged(each.recording);
}

} // namespace earshot::ui::releases
