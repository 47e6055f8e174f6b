#include "ui/widgets/reflow.h"

#include "ui/theme/theme.h"

#include <QLayoutItem>
#include <QResizeEvent>
#include <QSpacerItem>
#include <QWidgetItem>
#include <algorithm>
#include <numeric>

namespace earshot::ui::widgets {

using theme::px;

namespace {

/// The child of a ReflowArea: as high as it has to be, not as it would like to be.
class Column : public QWidget
{
public:
    using QWidget::QWidget;
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return layout() ? layout()->totalMinimumHeightForWidth(width) : -1;
    }
};

/// As low as `widget` may become at `width`: its words wrap there.
int leastHeight(const QWidget *widget, int width)
{
    const int least = std::max(widget->minimumSizeHint().height(), widget->minimumHeight());
    const QLayout *inside = widget->layout();
    return inside && inside->hasHeightForWidth() ? std::max(least, inside->totalMinimumHeightForWidth(width)) : least;
}

} // namespace

FlowRow::FlowRow(int spacing, QWidget *parent)
    : QLayout(parent)
    , m_spacing(spacing)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowRow::~FlowRow()
{
    while (!m_entries.isEmpty())
        delete m_entries.takeLast().item; // a layout takes itself out of its parent
}

void FlowRow::addItem(QLayoutItem *item)
{
    m_entries.append({item});
    invalidate();
}

void FlowRow::add(QWidget *widget, int stretch)
{
    addChildWidget(widget);
    m_entries.append({new QWidgetItem(widget), stretch});
    invalidate();
}

void FlowRow::add(QLayout *layout, int stretch)
{
    addChildLayout(layout);
    m_entries.append({layout, stretch});
    invalidate();
}

void FlowRow::addStretch()
{
    m_entries.append({new QSpacerItem(0, 0), 1});
    invalidate();
}

void FlowRow::addCentred(QLayout *layout)
{
    addChildLayout(layout);
    m_entries.append({layout, 0, true});
    invalidate();
}

int FlowRow::count() const
{
    return static_cast<int>(m_entries.size());
}

QLayoutItem *FlowRow::itemAt(int index) const
{
    return index >= 0 && index < m_entries.size() ? m_entries.at(index).item : nullptr;
}

QLayoutItem *FlowRow::takeAt(int index)
{
    if (index < 0 || index >= m_entries.size())
        return nullptr;
    invalidate();
    return m_entries.takeAt(index).item;
}

bool FlowRow::isShown(const Entry &entry)
{
    return entry.item->spacerItem() || !entry.item->isEmpty();
}

int FlowRow::leastWidth(const Entry &entry)
{
    return entry.stretch > 0 ? entry.item->minimumSize().width() : entry.item->sizeHint().width();
}

QSize FlowRow::sizeHint() const
{
    QSize size;
    for (const Entry &entry : m_entries) {
        if (!isShown(entry))
            continue;
        const QSize hint = entry.item->sizeHint();
        size.rwidth() += hint.width() + (size.width() > 0 ? px(m_spacing) : 0);
        size.setHeight(std::max(size.height(), hint.height()));
    }
    return size.grownBy(contentsMargins());
}

