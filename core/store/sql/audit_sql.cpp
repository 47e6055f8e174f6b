#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"

namespace earshot::store::sql {

namespace {

#define AUDIT_COLUMNS                                                                                                  \
    "e.sequence, e.at_ms, e.actor, e.actor_name, e.office, e.action, e.object, e.recording_id, e.area, e.purpose, "    \
    "e.reference, e.policy_version, e.clause, e.permitted, e.rule, e.detail, e.detail_key, e.has_state, "              \
    "l.leaf_hash, l.signature"

domain::AuditEntry readEntry(Query &q)
{
    domain::AuditEntry e;
    int c = 0;
    e.sequence = q.get<qint64>(c++);
    e.at = q.get<Instant>(c++);
    e.actor = q.get<QString>(c++);
    e.actorName = q.get<QString>(c++);
    e.office = q.get<QString>(c++);
    e.action = q.get<QString>(c++);
    e.object = q.get<QString>(c++);
    e.recording = q.get<domain::RecordingId>(c++);
    e.area = q.get<QString>(c++);
    e.purpose = q.get<QString>(c++);
    e.reference = q.get<QString>(c++);
    e.policyVersion = q.get<QString>(c++);
    e.clause = q.get<QString>(c++);
    e.permitted = q.get<bool>(c++);
    e.rule = q.get<QString>(c++);
    e.detail = q.get<QString>(c++);
    e.detailKey = q.get<QByteArray>(c++);
    e.statesObject = q.get<bool>(c++);
    e.leafHash = q.get<QByteArray>(c++);
    e.signature = q.get<QByteArray>(c++);
    return e;
}

LeafRow readLeaf(Query &q)
{
    return {q.get<QByteArray>(0), q.get<QByteArray>(1), q.get<qint64>(2)};
}

/// The first character that sorts after every text beginning with `prefix`, so that a prefix is a range of the index.
QString endOfPrefix(const QString &prefix)
{
    return prefix + QChar(0xffff);
}

} // namespace

Result<AuditHead> SqlAudit::head()
{
    auto q = m_db.query(QStringLiteral("SELECT size, frontier FROM audit_head WHERE one = 1"));
    return rowOf<AuditHead>(q, "log head", [](Query &row) {
        return AuditHead{row.get<qint64>(0), row.get<QByteArray>(1)};
    });
}

Result<void> SqlAudit::append(const domain::AuditEntry &e, const QByteArray &leaf, const QByteArray &newFrontier,
                              const QList<AuditNode> &completed, bool hasState)
{
    EARSHOT_TRY(moved, m_db.run(QStringLiteral("UPDATE audit_head SET size = size + 1, frontier = ? "
                                               "WHERE one = 1 AND size = ?"),
                                newFrontier, e.sequence));
    if (moved == 0)
        return fail(ErrorCode::Conflict, QStringLiteral("the log has grown meanwhile"));
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO audit_leaves (sequence, leaf, leaf_hash, signature) "
                                          "VALUES (?, ?, ?, ?)"),
                           e.sequence, leaf, e.leafHash, e.signature));
    EARSHOT_CHECK(m_db.run(
        QStringLiteral("INSERT INTO audit_entries (sequence, at_ms, actor, actor_name, office, action, object, "
                       "recording_id, area, purpose, reference, policy_version, clause, permitted, rule, detail, "
                       "detail_key, has_state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        e.sequence, e.at, e.actor, e.actorName, e.office, e.action, e.object, e.recording.value, e.area, e.purpose,
        e.reference, e.policyVersion, e.clause, e.permitted, e.rule, e.detail, e.detailKey, hasState));
    return addNodes(completed);
}

Result<void> SqlAudit::addNodes(const QList<AuditNode> &nodes)
{
    for (const AuditNode &node : nodes) {
        if (node.level == 0)
            continue;
        EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO audit_nodes (level, place, hash) VALUES (?, ?, ?)"),
                               node.level, node.place, node.hash));
    }
    return {};
}

Result<QByteArray> SqlAudit::node(int level, qint64 place)
{
    const auto hash = [](Query &row) { return row.get<QByteArray>(0); };
    if (level == 0) {
        auto q = m_db.query(QStringLiteral("SELECT leaf_hash FROM audit_leaves WHERE sequence = ?"));
        return rowOf<QByteArray>(q.with(place), "log entry", hash);
    }
    auto q = m_db.query(QStringLiteral("SELECT hash FROM audit_nodes WHERE level = ? AND place = ?"));
    return rowOf<QByteArray>(q.with(level, place), "subtree of the log", hash);
}

Result<void> SqlAudit::forEachNode(const std::function<Result<void>(const AuditNode &)> &visit)
{
    auto q = m_db.query(QStringLiteral("SELECT level, place, hash FROM audit_nodes ORDER BY level, place"));
    return q.each([&](Query &row) -> Result<void> {
        return visit({row.get<int>(0), row.get<qint64>(1), row.get<QByteArray>(2)});
    });
}

