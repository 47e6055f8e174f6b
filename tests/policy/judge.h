#pragma once

#include "oracle.h"

namespace earshot::policy {
class Profile;
} // namespace earshot::policy

/// What the second reading of the policy expects of a decision about these facts. Keeps references to both.
class Judge
{
public:
    Judge(const earshot::policy::Profile &profile, const earshot::policy::Facts &facts);

    /// nullptr: the decision is right, in everything that it says.
    [[nodiscard]] const char *faultOf(const earshot::policy::Decision &decision) const;

private:
    const earshot::policy::Profile &m_profile;
    const earshot::policy::Facts &m_facts;
    std::vector<Objection> m_objections;
    const Objection *m_first = nullptr; ///< which the person should hear; none: the act is allowed
    QStringList m_missing;              ///< sorted
};
