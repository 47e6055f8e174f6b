// What became of a release after its decision, as far as the events about it count.

#include "core/domain/release_conditions.h"
#include "core/service/release_facts.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/recording_repository.h"
#include "core/store/release_repository.h"

namespace earshot::service {

using domain::Release;
using domain::ReleaseEvent;
using Kind = domain::ReleaseEventKind;

namespace {

/// The offices in one of which such an event is done; empty: it is for the people of the release themselves.
QStringList officesFor(const policy::Profile &profile, const Release &release, Kind kind)
{
    const QStringList &authorisers = policy::authorisersFor(profile, release.kind);
    switch (kind) {
    case Kind::Extended:
    case Kind::ExtensionRefused:
        return authorisers;
    case Kind::Question:
    case Kind::Recalled:
        return authorisers + profile.igUnit();
    case Kind::Attested:
        return profile.igUnit() + profile.releaseLogKeepers();
    default:
        return {};
    }
}

bool isParty(const Release &release, const ReleaseEvent &event)
{
    const bool requester = event.by == release.requestedBy;
    const bool recipient = release.isShared() && event.by == release.recipientPerson;
    switch (event.kind) {
    case Kind::Answer:
    case Kind::Recalled:
        return requester;
    case Kind::ExtensionAsked:
    case Kind::Attested:
        return requester || recipient;
    default:
        return false;
    }
}

/// Signed by who may; two people where §6 wants two.
Result<bool> counts(DoorContext &context, const Release &release, const ReleaseEvent &event,
                    const std::optional<ReleaseEvent> &asked)
{
    Trust &trust = *context.trust;
    const Moment moment{event.at, objectName(event.id)};
    if (event.office.isEmpty()) {
        if (!isParty(release, event))
            return false;
        return trust.signedBy(event.by, moment, releaseEventContext, stateOf(event), event.signature);
    }
    const policy::Profile &profile = context.profileAt(event.at.london().date());
    if (!officesFor(profile, release, event.kind).contains(domain::officeBehind(event.office)))
        return false;
    if (event.kind == Kind::Extended) {
        const bool another =
            asked && event.by != asked->by && event.by != release.requestedBy && event.by != release.recipientPerson;
        if (!another || !event.until.isValid() || event.until > asked->until)
            return false;
    }
    return trust.signedInOffice(event.by, moment, {event.office}, release.area, releaseEventContext, stateOf(event),
                                event.signature);
}

} // namespace

bool ReleaseCourse::isOver(const Release &release, const QDate &today) const
{
    if (release.state != domain::ReleaseState::Issued)
        return !domain::isOnItsWay(release.state);
    if (release.isShared()) // nothing has left: with the key it is over
        return recalled.has_value() || !until.isValid() || until < today;
    return attested.has_value() || !until.isValid();
}

Result<ReleaseCourse> courseOf(DoorContext &context, const Release &release)
{
    ReleaseCourse course;
    EARSHOT_TRY(recording, context.store->recordings().byId(release.recording));
    const auto scope = domain::boundScope(release, recording.frames);
    QDate latest;
    if (scope) {
        course.until = scope->until;
        latest =
            domain::ReleaseConditions::fromText(release.adviceConditions).value_or(domain::ReleaseConditions{}).until;
    }
    EARSHOT_TRY(events, context.store->releases().events(release.id));
    for (const auto &event : std::as_const(events)) {
        EARSHOT_TRY(good, counts(context, release, event, course.extensionAsked));
        if (!good)
            continue;
        course.events << event;
        switch (event.kind) {
        case Kind::Question:
            course.question = event;
            break;
        case Kind::Answer:
            course.question.reset();
            break;
        case Kind::ExtensionAsked:
            course.extensionAsked = event;
            break;
        case Kind::Extended:
            // Advice that says until when binds whoever extends as well.
            course.until = latest.isValid() ? std::min(event.until, latest) : event.until;
            course.extensionAsked.reset();
            break;
        case Kind::ExtensionRefused:
            course.extensionAsked.reset();
            break;
        case Kind::Recalled:
            course.recalled = event;
            break;
        case Kind::Attested:
            course.attested = event;
            break;
        }
    }
    return course;
}

} // namespace earshot::service
