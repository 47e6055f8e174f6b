#include "tests/service/attacker.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;

/// How the database is built, and what searches find recordings by, changed by somebody who has its key.
class TestAttacksSchema : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTakenOutPutInOrChangedIsNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("named");
        const auto row = [](const char *name, const char *sql, const QStringList &named) {
            QTest::newRow(name) << QString::fromUtf8(sql) << named;
        };
        const QString fixed =
            QStringLiteral("schema schema:audit_leaves_are_fixed the trigger “audit_leaves_are_fixed” "
                           "on “audit_leaves” ");
        const QString out = QStringLiteral("was taken out of the database");
        const QString other = QStringLiteral("is not as Earshot makes it");
        const QString stranger = QStringLiteral("is none of Earshot's");
        row("what keeps the log append-only, taken out",
            "DROP TRIGGER audit_leaves_are_fixed; DROP TRIGGER audit_leaves_stay",
            {fixed + out, QStringLiteral("schema schema:audit_leaves_stay the trigger “audit_leaves_stay” on "
                                         "“audit_leaves” ") +
                              out});
        row("the same name, for nothing",
            "DROP TRIGGER audit_leaves_are_fixed; CREATE TRIGGER audit_leaves_are_fixed BEFORE UPDATE ON audit_leaves "
            "WHEN 0 BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
            {fixed + other});
        row("the same name, on another table",
            "DROP TRIGGER audit_leaves_are_fixed; CREATE TRIGGER audit_leaves_are_fixed BEFORE UPDATE ON preferences "
            "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
            {QStringLiteral("schema schema:audit_leaves_are_fixed the trigger “audit_leaves_are_fixed” on "
                            "“preferences” ") +
             other});
        row("commented out",
            "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'SELECT RAISE', "
            "'SELECT 1; -- RAISE') WHERE name = 'audit_leaves_are_fixed'",
            {fixed + other});
        row("one that rewrites",
            "CREATE TRIGGER helpful AFTER INSERT ON audit_entries BEGIN UPDATE audit_entries SET detail = '' WHERE "
            "sequence = NEW.sequence; END",
            {QStringLiteral("schema schema:helpful the trigger “helpful” on “audit_entries” ") + stranger});
        row("what must be single, not any more", "DROP INDEX recordings_sha256",
            {QStringLiteral("schema schema:recordings_sha256 the index “recordings_sha256” on “recordings” ") + out});
        row("an index more", "CREATE UNIQUE INDEX one_note ON annotations (recording_id)",
            {QStringLiteral("schema schema:one_note the index “one_note” on “annotations” ") + stranger});
        row("a view", "CREATE VIEW everybody AS SELECT * FROM people",
            {QStringLiteral("schema schema:everybody the view “everybody” ") + stranger});
        row("a table", "CREATE TABLE notebook (text TEXT)",
            {QStringLiteral("schema schema:notebook the table “notebook” ") + stranger});
        row("a column more", "ALTER TABLE grants ADD COLUMN remark TEXT",
            {QStringLiteral("schema schema:grants the table “grants” ") + other});
        row("a condition less",
            "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'decided_by <> requested_by', "
            "'decided_by = decided_by') WHERE name = 'releases'",
            {QStringLiteral("schema schema:releases the table “releases” ") + other});
    }
    void whatIsTakenOutPutInOrChangedIsNamed()
    {
        QFETCH(QString, sql);
        QFETCH(QStringList, named);
        TestStore store;
        (void)store.importCall();
        QCOMPARE(redFindings(store), QStringList());
        {
            Attacker attacker(store);
            attacker.run(sql);
        }
        const auto red = redFindings(store);
        QCOMPARE(red.size(), named.size());
        for (qsizetype i = 0; i < named.size(); ++i)
            QVERIFY2(red[i].startsWith(named[i]), qPrintable(red.join(u'\n')));
    }

    /// Other software that leaves the rules alone, and what FTS5 and SQLite make for themselves, is nothing to tell.
    void aStoreInUseIsBuiltAsItWasMade()
    {
        TestStore store;
        const auto id = store.importCall();
        const auto door =
            store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1187"));
        (void)must(door->review().addNote(id, {{0, 80}, QStringLiteral("a note"), {QStringLiteral("tag")}}));
        Attacker attacker(store);
        for (const char *sql : {"REINDEX", "VACUUM"})
            (void)must(attacker.db().run(QLatin1String(sql)));
        QCOMPARE(redFindings(store), QStringList());
    }

    void whatSearchesFindByIsMadeAnew_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<std::optional<int>>("mended");
        QTest::newRow("words of a call") << QStringLiteral("DELETE FROM recording_words WHERE rowid = 1")
                                         << std::optional(1);
        QTest::newRow("numbers of a call")
            << QStringLiteral("DELETE FROM recording_digits WHERE rowid = 1") << std::optional(1);
        QTest::newRow("words that nobody wrote, and all of those that somebody did")
            << QStringLiteral("INSERT INTO recording_words (recording_words) VALUES ('delete-all'); INSERT INTO "
                              "recording_words (rowid, people, numbers, notes) VALUES (77777, 'a', 'b', 'c')")
            << std::optional(3);
        QTest::newRow("not an index any more")
            << QStringLiteral(
                   "DELETE FROM recording_words_data WHERE id > 10; UPDATE recording_digits_data SET block = "
                   "x'00' WHERE id > 10")
            << std::optional<int>();
    }
    /// Nothing but the index: no backup is needed for what is in the rows.
    void whatSearchesFindByIsMadeAnew()
    {
        QFETCH(QString, sql);
        QFETCH(std::optional<int>, mended);
        TestStore store;
        const auto id = store.importCall(QStringLiteral("2001"), 149);
        (void)store.importCall(QStringLiteral("2101"), 150);
        QCOMPARE(id.value, 1);
        const auto door =
            store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1187"));
        (void)must(door->review().addNote(id, {{0, 80}, QStringLiteral("a promise"), {}}));
        const auto found = [&](const char *words) {
            return must(door->review().count(service::parseSearch(QLatin1String(words), store.today()), 9));
        };
        QCOMPARE(found("promise"), 1);
        QCOMPARE(found("number:900149"), 1);
        {
            Attacker attacker(store);
            attacker.run(sql);
        }
        const auto red = redFindings(store);
        QVERIFY(!red.isEmpty());
        for (const QString &finding : red)
            QVERIFY2(finding.startsWith(u"search "), qPrintable(finding));

        const auto refused = store.door(QStringLiteral("leader"))->audit().remakeIndex();
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().refusal->rule, QStringLiteral("right-needed"));
        QCOMPARE(redFindings(store), red);
        const auto admin = store.door(QStringLiteral("admin"));
        const auto remade = must(admin->audit().remakeIndex());
        QCOMPARE(remade.recordings, 2);
        QCOMPARE(remade.mended, mended);
        QCOMPARE(redFindings(store), QStringList());
        QCOMPARE(found("promise"), 1);
        QCOMPARE(found("number:900149"), 1);
        store::AuditFilter done;
        done.action = QStringLiteral("search.remake");
        const auto entries = must(admin->audit().page(done, 0, 9));
        QCOMPARE(entries.size(), 2);
        QVERIFY(entries[0].permitted && !entries[1].permitted);
        QVERIFY2(entries[0].detail.startsWith(QStringLiteral("2 recordings, ")), qPrintable(entries[0].detail));
        QCOMPARE(must(admin->audit().remakeIndex()).mended, std::optional(0));
    }
};

QTEST_MAIN(TestAttacksSchema)
#include "tst_attacks_schema.moc"
