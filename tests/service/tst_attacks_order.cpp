#include "core/service/policy_service.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/people_repository.h"
#include "core/store/release_repository.h"
#include "core/store/sql/folder_store.h"
#include "core/store/sql/transaction.h"
#include "tests/service/attacker.h"

#include <QTest>
#include <random>

using namespace earshot;
using namespace earshot::tests;
using service::stateOf;

namespace {

const QString adminUser = QStringLiteral("admin");
const QString siroUser = QStringLiteral("siro");
const QString investigator = QStringLiteral("investigator");
constexpr qint64 minuteMs = 60LL * 1000;
constexpr qint64 dayMs = 24 * 60 * minuteMs;

/// Another computer: the same store, a clock of its own.
struct Seat
{
    base::FixedClock clock;
    service::Environment environment;
    TestStore &store;

    Seat(TestStore &where, qint64 aheadMs)
        : clock(Instant{where.clock().now().ms + aheadMs})
        , environment(where.environment())
        , store(where)
    {
        environment.clock = &clock;
    }
    std::unique_ptr<service::Door> door(const QString &user)
    {
        auto session =
            must(service::signIn(environment, store.folder(), user, SecretBytes::fromPassword(store.passwordOf(user))));
        auto door = must(service::Door::open(environment, session));
        must(door->review().declare({QStringLiteral("complaint"), QStringLiteral("C-1187")}));
        return door;
    }
};

service::ReleaseDraft draftOf(domain::RecordingId call)
{
    service::ReleaseDraft draft;
    draft.recording = call;
    draft.requester = QStringLiteral("A. Evans");
    draft.recipient = QStringLiteral("Legal Services");
    draft.format = domain::AudioFormat::Wav;
    return draft;
}

/// What an administrator does to an office, as the program would write it: the row, the one before it, the entry.
void setOffice(Attacker &attacker, const QString &user, const QString &office, const QDate &until, Instant at)
{
    const auto person = attacker.idOf(user);
    domain::Appointment row;
    row.person = person;
    row.office = office;
    row.from = QDate(2026, 1, 1);
    row.until = until;
    row.appointedBy = attacker.idOf(adminUser);
    row.signedAt = at;
    row.signature = attacker.self().keys().sign(QLatin1String(service::appointmentContext), stateOf(row));
    const QString where = QStringLiteral("person_id = %1 AND office = '%2'").arg(person.value).arg(office);
    attacker.run(QStringLiteral("INSERT INTO former_appointments (person_id, office, area_id, from_day, until_day, "
                                "appointed_by, signature, signed_ms) SELECT person_id, office, area_id, from_day, "
                                "until_day, appointed_by, signature, signed_ms FROM appointments WHERE %1; DELETE FROM "
                                "appointments WHERE %1")
                     .arg(where));
    (void)must(attacker.db().run(
        QStringLiteral("INSERT INTO appointments (person_id, office, area_id, from_day, until_day, appointed_by, "
                       "signature, signed_ms) VALUES (?, ?, 0, ?, ?, ?, ?, ?)"),
        person, office, row.from.toString(Qt::ISODate),
        until.isValid() ? store::sql::Value(until.toString(Qt::ISODate)) : store::sql::Value(nullptr), row.appointedBy,
        row.signature, at));
    auto leaf = attacker.leafOf(adminUser, QStringLiteral("appoint"), service::objectName(row), stateOf(row));
    leaf.at = at;
    attacker.appendLeaf(leaf, &attacker.self().keys());
}

/// An approval with other software, which says that it is of `at`: the row, the signature and an entry that agrees.
void approve(Attacker &attacker, domain::ReleaseId id, Instant at)
{
    const auto &self = attacker.self();
    domain::Release release;
    {
        const auto store =
            must(store::sql::openFolderStore(self.layout().database(), self.storeKey(), store::OpenMode::Open));
        release = must(store->releases().byId(id));
    }
    release.decidedBy = self.person().id;
    release.decidedOffice = siroUser;
    release.decidedAt = at;
    release.state = domain::ReleaseState::Authorised;
    auto q = attacker.db().query(QStringLiteral("SELECT sha256 FROM recordings WHERE id = ?"));
    (void)must(q.with(release.recording).single());
    release.decisionSignature = self.keys().sign(QLatin1String(service::releaseDecisionContext),
                                                 service::decisionOf(release, q.get<QByteArray>(0), true));
    (void)must(attacker.db().run(
        QStringLiteral("UPDATE releases SET decided_by = ?, decided_office = ?, decided_ms = ?, decision_signature = "
                       "?, state = ? WHERE id = ?"),
        release.decidedBy, release.decidedOffice, at, release.decisionSignature, static_cast<int>(release.state), id));
    auto leaf =
        attacker.leafOf(siroUser, QStringLiteral("release.authorise"), service::objectName(id), stateOf(release));
    leaf.at = at;
    attacker.appendLeaf(leaf, &self.keys());
}

enum class End { None = 1, Office, Account };

/// A clock by which something happens at the `n`-th time that somebody asks it.
class TrapClock final : public Clock
{
public:
    explicit TrapClock(const Clock &clock)
        : m_clock(clock)
    {}
    Instant now() const override
    {
        if (--m_left == 0)
            m_trap();
        return m_clock.now();
    }
    void set(int n, std::function<void()> trap)
    {
        m_left = n;
        m_trap = std::move(trap);
    }

private:
    const Clock &m_clock;
    mutable int m_left = 0;
    std::function<void()> m_trap;
};

} // namespace

