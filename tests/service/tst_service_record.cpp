#include "core/store/sql/connection.h"
#include "tests/support/teststore.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>
#include <atomic>
#include <thread>

using namespace earshot;
using namespace earshot::tests;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesBelow(const QString &folder)
{
    QStringList found;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        found << all.next();
    return found;
}

} // namespace

/// Imports, what verify finds, what can be read without keys, and paging.
class TestServiceRecord : public QObject
{
    Q_OBJECT

private slots:
    void theProgressOfACheckIsNoGuess()
    {
        TestStore store;
        store.importCall(QStringLiteral("2001"), 101);
        store.importCall(QStringLiteral("2001"), 102);
        const auto door = store.door(QStringLiteral("admin"));
        QList<std::pair<int, int>> told;
        const auto report = must(door->audit().verify([&](int done, int total) {
            told.append({done, total});
            return true;
        }));
        QVERIFY(report.objects >= 2);
        // What there is to do is known from the beginning, and done at the end.
        const int all = service::stepsOfCheck + static_cast<int>(report.objects);
        QVERIFY(told.size() > all); // asked within a step, too
        for (int i = 0; i < told.size(); ++i) {
            QCOMPARE(told.at(i).second, all);
            QVERIFY(i == 0 || told.at(i - 1).first <= told.at(i).first);
        }
        QCOMPARE(told.last().first, all);
        // A stop takes effect at the next word.
        int asked = 0;
        const auto stopped = door->audit().verify([&](int, int) { return ++asked < 7; });
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(asked, 7);
    }

    /// Oversight is overseen: who looked at the record, once a sitting and list, whichever window or command asked.
    void whoLooksAtTheRecordIsOnRecord()
    {
        TestStore store;
        const auto looks = [&](const QString &user, const QString &action) {
            store::AuditFilter filter;
            filter.actor = user;
            filter.action = action;
            return must(store.door(QStringLiteral("admin"))->audit().page(filter, 0, 100));
        };
        const QString ig = QStringLiteral("ig"), list = QStringLiteral("read-audit");
        const QString releases = QStringLiteral("read-release-log");
        QVERIFY(looks(ig, list).isEmpty());
        for (int i = 0; i < 3; ++i) { // scrolls, in two windows
            const auto door = store.door(ig);
            QVERIFY(!must(door->audit().page({}, 0, 5)).isEmpty());
            (void)must(door->audit().page({}, 4, 5));
            QCOMPARE(looks(ig, list).size(), 1);
        }
        const auto entry = looks(ig, list).constFirst();
        QVERIFY(entry.permitted);
        QCOMPARE(entry.object, QStringLiteral("log"));
        QVERIFY(looks(ig, releases).isEmpty()); // another list
        (void)must(store.door(ig)->release().log());
        (void)must(store.door(ig)->release().logCsv());
        QCOMPARE(looks(ig, releases).size(), 1);
        store.session(ig)->end(); // the next sitting
        (void)must(store.door(ig)->audit().page({}, 0, 5));
        (void)must(store.door(ig)->audit().page({}, 0, 5));
        QCOMPARE(looks(ig, list).size(), 2);
        QCOMPARE(looks(ig, releases).size(), 1);
        for (int i = 0; i < 2; ++i) // a refusal each time, as ever
            QCOMPARE(store.door(QStringLiteral("leader"))->audit().page({}, 0, 5).error().code, ErrorCode::Refused);
        QCOMPARE(looks(QStringLiteral("leader"), list).size(), 2);
        verify(store, {});
    }

