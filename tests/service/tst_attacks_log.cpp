#include "core/audit/merkle.h"
#include "tests/service/attacker.h"
#include "tests/service/busystore.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void setContent(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// All of the database in one file, with nobody at it.
QByteArray databaseOf(TestStore &store)
{
    Attacker(store).run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return contentOf(store.layout().database());
}

void setDatabase(TestStore &store, const QByteArray &bytes)
{
    const QString path = store.layout().database();
    QFile::remove(path + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
    setContent(path, bytes);
}

/// Red findings, or the one reason for which the store does not open.
QStringList alarm(TestStore &store)
{
    const auto door = service::Door::open(store.environment(), store.session(QStringLiteral("admin")));
    if (!door)
        return {door.error().toString()};
    const auto report = (*door)->audit().verify();
    if (!report)
        return {report.error().toString()};
    QStringList red;
    for (const auto &finding : report->findings) {
        if (finding.level == service::Finding::Level::Red)
            red << finding.check + u' ' + finding.subject + u' ' + finding.text;
    }
    return red;
}

/// What the policy governs, as text: everything but what is made from it to search by.
QByteArray governedContent(TestStore &store)
{
    const auto db = store::sql::Connection::open(
        store.layout().database(), store.session(QStringLiteral("admin"))->storeKey(), store::sql::Mode::Open);
    if (!db)
        return "closed";
    QByteArray all;
    for (const char *table :
         {"people", "areas", "area_keys", "appointments", "nominations", "grants", "recordings", "media_objects",
          "annotations", "annotation_revisions", "downloads", "clips", "releases", "audit_leaves", "audit_entries"}) {
        auto columns = (*db)->query(QStringLiteral("SELECT group_concat('quote(' || name || ')', '||') FROM "
                                                   "pragma_table_info('%1')")
                                        .arg(QLatin1String(table)));
        if (const auto got = columns.single(); !got || !*got)
            return "closed";
        auto rows = (*db)->query(
            QStringLiteral("SELECT %1 FROM %2 ORDER BY 1").arg(columns.get<QString>(0), QLatin1String(table)));
        const auto read = rows.each([&](store::sql::Query &row) { all += row.get<QString>(0).toUtf8() + '\n'; });
        if (!read)
            all += "unreadable\n";
    }
    return all;
}

using Edit = void (*)(Attacker &, qint64 size);

/// Moves entries from `from` on by one place, down (-1) or up (+1), both tables.
void shift(Attacker &attacker, qint64 from, int by)
{
    for (const char *table : {"audit_leaves", "audit_entries"}) {
        // By way of numbers that are free, since each step must be unique.
        attacker.run(QStringLiteral("UPDATE %1 SET sequence = -(sequence + %2) WHERE sequence >= %3; "
                                    "UPDATE %1 SET sequence = -sequence WHERE sequence < 0")
                         .arg(QLatin1String(table))
                         .arg(by)
                         .arg(from));
    }
}

void remove(Attacker &attacker, qint64 sequence)
{
    attacker.run(QStringLiteral("DELETE FROM audit_entries WHERE sequence = %1; DELETE FROM audit_leaves WHERE "
                                "sequence = %1")
                     .arg(sequence));
}

void removedFromTheMiddle(Attacker &attacker, qint64 size)
{
    remove(attacker, size / 2);
}

void removedAndTheRestMovedUp(Attacker &attacker, qint64 size)
{
    remove(attacker, size / 2);
    shift(attacker, size / 2 + 1, -1);
    attacker.rehash();
}

void lastRemoved(Attacker &attacker, qint64 size)
{
    remove(attacker, size - 1);
    attacker.rehash();
}

void removedFromTheListOnly(Attacker &attacker, qint64 size)
{
    attacker.run(QStringLiteral("DELETE FROM audit_entries WHERE sequence = %1").arg(size / 2));
}

void twoSwapped(Attacker &attacker, qint64 size)
{
    for (const char *table : {"audit_leaves", "audit_entries"})
        attacker.run(
            QStringLiteral("UPDATE %1 SET sequence = -5 WHERE sequence = %2; UPDATE %1 SET sequence = %2 WHERE "
                           "sequence = %3; UPDATE %1 SET sequence = %3 WHERE sequence = -5")
                .arg(QLatin1String(table))
                .arg(size / 3)
                .arg(size / 2));
    attacker.rehash();
}

void oneRepeated(Attacker &attacker, qint64 size)
{
    attacker.run(
        QStringLiteral("INSERT INTO audit_leaves SELECT %2, leaf, leaf_hash, signature FROM audit_leaves WHERE "
                       "sequence = %1; CREATE TEMP TABLE twin AS SELECT * FROM audit_entries WHERE sequence = "
                       "%1; UPDATE twin SET sequence = %2; INSERT INTO audit_entries SELECT * FROM twin; DROP "
                       "TABLE twin")
            .arg(size / 2)
            .arg(size));
    attacker.rehash();
}

void oneAddedInTheMiddle(Attacker &attacker, qint64 size)
{
    shift(attacker, size / 2, 1);
    attacker.run(
        QStringLiteral("CREATE TEMP TABLE twin AS SELECT * FROM audit_entries WHERE sequence = %1; UPDATE twin "
                       "SET sequence = %2; INSERT INTO audit_entries SELECT * FROM twin; DROP TABLE twin; "
                       "INSERT INTO audit_leaves SELECT %2, leaf, leaf_hash, signature FROM audit_leaves WHERE "
                       "sequence = %1")
            .arg(size / 3)
            .arg(size / 2));
    attacker.rehash();
}

} // namespace

