#pragma once

#include "core/policy/decision.h"
#include "core/policy/profile.h"

#include <QString>
#include <QStringList>

namespace earshot::policy {

// What the rows of the table in decision.cpp are made of: sets of acts, conditions, who can help. Internal to the room.

/// One question to the policy.
struct Case
{
    const Profile &profile;
    const Facts &facts;
    const Life life;
};

using Acts = quint64;

template <class... A> constexpr Acts acts(A... list)
{
    return ((Acts(1) << static_cast<int>(list)) | ...);
}

/// What is due is in quarantine, and nobody knows whose it is.
[[nodiscard]] bool isDisposalOfUnknownArea(const Case &c);
[[nodiscard]] QString nominationName(const Case &c); ///< "download", "copy", "share", "delete"
/// The exception that the facts name, if the profile has it; nullptr otherwise.
[[nodiscard]] const DeletionException *claimed(const Case &c);
/// Whether §7 would keep the recording today if no exception were claimed.
[[nodiscard]] bool early(const Case &c);
/// The office a permission rests on where it is held as a deputy only; empty: held in person, or no office is needed.
[[nodiscard]] QString deputyFor(const Case &c);

// ---- Who can help
[[nodiscard]] QStringList nobody(const Case &);
[[nodiscard]] QStringList yourself(const Case &);
[[nodiscard]] QStringList downloader(const Case &);
[[nodiscard]] QStringList igUnit(const Case &c);
[[nodiscard]] QStringList granters(const Case &c);
[[nodiscard]] QStringList nominators(const Case &c);
[[nodiscard]] QStringList areaKeepers(const Case &c);
[[nodiscard]] QStringList quarantineKeepers(const Case &c);
[[nodiscard]] QStringList holdPlacers(const Case &c);
[[nodiscard]] QStringList policyMakers(const Case &c);
[[nodiscard]] QStringList tellers(const Case &c);
/// Who may do an act that is a matter of office: the profile's list; for an office to fill, those who may appoint to
/// it; to deputise, the office itself as well; for an early deletion, the approvers of its exception.
[[nodiscard]] QStringList rightHolders(const Case &c);
[[nodiscard]] QStringList authorisers(const Case &c);
[[nodiscard]] QStringList anotherPerson(const Case &c);
[[nodiscard]] QStringList whoSaysWhy(const Case &c);
[[nodiscard]] QStringList whoMovesItOn(const Case &c);
[[nodiscard]] QStringList exceptionApprovers(const Case &c);
[[nodiscard]] QStringList requester(const Case &);
/// Who may end a release, or say what became of it, besides the people of the release itself.
[[nodiscard]] QStringList lookingAfter(const Case &c);

// ---- Conditions: true means that the rule stands in the way
[[nodiscard]] bool outsideArea(const Case &c);
[[nodiscard]] bool notQuarantineKeeper(const Case &c);
[[nodiscard]] bool notForThisPerson(const Case &c);
[[nodiscard]] bool underFreeze(const Case &c);
[[nodiscard]] bool notUnderFreeze(const Case &c);
[[nodiscard]] bool ownRequest(const Case &c);
[[nodiscard]] bool aboutThemself(const Case &c);
[[nodiscard]] bool notOfIgUnit(const Case &c);
[[nodiscard]] bool officeNotOnList(const Case &c);
[[nodiscard]] bool officeNotHeld(const Case &c);
[[nodiscard]] bool withoutRight(const Case &c);
[[nodiscard]] bool officeWithoutDeputy(const Case &c);
[[nodiscard]] bool notAuthor(const Case &c);
[[nodiscard]] bool inQuarantine(const Case &c);
[[nodiscard]] bool alreadyDeleted(const Case &c);
[[nodiscard]] bool notInQuarantine(const Case &c);
[[nodiscard]] bool notNominated(const Case &c);
[[nodiscard]] bool neverTold(const Case &c);
[[nodiscard]] bool reminderDue(const Case &c);
[[nodiscard]] bool underHold(const Case &c);
[[nodiscard]] bool notUnderHold(const Case &c);
[[nodiscard]] bool dateUnknown(const Case &c);
[[nodiscard]] bool stillKept(const Case &c);
[[nodiscard]] bool notYetDue(const Case &c);
[[nodiscard]] bool disposalNotApproved(const Case &c);
[[nodiscard]] bool exceptionUnknown(const Case &c);
[[nodiscard]] bool exceptionNotApproved(const Case &c);
[[nodiscard]] bool endMissing(const Case &c);
[[nodiscard]] bool endTooLate(const Case &c);
[[nodiscard]] bool endBeyondKeeping(const Case &c);
[[nodiscard]] bool noBusinessCase(const Case &c);
[[nodiscard]] bool noPurpose(const Case &c);
[[nodiscard]] bool purposeNotListed(const Case &c);
[[nodiscard]] bool purposeNotForEvaluation(const Case &c);
[[nodiscard]] bool noReference(const Case &c);
[[nodiscard]] bool adviceMissing(const Case &c);
[[nodiscard]] bool guidanceMissing(const Case &c);
[[nodiscard]] bool noEmergency(const Case &c);
[[nodiscard]] bool secondYesMissing(const Case &c);
[[nodiscard]] bool notAtThisStep(const Case &c);
[[nodiscard]] bool approvalBroken(const Case &c);
[[nodiscard]] bool decidesForThemself(const Case &c);
[[nodiscard]] bool notRecipient(const Case &c);
[[nodiscard]] bool noPart(const Case &c);
[[nodiscard]] bool conditionsBroken(const Case &c);
[[nodiscard]] bool wasRecalled(const Case &c);
[[nodiscard]] bool hasEnded(const Case &c);

// ---- Values of a refusal
[[nodiscard]] QString noDetail(const Case &);
[[nodiscard]] QString firstDayToDelete(const Case &c);
[[nodiscard]] QString dayItIsDue(const Case &c);
[[nodiscard]] QString presentStep(const Case &c);
[[nodiscard]] QString reminderWasDue(const Case &c);
[[nodiscard]] QString lastDayOfADeputy(const Case &c);
[[nodiscard]] QString lastDay(const Case &c);

} // namespace earshot::policy
