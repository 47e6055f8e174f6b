// What is not let in: why, as a code that outlives versions and languages, and how it stops waiting.
#include "core/domain/quarantine.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using domain::QuarantineReason;

class TestServiceIntake : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_store = std::make_unique<TestStore>(); }
    void cleanup() { m_store.reset(); }

    void everyReasonHasItsCause_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const QByteArray &bytes, const char *cause, const char *value = "") {
            QTest::newRow(cause) << QString::fromUtf8(name) << bytes << QString::fromLatin1(cause)
                                 << QString::fromLatin1(value);
        };
        row("empty.wav", {}, "empty-file");
        row("cut.wav", wavBytes(1.0).left(30), "damaged");
        row("notes.txt", "hello", "not-a-recording", "txt");
        row("words.wav", "nothing but words, and more words, and some more of them", "text");
        row("call", QByteArray(4000, '\xD5') + QByteArray(4000, '\x55'), "unknown-format");
        row("frames.gsm", QByteArray(3300, '\x01'), "ending-wrong", "gsm");
        row("letter.wav", "%PDF-1.7 and so on", "document");
        row("more.wav", "PK\x03\x04 and so on", "archive");
        row(".hidden.wav", wavBytes(0.1), "hidden");
        row("half.wav.part", "RIFF", "temporary");
        row("prices.csv", "a,b\n1,2\n", "table-not-cdr");
    }
    void everyReasonHasItsCause()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        (void)writeFile(m_store->scratch(), name, bytes);
        const auto report = m_store->importFiles({m_store->scratch()});
        QCOMPARE(report.quarantined.size(), 1);
        const auto &item = report.quarantined.first().item;
        QCOMPARE(item.reason, QuarantineReason::Unreadable);
        QTEST(item.cause, "cause");
        QTEST(item.detail, "value");
        if (!item.id.isValid())
            return;
        // The same when it is read back, and offered again.
        const auto door = m_store->door(QStringLiteral("admin"));
        QCOMPARE(must(door->intake().quarantined()).constFirst().cause, item.cause);
        QCOMPARE(m_store->importFiles({m_store->scratch()}).quarantined.first().item, item);
    }

    void aNameThatIsNotUtf8()
    {
        const QString lost = m_store->scratch() + QStringLiteral("/caf\uFFFD.wav"); // as a command line hands it on
        const auto report = m_store->importFiles({lost});
        QCOMPARE(report.quarantined.size(), 1);
        QCOMPARE(report.quarantined.first().item.cause, QStringLiteral("name-not-utf8"));
    }

    /// 91 rows for the files of a store help nobody.
    void aStoreIsOneSentence()
    {
        const QString inside = m_store->scratch() + QStringLiteral("/in/Other.earshot");
        copyFolder(m_store->folder(), inside);
        for (const QString &given : {m_store->folder(), m_store->layout().vault(), m_store->layout().database(),
                                     m_store->scratch() + QStringLiteral("/in")}) {
            const auto report = m_store->importFiles({given});
            QCOMPARE(report.quarantined.size(), 1);
            QCOMPARE(report.quarantined.first().item.cause, QStringLiteral("earshot-store"));
            QVERIFY(!report.quarantined.first().item.id.isValid());
        }
        (void)makeWav(m_store->scratch(QStringLiteral("files/in")),
                      incomingName(QStringLiteral("2001"), 149, TestStore::startOfTest(), 1), 0.2);
        const auto report = m_store->importFiles({m_store->scratch() + QStringLiteral("/in")});
        QCOMPARE(report.imported.size(), 1); // a store beside recordings hides none of them
        QCOMPARE(report.quarantined.size(), 1);
    }

    void impossibleDatesAreWarnedOf()
    {
        const auto warningsOf = [&](const QDateTime &at, int last3) {
            const auto report = m_store->importFiles(
                {makeWav(m_store->scratch(), incomingName(QStringLiteral("2001"), last3, at, last3), last3 / 500.0)});
            const auto id = report.imported.constFirst().recording;
            return must(m_store->door(QStringLiteral("leader"))->review().show(id)).recording.warnings;
        };
        const QDateTime now = TestStore::startOfTest();
        QCOMPARE(warningsOf(now.addYears(4), 101), QStringList{QStringLiteral("time-in-future")});
        QCOMPARE(warningsOf(now.addYears(-26), 102), QStringList{QStringLiteral("clock-not-set")});
        QCOMPARE(warningsOf(now.addDays(-1), 103), QStringList());
    }

    void whoMayLiftMayDismiss()
    {
        const auto id = unreadable();
        const auto leader = m_store->door(QStringLiteral("investigator"))->intake().dismiss(id, m_why);
        QCOMPARE(leader.error().code, ErrorCode::Refused);
        const auto door = m_store->door(QStringLiteral("admin"));
        QCOMPARE(door->intake().dismiss(id, QStringLiteral("  ")).error().code, ErrorCode::Invalid);
        QCOMPARE(must(door->intake().quarantined()).size(), 1);
        must(door->intake().dismiss(id, m_why));
        QVERIFY(must(door->intake().quarantined()).isEmpty());
        QCOMPARE(door->intake().dismiss(id, m_why).error().code, ErrorCode::Conflict);

        store::AuditFilter filter;
        filter.action = QStringLiteral("quarantine.dismiss");
        const auto entries = must(m_store->door(QStringLiteral("siro"))->audit().page(filter, 0, 10));
        QCOMPARE(entries.size(), 2); // newest first
        QVERIFY(entries[0].permitted && entries[0].detail == m_why);
        QVERIFY(!entries[1].permitted);
    }

    void theRecordHoldsAfterwards()
    {
        must(m_store->door(QStringLiteral("admin"))->intake().dismiss(unreadable(), m_why));
        const auto report = must(m_store->door(QStringLiteral("siro"))->audit().verify());
        for (const auto &finding : report.findings)
            QVERIFY2(finding.level != service::Finding::Level::Red, qPrintable(finding.check + finding.text));
        // Offered again it is looked at again, and waits as a new item.
        QCOMPARE(m_store->importFiles({m_file}).quarantined.size(), 1);
        QCOMPARE(must(m_store->door(QStringLiteral("admin"))->intake().quarantined()).size(), 1);
    }

    void aRecordingIsNotDismissed()
    {
        const QString name = incomingName(QStringLiteral("7001"), 321, TestStore::startOfTest().addDays(-3), 5);
        const auto report = m_store->importFiles({makeWav(m_store->scratch(), name, 0.3)});
        const auto id = report.quarantined.first().item.id;
        const auto door = m_store->door(QStringLiteral("admin"));
        QCOMPARE(door->intake().dismiss(id, m_why).error().code, ErrorCode::Conflict);
        QCOMPARE(must(door->intake().quarantined()).size(), 1);
    }

private:
    domain::QuarantineId unreadable()
    {
        m_file = writeFile(m_store->scratch(), QStringLiteral("broken.wav"), "no sound in it at all, only words");
        return m_store->importFiles({m_file}).quarantined.first().item.id;
    }

    const QString m_why = QStringLiteral("The call was never put through");
    QString m_file;
    std::unique_ptr<TestStore> m_store;
};

QTEST_MAIN(TestServiceIntake)
#include "tst_service_intake.moc"
