#pragma once

#include "core/base/result.h"
#include "core/domain/policy_version.h"
#include "core/policy/profile.h"

#include <QDate>
#include <QList>
#include <QMutex>
#include <limits>
#include <memory>

namespace earshot::service {

/// The versions of the policy that count, for everybody in a session: parsed once, whichever Door loads them. Acts are
/// judged under `at(today)`; what was done before is read under `byVersion`. A profile that was handed out lives as
/// long as the book. Thread-safe.
class PolicyBook
{
public:
    /// A version of the store, and what keeps it from counting; `fault` empty: nothing does.
    struct Entry
    {
        domain::PolicyVersion row;
        std::shared_ptr<const policy::Profile> profile; ///< null: it cannot be read
        QString fault;
        qint64 place = -1; ///< in the log, of the entry that made it what it is; -1: none
        [[nodiscard]] bool counts() const { return fault.isEmpty(); }
    };

    /// The program's own profile, in force where no other is. Kept only the first time.
    void setBuiltIn(const policy::Profile &profile);
    /// What the store has, in the order of proposal, read on `today`; `lost` as of PolicyReading.
    void set(const QList<Entry> &entries, const QString &lost, const QDate &today);
    /// Whether the store was read on this day. What others approved meanwhile can only begin on a later one.
    [[nodiscard]] bool isReadOn(const QDate &today) const;

    [[nodiscard]] const policy::Profile &builtIn() const;
    /// The version in force on this day in London: the approved one that began last. Midnight is all it takes. For
    /// something that was done before, only what was approved `before` its place in the log: an approval that is dated
    /// back judges nobody after the event.
    [[nodiscard]] const policy::Profile &at(const QDate &day, qint64 before = std::numeric_limits<qint64>::max()) const;
    /// nullptr: there is none of this number, or it does not count.
    [[nodiscard]] const policy::Profile *byVersion(const QString &version) const;
    [[nodiscard]] QList<Entry> entries() const;
    /// Integrity while the version that two people put in force is not in the store as they signed it.
    [[nodiscard]] Result<void> requireWhole() const;

private:
    mutable QMutex m_mutex;
    std::shared_ptr<const policy::Profile> m_builtIn;
    QList<Entry> m_entries;
    QList<std::shared_ptr<const policy::Profile>> m_kept; ///< everything that was ever handed out
    QString m_lost;
    QDate m_readOn;
};

} // namespace earshot::service
