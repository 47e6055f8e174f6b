#pragma once

#include "core/base/range.h"
#include "core/base/result.h"

#include <QByteArray>
#include <span>
#include <vector>

namespace earshot::media {

/// The lowest and highest sample of a stretch, in [-1, 1].
struct MinMax
{
    float min = 0;
    float max = 0;

    bool operator==(const MinMax &) const = default;
};

/// A waveform to draw from: the extremes of every 256 frames of each channel, and of every 16 of those, and so on. It
/// never averages: a click of one sample is seen at any zoom. Immutable after building; read from any thread.
class Peaks
{
public:
    static constexpr qint64 baseFrames = 256;
    static constexpr qint64 factor = 16;

    [[nodiscard]] int rate() const { return m_rate; }
    [[nodiscard]] int channels() const { return m_channels; }
    [[nodiscard]] qint64 frames() const { return m_frames; }
    [[nodiscard]] bool isEmpty() const { return m_frames == 0; }

    /// One pair a column for `range` cut into `columns` even parts. Widens to whole 256-frame buckets, so no extreme
    /// inside a column is missing; nearer than that, draw from NearPeaks. Columns outside the recording are
    /// {0, 0}. Cost: about 32 bucket reads a column, whatever the range. `channel` must exist.
    [[nodiscard]] std::vector<MinMax> query(int channel, FrameRange range, int columns) const;

    /// The largest |sample| of all channels in `range`, widened to buckets; for skipping silence.
    [[nodiscard]] float loudest(FrameRange range) const;

    /// Level 0 only, little-endian, 4 bytes a bucket and channel: one hour of stereo at 8 kHz is 900 kB. Says what was
    /// said when: the caller encrypts it like the audio.
    [[nodiscard]] QByteArray serialise() const;
    /// Integrity when the bytes are cut short, too long or contradict themselves; Unsupported for a newer version.
    [[nodiscard]] static Result<Peaks> parse(QByteArrayView bytes);

private:
    friend class PeaksBuilder;
    struct Pair
    {
        qint16 min = 0;
        qint16 max = 0;
    };
    using Level = std::vector<Pair>; // one channel, one level

    int m_rate = 0;
    int m_channels = 0;
    qint64 m_frames = 0;
    std::vector<std::vector<Level>> m_levels; // [channel][level]

    void buildUpperLevels();
    [[nodiscard]] Pair over(int channel, qint64 firstBucket, qint64 endBucket) const;
};

/// Builds Peaks from PCM as it is decoded. One thread at a time.
class PeaksBuilder
{
public:
    PeaksBuilder(int rate, int channels);
    /// Interleaved floats, whole frames, in order.
    void add(std::span<const float> interleaved);
    [[nodiscard]] Peaks finish();

private:
    Peaks m_peaks;
    std::vector<MinMax> m_open; // the bucket being filled, a pair a channel
    qint64 m_fill = 0;          // frames in it

    void closeBucket();
};

} // namespace earshot::media
