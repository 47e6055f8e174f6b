#include "ui/widgets/daterange.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QCalendarWidget>
#include <QGridLayout>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QScreen>
#include <QSignalBlocker>
#include <QTextCharFormat>
#include <QToolButton>

namespace earshot::ui::widgets {

using theme::FontRole;
using theme::px;
using theme::Token;

namespace {

void dressCalendar(QCalendarWidget *calendar)
{
    calendar->setGridVisible(false);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    // The month's bar is painted with the highlight colour; here it is part of the surface.
    if (auto *bar = calendar->findChild<QWidget *>(QStringLiteral("qt_calendar_navigationbar"))) {
        QPalette flat = bar->palette();
        flat.setColor(QPalette::Highlight, theme::color(Token::Surface));
        flat.setColor(QPalette::HighlightedText, theme::color(Token::Text));
        bar->setPalette(flat);
        bar->setBackgroundRole(QPalette::Base);
    }
    const std::pair<QString, theme::Icon> arrows[] = {
        {QStringLiteral("qt_calendar_prevmonth"), theme::Icon::ChevronLeft},
        {QStringLiteral("qt_calendar_nextmonth"), theme::Icon::ChevronRight}};
    for (const auto &[name, icon] : arrows)
        if (auto *button = calendar->findChild<QToolButton *>(name))
            button->setIcon(theme::icon(icon, Token::Muted));
    QTextCharFormat header;
    header.setForeground(theme::color(Token::Muted));
    calendar->setHeaderTextFormat(header);
    for (const Qt::DayOfWeek weekday : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(weekday, header);
}

QString dayText(const QDate &date)
{
    return QLocale().toString(date, QStringLiteral("d MMMM yyyy"));
}

} // namespace

/// A month in which the chosen days are one band, and its ends are filled.
class RangeCalendar : public QCalendarWidget
{
public:
    using QCalendarWidget::QCalendarWidget;
    void setBand(const DateRange &band)
    {
        m_band = band;
        updateCells();
    }

protected:
    void paintCell(QPainter *painter, const QRect &rect, QDate date) const override
    {
        const QRectF box = QRectF(rect).adjusted(0, px(2), 0, -px(2));
        const bool inside = m_band.from.isValid() && date >= m_band.from && date <= m_band.to;
        const bool end = inside && (date == m_band.from || date == m_band.to);
        if (inside)
            theme::paintBox(painter, box, end ? px(theme::fieldRadius) : 0,
                            theme::color(end ? Token::Accent : Token::AccentWash), {});
        if (hasKeyboard() && date == selectedDate())
            theme::paintFocusRing(painter, box.adjusted(-1, -1, 1, 1), px(theme::fieldRadius));
        const bool here = date.month() == monthShown() && date.year() == yearShown();
        painter->setPen(theme::color(end ? Token::OnAccent : here ? Token::Text : Token::Disabled));
        painter->drawText(rect, Qt::AlignCenter, QString::number(date.day()));
    }

private:
    [[nodiscard]] bool hasKeyboard() const
    {
        const QWidget *focused = window()->focusWidget();
        return focused && focused->hasFocus() && isAncestorOf(focused);
    }
    DateRange m_band;
};

DateRange presetRange(DatePreset preset, const QDate &today)
{
    switch (preset) {
    case DatePreset::Today:
        return {today, today};
    case DatePreset::Last7Days:
        return {today.addDays(-6), today};
    case DatePreset::ThisMonth:
        return {QDate(today.year(), today.month(), 1), today};
    case DatePreset::Last12Months:
        return {today.addMonths(-12).addDays(1), today};
    case DatePreset::AnyTime:
    case DatePreset::Custom:
        break;
    }
    return {};
}

DateRangePopup::DateRangePopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_presets(new QListWidget(this))
    , m_from(new RangeCalendar(this))
    , m_to(new RangeCalendar(this))
    , m_summary(new Label({}, FontRole::Body, Token::Muted, this))
    , m_apply(new PrimaryButton(tr("Show these days"), this))
    , m_today(QDate::currentDate())
{
    setAccessibleName(tr("Date range"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(px(12), px(12), px(12), px(12));
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(8));
    m_presets->addItems(
        {tr("Any time"), tr("Today"), tr("Last 7 days"), tr("This month"), tr("Last 12 months"), tr("Other days")});
    m_presets->setFrameShape(QFrame::NoFrame);
    m_presets->setAccessibleName(tr("Usual ranges"));
    m_presets->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_presets->setMinimumWidth(m_presets->sizeHintForColumn(0) + px(24));
    m_presets->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Expanding);
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    grid->addWidget(m_presets, 0, 0, 3, 1);
    grid->addWidget(new Label(tr("From"), FontRole::Strong, Token::Text, this), 0, 1);
    grid->addWidget(new Label(tr("To, and including"), FontRole::Strong, Token::Text, this), 0, 2);
    grid->addWidget(m_from, 1, 1);
    grid->addWidget(m_to, 1, 2);
    grid->addWidget(m_summary, 2, 1);
    grid->addWidget(m_apply, 2, 2, Qt::AlignRight);
    for (QCalendarWidget *calendar : {m_from, m_to}) {
        dressCalendar(calendar);
        connect(theme::notifier(), &theme::Notifier::changed, calendar, [calendar] { dressCalendar(calendar); });
    }
    connect(m_presets, &QListWidget::currentRowChanged, this,
            [this](int row) { choosePreset(static_cast<DatePreset>(row + 1)); });
    connect(m_presets, &QListWidget::itemActivated, m_apply, [this] { m_apply->click(); });
    connect(m_from, &QCalendarWidget::selectionChanged, this, [this] { daysChanged(true); });
    connect(m_to, &QCalendarWidget::selectionChanged, this, [this] { daysChanged(false); });
    connect(m_apply, &QPushButton::clicked, this, [this] {
        const DateRange chosen = range();
        if (isWindow())
            close();
        emit rangeChosen(chosen);
    });
    setRange({});
}

void DateRangePopup::setToday(const QDate &today)
{
    m_today = today;
}

void DateRangePopup::setRange(const DateRange &range)
{
    const QSignalBlocker a(m_from);
    const QSignalBlocker b(m_to);
    const QSignalBlocker c(m_presets);
    m_anyTime = range.isAnyTime();
    m_to->setSelectedDate(range.to.isValid() ? range.to : m_today);
    m_from->setSelectedDate(range.from.isValid() ? range.from : range.to.isValid() ? range.to : m_today);
    DatePreset shown = m_anyTime ? DatePreset::AnyTime : DatePreset::Custom;
    for (const auto preset :
         {DatePreset::Today, DatePreset::Last7Days, DatePreset::ThisMonth, DatePreset::Last12Months})
        if (!m_anyTime && shown == DatePreset::Custom && presetRange(preset, m_today) == range)
            shown = preset;
    m_presets->setCurrentRow(static_cast<int>(shown) - 1);
    describe();
}

DateRange DateRangePopup::range() const
{
    return m_anyTime ? DateRange{} : DateRange{m_from->selectedDate(), m_to->selectedDate()};
}

void DateRangePopup::choosePreset(DatePreset preset)
{
    if (preset == DatePreset::Custom) {
        m_anyTime = false;
        m_from->setFocus();
        describe();
        return;
    }
    setRange(presetRange(preset, m_today));
}

void DateRangePopup::daysChanged(bool fromMoved)
{
    // The other end gives way, so that the range is never the wrong way round.
    if (m_from->selectedDate() > m_to->selectedDate())
        (fromMoved ? m_to : m_from)->setSelectedDate((fromMoved ? m_from : m_to)->selectedDate());
    m_anyTime = false;
    const QSignalBlocker block(m_presets);
    m_presets->setCurrentRow(static_cast<int>(DatePreset::Custom) - 1);
    describe();
}

void DateRangePopup::describe()
{
    const DateRange now = range();
    m_from->setBand(now);
    m_to->setBand(now);
    if (now.isAnyTime())
        m_summary->setText(tr("Calls of any day"));
    else if (now.from == now.to)
        m_summary->setText(dayText(now.from));
    else
        m_summary->setText(tr("%1 to %2").arg(dayText(now.from), dayText(now.to)));
}

void DateRangePopup::popupBelow(const QWidget *anchor)
{
    adjustSize();
    const QRect room = anchor->screen()->availableGeometry();
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + px(4)));
    at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - width())));
    at.setY(qBound(room.top(), at.y(), qMax(room.top(), room.bottom() - height())));
    move(at);
    show();
    m_presets->setFocus(Qt::PopupFocusReason);
}

void DateRangePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(Token::Surface));
    painter.setPen(theme::color(Token::Line));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace earshot::ui::widgets
