#include "core/service/hold_service.h"

#include "core/base/secret.h"
#include "core/domain/states.h"
#include "core/intake/phone.h"
#include "core/service/answers.h"
#include "core/service/context.h"
#include "core/service/holds.h"
#include "core/service/limits.h"
#include "core/service/offices.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/service/visibility.h"
#include "core/store/recording_repository.h"

#include <QRegularExpression>
#include <algorithm>

namespace earshot::service {

using domain::Hold;
using domain::HoldScope;
using policy::Act;

namespace {

auto invalid(const char *what, const char *field)
{
    return fail(ErrorCode::Invalid, QLatin1String(what), QLatin1String(field));
}

/// Facts of an act on a hold: in its area; without one, as an act without a recording, so that it is a matter for the
/// IG Unit.
Result<ActRequest> requestFor(DoorContext &context, Act act, const Hold &hold)
{
    ActRequest request;
    std::optional<domain::Recording> recording;
    if (hold.recording.isValid()) {
        EARSHOT_TRY(row, context.store->recordings().byId(hold.recording));
        recording = row;
    }
    EARSHOT_TRY(facts, context.recorder->factsFor(act, context.session->person(), recording ? &*recording : nullptr,
                                                  hold.area));
    request.facts = facts;
    if (hold.id.isValid()) {
        // It can be lifted after its last day, too: then it is off the list.
        const bool there = act == Act::GuideHold ? hold.isInForce(facts.today) : !hold.isLifted();
        request.facts.held = there;
        request.facts.frozen = there;
    }
    request.facts.purpose = hold.purpose;
    request.facts.reference = hold.reference;
    request.actor = context.self();
    const auto &profile = context.profileAt(facts.today);
    request.actor.office =
        officeHeld(profile, facts, act == Act::GuideHold ? profile.igUnit() : profile.rights(policy::actName(act)));
    request.entry.object = hold.id.isValid() ? objectName(hold.id) : QString();
    request.entry.recording = hold.recording;
    request.entry.area = hold.area;
    return request;
}

/// Who places a hold is asked for what it will be on today, and by its oldest call for how long.
Result<ActRequest> placing(DoorContext &context, const Hold &hold, const store::HoldReach &reach)
{
    EARSHOT_TRY(request, requestFor(context, hold.isFreeze() ? Act::Freeze : Act::PlaceHold, hold));
    if (!hold.recording.isValid())
        request.facts.recordedOn = reach.earliest ? reach.earliest->london().date() : request.facts.today;
    request.facts.until = hold.until;
    if (hold.recording.isValid())
        request.entry.object = objectName(hold.recording);
    return request;
}

QDate dueOf(DoorContext &context, const store::HoldReach &reach)
{
    return reach.earliest ? policy::lifeOf(context.profile(), reach.earliest->london().date()).dueOn : QDate();
}

} // namespace

HoldService::HoldService(DoorContext &context)
    : m_context(context)
{}

/// The row as it would be placed; Invalid for what cannot be.
Result<Hold> HoldService::fromDraft(const HoldDraft &draft)
{
    Hold hold;
    hold.kind = draft.kind;
    hold.scope = draft.scope;
    hold.area = draft.area;
    hold.purpose = hold.isFreeze() ? QString() : draft.purpose;
    hold.reference = draft.reference.simplified();
    hold.reason = draft.reason.simplified();
    hold.until = hold.isFreeze() ? QDate() : draft.until;
    hold.reviewOn = draft.reviewOn;
    hold.owner = draft.owner.isValid() ? draft.owner : m_context.session->person().id;
    hold.subject = draft.subject.simplified();
    switch (draft.scope) {
    case HoldScope::Recording: {
        EARSHOT_TRY(recording, visibleRecording(m_context, draft.recording));
        hold.recording = recording.id;
        hold.area = recording.area;
        hold.subject.clear();
        break;
    }
    case HoldScope::Number: {
        const auto number = intake::PhoneNormaliser().normalise(draft.subject);
        if (number.kind != intake::NumberKind::Number)
            return invalid("give a whole telephone number", "subject");
        hold.subject = number.e164;
        break;
    }
    case HoldScope::Case:
        EARSHOT_CHECK(checkWords(hold.subject, "subject", "give the reference of the case"));
        break;
    case HoldScope::Person:
        EARSHOT_CHECK(checkWords(hold.subject, "subject", "give the name of the member of staff"));
        break;
    case HoldScope::Area:
        if (!hold.area.isValid())
            return invalid("name a service area", "area");
        hold.subject.clear();
        break;
    }
    if (hold.scope != HoldScope::Recording && hold.scope != HoldScope::Case) {
        hold.from = draft.from;
        hold.to = draft.to;
        if (hold.from.isValid() && hold.to.isValid() && hold.to < hold.from)
            return invalid("the period ends before it begins", "to");
    }
    return hold;
}

/// Judged as if everything else had been filled in well; the last word is that of the last area.
Result<policy::Decision> HoldService::placedIn(domain::HoldKind kind, const QList<domain::AreaId> &areas)
{
    Hold hold;
    hold.kind = kind;
    hold.scope = HoldScope::Area;
    hold.purpose = m_context.profile().purposes().value(0).id;
    hold.reference = QStringLiteral("any");
    hold.until = m_context.today();
    policy::Decision decision;
    for (const auto area : areas) {
        hold.area = area;
        EARSHOT_TRY(request, placing(m_context, hold, {}));
        request.facts.igAdvice = true;
        decision = m_context.recorder->preview(request.facts);
        if (decision.permitted)
            break;
    }
    return decision;
}

Result<HoldRights> HoldService::rights()
{
    EARSHOT_TRY(grants, m_context.trust->grantsOf(m_context.session->person().id));
    QList<domain::AreaId> areas{domain::AreaId()};
    for (const auto &grant : std::as_const(grants))
        areas << grant.area;
    EARSHOT_TRY(place, placedIn(domain::HoldKind::Purpose, areas));
    EARSHOT_TRY(freeze, placedIn(domain::HoldKind::Foi, areas));
    return HoldRights{place, freeze};
}

Result<HoldOutlook> HoldService::outlook(const HoldDraft &draft)
{
    EARSHOT_TRY(hold, fromDraft(draft));
    HoldOutlook outlook;
    EARSHOT_TRY(reach, m_context.store->holds().reachOf(hold));
    EARSHOT_TRY(request, placing(m_context, hold, reach));
    EARSHOT_TRY(guiding, requestFor(m_context, Act::GuideHold, hold));
    guiding.facts.held = true;
    request.facts.igAdvice =
        !draft.guidance.trimmed().isEmpty() && m_context.recorder->preview(guiding.facts).permitted;
    outlook.decision = m_context.recorder->preview(request.facts);
    const bool hidden = outlook.decision.rule == QLatin1String("not-visible");
    outlook.reach = hidden ? store::HoldReach() : reach; // who may not know of the calls learns nothing of them
    outlook.earliestDue = dueOf(m_context, outlook.reach);
    const QDate first = outlook.earliestDue.isValid() ? outlook.earliestDue
                                                      : policy::lifeOf(m_context.profile(), request.facts.today).dueOn;
    if (!hold.isFreeze() && !hidden && first > request.facts.today)
        outlook.lastDayWithoutGuidance = first.addDays(-1);
    return outlook;
}

Result<HoldStanding> HoldService::place(const HoldDraft &draft)
{
    EARSHOT_TRY(hold, fromDraft(draft));
    EARSHOT_TRY(reach, m_context.store->holds().reachOf(hold));
    EARSHOT_TRY(request, placing(m_context, hold, reach));
    const bool guided = !hold.isFreeze() && !draft.guidance.trimmed().isEmpty();
    EARSHOT_TRY(guiding, requestFor(m_context, Act::GuideHold, hold));
    if (guided) {
        guiding.facts.held = true;
        guiding.entry.object = request.entry.object;
        EARSHOT_CHECK(m_context.recorder->check(guiding));
        request.facts.igAdvice = true;
    }
    EARSHOT_CHECK(m_context.recorder->check(request));
    EARSHOT_CHECK(checkWords(hold.reason, "reason", "say in a sentence what it is kept for"));
    const QDate today = m_context.today();
    if (!hold.reviewOn.isValid() || hold.reviewOn <= today)
        return invalid("name a day after today on which it is looked at again", "review");
    if (hold.until.isValid() && hold.until < today)
        return invalid("its last day has passed", "until");
    if (const auto owner = m_context.trust->person(hold.owner); !owner || !owner->active)
        return invalid("nobody of this name is here to answer for it", "owner");

    hold.salt = SecretBytes::random(saltSize).view().toByteArray();
    hold.placedBy = m_context.session->person().id;
    hold.placedOffice = request.actor.office;
    const auto placed = [&](Entry &entry) -> Result<void> {
        EARSHOT_CHECK(openHolds(m_context)); // its number follows the last one's, which must be there
        if (hold.recording.isValid()) {
            EARSHOT_TRY(recording, m_context.store->recordings().byId(hold.recording));
            if (recording.state == domain::RecordingState::Deleted)
                return fail(ErrorCode::Conflict, QStringLiteral("it was deleted meanwhile"), objectName(recording.id));
        }
        EARSHOT_TRY(id, m_context.store->holds().nextId());
        hold.id = id;
        hold.placedAt = m_context.now();
        hold.placedSignature = m_context.session->keys().sign(QLatin1String(holdContext), placementOf(hold));
        EARSHOT_CHECK(m_context.store->holds().add(hold));
        entry.object = objectName(id);
        entry.detail = domain::holdNumber(hold);
        entry.state = stateOf(hold);
        return {};
    };
    EARSHOT_CHECK(m_context.store->transaction([&]() -> Result<void> {
        EARSHOT_CHECK(m_context.recorder->perform(request, placed));
        return guided ? addGuidance(hold, {draft.guidance, hold.until, hold.reviewOn}, guiding) : Result<void>();
    }));
    return this->hold(hold.id);
}

/// Signed and recorded, in the transaction that runs or one of its own.
Result<void> HoldService::addGuidance(const Hold &hold, const GuidanceDraft &draft, ActRequest request)
{
    domain::HoldGuidance guidance;
    guidance.hold = hold.id;
    guidance.text = draft.text.simplified();
    guidance.until = draft.until;
    guidance.reviewOn = draft.reviewOn;
    guidance.givenBy = m_context.session->person().id;
    guidance.givenOffice = request.actor.office;
    return m_context.recorder
        ->perform(request,
                  [&](Entry &entry) -> Result<void> {
                      EARSHOT_CHECK(openHolds(m_context));
                      EARSHOT_TRY(now, m_context.store->holds().byId(hold.id));
                      if (now.isLifted())
                          return fail(ErrorCode::Conflict, QStringLiteral("this hold was lifted meanwhile"));
                      EARSHOT_TRY(reach, m_context.store->holds().reachOf(now));
                      const QDate due = dueOf(m_context, reach);
                      const QDate today = m_context.today();
                      const bool before = !now.guidance.isEmpty() && due.isValid() &&
                                          now.guidance.constFirst().givenAt.london().date() < due;
                      if (due.isValid() && due <= today && !before)
                          guidance.lateSince = due;
                      EARSHOT_TRY(id, m_context.store->holds().nextGuidanceId());
                      guidance.id = id;
                      guidance.givenAt = m_context.now();
                      guidance.signature = m_context.session->keys().sign(QLatin1String(holdGuidanceContext),
                                                                          stateOf(guidance, now.salt));
                      EARSHOT_CHECK(m_context.store->holds().addGuidance(guidance));
                      entry.object = objectName(id);
                      entry.detail = domain::holdNumber(now);
                      if (guidance.lateSince.isValid())
                          entry.detail += QStringLiteral(", late: recordings were due since %1")
                                              .arg(guidance.lateSince.toString(Qt::ISODate));
                      entry.state = stateOf(guidance, now.salt);
                      return {};
                  })
        .map([](const policy::Decision &) {});
}

Result<HoldStanding> HoldService::guide(domain::HoldId id, const GuidanceDraft &draft)
{
    EARSHOT_TRY(standing, hold(id));
    EARSHOT_TRY(request, requestFor(m_context, Act::GuideHold, standing.hold));
    EARSHOT_CHECK(m_context.recorder->check(request));
    if (standing.hold.isFreeze())
        return invalid("a disclosure freeze needs no guidance", "hold");
    EARSHOT_CHECK(checkWords(draft.text.simplified(), "guidance", "write the guidance"));
    const QDate today = m_context.today();
    if (!draft.reviewOn.isValid() || draft.reviewOn <= today)
        return invalid("name a day after today on which it is looked at again", "review");
    if (draft.until.isValid() && draft.until < today)
        return invalid("its last day has passed", "until");
    EARSHOT_CHECK(addGuidance(standing.hold, draft, request));
    return hold(id);
}

Result<HoldStanding> HoldService::lift(domain::HoldId id, const QString &reason)
{
    EARSHOT_TRY(standing, hold(id));
    Hold lifted = standing.hold;
    EARSHOT_TRY(request, requestFor(m_context, lifted.isFreeze() ? Act::LiftFreeze : Act::LiftHold, lifted));
    EARSHOT_CHECK(m_context.recorder->check(request));
    lifted.liftReason = reason.simplified();
    EARSHOT_CHECK(checkWords(lifted.liftReason, "reason", "say in a sentence why it is no longer needed"));
    lifted.liftedBy = m_context.session->person().id;
    lifted.liftedOffice = request.actor.office;
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_CHECK(openHolds(m_context));
        lifted.liftedAt = m_context.now();
        lifted.liftedSignature = m_context.session->keys().sign(QLatin1String(holdLiftContext), stateOf(lifted));
        EARSHOT_CHECK(m_context.store->holds().lift(lifted));
        entry.detail = standing.number;
        entry.state = stateOf(lifted);
        return {};
    }));
    return hold(id);
}

