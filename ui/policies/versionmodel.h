#pragma once

#include "core/service/policy_service.h"

#include <QAbstractTableModel>
#include <QList>

namespace earshot::ui::policies {

/// The versions of the policy, the newest first.
class VersionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Version = 0, Standing, From, Proposed, Approved, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void set(const QList<service::PolicyStanding> &versions);
    [[nodiscard]] const service::PolicyStanding &at(int row) const { return m_versions.at(row); }
    [[nodiscard]] int rowOf(const QString &version) const; ///< -1: none of this number
    [[nodiscard]] int rowInForce() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const service::PolicyStanding &standing, int column);

    QList<service::PolicyStanding> m_versions;
};

} // namespace earshot::ui::policies
