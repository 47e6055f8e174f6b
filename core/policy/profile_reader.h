#pragma once

#include "core/policy/profile.h"
#include "core/policy/strict_json.h"

namespace earshot::policy {

/// Fills a Profile from its JSON part by part, then looks for contradictions between the parts. Used by
/// `Profile::parse` only; stops at the first fault.
class ProfileReader
{
public:
    [[nodiscard]] Result<Profile> read(const JsonPlace &root);

private:
    [[nodiscard]] Result<void> readHead(const JsonPlace &root);
    [[nodiscard]] Result<void> readPeriods(const JsonPlace &place);
    [[nodiscard]] Result<void> readLaw(const JsonPlace &place);
    [[nodiscard]] Result<void> readClauses(const JsonPlace &place);
    [[nodiscard]] Result<void> readOffices(const JsonPlace &place);
    [[nodiscard]] Result<void> readPurposes(const JsonPlace &place);
    [[nodiscard]] Result<void> readRights(const JsonPlace &place);
    [[nodiscard]] Result<QStringList> officeList(const JsonPlace &place) const;

    Profile m_profile;
};

/// Clauses that `decide()` cites; a profile without one of them could refuse somebody without saying why.
[[nodiscard]] const QStringList &citedClauses();
/// Acts whose right is a list of offices: the keys of "rights".
[[nodiscard]] const QStringList &listedActs();

} // namespace earshot::policy
