#include "core/media/worker.h"

#include <algorithm>
#include <cmath>

namespace earshot::media {
namespace {

constexpr float silenceLevel = 0.01F; // -40 dBFS: above the hiss of a line, below a murmur

bool isQuiet(const std::vector<float> &pcm)
{
    return std::none_of(pcm.begin(), pcm.end(), [](float v) { return std::abs(v) >= silenceLevel; });
}

} // namespace

PlaybackEngine::Worker::Worker(std::unique_ptr<QIODevice> device, std::unique_ptr<Decoder> decoder,
                               const MediaInfo &info)
    : m_device(std::move(device))
    , m_decoder(std::move(decoder))
    , m_info(info)
    , m_buffer(info.rate, info.channels)
    , m_tempo(info.rate, info.channels)
{}

PlaybackEngine::Worker::~Worker() = default;

void PlaybackEngine::Worker::start()
{
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

void PlaybackEngine::Worker::setLoop(std::optional<FrameRange> loop)
{
    const std::lock_guard lock(m_mutex);
    m_loop = loop;
}

std::optional<FrameRange> PlaybackEngine::Worker::loop()
{
    const std::lock_guard lock(m_mutex);
    return m_loop;
}

std::optional<Error> PlaybackEngine::Worker::takeFailure()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_failure, std::nullopt);
}

void PlaybackEngine::Worker::fail(Error error)
{
    m_ended = true;
    m_buffer.finish(m_generation);
    const std::lock_guard lock(m_mutex);
    m_failure = std::move(error);
}

void PlaybackEngine::Worker::run(const std::stop_token &stop)
{
    for (;;) {
        const PlayBuffer::Job job = m_buffer.waitForWork(m_generation, stop);
        if (stop.stop_requested())
            return;
        Result<void> done = job.generation != m_generation ? begin(job) : Result<void>{};
        if (done && !m_ended)
            done = step();
        if (!done)
            fail(std::move(done.error()));
    }
}

Result<void> PlaybackEngine::Worker::begin(PlayBuffer::Job job)
{
    m_generation = job.generation;
    m_tempo.reset();
    m_fed = 0;
    m_fedFrom.clear();
    m_expected = -1;
    m_quiet = 0;
    m_held.clear();
    m_ended = false;
    return m_decoder->seek(std::llround(job.from));
}

/// One block of 20 ms from the decoder to the queue.
Result<void> PlaybackEngine::Worker::step()
{
    EARSHOT_CHECK(m_tempo.setSpeed(m_speed));
    qint64 want = std::max(m_info.rate / 50, 1);
    const std::optional<FrameRange> range = loop();
    if (range && m_decoder->position() <= range->end) {
        if (m_decoder->position() == range->end)
            EARSHOT_CHECK(m_decoder->seek(range->begin));
        want = std::min(want, range->end - m_decoder->position());
    }
    Block block{std::vector<float>(static_cast<size_t>(want * m_info.channels)), m_decoder->position()};
    EARSHOT_TRY(got, m_decoder->read(block.pcm));
    block.pcm.resize(static_cast<size_t>(got * m_info.channels));
    if (got > 0) {
        EARSHOT_CHECK(gate(std::move(block)));
    } else if (range && block.source > range->begin && block.source <= range->end) {
        return m_decoder->seek(range->begin); // the recording is shorter than it was said to be
    } else {
        m_ended = true;
        EARSHOT_CHECK(m_tempo.flush());
    }
    if (drain() && m_ended)
        m_buffer.finish(m_generation);
    return {};
}

Result<void> PlaybackEngine::Worker::gate(Block block)
{
    const bool skip = m_skip;
    const bool quiet = skip && isQuiet(block.pcm);
    m_quiet = quiet ? m_quiet + m_info.rate / 50 : 0;
    if (quiet && m_quiet > m_info.rate / 2) {
        m_held.push_back(std::move(block));
        if (m_held.size() > 6)
            m_held.pop_front();
        return {};
    }
    for (const Block &held : m_held)
        EARSHOT_CHECK(feed(held));
    m_held.clear();
    return feed(block);
}

Result<void> PlaybackEngine::Worker::feed(const Block &block)
{
    const auto frames = static_cast<qint64>(block.pcm.size()) / m_info.channels;
    if (block.source != m_expected)
        m_fedFrom[m_fed] = block.source;
    m_fed += frames;
    m_expected = block.source + frames;
    return m_tempo.push(block.pcm);
}

/// Moves what the tempo filter has ready into the queue, each chunk with the source it sounds like. False if the
/// generation is over.
bool PlaybackEngine::Worker::drain()
{
    std::vector<float> pcm(static_cast<size_t>(m_info.rate / 50 + 1) * static_cast<size_t>(m_info.channels));
    for (;;) {
        const qint64 at = m_tempo.pulled();
        const double fed = m_tempo.inputAt(at);
        const double speed = m_tempo.speedAt(at);
        auto next = m_fedFrom.upper_bound(static_cast<qint64>(fed));
        qint64 room = static_cast<qint64>(pcm.size()) / m_info.channels;
        if (next != m_fedFrom.end()) // not across a jump of the source: loops and skips show at the right moment
            room = std::clamp<qint64>(static_cast<qint64>(std::ceil((static_cast<double>(next->first) - fed) / speed)),
                                      1, room);
        const qint64 got = m_tempo.pull(std::span(pcm.data(), static_cast<size_t>(room * m_info.channels)));
        if (got == 0)
            return true;
        m_fedFrom.erase(m_fedFrom.begin(), std::prev(next)); // heard by now
        const auto &[fedBegin, source] = *m_fedFrom.begin();
        const double from = static_cast<double>(source) + fed - static_cast<double>(fedBegin);
        // The slope to where the next chunk begins: at a change of speed, too, the playhead never steps back.
        const double step = std::max(0.0, m_tempo.inputAt(at + got) - fed) / static_cast<double>(got);
        PlayChunk chunk{{pcm.begin(), pcm.begin() + got * m_info.channels}, from, step};
        if (!m_buffer.append(m_generation, std::move(chunk)))
            return false;
    }
}

} // namespace earshot::media
