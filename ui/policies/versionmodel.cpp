#include "ui/policies/versionmodel.h"

#include "ui/policies/policywords.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

namespace earshot::ui::policies {

using service::PolicyStanding;

void VersionModel::set(const QList<PolicyStanding> &versions)
{
    beginResetModel();
    m_versions = versions;
    endResetModel();
}

int VersionModel::rowOf(const QString &version) const
{
    for (int row = 0; row < m_versions.size(); ++row) {
        if (m_versions.at(row).row.version == version)
            return row;
    }
    return -1;
}

int VersionModel::rowInForce() const
{
    for (int row = 0; row < m_versions.size(); ++row) {
        if (m_versions.at(row).state == PolicyStanding::State::InForce)
            return row;
    }
    return 0;
}

int VersionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_versions.size());
}

int VersionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString VersionModel::text(const PolicyStanding &standing, int column)
{
    switch (column) {
    case Version:
        return standing.row.version;
    case Standing:
        return stateChip(standing.state).text;
    case From:
        return words::shortDate(standing.row.inForceFrom);
    case Proposed:
        return standing.isBuiltIn ? tr("Earshot itself") : standing.proposedName;
    case Approved:
        return standing.approvedName;
    default:
        return {};
    }
}

QVariant VersionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_versions.size())
        return {};
    const PolicyStanding &standing = m_versions.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(standing, index.column());
    case widgets::ChipRole:
        return index.column() == Standing ? QVariant::fromValue(stateChip(standing.state)) : QVariant();
    case widgets::StrongRole:
        return index.column() == Version && standing.state == PolicyStanding::State::InForce;
    case widgets::MutedRole:
        return standing.isBuiltIn && index.column() == Proposed;
    default:
        return {};
    }
}

QVariant VersionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Version:
        return tr("Version");
    case Standing:
        return tr("How it stands");
    case From:
        return tr("In force from");
    case Proposed:
        return tr("Proposed by");
    case Approved:
        return tr("Approved by");
    default:
        return {};
    }
}

} // namespace earshot::ui::policies
