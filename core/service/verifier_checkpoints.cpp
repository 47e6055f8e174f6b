#include "core/service/verifier_checkpoints.h"

#include "core/audit/merkle.h"
#include "core/service/checkpoint_service.h"
#include "core/service/record_memory.h"
#include "core/store/audit_repository.h"

namespace earshot::service {

namespace {

using Level = Finding::Level;

constexpr int mostWitnesses = 1000;
constexpr qsizetype mostNamed = 20; ///< a whole table put back would drown everything else

/// The hashes of one level of the tree, one behind the other; the next level follows from it.
class PackedLevel
{
public:
    void append(const audit::Hash &hash) { m_hashes += hash; }
    [[nodiscard]] qint64 size() const { return m_hashes.size() / audit::hashSize; }
    [[nodiscard]] audit::Hash at(qint64 place) const { return m_hashes.mid(place * audit::hashSize, audit::hashSize); }
    void goUp()
    {
        PackedLevel above;
        above.m_hashes.reserve(m_hashes.size() / 2);
        for (qint64 place = 0; place + 1 < size(); place += 2)
            above.append(audit::nodeHash(at(place), at(place + 1)));
        *this = above;
    }

private:
    QByteArray m_hashes;
};

} // namespace

Result<void> checkLogTree(DoorContext &context, const AddFinding &add)
{
    PackedLevel level;
    auto &log = context.store->audit();
    EARSHOT_CHECK(log.forEachLeaf(0, [&](qint64, const QByteArray &bytes, const QByteArray &) -> Result<void> {
        level.append(audit::leafHash(bytes));
        return {};
    }));
    int height = 1;
    qint64 expected = 0; // the place that comes next on this level
    qsizetype wrong = 0;
    qint64 missing = 0;
    level.goUp();
    const auto finishLevel = [&] {
        missing += level.size() - expected;
        level.goUp();
        ++height;
        expected = 0;
    };
    EARSHOT_CHECK(log.forEachNode([&](const store::AuditNode &node) -> Result<void> {
        while (node.level > height && level.size() > 0)
            finishLevel();
        const bool belongs = node.level == height && node.place >= expected && node.place < level.size();
        if (!belongs || level.at(node.place) != node.hash) {
            if (++wrong <= mostNamed)
                add(Level::Red, "tree", QStringLiteral("subtree:%1/%2").arg(node.level).arg(node.place),
                    belongs ? QStringLiteral("it does not follow from the entries below it")
                            : QStringLiteral("the log has no such subtree"));
        }
        if (belongs) {
            missing += node.place - expected;
            expected = node.place + 1;
        }
        return {};
    }));
    while (level.size() > 0)
        finishLevel();
    if (wrong > mostNamed)
        add(Level::Red, "tree", {}, QStringLiteral("%1 subtrees in all are wrong").arg(wrong));
    if (missing > 0)
        add(Level::Red, "tree", {}, QStringLiteral("%1 subtrees of the log are missing").arg(missing));
    return {};
}

Result<void> checkMemory(DoorContext &context, const AddFinding &add)
{
    const RecordStanding &standing = context.memory->standing();
    if (standing.isDisputed()) {
        add(Level::Red, "checkpoint", {}, standing.text());
        return {};
    }
    if (standing.state == RecordStanding::State::FirstVisit) {
        add(Level::Amber, "checkpoint", {}, standing.text());
        return {};
    }
    audit::Frontier tree;
    bool holds = standing.seen.size == 0;
    const auto read =
        context.store->audit().forEachLeaf(0, [&](qint64, const QByteArray &bytes, const QByteArray &) -> Result<void> {
            tree.append(audit::leafHash(bytes));
            if (tree.size() < standing.seen.size)
                return {};
            holds = tree.root() == standing.seen.root;
            return fail(ErrorCode::Cancelled, QStringLiteral("far enough"));
        });
    if (!read && read.error().code != ErrorCode::Cancelled)
        return read;
    if (!holds)
        add(Level::Red, "checkpoint", {},
            QStringLiteral("the entries are not those that this computer saw, though the log's head says so: it was "
                           "rewritten"));
    if (!standing.signerKnown)
        add(Level::Amber, "checkpoint", {},
            QStringLiteral("what this computer remembers was signed with a key that nobody of this store has now; it "
                           "fits the record all the same"));
    return {};
}

Result<void> checkWitnesses(DoorContext &context, const AddFinding &add)
{
    EARSHOT_TRY(witnesses, CheckpointService(context).witnesses());
    using State = WitnessStanding::State;
    store::AuditFilter namings;
    namings.action = QStringLiteral("checkpoint.witness");
    EARSHOT_TRY(entries, context.store->audit().page(namings, 0, mostWitnesses));
    for (const auto &entry : std::as_const(entries)) {
        const bool there = std::any_of(witnesses.cbegin(), witnesses.cend(), [&](const WitnessStanding &witness) {
            return entry.object == QStringLiteral("witness:") + witness.name;
        });
        if (entry.permitted && !there)
            add(Level::Red, "witness", entry.object,
                QStringLiteral("the log says that it was named; the store has it no more"));
    }
    for (const auto &witness : std::as_const(witnesses)) {
        const QString subject = QStringLiteral("witness:") + witness.name;
        const QString when = witness.cosignedAt.london().toString(QStringLiteral("d MMMM yyyy, HH:mm"));
        switch (witness.state) {
        case State::Never:
            add(Level::Amber, "witness", subject, QStringLiteral("it has cosigned nothing yet"));
            break;
        case State::Holds:
            add(Level::Green, "witness", subject,
                QStringLiteral("it cosigned %1 entries on %2, and the record continues them")
                    .arg(witness.size)
                    .arg(when));
            break;
        case State::Broken:
            add(Level::Red, "witness", subject,
                witness.size > 0
                    ? QStringLiteral("it cosigned %1 entries on %2, and the record does not continue them: "
                                     "it was put back, forked or rewritten")
                          .arg(witness.size)
                          .arg(when)
                    : QStringLiteral("the cosignature that is kept of it is wrong"));
            break;
        case State::Unnamed:
            add(Level::Red, "witness", subject,
                QStringLiteral("nothing in the log says that the IG Unit named it with this key"));
            break;
        }
    }
    return {};
}

} // namespace earshot::service