Result<HoldStanding> HoldService::standingOf(const Hold &hold)
{
    HoldStanding standing;
    standing.hold = hold;
    standing.number = domain::holdNumber(hold);
    const QDate today = m_context.today();
    standing.inForce = hold.isInForce(today);
    EARSHOT_TRY(reach, m_context.store->holds().reachOf(hold));
    standing.reach = reach;
    standing.earliestDue = dueOf(m_context, reach);
    standing.guidance = policy::guidanceState(hold, standing.earliestDue, today);
    EARSHOT_TRY(guiding, requestFor(m_context, Act::GuideHold, hold));
    standing.mayGuide = m_context.recorder->preview(guiding.facts);
    EARSHOT_TRY(lifting, requestFor(m_context, hold.isFreeze() ? Act::LiftFreeze : Act::LiftHold, hold));
    standing.mayLift = m_context.recorder->preview(lifting.facts);
    if (standing.inForce) {
        using policy::GuidanceState;
        const bool mine = hold.owner == m_context.session->person().id || standing.mayLift.permitted;
        const bool late = hold.isReviewOverdue(today) || standing.guidance == GuidanceState::Missing;
        standing.waits = (late && (mine || standing.mayGuide.permitted)) ||
                         (standing.guidance == GuidanceState::Awaited && standing.mayGuide.permitted);
    }
    return standing;
}

