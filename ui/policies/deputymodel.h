#pragma once

#include "core/policy/profile.h"
#include "core/service/deputy_service.h"
#include "ui/widgets/rowsmodel.h"

namespace earshot::ui::policies {

/// Who stands in for whom, in the order in which it is handed in. `profile` outlives it.
class DeputyModel : public widgets::RowsModel<service::Deputy>
{
    Q_OBJECT
public:
    enum Column { Office = 0, State, Who, HeldBy, From, Until, NamedBy, Count };
    explicit DeputyModel(const policy::Profile &profile, QObject *parent = nullptr);

    void set(const QList<service::Deputy> &deputies);
    /// The newest term of that person in that office there; -1: not there.
    [[nodiscard]] int rowOf(const service::Deputy &deputy) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const policy::Profile &m_profile;
};

} // namespace earshot::ui::policies
