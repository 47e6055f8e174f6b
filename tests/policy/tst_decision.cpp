#include "core/policy/decision.h"
#include "core/policy/profile.h"
#include "oracle.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace earshot;
using domain::NominatedAct;
using domain::NominatedActs;
using domain::RecordingState;
using domain::ReleaseKind;
using domain::ReleaseState;
using policy::Act;
using policy::Facts;

namespace {

const QDate today(2026, 3, 14);
const QList<bool> either{false, true};
const QList<RecordingState> recordingStates{RecordingState::Kept, RecordingState::Quarantined, RecordingState::Deleted};
const QList<ReleaseState> releaseStates{ReleaseState::AwaitingAdvice, ReleaseState::AwaitingAuthoriser,
                                        ReleaseState::Authorised,     ReleaseState::Issuing,
                                        ReleaseState::Issued,         ReleaseState::Refused,
                                        ReleaseState::Withdrawn};
const QList<ReleaseKind> releaseKinds{ReleaseKind::Inside, ReleaseKind::External};
const QStringList purposes{QString(), u"complaint"_s, u"other"_s, u"curiosity"_s};
const QList<std::optional<QDate>> recordedOn{
    std::nullopt,       QDate(2026, 3, 14), QDate(2025, 3, 15),           QDate(2025, 3, 14),
    QDate(2024, 3, 14), QDate(2024, 2, 29), std::optional<QDate>(QDate())};
const QList<NominatedActs> nominations{{},
                                       NominatedAct::Download,
                                       NominatedAct::Copy,
                                       NominatedAct::Share,
                                       NominatedAct::Delete,
                                       NominatedAct::Download | NominatedAct::Copy | NominatedAct::Share,
                                       NominatedAct::Download | NominatedAct::Copy | NominatedAct::Delete,
                                       NominatedAct::Download | NominatedAct::Copy | NominatedAct::Share |
                                           NominatedAct::Delete};

QList<Act> everyAct()
{
    QList<Act> acts;
    for (int i = 1; i <= static_cast<int>(Act::Verify); ++i)
        acts << static_cast<Act>(i);
    return acts;
}

QString words(const Facts &f)
{
    return QStringLiteral(
               "%1 offices=%2 acting=%3 member=%4 nominated=%5 state=%6 case=%7 held=%8 frozen=%9 purpose=%10 "
               "ref=%11 kind=%12 step=%13 arises=%14 advice=%15 requester=%16 approval=%17 recorded=%18")
        .arg(policy::actName(f.act), f.offices.join(u'+'), f.actingOffice)
        .arg(f.areaMember)
        .arg(f.nominated.toInt())
        .arg(static_cast<int>(f.state))
        .arg(f.businessCaseComplete)
        .arg(f.held)
        .arg(f.frozen)
        .arg(f.purpose, f.reference)
        .arg(static_cast<int>(f.releaseKind))
        .arg(static_cast<int>(f.releaseState))
        .arg(f.arisesFromCall)
        .arg(f.igAdvice)
        .arg(f.isRequester)
        .arg(f.approvalValid)
        .arg(f.recordedOn ? f.recordedOn->toString(Qt::ISODate) : QStringLiteral("?"));
}

/// A complaint investigator of the area with every nomination, and a call of two years ago.
Facts goodFacts(Act act)
{
    Facts f;
    f.act = act;
    f.today = today;
    f.offices = QStringList{u"administrator"_s, u"ig-officer"_s, u"siro"_s};
    f.areaMember = true;
    f.anyMember = true;
    f.nominated = nominations.last();
    f.isAuthor = true;
    f.recordedOn = QDate(2024, 6, 1);
    f.state = act == Act::ReleaseQuarantine ? RecordingState::Quarantined : RecordingState::Kept;
    f.purpose = u"complaint"_s;
    f.reference = u"C-2026-0412"_s;
    f.releaseState = act == Act::Advise         ? ReleaseState::AwaitingAdvice
                     : act == Act::IssueRelease ? ReleaseState::Authorised
                                                : ReleaseState::AwaitingAuthoriser;
    f.actingOffice = u"siro"_s;
    f.approvalValid = true;
    return f;
}

} // namespace