Q_DECLARE_METATYPE(Edit)

/// The log, the database's pages and the vault's objects, changed by somebody who has the store's key and time.
class TestAttacksLog : public QObject
{
    Q_OBJECT

private slots:
    /// A thousand leaves, and one bit of one of them: which, and of what part, is drawn from a seed.
    void aBitOfAThousandLeavesIsNamed()
    {
        TestStore store;
        {
            const auto admin = store.door(QStringLiteral("admin"));
            for (int i = 0; i < 970; ++i)
                must(admin->administration().setExtensionHolder(QString::number(2000 + i % 90), QString::number(i)));
        }
        QCOMPARE(alarm(store).join(u'\n'), QString());
        Attacker attacker(store);
        QVERIFY(attacker.value(QStringLiteral("SELECT size FROM audit_head")).toInt() >= 1000);
        QRandomGenerator random(20261125);
        for (int round = 0; round < 16; ++round) {
            const auto sequence = static_cast<qint64>(random.bounded(1000));
            const QString column = QStringList{QStringLiteral("leaf"), QStringLiteral("leaf_hash"),
                                               QStringLiteral("signature")}[round < 10 ? 0 : round % 3];
            auto q = attacker.db().query(QStringLiteral("SELECT %1 FROM audit_leaves WHERE sequence = ?").arg(column));
            const auto read = [&] {
                q.with(sequence);
                QVERIFY(must(q.single()));
            };
            read();
            const auto whole = q.get<QByteArray>(0);
            QByteArray changed = whole;
            const int bit = random.bounded(static_cast<int>(changed.size()) * 8);
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
            const QString set = QStringLiteral("UPDATE audit_leaves SET %1 = ? WHERE sequence = ?").arg(column);
            (void)must(attacker.db().run(set, changed, sequence));
            const QString what = QStringLiteral("bit %1 of %2 of entry %3").arg(bit).arg(column).arg(sequence);
            const auto red = alarm(store);
            QVERIFY2(!red.filter(QStringLiteral("entry:%1 ").arg(sequence)).isEmpty(),
                     qPrintable(what + u'\n' + red.join(u'\n')));
            // Hashed again from there on, as somebody would who means it.
            if (column == QLatin1String("leaf") && round % 4 == 0) {
                attacker.rehash();
                const auto again = alarm(store);
                QVERIFY2(!again.isEmpty(), qPrintable(what));
                (void)must(attacker.db().run(set, whole, sequence));
                attacker.rehash();
            }
            (void)must(attacker.db().run(set, whole, sequence));
        }
        QCOMPARE(alarm(store).join(u'\n'), QString());

        // And a bit of each of them at once: every one is named.
        const int first = 60; // what signs people in comes before
        QHash<qint64, QByteArray> kept;
        auto all = attacker.db().query(QStringLiteral("SELECT sequence, leaf FROM audit_leaves WHERE sequence >= ? AND "
                                                      "sequence < 1000"));
        must(all.with(first).each(
            [&](store::sql::Query &row) { kept.insert(row.get<qint64>(0), row.get<QByteArray>(1)); }));
        QCOMPARE(kept.size(), 1000 - first);
        const auto write = [&](qint64 sequence, const QByteArray &leaf) {
            (void)must(attacker.db().run(QStringLiteral("UPDATE audit_leaves SET leaf = ? WHERE sequence = ?"), leaf,
                                         sequence));
        };
        for (auto leaf = kept.cbegin(); leaf != kept.cend(); ++leaf) {
            QByteArray changed = leaf.value();
            const int bit = random.bounded(static_cast<int>(changed.size()) * 8);
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
            write(leaf.key(), changed);
        }
        const QString red = u'\n' + alarm(store).join(u'\n');
        for (int sequence = first; sequence < 1000; ++sequence)
            QVERIFY2(red.contains(QStringLiteral(" entry:%1 ").arg(sequence)), qPrintable(QString::number(sequence)));
        for (auto leaf = kept.cbegin(); leaf != kept.cend(); ++leaf)
            write(leaf.key(), leaf.value());
        QCOMPARE(alarm(store).join(u'\n'), QString());
    }

