#pragma once

#include "ui/desk/context.h"
#include "ui/player/listening.h"
#include "ui/player/player_keys.h"
#include "ui/widgets/panel.h"

namespace earshot::ui::widgets {
class NoticeBar;
class TransportBar;
class TurningSplitter;
} // namespace earshot::ui::widgets
namespace earshot::ui::waveform {
class WaveformView;
}

namespace earshot::ui::player {

class NoteActs;
class PlayerNotes;
class TitleLine;

/// The panel at the bottom of the window that stays through desks while something is loaded, and is hidden when nothing
/// is. Opens what Context::openRecordingRequested asks for, reads notes again on Context::recordingChanged. Its keys
/// (PlayerKeys) work in the whole window while a call is loaded.
class PlayerPanel : public widgets::Panel
{
    Q_OBJECT
public:
    /// `devices`: for tests; by default the machine's.
    explicit PlayerPanel(desk::Context &context, QWidget *parent = nullptr,
                         std::unique_ptr<SoundDevices> devices = nullptr);
    ~PlayerPanel() override;

    /// Opens and plays; `seekTo` in frames, -1 for the beginning. Without a declared purpose the context is told and
    /// the call opens as soon as there is one.
    void open(domain::RecordingId id, qint64 seekTo = -1);
    /// What was released to this person, see Listening::openReleased.
    void openReleased(const domain::Release &release);
    void openHearing(const desk::Hearing &hearing);
    void closeRecording();
    [[nodiscard]] domain::RecordingId recording() const { return m_listening->id(); } ///< invalid: nothing loaded

    [[nodiscard]] Listening &listening() { return *m_listening; }
    /// Notes of whatever recording, with undo; for inspectors too.
    [[nodiscard]] NoteActs &notes();
    [[nodiscard]] waveform::WaveformView &picture() { return *m_view; }

public slots:
    /// At the playhead, or for the marked range.
    void writeNote();
    /// A note of the loaded recording; others are ignored (their inspector has its own NoteEditor).
    void editNote(earshot::domain::AnnotationId id);
    void removeNote(earshot::domain::AnnotationId id);

signals:
    void opened(earshot::domain::RecordingId id);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< the window's height
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectPicture();
    void connectTransport();
    void obey(PlayerKeys::Command command);
    void show(Listening::State state);
    void showOpen();
    void showDetail();
    void showSound(Listening::Sound sound);
    void showPosition(qint64 frame);
    void showFailure(const Error &error);
    void applyLoop();
    void markEdge(bool begin);
    void applyMix(int lane, const std::function<void(media::ChannelMix &)> &change);
    void setSpeed(double speed);
    void fitWindow();

    desk::Context &m_context;
    Listening *m_listening;
    PlayerKeys *m_keys;
    TitleLine *m_title;
    widgets::NoticeBar *m_notice;      ///< why it does not open, what went wrong, what can be undone
    widgets::NoticeBar *m_soundNotice; ///< that nothing is heard
    widgets::TurningSplitter *m_body;  ///< the picture and the notes
    waveform::WaveformView *m_view;
    widgets::TransportBar *m_transport;
    PlayerNotes *m_notes;
    bool m_loop = false;
};

} // namespace earshot::ui::player