    void everyFileIsInExactlyOneList()
    {
        TestStore store;
        const QString folder = store.scratch(QStringLiteral("in"));
        const auto at = store.clock().now().utc().addDays(-3);
        (void)makeWav(folder, incomingName(QStringLiteral("2001"), 101, at, 1), 0.5, {400, 500});
        (void)makeWav(folder, QStringLiteral("z-") + incomingName(QStringLiteral("2001"), 101, at, 1), 0.5, {400, 500});
        (void)makeWav(folder, incomingName(QStringLiteral("5001"), 102, at, 2), 0.5, {410, 510});
        (void)makeWav(folder, incomingName(QStringLiteral("3999"), 103, at, 3), 0.5, {420, 520});
        (void)writeFile(folder, incomingName(QStringLiteral("2001"), 104, at, 4), QByteArray(5000, 'x'));
        const auto first = store.importFiles({folder});
        QCOMPARE(first.imported.size(), 1);
        QCOMPARE(first.duplicates.size(), 1);
        QSet<domain::QuarantineReason> reasons;
        for (const auto &file : first.quarantined)
            reasons.insert(file.item.reason);
        QCOMPARE(reasons, (QSet{domain::QuarantineReason::NoBusinessCase, domain::QuarantineReason::NoArea,
                                domain::QuarantineReason::Unreadable}));
        const auto again = store.importFiles({folder});
        QCOMPARE(again.imported.size(), 0);
        QCOMPARE(again.duplicates.size(), 4);
        QCOMPARE(again.quarantined.size(), 1);
        const auto admin = store.door(QStringLiteral("admin"));
        QVERIFY(must(admin->administration().me()).mayLiftQuarantine);
        QCOMPARE(must(admin->intake().quarantined()).size(), 3);
        QCOMPARE(must(admin->administration().waiting()).quarantine, 3);
        QCOMPARE(store.door(QStringLiteral("leader"))->intake().quarantined().error().code, ErrorCode::Refused);
        verify(store, {});
    }

    void liftingNeedsTheBusinessCase()
    {
        TestStore store;
        const auto at = store.clock().now().utc().addDays(-3);
        const QString path = makeWav(store.scratch(), incomingName(QStringLiteral("5001"), 102, at, 2), 0.5);
        const auto item = store.importFiles({path}).quarantined.first().item;
        const auto ig = store.door(QStringLiteral("ig"));
        const auto early = ig->intake().lift(item.id);
        QCOMPARE(early.error().code, ErrorCode::Refused);
        QCOMPARE(early.error().refusal->clause, QStringLiteral("§3"));
        (void)must(
            store.door(QStringLiteral("admin"))->administration().completeBusinessCase(QStringLiteral("Telecare")));
        QCOMPARE(must(ig->intake().lift(item.id)).state, domain::RecordingState::Kept);
        QCOMPARE(ig->intake().lift(item.id).error().code, ErrorCode::Conflict);
        verify(store, {});
    }

    void whatACutOffImportLeftIsSweptAfterADay()
    {
        TestStore store;
        (void)store.importCall();
        const QString known = filesBelow(store.layout().vault()).first();
        const QString orphan =
            QFileInfo(known).absolutePath() + u'/' + QFileInfo(known).fileName().chopped(4) +
            (known.endsWith(QLatin1String("0000")) ? QStringLiteral("1111") : QStringLiteral("0000"));
        QVERIFY(QFile::copy(known, orphan));
        const auto age = [&](int hours) {
            QFile file(orphan);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(
                file.setFileTime(store.clock().now().utc().addSecs(-3600 * hours), QFileDevice::FileModificationTime));
        };
        age(1);
        store.clock().advanceMs(25LL * 3600 * 1000);
        age(1);
        (void)store.importCall();
        QVERIFY2(QFile::exists(orphan), "a young object may belong to an import that is running");
        store.clock().advanceMs(25LL * 3600 * 1000);
        (void)store.importCall();
        QVERIFY(!QFile::exists(orphan));
        QVERIFY(QFile::exists(known));
        verify(store, {});
    }

