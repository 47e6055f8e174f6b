#include "core/release/package_check.h"
#include "core/service/deputy_service.h"
#include "core/service/hold_service.h"
#include "core/service/return_service.h"
#include "core/service/sharing_service.h"
#include "tests/service/attacker.h"
#include "tests/support/refusal.h"
#include "tests/support/teststore.h"
#include "ui/words/names.h"

#include <QTest>
#include <algorithm>

using namespace earshot;
using namespace earshot::tests;

namespace {

const QString siro = QStringLiteral("siro");
const QString outsider = QStringLiteral("outsider");
const QString leader = QStringLiteral("leader");
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

std::unique_ptr<service::Door> investigating(TestStore &store)
{
    return store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1187"));
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

} // namespace

/// §6: a deputy acts for an office between dates, and the record says so.
class TestServiceDeputies : public QObject
{
    Q_OBJECT

private slots:
    void aDeputyActsWithinTheirDatesAndTheRecordSaysSo()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto id = store.importCall();
        const auto asked = must(door->release().request(draftFor(id)));
        const QDate from = store.today().addDays(1), until = store.today().addDays(8);
        must(store.door(siro)->deputies().name(outsider, siro, from, until));
        const auto deputy = store.door(outsider);
        QCOMPARE(deputy->release().authorise(asked.id).error().code, ErrorCode::Refused); // not yet
        store.clock().advanceMs(dayMs);
        QCOMPARE(must(deputy->release().inbox()).toAuthorise.size(), 1);
        (void)store.door(QStringLiteral("investigator")); // seals the call to who decides
        (void)must(deputy->sharing().openAsItLeaves(asked.id));
        const auto decided = must(deputy->release().authorise(asked.id));
        QCOMPARE(decided.decidedOffice, QStringLiteral("deputy:siro"));
        QCOMPARE(
            Attacker(store)
                .value(QStringLiteral("SELECT group_concat(office) FROM audit_entries WHERE actor = 'outsider' AND "
                                      "permitted = 1 AND action IN ('release.hear', 'release.authorise')"))
                .toString(),
            QStringLiteral("deputy:siro,deputy:siro"));
        QCOMPARE(redFindings(store), QStringList());

        // Whoever gets the package reads it there, and the record bears it out.
        const QString path = must(door->release().issue(asked.id, store.scratch())).path;
        const auto report = release::checkPackage(must(release::readPackage(path)), {});
        QCOMPARE(report.verdict, release::PackageReport::Verdict::Consistent);
        QCOMPARE(report.facts.authorisedOffice, QStringLiteral("deputy:siro"));
        const auto rows = must(store.door(QStringLiteral("ig"))->release().logRows(QList<domain::ReleaseId>{asked.id}));
        QVERIFY2(rows.first().officeText.endsWith(QStringLiteral(", as deputy")), qPrintable(rows.first().officeText));
        QVERIFY(ui::words::officeName(*store.environment().profile, decided.decidedOffice)
                    .endsWith(QStringLiteral(", as deputy")));

        // And not a day longer; what they did stays done.
        const auto second = must(door->release().request(draftFor(id)));
        store.clock().advanceMs(8 * dayMs);
        QCOMPARE(refusalOf(deputy->release().authorise(second.id)), QStringLiteral("authoriser-needed"));
        QVERIFY(must(deputy->release().inbox()).toAuthorise.isEmpty());
        QCOMPARE(redFindings(store), QStringList());
    }

    void whoNamesADeputy()
    {
        TestStore store;
        const QDate until = store.today().addDays(7);
        const auto named = [&](const QString &by, const QString &user, const QString &office, const QDate &last,
                               const QString &area = {}) {
            return refusalOf(store.door(by)->deputies().name(user, office, {}, last, area));
        };
        QCOMPARE(named(QStringLiteral("admin"), outsider, siro, until), QStringLiteral("permitted"));
        QCOMPARE(named(siro, QStringLiteral("ig"), siro, until), QStringLiteral("permitted"));
        // Nobody else, not for an office that is always held in person, not for themselves, and not for ever.
        QCOMPARE(named(leader, outsider, siro, until), QStringLiteral("right-needed"));
        QCOMPARE(named(QStringLiteral("admin"), outsider, QStringLiteral("ig-officer"), until),
                 QStringLiteral("no-deputy-for-this-office"));
        QCOMPARE(named(siro, siro, siro, until), QStringLiteral("own-deputy"));
        QCOMPARE(named(siro, leader, siro, store.today().addMonths(13)), QStringLiteral("deputy-too-long"));
        QCOMPARE(named(siro, leader, siro, {}), QStringLiteral("end-needed"));
        QCOMPARE(store.door(siro)->deputies().name(leader, siro, until.addDays(1), until).error().where,
                 QStringLiteral("until"));
        QCOMPARE(store.door(QStringLiteral("admin"))->deputies().name(siro, siro, {}, until).error().where,
                 QStringLiteral("user"));
        // An office of one area has a deputy there.
        QCOMPARE(store.door(QStringLiteral("head"))
                     ->deputies()
                     .name(outsider, QStringLiteral("head-of-service"), {}, until)
                     .error()
                     .where,
                 QStringLiteral("area"));
        QCOMPARE(named(QStringLiteral("head"), outsider, QStringLiteral("head-of-service"), until,
                       QStringLiteral("Housing Repairs")),
                 QStringLiteral("permitted"));
        QCOMPARE(named(QStringLiteral("head"), outsider, QStringLiteral("head-of-service"), until,
                       QStringLiteral("Revenues")),
                 QStringLiteral("right-needed"));
        // A deputy passes nothing on.
        QCOMPARE(named(outsider, leader, siro, until), QStringLiteral("right-needed"));
        const auto all = must(store.door(QStringLiteral("admin"))->deputies().list());
        QCOMPARE(all.size(), 3);
        QCOMPARE(must(store.door(siro)->deputies().list()).size(), 2);
        QCOMPARE(must(store.door(leader)->deputies().list()).size(), 0);
        QCOMPARE(redFindings(store), QStringList());
    }

