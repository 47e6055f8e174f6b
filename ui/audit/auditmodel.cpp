#include "ui/audit/auditmodel.h"

#include "ui/audit/auditwords.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

namespace earshot::ui::audit {

using domain::AuditEntry;

AuditModel::AuditModel(ProfileOf profileOf, QObject *parent)
    : QAbstractTableModel(parent)
    , m_profileOf(std::move(profileOf))
{}

void AuditModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_complete = true;
    m_asked = false;
    endResetModel();
}

void AuditModel::append(const QList<AuditEntry> &entries, bool last)
{
    m_asked = false;
    // Sequence 0 is the oldest there is, and as `before` it would mean "from the newest".
    m_complete = last || (!entries.isEmpty() && entries.last().sequence == 0);
    if (entries.isEmpty())
        return;
    const int first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    m_entries += entries;
    endInsertRows();
}

qint64 AuditModel::lastSequence() const
{
    return m_entries.isEmpty() ? 0 : m_entries.last().sequence;
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_asked && !m_entries.isEmpty();
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    emit moreWanted(lastSequence());
}

QString AuditModel::text(const AuditEntry &entry, int column) const
{
    switch (column) {
    case When:
        return words::shortDateTime(entry.at);
    case Who:
        return entry.actorName.isEmpty() ? entry.actor : entry.actorName;
    case What:
        return whatText(entry);
    case About:
        return words::objectName(entry.object);
    case Why:
        return whyText(m_profileOf(entry.policyVersion), entry);
    case Clause:
        return words::clauseLabel(entry.clause);
    case Outcome:
        return outcomeChip(entry.permitted).text;
    default:
        return {};
    }
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const AuditEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(entry, index.column());
    case widgets::ChipRole:
        // Only what was refused stands out; a chip on every row would hide it.
        return index.column() == Outcome
                   ? QVariant::fromValue(entry.permitted ? widgets::ChipSpec() : outcomeChip(false))
                   : QVariant();
    case widgets::StrongRole:
        return index.column() == What && !entry.permitted;
    case widgets::MutedRole:
        return index.column() == Clause || index.column() == Why;
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case About:
        return tr("About");
    case Why:
        return tr("Why");
    case Clause:
        return tr("Clause");
    case Outcome:
        return tr("Outcome");
    default:
        return {};
    }
}

} // namespace earshot::ui::audit
