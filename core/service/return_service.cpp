#include "core/service/return_service.h"

#include "core/crypto/digest.h"
#include "core/service/answers.h"
#include "core/service/context.h"
#include "core/service/holds.h"
#include "core/service/limits.h"
#include "core/service/noted.h"
#include "core/service/offices.h"
#include "core/service/recorder.h"
#include "core/service/release_facts.h"
#include "core/service/release_keys.h"
#include "core/service/release_service.h"
#include "core/service/rows.h"
#include "core/service/seat_sign_in.h"
#include "core/service/visibility.h"
#include "core/store/areas_repository.h"
#include "core/store/release_repository.h"

#include <QFile>
#include <QFileInfo>

namespace earshot::service {

using domain::Release;
using domain::ReleaseEvent;
using domain::ReleaseState;
using Due = ReleaseStanding::Due;
using Kind = domain::ReleaseEventKind;
using policy::Act;

namespace {

constexpr int soonDays = 14;
constexpr int nameLimit = 200;

/// One step about a release, ready to be decided, signed and recorded.
struct Step
{
    LoadedRelease loaded;
    ReleaseCourse course;
    ActRequest request;
    ReleaseEvent event;
};

Result<Step> begin(DoorContext &context, const Actor &who, domain::ReleaseId id, Act act, Kind kind, const char *action)
{
    EARSHOT_CHECK(context.requireSession());
    EARSHOT_CHECK(visibleRelease(context, context.store->releases().byId(id)));
    Step step;
    EARSHOT_TRY(loaded, loadRelease(context, id));
    step.loaded = loaded;
    EARSHOT_TRY(course, courseOf(context, loaded.release));
    step.course = course;
    step.request.actor = who;
    EARSHOT_TRY(facts, factsOf(context, act, who.person, loaded.release, loaded.recording));
    step.request.facts = facts;
    step.request.facts.until = course.until;
    step.request.facts.recalled = course.recalled.has_value();
    step.request.entry.action = QLatin1String(action);
    step.request.entry.recording = loaded.recording.id;
    step.request.entry.area = loaded.release.area;
    step.event.release = id;
    step.event.kind = kind;
    step.event.by = who.person.id;
    step.event.at = context.now();
    return step;
}

void actIn(Step &step, const QString &office)
{
    step.request.facts.actingOffice = domain::officeBehind(office);
    step.request.actor.office = office;
    step.event.office = office;
}

/// Decides, unless `decision` is given, and adds the event with its entry in one transaction. `also` runs in it.
Result<void> take(DoorContext &context, Step &step, const std::optional<policy::Decision> &decision = {},
                  const std::function<Result<void>()> &also = {})
{
    auto &releases = context.store->releases();
    const auto add = [&](Entry &entry) -> Result<void> {
        // Somebody else's step may have come in between; two of them are not both the next one.
        EARSHOT_TRY(now, courseOf(context, step.loaded.release));
        if (now.events.size() != step.course.events.size())
            return fail(ErrorCode::Conflict,
                        QStringLiteral("somebody else answered this release first; look at it again"));
        EARSHOT_TRY(id, releases.nextEventId());
        step.event.id = id;
        step.event.signature = step.request.actor.keys->sign(QLatin1String(releaseEventContext), stateOf(step.event));
        EARSHOT_CHECK(releases.addEvent(step.event));
        entry.object = objectName(id);
        entry.detail = QStringLiteral("%1: %2").arg(step.loaded.release.number, step.event.text);
        entry.state = stateOf(step.event);
        return also ? also() : Result<void>();
    };
    step.request.entry.object = objectName(step.loaded.release.id);
    if (!decision) {
        EARSHOT_CHECK(context.recorder->perform(step.request, add));
        return {};
    }
    return context.store->transaction([&]() -> Result<void> {
        EARSHOT_CHECK(add(step.request.entry));
        return context.recorder->append(step.request, *decision);
    });
}

/// Saying something about one's own release lets nothing out; it must stay possible after a nomination has ended.
policy::Decision ownWord(const char *rule)
{
    policy::Decision decision;
    decision.permitted = true;
    decision.clause = QStringLiteral("§6");
    decision.rule = QLatin1String(rule);
    return decision;
}

Due dueOf(const Release &release, const ReleaseCourse &course, const QDate &today)
{
    if (release.state != ReleaseState::Issued || course.isOver(release, today))
        return Due::Over;
    if (course.recalled || course.until < today)
        return Due::Overdue;
    return today.daysTo(course.until) <= soonDays ? Due::Soon : Due::Open;
}

} // namespace

Result<Attestation> attestationWith(const QString &text, const QString &path)
{
    Attestation attestation{text, {}, {}};
    if (path.isEmpty())
        return attestation;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("cannot read the form: %1").arg(file.errorString()), path);
    crypto::Sha256 hash;
    QByteArray block;
    while (!(block = file.read(blockSize)).isEmpty())
        hash.add(block);
    attestation.evidenceName = QFileInfo(path).fileName();
    attestation.evidenceSha256 = hash.finish();
    return attestation;
}

