#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

namespace earshot::cli {

/// A password from the first line of a file (a pipe or /dev/stdin will do). Invalid when it is empty or over 4 KiB.
[[nodiscard]] Result<SecretBytes> passwordFromFile(const QString &path);
/// Asks on the terminal without echo. Invalid when there is none.
[[nodiscard]] Result<SecretBytes> passwordFromTerminal(const QString &prompt);

} // namespace earshot::cli
