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

const QStringList peopleRights{QStringLiteral("manage-people")};
const QStringList areaRights{QStringLiteral("manage-areas")};
/// A new version of a key is made when an area is, and when somebody leaves it.
const QStringList keyRights{QStringLiteral("manage-areas"), QStringLiteral("manage-people"), QStringLiteral("grant")};
const QStringList appointRights{QStringLiteral("appoint")};
const QStringList nominateRights{QStringLiteral("nominate")};
const QStringList grantRights{QStringLiteral("grant")};

QByteArray digestOf(std::initializer_list<QByteArray> parts)
{
    crypto::Sha256 hash;
    for (const QByteArray &part : parts)
        hash.add(QByteArray::number(part.size()) + ':' + part);
    return hash.finish();
}

bool isOf(const audit::Leaf &leaf, const QString &object, const QByteArray &state, Instant at)
{
    return leaf.object == object && leaf.permitted && leaf.stateHash == crypto::sha256(state).toHex() &&
           std::abs(leaf.at.ms - at.ms) <= logDelayMs;
}

} // namespace

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

QStringList Trust::officesWith(const QStringList &rights, Instant at) const
{
    const policy::Profile &profile = m_policies.at(at.london().date());
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
bool Trust::isFounding(const Statement &statement)
{
    return m_root.isValid() && statement.at.ms == m_root.foundedMs &&
           isSignature(m_root.sign32, statement.context, statement.state, statement.signature);
}

Result<bool> Trust::isGood(const domain::Person &version, const QList<domain::Person> &before)
{
    const Statement statement = statementOf(version);
    if (version.signedBy != version.id)
        return holds(statement, peopleRights);
    if (version.signKey == m_root.sign32 && isFounding(statement))
        return true;
    // New keys of one's own, vouched for by the ones before: they change nothing else.
    for (qsizetype i = 0; i < before.size(); ++i) {
        const domain::Person &old = before[i];
        if (!old.active || old.signedAt > version.signedAt || old.user != version.user || old.name != version.name ||
            !version.active || !isSignature(old.signKey, personContext, statement.state, statement.signature))
            continue;
        EARSHOT_TRY(good, isGood(old, before.first(i)));
        if (good)
            return true;
    }
    return holds(statement, peopleRights);
}

Result<bool> Trust::isGood(const domain::Appointment &version)
{
    const Statement statement = statementOf(version);
    if (version.appointedBy == version.person && isFounding(statement))
        return true;
    return holds(statement, appointRights);
}

/// The person as they were at a moment: one row, or two if it is the moment at which one replaced the other (the old
/// key signs the entry that says so).
Result<QList<domain::Person>> Trust::keysAt(domain::PersonId id, Instant at)
{
    QList<domain::Person> good;
    auto current = m_store.people().byId(id);
    if (!current)
        return current.error().code == ErrorCode::NotFound ? Result<QList<domain::Person>>(good)
                                                           : fail(current.error());
    EARSHOT_TRY(logged, isLogged(objectName(id), statementOf(*current)));
    if (!logged)
        return good;
    EARSHOT_TRY(versions, m_store.people().former(id));
    versions << *current;
    for (qsizetype i = 0; i < versions.size(); ++i) {
        const bool then = versions[i].signedAt <= at && (i + 1 == versions.size() || at <= versions[i + 1].signedAt);
        if (!then || !versions[i].active)
            continue;
        EARSHOT_TRY(counts, isGood(versions[i], versions.first(i)));
        if (counts)
            good << versions[i];
    }
    return good;
}

Result<QList<KeyPeriod>> Trust::keysOf(const QString &user)
{
    QList<KeyPeriod> keys;
    auto current = m_store.people().byUser(user);
    if (!current)
        return current.error().code == ErrorCode::NotFound ? Result<QList<KeyPeriod>>(keys) : fail(current.error());
    EARSHOT_TRY(logged, isLogged(objectName(current->id), statementOf(*current)));
    if (!logged)
        return keys;
    EARSHOT_TRY(versions, m_store.people().former(current->id));
    versions << *current;
    for (qsizetype i = 0; i < versions.size(); ++i) {
        if (!versions[i].active)
            continue;
        EARSHOT_TRY(good, isGood(versions[i], versions.first(i)));
        if (!good)
            continue;
        KeyPeriod period{versions[i].name, versions[i].signKey, versions[i].signedAt, {}};
        if (i + 1 < versions.size())
            period.until = versions[i + 1].signedAt;
        keys << period;
    }
    return keys;
}

Result<bool> Trust::heldOffice(domain::PersonId person, const QStringList &offices, domain::AreaId area, Instant at)
{
    const QDate day = at.london().date();
    EARSHOT_TRY(current, m_store.people().appointmentsOf(person));
    QList<domain::Appointment> former;
    bool read = false;
    for (const auto &now : std::as_const(current)) {
        const bool here = !now.area.isValid() || !area.isValid() || now.area == area;
        if (!here || !offices.contains(now.office))
            continue;
        EARSHOT_TRY(logged, isLogged(objectName(now), statementOf(now)));
        if (!logged)
            continue;
        if (!read) {
            EARSHOT_TRY(all, m_store.people().formerAppointmentsOf(person));
            former = all;
            read = true;
        }
        QList<domain::Appointment> versions;
        std::copy_if(former.cbegin(), former.cend(), std::back_inserter(versions),
                     [&](const auto &old) { return old.office == now.office && old.area == now.area; });
        versions << now;
        for (qsizetype i = 0; i < versions.size(); ++i) {
            const auto &v = versions[i];
            const bool then = v.signedAt <= at && (i + 1 == versions.size() || at < versions[i + 1].signedAt);
            if (!then || (v.from.isValid() && day < v.from) || (v.until.isValid() && v.until < day))
                continue;
            EARSHOT_TRY(good, isGood(v));
            if (good)
                return true;
        }
    }
    return false;
}

Result<bool> Trust::verifies(const Statement &statement)
{
    if (!statement.by.isValid() || statement.signature.isEmpty() || statement.at.ms == 0)
        return false;
    EARSHOT_TRY(signers, keysAt(statement.by, statement.at));
    return std::any_of(signers.cbegin(), signers.cend(), [&](const domain::Person &signer) {
        return isSignature(signer.signKey, statement.context, statement.state, statement.signature);
    });
}

Result<bool> Trust::holds(const Statement &statement, const QStringList &rights, domain::AreaId area)
{
    if (!m_root.isValid() || statement.signature.isEmpty())
        return false;
    const QByteArray id =
        digestOf({rights.join(u',').toUtf8(), statement.context, statement.state, statement.signature});
    if (m_memo.contains(id))
        return true;
    if (m_asking.contains(id) || m_asking.size() >= longestChain)
        return false;
    m_asking.insert(id);
    const auto done = qScopeGuard([&] { m_asking.remove(id); });
    EARSHOT_TRY(authentic, verifies(statement));
    if (!authentic)
        return false;
    EARSHOT_TRY(allowed, heldOffice(statement.by, officesWith(rights, statement.at), area, statement.at));
    if (allowed)
        m_memo.insert(id);
    return allowed;
}

Trust::Statement Trust::statementOf(const domain::Person &p)
{
    return {p.signedBy, p.signedAt, personContext, stateOf(p), p.signature};
}
Trust::Statement Trust::statementOf(const domain::ServiceArea &a)
{
    return {a.signedBy, a.signedAt, areaContext, stateOf(a), a.signature};
}
Trust::Statement Trust::statementOf(const domain::AreaKey &k)
{
    return {k.signedBy, k.signedAt, areaKeyContext, stateOf(k), k.signature};
}
Trust::Statement Trust::statementOf(const domain::Appointment &a)
{
    return {a.appointedBy, a.signedAt, appointmentContext, stateOf(a), a.signature};
}
Trust::Statement Trust::statementOf(const domain::Nomination &n)
{
    return {n.nominatedBy, n.signedAt, nominationContext, stateOf(n), n.signature};
}
Trust::Statement Trust::statementOf(const domain::Grant &g)
{
    return {g.grantedBy, g.grantedAt, grantContext, stateOf(g), g.signature};
}

Result<bool> Trust::isLogged(const QString &object, const QByteArray &state, Instant at)
{
    EARSHOT_TRY(row, m_store.audit().latestLeafOf(object));
    const auto leaf = row ? audit::parseLeaf(row->leaf) : Result<audit::Leaf>(fail(ErrorCode::NotFound, QString()));
    return leaf && isOf(*leaf, object, state, at);
}

/// Anybody who writes into the database can append an entry, at any time of day; so the one that counts is signed with
/// the key that signed the statement. Otherwise an old row, replaced since, could be logged once more by somebody else.
Result<bool> Trust::isLogged(const QString &object, const Statement &statement)
{
    EARSHOT_TRY(row, m_store.audit().latestLeafOf(object));
    if (!row)
        return false;
    const auto leaf = audit::parseLeaf(row->leaf);
    if (!leaf || !isOf(*leaf, object, statement.state, statement.at))
        return false;
    const auto signer = m_store.people().byId(statement.by);
    if (!signer)
        return signer.error().code == ErrorCode::NotFound ? Result<bool>(false) : fail(signer.error());
    EARSHOT_TRY(hands, m_store.people().former(statement.by));
    hands << *signer;
    return std::any_of(hands.cbegin(), hands.cend(), [&](const domain::Person &hand) {
        return isSignature(hand.signKey, statement.context, statement.state, statement.signature) &&
               isSignature(hand.signKey, entryContext, row->leaf, row->signature);
    });
}

Result<bool> Trust::counts(const domain::Person &person)
{
    EARSHOT_TRY(logged, isLogged(objectName(person.id), statementOf(person)));
    if (!logged)
        return false;
    EARSHOT_TRY(before, m_store.people().former(person.id));
    return isGood(person, before);
}

Result<bool> Trust::counts(const domain::ServiceArea &area)
{
    const auto statement = statementOf(area);
    EARSHOT_TRY(logged, isLogged(objectName(area.id), statement));
    return logged ? holds(statement, areaRights) : Result<bool>(false);
}

Result<bool> Trust::counts(const domain::AreaKey &key)
{
    return holds(statementOf(key), keyRights);
}

Result<bool> Trust::counts(const domain::Appointment &appointment)
{
    EARSHOT_TRY(logged, isLogged(objectName(appointment), statementOf(appointment)));
    return logged ? isGood(appointment) : Result<bool>(false);
}

Result<bool> Trust::counts(const domain::Nomination &nomination)
{
    const auto statement = statementOf(nomination);
    EARSHOT_TRY(logged, isLogged(objectName(nomination), statement));
    return logged ? holds(statement, nominateRights, nomination.area) : Result<bool>(false);
}

Result<bool> Trust::counts(const domain::Grant &grant)
{
    const auto statement = statementOf(grant);
    EARSHOT_TRY(logged, isLogged(objectName(grant), statement));
    return logged ? holds(statement, grantRights, grant.area) : Result<bool>(false);
}

template <class T> Result<QList<T>> Trust::onlyCounting(Result<QList<T>> rows)
{
    if (!rows)
        return rows;
    QList<T> good;
    for (const T &row : std::as_const(*rows)) {
        EARSHOT_TRY(does, counts(row));
        if (does)
            good << row;
    }
    return good;
}

template <class T> Result<T> Trust::onlyIfCounting(Result<T> row)
{
    if (!row)
        return row;
    EARSHOT_TRY(does, counts(*row));
    return does ? row
                : fail(ErrorCode::NotFound, QStringLiteral("what the store says of it is not signed as it must be"));
}

Result<domain::Person> Trust::person(domain::PersonId id)
{
    return onlyIfCounting(m_store.people().byId(id));
}

Result<domain::Person> Trust::personByUser(const QString &user)
{
    return onlyIfCounting(m_store.people().byUser(user));
}

Result<QList<domain::Person>> Trust::people()
{
    return onlyCounting(m_store.people().all());
}

Result<domain::ServiceArea> Trust::area(domain::AreaId id)
{
    return onlyIfCounting(m_store.areas().byId(id));
}

Result<domain::ServiceArea> Trust::areaByName(const QString &name)
{
    auto area = onlyIfCounting(m_store.areas().byName(name));
    // What names are looked up by is not signed; the name itself is.
    if (area && area->name.simplified().compare(name.simplified(), Qt::CaseInsensitive) != 0)
        return fail(ErrorCode::NotFound, QStringLiteral("what the store says of it is not signed as it must be"));
    return area;
}

Result<QList<domain::ServiceArea>> Trust::areas()
{
    return onlyCounting(m_store.areas().all());
}

Result<QList<domain::Appointment>> Trust::appointmentsOf(domain::PersonId person)
{
    return onlyCounting(m_store.people().appointmentsOf(person));
}

Result<QList<domain::Nomination>> Trust::nominationsOf(domain::PersonId person)
{
    return onlyCounting(m_store.people().nominationsOf(person));
}

Result<QList<domain::Grant>> Trust::grantsOf(domain::PersonId person)
{
    return onlyCounting(m_store.people().grantsOf(person));
}

Result<QList<domain::Grant>> Trust::grants()
{
    return onlyCounting(m_store.people().grants());
}

Result<domain::AreaKey> Trust::currentKey(domain::AreaId area)
{
    EARSHOT_TRY(key, m_store.areas().currentKey(area));
    EARSHOT_TRY(logged, isLogged(objectName(key), statementOf(key)));
    EARSHOT_TRY(signedWell, counts(key));
    if (logged && signedWell)
        return key;
    return fail(ErrorCode::Integrity,
                QStringLiteral("the area's key in the store is not the one that was made for it; nothing is encrypted "
                               "to it. Run verify, and tell the IG Unit"),
                objectName(area));
}

Result<bool> Trust::signedBy(domain::PersonId signer, Instant at, const char *signatureContext,
                             const QByteArray &message, const QByteArray &signature)
{
    return verifies({signer, at, signatureContext, message, signature});
}

Result<bool> Trust::signedInOffice(domain::PersonId signer, Instant at, const QStringList &offices, domain::AreaId area,
                                   const char *signatureContext, const QByteArray &message, const QByteArray &signature)
{
    EARSHOT_TRY(authentic, verifies({signer, at, signatureContext, message, signature}));
    return authentic ? heldOffice(signer, offices, area, at) : Result<bool>(false);
}

} // namespace earshot::service
