#pragma once

#include "core/media/engine.h"
#include "core/service/review_service.h"
#include "ui/desk/context.h"
#include "ui/player/heard.h"
#include "ui/player/near_picture.h"
#include "ui/player/sound_devices.h"
#include "ui/waveform/peaksource.h"

#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

namespace earshot::ui::player {

/// What is being listened to: asks the door for a recording (which writes the audit entry), plays it, and knows its
/// notes and what of it was heard. No widgets. GUI thread.
class Listening : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Empty = 1,
        NeedsPurpose, ///< goes on by itself as soon as a purpose is declared
        Opening,
        Open,
        Failed, ///< error() says why; nothing is loaded
    };
    Q_ENUM(State)

    /// How sound comes out at present.
    enum class Sound {
        Heard = 1,
        NoDevice, ///< plays silently: the machine has none
        Refused,  ///< plays silently: the device would not start
        Lost,     ///< the device went away while playing; paused, the next play uses another one
    };
    Q_ENUM(Sound)

    Listening(desk::Context &context, std::unique_ptr<SoundDevices> devices, QObject *parent = nullptr);
    ~Listening() override;

    /// The audited way to a recording; a test may put a slow disk in between. Called on the door's thread.
    using Opener = std::function<Result<service::OpenedRecording>(service::Door &, domain::RecordingId)>;
    void setOpener(Opener opener) { m_opener = std::move(opener); }

    /// Opens and plays. `seekTo` in frames, -1: from the beginning (or where it is, when it is open already).
    void open(domain::RecordingId id, qint64 seekTo);
    /// What was released to this person: under the release's own purpose, its parts only, without notes. Closes with
    /// the reason as soon as it is found to have ended or to be recalled.
    void openReleased(const domain::Release &release);
    /// Opens and plays what `hearing` opens, without notes. Needs a purpose like any call.
    void openHearing(const desk::Hearing &hearing);
    void close();

    /// Set while a Hearing is open or opening.
    [[nodiscard]] QString hearingTitle() const { return m_hearing ? m_hearing->title : QString(); }
    /// Invalid id: a call of one's own areas, or nothing.
    [[nodiscard]] const domain::Release &release() const { return m_release; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Sound sound() const { return m_sound; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] domain::RecordingId id() const { return m_id; } ///< of what is open, opening or failed
    [[nodiscard]] const service::RecordingDetail &detail() const { return m_detail; }
    [[nodiscard]] const domain::Recording &recording() const { return m_detail.recording; }
    /// nullptr while nothing is open. Gone after stateChanged() of any state but Open.
    [[nodiscard]] const waveform::PeakSource *picture() const { return m_picture.get(); }
    /// The picture shows this, in so many bars; pictureChanged() when there is more to see of it.
    void lookAt(FrameRange visible, int bars);
    [[nodiscard]] bool pictureDamaged() const { return m_pictureDamaged; }
    /// Which channel each lane shows: the staff side first.
    [[nodiscard]] QList<int> laneOrder() const { return m_order; }
    [[nodiscard]] QList<FrameRange> heard() const { return m_heard.ranges(); }
    [[nodiscard]] media::PlaybackEngine &engine() { return m_engine; }
    [[nodiscard]] SoundDevices &devices() { return *m_devices; }

    void playPause();
    void play();
    void seek(qint64 frame);
    void seekBy(qint64 ms);
    /// Positions come at 60 Hz while somebody looks, else often enough for the heard line.
    void setWatched(bool watched);

signals:
    void stateChanged(earshot::ui::player::Listening::State state);
    void soundChanged(earshot::ui::player::Listening::Sound sound);
    void playingChanged(bool playing);
    void positionChanged(qint64 frame);
    void heardChanged();
    void pictureChanged();
    void detailChanged(); ///< notes and abilities were read again
    /// While it was open: the recording turned out to be damaged. Playing has been paused.
    void damaged(const earshot::Error &error);

private:
    struct Opened
    {
        domain::Recording recording;
        std::unique_ptr<media::PlaybackEngine::Prepared> sound;
        service::RecordingDetail detail;
        std::unique_ptr<QIODevice> view;
        std::unique_ptr<waveform::PeakSource> picture; ///< nullptr: the peaks are damaged
        QList<int> order;
    };
    /// On the door's thread, and all of it that reads the recording: a slow disk must not stop the window.
    static Result<Opened> openThroughDoor(const Opener &opener, service::Door &door, domain::RecordingId id);
    static Result<Opened> openReleasedThroughDoor(service::Door &door, domain::ReleaseId id);
    static Result<Opened> openHearingThroughDoor(const desk::Hearing &hearing, service::Door &door);
    static Result<Opened> prepare(service::OpenedRecording audio);
    void askAgain(); ///< whether what is open may still be listened to

    void leave(domain::RecordingId next, State state);
    void take(Result<Opened> opened, qint64 seekTo);
    void failWith(const Error &error);
    void readAgain(domain::RecordingId id);
    void setState(State state);
    void setSound(Sound sound);
    void useOutput();
    void engineFailed(const Error &error);
    void tick();

    desk::Context &m_context;
    std::unique_ptr<SoundDevices> m_devices;
    Opener m_opener;
    media::PlaybackEngine m_engine;
    QByteArray m_outputId; ///< of the device in use; empty: silent
    State m_state = State::Empty;
    Sound m_sound = Sound::Heard;
    std::optional<Error> m_error;
    quint64 m_generation = 0;
    domain::RecordingId m_id;
    qint64 m_seekTo = -1; ///< of what waits for a purpose
    service::RecordingDetail m_detail;
    std::unique_ptr<NearPicture> m_picture;
    bool m_pictureDamaged = false;
    QList<int> m_order;
    Heard m_heard;
    domain::Release m_release;
    std::optional<desk::Hearing> m_hearing;
    QTimer m_timer;
    QTimer m_asking; ///< while a release is open
    QElapsedTimer m_sinceTick;
    bool m_watched = true;
};

} // namespace earshot::ui::player
