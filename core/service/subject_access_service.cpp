#include "core/service/subject_access_service.h"

#include "core/base/secret.h"
#include "core/intake/phone.h"
#include "core/policy/keeping.h"
#include "core/service/access_release.h"
#include "core/service/answers.h"
#include "core/service/context.h"
#include "core/service/hold_service.h"
#include "core/service/limits.h"
#include "core/service/offices.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/service/visibility.h"
#include "core/service/working_days.h"
#include "core/store/quarantine_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/subject_access_repository.h"

#include <QMap>
#include <algorithm>

namespace earshot::service {

using domain::AccessOutcome;
using domain::AccessStep;
using domain::CallMark;
using domain::SubjectAccess;
using policy::Act;
using policy::ClockState;
using StepKind = domain::AccessStepKind;

namespace {

auto invalid(const QString &what, const char *field)
{
    return fail(ErrorCode::Invalid, what, QLatin1String(field));
}
auto conflict(const char *what)
{
    return fail(ErrorCode::Conflict, QLatin1String(what));
}

QStringList cleaned(const QStringList &texts)
{
    QStringList list;
    for (const QString &text : texts) {
        const QString clean = text.simplified();
        if (!clean.isEmpty() && !list.contains(clean, Qt::CaseInsensitive))
            list << clean;
    }
    return list;
}

/// Days of the law are days in London; nothing has been done tomorrow.
Result<QDate> dayOf(const QDate &on, const QDate &from, const QDate &today)
{
    if (!on.isValid() || on > today)
        return invalid(QStringLiteral("name the day on which it was done, today at the latest"), "on");
    if (on < from)
        return invalid(QStringLiteral("it cannot be before %1").arg(from.toString(Qt::ISODate)), "on");
    return on;
}

AccessStep stepOf(StepKind kind, const QDate &on, const QString &words)
{
    AccessStep step;
    step.kind = kind;
    step.on = on;
    step.words = words.simplified();
    return step;
}

/// As it is in the call's own digits, with the country's code or without.
QString digitsToFind(const QString &e164)
{
    return e164.mid(e164.startsWith(QLatin1String("+44")) ? 3 : 1);
}

} // namespace

SubjectAccessService::SubjectAccessService(DoorContext &context, HoldService &holds)
    : m_context(context)
    , m_holds(holds)
{}

/// Whoever may freeze for disclosure in its area; without one, in any: a matter for the IG Unit.
Result<ActRequest> SubjectAccessService::requestFor(const SubjectAccess &access, const char *action)
{
    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(Act::Freeze, m_context.session->person(), nullptr, access.area));
    request.facts = facts;
    request.facts.purpose.clear();
    request.facts.reference = access.number();
    request.actor = m_context.self();
    const auto &profile = m_context.profileAt(facts.today);
    request.actor.office = officeHeld(profile, facts, profile.rights(policy::actName(Act::Freeze)));
    request.entry.action = QLatin1String(action);
    request.entry.object = access.id.isValid() ? objectName(access.id) : QString();
    request.entry.area = access.area;
    return request;
}

Result<policy::Decision> SubjectAccessService::mayOpen()
{
    EARSHOT_TRY(rights, m_holds.rights());
    return rights.freeze;
}

Result<AccessStanding> SubjectAccessService::open(const AccessDraft &draft)
{
    SubjectAccess access;
    access.area = draft.area;
    access.openedAt = m_context.now();
    EARSHOT_TRY(next, m_context.store->subjectAccess().nextId());
    access.id = next;
    EARSHOT_TRY(request, requestFor(access, "subject-access.open"));
    request.entry.object.clear();
    EARSHOT_CHECK(m_context.recorder->check(request));

    const QDate today = m_context.today();
    if (!draft.receivedOn.isValid() || draft.receivedOn > today)
        return invalid(QStringLiteral("name the day on which the request came, today at the latest"), "received");
    access.receivedOn = draft.receivedOn;
    access.asker = draft.asker.simplified();
    EARSHOT_CHECK(checkWords(access.asker, "asker", "say who asks"));
    for (const QString &text : cleaned(draft.numbers)) {
        const auto number = intake::PhoneNormaliser().normalise(text);
        if (number.kind != intake::NumberKind::Number)
            return invalid(QStringLiteral("give whole telephone numbers"), "numbers");
        if (!access.numbers.contains(number.e164))
            access.numbers << number.e164;
    }
    access.names = cleaned(draft.names);
    access.references = cleaned(draft.references);
    if (access.numbers.isEmpty() && access.names.isEmpty() && access.references.isEmpty())
        return invalid(QStringLiteral("give a number, a name or a reference to search for"), "numbers");
    access.salt = SecretBytes::random(saltSize).view().toByteArray();
    access.openedBy = m_context.session->person().id;
    access.openedOffice = request.actor.office;
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_TRY(id, m_context.store->subjectAccess().nextId());
        if (id != access.id)
            return conflict("somebody else opened a request at this moment: try again");
        access.signature = m_context.session->keys().sign(QLatin1String(accessContext), stateOf(access));
        EARSHOT_CHECK(m_context.store->subjectAccess().add(access));
        entry.object = objectName(access.id);
        entry.detail = access.number();
        entry.state = stateOf(access);
        return freezeNumbers(access);
    }));
    return this->request(access.id);
}

