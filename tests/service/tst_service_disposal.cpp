#include "core/audit/cosignature.h"
#include "core/audit/note.h"
#include "core/service/checkpoint_service.h"
#include "core/service/disposal_service.h"
#include "core/service/hold_service.h"
#include "core/service/release_service.h"
#include "core/service/return_service.h"
#include "core/service/sharing_service.h"
#include "core/store/hold_repository.h"
#include "core/store/sql/connection.h"
#include "core/store/store.h"
#include "tests/service/attacker.h"
#include "tests/support/opendoors.h"
#include "tests/support/refusal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QThread>
#include <atomic>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 aDay = 24LL * 3600 * 1000;
constexpr int overdue = 740;  ///< days ago: due since some
constexpr int dueToday = 730; ///< and released until today at most

struct House : OpenDoors
{
    service::DisposalService &deleter() { return as(u"investigator"_s).disposals(); }
    domain::DisposalId planned() { return must(deleter().plan(store.area(u"Housing Repairs"_s))).disposal.id; }
    /// Planned, approved, and its notice is over.
    domain::DisposalId ready()
    {
        const auto id = planned();
        must(as(u"ig"_s).disposals().approve(id, 90));
        store.clock().advanceMs(service::DisposalService::noticeDays * aDay);
        return id;
    }
    bool isThere(domain::RecordingId call)
    {
        return must(as(u"investigator"_s).review().show(call)).recording.state == domain::RecordingState::Kept;
    }
    service::HoldDraft hold(domain::RecordingId call) const
    {
        service::HoldDraft draft;
        draft.recording = call;
        draft.purpose = u"complaint"_s;
        draft.reference = u"C-7"_s;
        draft.reason = u"the Ombudsman has asked"_s;
        draft.reviewOn = store.today().addMonths(3);
        draft.guidance = u"keep it"_s;
        return draft;
    }
    QJsonObject certificateOf(domain::DisposalId id)
    {
        return QJsonDocument::fromJson(must(as(u"ig"_s).disposals().disposal(id)).disposal.certificate).object();
    }
};

/// A store that counts how often all holds are read.
class CountingStore final : public store::Store
{
public:
    CountingStore(std::unique_ptr<store::Store> store, int &reads)
        : m_store(std::move(store))
        , m_holds(m_store->holds(), reads)
    {}
    Result<void> transaction(const std::function<Result<void>()> &work) override { return m_store->transaction(work); }
    Result<void> snapshot(const std::function<Result<void>()> &work) override { return m_store->snapshot(work); }
    bool inTransaction() const override { return m_store->inTransaction(); }
    bool inDoubt() const override { return m_store->inDoubt(); }
    store::SettingsRepository &settings() override { return m_store->settings(); }
    store::PeopleRepository &people() override { return m_store->people(); }
    store::AreasRepository &areas() override { return m_store->areas(); }
    store::RecordingRepository &recordings() override { return m_store->recordings(); }
    store::AnnotationRepository &annotations() override { return m_store->annotations(); }
    store::CustodyRepository &custody() override { return m_store->custody(); }
    store::ReleaseRepository &releases() override { return m_store->releases(); }
    store::QuarantineRepository &quarantine() override { return m_store->quarantine(); }
    store::AuditRepository &audit() override { return m_store->audit(); }
    store::PersonalRepository &personal() override { return m_store->personal(); }
    store::PolicyRepository &policies() override { return m_store->policies(); }
    store::RecoveryRepository &recovery() override { return m_store->recovery(); }
    store::HoldRepository &holds() override { return m_holds; }
    store::DisposalRepository &disposals() override { return m_store->disposals(); }
    store::SubjectAccessRepository &subjectAccess() override { return m_store->subjectAccess(); }
    store::EarlyDeletionRepository &earlyDeletions() override { return m_store->earlyDeletions(); }
    Result<QStringList> checkIntegrity() override { return m_store->checkIntegrity(); }
    Result<QList<store::SchemaDifference>> schemaDifferences() override { return m_store->schemaDifferences(); }
    Result<void> truncateLog() override { return m_store->truncateLog(); }

private:
    class Holds final : public store::HoldRepository
    {
    public:
        Holds(store::HoldRepository &holds, int &reads)
            : m_holds(holds)
            , m_reads(reads)
        {}
        Result<domain::HoldId> nextId() override { return m_holds.nextId(); }
        Result<void> add(const domain::Hold &hold) override { return m_holds.add(hold); }
        Result<domain::Hold> byId(domain::HoldId id) override { return m_holds.byId(id); }
        Result<QList<domain::Hold>> all() override
        {
            ++m_reads;
            return m_holds.all();
        }
        Result<QList<domain::Hold>> open() override { return m_holds.open(); }
        Result<int> count() override { return m_holds.count(); }
        Result<void> lift(const domain::Hold &hold) override { return m_holds.lift(hold); }
        Result<domain::GuidanceId> nextGuidanceId() override { return m_holds.nextGuidanceId(); }
        Result<void> addGuidance(const domain::HoldGuidance &guidance) override
        {
            return m_holds.addGuidance(guidance);
        }
        Result<int> guidanceCount() override { return m_holds.guidanceCount(); }
        Result<bool> isUsedUnder(domain::RecordingId recording, const QString &reference) override
        {
            return m_holds.isUsedUnder(recording, reference);
        }
        Result<store::HoldReach> reachOf(const domain::Hold &hold) override { return m_holds.reachOf(hold); }

