#include "core/service/sharing_service.h"
#include "tests/service/attacker.h"
#include "tests/support/heard.h"
#include "tests/support/refusal.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using service::HearsAs;

namespace {

const QString investigator = QStringLiteral("investigator");
const QString siro = QStringLiteral("siro");
const QString ig = QStringLiteral("ig");

std::unique_ptr<service::Door> investigating(TestStore &store)
{
    return store.doorFor(investigator, QStringLiteral("complaint"), QStringLiteral("C-1187"));
}

service::ReleaseDraft draftFor(domain::RecordingId id, domain::ReleaseKind kind = domain::ReleaseKind::Inside)
{
    service::ReleaseDraft draft;
    draft.recording = id;
    draft.kind = kind;
    if (kind == domain::ReleaseKind::External) {
        draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
        draft.legalBasis = QStringLiteral("Court order");
    }
    draft.requester = QStringLiteral("A. Evans");
    draft.recipient = QStringLiteral("Legal Services");
    draft.format = domain::AudioFormat::Wav;
    draft.range = {800, 8000};
    return draft;
}

/// User names of those to whom the call of a waiting request is sealed.
QStringList sealedTo(TestStore &store)
{
    return Attacker(store)
        .value(QStringLiteral("SELECT coalesce(group_concat(user, ' '), '') FROM (SELECT user FROM deciding_keys JOIN "
                              "people ON people.id = person_id ORDER BY user)"))
        .toString()
        .split(u' ', Qt::SkipEmptyParts);
}

int heard(TestStore &store, const QString &user)
{
    return Attacker(store)
        .value(QStringLiteral("SELECT count(*) FROM audit_entries WHERE actor = '%1' AND action = 'release.hear' AND "
                              "permitted = 1")
                   .arg(user))
        .toInt();
}

} // namespace

/// §6: who decides about a release hears what they decide on, whatever area it comes from, and as long as they decide.
class TestServiceHearing : public QObject
{
    Q_OBJECT

private slots:
    void whoAuthorisesHearsWhatWouldLeaveAndNothingElse()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto id = store.importCall();
        const auto asked = must(door->release().request(draftFor(id)));
        const auto whole = must(door->review().openForListening(id));
        const auto all = samplesOf(*whole.audio, whole.recording.originalName);

        const auto deciding = store.door(siro); // without a purpose declared: the request has one
        QCOMPARE(must(deciding->sharing().hearsAs(asked.id)), HearsAs::Decider);
        const auto opened = must(deciding->sharing().openAsItLeaves(asked.id));
        const auto part = samplesOf(*opened.audio, opened.recording.originalName);
        QCOMPARE(part.size(), std::size_t(2) * 7200);
        QVERIFY(std::equal(part.cbegin(), part.cend(), all.cbegin() + 2 * 800));
        QVERIFY(opened.recording.customerE164.isEmpty() && opened.recording.customerDialled.isEmpty());
        QCOMPARE(opened.recording.originalName.left(2), QStringLiteral("R-"));
        QCOMPARE(heard(store, siro), 1);
        domain::ReleaseConditions less;
        less.only = {1000, 2000};
        const auto shorter = must(deciding->sharing().openAsItLeaves(asked.id, less));
        QCOMPARE(samplesOf(*shorter.audio, shorter.recording.originalName).size(), std::size_t(2) * 1000);
        QCOMPARE(heard(store, siro), 2);
        // It is no way into the area.
        QCOMPARE(deciding->review().openForListening(id).error().code, ErrorCode::NotFound);
        QCOMPARE(store.door(QStringLiteral("outsider"))->sharing().openAsItLeaves(asked.id).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(redFindings(store), QStringList());

        (void)must(deciding->release().authorise(asked.id));
        QCOMPARE(sealedTo(store), QStringList());
        QVERIFY(!deciding->sharing().openAsItLeaves(asked.id));
        QCOMPARE(must(deciding->sharing().hearsAs(asked.id)), HearsAs::Nobody);
        QCOMPARE(heard(store, siro), 2);
        QCOMPARE(redFindings(store), QStringList());
    }