ReturnService::ReturnService(DoorContext &context)
    : m_context(context)
{}

Result<ReleaseStanding> ReturnService::standingOf(const Release &release)
{
    EARSHOT_TRY(course, courseOf(m_context, release));
    ReleaseStanding standing;
    standing.release = release;
    if (const auto area = m_context.store->areas().byId(release.area))
        standing.areaName = area->name;
    standing.until = course.until;
    standing.recalled = course.recalled;
    standing.attested = course.attested;
    standing.question = course.question;
    standing.extensionAsked = course.extensionAsked;
    standing.events = course.events;
    standing.due = dueOf(release, course, m_context.today());
    return standing;
}

Result<ReleaseStanding> ReturnService::standing(domain::ReleaseId id)
{
    EARSHOT_TRY(release, visibleRelease(m_context, m_context.store->releases().byId(id)));
    EARSHOT_TRY(standing, standingOf(release));
    EARSHOT_TRY(loaded, loadRelease(m_context, id));
    for (const Act act : {Act::ListenReleased, Act::RecallRelease, Act::AttestRelease}) {
        EARSHOT_TRY(facts, factsOf(m_context, act, m_context.session->person(), release, loaded.recording));
        facts.until = standing.until;
        facts.recalled = standing.recalled.has_value();
        standing.abilities.insert(act, m_context.recorder->preview(facts));
    }
    return standing;
}

Result<ReleaseStanding> ReturnService::askBack(domain::ReleaseId id, const QString &question, const QString &office)
{
    return askBackBy(m_context.self(), id, question, office);
}

Result<ReleaseStanding> ReturnService::askBackHere(domain::ReleaseId id, const QString &user,
                                                   const SecretBytes &password, const QString &question,
                                                   const QString &office)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_CHECK(checkWords(question, "question", "write what you need to know"));
    EARSHOT_TRY(release, visibleRelease(m_context, m_context.store->releases().byId(id)));
    EARSHOT_TRY(seat, signInHere(m_context, release, user, password));
    return askBackBy({seat->person(), &seat->keys(), {}}, id, question, office);
}

Result<ReleaseStanding> ReturnService::askBackBy(const Actor &who, domain::ReleaseId id, const QString &question,
                                                 const QString &office)
{
    EARSHOT_CHECK(checkWords(question, "question", "write what you need to know"));
    // Who could refuse it, or advise on it, may ask first: nothing is decided by it.
    EARSHOT_TRY(step, begin(m_context, who, id, Act::RefuseRelease, Kind::Question, "release.ask-back"));
    const auto &facts = step.request.facts;
    const QString adviser = officeHeld(m_context.profile(), facts, m_context.profile().igUnit());
    const bool advising = office.isEmpty()
                              ? step.loaded.release.state == ReleaseState::AwaitingAdvice && !adviser.isEmpty()
                              : m_context.profile().igUnit().contains(domain::officeBehind(office));
    if (advising)
        step.request.facts.act = Act::Advise;
    actIn(step, advising && office.isEmpty()
                    ? adviser
                    : firstFittingOffice(m_context.profile(), step.loaded.release, facts, office));
    step.event.text = question.trimmed();
    EARSHOT_CHECK(take(m_context, step));
    return standing(id);
}

