#include "core/policy/decision.h"

#include <array>
#include <utility>

namespace earshot::policy {

namespace {

constexpr std::array<std::pair<Act, const char *>, 22> names{{
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
}};

} // namespace

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
