#include "core/policy/decision.h"

#include "core/domain/states.h"
#include "core/policy/profile.h"

#include <algorithm>
#include <array>

namespace earshot::policy {

namespace {

using domain::NominatedAct;
using domain::RecordingState;
using domain::ReleaseKind;
using domain::ReleaseState;

struct Case
{
    const Profile &profile;
    const Facts &facts;
    const Life life;
};

// ---- Acts, in sets ------------------------------------------------------------------------------------------------

using Acts = quint32;

template <class... A> constexpr Acts acts(A... list)
{
    return ((Acts(1) << static_cast<int>(list)) | ...);
}

constexpr Acts uses = acts(Act::Play, Act::Annotate, Act::Download, Act::Copy, Act::RequestRelease);
constexpr Acts inArea = uses | acts(Act::IssueRelease, Act::Delete);
constexpr Acts nominated = acts(Act::Download, Act::Copy, Act::RequestRelease, Act::IssueRelease, Act::Delete);
constexpr Acts deciding = acts(Act::Authorise, Act::RefuseRelease);
constexpr Acts listed = acts(Act::Import, Act::ReleaseQuarantine, Act::ManageAreas, Act::ManagePeople, Act::Grant,
                             Act::Nominate, Act::Appoint, Act::ReadAudit, Act::ReadReleaseLog);

NominatedAct nominationFor(Act act)
{
    switch (act) {
    case Act::Download:
        return NominatedAct::Download;
    case Act::Copy:
        return NominatedAct::Copy;
    case Act::Delete:
        return NominatedAct::Delete;
    default: // to request a release and to issue it are both §6 "share"
        return NominatedAct::Share;
    }
}

// ---- Who can help -------------------------------------------------------------------------------------------------

bool holdsOneOf(const Case &c, const QStringList &offices)
{
    return std::any_of(offices.cbegin(), offices.cend(), [&](const QString &o) { return c.facts.offices.contains(o); });
}

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
QStringList rightHolders(const Case &c)
{
    return c.profile.rights(actName(c.facts.act));
}
QStringList authorisers(const Case &c)
{
    return authorisersFor(c.profile, c.facts.releaseKind);
}
QStringList anotherPerson(const Case &c)
{
    return QStringList{QStringLiteral("another-person")} + (c.facts.act == Act::Advise ? igUnit(c) : authorisers(c));
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

// ---- What the rules ask: true means the rule stands in the way
// ---------------------------------------------------------

bool outsideArea(const Case &c)
{
    return !c.facts.areaMember;
}
bool notForThisPerson(const Case &c)
{
    const bool keepsQuarantine = c.facts.state == RecordingState::Quarantined && holdsOneOf(c, quarantineKeepers(c));
    return !c.facts.areaMember && !keepsQuarantine && !holdsOneOf(c, c.profile.igUnit());
}
bool underFreeze(const Case &c)
{
    return c.facts.frozen;
}
bool ownRequest(const Case &c)
{
    return c.facts.isRequester;
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
    return !officeNotOnList(c) && !c.facts.offices.contains(c.facts.actingOffice);
}
bool withoutRight(const Case &c)
{
    return !holdsOneOf(c, rightHolders(c));
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
    return !c.facts.nominated.testFlag(nominationFor(c.facts.act));
}
bool underHold(const Case &c)
{
    return c.facts.held;
}
bool dateUnknown(const Case &c)
{
    return !c.life.disposableFrom.isValid() || !c.facts.today.isValid();
}
bool stillKept(const Case &c)
{
    return !dateUnknown(c) && c.facts.today < c.life.disposableFrom;
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
    default: // a refusal need not wait for advice
        return state != ReleaseState::AwaitingAdvice && state != ReleaseState::AwaitingAuthoriser;
    }
}
bool approvalBroken(const Case &c)
{
    return !c.facts.approvalValid;
}

// ---- Values of a refusal
// -------------------------------------------------------------------------------------------------

QString noDetail(const Case &)
{
    return {};
}
QString firstDayToDelete(const Case &c)
{
    return c.life.disposableFrom.toString(Qt::ISODate);
}
QString presentStep(const Case &c)
{
    return domain::toName(c.facts.releaseState);
}

// ---- The policy
// ----------------------------------------------------------------------------------------------------------

/// What a rule looks at. A Door that is shut hides everything about the call: who may not know of it learns nothing.
enum class About { Door = 1, Asker, Call };

struct Rule
{
    const char *id;
    const char *clause; ///< or "@act", "@purpose", "@release", "@advice": depends on the facts, see cite()
    Acts acts;
    About about;
    bool (*broken)(const Case &);
    const char *missing; ///< a final "*" stands for the nomination or right that the act needs
    QStringList (*help)(const Case &);
    QString (*detail)(const Case &) = noDetail;
};

// The order is the order of usefulness to the person: first what they cannot change themselves, doors before calls.
constexpr std::array rules{
    Rule{"outside-area", "§6 (playing)", inArea, About::Door, outsideArea, "area-grant", granters},
    Rule{"not-visible", "§6 (playing)", acts(Act::SeeMetadata), About::Door, notForThisPerson, "area-grant", granters},
    Rule{"ig-unit-needed", "@advice", acts(Act::Advise), About::Door, notOfIgUnit, "ig-office", igUnit},
    Rule{"two-people", "@release", deciding | acts(Act::Advise), About::Asker, ownRequest, "another-person",
         anotherPerson},
    Rule{"authoriser-needed", "@release", deciding, About::Door, officeNotOnList, "authoriser-office", authorisers},
    Rule{"office-not-held", "@release", deciding, About::Door, officeNotHeld, "acting-office", authorisers},
    Rule{"right-needed", "@act", listed, About::Door, withoutRight, "right.*", rightHolders},
    Rule{"not-author", "@act", acts(Act::ConfirmDeletion), About::Door, notAuthor, "authorship", downloader},
    Rule{"disclosure-freeze", "§2", acts(Act::Delete), About::Call, underFreeze, "freeze-lifted", igUnit},
    Rule{"in-quarantine", "§3", inArea | acts(Act::Authorise), About::Call, inQuarantine, "quarantine-lifted",
         quarantineKeepers},
    Rule{"already-deleted", "§7", inArea | acts(Act::Authorise), About::Call, alreadyDeleted, "recording", nobody},
    Rule{"not-quarantined", "§3", acts(Act::ReleaseQuarantine), About::Call, notInQuarantine, "quarantined", nobody},
    Rule{"nomination-needed", "§6 (nominated staff)", nominated, About::Asker, notNominated, "nomination.*",
         nominators},
    Rule{"on-hold", "§7", acts(Act::Delete), About::Call, underHold, "hold-lifted", igUnit},
    Rule{"date-unknown", "§7", acts(Act::Delete), About::Call, dateUnknown, "call-date", igUnit},
    Rule{"kept-12-months", "§7", acts(Act::Delete), About::Call, stillKept, "keeping-period", nobody, firstDayToDelete},
    Rule{"business-case-needed", "§3", uses | acts(Act::IssueRelease, Act::ReleaseQuarantine), About::Asker,
         noBusinessCase, "business-case", areaKeepers},
    Rule{"purpose-needed", "§6", uses | acts(Act::Delete, Act::Authorise), About::Asker, noPurpose, "purpose",
         whoSaysWhy},
    Rule{"purpose-not-listed", "§6", uses | acts(Act::Delete, Act::Authorise), About::Asker, purposeNotListed,
         "listed-purpose", whoSaysWhy},
    Rule{"reference-needed", "§6", uses | acts(Act::Delete), About::Asker, noReference, "reference", yourself},
    Rule{"ig-advice-first", "@advice",
         acts(Act::Play, Act::Annotate, Act::Download, Act::Copy, Act::Delete, Act::Authorise), About::Asker,
         adviceMissing, "ig-advice", igUnit},
    Rule{"wrong-state", "@release", deciding | acts(Act::Advise, Act::IssueRelease), About::Call, notAtThisStep,
         "state", whoMovesItOn, presentStep},
    Rule{"approval-invalid", "@release", acts(Act::IssueRelease), About::Call, approvalBroken, "approval", authorisers},
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
    Permission{Act::ReadAudit, "right-held", "§6"},
    Permission{Act::ReadReleaseLog, "right-held", "§6 (Release Log)"},
    Permission{Act::Verify, "verify-anyone", "§6"},
};

const Permission *permissionFor(Act act)
{
    const auto found = std::find_if(permissions.begin(), permissions.end(),
                                    [act](const Permission &permission) { return permission.act == act; });
    return found == permissions.end() ? nullptr : &*found;
}

QString cite(const Case &c, const char *clause)
{
    const QByteArrayView text(clause);
    const bool external = c.facts.releaseKind == ReleaseKind::External;
    if (text == "@act")
        return cite(c, permissionFor(c.facts.act)->clause);
    if (text == "@purpose") {
        const Purpose *purpose = c.profile.purpose(c.facts.purpose);
        return purpose ? purpose->clause : QStringLiteral("§6");
    }
    if (text == "@release")
        return external ? QStringLiteral("§6 (external agency)") : QStringLiteral("§6 (outside the area)");
    if (text == "@advice") {
        const bool release = c.facts.act == Act::Authorise || c.facts.act == Act::Advise;
        return release && external ? QStringLiteral("§6 (external agency)") : QStringLiteral("§6 (other purpose)");
    }
    return QString::fromUtf8(clause);
}

QString fillIn(const Case &c, const char *missing)
{
    QString text = QLatin1String(missing);
    if (text.endsWith(u'*')) {
        text.chop(1);
        text += text == QLatin1String("nomination.") ? domain::toNames(nominationFor(c.facts.act)).constFirst()
                                                     : actName(c.facts.act);
    }
    return text;
}

} // namespace

Decision decide(const Profile &profile, const Facts &facts)
{
    const Permission *permission = permissionFor(facts.act);
    if (!permission) // not an act of this policy: what is not allowed is forbidden
        return {false, QStringLiteral("§6"), QStringLiteral("unknown-act"), {QStringLiteral("act")}, {}, {}};

    const Case c{profile, facts, lifeOf(profile, facts.recordedOn.value_or(QDate()))};
    Decision decision;
    bool doorShut = false;
    for (const Rule &rule : rules) {
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
    return {true, cite(c, permission->clause), QLatin1String(permission->rule), {}, {}, {}};
}

QStringList refusalRules()
{
    QStringList ids;
    for (const Rule &rule : rules)
        ids << QLatin1String(rule.id);
    ids << QStringLiteral("unknown-act");
    return ids;
}

bool releaseNeedsAdvice(const Profile &profile, ReleaseKind kind, const QString &purpose, bool arisesFromCall)
{
    const Purpose *known = profile.purpose(purpose);
    return kind == ReleaseKind::External || !arisesFromCall || !known || known->needsAdvice;
}

const QStringList &authorisersFor(const Profile &profile, ReleaseKind kind)
{
    return kind == ReleaseKind::External ? profile.externalAuthorisers() : profile.insideAuthorisers();
}

} // namespace earshot::policy
