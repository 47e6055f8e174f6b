#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace earshot::service {

/// Writes what `source` holds to `destination`, which must not exist: under a temporary name in the same folder,
/// flushed, compared with `sha256` (Integrity when it differs), then renamed without overwriting. Nothing stays on
/// failure.
[[nodiscard]] Result<void> writeOutgoing(QIODevice &source, const QString &destination, const QByteArray &sha256);

} // namespace earshot::service
