#include "tests/ui/window/dialog_pictures.h"

#include "core/service/deputy_service.h"
#include "core/service/early_deletion_service.h"
#include "core/service/readmission_request.h"
#include "core/service/return_service.h"
#include "tests/service/kits.h"
#include "tests/support/deskkit.h"
#include "ui/assurance/ceremonydialog.h"
#include "ui/assurance/checkindialog.h"
#include "ui/assurance/kitentrydialog.h"
#include "ui/assurance/newkitdialog.h"
#include "ui/assurance/readmissiondialog.h"
#include "ui/assurance/recoverydialog.h"
#include "ui/assurance/vouchdialog.h"
#include "ui/assurance/witnessdialog.h"
#include "ui/help/help_window.h"
#include "ui/policies/deputydialog.h"
#include "ui/recordings/copyclipdialog.h"
#include "ui/recordings/deletedialog.h"
#include "ui/recordings/downloaddialog.h"
#include "ui/recordings/earlydialog.h"
#include "ui/recordings/importdialog.h"
#include "ui/releases/advicedialog.h"
#include "ui/releases/authoriserdialog.h"
#include "ui/releases/packagedialog.h"
#include "ui/releases/releaserequestdialog.h"
#include "ui/releases/returndialog.h"
#include "ui/retention/accessdialogs.h"
#include "ui/retention/approvedialog.h"
#include "ui/retention/earlydialogs.h"
#include "ui/retention/holdacts.h"
#include "ui/retention/holddialog.h"
#include "ui/retention/rehearsaldialog.h"
#include "ui/signin/forgotten_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

