#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>

namespace earshot::ui::window {

/// Nobody touched keyboard, mouse or screen for a while. Watches the whole application while it runs.
class IdleWatch : public QObject
{
    Q_OBJECT
public:
    explicit IdleWatch(QObject *parent = nullptr);

    /// 0 never fires. Takes effect at once.
    void setPeriod(std::chrono::milliseconds period);
    [[nodiscard]] std::chrono::milliseconds period() const { return m_period; }
    void start();
    void stop();
    /// Something went on that counts as presence (a call is playing).
    void touch();

signals:
    void idle(); ///< once; start() again afterwards

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
    std::chrono::milliseconds m_period{0};
    bool m_running = false;
};

} // namespace earshot::ui::window
