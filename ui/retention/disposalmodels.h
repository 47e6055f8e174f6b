#pragma once

#include "core/policy/profile.h"
#include "core/service/disposal_service.h"

#include <QAbstractTableModel>

namespace earshot::ui::retention {

/// Notices of disposals and what became of them, newest first as they are handed in.
class DisposalModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number = 0, Area, State, Recordings, RunFrom, PlannedBy, ApprovedBy, Count };
    using QAbstractTableModel::QAbstractTableModel;

    void set(const QList<service::DisposalStanding> &standings, const QDate &today);
    [[nodiscard]] const service::DisposalStanding &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowOf(domain::DisposalId id) const; ///< -1: not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<service::DisposalStanding> m_rows;
    QDate m_today;
};

/// What would go and what stays, the oldest first. `profile` outlives it.
class RehearsalModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Recording = 0, Recorded, Due, Outcome, What, Count };
    explicit RehearsalModel(const policy::Profile &profile, QObject *parent = nullptr);

    void set(const QList<service::RehearsedItem> &items);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const policy::Profile &m_profile;
    QList<service::RehearsedItem> m_rows;
};

} // namespace earshot::ui::retention