Result<ReleaseStanding> ReturnService::answer(domain::ReleaseId id, const QString &text)
{
    EARSHOT_CHECK(checkWords(text, "answer", "write the answer"));
    EARSHOT_TRY(step, begin(m_context, m_context.self(), id, Act::RequestRelease, Kind::Answer, "release.answer"));
    if (step.loaded.release.requestedBy != m_context.session->person().id)
        return fail(ErrorCode::Conflict, QStringLiteral("only who made the request can answer"), objectName(id));
    if (!step.course.question)
        return fail(ErrorCode::Conflict, QStringLiteral("no question waits for an answer"), objectName(id));
    step.event.text = text.trimmed();
    EARSHOT_CHECK(take(m_context, step, ownWord("answer-own-request")));
    return standing(id);
}

Result<ReleaseStanding> ReturnService::askExtension(domain::ReleaseId id, const QDate &until, const QString &reason)
{
    EARSHOT_CHECK(checkWords(reason, "reason", "say why it is needed for longer"));
    EARSHOT_TRY(step, begin(m_context, m_context.self(), id, Act::RequestRelease, Kind::ExtensionAsked,
                            "release.ask-extension"));
    const Release &release = step.loaded.release;
    if (!step.request.facts.isRequester && !step.request.facts.isRecipient)
        return fail(ErrorCode::Conflict, QStringLiteral("only who asked for it or received it can ask for longer"),
                    objectName(id));
    if (release.state != ReleaseState::Issued || step.course.recalled || step.course.attested)
        return fail(ErrorCode::Conflict, QStringLiteral("it is not out, so it cannot be extended"), objectName(id));
    if (release.isShared() && step.course.isOver(release, m_context.today()))
        return fail(ErrorCode::Conflict, QStringLiteral("it has ended, and its key is gone: ask for a new release"),
                    objectName(id));
    if (step.course.extensionAsked)
        return fail(ErrorCode::Conflict, QStringLiteral("it has been asked already, and waits for an authoriser"),
                    objectName(id));
    if (!until.isValid() || until < m_context.today() || (step.course.until.isValid() && until <= step.course.until))
        return fail(ErrorCode::Invalid, QStringLiteral("the new last day is not later than the present one"),
                    QStringLiteral("until"));
    const auto &recording = step.loaded.recording;
    policy::Facts kept;
    EARSHOT_CHECK(addEnd(m_context, recording, until, kept));
    const QDate due = policy::lifeOf(m_context.profile(), recording.keptFrom().london().date()).dueOn;
    if (due.isValid() && until > due && !kept.held && !kept.frozen) // who decides on it would be refused (§7)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("the call itself is to be destroyed on %1 (§7): ask for a day until then, or have "
                                   "it put on hold first")
                        .arg(due.toString(Qt::ISODate)),
                    QStringLiteral("until"));
    step.event.until = until;
    step.event.text = reason.trimmed();
    EARSHOT_CHECK(take(m_context, step, ownWord("ask-for-own-release")));
    return standing(id);
}

Result<ReleaseStanding> ReturnService::extend(domain::ReleaseId id, const QString &office)
{
    EARSHOT_TRY(step, begin(m_context, m_context.self(), id, Act::ExtendRelease, Kind::Extended, "release.extend"));
    auto &facts = step.request.facts;
    const auto &asked = step.course.extensionAsked;
    actIn(step, firstFittingOffice(m_context.profile(), step.loaded.release, facts, office));
    facts.isRequester = facts.isRequester || (asked && asked->by == m_context.session->person().id);
    EARSHOT_CHECK(addEnd(m_context, step.loaded.recording, asked ? asked->until : QDate(), facts));
    // A refusal of the policy is told, and recorded, before that nobody has asked.
    EARSHOT_CHECK(asked ? m_context.recorder->check(step.request).transform([](const auto &) {}) : Result<void>());
    if (!asked)
        return fail(ErrorCode::Conflict, QStringLiteral("nobody has asked for a later end"), objectName(id));
    if (step.loaded.release.isShared() && step.course.isOver(step.loaded.release, m_context.today()))
        return fail(ErrorCode::Conflict, QStringLiteral("it has ended, and its key is gone: ask for a new release"),
                    objectName(id));
    step.event.until = asked->until;
    step.event.text = asked->text;
    EARSHOT_CHECK(take(m_context, step));
    return standing(id);
}

