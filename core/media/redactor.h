#pragma once

#include "core/base/range.h"

#include <QtGlobal>
#include <span>
#include <vector>

namespace earshot::media {

/// What is heard instead.
enum class Cover {
    Silence = 1,
    Tone, ///< 1 kHz at −20 dBFS, faded in and out: so that nobody takes it for a fault of the recording
};

/// A stretch of a recording that must not be heard.
struct RedactedPart
{
    FrameRange range;
    int channel = -1; ///< of the recording; -1: all of them
};

/// Takes stretches out of decoded sound. What it puts there is made from the position alone: no sample inside depends
/// on what was said, and every sample outside stays as it was decoded. Inside begins `guardMs` before a range and ends
/// as long after it, since codecs smear and people mark a word a little late. A value; re-entrant.
class Redactor
{
public:
    static constexpr int guardMs = 10;
    static constexpr int fadeMs = 10; ///< of the tone, inside

    Redactor() = default; ///< takes nothing out
    /// `rate` in Hz. Empty ranges and channels that the recording has not are left out.
    Redactor(const std::vector<RedactedPart> &parts, Cover cover, int rate, int channels);

    [[nodiscard]] bool isEmpty() const { return m_inside.empty(); }
    /// Frame `begin` of the recording and what follows it, interleaved, is made what may be heard of it.
    void apply(qint64 begin, std::span<float> interleaved) const;

private:
    [[nodiscard]] float cover(qint64 frame, const FrameRange &range) const;

    std::vector<std::vector<FrameRange>> m_inside; // by channel; ascending, not touching, with their guards
    Cover m_cover = Cover::Tone;
    int m_rate = 0;
};

} // namespace earshot::media
