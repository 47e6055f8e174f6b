#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace earshot::store::sql {

namespace {

#define PERSON_COLUMNS "id, user, name, box_key, sign_key, created_ms, active, signed_by, signed_ms, signature"

domain::Person readPerson(Query &q)
{
    domain::Person person;
    person.id = q.get<domain::PersonId>(0);
    person.user = q.get<QString>(1);
    person.name = q.get<QString>(2);
    person.boxKey = q.get<QByteArray>(3);
    person.signKey = q.get<QByteArray>(4);
    person.createdAt = q.get<Instant>(5);
    person.active = q.get<bool>(6);
    person.signedBy = q.get<domain::PersonId>(7);
    person.signedAt = q.get<Instant>(8);
    person.signature = q.get<QByteArray>(9);
    return person;
}

domain::Appointment readAppointment(Query &q)
{
    return {q.get<domain::PersonId>(0), q.get<QString>(1),          q.get<domain::AreaId>(2),
            dayFrom(q.get<QString>(3)), dayFrom(q.get<QString>(4)), q.get<domain::PersonId>(5),
            q.get<QByteArray>(6),       q.get<Instant>(7)};
}

domain::Nomination readNomination(Query &q)
{
    return {q.get<domain::PersonId>(0), q.get<domain::AreaId>(1),   domain::NominatedActs(q.get<int>(2)),
            dayFrom(q.get<QString>(3)), dayFrom(q.get<QString>(4)), q.get<domain::PersonId>(5),
            q.get<QByteArray>(6),       q.get<Instant>(7)};
}

domain::Grant readGrant(Query &q)
{
    return {q.get<domain::PersonId>(0), q.get<domain::AreaId>(1), q.get<Instant>(2), q.get<domain::PersonId>(3),
            q.get<QByteArray>(4)};
}

Result<void> hadOne(qint64 rows, const char *what)
{
    if (rows == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("no such %1").arg(QLatin1String(what)));
    return {};
}

/// What stands on papers beside the organisation's name: signed with the rest of what is set, kept by name.
constexpr auto letterheadName = "letterhead";

const std::initializer_list<std::pair<const char *, QString domain::StoreSettings::*>> letterheadFields{
    {"address", &domain::StoreSettings::address},
    {"email", &domain::StoreSettings::email},
    {"nameCy", &domain::StoreSettings::organisationCy},
    {"telephone", &domain::StoreSettings::telephone},
    {"web", &domain::StoreSettings::web}};

QByteArray letterheadText(const domain::StoreSettings &settings)
{
    QJsonObject fields;
    for (const auto &[name, field] : letterheadFields) {
        if (!(settings.*field).isEmpty())
            fields.insert(QLatin1String(name), settings.*field);
    }
    return fields.isEmpty() ? QByteArray() : QJsonDocument(fields).toJson(QJsonDocument::Compact);
}

/// What does not read as one is none: then it is not what was signed.
void readLetterhead(const QByteArray &text, domain::StoreSettings &settings)
{
    const QJsonObject fields = QJsonDocument::fromJson(text).object();
    for (const auto &[name, field] : letterheadFields)
        settings.*field = fields.value(QLatin1String(name)).toString();
}

} // namespace

Result<QByteArray> SqlSettings::value(const QString &name)
{
    auto q = m_db.query(QStringLiteral("SELECT value FROM settings WHERE name = ?"));
    EARSHOT_TRY(found, q.with(name).single());
    return found ? q.get<QByteArray>(0) : QByteArray();
}

Result<void> SqlSettings::setValue(const QString &name, const QByteArray &value)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO settings (name, value) VALUES (?, ?) "
                                          "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                           name, value));
    return {};
}

Result<std::optional<domain::StoreSettings>> SqlSettings::governed()
{
    auto q =
        m_db.query(QStringLiteral("SELECT organisation, time_zone, country, outside_line, set_by, set_ms, signature, "
                                  "special_days FROM store_settings WHERE one = 1"));
    EARSHOT_TRY(found, q.single());
    if (!found)
        return std::nullopt;
    domain::StoreSettings settings{q.get<QString>(0),    q.get<QString>(1),          q.get<QString>(2),
                                   q.get<QString>(3),    q.get<domain::PersonId>(4), q.get<Instant>(5),
                                   q.get<QByteArray>(6), q.get<QString>(7)};
    EARSHOT_TRY(letterhead, value(QLatin1String(letterheadName)));
    readLetterhead(letterhead, settings);
    return settings;
}