/// Looked at again when the answer is due.
QDate SubjectAccessService::reviewOf(const SubjectAccess &access) const
{
    const QDate today = m_context.today();
    const auto holidays = publicHolidays(m_context).value_or(policy::PublicHolidays());
    const QDate due = policy::accessClock(policy::accessTimesOf(access), holidays, today).dueOn;
    return due.isValid() ? std::max(due, today.addDays(1)) : today.addMonths(1);
}

/// Of all that a freeze for this request says, but what it is on.
HoldDraft SubjectAccessService::freezeFor(const SubjectAccess &access) const
{
    HoldDraft draft;
    draft.kind = domain::HoldKind::SubjectAccess;
    draft.reference = access.number();
    draft.reason = QStringLiteral("a subject access request (UK GDPR Art. 15)");
    draft.reviewOn = reviewOf(access);
    return draft;
}

Result<void> SubjectAccessService::freezeNumbers(const SubjectAccess &access)
{
    for (const QString &number : access.numbers) {
        HoldDraft draft = freezeFor(access);
        draft.scope = domain::HoldScope::Number;
        draft.subject = number;
        draft.area = access.area;
        EARSHOT_CHECK(m_holds.place(draft));
    }
    return {};
}

Result<QList<domain::Hold>> SubjectAccessService::freezesOf(const SubjectAccess &access)
{
    EARSHOT_TRY(holds, m_context.store->holds().open());
    holds.removeIf([&](const domain::Hold &hold) {
        return hold.kind != domain::HoldKind::SubjectAccess || hold.reference != access.number();
    });
    return holds;
}

/// Calls under this request's freezes that no search finds, because they are in no area yet.
Result<int> SubjectAccessService::inQuarantine(const SubjectAccess &access)
{
    EARSHOT_TRY(freezes, freezesOf(access));
    EARSHOT_TRY(items, m_context.store->quarantine().open());
    int count = 0;
    for (const auto &item : std::as_const(items)) {
        if (!item.recording.isValid())
            continue; // its bytes were not kept
        EARSHOT_TRY(recording, m_context.store->recordings().byId(item.recording));
        if (std::any_of(freezes.cbegin(), freezes.cend(),
                        [&](const domain::Hold &hold) { return policy::covers(hold, recording, false); }))
            ++count;
    }
    return count;
}

Result<void> SubjectAccessService::freeze(const SubjectAccess &access, const QList<domain::Recording> &recordings)
{
    EARSHOT_TRY(there, freezesOf(access));
    for (const auto &recording : recordings) {
        const bool covered = std::any_of(there.cbegin(), there.cend(), [&](const domain::Hold &hold) {
            return policy::covers(hold, recording, false);
        });
        if (covered || recording.state == domain::RecordingState::Deleted)
            continue;
        HoldDraft draft = freezeFor(access);
        draft.recording = recording.id;
        EARSHOT_CHECK(m_holds.place(draft));
    }
    return {};
}

/// The request as something can be done about it by the person signed in.
Result<SubjectAccess> SubjectAccessService::openOne(domain::SubjectAccessId id, ActRequest &request, const char *action)
{
    EARSHOT_TRY(standing, this->request(id));
    EARSHOT_TRY(asked, requestFor(standing.request, action));
    EARSHOT_CHECK(m_context.recorder->check(asked));
    request = asked;
    if (standing.inDoubt)
        return fail(ErrorCode::Integrity,
                    QStringLiteral("what the store says of this request is not what its record says: nothing is done "
                                   "about it. Run verify, and tell the IG Unit"),
                    objectName(id));
    if (standing.request.isClosed())
        return conflict("this request is closed");
    return standing.request;
}

