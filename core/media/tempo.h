#pragma once

#include "core/base/result.h"

#include <memory>
#include <span>

namespace earshot::media {

constexpr double minSpeed = 0.5;
constexpr double maxSpeed = 3.0;

/// Faster or slower speech with its pitch kept (libavfilter's atempo, twice in a row above 2×, where one would drop
/// samples). At 1× the samples pass unchanged. Input and output are counted in frames since the last reset(), and
/// inputAt() maps between them: within a few milliseconds at any moment, and without drift, because every change of
/// speed starts a new stretch at an exact input frame. One thread at a time.
class Tempo
{
public:
    Tempo(int rate, int channels);
    ~Tempo();
    Tempo(const Tempo &) = delete;
    Tempo &operator=(const Tempo &) = delete;

    /// For input pushed from now on; clamped to [minSpeed, maxSpeed]. What was pushed comes out at the old speed.
    [[nodiscard]] Result<void> setSpeed(double speed);
    [[nodiscard]] double speed() const;

    [[nodiscard]] Result<void> push(std::span<const float> interleaved);
    /// Everything pushed so far can be pulled after this; more may be pushed later.
    [[nodiscard]] Result<void> flush();
    /// Copies what is ready, at most what fits; returns frames.
    [[nodiscard]] qint64 pull(std::span<float> interleaved);

    /// Frames pulled since reset().
    [[nodiscard]] qint64 pulled() const;
    /// Which input frame (fractional) sounds at output frame `out`. Remembers at least the last 128 changes of speed.
    [[nodiscard]] double inputAt(qint64 out) const;
    /// Input frames for one output frame at `out`: the speed there.
    [[nodiscard]] double speedAt(qint64 out) const;

    /// Forgets all input and output, keeps the speed.
    void reset();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace earshot::media
