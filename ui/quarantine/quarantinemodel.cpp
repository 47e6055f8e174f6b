#include "ui/quarantine/quarantinemodel.h"

#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <QFileInfo>

namespace earshot::ui::quarantine {

using domain::QuarantineItem;
using domain::QuarantineReason;
using theme::Icon;
using widgets::ChipKind;
using widgets::ChipSpec;

namespace {

ChipSpec reasonChip(QuarantineReason reason)
{
    switch (reason) {
    case QuarantineReason::Unreadable:
        return {ChipKind::Red, QuarantineModel::tr("Cannot be read"), Icon::Error};
    case QuarantineReason::NoArea:
        return {ChipKind::Amber, QuarantineModel::tr("Area not known"), Icon::Help};
    case QuarantineReason::NoBusinessCase:
        break;
    }
    return {ChipKind::Amber, QuarantineModel::tr("Business case open"), Icon::Lock};
}

} // namespace

void QuarantineModel::set(const QList<QuarantineItem> &items, const QList<domain::ServiceArea> &areas)
{
    beginResetModel();
    m_items = items;
    m_areas = areas;
    endResetModel();
}

int QuarantineModel::rowOf(domain::QuarantineId id) const
{
    for (int row = 0; row < m_items.size(); ++row) {
        if (m_items.at(row).id == id)
            return row;
    }
    return -1;
}

const domain::ServiceArea *QuarantineModel::areaOf(const QuarantineItem &item) const
{
    for (const auto &area : m_areas) {
        if (area.id == item.area)
            return &area;
    }
    return nullptr;
}

int QuarantineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int QuarantineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString QuarantineModel::text(const QuarantineItem &item, int column) const
{
    switch (column) {
    case Since:
        return words::shortDateTime(item.since);
    case File:
        return QFileInfo(item.path).fileName();
    case Why:
        return reasonChip(item.reason).text;
    case Area: {
        const auto *area = areaOf(item);
        return area ? area->name : QString();
    }
    default:
        return {};
    }
}

QVariant QuarantineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const QuarantineItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(item, index.column());
    case widgets::ChipRole:
        return index.column() == Why ? QVariant::fromValue(reasonChip(item.reason)) : QVariant();
    default:
        return {};
    }
}

QVariant QuarantineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Since:
        return tr("Since");
    case File:
        return tr("File");
    case Why:
        return tr("Why");
    case Area:
        return tr("Area");
    default:
        return {};
    }
}

} // namespace earshot::ui::quarantine
