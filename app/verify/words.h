#pragma once

#include "core/release/package_check.h"

#include <QJsonObject>
#include <QString>

namespace earshot::verify {

/// The report for a person: the verdict first, then what was released, then each thing that was looked at. Control
/// characters of the package are shown, not sent to the terminal.
[[nodiscard]] QString inWords(const release::PackageReport &report);

/// The same for a program; times in ISO 8601, UTC.
[[nodiscard]] QJsonObject asJson(const release::PackageReport &report);

} // namespace earshot::verify
