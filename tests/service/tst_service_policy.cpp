#include "core/service/policy_service.h"
#include "core/store/sql/connection.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using State = service::PolicyStanding::State;

namespace {

constexpr qint64 aDay = 24LL * 3600 * 1000;
const QDate newYear(2027, 1, 1);

/// The built-in profile as another version: "from → to" replaced in its text, each of which must be there.
QByteArray own(const QString &version, const QDate &from, const QList<std::pair<QByteArray, QByteArray>> &changes)
{
    QByteArray text = must(policy::Profile::builtInText());
    const auto replace = [&](const QByteArray &was, const QByteArray &is) {
        const qsizetype at = text.indexOf(was);
        if (at < 0)
            qFatal("the built-in profile has no %s", was.constData());
        text.replace(at, was.size(), is);
    };
    replace("\"version\": \"2017\"", "\"version\": \"" + version.toUtf8() + '"');
    replace("\"inForceFrom\": \"2017-02-01\"", "\"inForceFrom\": \"" + from.toString(Qt::ISODate).toUtf8() + '"');
    for (const auto &[was, is] : changes)
        replace(was, is);
    return text;
}

const std::pair<QByteArray, QByteArray> longer{"\"keepMonths\": 12", "\"keepMonths\": 18"};

/// A store in which "ig" may propose, and "siro" approve.
struct House
{
    House()
    {
        must(store.door(QStringLiteral("admin"))
                 ->administration()
                 .appoint(QStringLiteral("ig"), QStringLiteral("ig-manager")));
    }
    service::PolicyService &as(const QString &user)
    {
        doors[user] = store.door(user);
        return doors[user]->policies();
    }
    void bringIn(const QByteArray &text, const QDate &from)
    {
        const auto row = must(as(QStringLiteral("ig")).propose(text, from));
        (void)must(as(QStringLiteral("siro")).approve(row.version));
    }
    void sql(const QString &statements)
    {
        const auto db = must(store::sql::Connection::open(
            store.layout().database(), store.session(QStringLiteral("admin"))->storeKey(), store::sql::Mode::Open));
        freeOfRules(*db);
        for (const QString &statement : statements.split(QStringLiteral("; ")))
            (void)must(db->run(statement));
    }
    QStringList red()
    {
        QStringList subjects;
        const auto report = must(store.door(QStringLiteral("admin"))->audit().verify());
        for (const auto &finding : report.findings) {
            if (finding.level == service::Finding::Level::Red)
                subjects << finding.subject;
        }
        return subjects;
    }

    TestStore store;
    std::map<QString, std::unique_ptr<service::Door>> doors;
};

/// A second passes when the time is asked for the `left`th time from now.
class MidnightClock : public base::Clock
{
public:
    explicit MidnightClock(base::FixedClock &real)
        : m_real(real)
    {}
    [[nodiscard]] Instant now() const override
    {
        if (left > 0 && --left == 0)
            m_real.advanceMs(1000);
        return m_real.now();
    }
    mutable int left = 0;

private:
    base::FixedClock &m_real;
};

} // namespace

/// The policy's own versions: proposed, approved, in force at midnight, and nothing without two signatures.
class TestServicePolicy : public QObject
{
    Q_OBJECT

private slots:
    void comesIntoForceAtMidnight()
    {
        House house;
        auto &store = house.store;
        const auto call = store.importCall(QStringLiteral("2001"), 149, 410);
        auto door = store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1"));
        const QDate tomorrow = store.today().addDays(1);
        house.bringIn(own(QStringLiteral("2026"), tomorrow, {longer}), tomorrow);

        const auto mayDelete = [&] { return must(door->review().show(call)).abilities.value(policy::Act::Delete); };
        QCOMPARE(must(door->policies().current())->version(), QStringLiteral("2017"));
        QVERIFY(mayDelete().permitted);
        (void)must(door->review().addNote(call, {{0, 80}, QStringLiteral("under the old"), {}}));
        // One second before midnight in London, and midnight, through a door that stays open.
        const QDateTime midnight(tomorrow, QTime(0, 0), QTimeZone("Europe/London"));
        store.clock().advanceMs(store.clock().now().utc().msecsTo(midnight.toUTC()) - 1000);
        QVERIFY(mayDelete().permitted);
        store.clock().advanceMs(1000);
        QVERIFY(!mayDelete().permitted);
        QCOMPARE(mayDelete().rule, QStringLiteral("kept-12-months"));
        QCOMPARE(must(door->review().show(call)).life.disposableFrom,
                 policy::lifeOf(*must(door->policies().current()), store.clock().now().london().date().addDays(-411))
                     .disposableFrom);
        (void)must(door->review().addNote(call, {{0, 80}, QStringLiteral("under the new"), {}}));

        // Each entry under its own version, which can still be read.
        QStringList versions;
        const auto entries = must(store.door(QStringLiteral("admin"))->audit().page({}, 0, 50));
        for (const auto &entry : entries) {
            if (entry.action == QLatin1String("annotate"))
                versions << entry.policyVersion;
        }
        QCOMPARE(versions, QStringList({QStringLiteral("2026"), QStringLiteral("2017")}));
        auto &book = store.session(QStringLiteral("investigator"))->policies();
        QCOMPARE(book.byVersion(QStringLiteral("2017"))->keepMonths(), 12);
        QCOMPARE(book.byVersion(QStringLiteral("2026"))->keepMonths(), 18);
        QCOMPARE(book.at(tomorrow.addDays(-1)).version(), QStringLiteral("2017"));
        QCOMPARE(book.byVersion(QStringLiteral("2030")), nullptr);
        QCOMPARE(house.red(), QStringList());
    }

