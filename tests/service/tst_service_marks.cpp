// The inaudible mark of a release, from the authoriser's yes to the copy that turns up.
#include "core/release/package_check.h"
#include "core/release/sound_mark.h"
#include "core/service/sharing_service.h"
#include "tests/release/packages.h"
#include "tests/service/attacker.h"
#include "tests/support/heard.h"
#include "tests/support/refusal.h"
#include "tests/support/teststore.h"
#include "tests/support/wav.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;

namespace {

const QString investigator = QStringLiteral("investigator");

domain::ReleaseConditions hidden()
{
    domain::ReleaseConditions conditions;
    conditions.hiddenMark = true;
    return conditions;
}

service::TracedCopy trace(service::Door &door, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return must(door.release().trace(file, u"found.wav"_s));
}

} // namespace

class TestServiceMarks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_door = m_store.doorFor(investigator, u"complaint"_s, u"C-1187"_s);
        service::ReleaseDraft draft;
        draft.recording = m_store.importCall(u"2001"_s, 149, 10, 40);
        draft.requester = u"A. Evans"_s;
        draft.recipient = u"Legal Services"_s;
        draft.redactions.ranges = {
            {{80000, 96000}, domain::RedactionReason::ThirdParty, domain::RedactedSide::Both, -1}};
        draft.redactions.sound = domain::RedactionSound::Silence;
        draft.format = domain::AudioFormat::Wav;
        m_asked = must(m_door->release().request(draft));
        // Others, so that the right one has to be found among them.
        draft.redactions = {};
        m_other = must(m_door->release().request(draft));
        auto siro = m_store.door(u"siro"_s);
        (void)must(siro->release().authorise(m_asked.id, {}, hidden()));
        (void)must(siro->release().authorise(m_other.id, {}, hidden()));
        m_package = must(m_door->release().issue(m_asked.id, m_store.scratch(u"out"_s))).path;
        m_otherPackage = must(m_door->release().issue(m_other.id, m_store.scratch(u"out"_s))).path;
        m_audio = m_package + u"/data/"_s + m_asked.number + u".wav"_s;
    }

    void thePackageSaysItAndCarriesIt()
    {
        auto report = release::checkPackage(must(release::readPackage(m_package)), {});
        QCOMPARE(report.verdict, release::PackageReport::Verdict::Consistent);
        QVERIFY(report.facts.hiddenMark.startsWith(m_asked.number + u'.'));
        QVERIFY(release::isMarkName(report.facts.hiddenMark));
        QVERIFY(report.facts.mark.isEmpty());
        QCOMPARE(report.facts.conditions, QStringList{u"the file bears the inaudible mark of the release"_s});
        release::hearMark(report, m_package);
        QCOMPARE(report.findings.last().check, u"mark"_s);
        QCOMPARE(report.findings.last().level, release::PackageFinding::Level::Holds);
        QVERIFY2(report.findings.last().text.contains(u"carries the mark of release "_s + m_asked.number),
                 qPrintable(report.findings.last().text));
        // In a ZIP it is heard as well.
        auto zipped = release::checkPackage(must(release::readPackage(Packages::zipOf(m_package))), {});
        release::hearMark(zipped, Packages::zipOf(m_package));
        QCOMPARE(zipped.findings.last().level, release::PackageFinding::Level::Holds);
        QCOMPARE(redFindings(m_store), QStringList());
    }

    /// The number is in it as signed; a package that names another mark, or none, is not what was released.
    void anotherMarkIsWrong()
    {
        const auto name = release::checkPackage(must(release::readPackage(m_package)), {}).facts.hiddenMark;
        const QByteArray field = "\"hiddenMark\":\"" + name.toLatin1() + "\",";
        for (const QByteArray &instead : {QByteArray("\"hiddenMark\":\"R-2026-9999.00000000\","), QByteArray()}) {
            const QString copy = Packages::copyOf(m_store, m_package);
            Packages::replace(copy + u"/data/release.json"_s, field, instead);
            Packages::sealAsIssuer(m_store, copy);
            const auto report = release::checkPackage(must(release::readPackage(copy)), {});
            QCOMPARE(report.verdict, release::PackageReport::Verdict::Wrong);
            QVERIFY(std::any_of(report.findings.begin(), report.findings.end(),
                                [](const auto &finding) { return finding.text.contains(u"its mark"_s); }));
        }
    }

    void aPackageWithoutTheSoundOfItSaysThatItWasNotFound()
    {
        const QString copy = Packages::copyOf(m_store, m_package);
        Packages::write(copy + u"/data/"_s + m_asked.number + u".wav"_s, wavBytes(40));
        auto report = release::checkPackage(must(release::readPackage(copy)), {});
        release::hearMark(report, copy);
        QCOMPARE(report.findings.last().level, release::PackageFinding::Level::CannotBeKnown);
        QVERIFY2(report.findings.last().text.contains(u"does not prove"_s), qPrintable(report.findings.last().text));
        QVERIFY(QFile::remove(copy + u"/data/"_s + m_asked.number + u".wav"_s));
        release::hearMark(report, copy);
        QVERIFY2(report.findings.last().text.contains(u"cannot be told"_s), qPrintable(report.findings.last().text));
    }

    void aCopyNamesItsRelease()
    {
        auto ig = m_store.door(u"ig"_s);
        const auto traced = trace(*ig, m_audio);
        QVERIFY(traced.release);
        QCOMPARE(traced.release->number, m_asked.number);
        QCOMPARE(traced.release->decidedByName, u"Elin Howells"_s);
        QVERIFY(traced.search.found->chance < 1e-6);
        QVERIFY(traced.search.tried >= 2);
        QCOMPARE(trace(*ig, m_otherPackage + u"/data/"_s + m_other.number + u".wav"_s).release->number, m_other.number);
        QVERIFY(!trace(*ig, makeWav(m_store.scratch(), u"bare.wav"_s, 30)).release);
        // On record, each time, with what was found.
        Attacker record(m_store);
        QCOMPARE(record.value(u"SELECT count(*) FROM audit_entries WHERE actor = 'ig' AND action = 'release.trace'"_s)
                     .toInt(),
                 3);
        QCOMPARE(record
                     .value(u"SELECT count(*) FROM audit_entries WHERE action = 'release.trace' AND detail = '%1: "
                            "found.wav'"_s.arg(m_asked.number))
                     .toInt(),
                 1);
        QCOMPARE(redFindings(m_store), QStringList());
    }

    void onlyWhoReadsTheLogTraces()
    {
        QFile file(m_audio);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(m_door->release().trace(file, u"found.wav"_s).error().code, ErrorCode::Refused);
        QCOMPARE(Attacker(m_store)
                     .value(u"SELECT count(*) FROM audit_entries WHERE actor = 'investigator' AND action = "
                            "'release.trace'"_s)
                     .toInt(),
                 1); // the refusal
        const auto given = m_store.door(u"ig"_s)->release().trace(file, u"found.wav"_s, [](double) { return false; });
        QCOMPARE(given.error().code, ErrorCode::Cancelled);
    }

    /// Whoever edits the row takes no mark out of the sound: all numbers are tried.
    void aRowThatWasEditedHidesNothing()
    {
        TestStore store;
        auto door = store.doorFor(investigator, u"complaint"_s, u"C-1187"_s);
        service::ReleaseDraft draft;
        draft.recording = store.importCall(u"2001"_s, 149, 10, 30);
        draft.requester = u"A. Evans"_s;
        draft.recipient = u"Legal Services"_s;
        const auto asked = must(door->release().request(draft));
        (void)must(store.door(u"siro"_s)->release().authorise(asked.id, {}, hidden()));
        const QString package = must(door->release().issue(asked.id, store.scratch(u"out"_s))).path;
        Attacker(store).run(u"UPDATE releases SET decision_conditions = ''"_s);
        const auto traced = trace(*store.door(u"ig"_s), package + u"/data/"_s + asked.number + u".wav"_s);
        QVERIFY(traced.release && traced.release->number == asked.number);
        QVERIFY(!redFindings(store).isEmpty());
    }

    void whereNoFileLeavesThereIsNothingToMark()
    {
        service::ReleaseDraft draft;
        draft.recording = m_asked.recording;
        draft.requester = u"A. Evans"_s;
        draft.recipient = u"Somebody"_s;
        draft.recipientPerson = m_store.person(u"outsider"_s).id;
        const auto shared = must(m_door->release().request(draft));
        const auto refused = m_store.door(u"siro"_s)->release().authorise(shared.id, {}, hidden());
        QVERIFY(!refused && refused.error().what.contains(u"nothing to mark"_s));
    }

    /// The same number of another authority is another mark.
    void namesAreOfOneRecord()
    {
        const QString here = release::markName(u"R-2026-0031"_s, u"earshot/one"_s);
        const QString elsewhere = release::markName(u"R-2026-0031"_s, u"earshot/two"_s);
        QVERIFY(release::isMarkName(here) && release::isMarkName(elsewhere));
        QVERIFY(here != elsewhere && release::markBytes(here) != release::markBytes(elsewhere));
        for (const auto &no : {u"R-2026-0031"_s, u"R-2026-0031."_s, u"R-2026-0031.0000000g"_s, u""_s})
            QVERIFY2(!release::isMarkName(no), qPrintable(no));
    }

private:
    TestStore m_store;
    std::unique_ptr<service::Door> m_door;
    domain::Release m_asked, m_other;
    QString m_package, m_otherPackage, m_audio;
};

QTEST_MAIN(TestServiceMarks)
#include "tst_service_marks.moc"
