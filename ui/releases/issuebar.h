#pragma once

#include "core/domain/release.h"
#include "core/service/release_service.h"
#include "ui/desk/longwork.h"
#include "ui/widgets/workbar.h"
#include "ui/words/language.h"

#include <QList>
#include <memory>

namespace earshot::ui::releases {

/// Builds the packages of authorised releases: asks for its form and the folder, works on a door of its own with
/// progress and cancel, and says in place what became of it; nothing half-written stays. One at a time.
class IssueBar : public widgets::WorkBar
{
    Q_OBJECT
public:
    explicit IssueBar(desk::Context &context, QWidget *parent = nullptr);

    /// Does nothing while one is running or when no form or folder is chosen. What was asked for and authorised
    /// together with it can go the same way, a package each; `together`: that is chosen at first.
    void begin(const domain::Release &release, bool together = false);
    void cancel() { m_work.stop(); }
    [[nodiscard]] bool isRunning() const { return m_work.isRunning(); }

signals:
    void runningChanged(bool running);
    void issued(const earshot::domain::Release &release, const QString &path);

private:
    void chooseFolder(const QList<domain::Release> &releases, service::PackageForm form);
    void next();
    void finished(const Result<service::IssuedPackage> &package);

    desk::Context &m_context;
    desk::LongWork m_work;
    QList<domain::Release> m_releases; ///< of this run
    qsizetype m_at = 0;                ///< which of them is being written
    std::shared_ptr<service::PackageForm> m_form;
    words::Language m_language = words::Language::English; ///< of the release notes
    QString m_folder;
    QString m_lastFolder;
    domain::ReleaseId m_tried;     ///< whose form was chosen last,
    service::PackageForm m_choice; ///< and which, without its passphrase
};

} // namespace earshot::ui::releases
