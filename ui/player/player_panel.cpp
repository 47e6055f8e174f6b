#include "ui/player/player_panel.h"

#include "ui/player/note_acts.h"
#include "ui/player/player_notes.h"
#include "ui/player/player_parts.h"
#include "ui/waveform/waveformview.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/states.h"
#include "ui/widgets/transportbar.h"
#include "ui/words/refusal.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace earshot::ui::player {

using theme::px;
using waveform::WaveformView;
using widgets::NoticeBar;
using widgets::TransportBar;

namespace {

constexpr double speedStep = 0.25;
constexpr int lowWindow = 880; ///< design pixels: with less the desk above needs the room more than the lanes do

} // namespace

PlayerPanel::PlayerPanel(desk::Context &context, QWidget *parent, std::unique_ptr<SoundDevices> devices)
    : Panel(parent)
    , m_context(context)
    , m_listening(new Listening(
          context, devices ? std::move(devices) : std::make_unique<SoundDevices>(SoundDevices::ownMemory()), this))
    , m_keys(new PlayerKeys(this))
    , m_title(new TitleLine(m_listening->devices(), this))
    , m_notice(new NoticeBar(this))
    , m_soundNotice(new NoticeBar(this))
    , m_body(new widgets::TurningSplitter(this, 480))
    , m_view(new WaveformView(m_body))
    , m_transport(new TransportBar(this))
    , m_notes(new PlayerNotes(context, {*m_listening, *m_view, *m_transport, *m_notice}, this))
{
    setObjectName(QStringLiteral("playerPanel"));
    setAccessibleName(tr("Player"));
    build();
    connect(m_listening, &Listening::stateChanged, this, &PlayerPanel::show);
    connect(m_listening, &Listening::soundChanged, this, &PlayerPanel::showSound);
    connect(m_listening, &Listening::positionChanged, this, &PlayerPanel::showPosition);
    connect(m_listening, &Listening::detailChanged, this, &PlayerPanel::showDetail);
    connect(m_listening, &Listening::damaged, this, &PlayerPanel::showFailure);
    connect(m_listening, &Listening::heardChanged, this, [this] { m_view->setHeard(m_listening->heard()); });
    connect(m_listening, &Listening::playingChanged, this, [this](bool playing) {
        m_view->setPlaying(playing);
        m_transport->setPlaying(playing);
    });
    connect(m_title, &TitleLine::closeRequested, this, &PlayerPanel::closeRecording);
    connect(m_title, &TitleLine::notesToggled, this, [this](bool shown) {
        m_notes->side()->setVisible(shown);
        m_body->refresh(); // at once: a splitter would wait for the event loop
    });
    connect(m_notes, &PlayerNotes::countChanged, m_title, &TitleLine::setNoteCount);
    connect(m_title, &TitleLine::centredToggled, this, [this](bool centred) {
        media::Mix mix = m_listening->engine().mix();
        mix.placement = centred ? media::Placement::Centred : media::Placement::Split;
        m_listening->engine().setMix(mix);
    });
    connect(m_keys, &PlayerKeys::pressed, this, &PlayerPanel::obey);
    connect(&m_context, &desk::Context::openRecordingRequested, this, &PlayerPanel::open);
    connect(&m_context, &desk::Context::openReleaseRequested, this, &PlayerPanel::openReleased);
    connect(&m_context, &desk::Context::hearRequested, this, &PlayerPanel::openHearing);
    connectPicture();
    connectTransport();
    showSound(m_listening->sound());
    show(m_listening->state());
}

PlayerPanel::~PlayerPanel()
{
    // The engine says goodbye while it goes, and the widgets may be gone by then.
    m_listening->disconnect(this);
    m_view->setSource(nullptr);
    delete m_listening;
}

void PlayerPanel::build()
{
    m_view->setObjectName(QStringLiteral("waveform"));
    m_transport->setObjectName(QStringLiteral("transport"));
    m_notice->setObjectName(QStringLiteral("playerNotice"));
    m_soundNotice->setObjectName(QStringLiteral("soundNotice"));

    m_body->addWidget(m_view);
    m_body->addWidget(m_notes->side());
    m_body->setStretchFactor(0, 3);
    m_body->setStretchFactor(1, 1);
    m_body->setWidths({750, 250});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(12), px(6), px(12), px(8));
    column->setSpacing(px(6));
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_notice, m_soundNotice, m_body, m_notes->editor()})
        column->addWidget(part);
    column->addWidget(m_transport);
    // As high as what wraps in it needs; "Maximum" would be its height without any wrapping.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void PlayerPanel::connectPicture()
{
    connect(m_view, &WaveformView::seekRequested, m_listening, &Listening::seek);
    connect(m_view, &WaveformView::lanesDrawn, m_listening, &Listening::lookAt);
    connect(m_listening, &Listening::pictureChanged, m_view, &WaveformView::redrawPeaks);
    connect(m_view, &WaveformView::selectionChanged, this, [this] {
        if (m_loop)
            applyLoop();
    });
    connect(m_view, &WaveformView::laneVolumeChanged, this, [this](int lane, double volume) {
        applyMix(lane, [volume](media::ChannelMix &mix) { mix.volume = static_cast<float>(volume); });
    });
    connect(m_view, &WaveformView::laneMuteToggled, this,
            [this](int lane, bool muted) { applyMix(lane, [muted](media::ChannelMix &mix) { mix.mute = muted; }); });
    connect(m_view, &WaveformView::laneSoloToggled, this,
            [this](int lane, bool solo) { applyMix(lane, [solo](media::ChannelMix &mix) { mix.solo = solo; }); });
}

