#pragma once

#include "core/domain/hold.h"
#include "core/policy/decision.h"
#include "core/policy/keeping.h"
#include "core/store/hold_repository.h"

#include <QList>

namespace earshot::service {

struct ActRequest;
struct DoorContext;

struct HoldDraft
{
    domain::HoldKind kind = domain::HoldKind::Purpose;
    domain::HoldScope scope = domain::HoldScope::Recording;
    domain::RecordingId recording;
    QString subject;     ///< a reference, a number as people write it, a name
    domain::AreaId area; ///< scope Area: required. Case, Number, Person: narrows; without it the IG Unit is needed
    QDate from, to;      ///< Number, Person, Area: only calls of these days
    QString purpose;     ///< of a hold; a freeze has none
    QString reference;   ///< the case, or the number of the request for disclosure
    QString reason;
    domain::PersonId owner; ///< invalid: the person signed in
    QDate until;            ///< last day; without it a hold needs guidance
    QDate reviewOn;
    QString guidance; ///< of somebody of the IG Unit who places it: given with it
};

struct GuidanceDraft
{
    QString text;
    QDate until; ///< new last day; invalid: until it is lifted
    QDate reviewOn;
};

/// What a hold would do, before anybody signs it.
struct HoldOutlook
{
    store::HoldReach reach;
    QDate earliestDue;            ///< of what it would be on now
    QDate lastDayWithoutGuidance; ///< invalid: it needs guidance, or none (a freeze)
    policy::Decision decision;
};

/// What somebody could place at all, before anything is filled in: in an area of theirs, or anywhere as the IG Unit.
struct HoldRights
{
    policy::Decision place, freeze;
};

/// A hold as it stands today.
struct HoldStanding
{
    domain::Hold hold;
    QString number;
    bool inForce = false;
    store::HoldReach reach;
    QDate earliestDue;                                                 ///< of what it is on now; invalid: nothing
    policy::GuidanceState guidance = policy::GuidanceState::NotNeeded; ///< for the one that is due first
    policy::Decision mayGuide, mayLift;                                ///< by the person signed in
    /// It is to be looked at again, or has no guidance that it needs, and the person signed in answers for it or may
    /// do something about it.
    bool waits = false;
};

/// §7 "retained for a specific purpose", and the disclosure freezes of §2. What they are on is worked out whenever it
/// is asked, so a hold on a number or a person also keeps the calls that come in after it. Overlapping ones end one by
/// one.
class HoldService
{
public:
    explicit HoldService(DoorContext &context);

    [[nodiscard]] Result<HoldRights> rights();
    /// What `place` would say and do. Writes nothing.
    [[nodiscard]] Result<HoldOutlook> outlook(const HoldDraft &draft);
    /// In force when this returns: a disposal that runs meanwhile stops before the next key. Invalid, naming the field,
    /// for a draft that is not complete.
    [[nodiscard]] Result<HoldStanding> place(const HoldDraft &draft);
    /// The IG Unit's guidance, signed. When recordings have been due without any, it is recorded as late: the breach
    /// stays on record.
    [[nodiscard]] Result<HoldStanding> guide(domain::HoldId id, const GuidanceDraft &draft);
    [[nodiscard]] Result<HoldStanding> lift(domain::HoldId id, const QString &reason);

    /// Those that this person may know of (of their areas, their own; the IG Unit: all), next review first; lifted ones
    /// last, if wanted.
    [[nodiscard]] Result<QList<HoldStanding>> list(bool withLifted);
    [[nodiscard]] Result<int> waiting(); ///< how many wait for this person
    [[nodiscard]] Result<HoldStanding> hold(domain::HoldId id);
    /// "H-0007" or "F-0008" (case does not matter); NotFound.
    [[nodiscard]] Result<HoldStanding> byNumber(const QString &number);

private:
    [[nodiscard]] Result<domain::Hold> fromDraft(const HoldDraft &draft);
    [[nodiscard]] Result<policy::Decision> placedIn(domain::HoldKind kind, const QList<domain::AreaId> &areas);
    [[nodiscard]] Result<HoldStanding> standingOf(const domain::Hold &hold);
    [[nodiscard]] Result<bool> mayKnow(const domain::Hold &hold);
    [[nodiscard]] Result<void> addGuidance(const domain::Hold &hold, const GuidanceDraft &draft, ActRequest request);

    DoorContext &m_context;
};

} // namespace earshot::service