    /// Midnight may come at any moment of an act: the entry names the version by which it was judged.
    void judgedAndRecordedUnderOneVersion()
    {
        bool seen[2]{};
        for (int moment = 1; moment <= 12; ++moment) {
            House house;
            auto &store = house.store;
            const auto call = store.importCall(QStringLiteral("2001"), 149, 410);
            const QDate tomorrow = store.today().addDays(1);
            house.bringIn(own(QStringLiteral("2026"), tomorrow, {longer}), tomorrow);
            const QDateTime midnight(tomorrow, QTime(0, 0), QTimeZone("Europe/London"));
            store.clock().advanceMs(store.clock().now().utc().msecsTo(midnight.toUTC()) - 1);
            MidnightClock clock(store.clock());
            service::Environment environment = store.environment();
            environment.clock = &clock;
            const auto session = store.session(QStringLiteral("investigator"));
            session->declare({QStringLiteral("complaint"), QStringLiteral("C-1")});
            const auto door = must(service::Door::open(environment, session));
            clock.left = moment;
            const bool deleted = door->custody().remove(call, QStringLiteral("case closed")).has_value();
            clock.left = 0;
            const auto entries = must(store.door(QStringLiteral("admin"))->audit().page({}, 0, 20));
            const auto entry = std::find_if(entries.cbegin(), entries.cend(),
                                            [](const auto &each) { return each.action == QLatin1String("delete"); });
            QVERIFY(entry != entries.cend());
            QCOMPARE(entry->permitted, deleted);
            QCOMPARE(entry->policyVersion, deleted ? QStringLiteral("2017") : QStringLiteral("2026"));
            seen[deleted ? 0 : 1] = true;
        }
        QVERIFY2(seen[0] && seen[1], "midnight came too early or too late to matter");
    }

    void aProfileIsReadOnceADay()
    {
        House house;
        house.bringIn(own(QStringLiteral("2026"), newYear, {longer}), newYear);
        const auto door = house.store.door(QStringLiteral("leader"));
        const auto *first = must(door->policies().current());
        (void)must(door->policies().versions()); // reads again
        QCOMPARE(must(door->policies().current()), first);
        house.store.clock().advanceMs(60 * aDay);
        const auto *second = must(door->policies().current());
        QVERIFY(second != first);
        QCOMPARE(second->version(), QStringLiteral("2026"));
        QCOMPARE(first->version(), QStringLiteral("2017")); // what was handed out stays
        house.store.clock().advanceMs(aDay);
        QCOMPARE(must(door->policies().current()), second);
    }

    void isShownWithWhatItChanges()
    {
        House house;
        (void)must(house.as(QStringLiteral("ig"))
                       .propose(own(QStringLiteral("2026"), newYear,
                                    {longer, {"\"external\": [\"siro\", ", "\"external\": ["}}),
                                newYear));
        auto listed = must(house.as(QStringLiteral("siro")).versions());
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listed[0].row.version, QStringLiteral("2026"));
        QVERIFY(listed[0].state == State::Proposed && listed[0].mayApprove && listed[0].approvedName.isEmpty());
        QCOMPARE(listed[0].proposedName, QStringLiteral("Rhian Bevan"));
        QCOMPARE(listed[0].row.proposedOffice, QStringLiteral("ig-manager"));
        QCOMPARE(listed[0].changes.size(), 2);
        QVERIFY(listed[1].isBuiltIn && listed[1].state == State::InForce && listed[1].changes.isEmpty());
        QVERIFY(!must(house.as(QStringLiteral("ig")).version(QStringLiteral("2026"))).mayApprove); // their own
        QVERIFY(!must(house.as(QStringLiteral("outsider")).version(QStringLiteral("2026"))).mayApprove);

