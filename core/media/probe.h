#pragma once

#include "core/base/result.h"
#include "core/media/mediainfo.h"

#include <QIODevice>
#include <stop_token>

namespace earshot::media {

/// What a recording is, its frames counted by decoding all of it (an hour of µ-law in a quarter of a second, of Opus in
/// three): headers lie, and a recording with a damaged second half should be known as such. Errors as Decoder::open.
/// When peaks are wanted too, call ingest() instead: it is the same single pass. Re-entrant.
[[nodiscard]] Result<MediaInfo> probe(QIODevice &device, const QString &nameHint, std::stop_token stop = {});

} // namespace earshot::media
