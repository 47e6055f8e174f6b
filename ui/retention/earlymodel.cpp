#include "ui/retention/earlymodel.h"

#include "ui/retention/earlywords.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

namespace earshot::ui::retention {

EarlyModel::EarlyModel(const policy::Profile &profile, QObject *parent)
    : RowsModel(Count, parent)
    , m_profile(profile)
{}

void EarlyModel::set(const QList<service::EarlyDeletionStanding> &standings)
{
    showRows(standings);
}

int EarlyModel::rowOf(domain::EarlyDeletionId id) const
{
    return rowWhere([&](const auto &row) { return row.request.id == id; });
}

QVariant EarlyModel::data(const QModelIndex &index, int role) const
{
    const auto *known = rowOfIndex(index);
    if (!known)
        return {};
    const auto &standing = *known;
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
