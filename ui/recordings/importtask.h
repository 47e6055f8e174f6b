#pragma once

#include "core/service/door_thread.h"
#include "core/service/intake_service.h"
#include "ui/widgets/tasklist.h"

#include <QElapsedTimer>
#include <QObject>
#include <memory>
#include <optional>
#include <stop_token>

namespace earshot::ui::recordings {

/// One import, on a door of its own, whether a dialog looks at it or not. Starts by itself. Destroying it cancels and
/// waits for the files that are being read. GUI thread.
class ImportTask : public QObject
{
    Q_OBJECT
public:
    ImportTask(std::unique_ptr<service::DoorThread> door, const QStringList &paths, QObject *parent = nullptr);
    ~ImportTask() override;

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] bool isRunning() const { return !m_result; }
    [[nodiscard]] bool isCancelling() const { return m_stop.stop_requested(); }
    [[nodiscard]] const service::ImportProgress &progress() const { return m_progress; }
    [[nodiscard]] int remainingSeconds() const;
    /// Set once finished.
    [[nodiscard]] const std::optional<Result<service::ImportReport>> &result() const { return m_result; }
    /// For the window's list of background work.
    [[nodiscard]] widgets::Task task() const;

    /// No new file is begun; what is in the store by then stays, and another import goes on from there.
    void cancel();

signals:
    void progressed();
    void finished();

private:
    std::unique_ptr<service::DoorThread> m_door;
    std::stop_source m_stop;
    QString m_id;
    QElapsedTimer m_since;
    service::ImportProgress m_progress;
    std::optional<Result<service::ImportReport>> m_result;
};

} // namespace earshot::ui::recordings
