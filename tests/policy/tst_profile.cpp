#include "core/policy/decision.h"
#include "core/policy/profile.h"
#include "schema_check.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <functional>

using namespace Qt::StringLiterals;
using namespace earshot;

namespace {

QByteArray fileAt(const QString &path)
{
    QFile file(qEnvironmentVariable("EARSHOT_SOURCE_DIR") + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject builtInJson()
{
    return QJsonDocument::fromJson(fileAt(QStringLiteral("resources/policy/policy-2017.json"))).object();
}

/// A copy of `root` in which the value at a path such as "offices/3/name/en" is replaced; an undefined one is removed.
QJsonValue put(QJsonValue root, const QStringList &path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    if (root.isArray()) {
        QJsonArray array = root.toArray();
        const qsizetype index = path.first().toLongLong();
        const QJsonValue changed = put(index < array.size() ? array[index] : QJsonValue(), path.mid(1), value);
        if (changed.isUndefined())
            array.removeAt(index);
        else if (index < array.size())
            array[index] = changed;
        else
            array.append(changed);
        return array;
    }
    QJsonObject object = root.toObject();
    const QJsonValue changed = put(object.value(path.first()), path.mid(1), value);
    if (changed.isUndefined())
        object.remove(path.first());
    else
        object.insert(path.first(), changed);
    return object;
}

} // namespace

class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void builtInHoldsThePolicyOf2017();
    void builtInHoldsTheJudgements();
    void builtInNamesEverythingInTwoLanguages();
    void everyListedActHasOffices();
    void brokenIsRefusedWithItsPlace_data();
    void brokenIsRefusedWithItsPlace();
    void notJsonIsRefusedWithItsLine();
    void repeatedKeyIsRefused_data();
    void repeatedKeyIsRefused();
    void tooLargeIsRefused();
    void readsAnAuthoritysOwnPeriods();
    void schemaAcceptsTheBuiltIn();
    void everyPartMayBeMissedButNotUnnoticed();
    void actNamesGoRoundTrip();
};

void TestProfile::builtInHoldsThePolicyOf2017()
{
    const auto profile = policy::Profile::builtIn();
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().toString()));
    QCOMPARE(profile->version(), QStringLiteral("2017"));
    QCOMPARE(profile->inForceFrom(), QDate(2017, 2, 1));
    QCOMPARE(profile->keepMonths(), 12);
    QCOMPARE(profile->disposeMonths(), 24);

    QStringList clauses;
    for (const auto &purpose : profile->purposes()) {
        if (!purpose.needsAdvice)
            clauses << purpose.clause;
    }
    QCOMPARE(clauses, QStringList({QStringLiteral("§6 (a)"), QStringLiteral("§6 (b)"), QStringLiteral("§6 (c)"),
                                   QStringLiteral("§6 (d)"), QStringLiteral("§6 (e)")}));
    QCOMPARE(profile->purpose(QStringLiteral("complaint"))->referenceKind, QStringLiteral("case"));
    QVERIFY(profile->purpose(QStringLiteral("other"))->needsAdvice);
    QCOMPARE(profile->purpose(QStringLiteral("curiosity")), nullptr);

    // Counted in the policy's own text: seven offices inside the authority, four for an external agency.
    QCOMPARE(profile->insideAuthorisers().size(), 7);
    QCOMPARE(profile->externalAuthorisers().size(), 4);
    QVERIFY(!profile->externalAuthorisers().contains(QStringLiteral("internal-audit-manager")));
    for (const QString &office : profile->externalAuthorisers())
        QVERIFY(profile->insideAuthorisers().contains(office));
    // Who advises does not also decide.
    for (const QString &office : profile->igUnit())
        QVERIFY(!profile->insideAuthorisers().contains(office));
    QVERIFY(profile->office(QStringLiteral("service-area-manager"))->perArea);
    QVERIFY(!profile->office(QStringLiteral("siro"))->perArea);
    QCOMPARE(profile->office(QStringLiteral("siro"))->shortEn, QStringLiteral("SIRO"));
    QCOMPARE(profile->office(QStringLiteral("chief-executive"))->shortEn, QStringLiteral("Chief Executive"));
    QCOMPARE(profile->appointersOf(QStringLiteral("service-area-manager")).constFirst(),
             QStringLiteral("head-of-service"));
    QCOMPARE(profile->appointersOf(QStringLiteral("siro")), profile->rights(QStringLiteral("appoint")));
    QCOMPARE(profile->office(QStringLiteral("mayor")), nullptr);
    QCOMPARE(profile->clause(QStringLiteral("§8")), nullptr);
}