Result<bool> HoldService::mayKnow(const Hold &hold)
{
    const auto me = m_context.session->person().id;
    if (hold.owner == me || hold.placedBy == me)
        return true;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(Act::SeeMetadata, m_context.session->person(), nullptr, hold.area));
    return m_context.recorder->preview(facts).permitted;
}

Result<QList<HoldStanding>> HoldService::list(bool withLifted)
{
    EARSHOT_TRY(rows, withLifted ? m_context.store->holds().all() : m_context.store->holds().open());
    QList<HoldStanding> list;
    for (const auto &row : std::as_const(rows)) {
        EARSHOT_TRY(known, mayKnow(row));
        if (!known)
            continue;
        EARSHOT_TRY(standing, standingOf(row));
        list << standing;
    }
    std::stable_sort(list.begin(), list.end(), [](const HoldStanding &a, const HoldStanding &b) {
        if (a.hold.isLifted() != b.hold.isLifted())
            return b.hold.isLifted();
        return a.hold.isLifted() ? a.hold.liftedAt > b.hold.liftedAt : a.hold.review() < b.hold.review();
    });
    return list;
}

Result<int> HoldService::waiting()
{
    EARSHOT_TRY(holds, list(false));
    return static_cast<int>(
        std::count_if(holds.cbegin(), holds.cend(), [](const HoldStanding &standing) { return standing.waits; }));
}

Result<HoldStanding> HoldService::hold(domain::HoldId id)
{
    const auto nothing = [] { return fail(ErrorCode::NotFound, QStringLiteral("there is no such hold for you")); };
    const auto row = m_context.store->holds().byId(id);
    if (!row)
        return row.error().code == ErrorCode::NotFound ? nothing() : fail(row.error());
    EARSHOT_TRY(known, mayKnow(*row));
    return known ? standingOf(*row) : nothing();
}

Result<HoldStanding> HoldService::byNumber(const QString &number)
{
    static const QRegularExpression form(QStringLiteral("^[HhFf]-0*([0-9]{1,9})$"));
    const auto match = form.match(number.trimmed());
    EARSHOT_TRY(standing, hold(domain::HoldId{match.captured(1).toLongLong()}));
    if (standing.number.at(0) != number.trimmed().at(0).toUpper())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such hold for you"));
    return standing;
}

} // namespace earshot::service
