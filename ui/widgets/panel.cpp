#include "ui/widgets/panel.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/table.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace earshot::ui::widgets {

Panel::Panel(QWidget *parent)
    : QWidget(parent)
{}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::paintBox(&painter, rect(), theme::px(theme::panelRadius), theme::color(theme::Token::Surface),
                    theme::color(theme::Token::Line));
}

namespace {

/// What Tab stops at in `layout`, as it stands there.
void collectStops(const QLayout *layout, QList<QWidget *> &stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        const QLayoutItem *item = layout->itemAt(i);
        if (const QLayout *inner = layout->itemAt(i)->layout())
            collectStops(inner, stops);
        QWidget *widget = item->widget();
        if (!widget)
            continue;
        if (widget->focusPolicy() & Qt::TabFocus)
            stops << widget;
        if (widget->layout())
            collectStops(widget->layout(), stops);
    }
}

} // namespace

Inspector::Inspector(QWidget *parent)
    : Panel(parent)
    , m_area(new QScrollArea(this))
    , m_content(new QWidget)
    , m_body(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
{
    using theme::px;
    auto *area = m_area;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // what is inside takes the focus and scrolls into view
    auto *content = m_content;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(px(16), px(14), px(16), px(8));
    column->addLayout(m_body);
    column->addStretch();
    area->setWidget(content);
    // The panel paints the surface, with its corners. QScrollArea turns this on again in setWidget.
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    m_body->setSpacing(px(4));
    m_foot->setSpacing(px(8));
    m_foot->setContentsMargins(px(16), px(10), px(16), px(14));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    all->addWidget(area, 1);
    auto *edge = new Separator(this);
    edge->hide();
    all->addWidget(edge);
    // Only where something goes on below it.
    connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, edge,
            [edge](int, int most) { edge->setVisible(most > 0); });
    all->addLayout(m_foot);
    content->installEventFilter(this);
    installEventFilter(this);
}

bool Inspector::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && !m_ordering) {
        m_ordering = true;
        QMetaObject::invokeMethod(this, &Inspector::orderTabs, Qt::QueuedConnection);
    }
    return Panel::eventFilter(watched, event);
}

/// Qt lets Tab go as widgets were made. What stands here was made last, and would come after everything else in the
/// window: it comes after the list beside it, from top to bottom.
void Inspector::orderTabs()
{
    m_ordering = false;
    QList<QWidget *> stops;
    const auto *split = qobject_cast<QSplitter *>(parentWidget());
    const int place = split ? split->indexOf(this) : 0;
    if (place > 0) {
        const auto before = split->widget(place - 1)->findChildren<QWidget *>();
        for (QWidget *widget : before) {
            if (widget->focusPolicy() & Qt::TabFocus)
                stops = {widget}; // the last one
        }
    }
    collectStops(m_body, stops);
    collectStops(m_foot, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

void Inspector::clear()
{
    // A button that was pressed goes away, and Qt would give its focus to whatever comes next in the window: the rail.
    const auto *split = qobject_cast<QSplitter *>(parentWidget());
    const int place = split ? split->indexOf(this) : 0;
    const QWidget *focused = window()->focusWidget();
    if (auto *list = place > 0 ? split->widget(place - 1)->findChild<Table *>() : nullptr;
        list && focused && isAncestorOf(focused))
        list->setFocus();
    const auto empty = [](auto &&self, QLayout *layout) -> void {
        while (QLayoutItem *item = layout->takeAt(0)) {
            if (QWidget *widget = item->widget()) {
                widget->hide();
                widget->deleteLater(); // a button inside may be what asked
            } else if (QLayout *inner = item->layout()) {
                self(self, inner);
            }
            delete item;
        }
    };
    empty(empty, m_body);
    empty(empty, m_foot);
}

void Inspector::settle()
{
    layout()->activate(); // the foot first: it takes from the room above
    m_content->layout()->activate();
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(m_area, &request);
}

QSize Inspector::sizeHint() const
{
    return {theme::px(316), theme::px(420)};
}

QSize Inspector::minimumSizeHint() const
{
    return {theme::px(240), theme::px(112) + m_foot->minimumSize().height()};
}

Separator::Separator(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Separator::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme::color(theme::Token::Line));
}

} // namespace earshot::ui::widgets
