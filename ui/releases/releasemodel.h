#pragma once

#include "core/domain/release.h"
#include "core/policy/profile.h"
#include "core/service/return_service.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace earshot::ui::releases {

/// Releases as rows, newest first as they are handed in. `profile` outlives it.
class ReleaseModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Number = 0,
        State,
        Call,
        Recipient,
        Purpose,
        AskedBy,
        AskedOn,
        DecidedBy,
        Issued,
        Area,
        Ends,
        ColumnCount
    };

    explicit ReleaseModel(const policy::Profile &profile, QObject *parent = nullptr);

    void setReleases(const QList<domain::Release> &releases);
    /// With what became of each; in the order given.
    void setStandings(const QList<service::ReleaseStanding> &standings);
    /// Rows that contain every word of it, in any column; empty: all.
    void setFilter(const QString &words);
    [[nodiscard]] const domain::Release &release(int row) const { return m_shown.at(row); }
    [[nodiscard]] int rowOf(domain::ReleaseId id) const;  ///< -1: not shown
    [[nodiscard]] QList<domain::ReleaseId> shown() const; ///< in their order
    [[nodiscard]] QString filter() const { return m_words.join(u' '); }
    [[nodiscard]] bool isEmpty() const { return m_all.isEmpty(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const domain::Release &release, int column) const;
    [[nodiscard]] bool matches(const domain::Release &release) const;
    void filterAgain();

    const policy::Profile &m_profile;
    QList<domain::Release> m_all;
    QList<domain::Release> m_shown;
    QHash<domain::ReleaseId, service::ReleaseStanding> m_standings; ///< where they are known
    QStringList m_words;
};

} // namespace earshot::ui::releases
