#pragma once

#include "core/media/peaks.h"
#include "core/media/probe.h"

#include <functional>

namespace earshot::media {

struct Ingested
{
    MediaInfo info;
    Peaks peaks;
};

/// Part done, 0 … 1, on the calling thread, at most a few hundred times.
using Progress = std::function<void(double)>;

/// One pass over a recording for import: exact facts and peaks. Errors as Decoder::open; Cancelled when `stop` asks.
/// Re-entrant; run it on a worker thread.
[[nodiscard]] Result<Ingested> ingest(QIODevice &device, const QString &nameHint, const Progress &progress = {},
                                      std::stop_token stop = {});

} // namespace earshot::media
