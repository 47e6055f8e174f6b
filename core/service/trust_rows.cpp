#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
#include "core/store/people_repository.h"
#include "core/store/settings_repository.h"
#include "core/store/store.h"

namespace earshot::service {

namespace {

const QStringList areaRights{QStringLiteral("manage-areas")};
/// A new version of a key is made when an area is, and when somebody leaves it.
const QStringList keyRights{QStringLiteral("manage-areas"), QStringLiteral("manage-people"), QStringLiteral("grant")};
const QStringList nominateRights{QStringLiteral("nominate")};
const QStringList grantRights{QStringLiteral("grant")};

} // namespace

Trust::Statement Trust::statementOf(const domain::Person &p)
{
    return {p.signedBy, {p.signedAt, objectName(p.id)}, personContext, stateOf(p), p.signature};
}
Trust::Statement Trust::statementOf(const domain::ServiceArea &a)
{
    return {a.signedBy, {a.signedAt, objectName(a.id)}, areaContext, stateOf(a), a.signature};
}
Trust::Statement Trust::statementOf(const domain::AreaKey &k)
{
    return {k.signedBy, {k.signedAt, objectName(k)}, areaKeyContext, stateOf(k), k.signature};
}
Trust::Statement Trust::statementOf(const domain::Appointment &a)
{
    return {a.appointedBy, {a.signedAt, objectName(a)}, appointmentContext, stateOf(a), a.signature};
}
Trust::Statement Trust::statementOf(const domain::Nomination &n)
{
    return {n.nominatedBy, {n.signedAt, objectName(n)}, nominationContext, stateOf(n), n.signature};
}
Trust::Statement Trust::statementOf(const domain::Grant &g)
{
    return {g.grantedBy, {g.grantedAt, objectName(g)}, grantContext, stateOf(g), g.signature};
}

Trust::Statement Trust::statementOf(const domain::StoreSettings &s)
{
    return {s.setBy, {s.setAt, objectName(s)}, storeSettingsContext, stateOf(s), s.signature};
}

Result<bool> Trust::counts(const domain::Person &person)
{
    EARSHOT_TRY(found, newest(statementOf(person)));
    return found ? isGood(person, *found->moment.place) : Result<bool>(false);
}

Result<bool> Trust::counts(const domain::ServiceArea &area)
{
    EARSHOT_TRY(found, newest(statementOf(area)));
    return found ? holds(*found, areaRights) : Result<bool>(false);
}

Result<bool> Trust::counts(const domain::AreaKey &key)
{
    return holds(statementOf(key), keyRights, key.area);
}

Result<bool> Trust::counts(const domain::Appointment &appointment)
{
    EARSHOT_TRY(found, newest(statementOf(appointment)));
    return found ? isGood(appointment, *found->moment.place) : Result<bool>(false);
}

Result<bool> Trust::counts(const domain::Nomination &nomination)
{
    EARSHOT_TRY(found, newest(statementOf(nomination)));
    return found ? holds(*found, nominateRights, nomination.area) : Result<bool>(false);
}

Result<bool> Trust::counts(const domain::Grant &grant)
{
    EARSHOT_TRY(found, newest(statementOf(grant)));
    return found ? holds(*found, grantRights, grant.area) : Result<bool>(false);
}

Result<bool> Trust::counts(const domain::StoreSettings &settings)
{
    EARSHOT_TRY(found, newest(statementOf(settings)));
    return found ? holds(*found, areaRights) : Result<bool>(false);
}

Result<domain::StoreSettings> Trust::settings()
{
    EARSHOT_TRY(row, m_store.settings().governed());
    if (!row) {
        EARSHOT_TRY(logged, m_store.audit().latestLeafOf(objectName(domain::StoreSettings{})));
        if (!logged)
            return m_store.settings().foundedWith();
    }
    EARSHOT_TRY(good, row ? counts(*row) : Result<bool>(false));
    if (!good)
        return fail(ErrorCode::Integrity,
                    QStringLiteral("the settings of the store are not what its record says: nothing is done by them. "
                                   "Run verify, and set them anew (earshot-cli settings set)"),
                    objectName(domain::StoreSettings{}));
    return *row;
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

Result<QList<domain::Appointment>> Trust::formerAppointmentsOf(domain::PersonId person)
{
    EARSHOT_TRY(rows, m_store.people().formerAppointmentsOf(person));
    QList<domain::Appointment> good;
    for (const auto &row : std::as_const(rows)) {
        EARSHOT_TRY(found, placed(statementOf(row)));
        EARSHOT_TRY(counted, found ? isGood(row, *found->moment.place) : Result<bool>(false));
        if (counted)
            good << row;
    }
    return good;
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
    EARSHOT_TRY(found, newest(statementOf(key)));
    EARSHOT_TRY(signedWell, found ? holds(*found, keyRights, key.area) : Result<bool>(false));
    if (signedWell)
        return key;
    return fail(ErrorCode::Integrity,
                QStringLiteral("the area's key in the store is not the one that was made for it; nothing is encrypted "
                               "to it. Run verify, and tell the IG Unit"),
                objectName(area));
}

} // namespace earshot::service
