#pragma once

// Private to core/media.

#include "core/media/decoder.h"
#include "core/media/engine.h"
#include "core/media/playbuffer.h"
#include "core/media/tempo.h"

#include <map>
#include <thread>

namespace earshot::media {

/// The decoder thread of a PlaybackEngine and all that belongs to one open recording. The thread alone touches the
/// decoder, the device, the tempo filter and the silence gate.
class PlaybackEngine::Worker
{
public:
    Worker(std::unique_ptr<QIODevice> device, std::unique_ptr<Decoder> decoder, const MediaInfo &info);
    ~Worker();

    void start();

    // From the engine's thread; taken up with the next block.
    void setSpeed(double speed) { m_speed = speed; }
    void setSkipSilence(bool skip) { m_skip = skip; }
    void setLoop(std::optional<FrameRange> loop);

    [[nodiscard]] PlayBuffer &buffer() { return m_buffer; }
    [[nodiscard]] std::optional<Error> takeFailure();

private:
    struct Block
    {
        std::vector<float> pcm;
        qint64 source = 0;
    };

    std::unique_ptr<QIODevice> m_device;
    std::unique_ptr<Decoder> m_decoder;
    const MediaInfo m_info;
    PlayBuffer m_buffer;
    std::atomic<double> m_speed{1};
    std::atomic<bool> m_skip{false};
    std::mutex m_mutex; // of the next two
    std::optional<FrameRange> m_loop;
    std::optional<Error> m_failure;

    Tempo m_tempo;
    quint64 m_generation = 0;
    qint64 m_fed = 0;                   // frames pushed into the tempo filter since its reset
    std::map<qint64, qint64> m_fedFrom; // fed frame → source frame, wherever the source does not just go on
    qint64 m_expected = -1;             // source frame that would go on
    qint64 m_quiet = 0;                 // frames of silence in a row
    std::deque<Block> m_held;           // silence that may yet be a word's beginning
    bool m_ended = false;

    std::jthread m_thread; // last: stops before anything else goes

    void run(const std::stop_token &stop);
    Result<void> begin(PlayBuffer::Job job);
    Result<void> step();
    Result<void> gate(Block block);
    Result<void> feed(const Block &block);
    bool drain();
    void fail(Error error);
    [[nodiscard]] std::optional<FrameRange> loop();
};

} // namespace earshot::media