void PlayerPanel::connectTransport()
{
    connect(m_transport, &TransportBar::playPauseRequested, m_listening, &Listening::playPause);
    connect(m_transport, &TransportBar::seekByRequested, m_listening, &Listening::seekBy);
    connect(m_transport, &TransportBar::speedChosen, this, &PlayerPanel::setSpeed);
    connect(m_transport, &TransportBar::loopToggled, this, [this](bool on) {
        m_loop = on;
        applyLoop();
    });
    connect(m_transport, &TransportBar::skipSilenceToggled, this,
            [this](bool on) { m_listening->engine().setSkipSilence(on); });
}

void PlayerPanel::open(domain::RecordingId id, qint64 seekTo)
{
    m_listening->open(id, seekTo);
}

void PlayerPanel::openReleased(const domain::Release &release)
{
    m_listening->openReleased(release);
}

void PlayerPanel::openHearing(const desk::Hearing &hearing)
{
    m_listening->openHearing(hearing);
}

void PlayerPanel::closeRecording()
{
    m_listening->close();
}

NoteActs &PlayerPanel::notes()
{
    return m_notes->acts();
}

void PlayerPanel::writeNote()
{
    m_notes->write();
}

void PlayerPanel::editNote(domain::AnnotationId id)
{
    m_notes->edit(id);
}

void PlayerPanel::removeNote(domain::AnnotationId id)
{
    m_notes->remove(id);
}

void PlayerPanel::show(Listening::State state)
{
    using State = Listening::State;
    const bool loaded = state == State::Open || state == State::Opening;
    if (state != State::Open)
        m_view->setSource(nullptr);
    m_keys->setEnabled(state == State::Open);
    m_notes->leave();
    m_notice->dismiss();
    m_title->setLoaded(loaded);
    m_body->setVisible(loaded);
    m_transport->setVisible(loaded);
    m_soundNotice->setVisible(loaded && m_listening->sound() != Listening::Sound::Heard);
    m_transport->setUnavailable(state == State::Opening ? tr("The call is being opened.") : QString());
    setVisible(state != State::Empty);
    switch (state) {
    case State::Empty:
        emit closed();
        break;
    case State::NeedsPurpose:
        m_title->setTitle(tr("Before you listen"));
        m_notice->showNotice(NoticeBar::Kind::Info,
                             tr("Choose above what you are listening for. The call opens as soon as you have."), {},
                             false);
        break;
    case State::Opening:
        m_title->setTitle(tr("Opening the call…"));
        break;
    case State::Open:
        showOpen();
        break;
    case State::Failed:
        m_title->setTitle(tr("The call was not opened"));
        showFailure(*m_listening->error());
        break;
    }
}

void PlayerPanel::showOpen()
{
    const domain::Recording &recording = m_listening->recording();
    m_view->setSource(m_listening->picture());
    m_view->setLanes(lanesOf(recording, m_listening->laneOrder()));
    m_view->setHeard(m_listening->heard());
    m_view->setControlsVisible(true);
    media::Mix mix;
    mix.placement = m_listening->devices().centred() ? media::Placement::Centred : media::Placement::Split;
    m_listening->engine().setMix(mix);
    m_loop = false;
    m_transport->setLoop(false);
    m_transport->setDuration(recording.durationMs());
    m_transport->setPosition(0);
    const domain::Release &release = m_listening->release();
    const QString hearing = m_listening->hearingTitle();
    m_title->setTitle(!hearing.isEmpty()     ? hearing
                      : release.id.isValid() ? releasedTitleOf(release, recording)
                                             : titleOf(recording));
    if (m_listening->pictureDamaged())
        m_notice->showNotice(NoticeBar::Kind::Warning,
                             tr("The picture of this call is damaged. The sound itself is not affected."));
    showDetail();
    if (!release.id.isValid() && hearing.isEmpty())
        emit opened(recording.id);
}

void PlayerPanel::showDetail()
{
    m_notes->showDetail();
    showPosition(m_listening->engine().position());
}

