#include "tests/store/sql/contractstore.h"

using namespace earshot;
using namespace earshot::domain;

/// The ports of recordings, notes, what is taken out, quarantine and the log, as their headers promise.
class TestContractRecords : public QObject
{
    Q_OBJECT

private slots:
    void recordingsComeBackWhole()
    {
        ContractStore s;
        auto &recordings = s.store->recordings();
        Recording call = s.call(1);
        QList<MediaObject> objects{{{},
                                    QStringLiteral("audio"),
                                    QStringLiteral("ab01"),
                                    s.area.id,
                                    1,
                                    QByteArray("h\0a", 3),
                                    10,
                                    20,
                                    QByteArray(32, 'a')},
                                   {{},
                                    QStringLiteral("peaks"),
                                    QStringLiteral("ab02"),
                                    s.area.id,
                                    1,
                                    QByteArray("hp"),
                                    3,
                                    4,
                                    QByteArray(32, 'p')}};
        call.id = recordings.add(call, objects).value();
        for (auto &object : objects)
            object.recording = call.id;
        s.reopen();
        auto &again = s.store->recordings();
        QCOMPARE(again.byId(call.id).value(), call);
        QCOMPARE(again.bySha256(call.sha256).value(), std::optional(call));
        QCOMPARE(again.bySha256(QByteArray(32, '?')).value(), std::optional<Recording>());
        QCOMPARE(again.objectsOf(call.id).value(), objects);
        QCOMPARE(again.objects({}, 1).value(), objects.mid(0, 1));
        QCOMPARE(again.objects(QStringLiteral("ab01"), 9).value(), objects.mid(1));
        VERIFY_FAILS(again.byId({99}), ErrorCode::NotFound);
        VERIFY_FAILS(again.add(call, {}), ErrorCode::Exists);
        Recording twin = s.call(2);
        QVERIFY(!again.add(twin, objects)); // the object ids are taken: nothing of it is there
        QCOMPARE(again.bySha256(twin.sha256).value(), std::optional<Recording>());
    }

    void versionsOfThePolicyAreFixed()
    {
        ContractStore s;
        const auto other = s.somebody(QStringLiteral("e.howells"), QStringLiteral("Elin Howells"));
        PolicyVersion first{QStringLiteral("2027"),
                            QByteArray("{ \"a\": 1 }\n"),
                            QByteArray(32, 'h'),
                            QDate(2027, 1, 1),
                            s.person.id,
                            QStringLiteral("ig-manager"),
                            {5},
                            "sig",
                            {},
                            {},
                            {},
                            {}};
        PolicyVersion second = first;
        second.version = QStringLiteral("2026.2");
        second.proposedAt = {6};
        VERIFY_OK(s.store->policies().add(first));
        VERIFY_OK(s.store->policies().add(second)); // of the same day: who is approved first has it
        VERIFY_FAILS(s.store->policies().add(first), ErrorCode::Exists);
        first.approvedBy = other.id;
        first.approvedOffice = QStringLiteral("siro");
        first.approvedAt = {7};
        first.approvalSignature = "gis";
        VERIFY_OK(s.store->policies().approve(first));
        VERIFY_FAILS(s.store->policies().approve(first), ErrorCode::Conflict);
        s.reopen();
        auto &policies = s.store->policies();
        QCOMPARE(policies.all().value(), (QList<PolicyVersion>{first, second}));
        QCOMPARE(policies.byVersion(first.version).value(), first);
        VERIFY_FAILS(policies.byVersion(QStringLiteral("2017")), ErrorCode::NotFound);
        second.approvedBy = second.proposedBy;
        second.approvalSignature = "gis";
        QVERIFY(!policies.approve(second)); // one person
        second.approvedBy = other.id;
        QVERIFY(!policies.approve(second)); // the day is taken
        QCOMPARE(policies.all().value().size(), 2);
        QVERIFY(!policies.byVersion(second.version).value().isApproved());
    }

