#pragma once

#include <QByteArray>
#include <QString>

namespace earshot::release {

/// The plain text in a package that tells whoever receives it what is in it and how to check it, with Earshot's own
/// program and without.
[[nodiscard]] QByteArray howToCheck(const QString &release);

} // namespace earshot::release