void PlayerPanel::showSound(Listening::Sound sound)
{
    using Sound = Listening::Sound;
    m_title->setSilent(sound != Sound::Heard);
    QString text;
    switch (sound) {
    case Sound::Heard:
        m_soundNotice->dismiss();
        return;
    case Sound::NoDevice:
        text = tr("No sound device: the call plays silently. Sound comes as soon as one is connected.");
        break;
    case Sound::Refused:
        text = tr("The sound device does not answer: the call plays silently. Choose another one at the top right.");
        break;
    case Sound::Lost:
        text = tr("The sound device went away, so the call was paused. Play goes on with what is there.");
        break;
    }
    m_soundNotice->showNotice(NoticeBar::Kind::Warning, text, {}, false);
    m_soundNotice->setIcon(theme::Icon::NoSound);
    m_soundNotice->setVisible(m_listening->state() == Listening::State::Open);
}

void PlayerPanel::showPosition(qint64 frame)
{
    const int rate = m_listening->recording().rate;
    m_view->setPosition(frame);
    m_transport->setPosition(base::framesToMs(frame, rate));
    m_notes->showPosition(frame);
}

void PlayerPanel::showFailure(const Error &error)
{
    m_notice->showNotice(NoticeBar::Kind::Error, words::errorText(error, m_context.profile()), {}, false);
}

void PlayerPanel::applyLoop()
{
    std::optional<FrameRange> range;
    if (m_loop)
        range = m_view->hasSelection() ? m_view->selection() : m_listening->engine().info().range();
    m_listening->engine().setLoop(range);
}

/// "[" keeps an end that is still behind the playhead, "]" a beginning before it.
void PlayerPanel::markEdge(bool begin)
{
    const qint64 at = m_listening->engine().position();
    FrameRange range = m_view->hasSelection() ? m_view->selection() : m_listening->engine().info().range();
    if (begin)
        range = {at, range.end > at ? range.end : m_view->frames()};
    else
        range = {range.begin < at ? range.begin : 0, at};
    m_view->setSelection(range);
}

void PlayerPanel::applyMix(int lane, const std::function<void(media::ChannelMix &)> &change)
{
    const int channel = m_listening->laneOrder().value(lane, -1);
    media::Mix mix = m_listening->engine().mix();
    if (channel < 0 || static_cast<std::size_t>(channel) >= mix.channel.size())
        return;
    change(mix.channel.at(static_cast<std::size_t>(channel)));
    m_listening->engine().setMix(mix);
}

void PlayerPanel::setSpeed(double speed)
{
    m_listening->engine().setSpeed(speed);
    m_transport->setSpeed(m_listening->engine().speed());
}

void PlayerPanel::obey(PlayerKeys::Command command)
{
    using Command = PlayerKeys::Command;
    constexpr qint64 second = 1000;
    switch (command) {
    case Command::PlayPause:
        return m_listening->playPause();
    case Command::Back:
    case Command::BackFive:
        return m_listening->seekBy(-5 * second);
    case Command::Forward:
    case Command::ForwardFive:
        return m_listening->seekBy(5 * second);
    case Command::BackOne:
        return m_listening->seekBy(-second);
    case Command::ForwardOne:
        return m_listening->seekBy(second);
    case Command::PreviousNote:
        return m_notes->goTo(false);
    case Command::NextNote:
        return m_notes->goTo(true);
    case Command::Beginning:
        return m_listening->seek(0);
    case Command::End:
        return m_listening->seek(m_listening->engine().info().frames);
    case Command::RangeBegin:
        return markEdge(true);
    case Command::RangeEnd:
        return markEdge(false);
    case Command::WriteNote:
        return m_notes->write();
    case Command::ZoomIn:
        return m_view->zoomIn();
    case Command::ZoomOut:
        return m_view->zoomOut();
    case Command::Slower:
        return setSpeed(m_listening->engine().speed() - speedStep);
    case Command::Faster:
        return setSpeed(m_listening->engine().speed() + speedStep);
    case Command::SkipSilence:
        m_listening->engine().setSkipSilence(!m_listening->engine().skipSilence());
        return m_transport->setSkipSilence(m_listening->engine().skipSilence());
    case Command::Undo:
        return m_notes->acts().undo();
    case Command::Redo:
        return m_notes->acts().redo();
    }
}

void PlayerPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    m_listening->setWatched(true);
    window()->installEventFilter(this);
    fitWindow();
}

bool PlayerPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        fitWindow();
    return Panel::eventFilter(watched, event);
}

void PlayerPanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (isVisible() && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        fitWindow();
}

void PlayerPanel::fitWindow()
{
    m_view->setCompact(window() != this && window()->height() < px(lowWindow));
    m_body->updateGeometry(); // a splitter passes on what its widgets need only once it is shown
}

void PlayerPanel::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    m_listening->setWatched(false);
}

} // namespace earshot::ui::player
