#include "ui/widgets/table.h"

#include "ui/theme/paint.h"

#include <QDataStream>
#include <QHeaderView>
#include <QHelpEvent>
#include <QIODevice>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace earshot::ui::widgets {

using theme::color;
using theme::px;
using theme::Token;

namespace {

constexpr quint16 stateVersion = 3; // 1 did not know who had sized the columns; 2 still kept how low rows are
constexpr int cellPadding = 10;

QList<ChipSpec> chipsOf(const QModelIndex &index)
{
    const QVariant value = index.data(ChipRole);
    if (value.canConvert<ChipSpec>())
        return {value.value<ChipSpec>()};
    return value.value<QList<ChipSpec>>();
}

/// Broken between words; what is still too long ends in an ellipsis.
QStringList twoLines(const QString &text, const QFont &font, int width)
{
    const QFontMetrics metrics(font);
    qsizetype cut = -1;
    for (qsizetype at = text.indexOf(u' '); at >= 0; at = text.indexOf(u' ', at + 1)) {
        if (metrics.horizontalAdvance(text.left(at)) > width)
            break;
        cut = at;
    }
    if (cut < 0)
        return {metrics.elidedText(text, Qt::ElideRight, width)};
    return {text.left(cut), metrics.elidedText(text.mid(cut + 1), Qt::ElideRight, width)};
}

/// Of chips side by side.
int chipsWidth(const QList<ChipSpec> &chips)
{
    int width = 0;
    for (const ChipSpec &chip : chips)
        width += (width > 0 ? px(6) : 0) + chipSize(chip).width();
    return width;
}

} // namespace

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(StrongRole).toBool())
        option->font = theme::font(theme::FontRole::Strong);
}

void RowDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *table = qobject_cast<const Table *>(option.widget);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, color(Token::AccentWash));
    else if (table && table->hoveredRow() == index.row())
        painter->fillRect(option.rect, color(Token::Hover));
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintRow(painter, cell, index);
    QRect room = cell.rect.adjusted(px(cellPadding), 0, -px(cellPadding), 0);
    painter->save();
    if (cell.features.testFlag(QStyleOptionViewItem::HasDecoration)) {
        const int side = px(16);
        cell.icon.paint(painter, QRect(room.left(), room.center().y() - side / 2, side, side));
        room.setLeft(room.left() + side + px(6));
    }
    const bool enabled = cell.state.testFlag(QStyle::State_Enabled);
    const Token ink = !enabled ? Token::Disabled : index.data(MutedRole).toBool() ? Token::Muted : Token::Text;
    painter->setFont(cell.font);
    painter->setPen(color(ink));
    const Qt::Alignment across = cell.displayAlignment & Qt::AlignHorizontal_Mask;
    const auto *table = qobject_cast<const Table *>(cell.widget);
    if (table && table->wraps(index.column()) && QFontMetrics(cell.font).horizontalAdvance(cell.text) > room.width()) {
        const QFont small = theme::font(theme::FontRole::Caption);
        if (const auto lines = twoLines(cell.text, small, room.width());
            2 * QFontMetrics(small).height() <= room.height()) {
            painter->setFont(small);
            painter->drawText(room, static_cast<int>(across | Qt::AlignVCenter), lines.join(u'\n'));
            painter->restore();
            return;
        }
    }
    painter->drawText(room, static_cast<int>(across | Qt::AlignVCenter) | Qt::TextSingleLine,
                      QFontMetrics(cell.font).elidedText(cell.text, cell.textElideMode, room.width()));
    painter->restore();
}

void ChipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintRow(painter, option, index);
    QRect room = option.rect.adjusted(px(cellPadding), 0, -px(4), 0);
    const int smallest = px(48);
    for (const ChipSpec &chip : chipsOf(index)) {
        if (room.width() < qMin(smallest, chipSize(chip).width()))
            break;
        const QRect used = paintChip(painter, room, chip);
        if (used.isValid())
            room.setLeft(used.right() + px(6));
    }
}

QSize ChipDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int width = px(cellPadding + 4);
    for (const ChipSpec &chip : chipsOf(index))
        width += chipSize(chip).width() + px(6);
    return {width, RowDelegate::sizeHint(option, index).height()};
}

bool ChipDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.data(Qt::ToolTipRole).toString().isEmpty())
        return RowDelegate::helpEvent(event, view, option, index);
    QStringList words;
    for (const ChipSpec &chip : chipsOf(index))
        words.append(chip.text);
    QToolTip::showText(event->globalPos(), words.join(QStringLiteral(" · ")), view);
    return true;
}