Result<void> SqlSettings::setGoverned(const domain::StoreSettings &s)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO store_settings (one, organisation, time_zone, country, "
                                          "outside_line, set_by, set_ms, signature, special_days) "
                                          "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?) "
                                          "ON CONFLICT (one) DO UPDATE SET organisation = excluded.organisation, "
                                          "time_zone = excluded.time_zone, country = excluded.country, "
                                          "outside_line = excluded.outside_line, set_by = excluded.set_by, "
                                          "set_ms = excluded.set_ms, signature = excluded.signature, "
                                          "special_days = excluded.special_days"),
                           s.organisation, s.timeZone, s.country, s.outsideLine, s.setBy, s.setAt, s.signature,
                           s.specialDays));
    const QByteArray letterhead = letterheadText(s);
    EARSHOT_TRY(before, value(QLatin1String(letterheadName)));
    return letterhead == before ? Result<void>() : setValue(QLatin1String(letterheadName), letterhead);
}

Result<domain::PersonId> SqlPeople::nextId()
{
    auto q = m_db.query(QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM people"));
    EARSHOT_CHECK(q.single());
    return q.get<domain::PersonId>(0);
}

Result<domain::PersonId> SqlPeople::add(const domain::Person &p)
{
    EARSHOT_TRY(id, m_db.insert(QStringLiteral("INSERT INTO people (id, user, name, box_key, sign_key, created_ms, "
                                               "active, signed_by, signed_ms, signature) "
                                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                                p.id, p.user, p.name, p.boxKey, p.signKey, p.createdAt, p.active, p.signedBy.value,
                                p.signedAt, p.signature));
    return domain::PersonId{id};
}

Result<domain::Person> SqlPeople::byId(domain::PersonId id)
{
    auto q = m_db.query(QStringLiteral("SELECT " PERSON_COLUMNS " FROM people WHERE id = ?"));
    return rowOf<domain::Person>(q.with(id), "person", readPerson);
}

Result<domain::Person> SqlPeople::byUser(const QString &user)
{
    auto q = m_db.query(QStringLiteral("SELECT " PERSON_COLUMNS " FROM people WHERE user = ?"));
    return rowOf<domain::Person>(q.with(user), "person", readPerson);
}

Result<QList<domain::Person>> SqlPeople::all()
{
    auto q = m_db.query(QStringLiteral("SELECT " PERSON_COLUMNS " FROM people ORDER BY name COLLATE NOCASE, id"));
    return rowsOf<domain::Person>(q, readPerson);
}

Result<void> SqlPeople::update(const domain::Person &p)
{
    EARSHOT_TRY(changed,
                m_db.run(QStringLiteral("UPDATE people SET name = ?, box_key = ?, sign_key = ?, active = ?, "
                                        "signed_by = ?, signed_ms = ?, signature = ? WHERE id = ?"),
                         p.name, p.boxKey, p.signKey, p.active, p.signedBy.value, p.signedAt, p.signature, p.id));
    if (changed == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("no such person"));
    return {};
}

Result<QList<domain::Person>> SqlPeople::former(domain::PersonId id)
{
    auto q =
        m_db.query(QStringLiteral("SELECT person_id, user, name, box_key, sign_key, created_ms, active, signed_by, "
                                  "signed_ms, signature FROM former_people WHERE person_id = ? ORDER BY id"));
    return rowsOf<domain::Person>(q.with(id), readPerson);
}

Result<void> SqlPeople::appoint(const domain::Appointment &a)
{
    const std::optional<QString> until = a.until.isValid() ? std::optional(dayText(a.until)) : std::nullopt;
    EARSHOT_CHECK(m_db.run(
        QStringLiteral("INSERT INTO appointments (person_id, office, area_id, from_day, until_day, appointed_by, "
                       "signature, signed_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person_id, office, area_id) "
                       "DO UPDATE SET from_day = excluded.from_day, until_day = excluded.until_day, appointed_by = "
                       "excluded.appointed_by, signature = excluded.signature, signed_ms = excluded.signed_ms"),
        a.person, a.office, a.area.value, dayText(a.from), until, a.appointedBy, a.signature, a.signedAt));
    return {};
}

Result<QList<domain::Appointment>> SqlPeople::appointments()
{
    auto q =
        m_db.query(QStringLiteral("SELECT person_id, office, area_id, from_day, until_day, appointed_by, signature, "
                                  "signed_ms FROM appointments ORDER BY person_id, office, area_id"));
    return rowsOf<domain::Appointment>(q, readAppointment);
}

Result<QList<domain::Appointment>> SqlPeople::appointmentsOf(domain::PersonId person)
{
    auto q =
        m_db.query(QStringLiteral("SELECT person_id, office, area_id, from_day, until_day, appointed_by, signature, "
                                  "signed_ms FROM appointments WHERE person_id = ? ORDER BY office, area_id"));
    return rowsOf<domain::Appointment>(q.with(person), readAppointment);
}

Result<QList<domain::Appointment>> SqlPeople::formerAppointmentsOf(domain::PersonId person)
{
    auto q =
        m_db.query(QStringLiteral("SELECT person_id, office, area_id, from_day, until_day, appointed_by, signature, "
                                  "signed_ms FROM former_appointments WHERE person_id = ? ORDER BY id"));
    return rowsOf<domain::Appointment>(q.with(person), readAppointment);
}

Result<void> SqlPeople::nominate(const domain::Nomination &n)
{
    EARSHOT_CHECK(
        m_db.run(QStringLiteral(
                     "INSERT INTO nominations (person_id, area_id, acts, from_day, until_day, nominated_by, signature, "
                     "signed_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person_id, area_id) DO UPDATE SET acts = "
                     "excluded.acts, from_day = excluded.from_day, until_day = excluded.until_day, nominated_by = "
                     "excluded.nominated_by, signature = excluded.signature, signed_ms = excluded.signed_ms"),
                 n.person, n.area, static_cast<int>(n.acts), dayText(n.from), dayText(n.until), n.nominatedBy,
                 n.signature, n.signedAt));
    return {};
}

Result<QList<domain::Nomination>> SqlPeople::nominations()
{
    auto q = m_db.query(QStringLiteral("SELECT person_id, area_id, acts, from_day, until_day, nominated_by, signature, "
                                       "signed_ms FROM nominations ORDER BY person_id, area_id"));
    return rowsOf<domain::Nomination>(q, readNomination);
}

Result<QList<domain::Nomination>> SqlPeople::nominationsOf(domain::PersonId person)
{
    auto q = m_db.query(QStringLiteral("SELECT person_id, area_id, acts, from_day, until_day, nominated_by, signature, "
                                       "signed_ms FROM nominations WHERE person_id = ? ORDER BY area_id"));
    return rowsOf<domain::Nomination>(q.with(person), readNomination);
}

Result<void> SqlPeople::grant(const domain::Grant &g)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO grants (person_id, area_id, granted_ms, granted_by, signature) "
                                          "VALUES (?, ?, ?, ?, ?)"),
                           g.person, g.area, g.grantedAt, g.grantedBy, g.signature));
    return {};
}

