#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace earshot::base {

/// fsync of a folder, so that a rename or unlink in it survives a power cut.
[[nodiscard]] Result<void> syncFolder(const QString &folder);

/// Writes a whole small file: temporary name beside it, fsync, rename over, fsync of the folder. Either the old or the
/// new content is there afterwards, never a part. Permissions 0600. Of several threads or programs that write the same
/// path at once each waits for the one before; the last one's content stays.
[[nodiscard]] Result<void> writeFileDurably(const QString &path, const QByteArray &content);

/// Reads a whole file of at most `limit` bytes; Invalid when it is larger.
[[nodiscard]] Result<QByteArray> readFileLimited(const QString &path, qint64 limit);

/// The same of a file that nobody is asked for: Invalid for what is no regular file, since reading a pipe that somebody
/// put in its place would wait for ever. A link to a file is one.
[[nodiscard]] Result<QByteArray> readRegularFile(const QString &path, qint64 limit);

} // namespace earshot::base