namespace earshot::tests {

using namespace ui;

namespace {

const service::Declaration complaint{QStringLiteral("complaint"), QStringLiteral("C-2026-0412")};
const QString investigator = QStringLiteral("investigator");
const QString siro = QStringLiteral("siro");

domain::Release ask(TestStore &store, domain::RecordingId call, domain::ReleaseKind kind, const QString &recipient)
{
    service::ReleaseDraft draft;
    draft.recording = call;
    draft.kind = kind;
    if (kind == domain::ReleaseKind::External) {
        draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
        draft.legalBasis = QStringLiteral("Court order");
    }
    draft.requester = QStringLiteral("Priya Okafor");
    draft.recipient = recipient;
    draft.until = store.today().addDays(30);
    return must(store.doorFor(investigator, complaint.purpose, complaint.reference)->release().request(draft));
}

void write(QWidget *dialog, const char *field, const QString &text)
{
    child<QPlainTextEdit>(dialog, field)->setPlainText(text);
}

/// Shows it, has it filled in, takes it and closes it.
void take(const DialogLook &each, QDialog *dialog, const char *name, const std::function<void(QWidget *)> &fill = {})
{
    dialog->show();
    QTest::qWait(300); // what it asks the door for has come
    if (fill)
        fill(dialog);
    QTest::qWait(50);
    each.look(dialog, QLatin1String(name));
    dialog->close();
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
}

void takeRecovery(const DialogLook &each, TestStore &store)
{
    Seat seat(store, siro);
    QWidget *over = each.over;
    const auto people = must(store.door(siro)->administration().people());
    take(each, new assurance::RecoveryDialog(seat.context(), over), "dialog-recovery");
    take(each, new assurance::NewKitDialog(seat.context(), people, over), "dialog-new-kit");
    take(each,
         new assurance::CeremonyDialog(seat.context(), must(store.door(siro)->administration().areas()), people, over),
         "dialog-ceremony", [](QWidget *dialog) {
             child<QComboBox>(dialog, "ceremonyArea")->setCurrentIndex(0);
             child<QComboBox>(dialog, "ceremonyFirst")->setCurrentIndex(1);
             child<QComboBox>(dialog, "ceremonySecond")->setCurrentIndex(1); // twice the same: it says so
             write(dialog, "ceremonyReason", QStringLiteral("The only holder of the key fell ill"));
         });
    Seat receiver(store, QStringLiteral("outsider"));
    take(each, new assurance::RecoveryDialog(receiver.context(), over), "dialog-recovery-receiver");
    const auto ceremonies = must(store.door(QStringLiteral("outsider"))->recovery().ceremonies());
    take(each, new assurance::KitEntryDialog(receiver.context(), ceremonies.first(), over), "dialog-kit-entry",
         [](QWidget *dialog) { write(dialog, "kitWords", QStringLiteral("1 able 2 acorn 3 amber")); });
    Seat unit(store, QStringLiteral("ig"));
    take(each, new assurance::WitnessDialog(unit.context(), {}, over), "dialog-witness");
    take(each, new assurance::CheckInDialog(unit.context(), over), "dialog-check-in");
}

void takeReleases(const DialogLook &each, TestStore &store, const DialogStage &stage)
{
    using releases::ReturnDialog;
    QWidget *over = each.over;
    Seat seat(store, investigator, complaint);
    const auto door = store.doorFor(investigator, complaint.purpose, complaint.reference);
    const auto detail = must(door->review().show(stage.call));
    take(each,
         new releases::ReleaseRequestDialog(
             seat.context(), must(door->release().askable({stage.call}, domain::ReleaseKind::Inside, true)),
             {800, 8000}, over),
         "dialog-request");
    Seat unit(store, QStringLiteral("ig"));
    take(each, new releases::AdviceDialog(unit.context(), stage.asked, detail.recording, over), "dialog-advice",
         [](QWidget *dialog) {
             write(dialog, "advice", QStringLiteral("Lawful for the statement of 2 April; the promise only."));
             child<QCheckBox>(dialog, "only")->setChecked(true);
             child<QCheckBox>(dialog, "redact")->setChecked(true);
         });
    using releases::AuthoriserDialog;
    take(each, new AuthoriserDialog(seat.context(), stage.asked, AuthoriserDialog::Seat::Requesters, over),
         "dialog-authorise-here");
    Seat deciding(store, siro);
    take(each, new AuthoriserDialog(deciding.context(), stage.asked, AuthoriserDialog::Seat::Own, over),
         "dialog-authorise", [](QWidget *dialog) { child<QCheckBox>(dialog, "inPart")->setChecked(true); });
    take(each, new releases::PackageDialog(stage.issued, over), "dialog-package", [](QWidget *dialog) {
        press(child<QRadioButton>(dialog, "formZipPassphrase"));
        press(child<QAbstractButton>(dialog, "makePassphrase"));
    });
    take(each, new releases::PackageDialog(stage.issued, over), "dialog-package-folder");
    const auto standing = must(store.door(investigator)->returns().standing(stage.issued.id));
    take(each, new ReturnDialog(seat.context(), standing, ReturnDialog::What::Destroyed, over), "dialog-destroyed");
    take(each, new ReturnDialog(seat.context(), standing, ReturnDialog::What::Longer, over), "dialog-longer");
    take(each, new recordings::DeleteDialog(seat.context(), detail, over), "dialog-delete");
    take(each, new recordings::DownloadDialog(seat.context(), detail.recording, detail.life, over), "dialog-download");
    take(each, new recordings::CopyClipDialog(seat.context(), detail.recording, {800, 8000}, over), "dialog-clip");
    Seat importing(store, QStringLiteral("admin"));
    take(each, new recordings::ImportDialog(importing.context(), over), "dialog-import");
}

void takeRetention(const DialogLook &each, TestStore &store, const DialogStage &stage)
{
    using retention::HoldDialog;
    QWidget *over = each.over;
    const auto fill = [](QWidget *dialog) {
        child<QLineEdit>(dialog, "subject")->setText(QStringLiteral("07700 900149"));
        child<QLineEdit>(dialog, "reference")->setText(QStringLiteral("C-2026-0412"));
        write(dialog, "reason", QStringLiteral("What was promised about the repair"));
        QTest::qWait(600); // it asks the door after a pause
    };
    Seat unit(store, QStringLiteral("ig"), complaint);
    take(each, new HoldDialog(unit.context(), HoldDialog::What::Hold, over), "dialog-hold", fill);
    take(each, new HoldDialog(unit.context(), HoldDialog::What::Freeze, over), "dialog-freeze", fill);
    Seat leader(store, QStringLiteral("leader"), complaint);
    const auto call =
        must(store.doorFor(investigator, complaint.purpose, complaint.reference)->review().show(stage.call)).recording;
    take(each, new HoldDialog(leader.context(), HoldDialog::What::Hold, call, over), "dialog-hold-here",
         [](QWidget *dialog) {
             child<QCheckBox>(dialog, "ends")->setChecked(false); // longer than may be without guidance
             QTest::qWait(600);
         });
    take(each, new retention::GuidanceDialog(unit.context(), stage.hold, over), "dialog-guidance");
    take(each, new retention::LiftDialog(unit.context(), stage.hold, over), "dialog-lift");
    take(each, new retention::OpenAccessDialog(unit.context(), over), "dialog-access-open");
    using retention::AccessAct;
    for (const auto &[act, name] :
         {std::pair(AccessAct::Gather, "dialog-access-gather"), std::pair(AccessAct::Effort, "dialog-access-effort"),
          std::pair(AccessAct::Close, "dialog-access-close")})
        take(each, new retention::AccessActDialog(unit.context(), act, stage.access, over), name);
    take(each, new retention::AccessCallsDialog(unit.context(), stage.access, over), "dialog-access-calls");
    Seat deleter(store, investigator, complaint);
    const auto area = store.area(QStringLiteral("Housing Repairs"));
    take(each, new retention::RehearsalDialog(deleter.context(), area, QStringLiteral("Housing Repairs"), over),
         "dialog-rehearsal");
    take(each, new retention::ApproveDialog(unit.context(), stage.disposal, over), "dialog-approve");
    const auto detail =
        must(store.doorFor(investigator, complaint.purpose, complaint.reference)->review().show(stage.call));
    take(each, new recordings::EarlyDialog(deleter.context(), detail, over), "dialog-early");
    take(each, new retention::ApproveEarlyDialog(unit.context(), stage.early, over), "dialog-early-approve");
    take(each, new retention::RefuseEarlyDialog(unit.context(), stage.early, over), "dialog-early-refuse");
}

void takeDeputies(const DialogLook &each, TestStore &store)
{
    Seat admin(store, QStringLiteral("admin"));
    const auto choices = must(store.door(QStringLiteral("admin"))->deputies().choices());
    take(each, new policies::DeputyDialog(admin.context(), choices, each.over), "dialog-deputy", [](QWidget *dialog) {
        child<QComboBox>(dialog, "user")->setCurrentIndex(1);
        QTest::qWait(300);
    });
}

void takeReadmission(const DialogLook &each, TestStore &store)
{
    const QString outsider = QStringLiteral("outsider");
    const auto anew = [] { return SecretBytes::fromPassword(QStringLiteral("seven lanterns on a ferry")); };
    const auto asked = must(service::askForReadmission(store.environment(), store.folder(), outsider, anew()));
    (void)must(service::askForReadmission(store.environment(), store.folder(), siro, anew()));
    (void)must(store.door(QStringLiteral("head"))->readmissions().vouch(outsider, asked.fingerprint));
    take(each, new signin::ForgottenDialog(store.environment(), store.folder(), outsider, each.over),
         "dialog-forgotten");
    take(each, new signin::ForgottenDialog(store.environment(), store.folder(), outsider, each.over),
         "dialog-fingerprint", [](QWidget *dialog) {
             child<QLineEdit>(dialog, "forgottenNew")->setText(QStringLiteral("seven lanterns on a ferry"));
             press(child<QAbstractButton>(dialog, "forgottenShow"));
             (void)QTest::qWaitFor([&] { return child<QLabel>(dialog, "forgottenFingerprint")->isVisible(); }, 20'000);
         });
    Seat head(store, QStringLiteral("head"));
    take(each, new assurance::ReadmissionDialog(head.context(), each.over), "dialog-readmissions");
    Seat admin(store, QStringLiteral("admin"));
    const auto waiting = must(store.door(QStringLiteral("admin"))->readmissions().waiting());
    take(each, new assurance::VouchDialog(admin.context(), waiting.first(), each.over), "dialog-vouch",
         [](QWidget *dialog) { child<QLineEdit>(dialog, "fingerprint")->setText(QStringLiteral("07ab 9c10")); });
}

/// One call due and on hold, one due and free, one on hold alone.
void setRetention(TestStore &store, DialogStage &stage)
{
    constexpr int overdue = 740; // days ago: due since some
    const auto held = store.importCall(QStringLiteral("2001"), 153, overdue + 3, 4.0);
    (void)store.importCall(QStringLiteral("2002"), 154, overdue, 4.0);
    service::HoldDraft draft;
    draft.recording = held;
    draft.purpose = complaint.purpose;
    draft.reference = complaint.reference;
    draft.reason = QStringLiteral("The Ombudsman has asked what was promised about the repair");
    draft.reviewOn = store.today().addDays(20);
    draft.guidance = QStringLiteral("Keep until the Ombudsman decides");
    const auto unit = store.doorFor(QStringLiteral("ig"), complaint.purpose, complaint.reference);
    stage.hold = must(unit->holds().place(draft));
    service::AccessDraft access;
    access.receivedOn = store.today().addDays(-25);
    access.asker = QStringLiteral("Mrs Gwenllian Pritchard");
    access.numbers = QStringList{QStringLiteral("07700 900149"), QStringLiteral("07700 900153")};
    access.names = QStringList{QStringLiteral("Gwen Pritchard")};
    const auto opened = must(unit->subjectAccess().open(access));
    stage.access = must(unit->subjectAccess().gather(opened.request.id, {},
                                                     QStringLiteral("Every number and name that we know her by")));
    const auto asking = store.doorFor(investigator, complaint.purpose, complaint.reference);
    stage.early = must(asking->earlyDeletions().request({store.importCall(QStringLiteral("2003"), 155, 12, 2.0),
                                                         QStringLiteral("card-security-code"),
                                                         QStringLiteral("The three digits are read out at 0:01")}));
    stage.disposal = must(store.doorFor(investigator, complaint.purpose, complaint.reference)
                              ->disposals()
                              .plan(store.area(QStringLiteral("Housing Repairs"))));
}

} // namespace

DialogStage setStage(TestStore &store)
{
    DialogStage stage;
    stage.call = store.importCall(QStringLiteral("2001"), 149, 10, 12.0);
    stage.asked = ask(store, stage.call, domain::ReleaseKind::External,
                      QStringLiteral("South Wales Police, Professional Standards Department, DC 4471 Llewelyn"));
    stage.issued = ask(store, store.importCall(QStringLiteral("2002"), 151, 9, 4.0), domain::ReleaseKind::Inside,
                       QStringLiteral("Sam Whitlow, Legal Services"));
    stage.issued = must(store.door(siro)->release().authorise(stage.issued.id));
    (void)must(store.doorFor(investigator, complaint.purpose, complaint.reference)
                   ->release()
                   .issue(stage.issued.id, store.scratch(QStringLiteral("out"))));
    setRetention(store, stage);
    QStringList officers = fiveOfficers();
    officers[3] = QStringLiteral("Gwenllian Angharad Llewelyn-Fitzwilliam-Prydderch"); // a name that does not fit
    (void)makeKits(store, officers);
    (void)must(store.door(siro)->recovery().open(
        {QStringLiteral("Housing Repairs"), QStringLiteral("the only holder of the key fell ill"),
         QStringLiteral("outsider"), QStringLiteral("monitoring"), store.today().addDays(3), true}));
    return stage;
}

void takeDialogs(const DialogLook &each, TestStore &store, const DialogStage &stage)
{
    takeRecovery(each, store);
    takeReleases(each, store, stage);
    takeRetention(each, store, stage);
    takeDeputies(each, store);
    takeReadmission(each, store);
    take(each, new help::HelpWindow(each.over), "dialog-guide");
}

} // namespace earshot::tests