Table::Table(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new RowDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    // The panel behind paints the surface, with its round corners.
    viewport()->setAutoFillBackground(false);
    setAutoFillBackground(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->viewport()->setAutoFillBackground(false);
    header->setToolTip(tr("Drag to move a column; right-click to choose columns"));
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](const QPoint &at) {
        QMenu *menu = columnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(header->mapToGlobal(at));
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_restoring)
            emit columnsChanged();
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int logical, int before, int now) {
        // Not by hand: hidden, shown, and the last one, which only takes what is left.
        const bool last = horizontalHeader()->visualIndex(logical) == lastShown();
        if (!m_fitting && !m_restoring && before > 0 && now > 0 && !last)
            m_sizedByHand = true;
    });
    connect(theme::notifier(), &theme::Notifier::changed, this, &Table::dress);
    dress();
}

void Table::setModel(QAbstractItemModel *model)
{
    m_hovered = -1;
    QTableView::setModel(model);
    dress();
}

void Table::dress()
{
    const int height = px(m_compact ? theme::compactRowHeight : theme::rowHeight);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setMinimumSectionSize(px(48));
    horizontalHeader()->setFixedHeight(px(34));
    horizontalHeader()->setFont(theme::font(theme::FontRole::Strong));
    if (!m_sizedByHand)
        applyWidths(); // pixels of another scale otherwise
}

/// The last column stretches over what is left; the elastic ones share what the others do not need. What a column would
/// like is its width in the design, so that the shares do not drift while a window is dragged to and fro.
void Table::fit()
{
    if (m_fitting || m_sizedByHand || m_elastic.isEmpty() || !model())
        return;
    const QHeaderView *header = horizontalHeader();
    int firm = 0;
    int asked = 0;
    for (int column = 0; column < header->count(); ++column) {
        if (isColumnHidden(column))
            continue;
        const int width = wanted(column);
        (m_elastic.contains(column) ? asked : firm) += width > 0 ? width : header->minimumSectionSize();
    }
    if (asked == 0)
        return;
    const int room = viewport()->width() - firm;
    m_fitting = true;
    for (const int column : std::as_const(m_elastic)) {
        const int width = wanted(column);
        if (isColumnHidden(column) || width <= 0)
            continue;
        const int share = static_cast<int>(qint64(room) * width / asked);
        // A column of names gains nothing from more than this: the rest is the last one's.
        horizontalHeader()->resizeSection(column, std::clamp(share, std::min(width, px(m_least)), width * 3 / 2));
    }
    m_fitting = false;
}

/// The visual index of the rightmost column that is shown; -1 without any.
int Table::lastShown() const
{
    int visual = horizontalHeader()->count() - 1;
    while (visual >= 0 && horizontalHeader()->isSectionHidden(horizontalHeader()->logicalIndex(visual)))
        --visual;
    return visual;
}

void Table::setElasticColumns(const QList<int> &columns, int least)
{
    m_elastic = columns;
    m_least = least;
    applyWidths();
}

void Table::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void Table::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    dress();
}

void Table::setInitiallyHidden(const QList<int> &columns)
{
    m_hiddenAtFirst = columns;
    for (const int column : columns)
        setColumnHidden(column, true);
}

void Table::setColumnWidths(const QList<int> &widths)
{
    m_widths = widths;
    applyWidths();
}

void Table::setColumnSamples(const QHash<int, QString> &samples)
{
    m_samples = samples;
    applyWidths();
}

void Table::fitChips(int column)
{
    constexpr int mostRows = 1000;
    QList<ChipSpec> widest;
    int width = 0;
    for (int row = 0; model() && row < std::min(model()->rowCount(), mostRows); ++row) {
        const auto chips = chipsOf(model()->index(row, column));
        if (const int needed = chipsWidth(chips); needed > width) {
            width = needed;
            widest = chips;
        }
    }
    m_chips.insert(column, widest); // not the width: the size of the text may change
    if (!m_sizedByHand)
        applyWidths();
}

/// Pixels that the column would like to have; 0 for one that is left alone.
int Table::wanted(int logical) const
{
    const int designed = px(m_widths.value(logical, 0));
    if (designed <= 0 || !model() || m_elastic.contains(logical))
        return designed;
    const QFontMetrics strong(theme::font(theme::FontRole::Strong)); // the header's, and the heaviest that a row has
    const QString word = model()->headerData(logical, Qt::Horizontal).toString();
    const int words = std::max(strong.horizontalAdvance(word), strong.horizontalAdvance(m_samples.value(logical)));
    return std::max(designed, std::max(words, chipsWidth(m_chips.value(logical))) + 2 * px(cellPadding) + 2);
}

void Table::applyWidths()
{
    m_fitting = true;
    const int count = std::min(static_cast<int>(m_widths.size()), horizontalHeader()->count());
    for (int column = 0; column < count; ++column)
        if (m_widths[column] > 0 && !isColumnHidden(column))
            horizontalHeader()->resizeSection(column, wanted(column));
    m_fitting = false;
    fit();
}

