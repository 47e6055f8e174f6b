#include "core/policy/decision.h"
#include "core/policy/profile.h"
#include "facts.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace earshot;
using domain::ReleaseKind;
using domain::ReleaseState;
using policy::Act;
using policy::Facts;

/// What the tables of tst_decision do not show: the order of reasons, and that another profile is followed.
class TestJudgement : public QObject
{
    Q_OBJECT

private slots:
    void saysTheMostUsefulFirst_data();
    void saysTheMostUsefulFirst();
    void unknownActsAreRefused();
    void aProfileOfItsOwnIsFollowed();
    void adviceAndListsForAReleaseToBe();

private:
    policy::Profile m_profile = policy::Profile::builtIn().value();
};

void TestJudgement::saysTheMostUsefulFirst_data()
{
    QTest::addColumn<Facts>("facts");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QStringList>("missing");

    Facts f = goodFacts(Act::Download);
    f.nominated = {};
    f.purpose.clear();
    f.reference.clear();
    QTest::newRow("without a nomination, first of all that")
        << f << "nomination-needed" << QStringList{u"nomination.download"_s, u"purpose"_s, u"reference"_s};

    f = goodFacts(Act::Delete);
    f.recordedOn = today.addDays(-10);
    QTest::newRow("a young call is kept") << f << "kept-12-months" << QStringList{u"keeping-period"_s};
    f.frozen = true;
    f.held = true;
    QTest::newRow("a freeze beats a hold and the keeping")
        << f << "disclosure-freeze" << QStringList{u"freeze-lifted"_s, u"hold-lifted"_s, u"keeping-period"_s};
    f.areaMember = false;
    QTest::newRow("outside the area nothing is told") << f << "outside-area" << QStringList{u"area-grant"_s};

    f = goodFacts(Act::Authorise);
    f.isRequester = true;
    f.releaseKind = ReleaseKind::External;
    f.releaseState = ReleaseState::AwaitingAdvice;
    QTest::newRow("one's own request") << f << "two-people"
                                       << QStringList{u"another-person"_s, u"ig-advice"_s, u"state"_s};
    f.isRequester = false;
    QTest::newRow("advice before permission") << f << "ig-advice-first" << QStringList{u"ig-advice"_s, u"state"_s};
}

void TestJudgement::saysTheMostUsefulFirst()
{
    QFETCH(Facts, facts);
    QFETCH(QString, rule);
    QFETCH(QStringList, missing);
    const auto decision = policy::decide(m_profile, facts);
    QVERIFY(!decision.permitted);
    QCOMPARE(decision.rule, rule);
    QCOMPARE(decision.missing, missing);
    const Refusal refusal = decision.refusal();
    QCOMPARE(refusal.rule, rule);
    QCOMPARE(refusal.clause, decision.clause);
    QCOMPARE(refusal.missing, missing);
    QCOMPARE(refusal.unblockedBy, decision.unblockedBy);
    QCOMPARE(refusal.detail, decision.detail);
}

void TestJudgement::unknownActsAreRefused()
{
    for (const int number : {0, 42, 50, 64, 1000}) {
        Facts f = goodFacts(Act::Verify);
        f.act = static_cast<Act>(number);
        const auto decision = policy::decide(m_profile, f);
        QVERIFY(!decision.permitted);
        QCOMPARE(decision.rule, QStringLiteral("unknown-act"));
        QCOMPARE(decision.clause, QStringLiteral("§6"));
    }
}

