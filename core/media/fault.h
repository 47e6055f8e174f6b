#pragma once

#include "core/base/result.h"

namespace earshot::media {

/// A file that holds no call which can be read. `cause` is stable, for the words that people get (ui/words); it stands
/// in the error's `where`, with a value behind a colon where the words have one: "codec-unsupported:ac4". `what` is for
/// logs.
///
/// Causes: empty-file, damaged, no-sound, codec-unsupported (codec), codec-unnamed,
/// channels-unsupported (number), too-long,
/// too-short, too-few-bytes (number), text, unknown-format, ending-wrong (ending), and of other kinds of file: program,
/// archive, document, picture, database, sound-unsupported, video, playlist, encrypted.
[[nodiscard]] inline tl::unexpected<Error> fault(ErrorCode code, const char *cause, const QString &what,
                                                 const QString &value = {})
{
    const QString name = QLatin1String(cause);
    return fail(code, what, value.isEmpty() ? name : name + u':' + value);
}

} // namespace earshot::media
