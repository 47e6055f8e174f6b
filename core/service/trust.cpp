#include "core/service/trust.h"

#include "core/audit/leaf.h"
#include "core/crypto/digest.h"
#include "core/service/policy_book.h"
#include "core/service/rows.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
#include "core/store/people_repository.h"
#include "core/store/store.h"

#include <QMutexLocker>
#include <QScopeGuard>

namespace earshot::service {

namespace {

/// From signing a row to its entry in the log: a slow disk, a password that is derived in between.
constexpr qint64 logDelayMs = 10LL * 60 * 1000;
/// Chains are a handful long; what is longer was made to keep us busy.
constexpr int longestChain = 64;

/// The founding begins the log with the founder's office and person (founding.cpp); nobody else was there to say so.
constexpr qint64 foundersEntries = 2;

const QStringList peopleRights{QStringLiteral("manage-people")};
const QStringList appointRights{QStringLiteral("appoint")};
const QStringList deputiseRights{QStringLiteral("deputise")};

QByteArray digestOf(std::initializer_list<QByteArray> parts)
{
    crypto::Sha256 hash;
    for (const QByteArray &part : parts)
        hash.add(QByteArray::number(part.size()) + ':' + part);
    return hash.finish();
}

QByteArray hashOf(const QByteArray &state)
{
    return crypto::sha256(state).toHex();
}

/// The leaf that the row holds, if it stands at the place that it says of itself and tells of a state of this object.
std::optional<audit::Leaf> leafOf(const store::LeafRow &row, const QString &object)
{
    const auto leaf = audit::parseLeaf(row.leaf);
    const bool good = leaf && leaf->sequence == row.sequence && leaf->object == object && leaf->permitted;
    return good ? std::optional(*leaf) : std::nullopt;
}

bool isOf(const audit::Leaf &leaf, const QByteArray &state, Instant at)
{
    return leaf.stateHash == hashOf(state) && std::abs(leaf.at.ms - at.ms) <= logDelayMs;
}

} // namespace

Moment Moment::now(Instant at)
{
    return {at, {}, {}, store::endOfLog};
}

bool TrustMemo::contains(const QByteArray &statement) const
{
    const QMutexLocker lock(&m_mutex);
    return m_good.contains(statement);
}

void TrustMemo::insert(const QByteArray &statement)
{
    const QMutexLocker lock(&m_mutex);
    m_good.insert(statement);
}

Trust::Trust(store::Store &store, const PolicyBook &policies, crypto::TrustRoot root, TrustMemo &memo)
    : m_store(store)
    , m_policies(policies)
    , m_root(std::move(root))
    , m_memo(memo)
{}

QStringList Trust::officesWith(const QStringList &rights, const Moment &placed) const
{
    const policy::Profile &profile = m_policies.at(placed.at.london().date(), placed.place.value_or(0));
    QStringList offices;
    for (const QString &right : rights)
        offices << profile.rights(right);
    return offices;
}

bool Trust::isSignature(const QByteArray &key32, const char *signatureContext, const QByteArray &message,
                        const QByteArray &signature)
{
    const QByteArray id = digestOf({key32, signatureContext, message, signature});
    if (m_memo.contains(id))
        return true;
    if (!crypto::verify(key32, QLatin1String(signatureContext), message, signature))
        return false;
    m_memo.insert(id);
    return true;
}

/// The founder's word about themself, at the founding.
bool Trust::isFounding(const Statement &placed)
{
    return m_root.isValid() && placed.moment.at.ms == m_root.foundedMs && placed.moment.place &&
           *placed.moment.place < foundersEntries &&
           isSignature(m_root.sign32, placed.context, placed.state, placed.signature);
}

/// Anybody who writes into the database can append an entry; so the one that counts is signed with the key that signed
/// the statement. Otherwise an old row, replaced since, could be logged once more by somebody else.
Result<bool> Trust::isEntryOf(const store::LeafRow &row, const Statement &statement)
{
    const auto leaf = leafOf(row, statement.moment.object);
    if (!leaf)
        return false;
    const auto &states = statement.moment.states;
    const bool says = states.isEmpty() ? isOf(*leaf, statement.state, statement.moment.at)
                                       : std::any_of(states.cbegin(), states.cend(), [&](const QByteArray &state) {
                                             return isOf(*leaf, state, statement.moment.at);
                                         });
    if (!says)
        return false;
    const auto signer = m_store.people().byId(statement.by);
    if (!signer)
        return signer.error().code == ErrorCode::NotFound ? Result<bool>(false) : fail(signer.error());
    EARSHOT_TRY(hands, m_store.people().former(statement.by));
    hands << *signer;
    return std::any_of(hands.cbegin(), hands.cend(), [&](const domain::Person &hand) {
        return isSignature(hand.signKey, statement.context, statement.state, statement.signature) &&
               isSignature(hand.signKey, entryContext, row.leaf, row.signature);
    });
}

Result<std::optional<Trust::Statement>> Trust::newest(Statement statement)
{
    EARSHOT_TRY(row, m_store.audit().latestLeafOf(statement.moment.object));
    if (!row)
        return std::optional<Statement>();
    EARSHOT_TRY(says, isEntryOf(*row, statement));
    if (!says)
        return std::optional<Statement>();
    statement.moment.place = row->sequence;
    return std::optional(statement);
}

Result<std::optional<Trust::Statement>> Trust::placed(Statement statement)
{
    if (statement.moment.place)
        return std::optional(statement);
    if (!statement.by.isValid() || statement.signature.isEmpty())
        return std::optional<Statement>();
    EARSHOT_TRY(rows, m_store.audit().leavesOf(statement.moment.object));
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        EARSHOT_TRY(says, isEntryOf(*row, statement));
        if (says) {
            statement.moment.place = row->sequence;
            return std::optional(statement);
        }
    }
    return std::optional<Statement>();
}

