#include "ui/retention/earlymodel.h"

#include "ui/retention/earlywords.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

namespace earshot::ui::retention {

EarlyModel::EarlyModel(const policy::Profile &profile, QObject *parent)
    : QAbstractTableModel(parent)
    , m_profile(profile)
{}

void EarlyModel::set(const QList<service::EarlyDeletionStanding> &standings)
{
    beginResetModel();
    m_rows = standings;
    endResetModel();
}

int EarlyModel::rowOf(domain::EarlyDeletionId id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).request.id == id)
            return row;
    }
    return -1;
}

int EarlyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EarlyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant EarlyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const auto &standing = m_rows.at(index.row());
    const auto chip = earlyChip(standing);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Number:
            return standing.request.number();
        case State:
            return chip.text;
        case Why:
            return words::exceptionName(m_profile, standing.request.exception);
        case Area:
            return standing.areaName;
        case Recorded:
            return words::shortDateTime(standing.startedAt);
        case AskedBy:
            return standing.request.requestedByName;
        case AskedOn:
            return words::shortDate(standing.request.requestedAt.london().date());
        default:
            return {};
        }
    case widgets::ChipRole:
        return index.column() == State ? QVariant::fromValue(chip) : QVariant();
    case widgets::StrongRole:
        return index.column() == Number;
    default:
        return {};
    }
}

QVariant EarlyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case State:
        return tr("State");
    case Why:
        return tr("Exception");
    case Area:
        return tr("Service area");
    case Recorded:
        return tr("Recorded");
    case AskedBy:
        return tr("Asked by");
    case AskedOn:
        return tr("Asked on");
    default:
        return {};
    }
}

} // namespace earshot::ui::retention
