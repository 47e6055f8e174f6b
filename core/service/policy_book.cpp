#include "core/service/policy_book.h"

#include <QMutexLocker>

namespace earshot::service {

void PolicyBook::setBuiltIn(const policy::Profile &profile)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_builtIn)
        m_builtIn = std::make_shared<const policy::Profile>(profile);
}

void PolicyBook::set(const QList<Entry> &entries, const QString &lost, const QDate &today)
{
    const QMutexLocker lock(&m_mutex);
    for (const Entry &entry : m_entries) {
        if (entry.profile)
            m_kept << entry.profile;
    }
    m_entries = entries;
    // The same text need not be kept twice: what was handed out stays what is handed out.
    for (Entry &entry : m_entries) {
        for (const auto &kept : std::as_const(m_kept)) {
            if (entry.profile && kept->version() == entry.profile->version() && entry.counts())
                entry.profile = kept;
        }
        m_kept.removeAll(entry.profile);
    }
    m_lost = lost;
    m_readOn = today;
}

bool PolicyBook::isReadOn(const QDate &today) const
{
    const QMutexLocker lock(&m_mutex);
    return m_readOn.isValid() && m_readOn == today;
}

const policy::Profile &PolicyBook::builtIn() const
{
    const QMutexLocker lock(&m_mutex);
    Q_ASSERT(m_builtIn);
    return *m_builtIn;
}

const policy::Profile &PolicyBook::at(const QDate &day, qint64 before) const
{
    const QMutexLocker lock(&m_mutex);
    const policy::Profile *found = m_builtIn.get();
    QDate from;
    for (const Entry &entry : m_entries) {
        const bool began =
            entry.counts() && entry.row.isApproved() && entry.row.inForceFrom <= day && entry.place < before;
        if (began && (!from.isValid() || entry.row.inForceFrom > from)) {
            from = entry.row.inForceFrom;
            found = entry.profile.get();
        }
    }
    return *found;
}

const policy::Profile *PolicyBook::byVersion(const QString &version) const
{
    const QMutexLocker lock(&m_mutex);
    if (m_builtIn && m_builtIn->version() == version)
        return m_builtIn.get();
    for (const Entry &entry : m_entries) {
        if (entry.row.version == version && entry.counts())
            return entry.profile.get();
    }
    return nullptr;
}

QList<PolicyBook::Entry> PolicyBook::entries() const
{
    const QMutexLocker lock(&m_mutex);
    return m_entries;
}

Result<void> PolicyBook::requireWhole() const
{
    const QMutexLocker lock(&m_mutex);
    if (m_lost.isEmpty())
        return {};
    return fail(ErrorCode::Integrity,
                QStringLiteral("version %1 of the policy was approved, and what the store has of it is not what was "
                               "signed: which rules are in force is not known, so nothing is done under them. Run "
                               "verify; put the store's last whole copy back, or approve a version that follows it")
                    .arg(m_lost),
                QStringLiteral("policy:%1").arg(m_lost));
}

} // namespace earshot::service
