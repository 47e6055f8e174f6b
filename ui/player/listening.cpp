#include "ui/player/listening.h"

#include "core/media/peaks.h"
#include "core/service/sharing_service.h"
#include "ui/desk/answer.h"
#include "ui/player/peak_picture.h"
#include "ui/player/qt_audio_output.h"

#include <utility>

namespace earshot::ui::player {

using media::PlaybackEngine;

namespace {

constexpr int watchedMs = 16;
constexpr int unwatchedMs = 200;
constexpr int askAgainMs = 15000; // a recall ends it while it is open

media::MediaInfo infoOf(const domain::Recording &recording)
{
    media::MediaInfo info;
    info.rate = recording.rate;
    info.channels = recording.channels;
    info.frames = recording.frames;
    info.container = recording.container;
    info.codec = recording.codec;
    info.seekable = recording.seekable;
    return info;
}

QList<int> staffFirst(const domain::Recording &recording)
{
    QList<int> order;
    for (int channel = 0; channel < recording.channels; ++channel)
        order << channel;
    if (recording.staffChannel > 0 && recording.staffChannel < recording.channels)
        order.move(recording.staffChannel, 0);
    return order;
}

} // namespace

Listening::Listening(desk::Context &context, std::unique_ptr<SoundDevices> devices, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_devices(std::move(devices))
    , m_opener([](service::Door &door, domain::RecordingId id) { return door.review().openForListening(id); })
    , m_engine(m_devices->makeOutput())
    , m_outputId(m_devices->current())
    , m_sound(m_outputId.isEmpty() ? Sound::NoDevice : Sound::Heard)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_asking.setInterval(askAgainMs);
    connect(&m_asking, &QTimer::timeout, this, &Listening::askAgain);
    connect(&m_timer, &QTimer::timeout, this, &Listening::tick);
    connect(m_devices.get(), &SoundDevices::changed, this, [this] {
        if (m_sound != Sound::Heard || m_devices->current() != m_outputId)
            useOutput();
    });
    connect(&m_engine, &PlaybackEngine::failed, this, &Listening::engineFailed);
    connect(&m_engine, &PlaybackEngine::sought, this, [this](qint64 frame) {
        m_heard.jumpTo(frame);
        emit positionChanged(frame);
    });
    connect(&m_engine, &PlaybackEngine::stateChanged, this, [this](PlaybackEngine::State state) {
        const bool playing = state == PlaybackEngine::State::Playing;
        if (playing) {
            m_heard.jumpTo(m_engine.position());
            m_sinceTick.start();
            m_timer.start(m_watched ? watchedMs : unwatchedMs);
        } else if (m_timer.isActive()) {
            m_timer.stop();
            tick();
        }
        emit playingChanged(playing);
    });
    connect(&m_context, &desk::Context::recordingChanged, this, &Listening::readAgain);
    connect(&m_context, &desk::Context::declarationChanged, this, [this](const service::Declaration &declaration) {
        if (m_state != State::NeedsPurpose || declaration.purpose.isEmpty())
            return;
        if (m_hearing)
            openHearing(desk::Hearing(*m_hearing));
        else
            open(m_id, m_seekTo);
    });
}

Listening::~Listening()
{
    m_engine.disconnect(this);
}

void Listening::open(domain::RecordingId id, qint64 seekTo)
{
    if (m_state == State::Open && id == m_id && !m_release.id.isValid() && !m_hearing) {
        if (seekTo >= 0)
            m_engine.seek(seekTo);
        play();
        return;
    }
    const bool mayOpen = !m_context.declaration().purpose.isEmpty();
    leave(id, mayOpen ? State::Opening : State::NeedsPurpose);
    m_seekTo = seekTo;
    if (!mayOpen) {
        emit m_context.purposeNeeded();
        return;
    }
    desk::answer(this, m_context.door().run([opener = m_opener, id](service::Door &door) {
        return openThroughDoor(opener, door, id);
    }),
                 [this, seekTo, generation = m_generation](Result<Opened> opened) {
                     if (generation == m_generation)
                         take(std::move(opened), seekTo);
                 });
}

void Listening::openReleased(const domain::Release &release)
{
    if (m_state == State::Open && m_release.id == release.id) {
        play();
        return;
    }
    leave(release.recording, State::Opening);
    m_release = release;
    desk::answer(this, m_context.door().run([id = release.id](service::Door &door) {
        return openReleasedThroughDoor(door, id);
    }),
                 [this, generation = m_generation](Result<Opened> opened) {
                     if (generation != m_generation)
                         return;
                     take(std::move(opened), -1);
                     if (m_state == State::Open)
                         m_asking.start();
                 });
}

void Listening::openHearing(const desk::Hearing &hearing)
{
    const bool mayOpen = hearing.purposeKnown || !m_context.declaration().purpose.isEmpty();
    leave(hearing.recording, mayOpen ? State::Opening : State::NeedsPurpose);
    m_hearing = hearing;
    if (!mayOpen) {
        emit m_context.purposeNeeded();
        return;
    }
    desk::answer(this,
                 m_context.door().run([hearing](service::Door &door) { return openHearingThroughDoor(hearing, door); }),
                 [this, generation = m_generation](Result<Opened> opened) {
                     if (generation == m_generation)
                         take(std::move(opened), -1);
                 });
}

Result<Listening::Opened> Listening::openHearingThroughDoor(const desk::Hearing &hearing, service::Door &door)
{
    EARSHOT_TRY(audio, hearing.open(door));
    EARSHOT_TRY(opened, prepare(std::move(audio)));
    opened.detail.recording = opened.recording;
    return opened;
}

void Listening::askAgain()
{
    if (m_state != State::Open || !m_release.id.isValid())
        return;
    desk::answer(
        this, m_context.door().run([id = m_release.id](service::Door &door) { return door.sharing().mayListen(id); }),
        [this, generation = m_generation](const Result<policy::Decision> &may) {
            if (generation != m_generation || (may && may->permitted))
                return;
            const Error why = may ? base::refused(may->refusal()) : may.error();
            leave(m_id, State::Opening);
            failWith(why);
        });
}

Result<Listening::Opened> Listening::openReleasedThroughDoor(service::Door &door, domain::ReleaseId id)
{
    EARSHOT_TRY(audio, door.sharing().openForListening(id));
    EARSHOT_TRY(opened, prepare(std::move(audio)));
    // Notes are for members of the area.
    policy::Decision outside;
    outside.clause = QStringLiteral("§6 (playing)");
    outside.rule = QStringLiteral("outside-area");
    opened.detail.recording = opened.recording;
    opened.detail.abilities.insert(policy::Act::Annotate, outside);
    return opened;
}

Result<Listening::Opened> Listening::openThroughDoor(const Opener &opener, service::Door &door, domain::RecordingId id)
{
    EARSHOT_TRY(audio, opener(door, id));
    EARSHOT_TRY(opened, prepare(std::move(audio)));
    EARSHOT_TRY(detail, door.review().show(id));
    opened.detail = std::move(detail);
    return opened;
}

Result<Listening::Opened> Listening::prepare(service::OpenedRecording audio)
{
    Opened opened;
    opened.recording = audio.recording;
    opened.view = std::move(audio.view);
    EARSHOT_TRY(sound, PlaybackEngine::prepare(std::move(audio.audio), infoOf(opened.recording)));
    opened.sound = std::move(sound);
    opened.order = staffFirst(opened.recording);
    auto peaks = media::Peaks::parse(audio.peaks);
    if (peaks && peaks->channels() == opened.recording.channels)
        opened.picture = std::make_unique<PeakPicture>(std::move(*peaks), opened.order);
    return opened;
}

void Listening::take(Result<Opened> opened, qint64 seekTo)
{
    if (!opened) {
        failWith(opened.error());
        return;
    }
    const domain::Recording &recording = opened->recording;
    m_engine.open(std::move(opened->sound));
    m_pictureDamaged = !opened->picture;
    if (m_pictureDamaged)
        opened->picture = std::make_unique<FlatPicture>(recording.channels, recording.frames, recording.rate);
    m_order = opened->order;
    m_picture =
        std::make_unique<NearPicture>(std::move(opened->picture), m_order, std::move(opened->view), infoOf(recording));
    connect(m_picture.get(), &NearPicture::changed, this, &Listening::pictureChanged);
    m_detail = std::move(opened->detail);
    m_heard.open(m_id, m_detail.recording.rate);
    setState(State::Open);
    if (seekTo >= 0)
        m_engine.seek(seekTo);
    play();
}

void Listening::failWith(const Error &error)
{
    m_error = error;
    setState(State::Failed);
}

void Listening::lookAt(FrameRange visible, int bars)
{
    if (m_picture)
        m_picture->look(visible, bars);
}

void Listening::close()
{
    leave({}, State::Empty);
}

void Listening::leave(domain::RecordingId next, State state)
{
    ++m_generation;
    m_engine.close();
    m_error.reset();
    m_id = next;
    setState(state);
    // Whoever draws has let go of the picture by now.
    m_picture.reset();
    m_pictureDamaged = false;
    m_detail = {};
    m_release = {};
    m_hearing.reset();
    m_asking.stop();
}

void Listening::readAgain(domain::RecordingId id)
{
    if (m_state != State::Open || id != m_id)
        return;
    if (m_release.id.isValid()) {
        askAgain();
        return;
    }
    if (m_hearing)
        return; // it has no notes, and is what it was when it was opened
    desk::answer(this, m_context.door().run([id](service::Door &door) { return door.review().show(id); }),
                 [this, generation = m_generation](const Result<service::RecordingDetail> &detail) {
                     if (generation != m_generation)
                         return;
                     if (!detail || detail->recording.state == domain::RecordingState::Deleted) {
                         close(); // deleted, or no longer this person's
                         return;
                     }
                     m_detail = *detail;
                     emit detailChanged();
                 });
}

void Listening::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

void Listening::setSound(Sound sound)
{
    if (m_sound == sound)
        return;
    m_sound = sound;
    emit soundChanged(sound);
}

void Listening::useOutput()
{
    m_outputId = m_devices->current();
    const bool silent = m_outputId.isEmpty();
    if (auto set = m_engine.setOutput(m_devices->makeOutput()); !set) {
        engineFailed(set.error());
        return;
    }
    setSound(silent ? Sound::NoDevice : Sound::Heard);
}

void Listening::play()
{
    if (m_state != State::Open)
        return;
    if (m_sound == Sound::Lost)
        useOutput();
    if (m_engine.play())
        return;
    // Better a silent playhead and a word about it than a button that does nothing.
    m_outputId.clear();
    (void)m_engine.setOutput(std::make_unique<media::SilentOutput>());
    setSound(Sound::Refused);
    (void)m_engine.play();
}

void Listening::playPause()
{
    if (m_engine.isPlaying())
        m_engine.pause();
    else
        play();
}

void Listening::seek(qint64 frame)
{
    m_engine.seek(frame);
}

void Listening::seekBy(qint64 ms)
{
    const int rate = m_engine.info().rate;
    if (m_state == State::Open)
        m_engine.seek(m_engine.position() + (ms < 0 ? -base::msToFrames(-ms, rate) : base::msToFrames(ms, rate)));
}

/// A headset that is pulled out must not make somebody miss words: it stays paused until they play on.
void Listening::engineFailed(const Error &error)
{
    if (error.where == soundWhere())
        setSound(Sound::Lost);
    else
        emit damaged(error);
}

void Listening::setWatched(bool watched)
{
    m_watched = watched;
    if (m_timer.isActive())
        m_timer.setInterval(watched ? watchedMs : unwatchedMs);
}

void Listening::tick()
{
    const qint64 at = m_engine.position();
    if (m_heard.advance(at, m_engine.speed(), m_sinceTick.restart()))
        emit heardChanged();
    emit positionChanged(at);
}

} // namespace earshot::ui::player
