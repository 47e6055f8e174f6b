#include "ui/window/furnish.h"

#include "core/policy/profile.h"
#include "core/service/review_service.h"
#include "ui/assurance/assurancedesk.h"
#include "ui/assurance/disputebar.h"
#include "ui/assurance/readmissionbar.h"
#include "ui/assurance/recoverybar.h"
#include "ui/audit/auditdesk.h"
#include "ui/desk/answer.h"
#include "ui/desk/context.h"
#include "ui/desk/viewsettings.h"
#include "ui/player/player_panel.h"
#include "ui/policies/policiesdesk.h"
#include "ui/quarantine/quarantinedesk.h"
#include "ui/recordings/recordingsdesk.h"
#include "ui/releases/releaserequestdialog.h"
#include "ui/releases/releasesdesk.h"
#include "ui/retention/holddialog.h"
#include "ui/retention/retentiondesk.h"
#include "ui/waveform/waveformview.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tasklist.h"
#include "ui/window/key_upkeep.h"
#include "ui/window/workpage.h"

#include <algorithm>

namespace earshot::ui::window {

namespace {

bool mayShare(const service::Me &me)
{
    return std::any_of(me.nominations.begin(), me.nominations.end(), [](const domain::Nomination &nomination) {
        return nomination.acts.testFlag(domain::NominatedAct::Share);
    });
}

bool hasReleases(const service::Me &me, const policy::Profile &profile)
{
    const bool authorises = me.actsIn(profile.insideAuthorisers()) || me.actsIn(profile.externalAuthorisers());
    return mayShare(me) || authorises || me.mayAdvise || me.mayReadReleaseLog || me.hasReceived;
}

/// What is marked in the player of that call, on the call's own timeline.
FrameRange markedIn(player::PlayerPanel *player, const domain::Recording &recording)
{
    const bool same = player && player->recording() == recording.id &&
                      player->listening().state() == player::Listening::State::Open &&
                      player->listening().recording().frames == recording.frames;
    return same ? player->picture().selection() : FrameRange{};
}

void askForRelease(WorkPage &page, desk::Context &context, const QList<service::Askable> &calls, FrameRange range,
                   const std::optional<service::AccessRelease> &access = {})
{
    auto *dialog = new releases::ReleaseRequestDialog(context, calls, range, &page);
    auto *player = page.findChild<player::PlayerPanel *>();
    dialog->setMarked([player](const domain::Recording &recording) { return markedIn(player, recording); });
    if (access)
        dialog->answerAccess(*access);
    dialog->show(); // not modal: words are marked in the player meanwhile
}

void askForReleases(WorkPage &page, desk::Context &context, const QList<domain::RecordingId> &ids, FrameRange range)
{
    auto found = context.door().run(
        [ids](service::Door &door) { return door.release().askable(ids, domain::ReleaseKind::Inside, true); });
    desk::answer(&page, found, [&page, &context, range](const Result<QList<service::Askable>> &found) {
        if (found)
            askForRelease(page, context, *found, range);
        else
            emit context.errorHappened(found.error());
    });
}

/// A call of a subject access request, to who asks.
void answerAccess(WorkPage &page, desk::Context &context, domain::SubjectAccessId request, domain::RecordingId id)
{
    using Known = std::pair<service::AccessRelease, QList<service::Askable>>;
    auto read = context.door().run([request, id](service::Door &door) -> Result<Known> {
        EARSHOT_TRY(access, door.subjectAccess().releaseOf(request, id));
        EARSHOT_TRY(calls, door.release().askable({id}, access.draft.kind, access.draft.arisesFromCall));
        return Known{access, calls};
    });
    desk::answer(&page, read, [&page, &context](const Result<Known> &known) {
        if (known)
            askForRelease(page, context, known->second, {}, known->first);
        else
            emit context.errorHappened(known.error());
    });
}

void placeHold(WorkPage &page, desk::Context &context, const domain::Recording &recording)
{
    using retention::HoldDialog;
    auto *dialog = new HoldDialog(context, HoldDialog::What::Hold, recording, &page);
    QObject::connect(dialog, &HoldDialog::placed, &context, [&context](const service::HoldStanding &standing) {
        emit context.notice(
            WorkPage::tr("%1 is placed: the recording can be neither deleted nor disposed of.").arg(standing.number),
            false);
        emit context.recordingChanged(standing.hold.recording);
        context.refreshCounts();
    });
    dialog->open();
}

/// Background imports in the window's quiet list.
void followImports(WorkPage &page, recordings::RecordingsDesk *desk)
{
    widgets::TaskList *tasks = page.tasks();
    QObject::connect(desk, &recordings::RecordingsDesk::importStarted, tasks, [tasks](recordings::ImportTask *task) {
        const auto show = [tasks, task] { tasks->put(task->task()); };
        QObject::connect(task, &recordings::ImportTask::progressed, tasks, show);
        QObject::connect(task, &recordings::ImportTask::finished, tasks, show);
        show();
    });
    QObject::connect(tasks, &widgets::TaskList::cancelRequested, desk, &recordings::RecordingsDesk::cancelImport);
    QObject::connect(tasks, &widgets::TaskList::actionRequested, desk, [&page, desk](const QString &id) {
        if (id == assurance::AssuranceDesk::taskId())
            return;
        page.showDesk(QStringLiteral("recordings"));
        desk->showImport(id);
    });
    QObject::connect(tasks, &widgets::TaskList::dismissed, desk, &recordings::RecordingsDesk::forgetImport);
}

/// A check of the record goes on while other desks are shown; what came of it waits in the same list.
void followCheck(WorkPage &page, assurance::AssuranceDesk *desk)
{
    widgets::TaskList *tasks = page.tasks();
    QObject::connect(desk, &assurance::AssuranceDesk::checkedMeanwhile, tasks, &widgets::TaskList::put);
    QObject::connect(desk, &assurance::AssuranceDesk::lookedAt, tasks,
                     [tasks] { tasks->remove(assurance::AssuranceDesk::taskId()); });
    QObject::connect(tasks, &widgets::TaskList::actionRequested, desk, [&page](const QString &id) {
        if (id == assurance::AssuranceDesk::taskId())
            page.showDesk(QStringLiteral("assurance"));
    });
}

/// After the desks, below which it stands: Tab goes that way.
void addPlayer(WorkPage &page, desk::Context &context)
{
    auto *player = new player::PlayerPanel(context, &page);
    page.setPlayer(player);
    // Somebody who listens to a long call is there, though they touch nothing.
    QObject::connect(&player->listening(), &player::Listening::positionChanged, &page, &WorkPage::presence);
    auto *recordings = qobject_cast<recordings::RecordingsDesk *>(page.desk(QStringLiteral("recordings")));
    if (recordings)
        QObject::connect(&player->picture(), &waveform::WaveformView::selectionChanged, recordings,
                         [player, recordings](FrameRange range) {
                             const bool call = player->listening().hearingTitle().isEmpty();
                             recordings->setPlayerSelection(call ? player->recording() : domain::RecordingId{}, range);
                         });
}

/// Recordings are locked with new keys in the background; that a key has too few holders stands above every desk.
void keepKeys(WorkPage &page, desk::Context &context)
{
    auto *bar = new widgets::NoticeBar(&page);
    bar->setObjectName(QStringLiteral("holdersWarning"));
    page.setBanner(bar);
    auto *upkeep = new KeyUpkeep(context, *page.tasks(), &page);
    QObject::connect(upkeep, &KeyUpkeep::holdersMissing, bar, [bar](const QString &text) {
        if (text.isEmpty())
            bar->dismiss();
        else
            bar->showNotice(widgets::NoticeBar::Kind::Warning, text, {}, false);
    });
}

} // namespace

void furnish(WorkPage &page, desk::Context &context)
{
    const service::Me &me = context.me();
    keepKeys(page, context);
    page.setBanner(new assurance::RecoveryBar(context, &page));
    auto *readmissions = new assurance::ReadmissionBar(context, &page);
    page.setBanner(readmissions);
    QObject::connect(&page, &WorkPage::readmissionsRequested, readmissions, &assurance::ReadmissionBar::open);
    auto *dispute = new assurance::DisputeBar(context, &page);
    page.setBanner(dispute);
    QObject::connect(dispute, &assurance::DisputeBar::settled, &page, [&page] {
        if (page.currentDesk())
            page.currentDesk()->activate();
    });
    if (!me.areas.isEmpty() || me.mayImport) {
        auto *recordings = new recordings::RecordingsDesk(context, &page);
        page.addDesk(QStringLiteral("recordings"), recordings);
        followImports(page, recordings);
        QObject::connect(recordings, &recordings::RecordingsDesk::releaseRequested, &page,
                         [&page, &context](const QList<domain::RecordingId> &ids, FrameRange range) {
                             askForReleases(page, context, ids, range);
                         });
        QObject::connect(recordings, &recordings::RecordingsDesk::holdRequested, &page,
                         [&page, &context](const domain::Recording &call) { placeHold(page, context, call); });
        QObject::connect(&page, &WorkPage::importRequested, recordings, [&page, recordings] {
            page.showDesk(QStringLiteral("recordings"));
            recordings->openImport();
        });
        QObject::connect(&page, &WorkPage::filesDropped, recordings, [&page, recordings](const QStringList &paths) {
            page.showDesk(QStringLiteral("recordings"));
            recordings->openImport(paths);
        });
        QObject::connect(&context, &desk::Context::showRecordingsRequested, recordings,
                         [&page, recordings](const QString &search) {
                             page.showDesk(QStringLiteral("recordings"));
                             recordings->search(search);
                         });
        QObject::connect(&context, &desk::Context::showDownloadsRequested, recordings, [&page, recordings] {
            page.showDesk(QStringLiteral("recordings"));
            recordings->openDownloads();
        });
        QObject::connect(recordings, &recordings::RecordingsDesk::quarantineRequested, &page,
                         [&page] { page.showDesk(QStringLiteral("quarantine")); });
    }
    const bool withReleases = hasReleases(me, context.profile());
    if (withReleases) {
        auto *releases = new releases::ReleasesDesk(context, desk::ViewSettings::ofPerson(me.person.user), &page);
        page.addDesk(QStringLiteral("releases"), releases);
        QObject::connect(&context, &desk::Context::showReleaseRequested, releases, [&page, releases](auto id) {
            page.showDesk(QStringLiteral("releases"));
            releases->showRelease(id);
        });
    }
    if (retention::RetentionDesk::isFor(me)) {
        auto *retention = new retention::RetentionDesk(context, desk::ViewSettings::ofPerson(me.person.user), &page);
        retention->setHasReleases(withReleases);
        page.addDesk(QStringLiteral("retention"), retention);
        QObject::connect(retention, &retention::RetentionDesk::accessReleaseRequested, &page,
                         [&page, &context](domain::SubjectAccessId request, domain::RecordingId recording) {
                             answerAccess(page, context, request, recording);
                         });
    }
    if (me.mayLiftQuarantine)
        page.addDesk(QStringLiteral("quarantine"), new quarantine::QuarantineDesk(context, &page));
    auto *list =
        me.mayReadAudit ? new audit::AuditDesk(context, desk::ViewSettings::ofPerson(me.person.user), &page) : nullptr;
    if (list)
        page.addDesk(QStringLiteral("audit"), list);
    if (assurance::AssuranceDesk::isFor(me)) {
        auto *assurance = new assurance::AssuranceDesk(context, &page);
        page.addDesk(QStringLiteral("assurance"), assurance);
        QObject::connect(assurance, &assurance::AssuranceDesk::recordRead, dispute, &assurance::DisputeBar::refresh);
        followCheck(page, assurance);
        if (list)
            QObject::connect(list, &audit::AuditDesk::checkRequested, &page, [&page, assurance] {
                page.showDesk(QStringLiteral("assurance"));
                assurance->check();
            });
    }
    if (policies::PoliciesDesk::isFor(me, context.profile())) {
        auto *policy = new policies::PoliciesDesk(context, &page);
        page.addDesk(QStringLiteral("policy"), policy);
        QObject::connect(&page, &WorkPage::deputiesRequested, policy, [&page, policy] {
            policy->chooseDeputies();
            page.showDesk(QStringLiteral("policy"));
        });
    }
    addPlayer(page, context);
}

} // namespace earshot::ui::window
