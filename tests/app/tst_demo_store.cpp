#include "app/demo/demo_files.h"
#include "app/demo/demo_store.h"
#include "core/service/disposal_service.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;

class TestDemoStore : public QObject
{
    Q_OBJECT

private slots:
    void weekendsBecomeTheFridayBefore_data()
    {
        QTest::addColumn<QDate>("today");
        for (int day = 0; day < 7; ++day)
            QTest::addRow("%d", day) << QDate(2026, 10, 20).addDays(day);
    }
    void weekendsBecomeTheFridayBefore()
    {
        QFETCH(QDate, today);
        app::ScriptCall call;
        call.ageDays = 30;
        const QDate exact = today.addDays(-30);
        const QDate day = app::dayOf(call, today);
        QVERIFY(day.dayOfWeek() <= Qt::Friday);
        QVERIFY(day <= exact && day.daysTo(exact) <= 2);
        QCOMPARE(day == exact, exact.dayOfWeek() <= Qt::Friday);
        call.anyDay = true;
        QCOMPARE(app::dayOf(call, today), exact);
    }

    /// The hours that clocks repeat and skip, the leap day, the turn of the year.
    void worksOnAnyDate_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::newRow("autumn") << QDateTime(QDate(2026, 10, 25), QTime(1, 30), Qt::UTC);
        QTest::newRow("spring") << QDateTime(QDate(2027, 3, 28), QTime(1, 0), Qt::UTC);
        QTest::newRow("new year") << QDateTime(QDate(2027, 1, 1), QTime(0, 0, 30), Qt::UTC);
        QTest::newRow("leap day") << QDateTime(QDate(2028, 2, 29), QTime(0, 5), Qt::UTC);
    }
    void worksOnAnyDate()
    {
        QFETCH(QDateTime, now);
        TestStore other; // for its environment
        other.clock().set(Instant::from(now));
        const QString folder = other.scratch(QStringLiteral("demo")) + QStringLiteral("/Westmarch.earshot");
        const auto made = must(app::makeDemoStore(other.environment(), folder, {}));
        QCOMPARE(made.imported, 40);
        QCOMPARE(made.quarantined, 5);
        QVERIFY(made.people.size() >= 12);

        const auto enter = [&](const QString &user) {
            for (const auto &person : made.people) {
                if (person.user == user)
                    return must(service::Door::open(
                        other.environment(), must(service::signIn(other.environment(), folder, user,
                                                                  SecretBytes::fromPassword(person.passphrase)))));
            }
            qFatal("nobody of this name in the demo");
        };
        const auto admin = enter(made.people.first().user);
        const auto verified = must(admin->audit().verify());
        for (const auto &finding : verified.findings)
            QVERIFY2(finding.level != service::Finding::Level::Red, qPrintable(finding.subject + finding.text));
        const auto entries = must(admin->audit().page({}, 0, 1000));
        for (const auto &entry : entries)
            QVERIFY2(entry.at <= Instant::from(now), qPrintable(entry.action));
        QCOMPARE(must(enter(QStringLiteral("rhian"))->release().inbox()).toAdvise.size(), 1);
        QCOMPARE(must(enter(QStringLiteral("elin"))->release().inbox()).toAuthorise.size(), 1);
        QCOMPARE(must(admin->release().log()).size(), 2);
        const auto priya = enter(QStringLiteral("priya"));
        QCOMPARE(must(priya->administration().me()).nominations.size(), 3);
        QVERIFY(must(priya->review().count(service::parseSearch(QStringLiteral("has:note"), now.date()), 100)) > 10);

        // What is due can be disposed of, up to the yes: the record accounts for today's date.
        const auto karen = enter(QStringLiteral("karen"));
        const auto areas = must(karen->administration().areas());
        const auto due = std::find_if(areas.cbegin(), areas.cend(), [](const auto &area) {
            return area.name == QLatin1String("Revenues and Benefits");
        });
        QVERIFY(due != areas.cend());
        QCOMPARE(must(karen->disposals().rehearse(due->id)).going(), 1);
        const auto notice = must(karen->disposals().plan(due->id));
        QVERIFY(
            must(enter(QStringLiteral("tomos"))->disposals().approve(notice.disposal.id, 90)).disposal.isApproved());

        const auto again = app::makeDemoStore(other.environment(), folder, {});
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Exists);
        QVERIFY(QFileInfo::exists(folder + QStringLiteral("/store.db")));
    }
};

QTEST_MAIN(TestDemoStore)
#include "tst_demo_store.moc"