    private:
        store::HoldRepository &m_holds;
        int &m_reads;
    };

    std::unique_ptr<store::Store> m_store;
    Holds m_holds;
};

} // namespace

/// §7 "All recordings will be deleted after 24 months": rehearsal, notice, two people, run, certificate.
class TestServiceDisposal : public QObject
{
    Q_OBJECT

private slots:
    void rehearsesWhatWouldGoAndWhatStays()
    {
        House house;
        auto &store = house.store;
        const auto goes = store.importCall(u"2001"_s, 149, dueToday);
        const auto held = store.importCall(u"2001"_s, 150, overdue + 3);
        const auto young = store.importCall(u"2001"_s, 151, 700);
        (void)store.importCall(u"2101"_s, 152, overdue); // another area's
        must(house.as(u"investigator"_s).review().addNote(goes, {{0, 80}, u"says no"_s, {}}));
        must(house.as(u"investigator"_s).custody().copyClip(goes, {0, 80}, u"t"_s, u"C-9"_s, {}));
        must(house.as(u"ig"_s).holds().place(house.hold(held)));
        const auto area = store.area(u"Housing Repairs"_s);
        for (const QString &user : {u"investigator"_s, u"ig"_s, u"leader"_s}) {
            const auto rehearsal = must(house.as(user).disposals().rehearse(area));
            QCOMPARE(rehearsal.items.size(), 2);
            QCOMPARE(rehearsal.going(), 1);
            const auto &first = rehearsal.items[0]; // the oldest first
            QVERIFY(first.recording.id == held && !first.goes && first.decision.rule == u"on-hold");
            QCOMPARE(first.keeping.heldBy.constFirst().number, u"H-0001"_s);
            const auto &second = rehearsal.items[1];
            QVERIFY(second.recording.id == goes && second.goes);
            QCOMPARE(second.objects, QStringList({u"audio"_s, u"peaks"_s}));
            QCOMPARE(second.notes, 1);
            QCOMPARE(second.clips, 1);
        }
        // What was released of it: on its way, heard inside until then, or outside as a file.
        const auto counts = [&] {
            const auto item = must(house.as(u"ig"_s).disposals().rehearse(area)).items.at(1);
            return QList<int>{static_cast<int>(item.undecided.size()), item.shares, item.releases};
        };
        QCOMPARE(counts(), (QList<int>{0, 0, 0}));
        service::ReleaseDraft draft;
        draft.recording = goes;
        draft.requester = u"A. Evans"_s;
        draft.recipient = u"Legal Services"_s;
        draft.until = store.today();
        const auto file = must(house.as(u"investigator"_s).release().request(draft));
        draft.recipientPerson = store.person(u"outsider"_s).id;
        const auto inside = must(house.as(u"investigator"_s).release().request(draft));
        QCOMPARE(counts(), (QList<int>{2, 0, 0}));
        QCOMPARE(must(house.as(u"ig"_s).disposals().rehearse(area)).items.at(1).undecided,
                 (QStringList{inside.number, file.number}));
        for (const auto &each : {file, inside})
            (void)must(house.as(u"siro"_s).release().authorise(each.id));
        (void)must(house.as(u"investigator"_s).sharing().share(inside.id));
        (void)must(house.as(u"investigator"_s).release().issue(file.id, store.scratch(u"out"_s)));
        QCOMPARE(counts(), (QList<int>{0, 1, 1}));
        (void)must(house.as(u"investigator"_s).returns().recall(inside.id, u"sent in error"_s));
        QCOMPARE(counts(), (QList<int>{0, 0, 1}));
        QCOMPARE(house.as(u"outsider"_s).disposals().rehearse(area).error().code, ErrorCode::NotFound);
        QVERIFY(house.isThere(goes) && house.isThere(held) && house.isThere(young));
    }