Result<QList<domain::Grant>> SqlPeople::grants()
{
    auto q = m_db.query(QStringLiteral("SELECT person_id, area_id, granted_ms, granted_by, signature FROM grants "
                                       "ORDER BY area_id, person_id"));
    return rowsOf<domain::Grant>(q, readGrant);
}

Result<QList<domain::Grant>> SqlPeople::grantsOf(domain::PersonId person)
{
    auto q = m_db.query(QStringLiteral("SELECT person_id, area_id, granted_ms, granted_by, signature FROM grants "
                                       "WHERE person_id = ? ORDER BY area_id"));
    return rowsOf<domain::Grant>(q.with(person), readGrant);
}

Result<void> SqlPeople::removeGrant(domain::PersonId person, domain::AreaId area)
{
    EARSHOT_TRY(gone, m_db.run(QStringLiteral("DELETE FROM grants WHERE person_id = ? AND area_id = ?"), person, area));
    return hadOne(gone, "grant");
}

Result<void> SqlPeople::removeNomination(domain::PersonId person, domain::AreaId area)
{
    EARSHOT_TRY(gone,
                m_db.run(QStringLiteral("DELETE FROM nominations WHERE person_id = ? AND area_id = ?"), person, area));
    return hadOne(gone, "nomination");
}

Result<void> SqlPeople::setExtensionHolder(const QString &extension, const QString &name)
{
    if (name.isEmpty()) {
        EARSHOT_CHECK(m_db.run(QStringLiteral("DELETE FROM extension_holders WHERE extension = ?"), extension));
        return {};
    }
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO extension_holders (extension, name) VALUES (?, ?) "
                                          "ON CONFLICT (extension) DO UPDATE SET name = excluded.name"),
                           extension, name));
    return {};
}

Result<QHash<QString, QString>> SqlPeople::extensionHolders()
{
    QHash<QString, QString> holders;
    auto q = m_db.query(QStringLiteral("SELECT extension, name FROM extension_holders"));
    EARSHOT_CHECK(q.each([&](Query &row) { holders.insert(row.get<QString>(0), row.get<QString>(1)); }));
    return holders;
}

} // namespace earshot::store::sql
