#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"
#include "core/store/sql/transaction.h"

namespace earshot::store::sql {

namespace {

#define DOWNLOAD_SELECT                                                                                                \
    "SELECT d.id, d.recording_id, d.area_id, d.person_id, p.name, d.purpose, d.reference, d.destination, d.sha256, "   \
    "d.at_ms, d.until_day, d.confirmed_ms FROM downloads d JOIN people p ON p.id = d.person_id "

#define CLIP_SELECT                                                                                                    \
    "SELECT c.id, c.recording_id, c.area_id, c.begin_frame, c.end_frame, c.title, c.reference, c.colleague_id, "       \
    "c.made_by, p.name, c.at_ms FROM clips c JOIN people p ON p.id = c.made_by "

domain::Download readDownload(Query &q)
{
    domain::Download d;
    d.id = q.get<domain::DownloadId>(0);
    d.recording = q.get<domain::RecordingId>(1);
    d.area = q.get<domain::AreaId>(2);
    d.person = q.get<domain::PersonId>(3);
    d.personName = q.get<QString>(4);
    d.purpose = q.get<QString>(5);
    d.reference = q.get<QString>(6);
    d.destination = q.get<QString>(7);
    d.sha256 = q.get<QByteArray>(8);
    d.at = q.get<Instant>(9);
    d.until = dayFrom(q.get<QString>(10));
    d.confirmedAt = q.get<Instant>(11);
    return d;
}

domain::Outgoing readOutgoing(Query &q)
{
    domain::Outgoing o;
    o.id = q.get<domain::OutgoingId>(0);
    o.download = q.get<domain::DownloadId>(1);
    o.release = q.get<domain::ReleaseId>(2);
    o.staging = q.get<QString>(3);
    o.target = q.get<QString>(4);
    o.machine = q.get<QString>(5);
    o.begunAt = q.get<Instant>(6);
    return o;
}

domain::Clip readClip(Query &q)
{
    domain::Clip c;
    c.id = q.get<domain::ClipId>(0);
    c.recording = q.get<domain::RecordingId>(1);
    c.area = q.get<domain::AreaId>(2);
    c.range = {q.get<qint64>(3), q.get<qint64>(4)};
    c.title = q.get<QString>(5);
    c.reference = q.get<QString>(6);
    c.forColleague = q.get<domain::PersonId>(7);
    c.madeBy = q.get<domain::PersonId>(8);
    c.madeByName = q.get<QString>(9);
    c.at = q.get<Instant>(10);
    return c;
}

} // namespace

Result<domain::DownloadId> SqlCustody::addDownload(const domain::Download &d)
{
    EARSHOT_TRY(id, m_db.insert(QStringLiteral("INSERT INTO downloads (recording_id, area_id, person_id, purpose, "
                                               "reference, destination, sha256, at_ms, until_day, confirmed_ms) "
                                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                                d.recording, d.area, d.person, d.purpose, d.reference, d.destination, d.sha256, d.at,
                                dayText(d.until), d.confirmedAt));
    return domain::DownloadId{id};
}

Result<domain::Download> SqlCustody::download(domain::DownloadId id)
{
    auto q = m_db.query(QStringLiteral(DOWNLOAD_SELECT "WHERE d.id = ?"));
    return rowOf<domain::Download>(q.with(id), "download", readDownload);
}

Result<QList<domain::Download>> SqlCustody::openDownloads(domain::PersonId person)
{
    if (person.isValid()) {
        auto q = m_db.query(
            QStringLiteral(DOWNLOAD_SELECT "WHERE d.person_id = ? AND d.confirmed_ms = 0 ORDER BY d.until_day, d.id"));
        return rowsOf<domain::Download>(q.with(person), readDownload);
    }
    auto q = m_db.query(QStringLiteral(DOWNLOAD_SELECT "WHERE d.confirmed_ms = 0 ORDER BY d.until_day, d.id"));
    return rowsOf<domain::Download>(q, readDownload);
}

Result<QList<domain::Download>> SqlCustody::downloadsOf(domain::RecordingId recording)
{
    auto q = m_db.query(QStringLiteral(DOWNLOAD_SELECT "WHERE d.recording_id = ? ORDER BY d.at_ms DESC, d.id DESC"));
    return rowsOf<domain::Download>(q.with(recording), readDownload);
}

Result<void> SqlCustody::confirmDeleted(domain::DownloadId id, Instant at)
{
    EARSHOT_TRY(changed,
                m_db.run(QStringLiteral("UPDATE downloads SET confirmed_ms = ? WHERE id = ? AND confirmed_ms = "
                                        "0"),
                         at, id));
    if (changed == 0)
        return fail(ErrorCode::Conflict, QStringLiteral("this deletion was confirmed already"));
    return {};
}

Result<domain::ClipId> SqlCustody::addClip(const domain::Clip &c)
{
    EARSHOT_TRY(unit, UnitOfWork::begin(m_db));
    EARSHOT_TRY(id, nextId(m_db, "clip"));
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO clips (id, recording_id, area_id, begin_frame, end_frame, "
                                          "title, reference, colleague_id, made_by, at_ms) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                           id, c.recording, c.area, c.range.begin, c.range.end, c.title, c.reference,
                           c.forColleague.value, c.madeBy, c.at));
    EARSHOT_CHECK(unit.commit());
    return domain::ClipId{id};
}

Result<QList<domain::Clip>> SqlCustody::clipsOf(domain::RecordingId recording)
{
    auto q = m_db.query(QStringLiteral(CLIP_SELECT "WHERE c.recording_id = ? ORDER BY c.begin_frame, c.id"));
    return rowsOf<domain::Clip>(q.with(recording), readClip);
}

Result<QList<domain::Clip>> SqlCustody::clipsFor(domain::PersonId person)
{
    auto q = m_db.query(QStringLiteral(CLIP_SELECT "WHERE c.colleague_id = ? ORDER BY c.at_ms DESC, c.id DESC"));
    return rowsOf<domain::Clip>(q.with(person), readClip);
}

Result<domain::OutgoingId> SqlCustody::addOutgoing(const domain::Outgoing &o)
{
    EARSHOT_TRY(id,
                m_db.insert(QStringLiteral("INSERT INTO outgoing (download_id, release_id, staging, target, machine, "
                                           "begun_ms) VALUES (?, ?, ?, ?, ?, ?)"),
                            o.download.value, o.release.value, o.staging, o.target, o.machine, o.begunAt));
    return domain::OutgoingId{id};
}

Result<QList<domain::Outgoing>> SqlCustody::outgoings(const QString &machine)
{
    auto q = m_db.query(QStringLiteral("SELECT id, download_id, release_id, staging, target, machine, begun_ms "
                                       "FROM outgoing WHERE machine = ? OR ? = '' ORDER BY id"));
    return rowsOf<domain::Outgoing>(q.with(machine, machine), readOutgoing);
}

Result<void> SqlCustody::removeOutgoing(domain::OutgoingId id)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("DELETE FROM outgoing WHERE id = ?"), id));
    return {};
}

} // namespace earshot::store::sql