Q_DECLARE_METATYPE(End)

/// Who held an office when they signed is told by the place of entries in the log. Clocks are the clients' own.
class TestAttacksOrder : public QObject
{
    Q_OBJECT

private slots:
    void anApprovalThatIsDatedBackIsRefusedAndNamed_data()
    {
        QTest::addColumn<End>("end");
        QTest::newRow("by who holds the office, with other software") << End::None;
        QTest::newRow("by who held it") << End::Office;
        QTest::newRow("by who has left") << End::Account;
    }
    void anApprovalThatIsDatedBackIsRefusedAndNamed()
    {
        QFETCH(End, end);
        TestStore store;
        const auto call = store.importCall();
        const auto door = store.doorFor(investigator, QStringLiteral("complaint"), QStringLiteral("C-1187"));
        const auto release = must(door->release().request(draftOf(call)));
        const Instant before{store.clock().now().ms + minuteMs};
        store.clock().advanceMs(3 * dayMs);
        (void)store.session(siroUser); // signed in while they could be
        if (end == End::Office) {
            Attacker office(store, adminUser);
            setOffice(office, siroUser, siroUser, store.today().addDays(-1), store.clock().now());
        } else if (end == End::Account) {
            (void)must(store.door(adminUser)->keys().leave(siroUser));
        }
        QCOMPARE(redFindings(store).join(u'\n'), QString());

        Attacker former(store, siroUser);
        approve(former, release.id, before);
        const auto issued = door->release().issue(release.id, store.scratch(QStringLiteral("out")));
        const auto red = redFindings(store);
        if (end == End::None) {
            QVERIFY2(issued, issued ? "" : qPrintable(issued.error().toString()));
            QCOMPARE(red.join(u'\n'), QString());
            return;
        }
        QVERIFY(!issued);
        QCOMPARE(issued.error().code, ErrorCode::Refused);
        QVERIFY2(!red.filter(service::objectName(release.id)).isEmpty(), qPrintable(red.join(u'\n')));
        // Whoever has left signs nothing at all any more.
        QCOMPARE(!red.filter(QStringLiteral("not this person's then")).isEmpty(), end == End::Account);
    }

