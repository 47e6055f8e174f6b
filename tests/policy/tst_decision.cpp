#include "core/policy/decision.h"
#include "core/policy/profile.h"
#include "facts.h"
#include "mutants.h"
#include "oracle.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <cstdlib>

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

const QList<bool> either{false, true};
const QList<RecordingState> recordingStates{RecordingState::Kept, RecordingState::Quarantined, RecordingState::Deleted};
const QList<ReleaseState> releaseStates{ReleaseState::AwaitingAdvice, ReleaseState::AwaitingAuthoriser,
                                        ReleaseState::Authorised,     ReleaseState::Issuing,
                                        ReleaseState::Issued,         ReleaseState::Refused,
                                        ReleaseState::Withdrawn,      ReleaseState::Lapsed};
const QList<ReleaseKind> releaseKinds{ReleaseKind::Inside, ReleaseKind::External};
const QStringList purposes{QString(), u"complaint"_s, u"training"_s, u"other"_s, u"curiosity"_s};
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

} // namespace

class TestDecision : public QObject
{
    Q_OBJECT

private slots:
    void everyActIsAllowedToTheRightPerson();
    void anyFactsAgreeWithTheOracle(); // early: most mutants end here, and are not asked on
    void useOfAudioAgreesWithTheOracle();
    void deletingAgreesWithTheOracle();
    void releasesAgreeWithTheOracle();
    void whatComesAfterwardsAgreesWithTheOracle();
    void endsOfReleasesAgreeWithTheOracle();
    void officesAgreeWithTheOracle();
    void holdsAndFreezesAgreeWithTheOracle();
    void earlyDeletionAgreesWithTheOracle();
    void disposalAgreesWithTheOracle();
    void toldStaffAgreesWithTheOracle();
    void deputiesAgreeWithTheOracle();
    void emergenciesAndThePolicyAgreeWithTheOracle();
    void everyRuleAndClauseIsMet();
    void everyMutantIsKilled();

private:
    void compare(const Facts &facts);

    policy::Profile m_profile = policy::Profile::builtIn().value();
    Mutants m_mutants{policy::Profile::builtInText().value()};
    const bool m_compiledMutant = qEnvironmentVariableIsSet("EARSHOT_FIRST_FAULT_ENDS"); ///< of tests/policy/mutate
    qint64 m_rows = 0;
    QSet<QString> m_rules, m_permissions;
};

/// Everything about a decision, against the second reading of the policy; and about those of the mutants.
void TestDecision::compare(const Facts &facts)
{
    const policy::Decision decision = policy::decide(m_profile, facts);
    const Judge judge(m_profile, facts);
    ++m_rows;
    if (const char *fault = judge.faultOf(decision)) {
        if (m_compiledMutant) // the run wants to know no more
            std::_Exit(EXIT_FAILURE);
        QFAIL(qPrintable(QStringLiteral("%1: %2\n  decided %3 %4 %5, missing %6")
                             .arg(QLatin1String(fault), inWords(facts), decision.permitted ? u"yes"_s : u"no"_s,
                                  decision.clause, decision.rule, decision.missing.join(u'+'))));
    }
    (decision.permitted ? m_permissions : m_rules).insert(decision.rule);
    if (!m_compiledMutant)
        m_mutants.meet(facts, judge);
}