/// What CLAUSES.md lists beyond the text of the policy, each as data.
void TestProfile::builtInHoldsTheJudgements()
{
    const auto profile = policy::Profile::builtIn().value();
    QCOMPARE(profile.reminderMonths(), 12);
    QCOMPARE(profile.missingDay(), policy::MissingDay::LastDay);
    QVERIFY(profile.nominatedMayDelete());
    QCOMPARE(profile.nominatedActs(), QStringList({u"download"_s, u"copy"_s, u"share"_s, u"delete"_s}));
    QCOMPARE(profile.exceptions().size(), 2);
    for (const auto &exception : profile.exceptions())
        QCOMPARE(exception.people, 2);
    QCOMPARE(profile.exception(u"card-security-code"_s)->law, QStringList{u"pci-dss-4.0.1"_s});
    QCOMPARE(profile.exception(u"whim"_s), nullptr);
    QStringList confirmers;
    for (const auto &part : profile.businessCase())
        confirmers << part.confirmedBy.join(u'+');
    QCOMPARE(confirmers,
             QStringList({QString(), u"it-security-manager"_s, u"ig-manager"_s, u"head-of-hr"_s, QString()}));
    QCOMPARE(profile.businessCasePermission(), QStringList{u"director-corporate-services"_s});
    QCOMPARE(profile.otherSystems(), QStringList{u"head-of-it"_s});
    QCOMPARE(profile.releaseLogKeepers(), QStringList{u"customer-services"_s});
    QCOMPARE(profile.staffTopics().size(), 4);
    QCOMPARE(profile.waysToTellCallers().size(), 4);
    for (const QString &office : profile.insideAuthorisers())
        QVERIFY2(profile.deputisedOffices().contains(office), qPrintable(office));
    QCOMPARE(profile.evaluationPurposes(), QStringList({u"service-quality"_s, u"training"_s}));
    QCOMPARE(profile.breakGlassPeople(), 2);
    QCOMPARE(profile.lawAsOf(), QDate(2025, 6, 19));
}

void TestProfile::builtInNamesEverythingInTwoLanguages()
{
    const auto profile = policy::Profile::builtIn().value();
    const auto differ = [](const QString &en, const QString &cy) {
        QVERIFY2(en != cy, qPrintable(en));
        QVERIFY(!en.isEmpty() && !cy.isEmpty());
    };
    differ(profile.titleEn(), profile.titleCy());
    for (const auto &purpose : profile.purposes())
        differ(purpose.en, purpose.cy);
    for (const auto &office : profile.offices())
        differ(office.en, office.cy);
    for (const auto &law : profile.law())
        differ(law.en, law.cy);
    for (const auto &clause : profile.clauses()) {
        differ(clause.en, clause.cy);
        QVERIFY2(!clause.law.isEmpty(), qPrintable(clause.id));
    }
    for (int n = 1; n <= 7; ++n)
        QVERIFY2(profile.clause(QStringLiteral("§%1").arg(n)), qPrintable(QString::number(n)));
}

void TestProfile::everyListedActHasOffices()
{
    using policy::Act;
    const auto profile = policy::Profile::builtIn().value();
    for (const Act act :
         {Act::Import, Act::ReleaseQuarantine, Act::ManageAreas, Act::ManagePeople, Act::Grant, Act::Nominate,
          Act::Appoint, Act::ReadAudit, Act::ReadReleaseLog, Act::PlaceHold, Act::LiftHold, Act::Freeze,
          Act::LiftFreeze, Act::Deputise, Act::BreakGlass, Act::ProposePolicy, Act::ApprovePolicy, Act::OpenRecovery}) {
        QVERIFY2(!profile.rights(policy::actName(act)).isEmpty(), qPrintable(policy::actName(act)));
    }
    QVERIFY(profile.rights(QStringLiteral("play")).isEmpty()); // never a matter of office alone
    QVERIFY(profile.rights(QStringLiteral("read-release-log")).contains(QStringLiteral("customer-services")));
}