    /// What a former administrator signs counts for nothing, whatever day it says; what they signed in office stands.
    void onlyThePlaceCounts_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void onlyThePlaceCounts()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto oneOf = [&](int n) { return static_cast<int>(random() % static_cast<quint32>(n)); };
        TestStore store;
        store.clock().advanceMs(30 * dayMs);
        Attacker office(store, adminUser), siro(store, siroUser);
        const QString administrator = QStringLiteral("administrator");
        const qint64 when[] = {-20 * dayMs, -dayMs, -10 * minuteMs, 0, 10 * minuteMs, dayMs};
        const auto somewhen = [&] { return Instant{store.clock().now().ms + when[oneOf(6)]}; };
        QList<std::pair<domain::Grant, bool>> grants;
        bool holds = false;
        for (int step = 0; step < 40; ++step) {
            store.clock().advanceMs(minuteMs);
            if (oneOf(3) == 0) {
                holds = !holds;
                // The administrator's clock goes wrong as well, by minutes; it is the entry that ends the office.
                const Instant at{store.clock().now().ms + (oneOf(3) - 1) * 10 * minuteMs};
                setOffice(office, siroUser, administrator, holds ? QDate() : at.london().date().addDays(-1), at);
                continue;
            }
            domain::Grant grant{
                siro.idOf(QStringLiteral("outsider")), {1000 + step}, somewhen(), siro.self().person().id, {}};
            grant.signature = siro.self().keys().sign(QLatin1String(service::grantContext), stateOf(grant));
            (void)must(siro.db().run(QStringLiteral("INSERT INTO grants (person_id, area_id, granted_ms, granted_by, "
                                                    "signature) VALUES (?, ?, ?, ?, ?)"),
                                     grant.person, grant.area, grant.grantedAt, grant.grantedBy, grant.signature));
            auto leaf = siro.leafOf(siroUser, QStringLiteral("grant"), service::objectName(grant), stateOf(grant));
            leaf.at = grant.grantedAt;
            siro.appendLeaf(leaf, &siro.self().keys());
            grants << std::pair(grant, holds);
        }
        const auto session = store.session(adminUser);
        const auto open =
            must(store::sql::openFolderStore(store.layout().database(), session->storeKey(), store::OpenMode::Open));
        service::TrustMemo memo;
        service::Trust trust(*open, session->policies(), session->trustRoot(), memo);
        const auto red = redFindings(store);
        int counting = 0;
        for (const auto &[grant, expected] : std::as_const(grants)) {
            const QString name = service::objectName(grant);
            QVERIFY2(must(trust.counts(grant)) == expected, qPrintable(name));
            QCOMPARE(red.filter(name + u' ').isEmpty(), expected);
            counting += expected ? 1 : 0;
        }
        QVERIFY(counting > 3 && counting + 3 < grants.size());
    }

    /// An old entry cannot be written again by who it was about.
    void anOfficeThatEndedIsNotPutBackByAnEntry()
    {
        TestStore store;
        store.clock().advanceMs(dayMs);
        Attacker office(store, adminUser), siro(store, siroUser);
        const auto held = [&] { return must(store.door(siroUser)->administration().me()).appointments.size(); };
        QCOMPARE(held(), 1);
        setOffice(office, siroUser, siroUser, store.today().addDays(-1), store.clock().now());
        QCOMPARE(held(), 0);
        const QString object = QStringLiteral("appointment:%1:siro:0").arg(siro.self().person().id.value);
        siro.run(QStringLiteral("DELETE FROM appointments WHERE office = 'siro'; INSERT INTO appointments (person_id, "
                                "office, area_id, from_day, until_day, appointed_by, signature, signed_ms) SELECT "
                                "person_id, office, area_id, from_day, until_day, appointed_by, signature, signed_ms "
                                "FROM former_appointments WHERE office = 'siro'"));
        auto leaf = audit::parseLeaf(QByteArray());
        auto q =
            siro.db().query(QStringLiteral("SELECT l.leaf FROM audit_entries e JOIN audit_leaves l ON l.sequence = "
                                           "e.sequence WHERE e.object = ? ORDER BY e.sequence LIMIT 1"));
        (void)must(q.with(object).single());
        leaf = audit::parseLeaf(q.get<QByteArray>(0));
        siro.appendLeaf(must(leaf), &siro.self().keys());
        QCOMPARE(held(), 0);
        QVERIFY(!redFindings(store).filter(object).isEmpty());
    }

    /// Honest computers whose clocks are ten minutes apart, either way round.
    void twoClocksTenMinutesApartWork_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::newRow("ahead") << 10;
        QTest::newRow("behind") << -10;
    }
    void twoClocksTenMinutesApartWork()
    {
        QFETCH(int, minutes);
        TestStore store;
        const auto call = store.importCall();
        Seat here(store, 0), there(store, minutes * minuteMs);
        // An office that is given at one and used at the other at once.
        must(here.door(adminUser)->administration().appoint(QStringLiteral("outsider"), siroUser));
        const auto asking = there.door(investigator);
        const auto release = must(asking->release().request(draftOf(call)));
        (void)must(here.door(QStringLiteral("outsider"))->release().authorise(release.id));
        const auto issued = asking->release().issue(release.id, store.scratch(QStringLiteral("out")));
        QVERIFY2(issued, issued ? "" : qPrintable(issued.error().toString()));

        must(there.door(adminUser)->administration().appoint(QStringLiteral("ig"), QStringLiteral("ig-manager")));
        auto draft = draftOf(call);
        draft.kind = domain::ReleaseKind::External;
        draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
        draft.legalBasis = QStringLiteral("Court order");
        const auto external = must(asking->release().request(draft));
        (void)must(here.door(QStringLiteral("ig"))->release().advise(external.id, QStringLiteral("only this call")));
        (void)must(there.door(QStringLiteral("monitoring"))->release().authorise(external.id));
        QVERIFY(asking->release().issue(external.id, store.scratch(QStringLiteral("out"))));
        for (Seat *seat : {&here, &there}) {
            const auto report = must(seat->door(adminUser)->audit().verify());
            for (const auto &finding : report.findings)
                QVERIFY2(finding.level == service::Finding::Level::Green ||
                             (finding.level == service::Finding::Level::Amber && finding.check != QLatin1String("log")),
                         qPrintable(finding.subject + u' ' + finding.text));
        }
    }

    /// Who loses an account while their approval is under way: whichever comes first, nothing comes of it that the
    /// check would find wrong afterwards.
    void aPowerThatEndsMeanwhileIsNotUsed()
    {
        bool inside = false;
        int tried = 0;
        for (int n = 1; !inside; ++n) {
            TestStore store;
            const auto call = store.importCall();
            const auto door = store.doorFor(investigator, QStringLiteral("complaint"), QStringLiteral("C-1187"));
            const auto release = must(door->release().request(draftOf(call)));
            TrapClock clock(store.clock());
            service::Environment environment = store.environment();
            environment.clock = &clock;
            const auto siro = must(service::Door::open(environment, store.session(siroUser)));
            const auto admin = store.door(adminUser);
            const auto probe =
                must(store::sql::Connection::open(store.layout().database(), store.session(adminUser)->storeKey(),
                                                  store::sql::Mode::Open, {.busyTimeoutMs = 0}));
            bool left = false;
            clock.set(n, [&] {
                inside = !store::sql::Transaction::begin(*probe);
                if (!inside) {
                    (void)must(admin->keys().leave(siroUser));
                    left = true;
                }
            });
            const auto authorised = siro->release().authorise(release.id);
            QVERIFY(left || inside);
            QVERIFY(inside || !authorised);
            tried += left ? 1 : 0;
            QCOMPARE(redFindings(store), QStringList());
            const auto issued = door->release().issue(release.id, store.scratch(QStringLiteral("out")));
            QCOMPARE(issued.has_value(), inside);
        }
        QVERIFY(tried > 2);
    }
};

QTEST_MAIN(TestAttacksOrder)
#include "tst_attacks_order.moc"