    void whoAdvisesHearsItFirst()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto asked = must(door->release().request(draftFor(store.importCall(), domain::ReleaseKind::External)));
        QCOMPARE(asked.state, domain::ReleaseState::AwaitingAdvice);
        QVERIFY(sealedTo(store).contains(ig));
        QVERIFY(!sealedTo(store).contains(QStringLiteral("head"))); // has the key of the area
        QVERIFY(!sealedTo(store).contains(investigator));
        const auto unit = store.door(ig);
        QCOMPARE(must(unit->sharing().hearsAs(asked.id)), HearsAs::Decider);
        (void)must(unit->sharing().openAsItLeaves(asked.id));
        QCOMPARE(heard(store, ig), 1);
        // An authoriser's turn comes with the advice.
        const auto authoriser = store.door(siro);
        QCOMPARE(refusalOf(authoriser->sharing().openAsItLeaves(asked.id)), QStringLiteral("ig-advice-first"));
        (void)must(unit->release().advise(asked.id, QStringLiteral("only to the officer named")));
        (void)must(authoriser->sharing().openAsItLeaves(asked.id));
        QVERIFY(!unit->sharing().openAsItLeaves(asked.id));
        QCOMPARE(redFindings(store), QStringList());
    }

    void whatIsTakenBackOrRefusedIsHeardNoMore()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto id = store.importCall();
        const auto back = must(door->release().request(draftFor(id)));
        QVERIFY(sealedTo(store).contains(siro));
        (void)must(door->release().withdraw(back.id));
        QCOMPARE(sealedTo(store), QStringList());
        const auto refused = must(door->release().request(draftFor(id)));
        (void)must(store.door(siro)->release().refuse(refused.id, QStringLiteral("not needed")));
        QCOMPARE(sealedTo(store), QStringList());
        QCOMPARE(redFindings(store), QStringList());
    }

    void anOfficeThatBeginsLaterIsSealedToWhenTheRequesterComesBack()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto asked = must(door->release().request(draftFor(store.importCall())));
        (void)must(store.door(QStringLiteral("admin"))
                       ->administration()
                       .appoint(QStringLiteral("outsider"), QStringLiteral("monitoring-officer")));
        const auto later = store.door(QStringLiteral("outsider"));
        QCOMPARE(must(later->sharing().hearsAs(asked.id)), HearsAs::NotSealedYet);
        const auto missing = later->sharing().openAsItLeaves(asked.id);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY2(missing.error().what.contains(QStringLiteral("Priya Okafor")), qPrintable(missing.error().what));
        (void)store.door(investigator);
        QCOMPARE(must(later->sharing().hearsAs(asked.id)), HearsAs::Decider);
        (void)must(later->sharing().openAsItLeaves(asked.id));
        QCOMPARE(redFindings(store), QStringList());
    }

    void newKeysOfWhoDecidesAreSealedTo()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto asked = must(door->release().request(draftFor(store.importCall())));
        store.clock().advanceMs(1000);
        const auto anew = SecretBytes::fromPassword(QStringLiteral("seven lanterns on a ferry"));
        const auto renewal = must(store.door(QStringLiteral("head"))->readmissions().begin(siro, anew));
        (void)must(store.door(QStringLiteral("admin"))->readmissions().admit(siro, renewal.fingerprint));
        const auto session = must(service::signIn(store.environment(), store.folder(), siro, anew));
        auto deciding = must(service::Door::open(store.environment(), session));
        QVERIFY(!deciding->sharing().openAsItLeaves(asked.id));
        (void)store.door(investigator);
        (void)must(deciding->sharing().openAsItLeaves(asked.id));
        QCOMPARE(redFindings(store), QStringList());
    }

    void theRecipientIsNotAmongThem()
    {
        TestStore store;
        const auto door = investigating(store);
        auto draft = draftFor(store.importCall());
        draft.recipientPerson = store.person(QStringLiteral("monitoring")).id;
        (void)must(door->release().request(draft));
        QVERIFY(sealedTo(store).contains(siro));
        QVERIFY(!sealedTo(store).contains(QStringLiteral("monitoring")));
    }

    void keysThatSomebodyMovedOpenNothing()
    {
        TestStore store;
        const auto door = investigating(store);
        const auto asked = must(door->release().request(draftFor(store.importCall())));
        Attacker attacker(store);
        attacker.run(QStringLiteral("UPDATE deciding_keys SET made_ms = made_ms + 1 WHERE person_id = %1")
                         .arg(attacker.idOf(siro).value));
        QCOMPARE(store.door(siro)->sharing().openAsItLeaves(asked.id).error().code, ErrorCode::Integrity);
        const QString named = redFindings(store).join(u'\n');
        QVERIFY2(named.contains(QStringLiteral("governance deciding-keys:%1").arg(asked.id.value)), qPrintable(named));
    }
};

QTEST_MAIN(TestServiceHearing)
#include "tst_service_hearing.moc"
