#include "core/media/engine.h"

#include "core/media/worker.h"

#include <QThread>
#include <QTimer>
#include <cmath>

namespace earshot::media {
namespace {

constexpr int watchMs = 30;

} // namespace

PlaybackEngine::PlaybackEngine(std::unique_ptr<AudioOutput> output, QObject *parent)
    : QObject(parent)
    , m_output(std::move(output))
{
    Q_ASSERT(m_output);
    connectOutput();
    auto *timer = new QTimer(this);
    timer->setInterval(watchMs);
    connect(timer, &QTimer::timeout, this, &PlaybackEngine::watch);
    timer->start();
}

PlaybackEngine::~PlaybackEngine()
{
    stopOutput();
}

void PlaybackEngine::connectOutput()
{
    m_output->onFailure([this](const Error &error) {
        QMetaObject::invokeMethod(
            this, [this, error] { outputFailed(error); }, Qt::QueuedConnection);
    });
}

void PlaybackEngine::setState(State state)
{
    if (m_state.exchange(state) != state)
        emit stateChanged(state);
}

PlaybackEngine::State PlaybackEngine::state() const
{
    return m_state;
}

qint64 PlaybackEngine::clamped(double frame) const
{
    return std::clamp<qint64>(std::llround(frame), 0, m_info.frames);
}

qint64 PlaybackEngine::position() const
{
    const std::lock_guard lock(m_workerMutex);
    return m_worker ? clamped(m_worker->buffer().position(m_output->playedFrames())) : 0;
}

bool PlaybackEngine::isReady() const
{
    const std::lock_guard lock(m_workerMutex);
    return m_worker && m_worker->buffer().isReady();
}

qint64 PlaybackEngine::underruns() const
{
    const std::lock_guard lock(m_workerMutex);
    return m_worker ? m_worker->buffer().underruns() : 0;
}

PlaybackEngine::Prepared::Prepared(std::unique_ptr<QIODevice> device, std::unique_ptr<Decoder> decoder,
                                   const MediaInfo &info)
    : m_device(std::move(device))
    , m_decoder(std::move(decoder))
    , m_info(info)
{}

PlaybackEngine::Prepared::~Prepared() = default;

Result<std::unique_ptr<PlaybackEngine::Prepared>> PlaybackEngine::prepare(std::unique_ptr<QIODevice> device,
                                                                          const MediaInfo &info)
{
    if (!device || info.frames <= 0)
        return fail(ErrorCode::Internal, QStringLiteral("playing needs a device and the recording's length"));
    EARSHOT_TRY(decoder, Decoder::open(*device, info));
    return std::make_unique<Prepared>(std::move(device), std::move(decoder), info);
}

void PlaybackEngine::open(std::unique_ptr<Prepared> recording)
{
    close();
    Q_ASSERT(recording);
    const MediaInfo info = recording->m_info;
    auto worker = std::make_unique<Worker>(std::move(recording->m_device), std::move(recording->m_decoder), info);
    worker->setSpeed(m_speed);
    worker->setSkipSilence(m_skipSilence);
    worker->buffer().setMix(m_mix);
    worker->start();
    {
        const std::lock_guard lock(m_workerMutex);
        m_info = info;
        m_worker = std::move(worker);
    }
    m_loop.reset();
    setState(State::Paused);
}

void PlaybackEngine::close()
{
    stopOutput();
    std::unique_ptr<Worker> gone;
    {
        const std::lock_guard lock(m_workerMutex);
        gone = std::move(m_worker);
        m_info = {};
    }
    if (gone)
        m_leaving.start([last = std::shared_ptr<Worker>(std::move(gone))]() mutable { last.reset(); }); // joins
    m_loop.reset();
    setState(State::Empty);
}

/// What the device had pulled but not played is made again: nothing is lost by a pause.
void PlaybackEngine::stopOutput()
{
    if (!isPlaying())
        return;
    const qint64 at = position();
    m_output->stop();
    m_worker->buffer().jumpTo(static_cast<double>(at));
    m_state = State::Paused; // announced by the caller
}

Result<void> PlaybackEngine::play()
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (!m_worker || isPlaying())
        return {};
    if (state() == State::Ended || position() >= m_info.frames)
        seek(m_loop ? m_loop->begin : 0);
    m_worker->buffer().outputStarted();
    EARSHOT_CHECK(m_output->start({m_info.rate, 2}, m_worker->buffer()));
    setState(State::Playing);
    return {};
}

void PlaybackEngine::pause()
{
    if (!isPlaying())
        return;
    stopOutput();
    emit stateChanged(State::Paused);
}

void PlaybackEngine::seek(qint64 frame)
{
    if (!m_worker)
        return;
    frame = clamped(static_cast<double>(frame));
    m_worker->buffer().jumpTo(static_cast<double>(frame));
    if (state() == State::Ended)
        setState(State::Paused);
    emit sought(frame);
}

void PlaybackEngine::setSpeed(double speed)
{
    m_speed = std::clamp(speed, minSpeed, maxSpeed);
    if (m_worker)
        m_worker->setSpeed(m_speed);
}

void PlaybackEngine::setSkipSilence(bool skip)
{
    m_skipSilence = skip;
    if (m_worker)
        m_worker->setSkipSilence(skip);
}

void PlaybackEngine::setMix(const Mix &mix)
{
    m_mix = mix;
    if (m_worker)
        m_worker->buffer().setMix(mix);
}

void PlaybackEngine::setLoop(std::optional<FrameRange> range)
{
    if (!m_worker)
        return;
    if (range)
        range = range->intersected(m_info.range());
    if (range && range->length() < m_info.rate / 20)
        range.reset();
    m_loop = range;
    m_worker->setLoop(range);
    const auto adjust = [range](double at) {
        return range && at >= static_cast<double>(range->end) ? static_cast<double>(range->begin) : at;
    };
    if (isPlaying())
        m_worker->buffer().makeAgain(adjust);
    else
        m_worker->buffer().jumpTo(adjust(static_cast<double>(position())));
}

Result<void> PlaybackEngine::setOutput(std::unique_ptr<AudioOutput> output)
{
    const bool wasPlaying = isPlaying();
    stopOutput();
    {
        const std::lock_guard lock(m_workerMutex);
        m_output = output ? std::move(output) : std::make_unique<SilentOutput>();
    }
    connectOutput();
    if (!wasPlaying)
        return {};
    auto playing = play();
    if (!playing)
        emit stateChanged(State::Paused);
    return playing;
}

void PlaybackEngine::outputFailed(const Error &error)
{
    pause();
    emit failed(error);
}

void PlaybackEngine::watch()
{
    if (!m_worker)
        return;
    if (const auto failure = m_worker->takeFailure()) {
        pause();
        emit failed(*failure);
        return;
    }
    if (!isPlaying() || !m_worker->buffer().endHeard(m_output->playedFrames()))
        return;
    m_output->stop();
    m_worker->buffer().jumpTo(static_cast<double>(m_info.frames));
    setState(State::Ended);
    emit ended();
}

} // namespace earshot::media
