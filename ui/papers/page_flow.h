#pragma once

#include <QFont>
#include <QImage>
#include <QPaintDevice>
#include <QString>
#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

// Where each line of a paper goes. Private to this room.
namespace earshot::ui::papers {

inline constexpr double pointsPerInch = 72;

/// Texts side by side, from a share of the column's width to another.
struct FlowCell
{
    QString text; ///< line feeds break it
    QFont font;
    double from = 0; ///< 0 … 1
    double to = 1;
    bool rule = false; ///< a line below it, to be written on
};

/// One piece of a column. All lengths are points.
struct FlowItem
{
    std::vector<FlowCell> cells;
    double above = 0;
    double below = 0;
    double height = 0; ///< at least
    bool startsPage = false;
    bool isHead = false;        ///< of a table: once more at the head of each page that its rows go on to
    bool isUnderHead = false;   ///< a row of it
    bool keepsWithNext = false; ///< a heading does not stand alone at the foot of a page
    QImage image{};             ///< in place of cells; drawn without smoothing
    double imageWidth = 0;
};

/// Sets items one below the other on as many pages as they need. A row goes to the next page as a whole, unless it is
/// longer than half a page; running text is broken between lines, never so that one line of it stands alone. Each line
/// is painted once, on its own page: whoever has a paper read aloud hears nothing twice.
class PageFlow
{
public:
    /// Lengths of the column in units of `device`, which outlives this.
    PageFlow(QPaintDevice &device, double width, double height);
    ~PageFlow();

    void add(FlowItem item);
    /// Where everything goes; call once, after the last item. How many pages that makes.
    [[nodiscard]] int flow();
    void paint(QPainter &painter, int page) const;

private:
    struct SetItem;
    struct Placed;

    [[nodiscard]] double points(double length) const;
    void standOnOneLine(SetItem &item) const;
    [[nodiscard]] double needOf(std::size_t item) const;
    [[nodiscard]] double cutOf(const SetItem &item, double start, double room) const;
    void place(const SetItem &item);
    void newPage();

    QPaintDevice &m_device;
    double m_width, m_height;
    std::vector<std::unique_ptr<SetItem>> m_items;
    std::vector<Placed> m_placed;
    const SetItem *m_head = nullptr; ///< of the table that is being placed
    int m_page = 0;
    double m_y = 0;     ///< on this page
    double m_below = 0; ///< what the last item wants below it
};

} // namespace earshot::ui::papers
