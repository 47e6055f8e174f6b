#include "ui/retention/accessmodel.h"

#include "ui/retention/accesswords.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

namespace earshot::ui::retention {

using service::AccessStanding;

void AccessModel::set(const QList<AccessStanding> &standings)
{
    m_all = standings;
    filterAgain();
}

void AccessModel::setFilter(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    filterAgain();
}

void AccessModel::filterAgain()
{
    QList<AccessStanding> shown;
    for (const AccessStanding &standing : std::as_const(m_all)) {
        const auto &request = standing.request;
        QString line = (request.names + request.references).join(u'\n');
        for (const QString &number : request.numbers)
            line += u'\n' + words::telephone(number);
        for (int column = 0; column < Count; ++column)
            line += u'\n' + text(standing, column);
        if (words::hasWords(line, m_words))
            shown << standing;
    }
    showRows(shown);
}

int AccessModel::rowOf(domain::SubjectAccessId id) const
{
    return rowWhere([&](const auto &row) { return row.request.id == id; });
}

QString AccessModel::text(const AccessStanding &standing, int column) const
{
    const auto &request = standing.request;
    switch (column) {
    case Number:
        return request.number();
    case Asker:
        return request.asker;
    case Due:
        return accessChip(standing).text;
    case Calls:
        return words::count(request.calls().size());
    case ToDecide:
        return words::count(standing.undecided);
    case Received:
        return words::shortDate(request.receivedOn);
    case Area:
        return request.area.isValid() ? request.areaName : tr("Every one");
    default:
        return {};
    }
}

QVariant AccessModel::data(const QModelIndex &index, int role) const
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
        return index.column() == Calls || index.column() == ToDecide ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                     : QVariant();
    case widgets::ChipRole:
        return index.column() == Due ? QVariant::fromValue(accessChip(standing)) : QVariant();
    case widgets::StrongRole:
        return index.column() == Number;
    case widgets::MutedRole:
        return index.column() == Area;
    default:
        return {};
    }
}

QVariant AccessModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Asker:
        return tr("Who asks");
    case Due:
        return tr("Due");
    case Calls:
        return tr("Calls");
    case ToDecide:
        return tr("To decide");
    case Received:
        return tr("Received on");
    case Area:
        return tr("Service area");
    default:
        return {};
    }
}

void AccessCallModel::set(const QList<service::AccessCallRow> &rows)
{
    showRows(rows);
}

QVariant AccessCallModel::data(const QModelIndex &index, int role) const
{
    const auto *known = rowOfIndex(index);
    if (!known)
        return {};
    const auto &row = *known;
    if (role == widgets::ChipRole)
        return index.column() == Decision  ? QVariant::fromValue(markChip(row.call.mark))
               : index.column() == Release ? QVariant::fromValue(releaseChip(row))
                                           : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Recording:
        return row.call.recording.value;
    case When:
        return words::shortDateTime(row.recording.startedAt);
    case Decision:
        return markChip(row.call.mark).text;
    case Release:
        return releaseChip(row).text;
    case Area:
        return row.areaName;
    case Staff:
        return row.recording.staffName;
    case Customer:
        return words::telephone(row.recording.customerE164, row.recording.customerDialled);
    case Reason:
        return row.call.reason;
    default:
        return {};
    }
}

QVariant AccessCallModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Recording:
        return tr("Recording");
    case When:
        return tr("When");
    case Decision:
        return tr("Decision");
    case Release:
        return tr("Release");
    case Area:
        return tr("Service area");
    case Staff:
        return tr("Staff");
    case Customer:
        return tr("Customer");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace earshot::ui::retention
