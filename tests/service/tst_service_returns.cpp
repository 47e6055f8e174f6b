#include "core/media/ingest.h"
#include "core/release/package_check.h"
#include "core/service/audit_service.h"
#include "core/service/return_service.h"
#include "core/service/rows.h"
#include "core/service/sharing_service.h"
#include "core/store/people_repository.h"
#include "tests/service/attacker.h"
#include "tests/support/refusal.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QTest>
#include <barrier>
#include <thread>

using namespace earshot;
using namespace earshot::tests;
using Due = service::ReleaseStanding::Due;

namespace {

const QString investigator = QStringLiteral("investigator");
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

std::unique_ptr<service::Door> investigating(TestStore &store)
{
    return store.doorFor(investigator, QStringLiteral("complaint"), QStringLiteral("C-1187"));
}

service::ReleaseDraft draftFor(domain::RecordingId id)
{
    service::ReleaseDraft draft;
    draft.recording = id;
    draft.requester = QStringLiteral("A. Evans");
    draft.recipient = QStringLiteral("South Wales Police, PC 4471");
    draft.kind = domain::ReleaseKind::External;
    draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
    draft.legalBasis = QStringLiteral("DPA 2018 Schedule 2");
    draft.format = domain::AudioFormat::Wav;
    return draft;
}

qint64 framesIn(const QString &wav)
{
    QFile file(wav);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return must(media::ingest(file, wav)).info.frames;
}

QString wavIn(const QString &package)
{
    const QString payload = package + QStringLiteral("/data/");
    const QStringList files = QDir(payload).entryList({QStringLiteral("*.wav")}, QDir::Files);
    return files.isEmpty() ? QString() : payload + files.first();
}

} // namespace

