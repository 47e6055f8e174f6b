#pragma once

// Private to core/media.

#include "core/media/ff.h"

namespace earshot::media {

/// Copies `count` frames of a decoded frame, from its `offset`, to interleaved floats. Integers scale by a power of
/// two, so they survive the way there and back. Channels beyond the frame's own are silent; not-a-number is silence.
/// False for a sample format that no decoder here gives.
[[nodiscard]] bool copySamples(const AVFrame &frame, int offset, int count, float *out, int channels);

} // namespace earshot::media
