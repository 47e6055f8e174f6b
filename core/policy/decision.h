#pragma once

#include "core/base/error.h"
#include "core/domain/people.h"
#include "core/domain/recording.h"
#include "core/domain/release.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>

namespace earshot::policy {

class Profile;

/// Everything that can be asked of the one door. Names for the log: `actName()`.
enum class Act {
    SeeMetadata = 1,
    Play,
    Annotate,
    Download,
    Copy,
    RequestRelease, ///< §6 "share": start a release out of the area
    Advise,         ///< IG advice on a release
    Authorise,      ///< say yes to a release
    RefuseRelease,  ///< say no to a release
    IssueRelease,   ///< build the package after the yes
    Delete,
    ConfirmDeletion, ///< of a download
    Import,
    ReleaseQuarantine,
    ManageAreas,
    ManagePeople,
    Grant,
    Nominate,
    Appoint,
    ReadAudit,
    ReadReleaseLog,
    Verify,
    Evaluate,  ///< score a call against a coaching form
    PlaceHold, ///< keep a recording for a specific purpose, §7
    LiftHold,
    Freeze, ///< nothing asked for under FOI or as a subject access request is destroyed, §2
    LiftFreeze,
    Deputise,        ///< let somebody act for an office between dates
    BreakGlass,      ///< listen in an emergency without a grant of the area
    ApproveDeletion, ///< the second person's yes to one of §7's exceptions
    ProposePolicy,   ///< put a version of the policy forward
    ApprovePolicy,   ///< the second person's yes to it
    OpenRecovery,    ///< begin the ceremony that opens an area's key with two recovery kits
    GuideHold,       ///< the IG Unit's guidance on keeping longer than the policy allows, §7
    PlanDisposal,    ///< give notice of what is due, as a nominated deleter of the area
    ApproveDisposal, ///< the IG Unit's yes to it
    Dispose,         ///< of one recording that is due, under an approved plan
    ListenReleased,  ///< the recipient plays what was released to them inside the authority
    ExtendRelease,   ///< a later end for what was released
    RecallRelease,   ///< it ends now
    AttestRelease,   ///< what was released has been destroyed or given back
};
/// Every act there is, in the order of the enumeration.
[[nodiscard]] QList<Act> everyAct();

/// The values a decision rests on, loaded by the service. No clock, no I/O, no identities beyond what a rule compares.
struct Facts
{
    Act act = Act::SeeMetadata;
    QDate today; ///< civil date in Europe/London

    // who
    QStringList offices;             ///< office ids in force today, for the authority or for this area
    bool areaMember = false;         ///< was granted the recording's area
    bool areaUnknown = false;        ///< about calls in quarantine whose area nobody knows: its keepers answer for them
    bool anyMember = false;          ///< was granted some area (for acts without a recording)
    domain::NominatedActs nominated; ///< for this area, in force today
    bool isAuthor = false;           ///< of the download to confirm, for ConfirmDeletion
    QStringList deputyOf;            ///< office ids whose deputy this person is today
    bool staffRegisterKept = false;  ///< §4: without a register of who was told, nobody is held to it
    std::optional<QDate> toldOn;     ///< §4: when this person was last told or reminded; none: never

    // what
    std::optional<QDate> recordedOn; ///< London date of the recording
    domain::RecordingState state = domain::RecordingState::Kept;
    bool businessCaseComplete = true;
    bool held = false;
    bool frozen = false;

    // about whom, until when, with whose consent
    QString officeConcerned; ///< to appoint to, or to deputise for
    bool isSubject = false;  ///< the act would be about this person
    QDate until;             ///< last day of a hold, a nomination, a deputy, a release; invalid: without end
    QString exception;       ///< to delete early: id of one of the profile's exceptions; empty: none claimed
    QStringList approvals;   ///< offices of other people whose signed yes to exactly this act verifies, one a person

    // why
    QString purpose; ///< purpose id; empty: none declared. To advise, authorise, refuse or issue: the release's own
    QString reference;

    // release
    domain::ReleaseKind releaseKind = domain::ReleaseKind::Inside;
    domain::ReleaseState releaseState = domain::ReleaseState::AwaitingAuthoriser;
    bool arisesFromCall = true;
    bool igAdvice = false;    ///< recorded and signed
    bool isRequester = false; ///< this person made the request: for a release or its extension, an early deletion, a
                              ///< new policy
    bool isRecipient = false; ///< it is released to this person
    bool recalled = false;
    bool conditionsMet = true;  ///< what leaves fits the conditions of the IG Unit's advice
    QString actingOffice;       ///< the office the person says they act in
    bool approvalValid = false; ///< signature over exactly this scope verifies
};

struct Decision
{
    bool permitted = false;
    QString clause; ///< as written in records, e.g. "§6 (c)", "§7"
    QString rule;   ///< stable id of the rule that decided, e.g. "play-inside-area", "nomination-needed"
    QStringList missing;
    QStringList unblockedBy; ///< office ids, or "requester", "yourself", "another-person", "downloader"
    QString detail;          ///< a value, e.g. the ISO date from which deletion is allowed
    QString deputyFor;       ///< permitted: the office the permission rests on, where it is held as a deputy only

    [[nodiscard]] Refusal refusal() const { return {clause, rule, missing, unblockedBy, detail}; }
    bool operator==(const Decision &) const = default;
};

/// The whole policy as a pure function. Total: every combination of facts gets a decision that names its clause.
/// `missing` lists everything that stands in the way, the reason given first; but who may not know of a recording is
/// told nothing about it (state, age, hold). `unblockedBy` and `detail` belong to the reason given. An act outside any
/// area (import, the audit list) counts offices held for any area: the caller puts them in `offices`.
[[nodiscard]] Decision decide(const Profile &profile, const Facts &facts);

/// Whether a release must wait for the IG Unit before an authoriser may decide: to an external agency, for a purpose
/// other than §6 (a) to (e), or unrelated to the reason for the call. An unknown purpose needs it.
[[nodiscard]] bool releaseNeedsAdvice(const Profile &profile, domain::ReleaseKind kind, const QString &purpose,
                                      bool arisesFromCall);
/// The office ids of §6's list for this way out.
[[nodiscard]] const QStringList &authorisersFor(const Profile &profile, domain::ReleaseKind kind);

/// The ids of every rule that can refuse, in the order in which they are asked; for the texts and their tests.
[[nodiscard]] QStringList refusalRules();

/// Stable ids as they stand in the log: "play", "release.authorise", …
[[nodiscard]] QString actName(Act act);
[[nodiscard]] std::optional<Act> actFrom(const QString &name);

} // namespace earshot::policy
