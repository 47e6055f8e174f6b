#include "core/media/mark.h"
#include "core/media/peaks.h"
#include "core/media/redactor.h"
#include "core/release/package_check.h"
#include "core/service/sharing_service.h"
#include "tests/service/attacker.h"
#include "tests/support/heard.h"
#include "tests/support/refusal.h"
#include "tests/support/teststore.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <cmath>

using namespace earshot;
using namespace earshot::tests;
using domain::RedactedSide;
using domain::Redaction;
using domain::RedactionReason;
using namespace Qt::StringLiterals;

namespace {

const QString investigator = QStringLiteral("investigator");
const QString outsider = QStringLiteral("outsider");

std::unique_ptr<service::Door> investigating(TestStore &store)
{
    return store.doorFor(investigator, QStringLiteral("complaint"), QStringLiteral("C-1187"));
}

service::ReleaseDraft draftFor(domain::RecordingId id)
{
    service::ReleaseDraft draft;
    draft.recording = id;
    draft.requester = QStringLiteral("A. Evans");
    draft.recipient = QStringLiteral("Legal Services");
    draft.format = domain::AudioFormat::Wav;
    return draft;
}

std::vector<float> wholeCall(service::Door &door, domain::RecordingId id)
{
    auto source = must(door.review().openForListening(id));
    return samplesOf(*source.audio, source.recording.originalName);
}

std::vector<float> samplesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no audio");
    return samplesOf(file, path);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// `heard`, a stereo cut of the call from `begin`, is the call outside the redactions and the cover inside.
void compareHeard(const std::vector<float> &heard, const std::vector<float> &whole, qint64 begin,
                  const std::vector<media::RedactedPart> &parts)
{
    const media::Redactor redactor(parts, media::Cover::Tone, 8000, 2);
    std::vector<float> expected(whole.begin() + 2 * begin, whole.begin() + 2 * begin + qint64(heard.size()));
    redactor.apply(begin, expected);
    qsizetype changed = 0;
    for (size_t i = 0; i < heard.size(); ++i) {
        if (std::abs(heard[i] - expected[i]) > 1.0F / 32768)
            QFAIL(qPrintable(u"sample %1 is not what it should be"_s.arg(i)));
        changed += std::abs(heard[i] - whole[size_t(2 * begin) + i]) > 0.01F;
    }
    QVERIFY(changed > 500); // it was another sound before
}

} // namespace

