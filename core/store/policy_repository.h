#pragma once

#include "core/base/result.h"
#include "core/domain/policy_version.h"

#include <QList>

namespace earshot::store {

/// Versions of the policy, proposed and approved. What was proposed never changes, and nothing is taken away.
class PolicyRepository
{
public:
    virtual ~PolicyRepository();

    [[nodiscard]] virtual Result<void> add(const domain::PolicyVersion &version) = 0; ///< Exists: version used already
    [[nodiscard]] virtual Result<domain::PolicyVersion> byVersion(const QString &version) = 0;
    /// In the order in which they were proposed.
    [[nodiscard]] virtual Result<QList<domain::PolicyVersion>> all() = 0;
    /// Writes the approval; Conflict if there is one already.
    [[nodiscard]] virtual Result<void> approve(const domain::PolicyVersion &version) = 0;
};

} // namespace earshot::store
