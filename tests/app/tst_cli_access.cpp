#include "tests/app/cli.h"

#include <QDate>
#include <QTest>

using namespace earshot::tests;
using namespace Qt::StringLiterals;

/// The due day of a subject access request with the real program: no store, nobody signed in.
class TestCliAccess : public QObject
{
    Q_OBJECT

private slots:
    void saysTheDueDay();
    void saysWhatIsAwaited();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();

private:
    [[nodiscard]] Answer due(const QStringList &options, bool json = true) const
    {
        QStringList words{u"subject-access"_s, u"due"_s};
        if (json)
            words.append(u"--json"_s);
        return m_cli.run(words + options);
    }

    QTemporaryDir m_folder;
    Cli m_cli{m_folder.filePath(u"None.earshot"_s)};
};

void TestCliAccess::saysTheDueDay()
{
    const Answer plain = due({u"--received"_s, u"2025-09-03"_s});
    QVERIFY2(plain.exit == 0, plain.err);
    QCOMPARE(plain.object().value(u"dueOn").toString(), u"2025-10-03"_s);
    QCOMPARE(plain.object().value(u"state").toString(), u"overdue"_s);
    QVERIFY(due({u"--received"_s, u"2025-09-03"_s}, false).out.contains("was due on 2025-10-03"));

    const Answer all = due({u"--received"_s, u"2025-09-03"_s, u"--identity"_s, u"2025-09-10"_s, u"--asked"_s,
                            u"2025-09-15/2025-09-18,2025-10-01/2025-10-03"_s, u"--told"_s, u"2025-09-20"_s,
                            u"--holidays"_s, u"2025-12-15,2025-12-16"_s});
    QVERIFY2(all.exit == 0, all.err);
    QCOMPARE(all.object().value(u"startedOn").toString(), u"2025-09-10"_s);
    QCOMPARE(all.object().value(u"pausedDays").toInt(), 5);
    QCOMPARE(all.object().value(u"tellBy").toString(), u"2025-10-15"_s);
    QVERIFY(all.object().value(u"extended").toBool());
    QCOMPARE(all.object().value(u"dueOn").toString(), u"2025-12-17"_s);

    // Good Friday to Easter Monday; Christmas Day on a Thursday.
    QCOMPARE(due({u"--received"_s, u"2026-03-03"_s}).object().value(u"dueOn").toString(), u"2026-04-07"_s);
    QCOMPARE(due({u"--received"_s, u"2025-11-25"_s}).object().value(u"dueOn").toString(), u"2025-12-29"_s);
    QCOMPARE(
        due({u"--received"_s, u"2025-11-25"_s, u"--holidays"_s, u"-2025-12-26"_s}).object().value(u"dueOn").toString(),
        u"2025-12-26"_s);

    const Answer late = due({u"--received"_s, u"2025-09-03"_s, u"--told"_s, u"2025-10-04"_s}, false);
    QVERIFY2(late.out.contains("Not extended") && late.out.contains("2025-10-03"), late.out);
}

void TestCliAccess::saysWhatIsAwaited()
{
    const Answer nobody = due({u"--received"_s, u"2025-09-03"_s, u"--identity"_s, u"awaited"_s});
    QCOMPARE(nobody.exit, 0);
    QCOMPARE(nobody.object().value(u"state").toString(), u"not-started"_s);
    QCOMPARE(nobody.object().value(u"dueOn").toString(), QString());
    const Answer asked = due({u"--received"_s, u"2025-09-03"_s, u"--asked"_s, u"2025-09-05"_s});
    QCOMPARE(asked.object().value(u"state").toString(), u"paused"_s);
    QVERIFY(QDate::fromString(asked.object().value(u"dueOn").toString(), Qt::ISODate) > QDate::currentDate());
}

void TestCliAccess::refusesWhatCannotBe_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("names");
    const QStringList received{u"--received"_s, u"2025-09-03"_s};
    QTest::newRow("no day of receipt") << QStringList() << QByteArray("--received");
    QTest::newRow("no day") << QStringList{u"--received"_s, u"2025-09-31"_s} << QByteArray("--received");
    QTest::newRow("still to come") << QStringList{u"--received"_s, u"2199-01-01"_s} << QByteArray("--received");
    QTest::newRow("identity") << received + QStringList{u"--identity"_s, u"yes"_s} << QByteArray("--identity");
    QTest::newRow("answered before it was asked")
        << received + QStringList{u"--asked"_s, u"2025-09-10/2025-09-09"_s} << QByteArray("--asked");
    QTest::newRow("asked before it came")
        << received + QStringList{u"--asked"_s, u"2025-09-02"_s} << QByteArray("--asked");
    QTest::newRow("three days") << received + QStringList{u"--asked"_s, u"2025-09-10/2025-09-11/2025-09-12"_s}
                                << QByteArray("--asked");
    QTest::newRow("told") << received + QStringList{u"--told"_s, u"soon"_s} << QByteArray("--told");
    QTest::newRow("holidays") << received + QStringList{u"--holidays"_s, u"Easter"_s} << QByteArray("--holidays");
}

void TestCliAccess::refusesWhatCannotBe()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, names);
    const Answer answer = due(options, false);
    QCOMPARE(answer.exit, 2);
    QVERIFY2(answer.err.contains(names), answer.err);
    QVERIFY2(answer.out.isEmpty(), answer.out);
}

QTEST_GUILESS_MAIN(TestCliAccess)
#include "tst_cli_access.moc"
