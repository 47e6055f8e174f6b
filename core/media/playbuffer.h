#pragma once

// Private to core/media.

#include "core/media/mixer.h"
#include "core/media/output.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>

namespace earshot::media {

/// A stretch of decoded sound and where it comes from: its frame i is source frame source + i * step.
struct PlayChunk
{
    std::vector<float> pcm; ///< interleaved, the recording's channels
    double source = 0;
    double step = 1;
};

/// Between the decoder thread (append), the device thread (pull) and the engine's thread (everything else). One mutex,
/// held for copies of a few milliseconds of sound. Knows which source frame is heard at any played frame.
///
/// A *generation* is a stretch of uninterrupted playing; a seek begins a new one, and what the decoder thread still
/// makes for an old one is not taken.
class PlayBuffer final : public PullSource
{
public:
    PlayBuffer(int rate, int channels);

    // Decoder thread.
    struct Job
    {
        quint64 generation = 0;
        double from = 0; ///< where this generation begins
    };
    /// Blocks until there is room, or a generation newer than `known` began, or `stop`.
    [[nodiscard]] Job waitForWork(quint64 known, const std::stop_token &stop);
    /// False when the generation is over.
    bool append(quint64 generation, PlayChunk chunk);
    /// Nothing follows in this generation.
    void finish(quint64 generation);

    // Device thread.
    void pull(std::span<float> interleaved) override;

    // Engine's thread.
    /// Plays from `source` next. position() says `source` until that is heard.
    void jumpTo(double source);
    /// Drops what was made ahead, and makes it again from where the device has got to; `adjust` may move that place.
    template <class Adjust> void makeAgain(Adjust adjust)
    {
        std::unique_lock lock(m_mutex);
        begin(adjust(m_pulledSource));
    }
    void outputStarted();
    void setMix(const Mix &mix);

    // Any thread.
    [[nodiscard]] double position(qint64 played) const;
    /// Everything there is has been heard.
    [[nodiscard]] bool endHeard(qint64 played) const;
    [[nodiscard]] bool isReady() const;
    /// Times that the device wanted sound and there was none, the end apart.
    [[nodiscard]] qint64 underruns() const;

private:
    struct Heard
    {
        qint64 pulled = 0; // frame of the output at which it begins
        qint64 frames = 0;
        double source = 0;
        double step = 1;
        quint64 generation = 0;
    };

    const int m_rate;
    const int m_channels;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_work;
    std::deque<PlayChunk> m_chunks;
    qint64 m_offset = 0; // frames of the first chunk already pulled
    qint64 m_queued = 0; // frames not yet pulled
    quint64 m_generation = 1;
    quint64 m_validFrom = 1; // heard stretches of earlier generations no longer tell the position
    double m_from = 0;       // where m_generation begins
    double m_jump = 0;       // what position() says until a valid stretch is heard
    double m_pulledSource = 0;
    bool m_finished = false;
    qint64 m_pulled = 0;
    qint64 m_underruns = 0;
    mutable std::deque<Heard> m_heard;
    MixMatrix m_mix;
    MixMatrix m_mixNow;

    void begin(double source);
    void noteHeard(qint64 at, qint64 frames, const PlayChunk &chunk);
    [[nodiscard]] qint64 frames(const PlayChunk &chunk) const;
};

} // namespace earshot::media
