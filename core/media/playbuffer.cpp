#include "core/media/playbuffer.h"

#include <algorithm>
#include <cmath>

namespace earshot::media {

PlayBuffer::PlayBuffer(int rate, int channels)
    : m_rate(rate)
    , m_channels(channels)
    , m_mix(mixMatrix({}, channels))
    , m_mixNow(m_mix)
{}

qint64 PlayBuffer::frames(const PlayChunk &chunk) const
{
    return static_cast<qint64>(chunk.pcm.size()) / m_channels;
}

PlayBuffer::Job PlayBuffer::waitForWork(quint64 known, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_work.wait(lock, stop, [&] {
        // A quarter of a second ahead: a change of speed is heard soon, a busy machine does not stutter.
        return m_generation != known || (!m_finished && m_queued < m_rate / 4);
    });
    return {m_generation, m_from};
}

bool PlayBuffer::append(quint64 generation, PlayChunk chunk)
{
    const std::unique_lock lock(m_mutex);
    if (generation != m_generation)
        return false;
    m_queued += frames(chunk);
    if (!chunk.pcm.empty())
        m_chunks.push_back(std::move(chunk));
    return true;
}

void PlayBuffer::finish(quint64 generation)
{
    const std::unique_lock lock(m_mutex);
    if (generation == m_generation)
        m_finished = true;
}

void PlayBuffer::noteHeard(qint64 at, qint64 count, const PlayChunk &chunk)
{
    const double source = chunk.source + static_cast<double>(m_offset) * chunk.step;
    m_pulledSource = source + static_cast<double>(count) * chunk.step;
    if (!m_heard.empty()) {
        Heard &last = m_heard.back();
        const bool adjoins = last.generation == m_generation && last.pulled + last.frames == at &&
                             last.step == chunk.step &&
                             std::abs(last.source + static_cast<double>(last.frames) * last.step - source) < 1e-3;
        if (adjoins) {
            last.frames += count;
            return;
        }
    }
    m_heard.push_back({at, count, source, chunk.step, m_generation});
}

void PlayBuffer::pull(std::span<float> out)
{
    const std::unique_lock lock(m_mutex);
    const auto wanted = static_cast<qint64>(out.size()) / 2;
    qint64 done = 0;
    while (done < wanted && !m_chunks.empty()) {
        PlayChunk &chunk = m_chunks.front();
        const qint64 n = std::min(wanted - done, frames(chunk) - m_offset);
        const auto in = std::span<const float>(chunk.pcm).subspan(static_cast<size_t>(m_offset * m_channels),
                                                                  static_cast<size_t>(n * m_channels));
        mixDown(in, m_channels, m_mixNow, m_mix,
                out.subspan(static_cast<size_t>(done * 2), static_cast<size_t>(n * 2)));
        m_mixNow = m_mix;
        noteHeard(m_pulled + done, n, chunk);
        done += n;
        m_offset += n;
        if (m_offset == frames(chunk)) {
            m_chunks.pop_front();
            m_offset = 0;
        }
    }
    std::fill(out.begin() + done * 2, out.end(), 0.0F);
    m_underruns += done < wanted && !m_finished;
    m_pulled += wanted;
    m_queued -= done;
    if (m_queued < m_rate / 4)
        m_work.notify_one();
}

void PlayBuffer::begin(double source)
{
    m_chunks.clear();
    m_offset = m_queued = 0;
    m_finished = false;
    m_from = m_pulledSource = source;
    ++m_generation;
    m_work.notify_one();
}

void PlayBuffer::jumpTo(double source)
{
    const std::unique_lock lock(m_mutex);
    begin(source);
    m_validFrom = m_generation;
    m_jump = source;
}

void PlayBuffer::outputStarted()
{
    const std::unique_lock lock(m_mutex);
    m_heard.clear();
    m_pulled = 0;
    m_mixNow = m_mix;
}

void PlayBuffer::setMix(const Mix &mix)
{
    const std::unique_lock lock(m_mutex);
    m_mix = mixMatrix(mix, m_channels);
}

double PlayBuffer::position(qint64 played) const
{
    const std::unique_lock lock(m_mutex);
    while (m_heard.size() > 1 && m_heard[1].pulled <= played)
        m_heard.pop_front();
    if (m_heard.empty() || m_heard.front().generation < m_validFrom || m_heard.front().pulled > played)
        return m_jump;
    const Heard &now = m_heard.front();
    return now.source + static_cast<double>(std::min(played - now.pulled, now.frames)) * now.step;
}

bool PlayBuffer::endHeard(qint64 played) const
{
    const std::unique_lock lock(m_mutex);
    if (!m_finished || m_queued > 0)
        return false;
    return m_heard.empty() || played >= m_heard.back().pulled + m_heard.back().frames;
}

bool PlayBuffer::isReady() const
{
    const std::lock_guard lock(m_mutex);
    return m_finished || m_queued >= m_rate / 5;
}

qint64 PlayBuffer::underruns() const
{
    const std::unique_lock lock(m_mutex);
    return m_underruns;
}

} // namespace earshot::media
