#pragma once

#include "core/domain/release.h"
#include "core/service/release_service.h"
#include "ui/desk/longwork.h"
#include "ui/widgets/workbar.h"

namespace earshot::ui::releases {

/// Builds the package of an authorised release: asks for its form and the folder, works on a door of its own with
/// progress and cancel, and says in place what became of it; nothing half-written stays. One at a time.
class IssueBar : public widgets::WorkBar
{
    Q_OBJECT
public:
    explicit IssueBar(desk::Context &context, QWidget *parent = nullptr);

    /// Does nothing while one is running or when no form or folder is chosen.
    void begin(const domain::Release &release);
    void cancel() { m_work.stop(); }
    [[nodiscard]] bool isRunning() const { return m_work.isRunning(); }

signals:
    void runningChanged(bool running);
    void issued(const earshot::domain::Release &release, const QString &path);

private:
    void chooseFolder(const domain::Release &release, service::PackageForm form);
    void start(const QString &folder, service::PackageForm form);
    void finished(const Result<service::IssuedPackage> &package);

    desk::Context &m_context;
    desk::LongWork m_work;
    domain::Release m_release;
    QString m_folder;
    QString m_lastFolder;
};

} // namespace earshot::ui::releases
