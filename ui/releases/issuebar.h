#pragma once

#include "core/domain/release.h"
#include "core/service/release_service.h"
#include "ui/desk/context.h"

#include <QWidget>
#include <atomic>
#include <memory>

class QProgressBar;
class QPushButton;

namespace earshot::ui::widgets {
class Label;
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::releases {

/// Builds the package of an authorised release: asks for its form and the folder, works on a door of its own with
/// progress and cancel, and says in place what became of it. Takes no room until it has something to say. One at a
/// time.
class IssueBar : public QWidget
{
    Q_OBJECT
public:
    explicit IssueBar(desk::Context &context, QWidget *parent = nullptr);
    ~IssueBar() override; ///< cancels what runs; nothing half-written stays

    /// Does nothing while one is running or when no form or folder is chosen.
    void begin(const domain::Release &release);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_door != nullptr; }

signals:
    void runningChanged(bool running);
    void issued(const earshot::domain::Release &release, const QString &path);

private:
    void chooseFolder(const domain::Release &release, service::PackageForm form);
    void start(const QString &folder, service::PackageForm form);
    void setRunning(bool running);
    void showProgress(double done);
    void finished(const Result<service::IssuedPackage> &package);

    desk::Context &m_context;
    std::unique_ptr<service::DoorThread> m_door;
    std::shared_ptr<std::atomic_bool> m_cancel;
    domain::Release m_release;
    QString m_folder;
    QString m_lastFolder;
    QWidget *m_work;
    widgets::Label *m_text;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    widgets::NoticeBar *m_notice;
};

} // namespace earshot::ui::releases
