#pragma once

#include "core/policy/profile.h"
#include "core/service/disposal_service.h"
#include "ui/widgets/rowsmodel.h"

namespace earshot::ui::retention {

/// Notices of disposals and what became of them, newest first as they are handed in.
class DisposalModel : public widgets::RowsModel<service::DisposalStanding>
{
    Q_OBJECT
public:
    enum Column { Number = 0, Area, State, Recordings, RunFrom, PlannedBy, ApprovedBy, Count };
    explicit DisposalModel(QObject *parent = nullptr)
        : RowsModel(Count, parent)
    {}

    void set(const QList<service::DisposalStanding> &standings, const QDate &today);
    [[nodiscard]] int rowOf(domain::DisposalId id) const; ///< -1: not there

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QDate m_today;
};

/// What would go and what stays, the oldest first. `profile` outlives it.
class RehearsalModel : public widgets::RowsModel<service::RehearsedItem>
{
    Q_OBJECT
public:
    enum Column { Recording = 0, Recorded, Due, Outcome, What, Count };
    explicit RehearsalModel(const policy::Profile &profile, QObject *parent = nullptr);

    void set(const QList<service::RehearsedItem> &items);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const policy::Profile &m_profile;
};

} // namespace earshot::ui::retention