    void verifyFindsWhatSomebodyWithTheStoreKeyChanged_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("check");
        const auto row = [](const char *name, const char *sql, const char *check) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromLatin1(check);
        };
        row("edited recording", "UPDATE recordings SET started_ms = started_ms + 1", "governance");
        row("edited note", "UPDATE annotations SET text = 'something else'", "governance");
        row("removed note", "PRAGMA foreign_keys = OFF; DELETE FROM annotations", "missing");
        row("forged grant",
            "INSERT INTO grants (person_id, area_id, granted_ms, granted_by, signature) SELECT p.id, a.id, 1, 1, "
            "zeroblob(64) FROM people p, areas a WHERE p.user = 'outsider' AND a.name = 'Revenues'",
            "governance");
        row("removed grant", "PRAGMA foreign_keys = OFF; DELETE FROM grants WHERE granted_by = 1", "missing");
        row("edited leaf",
            "DROP TRIGGER audit_leaves_are_fixed; UPDATE audit_leaves SET leaf = CAST(replace(CAST(leaf AS TEXT), "
            "'import', 'inport') AS BLOB) "
            "WHERE sequence = (SELECT max(sequence) FROM audit_entries WHERE action = 'import')",
            "log");
        row("edited list", "UPDATE audit_entries SET detail = 'other' WHERE action = 'import'", "entries");
        row("erased detail", "UPDATE audit_entries SET detail_key = x'' WHERE action = 'import'", "entries");
    }
    void verifyFindsWhatSomebodyWithTheStoreKeyChanged()
    {
        QFETCH(QString, sql);
        QFETCH(QString, check);
        TestStore store;
        const auto id = store.importCall();
        const auto door =
            store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1"));
        (void)must(door->review().addNote(
            id, {{0, 80}, QStringLiteral("a note"), {QStringLiteral("b"), QStringLiteral("a")}}));
        verify(store, {});
        {
            const auto db = must(store::sql::Connection::open(
                store.layout().database(), store.session(QStringLiteral("admin"))->storeKey(), store::sql::Mode::Open));
            for (const QString &statement : sql.split(QStringLiteral("; ")))
                (void)must(db->run(statement));
        }
        verify(store, check);
    }

    void verifyFindsDamagedAndRemovedObjects()
    {
        TestStore store;
        (void)store.importCall();
        const QString path = filesBelow(store.layout().vault()).first();
        const QByteArray whole = contentOf(path);
        QByteArray flipped = whole;
        flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 1);
        (void)writeFile(QFileInfo(path).absolutePath(), QFileInfo(path).fileName(), flipped);
        verify(store, QStringLiteral("objects"));
        (void)writeFile(QFileInfo(path).absolutePath(), QFileInfo(path).fileName(), whole);
        verify(store, {});
        QVERIFY(QFile::remove(path));
        verify(store, QStringLiteral("objects"));
    }

    /// Somebody else goes on working while a check runs: none of it is called tampering, and each entry is there for
    /// the next check.
    void aCheckDoesNotTakeWorkForTampering()
    {
        TestStore store;
        const auto call = store.importCall();
        const auto checking = store.door(QStringLiteral("admin"));
        const auto session = store.session(QStringLiteral("investigator")); // a TestStore is for one thread
        std::atomic<bool> stop{false};
        std::atomic<int> written{0};
        std::thread working([&] {
            const auto door = must(service::Door::open(store.environment(), session));
            must(door->review().declare({QStringLiteral("complaint"), QStringLiteral("C-1")}));
            while (!stop) {
                const auto note = must(door->review().addNote(call, {{0, 80}, QStringLiteral("a note"), {}}));
                (void)must(door->review().editNote(note.id, note.revision, {{0, 90}, QStringLiteral("another"), {}}));
                written += 2;
            }
        });
        QStringList red;
        qint64 leaves = 0;
        bool grew = true;
        for (int round = 0; round < 12; ++round) {
            const auto report = must(checking->audit().verify());
            for (const auto &finding : report.findings) {
                if (finding.level == service::Finding::Level::Red)
                    red << finding.check + u' ' + finding.subject + u' ' + finding.text;
            }
            grew = grew && report.leaves > leaves;
            leaves = report.leaves;
        }
        stop = true;
        working.join();
        QVERIFY2(red.isEmpty(), qPrintable(red.join(u'\n')));
        QVERIFY(grew);
        QVERIFY(written > 0);
        verify(store, {});
    }

    /// A copy that somebody left in the store's folder may be a call that everybody can hear.
    void verifyNamesWhatEarshotDidNotPutThere()
    {
        TestStore store;
        store.importCall();
        (void)writeFile(store.layout().vault(), QStringLiteral("for-later.wav"), QByteArray(100, 'x'));
        const auto report = must(store.door(QStringLiteral("admin"))->audit().verify());
        QStringList named;
        for (const auto &finding : report.findings) {
            QVERIFY(finding.level != service::Finding::Level::Red);
            if (finding.check == QLatin1String("strangers"))
                named << finding.subject;
        }
        QCOMPARE(named, QStringList{QStringLiteral("for-later.wav")});
    }

    /// Nothing that was said, noted or dialled lies about in plain.
    void nothingPlainInTheStoreFolder()
    {
        TestStore store;
        const auto id = store.importCall(QStringLiteral("2001"), 149, 10, 3);
        const auto door = store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"),
                                        QStringLiteral("CANARYREFERENCE"));
        (void)must(door->review().addNote(id, {{0, 80}, QStringLiteral("canarynoteword"), {}}));
        auto opened = must(door->review().openForListening(id));
        const QByteArray heard = opened.audio->readAll();
        const QByteArray sound = heard.mid(heard.size() / 2, 64);
        QCOMPARE(sound.size(), 64);
        (void)must(door->custody().copyClip(id, {0, 800}, QStringLiteral("canarycliptitle"), {}, {}));
        const QList<QByteArray> canaries{sound,
                                         "07700900149",
                                         "447700900149",
                                         "canarynoteword",
                                         "CANARYREFERENCE",
                                         "canarycliptitle",
                                         "Dylan Marsh",
                                         "Priya Okafor",
                                         "Housing Repairs",
                                         QByteArray("Priya").toBase64()};
        const auto files = filesBelow(store.folder());
        QVERIFY(files.size() > 5);
        for (const QString &file : files) {
            const QByteArray bytes = contentOf(file);
            for (const QByteArray &canary : canaries)
                QVERIFY2(!bytes.contains(canary), qPrintable(file + u' ' + QString::fromLatin1(canary)));
        }
    }

    /// However pages are cut and whatever the order, together they are the whole list once.
    void pagesAreTheWholeListInOrder()
    {
        TestStore store;
        const QString folder = store.scratch(QStringLiteral("many"));
        const auto now = store.clock().now().utc();
        for (int i = 0; i < 40; ++i) {
            // Several at the same moment, of the same length, by the same number: ties have to be kept apart.
            const auto at = now.addDays(-1 - i % 5);
            (void)makeWav(folder, incomingName(QString::number(2001 + i % 3), 100 + i % 4, at, 500 + i),
                          0.1 * (1 + i % 3), {200.0 + i});
        }
        QCOMPARE(store.importFiles({folder}).imported.size(), 40);
        const auto door = store.door(QStringLiteral("leader"));
        for (const auto order : {store::RecordingOrder::When, store::RecordingOrder::Length,
                                 store::RecordingOrder::Staff, store::RecordingOrder::Customer}) {
            for (const bool descending : {true, false}) {
                service::ParsedSearch search;
                search.query.order = order;
                search.query.descending = descending;
                const auto whole = must(door->review().search(search, {}, 100)).rows;
                QCOMPARE(whole.size(), 40);
                for (const int size : {1, 7, 40}) {
                    QList<domain::Recording> joined;
                    std::optional<store::RecordingCursor> at;
                    do {
                        const auto page = must(door->review().search(search, at, size));
                        QVERIFY(page.rows.size() <= size);
                        joined += page.rows;
                        at = page.next;
                    } while (at);
                    QCOMPARE(joined, whole);
                }
            }
        }
    }

private:
    /// `check` empty: nothing red; otherwise something red of this check.
    static void verify(TestStore &store, const QString &check)
    {
        const auto report = must(store.door(QStringLiteral("admin"))->audit().verify());
        bool found = false;
        for (const auto &finding : report.findings) {
            const bool red = finding.level == service::Finding::Level::Red;
            QVERIFY2(!red || !check.isEmpty(), qPrintable(finding.subject + u' ' + finding.text));
            found = found || (red && finding.check == check);
        }
        QCOMPARE(found, !check.isEmpty());
    }
};

QTEST_MAIN(TestServiceRecord)
#include "tst_service_record.moc"