Result<bool> Trust::isLogged(const QString &object, const QByteArray &state, Instant at)
{
    EARSHOT_TRY(row, m_store.audit().latestLeafOf(object));
    const auto leaf = row ? leafOf(*row, object) : std::nullopt;
    return leaf && isOf(*leaf, state, at);
}

Result<bool> Trust::isLoggedBy(const QString &object, domain::PersonId by, Instant at, const char *signatureContext,
                               const QByteArray &state, const QByteArray &signature)
{
    EARSHOT_TRY(found, newest({by, {at, object}, signatureContext, state, signature}));
    return found.has_value();
}

/// `version` as the entry of that place has it.
Result<bool> Trust::isGood(const domain::Person &version, qint64 place)
{
    Statement statement = statementOf(version);
    statement.moment.place = place;
    if (version.signedBy != version.id)
        return holds(statement, peopleRights);
    if (version.signKey == m_root.sign32 && isFounding(statement))
        return true;
    // New keys of one's own, vouched for by the ones before: they change nothing else.
    EARSHOT_TRY(old, personBefore(version.id, place));
    if (old && version.active && old->user == version.user && old->name == version.name &&
        isSignature(old->signKey, personContext, statement.state, statement.signature))
        return true;
    return holds(statement, peopleRights);
}

Result<bool> Trust::isGood(const domain::Appointment &version, qint64 place)
{
    Statement statement = statementOf(version);
    statement.moment.place = place;
    if (version.appointedBy == version.person && isFounding(statement))
        return true;
    if (domain::isDeputy(version.office))
        return holds(statement, deputiseRights, version.area, domain::officeBehind(version.office));
    EARSHOT_TRY(appointer, holds(statement, appointRights));
    if (appointer || m_depth >= longestChain)
        return appointer;
    // An office to which the policy lets others appoint, too: a head of service the managers of their own area.
    const auto &policy = m_policies.at(statement.moment.at.london().date(), place);
    ++m_depth;
    const auto done = qScopeGuard([&] { --m_depth; });
    EARSHOT_TRY(authentic, verifies(statement));
    return authentic
               ? heldOffice(version.appointedBy, policy.appointersOf(version.office), version.area, statement.moment)
               : Result<bool>(false);
}

/// The person as the log's last entry about them before that place left them: nobody, if they had left, or if nobody
/// who could has signed it. The statement of that place itself is judged by what was before it, so new keys are vouched
/// for by old ones.
Result<std::optional<domain::Person>> Trust::personBefore(domain::PersonId id, qint64 place)
{
    const auto nobody = std::optional<domain::Person>();
    EARSHOT_TRY(row, m_store.audit().latestLeafOf(objectName(id), place));
    auto current = m_store.people().byId(id);
    if (!current)
        return current.error().code == ErrorCode::NotFound ? Result<std::optional<domain::Person>>(nobody)
                                                           : fail(current.error());
    EARSHOT_TRY(versions, m_store.people().former(id));
    versions << *current;
    for (auto version = versions.crbegin(); row && version != versions.crend(); ++version) {
        EARSHOT_TRY(then, isEntryOf(*row, statementOf(*version)));
        if (!then)
            continue;
        EARSHOT_TRY(good, version->active ? isGood(*version, row->sequence) : Result<bool>(false));
        return good ? std::optional(*version) : nobody;
    }
    return nobody;
}

Result<QList<KeyPeriod>> Trust::keysOf(const QString &user)
{
    QList<KeyPeriod> keys;
    auto current = m_store.people().byUser(user);
    if (!current)
        return current.error().code == ErrorCode::NotFound ? Result<QList<KeyPeriod>>(keys) : fail(current.error());
    const QString object = objectName(current->id);
    EARSHOT_TRY(rows, m_store.audit().leavesOf(object));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const bool last = i + 1 == rows.size();
        EARSHOT_TRY(then, personBefore(current->id, rows[i].sequence + 1));
        if (!then || then->user != user)
            continue;
        KeyPeriod period{then->name, then->signKey, rows[i].sequence, {}};
        if (period.from < foundersEntries)
            period.from = 0; // who founds the store signs the entry before their own
        if (!last)
            period.until = rows[i + 1].sequence;
        keys << period;
    }
    return keys;
}

