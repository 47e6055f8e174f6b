#include "ui/retention/disposalmodels.h"

#include "ui/retention/disposalwords.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

namespace earshot::ui::retention {

void DisposalModel::set(const QList<service::DisposalStanding> &standings, const QDate &today)
{
    m_today = today;
    showRows(standings);
}

int DisposalModel::rowOf(domain::DisposalId id) const
{
    return rowWhere([&](const auto &row) { return row.disposal.id == id; });
}

QVariant DisposalModel::data(const QModelIndex &index, int role) const
{
    const auto *known = rowOfIndex(index);
    if (!known)
        return {};
    const auto &standing = *known;
    const auto chip = disposalChip(standing, m_today);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Number:
            return standing.number;
        case Area:
            return standing.disposal.areaName;
        case State:
            return chip.text;
        case Recordings:
            return words::count(standing.disposal.recordings.size());
        case RunFrom:
            return words::shortDate(standing.disposal.runFrom);
        case PlannedBy:
            return standing.disposal.plannedByName;
        case ApprovedBy:
            return standing.disposal.approvedByName;
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return index.column() == Recordings ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case widgets::ChipRole:
        return index.column() == State ? QVariant::fromValue(chip) : QVariant();
    case widgets::StrongRole:
        return index.column() == Number;
    default:
        return {};
    }
}

QVariant DisposalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Area:
        return tr("Service area");
    case State:
        return tr("State");
    case Recordings:
        return tr("Recordings");
    case RunFrom:
        return tr("From");
    case PlannedBy:
        return tr("Notice by");
    case ApprovedBy:
        return tr("Approved by");
    default:
        return {};
    }
}

RehearsalModel::RehearsalModel(const policy::Profile &profile, QObject *parent)
    : RowsModel(Count, parent)
    , m_profile(profile)
{}

void RehearsalModel::set(const QList<service::RehearsedItem> &items)
{
    showRows(items);
}

QVariant RehearsalModel::data(const QModelIndex &index, int role) const
{
    const auto *known = rowOfIndex(index);
    if (!known)
        return {};
    const auto &item = *known;
    const widgets::ChipSpec chip = item.goes
                                       ? widgets::ChipSpec{widgets::ChipKind::Amber, tr("Would go"), theme::Icon::Trash}
                                       : widgets::ChipSpec{widgets::ChipKind::Green, tr("Stays"), theme::Icon::Hold};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Recording:
            return QString::number(item.recording.id.value);
        case Recorded:
            return words::shortDateTime(item.recording.startedAt);
        case Due:
            return words::shortDate(item.keeping.life.dueOn);
        case Outcome:
            return chip.text;
        case What:
            return item.goes ? goesText(item) : staysText(item, m_profile);
        default:
            return {};
        }
    case widgets::ChipRole:
        return index.column() == Outcome ? QVariant::fromValue(chip) : QVariant();
    case widgets::StrongRole:
        return index.column() == Recording;
    default:
        return {};
    }
}

QVariant RehearsalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Recording:
        return tr("Recording");
    case Recorded:
        return tr("Recorded");
    case Due:
        return tr("Due on");
    case Outcome:
        return tr("Outcome");
    case What:
        return tr("What goes with it, or why it stays");
    default:
        return {};
    }
}

} // namespace earshot::ui::retention
