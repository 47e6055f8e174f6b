#include "core/service/log_tree.h"

#include "core/audit/leaf.h"
#include "core/store/settings_repository.h"

#include <algorithm>
#include <initializer_list>

namespace earshot::service {

namespace {

/// Whether all is there that the newest pair of leaves needs; filling is one transaction, so one row tells.
Result<bool> hasNodes(store::AuditRepository &log, qint64 size)
{
    if (size < 2)
        return true;
    const auto newest = log.node(1, size / 2 - 1);
    if (newest)
        return true;
    if (newest.error().code == ErrorCode::NotFound)
        return false;
    return fail(newest.error());
}

/// As canonical JSON has it; empty for what is written with an escape.
QByteArray written(const char *name, const QString &text)
{
    const bool plain =
        std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c < u' ' || c == u'"' || c == u'\\'; });
    return plain ? '"' + QByteArray(name) + "\":\"" + text.toUtf8() + '"' : QByteArray();
}

/// Leaves are canonical, so a field stands in one of them in one way: that is looked for, since reading a million of
/// them as JSON takes five times as long. No text can pretend to be a field: a quotation mark in it is escaped.
bool tells(const store::ListedLeaf &row)
{
    const std::initializer_list<std::pair<const char *, const QString &>> texts{
        {"actor", row.actor}, {"action", row.action}, {"object", row.object}};
    if (!row.listed || row.leaf.contains("\"stateHash\":\"\"") == row.hasState ||
        !row.leaf.contains("\"time\":" + QByteArray::number(row.at.ms) + ','))
        return false;
    const bool all = std::all_of(texts.begin(), texts.end(), [&](const auto &text) {
        const QByteArray field = written(text.first, text.second);
        return !field.isEmpty() && row.leaf.contains(field);
    });
    if (all)
        return true;
    const auto leaf = audit::parseLeaf(row.leaf);
    return leaf && leaf->actor == row.actor && leaf->action == row.action && leaf->object == row.object;
}

} // namespace

Result<audit::Hash> LogTree::hash(int level, quint64 index) const
{
    return m_log.node(level, static_cast<qint64>(index));
}

QList<store::AuditNode> storedNodes(const QList<audit::TreeNode> &nodes)
{
    QList<store::AuditNode> stored;
    stored.reserve(nodes.size());
    for (const auto &node : nodes)
        stored.append({node.level, static_cast<qint64>(node.index), node.hash});
    return stored;
}

Result<void> completeLogTree(store::Store &store)
{
    auto &log = store.audit();
    EARSHOT_TRY(before, log.head());
    EARSHOT_TRY(there, hasNodes(log, before.size));
    if (there)
        return {};
    return store.transaction([&]() -> Result<void> {
        EARSHOT_TRY(head, log.head());
        EARSHOT_TRY(meanwhile, hasNodes(log, head.size));
        if (meanwhile)
            return {};
        // A table that is there in part was meddled with: filling the holes would hide it from the check.
        bool empty = true;
        const auto any = log.forEachNode([&](const store::AuditNode &) -> Result<void> {
            empty = false;
            return fail(ErrorCode::Cancelled, QStringLiteral("one is enough"));
        });
        if (!empty)
            return {};
        EARSHOT_CHECK(any);
        audit::Frontier frontier;
        return log.forEachLeaf(0, [&](qint64, const QByteArray &, const QByteArray &leafHash) -> Result<void> {
            return log.addNodes(storedNodes(frontier.append(leafHash)));
        });
    });
}

Result<QString> logOrigin(store::Store &store)
{
    EARSHOT_TRY(id, store.settings().value(QStringLiteral("store-id")));
    if (id.isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("the store has no id"));
    // What this computer remembers of the store is filed under its id, so the id must not be a matter of one setting.
    QString begunAs = QString::fromLatin1(id);
    const auto first = [&](qint64, const QByteArray &bytes, const QByteArray &) -> Result<void> {
        if (const auto leaf = audit::parseLeaf(bytes))
            begunAs = leaf->store;
        return fail(ErrorCode::Cancelled, QStringLiteral("one is enough"));
    };
    if (const auto read = store.audit().forEachLeaf(0, first); !read && read.error().code != ErrorCode::Cancelled)
        return fail(read.error());
    if (begunAs != QString::fromLatin1(id))
        return fail(ErrorCode::Integrity,
                    QStringLiteral("the store's id is not the one that its record was begun with"));
    return QStringLiteral("earshot/") + begunAs;
}

Result<audit::Checkpoint> logHead(store::Store &store, const QString &origin)
{
    EARSHOT_TRY(head, store.audit().head());
    audit::Frontier frontier;
    if (head.size > 0) {
        const auto parsed = audit::Frontier::parse(head.frontier);
        if (!parsed)
            return fail(ErrorCode::Integrity, QStringLiteral("the log's head is damaged: ") + parsed.error().what);
        frontier = *parsed;
    }
    if (frontier.size() != static_cast<quint64>(head.size))
        return fail(ErrorCode::Integrity, QStringLiteral("the log's head is damaged: its size and its edge disagree"));
    return audit::Checkpoint{origin, frontier.size(), frontier.root(), {}};
}

Result<void> checkLogExtends(store::Store &store, const audit::Checkpoint &before, const audit::Checkpoint &now)
{
    if (before.origin != now.origin)
        return fail(ErrorCode::Integrity, QStringLiteral("it is of another log"));
    if (before.size > now.size)
        return fail(ErrorCode::Integrity, QStringLiteral("the log is shorter than it was"));
    const auto proof = audit::consistencyProof(LogTree(store.audit()), before.size, now.size);
    if (!proof) {
        if (proof.error().code == ErrorCode::NotFound)
            return fail(ErrorCode::Integrity, QStringLiteral("the log's tree is not complete, so nothing is proved"));
        return fail(proof.error());
    }
    return audit::verifyConsistency(before.size, now.size, before.root, now.root, *proof);
}

Result<void> checkListTells(store::AuditRepository &log)
{
    const auto broken = [](quint64 place) {
        return fail(ErrorCode::Integrity,
                    QStringLiteral("the list of the record is not what was logged, so nothing is decided by it that "
                                   "cannot be taken back. Run verify, and tell the IG Unit"),
                    QStringLiteral("entry:%1").arg(place));
    };
    EARSHOT_TRY(head, log.head());
    audit::Frontier tree;
    const auto read = log.forEachListed([&](const store::ListedLeaf &row) -> Result<void> {
        if (row.sequence >= head.size)
            return fail(ErrorCode::Cancelled, QStringLiteral("made since"));
        if (row.sequence != static_cast<qint64>(tree.size()) || !tells(row))
            return broken(tree.size());
        tree.append(audit::leafHash(row.leaf));
        return {};
    });
    if (!read && read.error().code != ErrorCode::Cancelled)
        return read;
    const bool whole =
        static_cast<qint64>(tree.size()) == head.size && (head.size == 0 || tree.serialise() == head.frontier);
    return whole ? Result<void>() : broken(tree.size());
}

} // namespace earshot::service