    /// A recorder whose clock was ahead: the call is due two years after its import, not four years later.
    void aCallDatedAfterItsImportIsDueFromThen()
    {
        House house;
        auto &store = house.store;
        const auto ahead = store.importCall(u"2001"_s, 149, -1500);
        const QDate imported = store.today();
        int number = 200;
        const auto wait = [&](const QDate &until) { // the record leads up to the day, or its clock is not believed
            while (store.today() < until) {
                store.clock().advanceMs(std::min<qint64>(30, store.today().daysTo(until)) * aDay);
                (void)store.importCall(u"2101"_s, ++number, 1);
            }
        };
        const auto area = store.area(u"Housing Repairs"_s);
        wait(imported.addMonths(24).addDays(-1));
        QCOMPARE(must(house.as(u"ig"_s).disposals().rehearse(area)).items.size(), 0);
        wait(imported.addMonths(24));
        const auto rehearsal = must(house.as(u"ig"_s).disposals().rehearse(area));
        QCOMPARE(rehearsal.items.size(), 1);
        QVERIFY(rehearsal.items[0].recording.id == ahead && rehearsal.items[0].goes);
        QCOMPARE(rehearsal.items[0].keeping.life.dueOn, imported.addMonths(24));
    }

    void needsTwoPeopleAndTwoWeeks()
    {
        House house;
        auto &store = house.store;
        const auto call = store.importCall(u"2001"_s, 149, overdue);
        const auto area = store.area(u"Housing Repairs"_s);
        QCOMPARE(refusalOf(house.as(u"leader"_s).disposals().plan(area)), u"nomination-needed"_s);
        QCOMPARE(refusalOf(house.as(u"ig"_s).disposals().plan(area)), u"outside-area"_s);
        const auto id = house.planned();
        // The owners' notice waits for them until they say that they know of it; for who gave it, it does not.
        auto &owners = house.as(u"leader"_s).disposals();
        QCOMPARE(must(owners.list()).size(), 1);
        QVERIFY(must(owners.disposal(id)).toNote && !must(house.deleter().disposal(id)).toNote);
        QVERIFY(!must(house.as(u"ig"_s).disposals().disposal(id)).toNote); // they approve
        QCOMPARE(must(owners.waiting()), 1);
        QCOMPARE(must(house.as(u"leader"_s).administration().waiting()).retention, 1);
        must(owners.note(id));
        QCOMPARE(must(owners.waiting()), 0);
        QVERIFY(must(house.as(u"head"_s).disposals().disposal(id)).toNote); // each for themselves
        QCOMPARE(house.as(u"outsider"_s).disposals().note(id).error().code, ErrorCode::NotFound);
        QCOMPARE(refusalOf(house.deleter().approve(id, 90)), u"ig-unit-needed"_s);
        // The deleter is appointed to the IG Unit: still one person.
        must(store.door(u"admin"_s)->administration().appoint(u"investigator"_s, u"ig-officer"_s));
        QCOMPARE(refusalOf(house.deleter().approve(id, 90)), u"two-people"_s);
        store.clock().advanceMs(20 * aDay);
        QCOMPARE(refusalOf(house.deleter().run(id)), u"disposal-approval-needed"_s);
        QVERIFY(house.isThere(call));
        const auto second = house.planned();
        must(house.as(u"ig"_s).disposals().approve(second, 90));
        QCOMPARE(house.as(u"ig"_s).disposals().approve(second, 90).error().code, ErrorCode::Conflict);
        store.clock().advanceMs(13 * aDay);
        const auto early = house.deleter().run(second);
        QVERIFY(!early && early.error().code == ErrorCode::Conflict);
        QVERIFY(!must(house.deleter().disposal(second)).mayRun);
        QCOMPARE(refusalOf(house.as(u"leader"_s).disposals().run(second)), u"nomination-needed"_s);
        QVERIFY(house.isThere(call));
        store.clock().advanceMs(aDay);
        QVERIFY(must(house.deleter().disposal(second)).mayRun);
        const auto run = must(house.deleter().run(second));
        QCOMPARE(run.disposed, 1);
        QVERIFY(run.standing.disposal.isFinished() && !house.isThere(call));
        QCOMPARE(house.deleter().run(second).error().code, ErrorCode::Conflict);
        QCOMPARE(redFindings(store), QStringList());
    }