void TestDecision::everyActIsAllowedToTheRightPerson()
{
    for (const Act act : policy::everyAct()) {
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
    for (const Act act :
         {Act::SeeMetadata, Act::Play, Act::Annotate, Act::Download, Act::Copy, Act::RequestRelease, Act::Evaluate}) {
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

/// A release once it was issued, and the conditions under which it may be.
void TestDecision::whatComesAfterwardsAgreesWithTheOracle()
{
    const QList<QStringList> held{{}, {u"siro"_s}, {u"ig-officer"_s}, {u"customer-services"_s}, {u"head-of-service"_s}};
    const QList<QDate> untils{QDate(), today.addDays(-1), today, today.addDays(1)};
    const qint64 before = m_rows;
    for (const Act act : {Act::ListenReleased, Act::ExtendRelease, Act::RecallRelease, Act::AttestRelease,
                          Act::Authorise, Act::IssueRelease}) {
        Facts f = goodFacts(act);
        for (const QStringList &offices : held)
            for (const QStringList &deputy : {QStringList(), {u"siro"_s}})
                for (const auto kind : releaseKinds)
                    for (const auto step : releaseStates)
                        for (const bool recipient : either)
                            for (const bool requester : either)
                                for (const bool recalled : either)
                                    for (const bool met : either)
                                        for (const QDate &until : untils)
                                            for (const auto state : recordingStates) {
                                                f.offices = offices;
                                                f.actingOffice = offices.value(0, u"siro"_s);
                                                f.deputyOf = deputy;
                                                f.releaseKind = kind;
                                                f.releaseState = step;
                                                f.isRecipient = recipient;
                                                f.isRequester = requester;
                                                f.recalled = recalled;
                                                f.conditionsMet = met;
                                                f.approvalValid = met;
                                                f.until = until;
                                                f.state = state;
                                                compare(f);
                                                if (QTest::currentTestFailed())
                                                    return;
                                            }
    }
    QVERIFY(m_rows - before > 50000);
}

/// §7: nobody has a copy for longer than the authority may keep its own, to the day.
void TestDecision::endsOfReleasesAgreeWithTheOracle()
{
    const qint64 before = m_rows;
    for (const auto &[facts, lastDay] : endsOfReleases()) {
        compare(facts);
        if (QTest::currentTestFailed())
            return;
        const auto decision = policy::decide(m_profile, facts);
        if (decision.rule == u"end-beyond-keeping")
            QCOMPARE(decision.detail, lastDay.toString(Qt::ISODate));
        if (!facts.offices.isEmpty()) // who may not know of the call is told nothing of it
            QCOMPARE(decision.missing.contains(u"earlier-end"_s),
                     facts.until > lastDay && !facts.held && !facts.frozen);
    }
    QVERIFY(m_rows - before > 1400);
}

void TestDecision::officesAgreeWithTheOracle()
{
    for (const Act act : policy::everyAct()) {
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

void TestDecision::holdsAndFreezesAgreeWithTheOracle()
{
    const QList<QStringList> held{
        {}, {u"team-leader"_s}, {u"service-area-manager"_s}, {u"siro"_s, u"administrator"_s}, {u"ig-manager"_s}};
    const QList<QDate> untils{
        QDate(), QDate(2026, 2, 28), QDate(2026, 3, 13), QDate(2026, 3, 14), QDate(2027, 3, 13), QDate(2027, 3, 14)};
    const qint64 before = m_rows;
    for (const Act act : {Act::PlaceHold, Act::GuideHold, Act::LiftHold, Act::Freeze, Act::LiftFreeze}) {
        Facts f = goodFacts(act);
        for (const QStringList &offices : held)
            for (const QStringList &deputy : {QStringList(), {u"ig-manager"_s}, {u"ig-officer"_s}})
                for (const bool member : either)
                    for (const auto state : recordingStates)
                        for (const bool on : either)
                            for (const auto &recorded : recordedOn)
                                for (const QDate &until : untils)
                                    for (const bool advice : either)
                                        for (const QString &reference : {QString(), u"F-7"_s}) {
                                            f.offices = offices;
                                            f.deputyOf = deputy;
                                            f.areaMember = member;
                                            f.state = state;
                                            f.held = f.frozen = on;
                                            f.recordedOn = recorded;
                                            f.until = until;
                                            f.igAdvice = advice;
                                            f.reference = reference;
                                            compare(f);
                                            if (QTest::currentTestFailed())
                                                return;
                                        }
    }
    QVERIFY(m_rows - before > 50000);
}

void TestDecision::earlyDeletionAgreesWithTheOracle()
{
    const QList<QStringList> yeses{{},
                                   {u"siro"_s},
                                   {u"it-security-manager"_s},
                                   {u"siro"_s, u"ig-officer"_s},
                                   {u"ig-manager"_s, u"it-security-manager"_s}};
    const QList<QStringList> held{{}, {u"it-security-manager"_s}, {u"ig-manager"_s}, {u"siro"_s}};
    const qint64 before = m_rows;
    for (const Act act : {Act::Delete, Act::ApproveDeletion}) {
        Facts f = goodFacts(act);
        for (const QString &exception : {QString(), u"card-security-code"_s, u"erasure-upheld"_s, u"embarrassing"_s})
            for (const QStringList &approvals : yeses)
                for (const QStringList &offices : held)
                    for (const bool deputy : either)
                        for (const auto &recorded : recordedOn)
                            for (const bool stopped : either)
                                for (const bool requester : either)
                                    for (const bool member : either)
                                        for (const auto state : recordingStates) {
                                            f.exception = exception;
                                            f.approvals = approvals;
                                            f.offices = offices;
                                            f.deputyOf = deputy ? QStringList{u"ig-manager"_s} : QStringList();
                                            f.recordedOn = recorded;
                                            f.held = stopped;
                                            f.frozen = stopped && requester;
                                            f.isRequester = requester;
                                            f.areaMember = member;
                                            f.state = state;
                                            compare(f);
                                            if (QTest::currentTestFailed())
                                                return;
                                        }
    }
    QVERIFY(m_rows - before > 25000);
    Facts f = goodFacts(Act::Delete);
    f.recordedOn = today.addDays(-3);
    f.exception = u"card-security-code"_s;
    f.approvals = QStringList{u"it-security-manager"_s};
    const auto decision = policy::decide(m_profile, f);
    QVERIFY(decision.permitted);
    QCOMPARE(decision.rule, u"delete-by-exception"_s);
    QCOMPARE(decision.clause, u"§2"_s);
}

void TestDecision::disposalAgreesWithTheOracle()
{
    const QList<QStringList> approvals{{}, {u"siro"_s}, {u"ig-officer"_s}, {u"siro"_s, u"ig-manager"_s}};
    const QList<QStringList> held{{}, {u"ig-officer"_s}, {u"head-of-service"_s}, {u"administrator"_s}};
    const QList<std::optional<QDate>> recorded{
        std::nullopt,       QDate(2025, 3, 14), QDate(2024, 3, 15),           QDate(2024, 3, 14),
        QDate(2024, 3, 13), QDate(2024, 2, 29), std::optional<QDate>(QDate())};
    const qint64 before = m_rows;
    for (const Act act : {Act::PlanDisposal, Act::ApproveDisposal, Act::Dispose}) {
        Facts f = goodFacts(act);
        for (const QDate &day : {today, QDate(2026, 2, 27), QDate(2026, 2, 28), QDate()})
            for (const QStringList &yes : approvals)
                for (const QStringList &offices : held)
                    for (const bool member : either)
                        for (const auto nominated : nominations)
                            for (const auto state : recordingStates)
                                for (const bool stopped : either)
                                    for (const bool other : either)
                                        for (const auto &on : recorded) {
                                            f.areaUnknown = state == RecordingState::Quarantined && !other;
                                            f.deputyOf = other ? QStringList() : QStringList{u"ig-manager"_s};
                                            f.today = day;
                                            f.approvals = yes;
                                            f.offices = offices;
                                            f.areaMember = member;
                                            f.nominated = nominated;
                                            f.state = state;
                                            f.held = stopped;
                                            f.frozen = stopped == other;
                                            f.isRequester = other;
                                            f.exception = other ? u"erasure-upheld"_s : QString();
                                            f.recordedOn = on;
                                            compare(f);
                                            if (QTest::currentTestFailed())
                                                return;
                                        }
    }
    QVERIFY(m_rows - before > 80000);
}

void TestDecision::toldStaffAgreesWithTheOracle()
{
    const QList<std::optional<QDate>> tolds{std::nullopt,       std::optional<QDate>(QDate()),
                                            QDate(2026, 3, 15), QDate(2026, 3, 14),
                                            QDate(2025, 3, 15), QDate(2025, 3, 14),
                                            QDate(2024, 2, 29), QDate(2025, 2, 28)};
    for (const Act act : policy::everyAct())
        for (const QDate &day : {today, QDate(2025, 2, 27), QDate(2025, 2, 28), QDate()})
            for (const bool kept : either)
                for (const auto &told : tolds)
                    for (const bool member : either)
                        for (const auto state : recordingStates)
                            for (const bool complete : either) {
                                Facts f = goodFacts(act);
                                f.today = day;
                                f.staffRegisterKept = kept;
                                f.toldOn = told;
                                f.areaMember = member;
                                f.state = state;
                                f.businessCaseComplete = complete;
                                compare(f);
                                if (QTest::currentTestFailed())
                                    return;
                            }
}

void TestDecision::deputiesAgreeWithTheOracle()
{
    QStringList ids{QString(), u"mayor"_s};
    for (const auto &office : m_profile.offices())
        ids << office.id;
    const QList<QDate> untils{QDate(), today.addDays(-1), today, QDate(2027, 3, 14), QDate(2027, 3, 15)};
    for (const Act act : policy::everyAct())
        for (const QString &concerned : std::as_const(ids))
            for (const QString &office : std::as_const(ids))
                for (const QDate &until : untils)
                    for (const bool subject : either)
                        for (const bool standingIn : either) {
                            Facts f = goodFacts(act);
                            f.officeConcerned = concerned;
                            f.offices = standingIn ? QStringList{u"team-leader"_s} : QStringList{office};
                            f.deputyOf = standingIn ? QStringList{office} : QStringList();
                            f.actingOffice = subject ? office : u"siro"_s;
                            f.areaMember = f.areaMember && subject;
                            f.until = until;
                            f.isSubject = subject;
                            compare(f);
                            if (QTest::currentTestFailed())
                                return;
                        }
}

void TestDecision::emergenciesAndThePolicyAgreeWithTheOracle()
{
    QStringList ids;
    for (const auto &office : m_profile.offices())
        ids << office.id;
    for (const Act act : {Act::BreakGlass, Act::ProposePolicy, Act::ApprovePolicy})
        for (const QString &office : std::as_const(ids))
            for (const QString &second : std::as_const(ids))
                for (const bool agreed : either)
                    for (const bool deputy : either)
                        for (const bool member : either)
                            for (const bool advice : either)
                                for (const QString &purpose : purposes)
                                    for (const auto state : recordingStates) {
                                        Facts f = goodFacts(act);
                                        f.offices = deputy ? QStringList() : QStringList{office};
                                        f.deputyOf = deputy ? QStringList{office} : QStringList();
                                        f.approvals = agreed ? QStringList{second} : QStringList();
                                        f.areaMember = f.isRequester = member;
                                        f.igAdvice = advice;
                                        f.purpose = purpose;
                                        f.reference = agreed ? u"E-1"_s : QString();
                                        f.state = state;
                                        compare(f);
                                        if (QTest::currentTestFailed())
                                            return;
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
        f.act = pick(policy::everyAct());
        f.today = today.addDays(random.bounded(800) - 400);
        for (int n = random.bounded(4); n > 0; --n)
            f.offices << pick(ids);
        f.actingOffice = f.offices.isEmpty() || !coin() ? pick(ids) : f.offices.constFirst();
        f.areaMember = coin();
        f.areaUnknown = !coin();
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
        f.isRecipient = coin() == (f.act == Act::ListenReleased);
        f.recalled = !coin();
        f.conditionsMet = coin();
        for (int n = random.bounded(3); n > 0; --n)
            f.deputyOf << pick(ids);
        f.officeConcerned = coin() ? pick(ids) : QString();
        f.isSubject = !coin();
        f.until = coin() ? today.addDays(random.bounded(900) - 100) : QDate();
        f.exception = coin() ? QString() : pick(QStringList{u"card-security-code"_s, u"erasure-upheld"_s, u"whim"_s});
        for (int n = random.bounded(3); n > 0; --n)
            f.approvals << pick(ids);
        f.staffRegisterKept = !coin();
        f.toldOn = coin() ? std::optional(today.addDays(-random.bounded(600))) : std::nullopt;
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
    const QStringList all =
        QString::fromLatin1("see-inside-area play-inside-area annotate-inside-area download-nominated "
                            "copy-nominated request-nominated advise-ig-unit authorise-second-person "
                            "refuse-second-person issue-authorised delete-after-keeping "
                            "confirm-own-download right-held verify-anyone evaluate-inside-area "
                            "break-glass-second-person approve-second-person delete-by-exception "
                            "guide-ig-unit plan-nominated dispose-due listen-as-recipient "
                            "extend-second-person recall-party attest-party")
            .split(u' ');
    QCOMPARE(m_permissions, QSet<QString>(all.cbegin(), all.cend()));
}

/// The table matters, every rule and every datum of it: a policy that differs in one of them is found out.
void TestDecision::everyMutantIsKilled()
{
    if (m_compiledMutant)
        return;
    const QStringList survivors = m_mutants.survivors();
    // tests/run shows this line
    qInfo("policy: %lld of %lld mutants killed, %lld of them refused as contradictory profiles",
          static_cast<long long>(m_mutants.made() - survivors.size()), static_cast<long long>(m_mutants.made()),
          static_cast<long long>(m_mutants.refused()));
    QVERIFY(m_mutants.made() > 800);
    QVERIFY(m_mutants.controlsLive());
    QVERIFY2(survivors.isEmpty(), qPrintable(u"survived: "_s + survivors.join(u", "_s)));
}

QTEST_GUILESS_MAIN(TestDecision)
#include "tst_decision.moc"