void TestJudgement::aProfileOfItsOwnIsFollowed()
{
    QFile file(qEnvironmentVariable("EARSHOT_SOURCE_DIR") + QStringLiteral("/resources/policy/policy-2017.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    json.replace("\"keepMonths\": 12", "\"keepMonths\": 3");
    json.replace("\"external\": [\"siro\", ", "\"external\": [\"head-of-it\", ");
    const auto own = policy::Profile::parse(json);
    QVERIFY2(own, own ? "" : qPrintable(own.error().toString()));

    Facts f = goodFacts(Act::Delete);
    f.recordedOn = today.addMonths(-4);
    QVERIFY(!policy::decide(m_profile, f).permitted);
    QVERIFY(policy::decide(*own, f).permitted);

    f = goodFacts(Act::Authorise);
    f.releaseKind = ReleaseKind::External;
    f.igAdvice = true;
    QVERIFY(policy::decide(m_profile, f).permitted);
    QCOMPARE(policy::decide(*own, f).rule, QStringLiteral("authoriser-needed"));

    const auto with = [](QByteArray text, const char *from, const char *to) {
        const QByteArray was = text;
        text.replace(from, to);
        return text == was ? Result<policy::Profile>(fail(ErrorCode::Internal, u"nothing replaced"_s))
                           : policy::Profile::parse(text);
    };
    // Copying without a nomination.
    f = goodFacts(Act::Copy);
    f.nominated = {};
    const auto freeCopies = with(json, "[\"download\", \"copy\", \"share\", \"delete\"]", "[\"download\", \"delete\"]");
    QVERIFY(freeCopies && policy::decide(*freeCopies, f).permitted);
    f.act = Act::Download;
    QCOMPARE(policy::decide(*freeCopies, f).rule, u"nomination-needed"_s);
    // Deleting only once it is due.
    f = goodFacts(Act::Delete);
    f.recordedOn = today.addMonths(-13);
    const auto onlyDue = with(json, "\"nominatedMayDelete\": true", "\"nominatedMayDelete\": false");
    QVERIFY(onlyDue && policy::decide(m_profile, f).permitted);
    QCOMPARE(policy::decide(*onlyDue, f).rule, u"kept-12-months"_s);
    QCOMPARE(policy::decide(*onlyDue, f).detail, u"2027-02-14"_s);
    // Reminders every month, and only before playing.
    f = goodFacts(Act::Play);
    f.staffRegisterKept = true;
    f.toldOn = today.addDays(-40);
    QVERIFY(policy::decide(m_profile, f).permitted);
    const auto often = with(json, "\"reminderMonths\": 12", "\"reminderMonths\": 1");
    QVERIFY(often);
    QCOMPARE(policy::decide(*often, f).rule, u"reminder-due"_s);
    const auto untold = with(json, "\"toldBefore\": [\"play\", ", "\"toldBefore\": [");
    f.toldOn.reset();
    QVERIFY(untold && policy::decide(*untold, f).permitted);
    // Three people for an emergency and for a card code, and no deputies.
    f = goodFacts(Act::BreakGlass);
    const auto three = with(json, "\"people\": 2", "\"people\": 3");
    QVERIFY(three && policy::decide(m_profile, f).permitted);
    QCOMPARE(policy::decide(*three, f).rule, u"second-yes-needed"_s);
    f.approvals << u"siro"_s;
    QVERIFY(policy::decide(*three, f).permitted);
    f = goodFacts(Act::Authorise);
    f.offices.clear();
    f.deputyOf = QStringList{u"siro"_s};
    const auto none = with(json,
                           "\"service-area-manager\", \"siro\", \"internal-audit-manager\", \"head-of-service\", "
                           "\"monitoring-officer\",\n      \"director-corporate-services\", "
                           "\"chief-executive\", \"ig-manager\"",
                           "\"ig-manager\"");
    QVERIFY2(none, none ? "" : qPrintable(none.error().toString()));
    QCOMPARE(policy::decide(m_profile, f).deputyFor, u"siro"_s);
    QCOMPARE(policy::decide(*none, f).rule, u"office-not-held"_s);
}

void TestJudgement::adviceAndListsForAReleaseToBe()
{
    using policy::releaseNeedsAdvice;
    QVERIFY(!releaseNeedsAdvice(m_profile, ReleaseKind::Inside, u"complaint"_s, true));
    QVERIFY(releaseNeedsAdvice(m_profile, ReleaseKind::External, u"complaint"_s, true));
    QVERIFY(releaseNeedsAdvice(m_profile, ReleaseKind::Inside, u"complaint"_s, false));
    QVERIFY(releaseNeedsAdvice(m_profile, ReleaseKind::Inside, u"other"_s, true));
    QVERIFY(releaseNeedsAdvice(m_profile, ReleaseKind::Inside, u"curiosity"_s, true));
    QCOMPARE(policy::authorisersFor(m_profile, ReleaseKind::Inside), m_profile.insideAuthorisers());
    QCOMPARE(policy::authorisersFor(m_profile, ReleaseKind::External), m_profile.externalAuthorisers());
}

QTEST_GUILESS_MAIN(TestJudgement)
#include "tst_judgement.moc"