void TestProfile::brokenIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("where");
    QTest::addColumn<bool>("schemaSeesIt");

    const QJsonValue gone(QJsonValue::Undefined);
    const auto row = [](const char *name, const char *path, const QJsonValue &value, const char *where, bool bySchema) {
        QTest::newRow(name) << QString::fromUtf8(path) << value << QString::fromUtf8(where) << bySchema;
    };
    row("other format", "format", u"earshot-policy-profile-2"_s, "$.format", true);
    row("version with blanks", "version", u"20 17"_s, "$.version", true);
    row("version that is a number", "version", 2017, "$.version", true);
    row("no version", "version", gone, "$.version", true);
    row("unknown key at the top", "retention", 12, "$.retention", true);
    row("title without Welsh", "name/cy", gone, "$.name.cy", true);
    row("title in a third language", "name/fr", u"Politique"_s, "$.name.fr", true);
    row("day that does not exist", "inForceFrom", u"2017-02-30"_s, "$.inForceFrom", false);
    row("day written otherwise", "inForceFrom", u"1 February 2017"_s, "$.inForceFrom", true);

    row("law as of no day", "lawAsOf", u"2025-06-31"_s, "$.lawAsOf", false);
    row("law as of some time", "lawAsOf", u"June"_s, "$.lawAsOf", true);
    row("law as of never", "lawAsOf", gone, "$.lawAsOf", true);

    row("no periods", "periods", gone, "$.periods", true);
    row("periods as a list", "periods", QJsonArray{12, 24}, "$.periods", true);
    row("negative period", "periods/keepMonths", -12, "$.periods.keepMonths", true);
    row("period of nothing", "periods/keepMonths", 0, "$.periods.keepMonths", true);
    row("half a month", "periods/keepMonths", 11.5, "$.periods.keepMonths", true);
    row("period as text", "periods/disposeMonths", u"24"_s, "$.periods.disposeMonths", true);
    row("endless period", "periods/disposeMonths", 1e9, "$.periods.disposeMonths", true);
    row("kept as long as due", "periods/disposeMonths", 12, "$.periods", false);
    row("kept longer than due", "periods/keepMonths", 36, "$.periods", false);
    row("unknown period", "periods/holdMonths", 6, "$.periods.holdMonths", true);

    row("reminders never", "periods/reminderMonths", 0, "$.periods.reminderMonths", true);
    row("a third way to count", "periods/missingDay", u"first-day"_s, "$.periods.missingDay", true);
    row("deleting as text", "periods/nominatedMayDelete", u"no"_s, "$.periods.nominatedMayDelete", true);

    row("one person is enough", "judgements/twoPeople", false, "$.judgements.twoPeople", true);
    row("holds that hold nothing", "judgements/holdBeatsDisposal", false, "$.judgements.holdBeatsDisposal", true);
    row("a freeze that a hold beats", "judgements/freezeBeatsHold", false, "$.judgements.freezeBeatsHold", true);
    row("refusals left out", "judgements/refusalsRecorded", false, "$.judgements.refusalsRecorded", true);
    row("judged under the newest", "judgements/judgedUnder", u"newest"_s, "$.judgements.judgedUnder", true);
    row("months of another place", "judgements/timeZone", u"Europe/Paris"_s, "$.judgements.timeZone", true);
    row("a judgement of their own", "judgements/clemency", true, "$.judgements.clemency", true);

    row("exception with one person", "exceptions/0/people", 1, "$.exceptions[0].people", true);
    row("exception with a crowd", "exceptions/0/people", 6, "$.exceptions[0].people", true);
    row("exception nobody approves", "exceptions/1/approvers", QJsonArray(), "$.exceptions[1].approvers", true);
    row("exception approved by nobody known", "exceptions/1/approvers/0", u"vicar"_s, "$.exceptions[1].approvers[0]",
        false);
    row("exception of an unknown clause", "exceptions/0/clause", u"§9"_s, "$.exceptions[0].clause", false);
    row("exception of an unknown law", "exceptions/0/law/0", u"lex-talionis"_s, "$.exceptions[0].law[0]", false);
    row("exception twice", "exceptions/1/id", u"card-security-code"_s, "$.exceptions[1].id", false);
    row("exception without Welsh", "exceptions/1/name/cy", gone, "$.exceptions[1].name.cy", true);

    row("business case of nothing", "businessCase/parts", QJsonArray(), "$.businessCase.parts", true);
    row("part of a business case twice", "businessCase/parts/1/id", u"reason"_s, "$.businessCase.parts[1].id", false);
    row("part confirmed by nobody known", "businessCase/parts/1/confirmedBy/0", u"plumber"_s,
        "$.businessCase.parts[1].confirmedBy[0]", false);
    row("nobody gives permission", "businessCase/permission", QJsonArray(), "$.businessCase.permission", true);
    row("other systems by anybody", "businessCase/otherSystems", gone, "$.businessCase.otherSystems", true);

    row("nobody tells staff", "staff/toldBy", QJsonArray(), "$.staff.toldBy", true);
    row("told before deleting", "staff/toldBefore/0", u"delete"_s, "$.staff.toldBefore[0]", true);
    row("told before playing, twice", "staff/toldBefore/1", u"play"_s, "$.staff.toldBefore[1]", true);
    row("nothing to tell", "staff/topics", QJsonArray(), "$.staff.topics", true);
    row("the same topic twice", "staff/topics/1/id", u"recorded"_s, "$.staff.topics[1].id", false);
    row("callers told in no way", "callers/told", QJsonArray(), "$.callers.told", true);
    row("callers told in half a way", "callers/told/0/name", gone, "$.callers.told[0].name", true);

    row("deputy of an unknown office", "deputies/offices/0", u"mayor"_s, "$.deputies.offices[0]", false);
    row("deputies for ever", "deputies/longestMonths", 61, "$.deputies.longestMonths", true);
    row("nomination to play", "nominations/acts/0", u"play"_s, "$.nominations.acts[0]", true);
    row("evaluation for no listed purpose", "evaluation/purposes/0", u"gossip"_s, "$.evaluation.purposes[0]", false);
    row("an emergency alone", "breakGlass/people", 1, "$.breakGlass.people", true);
    row("log without the requester", "releaseLog/items/1", gone, "$.releaseLog.items", true);
    row("log with another item", "releaseLog/items/1", u"weather"_s, "$.releaseLog.items[1]", true);
    row("log kept by who may not read it", "releaseLog/keptBy/0", u"team-leader"_s, "$.releaseLog.keptBy", false);

    row("no purposes", "purposes", QJsonArray(), "$.purposes", true);
    row("purpose without a clause", "purposes/2/clause", gone, "$.purposes[2].clause", true);
    row("purpose of an unknown clause", "purposes/2/clause", u"§6 (z)"_s, "$.purposes[2].clause", false);
    row("purpose id with a capital", "purposes/0/id", u"Quality"_s, "$.purposes[0].id", true);
    row("purpose defined twice", "purposes/1/id", u"service-quality"_s, "$.purposes[1].id", false);
    row("unknown kind of reference", "purposes/0/referenceKind", u"whim"_s, "$.purposes[0].referenceKind", true);
    row("advice as text", "purposes/5/needsAdvice", u"yes"_s, "$.purposes[5].needsAdvice", true);
    row("purpose with an extra key", "purposes/0/secret", true, "$.purposes[0].secret", true);
    row("purpose name empty", "purposes/0/name/en", QString(), "$.purposes[0].name.en", true);
    row("purpose name with blanks around", "purposes/0/name/en", u" Quality"_s, "$.purposes[0].name.en", false);
    row("purpose that is a text", "purposes/0", u"complaint"_s, "$.purposes[0]", true);

    row("office defined twice", "offices/3/id", u"ig-officer"_s, "$.offices[3].id", false);
    row("office without its relation to areas", "offices/0/perArea", gone, "$.offices[0].perArea", true);
    row("office with half a short name", "offices/6/short/cy", gone, "$.offices[6].short.cy", true);
    row("office that others name is gone", "offices/6", gone, "$.authorisers.inside[1]", false);

    row("office filled by an unknown one", "offices/4/appointedBy/0", u"mayor"_s, "$.offices[4].appointedBy[0]", false);
    row("office that only its holder fills", "offices/4/appointedBy", QJsonArray{u"service-area-manager"_s},
        "$.offices[4].appointedBy", false);
    row("office that nobody fills", "offices/4/appointedBy", QJsonArray(), "$.offices[4].appointedBy", true);

    row("nobody may authorise inside", "authorisers/inside", QJsonArray(), "$.authorisers.inside", true);
    row("nobody may authorise outside", "authorisers/external", QJsonArray(), "$.authorisers.external", true);
    row("unknown authoriser", "authorisers/external/0", u"mayor"_s, "$.authorisers.external[0]", false);
    row("authoriser twice", "authorisers/external/1", u"siro"_s, "$.authorisers.external[1]", true);
    row("a third list", "authorisers/press", QJsonArray{u"siro"_s}, "$.authorisers.press", true);
    row("IG Unit of nobody", "igUnit", QJsonArray(), "$.igUnit", true);
    row("IG Unit as text", "igUnit", u"ig-officer"_s, "$.igUnit", true);
    row("IG Unit with an unknown office", "igUnit/1", u"ig-clerk"_s, "$.igUnit[1]", false);
    row("IG Unit with a number", "igUnit/1", 7, "$.igUnit[1]", true);

    row("adviser who decides as well", "igUnit/1", u"siro"_s, "$.igUnit[1]", false);

    row("policy of one area's office", "rights/policy.approve/0", u"team-leader"_s, "$.rights['policy.approve'][0]",
        false);
    row("policy that nobody approves", "rights/policy.approve", gone, "$.rights['policy.approve']", true);
    row("early deletion as a right", "rights/delete.approve", QJsonArray{u"siro"_s}, "$.rights['delete.approve']",
        true);
    row("a right nobody is given", "rights/nominate", gone, "$.rights.nominate", true);
    row("a right for nobody", "rights/read-audit", QJsonArray(), "$.rights['read-audit']", true);
    row("a right to something unknown", "rights/fly", QJsonArray{u"siro"_s}, "$.rights.fly", true);
    row("playing as a right of office", "rights/play", QJsonArray{u"siro"_s}, "$.rights.play", true);
    row("a right for an unknown office", "rights/grant/0", u"friend"_s, "$.rights.grant[0]", false);

    row("law twice", "law/2/id", u"uk-gdpr"_s, "$.law[2].id", false);
    row("law without a name", "law/0/name", gone, "$.law[0].name", true);
    row("law that replaces nothing", "law/1/replaces", QString(), "$.law[1].replaces", true);
    row("clause of an unknown law", "clauses/0/law/0", u"lex-talionis"_s, "$.clauses[0].law[0]", false);
    row("clause with a law twice", "clauses/2/law/1", u"uk-gdpr"_s, "$.clauses[2].law[1]", true);
    row("clause with a wrong id", "clauses/0/id", u"section 1"_s, "$.clauses[0].id", true);
    row("clause twice", "clauses/0/id", u"§2"_s, "$.clauses[1].id", false);
    row("clause without text", "clauses/0/text", gone, "$.clauses[0].text", true);
    row("a clause that refusals cite is gone", "clauses/17", gone, "$.clauses", false);
}

