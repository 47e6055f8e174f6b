#pragma once

#include "core/media/decoder.h"
#include "core/media/peaks.h"

namespace earshot::media {

/// The extremes of a piece of a recording, nearer than Peaks keeps them: a pair for every `step` frames. As much
/// plaintext as the eye sees, in memory only, for as long as somebody looks. Immutable; read from any thread.
class NearPeaks
{
public:
    /// Decodes `range` (clamped to the recording) and moves the decoder. `step` from 1. Fails as Decoder::read, or
    /// with Cancelled soon after `stop`.
    [[nodiscard]] static Result<NearPeaks> read(Decoder &decoder, FrameRange range, qint64 step, std::stop_token stop);

    [[nodiscard]] FrameRange range() const { return m_range; }
    [[nodiscard]] qint64 step() const { return m_step; }
    [[nodiscard]] int channels() const { return static_cast<int>(m_pairs.size()); }
    /// As Peaks::query, of what lies in range(); a column is widened to whole steps. `channel` must exist.
    [[nodiscard]] std::vector<MinMax> query(int channel, FrameRange range, int columns) const;

private:
    FrameRange m_range;
    qint64 m_step = 1;
    std::vector<std::vector<MinMax>> m_pairs; // [channel][step]
};

} // namespace earshot::media