QSize FlowRow::minimumSize() const
{
    QSize size;
    for (const Entry &entry : m_entries) {
        if (isShown(entry))
            size = size.expandedTo(entry.item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

QList<FlowRow::Line> FlowRow::lines(int width) const
{
    QList<Line> all;
    Line line;
    for (const Entry &entry : m_entries) {
        if (!isShown(entry))
            continue;
        const int least = leastWidth(entry);
        const int with = line.width + (line.width > 0 && least > 0 ? px(m_spacing) : 0) + least;
        if (with > width && line.width > 0 && least > 0) {
            all.append(line);
            line = {};
            line.width = least;
        } else {
            line.width = with;
        }
        line.entries.append(entry);
        const int across = std::min(width, std::max(least, entry.item->sizeHint().width()));
        const int height =
            entry.item->hasHeightForWidth() ? entry.item->heightForWidth(across) : entry.item->sizeHint().height();
        line.height = std::max(line.height, height);
    }
    if (!line.entries.isEmpty())
        all.append(line);
    return all;
}

int FlowRow::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    const QList<Line> all = lines(width - margins.left() - margins.right());
    for (const Line &line : all)
        height += line.height;
    return height + std::max<int>(0, static_cast<int>(all.size()) - 1) * px(m_spacing);
}

void FlowRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    QRect room = rect.marginsRemoved(contentsMargins());
    const QList<Line> all = lines(room.width());
    for (const Line &line : all) {
        // The only line may be given more than it asked for, and stands in its middle then.
        const int height = all.size() == 1 ? std::max(room.height(), line.height) : line.height;
        place(line, QRect(room.left(), room.top(), room.width(), height));
        room.setTop(room.top() + height + px(m_spacing));
    }
}

void FlowRow::place(const Line &line, const QRect &room) const
{
    int left = std::max(0, room.width() - line.width);
    int stretches = 0;
    for (const Entry &entry : line.entries)
        stretches += entry.stretch;
    int x = room.left();
    qsizetype centred = -1;
    QList<QRect> boxes;
    for (qsizetype i = 0; i < line.entries.size(); ++i) {
        const Entry &entry = line.entries.at(i);
        int width = std::min(leastWidth(entry), room.width());
        if (entry.stretch > 0) {
            const int share = left * entry.stretch / stretches;
            left -= share;
            stretches -= entry.stretch;
            width += share;
        }
        const int wanted =
            entry.item->hasHeightForWidth() ? entry.item->heightForWidth(width) : entry.item->sizeHint().height();
        const bool grows = entry.item->expandingDirections().testFlag(Qt::Vertical);
        const int height = grows ? room.height() : std::min(wanted, room.height());
        boxes.append(QRect(x, room.top() + (room.height() - height) / 2, width, height));
        if (entry.centred)
            centred = i;
        if (width > 0 && !entry.item->spacerItem())
            x += width + px(m_spacing);
        else
            x += width;
    }
    if (centred >= 0) {
        QRect &box = boxes[centred];
        const int from = centred > 0 ? boxes.at(centred - 1).left() : room.left();
        int until = room.right() + 1;
        for (qsizetype i = line.entries.size() - 1; i > centred; --i) { // the others to the right end
            boxes[i].moveRight(until - 1);
            until = boxes.at(i).left() - px(m_spacing);
        }
        const QRect *before = centred > 0 ? &boxes.at(centred - 1) : nullptr;
        const int least = before ? std::max(from, before->right() + 1 + px(m_spacing)) : room.left();
        box.moveLeft(std::clamp(room.center().x() - box.width() / 2, least, std::max(least, until - box.width())));
    }
    for (qsizetype i = 0; i < line.entries.size(); ++i)
        line.entries.at(i).item->setGeometry(boxes.at(i));
}

TurningSplitter::TurningSplitter(QWidget *parent, int turnBelow)
    : QSplitter(Qt::Horizontal, parent)
    , m_turnBelow(turnBelow)
{
    setChildrenCollapsible(false);
    setHandleWidth(px(12));
}

void TurningSplitter::setWidths(const QList<int> &widths)
{
    QList<int> sizes;
    for (const int width : widths)
        sizes << px(width);
    setSizes(sizes);
    m_sideBySide = saveState();
}

QByteArray TurningSplitter::saveWidths() const
{
    return isTurned() ? m_sideBySide : saveState();
}

bool TurningSplitter::restoreWidths(const QByteArray &state)
{
    if (!restoreState(state))
        return false;
    setOrientation(Qt::Horizontal);
    setHandleWidth(px(12)); // the state has the one of another text size
    m_sideBySide = saveState();
    turn();
    return true;
}

QSize TurningSplitter::minimumSizeHint() const
{
    // Turned, the narrowest; whether it is turned is decided by the width that it gets.
    QSize size;
    int heights = 0;
    for (int i = 0; i < count(); ++i) {
        if (widget(i)->isHidden())
            continue;
        size = size.expandedTo(widget(i)->minimumSizeHint().expandedTo(widget(i)->minimumSize()));
        heights += leastHeight(widget(i), width()) + (heights > 0 ? handleWidth() : 0);
    }
    return {size.width(), isTurned() ? heights : size.height()};
}

void TurningSplitter::turn()
{
    const bool turned = width() < px(m_turnBelow);
    if (turned == isTurned())
        return;
    if (turned) {
        m_sideBySide = saveState();
        setOrientation(Qt::Vertical);
        setSizes({height() / 2, height() / 2});
    } else {
        restoreState(m_sideBySide);
        setOrientation(Qt::Horizontal);
    }
    updateGeometry();
}

bool TurningSplitter::event(QEvent *event)
{
    const bool done = QSplitter::event(event);
    if (event->type() == QEvent::LayoutRequest && isTurned()) {
        updateGeometry(); // the words may have become more
        balance();
    }
    return done;
}

void TurningSplitter::resizeEvent(QResizeEvent *event)
{
    turn();
    QSplitter::resizeEvent(event);
    if (!isTurned())
        return;
    if (event->oldSize().width() != width())
        updateGeometry(); // words wrap anew
    balance();
}

/// QSplitter does not know how high wrapped words are. What is left goes to the first one.
void TurningSplitter::balance()
{
    const QList<int> before = sizes();
    QList<int> least;
    bool fits = true;
    for (int i = 0; i < count(); ++i) {
        least << leastHeight(widget(i), width());
        fits = fits && before.at(i) >= least.at(i);
    }
    if (fits || least.isEmpty())
        return;
    const int others = std::accumulate(least.begin() + 1, least.end(), handleWidth() * (count() - 1));
    least.first() = std::max(least.first(), height() - others);
    setSizes(least);
}

QSize PageStack::minimumSizeHint() const
{
    QSize size;
    const QWidget *page = currentWidget();
    if (!page)
        return size;
    size = page->minimumSizeHint().expandedTo(page->minimumSize());
    return {size.width(), leastHeight(page, std::max(width(), size.width()))};
}

void PageStack::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry();
}

ReflowArea::ReflowArea(QLayout *column, QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new Column;
    content->setLayout(column);
    content->setAutoFillBackground(false);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false); // setWidget() turned it on
}

} // namespace earshot::ui::widgets