    void itEndsWhenItIsEnded()
    {
        TestStore store;
        const auto asked = must(investigating(store)->release().request(draftFor(store.importCall())));
        const auto office = store.door(siro);
        QCOMPARE(office->deputies().end(outsider, siro).error().code, ErrorCode::Conflict);
        must(office->deputies().name(outsider, siro, {}, store.today().addDays(30)));
        const auto deputy = store.door(outsider);
        QCOMPARE(must(deputy->release().inbox()).toAuthorise.size(), 1);
        QCOMPARE(deputy->deputies().end(outsider, siro).error().code, ErrorCode::Refused);
        must(office->deputies().end(outsider, siro));
        QVERIFY(must(deputy->release().inbox()).toAuthorise.isEmpty());
        QCOMPARE(refusalOf(deputy->release().authorise(asked.id)), QStringLiteral("authoriser-needed"));
        QVERIFY(must(office->deputies().list()).isEmpty());
        QCOMPARE(redFindings(store), QStringList());
    }

    /// Who stood in for whom is told from the record: what ran out, what was ended, what was replaced.
    void whatWasSaysItself()
    {
        using When = service::Deputy::When;
        TestStore store;
        const QDate day = store.today();
        const auto office = store.door(siro);
        must(office->deputies().name(outsider, siro, {}, day.addDays(2)));
        must(office->deputies().name(leader, siro, day.addDays(3), day.addDays(9)));
        auto all = must(office->deputies().history());
        QCOMPARE(all.size(), 2);
        QVERIFY(all[0].when == When::Now && all[0].person.user == outsider && all[0].mayEnd.permitted);
        QCOMPARE(all[0].holders, QStringList{QStringLiteral("Elin Howells")});
        QCOMPARE(all[0].namedBy, QStringLiteral("Elin Howells"));
        QVERIFY(all[1].when == When::Later && all[1].person.user == leader && !all[1].ended);

        // One runs out, the other is ended by somebody else, and named anew, and that is replaced on the same day.
        store.clock().advanceMs(4 * dayMs);
        const auto admin = store.door(QStringLiteral("admin"));
        must(admin->deputies().end(leader, siro));
        must(office->deputies().name(leader, siro, day.addDays(5), day.addDays(6)));
        must(office->deputies().name(leader, siro, day.addDays(7), day.addDays(8)));
        all = must(office->deputies().history());
        QCOMPARE(all.size(), 4);
        QVERIFY(all[0].when == When::Later && all[0].from == day.addDays(7));
        const auto former = [&](const QDate &until) {
            return *std::find_if(all.cbegin(), all.cend(), [&](const auto &each) { return each.until == until; });
        };
        QVERIFY(former(day.addDays(2)).when == When::Former && !former(day.addDays(2)).ended); // by itself
        QVERIFY(former(day.addDays(9)).ended && !former(day.addDays(9)).ended->replaced);
        QCOMPARE(former(day.addDays(9)).ended->by, QStringLiteral("Joanna Pike"));
        QVERIFY(former(day.addDays(6)).ended && former(day.addDays(6)).ended->replaced);
        QCOMPARE(must(office->deputies().list()).size(), 1); // as the list of today was
        // Whom it does not concern learns nothing of it; a deputy sees their own.
        QVERIFY(must(store.door(QStringLiteral("monitoring"))->deputies().history()).isEmpty());
        QCOMPARE(must(store.door(leader)->deputies().history()).size(), 3);
        QCOMPARE(must(store.door(leader)->deputies().history())[0].mayEnd.rule, QStringLiteral("right-needed"));
        // A term in the past that nobody signed is none.
        Attacker(store).run(QStringLiteral("INSERT INTO former_appointments SELECT NULL, person_id, office, area_id, "
                                           "'2026-01-01', '2026-02-01', appointed_by, signature, signed_ms FROM "
                                           "appointments WHERE office = 'deputy:siro'"));
        QCOMPARE(must(office->deputies().history()).size(), 4);
        QVERIFY(!redFindings(store).isEmpty());
    }

