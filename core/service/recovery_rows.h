#pragma once

#include "core/domain/recovery.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace earshot::service {

// Recovery's rows as the log sees them; see rows.h. Pure.

[[nodiscard]] QString objectName(domain::KitId id);
[[nodiscard]] QString objectName(domain::RecoveryId id);
[[nodiscard]] QString objectName(const domain::RecoverySignature &signature);
[[nodiscard]] QString objectName(const domain::RecoveryEnd &end);
[[nodiscard]] QString objectName(const domain::NoticesRead &read);
/// All that is sealed to pairs of kits of one version of an area's key.
[[nodiscard]] QString sealName(domain::AreaId area, int version);

[[nodiscard]] QByteArray stateOf(const domain::RecoveryKit &kit);
/// What the person who opens a ceremony signs, and both officers with their kits: the area, why, until when, whether
/// the identity may be handed over, and the two who receive with their keys.
[[nodiscard]] QByteArray stateOf(const domain::Recovery &recovery);
[[nodiscard]] QByteArray stateOf(const domain::RecoverySignature &signature);
[[nodiscard]] QByteArray stateOf(const domain::RecoveryEnd &end);
[[nodiscard]] QByteArray stateOf(const domain::NoticesRead &read);
/// Which pairs have it, and the SHA-256 of what each has; `wraps` in the repository's order.
[[nodiscard]] QByteArray sealState(domain::AreaId area, int version, const QList<domain::RecoveryWrap> &wraps);

/// The kit as it was while in use: what was signed when it was enrolled.
[[nodiscard]] domain::RecoveryKit enrolmentOf(domain::RecoveryKit kit);
/// What one kit signs: this store, the ceremony's whole scope, which kit it is, when, and up to which version.
[[nodiscard]] QByteArray consentOf(const domain::RecoverySignature &signature, const domain::Recovery &recovery,
                                   const QByteArray &storeId);

inline constexpr char kitContext[] = "earshot recovery kit v1";
inline constexpr char kitWithdrawalContext[] = "earshot recovery kit withdrawal v1";
inline constexpr char recoveryContext[] = "earshot recovery v1";
inline constexpr char recoveryConsentContext[] = "earshot recovery consent v1";
inline constexpr char recoveryEndContext[] = "earshot recovery end v1";
inline constexpr char noticesReadContext[] = "earshot recovery notices read v1";

} // namespace earshot::service
