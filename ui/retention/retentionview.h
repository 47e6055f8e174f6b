#pragma once

#include <QList>
#include <QWidget>

namespace earshot::ui::retention {

/// One section of the Retention desk.
class RetentionView : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// What stands beside the sections' buttons while this one is shown; owned by the desk from then on. In order,
    /// with the stretch of each.
    [[nodiscard]] virtual QList<std::pair<QWidget *, int>> tools() { return {}; }
    virtual void activate() = 0; ///< read again, take the focus
    virtual bool focusSearch() { return false; }

signals:
    void waitingChanged(int count); ///< what there is to be done, for the section's button
};

} // namespace earshot::ui::retention
