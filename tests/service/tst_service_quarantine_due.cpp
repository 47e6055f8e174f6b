#include "core/service/disposal_service.h"
#include "core/service/hold_service.h"
#include "core/service/upcoming_service.h"
#include "tests/service/attacker.h"
#include "tests/support/opendoors.h"
#include "tests/support/refusal.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;
using Kind = service::UpcomingItem::Kind;

namespace {

constexpr qint64 aDay = 24LL * 3600 * 1000;
constexpr int overdue = 740; ///< days ago: due since some
const QString unknown = u"9001"_s;
const QString telecare = u"5001"_s; ///< its business case is not complete

struct House : OpenDoors
{
    QString fileOf(const QString &extension, int daysAgo)
    {
        const int n = ++made;
        return makeWav(store.scratch(u"odd"_s),
                       incomingName(extension, 100 + n, store.clock().now().utc().addDays(-daysAgo), 7000 + n), 0.3,
                       {300.0 + n, 500.0 + n});
    }
    domain::QuarantineItem lying(const QString &extension, int daysAgo = overdue)
    {
        const auto report = store.importFiles({fileOf(extension, daysAgo)});
        if (report.quarantined.size() != 1 || !report.quarantined[0].item.recording.isValid())
            qFatal("it is not in quarantine");
        return report.quarantined[0].item;
    }
    domain::AreaId quarantine()
    {
        const auto areas = must(as(u"ig"_s).disposals().areas());
        return areas.last().quarantine ? areas.last().id : domain::AreaId();
    }
    int due(const QString &user)
    {
        int count = 0;
        for (const auto &item : must(as(user).upcoming().calendar()).items)
            count += item.kind == Kind::Due ? item.count : 0;
        return count;
    }
    /// Planned by `deleter`, approved by the IG Unit, and its notice is over.
    domain::DisposalId ready(const QString &deleter, domain::AreaId area)
    {
        const auto id = must(as(deleter).disposals().plan(area)).disposal.id;
        must(as(u"ig"_s).disposals().approve(id, 90));
        store.clock().advanceMs(service::DisposalService::noticeDays * aDay);
        return id;
    }
    domain::RecordingState stateOf(domain::RecordingId call)
    {
        return must(as(u"ig"_s).review().show(call)).recording.state;
    }
    qsizetype objects()
    {
        qsizetype count = 0;
        for (QDirIterator it(store.layout().vault(), QDir::Files, QDirIterator::Subdirectories); it.hasNext(); ++count)
            it.next();
        return count;
    }

    int made = 0;
};

} // namespace

/// §7 "All recordings will be deleted after 24 months": those in quarantine as well, whether anybody let them in or
/// not.
class TestServiceQuarantineDue : public QObject
{
    Q_OBJECT

private slots:
    void withItsAreaWhereThatIsKnown()
    {
        House house;
        auto &store = house.store;
        const auto item = house.lying(telecare);
        (void)house.lying(telecare, 300); // not yet
        const auto area = store.area(u"Telecare"_s);
        QCOMPARE(must(house.as(u"ig"_s).intake().dueDays()).value(item.id),
                 store.today().addDays(-overdue).addMonths(24));
        const auto rehearsal = must(house.as(u"ig"_s).disposals().rehearse(area));
        QCOMPARE(rehearsal.items.size(), 1);
        QVERIFY(rehearsal.items[0].recording.id == item.recording && rehearsal.items[0].goes);
        QCOMPARE(house.due(u"ig"_s), 1);
        QCOMPARE(house.due(u"leader"_s), 0);

        auto &administration = house.as(u"admin"_s).administration();
        must(administration.grant(u"investigator"_s, u"Telecare"_s));
        must(administration.nominate(u"investigator"_s, u"Telecare"_s, domain::NominatedAct::Delete,
                                     store.today().addYears(1)));
        const auto before = house.objects();
        const auto id = house.ready(u"investigator"_s, area);
        const auto run = must(house.as(u"investigator"_s).disposals().run(id));
        QCOMPARE(run.disposed, 1);
        QVERIFY(run.standing.disposal.isFinished());
        QCOMPARE(house.stateOf(item.recording), domain::RecordingState::Deleted);
        QCOMPARE(house.objects(), before - 2);
        QCOMPARE(must(house.as(u"ig"_s).intake().quarantined()).size(), 1); // the other one
        QCOMPARE(house.as(u"ig"_s).intake().lift(item.id).error().code, ErrorCode::Conflict);
        Attacker attacker(store);
        QCOMPARE(attacker.value(u"SELECT count(*) FROM disposed_objects WHERE absent_ms IS NOT NULL"_s).toInt(), 2);
        QCOMPARE(attacker.value(u"SELECT path || detail FROM quarantine WHERE id = 1"_s).toString(), QString());
        // Offered again, it does not come back.
        const auto again = store.importFiles({store.scratch(u"odd"_s)});
        QCOMPARE(std::count_if(again.duplicates.cbegin(), again.duplicates.cend(),
                               [](const auto &each) { return each.deleted; }),
                 1);
        QCOMPARE(redFindings(store), QStringList());
    }