Result<QList<domain::AuditEntry>> SqlAudit::page(const AuditFilter &filter, qint64 beforeSequence, int limit)
{
    QString where = QStringLiteral("WHERE 1");
    std::vector<std::pair<const char *, Value>> values;
    const auto add = [&](const QString &sql, const char *name, const Value &value) {
        where += QLatin1String(" AND ") + sql;
        values.emplace_back(name, value);
    };
    // Without statistics SQLite takes all equalities for alike. The first of them here finds the fewest entries; a plus
    // keeps the index of any other out of it.
    bool narrowed = false;
    const auto equal = [&](const char *condition, const char *name, const Value &value) {
        add(QLatin1String(narrowed ? "+" : "") + QLatin1String(condition), name, value);
        narrowed = true;
    };
    if (beforeSequence > 0)
        add(QStringLiteral("e.sequence < :before_sequence"), ":before_sequence", beforeSequence);
    if (filter.recording.isValid())
        equal("e.recording_id = :recording", ":recording", filter.recording);
    if (!filter.reference.isEmpty()) {
        where += QLatin1String(" AND e.reference <> ''"); // as its index says
        equal("lower(e.reference) = lower(:reference)", ":reference", filter.reference);
    }
    if (!filter.action.isEmpty())
        equal("e.action = :action", ":action", filter.action);
    if (!filter.actor.isEmpty())
        equal("e.actor = :actor", ":actor", filter.actor);
    if (!filter.area.isEmpty())
        equal("e.area = :area", ":area", filter.area);
    if (!filter.actions.isEmpty()) {
        add(QStringLiteral("e.action >= :actions"), ":actions", filter.actions);
        add(QStringLiteral("e.action < :actions_end"), ":actions_end", endOfPrefix(filter.actions));
    }
    if (filter.from)
        add(QStringLiteral("e.at_ms >= :from"), ":from", *filter.from);
    if (filter.before)
        add(QStringLiteral("e.at_ms < :before"), ":before", *filter.before);
    if (filter.refusedOnly)
        where += QLatin1String(" AND e.permitted = 0");
    if (!filter.words.isEmpty()) {
        QString pattern = filter.words;
        pattern.replace(u'\\', QLatin1String("\\\\"))
            .replace(u'%', QLatin1String("\\%"))
            .replace(u'_', QLatin1String("\\_"));
        add(QStringLiteral("(e.object || ' ' || e.reference || ' ' || e.detail || ' ' || e.actor_name) LIKE :words "
                           "ESCAPE '\\'"),
            ":words", QString(u'%' + pattern + u'%'));
    }
    auto q =
        m_db.query(QStringLiteral("SELECT " AUDIT_COLUMNS " FROM audit_entries e JOIN audit_leaves l ON l.sequence "
                                  "= e.sequence %1 ORDER BY e.sequence DESC LIMIT :limit")
                       .arg(where));
    for (const auto &[name, value] : values)
        q.bind(name, value);
    q.bind(":limit", limit);
    return rowsOf<domain::AuditEntry>(q, readEntry);
}

Result<void>
SqlAudit::forEachLeaf(qint64 from,
                      const std::function<Result<void>(qint64, const QByteArray &, const QByteArray &)> &visit)
{
    auto q = m_db.query(
        QStringLiteral("SELECT sequence, leaf, leaf_hash FROM audit_leaves WHERE sequence >= ? ORDER BY sequence"));
    return q.with(from).each([&](Query &row) -> Result<void> {
        return visit(row.get<qint64>(0), row.get<QByteArray>(1), row.get<QByteArray>(2));
    });
}

Result<QList<WitnessRow>> SqlAudit::witnesses()
{
    auto q = m_db.query(QStringLiteral("SELECT name, sign_key, asked, cosigned FROM witnesses ORDER BY name"));
    return rowsOf<WitnessRow>(q, [](Query &row) {
        return WitnessRow{row.get<QString>(0), row.get<QByteArray>(1), row.get<QByteArray>(2), row.get<QByteArray>(3)};
    });
}

Result<void> SqlAudit::addWitness(const WitnessRow &witness)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO witnesses (name, sign_key) VALUES (?, ?)"), witness.name,
                           witness.signKey));
    return {};
}

Result<void> SqlAudit::updateWitness(const WitnessRow &witness)
{
    EARSHOT_TRY(changed, m_db.run(QStringLiteral("UPDATE witnesses SET asked = ?, cosigned = ? WHERE name = ?"),
                                  witness.asked, witness.cosigned, witness.name));
    if (changed == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("no such witness"));
    return {};
}

Result<std::optional<LeafRow>> SqlAudit::latestLeafOf(const QString &object, qint64 before)
{
    auto q = m_db.query(QStringLiteral("SELECT l.leaf, l.signature, l.sequence FROM audit_entries e JOIN audit_leaves "
                                       "l ON l.sequence = e.sequence WHERE e.object = ? AND e.has_state = 1 AND "
                                       "e.sequence < ? ORDER BY e.sequence DESC LIMIT 1"));
    EARSHOT_TRY(found, q.with(object, before).single());
    return found ? std::optional(readLeaf(q)) : std::nullopt;
}

Result<QList<LeafRow>> SqlAudit::leavesOf(const QString &object)
{
    auto q = m_db.query(QStringLiteral("SELECT l.leaf, l.signature, l.sequence FROM audit_entries e JOIN audit_leaves "
                                       "l ON l.sequence = e.sequence WHERE e.object = ? AND e.has_state = 1 ORDER BY "
                                       "e.sequence"));
    return rowsOf<LeafRow>(q.with(object), readLeaf);
}

Result<void> SqlAudit::forEachMoment(const std::function<void(Instant)> &visit)
{
    auto q = m_db.query(QStringLiteral("SELECT at_ms FROM audit_entries ORDER BY sequence"));
    return q.each([&](Query &row) { visit(row.get<Instant>(0)); });
}

Result<int> SqlAudit::countObjects(const QString &kind)
{
    // "hold:" up to "hold;", the next character: a range of the index, as no pattern is.
    auto q = m_db.query(QStringLiteral("SELECT count(DISTINCT object) FROM audit_entries WHERE has_state = 1 AND "
                                       "object >= ? AND object < ?"));
    return rowOf<int>(q.with(kind + u':', kind + u';'), "kind", [](Query &row) { return row.get<int>(0); });
}

} // namespace earshot::store::sql