/// One step, signed and recorded in one transaction with what follows from it.
Result<AccessStanding> SubjectAccessService::take(const SubjectAccess &access, const ActRequest &request,
                                                  AccessStep step, const std::function<Result<void>()> &also)
{
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        auto &repository = m_context.store->subjectAccess();
        EARSHOT_TRY(now, repository.byId(access.id));
        if (now.steps.size() != access.steps.size())
            return conflict("somebody else did something about this request first; look at it again");
        EARSHOT_TRY(id, repository.nextStepId());
        step.id = id;
        step.request = access.id;
        step.by = m_context.session->person().id;
        step.office = request.actor.office;
        step.at = m_context.now();
        step.signature = m_context.session->keys().sign(QLatin1String(accessStepContext), stateOf(step, access.salt));
        EARSHOT_CHECK(repository.addStep(step));
        entry.object = objectName(id);
        entry.recording = step.recording;
        entry.detail = access.number();
        entry.state = stateOf(step, access.salt);
        return also ? also() : Result<void>();
    }));
    return this->request(access.id);
}

/// What is known of calls, searched for one number, name or reference, as the search line does.
Result<QList<domain::Recording>> SubjectAccessService::found(const SubjectAccess &access, const QString &term)
{
    store::RecordingQuery query;
    EARSHOT_TRY(areas, m_context.trust->areas());
    for (const auto &area : std::as_const(areas)) {
        if (access.area.isValid() && area.id != access.area)
            continue;
        EARSHOT_TRY(known, mayKnowArea(m_context, area.id));
        if (known)
            query.areas << area.id;
    }
    QList<store::RecordingQuery> queries;
    const auto number = intake::PhoneNormaliser().normalise(term);
    const bool isNumber = number.kind == intake::NumberKind::Number;
    if (isNumber) {
        query.number = digitsToFind(number.e164);
        queries << query;
        query.number.clear();
    }
    query.words = {isNumber ? number.display : term}; // in names and notes
    queries << query;
    QList<domain::Recording> list;
    for (const auto &each : std::as_const(queries)) {
        std::optional<store::RecordingCursor> after;
        do {
            EARSHOT_TRY(page, m_context.store->recordings().page(each, after, pageSize));
            list << page.rows;
            after = page.next;
        } while (after && list.size() <= 2 * mostCalls);
    }
    if (isNumber)
        return list;
    EARSHOT_TRY(used, m_context.store->subjectAccess().usedUnder(term, access.area, mostCalls + 1));
    for (const auto id : std::as_const(used)) {
        EARSHOT_TRY(recording, m_context.store->recordings().byId(id));
        if (query.areas.contains(recording.area))
            list << recording;
    }
    return list;
}

Result<AccessStanding> SubjectAccessService::gather(domain::SubjectAccessId id, const QStringList &words,
                                                    const QString &why)
{
    ActRequest request;
    EARSHOT_TRY(access, openOne(id, request, "subject-access.gather"));
    EARSHOT_CHECK(checkWords(why, "why", "say why this search is reasonable and proportionate"));
    QStringList shown;
    for (const QString &number : std::as_const(access.numbers))
        shown << intake::PhoneNormaliser().display(number);
    const QStringList terms = cleaned(shown + access.names + access.references + words);
    QMap<qint64, domain::Recording> calls;
    for (const QString &term : terms) {
        EARSHOT_TRY(list, found(access, term));
        for (const auto &recording : std::as_const(list))
            calls.insert(recording.id.value, recording);
        if (calls.size() > mostCalls)
            return invalid(
                QStringLiteral("more than %1 calls: give words that tell this person from others").arg(mostCalls),
                "words");
    }
    AccessStep step = stepOf(StepKind::Searched, m_context.today(), why);
    step.place = access.area.isValid() ? QStringLiteral("Earshot: %1").arg(access.areaName)
                                       : QStringLiteral("Earshot: every service area");
    step.terms = terms.join(QStringLiteral("; "));
    for (const auto &recording : std::as_const(calls))
        step.found << recording.id;
    return take(access, request, step, [&] { return freeze(access, calls.values()); });
}

