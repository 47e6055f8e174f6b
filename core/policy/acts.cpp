#include "core/policy/decision.h"

#include <array>
#include <utility>

namespace earshot::policy {

namespace {

constexpr std::array<std::pair<Act, const char *>, 41> names{{
    {Act::SeeMetadata, "see-metadata"},
    {Act::Play, "play"},
    {Act::Annotate, "annotate"},
    {Act::Download, "download"},
    {Act::Copy, "copy"},
    {Act::RequestRelease, "release.request"},
    {Act::Advise, "release.advise"},
    {Act::Authorise, "release.authorise"},
    {Act::RefuseRelease, "release.refuse"},
    {Act::IssueRelease, "release.issue"},
    {Act::Delete, "delete"},
    {Act::ConfirmDeletion, "download.confirm-deletion"},
    {Act::Import, "import"},
    {Act::ReleaseQuarantine, "quarantine.release"},
    {Act::ManageAreas, "manage-areas"},
    {Act::ManagePeople, "manage-people"},
    {Act::Grant, "grant"},
    {Act::Nominate, "nominate"},
    {Act::Appoint, "appoint"},
    {Act::ReadAudit, "read-audit"},
    {Act::ReadReleaseLog, "read-release-log"},
    {Act::Verify, "verify"},
    {Act::Evaluate, "evaluate"},
    {Act::PlaceHold, "hold.place"},
    {Act::LiftHold, "hold.lift"},
    {Act::Freeze, "freeze.place"},
    {Act::LiftFreeze, "freeze.lift"},
    {Act::Deputise, "deputise"},
    {Act::BreakGlass, "break-glass"},
    {Act::ApproveDeletion, "delete.approve"},
    {Act::ProposePolicy, "policy.propose"},
    {Act::ApprovePolicy, "policy.approve"},
    {Act::OpenRecovery, "recovery.open"},
    {Act::GuideHold, "hold.guide"},
    {Act::PlanDisposal, "disposal.plan"},
    {Act::ApproveDisposal, "disposal.approve"},
    {Act::Dispose, "dispose"},
    {Act::ListenReleased, "release.play"},
    {Act::ExtendRelease, "release.extend"},
    {Act::RecallRelease, "release.recall"},
    {Act::AttestRelease, "release.attest"},
}};

} // namespace

QList<Act> everyAct()
{
    QList<Act> acts;
    for (const auto &entry : names)
        acts << entry.first;
    return acts;
}

QString actName(Act act)
{
    for (const auto &[value, name] : names) {
        if (value == act)
            return QLatin1String(name);
    }
    return {};
}

std::optional<Act> actFrom(const QString &name)
{
    for (const auto &[value, known] : names) {
        if (name == QLatin1String(known))
            return value;
    }
    return std::nullopt;
}

} // namespace earshot::policy
