#include "core/domain/states.h"
#include "core/policy/decision.h"
#include "ui/words/checks.h"
#include "ui/words/words.h"

#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace earshot;
using namespace earshot::ui;
using namespace Qt::StringLiterals;

namespace {

Refusal refusalOf(const policy::Profile &profile, const policy::Facts &facts)
{
    return policy::decide(profile, facts).refusal();
}

/// A sentence a person can read: no code, no placeholder left, the clause in it.
void isASentence(const QString &text)
{
    QVERIFY2(!text.isEmpty(), "no text");
    QVERIFY2(text.at(0).isUpper() || text.at(0).isDigit(), qPrintable(text));
    QVERIFY2(text.endsWith(u'.'), qPrintable(text));
    static const QRegularExpression leftOver(u"%[0-9n]|[a-z]-[a-z]+-[a-z]|\\bnomination\\.|\\bright\\."_s);
    QVERIFY2(!leftOver.match(text).hasMatch(), qPrintable(text));
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void everyRuleHasItsOwnSentence();
    void refusalsNameClauseReasonAndHelp_data();
    void refusalsNameClauseReasonAndHelp();
    void everythingMissingHasAPhrase();
    void everyErrorHasAText();
    void statesHaveNames();
    void actionsAndCodesHaveNames();
    void actionsOfTheServicesHaveNames();
    void warningsOfTheIntakeHaveTexts();
    void checksOfTheRecordHaveNamesAndAdvice();
    void quarantineSaysWhyAndWhatToDo();
    void everyCauseHasWordsAndAdvice();
    void profileNamesFollowTheLanguage();
    void clausesAreCitedShort();

private:
    policy::Profile m_profile = policy::Profile::builtIn().value();
};

void TestWords::everyRuleHasItsOwnSentence()
{
    const QString fallback = words::refusalReason({u"§6"_s, u"no such rule"_s, {}, {}, {}}, m_profile);
    isASentence(fallback);
    QSet<QString> seen;
    const QStringList rules = policy::refusalRules() + QStringList{u"sign-in-failed"_s};
    for (const QString &rule : rules) {
        const QString text = words::refusalReason({u"§6"_s, rule, {u"nomination.copy"_s}, {}, {}}, m_profile);
        isASentence(text);
        QVERIFY2(text != fallback, qPrintable(rule));
        QVERIFY2(!seen.contains(text), qPrintable(rule));
        QVERIFY2(text.contains(u"(§6)"_s), qPrintable(text));
        seen.insert(text);
    }
    QVERIFY(rules.size() > 20);
}

void TestWords::refusalsNameClauseReasonAndHelp_data()
{
    using policy::Act;
    QTest::addColumn<policy::Facts>("facts");
    QTest::addColumn<QString>("text");

    policy::Facts f;
    f.act = Act::Download;
    f.areaMember = true;
    f.today = QDate(2026, 3, 14);
    f.recordedOn = QDate(2026, 3, 1);
    f.purpose = u"complaint"_s;
    f.reference = u"C-1"_s;
    QTest::newRow("nomination")
        << f << "Only nominated staff may download recordings (§6). Ask the Head of Service or Administrator.";
    f.act = Act::RequestRelease;
    QTest::newRow("sharing") << f
                             << "Only nominated staff may share recordings (§6). Ask the Head of Service or "
                                "Administrator.";
    f.act = Act::Delete;
    f.nominated = domain::NominatedAct::Delete;
    QTest::newRow("too young") << f
                               << "Recordings are kept for 12 months; this one can be deleted from 1 March 2027 (§7).";
    f.held = true;
    QTest::newRow("held")
        << f << "This recording is on hold and must not be deleted (§7). Ask the Information Governance Unit.";
    f.act = Act::Play;
    f.purpose.clear();
    QTest::newRow("no purpose") << f << "Choose the purpose for which you need the recording (§6).";
    f.areaMember = false;
    QTest::newRow("another area") << f
                                  << "You have no access to this call's service area (§6). Ask the Head of Service, "
                                     "Service Area Manager or Administrator.";

    policy::Facts r;
    r.act = Act::Authorise;
    r.purpose = u"abuse"_s;
    r.releaseKind = domain::ReleaseKind::External;
    r.offices = QStringList{u"internal-audit-manager"_s};
    r.actingOffice = u"internal-audit-manager"_s;
    QTest::newRow("wrong office")
        << r
        << "Your office cannot decide on a release to an external agency; the policy lists "
           "who may (§6). Ask the SIRO, Monitoring Officer, Director of Corporate Services or "
           "Chief Executive.";
    r.offices = QStringList{u"siro"_s};
    r.actingOffice = u"siro"_s;
    QTest::newRow("advice first") << r
                                  << "The Information Governance Unit must advise before a recording goes to an "
                                     "external agency (§6). Ask the Information Governance Unit.";
    r.igAdvice = true;
    r.releaseState = domain::ReleaseState::Issued;
    QTest::newRow("too late") << r
                              << "This release is not ready for that step; it stands at “Issued” (§6). Ask the person "
                                 "who made the request.";
    r.act = Act::Advise;
    r.isRequester = true;
    r.offices = QStringList{u"ig-officer"_s};
    QTest::newRow("own request") << r
                                 << "You made this request yourself, so somebody else has to deal with it (§6). Ask "
                                    "somebody else of the Information Governance Unit.";

    policy::Facts a;
    a.act = Act::ReadAudit;
    QTest::newRow("right") << a
                           << "Your office does not let you read the audit list (§6). Ask the Information Governance "
                              "Officer, Corporate Information Governance Manager, Internal Audit Manager, SIRO, "
                              "Monitoring Officer or Administrator.";
    a.act = Act::ConfirmDeletion;
    QTest::newRow("another's download") << a
                                        << "Only the person who downloaded the file can confirm that it is deleted "
                                           "(§6). Ask the person who downloaded it.";

    policy::Facts t;
    t.act = Act::Evaluate;
    t.areaMember = true;
    t.today = QDate(2026, 3, 14);
    t.purpose = u"complaint"_s;
    t.reference = u"C-1"_s;
    QTest::newRow("scored for a complaint") << t << "Calls are not scored for this purpose (§6).";
    t.staffRegisterKept = true;
    QTest::newRow("never told") << t
                                << "You have to be told first that calls are recorded, why, and how recordings are "
                                   "used (§4). Ask the Team Leader, Service Area Manager or Head of Service.";
    t.toldOn = QDate(2025, 2, 1);
    QTest::newRow("reminder") << t
                              << "You were due to be reminded about recording on 1 February 2026 (§4). Ask the Team "
                                 "Leader, Service Area Manager or Head of Service.";
    policy::Facts d;
    d.act = Act::ApprovePolicy;
    d.isRequester = true;
    d.offices = QStringList{u"ig-manager"_s};
    QTest::newRow("own policy") << d
                                << "You asked for this yourself, so somebody else has to agree to it (§1). Ask the "
                                   "Corporate Information Governance Manager, Director of Corporate Services, SIRO or "
                                   "Chief Executive.";
    d.act = Act::Deputise;
    d.offices = QStringList{u"siro"_s};
    d.officeConcerned = u"siro"_s;
    d.isRequester = false;
    d.today = QDate(2026, 3, 14);
    d.until = QDate(2028, 1, 1);
    QTest::newRow("deputy for years") << d << "A deputy can act until 14 March 2027 at most (§6).";
    policy::Facts e;
    e.act = Act::Delete;
    e.areaMember = true;
    e.nominated = domain::NominatedAct::Delete;
    e.today = QDate(2026, 3, 14);
    e.recordedOn = QDate(2026, 3, 1);
    e.purpose = u"complaint"_s;
    e.reference = u"C-1"_s;
    e.exception = u"card-security-code"_s;
    QTest::newRow("early deletion") << e
                                    << "To delete this recording early, a second person has to agree (§2). Ask the IT "
                                       "Security Manager, Information Governance Officer or Corporate Information "
                                       "Governance Manager.";
}

void TestWords::refusalsNameClauseReasonAndHelp()
{
    QFETCH(policy::Facts, facts);
    QFETCH(QString, text);
    const Refusal refusal = refusalOf(m_profile, facts);
    QCOMPARE(words::refusalText(refusal, m_profile), text);
    QVERIFY(text.startsWith(words::refusalReason(refusal, m_profile)));
    QCOMPARE(words::errorText(base::refused(refusal), m_profile), text);
    QVERIFY(words::errorText(base::refused(refusal)).contains(words::clauseLabel(refusal.clause)));
}

void TestWords::everythingMissingHasAPhrase()
{
    // Facts that are wrong in every way give every code, act by act.
    QSet<QString> codes;
    for (const policy::Act act : policy::everyAct()) {
        for (const bool member : {false, true}) {
            for (const auto state :
                 {domain::RecordingState::Kept, domain::RecordingState::Quarantined, domain::RecordingState::Deleted}) {
                for (const QString &purpose : {QString(), u"nosiness"_s, u"other"_s}) {
                    policy::Facts f;
                    f.act = act;
                    f.areaMember = member;
                    f.state = state;
                    f.businessCaseComplete = false;
                    f.held = f.frozen = true;
                    f.purpose = purpose;
                    f.isRequester = true;
                    f.releaseState = domain::ReleaseState::Withdrawn;
                    if (member) {
                        f.offices = QStringList{u"administrator"_s};
                        f.actingOffice = u"siro"_s;
                        f.today = QDate(2026, 1, 1);
                        f.recordedOn = QDate(2026, 1, 1);
                    }
                    const Refusal refusal = refusalOf(m_profile, f);
                    const QStringList texts = words::missingTexts(refusal);
                    QCOMPARE(texts.size(), refusal.missing.size());
                    for (qsizetype i = 0; i < texts.size(); ++i) {
                        codes.insert(refusal.missing[i]);
                        QVERIFY2(texts[i].contains(u' '), qPrintable(refusal.missing[i] + u": "_s + texts[i]));
                        QVERIFY2(!texts[i].contains(u"do this"_s), qPrintable(refusal.missing[i]));
                    }
                    isASentence(words::refusalText(refusal, m_profile).isEmpty()
                                    ? u"Allowed."_s
                                    : words::refusalText(refusal, m_profile));
                }
            }
        }
    }
    QVERIFY2(codes.size() > 28, qPrintable(QString::number(codes.size())));
}

void TestWords::everyErrorHasAText()
{
    QSet<QString> seen;
    for (int code = 1; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const QString text = words::errorText(base::error(static_cast<ErrorCode>(code), u"wrong"_s, u"line 3"_s));
        isASentence(text);
        QVERIFY2(!seen.contains(text), qPrintable(text));
        seen.insert(text);
    }
    const QString invalid =
        words::errorText(base::error(ErrorCode::Invalid, u"there is no such day"_s, u"cdr.csv:3"_s));
    QVERIFY(invalid.contains(u"cdr.csv:3"_s) && invalid.contains(u"no such day"_s));
    // A store that was put back is not damage, and the way out of it is in the window.
    const QString disputed =
        words::errorText(base::error(ErrorCode::Integrity, u"wrong"_s, QLatin1String(domain::disputedStore)));
    isASentence(disputed);
    QVERIFY2(disputed.contains(u"disputed"_s) && !disputed.contains(u"damaged"_s), qPrintable(disputed));
    QCOMPARE(words::errorText(base::error(ErrorCode::Busy, u"x"_s), m_profile),
             words::errorText(base::error(ErrorCode::Busy, u"x"_s)));
}

void TestWords::statesHaveNames()
{
    using namespace domain;
    const auto distinct = [](const QStringList &names) {
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
        for (const QString &name : names)
            QVERIFY(!name.isEmpty() && name.at(0).isUpper());
    };
    distinct({words::name(Direction::Incoming), words::name(Direction::Outgoing), words::name(Direction::Internal),
              words::name(Direction::Unknown)});
    distinct({words::name(RecordingState::Kept), words::name(RecordingState::Quarantined),
              words::name(RecordingState::Deleted)});
    distinct({words::name(ReleaseKind::Inside), words::name(ReleaseKind::External)});
    distinct({words::name(AudioFormat::Original), words::name(AudioFormat::Wav), words::name(AudioFormat::Flac),
              words::name(AudioFormat::Opus)});
    QStringList steps;
    for (int i = 1; i <= static_cast<int>(ReleaseState::Lapsed); ++i)
        steps << words::name(static_cast<ReleaseState>(i));
    distinct(steps);
    QCOMPARE(words::name(ReleaseState::AwaitingAuthoriser), u"Waiting for an authoriser"_s);
    QCOMPARE(words::names(NominatedAct::Download | NominatedAct::Delete), u"Download, delete"_s);
    QCOMPARE(words::names({}), u"None"_s);
}

void TestWords::actionsAndCodesHaveNames()
{
    QSet<QString> seen;
    for (const policy::Act act : policy::everyAct()) {
        const QString code = policy::actName(act);
        const QString name = words::actionName(code);
        QVERIFY2(name != code && !seen.contains(name), qPrintable(code));
        seen.insert(name);
    }
    QCOMPARE(words::actionName(u"play"_s), u"Played"_s);
    QCOMPARE(words::actionName(u"something.new"_s), u"something.new"_s);
    for (const char *code : {"unique-id", "cdr", "local", "repeated-hour", "skipped-hour", "file-time", "folder-date"})
        QVERIFY2(words::startedHow(QLatin1String(code)) != QLatin1String(code), code);
    QCOMPARE(words::startedHow(QString()), words::startedHow(u"unknown"_s));
    for (const auto &purpose : m_profile.purposes())
        QVERIFY(words::referenceKind(purpose.referenceKind) != purpose.referenceKind);
}

/// Reads the services' own actions from their sources: a new one without a name would show as a code in the audit list.
void TestWords::actionsOfTheServicesHaveNames()
{
    const QRegularExpression set(u"entry(?:\\.action)? =\\s*\\{?\\s*QStringLiteral\\(\"([^\"]+)\"\\)"_s);
    int found = 0;
    QDirIterator sources(qEnvironmentVariable("EARSHOT_SOURCE_DIR") + u"/core/service"_s, {u"*.cpp"_s}, QDir::Files);
    while (sources.hasNext()) {
        QFile source(sources.next());
        QVERIFY(source.open(QIODevice::ReadOnly));
        auto matches = set.globalMatch(QString::fromUtf8(source.readAll()));
        while (matches.hasNext()) {
            const QString action = matches.next().captured(1);
            QVERIFY2(words::actionName(action) != action, qPrintable(action));
            ++found;
        }
    }
    QVERIFY(found >= 10);
}

/// Every id of a finding (core/service/verifier*.cpp), and what is said of one fits that one alone.
void TestWords::checksOfTheRecordHaveNamesAndAdvice()
{
    QSet<QString> ids;
    QDirIterator files(qEnvironmentVariable("EARSHOT_SOURCE_DIR") + u"/core/service"_s, {u"verifier*.cpp"_s},
                       QDir::Files);
    static const QRegularExpression id(
        QStringLiteral("(?:Level::(?:Green|Amber|Red),|step\\(|Found\\(\\{|\\{)\\s*\"([a-z-]+)\""));
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto found = id.globalMatch(QString::fromUtf8(file.readAll()));
        while (found.hasNext())
            ids.insert(found.next().captured(1));
    }
    QVERIFY2(ids.contains(u"objects"_s) && ids.contains(u"keys"_s) && ids.size() > 15,
             qPrintable(QStringList(ids.values()).join(u' ')));
    for (const QString &check : std::as_const(ids)) {
        QVERIFY2(words::checkName(check) != check, qPrintable(check));
        QVERIFY(words::checkAdvice(check, domain::FindingLevel::Green).isEmpty());
        QVERIFY(words::checkAdvice(check, domain::FindingLevel::Red).size() > 40);
        QVERIFY(words::checkAdvice(check, domain::FindingLevel::Amber).size() > 20);
    }
    // Kits that are not sealed yet, or settings from before they were signed, are not mended by another holder.
    for (const char *other : {"recovery", "settings", "governance", "entries"})
        QVERIFY2(!words::checkAdvice(QLatin1String(other), domain::FindingLevel::Amber).contains(u"second person"_s),
                 other);
    QVERIFY(words::checkAdvice(u"keys"_s, domain::FindingLevel::Amber).contains(u"second person"_s));
}

