#include "ui/policies/deputymodel.h"

#include "ui/policies/deputywords.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

namespace earshot::ui::policies {

DeputyModel::DeputyModel(const policy::Profile &profile, QObject *parent)
    : RowsModel(Count, parent)
    , m_profile(profile)
{}

void DeputyModel::set(const QList<service::Deputy> &deputies)
{
    showRows(deputies);
}

int DeputyModel::rowOf(const service::Deputy &deputy) const
{
    return rowWhere([&](const service::Deputy &each) {
        return each.person.id == deputy.person.id && each.office == deputy.office && each.area.id == deputy.area.id;
    });
}

QVariant DeputyModel::data(const QModelIndex &index, int role) const
{
    const auto *known = rowOfIndex(index);
    if (!known)
        return {};
    const service::Deputy &deputy = *known;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Office:
            return postName(m_profile, deputy.office, deputy.area);
        case State:
            return deputyChip(deputy).text;
        case Who:
            return deputy.person.name;
        case HeldBy:
            return holdersText(deputy.holders);
        case From:
            return words::shortDate(deputy.from);
        case Until:
            return words::shortDate(deputy.until);
        case NamedBy:
            return deputy.namedBy;
        default:
            return {};
        }
    case widgets::ChipRole:
        return index.column() == State ? QVariant::fromValue(deputyChip(deputy)) : QVariant();
    case widgets::StrongRole:
        return index.column() == Who && deputy.when == service::Deputy::When::Now;
    case widgets::MutedRole:
        return index.column() != State && deputy.when == service::Deputy::When::Former;
    default:
        return {};
    }
}

QVariant DeputyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Office:
        return tr("Office");
    case State:
        return tr("State");
    case Who:
        return tr("Deputy");
    case HeldBy:
        return tr("Stands in for");
    case From:
        return tr("First day");
    case Until:
        return tr("Last day");
    case NamedBy:
        return tr("Named by");
    default:
        return {};
    }
}

} // namespace earshot::ui::policies
