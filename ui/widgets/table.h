#pragma once

#include "ui/widgets/chip.h"

#include <QHash>
#include <QStyledItemDelegate>
#include <QTableView>

class QMenu;

namespace earshot::ui::widgets {

/// Model roles that the delegates read besides Qt's own.
enum TableRole {
    ChipRole = Qt::UserRole + 100, ///< a ChipSpec or QList<ChipSpec>; Qt::DisplayRole should say the same in words
    MutedRole,                     ///< bool: secondary text
    StrongRole,                    ///< bool: semi-bold
};

/// Paints a cell: hover and selection of the whole row, text with the table's padding. Every delegate of a Table
/// derives from it.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    /// The row's background; call before painting anything else.
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

/// Paints the chips of ChipRole side by side, 22 high. An empty chip text paints nothing.
class ChipDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// All chips in words, for those that found no room.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

/// A QTableView as every desk wants it: rows of 36 (compact 28), whole rows selected, hover, a mark at the selected row
/// and a ring around it while the table has the focus, columns that people choose, move and size. Rows are of one
/// height, so a million of them cost nothing.
class Table : public QTableView
{
    Q_OBJECT
public:
    explicit Table(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const { return m_compact; }
    /// Another list comes into the table: its columns as designed, these hidden. Sends nothing; restoreState may
    /// follow.
    void showDefaults(const QList<int> &hidden);
    /// Logical columns that cannot be hidden (at least one should be named). Default: column 0.
    void setRequiredColumns(const QList<int> &columns) { m_required = columns; }
    /// Columns hidden until somebody shows them; call after setModel and before restoreState.
    void setInitiallyHidden(const QList<int> &columns);
    /// Design pixels for each column, in logical order; 0 leaves a column alone.
    void setColumnWidths(const QList<int> &widths);
    /// What a column must show whole, whatever the language and the text size: its longest number or date. It and the
    /// header's word make the column wider than setColumnWidths says where they need it.
    void setColumnSamples(const QHash<int, QString> &samples);
    /// Makes a column as wide as the widest of the chips that its rows have now, the first thousand of them; call when
    /// the list has changed. As setColumnSamples: not for an elastic column, and not once somebody has sized one.
    void fitChips(int column);
    /// Columns of words, which share the room: they give way (down to `least` design pixels) before the table scrolls
    /// sideways, and grow when there is more. Until somebody sizes a column by hand: then their widths stay.
    void setElasticColumns(const QList<int> &columns, int least = 64);
    /// Columns whose words stand in two smaller lines where they do not fit into one, in rows that have the height.
    void setWrappingColumns(const QList<int> &columns) { m_wrapping = columns; }
    [[nodiscard]] bool wraps(int logical) const { return m_wrapping.contains(logical); }
    void setColumnShown(int logical, bool shown);
    /// As high as its header and as many rows, for a short list in a dialog; more of them scroll.
    void setVisibleRows(int rows);

    /// A fresh menu of columns to tick, with "Compact rows" and "Reset columns"; owned by `parent`.
    [[nodiscard]] QMenu *columnMenu(QWidget *parent);
    /// The same menu below a button: the way there for whoever works by keyboard.
    void openColumnMenu(QWidget *below);
    /// Order, widths, visibility and sort mark; how low rows are is the whole window's matter. restoreState refuses
    /// (false, nothing changed) what was saved with other columns or a newer version.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

    [[nodiscard]] QSize minimumSizeHint() const override; ///< three rows under the header
    [[nodiscard]] int hoveredRow() const { return m_hovered; }

signals:
    void columnsChanged();            ///< save the state now (not sent while a column is being dragged wider)
    void compactChosen(bool compact); ///< in the menu of columns; the table is dressed already

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void dress();
    void applyWidths();
    void fit();
    [[nodiscard]] int lastShown() const;
    [[nodiscard]] int wanted(int logical) const;
    void hover(int row);
    void resetColumns();
    [[nodiscard]] QStringList columnNames() const;

    bool m_compact = false;
    bool m_restoring = false;
    bool m_fitting = false;
    bool m_sizedByHand = false;
    int m_hovered = -1;
    QList<int> m_required{0};
    QList<int> m_hiddenAtFirst;
    QList<int> m_widths;
    QHash<int, QString> m_samples;
    QHash<int, QList<ChipSpec>> m_chips; ///< the widest of each column that fitChips() was asked for
    QList<int> m_elastic;
    QList<int> m_wrapping;
    int m_least = 0;
};

} // namespace earshot::ui::widgets

Q_DECLARE_METATYPE(QList<earshot::ui::widgets::ChipSpec>)