void TestProfile::brokenIsRefusedWithItsPlace()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, where);
    QFETCH(bool, schemaSeesIt);
    const QJsonObject broken = put(builtInJson(), path.split(u'/'), value).toObject();
    QVERIFY(broken != builtInJson());

    const auto profile = policy::Profile::parse(QJsonDocument(broken).toJson());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Invalid);
    QCOMPARE(profile.error().where, where);
    QVERIFY(!profile.error().what.isEmpty());

    const auto schema = QJsonDocument::fromJson(fileAt(QStringLiteral("resources/policy/policy-profile.schema.json")));
    const QString fault = schemaFault(schema.object(), broken);
    QVERIFY2(fault.isEmpty() != schemaSeesIt, qPrintable(fault));
}

void TestProfile::notJsonIsRefusedWithItsLine()
{
    const auto cut = policy::Profile::parse("{\n \"version\": \"2017\",\n \"name\": }\n");
    QVERIFY(!cut);
    QCOMPARE(cut.error().where, QStringLiteral("line 3"));
    for (const char *text : {"", "[]", "\"policy\"", "12", "{", "\xff\xfe"})
        QCOMPARE(policy::Profile::parse(text).error().code, ErrorCode::Invalid);
}

void TestProfile::repeatedKeyIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("same spelling") << QByteArray("\"keepMonths\": 12,")
                                   << QByteArray("\"keepMonths\": 12, \"keepMonths\": 1,");
    QTest::newRow("hidden in an escape") << QByteArray("\"keepMonths\": 12,")
                                         << QByteArray("\"keepMonths\": 12, \"keep\\u004donths\" : 1,");
    QTest::newRow("after a list") << QByteArray("\"igUnit\": [") << QByteArray("\"igUnit\": [\"siro\"], \"igUnit\": [");
    QTest::newRow("deep in a list") << QByteArray("\"perArea\": true,")
                                    << QByteArray("\"perArea\": true, \"perArea\"\n:false,");
}

