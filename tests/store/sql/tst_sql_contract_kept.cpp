#include "core/policy/keeping.h"
#include "core/store/sql/cipherdriver.h"
#include "core/store/sql/repositories.h"
#include "tests/store/sql/contractstore.h"
#include "tests/store/sql/queryplans.h"

using namespace earshot;
using namespace earshot::domain;

namespace {

Instant at(const char *iso)
{
    return Instant::from(QDateTime::fromString(QLatin1String(iso), Qt::ISODate).toUTC());
}

/// Around every edge of the rule: clocks that were never set, that are right, ahead by what clocks differ and by more.
QList<Instant> moments()
{
    QList<Instant> all{at("1970-01-01T00:00:10Z"), at("1999-12-31T12:00:00Z"), {clocksSetSince.ms - 1}, clocksSetSince,
                       at("2024-03-31T23:30:00Z"), at("2031-05-01T10:00:00Z")};
    for (const qint64 seconds : {-86400, -1, 0, 1, 15 * 60, 15 * 60 + 1, 86400})
        all << Instant{at("2025-06-02T10:00:00Z").ms + seconds * 1000};
    return all;
}

} // namespace

/// The pure rules of from when a recording is kept, and what a hold is on, and their twins in SQL say the same.
class TestContractKept : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        int number = 0;
        for (const Instant &started : moments()) {
            for (const Instant &imported : moments()) {
                Recording call = m_store.call(++number);
                call.startedAt = started;
                call.importedAt = imported;
                if (number % 3 == 0) // what lies in quarantine is due as well
                    call.state = RecordingState::Quarantined;
                call.id = m_store.store->recordings().add(call, {}).value();
                m_calls << call;
            }
        }
    }

    void whatIsDue()
    {
        for (const Instant &edge : moments()) {
            for (const qint64 more : {0, 1}) {
                const Instant before{edge.ms + more};
                QSet<qint64> due;
                for (const Recording &call : std::as_const(m_calls)) {
                    if (call.keptFrom() < before)
                        due << call.id.value;
                }
                QSet<qint64> found;
                QList<std::pair<Instant, qint64>> order;
                RecordingId after;
                for (bool whole = true; whole;) { // in small pages: none twice, none left out
                    const auto page = m_store.store->disposals().dueIn(m_store.area.id, before, after, 7).value();
                    for (const RecordingId id : page) {
                        QVERIFY(!found.contains(id.value));
                        found << id.value;
                        after = id;
                        const auto call = std::find_if(m_calls.cbegin(), m_calls.cend(),
                                                       [&](const Recording &each) { return each.id == id; });
                        order << std::pair(call->keptFrom(), id.value);
                    }
                    whole = page.size() == 7;
                }
                QCOMPARE(found, due);
                QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
            }
        }
    }

    /// Those of no known area by themselves, and what is deleted nowhere.
    void whatIsDueAndNobodyKnowsWhose()
    {
        ContractStore s;
        auto lying = s.call(1);
        lying.state = RecordingState::Quarantined;
        lying.area = {};
        const auto id = s.store->recordings().add(lying, {}).value();
        (void)s.store->recordings().add(s.call(2), {}).value();
        const Instant late = at("2038-01-01T00:00:00Z");
        QCOMPARE(s.store->disposals().dueIn({}, late, {}, 10).value(), QList<RecordingId>{id});
        QCOMPARE(s.store->disposals().dueIn(s.area.id, late, {}, 10).value().size(), 1);
        Hold hold;
        hold.scope = HoldScope::Area;
        hold.area = s.area.id;
        QCOMPARE(s.store->holds().reachOf(hold).value().count, 2); // it may be of that area
        QVERIFY(policy::covers(hold, lying, false));
        VERIFY_OK(s.store->recordings().entomb(id, {5}));
        QVERIFY(s.store->disposals().dueIn({}, late, {}, 10).value().isEmpty());
        VERIFY_FAILS(s.store->recordings().entomb(id, {6}), ErrorCode::Conflict);
    }

    void theIndexIsUsed()
    {
        const auto connection = m_store.place.open();
        store::sql::SqlDisposals disposals(*connection);
        const auto first = disposals.dueIn(m_store.area.id, at("2026-01-01T00:00:00Z"), {}, 2).value();
        (void)disposals.dueIn(m_store.area.id, at("2026-01-01T00:00:00Z"), first.last(), 2).value();
        const auto plans = plansOf(*connection, "FROM recordings r WHERE r.area_id = ?");
        QCOMPARE(plans.size(), 2);
        for (const QByteArray &plan : plans) {
            QVERIFY2(plan.contains("SEARCH r USING INDEX recordings_due (area_id=? AND "), plan.constData());
            QVERIFY2(!plan.contains("TEMP B-TREE"), plan.constData()); // in its order, nothing is sorted
            QVERIFY2(!plan.contains("SCAN"), plan.constData());
        }
    }

    void whatAHoldIsOn()
    {
        const QList<QDate> days{{},
                                QDate(1970, 1, 1),
                                QDate(2024, 4, 1), // British Summer Time: 31 March in UTC
                                QDate(2025, 6, 1),
                                QDate(2025, 6, 2),
                                QDate(2031, 5, 1)};
        for (const QDate &from : days) {
            for (const QDate &to : days) {
                for (const HoldScope scope : {HoldScope::Area, HoldScope::Number, HoldScope::Person}) {
                    Hold hold;
                    hold.scope = scope;
                    hold.subject = scope == HoldScope::Number   ? m_calls.first().customerE164
                                   : scope == HoldScope::Person ? m_calls.first().staffName
                                                                : QString();
                    hold.area = m_store.area.id;
                    hold.from = from;
                    hold.to = to;
                    int count = 0;
                    std::optional<Instant> earliest;
                    for (const Recording &call : std::as_const(m_calls)) {
                        if (!policy::covers(hold, call, false))
                            continue;
                        ++count;
                        earliest = earliest ? std::min(*earliest, call.keptFrom()) : call.keptFrom();
                    }
                    const auto reach = m_store.store->holds().reachOf(hold).value();
                    QCOMPARE(reach.count, count);
                    QCOMPARE(reach.earliest, earliest);
                }
            }
        }
    }

    void finishedDisposalsAreNotReadAnew()
    {
        auto &disposals = m_store.store->disposals();
        for (qint64 id = 1; id <= 3; ++id) {
            Disposal disposal;
            disposal.id = {id};
            disposal.area = m_store.area.id;
            disposal.dueBy = QDate(2026, 1, 1);
            disposal.runFrom = QDate(2026, 1, 15);
            disposal.recordings = {m_calls.at(id).id, m_calls.at(id + 1).id};
            disposal.plannedBy = m_store.person.id;
            disposal.plannedAt = at("2026-01-01T09:00:00Z");
            disposal.planSignature = QByteArray(64, 'p');
            VERIFY_OK(disposals.add(disposal));
        }
        Disposal second = disposals.byId({2}).value();
        second.approvedBy = m_store.somebody(QStringLiteral("h.vaughan"), QStringLiteral("Haf Vaughan")).id;
        second.finishedBy = m_store.person.id;
        second.approvedAt = second.finishedAt = at("2026-01-16T09:00:00Z");
        second.approvalSignature = second.certificateSignature = QByteArray(64, 'a');
        second.certificate = "{}";
        VERIFY_OK(disposals.approve(second));
        QCOMPARE(disposals.unfinished().value().size(), 3); // approved, and not run yet
        VERIFY_OK(disposals.finish(second));
        QCOMPARE(disposals.unfinished().value(),
                 (QList<Disposal>{disposals.byId({3}).value(), disposals.byId({1}).value()}));
        QCOMPARE(disposals.all().value().size(), 3);
    }

private:
    ContractStore m_store;
    QList<Recording> m_calls;
};

QTEST_GUILESS_MAIN(TestContractKept)
#include "tst_sql_contract_kept.moc"