/// Reads the codes where they are defined, so that a new one without a text is found.
void TestWords::warningsOfTheIntakeHaveTexts()
{
    QFile header(qEnvironmentVariable("EARSHOT_SOURCE_DIR") + u"/core/intake/callfacts.h"_s);
    QVERIFY(header.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(header.readAll());
    const qsizetype begin = text.indexOf(u"Codes: "_s) + 7;
    text = text.mid(begin, text.indexOf(u"struct Warning"_s) - begin).remove(u"///"_s);
    text.remove(QRegularExpression(u"\\([^)]*\\)"_s));
    int found = 0;
    for (QString code : text.split(u',')) {
        code = code.remove(u'.').simplified();
        isASentence(words::warningText(code));
        QVERIFY2(words::warningText(code) != code, qPrintable(code));
        ++found;
    }
    QVERIFY(found >= 16);
    QCOMPARE(words::warningText(u"new-kind"_s), u"new-kind"_s);
    // With both times, in words, on the clock of the authority.
    QCOMPARE(words::warningText(u"epoch-older 2026-06-16T13:05:09.000Z 2016-01-02T10:00:00.000Z"_s),
             u"Two times are given for this call: the local time says 16 June 2026, 14:05, the call id 2 January 2016, "
             "10:00. The later one was taken, so that nothing is disposed of too soon (§7)."_s);
    for (const QString &code :
         {u"server-zone-differs"_s, u"time-differs"_s, u"epoch-implausible"_s, u"cdr-time-differs"_s}) {
        const QString both = words::warningText(code + u" 2026-06-16T13:05:09.000Z 2016-01-02T10:00:00.000Z"_s);
        isASentence(both);
        QVERIFY2(both.contains(u"16 June 2026, 14:05"_s) && both.contains(u"2 January 2016, 10:00"_s),
                 qPrintable(both));
    }
    QVERIFY(words::warningText(u"epoch-implausible 1970-01-01T00:00:17.000Z"_s).contains(u"1 January 1970"_s));
    const QString moved = words::warningText(u"folder-date-differs 2026-03-15 2026-03-16"_s);
    QVERIFY2(moved.contains(u"15 March 2026"_s) && moved.contains(u"16 March 2026"_s), qPrintable(moved));
    QVERIFY(words::warningText(u"time-differs"_s) != u"time-differs"_s); // rows of former versions have only the code
}

void TestWords::quarantineSaysWhyAndWhatToDo()
{
    using domain::QuarantineReason;
    domain::QuarantineItem item;
    for (const auto reason :
         {QuarantineReason::Unreadable, QuarantineReason::NoArea, QuarantineReason::NoBusinessCase}) {
        item.reason = reason; // without a cause: as rows of former versions are
        item.detail.clear();
        isASentence(words::quarantineReason(item));
        item.detail = u"2999"_s;
        isASentence(words::quarantineReason(item));
        QVERIFY(words::quarantineReason(item).contains(u"2999"_s));
        isASentence(words::quarantineAdvice(item));
    }
    QVERIFY(words::quarantineReason(item).contains(u"§3"_s));
    item.reason = QuarantineReason::NoArea;
    QCOMPARE(words::quarantineReason(item), u"No service area owns extension 2999."_s);
}

/// Reads the codes where they are made: each has a reason of its own and advice that fits it.
void TestWords::everyCauseHasWordsAndAdvice()
{
    QSet<QString> made{u"missing"_s};
    const auto collect = [&](const QString &file, const QString &pattern) {
        QFile source(qEnvironmentVariable("EARSHOT_SOURCE_DIR") + file);
        QVERIFY2(source.open(QIODevice::ReadOnly), qPrintable(file));
        auto matches = QRegularExpression(pattern).globalMatch(QString::fromUtf8(source.readAll()));
        QVERIFY2(matches.hasNext(), qPrintable(file));
        while (matches.hasNext())
            made.insert(matches.next().captured(1));
    };
    const QString fault = u"fault\\(\\s*(?:ErrorCode::\\w+|code),\\s*\"([a-z-]+)\""_s;
    for (const char *file : {"sniff", "demuxer", "decoder", "ingest"})
        collect(u"/core/media/%1.cpp"_s.arg(QLatin1String(file)), fault);
    collect(u"/core/media/sniff.cpp"_s, u"\"[^\"]* [^\"]*\", \"([a-z-]+)\"\\}"_s);
    collect(u"/core/service/passed_over.cpp"_s, u"QStringLiteral\\(\"([a-z0-9-]+)\"\\)"_s);
    collect(u"/core/service/importer.cpp"_s, u"QStringLiteral\\(\"(changed|cannot-read)\"\\)"_s);
    collect(u"/core/service/import_run.cpp"_s, u"QStringLiteral\\(\"(table-[a-z-]+)\"\\)"_s);
    collect(u"/core/intake/scan.cpp"_s, u"QStringLiteral\\(\"([a-z0-9-]+)\"\\)\\}"_s);
    made -= QSet<QString>{u"litter"_s, u"unreadable"_s}; // not reported; told by what the system says
    const QString goodCopy = u"Get a good copy"_s;
    const QSet<QString> badCopies{u"damaged"_s, u"empty-file"_s, u"no-sound"_s, u"too-short"_s, u"codec-unnamed"_s};
    for (const QString &code : std::as_const(made)) {
        domain::QuarantineItem item;
        item.reason = domain::QuarantineReason::Unreadable;
        item.cause = code;
        item.detail = u"xyz"_s;
        isASentence(words::quarantineReason(item));
        isASentence(words::quarantineAdvice(item));
        QVERIFY2(!words::quarantineReason(item).startsWith(u"No call could be read"_s), qPrintable(code));
        QVERIFY2(words::quarantineAdvice(item).startsWith(goodCopy) == badCopies.contains(code), qPrintable(code));
    }
    QVERIFY2(made.size() >= 30, qPrintable(QString::number(made.size())));
    for (const QString &code : words::quarantineCauses())
        QVERIFY2(made.contains(code), qPrintable(code)); // nobody makes it any more
}

void TestWords::profileNamesFollowTheLanguage()
{
    QVERIFY(!words::isWelsh());
    QCOMPARE(words::purposeName(m_profile, u"complaint"_s), u"Dispute or complaint"_s);
    QCOMPARE(words::shortOfficeName(m_profile, u"siro"_s), u"SIRO"_s);
    QCOMPARE(words::officeName(m_profile, u"siro"_s), u"Senior Information Risk Officer (SIRO)"_s);
    QVERIFY(words::clauseText(m_profile, u"§7"_s).contains(u"12 months"_s));
    QLocale::setDefault(QLocale(QLocale::Welsh, QLocale::UnitedKingdom));
    QVERIFY(words::isWelsh());
    QCOMPARE(words::purposeName(m_profile, u"complaint"_s), u"Anghydfod neu gŵyn"_s);
    QCOMPARE(words::officeName(m_profile, u"chief-executive"_s), u"Prif Weithredwr"_s);
    QCOMPARE(words::shortOfficeName(m_profile, u"monitoring-officer"_s), u"Swyddog Monitro"_s);
    QVERIFY(words::clauseText(m_profile, u"§7"_s).contains(u"12 mis"_s));
    // What the profile does not know stands as it is.
    QCOMPARE(words::purposeName(m_profile, u"old-purpose"_s), u"old-purpose"_s);
    QCOMPARE(words::officeName(m_profile, u"mayor"_s), u"mayor"_s);
    QCOMPARE(words::shortOfficeName(m_profile, u"mayor"_s), u"mayor"_s);
    QCOMPARE(words::clauseText(m_profile, u"§99"_s), u"§99"_s);
}

void TestWords::clausesAreCitedShort()
{
    QCOMPARE(words::clauseLabel(u"§6 (nominated staff)"_s), u"§6"_s);
    QCOMPARE(words::clauseLabel(u"§6 (Release Log)"_s), u"§6"_s);
    QCOMPARE(words::clauseLabel(u"§6 (c)"_s), u"§6 (c)"_s);
    QCOMPARE(words::clauseLabel(u"§7"_s), u"§7"_s);
    for (const auto &clause : m_profile.clauses())
        QVERIFY(words::clauseLabel(clause.id).size() <= 6);
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
