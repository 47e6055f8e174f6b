#pragma once

#include "core/service/door_thread.h"
#include "core/service/key_service.h"
#include "ui/widgets/tasklist.h"

#include <QObject>
#include <memory>
#include <stop_token>

namespace earshot::ui::desk {
class Context;
}

namespace earshot::ui::window {

/// What the window does about area keys by itself: goes on with wrapping recordings to new keys after somebody left, as
/// a quiet line among the tasks, gives members who have new keys the area's again, and says as long as it is so that an
/// area's key is held by one person only. Destroying it stops after the batch that is being written. GUI thread.
class KeyUpkeep : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    KeyUpkeep(desk::Context &context, widgets::TaskList &tasks, QObject *parent = nullptr);
    ~KeyUpkeep() override;

    /// Looks how it stands; again whenever the counts beside the desks are read.
    void look();
    [[nodiscard]] bool isRunning() const { return m_door != nullptr; }

    /// The id of its line among the tasks.
    [[nodiscard]] static QString taskId();

signals:
    /// Which areas need a second holder, and who can help; empty when none does. Only for who may give access, and only
    /// when it changed.
    void holdersMissing(const QString &text);
    void finished(); ///< wrapping ended, one way or another

private:
    struct Left
    {
        int behind = 0;
        int without = 0;
        bool recovery = false;
        bool operator==(const Left &) const = default;
    };
    void consider(const QList<service::AreaKeeping> &keepings);
    void begin(int total);
    void end(const Result<service::RewrapReport> &report);
    void cancel(const QString &taskId);
    [[nodiscard]] bool mayGrant() const;
    [[nodiscard]] QString warning(const QStringList &areas) const;

    desk::Context &m_context;
    widgets::TaskList &m_tasks;
    widgets::Task m_task;
    std::unique_ptr<service::DoorThread> m_door; ///< while wrapping
    std::stop_source m_stop;
    QString m_warning;
    Left m_tried;           ///< how it stood when it was begun last
    bool m_stopped = false; ///< by this person or an error: it goes on at the next sign-in
};

} // namespace earshot::ui::window