void TestProfile::repeatedKeyIsRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray json = fileAt(QStringLiteral("resources/policy/policy-2017.json"));
    const qsizetype at = json.indexOf(from);
    QVERIFY(at > 0);
    json.replace(at, from.size(), to);
    const auto profile = policy::Profile::parse(json);
    QVERIFY(!profile);
    QVERIFY2(profile.error().what.contains(u"twice"), qPrintable(profile.error().toString()));
}

void TestProfile::tooLargeIsRefused()
{
    QByteArray json = fileAt(QStringLiteral("resources/policy/policy-2017.json"));
    json += QByteArray(1024 * 1024 - json.size(), ' ');
    QVERIFY(policy::Profile::parse(json));
    QVERIFY(!policy::Profile::parse(json + ' '));
}

void TestProfile::readsAnAuthoritysOwnPeriods()
{
    QJsonValue own = builtInJson();
    own = put(own, {u"periods"_s, u"keepMonths"_s}, 6);
    own = put(own, {u"periods"_s, u"disposeMonths"_s}, 7);
    own = put(own, {u"version"_s}, u"2026-draft.1"_s);
    const auto profile = policy::Profile::parse(QJsonDocument(own.toObject()).toJson());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().toString()));
    QCOMPARE(profile->keepMonths(), 6);
    QCOMPARE(profile->version(), QStringLiteral("2026-draft.1"));
    QCOMPARE(policy::lifeOf(*profile, QDate(2026, 8, 31)).disposableFrom, QDate(2027, 2, 28));
}