/// Conditions that bind, questions before a decision, the end of a package, and two people at the same moment.
class TestServiceReturns : public QObject
{
    Q_OBJECT

private slots:
    void conditionsOfTheAdviceBindThePackage()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto ig = store.door(QStringLiteral("ig"));
        const auto monitoring = store.door(QStringLiteral("monitoring"));
        const auto release = must(door->release().request(draftFor(store.importCall())));
        domain::ReleaseConditions conditions;
        conditions.only = {1600, 99999};
        QCOMPARE(ig->release().advise(release.id, QStringLiteral("part"), conditions).error().where,
                 QStringLiteral("conditions"));
        conditions.only = {1600, 8000};
        conditions.redactThirdParties = true;
        conditions.until = store.today().addDays(20);
        (void)must(ig->release().advise(release.id, QStringLiteral("the promise only, no third parties"), conditions));
        // Something has to be left out, and nobody has said what.
        QCOMPARE(refusalOf(monitoring->release().authorise(release.id)), QStringLiteral("conditions-not-met"));
        domain::ReleaseConditions part;
        part.without = {{2400, 3200}, {7200, 9000}};
        const auto yes = must(monitoring->release().authorise(release.id, {}, part));
        QCOMPARE(yes.adviceConditions,
                 QStringLiteral("only=1600-8000;redact;until=%1").arg(store.today().addDays(20).toString(Qt::ISODate)));
        QCOMPARE(yes.decisionConditions, QStringLiteral("without=2400-3200,7200-9000"));
        const auto package = must(door->release().issue(release.id, store.scratch(QStringLiteral("out"))));
        QCOMPARE(framesIn(wavIn(package.path)), 800 + 4000); // 1600-2400 and 3200-7200
        QCOMPARE(must(door->returns().standing(release.id)).until, store.today().addDays(20));
        QCOMPARE(redFindings(store), QStringList());
    }

    /// Any change of what binds it voids the approval.
    void conditionsCannotBeTakenAwayAfterwards()
    {
        for (const char *change :
             {"advice_conditions = ''", "advice_conditions = 'only=0-16000'", "decision_conditions = ''",
              "decision_conditions = 'without=1-2;nonsense'", "legal_basis = 'none'", "until_day = ''"}) {
            TestStore store;
            const auto door = investigating(store);
            const auto release = must(door->release().request(draftFor(store.importCall())));
            domain::ReleaseConditions only;
            only.only = {1600, 8000};
            domain::ReleaseConditions without;
            without.without = {{1600, 2400}};
            (void)must(store.door(QStringLiteral("ig"))->release().advise(release.id, QStringLiteral("part"), only));
            (void)must(store.door(QStringLiteral("siro"))->release().authorise(release.id, {}, without));
            Attacker(store).run(QStringLiteral("UPDATE releases SET ") + QLatin1String(change));
            const QString out = store.scratch(QStringLiteral("out"));
            const QString refused = refusalOf(door->release().issue(release.id, out));
            QVERIFY2(refused == QStringLiteral("approval-invalid") || refused == QStringLiteral("ig-advice-first") ||
                         refused == QStringLiteral("conditions-not-met"),
                     qPrintable(QLatin1String(change) + u' ' + refused));
            QVERIFY(QDir(out).isEmpty());
            QVERIFY(!redFindings(store).isEmpty());
        }
    }

    void noCopiesMeansThatNoFileLeaves()
    {
        TestStore store;
        const auto id = store.importCall();
        const auto door = investigating(store);
        const auto siro = store.door(QStringLiteral("siro"));
        domain::ReleaseConditions noCopies;
        noCopies.noFile = true;
        auto draft = draftFor(id);
        draft.kind = domain::ReleaseKind::Inside;
        draft.arisesFromCall = false; // so that the IG Unit is asked
        const auto file = must(door->release().request(draft));
        const auto ig = store.door(QStringLiteral("ig"));
        (void)must(ig->release().advise(file.id, QStringLiteral("listening only"), noCopies));
        QCOMPARE(refusalOf(siro->release().authorise(file.id)), QStringLiteral("conditions-not-met"));
        draft.recipientPerson = store.person(QStringLiteral("outsider")).id;
        const auto listening = must(door->release().request(draft));
        (void)must(ig->release().advise(listening.id, QStringLiteral("listening only"), noCopies));
        (void)must(siro->release().authorise(listening.id));
        (void)must(door->sharing().share(listening.id));
        (void)must(store.door(QStringLiteral("outsider"))->sharing().openForListening(listening.id));
    }

    void anAuthoriserMaySayYesToAPart()
    {
        TestStore store;
        const auto door = investigating(store);
        auto draft = draftFor(store.importCall());
        draft.kind = domain::ReleaseKind::Inside;
        draft.format = domain::AudioFormat::Original;
        const auto asked = must(door->release().request(draft));
        const auto siro = store.door(QStringLiteral("siro"));
        domain::ReleaseConditions part;
        part.only = {0, 800};
        part.without = {{0, 800}};
        QCOMPARE(refusalOf(siro->release().authorise(asked.id, {}, part)), QStringLiteral("conditions-not-met"));
        part.without.clear();
        (void)must(siro->release().authorise(asked.id, {}, part));
        const auto package = must(door->release().issue(asked.id, store.scratch(QStringLiteral("out"))));
        QCOMPARE(framesIn(wavIn(package.path)), 800); // a part cannot keep the original's bytes
        const auto checked = release::checkPackage(must(release::readPackage(package.path)), {});
        for (const auto &finding : checked.findings)
            QVERIFY2(finding.level != release::PackageFinding::Level::Wrong, qPrintable(finding.text));
        QCOMPARE(redFindings(store), QStringList());
    }

    void aQuestionGoesToWhoAskedAndBack()
    {
        TestStore store;
        const auto door = investigating(store);
        auto draft = draftFor(store.importCall());
        const auto release = must(door->release().request(draft));
        const auto ig = store.door(QStringLiteral("ig"));
        const auto siro = store.door(QStringLiteral("siro"));
        QCOMPARE(refusalOf(store.door(QStringLiteral("leader"))->returns().askBack(release.id, QStringLiteral("why?"))),
                 QStringLiteral("authoriser-needed"));
        QCOMPARE(door->returns().answer(release.id, QStringLiteral("so")).error().code, ErrorCode::Conflict);
        (void)must(ig->returns().askBack(release.id, QStringLiteral("Which statement do they mean?")));
        auto inbox = must(door->returns().inbox());
        QCOMPARE(inbox.toAnswer.size(), 1);
        QCOMPARE(inbox.toAnswer.first().question->text, QStringLiteral("Which statement do they mean?"));
        QCOMPARE(inbox.toAnswer.first().question->office, QStringLiteral("ig-officer"));
        QCOMPARE(siro->returns().answer(release.id, QStringLiteral("that of March")).error().code, ErrorCode::Conflict);
        (void)must(door->returns().answer(release.id, QStringLiteral("That of 2 April.")));
        QVERIFY(must(door->returns().inbox()).toAnswer.isEmpty());
        QVERIFY(!must(ig->returns().standing(release.id)).question);
        QCOMPARE(must(ig->returns().standing(release.id)).events.size(), 2);
        // It stands where it stood: nothing was decided.
        (void)must(ig->release().advise(release.id, QStringLiteral("may go")));
        (void)must(siro->returns().askBack(release.id, QStringLiteral("Is a part enough?")));
        (void)must(siro->release().authorise(release.id));
        QVERIFY(must(door->returns().inbox()).toAnswer.isEmpty());
        QCOMPARE(refusalOf(siro->returns().askBack(release.id, QStringLiteral("too late?"))),
                 QStringLiteral("wrong-state"));
        QCOMPARE(redFindings(store), QStringList());
    }

    void whoIsToDecideAsksAtTheRequestersSeat()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto release = must(door->release().request(draftFor(store.importCall())));
        auto &returns = door->returns();
        const QString why = QStringLiteral("Which statement do they mean?");
        const auto password = [](const char *user) {
            return SecretBytes::fromPassword(TestStore::passwordOf(QLatin1String(user)));
        };
        const auto asked = must(
            returns.askBackHere(release.id, QStringLiteral("ig"), password("ig"), why, QStringLiteral("ig-officer")));
        QCOMPARE(asked.question->text, why);
        QCOMPARE(asked.question->office, QStringLiteral("ig-officer"));
        QCOMPARE(asked.question->by, store.person(QStringLiteral("ig")).id);
        QCOMPARE(must(returns.inbox()).toAnswer.size(), 1);
        (void)must(returns.answer(release.id, QStringLiteral("That of 2 April.")));

        // Who may not decide may not ask; a wrong password is on record, and nothing else is.
        QCOMPARE(refusalOf(returns.askBackHere(release.id, QStringLiteral("leader"), password("leader"), why, {})),
                 QStringLiteral("authoriser-needed"));
        QCOMPARE(returns.askBackHere(release.id, QStringLiteral("ig"), password("leader"), why, {}).error().code,
                 ErrorCode::SignIn);
        QCOMPARE(
            returns.askBackHere(release.id, QStringLiteral("ig"), password("ig"), QStringLiteral(" "), {}).error().code,
            ErrorCode::Invalid);
        QCOMPARE(must(door->returns().standing(release.id)).events.size(), 2);
        store::AuditFilter failed;
        failed.action = QStringLiteral("release.sign-in");
        QCOMPARE(must(store.door(QStringLiteral("ig"))->audit().page(failed, 0, 10)).size(), 1);
        QCOMPARE(redFindings(store), QStringList());
    }

    void aPackageComesBack()
    {
        TestStore store;
        const auto door = investigating(store);
        auto draft = draftFor(store.importCall());
        draft.kind = domain::ReleaseKind::Inside;
        draft.until = store.today().addDays(30);
        const auto release = must(door->release().request(draft));
        QCOMPARE(must(door->returns().standing(release.id)).due, Due::Over); // not out yet
        (void)must(store.door(QStringLiteral("siro"))->release().authorise(release.id));
        (void)must(door->release().issue(release.id, store.scratch(QStringLiteral("out"))));
        const auto due = [&] { return must(door->returns().standing(release.id)).due; };
        QCOMPARE(due(), Due::Open);
        QVERIFY(must(door->returns().inbox()).comingBack.isEmpty());
        store.clock().advanceMs(16 * dayMs);
        QCOMPARE(due(), Due::Soon);
        QCOMPARE(must(door->administration().waiting()).releases, 1);
        store.clock().advanceMs(14 * dayMs);
        QCOMPARE(due(), Due::Soon); // the last day
        store.clock().advanceMs(dayMs);
        QCOMPARE(due(), Due::Overdue);
        QCOMPARE(must(store.door(QStringLiteral("leader"))->returns().comingBack()).size(), 1); // of their area
        QCOMPARE(must(store.door(QStringLiteral("ig"))->returns().comingBack()).first().areaName,
                 QStringLiteral("Housing Repairs"));
        QVERIFY(must(store.door(QStringLiteral("outsider"))->returns().comingBack()).isEmpty());

        service::Attestation word{QStringLiteral("PC 4471 wrote to A. Evans that the disc was shredded"), {}, {}};
        QCOMPARE(refusalOf(store.door(QStringLiteral("leader"))->returns().attest(release.id, word)),
                 QStringLiteral("no-part-in-release"));
        word.evidenceName = QStringLiteral("form.pdf"); // a name without a hash
        QCOMPARE(door->returns().attest(release.id, word).error().where, QStringLiteral("evidence"));
        word.evidenceSha256 = QByteArray(32, 'x');
        const auto done = must(door->returns().attest(release.id, word));
        QCOMPARE(done.due, Due::Over);
        QCOMPARE(done.attested->evidenceSha256, QByteArray(32, 'x'));
        QCOMPARE(door->returns().attest(release.id, word).error().code, ErrorCode::Conflict);
        QVERIFY(must(store.door(QStringLiteral("ig"))->returns().comingBack()).isEmpty());
        const QString csv = QString::fromUtf8(must(store.door(QStringLiteral("ig"))->release().logCsv()));
        for (const QString &cell : {QStringLiteral("DPA 2018 Schedule 2"), draft.until.toString(Qt::ISODate),
                                    QStringLiteral("the disc was shredded"), QStringLiteral("form.pdf")})
            QVERIFY2(csv.contains(cell), qPrintable(csv));
        QCOMPARE(redFindings(store), QStringList());
    }

    /// A recalled package is overdue at once: what is out has to come back.
    void aRecalledPackageIsOverdue()
    {
        TestStore store;
        const auto door = investigating(store);
        auto draft = draftFor(store.importCall());
        draft.kind = domain::ReleaseKind::Inside;
        const auto release = must(door->release().request(draft));
        (void)must(store.door(QStringLiteral("siro"))->release().authorise(release.id));
        (void)must(door->release().issue(release.id, store.scratch(QStringLiteral("out"))));
        const auto recalled =
            must(store.door(QStringLiteral("ig"))->returns().recall(release.id, QStringLiteral("wrong caller")));
        QCOMPARE(recalled.due, Due::Overdue);
        QCOMPARE(must(door->returns().inbox()).comingBack.size(), 1);
        QVERIFY(QString::fromUtf8(must(store.door(QStringLiteral("ig"))->release().logCsv()))
                    .contains(QStringLiteral("wrong caller")));
    }

    void anOfficeThatHasEndedDecidesNothing()
    {
        TestStore store;
        const auto door = investigating(store);
        auto draft = draftFor(store.importCall());
        draft.kind = domain::ReleaseKind::Inside;
        const auto release = must(door->release().request(draft));
        // A deputy for four days, as the administrator signs it.
        const auto admin = store.session(QStringLiteral("admin"));
        Attacker desk(store, QStringLiteral("admin"));
        domain::Appointment deputy;
        deputy.person = store.person(QStringLiteral("outsider")).id;
        deputy.office = QStringLiteral("siro");
        deputy.from = store.today();
        deputy.until = store.today().addDays(3);
        deputy.appointedBy = admin->person().id;
        deputy.signedAt = store.clock().now();
        deputy.signature = admin->keys().sign(QLatin1String(service::appointmentContext), service::stateOf(deputy));
        const auto rows =
            must(store.environment().openStore(store.layout().database(), admin->storeKey(), store::OpenMode::Open));
        must(rows->people().appoint(deputy));
        desk.appendLeaf(desk.leafOf(QStringLiteral("admin"), QStringLiteral("appoint"), service::objectName(deputy),
                                    service::stateOf(deputy)),
                        &admin->keys());
        QCOMPARE(must(store.door(QStringLiteral("outsider"))->release().inbox()).toAuthorise.size(), 1);
        store.clock().advanceMs(4 * dayMs);
        const auto standIn = store.door(QStringLiteral("outsider"));
        QCOMPARE(refusalOf(standIn->release().authorise(release.id, QStringLiteral("siro"))),
                 QStringLiteral("office-not-held"));
        QCOMPARE(must(door->release().byId(release.id)).state, domain::ReleaseState::AwaitingAuthoriser);
    }

    void aDestinationThatWentLeavesItAuthorised()
    {
        TestStore store;
        const auto door = investigating(store);
        auto draft = draftFor(store.importCall());
        draft.kind = domain::ReleaseKind::Inside;
        const auto release = must(door->release().request(draft));
        (void)must(store.door(QStringLiteral("siro"))->release().authorise(release.id));
        const QString stick = store.scratch(QStringLiteral("stick"));
        QVERIFY(QDir(stick).removeRecursively());
        QVERIFY(!door->release().issue(release.id, stick));
        QCOMPARE(must(door->release().byId(release.id)).state, domain::ReleaseState::Authorised);
        const auto issued = must(door->release().issue(release.id, store.scratch(QStringLiteral("other"))));
        QCOMPARE(issued.release.number, release.number);
    }

    /// Two people, two doors, two threads, the same request: one answer, and the other is told so.
    void oneOfTwoAnswersAtTheSameMomentCounts()
    {
        TestStore store;
        const auto call = store.importCall();
        const auto door = investigating(store);
        for (int round = 0; round < 12; ++round) {
            auto draft = draftFor(call);
            draft.kind = domain::ReleaseKind::Inside;
            const auto release = must(door->release().request(draft));
            const QString yes = round % 2 ? QStringLiteral("siro") : QStringLiteral("monitoring");
            const QString no = round % 2 ? QStringLiteral("monitoring") : QStringLiteral("siro");
            QStringList ends(2);
            std::barrier start(2);
            const auto answer = [&](int which, const std::shared_ptr<service::Session> &session) {
                const auto seat = must(service::Door::open(store.environment(), session));
                start.arrive_and_wait();
                const auto said = which == 0 ? seat->release().authorise(release.id)
                                             : seat->release().refuse(release.id, QStringLiteral("no"));
                ends[which] =
                    said ? QStringLiteral("done")
                    : said.error().code == ErrorCode::Conflict || refusalOf(said) == QStringLiteral("wrong-state")
                        ? QStringLiteral("too late")
                        : said.error().toString();
            };
            const auto sayYes = store.session(yes); // a TestStore is for one thread
            const auto sayNo = store.session(no);
            std::thread first([&] { answer(0, sayYes); });
            std::thread second([&] { answer(1, sayNo); });
            first.join();
            second.join();
            QStringList sorted = ends;
            sorted.sort();
            QCOMPARE(sorted, (QStringList{QStringLiteral("done"), QStringLiteral("too late")}));
            QCOMPARE(must(door->release().byId(release.id)).state, ends[0] == QStringLiteral("done")
                                                                       ? domain::ReleaseState::Authorised
                                                                       : domain::ReleaseState::Refused);
        }
        QCOMPARE(redFindings(store), QStringList());
    }

    /// Numbers are given once, and one release is given once, whoever presses twice.
    void numbersAndReleasesAreGivenOnce()
    {
        TestStore store;
        const auto call = store.importCall();
        (void)investigating(store);                       // declares the purpose
        const auto session = store.session(investigator); // a TestStore is for one thread
        constexpr int each = 6;
        std::barrier start(2);
        QList<QStringList> numbers(2);
        const auto ask = [&](int which) {
            const auto seat = must(service::Door::open(store.environment(), session));
            auto draft = draftFor(call);
            draft.kind = domain::ReleaseKind::Inside;
            start.arrive_and_wait();
            for (int i = 0; i < each; ++i)
                numbers[which] << must(seat->release().request(draft)).number;
        };
        std::thread one([&] { ask(0); });
        std::thread two([&] { ask(1); });
        one.join();
        two.join();
        QSet<QString> all(numbers[0].cbegin(), numbers[0].cend());
        all.unite(QSet<QString>(numbers[1].cbegin(), numbers[1].cend()));
        QCOMPARE(all.size(), 2 * each);

        const auto door = investigating(store);
        auto draft = draftFor(call);
        draft.kind = domain::ReleaseKind::Inside;
        draft.recipientPerson = store.person(QStringLiteral("outsider")).id;
        const auto release = must(door->release().request(draft));
        (void)must(store.door(QStringLiteral("siro"))->release().authorise(release.id));
        std::array<bool, 2> given{};
        const auto give = [&](std::size_t which) {
            const auto seat = must(service::Door::open(store.environment(), session));
            start.arrive_and_wait();
            given[which] = seat->sharing().share(release.id).has_value();
        };
        std::thread three([&] { give(0); });
        std::thread four([&] { give(1); });
        three.join();
        four.join();
        QVERIFY(given[0] != given[1]);
        QCOMPARE(Attacker(store).value(QStringLiteral("SELECT count(*) FROM release_keys")).toInt(), 1);
        QCOMPARE(redFindings(store), QStringList());
    }
};

QTEST_MAIN(TestServiceReturns)
#include "tst_service_returns.moc"
