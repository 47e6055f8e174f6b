#pragma once

#include "core/policy/profile.h"
#include "core/service/early_deletion_service.h"

#include <QAbstractTableModel>

namespace earshot::ui::retention {

/// Requests to delete early, in the order in which they are handed in. `profile` outlives it.
class EarlyModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number = 0, State, Why, Area, Recorded, AskedBy, AskedOn, Count };
    explicit EarlyModel(const policy::Profile &profile, QObject *parent = nullptr);

    void set(const QList<service::EarlyDeletionStanding> &standings);
    [[nodiscard]] const service::EarlyDeletionStanding &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowOf(domain::EarlyDeletionId id) const; ///< -1: not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const policy::Profile &m_profile;
    QList<service::EarlyDeletionStanding> m_rows;
};

} // namespace earshot::ui::retention