void TestProfile::schemaAcceptsTheBuiltIn()
{
    const auto schema = QJsonDocument::fromJson(fileAt(QStringLiteral("resources/policy/policy-profile.schema.json")));
    QVERIFY(schema.isObject());
    QCOMPARE(schemaFault(schema.object(), builtInJson()), QString());
}

/// Removes every value of the profile in turn: the parser refuses exactly when the schema does, or more strictly.
void TestProfile::everyPartMayBeMissedButNotUnnoticed()
{
    const auto schema =
        QJsonDocument::fromJson(fileAt(QStringLiteral("resources/policy/policy-profile.schema.json"))).object();
    int removed = 0;
    const std::function<void(const QJsonValue &, const QStringList &)> visit = [&](const QJsonValue &value,
                                                                                   const QStringList &path) {
        if (!path.isEmpty()) {
            const QJsonObject without = put(builtInJson(), path, QJsonValue(QJsonValue::Undefined)).toObject();
            const bool accepted = policy::Profile::parse(QJsonDocument(without).toJson()).has_value();
            const bool fits = schemaFault(schema, without).isEmpty();
            QVERIFY2(!accepted || fits, qPrintable(path.join(u'/')));
            const bool item = path.last().at(0).isDigit();
            const bool optional =
                path.last() == u"short" || path.last() == u"replaces" || path.last() == u"appointedBy";
            QVERIFY2(accepted == optional || item, qPrintable(path.join(u'/')));
            ++removed;
        }
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (qsizetype i = 0; i < array.size(); ++i)
                visit(array[i], path + QStringList{QString::number(i)});
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                visit(it.value(), path + QStringList{it.key()});
        }
    };
    visit(builtInJson(), {});
    QVERIFY(removed > 300);
}

void TestProfile::actNamesGoRoundTrip()
{
    QStringList names;
    int number = 0;
    for (const policy::Act act : policy::everyAct()) {
        QCOMPARE(static_cast<int>(act), ++number);
        const QString name = policy::actName(act);
        QVERIFY2(!name.isEmpty(), qPrintable(QString::number(number)));
        QVERIFY(policy::actFrom(name) == act);
        QVERIFY2(!names.contains(name), qPrintable(name));
        names << name;
    }
    QVERIFY(policy::actName(static_cast<policy::Act>(99)).isEmpty());
    QVERIFY(!policy::actFrom(QStringLiteral("Play")));
    QVERIFY(!policy::actFrom(QString()));
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