    void certifiesWhatBecameOfEach()
    {
        House house;
        auto &store = house.store;
        const auto goes = store.importCall(u"2001"_s, 149, overdue);
        const auto held = store.importCall(u"2001"_s, 150, overdue);
        const auto deleted = store.importCall(u"2001"_s, 151, overdue);
        const auto id = house.ready();
        must(house.as(u"ig"_s).holds().place(house.hold(held)));
        must(house.as(u"investigator"_s).custody().remove(deleted, u"by hand"_s));
        const auto run = must(house.deleter().run(id));
        QCOMPARE(run.disposed, 1);
        QCOMPARE(run.kept.size(), 1);
        QCOMPARE(run.kept.constFirst().second.rule, u"on-hold"_s);
        const auto certificate = house.certificateOf(id);
        QCOMPARE(certificate.value(u"number").toString(), u"D-0001"_s);
        QCOMPARE(certificate.value(u"area").toString(), u"Housing Repairs"_s);
        QCOMPARE(certificate.value(u"clause").toString(), u"§7"_s);
        QCOMPARE(certificate.value(u"approved").toObject().value(u"name").toString(), u"Rhian Bevan"_s);
        QCOMPARE(certificate.value(u"notice").toObject().value(u"name").toString(), u"Priya Okafor"_s);
        QCOMPARE(certificate.value(u"backupsUnreadableFrom").toString(),
                 store.today().addDays(90).toString(Qt::ISODate));
        const auto gone = certificate.value(u"gone").toArray();
        QCOMPARE(gone.size(), 2);
        QCOMPARE(gone[0].toObject().value(u"recording").toInteger(), goes.value);
        QCOMPARE(gone[0].toObject().value(u"act").toString(), u"dispose"_s);
        QCOMPARE(gone[1].toObject().value(u"act").toString(), u"delete"_s);
        const auto kept = certificate.value(u"kept").toArray();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept[0].toObject().value(u"heldBy").toArray(), QJsonArray{u"H-0001"_s});
        // No caller's number, no name of a file. The number is looked for whole: four digits of it stand in a hash by
        // chance once in a hundred certificates.
        const QByteArray text = must(house.deleter().disposal(id)).disposal.certificate;
        QVERIFY(!text.contains("7700900") && !text.contains("7700 900") && !text.contains(".wav"));
        QCOMPARE(redFindings(store), QStringList());
    }

    void nothingOfItIsLeft()
    {
        House house;
        auto &store = house.store;
        const auto call = store.importCall(u"2001"_s, 149, overdue);
        must(house.as(u"investigator"_s).review().addNote(call, {{0, 80}, u"unmistakable words"_s, {}}));
        Attacker attacker(store);
        const auto count = [&](const char *what) {
            return attacker.value(QString::fromLatin1(what).arg(call.value)).toInt();
        };
        QCOMPARE(count("SELECT count(*) FROM media_objects WHERE recording_id = %1"), 2);
        must(house.deleter().run(house.ready()));
        QCOMPARE(count("SELECT count(*) FROM media_objects WHERE recording_id = %1"), 0);
        QCOMPARE(count("SELECT count(*) FROM annotations WHERE recording_id = %1"), 0);
        QCOMPARE(count("SELECT count(*) FROM disposed_objects WHERE recording_id = %1 AND absent_ms IS NOT NULL"), 2);
        QCOMPARE(count("SELECT count(*) FROM recordings WHERE id = %1 AND customer_e164 = '' AND salt = x''"), 1);
        // The tombstone can still be looked up: when it was, and that it is gone.
        const auto detail = must(house.as(u"investigator"_s).review().show(call));
        QVERIFY(detail.recording.state == domain::RecordingState::Deleted && detail.recording.startedAt.ms > 0);
    }

    void aClockYearsAheadDisposesOfNothing()
    {
        House house;
        auto &store = house.store;
        const auto young = store.importCall(u"2001"_s, 149, 100);
        const auto old = store.importCall(u"2001"_s, 150, overdue);
        const auto id = house.planned();
        must(house.as(u"ig"_s).disposals().approve(id, 90));
        store.clock().advanceMs(200 * aDay); // nobody has been here meanwhile, says this clock
        const auto area = store.area(u"Housing Repairs"_s);
        for (int i = 0; i < 3; ++i) { // what it writes into the record itself is no evidence
            QCOMPARE(house.deleter().run(id).error().code, ErrorCode::Conflict);
            QCOMPARE(house.deleter().rehearse(area).error().code, ErrorCode::Conflict);
            QCOMPARE(house.deleter().plan(area).error().code, ErrorCode::Conflict);
            const auto byHand = house.as(u"investigator"_s).custody().remove(old, u"by hand"_s);
            QVERIFY(!byHand && byHand.error().code == ErrorCode::Conflict);
            must(house.as(u"investigator"_s).review().addNote(young, {{0, 80}, u"hello"_s, {}}));
            store.clock().advanceMs(aDay);
        }
        QVERIFY(house.isThere(young) && house.isThere(old));
        store.clock().advanceMs(-188 * aDay); // put right: two weeks have gone by
        QCOMPARE(must(house.deleter().run(id)).disposed, 1);
        QVERIFY(house.isThere(young) && !house.isThere(old));
    }

    /// A computer that was switched off for long is right, though its record leads nowhere near today: a witness on
    /// another computer says so.
    void aWitnessThatAgreesMakesTheClockBelieved()
    {
        House house;
        auto &store = house.store;
        const auto old = store.importCall(u"2001"_s, 149, overdue);
        const auto id = house.planned();
        must(house.as(u"ig"_s).disposals().approve(id, 90));
        const auto key = crypto::SigningKey::generate();
        const audit::WitnessKey witness{u"witness.ig.westmarch.example"_s, key.publicKey()};
        must(house.as(u"ig"_s).checkpoints().nameWitness(witness.toText()));
        const Instant then = store.clock().now();
        store.clock().advanceMs(200 * aDay);
        const auto cosignedAt = [&](const audit::WitnessKey &by, const crypto::SigningKey &with, Instant at) {
            const auto parsed =
                must(audit::parseWitnessRequest(must(house.as(u"ig"_s).checkpoints().witnessRequest(witness.name))));
            return house.as(u"ig"_s).checkpoints().addCosignature(
                must(audit::cosign(must(audit::parseNote(parsed.note)).text, by.name, with, at.ms / 1000)));
        };
        const auto isStopped = [&] { return house.deleter().run(id).error().code == ErrorCode::Conflict; };
        QVERIFY(isStopped());
        // Nobody named this one, and another key under the same name is not the witness's.
        const auto other = crypto::SigningKey::generate();
        QVERIFY(!cosignedAt({u"elsewhere.example"_s, other.publicKey()}, other, store.clock().now()));
        QVERIFY(!cosignedAt(witness, other, store.clock().now()));
        QVERIFY(isStopped());
        // It knows of a time half a year ago, and a month before this clock: that is not enough.
        must(cosignedAt(witness, key, {then.ms + 5 * aDay}));
        QVERIFY(isStopped());
        must(cosignedAt(witness, key, {then.ms + 168 * aDay}));
        QVERIFY(isStopped());
        QVERIFY(house.isThere(old));
        must(cosignedAt(witness, key, {then.ms + 199 * aDay}));
        QCOMPARE(must(house.deleter().run(id)).disposed, 1);
        QVERIFY(!house.isThere(old));
        QCOMPARE(redFindings(store), QStringList());
    }

    void stoppedItGoesOn()
    {
        House house;
        QList<domain::RecordingId> calls;
        for (int i = 0; i < 6; ++i)
            calls << house.store.importCall(u"2001"_s, 140 + i, overdue, 0.2);
        const auto id = house.ready();
        const auto half = must(house.deleter().run(id, [](int done, int all) { return done < all / 2; }));
        QCOMPARE(half.disposed, 3);
        QVERIFY(!half.standing.disposal.isFinished());
        QCOMPARE(half.standing.left, 3);
        const auto rest = must(house.deleter().run(id));
        QCOMPARE(rest.disposed, 3);
        QCOMPARE(house.certificateOf(id).value(u"gone").toArray().size(), 6);
        for (const auto call : std::as_const(calls))
            QVERIFY(!house.isThere(call));
    }

    /// With other software an entry is moved to a call that is not due: its own must not lose the hold on its case.
    void anEntryMovedAwayStopsTheRun()
    {
        House house;
        auto &store = house.store;
        const auto call = store.importCall(u"2001"_s, 149, overdue);
        const auto young = store.importCall(u"2001"_s, 150, 100);
        {
            const auto door = store.doorFor(u"leader"_s, u"complaint"_s, u"C-7"_s);
            (void)must(door->review().addNote(call, {{0, 80}, u"promised"_s, {}}));
        }
        const auto id = house.ready();
        auto draft = house.hold({});
        draft.scope = domain::HoldScope::Case;
        draft.subject = u"C-7"_s;
        QCOMPARE(must(house.as(u"ig"_s).holds().place(draft)).reach.count, 1);
        Attacker attacker(store);
        QVERIFY(must(attacker.db().run(u"UPDATE audit_entries SET recording_id = ? WHERE action LIKE 'annotate%'"_s,
                                       young)) > 0);
        QCOMPARE(house.deleter().run(id).error().code, ErrorCode::Integrity);
        QVERIFY(house.isThere(call));
    }

    /// Cut off after the key went: whoever opens the store next unlinks the rest, and the run goes on.
    void cutOffItIsFinishedAtTheNextStart()
    {
        House house;
        auto &store = house.store;
        const auto call = store.importCall(u"2001"_s, 149, overdue);
        const auto other = store.importCall(u"2001"_s, 150, overdue);
        const auto id = house.ready();
        Attacker attacker(store);
        { // a reader elsewhere keeps the write-ahead log from being truncated: the objects wait, as after a crash
            auto reading = attacker.db().query(u"SELECT id FROM recordings"_s);
            must(reading.exec());
            QVERIFY(must(reading.next()));
            const auto run = must(house.deleter().run(id));
            QCOMPARE(run.disposed, 2);
            QVERIFY(!run.standing.disposal.isFinished());
        }
        QCOMPARE(attacker.value(u"SELECT count(*) FROM disposed_objects WHERE absent_ms IS NULL"_s).toInt(), 4);
        house.doors.clear();
        (void)store.door(u"outsider"_s);
        QCOMPARE(attacker.value(u"SELECT count(*) FROM disposed_objects WHERE absent_ms IS NULL"_s).toInt(), 0);
        const auto run = must(house.deleter().run(id));
        QCOMPARE(run.disposed, 0);
        QVERIFY(run.standing.disposal.isFinished());
        QVERIFY(!house.isThere(call) && !house.isThere(other));
        QCOMPARE(redFindings(store), QStringList());
    }

    void withOtherSoftwareItIsNotBelieved_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("approved") << u"UPDATE disposals SET approved_by = planned_by + 1, approved_ms = planned_ms, "
                                     "approved_office = 'ig-officer'"_s;
        QTest::newRow("one more") << u"INSERT INTO disposal_items SELECT 1, max(id) FROM recordings"_s;
        QTest::newRow("sooner") << u"UPDATE disposals SET run_day = '2026-01-01'"_s;
    }
    void withOtherSoftwareItIsNotBelieved()
    {
        QFETCH(QString, sql);
        House house;
        const auto call = house.store.importCall(u"2001"_s, 149, overdue);
        const auto id = house.planned();
        const auto young = house.store.importCall(u"2001"_s, 150, 100);
        Attacker(house.store).run(sql);
        const auto run = house.deleter().run(id);
        QVERIFY(!run);
        QCOMPARE(run.error().code, ErrorCode::Integrity);
        QCOMPARE(house.as(u"ig"_s).disposals().approve(id, 90).error().code, ErrorCode::Integrity);
        QVERIFY(house.isThere(call) && house.isThere(young));
        QVERIFY(redFindings(house.store).join(u' ').contains(u"disposal:1"_s));
    }

    /// What holds a recording is read once for it: in the transaction that destroys it, or to say why it stays.
    void theHoldsAreReadOnceForEachRecording()
    {
        House house;
        auto &store = house.store;
        QList<domain::RecordingId> calls;
        for (int i = 0; i < 6; ++i)
            calls << store.importCall(u"2001"_s, 100 + i, overdue, 0.2);
        const auto id = house.ready();
        must(house.as(u"ig"_s).holds().place(house.hold(calls.at(2))));
        int reads = 0;
        auto environment = store.environment();
        const auto opener = environment.openStore;
        environment.openStore = [&](const QString &path, const SecretBytes &key,
                                    store::OpenMode mode) -> Result<std::unique_ptr<store::Store>> {
            EARSHOT_TRY(opened, opener(path, key, mode));
            return std::make_unique<CountingStore>(std::move(opened), reads);
        };
        const auto door = must(service::Door::open(environment, store.session(u"investigator"_s)));
        reads = 0;
        QList<int> readsBefore; // each recording
        const auto run = must(door->disposals().run(id, [&](int, int) {
            readsBefore << reads;
            return true;
        }));
        QCOMPARE(run.disposed, 5);
        QCOMPARE(run.kept.constFirst().second.rule, u"on-hold"_s);
        QCOMPARE(readsBefore.size(), calls.size());
        for (qsizetype i = 1; i < readsBefore.size(); ++i)
            QCOMPARE(readsBefore.at(i) - readsBefore.at(i - 1), 1);
        QCOMPARE(redFindings(store), QStringList());
    }

    /// A hold set while a run goes on wins until the moment that the key goes. EARSHOT_RACES: how many recordings.
    void aHoldDuringARunWins()
    {
        House house;
        auto &store = house.store;
        bool given = false;
        const int asked = qEnvironmentVariableIntValue("EARSHOT_RACES", &given);
        const int rounds = given ? asked : 200;
        QList<domain::RecordingId> calls;
        for (int i = 0; i < rounds; ++i)
            calls << store.importCall(u"2001"_s, 100 + i % 90, overdue + i / 90, 0.2);
        const auto id = house.ready();
        QList<service::HoldDraft> drafts;
        for (const auto call : std::as_const(calls))
            drafts << house.hold(call);
        const auto environment = store.environment();
        const auto session = store.session(u"ig"_s);
        std::atomic<int> at = 0;
        QList<bool> held(rounds, false);
        const std::unique_ptr<QThread> placer(QThread::create([&] {
            const auto door = must(service::Door::open(environment, session));
            for (int i = 0; i < rounds; i += 2) { // chases the run
                while (at.load() < i)
                    QThread::yieldCurrentThread();
                held[i] = door->holds().place(drafts[i]).has_value();
            }
        }));
        placer->start();
        const auto run = house.deleter().run(id, [&](int done, int) {
            at = done;
            return true;
        });
        at = rounds;
        placer->wait();
        QVERIFY2(run, run ? "" : qPrintable(run.error().toString()));
        int won = 0;
        for (int i = 0; i < rounds; ++i) {
            QCOMPARE(house.isThere(calls[i]), held[i]);
            won += held[i] ? 1 : 0;
        }
        qInfo("%d of %d holds came before the key went", won, rounds / 2);
        QCOMPARE(run->disposed + run->kept.size(), rounds);
        QCOMPARE(redFindings(store), QStringList());
    }
};

QTEST_MAIN(TestServiceDisposal)
#include "tst_service_disposal.moc"
