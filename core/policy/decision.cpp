#include "core/policy/decision.h"

#include "core/policy/profile.h"
#include "core/policy/rules.h"

#include <algorithm>
#include <array>

namespace earshot::policy {

namespace {

// ---- Acts, in sets ------------------------------------------------------------------------------------------------

constexpr Acts uses = acts(Act::Play, Act::Annotate, Act::Download, Act::Copy, Act::RequestRelease, Act::Evaluate);
constexpr Acts destroys = acts(Act::Delete, Act::Dispose);
constexpr Acts inArea = uses | destroys | acts(Act::IssueRelease);
constexpr Acts nominated =
    destroys | acts(Act::Download, Act::Copy, Act::RequestRelease, Act::IssueRelease, Act::PlanDisposal);
constexpr Acts deciding = acts(Act::Authorise, Act::RefuseRelease, Act::ExtendRelease);
/// What may happen to a release once it was issued.
constexpr Acts afterwards = acts(Act::ListenReleased, Act::ExtendRelease, Act::RecallRelease, Act::AttestRelease);
constexpr Acts listed = acts(Act::Import, Act::ReleaseQuarantine, Act::ManageAreas, Act::ManagePeople, Act::Grant,
                             Act::Nominate, Act::Appoint, Act::ReadAudit, Act::ReadReleaseLog, Act::PlaceHold,
                             Act::LiftHold, Act::Freeze, Act::LiftFreeze, Act::Deputise, Act::BreakGlass,
                             Act::ApproveDeletion, Act::ProposePolicy, Act::ApprovePolicy, Act::OpenRecovery);
constexpr Acts secondPerson =
    deciding | acts(Act::Advise, Act::ApproveDeletion, Act::ApprovePolicy, Act::ApproveDisposal);
constexpr Acts declares = uses | acts(Act::Delete, Act::PlaceHold, Act::BreakGlass);

// ---- The policy ---------------------------------------------------------------------------------------------------

// The order is the order of usefulness to the person: first what they cannot change themselves, doors before calls.
constexpr std::array rules{
    Rule{"outside-area", "§6 (playing)", inArea | acts(Act::PlanDisposal), About::Door, outsideArea, "area-grant",
         granters},
    Rule{"not-visible", "§6 (playing)", acts(Act::SeeMetadata, Act::PlaceHold, Act::LiftHold), About::Door,
         notForThisPerson, "area-grant", granters},
    Rule{"quarantine-keeper-needed", "§3", acts(Act::PlanDisposal, Act::Dispose), About::Door, notQuarantineKeeper,
         "right.quarantine.release", quarantineKeepers},
    Rule{"ig-unit-needed", "@advice", acts(Act::Advise, Act::GuideHold, Act::ApproveDisposal), About::Door, notOfIgUnit,
         "ig-office", igUnit},
    Rule{"two-people", "@release", secondPerson, About::Asker, ownRequest, "another-person", anotherPerson},
    Rule{"recipient-decides", "@release", acts(Act::Authorise, Act::ExtendRelease), About::Asker, decidesForThemself,
         "another-person", anotherPerson},
    Rule{"authoriser-needed", "@release", deciding, About::Door, officeNotOnList, "authoriser-office", authorisers},
    Rule{"office-not-held", "@release", deciding, About::Door, officeNotHeld, "acting-office", authorisers},
    Rule{"right-needed", "@act", listed, About::Door, withoutRight, "right.*", rightHolders},
    Rule{"not-author", "@act", acts(Act::ConfirmDeletion), About::Door, notAuthor, "authorship", downloader},
    Rule{"not-recipient", "@release", acts(Act::ListenReleased), About::Door, notRecipient, "recipient", requester},
    Rule{"no-part-in-release", "@release", acts(Act::RecallRelease, Act::AttestRelease), About::Door, noPart, "part",
         lookingAfter},
    Rule{"own-deputy", "@act", acts(Act::Deputise), About::Asker, aboutThemself, "another-person", anotherPerson},
    Rule{"no-deputy-for-this-office", "@act", acts(Act::Deputise), About::Asker, officeWithoutDeputy,
         "deputised-office", policyMakers},
    Rule{"disclosure-freeze", "§2", destroys, About::Call, underFreeze, "freeze-lifted", igUnit},
    Rule{"not-frozen", "§2", acts(Act::LiftFreeze), About::Call, notUnderFreeze, "freeze", nobody},
    // Not to be disposed of: what lies in quarantine is due like all else (§7).
    Rule{"in-quarantine", "§3",
         uses | acts(Act::Delete, Act::IssueRelease, Act::Authorise, Act::BreakGlass, Act::ListenReleased), About::Call,
         inQuarantine, "quarantine-lifted", quarantineKeepers},
    Rule{"already-deleted", "§7",
         inArea | acts(Act::Advise, Act::Authorise, Act::PlaceHold, Act::Freeze, Act::BreakGlass, Act::ApproveDeletion,
                       Act::ListenReleased, Act::ExtendRelease),
         About::Call, alreadyDeleted, "recording", nobody},
    Rule{"not-quarantined", "§3", acts(Act::ReleaseQuarantine), About::Call, notInQuarantine, "quarantined", nobody},
    Rule{"nomination-needed", "§6 (nominated staff)", nominated, About::Asker, notNominated, "nomination.*",
         nominators},
    Rule{"staff-not-told", "§4", uses, About::Asker, neverTold, "told", tellers},
    Rule{"reminder-due", "§4", uses, About::Asker, reminderDue, "reminder", tellers, reminderWasDue},
    Rule{"on-hold", "§7", destroys, About::Call, underHold, "hold-lifted", igUnit},
    Rule{"not-held", "§7", acts(Act::LiftHold, Act::GuideHold), About::Call, notUnderHold, "hold", nobody},
    Rule{"exception-not-listed", "§7", acts(Act::Delete, Act::ApproveDeletion), About::Asker, exceptionUnknown,
         "listed-exception", yourself},
    Rule{"exception-approval-needed", "@exception", acts(Act::Delete), About::Call, exceptionNotApproved,
         "exception-approval", exceptionApprovers},
    Rule{"date-unknown", "§7", destroys, About::Call, dateUnknown, "call-date", igUnit},
    Rule{"kept-12-months", "§7", acts(Act::Delete), About::Call, stillKept, "keeping-period", nobody, firstDayToDelete},
    Rule{"not-due", "§7", acts(Act::Dispose), About::Call, notYetDue, "due-day", nobody, dayItIsDue},
    Rule{"disposal-approval-needed", "§7", acts(Act::Dispose), About::Asker, disposalNotApproved, "disposal-approval",
         igUnit},
    Rule{"business-case-needed", "§3", uses | acts(Act::IssueRelease, Act::ReleaseQuarantine), About::Asker,
         noBusinessCase, "business-case", areaKeepers},
    Rule{"glass-not-needed", "§6 (playing)", acts(Act::BreakGlass), About::Asker, noEmergency, "emergency", yourself},
    Rule{"purpose-needed", "§6", declares | acts(Act::Authorise), About::Asker, noPurpose, "purpose", whoSaysWhy},
    Rule{"purpose-not-listed", "§6", declares | acts(Act::Authorise), About::Asker, purposeNotListed, "listed-purpose",
         whoSaysWhy},
    Rule{"purpose-not-for-evaluation", "§6", acts(Act::Evaluate), About::Asker, purposeNotForEvaluation,
         "evaluation-purpose", yourself},
    Rule{"reference-needed", "§6", declares | acts(Act::Freeze), About::Asker, noReference, "reference", yourself},
    Rule{"end-beyond-keeping", "§7", acts(Act::RequestRelease, Act::Authorise, Act::ExtendRelease), About::Call,
         endBeyondKeeping, "earlier-end", holdPlacers, dayItIsDue},
    Rule{"end-needed", "@act", acts(Act::Nominate, Act::Deputise, Act::ExtendRelease), About::Asker, endMissing,
         "end-date", yourself},
    Rule{"deputy-too-long", "@act", acts(Act::Deputise), About::Asker, endTooLate, "earlier-end", yourself,
         lastDayOfADeputy},
    Rule{"second-yes-needed", "@act", acts(Act::BreakGlass), About::Asker, secondYesMissing, "second-yes",
         anotherPerson},
    Rule{"ig-advice-first", "@advice",
         acts(Act::Play, Act::Annotate, Act::Download, Act::Copy, Act::Evaluate, Act::Delete, Act::Authorise,
              Act::BreakGlass),
         About::Asker, adviceMissing, "ig-advice", igUnit},
    Rule{"conditions-not-met", "@advice", acts(Act::Authorise, Act::IssueRelease), About::Asker, conditionsBroken,
         "conditions", igUnit},
    Rule{"guidance-first", "§7", acts(Act::PlaceHold), About::Asker, guidanceMissing, "ig-guidance", igUnit},
    Rule{"wrong-state", "@release", deciding | afterwards | acts(Act::Advise, Act::IssueRelease), About::Call,
         notAtThisStep, "state", whoMovesItOn, presentStep},
    Rule{"approval-invalid", "@release", acts(Act::IssueRelease, Act::ListenReleased), About::Call, approvalBroken,
         "approval", authorisers},
    Rule{"release-recalled", "@release", acts(Act::ListenReleased, Act::ExtendRelease, Act::RecallRelease), About::Call,
         wasRecalled, "release", requester},
    Rule{"release-ended", "@release", acts(Act::ListenReleased), About::Call, hasEnded, "later-end", authorisers,
         lastDay},
};

/// How a permission is recorded.
struct Permission
{
    Act act;
    const char *rule;
    const char *clause;
};

constexpr std::array permissions{
    Permission{Act::SeeMetadata, "see-inside-area", "§6 (playing)"},
    Permission{Act::Play, "play-inside-area", "@purpose"},
    Permission{Act::Annotate, "annotate-inside-area", "@purpose"},
    Permission{Act::Evaluate, "evaluate-inside-area", "@purpose"},
    Permission{Act::Download, "download-nominated", "@purpose"},
    Permission{Act::Copy, "copy-nominated", "@purpose"},
    Permission{Act::RequestRelease, "request-nominated", "@release"},
    Permission{Act::Advise, "advise-ig-unit", "@advice"},
    Permission{Act::Authorise, "authorise-second-person", "@release"},
    Permission{Act::RefuseRelease, "refuse-second-person", "@release"},
    Permission{Act::IssueRelease, "issue-authorised", "§6 (Release Log)"},
    Permission{Act::Delete, "delete-after-keeping", "§7"},
    Permission{Act::ConfirmDeletion, "confirm-own-download", "§6"},
    Permission{Act::Import, "right-held", "§3"},
    Permission{Act::ReleaseQuarantine, "right-held", "§3"},
    Permission{Act::ManageAreas, "right-held", "§3"},
    Permission{Act::ManagePeople, "right-held", "§6"},
    Permission{Act::Grant, "right-held", "§3"},
    Permission{Act::Nominate, "right-held", "§6 (nominated staff)"},
    Permission{Act::Appoint, "right-held", "§6"},
    Permission{Act::Deputise, "right-held", "§6"},
    Permission{Act::ReadAudit, "right-held", "§6"},
    Permission{Act::ReadReleaseLog, "right-held", "§6 (Release Log)"},
    Permission{Act::PlaceHold, "right-held", "§7"},
    Permission{Act::LiftHold, "right-held", "§7"},
    Permission{Act::Freeze, "right-held", "§2"},
    Permission{Act::LiftFreeze, "right-held", "§2"},
    Permission{Act::BreakGlass, "break-glass-second-person", "§6 (outside the area)"},
    Permission{Act::ApproveDeletion, "approve-second-person", "@exception"},
    Permission{Act::ProposePolicy, "right-held", "§1"},
    Permission{Act::ApprovePolicy, "approve-second-person", "§1"},
    Permission{Act::OpenRecovery, "right-held", "§6 (outside the area)"},
    Permission{Act::GuideHold, "guide-ig-unit", "§7"},
    Permission{Act::PlanDisposal, "plan-nominated", "§7"},
    Permission{Act::ApproveDisposal, "approve-second-person", "§7"},
    Permission{Act::Dispose, "dispose-due", "§7"},
    Permission{Act::Verify, "verify-anyone", "§6"},
    Permission{Act::ListenReleased, "listen-as-recipient", "@release"},
    Permission{Act::ExtendRelease, "extend-second-person", "@release"},
    Permission{Act::RecallRelease, "recall-party", "@release"},
    Permission{Act::AttestRelease, "attest-party", "§6 (Release Log)"},
};

constexpr Permission byException{Act::Delete, "delete-by-exception", "@exception"};

const Permission *permissionFor(Act act)
{
    const auto found = std::find_if(permissions.begin(), permissions.end(),
                                    [act](const Permission &permission) { return permission.act == act; });
    return found == permissions.end() ? nullptr : &*found;
}

QString cite(const Case &c, const char *clause)
{
    const QByteArrayView text(clause);
    const Act act = c.facts.act;
    const bool external = c.facts.releaseKind == domain::ReleaseKind::External;
    const bool ofTwo = act == Act::ApproveDeletion || act == Act::ApprovePolicy || act == Act::ApproveDisposal;
    const bool ofKeeping = act == Act::GuideHold || act == Act::ApproveDisposal;
    if (text == "@act" || (text == "@release" && ofTwo) || (text == "@advice" && ofKeeping))
        return cite(c, permissionFor(act)->clause);
    if (text == "@purpose") {
        const Purpose *purpose = c.profile.purpose(c.facts.purpose);
        return purpose ? purpose->clause : QStringLiteral("§6");
    }
    if (text == "@exception") {
        const DeletionException *exception = claimed(c);
        return exception ? exception->clause : QStringLiteral("§7");
    }
    if (text == "@release")
        return external ? QStringLiteral("§6 (external agency)") : QStringLiteral("§6 (outside the area)");
    if (text == "@advice") {
        const bool release = act == Act::Authorise || act == Act::Advise || act == Act::IssueRelease;
        return release && external ? QStringLiteral("§6 (external agency)") : QStringLiteral("§6 (other purpose)");
    }
    return QString::fromUtf8(clause);
}

QString fillIn(const Case &c, const char *missing)
{
    QString text = QLatin1String(missing);
    if (text.endsWith(u'*')) {
        text.chop(1);
        text += text == QLatin1String("nomination.") ? nominationName(c) : actName(c.facts.act);
    }
    return text;
}

} // namespace

std::span<const Rule> ruleBook()
{
    return rules;
}

Decision decide(const Profile &profile, const Facts &facts)
{
    return decideBy(rules, profile, facts);
}

Decision decideBy(std::span<const Rule> ruleSet, const Profile &profile, const Facts &facts)
{
    const Permission *permission = permissionFor(facts.act);
    if (!permission) // not an act of this policy: what is not allowed is forbidden
        return {false, QStringLiteral("§6"), QStringLiteral("unknown-act"), {QStringLiteral("act")}, {}, {}, {}};

    const Case c{profile, facts, lifeOf(profile, facts.recordedOn.value_or(QDate()))};
    Decision decision;
    bool doorShut = false;
    for (const Rule &rule : ruleSet) {
        const bool told = rule.about != About::Call || !doorShut;
        if (!(rule.acts & acts(facts.act)) || !told || !rule.broken(c))
            continue;
        doorShut = doorShut || rule.about == About::Door;
        if (decision.missing.isEmpty()) {
            decision.clause = cite(c, rule.clause);
            decision.rule = QLatin1String(rule.id);
            decision.unblockedBy = rule.help(c);
            decision.detail = rule.detail(c);
        }
        decision.missing << fillIn(c, rule.missing);
    }
    if (!decision.missing.isEmpty())
        return decision;
    if (facts.act == Act::Delete && early(c)) // only an exception leads here
        permission = &byException;
    return {true, cite(c, permission->clause), QLatin1String(permission->rule), {}, {}, {}, deputyFor(c)};
}

QStringList refusalRules()
{
    QStringList ids;
    for (const Rule &rule : rules)
        ids << QLatin1String(rule.id);
    ids << QStringLiteral("unknown-act");
    return ids;
}

bool releaseNeedsAdvice(const Profile &profile, domain::ReleaseKind kind, const QString &purpose, bool arisesFromCall)
{
    const Purpose *known = profile.purpose(purpose);
    return kind == domain::ReleaseKind::External || !arisesFromCall || !known || known->needsAdvice;
}

const QStringList &authorisersFor(const Profile &profile, domain::ReleaseKind kind)
{
    return kind == domain::ReleaseKind::External ? profile.externalAuthorisers() : profile.insideAuthorisers();
}

} // namespace earshot::policy
