#pragma once

#include "core/intake/scan.h"

namespace earshot::service {

/// Why a path that the walk left out was left out, in words for a person who has to act on it. An import puts every
/// file into a list, so also these.
[[nodiscard]] QString whyPassedOver(const intake::Passed &passed);
/// The same for a companion file (.json, .xml, .txt …) that no connector reads.
[[nodiscard]] QString whyNotRead(const QString &companion);
/// The same for a table that is no call detail record.
[[nodiscard]] QString whyNoCallRecord();

} // namespace earshot::service
