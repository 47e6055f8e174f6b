#include "core/policy/profile.h"

#include <QFile>
#include <QTest>

using namespace earshot;

/// §7 on one line: 12 and 24 calendar months after the day of the call.
class TestLife : public QObject
{
    Q_OBJECT

private slots:
    void isCountedInCalendarMonths_data();
    void isCountedInCalendarMonths();
    void agreesWithItself();
    void ofAnUnknownDayNeverBegins();
    void anAuthorityCountsItsOwnWay();

private:
    policy::Profile m_profile = policy::Profile::builtIn().value();
};

void TestLife::isCountedInCalendarMonths_data()
{
    QTest::addColumn<QString>("recorded");
    QTest::addColumn<QString>("protectedUntil");
    QTest::addColumn<QString>("disposableFrom");
    QTest::addColumn<QString>("dueOn");

    QTest::newRow("ordinary day") << "2026-03-14"
                                  << "2027-03-13"
                                  << "2027-03-14"
                                  << "2028-03-14";
    QTest::newRow("first of the year") << "2025-01-01"
                                       << "2025-12-31"
                                       << "2026-01-01"
                                       << "2027-01-01";
    QTest::newRow("last of the year") << "2024-12-31"
                                      << "2025-12-30"
                                      << "2025-12-31"
                                      << "2026-12-31";
    QTest::newRow("29 February") << "2024-02-29"
                                 << "2025-02-27"
                                 << "2025-02-28"
                                 << "2026-02-28";
    QTest::newRow("28 February before a leap year") << "2023-02-28"
                                                    << "2024-02-27"
                                                    << "2024-02-28"
                                                    << "2025-02-28";
    QTest::newRow("1 March after 29 February") << "2024-03-01"
                                               << "2025-02-28"
                                               << "2025-03-01"
                                               << "2026-03-01";
    QTest::newRow("leap day inside the keeping") << "2023-06-30"
                                                 << "2024-06-29"
                                                 << "2024-06-30"
                                                 << "2025-06-30";
    QTest::newRow("a century that is no leap year") << "2098-02-28"
                                                    << "2099-02-27"
                                                    << "2099-02-28"
                                                    << "2100-02-28";
}

void TestLife::isCountedInCalendarMonths()
{
    QFETCH(QString, recorded);
    QFETCH(QString, protectedUntil);
    QFETCH(QString, disposableFrom);
    QFETCH(QString, dueOn);
    const auto life = policy::lifeOf(m_profile, QDate::fromString(recorded, Qt::ISODate));
    QCOMPARE(life.recorded.toString(Qt::ISODate), recorded);
    QCOMPARE(life.protectedUntil.toString(Qt::ISODate), protectedUntil);
    QCOMPARE(life.disposableFrom.toString(Qt::ISODate), disposableFrom);
    QCOMPARE(life.dueOn.toString(Qt::ISODate), dueOn);
}

void TestLife::agreesWithItself()
{
    policy::Life before;
    for (QDate day(2019, 12, 1); day < QDate(2029, 3, 1); day = day.addDays(1)) {
        const auto life = policy::lifeOf(m_profile, day);
        QCOMPARE(life.protectedUntil.addDays(1), life.disposableFrom);
        QVERIFY(life.recorded < life.protectedUntil);
        QVERIFY(life.disposableFrom < life.dueOn);
        // Never shorter than 365 days, never longer than a leap year.
        QVERIFY(day.daysTo(life.disposableFrom) >= 365 && day.daysTo(life.disposableFrom) <= 366);
        // A later call is never deletable earlier.
        if (before.recorded.isValid())
            QVERIFY(before.disposableFrom <= life.disposableFrom && before.dueOn <= life.dueOn);
        before = life;
    }
}

void TestLife::ofAnUnknownDayNeverBegins()
{
    const auto life = policy::lifeOf(m_profile, QDate());
    QVERIFY(!life.recorded.isValid());
    QVERIFY(!life.protectedUntil.isValid());
    QVERIFY(!life.disposableFrom.isValid());
    QVERIFY(!life.dueOn.isValid());
}

void TestLife::anAuthorityCountsItsOwnWay()
{
    QFile file(qEnvironmentVariable("EARSHOT_SOURCE_DIR") + QStringLiteral("/resources/policy/policy-2017.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    json.replace("\"missingDay\": \"last-day\"", "\"missingDay\": \"next-day\"");
    auto own = policy::Profile::parse(json);
    QVERIFY2(own, own ? "" : qPrintable(own.error().toString()));
    auto life = policy::lifeOf(*own, QDate(2024, 2, 29));
    QCOMPARE(life.disposableFrom, QDate(2025, 3, 1));
    QCOMPARE(life.dueOn, QDate(2026, 3, 1));
    QCOMPARE(policy::lifeOf(*own, QDate(2024, 2, 28)).disposableFrom, QDate(2025, 2, 28));

    json.replace("\"nominatedMayDelete\": true", "\"nominatedMayDelete\": false");
    own = policy::Profile::parse(json);
    QVERIFY2(own, own ? "" : qPrintable(own.error().toString()));
    life = policy::lifeOf(*own, QDate(2026, 3, 14));
    QCOMPARE(life.disposableFrom, QDate(2028, 3, 14));
    QCOMPARE(life.protectedUntil, QDate(2028, 3, 13));
    QCOMPARE(life.dueOn, life.disposableFrom);
}

QTEST_GUILESS_MAIN(TestLife)
#include "tst_life.moc"
