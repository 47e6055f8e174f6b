#include "tests/service/busystore.h"

#include "core/audit/cosignature.h"
#include "core/domain/annotation.h"
#include "core/service/disposal_service.h"
#include "core/service/early_deletion_service.h"
#include "core/service/hold_service.h"
#include "core/service/return_service.h"
#include "core/service/sharing_service.h"
#include "core/service/subject_access_service.h"
#include "tests/service/kits.h"

#include <QFile>

namespace earshot::tests {

BusyStore::BusyStore()
{
    const auto admin = store.door(QStringLiteral("admin"));
    store.clock().advanceMs(60 * 60 * 1000);
    must(admin->administration().appoint(QStringLiteral("siro"), QStringLiteral("siro")));
    auto settings = must(admin->administration().settings());
    settings.address = QStringLiteral("Town Hall\nWestmarch WM1 1AA");
    (void)must(admin->administration().changeSettings(settings));
    must(admin->administration().setExtensionHolder(QStringLiteral("2001"), QStringLiteral("Dylan Marsh")));
    (void)must(admin->administration().addPerson(QStringLiteral("i.vaughan"), QStringLiteral("Iolo Vaughan"),
                                                 SecretBytes::fromPassword(QStringLiteral("gone before it began"))));
    (void)must(admin->keys().leave(QStringLiteral("i.vaughan")));
    must(store.door(QStringLiteral("leader"))
             ->administration()
             .changePassword(SecretBytes::fromPassword(TestStore::passwordOf(QStringLiteral("leader"))),
                             SecretBytes::fromPassword(QStringLiteral("a new one, three words"))));
    const auto call = store.importCall(QStringLiteral("2101"));
    const auto old = store.importCall(QStringLiteral("2102"), 150, 400);
    quarantined(QStringLiteral("5001"), 151);
    quarantined(QStringLiteral("3999"), 152);
    const QString broken = store.scratch() + QStringLiteral("/broken.wav");
    QFile file(broken);
    (void)file.open(QIODevice::WriteOnly);
    file.write("RIFFnothing of use");
    file.close();
    (void)store.importFiles({broken});
    const auto ig = store.door(QStringLiteral("ig"));
    for (const auto &item : must(ig->intake().quarantined())) {
        if (item.reason == domain::QuarantineReason::NoArea)
            (void)must(ig->intake().lift(item.id, store.area(QStringLiteral("Revenues"))));
    }
    const auto door =
        store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1187"));
    notes(*door, call);
    custody(*door, call, old);
    releases(*door, call);
    recovery();
    holds(call);
    disposals();
    earlyDeletions();
    subjectAccess(call);
    must(store.door(QStringLiteral("ig"))
             ->checkpoints()
             .nameWitness(audit::WitnessKey{QStringLiteral("witness.example/a"),
                                            crypto::PersonKeys::generate().publicKeys().sign32}
                              .toText()));
}

void BusyStore::quarantined(const QString &extension, int last3)
{
    const auto when = store.clock().now().utc().addDays(-3);
    const QString call = makeWav(store.scratch(), incomingName(extension, last3, when, last3), 0.5, {200.0 + last3});
    if (store.importFiles({call}).quarantined.size() != 1)
        qFatal("%s was let in", qPrintable(extension));
}

void BusyStore::notes(service::Door &door, domain::RecordingId call)
{
    auto note = must(door.review().addNote(call, {{0, 80}, QStringLiteral("says no"), {QStringLiteral("urgent")}}));
    (void)must(door.review().editNote(note.id, note.revision,
                                      {{0, 90}, QStringLiteral("says yes"), {QStringLiteral("urgent")}}));
    const auto gone = must(door.review().addNote(call, {{100, 180}, QStringLiteral("laughs"), {}}));
    (void)must(door.review().removeNote(gone.id, gone.revision));
}

void BusyStore::custody(service::Door &door, domain::RecordingId call, domain::RecordingId old)
{
    const QString out = store.scratch(QStringLiteral("out"));
    (void)must(door.custody().download(call, out + QStringLiteral("/open.wav"), store.today().addDays(7)));
    const QString done = out + QStringLiteral("/done.wav");
    const auto download = must(door.custody().download(call, done, store.today().addDays(7)));
    QFile::remove(done);
    must(door.custody().confirmDeleted(download.id));
    (void)must(door.custody().copyClip(call, {0, 800}, QStringLiteral("the promise"), QStringLiteral("C-1"), {}));
    must(door.custody().remove(old, QStringLiteral("kept for its time")));
}

void BusyStore::holds(domain::RecordingId call)
{
    const auto door = store.door(QStringLiteral("ig"));
    service::HoldDraft hold;
    hold.recording = call;
    hold.purpose = QStringLiteral("complaint");
    hold.reference = QStringLiteral("C-1187");
    hold.reason = QStringLiteral("the Ombudsman has asked");
    hold.until = store.today().addDays(40);
    hold.reviewOn = store.today().addDays(20);
    hold.guidance = QStringLiteral("keep it until they have decided");
    (void)must(door->holds().place(hold));
    service::HoldDraft freeze;
    freeze.kind = domain::HoldKind::SubjectAccess;
    freeze.scope = domain::HoldScope::Number;
    freeze.subject = QStringLiteral("07700 900149");
    freeze.from = freeze.to = store.today();
    freeze.reference = QStringLiteral("SAR-12");
    freeze.reason = QStringLiteral("the caller asked for her calls");
    freeze.reviewOn = store.today().addDays(20);
    const auto placed = must(door->holds().place(freeze));
    (void)must(door->holds().lift(placed.hold.id, QStringLiteral("answered")));
}

/// One that is answered, and one that is not.
void BusyStore::subjectAccess(domain::RecordingId call)
{
    const auto door = store.door(QStringLiteral("ig"));
    auto &service = door->subjectAccess();
    for (const bool answered : {true, false}) {
        service::AccessDraft draft;
        draft.receivedOn = store.today().addDays(-5);
        draft.asker = QStringLiteral("Mrs G. Pritchard");
        draft.numbers = QStringList{QStringLiteral("07700 900149")};
        draft.names = QStringList{QStringLiteral("Gwen Pritchard")};
        draft.references = QStringList{QStringLiteral("CT-88")};
        const auto id = must(service.open(draft)).request.id;
        (void)must(service.askIdentity(id, store.today().addDays(-4), QStringLiteral("a bill")));
        (void)must(service.identityShown(id, store.today().addDays(-3), QStringLiteral("seen")));
        (void)must(service.gather(id, {}, QStringLiteral("all that we know of her")));
        (void)must(service.mark(id, call, domain::CallMark::ThirdParty, QStringLiteral("a neighbour speaks")));
        if (answered)
            (void)must(service.close(id, domain::AccessOutcome::Answered, store.today(), QStringLiteral("sent"),
                                     QStringLiteral("they came to listen")));
    }
}

/// One that is over, with its certificate, and one that waits for the IG Unit.
void BusyStore::disposals()
{
    (void)store.importCall(QStringLiteral("2103"), 153, 760, 0.3);
    const auto area = store.area(QStringLiteral("Revenues"));
    const auto door =
        store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1187"));
    const auto planned = must(door->disposals().plan(area));
    (void)must(store.door(QStringLiteral("ig"))->disposals().approve(planned.disposal.id, 60));
    store.clock().advanceMs(service::DisposalService::noticeDays * 24LL * 3600 * 1000);
    if (!must(door->disposals().run(planned.disposal.id)).standing.disposal.isFinished())
        qFatal("the disposal was not finished");
    (void)store.importCall(QStringLiteral("2104"), 154, 770, 0.3);
    (void)must(door->disposals().plan(area));
}

/// One that is done, one that was refused, one that waits, and one that was withdrawn.
void BusyStore::earlyDeletions()
{
    const auto door =
        store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("ER-21"));
    const auto ig = store.door(QStringLiteral("ig"));
    const QString why = QStringLiteral("the digits are read out");
    QList<domain::EarlyDeletionId> ids;
    for (int i = 0; i < 4; ++i) {
        const auto call = store.importCall(QStringLiteral("2105"), 155 + i, 10, 0.3);
        ids << must(door->earlyDeletions().request({call, QStringLiteral("card-security-code"), why})).request.id;
    }
    (void)must(ig->earlyDeletions().approve(ids[0]));
    (void)must(ig->earlyDeletions().refuse(ids[1], QStringLiteral("no digits can be heard")));
    (void)must(door->earlyDeletions().withdraw(ids[3]));
}