void Table::setVisibleRows(int rows)
{
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() +
                   2 * frameWidth() + 2);
}

void Table::setColumnShown(int logical, bool shown)
{
    if (!shown && m_required.contains(logical))
        return;
    if (isColumnHidden(logical) != shown)
        return;
    setColumnHidden(logical, !shown);
    if (shown && !m_sizedByHand)
        applyWidths();
    else
        fit();
    if (!m_restoring)
        emit columnsChanged();
}

void Table::showDefaults(const QList<int> &hidden)
{
    m_hiddenAtFirst = hidden;
    m_restoring = true;
    QHeaderView *header = horizontalHeader();
    for (int i = 0; i < header->count(); ++i) {
        header->moveSection(header->visualIndex(i), i);
        setColumnHidden(i, m_hiddenAtFirst.contains(i));
    }
    m_sizedByHand = false;
    applyWidths();
    m_restoring = false;
}

void Table::resetColumns()
{
    showDefaults(m_hiddenAtFirst);
    emit columnsChanged();
}

QMenu *Table::columnMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        QAction *action = menu->addAction(model()->headerData(logical, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(logical));
        action->setEnabled(!m_required.contains(logical));
        connect(action, &QAction::toggled, this, [this, logical](bool on) { setColumnShown(logical, on); });
    }
    menu->addSeparator();
    QAction *compact = menu->addAction(tr("Compact rows"));
    compact->setCheckable(true);
    compact->setChecked(m_compact);
    connect(compact, &QAction::toggled, this, [this](bool on) {
        setCompact(on);
        emit compactChosen(on);
    });
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &Table::resetColumns);
    return menu;
}

void Table::openColumnMenu(QWidget *below)
{
    QMenu *menu = columnMenu(below);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
}

QStringList Table::columnNames() const
{
    QStringList names;
    for (int i = 0; model() && i < model()->columnCount(); ++i) {
        // The id does not change with the language; a model without one is known by its number of columns.
        const QVariant id = model()->headerData(i, Qt::Horizontal, Qt::UserRole);
        names.append(id.isValid() ? id.toString() : QString::number(i));
    }
    return names;
}

QByteArray Table::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << stateVersion << columnNames() << m_sizedByHand << horizontalHeader()->saveState();
    return state;
}

bool Table::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint16 version = 0;
    QStringList names;
    bool sizedByHand = true;
    QByteArray header;
    in >> version;
    if (in.status() != QDataStream::Ok || version < 1 || version > stateVersion)
        return false;
    in >> names;
    if (bool compact = false; version < 3)
        in >> compact;
    if (version > 1)
        in >> sizedByHand;
    in >> header;
    if (in.status() != QDataStream::Ok || names != columnNames())
        return false;
    m_restoring = true;
    const bool restored = horizontalHeader()->restoreState(header);
    if (restored)
        m_sizedByHand = sizedByHand;
    for (const int column : std::as_const(m_required))
        setColumnHidden(column, false);
    dress();
    m_restoring = false;
    return restored;
}

QSize Table::minimumSizeHint() const
{
    QSize size = QTableView::minimumSizeHint();
    size.setHeight(horizontalHeader()->height() + 3 * verticalHeader()->defaultSectionSize());
    return size;
}

void Table::hover(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
}

/// The ring is around the whole row; Qt paints the cell alone anew where the row was not selected.
void Table::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        viewport()->update();
}

void Table::mouseMoveEvent(QMouseEvent *event)
{
    hover(rowAt(event->pos().y()));
    QTableView::mouseMoveEvent(event);
}

void Table::leaveEvent(QEvent *event)
{
    hover(-1);
    QTableView::leaveEvent(event);
}

void Table::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        viewport()->setAutoFillBackground(false);
}

void Table::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!model() || !selectionModel())
        return;
    QPainter painter(viewport());
    const int width = viewport()->width();
    const auto rowBox = [&](int row) { return QRect(0, rowViewportPosition(row), width, rowHeight(row)); };
    const int ring = hasFocus() && currentIndex().isValid() ? currentIndex().row() : -1;
    const int last = rowAt(viewport()->height() - 1);
    for (int row = qMax(0, rowAt(0)); row <= (last < 0 ? model()->rowCount() - 1 : last); ++row) {
        if (row == ring || !selectionModel()->isRowSelected(row))
            continue;
        const QRect box = rowBox(row);
        painter.fillRect(QRect(box.left(), box.top(), px(3), box.height()), color(Token::Accent));
    }
    if (ring >= 0)
        theme::paintFocusRing(&painter, rowBox(ring).adjusted(1, 0, -1, 0), px(4));
}

} // namespace earshot::ui::widgets
