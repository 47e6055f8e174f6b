#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

namespace earshot::cli {

/// A password from the first line of a file (a pipe or /dev/stdin will do). Invalid when it is empty or over 4 KiB.
[[nodiscard]] Result<SecretBytes> passwordFromFile(const QString &path);
/// Asks on the terminal without echo. Invalid when there is none.
[[nodiscard]] Result<SecretBytes> passwordFromTerminal(const QString &prompt);
/// A password that somebody is to have from now on: from `file`, or, where that is empty, typed twice on the terminal,
/// since nobody sees a slip of the finger that would lock `user` out. Invalid when the two differ.
[[nodiscard]] Result<SecretBytes> newPassword(const QString &file, const QString &user);

} // namespace earshot::cli