    void whatCanBeChosen()
    {
        TestStore store;
        const auto own = must(store.door(siro)->deputies().choices());
        QCOMPARE(own.posts.size(), 1);
        QCOMPARE(own.posts[0].office, siro);
        QCOMPARE(own.posts[0].holderUsers, QStringList{siro});
        QVERIFY(own.mayName.permitted);
        QCOMPARE(own.people.size(), TestStore::users().size() - 1);
        // An office of an area in that area.
        const auto head = must(store.door(QStringLiteral("head"))->deputies().choices());
        QCOMPARE(head.posts.size(), 1);
        QCOMPARE(head.posts[0].area.name, QStringLiteral("Housing Repairs"));
        // The administrator for all that may have one, in each area where it is held per area.
        const auto admin = must(store.door(QStringLiteral("admin"))->deputies().choices());
        QCOMPARE(admin.posts.size(), 9 + 2 * 3);
        // Nobody else, and a deputy is told why.
        must(store.door(siro)->deputies().name(outsider, siro, {}, store.today().addDays(3)));
        for (const QString &user : {leader, outsider}) {
            const auto none = must(store.door(user)->deputies().choices());
            QVERIFY(none.posts.isEmpty());
            QCOMPARE(none.mayName.rule, QStringLiteral("right-needed"));
            QCOMPARE(none.mayName.clause, QStringLiteral("§6"));
            QVERIFY(none.mayName.unblockedBy.contains(QStringLiteral("administrator")));
        }
        QVERIFY(must(store.door(outsider)->administration().me()).isOrWillBeDeputy);
        QVERIFY(!must(store.door(leader)->administration().me()).isOrWillBeDeputy);
    }

    void whatNamingOneWouldComeTo()
    {
        TestStore store;
        const auto office = store.door(siro);
        const QDate until = store.today().addDays(7);
        QVERIFY(must(office->deputies().outlook(outsider, siro, {}, until)).decision.permitted);
        QCOMPARE(must(office->deputies().outlook(outsider, siro, {}, store.today().addMonths(13))).decision.rule,
                 QStringLiteral("deputy-too-long"));
        QCOMPARE(office->deputies().outlook(outsider, siro, until.addDays(1), until).error().where,
                 QStringLiteral("until"));
        must(office->deputies().name(outsider, siro, {}, until));
        const auto again = must(office->deputies().outlook(outsider, siro, until, until.addDays(3)));
        QVERIFY(again.instead && again.instead->until == until);
        // None of it is in the record but the one that was done.
        QCOMPARE(Attacker(store)
                     .value(QStringLiteral("SELECT count(*) FROM audit_entries WHERE action = 'deputise'"))
                     .toInt(),
                 1);
    }

    /// The IG Unit's work goes on, too: advice, guidance, approval of a disposal.
    void adviceOfADeputy()
    {
        TestStore store;
        const auto door = investigating(store);
        auto draft = draftFor(store.importCall());
        draft.kind = domain::ReleaseKind::External;
        draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
        draft.legalBasis = QStringLiteral("Court order");
        const auto asked = must(door->release().request(draft));
        const auto admin = store.door(QStringLiteral("admin"));
        must(admin->deputies().name(outsider, QStringLiteral("ig-manager"), {}, store.today().addDays(3)));
        must(admin->deputies().name(leader, QStringLiteral("monitoring-officer"), {}, store.today().addDays(3)));
        (void)must(store.door(outsider)->release().advise(asked.id, QStringLiteral("only to the court")));
        (void)must(store.door(leader)->release().authorise(asked.id));
        (void)must(door->release().issue(asked.id, store.scratch()));
        QCOMPARE(redFindings(store), QStringList());
    }

    /// A deputy is a row like any office: what is put in beside the program gives nothing.
    void aForgedDeputyIsNone()
    {
        TestStore store;
        const auto asked = must(investigating(store)->release().request(draftFor(store.importCall())));
        must(store.door(siro)->deputies().name(outsider, siro, {}, store.today().addDays(3)));
        Attacker attacker(store);
        attacker.run(QStringLiteral("UPDATE appointments SET until_day = '2030-01-01' WHERE office = 'deputy:siro'"));
        QVERIFY(must(store.door(outsider)->release().inbox()).toAuthorise.isEmpty());
        QVERIFY(!store.door(outsider)->release().authorise(asked.id));
        QVERIFY(redFindings(store).join(u'\n').contains(QStringLiteral("appointment:")));
    }
};

QTEST_MAIN(TestServiceDeputies)
#include "tst_service_deputies.moc"
