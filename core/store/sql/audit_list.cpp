// The list of entries beside the leaves that it was made with.

#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"

namespace earshot::store::sql {

Result<void> SqlAudit::forEachListed(const std::function<Result<void>(const ListedLeaf &)> &visit)
{
    auto q = m_db.query(QStringLiteral("SELECT l.sequence, l.leaf, e.sequence IS NOT NULL, coalesce(e.at_ms, 0), "
                                       "coalesce(e.actor, ''), coalesce(e.action, ''), coalesce(e.object, ''), "
                                       "coalesce(e.has_state, 0) FROM audit_leaves l LEFT JOIN audit_entries e ON "
                                       "e.sequence = l.sequence ORDER BY l.sequence"));
    return q.each([&](Query &row) -> Result<void> {
        return visit({row.get<qint64>(0), row.get<QByteArray>(1), row.get<bool>(2), row.get<Instant>(3),
                      row.get<QString>(4), row.get<QString>(5), row.get<QString>(6), row.get<bool>(7)});
    });
}

Result<qint64> SqlAudit::writtenByOthers()
{
    auto q = m_db.query(QStringLiteral("PRAGMA data_version"));
    return rowOf<qint64>(q, "version of the data", [](Query &row) { return row.get<qint64>(0); });
}

} // namespace earshot::store::sql