        (void)must(house.as(QStringLiteral("siro")).approve(QStringLiteral("2026")));
        QVERIFY(must(house.as(QStringLiteral("leader")).version(QStringLiteral("2026"))).state == State::Coming);
        house.store.clock().advanceMs(60 * aDay);
        listed = must(house.as(QStringLiteral("leader")).versions());
        QVERIFY(listed[0].state == State::InForce && listed[1].state == State::Past);
        QCOMPARE(listed[0].changes.size(), 2);
        QCOMPARE(must(house.as(QStringLiteral("leader")).text(QStringLiteral("2017"))),
                 must(policy::Profile::builtInText()));
        QCOMPARE(must(house.as(QStringLiteral("leader")).text(QStringLiteral("2026"))), listed[0].row.json);
        QCOMPARE(house.as(QStringLiteral("leader")).version(QStringLiteral("2031")).error().code, ErrorCode::NotFound);
    }

    void cannotBeProposed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("where");
        const QDate today = TestStore().today();
        const auto row = [](const char *name, const QByteArray &text, const QDate &from, ErrorCode code,
                            const char *where) {
            QTest::newRow(name) << text << from << code << QString::fromUtf8(where);
        };
        const auto with = [](const QByteArray &was, const QByteArray &is) {
            return own(QStringLiteral("2026"), newYear, {{was, is}});
        };
        row("from today", own(QStringLiteral("2026"), today, {longer}), today, ErrorCode::Invalid, "$.inForceFrom");
        row("from yesterday", own(QStringLiteral("2026"), today.addDays(-1), {longer}), today.addDays(-1),
            ErrorCode::Invalid, "$.inForceFrom");
        row("another day than it says", own(QStringLiteral("2026"), newYear, {longer}), newYear.addDays(1),
            ErrorCode::Invalid, "$.inForceFrom");
        row("the built-in number", own(QStringLiteral("2017"), newYear, {longer}), newYear, ErrorCode::Exists,
            "$.version");
        row("nothing changed", own(QStringLiteral("2026"), newYear, {}), newYear, ErrorCode::Invalid, "$");
        row("broken", with("\"keepMonths\": 12", "\"keepMonths\": 48"), newYear, ErrorCode::Invalid, "$.periods");
        row("no JSON", "{", newYear, ErrorCode::Invalid, "line 1");
        row("nobody could import",
            with("\"import\": [\"team-leader\", \"service-area-manager\", \"ig-officer\", \"ig-manager\", "
                 "\"head-of-it\", \"administrator\"]",
                 "\"import\": [\"head-of-it\"]"),
            newYear, ErrorCode::Conflict, "$.rights['import']");
        row("nobody could appoint", with("\"appoint\": [\"administrator\"]", "\"appoint\": [\"head-of-it\"]"), newYear,
            ErrorCode::Conflict, "$.rights['appoint']");
        row("nobody could authorise outside",
            with("\"external\": [\"siro\", \"monitoring-officer\", \"director-corporate-services\", "
                 "\"chief-executive\"]",
                 "\"external\": [\"chief-executive\"]"),
            newYear, ErrorCode::Conflict, "$.authorisers.external");
        row("nobody could approve another",
            with("\"policy.approve\": [\"ig-manager\", \"director-corporate-services\", \"siro\", \"chief-executive\"]",
                 "\"policy.approve\": [\"chief-executive\"]"),
            newYear, ErrorCode::Conflict, "$.rights['policy.approve']");
        row("one person alone could approve another",
            with("\"policy.approve\": [\"ig-manager\", \"director-corporate-services\", \"siro\", \"chief-executive\"]",
                 "\"policy.approve\": [\"ig-manager\"]"),
            newYear, ErrorCode::Conflict, "$.rights['policy.approve']");
    }
    void cannotBeProposed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QDate, from);
        QFETCH(ErrorCode, code);
        QFETCH(QString, where);
        House house;
        const auto proposed = house.as(QStringLiteral("ig")).propose(text, from);
        QVERIFY(!proposed);
        QCOMPARE(proposed.error().code, code);
        QCOMPARE(proposed.error().where, where);
        QVERIFY(!proposed.error().what.isEmpty());
        QCOMPARE(must(house.as(QStringLiteral("ig")).versions()).size(), 1);
    }

    void needsTwoPeopleInOffice()
    {
        House house;
        const QByteArray text = own(QStringLiteral("2026"), newYear, {longer});
        const auto stranger = house.as(QStringLiteral("outsider")).propose(text, newYear);
        QCOMPARE(stranger.error().refusal->rule, QStringLiteral("right-needed"));
        QCOMPARE(stranger.error().refusal->unblockedBy,
                 QStringList({QStringLiteral("ig-manager"), QStringLiteral("director-corporate-services")}));
        (void)must(house.as(QStringLiteral("ig")).propose(text, newYear));
        QCOMPARE(house.as(QStringLiteral("ig")).propose(text, newYear).error().code, ErrorCode::Exists);
        const auto alone = house.as(QStringLiteral("ig")).approve(QStringLiteral("2026"));
        QCOMPARE(alone.error().refusal->rule, QStringLiteral("two-people"));
        QCOMPARE(house.as(QStringLiteral("leader")).approve(QStringLiteral("2026")).error().refusal->rule,
                 QStringLiteral("right-needed"));
        // Proposed alone, it changes nothing on its day.
        house.store.clock().advanceMs(60 * aDay);
        QCOMPARE(must(house.as(QStringLiteral("ig")).current())->version(), QStringLiteral("2017"));
        // And on its day it is too late to approve it.
        const auto late = house.as(QStringLiteral("siro")).approve(QStringLiteral("2026"));
        QCOMPARE(late.error().where, QStringLiteral("$.inForceFrom"));
        QVERIFY(!must(house.as(QStringLiteral("siro")).version(QStringLiteral("2026"))).mayApprove);
        QCOMPARE(house.red(), QStringList());
        QStringList refused;
        for (const auto &entry : must(house.store.door(QStringLiteral("admin"))->audit().page({}, 0, 20))) {
            if (!entry.permitted)
                refused << entry.action + u' ' + entry.actor;
        }
        QCOMPARE(refused, QStringList({QStringLiteral("policy.approve leader"), QStringLiteral("policy.approve ig"),
                                       QStringLiteral("policy.propose outsider")}));
    }

    void followsTheLastApproved()
    {
        House house;
        const QDate spring(2027, 3, 1);
        house.bringIn(own(QStringLiteral("2027"), spring, {longer}), spring);
        const auto before =
            house.as(QStringLiteral("ig")).propose(own(QStringLiteral("2026"), newYear, {longer}), newYear);
        QCOMPARE(before.error().code, ErrorCode::Conflict);
        QCOMPARE(house.as(QStringLiteral("siro")).approve(QStringLiteral("2027")).error().code, ErrorCode::Conflict);
        QCOMPARE(house.as(QStringLiteral("siro")).approve(QStringLiteral("2017")).error().code, ErrorCode::Conflict);
        house.bringIn(own(QStringLiteral("2027.2"), spring.addDays(30), {{"\"keepMonths\": 12", "\"keepMonths\": 6"}}),
                      spring.addDays(30));
        house.store.clock().advanceMs(110 * aDay);
        QCOMPARE(must(house.as(QStringLiteral("ig")).current())->keepMonths(), 18);
        house.store.clock().advanceMs(30 * aDay);
        QCOMPARE(must(house.as(QStringLiteral("ig")).current())->keepMonths(), 6);
        const auto listed = must(house.as(QStringLiteral("ig")).versions());
        QCOMPARE(listed[0].changes.size(), 1);
        QCOMPARE(listed[0].changes[0].before, QStringLiteral("18"));
    }

    /// What was approved, and who was appointed, under the policy of its day is good under that policy; what is done
    /// later needs the later one.
    void whatWasDoneBeforeStandsUnderItsOwnPolicy()
    {
        House house;
        auto &store = house.store;
        const auto door =
            store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1187"));
        const auto ask = [&] {
            service::ReleaseDraft draft;
            draft.recording = store.importCall();
            draft.requester = QStringLiteral("A. Evans");
            draft.recipient = QStringLiteral("Legal Services");
            draft.range = {800, 8000};
            draft.format = domain::AudioFormat::Wav;
            return must(door->release().request(draft)).id;
        };
        const auto before = ask();
        (void)must(store.door(QStringLiteral("siro"))->release().authorise(before));
        const QDate tomorrow = store.today().addDays(1);
        house.bringIn(own(QStringLiteral("2026"), tomorrow,
                          {{"\"siro\", \"internal-audit-manager\"", "\"internal-audit-manager\""},
                           {"\"appoint\": [\"administrator\"]", "\"appoint\": [\"ig-manager\"]"}}),
                      tomorrow);
        store.clock().advanceMs(aDay);

        const auto issued = must(door->release().issue(before, store.scratch(QStringLiteral("out"))));
        QCOMPARE(issued.release.state, domain::ReleaseState::Issued);
        const auto after = ask();
        const auto late = store.door(QStringLiteral("siro"))->release().authorise(after);
        QCOMPARE(late.error().refusal->rule, QStringLiteral("authoriser-needed"));
        (void)must(store.door(QStringLiteral("monitoring"))->release().authorise(after));
        // Everybody's office was given by the administrator, who may give none any more.
        QVERIFY(!must(store.door(QStringLiteral("siro"))->administration().me()).appointments.isEmpty());
        const auto appoint = [&](const QString &by) {
            return store.door(by)->administration().appoint(QStringLiteral("outsider"), QStringLiteral("siro"));
        };
        QCOMPARE(appoint(QStringLiteral("admin")).error().refusal->rule, QStringLiteral("right-needed"));
        must(appoint(QStringLiteral("ig")));
        QVERIFY(!must(store.door(QStringLiteral("outsider"))->administration().me()).appointments.isEmpty());
        QCOMPARE(house.red(), QStringList());
    }

    /// Somebody who can write into the database and has no key of the two people.
    void changedBySqlHasNoEffectAndIsNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("inForce");
        QTest::newRow("another text") << QStringLiteral(
                                             "UPDATE policy_versions SET json = CAST(replace(CAST(json AS TEXT), "
                                             "'\"keepMonths\": 18', '\"keepMonths\": 1') AS BLOB)")
                                      << "2017";
        QTest::newRow("another day") << QStringLiteral("UPDATE policy_versions SET from_day = '2026-11-01'") << "2017";
        QTest::newRow("another office") << QStringLiteral(
                                               "UPDATE policy_versions SET approved_office = 'chief-executive'")
                                        << "2017";
        QTest::newRow("approval taken back")
            << QStringLiteral("UPDATE policy_versions SET approved_by = 0, approved_ms = 0, approved_office = ''")
            << "2017";
        QTest::newRow("another number") << QStringLiteral("UPDATE policy_versions SET version = '2025'") << "2017";
        QTest::newRow("a copy beside it")
            << QStringLiteral("INSERT INTO policy_versions SELECT '2027', json, sha256, '2027-01-02', proposed_by, "
                              "proposed_office, proposed_ms, proposal_signature, approved_by, approved_office, "
                              "approved_ms, approval_signature FROM policy_versions")
            << "2026";
        QTest::newRow("taken away") << QStringLiteral("DELETE FROM policy_versions") << "2017";
    }
    void changedBySqlHasNoEffectAndIsNamed()
    {
        QFETCH(QString, sql);
        QFETCH(QString, inForce);
        House house;
        house.bringIn(own(QStringLiteral("2026"), newYear, {longer}), newYear);
        QCOMPARE(house.red(), QStringList());
        house.sql(sql);
        house.store.clock().advanceMs(60 * aDay);
        QCOMPARE(must(house.as(QStringLiteral("leader")).current())->version(), inForce);
        const auto red = house.red();
        QVERIFY(!red.isEmpty());
        for (const QString &subject : red)
            QVERIFY2(subject.startsWith(QLatin1String("policy:")), qPrintable(subject));
    }

    /// A proposal forged into the table cannot be approved into force.
    void aForgedProposalIsNotApproved()
    {
        House house;
        (void)must(house.as(QStringLiteral("ig")).propose(own(QStringLiteral("2026"), newYear, {longer}), newYear));
        house.sql(QStringLiteral("UPDATE policy_versions SET json = x'7b7d'"));
        const auto approved = house.as(QStringLiteral("siro")).approve(QStringLiteral("2026"));
        QCOMPARE(approved.error().code, ErrorCode::Integrity);
        QVERIFY(must(house.as(QStringLiteral("siro")).version(QStringLiteral("2026"))).state == State::DoesNotCount);
        QVERIFY(!must(house.as(QStringLiteral("siro")).version(QStringLiteral("2026"))).fault.isEmpty());
    }
};

QTEST_MAIN(TestServicePolicy)
#include "tst_service_policy.moc"
