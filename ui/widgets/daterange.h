#pragma once

#include <QDate>
#include <QFrame>

class QListWidget;
class QPushButton;

namespace earshot::ui::widgets {

class Label;
class RangeCalendar;

/// Whole days, both included. An invalid end is open; both invalid is any time.
struct DateRange
{
    QDate from;
    QDate to;

    bool operator==(const DateRange &) const = default;
    [[nodiscard]] bool isAnyTime() const { return !from.isValid() && !to.isValid(); }
};

enum class DatePreset { AnyTime = 1, Today, Last7Days, ThisMonth, Last12Months, Custom };

/// What a preset means on `today`: the last 7 days include today; the last 12 months begin on the day after the same
/// day a year ago. Custom is any time.
[[nodiscard]] DateRange presetRange(DatePreset preset, const QDate &today);

/// Presets on the left, two calendars on the right. A popup; or put it anywhere with setWindowFlags(Qt::Widget).
class DateRangePopup : public QFrame
{
    Q_OBJECT
public:
    explicit DateRangePopup(QWidget *parent = nullptr);
    void setToday(const QDate &today);
    void setRange(const DateRange &range);
    [[nodiscard]] DateRange range() const;
    /// Shows it below `anchor`, inside the screen.
    void popupBelow(const QWidget *anchor);

signals:
    void rangeChosen(const earshot::ui::widgets::DateRange &range); ///< the popup closes itself

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void choosePreset(DatePreset preset);
    void daysChanged(bool fromMoved);
    void describe();

    QListWidget *m_presets;
    RangeCalendar *m_from;
    RangeCalendar *m_to;
    Label *m_summary;
    QPushButton *m_apply;
    QDate m_today;
    bool m_anyTime = true;
};

} // namespace earshot::ui::widgets