    /// Nobody can be nominated for an area that nobody knows: who keeps the quarantine gives notice and runs.
    void byTheKeepersOfTheQuarantineWhereItIsNot()
    {
        House house;
        auto &store = house.store;
        const auto item = house.lying(unknown);
        const auto area = house.quarantine();
        QVERIFY(area.isValid());
        for (const QString &user : {u"leader"_s, u"investigator"_s, u"head"_s}) {
            QVERIFY(!must(house.as(user).disposals().areas()).last().quarantine);
            QCOMPARE(house.as(user).disposals().rehearse(area).error().code, ErrorCode::NotFound);
            QCOMPARE(refusalOf(house.as(user).disposals().plan(area)), u"quarantine-keeper-needed"_s);
            QCOMPARE(house.due(user), 0);
        }
        for (const QString &user : {u"ig"_s, u"admin"_s}) {
            const auto rehearsal = must(house.as(user).disposals().rehearse(area));
            QCOMPARE(rehearsal.going(), 1);
            QCOMPARE(rehearsal.items[0].recording.id, item.recording);
            QCOMPARE(house.due(user), 1);
        }
        // Of the area that it was thought to be, it is not.
        QCOMPARE(must(house.as(u"ig"_s).disposals().rehearse(store.area(u"Housing Repairs"_s))).items.size(), 0);
        // Two people, as everywhere.
        const auto own = must(house.as(u"ig"_s).disposals().plan(area)).disposal.id;
        QCOMPARE(refusalOf(house.as(u"ig"_s).disposals().approve(own, 90)), u"two-people"_s);
        const auto id = house.ready(u"admin"_s, area);
        QVERIFY(must(house.as(u"admin"_s).disposals().disposal(id)).mayRun);
        QCOMPARE(house.as(u"leader"_s).disposals().run(id).error().code, ErrorCode::NotFound);
        const auto run = must(house.as(u"admin"_s).disposals().run(id));
        QCOMPARE(run.disposed, 1);
        QCOMPARE(house.stateOf(item.recording), domain::RecordingState::Deleted);
        QVERIFY(must(house.as(u"ig"_s).intake().quarantined()).isEmpty());
        const auto certificate =
            QJsonDocument::fromJson(must(house.as(u"ig"_s).disposals().disposal(id)).disposal.certificate).object();
        QCOMPARE(certificate.value(u"area").toString(), u"Quarantine"_s);
        QCOMPARE(certificate.value(u"gone").toArray().size(), 1);
        QCOMPARE(redFindings(store), QStringList());
    }

