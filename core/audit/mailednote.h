#pragma once

#include "core/audit/checkpoint.h"
#include "core/base/result.h"

#include <QByteArray>

namespace earshot::audit {

/// The checkpoint note inside a text that was e-mailed, quoted, printed and typed again, or saved by an editor: finds
/// the line that begins with `originPrefix`, and mends what post does to plain text: CRLF, blanks at the ends, quote
/// marks, other words around it, another dash before a signature, a signature line broken in two, also after a slash in
/// its name. What it gives is then judged as strictly as any note. Invalid when there is no such line, or it is larger
/// than 256 KiB. Pure.
[[nodiscard]] Result<QByteArray> noteFromMail(const QByteArray &text, const QByteArray &originPrefix);

/// The checkpoint in such a text, of any store of Earshot. Its signatures are not looked at: for who believes whoever
/// handed it over. Errors of noteFromMail, parseNote and parseCheckpointText.
[[nodiscard]] Result<Checkpoint> checkpointFromMail(const QByteArray &text);

} // namespace earshot::audit
