#pragma once

#include "core/base/result.h"
#include "core/media/mediainfo.h"
#include "core/media/mixer.h"
#include "core/media/output.h"

#include <QIODevice>
#include <QObject>
#include <QThreadPool>
#include <memory>
#include <optional>

namespace earshot::media {

class Decoder;

/// Plays one recording: decoder thread → tempo → queue of a quarter of a second → mixer → AudioOutput.
///
/// Threads. Commands and signals: the thread that the engine lives in, which needs an event loop for the signals.
/// position(), state() and prepare(): any thread. Once open, the device is read on an internal thread until close().
/// Nothing decoded is kept beyond a quarter of a second, and nothing is written.
///
/// Positions are source frames *as heard*: the device's latency and the speed are taken off. While playing they never
/// go backwards, except by a seek, a loop or playing again from the end.
class PlaybackEngine : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Empty = 1, ///< nothing open
        Paused,    ///< also before the first play()
        Playing,
        Ended, ///< played to the end; play() begins again
    };
    Q_ENUM(State)

    explicit PlaybackEngine(std::unique_ptr<AudioOutput> output, QObject *parent = nullptr);
    ~PlaybackEngine() override;

    /// A recording with its decoder set up, which plays in whichever engine opens it. May go on any thread.
    class Prepared
    {
    public:
        Prepared(std::unique_ptr<QIODevice> device, std::unique_ptr<Decoder> decoder, const MediaInfo &info);
        ~Prepared();

    private:
        friend class PlaybackEngine;
        std::unique_ptr<QIODevice> m_device;
        std::unique_ptr<Decoder> m_decoder; // of the device: goes first
        MediaInfo m_info;
    };
    /// Takes the recording's device (open, random access) and sets up its decoder. `info` from the ingest: frames > 0.
    /// Reads the device, and so waits for the disk or the network: any thread but the one that paints. Touches no
    /// engine. Fails as Decoder::open.
    [[nodiscard]] static Result<std::unique_ptr<Prepared>> prepare(std::unique_ptr<QIODevice> device,
                                                                   const MediaInfo &info);

    /// Makes ready from frame 0, paused, and reads nothing on this thread. Keeps speed, mix and skip-silence; clears
    /// the loop. `recording` is not null.
    void open(std::unique_ptr<Prepared> recording);
    /// Stops. Waits for no disk: the device is deleted on another thread as soon as a read that is under way comes
    /// back, at the latest before the engine is gone.
    void close();

    /// Fails with the output's error; the engine is paused then, and setOutput() may bring another one.
    [[nodiscard]] Result<void> play();
    void pause();
    /// Clamped to the recording.
    void seek(qint64 frame);
    /// 0.5 … 3, pitch kept; heard within a quarter of a second.
    void setSpeed(double speed);
    /// Repeats exactly [begin, end), clamped; from beyond the end it goes to the beginning. None, or a range
    /// under 50 ms: plays on.
    void setLoop(std::optional<FrameRange> range);
    /// Leaves out pauses longer than half a second (everybody below -40 dBFS), but for 120 ms before the next word.
    void setSkipSilence(bool skip);
    /// Heard with the next device buffer, without a click.
    void setMix(const Mix &mix);
    /// Another device (or none that is null); goes on where it was.
    [[nodiscard]] Result<void> setOutput(std::unique_ptr<AudioOutput> output);

    [[nodiscard]] State state() const;
    [[nodiscard]] bool isPlaying() const { return state() == State::Playing; }
    [[nodiscard]] qint64 position() const;
    [[nodiscard]] const MediaInfo &info() const { return m_info; }
    [[nodiscard]] double speed() const { return m_speed; }
    [[nodiscard]] std::optional<FrameRange> loop() const { return m_loop; }
    [[nodiscard]] bool skipSilence() const { return m_skipSilence; }
    [[nodiscard]] const Mix &mix() const { return m_mix; }
    [[nodiscard]] AudioOutput &output() { return *m_output; }
    /// Sound is waiting to be played, or all of it has been: an underrun now would be the decoder's fault.
    [[nodiscard]] bool isReady() const;
    /// Times that the device had to be given silence because decoding was late.
    [[nodiscard]] qint64 underruns() const;

signals:
    void stateChanged(earshot::media::PlaybackEngine::State state);
    /// The last frame was heard. State is Ended, the position is the recording's length.
    void ended();
    /// The device or the recording failed; playing has been paused.
    void failed(const earshot::Error &error);
    /// The position moved otherwise than by playing.
    void sought(qint64 frame);

private:
    class Worker;

    std::unique_ptr<AudioOutput> m_output;
    QThreadPool m_leaving; // ends the workers of what was closed, each of which may wait for its disk
    std::unique_ptr<Worker> m_worker;
    std::atomic<State> m_state{State::Empty};
    mutable std::mutex m_workerMutex; // of the pointer, for position()
    MediaInfo m_info;
    double m_speed = 1;
    std::optional<FrameRange> m_loop;
    bool m_skipSilence = false;
    Mix m_mix;

    void setState(State state);
    void watch();
    void outputFailed(const Error &error);
    void connectOutput();
    void stopOutput();
    [[nodiscard]] qint64 clamped(double frame) const;
};

} // namespace earshot::media
