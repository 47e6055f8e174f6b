#include "tests/service/attacker.h"
#include "tests/support/refusal.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using domain::Release;
using domain::ReleaseState;

namespace {

const QString investigator = QStringLiteral("investigator");

std::unique_ptr<service::Door> investigating(TestStore &store)
{
    return store.doorFor(investigator, QStringLiteral("complaint"), QStringLiteral("C-1187"));
}

service::ReleaseDraft draftOf(domain::RecordingId id)
{
    service::ReleaseDraft draft;
    draft.recording = id;
    draft.requester = QStringLiteral("A. Evans");
    draft.recipient = QStringLiteral("Legal Services");
    draft.format = domain::AudioFormat::Wav;
    return draft;
}

QList<service::ReleaseDraft> draftsOf(const QList<domain::RecordingId> &ids)
{
    QList<service::ReleaseDraft> drafts;
    for (const auto id : ids)
        drafts << draftOf(id);
    return drafts;
}

QList<domain::ReleaseId> idsOf(const QList<Release> &releases)
{
    QList<domain::ReleaseId> ids;
    for (const auto &release : releases)
        ids << release.id;
    return ids;
}

QStringList numbersOf(const QList<Release> &releases)
{
    QStringList numbers;
    for (const auto &release : releases)
        numbers << release.number;
    return numbers;
}

QList<domain::AuditEntry> entriesOf(TestStore &store, const QString &action, bool permitted = true)
{
    QList<domain::AuditEntry> found;
    const auto door = store.door(QStringLiteral("ig"));
    for (const auto &entry : must(door->audit().page({}, 0, 500))) {
        if (entry.action == action && entry.permitted == permitted)
            found << entry;
    }
    return found;
}

/// Lets something happen at the n-th moment from now that somebody asks for the time.
class CountingClock : public base::Clock
{
public:
    explicit CountingClock(const base::Clock &real)
        : m_real(real)
    {}
    void at(int n, std::function<void()> what)
    {
        m_left = n;
        m_what = std::move(what);
    }
    [[nodiscard]] Instant now() const override
    {
        if (m_what && --m_left == 0) {
            const auto what = std::exchange(m_what, nullptr);
            what();
        }
        return m_real.now();
    }

private:
    const base::Clock &m_real;
    mutable int m_left = 0;
    mutable std::function<void()> m_what;
};

} // namespace

/// A release of several calls: asked for in one act, answered one by one.
class TestServiceReleaseTogether : public QObject
{
    Q_OBJECT

private slots:
    void severalAreAskedForInOneAct()
    {
        TestStore store;
        const QList<domain::RecordingId> calls{store.importCall(), store.importCall(QStringLiteral("2101"), 150),
                                               store.importCall(QStringLiteral("2002"), 151)};
        const auto door = investigating(store);
        auto drafts = draftsOf(calls);
        drafts[1].range = {800, 8000}; // each call has a part of its own
        const auto made = must(door->release().requestTogether(drafts));
        QCOMPARE(numbersOf(made), QStringList({QStringLiteral("R-2026-0001"), QStringLiteral("R-2026-0002"),
                                               QStringLiteral("R-2026-0003")}));
        QCOMPARE(made.at(1).range, (FrameRange{800, 8000}));
        QVERIFY(made.at(1).area != made.at(0).area);
        QCOMPARE(numbersOf(must(door->release().together(made.at(1).id))), numbersOf(made));
        QCOMPARE(entriesOf(store, QStringLiteral("release.request")).size(), 3);
        QCOMPARE(redFindings(store), QStringList());

        // One that was asked for at another moment is none of them.
        store.clock().advanceMs(1);
        const auto alone = must(door->release().request(draftOf(store.importCall(QStringLiteral("2003"), 152))));
        QCOMPARE(must(door->release().together(alone.id)).size(), 1);
        QCOMPARE(must(door->release().together(made.at(0).id)).size(), 3);
    }

