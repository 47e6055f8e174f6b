#include "core/policy/conditions.h"

#include "core/domain/states.h"

#include <algorithm>

namespace earshot::policy {

using domain::NominatedAct;
using domain::RecordingState;
using domain::ReleaseKind;
using domain::ReleaseState;

namespace {

NominatedAct nominationFor(Act act)
{
    switch (act) {
    case Act::Download:
        return NominatedAct::Download;
    case Act::Copy:
        return NominatedAct::Copy;
    case Act::Delete:
    case Act::PlanDisposal:
    case Act::Dispose:
        return NominatedAct::Delete;
    default: // to request a release and to issue it are both §6 "share"
        return NominatedAct::Share;
    }
}

/// A deputy counts as the holder of those offices that the policy lets be deputised.
bool isDeputyOf(const Case &c, const QString &office)
{
    return c.facts.deputyOf.contains(office) && c.profile.deputisedOffices().contains(office);
}

bool holds(const Case &c, const QString &office)
{
    return c.facts.offices.contains(office) || isDeputyOf(c, office);
}

bool holdsOneOf(const Case &c, const QStringList &offices)
{
    return std::any_of(offices.cbegin(), offices.cend(), [&](const QString &office) { return holds(c, office); });
}

bool ofTheIgUnit(Act act)
{
    return act == Act::Advise || act == Act::GuideHold || act == Act::ApproveDisposal;
}

/// How many other people of these offices said yes.
qsizetype yeses(const Case &c, const QStringList &offices)
{
    return std::count_if(c.facts.approvals.cbegin(), c.facts.approvals.cend(),
                         [&](const QString &office) { return offices.contains(office); });
}

QString iso(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

QString nominationName(const Case &c)
{
    return domain::toNames(nominationFor(c.facts.act)).constFirst();
}

const DeletionException *claimed(const Case &c)
{
    return c.profile.exception(c.facts.exception);
}

/// Nobody is a member of an area that is not known, or nominated for it: whoever may let a call out of quarantine
/// stands in for them when it is due.
bool isDisposalOfUnknownArea(const Case &c)
{
    return c.facts.areaUnknown && (c.facts.act == Act::PlanDisposal || c.facts.act == Act::Dispose);
}

bool early(const Case &c)
{
    return !c.life.disposableFrom.isValid() || !c.facts.today.isValid() || c.facts.today < c.life.disposableFrom;
}

QString deputyFor(const Case &c)
{
    QStringList offices;
    if (c.facts.act == Act::Authorise || c.facts.act == Act::RefuseRelease || c.facts.act == Act::ExtendRelease)
        offices << c.facts.actingOffice;
    else if (ofTheIgUnit(c.facts.act))
        offices = c.profile.igUnit();
    else if (isDisposalOfUnknownArea(c))
        offices = quarantineKeepers(c);
    else
        offices = rightHolders(c);
    const auto held = [&](const QString &office) { return c.facts.offices.contains(office); };
    if (std::any_of(offices.cbegin(), offices.cend(), held))
        return {};
    const auto deputy =
        std::find_if(offices.cbegin(), offices.cend(), [&](const QString &office) { return isDeputyOf(c, office); });
    return deputy == offices.cend() ? QString() : *deputy;
}

// ---- Who can help -------------------------------------------------------------------------------------------------

QStringList nobody(const Case &)
{
    return {};
}
QStringList yourself(const Case &)
{
    return {QStringLiteral("yourself")};
}
QStringList downloader(const Case &)
{
    return {QStringLiteral("downloader")};
}
QStringList igUnit(const Case &c)
{
    return c.profile.igUnit();
}
QStringList granters(const Case &c)
{
    return c.profile.rights(actName(Act::Grant));
}
QStringList nominators(const Case &c)
{
    return c.profile.rights(actName(Act::Nominate));
}
QStringList areaKeepers(const Case &c)
{
    return c.profile.rights(actName(Act::ManageAreas));
}
QStringList quarantineKeepers(const Case &c)
{
    return c.profile.rights(actName(Act::ReleaseQuarantine));
}
QStringList holdPlacers(const Case &c)
{
    return c.profile.rights(actName(Act::PlaceHold));
}
QStringList policyMakers(const Case &c)
{
    return c.profile.rights(actName(Act::ProposePolicy));
}
QStringList tellers(const Case &c)
{
    return c.profile.toldBy();
}
QStringList exceptionApprovers(const Case &c)
{
    const DeletionException *exception = claimed(c);
    return exception ? exception->approvers : igUnit(c);
}
QStringList rightHolders(const Case &c)
{
    const QString &office = c.facts.officeConcerned;
    if (c.facts.act == Act::ApproveDeletion)
        return exceptionApprovers(c);
    if (c.facts.act == Act::Appoint)
        return c.profile.appointersOf(office);
    QStringList offices = c.profile.rights(actName(c.facts.act));
    if (c.facts.act == Act::Deputise && !office.isEmpty() && !offices.contains(office))
        offices << office;
    return offices;
}
QStringList authorisers(const Case &c)
{
    return authorisersFor(c.profile, c.facts.releaseKind);
}
QStringList anotherPerson(const Case &c)
{
    const QStringList another{QStringLiteral("another-person")};
    switch (c.facts.act) {
    case Act::Advise:
    case Act::ApproveDisposal:
        return another + igUnit(c);
    case Act::Authorise:
    case Act::RefuseRelease:
    case Act::ExtendRelease:
        return another + authorisers(c);
    default:
        return another + rightHolders(c);
    }
}
QStringList requester(const Case &)
{
    return {QStringLiteral("requester")};
}
QStringList lookingAfter(const Case &c)
{
    return c.profile.igUnit() + (c.facts.act == Act::RecallRelease ? authorisers(c) : c.profile.releaseLogKeepers());
}
QStringList whoSaysWhy(const Case &c)
{
    return {c.facts.act == Act::Authorise ? QStringLiteral("requester") : QStringLiteral("yourself")};
}
QStringList whoMovesItOn(const Case &c)
{
    switch (c.facts.releaseState) {
    case ReleaseState::AwaitingAdvice:
        return igUnit(c);
    case ReleaseState::AwaitingAuthoriser:
        return authorisers(c);
    default: // it is settled: only a new request helps
        return {QStringLiteral("requester")};
    }
}

// ---- Conditions ---------------------------------------------------------------------------------------------------

bool outsideArea(const Case &c)
{
    return !c.facts.areaMember && !isDisposalOfUnknownArea(c);
}
bool notQuarantineKeeper(const Case &c)
{
    return isDisposalOfUnknownArea(c) && !holdsOneOf(c, quarantineKeepers(c));
}
bool notForThisPerson(const Case &c)
{
    const bool quarantine = c.facts.state == RecordingState::Quarantined || c.facts.areaUnknown;
    const bool keepsQuarantine = quarantine && holdsOneOf(c, quarantineKeepers(c));
    return !c.facts.areaMember && !keepsQuarantine && !holdsOneOf(c, c.profile.igUnit());
}
bool underFreeze(const Case &c)
{
    return c.facts.frozen;
}
bool notUnderFreeze(const Case &c)
{
    return !c.facts.frozen;
}
bool ownRequest(const Case &c)
{
    return c.facts.isRequester;
}
bool aboutThemself(const Case &c)
{
    return c.facts.isSubject;
}
bool notOfIgUnit(const Case &c)
{
    return !holdsOneOf(c, c.profile.igUnit());
}
bool officeNotOnList(const Case &c)
{
    return !authorisersFor(c.profile, c.facts.releaseKind).contains(c.facts.actingOffice);
}
bool officeNotHeld(const Case &c)
{
    return !officeNotOnList(c) && !holds(c, c.facts.actingOffice);
}
bool withoutRight(const Case &c)
{
    const QStringList offices = rightHolders(c);
    // Who only stands in for an office cannot pass it on.
    if (c.facts.act == Act::Deputise)
        return std::none_of(offices.cbegin(), offices.cend(),
                            [&](const QString &office) { return c.facts.offices.contains(office); });
    return !holdsOneOf(c, offices);
}
bool officeWithoutDeputy(const Case &c)
{
    return !c.profile.deputisedOffices().contains(c.facts.officeConcerned);
}
bool notAuthor(const Case &c)
{
    return !c.facts.isAuthor;
}
bool inQuarantine(const Case &c)
{
    return c.facts.state == RecordingState::Quarantined;
}
bool alreadyDeleted(const Case &c)
{
    return c.facts.state == RecordingState::Deleted;
}
bool notInQuarantine(const Case &c)
{
    return c.facts.state != RecordingState::Quarantined;
}
bool notNominated(const Case &c)
{
    return !isDisposalOfUnknownArea(c) && c.profile.nominatedActs().contains(nominationName(c)) &&
           !c.facts.nominated.testFlag(nominationFor(c.facts.act));
}
bool neverTold(const Case &c)
{
    return c.facts.staffRegisterKept && c.profile.toldBefore().contains(actName(c.facts.act)) &&
           !(c.facts.toldOn && c.facts.toldOn->isValid() && *c.facts.toldOn <= c.facts.today);
}
bool reminderDue(const Case &c)
{
    return c.facts.staffRegisterKept && c.profile.toldBefore().contains(actName(c.facts.act)) && !neverTold(c) &&
           monthsAfter(c.profile, *c.facts.toldOn, c.profile.reminderMonths()) <= c.facts.today;
}
bool underHold(const Case &c)
{
    return c.facts.held;
}
bool notUnderHold(const Case &c)
{
    return !c.facts.held;
}
bool dateUnknown(const Case &c)
{
    // An exception is a reason to delete one recording early; a run disposes of what is due and knows no exceptions.
    const bool excused = c.facts.act == Act::Delete && claimed(c);
    return (!c.life.disposableFrom.isValid() || !c.facts.today.isValid()) && !excused;
}
bool stillKept(const Case &c)
{
    return early(c) && !dateUnknown(c) && !claimed(c);
}
bool notYetDue(const Case &c)
{
    return !dateUnknown(c) && c.facts.today < c.life.dueOn;
}
bool disposalNotApproved(const Case &c)
{
    return yeses(c, c.profile.igUnit()) < 1;
}
bool exceptionUnknown(const Case &c)
{
    return !claimed(c) && (!c.facts.exception.isEmpty() || c.facts.act == Act::ApproveDeletion);
}
bool exceptionNotApproved(const Case &c)
{
    const DeletionException *exception = claimed(c);
    return exception && early(c) && yeses(c, exception->approvers) < exception->people - 1;
}
bool endMissing(const Case &c)
{
    return !c.facts.until.isValid() || !c.facts.today.isValid() || c.facts.until < c.facts.today;
}
bool endBeyondKeeping(const Case &c)
{
    // Who has a copy until then has it after the authority had to destroy its own. On hold, it goes on being kept.
    return c.facts.until.isValid() && c.life.dueOn.isValid() && c.facts.until > c.life.dueOn && !c.facts.held &&
           !c.facts.frozen;
}
bool endTooLate(const Case &c)
{
    return !endMissing(c) && c.facts.until > monthsAfter(c.profile, c.facts.today, c.profile.deputyMonths());
}
bool noBusinessCase(const Case &c)
{
    return !c.facts.businessCaseComplete;
}
bool noPurpose(const Case &c)
{
    return c.facts.purpose.isEmpty();
}
bool purposeNotListed(const Case &c)
{
    return !noPurpose(c) && !c.profile.purpose(c.facts.purpose);
}
bool purposeNotForEvaluation(const Case &c)
{
    return c.profile.purpose(c.facts.purpose) && !c.profile.evaluationPurposes().contains(c.facts.purpose);
}
bool noReference(const Case &c)
{
    return c.facts.reference.trimmed().isEmpty();
}
bool adviceMissing(const Case &c)
{
    const Purpose *purpose = c.profile.purpose(c.facts.purpose);
    const bool unusual = (purpose && purpose->needsAdvice) || !c.facts.arisesFromCall;
    const bool leaves = c.facts.act == Act::Authorise && c.facts.releaseKind == ReleaseKind::External;
    return (unusual || leaves) && !c.facts.igAdvice;
}
bool guidanceMissing(const Case &c)
{
    // Without an end, or without a known date, a hold may keep the recording beyond the day on which it is due.
    const bool beyond = !c.facts.until.isValid() || !c.life.dueOn.isValid() || c.facts.until >= c.life.dueOn;
    return beyond && !c.facts.igAdvice;
}
bool noEmergency(const Case &c)
{
    return c.facts.areaMember;
}
bool secondYesMissing(const Case &c)
{
    return yeses(c, rightHolders(c)) < c.profile.breakGlassPeople() - 1;
}
bool notAtThisStep(const Case &c)
{
    const ReleaseState state = c.facts.releaseState;
    switch (c.facts.act) {
    case Act::Advise:
        return state != ReleaseState::AwaitingAdvice;
    case Act::Authorise:
        return state != ReleaseState::AwaitingAuthoriser;
    case Act::IssueRelease:
        return state != ReleaseState::Authorised && state != ReleaseState::Issuing;
    case Act::ListenReleased:
    case Act::ExtendRelease:
    case Act::RecallRelease:
    case Act::AttestRelease:
        return state != ReleaseState::Issued;
    default: // a refusal need not wait for advice
        return state != ReleaseState::AwaitingAdvice && state != ReleaseState::AwaitingAuthoriser;
    }
}
bool approvalBroken(const Case &c)
{
    return !c.facts.approvalValid;
}

bool decidesForThemself(const Case &c)
{
    return c.facts.isRecipient;
}
bool notRecipient(const Case &c)
{
    return !c.facts.isRecipient;
}
bool noPart(const Case &c)
{
    // Who received it can say that it is gone, but not that it ends for a reason of the authority's.
    const bool party = c.facts.isRequester || (c.facts.isRecipient && c.facts.act == Act::AttestRelease);
    return !party && !holdsOneOf(c, lookingAfter(c));
}
bool conditionsBroken(const Case &c)
{
    return !c.facts.conditionsMet;
}
bool wasRecalled(const Case &c)
{
    return c.facts.recalled;
}
bool hasEnded(const Case &c)
{
    // Without a last day, or without knowing today's, nothing is open.
    return !c.facts.until.isValid() || !c.facts.today.isValid() || c.facts.until < c.facts.today;
}

// ---- Values of a refusal ------------------------------------------------------------------------------------------

QString noDetail(const Case &)
{
    return {};
}
QString firstDayToDelete(const Case &c)
{
    return iso(c.life.disposableFrom);
}
QString dayItIsDue(const Case &c)
{
    return iso(c.life.dueOn);
}
QString presentStep(const Case &c)
{
    return domain::toName(c.facts.releaseState);
}
QString reminderWasDue(const Case &c)
{
    return iso(monthsAfter(c.profile, *c.facts.toldOn, c.profile.reminderMonths()));
}
QString lastDayOfADeputy(const Case &c)
{
    return iso(monthsAfter(c.profile, c.facts.today, c.profile.deputyMonths()));
}

QString lastDay(const Case &c)
{
    return c.facts.until.isValid() ? iso(c.facts.until) : QString();
}

} // namespace earshot::policy
