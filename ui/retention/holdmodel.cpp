#include "ui/retention/holdmodel.h"

#include "ui/retention/retentionwords.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

namespace earshot::ui::retention {

using service::HoldStanding;

HoldModel::HoldModel(const policy::Profile &profile, QObject *parent)
    : RowsModel(Count, parent)
    , m_profile(profile)
{}

void HoldModel::set(const QList<HoldStanding> &standings, const QDate &today)
{
    m_all = standings;
    m_today = today;
    filterAgain();
}

void HoldModel::setFilter(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    filterAgain();
}

void HoldModel::filterAgain()
{
    QList<HoldStanding> shown;
    for (const HoldStanding &standing : std::as_const(m_all)) {
        QString line = standing.hold.reason;
        for (int column = 0; column < Count; ++column)
            line += u'\n' + text(standing, column);
        if (words::hasWords(line, m_words))
            shown << standing;
    }
    showRows(shown);
}

int HoldModel::rowOf(domain::HoldId id) const
{
    return rowWhere([&](const auto &row) { return row.hold.id == id; });
}

QString HoldModel::text(const HoldStanding &standing, int column) const
{
    const domain::Hold &hold = standing.hold;
    switch (column) {
    case Number:
        return standing.number;
    case Kind:
        return kindName(hold.kind);
    case On:
        return words::holdOn(hold);
    case State: {
        QStringList states;
        for (const auto &chip : stateChips(standing, m_today))
            states << chip.text;
        return states.join(QStringLiteral(", "));
    }
    case Recordings:
        return words::count(standing.reach.count);
    case Until:
        return hold.lastDay().isValid() ? words::shortDate(hold.lastDay()) : tr("Open end");
    case Review:
        return words::shortDate(hold.review());
    case Guidance:
        return guidanceName(standing.guidance);
    case Owner:
        return hold.ownerName;
    case Purpose:
        return hold.purpose.isEmpty() ? QString() : words::purposeName(m_profile, hold.purpose);
    case Reference:
        return hold.reference;
    default:
        return {};
    }
}

QVariant HoldModel::data(const QModelIndex &index, int role) const
{
    const auto *known = rowOfIndex(index);
    if (!known)
        return {};
    const auto &standing = *known;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(standing, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Recordings ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case widgets::ChipRole:
        return index.column() == State ? QVariant::fromValue(stateChips(standing, m_today)) : QVariant();
    case widgets::StrongRole:
        return index.column() == Number;
    case widgets::MutedRole:
        return index.column() == Kind || index.column() == Purpose || index.column() == Guidance;
    default:
        return {};
    }
}

QVariant HoldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Kind:
        return tr("Kind");
    case On:
        return tr("On");
    case State:
        return tr("State");
    case Recordings:
        return tr("Recordings");
    case Until:
        return tr("Until");
    case Review:
        return tr("Review on");
    case Guidance:
        return tr("Guidance");
    case Owner:
        return tr("Owner");
    case Purpose:
        return tr("Purpose");
    case Reference:
        return tr("Reference");
    default:
        return {};
    }
}

} // namespace earshot::ui::retention
