#pragma once

#include "core/domain/audit_entry.h"
#include "core/policy/profile.h"

#include <QAbstractTableModel>
#include <QList>
#include <functional>

namespace earshot::ui::audit {

/// The audit list as far as it has been read, newest first. When a view comes near the end it asks for more.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When = 0, Outcome, Who, What, About, Why, Clause, ColumnCount };

    /// The profile of a policy version; what it gives outlives the model.
    using ProfileOf = std::function<const policy::Profile &(const QString &version)>;
    explicit AuditModel(ProfileOf profileOf, QObject *parent = nullptr);

    void clear();
    /// The next page; `last`: there is nothing before it.
    void append(const QList<domain::AuditEntry> &entries, bool last);
    /// Asking goes on when the page did not come.
    void pageFailed() { m_asked = false; }
    [[nodiscard]] const domain::AuditEntry &entry(int row) const { return m_entries.at(row); }
    [[nodiscard]] qint64 lastSequence() const; ///< of the oldest row; 0: none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void moreWanted(qint64 beforeSequence);

private:
    [[nodiscard]] QString text(const domain::AuditEntry &entry, int column) const;

    ProfileOf m_profileOf;
    QList<domain::AuditEntry> m_entries;
    bool m_complete = true;
    bool m_asked = false;
};

} // namespace earshot::ui::audit
