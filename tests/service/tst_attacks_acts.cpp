#include "core/audit/cosignature.h"
#include "core/crypto/digest.h"
#include "core/domain/annotation.h"
#include "core/service/deputy_service.h"
#include "core/service/hold_service.h"
#include "core/service/rows.h"
#include "tests/service/attacker.h"
#include "tests/service/busystore.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSysInfo>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using service::stateOf;

namespace {

const QString investigator = QStringLiteral("investigator");
const QString outsider = QStringLiteral("outsider");
const QString revenues = QStringLiteral("Revenues");

std::unique_ptr<service::Door> investigating(TestStore &store)
{
    return store.doorFor(investigator, QStringLiteral("complaint"), QStringLiteral("C-1187"));
}

QString thisMachine()
{
    const QByteArray id = QSysInfo::machineUniqueId();
    return QString::fromLatin1(crypto::sha256(id.isEmpty() ? QSysInfo::machineHostName().toUtf8() : id).toHex());
}

bool isNamed(TestStore &store, const QString &what)
{
    return !redFindings(store).filter(what).isEmpty();
}

} // namespace

/// What somebody with the store's key writes so that other people's programs do the rest.
class TestAttacksActs : public QObject
{
    Q_OBJECT

private slots:
    /// The list of what is on its way out names files that the next program removes.
    void nothingOfAnybodysIsRemoved_data()
    {
        QTest::addColumn<bool>("asRelease");
        QTest::addColumn<QString>("staging");
        QTest::addColumn<QString>("target");
        QTest::newRow("a folder, for a release that is none")
            << true << QStringLiteral("theirs") << QStringLiteral("x");
        QTest::newRow("a folder, for a download") << false << QStringLiteral("theirs") << QStringLiteral("x");
        QTest::newRow("a folder of a fitting name")
            << false << QStringLiteral(".earshot-0123456789abcdef.part") << QStringLiteral("x");
        QTest::newRow("up and down") << false << QStringLiteral("../files/theirs") << QStringLiteral("x");
    }
    void nothingOfAnybodysIsRemoved()
    {
        QFETCH(bool, asRelease);
        QFETCH(QString, staging);
        QFETCH(QString, target);
        TestStore store;
        (void)store.importCall();
        const QDir folder(store.scratch());
        QVERIFY(folder.mkpath(staging));
        QFile file(folder.filePath(staging) + QStringLiteral("/thesis.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        {
            Attacker attacker(store);
            (void)must(attacker.db().run(QStringLiteral("INSERT INTO outgoing (download_id, release_id, staging, "
                                                        "target, machine, begun_ms) VALUES (?, ?, ?, ?, ?, 1)"),
                                         asRelease ? 0 : 1, asRelease ? 999 : 0, folder.filePath(staging),
                                         folder.filePath(target), thisMachine()));
        }
        (void)store.door(QStringLiteral("leader"));
        QVERIFY(file.exists());
    }

    /// The list of objects that wait to be unlinked does not reach what a recording still has.
    void nothingThatIsKeptIsUnlinked()
    {
        TestStore store;
        const auto call = store.importCall();
        {
            Attacker attacker(store);
            attacker.run(QStringLiteral("INSERT INTO disposed_objects (object_id, recording_id, disposed_ms) SELECT "
                                        "object_id, recording_id, 1 FROM media_objects; INSERT INTO disposed_objects "
                                        "(object_id, recording_id, disposed_ms) VALUES ('../../keyslots', 1, 1)"));
        }
        QVERIFY(store.door(QStringLiteral("leader"))->review().show(call));
        QCOMPARE(redFindings(store), QStringList());
    }

    /// Somebody else reads at that moment: it is deleted all the same, and the objects go at the next start.
    void aDeletionDoesNotWaitForReaders()
    {
        TestStore store;
        const auto old = store.importCall(QStringLiteral("2101"), 149, 400);
        const auto files = [&] {
            int count = 0;
            for (QDirIterator all(store.layout().vault(), QDir::Files, QDirIterator::Subdirectories); all.hasNext();) {
                all.next();
                ++count;
            }
            return count;
        };
        QVERIFY(files() > 0);
        {
            Attacker reader(store);
            auto q = reader.db().query(QStringLiteral("SELECT id FROM recordings UNION ALL SELECT sequence FROM "
                                                      "audit_leaves"));
            must(q.exec());
            QVERIFY(must(q.next()));
            must(investigating(store)->custody().remove(old, QStringLiteral("its time is over")));
            QVERIFY(files() > 0);
        }
        (void)store.door(QStringLiteral("leader"));
        QCOMPARE(files(), 0);
        QCOMPARE(redFindings(store), QStringList());
    }

    /// Nor does the next who starts the program say in their own name that my download came to nothing.
    void nobodySettlesAnothersDownload()
    {
        TestStore store;
        const auto call = store.importCall();
        const QString target = store.scratch() + QStringLiteral("/kept.wav");
        const auto download = must(investigating(store)->custody().download(call, target, store.today().addDays(7)));
        {
            Attacker attacker(store);
            (void)must(attacker.db().run(
                QStringLiteral(
                    "INSERT INTO outgoing (download_id, staging, target, machine, begun_ms) VALUES (?, ?, ?, "
                    "?, 1)"),
                download.id, store.scratch() + QStringLiteral("/.earshot-0123456789abcdef.part"),
                store.scratch() + QStringLiteral("/never"), thisMachine()));
        }
        (void)store.door(QStringLiteral("leader"));
        QCOMPARE(must(investigating(store)->custody().myOpenDownloads()).size(), 0); // their own program may
        (void)download;
        Attacker attacker(store);
        QCOMPARE(attacker.value(QStringLiteral("SELECT actor FROM audit_entries WHERE action = 'download.failed'")),
                 QVariant(investigator));
    }

    /// A row that was edited is not made true by what is lawfully done with it next.
    void anEditedRowIsNotActedUpon()
    {
        TestStore store;
        const auto young = store.importCall(QStringLiteral("2101"), 149, 30);
        {
            Attacker attacker(store);
            attacker.run(QStringLiteral("UPDATE recordings SET started_ms = started_ms - 34560000000"));
        }
        const auto door = investigating(store);
        QCOMPARE(door->custody().remove(young, QStringLiteral("old enough")).error().code, ErrorCode::Integrity);
        QCOMPARE(door->custody()
                     .download(young, store.scratch() + QStringLiteral("/x.wav"), store.today().addDays(1))
                     .error()
                     .code,
                 ErrorCode::Integrity);
        QVERIFY(!QFile::exists(store.scratch() + QStringLiteral("/x.wav")));
        QVERIFY(isNamed(store, QStringLiteral("recording:")));
    }

    /// Entries are looked up by the list, in which anybody can change what is looked up by: what is held must not be
    /// destroyed because the hold was taken out of it, row and all. Verify would come too late.
    void whatTheListHidesStillHolds_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const char *sql) {
            QTest::newRow(name) << QStringLiteral("DELETE FROM holds; ") + QLatin1String(sql);
        };
        row("it states nothing", "UPDATE audit_entries SET has_state = 0 WHERE object = 'hold:1'");
        row("it is of something else", "UPDATE audit_entries SET object = 'note:77' WHERE object = 'hold:1'");
        row("it is not listed", "DELETE FROM audit_entries WHERE object = 'hold:1'");
        row("list and leaf agree", "UPDATE audit_leaves SET leaf = CAST(replace(CAST(leaf AS TEXT), 'hold:1', "
                                   "'note:7') AS BLOB) WHERE CAST(leaf AS TEXT) LIKE '%\"hold:1\"%'; UPDATE "
                                   "audit_entries SET object = 'note:7' WHERE object = 'hold:1'");
    }
    void whatTheListHidesStillHolds()
    {
        QFETCH(QString, sql);
        TestStore store;
        const auto old = store.importCall(QStringLiteral("2101"), 149, 400);
        service::HoldDraft draft;
        draft.recording = old;
        draft.purpose = QStringLiteral("complaint");
        draft.reference = QStringLiteral("C-1187");
        draft.reason = QStringLiteral("the Ombudsman has asked");
        draft.until = store.today().addDays(30);
        draft.reviewOn = store.today().addDays(30);
        (void)must(store.door(QStringLiteral("ig"))->holds().place(draft));
        Attacker(store).run(sql);
        const auto removed = investigating(store)->custody().remove(old, QStringLiteral("its time is over"));
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, ErrorCode::Integrity);
        QVERIFY(isNamed(store, QStringLiteral("entr")));
    }

    /// Nor does an office give anything again because the list has forgotten that it ended.
    void anEndThatTheListHidesIsAnEnd()
    {
        TestStore store;
        const QString siro = QStringLiteral("siro");
        const auto call = store.importCall();
        must(store.door(siro)->deputies().name(outsider, siro, {}, store.today().addDays(9)));
        must(store.door(siro)->deputies().end(outsider, siro));
        service::ReleaseDraft draft;
        draft.recording = call;
        draft.requester = QStringLiteral("A. Evans");
        draft.recipient = QStringLiteral("Legal Services");
        const auto release = must(investigating(store)->release().request(draft));
        Attacker(store).run(QStringLiteral(
            "UPDATE appointments SET (until_day, signature, signed_ms) = (SELECT until_day, signature, signed_ms FROM "
            "former_appointments f WHERE f.office = 'deputy:siro') WHERE office = 'deputy:siro'; UPDATE audit_entries "
            "SET has_state = 0 WHERE action = 'deputise.end'"));
        const auto authorised = store.door(outsider)->release().authorise(release.id);
        QVERIFY(!authorised);
        QCOMPARE(authorised.error().code, ErrorCode::Integrity);
    }

    /// The sound of one call under the name, and the entry, of another.
    void nobodyHearsOneCallForAnother()
    {
        TestStore store;
        const auto one = store.importCall(QStringLiteral("2101"), 149),
                   other = store.importCall(QStringLiteral("2101"), 150);
        const auto door = investigating(store);
        QVERIFY(door->review().openForListening(one));
        {
            Attacker attacker(store);
            for (const auto &[from, to] : {std::pair(one.value, qint64(-1)), std::pair(other.value, one.value),
                                           std::pair(qint64(-1), other.value)})
                (void)must(attacker.db().run(QStringLiteral("UPDATE media_objects SET recording_id = ? WHERE kind = "
                                                            "'audio' AND recording_id = ?"),
                                             to, from));
        }
        for (const auto id : {one, other})
            QCOMPARE(door->review().openForListening(id).error().code, ErrorCode::Integrity);
        QVERIFY(isNamed(store, QStringLiteral("recording:")));
    }

    void anIssuedReleaseIsNotIssuedAgain()
    {
        BusyStore busy;
        auto &store = busy.store;
        Attacker attacker(store);
        const auto id =
            attacker.value(QStringLiteral("SELECT id FROM releases WHERE state = 5 AND recipient_id = 0")).toLongLong();
        attacker.run(QStringLiteral("UPDATE releases SET state = 3, issued_by = 0, issued_ms = 0, package_name = '', "
                                    "package_sha256 = NULL WHERE id = %1")
                         .arg(id));
        const auto again = investigating(store)->release().issue({id}, store.scratch(QStringLiteral("again")));
        QVERIFY(!again);
        QVERIFY(QDir(store.scratch(QStringLiteral("again")))
                    .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    /// Signed once by who had the right, replaced since, and logged again by somebody else at the old time.
    void anOldNominationIsNotRevivedByAnEntry()
    {
        TestStore store;
        Attacker attacker(store);
        attacker.run(QStringLiteral("CREATE TEMP TABLE old AS SELECT * FROM nominations"));
        auto q = attacker.db().query(QStringLiteral("SELECT person_id, area_id, acts, from_day, until_day, "
                                                    "nominated_by, signature, signed_ms FROM nominations LIMIT 1"));
        (void)must(q.single());
        domain::Nomination old{q.get<domain::PersonId>(0),
                               q.get<domain::AreaId>(1),
                               domain::NominatedActs(q.get<int>(2)),
                               QDate::fromString(q.get<QString>(3), Qt::ISODate),
                               QDate::fromString(q.get<QString>(4), Qt::ISODate),
                               q.get<domain::PersonId>(5),
                               q.get<QByteArray>(6),
                               q.get<Instant>(7)};
        store.clock().advanceMs(3 * 60 * 60 * 1000);
        const auto admin = store.door(QStringLiteral("admin"));
        for (const QString &area : {QStringLiteral("Housing Repairs"), revenues})
            must(admin->administration().nominate(investigator, area, domain::NominatedAct::Copy,
                                                  store.today().addDays(7)));
        attacker.run(QStringLiteral("DELETE FROM nominations; INSERT INTO nominations SELECT * FROM temp.old"));
        auto leaf = attacker.leafOf(outsider, QStringLiteral("nominate"), service::objectName(old), stateOf(old));
        leaf.at = {old.signedAt.ms + 1000};
        attacker.appendLeaf(leaf, &attacker.self().keys());
        const auto me = must(store.door(investigator)->administration().me());
        for (const auto &nomination : me.nominations)
            QVERIFY(nomination.area != old.area || nomination.acts == domain::NominatedAct::Copy);
        QVERIFY(isNamed(store, QStringLiteral("nomination:")));
    }

    /// Two names swapped in what areas are looked up by: the administrator would sign for the wrong one.
    void aSwappedNameGrantsNothing()
    {
        TestStore store;
        {
            Attacker attacker(store);
            attacker.run(QStringLiteral("UPDATE areas SET name_key = 'x' WHERE name = 'Revenues'; UPDATE areas SET "
                                        "name_key = 'revenues' WHERE name = 'Housing Repairs'"));
        }
        QCOMPARE(store.door(QStringLiteral("admin"))->administration().grant(outsider, revenues).error().code,
                 ErrorCode::NotFound);
    }

    /// An office of one service area gives no right in another.
    /// Whom the policy lets appoint to an office beside the administrator: what they do counts, in their own area.
    void aHeadOfServiceAppointsManagersOfTheirArea()
    {
        TestStore store;
        const QString manager = QStringLiteral("service-area-manager"), housing = QStringLiteral("Housing Repairs");
        const auto head = store.door(QStringLiteral("head"));
        QCOMPARE(head->administration().appoint(outsider, manager, revenues).error().code, ErrorCode::Refused);
        must(head->administration().appoint(outsider, manager, housing));
        QCOMPARE(must(store.door(outsider)->administration().me()).appointments.size(), 1);
        must(head->administration().grant(outsider, housing));
        must(store.door(outsider)->administration().grant(QStringLiteral("siro"), housing)); // and what they do in it
        QCOMPARE(redFindings(store), QStringList());
        // With other software they appoint to what they may not.
        Attacker attacker(store, QStringLiteral("head"));
        for (const auto &[office, area] :
             {std::pair(manager, attacker.areaOf(revenues)), std::pair(QStringLiteral("siro"), domain::AreaId())}) {
            domain::Appointment row;
            row.person = attacker.idOf(QStringLiteral("leader"));
            row.office = office;
            row.area = area;
            row.from = store.today();
            row.appointedBy = attacker.idOf(QStringLiteral("head"));
            row.signedAt = store.clock().now();
            row.signature = attacker.self().keys().sign(QLatin1String(service::appointmentContext), stateOf(row));
            (void)must(attacker.db().run(
                QStringLiteral("INSERT INTO appointments (person_id, office, area_id, from_day, appointed_by, "
                               "signature, signed_ms) VALUES (?, ?, ?, ?, ?, ?, ?)"),
                row.person, row.office, row.area.value, row.from.toString(Qt::ISODate), row.appointedBy, row.signature,
                row.signedAt));
            attacker.appendLeaf(attacker.leafOf(QStringLiteral("head"), QStringLiteral("appoint"),
                                                service::objectName(row), stateOf(row)),
                                &attacker.self().keys());
        }
        QCOMPARE(must(store.door(QStringLiteral("leader"))->administration().me()).appointments.size(), 1);
        QCOMPARE(redFindings(store).size(), 2);
    }

    void anOfficeEndsAtItsArea()
    {
        TestStore store;
        const auto head = store.door(QStringLiteral("head")); // of Housing Repairs
        QCOMPARE(head->administration()
                     .nominate(outsider, revenues, domain::NominatedAct::Copy, store.today().addDays(7))
                     .error()
                     .code,
                 ErrorCode::Refused);
        must(head->administration().nominate(outsider, QStringLiteral("Housing Repairs"), domain::NominatedAct::Copy,
                                             store.today().addDays(7)));
        QCOMPARE(redFindings(store), QStringList());
    }

    void aNoteInAnothersNameIsNamed()
    {
        TestStore store;
        const auto call = store.importCall();
        {
            Attacker attacker(store);
            const auto leader = attacker.idOf(QStringLiteral("leader"));
            const auto now = store.clock().now();
            domain::Annotation note;
            note.id = {70};
            note.recording = call;
            note.revision = 1;
            note.range = {0, 80};
            note.text = QStringLiteral("I promised it");
            note.author = note.editedBy = leader;
            note.createdAt = note.editedAt = now;
            const QByteArray salt = [&] {
                auto q = attacker.db().query(QStringLiteral("SELECT salt FROM recordings"));
                (void)must(q.single());
                return q.get<QByteArray>(0);
            }();
            (void)must(attacker.db().run(
                QStringLiteral(
                    "INSERT INTO annotations (id, recording_id, revision, removed, begin_frame, end_frame, "
                    "text, author_id, created_ms, edited_by, edited_ms) VALUES (70, ?, 1, 0, 0, 80, ?, ?, ?, "
                    "?, ?)"),
                call, note.text, leader, now, leader, now));
            (void)must(attacker.db().run(
                QStringLiteral("INSERT INTO annotation_revisions (annotation_id, revision, removed, begin_frame, "
                               "end_frame, text, tags, edited_by, edited_ms) VALUES (70, 1, 0, 0, 80, ?, '[]', ?, ?)"),
                note.text, leader, now));
            attacker.appendLeaf(attacker.leafOf(outsider, QStringLiteral("annotate"), service::objectName(note.id),
                                                stateOf(note, salt)),
                                &attacker.self().keys());
        }
        auto red = redFindings(store);
        QCOMPARE(red.removeIf([](const QString &each) { return each.startsWith(u"search recording:"); }),
                 1); // its words
        QVERIFY(!red.isEmpty());
        QCOMPARE(red.filter(QStringLiteral("another name")), red);
    }

    void whatStaysOnRecordIsMissed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("named");
        QTest::newRow("releases") << QStringLiteral("DELETE FROM releases") << QStringLiteral("missing release:");
        QTest::newRow("downloads") << QStringLiteral("DELETE FROM downloads") << QStringLiteral("missing download:");
        QTest::newRow("a witness") << QStringLiteral("DELETE FROM witnesses") << QStringLiteral("witness witness:");
        QTest::newRow("words in an erased entry")
            << QStringLiteral("UPDATE audit_entries SET detail = 'nobody was told' WHERE detail_key = x''")
            << QStringLiteral("entries entry:");
        QTest::newRow("the store's id") << QStringLiteral("UPDATE settings SET value = CAST('00000000-0000-4000-8000-"
                                                          "000000000000' AS BLOB) WHERE name = 'store-id'")
                                        << QString();
        QTest::newRow("the quarantine area")
            << QStringLiteral("UPDATE areas SET quarantine = 0") << QStringLiteral("governance ");
        // Whoever is hidden from the search is hidden from whoever gathers calls for a subject access request.
        QTest::newRow("words to search by")
            << QStringLiteral(
                   "DELETE FROM recording_words WHERE rowid = (SELECT min(id) FROM recordings WHERE state = 1)")
            << QStringLiteral("search recording:");
        QTest::newRow("numbers to search by") << QStringLiteral("DELETE FROM recording_digits WHERE rowid = (SELECT "
                                                                "max(id) FROM recordings WHERE state = 1)")
                                              << QStringLiteral("search recording:");
        QTest::newRow("words that nobody wrote")
            << QStringLiteral(
                   "INSERT INTO recording_words (rowid, people, numbers, notes) VALUES (77777, 'a', 'b', 'c')")
            << QStringLiteral("search recording:77777");
        QTest::newRow("a version of a key") << QStringLiteral("DELETE FROM area_keys WHERE area_id = (SELECT id FROM "
                                                              "areas WHERE name = 'Revenues')")
                                            << QStringLiteral("governance area:");
    }
    /// Also of a recording that was deleted since.
    void whatStaysOnRecordIsMissed()
    {
        QFETCH(QString, sql);
        QFETCH(QString, named);
        BusyStore busy;
        auto &store = busy.store;
        QCOMPARE(redFindings(store), QStringList());
        {
            Attacker attacker(store);
            QVERIFY(must(attacker.db().run(sql)) > 0);
        }
        const auto door = service::Door::open(store.environment(), store.session(QStringLiteral("admin")));
        if (named.isEmpty()) {
            QCOMPARE(door.error().code, ErrorCode::Integrity);
            return;
        }
        QVERIFY2(isNamed(store, named), qPrintable(redFindings(store).join(u'\n')));
    }

    /// A witness counts when the IG Unit named it, not when the log has the word of anybody.
    void aWitnessOfAnybodysIsNotBelieved()
    {
        TestStore store;
        const auto key = crypto::PersonKeys::generate().publicKeys().sign32;
        const QString name = QStringLiteral("witness.example/mine");
        {
            Attacker attacker(store);
            (void)must(
                attacker.db().run(QStringLiteral("INSERT INTO witnesses (name, sign_key) VALUES (?, ?)"), name, key));
            const QString detail = audit::WitnessKey{name, key}.toText();
            attacker.appendLeaf(
                attacker.leafOf(outsider, QStringLiteral("checkpoint.witness"), QStringLiteral("witness:") + name, {}),
                &attacker.self().keys(), detail);
        }
        const auto red = redFindings(store);
        QVERIFY2(!red.filter(QStringLiteral("witness:")).isEmpty(), qPrintable(red.join(u'\n')));
    }

    /// Numbers of notes and clips are never given again, so the log does not confuse two of them.
    void aNoteAfterADeletionIsANewOne()
    {
        TestStore store;
        const auto old = store.importCall(QStringLiteral("2101"), 149, 400);
        const auto call = store.importCall(QStringLiteral("2101"), 150, 10);
        const auto door = investigating(store);
        const auto first = must(door->review().addNote(old, {{0, 80}, QStringLiteral("one"), {}}));
        const auto clip = must(door->custody().copyClip(old, {0, 800}, QStringLiteral("one"), {}, {}));
        must(door->custody().remove(old, QStringLiteral("its time is over")));
        const auto second = must(door->review().addNote(call, {{0, 80}, QStringLiteral("two"), {}}));
        const auto next = must(door->custody().copyClip(call, {0, 800}, QStringLiteral("two"), {}, {}));
        QVERIFY(second.id != first.id);
        QVERIFY(next.id != clip.id);
        QCOMPARE(redFindings(store), QStringList());
    }

    /// Half a surrogate pair and a byte order mark are nobody's reason to leave a row without a state.
    void oddTextHasAState()
    {
        TestStore store;
        const auto call = store.importCall(QStringLiteral("2101"));
        const auto door = investigating(store);
        for (const QString &text : {QString(QChar(0xfeff)) + QStringLiteral("marked"),
                                    QStringLiteral("half ") + QChar(0xd83d) + QStringLiteral(" pair")})
            (void)must(door->review().addNote(call, {{0, 80}, text, {}}));
        QCOMPARE(redFindings(store), QStringList());
    }
};

QTEST_MAIN(TestAttacksActs)
#include "tst_attacks_acts.moc"