    /// Let in between the notice and the run, it belongs to that area, whose people have had no notice of it.
    void letInMeanwhileItStays()
    {
        House house;
        const auto item = house.lying(unknown);
        const auto id = house.ready(u"admin"_s, house.quarantine());
        (void)must(house.as(u"ig"_s).intake().lift(item.id, house.store.area(u"Housing Repairs"_s)));
        const auto run = must(house.as(u"admin"_s).disposals().run(id));
        QCOMPARE(run.disposed, 0);
        QCOMPARE(run.kept.size(), 1);
        QCOMPARE(house.stateOf(item.recording), domain::RecordingState::Kept);
        QCOMPARE(redFindings(house.store), QStringList());
    }

    void holdsAndFreezesKeepItToo_data()
    {
        QTest::addColumn<int>("scope");
        QTest::addColumn<bool>("freeze");
        QTest::newRow("on the call") << int(domain::HoldScope::Recording) << false;
        QTest::newRow("on its number") << int(domain::HoldScope::Number) << false;
        QTest::newRow("on its number, for disclosure") << int(domain::HoldScope::Number) << true;
        QTest::newRow("on an area of which it may be") << int(domain::HoldScope::Area) << false;
    }
    void holdsAndFreezesKeepItToo()
    {
        QFETCH(int, scope);
        QFETCH(bool, freeze);
        House house;
        auto &store = house.store;
        const auto item = house.lying(unknown);
        const auto other = house.lying(unknown);
        service::HoldDraft draft;
        draft.scope = static_cast<domain::HoldScope>(scope);
        if (freeze)
            draft.kind = domain::HoldKind::Foi;
        if (draft.scope == domain::HoldScope::Recording)
            draft.recording = item.recording;
        if (draft.scope == domain::HoldScope::Number)
            draft.subject = must(house.as(u"ig"_s).review().show(item.recording)).recording.customerE164;
        if (draft.scope == domain::HoldScope::Area)
            draft.area = store.area(u"Revenues"_s);
        draft.purpose = freeze ? QString() : u"complaint"_s;
        draft.reference = u"C-7"_s;
        draft.reason = u"the Ombudsman has asked"_s;
        draft.reviewOn = store.today().addMonths(3);
        draft.guidance = freeze ? QString() : u"keep it"_s;
        const auto hold = must(house.as(u"ig"_s).holds().place(draft));
        const bool both = draft.scope == domain::HoldScope::Area;
        QCOMPARE(hold.reach.count, both ? 2 : 1);
        const auto rehearsal = must(house.as(u"admin"_s).disposals().rehearse(house.quarantine()));
        QCOMPARE(rehearsal.items.size(), 2);
        QCOMPARE(rehearsal.going(), both ? 0 : 1);
        if (both)
            return;
        // Set after the notice, it wins as well.
        must(house.as(u"ig"_s).holds().lift(hold.hold.id, u"settled"_s));
        const auto id = house.ready(u"admin"_s, house.quarantine());
        must(house.as(u"ig"_s).holds().place(draft));
        const auto run = must(house.as(u"admin"_s).disposals().run(id));
        QCOMPARE(run.disposed, 1);
        QCOMPARE(run.kept.size(), 1);
        QCOMPARE(run.kept[0].first, item.recording);
        QCOMPARE(run.kept[0].second.rule, freeze ? u"disclosure-freeze"_s : u"on-hold"_s);
        QCOMPARE(house.stateOf(item.recording), domain::RecordingState::Quarantined);
        QCOMPARE(house.stateOf(other.recording), domain::RecordingState::Deleted);
        QCOMPARE(redFindings(store), QStringList());
    }

    void whatWasEditedBesideTheProgramIsNotDestroyed()
    {
        House house;
        const auto item = house.lying(unknown);
        const auto id = house.ready(u"admin"_s, house.quarantine());
        Attacker(house.store).run(u"UPDATE recordings SET customer_e164 = '+447700900999' WHERE state = 2"_s);
        const auto run = house.as(u"admin"_s).disposals().run(id);
        QVERIFY(!run);
        QCOMPARE(run.error().code, ErrorCode::Integrity);
        QCOMPARE(house.stateOf(item.recording), domain::RecordingState::Quarantined);
    }
};

QTEST_MAIN(TestServiceQuarantineDue)
#include "tst_service_quarantine_due.moc"
