#include "ui/papers/page_flow.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>

namespace earshot::ui::papers {

namespace {

constexpr double ruleWidth = 0.6; // points
constexpr int fewLines = 2;       // so many stay together at either end of a page

struct SetLine
{
    std::size_t cell = 0;
    int index = 0; ///< in the cell's layout
    double top = 0, bottom = 0;
};

} // namespace

/// An item whose texts are broken into lines; lengths are the device's, from the item's top.
struct PageFlow::SetItem
{
    FlowItem item;
    std::vector<std::unique_ptr<QTextLayout>> texts;
    std::vector<SetLine> lines; ///< a cell after the other, as they are read aloud
    double height = 0;

    /// Text that may go on over a page's end: how many lines must stand on its first page.
    [[nodiscard]] double firstLines() const
    {
        return lines.size() <= 2 * fewLines - 1 ? height : lines[fewLines - 1].bottom;
    }
};

/// A line, a rule or the image of an item: on which page, and at which height there.
struct PageFlow::Placed
{
    const SetItem *item = nullptr;
    int page = 0;
    double top = 0;
    int line = -1; ///< -1: rules and image
};

PageFlow::PageFlow(QPaintDevice &device, double width, double height)
    : m_device(device)
    , m_width(width)
    , m_height(height)
{}

PageFlow::~PageFlow() = default;

double PageFlow::points(double length) const
{
    return length * m_device.logicalDpiY() / pointsPerInch;
}

void PageFlow::add(FlowItem item)
{
    auto set = std::make_unique<SetItem>();
    set->height = points(item.height);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a long name must not run off the page
    for (std::size_t at = 0; at < item.cells.size(); ++at) {
        FlowCell &cell = item.cells[at];
        cell.text.replace(u'\n', QChar(QChar::LineSeparator));
        auto text = std::make_unique<QTextLayout>(cell.text, cell.font, &m_device);
        text->setTextOption(option);
        text->setCacheEnabled(true);
        text->beginLayout();
        double top = 0;
        for (QTextLine line = text->createLine(); line.isValid(); line = text->createLine()) {
            line.setLeadingIncluded(true);
            line.setLineWidth((cell.to - cell.from) * m_width);
            line.setPosition({0, top});
            if (!cell.text.isEmpty())
                set->lines.push_back({at, line.lineNumber(), top, top + line.height()});
            top += line.height();
        }
        text->endLayout();
        set->height = std::max(set->height, top); // of an empty text: a blank line
        set->texts.push_back(std::move(text));
    }
    standOnOneLine(*set);
    if (!item.image.isNull())
        set->height = points(item.imageWidth) * item.image.height() / item.image.width();
    set->item = std::move(item);
    m_items.push_back(std::move(set));
}

/// Texts in faces of different sizes begin on one base line.
void PageFlow::standOnOneLine(SetItem &set) const
{
    double ascent = 0;
    for (const auto &text : set.texts)
        ascent = std::max(ascent, text->lineCount() > 0 ? text->lineAt(0).ascent() : 0);
    for (SetLine &line : set.lines) {
        const double lower = ascent - set.texts[line.cell]->lineAt(0).ascent();
        line.top += lower;
        line.bottom += lower;
        set.height = std::max(set.height, line.bottom);
    }
}

void PageFlow::newPage()
{
    ++m_page;
    m_y = m_below = 0;
}

/// How much room must be left on a page for this item to begin there.
double PageFlow::needOf(std::size_t at) const
{
    const SetItem &set = *m_items[at];
    const bool running = set.item.cells.size() == 1 || set.height > m_height / 2;
    const double own = set.item.keepsWithNext || !running || set.lines.empty() ? set.height : set.firstLines();
    if (!set.item.keepsWithNext || at + 1 == m_items.size() || m_items[at + 1]->item.startsPage)
        return own;
    const double gap = points(std::max(set.item.below, m_items[at + 1]->item.above));
    return own + gap + needOf(at + 1);
}

/// Down to where of an item that begins at `start` fits into `room`; at least a line, so that it always goes on.
double PageFlow::cutOf(const SetItem &set, double start, double room) const
{
    std::vector<double> ends;
    int left = 0; // lines that do not fit
    for (const SetLine &line : set.lines) {
        if (line.top < start - 0.5)
            continue;
        if (line.bottom - start > room + 0.5)
            ++left;
        else
            ends.push_back(line.bottom);
    }
    if (ends.empty())
        return start;
    // One line is not left alone for the next page.
    if (set.item.cells.size() == 1 && left == 1 && ends.size() > fewLines)
        ends.pop_back();
    return *std::max_element(ends.cbegin(), ends.cend());
}

void PageFlow::place(const SetItem &set)
{
    if (set.lines.empty() || set.height <= m_height - m_y + 0.5) {
        for (std::size_t i = 0; i < set.lines.size(); ++i)
            m_placed.push_back({&set, m_page, m_y + set.lines[i].top, static_cast<int>(i)});
        m_placed.push_back({&set, m_page, m_y, -1});
        m_y += set.height;
        return;
    }
    double start = 0;
    std::vector<bool> done(set.lines.size(), false);
    while (std::find(done.cbegin(), done.cend(), false) != done.cend()) {
        const double cut = cutOf(set, start, m_height - m_y);
        double next = set.height, end = m_y;
        bool any = false;
        for (std::size_t i = 0; i < set.lines.size(); ++i) {
            if (done[i])
                continue;
            const SetLine &line = set.lines[i];
            // What is higher than a page stands on one all the same.
            if (line.bottom > cut + 0.5 && (m_y > 0 || any)) {
                next = std::min(next, line.top);
                continue;
            }
            m_placed.push_back({&set, m_page, m_y + line.top - start, static_cast<int>(i)});
            end = std::max(end, m_y + line.bottom - start);
            done[i] = any = true;
        }
        m_y = end;
        if (std::find(done.cbegin(), done.cend(), false) == done.cend())
            break;
        newPage();
        start = next;
    }
}

int PageFlow::flow()
{
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        const SetItem &set = *m_items[at];
        double gap = m_y > 0 ? points(std::max(m_below, set.item.above)) : 0;
        const bool full = m_y + gap + std::min(needOf(at), m_height) > m_height + 0.5;
        if (m_y > 0 && (set.item.startsPage || full)) {
            newPage();
            gap = 0;
            if (set.item.isUnderHead && m_head) {
                place(*m_head);
                gap = points(std::max(m_head->item.below, set.item.above));
            }
        }
        if (set.item.isHead)
            m_head = &set;
        m_y += gap;
        place(set);
        m_below = set.item.below;
    }
    return m_page + 1;
}

void PageFlow::paint(QPainter &painter, int page) const
{
    for (const Placed &placed : m_placed) {
        if (placed.page != page)
            continue;
        const SetItem &set = *placed.item;
        if (placed.line >= 0) {
            const SetLine &line = set.lines[static_cast<std::size_t>(placed.line)];
            const FlowCell &cell = set.item.cells[line.cell];
            const QTextLine text = set.texts[line.cell]->lineAt(line.index);
            text.draw(&painter, {cell.from * m_width, placed.top - text.y()});
            continue;
        }
        if (!set.item.image.isNull())
            painter.drawImage(QRectF(0, placed.top, points(set.item.imageWidth), set.height), set.item.image);
        painter.setPen(QPen(Qt::black, points(ruleWidth)));
        for (const FlowCell &cell : set.item.cells) {
            if (cell.rule)
                painter.drawLine(QPointF(cell.from * m_width, placed.top + set.height),
                                 QPointF(cell.to * m_width, placed.top + set.height));
        }
    }
}

} // namespace earshot::ui::papers
