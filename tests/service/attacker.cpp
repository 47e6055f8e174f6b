#include "tests/service/attacker.h"

#include "core/audit/merkle.h"
#include "core/crypto/digest.h"
#include "core/service/rows.h"
#include "core/store/sql/transaction.h"

namespace earshot::tests {

Attacker::Attacker(TestStore &store, const QString &user)
    : m_store(store)
    , m_session(store.session(user))
    , m_db(must(store::sql::Connection::open(store.layout().database(), m_session->storeKey(), store::sql::Mode::Open)))
{
    run(QStringLiteral("PRAGMA foreign_keys = OFF"));
    run(QStringLiteral("PRAGMA ignore_check_constraints = ON"));
    freeOfRules(*m_db);
}

void Attacker::run(const QString &sql)
{
    must(m_db->runScript(sql));
}

QVariant Attacker::value(const QString &sql)
{
    auto q = m_db->query(sql);
    return must(q.single()) ? QVariant(q.get<QString>(0)) : QVariant();
}

domain::PersonId Attacker::idOf(const QString &user)
{
    return {value(QStringLiteral("SELECT id FROM people WHERE user = '%1'").arg(user)).toLongLong()};
}

domain::AreaId Attacker::areaOf(const QString &name)
{
    return {value(QStringLiteral("SELECT id FROM areas WHERE name = '%1'").arg(name)).toLongLong()};
}

audit::Leaf Attacker::leafOf(const QString &actor, const QString &action, const QString &object,
                             const QByteArray &state)
{
    audit::Leaf leaf;
    leaf.store = value(QStringLiteral("SELECT CAST(value AS TEXT) FROM settings WHERE name = 'store-id'")).toString();
    leaf.at = m_store.clock().now();
    leaf.actor = actor;
    leaf.action = action;
    leaf.object = object;
    leaf.policyVersion = QStringLiteral("2017");
    leaf.clause = QStringLiteral("§6");
    if (!state.isEmpty())
        leaf.stateHash = crypto::sha256(state).toHex();
    return leaf;
}

void Attacker::appendLeaf(audit::Leaf leaf, const crypto::PersonKeys *keys, const QString &detail)
{
    leaf.sequence = value(QStringLiteral("SELECT size FROM audit_head")).toLongLong();
    const QString name = value(QStringLiteral("SELECT name FROM people WHERE user = '%1'").arg(leaf.actor)).toString();
    const auto key = SecretBytes::random(audit::detailKeySize);
    leaf.detailCommitment = audit::commitDetail(key, QByteArray("0\0\0\0", 4) + detail.toUtf8());
    const QByteArray bytes = must(audit::canonicalJson(leaf));
    (void)must(
        m_db->run(QStringLiteral("INSERT INTO audit_leaves (sequence, leaf, leaf_hash, signature) VALUES (?, ?, ?, ?)"),
                  leaf.sequence, bytes, audit::leafHash(bytes),
                  keys ? keys->sign(QLatin1String(service::entryContext), bytes) : QByteArray()));
    (void)must(m_db->run(
        QStringLiteral("INSERT INTO audit_entries (sequence, at_ms, actor, actor_name, office, action, object, "
                       "recording_id, area, purpose, reference, policy_version, clause, permitted, rule, detail, "
                       "detail_key, has_state) VALUES (?, ?, ?, ?, '', ?, ?, 0, ?, ?, '', ?, ?, ?, '', ?, ?, ?)"),
        leaf.sequence, leaf.at, leaf.actor, name, leaf.action, leaf.object, leaf.area, leaf.purpose, leaf.policyVersion,
        leaf.clause, leaf.permitted, detail, key.view().toByteArray(), !leaf.stateHash.isEmpty()));
    rehash();
}

void Attacker::rehash()
{
    audit::Frontier tree;
    QList<audit::TreeNode> subtrees;
    QList<std::pair<qint64, QByteArray>> hashes;
    auto q = m_db->query(QStringLiteral("SELECT sequence, leaf FROM audit_leaves ORDER BY sequence"));
    must(q.each([&](store::sql::Query &row) {
        const QByteArray hash = audit::leafHash(row.get<QByteArray>(1));
        for (const auto &node : tree.append(hash)) {
            if (node.level > 0)
                subtrees.append(node);
        }
        hashes.append({row.get<qint64>(0), hash});
    }));
    auto transaction = must(store::sql::Transaction::begin(*m_db));
    (void)must(m_db->run(QStringLiteral("DELETE FROM audit_nodes")));
    for (const auto &node : std::as_const(subtrees))
        (void)must(m_db->run(QStringLiteral("INSERT INTO audit_nodes (level, place, hash) VALUES (?, ?, ?)"),
                             node.level, static_cast<qint64>(node.index), node.hash));
    for (const auto &[sequence, hash] : std::as_const(hashes))
        (void)must(
            m_db->run(QStringLiteral("UPDATE audit_leaves SET leaf_hash = ? WHERE sequence = ?"), hash, sequence));
    (void)must(
        m_db->run(QStringLiteral("UPDATE audit_head SET size = ?, frontier = ?"), hashes.size(), tree.serialise()));
    must(transaction.commit());
}

QStringList redFindings(TestStore &store, const QString &user)
{
    QStringList red;
    const auto report = must(store.door(user)->audit().verify());
    for (const auto &finding : report.findings) {
        if (finding.level == service::Finding::Level::Red)
            red << finding.check + u' ' + finding.subject + u' ' + finding.text;
    }
    return red;
}

} // namespace earshot::tests