class TestDecision : public QObject
{
    Q_OBJECT

private slots:
    void everyActIsAllowedToTheRightPerson();
    void useOfAudioAgreesWithTheOracle();
    void deletingAgreesWithTheOracle();
    void releasesAgreeWithTheOracle();
    void officesAgreeWithTheOracle();
    void anyFactsAgreeWithTheOracle();
    void everyRuleAndClauseIsMet();
    void saysTheMostUsefulFirst_data();
    void saysTheMostUsefulFirst();
    void unknownActsAreRefused();
    void aProfileOfItsOwnIsFollowed();
    void adviceAndListsForAReleaseToBe();

private:
    void compare(const Facts &facts);

    policy::Profile m_profile = policy::Profile::builtIn().value();
    qint64 m_rows = 0;
    QSet<QString> m_rules, m_permissions;
};

/// Everything about a decision, against the second reading of the policy.
void TestDecision::compare(const Facts &facts)
{
    const policy::Decision decision = policy::decide(m_profile, facts);
    const std::vector<Objection> objections = objectionsTo(facts);
    ++m_rows;
    const auto fail = [&](const char *what) {
        QFAIL(qPrintable(QStringLiteral("%1: %2\n  decided %3 %4 %5, missing %6")
                             .arg(QLatin1String(what), words(facts), decision.permitted ? u"yes"_s : u"no"_s,
                                  decision.clause, decision.rule, decision.missing.join(u'+'))));
    };
    if (decision.permitted != objections.empty())
        return fail("the oracle reads the policy otherwise");
    if (!m_profile.clause(decision.clause))
        return fail("cites a clause that is not in the profile");
    if (decision.permitted) {
        m_permissions.insert(decision.rule);
        if (decision.rule.isEmpty() || !decision.missing.isEmpty() || !decision.unblockedBy.isEmpty() ||
            !decision.detail.isEmpty())
            return fail("a permission with something missing");
        return;
    }
    m_rules.insert(decision.rule);
    const auto rank = [](const Objection &o) {
        return std::find(importance().begin(), importance().end(), o.rule) - importance().begin();
    };
    const auto first = std::min_element(objections.begin(), objections.end(),
                                        [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
    if (decision.rule != QString::fromStdString(first->rule))
        return fail("another reason should come first");
    if (decision.clause != QString::fromStdString(first->clause))
        return fail("another clause");
    if (decision.unblockedBy != first->help)
        return fail("others can help");
    if (decision.detail != QString::fromStdString(first->detail))
        return fail("another detail");
    if (decision.missing.constFirst() != QString::fromStdString(first->missing))
        return fail("the first thing missing is not the reason's");
    QStringList expected, found = decision.missing;
    for (const Objection &o : objections)
        expected << QString::fromStdString(o.missing);
    expected.sort();
    found.sort();
    if (expected != found)
        return fail("another list of what is missing");
}

void TestDecision::everyActIsAllowedToTheRightPerson()
{
    for (const Act act : everyAct()) {
        const auto decision = policy::decide(m_profile, goodFacts(act));
        QVERIFY2(decision.permitted, qPrintable(policy::actName(act) + u' ' + decision.rule));
        compare(goodFacts(act));
    }
    const auto play = policy::decide(m_profile, goodFacts(Act::Play));
    QCOMPARE(play.rule, QStringLiteral("play-inside-area"));
    QCOMPARE(play.clause, QStringLiteral("§6 (c)"));
    QCOMPARE(policy::decide(m_profile, goodFacts(Act::Delete)).clause, QStringLiteral("§7"));
    QCOMPARE(policy::decide(m_profile, goodFacts(Act::IssueRelease)).clause, QStringLiteral("§6 (Release Log)"));
    auto external = goodFacts(Act::Authorise);
    external.releaseKind = ReleaseKind::External;
    external.igAdvice = true;
    QCOMPARE(policy::decide(m_profile, external).clause, QStringLiteral("§6 (external agency)"));
}

void TestDecision::useOfAudioAgreesWithTheOracle()
{
    const qint64 before = m_rows;
    for (const Act act : {Act::SeeMetadata, Act::Play, Act::Annotate, Act::Download, Act::Copy, Act::RequestRelease}) {
        Facts f = goodFacts(act);
        for (const bool member : either)
            for (const auto nominated : nominations)
                for (const auto state : recordingStates)
                    for (const bool complete : either)
                        for (const QString &purpose : purposes)
                            for (const QString &reference : {QString(), u"C-1"_s, u" "_s})
                                for (const bool advice : either)
                                    for (const bool arises : either)
                                        for (const QString &office : {QString(), u"ig-manager"_s, u"siro"_s}) {
                                            f.offices = office.isEmpty() ? QStringList() : QStringList{office};
                                            f.areaMember = member;
                                            f.nominated = nominated;
                                            f.state = state;
                                            f.businessCaseComplete = complete;
                                            f.purpose = purpose;
                                            f.reference = reference;
                                            f.igAdvice = advice;
                                            f.arisesFromCall = arises;
                                            compare(f);
                                            if (QTest::currentTestFailed())
                                                return;
                                        }
    }
    QVERIFY(m_rows - before > 80000);
}

void TestDecision::deletingAgreesWithTheOracle()
{
    const qint64 before = m_rows;
    Facts f = goodFacts(Act::Delete);
    for (const QDate &day : {today, QDate(2025, 2, 27), QDate(2025, 2, 28), QDate()})
        for (const bool member : either)
            for (const auto nominated : nominations)
                for (const auto state : recordingStates)
                    for (const bool held : either)
                        for (const bool frozen : either)
                            for (const auto &recorded : recordedOn)
                                for (const QString &purpose : purposes)
                                    for (const QString &reference : {QString(), u"C-1"_s})
                                        for (const bool complete : either) {
                                            f.today = day;
                                            f.areaMember = member;
                                            f.nominated = nominated;
                                            f.state = state;
                                            f.held = held;
                                            f.frozen = frozen;
                                            f.recordedOn = recorded;
                                            f.purpose = purpose;
                                            f.reference = reference;
                                            f.businessCaseComplete = complete;
                                            compare(f);
                                            if (QTest::currentTestFailed())
                                                return;
                                        }
    QVERIFY(m_rows - before > 80000);
}

void TestDecision::releasesAgreeWithTheOracle()
{
    const QList<QStringList> held{{},
                                  {u"team-leader"_s},
                                  {u"ig-officer"_s},
                                  {u"siro"_s},
                                  {u"internal-audit-manager"_s, u"service-area-manager"_s},
                                  {u"siro"_s, u"ig-manager"_s, u"head-of-service"_s}};
    const QStringList acting{QString(), u"team-leader"_s, u"siro"_s, u"internal-audit-manager"_s, u"ig-officer"_s};
    const qint64 before = m_rows;
    for (const Act act : {Act::Advise, Act::Authorise, Act::RefuseRelease, Act::IssueRelease}) {
        Facts f = goodFacts(act);
        const bool issuing = act == Act::IssueRelease;
        for (const QStringList &offices : held)
            for (const QString &office : issuing ? acting.mid(0, 1) : acting)
                for (const auto kind : releaseKinds)
                    for (const auto step : releaseStates)
                        for (const bool arises : either)
                            for (const bool advice : either)
                                for (const bool requester : either)
                                    for (const QString &purpose : purposes)
                                        for (const auto state : recordingStates) {
                                            f.offices = offices;
                                            f.actingOffice = office;
                                            f.releaseKind = kind;
                                            f.releaseState = step;
                                            f.arisesFromCall = arises;
                                            f.igAdvice = advice;
                                            f.isRequester = requester;
                                            f.purpose = purpose;
                                            f.state = state;
                                            f.approvalValid = requester; // both values, where it matters
                                            f.areaMember = arises;
                                            f.nominated = advice ? NominatedActs(NominatedAct::Share) : nominations[6];
                                            compare(f);
                                            if (QTest::currentTestFailed())
                                                return;
                                        }
    }
    QVERIFY(m_rows - before > 100000);
}

void TestDecision::officesAgreeWithTheOracle()
{
    for (const Act act : everyAct()) {
        for (const auto &office : m_profile.offices()) {
            for (const auto &second : m_profile.offices()) {
                for (const auto state : recordingStates) {
                    for (const bool complete : either) {
                        Facts f = goodFacts(act);
                        f.offices = QStringList{office.id, second.id};
                        f.actingOffice = office.id;
                        f.areaMember = false;
                        f.isAuthor = complete;
                        f.state = state;
                        f.businessCaseComplete = complete;
                        compare(f);
                        f.actingOffice = u"administrator"_s;
                        f.releaseKind = ReleaseKind::External;
                        compare(f);
                        if (QTest::currentTestFailed())
                            return;
                    }
                }
            }
        }
    }
}

/// What the tables above hold still is moved here: facts that ought not to matter do not.
void TestDecision::anyFactsAgreeWithTheOracle()
{
    QRandomGenerator random(20170201);
    const auto pick = [&](const auto &list) { return list[random.bounded(list.size())]; };
    const auto coin = [&] { return random.bounded(4) != 0; }; // mostly in favour, so that permissions are met too
    QStringList ids;
    for (const auto &office : m_profile.offices())
        ids << office.id;
    for (int i = 0; i < 150000; ++i) {
        Facts f;
        f.act = pick(everyAct());
        f.today = today.addDays(random.bounded(800) - 400);
        for (int n = random.bounded(4); n > 0; --n)
            f.offices << pick(ids);
        f.actingOffice = f.offices.isEmpty() || !coin() ? pick(ids) : f.offices.constFirst();
        f.areaMember = coin();
        f.anyMember = coin();
        f.nominated = coin() ? nominations.last() : pick(nominations);
        f.isAuthor = coin();
        f.recordedOn = coin() ? std::optional(today.addDays(-random.bounded(1200))) : pick(recordedOn);
        f.state = coin() ? RecordingState::Kept : pick(recordingStates);
        f.businessCaseComplete = coin();
        f.held = !coin();
        f.frozen = !coin();
        f.purpose = coin() ? pick(m_profile.purposes()).id : pick(purposes);
        f.reference = coin() ? u"C-1"_s : QString();
        f.releaseKind = pick(releaseKinds);
        f.releaseState = pick(releaseStates);
        f.arisesFromCall = coin();
        f.igAdvice = coin();
        f.isRequester = !coin();
        f.approvalValid = coin();
        compare(f);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestDecision::everyRuleAndClauseIsMet()
{
    qInfo("%lld decisions compared with the oracle", m_rows);
    QStringList expected;
    for (const std::string &rule : importance())
        expected << QString::fromStdString(rule);
    QCOMPARE(policy::refusalRules(), expected + QStringList{u"unknown-act"_s});
    for (const QString &rule : std::as_const(expected))
        QVERIFY2(m_rules.contains(rule), qPrintable(rule));
    QCOMPARE(m_permissions, (QSet<QString>{u"see-inside-area"_s, u"play-inside-area"_s, u"annotate-inside-area"_s,
                                           u"download-nominated"_s, u"copy-nominated"_s, u"request-nominated"_s,
                                           u"advise-ig-unit"_s, u"authorise-second-person"_s, u"refuse-second-person"_s,
                                           u"issue-authorised"_s, u"delete-after-keeping"_s, u"confirm-own-download"_s,
                                           u"right-held"_s, u"verify-anyone"_s}));
}

void TestDecision::saysTheMostUsefulFirst_data()
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

void TestDecision::saysTheMostUsefulFirst()
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

void TestDecision::unknownActsAreRefused()
{
    for (const int number : {0, 23, 40}) {
        Facts f = goodFacts(Act::Verify);
        f.act = static_cast<Act>(number);
        const auto decision = policy::decide(m_profile, f);
        QVERIFY(!decision.permitted);
        QCOMPARE(decision.rule, QStringLiteral("unknown-act"));
        QCOMPARE(decision.clause, QStringLiteral("§6"));
    }
}

void TestDecision::aProfileOfItsOwnIsFollowed()
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
}

void TestDecision::adviceAndListsForAReleaseToBe()
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

QTEST_GUILESS_MAIN(TestDecision)
#include "tst_decision.moc"