/// What of a call is made inaudible before it leaves, whichever way it leaves.
class TestServiceRedaction : public QObject
{
    Q_OBJECT

private slots:
    void whatCannotBeAskedForIsRefusedInWords()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto good = draftFor(store.importCall());
        const auto why = [&](const service::ReleaseDraft &draft) {
            const auto asked = door->release().request(draft);
            return asked ? u"asked"_s : asked.error().what;
        };
        auto draft = good;
        draft.redactions.ranges = {{{800, 1600}, RedactionReason::Other, RedactedSide::Both, -1}};
        draft.format = domain::AudioFormat::Original;
        QVERIFY(why(draft).contains(u"original's bytes hold all that was said"_s));
        draft.format = domain::AudioFormat::Wav;
        draft.redactions.ranges.first().range = {800, 16001};
        QVERIFY(why(draft).contains(u"outside the recording"_s));
        draft.redactions.ranges.first().range = {1600, 1600};
        QVERIFY(why(draft).contains(u"outside the recording"_s));
        draft.redactions.ranges.first().range = {800, 1600};
        draft.range = {1600, 8000};
        QVERIFY(why(draft).contains(u"outside the part that is asked for"_s));
        draft.range = {};
        draft.redactions.ranges.first().reason = RedactionReason::ThirdParty;
        draft.redactions.noThirdParty = true;
        QVERIFY(why(draft).contains(u"not both"_s));
        draft.redactions.noThirdParty = false;
        QCOMPARE(why(draft), u"asked"_s);
    }

    void aSideIsOnItsOwnTrackFromTheRequestOn()
    {
        TestStore store;
        const auto door = investigating(store);
        auto draft = draftFor(store.importCall());
        draft.redactions.ranges = {{{4000, 4800}, RedactionReason::Other, RedactedSide::Customer, -1},
                                   {{800, 1600}, RedactionReason::ThirdParty, RedactedSide::Staff, 7}};
        const auto asked = must(door->release().request(draft));
        QCOMPARE(asked.redactions, u"tone;800-1600:third-party:staff@0,4000-4800:other:customer@1"_s);
        QCOMPARE(must(door->release().byId(asked.id)), asked);
        Attacker(store).run(u"UPDATE recordings SET staff_channel = -1"_s);
        const auto unknown = door->release().request(draft);
        QVERIFY(!unknown && unknown.error().what.contains(u"redact both"_s));
    }

    void theAdviceIsFollowedOrNothingLeaves()
    {
        TestStore store;
        const auto door = store.doorFor(investigator, QStringLiteral("abuse"), QStringLiteral("A-12"));
        domain::ReleaseConditions advised;
        advised.redactThirdParties = true;
        const auto answer = [&](const domain::Redactions &redactions) {
            auto draft = draftFor(store.importCall());
            draft.kind = domain::ReleaseKind::External;
            draft.contact = u"Sgt. Imran Vale, 07700 900310"_s;
            draft.legalBasis = u"Court order CF-2214"_s;
            draft.redactions = redactions;
            const auto asked = must(door->release().request(draft));
            (void)must(
                store.door(QStringLiteral("ig"))->release().advise(asked.id, u"Without the neighbour."_s, advised));
            return refusalOf(store.door(QStringLiteral("siro"))->release().authorise(asked.id));
        };
        domain::Redactions redactions;
        QCOMPARE(answer(redactions), u"conditions-not-met"_s);
        redactions.ranges = {{{800, 1600}, RedactionReason::PaymentCard, RedactedSide::Both, -1}};
        QCOMPARE(answer(redactions), u"conditions-not-met"_s);
        redactions.noThirdParty = true;
        QCOMPARE(answer(redactions), u"permitted"_s);
        redactions = {};
        redactions.ranges = {{{800, 1600}, RedactionReason::ThirdParty, RedactedSide::Both, -1}};
        QCOMPARE(answer(redactions), u"permitted"_s);
        QCOMPARE(redFindings(store), QStringList());
    }

    void thePackageHasNothingOfIt()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto id = store.importCall();
        auto draft = draftFor(id);
        draft.range = {400, 12000};
        draft.redactions.ranges = {{{800, 2400}, RedactionReason::ThirdParty, RedactedSide::Both, -1},
                                   {{4000, 5600}, RedactionReason::PaymentCard, RedactedSide::Customer, -1}};
        const auto asked = must(door->release().request(draft));
        (void)must(store.door(QStringLiteral("siro"))->release().authorise(asked.id));
        const QString path = must(door->release().issue(asked.id, store.scratch())).path;
        const auto whole = wholeCall(*door, id);
        const auto heard = samplesIn(path + u"/data/"_s + asked.number + u".wav"_s);
        QCOMPARE(heard.size(), size_t(2) * 11600);
        compareHeard(heard, whole, 400, {{{800, 2400}, -1}, {{4000, 5600}, 1}});

        // It says so, to people and to programs.
        const auto report = release::checkPackage(must(release::readPackage(path)), {});
        QCOMPARE(report.verdict, release::PackageReport::Verdict::Consistent);
        QCOMPARE(report.facts.redacted, (QStringList{u"0:00.1 to 0:00.3: somebody else's details"_s,
                                                     u"0:00.5 to 0:00.7: payment card details (the customer's side "
                                                     "only)"_s}));
        const auto vcon = QJsonDocument::fromJson(contentOf(path + u"/data/conversation.vcon.json"_s)).object();
        QCOMPARE(vcon["redacted"_L1].toObject()["type"_L1].toString(), u"third-party, payment-card"_s);
        const auto body = vcon["analysis"_L1].toArray().first().toObject()["body"_L1].toArray();
        QCOMPARE(body.size(), 2);
        QCOMPARE(body.first().toObject()["beginMs"_L1].toInt(), 100);
        QCOMPARE(body.last().toObject()["side"_L1].toString(), u"customer"_s);
        // Nothing that came with the original comes along.
        QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories);
        const auto recording = must(door->review().show(id)).recording;
        while (files.hasNext())
            QVERIFY(!contentOf(files.next()).contains(recording.originalName.toUtf8()));
        const auto row = must(store.door(QStringLiteral("ig"))->release().logCsv());
        QVERIFY(row.contains("payment card details (the customer's side only)"));
        QCOMPARE(redFindings(store), QStringList());
    }

    void theRecipientInEarshotDoesNotHearIt()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto id = store.importCall();
        auto draft = draftFor(id);
        draft.recipientPerson = store.person(outsider).id;
        draft.redactions.ranges = {{{800, 2400}, RedactionReason::SpecialCategory, RedactedSide::Staff, -1}};
        const auto asked = must(door->release().request(draft));
        (void)must(store.door(QStringLiteral("siro"))->release().authorise(asked.id));
        (void)must(door->sharing().share(asked.id));
        auto opened = must(store.door(outsider)->sharing().openForListening(asked.id));
        QCOMPARE(opened.recording.frames, 16000);
        const auto whole = wholeCall(*door, id);
        const auto heard = samplesOf(*opened.audio, opened.recording.originalName);
        QCOMPARE(heard.size(), whole.size());
        compareHeard(heard, whole, 0, {{{800, 2400}, 0}});
        compareHeard(samplesOf(*opened.view, opened.recording.originalName), whole, 0, {{{800, 2400}, 0}});
        // The picture does not show how loud it was either.
        const auto peaks = must(media::Peaks::parse(opened.peaks));
        QCOMPARE(peaks.frames(), 16000);
        QVERIFY(opened.peaks != must(door->review().openForListening(id)).peaks);
    }

    void whoDecidesHearsWhatWouldLeave()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto id = store.importCall();
        auto draft = draftFor(id);
        draft.redactions.ranges = {{{800, 2400}, RedactionReason::ThirdParty, RedactedSide::Both, -1}};
        const auto asked = must(door->release().request(draft));
        const auto head = store.doorFor(QStringLiteral("head"), QStringLiteral("complaint"), QStringLiteral("C-1187"));
        auto opened = must(head->sharing().openAsItLeaves(asked.id));
        const auto whole = wholeCall(*door, id);
        compareHeard(samplesOf(*opened.audio, opened.recording.originalName), whole, 0, {{{800, 2400}, -1}});
        domain::ReleaseConditions part;
        part.only = {400, 4000};
        opened = must(head->sharing().openAsItLeaves(asked.id, part));
        const auto heard = samplesOf(*opened.audio, opened.recording.originalName);
        QCOMPARE(heard.size(), size_t(2) * 3600);
        compareHeard(heard, whole, 400, {{{800, 2400}, -1}});
        part.without = {{0, 16000}};
        QCOMPARE(head->sharing().openAsItLeaves(asked.id, part).error().code, ErrorCode::Conflict);
        // On record, twice, before a byte was heard; and only for who may listen to the call.
        QCOMPARE(
            Attacker(store)
                .value(
                    u"SELECT count(*) FROM audit_entries WHERE actor = 'head' AND detail LIKE 'R-% as it would leave'"_s)
                .toInt(),
            2);
        QCOMPARE(store.door(outsider)->sharing().openAsItLeaves(asked.id).error().code, ErrorCode::NotFound);
    }

    void aMarkedPackageSaysItsNumber()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto id = store.importCall();
        auto draft = draftFor(id);
        draft.format = domain::AudioFormat::Original;
        const auto asked = must(door->release().request(draft));
        domain::ReleaseConditions mark;
        mark.mark = true;
        (void)must(store.door(QStringLiteral("siro"))->release().authorise(asked.id, {}, mark));
        const QString path = must(door->release().issue(asked.id, store.scratch())).path;
        const auto heard = samplesIn(path + u"/data/"_s + asked.number + u".wav"_s);
        const QString symbols = u"*%1#"_s.arg(QString(asked.number).mid(2).replace(u'-', u'*'));
        const auto tones = media::dialTones(symbols, 8000);
        const auto whole = wholeCall(*door, id);
        QCOMPARE(heard.size(), whole.size() + 2 * tones.size());
        for (size_t i = 0; i < tones.size(); ++i)
            QVERIFY(std::abs(heard[2 * i] - tones[i]) <= 1.0F / 32768 && heard[2 * i] == heard[2 * i + 1]);
        QVERIFY(std::equal(whole.begin(), whole.end(), heard.begin() + qint64(2 * tones.size())));
        const auto report = release::checkPackage(must(release::readPackage(path)), {});
        QCOMPARE(report.verdict, release::PackageReport::Verdict::Consistent);
        QCOMPARE(report.facts.mark, symbols);
        QCOMPARE(report.facts.format, u"wav"_s);
        QCOMPARE(redFindings(store), QStringList());
        // Where no file leaves there is nothing to mark.
        draft.recipientPerson = store.person(outsider).id;
        const auto shared = must(door->release().request(draft));
        const auto refused = store.door(QStringLiteral("siro"))->release().authorise(shared.id, {}, mark);
        QVERIFY(!refused && refused.error().what.contains(u"nothing to mark"_s));
    }
};

QTEST_MAIN(TestServiceRedaction)
#include "tst_service_redaction.moc"