/// Whether who holds `held` acts in one of `offices`: the office itself, or as its deputy where the policy of that day
/// lets it have one.
bool Trust::countsAs(const QString &held, const QStringList &offices, const Moment &placed) const
{
    if (!domain::isDeputy(held))
        return offices.contains(held);
    const QString office = domain::officeBehind(held);
    const policy::Profile &profile = m_policies.at(placed.at.london().date(), placed.place.value_or(0));
    return (offices.contains(held) || offices.contains(office)) && profile.deputisedOffices().contains(office);
}

/// Whether the log's last entry about the office before that place gave it to them, for that day.
Result<bool> Trust::heldOffice(domain::PersonId person, const QStringList &offices, domain::AreaId area,
                               const Moment &placed, bool inPerson)
{
    const QDate day = placed.at.london().date();
    EARSHOT_TRY(current, m_store.people().appointmentsOf(person));
    std::optional<QList<domain::Appointment>> former;
    for (const auto &now : std::as_const(current)) {
        const bool here = !now.area.isValid() || !area.isValid() || now.area == area;
        if (!here || (inPerson && domain::isDeputy(now.office)) || !countsAs(now.office, offices, placed))
            continue;
        EARSHOT_TRY(row, m_store.audit().latestLeafOf(objectName(now), placed.place.value_or(0)));
        if (!former) {
            EARSHOT_TRY(all, m_store.people().formerAppointmentsOf(person));
            former = all;
        }
        QList<domain::Appointment> versions{now};
        std::copy_if(former->crbegin(), former->crend(), std::back_inserter(versions),
                     [&](const auto &old) { return old.office == now.office && old.area == now.area; });
        for (const auto &version : std::as_const(versions)) {
            EARSHOT_TRY(then, row ? isEntryOf(*row, statementOf(version)) : Result<bool>(false));
            if (!then)
                continue;
            // What was over when it was signed ended the office: it gives nothing to what comes after it, whatever day
            // that says of itself. A last day that was still to come is a date, and read as one.
            const bool begun = !version.from.isValid() || version.from <= day;
            const QDate last = version.until;
            if (!begun || (last.isValid() && (last < day || last < version.signedAt.london().date())))
                break;
            EARSHOT_TRY(good, isGood(version, row->sequence));
            if (good)
                return true;
            break;
        }
    }
    return false;
}

Result<bool> Trust::verifies(const Statement &placed)
{
    if (!placed.by.isValid() || placed.signature.isEmpty() || placed.moment.at.ms == 0 || !placed.moment.place)
        return false;
    EARSHOT_TRY(signer, personBefore(placed.by, *placed.moment.place));
    return signer && isSignature(signer->signKey, placed.context, placed.state, placed.signature);
}

/// Every question that this asks in turn is about an earlier place of the log, so nobody vouches for each other in a
/// ring, and it comes to an end.
Result<bool> Trust::holds(const Statement &statement, const QStringList &rights, domain::AreaId area,
                          const QString &own)
{
    if (!m_root.isValid() || statement.signature.isEmpty() || m_depth >= longestChain)
        return false;
    EARSHOT_TRY(found, placed(statement));
    if (!found)
        return false;
    const QByteArray id = digestOf({rights.join(u',').toUtf8() + ' ' + own.toUtf8(), statement.context, statement.state,
                                    statement.signature, QByteArray::number(*found->moment.place)});
    if (m_memo.contains(id))
        return true;
    ++m_depth;
    const auto done = qScopeGuard([&] { --m_depth; });
    EARSHOT_TRY(authentic, verifies(*found));
    if (!authentic)
        return false;
    QStringList offices = officesWith(rights, found->moment);
    if (!own.isEmpty())
        offices << own;
    EARSHOT_TRY(allowed, heldOffice(statement.by, offices, area, found->moment, !own.isEmpty()));
    if (allowed)
        m_memo.insert(id);
    return allowed;
}

Result<bool> Trust::signedBy(domain::PersonId signer, const Moment &moment, const char *signatureContext,
                             const QByteArray &message, const QByteArray &signature)
{
    EARSHOT_TRY(found, placed({signer, moment, signatureContext, message, signature}));
    return found ? verifies(*found) : Result<bool>(false);
}

Result<bool> Trust::signedInOffice(domain::PersonId signer, const Moment &moment, const QStringList &offices,
                                   domain::AreaId area, const char *signatureContext, const QByteArray &message,
                                   const QByteArray &signature)
{
    EARSHOT_TRY(found, placed({signer, moment, signatureContext, message, signature}));
    EARSHOT_TRY(authentic, found ? verifies(*found) : Result<bool>(false));
    return authentic ? heldOffice(signer, offices, area, found->moment) : Result<bool>(false);
}

} // namespace earshot::service
