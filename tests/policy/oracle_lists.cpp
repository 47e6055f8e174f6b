// The lists of the second reading: what no decision rests on, and what a person should hear first.
#include "core/policy/profile.h"
#include "oracle.h"

using namespace Qt::StringLiterals;
using earshot::policy::Act;

std::string clauseOf(Act act)
{
    static const std::vector<std::pair<std::string, QList<Act>>> clauses{
        {"§1", {Act::ProposePolicy, Act::ApprovePolicy}},
        {"§2", {Act::Freeze, Act::LiftFreeze}},
        {"§3", {Act::Import, Act::ReleaseQuarantine, Act::ManageAreas, Act::Grant}},
        {"§6 (playing)", {Act::SeeMetadata}},
        {"§6 (nominated staff)", {Act::Nominate}},
        {"§6 (outside the area)", {Act::BreakGlass, Act::OpenRecovery}},
        {"§6 (Release Log)", {Act::IssueRelease, Act::AttestRelease, Act::ReadReleaseLog}}};
    for (const auto &[clause, acts] : clauses) {
        if (acts.contains(act))
            return clause;
    }
    return "§6";
}

std::string otherFaultOf(const earshot::policy::Profile &profile)
{
    QStringList parts, topics, ways, ofAreas, references;
    for (const auto &part : profile.businessCase())
        parts << part.id + u'=' + part.confirmedBy.join(u'+');
    for (const auto &topic : profile.staffTopics())
        topics << topic.id;
    for (const auto &way : profile.waysToTellCallers())
        ways << way.id;
    for (const auto &office : profile.offices()) {
        if (office.perArea)
            ofAreas << office.id;
    }
    for (const auto &purpose : profile.purposes())
        references << purpose.referenceKind;
    // (a) to (e); "permission to commence call recording"; "agreed by the Head of IT Services"
    if (parts.join(u' ') != u"reason= security=it-security-manager governance=ig-manager staff=head-of-hr access=" ||
        profile.businessCasePermission() != QStringList{u"director-corporate-services"_s} ||
        profile.otherSystems() != QStringList{u"head-of-it"_s})
        return "§3";
    // "may be recorded … why calls are being recorded, how the recordings may be used and the retention policy"
    if (topics.join(u' ') != u"recorded why how-used how-long")
        return "§4";
    // "a notification … at the start of the call", the member of staff, "in advance"; or none of it
    if (ways.join(u' ') != u"announcement by-staff in-advance not-told")
        return "§5";
    // "maintained by Corporate Customer Services"; "Head of Service", "Manager of service area", a team's leader
    if (profile.releaseLogKeepers() != QStringList{u"customer-services"_s} ||
        ofAreas.join(u' ') != u"team-leader service-area-manager head-of-service" ||
        references.join(u' ') != u"sample coaching-plan case incident service-request case")
        return "§6";
    return {};
}

const std::vector<std::string> &importance()
{
    static const std::vector<std::string> order{
        // not your business at all
        "outside-area", "not-visible", "quarantine-keeper-needed", "ig-unit-needed", "two-people", "recipient-decides",
        "authoriser-needed", "office-not-held", "right-needed", "not-author", "not-recipient", "no-part-in-release",
        "own-deputy", "no-deputy-for-this-office",
        // nothing you can do about it
        "disclosure-freeze", "not-frozen", "in-quarantine", "already-deleted", "not-quarantined",
        // others can help
        "nomination-needed", "staff-not-told", "reminder-due", "on-hold", "not-held", "exception-not-listed",
        "exception-approval-needed", "date-unknown", "kept-12-months", "not-due", "disposal-approval-needed",
        "business-case-needed",
        // you can help yourself
        "glass-not-needed", "purpose-needed", "purpose-not-listed", "purpose-not-for-evaluation", "reference-needed",
        "end-beyond-keeping", "end-needed", "deputy-too-long",
        // a step comes before this one
        "second-yes-needed", "ig-advice-first", "conditions-not-met", "guidance-first", "wrong-state",
        "approval-invalid", "release-recalled", "release-ended"};
    return order;
}