Result<AccessStanding> SubjectAccessService::addEffort(domain::SubjectAccessId id, const SearchEffort &effort)
{
    ActRequest request;
    EARSHOT_TRY(access, openOne(id, request, "subject-access.effort"));
    const QDate today = m_context.today();
    EARSHOT_TRY(on, dayOf(effort.on.isValid() ? effort.on : today, access.receivedOn, today));
    AccessStep step = stepOf(StepKind::Searched, on, effort.why);
    step.place = effort.place.simplified();
    step.terms = effort.terms.simplified();
    EARSHOT_CHECK(checkWords(step.place, "place", "say where was searched"));
    EARSHOT_CHECK(checkWords(step.terms, "terms", "say with which words"));
    EARSHOT_CHECK(checkWords(step.words, "why", "say why this search is reasonable and proportionate"));
    return take(access, request, step);
}

Result<AccessStanding> SubjectAccessService::mark(domain::SubjectAccessId id, domain::RecordingId recordingId,
                                                  CallMark mark, const QString &reason)
{
    ActRequest request;
    EARSHOT_TRY(access, openOne(id, request, "subject-access.mark"));
    EARSHOT_TRY(recording, visibleRecording(m_context, recordingId));
    if (access.area.isValid() && recording.area != access.area)
        return invalid(QStringLiteral("this request is for calls of %1 only").arg(access.areaName), "recording");
    if (recording.state == domain::RecordingState::Deleted && mark != CallMark::Out)
        return conflict("this call was deleted: it can only be left out, with the reason");
    AccessStep step = stepOf(StepKind::Marked, m_context.today(), reason);
    step.recording = recordingId;
    step.mark = mark;
    if (mark == CallMark::Found)
        return invalid(QStringLiteral("say what becomes of the call"), "mark");
    if (mark == CallMark::Out)
        EARSHOT_CHECK(checkWords(step.words, "reason", "say why the person does not get this call"));
    if (mark == CallMark::ThirdParty)
        EARSHOT_CHECK(checkWords(step.words, "reason", "say who else is in it and what is to be cut out"));
    return take(access, request, step, [&] { return freeze(access, {recording}); });
}

Result<AccessStanding> SubjectAccessService::askIdentity(domain::SubjectAccessId id, const QDate &on,
                                                         const QString &words)
{
    ActRequest request;
    EARSHOT_TRY(access, openOne(id, request, "subject-access.identity"));
    if (access.last(StepKind::IdentityAsked))
        return conflict("they were asked already who they are");
    EARSHOT_TRY(day, dayOf(on, access.receivedOn, m_context.today()));
    return take(access, request, stepOf(StepKind::IdentityAsked, day, words));
}

Result<AccessStanding> SubjectAccessService::identityShown(domain::SubjectAccessId id, const QDate &on,
                                                           const QString &words)
{
    ActRequest request;
    EARSHOT_TRY(access, openOne(id, request, "subject-access.identity"));
    if (!access.awaitsIdentity())
        return conflict("nobody has asked them who they are, or they have shown it");
    EARSHOT_TRY(day, dayOf(on, access.last(StepKind::IdentityAsked)->on, m_context.today()));
    return take(access, request, stepOf(StepKind::IdentityShown, day, words));
}

Result<AccessStanding> SubjectAccessService::askClarification(domain::SubjectAccessId id, const QDate &on,
                                                              const QString &question)
{
    ActRequest request;
    EARSHOT_TRY(access, openOne(id, request, "subject-access.clarify"));
    if (access.awaitsAnswer())
        return conflict("a question is with them already");
    EARSHOT_TRY(day, dayOf(on, access.receivedOn, m_context.today()));
    const AccessStep step = stepOf(StepKind::ClarificationAsked, day, question);
    EARSHOT_CHECK(checkWords(step.words, "words", "write what was asked"));
    return take(access, request, step);
}

Result<AccessStanding> SubjectAccessService::clarified(domain::SubjectAccessId id, const QDate &on,
                                                       const QString &answer)
{
    ActRequest request;
    EARSHOT_TRY(access, openOne(id, request, "subject-access.clarify"));
    if (!access.awaitsAnswer())
        return conflict("no question is with them");
    EARSHOT_TRY(day, dayOf(on, access.last(StepKind::ClarificationAsked)->on, m_context.today()));
    const AccessStep step = stepOf(StepKind::ClarificationAnswered, day, answer);
    EARSHOT_CHECK(checkWords(step.words, "words", "write what they answered"));
    return take(access, request, step);
}