    /// The same moment, but other terms: two requests that a fast hand made.
    void otherTermsAreAnotherRequest()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto one = must(door->release().request(draftOf(store.importCall())));
        auto other = draftOf(store.importCall(QStringLiteral("2002"), 150));
        other.recipient = QStringLiteral("Housing Appeals");
        (void)must(door->release().request(other));
        QCOMPARE(must(door->release().together(one.id)).size(), 1);
    }

    void allOrNone_data()
    {
        QTest::addColumn<int>("wrong");
        QTest::addColumn<QString>("named");
        QTest::newRow("a part behind the end") << 0 << QStringLiteral("recording 2:");
        QTest::newRow("an original with something redacted") << 1 << QStringLiteral("recording 2:");
        QTest::newRow("the same call twice") << 2 << QStringLiteral("recording 1 is asked for twice");
        QTest::newRow("one that is not there") << 3 << QStringLiteral("there is no such recording");
        QTest::newRow("none at all") << 4 << QStringLiteral("between 1 and 200");
        QTest::newRow("more than anybody can read") << 5 << QStringLiteral("between 1 and 200");
        QTest::newRow("nobody receives it") << 6 << QStringLiteral("say who receives");
    }
    void allOrNone()
    {
        QFETCH(int, wrong);
        QFETCH(QString, named);
        TestStore store;
        auto drafts = draftsOf({store.importCall(), store.importCall(QStringLiteral("2002"), 150)});
        switch (wrong) {
        case 0:
            drafts[1].range = {0, 1'000'000};
            break;
        case 1:
            drafts[1].format = domain::AudioFormat::Original;
            drafts[1].redactions.ranges << domain::Redaction{{800, 1600}};
            break;
        case 2:
            drafts[1].recording = drafts[0].recording;
            break;
        case 3:
            drafts[1].recording = domain::RecordingId{99};
            break;
        case 4:
            drafts.clear();
            break;
        case 5:
            while (drafts.size() <= service::mostAskedTogether)
                drafts << drafts.first();
            break;
        case 6:
            drafts[0].recipient = QStringLiteral(" ");
            break;
        default:
            QFAIL("no such case");
        }
        const auto door = investigating(store);
        const auto made = door->release().requestTogether(drafts);
        QVERIFY(!made);
        QVERIFY2(made.error().toString().contains(named), qPrintable(made.error().toString()));
        QVERIFY(must(door->release().inbox()).waiting.isEmpty());
        QCOMPARE(entriesOf(store, QStringLiteral("release.request")).size(), 0);
        // No number is lost with it.
        QCOMPARE(must(door->release().request(draftOf(store.importCall(QStringLiteral("2003"), 151)))).number,
                 QStringLiteral("R-2026-0001"));
        QCOMPARE(redFindings(store), QStringList());
    }

    /// One area in which this person is not nominated: nothing is asked for, and that is on record.
    void whoMayNotAskForOneAsksForNone()
    {
        TestStore store;
        const auto mine = store.importCall();
        const auto other = store.importCall(QStringLiteral("2101"), 150);
        must(store.door(QStringLiteral("admin"))
                 ->administration()
                 .nominate(investigator, QStringLiteral("Revenues"), domain::NominatedAct::Copy,
                           store.today().addDays(30)));
        const auto door = investigating(store);
        const auto may = must(door->release().askable({mine, other}, domain::ReleaseKind::Inside, true));
        QCOMPARE(may.size(), 2);
        QVERIFY(may.at(0).decision.permitted);
        QVERIFY(!may.at(1).decision.permitted);
        QCOMPARE(may.at(1).areaName, QStringLiteral("Revenues"));
        QCOMPARE(entriesOf(store, QStringLiteral("release.request"), false).size(), 0); // only looked at

        QCOMPARE(refusalOf(door->release().requestTogether(draftsOf({mine, other}))), may.at(1).decision.rule);
        QVERIFY(must(door->release().inbox()).waiting.isEmpty());
        QCOMPARE(entriesOf(store, QStringLiteral("release.request")).size(), 0);
        QCOMPARE(entriesOf(store, QStringLiteral("release.request"), false).size(), 1);
        QCOMPARE(redFindings(store), QStringList());
    }

    /// What somebody may do is read call by call; it has to stand until all are written, from the first on.
    void aNominationThatEndsMeanwhileEndsTheRequest()
    {
        int happened = 0;
        for (int n = 1; n <= 40; ++n) {
            TestStore store;
            const auto drafts = draftsOf({store.importCall(), store.importCall(QStringLiteral("2002"), 150)});
            CountingClock clock(store.clock());
            service::Environment environment = store.environment();
            environment.clock = &clock;
            const auto session = store.session(investigator);
            session->declare({QStringLiteral("complaint"), QStringLiteral("C-1187")});
            const auto door = must(service::Door::open(environment, session));
            const auto admin = store.door(QStringLiteral("admin"));
            bool ended = false;
            clock.at(n, [&] { // refused by the store once the request writes: then it came first
                ended = admin->administration()
                            .nominate(investigator, QStringLiteral("Housing Repairs"), domain::NominatedAct::Copy,
                                      store.today().addDays(30))
                            .has_value();
            });
            const auto made = door->release().requestTogether(drafts);
            clock.at(0, nullptr);
            QCOMPARE(must(door->release().inbox()).waiting.size(), made ? 2 : 0);
            QCOMPARE(redFindings(store), QStringList());
            if (!ended) {
                QVERIFY(made);
                break;
            }
            QVERIFY2(!made, qPrintable(QStringLiteral("look %1 at the clock").arg(n)));
            ++happened;
        }
        QVERIFY(happened > 4);
    }

    void oneAnswerForAll()
    {
        TestStore store;
        const QList<domain::RecordingId> calls{store.importCall(), store.importCall(QStringLiteral("2101"), 150),
                                               store.importCall(QStringLiteral("2002"), 151)};
        const auto door = investigating(store);
        const auto made = must(door->release().requestTogether(draftsOf(calls)));
        const auto siro = store.door(QStringLiteral("siro"));
        service::Verdict yes;
        yes.part.until = store.today().addDays(20);
        const auto answers = siro->release().decideTogether(idsOf(made), yes);
        QVERIFY2(!answers.error, answers.error ? qPrintable(answers.error->toString()) : "");
        QCOMPARE(numbersOf(answers.done), numbersOf(made));
        const QString out = store.scratch(QStringLiteral("out"));
        for (const auto &release : answers.done) {
            QCOMPARE(release.state, ReleaseState::Authorised);
            QCOMPARE(release.decidedOffice, QStringLiteral("siro"));
            QVERIFY(must(door->release().issue(release.id, out)).path.contains(release.number));
        }
        QCOMPARE(QDir(out).entryList(QDir::Dirs | QDir::NoDotAndDotDot), numbersOf(made));
        QCOMPARE(redFindings(store), QStringList());
    }

    /// What was answered stays answered; what comes after the one that could not be is not touched.
    void itStopsAtTheOneThatCannotBeAnswered()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto made = must(
            door->release().requestTogether(draftsOf({store.importCall(), store.importCall(QStringLiteral("2002"), 150),
                                                      store.importCall(QStringLiteral("2003"), 151)})));
        (void)must(door->release().withdraw(made.at(1).id));
        const auto answers = store.door(QStringLiteral("siro"))
                                 ->release()
                                 .decideTogether(idsOf(made), {QString(), QStringLiteral("not for that purpose"), {}});
        QCOMPARE(numbersOf(answers.done), QStringList{made.at(0).number});
        QCOMPARE(answers.failed, made.at(1).number);
        QVERIFY(answers.error);
        QCOMPARE(must(door->release().byId(made.at(0).id)).state, ReleaseState::Refused);
        QCOMPARE(must(door->release().byId(made.at(1).id)).state, ReleaseState::Withdrawn);
        QCOMPARE(must(door->release().byId(made.at(2).id)).state, ReleaseState::AwaitingAuthoriser);
        QCOMPARE(redFindings(store), QStringList());
    }

    void onePasswordForAllAtTheRequestersSeat()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto made = must(door->release().requestTogether(
            draftsOf({store.importCall(), store.importCall(QStringLiteral("2002"), 150)})));
        const QString siro = QStringLiteral("siro");
        const auto wrong = door->release().decideTogetherHere(
            idsOf(made), siro, SecretBytes::fromPassword(QStringLiteral("not this one")), {});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::SignIn);
        for (const auto &release : made)
            QCOMPARE(must(door->release().byId(release.id)).state, ReleaseState::AwaitingAuthoriser);

        store.clock().advanceMs(3'600'000);
        const auto answers = must(door->release().decideTogetherHere(
            idsOf(made), siro, SecretBytes::fromPassword(TestStore::passwordOf(siro)), {}));
        QVERIFY(!answers.error);
        QCOMPARE(answers.done.size(), 2);
        for (const auto &release : answers.done)
            QCOMPARE(release.decidedBy, store.person(siro).id);
        // Two people: nobody says yes to their own, however many they are.
        const auto mine = must(door->release().requestTogether(
            draftsOf({store.importCall(QStringLiteral("2003"), 152), store.importCall(QStringLiteral("2004"), 153)})));
        QVERIFY(door->release().decideTogether(idsOf(mine), {}).done.isEmpty());
        QCOMPARE(redFindings(store), QStringList());
    }

    /// Who could answer, and who could listen, is asked of all calls: an office of one area is none for two.
    void whoCanAnswerForAllOfThem()
    {
        TestStore store;
        const auto housing = store.importCall();
        const auto revenues = store.importCall(QStringLiteral("2101"), 150);
        const auto door = investigating(store);
        const auto offices = [&](const QList<domain::RecordingId> &ids) {
            QStringList found;
            for (const auto &one : must(door->release().possibleAuthorisers(ids, domain::ReleaseKind::Inside)))
                found << one.office;
            return found;
        };
        QVERIFY(offices({housing}).contains(QLatin1String("head-of-service")));
        QVERIFY(!offices({housing, revenues}).contains(QLatin1String("head-of-service")));
        QVERIFY(offices({housing, revenues}).contains(QLatin1String("siro")));
        const auto listens = [&](const QList<domain::RecordingId> &ids, const QString &user) {
            const auto people = must(door->release().possibleRecipients(ids));
            return std::any_of(people.cbegin(), people.cend(), [&](const auto &p) { return p.user == user; });
        };
        QVERIFY(listens({revenues}, QStringLiteral("leader")));
        QVERIFY(!listens({housing, revenues}, QStringLiteral("leader"))); // has Housing anyway
    }
};

QTEST_MAIN(TestServiceReleaseTogether)
#include "tst_service_release_together.moc"