void BusyStore::releases(service::Door &door, domain::RecordingId call)
{
    service::ReleaseDraft draft;
    draft.recording = call;
    draft.requester = QStringLiteral("A. Evans");
    draft.recipient = QStringLiteral("Legal Services");
    draft.format = domain::AudioFormat::Wav;
    const auto issued = must(door.release().request(draft));
    (void)must(store.door(QStringLiteral("siro"))->release().authorise(issued.id));
    (void)must(door.release().issue(issued.id, store.scratch(QStringLiteral("released"))));
    const auto refused = must(door.release().request(draft));
    (void)must(store.door(QStringLiteral("siro"))->release().refuse(refused.id, QStringLiteral("not needed")));
    draft.kind = domain::ReleaseKind::External;
    draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
    draft.legalBasis = QStringLiteral("Court order");
    draft.recipient = QStringLiteral("Ombudsman");
    const auto external = must(door.release().request(draft));
    (void)must(store.door(QStringLiteral("ig"))->release().advise(external.id, QStringLiteral("only this call")));
    (void)must(store.door(QStringLiteral("monitoring"))->release().authorise(external.id));
    draft.kind = domain::ReleaseKind::Inside;
    draft.recipientPerson = store.person(QStringLiteral("outsider")).id;
    draft.range = {0, 800};
    const auto shared = must(door.release().request(draft));
    const auto siro = store.door(QStringLiteral("siro"));
    (void)must(siro->returns().askBack(shared.id, QStringLiteral("Why not the whole call?")));
    (void)must(door.returns().answer(shared.id, QStringLiteral("The promise is enough.")));
    domain::ReleaseConditions part;
    part.only = {0, 400};
    (void)must(siro->release().authorise(shared.id, {}, part));
    (void)must(door.sharing().share(shared.id));
    (void)must(store.door(QStringLiteral("outsider"))->sharing().openForListening(shared.id));
    (void)must(door.returns().askExtension(shared.id, store.today().addMonths(5), QStringLiteral("an appeal")));
    (void)must(siro->returns().extend(shared.id));
    (void)must(door.returns().attest(issued.id, {QStringLiteral("Legal Services wrote that it is gone"),
                                                 QStringLiteral("form.pdf"), QByteArray(32, 'f')}));
    draft.recipientPerson = {};
    (void)must(door.release().request(draft));                    // waits, and is sealed to who decides
    (void)door.custody().remove(call, QStringLiteral("tidying")); // refused: an entry of its own kind
}

/// A kit that is withdrawn, a ceremony that has ended and one that is open.
void BusyStore::recovery()
{
    const Kits kits = makeKits(store, fiveOfficers());
    const auto siro = store.door(QStringLiteral("siro"));
    must(siro->recovery().withdraw(5));
    (void)must(store.door(QStringLiteral("admin"))->keys().rewrap());
    const auto receiver = store.door(QStringLiteral("outsider"));
    for (const bool ends : {true, false}) {
        const auto ceremony = must(siro->recovery().open({QStringLiteral("Revenues"), QStringLiteral("a holder is ill"),
                                                          QStringLiteral("outsider"), QStringLiteral("monitoring"),
                                                          store.today().addDays(20), true}));
        for (const int kit : {1, 2})
            (void)must(receiver->recovery().sign(ceremony.recovery.id, kits.at(kit)));
        if (ends)
            (void)must(receiver->recovery().end(ceremony.recovery.id));
    }
    const auto ig = store.door(QStringLiteral("ig"));
    must(ig->recovery().markRead(must(ig->recovery().notices()).first().sequence));
}

} // namespace earshot::tests