Result<ReleaseStanding> ReturnService::refuseExtension(domain::ReleaseId id, const QString &reason,
                                                       const QString &office)
{
    EARSHOT_CHECK(checkWords(reason, "reason", "say why it is refused"));
    EARSHOT_TRY(step, begin(m_context, m_context.self(), id, Act::ExtendRelease, Kind::ExtensionRefused,
                            "release.refuse-extension"));
    auto &facts = step.request.facts;
    const auto &asked = step.course.extensionAsked;
    if (!asked)
        return fail(ErrorCode::Conflict, QStringLiteral("nobody has asked for a later end"), objectName(id));
    actIn(step, firstFittingOffice(m_context.profile(), step.loaded.release, facts, office));
    facts.until = m_context.today(); // it lets nothing last longer
    facts.isRecipient = false;
    step.event.text = reason.trimmed();
    EARSHOT_CHECK(take(m_context, step));
    return standing(id);
}

Result<ReleaseStanding> ReturnService::recall(domain::ReleaseId id, const QString &reason, const QString &office)
{
    EARSHOT_CHECK(checkWords(reason, "reason", "say why it is recalled"));
    EARSHOT_TRY(step, begin(m_context, m_context.self(), id, Act::RecallRelease, Kind::Recalled, "release.recall"));
    const Release &release = step.loaded.release;
    const auto &facts = step.request.facts;
    const QStringList offices =
        policy::authorisersFor(m_context.profile(), release.kind) + m_context.profile().igUnit();
    if (!facts.isRequester)
        actIn(step, officeActedIn(m_context.profile(), facts, offices, office));
    if (!step.event.office.isEmpty() &&
        officeHeld(m_context.profile(), facts, {domain::officeBehind(step.event.office)}) != step.event.office)
        return fail(ErrorCode::Invalid, QStringLiteral("you do not hold this office"), QStringLiteral("office"));
    step.event.text = reason.trimmed();
    EARSHOT_CHECK(take(m_context, step, std::nullopt,
                       [&] { return removeReleaseKey(m_context, release, QStringLiteral("recalled")); }));
    return standing(id);
}

Result<ReleaseStanding> ReturnService::attest(domain::ReleaseId id, const Attestation &attestation)
{
    EARSHOT_CHECK(checkWords(attestation.text, "text", "say who told whom that it is destroyed, and how"));
    const QString name = QFileInfo(attestation.evidenceName).fileName();
    if (name.size() > nameLimit || (name.isEmpty() != attestation.evidenceSha256.isEmpty()))
        return fail(ErrorCode::Invalid, QStringLiteral("the evidence needs a short file name and a hash"),
                    QStringLiteral("evidence"));
    EARSHOT_TRY(step, begin(m_context, m_context.self(), id, Act::AttestRelease, Kind::Attested, "release.attest"));
    const auto &facts = step.request.facts;
    if (!facts.isRequester && !facts.isRecipient)
        actIn(step, officeHeld(m_context.profile(), facts,
                               m_context.profile().igUnit() + m_context.profile().releaseLogKeepers()));
    EARSHOT_CHECK(m_context.recorder->check(step.request));
    if (step.course.attested)
        return fail(ErrorCode::Conflict, QStringLiteral("it is recorded already"), objectName(id));
    step.event.text = attestation.text.trimmed();
    step.event.evidenceName = name;
    step.event.evidenceSha256 = attestation.evidenceSha256;
    EARSHOT_CHECK(take(m_context, step));
    return standing(id);
}

Result<ReturnInbox> ReturnService::inbox()
{
    EARSHOT_CHECK(m_context.requireSession());
    ReturnInbox inbox;
    const auto me = m_context.session->person().id;
    store::ReleaseFilter mine;
    mine.requestedBy = me;
    mine.states = {ReleaseState::AwaitingAdvice, ReleaseState::AwaitingAuthoriser, ReleaseState::Issued};
    EARSHOT_TRY(own, m_context.store->releases().list(mine));
    for (const auto &release : std::as_const(own)) {
        EARSHOT_TRY(standing, standingOf(release));
        if (release.state != ReleaseState::Issued && standing.question)
            inbox.toAnswer << standing;
        if (standing.due == Due::Soon || standing.due == Due::Overdue)
            inbox.comingBack << standing;
    }
    EARSHOT_TRY(asked, m_context.store->releases().askedForLonger());
    for (const auto &release : std::as_const(asked)) {
        EARSHOT_TRY(standing, standingOf(release));
        if (!standing.extensionAsked || standing.due == Due::Over)
            continue;
        EARSHOT_TRY(loaded, loadRelease(m_context, release.id));
        EARSHOT_TRY(facts,
                    factsOf(m_context, Act::ExtendRelease, m_context.session->person(), release, loaded.recording));
        facts.actingOffice = domain::officeBehind(firstFittingOffice(m_context.profile(), release, facts));
        facts.isRequester = facts.isRequester || standing.extensionAsked->by == me;
        facts.until = standing.extensionAsked->until;
        facts.recalled = standing.recalled.has_value();
        if (m_context.recorder->preview(facts).permitted)
            inbox.toExtend << standing;
    }
    EARSHOT_CHECK(addNews(inbox));
    return inbox;
}

