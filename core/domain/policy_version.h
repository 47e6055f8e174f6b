#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace earshot::domain {

/// A version of the policy that an authority made for itself: proposed by one person, approved by another, in force
/// from a day on. The program's own profile is not among them.
struct PolicyVersion
{
    QString version;   ///< of the profile; never used twice
    QByteArray json;   ///< the profile, byte for byte as it was proposed
    QByteArray sha256; ///< of `json`
    QDate inForceFrom; ///< the first day, in London
    PersonId proposedBy;
    QString proposedOffice;
    Instant proposedAt;
    QByteArray proposalSignature;
    PersonId approvedBy; ///< invalid: not approved yet
    QString approvedOffice;
    Instant approvedAt;
    QByteArray approvalSignature;

    [[nodiscard]] bool isApproved() const { return approvedBy.isValid(); }
    bool operator==(const PolicyVersion &) const = default;
};

} // namespace earshot::domain
