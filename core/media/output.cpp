#include "core/media/output.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace earshot::media {

SilentOutput::~SilentOutput()
{
    stop();
}

Result<void> SilentOutput::start(OutputFormat format, PullSource &source)
{
    stop();
    m_played = 0;
    m_thread = std::jthread([this, format, &source](const std::stop_token &stop) {
        using namespace std::chrono;
        std::mutex mutex;
        std::condition_variable_any wake;
        std::vector<float> block(static_cast<size_t>(format.rate / 10 * format.channels));
        const auto begin = steady_clock::now();
        for (std::unique_lock lock(mutex); !stop.stop_requested();) {
            wake.wait_for(lock, stop, 10ms, [] { return false; });
            const auto now = duration_cast<microseconds>(steady_clock::now() - begin).count();
            const qint64 due = now * format.rate / 1000000;
            while (m_played < due && !stop.stop_requested()) {
                const qint64 n = std::min<qint64>(due - m_played, format.rate / 10);
                source.pull(std::span(block.data(), static_cast<size_t>(n * format.channels)));
                m_played += n;
            }
        }
    });
    return {};
}

void SilentOutput::stop()
{
    m_thread = {}; // asks and joins
}

Result<void> OfflineOutput::start(OutputFormat format, PullSource &source)
{
    m_format = format;
    m_source = &source;
    m_pulled = 0;
    return {};
}

void OfflineOutput::stop()
{
    m_source = nullptr;
}

qint64 OfflineOutput::playedFrames() const
{
    return std::max<qint64>(0, m_pulled - m_latency);
}

std::vector<float> OfflineOutput::pull(qint64 frames)
{
    if (!m_source)
        return {};
    std::vector<float> out(static_cast<size_t>(frames * m_format.channels));
    m_source->pull(out);
    m_pulled += frames;
    return out;
}

void OfflineOutput::breakDown()
{
    reportFailure(base::error(ErrorCode::Io, QStringLiteral("the sound device went away")));
}

} // namespace earshot::media