/// Everybody who had to do with it, and those who look after releases by their office.
Result<bool> ReturnService::concernsMe(const Release &release)
{
    const auto me = m_context.session->person().id;
    for (const auto who : {release.requestedBy, release.recipientPerson, release.decidedBy, release.advisedBy}) {
        if (who == me)
            return true;
    }
    EARSHOT_TRY(facts, m_context.recorder->factsFor(Act::ReadReleaseLog, m_context.session->person()));
    const auto &profile = m_context.profile();
    return !officeHeld(profile, facts, profile.igUnit() + profile.releaseLogKeepers()).isEmpty();
}

Result<void> ReturnService::addNews(ReturnInbox &inbox)
{
    const auto me = m_context.session->person().id;
    const auto add = [&](const ReleaseStanding &standing) -> Result<void> {
        EARSHOT_TRY(noted, isNoted(m_context, objectName(standing.release.id)));
        if (!noted)
            inbox.toNote << standing;
        return {};
    };
    EARSHOT_TRY(recalled, m_context.store->releases().recalled());
    for (const auto &release : std::as_const(recalled)) {
        EARSHOT_TRY(standing, standingOf(release));
        const auto &recall = standing.recalled;
        if (!recall || recall->by == me || recall->at.london().date().daysTo(m_context.today()) > newsDays)
            continue;
        const bool waitsAnyhow = release.requestedBy == me && standing.due == Due::Overdue;
        EARSHOT_TRY(concerned, concernsMe(release));
        if (concerned && !waitsAnyhow && !standing.attested)
            EARSHOT_CHECK(add(standing));
    }
    store::ReleaseFilter lapsed;
    lapsed.requestedBy = me;
    lapsed.states = {ReleaseState::Lapsed};
    EARSHOT_TRY(ended, m_context.store->releases().list(lapsed));
    for (const auto &release : std::as_const(ended)) {
        EARSHOT_TRY(standing, standingOf(release));
        EARSHOT_CHECK(add(standing));
    }
    return {};
}

Result<void> ReturnService::note(domain::ReleaseId id)
{
    EARSHOT_CHECK(visibleRelease(m_context, m_context.store->releases().byId(id)));
    return setNoted(m_context, objectName(id));
}

Result<QList<ReleaseStanding>> ReturnService::log()
{
    EARSHOT_TRY(releases, ReleaseService(m_context).log());
    QList<ReleaseStanding> standings;
    for (const auto &release : std::as_const(releases)) {
        EARSHOT_TRY(standing, standingOf(release));
        standings << standing;
    }
    return standings;
}

Result<QList<ReleaseStanding>> ReturnService::comingBack()
{
    EARSHOT_CHECK(m_context.requireSession());
    store::ReleaseFilter issued;
    issued.states = {ReleaseState::Issued};
    EARSHOT_TRY(releases, m_context.store->releases().list(issued));
    QList<ReleaseStanding> found;
    for (const auto &release : std::as_const(releases)) {
        EARSHOT_TRY(standing, standingOf(release));
        if (standing.due == Due::Over)
            continue;
        const auto visible = visibleRelease(m_context, release);
        if (visible)
            found << standing;
        else if (visible.error().code != ErrorCode::NotFound)
            return fail(visible.error());
    }
    const QDate today = m_context.today();
    const auto end = [&](const ReleaseStanding &s) {
        return s.recalled ? std::min(s.until, today.addDays(-1)) : s.until;
    };
    std::sort(found.begin(), found.end(), [&](const auto &a, const auto &b) {
        const int area = a.areaName.localeAwareCompare(b.areaName);
        return area != 0 ? area < 0 : std::pair(end(a), a.release.id) < std::pair(end(b), b.release.id);
    });
    return found;
}

} // namespace earshot::service