    void pagesFollowTheCursor_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<bool>("descending");
        for (const int order : {1, 2, 3, 4}) {
            for (const bool descending : {true, false})
                QTest::addRow("order %d %s", order, descending ? "down" : "up") << order << descending;
        }
    }
    void pagesFollowTheCursor()
    {
        QFETCH(int, order);
        QFETCH(bool, descending);
        ContractStore s;
        QList<RecordingId> ids;
        for (int i = 0; i < 11; ++i) {
            Recording call = s.call(i / 2); // equal sort values: the id decides
            call.sha256 = QByteArray::number(i).rightJustified(32, 'y');
            call.staffName = QStringLiteral("Agent %1").arg(i / 3);
            call.customerE164 = QStringLiteral("+4477009001%1").arg(i / 4, 2, 10, QLatin1Char('0'));
            ids << s.store->recordings().add(call, {}).value();
        }
        if (descending)
            std::reverse(ids.begin(), ids.end());
        store::RecordingQuery query;
        query.areas = {s.area.id};
        query.order = static_cast<store::RecordingOrder>(order);
        query.descending = descending;
        QList<RecordingId> seen;
        std::optional<store::RecordingCursor> after;
        do {
            const auto page = s.store->recordings().page(query, after, 4).value();
            QVERIFY(page.rows.size() <= 4);
            for (const auto &row : page.rows)
                seen << row.id;
            after = page.next;
        } while (after);
        QCOMPARE(seen, ids);
        QCOMPARE(s.store->recordings().count(query, 100).value(), 11);
        QCOMPARE(s.store->recordings().count(query, 5).value(), 5);
        query.areas.clear();
        QVERIFY(s.store->recordings().page(query, {}, 4).value().rows.isEmpty());
    }

    void headersMoveToANewerKey()
    {
        ContractStore s;
        auto &recordings = s.store->recordings();
        ContractStore::must(s.store->areas().addKey({s.area.id, 2, QStringLiteral("age1second"), {2}}));
        QList<MediaObject> objects;
        for (const char *id : {"ab01", "ab02", "ab03"})
            objects << MediaObject{{}, QLatin1String(id),  QLatin1String(id), s.area.id, 1, "h", 10,
                                   20, QByteArray(32, 'a')};
        Recording call = s.call(1);
        call.id = recordings.add(call, objects).value();
        QCOMPARE(recordings.behindCount(s.area.id, 1).value(), 0);
        QCOMPARE(recordings.behindCount(s.area.id, 2).value(), 3);
        QCOMPARE(recordings.behindCount({99}, 2).value(), 0);
        QCOMPARE(recordings.versionsInUse(s.area.id).value(), QList<int>{1});
        const auto page = recordings.behind(s.area.id, 2, QStringLiteral("ab01"), 1).value();
        QCOMPARE(page.size(), 1);
        QCOMPARE(page[0].objectId, QStringLiteral("ab02"));
        MediaObject moved = page[0];
        moved.header = "new";
        moved.keyVersion = 2;
        QCOMPARE(recordings.rewrap(moved, 1).value(), true);
        QCOMPARE(recordings.rewrap(moved, 1).value(), false); // somebody was faster
        moved.objectId = QStringLiteral("ff");
        QCOMPARE(recordings.rewrap(moved, 1).value(), false);
        QCOMPARE(recordings.versionsInUse(s.area.id).value(), (QList<int>{1, 2}));
        QCOMPARE(recordings.behindCount(s.area.id, 2).value(), 2);
        QCOMPARE(recordings.behind(s.area.id, 2, {}, 9).value().size(), 2);
        s.reopen();
        const auto kept = s.store->recordings().objectsOf(call.id).value();
        QCOMPARE(kept.size(), 3);
        for (const auto &object : kept)
            QCOMPARE(object.header, object.objectId == QLatin1String("ab02") ? QByteArray("new") : QByteArray("h"));
    }

    void deletedIsATombstone()
    {
        ContractStore s;
        auto &recordings = s.store->recordings();
        Recording call = s.call(1);
        const MediaObject object{{}, QStringLiteral("audio"), QStringLiteral("ab01"), s.area.id, 1, "h", 10,
                                 20, QByteArray(32, 'a')};
        call.id = recordings.add(call, {object}).value();
        const auto unlinked = recordings.entomb(call.id, {77}).value();
        QCOMPARE(unlinked.size(), 1);
        QCOMPARE(unlinked[0].objectId, object.objectId);
        const Recording tombstone = recordings.byId(call.id).value();
        QCOMPARE(tombstone.state, RecordingState::Deleted);
        QCOMPARE(tombstone.customerE164 + tombstone.staffName + tombstone.originalName, QString());
        QVERIFY(recordings.objectsOf(call.id).value().isEmpty());
        QCOMPARE(recordings.bySha256(call.sha256).value(), std::optional<Recording>());
        QCOMPARE(recordings.pendingUnlinks().value(), QList<QString>{object.objectId});
        VERIFY_OK(recordings.confirmUnlinked(object.objectId, {78}));
        QVERIFY(recordings.pendingUnlinks().value().isEmpty());
        store::RecordingQuery query;
        query.areas = {s.area.id};
        query.words = QStringList{QStringLiteral("Dylan")};
        QVERIFY(recordings.page(query, {}, 9).value().rows.isEmpty());
        query.words.clear();
        QVERIFY(recordings.page(query, {}, 9).value().rows.isEmpty());
        query.deleted = true; // when it was, and nothing of who spoke
        const auto tombstones = recordings.page(query, {}, 9).value().rows;
        QCOMPARE(tombstones.size(), 1);
        QVERIFY(tombstones.constFirst().staffName.isEmpty() && tombstones.constFirst().customerDialled.isEmpty());
        QVERIFY(recordings.add(s.call(1), {})); // the same bytes may come again
    }

    void notesKeepTheirHistory()
    {
        ContractStore s;
        auto &notes = s.store->annotations();
        const Recording call = s.kept(1);
        Annotation note;
        note.recording = call.id;
        note.range = {10, 20};
        note.text = QStringLiteral("promised a call back");
        note.tags = QStringList{QStringLiteral("promise"), QStringLiteral("x")};
        note.author = note.editedBy = s.person.id;
        note.createdAt = note.editedAt = {5};
        note.id = notes.add(note).value();
        note.authorName = note.editedByName = s.person.name;
        QCOMPARE(notes.byId(note.id).value(), note);
        QCOMPARE(s.store->recordings().byId(call.id).value().noteCount, 1);
        Annotation next = note;
        next.revision = 2;
        next.text = QStringLiteral("no call back");
        next.tags = QStringList{QStringLiteral("y")};
        next.editedAt = {6};
        const Person other = s.somebody(QStringLiteral("leader"), QStringLiteral("Delyth Lloyd"));
        next.editedBy = other.id;
        next.editedByName = other.name;
        VERIFY_OK(notes.revise(next));
        VERIFY_FAILS(notes.revise(next), ErrorCode::Conflict);
        QCOMPARE(notes.byId(note.id).value(), next);
        const auto history = notes.history(note.id).value();
        QCOMPARE(history.size(), 2);
        QCOMPARE(history[0], note);
        QCOMPARE(history[1], next); // who wrote the note stays beside who changed it
        next.revision = 3;
        next.removed = true;
        VERIFY_OK(notes.revise(next));
        QVERIFY(notes.ofRecording(call.id).value().isEmpty());
        auto removed = notes.removedOf(call.id).value();
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed[0].editedByName, other.name); // who removed it
        QCOMPARE(removed[0].authorName, s.person.name);
        Annotation later = note;
        later.range = {1, 1};
        later.id = notes.add(later).value();
        QCOMPARE(notes.removedOf(call.id).value().size(), 1); // not what stands
        later.revision = 2;
        later.removed = true;
        later.editedAt = {7};
        VERIFY_OK(notes.revise(later));
        removed = notes.removedOf(call.id).value();
        QCOMPARE(removed.size(), 2);
        QCOMPARE(removed[0].id, later.id); // the one removed last first
        QVERIFY(notes.removedOf({99}).value().isEmpty());
        QCOMPARE(s.store->recordings().byId(call.id).value().noteCount, 0);
        VERIFY_FAILS(notes.byId({99}), ErrorCode::NotFound);
    }

    void whatIsTakenOut()
    {
        ContractStore s;
        auto &custody = s.store->custody();
        const Recording call = s.kept(1);
        Download download;
        download.recording = call.id;
        download.area = s.area.id;
        download.person = s.person.id;
        download.purpose = QStringLiteral("complaint");
        download.reference = QStringLiteral("C-1187");
        download.destination = QStringLiteral("/home/p/call.wav");
        download.sha256 = call.sha256;
        download.at = {5};
        download.until = QDate(2026, 12, 1);
        Download sooner = download;
        download.id = custody.addDownload(download).value();
        sooner.until = QDate(2026, 11, 1);
        sooner.id = custody.addDownload(sooner).value();
        download.personName = sooner.personName = s.person.name;
        QCOMPARE(custody.download(download.id).value(), download);
        QCOMPARE(custody.openDownloads(s.person.id).value(), (QList<Download>{sooner, download})); // by due date
        QCOMPARE(custody.openDownloads({}).value().size(), 2);
        QVERIFY(custody.openDownloads({99}).value().isEmpty());
        VERIFY_OK(custody.confirmDeleted(sooner.id, {9}));
        VERIFY_FAILS(custody.confirmDeleted(sooner.id, {9}), ErrorCode::Conflict);
        QCOMPARE(custody.downloadsOf(call.id).value().size(), 2);

        Clip clip{{},          call.id,     s.area.id, {0, 9}, QStringLiteral("t"), QStringLiteral("r"),
                  s.person.id, s.person.id, {},        {7}};
        clip.id = custody.addClip(clip).value();
        clip.madeByName = s.person.name;
        QCOMPARE(custody.clipsOf(call.id).value(), QList<Clip>{clip});
        QCOMPARE(custody.clipsFor(s.person.id).value(), QList<Clip>{clip});
        Clip empty = clip;
        empty.range = {5, 5};
        QVERIFY(!custody.addClip(empty));

        Outgoing outgoing{{}, download.id, {}, QStringLiteral("/a/.b"), QStringLiteral("/a/b"), QStringLiteral("m"),
                          {8}};
        outgoing.id = custody.addOutgoing(outgoing).value();
        QCOMPARE(custody.outgoings(QStringLiteral("m")).value(), QList<Outgoing>{outgoing});
        QVERIFY(custody.outgoings(QStringLiteral("other")).value().isEmpty());
        QCOMPARE(custody.outgoings({}).value().size(), 1);
        outgoing.release = {1}; // of two kinds at once
        QVERIFY(!custody.addOutgoing(outgoing));
        VERIFY_OK(custody.removeOutgoing(outgoing.id));
        VERIFY_OK(custody.removeOutgoing(outgoing.id));
        QVERIFY(custody.outgoings({}).value().isEmpty());
    }

    void aReleasesScopeIsFixed()
    {
        ContractStore s;
        auto &releases = s.store->releases();
        const Person siro = s.somebody(QStringLiteral("siro"), QStringLiteral("Elin Howells"));
        const Recording call = s.kept(1);
        QCOMPARE(releases.nextNumber(2026).value(), QStringLiteral("R-2026-0001"));
        QCOMPARE(releases.nextNumber(2026).value(), QStringLiteral("R-2026-0002"));
        QCOMPARE(releases.nextNumber(2027).value(), QStringLiteral("R-2027-0001"));
        Release release;
        release.number = QStringLiteral("R-2026-0001");
        release.recording = call.id;
        release.area = s.area.id;
        release.kind = ReleaseKind::External;
        release.contact = QStringLiteral("PC 4471, 01632 960310");
        release.purpose = QStringLiteral("complaint");
        release.reference = QStringLiteral("C-1");
        release.requester = QStringLiteral("A. Evans");
        release.requestedBy = s.person.id;
        release.recipient = QStringLiteral("Legal");
        release.range = {1, 2};
        release.format = AudioFormat::Flac;
        release.requestedAt = {3};
        release.requestSignature = QByteArray("r");
        release.id = releases.add(release).value();
        QVERIFY(!releases.add(release)); // the number is taken
        release.callStartedAt = call.startedAt;
        release.callRate = call.rate;
        release.callFrames = call.frames;
        release.requestedByName = s.person.name;
        QCOMPARE(releases.byId(release.id).value(), release);
        QCOMPARE(releases.byNumber(release.number).value(), release);
        VERIFY_FAILS(releases.byId({99}), ErrorCode::NotFound);

        Release decided = release;
        decided.state = ReleaseState::Authorised;
        decided.decidedBy = s.person.id; // their own request
        decided.recipient = QStringLiteral("Somebody else");
        QVERIFY(!releases.advance(decided, release.state));
        decided.decidedBy = siro.id;
        decided.decidedOffice = QStringLiteral("siro");
        decided.decidedAt = {9};
        decided.decisionSignature = QByteArray("d");
        VERIFY_OK(releases.advance(decided, ReleaseState::AwaitingAuthoriser));
        VERIFY_FAILS(releases.advance(decided, ReleaseState::AwaitingAuthoriser), ErrorCode::Conflict);
        const Release after = releases.byId(release.id).value();
        QCOMPARE(after.recipient, release.recipient); // whatever was handed in
        QCOMPARE(after.decidedByName, siro.name);
        store::ReleaseFilter filter;
        filter.states = {ReleaseState::Authorised};
        filter.requestedBy = s.person.id;
        QCOMPARE(releases.list(filter).value(), QList<Release>{after});
        filter.states = {ReleaseState::Refused};
        QVERIFY(releases.list(filter).value().isEmpty());

        ReleaseEvent asked;
        asked.id = releases.nextEventId().value();
        asked.release = release.id;
        asked.kind = ReleaseEventKind::ExtensionAsked;
        asked.by = s.person.id;
        asked.evidenceSha256 = QByteArray("");
        asked.signature = QByteArray("s");
        VERIFY_OK(releases.addEvent(asked));
        QVERIFY(releases.askedForLonger().value().isEmpty()); // it has not left
        Release issued = after;
        issued.state = ReleaseState::Issued;
        VERIFY_OK(releases.advance(issued, ReleaseState::Authorised));
        QCOMPARE(releases.askedForLonger().value(), QList<Release>{issued});
    }

    void quarantine()
    {
        ContractStore s;
        auto &quarantine = s.store->quarantine();
        QuarantineItem item{{},
                            QuarantineReason::NoBusinessCase,
                            {},
                            QStringLiteral("Telecare"),
                            QStringLiteral("/in/a.wav"),
                            QByteArray(32, 'q'),
                            {},
                            s.area.id,
                            {4},
                            {},
                            {}};
        item.id = quarantine.add(item).value();
        QCOMPARE(quarantine.byId(item.id).value(), item);
        QVERIFY(!quarantine.add(item)); // open already
        QCOMPARE(quarantine.openBySha256(item.sha256).value(), std::optional(item));
        QCOMPARE(quarantine.open().value(), QList<QuarantineItem>{item});
        VERIFY_OK(quarantine.lift(item.id, s.person.id, {6}));
        QCOMPARE(quarantine.openCount().value(), 0);
        QCOMPARE(quarantine.openBySha256(item.sha256).value(), std::optional<QuarantineItem>());
        QVERIFY(quarantine.add(item)); // may come again
    }

    void holdsStay()
    {
        ContractStore s;
        auto &holds = s.store->holds();
        Hold hold;
        hold.id = holds.nextId().value();
        QCOMPARE(hold.id.value, 1);
        hold.scope = HoldScope::Number;
        hold.subject = QStringLiteral("+447700900149");
        hold.area = s.area.id;
        hold.from = QDate(2023, 11, 1);
        hold.purpose = QStringLiteral("complaint");
        hold.reference = QStringLiteral("C-1");
        hold.reason = QStringLiteral("asked for");
        hold.owner = hold.placedBy = s.person.id;
        hold.until = QDate(2026, 1, 31);
        hold.reviewOn = QDate(2026, 1, 1);
        hold.salt = QByteArray(16, 's');
        hold.placedOffice = QStringLiteral("ig-officer");
        hold.placedAt = {77};
        hold.placedSignature = "sig";
        VERIFY_OK(holds.add(hold));
        VERIFY_FAILS(holds.add(hold), ErrorCode::Exists);
        HoldGuidance guidance{holds.nextGuidanceId().value(),
                              hold.id,
                              QStringLiteral("keep"),
                              {},
                              QDate(2026, 5, 1),
                              QDate(2025, 5, 1),
                              s.person.id,
                              QStringLiteral("ig-officer"),
                              {78},
                              "g",
                              s.person.name};
        VERIFY_OK(holds.addGuidance(guidance));
        s.reopen();
        auto &again = s.store->holds();
        hold.guidance << guidance;
        hold.ownerName = hold.placedByName = s.person.name;
        hold.areaName = s.area.name;
        QCOMPARE(again.byId(hold.id).value(), hold);
        QCOMPARE(again.open().value(), QList<Hold>{hold});
        QCOMPARE(again.nextId().value().value, 2);
        VERIFY_FAILS(again.byId({99}), ErrorCode::NotFound);
        hold.liftedBy = s.person.id;
        hold.liftedByName = s.person.name;
        hold.liftedOffice = QStringLiteral("ig-manager");
        hold.liftedAt = {99};
        hold.liftReason = QStringLiteral("closed");
        hold.liftedSignature = "lift";
        VERIFY_OK(again.lift(hold));
        VERIFY_FAILS(again.lift(hold), ErrorCode::Conflict);
        QCOMPARE(again.open().value(), QList<Hold>());
        QCOMPARE(again.all().value(), QList<Hold>{hold});
        QCOMPARE(again.count().value(), 1);
        QCOMPARE(again.guidanceCount().value(), 1);
        s.store.reset();
        const auto db = s.place.open();
        for (const char *sql : {"DELETE FROM holds", "UPDATE holds SET subject = 'x'", "DELETE FROM hold_guidance",
                                "UPDATE hold_guidance SET text = 'x'"})
            QVERIFY2(!db->run(QString::fromLatin1(sql)), sql);
    }

    void aHoldReachesWhatItIsOn()
    {
        ContractStore s;
        const auto elsewhere = s.somewhere(QStringLiteral("Revenues"));
        const auto first = s.kept(1);
        (void)s.kept(2);
        auto other = s.call(3);
        other.area = elsewhere.id;
        other.customerE164 = QStringLiteral("+447700900150");
        other.staffName = QStringLiteral("Sam Whitlow");
        other.id = ContractStore::must(s.store->recordings().add(other, {}));
        Clip clip;
        clip.recording = other.id;
        clip.area = elsewhere.id;
        clip.range = {0, 80};
        clip.title = QStringLiteral("t");
        clip.reference = QStringLiteral("Case-9");
        clip.madeBy = s.person.id;
        (void)ContractStore::must(s.store->custody().addClip(clip));
        auto &holds = s.store->holds();
        const auto reach = [&](HoldScope scope, const QString &subject, const AreaId &area = {}, const QDate &from = {},
                               const QDate &to = {}) {
            Hold hold;
            hold.scope = scope;
            hold.recording = scope == HoldScope::Recording ? first.id : RecordingId();
            hold.subject = subject;
            hold.area = area;
            hold.from = from;
            hold.to = to;
            return ContractStore::must(holds.reachOf(hold));
        };
        const QDate day = first.startedAt.london().date();
        QCOMPARE(reach(HoldScope::Recording, {}), (store::HoldReach{1, first.keptFrom()}));
        QCOMPARE(reach(HoldScope::Number, QStringLiteral("+447700900149")), (store::HoldReach{2, first.keptFrom()}));
        QCOMPARE(reach(HoldScope::Number, QStringLiteral("+447700900149"), elsewhere.id), store::HoldReach());
        QCOMPARE(reach(HoldScope::Person, QStringLiteral(" SAM  whitlow")), (store::HoldReach{1, other.keptFrom()}));
        QCOMPARE(reach(HoldScope::Area, {}, s.area.id, day, day).count, 2);
        QCOMPARE(reach(HoldScope::Area, {}, s.area.id, day.addDays(1)).count, 0);
        QCOMPARE(reach(HoldScope::Area, {}, s.area.id, {}, day.addDays(-1)).count, 0);
        QCOMPARE(reach(HoldScope::Case, QStringLiteral("case-9")), (store::HoldReach{1, other.keptFrom()}));
        QVERIFY(ContractStore::must(holds.isUsedUnder(other.id, QStringLiteral("CASE-9"))));
        QVERIFY(!ContractStore::must(holds.isUsedUnder(first.id, QStringLiteral("CASE-9"))));
        QVERIFY(!ContractStore::must(holds.isUsedUnder(other.id, QStringLiteral("CASE-"))));
        VERIFY_OK(s.store->recordings().entomb(first.id, {5}));
        QCOMPARE(reach(HoldScope::Recording, {}).count, 0);
        QCOMPARE(reach(HoldScope::Number, QStringLiteral("+447700900149")).count, 1);
    }

    void theLogOnlyGrows()
    {
        ContractStore s;
        auto &audit = s.store->audit();
        AuditEntry entry;
        entry.at = {10};
        entry.actor = QStringLiteral("p.okafor");
        entry.actorName = s.person.name;
        entry.action = QStringLiteral("release.request");
        entry.object = QStringLiteral("release:1");
        entry.recording = {7};
        entry.area = s.area.name;
        entry.purpose = QStringLiteral("complaint");
        entry.reference = QStringLiteral("C-1");
        entry.policyVersion = QStringLiteral("2017");
        entry.clause = QStringLiteral("§6");
        entry.detail = QStringLiteral("d");
        entry.detailKey = QByteArray(32, 'k');
        entry.leafHash = QByteArray(32, 'l');
        entry.statesObject = true;
        VERIFY_OK(audit.append(entry, "leaf0", "f1", {}, true));
        VERIFY_FAILS(audit.append(entry, "leaf0", "f1", {}, true), ErrorCode::Conflict);
        AuditEntry refused = entry;
        refused.statesObject = false;
        refused.sequence = 1;
        refused.permitted = false;
        refused.rule = QStringLiteral("nomination-needed");
        refused.action = QStringLiteral("play");
        VERIFY_OK(audit.append(refused, "leaf1", "f2", {}, false));
        QCOMPARE(audit.head().value().size, 2);
        QCOMPARE(audit.head().value().frontier, QByteArray("f2"));
        QCOMPARE(audit.page({}, 0, 9).value(), (QList<AuditEntry>{refused, entry}));
        QCOMPARE(audit.page({}, 1, 9).value(), QList<AuditEntry>{entry});
        store::AuditFilter filter;
        filter.actions = QStringLiteral("release.");
        QCOMPARE(audit.page(filter, 0, 9).value(), QList<AuditEntry>{entry});
        filter = {};
        filter.refusedOnly = true;
        QCOMPARE(audit.page(filter, 0, 9).value(), QList<AuditEntry>{refused});
        QCOMPARE(audit.countObjects(QStringLiteral("release")).value(), 1);
        QCOMPARE(audit.countObjects(QStringLiteral("hold")).value(), 0);
        QCOMPARE(audit.latestLeafOf(QStringLiteral("release:1")).value(), std::optional(store::LeafRow{"leaf0", {}}));

        s.store.reset(); // with SQL, past every port: the schema itself refuses
        const auto db = s.place.open();
        for (const char *sql : {"DELETE FROM audit_leaves", "UPDATE audit_leaves SET leaf = x'00'",
                                "DELETE FROM audit_entries", "UPDATE audit_entries SET action = 'x'",
                                "UPDATE audit_entries SET permitted = 1 WHERE sequence = 1", "DELETE FROM releases"}) {
            const bool refusedBySchema = !db->run(QString::fromLatin1(sql));
            QVERIFY2(refusedBySchema || QByteArray(sql).endsWith("releases"), sql);
        }
        VERIFY_OK(db->run(QStringLiteral("UPDATE audit_entries SET detail = '', detail_key = x''"))); // erasable
    }
};

QTEST_GUILESS_MAIN(TestContractRecords)
#include "tst_sql_contract_records.moc"
