#include "core/media/peaks.h"
#include "core/service/return_service.h"
#include "core/service/sharing_service.h"
#include "tests/service/attacker.h"
#include "tests/support/heard.h"
#include "tests/support/refusal.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;

namespace {

const QString investigator = QStringLiteral("investigator");
const QString outsider = QStringLiteral("outsider");
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

std::unique_ptr<service::Door> investigating(TestStore &store)
{
    return store.doorFor(investigator, QStringLiteral("complaint"), QStringLiteral("C-1187"));
}

service::ReleaseDraft draftFor(TestStore &store, domain::RecordingId id, const QString &recipient = outsider)
{
    service::ReleaseDraft draft;
    draft.recording = id;
    draft.requester = QStringLiteral("A. Evans");
    draft.recipient = QStringLiteral("Sam Whitlow, Legal Services");
    draft.recipientPerson = store.person(recipient).id;
    draft.range = {800, 8000};
    draft.until = store.today().addDays(7);
    return draft;
}

/// Asked for, authorised and given to the outsider.
domain::Release shared(TestStore &store, service::Door &door, const service::ReleaseDraft &draft)
{
    const auto release = must(door.release().request(draft));
    (void)must(store.door(QStringLiteral("siro"))->release().authorise(release.id));
    return must(door.sharing().share(release.id));
}

int keysIn(TestStore &store)
{
    return Attacker(store).value(QStringLiteral("SELECT count(*) FROM release_keys")).toInt();
}

} // namespace

/// §6, inside the authority: no file leaves, one person listens, to what was authorised, until a day.
class TestServiceSharing : public QObject
{
    Q_OBJECT

private slots:
    void theRecipientHearsTheRangeAndNothingElse()
    {
        TestStore store;
        const auto id = store.importCall();
        const auto door = investigating(store);
        const auto them = store.door(outsider);
        const auto release = must(door->release().request(draftFor(store, id)));
        QVERIFY(must(them->sharing().withMe()).isEmpty());
        QCOMPARE(them->release().byId(release.id).error().code, ErrorCode::NotFound);
        QCOMPARE(refusalOf(door->sharing().share(release.id)), QStringLiteral("wrong-state"));
        (void)must(store.door(QStringLiteral("siro"))->release().authorise(release.id));
        QCOMPARE(keysIn(store), 0); // until it is given, there is none
        QCOMPARE(them->sharing().openForListening(release.id).error().code, ErrorCode::NotFound);
        QCOMPARE(must(door->sharing().share(release.id)).state, domain::ReleaseState::Issued);
        QCOMPARE(keysIn(store), 1);

        const auto mine = must(them->sharing().withMe());
        QCOMPARE(mine.size(), 1);
        QCOMPARE(mine.first().lengthMs, 900);
        QCOMPARE(mine.first().until, store.today().addDays(7));
        QVERIFY(mine.first().listening.permitted);
        auto opened = must(them->sharing().openForListening(release.id));
        QCOMPARE(opened.recording.frames, 7200);
        QVERIFY(opened.recording.customerE164.isEmpty() && opened.recording.customerDialled.isEmpty());
        QVERIFY(!opened.recording.originalName.contains(QStringLiteral("900149")));
        const auto heard = samplesOf(*opened.audio, opened.recording.originalName);
        auto source = must(door->review().openForListening(id));
        const auto whole = samplesOf(*source.audio, source.recording.originalName);
        QCOMPARE(heard.size(), std::size_t(7200) * 2);
        QVERIFY(std::equal(heard.begin(), heard.end(), whole.begin() + 800 * 2));
        const auto peaks = must(media::Peaks::parse(opened.peaks));
        QCOMPARE(peaks.frames(), 7200);

        // Not the call, not for anybody else.
        QCOMPARE(them->review().openForListening(id).error().code, ErrorCode::NotFound);
        QCOMPARE(refusalOf(door->sharing().openForListening(release.id)), QStringLiteral("not-recipient"));
        Attacker attacker(store);
        QCOMPARE(attacker
                     .value(QStringLiteral("SELECT group_concat(actor || ' ' || object || ' ' || purpose || ' ' || "
                                           "detail || ' ' || permitted, '; ') FROM audit_entries WHERE action = "
                                           "'release.play'"))
                     .toString(),
                 QStringLiteral("outsider release:%1 complaint %2 1; investigator release:%1 complaint %2 0")
                     .arg(release.id.value)
                     .arg(release.number));
        QCOMPARE(redFindings(store), QStringList());
    }

