#pragma once

#include "core/policy/profile.h"
#include "core/service/hold_service.h"
#include "ui/widgets/rowsmodel.h"

namespace earshot::ui::retention {

/// Holds and freezes as rows, in the order in which they are handed in. `profile` outlives it.
class HoldModel : public widgets::RowsModel<service::HoldStanding>
{
    Q_OBJECT
public:
    enum Column { Number = 0, Kind, On, State, Recordings, Until, Review, Guidance, Owner, Purpose, Reference, Count };

    explicit HoldModel(const policy::Profile &profile, QObject *parent = nullptr);

    void set(const QList<service::HoldStanding> &standings, const QDate &today);
    void setFilter(const QString &words);             ///< rows that have every word of it, in any column
    [[nodiscard]] int rowOf(domain::HoldId id) const; ///< -1: not shown
    [[nodiscard]] bool isEmpty() const { return m_all.isEmpty(); }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const service::HoldStanding &standing, int column) const;
    void filterAgain();

    const policy::Profile &m_profile;
    QList<service::HoldStanding> m_all; ///< those that the filter leaves are the rows
    QDate m_today;
    QStringList m_words;
};

} // namespace earshot::ui::retention
