#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace earshot::policy {

/// The JSON Schema of profiles (draft 2020-12), as it is built in: for editors, while a version is written. It sees
/// shape and ids, Profile::parse also what contradicts itself.
[[nodiscard]] Result<QByteArray> profileSchema();

} // namespace earshot::policy
