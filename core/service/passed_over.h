#pragma once

#include "core/base/error.h"
#include "core/domain/quarantine.h"

#include <QString>

namespace earshot::service {

/// Why no call came of a file: the code that words and advice belong to, and the value in those words.
struct Cause
{
    QString code;
    QString value = {};
};

// Codes of what the walk left out are those of intake::Passed, and "missing"; those of the decoder are in
// core/media/fault.h. Here are made: no-permission, cannot-read, gone, changed, vcon, siprec, not-a-recording (ending),
// table-not-cdr, table-unreadable.

/// Of a path that does not exist. Bytes of a name that are not UTF-8 do not survive on the way here.
[[nodiscard]] Cause causeOfMissing(const QString &path);
/// Of a file that could not be opened or read; from errno and whether it is still there.
[[nodiscard]] Cause causeOfUnread(const QString &path);
/// Of a companion file (.json, .xml, .txt …) that no connector reads.
[[nodiscard]] Cause causeOfCompanion(const QString &companion);
/// Of a recording that was opened and is none, or none that can be read: an error of media::ingest or of reading it.
[[nodiscard]] Cause causeOf(const Error &error, const QString &path);

/// An item that says so, not stored yet.
[[nodiscard]] domain::QuarantineItem unreadableItem(const QString &path, const Cause &cause, Instant since);

} // namespace earshot::service