    void aWholeCallIsHeardWhole()
    {
        TestStore store;
        const auto id = store.importCall();
        const auto door = investigating(store);
        auto draft = draftFor(store, id);
        draft.range = {};
        const auto release = shared(store, *door, draft);
        auto opened = must(store.door(outsider)->sharing().openForListening(release.id));
        auto source = must(door->review().openForListening(id));
        QCOMPARE(samplesOf(*opened.audio, opened.recording.originalName),
                 samplesOf(*source.audio, source.recording.originalName));
        QCOMPARE(opened.peaks, source.peaks);
    }

    void itEndsWithItsLastDay()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto release = shared(store, *door, draftFor(store, store.importCall()));
        const auto them = store.door(outsider);
        store.clock().advanceMs(7 * dayMs); // the last day itself
        (void)must(them->sharing().openForListening(release.id));
        store.clock().advanceMs(dayMs);
        QCOMPARE(keysIn(store), 1); // nobody has looked yet; the day counts, not the key
        const auto late = them->sharing().openForListening(release.id);
        QCOMPARE(refusalOf(late), QStringLiteral("release-ended"));
        QCOMPARE(late.error().refusal->clause, QStringLiteral("§6 (outside the area)"));
        QCOMPARE(late.error().refusal->detail, store.today().addDays(-1).toString(Qt::ISODate));
        QCOMPARE(keysIn(store), 0);
        QVERIFY(!must(them->sharing().withMe()).first().listening.permitted);
        store.clock().advanceMs(40 * dayMs);
        QVERIFY(must(them->sharing().withMe()).isEmpty());
        QCOMPARE(redFindings(store), QStringList());
    }

    /// Whoever comes in next ends it, the recipient need not.
    void anyDoorEndsWhatHasEnded()
    {
        TestStore store;
        (void)shared(store, *investigating(store), draftFor(store, store.importCall()));
        store.clock().advanceMs(8 * dayMs);
        QCOMPARE(keysIn(store), 1);
        (void)store.door(QStringLiteral("leader"));
        QCOMPARE(keysIn(store), 0);
        QCOMPARE(redFindings(store), QStringList());
    }

    void aRecallEndsItInThatMoment()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto release = shared(store, *door, draftFor(store, store.importCall()));
        const auto them = store.door(outsider);
        (void)must(them->sharing().openForListening(release.id));
        QCOMPARE(refusalOf(them->returns().recall(release.id, QStringLiteral("mine"))),
                 QStringLiteral("no-part-in-release"));
        QCOMPARE(them->returns().recall(release.id, QString()).error().code, ErrorCode::Invalid);
        const auto recalled = must(store.door(QStringLiteral("siro"))
                                       ->returns()
                                       .recall(release.id, QStringLiteral("the wrong call was released")));
        QVERIFY(recalled.recalled && recalled.recalled->office == QStringLiteral("siro"));
        QCOMPARE(keysIn(store), 0);
        QCOMPARE(refusalOf(them->sharing().openForListening(release.id)), QStringLiteral("release-recalled"));
        QVERIFY(!must(them->sharing().mayListen(release.id)).permitted);
        const auto told = must(them->sharing().withMe());
        QVERIFY(told.first().recalled);
        QCOMPARE(told.first().recallReason, QStringLiteral("the wrong call was released"));
        QCOMPARE(refusalOf(door->returns().recall(release.id, QStringLiteral("again"))),
                 QStringLiteral("release-recalled"));
        QCOMPARE(redFindings(store), QStringList());
    }

    void whoCanReceive()
    {
        TestStore store;
        const auto id = store.importCall();
        const auto door = investigating(store);
        const auto wrong = [&](service::ReleaseDraft draft) {
            const auto asked = door->release().request(draft);
            return asked ? QStringLiteral("asked for") : asked.error().where;
        };
        auto draft = draftFor(store, id, QStringLiteral("leader")); // of the area
        QCOMPARE(wrong(draft), QStringLiteral("recipient"));
        draft = draftFor(store, id, investigator); // oneself
        QCOMPARE(wrong(draft), QStringLiteral("recipient"));
        draft.recipientPerson = {4711};
        QCOMPARE(wrong(draft), QStringLiteral("recipient"));
        draft = draftFor(store, id);
        draft.kind = domain::ReleaseKind::External;
        draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
        draft.legalBasis = QStringLiteral("Court order");
        QCOMPARE(wrong(draft), QStringLiteral("recipient"));
        draft = draftFor(store, id);
        draft.until = store.today().addDays(-1);
        QCOMPARE(wrong(draft), QStringLiteral("until"));
        // Who receives it does not decide on it, whatever office they hold.
        const auto toSiro = must(door->release().request(draftFor(store, id, QStringLiteral("siro"))));
        const auto siro = store.door(QStringLiteral("siro"));
        QCOMPARE(refusalOf(siro->release().authorise(toSiro.id)), QStringLiteral("recipient-decides"));
        (void)must(store.door(QStringLiteral("monitoring"))->release().authorise(toSiro.id));
        (void)must(door->sharing().share(toSiro.id));
        (void)must(siro->sharing().openForListening(toSiro.id));
        // And what is for somebody here does not go out as a file, nor the other way round.
        QCOMPARE(door->release().issue(toSiro.id, store.scratch()).error().code, ErrorCode::Conflict);
        auto file = draftFor(store, id);
        file.recipientPerson = {};
        file.format = domain::AudioFormat::Wav;
        const auto package = must(door->release().request(file));
        (void)must(siro->release().authorise(package.id));
        QCOMPARE(door->sharing().share(package.id).error().code, ErrorCode::Conflict);
        QCOMPARE(redFindings(store), QStringList());
    }

    void aDisposalTakesTheKeyAlong()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto id = store.importCall(QStringLiteral("2001"), 149, 400);
        const auto release = shared(store, *door, draftFor(store, id));
        const auto given = must(door->release().request(draftFor(store, id)));
        (void)must(store.door(QStringLiteral("siro"))->release().authorise(given.id));
        must(door->custody().remove(id, QStringLiteral("kept for its time")));
        QCOMPARE(keysIn(store), 0);
        // Deleted between the approval and the release.
        QCOMPARE(refusalOf(door->sharing().share(given.id)), QStringLiteral("already-deleted"));
        QCOMPARE(refusalOf(store.door(outsider)->sharing().openForListening(release.id)),
                 QStringLiteral("already-deleted"));
        QCOMPARE(redFindings(store), QStringList());
    }

    /// With the store's key and other software: nothing that is written beside the program gives anybody the call.
    void whatIsWrittenBesideTheProgramOpensNothing()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto release = shared(store, *door, draftFor(store, store.importCall()));
        const auto them = store.door(outsider);
        Attacker attacker(store);
        // A later end, by a row that nobody signed.
        attacker.run(QStringLiteral("UPDATE releases SET until_day = "
                                    "'2030-01-01'"));
        QCOMPARE(refusalOf(them->sharing().openForListening(release.id)), QStringLiteral("approval-invalid"));
        attacker.run(
            QStringLiteral("UPDATE releases SET until_day = '%1'").arg(store.today().addDays(7).toString(Qt::ISODate)));
        (void)must(them->sharing().openForListening(release.id));
        // A wider range.
        attacker.run(QStringLiteral("UPDATE releases SET decision_conditions = 'only=0-16000'"));
        QCOMPARE(refusalOf(them->sharing().openForListening(release.id)), QStringLiteral("approval-invalid"));
        attacker.run(QStringLiteral("UPDATE releases SET decision_conditions = ''"));
        // An extension without a signature.
        attacker.run(QStringLiteral("INSERT INTO release_events VALUES (1, %1, 4, %2, 'siro', 0, '2030-01-01', '', '', "
                                    "x'', x'00')")
                         .arg(release.id.value)
                         .arg(attacker.idOf(QStringLiteral("siro")).value));
        QCOMPARE(must(them->sharing().withMe()).first().until, store.today().addDays(7));
        const auto named = redFindings(store).join(u'\n');
        QVERIFY2(named.contains(QStringLiteral("governance release-event:1 there is no log entry")), qPrintable(named));
        QVERIFY2(named.contains(QStringLiteral("release-event:1 its signature")), qPrintable(named));
        // Somebody else's name on the key: it is sealed to one person only.
        attacker.run(QStringLiteral("UPDATE release_keys SET person_id = %1")
                         .arg(attacker.idOf(QStringLiteral("leader")).value));
        QCOMPARE(them->sharing().openForListening(release.id).error().code, ErrorCode::Integrity);
    }

    void aLaterEndTakesTwoPeople()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto release = shared(store, *door, draftFor(store, store.importCall()));
        const auto them = store.door(outsider);
        const auto siro = store.door(QStringLiteral("siro"));
        const QDate later = store.today().addDays(30);
        QCOMPARE(siro->returns().extend(release.id).error().code, ErrorCode::Conflict); // nobody asked
        QCOMPARE(door->returns().askExtension(release.id, store.today().addDays(7), QStringLiteral("?")).error().where,
                 QStringLiteral("until"));
        QVERIFY(must(siro->returns().inbox()).toExtend.isEmpty());
        (void)must(them->returns().askExtension(release.id, later, QStringLiteral("the hearing was put off")));
        QCOMPARE(them->returns().askExtension(release.id, later, QStringLiteral("again")).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(refusalOf(door->returns().extend(release.id)), QStringLiteral("two-people"));
        QCOMPARE(refusalOf(them->returns().extend(release.id, QStringLiteral("siro"))), QStringLiteral("two-people"));
        QCOMPARE(refusalOf(store.door(QStringLiteral("ig"))->returns().extend(release.id)),
                 QStringLiteral("authoriser-needed"));
        QCOMPARE(must(siro->returns().inbox()).toExtend.size(), 1);
        QCOMPARE(must(siro->administration().waiting()).releases, 1);
        QCOMPARE(must(siro->returns().extend(release.id)).until, later);
        QVERIFY(must(siro->returns().inbox()).toExtend.isEmpty());
        store.clock().advanceMs(20 * dayMs);
        (void)must(them->sharing().openForListening(release.id));

        (void)must(door->returns().askExtension(release.id, later.addDays(30), QStringLiteral("appeal")));
        const auto no = must(siro->returns().refuseExtension(release.id, QStringLiteral("the hearing is over")));
        QCOMPARE(no.until, later);
        QVERIFY(!no.extensionAsked);
        store.clock().advanceMs(20 * dayMs);
        QCOMPARE(refusalOf(them->sharing().openForListening(release.id)), QStringLiteral("release-ended"));
        QCOMPARE(door->returns().askExtension(release.id, later.addDays(90), QStringLiteral("too late")).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(redFindings(store), QStringList());
    }
};

QTEST_MAIN(TestServiceSharing)
#include "tst_service_sharing.moc"