Result<AccessStanding> SubjectAccessService::extend(domain::SubjectAccessId id, const QDate &toldOn,
                                                    const QString &reason)
{
    ActRequest request;
    EARSHOT_TRY(access, openOne(id, request, "subject-access.extend"));
    if (access.last(StepKind::Extended))
        return conflict("it was extended already, and can be once");
    const QDate today = m_context.today();
    EARSHOT_TRY(day, dayOf(toldOn, access.receivedOn, today));
    const auto clock = policy::accessClock(policy::accessTimesOf(access), {}, today);
    if (clock.state == ClockState::NotStarted)
        return conflict("the month has not begun: nobody knows yet who asks");
    if (day > clock.tellBy)
        return invalid(QStringLiteral("they had to be told by %1 (UK GDPR Art. 12A): telling them later extends "
                                      "nothing")
                           .arg(clock.tellBy.toString(Qt::ISODate)),
                       "on");
    const AccessStep step = stepOf(StepKind::Extended, day, reason);
    EARSHOT_CHECK(
        checkWords(step.words, "reason", "say why: how complex it is, or how many requests this person has made"));
    return take(access, request, step);
}

Result<AccessStanding> SubjectAccessService::close(domain::SubjectAccessId id, AccessOutcome outcome, const QDate &on,
                                                   const QString &words, const QString &otherwise)
{
    ActRequest request;
    EARSHOT_TRY(access, openOne(id, request, "subject-access.close"));
    EARSHOT_TRY(day, dayOf(on, access.receivedOn, m_context.today()));
    AccessStep step = stepOf(StepKind::Closed, day, words);
    step.outcome = outcome;
    EARSHOT_CHECK(checkWords(step.words, "words", "say what they were sent or told"));
    if (outcome == AccessOutcome::Answered || outcome == AccessOutcome::NothingHeld) {
        if (access.awaitsIdentity())
            return invalid(QStringLiteral("they were asked who they are and have not shown it"), "outcome");
        if (!access.last(StepKind::Searched))
            return invalid(QStringLiteral("record first where was searched, and why that is reasonable and "
                                          "proportionate"),
                           "outcome");
        const auto calls = access.calls();
        const auto isMarked = [&](CallMark mark) {
            return std::any_of(calls.cbegin(), calls.cend(), [&](const auto &call) { return call.mark == mark; });
        };
        if (isMarked(CallMark::Found))
            return invalid(QStringLiteral("decide first on every call that was found"), "outcome");
        EARSHOT_TRY(waiting, inQuarantine(access));
        if (waiting > 0)
            return invalid(QStringLiteral("calls with their number are in quarantine: %1. Have them let in, then "
                                          "search again")
                               .arg(waiting),
                           "outcome");
        if (outcome == AccessOutcome::NothingHeld && (isMarked(CallMark::In) || isMarked(CallMark::ThirdParty)))
            return invalid(QStringLiteral("some calls are theirs to have"), "outcome");
    }
    if (outcome == AccessOutcome::Answered) {
        EARSHOT_TRY(left, notReleasedFor(m_context, access));
        QStringList numbers;
        for (const auto recording : std::as_const(left))
            numbers << QString::number(recording.value);
        step.terms = left.isEmpty() ? QString() : otherwise.simplified();
        step.found = left;
        if (!left.isEmpty() && (step.terms.isEmpty() || step.terms.size() > longestWords))
            return invalid(QStringLiteral("%1 was not released under %2, though it is theirs (recording %3): release "
                                          "it first, or say why not, or how they got it")
                               .arg(left.size() == 1 ? QStringLiteral("a call") : QStringLiteral("some of the calls"),
                                    access.number(), numbers.join(QStringLiteral(", "))),
                           "unreleased");
    }
    EARSHOT_TRY(freezes, freezesOf(access));
    const QString reason = QStringLiteral("%1 is closed").arg(access.number());
    for (const auto &hold : std::as_const(freezes)) {
        EARSHOT_TRY(standing, m_holds.hold(hold.id));
        if (!standing.mayLift.permitted)
            return fail(base::refused(standing.mayLift.refusal()));
    }
    return take(access, request, step, [&]() -> Result<void> {
        for (const auto &hold : std::as_const(freezes))
            EARSHOT_CHECK(m_holds.lift(hold.id, reason));
        return {};
    });
}

} // namespace earshot::service
