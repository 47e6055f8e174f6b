#pragma once

#include "core/base/result.h"

#include <atomic>
#include <functional>
#include <memory>
#include <span>
#include <thread>
#include <vector>

namespace earshot::media {

/// Interleaved stereo floats in [-1, 1] at the recording's own rate (8 kHz is usual). A port whose device can't do that
/// rate converts.
struct OutputFormat
{
    int rate = 8000;
    int channels = 2;
};

/// Where a port gets its sound. Called from the port's own thread, one at a time; never blocks for long, allocates
/// nothing. Always fills the span, with silence where there is nothing to play: a port never runs dry, so all that was
/// pulled is heard before it is stopped.
class PullSource
{
public:
    virtual ~PullSource() = default;
    virtual void pull(std::span<float> interleaved) = 0;
};

/// The audio-output port. ui/player fills it with QAudioSink. start() and stop() are called from the engine's thread,
/// never together.
class AudioOutput
{
public:
    virtual ~AudioOutput() = default;

    /// Begins to pull at once. The source stays valid until stop() has returned.
    [[nodiscard]] virtual Result<void> start(OutputFormat format, PullSource &source) = 0;
    /// Drops what was pulled and not yet heard. Afterwards the source is not touched. Harmless when not started.
    virtual void stop() = 0;
    /// Frames heard since start(), latency taken off; never more than were pulled, never fewer than told before. Any
    /// thread.
    [[nodiscard]] virtual qint64 playedFrames() const = 0;
    /// True when nothing is heard at all: the window says so.
    [[nodiscard]] virtual bool isSilent() const { return false; }
    /// `handler` is called, from any thread, when the device goes away or refuses while started.
    void onFailure(std::function<void(Error)> handler) { m_failed = std::move(handler); }

protected:
    void reportFailure(Error error)
    {
        if (m_failed)
            m_failed(std::move(error));
    }

private:
    std::function<void(Error)> m_failed;
};

/// For a machine without a sound device: a clock that pulls in real time on its own thread, so the playhead moves.
class SilentOutput final : public AudioOutput
{
public:
    ~SilentOutput() override;
    [[nodiscard]] Result<void> start(OutputFormat format, PullSource &source) override;
    void stop() override;
    [[nodiscard]] qint64 playedFrames() const override { return m_played; }
    [[nodiscard]] bool isSilent() const override { return true; }

private:
    std::jthread m_thread;
    std::atomic<qint64> m_played{0};
};

/// For tests and benchmarks: pulls when told to, on the caller's thread, and plays with a fixed latency.
class OfflineOutput final : public AudioOutput
{
public:
    explicit OfflineOutput(qint64 latencyFrames = 0)
        : m_latency(latencyFrames)
    {}
    [[nodiscard]] Result<void> start(OutputFormat format, PullSource &source) override;
    void stop() override;
    [[nodiscard]] qint64 playedFrames() const override;

    [[nodiscard]] bool isStarted() const { return m_source != nullptr; }
    [[nodiscard]] OutputFormat format() const { return m_format; }
    /// The next `frames` of stereo; empty when not started.
    std::vector<float> pull(qint64 frames);
    /// As if the device had been unplugged.
    void breakDown();

private:
    qint64 m_latency = 0;
    OutputFormat m_format;
    PullSource *m_source = nullptr;
    std::atomic<qint64> m_pulled{0};
};

} // namespace earshot::media
