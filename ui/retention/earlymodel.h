#pragma once

#include "core/policy/profile.h"
#include "core/service/early_deletion_service.h"
#include "ui/widgets/rowsmodel.h"

namespace earshot::ui::retention {

/// Requests to delete early, in the order in which they are handed in. `profile` outlives it.
class EarlyModel : public widgets::RowsModel<service::EarlyDeletionStanding>
{
    Q_OBJECT
public:
    enum Column { Number = 0, State, Why, Area, Recorded, AskedBy, AskedOn, Count };
    explicit EarlyModel(const policy::Profile &profile, QObject *parent = nullptr);

    void set(const QList<service::EarlyDeletionStanding> &standings);
    [[nodiscard]] int rowOf(domain::EarlyDeletionId id) const; ///< -1: not there

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const policy::Profile &m_profile;
};

} // namespace earshot::ui::retention