    void anEntryRemovedMovedOrAddedIsNamed_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<bool>("remembers");
        for (const bool remembers : {true, false}) {
            const auto row = [&](const char *name, Edit edit) {
                QTest::newRow(qPrintable(
                    QLatin1String(name) +
                    (remembers ? QLatin1String() : QLatin1String(", to a computer that never saw the store"))))
                    << edit << remembers;
            };
            row("removed from the middle", removedFromTheMiddle);
            row("removed, the rest moved up", removedAndTheRestMovedUp);
            row("removed from the list only", removedFromTheListOnly);
            row("two swapped", twoSwapped);
            row("one repeated", oneRepeated);
            row("one added in the middle", oneAddedInTheMiddle);
        }
        // The end is what only somebody outside can know of: this computer, a witness, a saved checkpoint.
        QTest::newRow("last removed") << Edit(lastRemoved) << true;
    }
    void anEntryRemovedMovedOrAddedIsNamed()
    {
        QFETCH(Edit, edit);
        QFETCH(bool, remembers);
        TestStore store;
        (void)store.importCall();
        (void)store.importCall();
        QCOMPARE(alarm(store).join(u'\n'), QString());
        {
            Attacker attacker(store);
            edit(attacker, attacker.value(QStringLiteral("SELECT size FROM audit_head")).toLongLong());
        }
        if (!remembers)
            QVERIFY(QDir(store.memoryFolder()).removeRecursively());
        QVERIFY(!alarm(store).isEmpty());
    }

    /// SQLCipher authenticates each page, not that it is the newest of its place.
    void anOlderPageIsNamed()
    {
        BusyStore busy;
        auto &store = busy.store;
        auto investigator =
            store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1187"));
        const auto call = store.importCall(QStringLiteral("2101"), 160);
        const auto note = must(investigator->review().addNote(call, {{0, 80}, QStringLiteral("agreed"), {}}));
        const QByteArray before = databaseOf(store);
        (void)must(
            investigator->review().editNote(note.id, note.revision, {{0, 80}, QStringLiteral("not agreed"), {}}));
        must(store.door(QStringLiteral("admin"))
                 ->administration()
                 .nominate(QStringLiteral("leader"), QStringLiteral("Revenues"), domain::NominatedAct::Copy,
                           store.today().addDays(30)));
        (void)store.importCall(QStringLiteral("2101"), 161);
        investigator.reset(); // nobody is at the database while it is exchanged
        const QByteArray now = databaseOf(store);
        const QByteArray truth = governedContent(store);
        const auto found = [&store] {
            const auto door = store.door(QStringLiteral("investigator"));
            QList<int> counts;
            for (const char *words : {"agreed", "900160", "161"})
                counts << must(door->review().count(service::parseSearch(QLatin1String(words), store.today()), 9));
            return counts;
        };
        const QList<int> foundBefore = found();
        const QString memory = store.scratch(QStringLiteral("memory"));
        copyFolder(store.memoryFolder(), memory);
        // This computer has seen no more than is there: it is the page alone that tells.
        const auto set = [&](const QByteArray &database) {
            setDatabase(store, database);
            copyFolder(memory, store.memoryFolder());
        };
        constexpr int page = 4096;
        QCOMPARE(before.size() % page, 0);
        int named = 0;
        int harmless = 0;
        for (int at = 0; at + page <= before.size(); at += page) {
            if (before.mid(at, page) == now.mid(at, page))
                continue;
            QByteArray mixed = now;
            mixed.replace(at, page, before.mid(at, page));
            set(mixed);
            const QByteArray content = governedContent(store);
            const auto red = alarm(store);
            if (red.isEmpty())
                ++harmless;
            else
                ++named;
            QVERIFY2(!red.isEmpty() || (content == truth && found() == foundBefore),
                     qPrintable(QStringLiteral("page %1 was put back unseen").arg(at / page)));
        }
        qInfo("%d pages put back: %d named, %d without anything that is governed", named + harmless, named, harmless);
        QVERIFY(named >= 10);
        set(now);
        QCOMPARE(alarm(store).join(u'\n'), QString());
    }

    /// Whatever is done to a file of the vault, the recording is named whose it is, by somebody with no key to it.
    void anObjectRemovedSwappedOrCutIsNamed()
    {
        TestStore store;
        (void)store.importCall();
        (void)store.importCall();
        QStringList files;
        QDirIterator all(store.layout().vault(), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            files << all.next();
        QVERIFY(files.size() >= 4);
        files.sort();
        for (const QString &path : std::as_const(files)) {
            const QByteArray whole = contentOf(path);
            const QByteArray other = contentOf(files.value((files.indexOf(path) + 1) % files.size()));
            const QList<std::pair<const char *, QByteArray>> changes{
                {"swapped", other},
                {"empty", QByteArray()},
                {"cut by a byte", whole.chopped(1)},
                {"cut in half", whole.left(whole.size() / 2)},
                {"longer", whole + '\0'},
                {"zeros", QByteArray(whole.size(), '\0')},
            };
            for (const auto &[name, bytes] : changes) {
                setContent(path, bytes);
                const auto red = alarm(store);
                QVERIFY2(!red.filter(QStringLiteral("objects recording:")).isEmpty(), name);
            }
            QVERIFY(QFile::remove(path));
            QVERIFY(!alarm(store).filter(QStringLiteral("objects recording:")).isEmpty());
            setContent(path, whole);
        }
        QCOMPARE(alarm(store).join(u'\n'), QString());
    }
};

QTEST_MAIN(TestAttacksLog)
#include "tst_attacks_log.moc"
