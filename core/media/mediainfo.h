#pragma once

#include "core/base/range.h"

#include <QString>

namespace earshot::media {

/// What a recording is. A value; intake stores it beside the recording.
struct MediaInfo
{
    int rate = 0;     ///< sample frames a second, as decoded
    int channels = 0; ///< 1 … 8
    /// Exactly what a linear decode gives, silence for holes in the timestamps included; 0 where not counted.
    qint64 frames = 0;
    QString container; ///< "wav", "mp3", "mp4", "ogg", "matroska", "flac", "amr" … or headerless "ulaw", "sln16" …
    QString codec;     ///< FFmpeg's codec name: "pcm_mulaw", "gsm_ms", "opus" …
    bool seekable = true; ///< false: every seek decodes from the start (still sample-accurate, just slower)
    qint64 damaged = 0;   ///< packets that would not decode in the middle; 0 for a whole recording

    bool operator==(const MediaInfo &) const = default;
    [[nodiscard]] FrameRange range() const { return {0, frames}; }
    [[nodiscard]] qint64 durationMs() const { return base::framesToMs(frames, rate); }
};

} // namespace earshot::media
