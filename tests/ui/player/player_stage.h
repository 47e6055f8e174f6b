#pragma once

#include "tests/support/teststore.h"
#include "ui/player/player_panel.h"
#include "ui/prompts/prompter.h"
#include "ui/waveform/waveformview.h"

#include <QWidget>

namespace earshot::tests {

/// A machine as a test wants it: no sound card, or one that breaks.
class TestDevices : public ui::player::SoundDevices
{
public:
    [[nodiscard]] QList<ui::player::SoundDevice> devices() const override { return there; }
    [[nodiscard]] std::unique_ptr<media::AudioOutput> makeOutput() const override;
    QList<ui::player::SoundDevice> there;
    bool refuses = false; ///< the card does not start
    mutable class TestCard *card = nullptr;
};

/// A card that plays in real time, and can be pulled out.
class TestCard : public media::AudioOutput
{
public:
    explicit TestCard(bool refuses)
        : m_refuses(refuses)
    {}
    [[nodiscard]] Result<void> start(media::OutputFormat format, media::PullSource &source) override;
    void stop() override { m_silent.stop(); }
    [[nodiscard]] qint64 playedFrames() const override { return m_silent.playedFrames(); }
    void pullOut();

private:
    media::SilentOutput m_silent;
    bool m_refuses;
};

/// Nobody is asked anything by the player.
class NoPrompter : public ui::prompts::IPrompter
{
public:
    bool confirm(QWidget *, const ui::prompts::Question &) override { return false; }
    std::optional<QString> askText(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    QString chooseFolder(QWidget *, const QString &, const QString &) override { return {}; }
    QStringList chooseFiles(QWidget *, const QString &, const QString &) override { return {}; }
    QString chooseSaveFile(QWidget *, const QString &, const QString &) override { return {}; }
    void tell(QWidget *, const QString &, const QString &) override {}
};

/// A real store, somebody signed in, and the panel in a window.
class Stage
{
public:
    explicit Stage(const QString &user = QStringLiteral("investigator"));
    ~Stage();

    TestStore store;
    NoPrompter prompter;
    std::unique_ptr<ui::desk::Context> context;
    QWidget window;
    TestDevices *devices = nullptr; ///< belongs to the panel
    ui::player::PlayerPanel *panel = nullptr;

    void declare(const QString &purpose = QStringLiteral("complaint"),
                 const QString &reference = QStringLiteral("C-2026-0412"));
    /// Opens and waits until it plays or failed; false when neither came.
    [[nodiscard]] bool open(domain::RecordingId id, qint64 seekTo = -1);
    /// The same, paused at the beginning.
    [[nodiscard]] bool openPaused(domain::RecordingId id);
    /// Everything asked of the door so far has been answered.
    void settle();

    [[nodiscard]] ui::player::Listening &listening() const { return panel->listening(); }
    [[nodiscard]] media::PlaybackEngine &engine() const { return panel->listening().engine(); }
    [[nodiscard]] ui::waveform::WaveformView &picture() const { return panel->picture(); }
    /// The middle of the lanes at the x of `frame`.
    [[nodiscard]] QPoint pointOf(qint64 frame) const;
    template <class W> [[nodiscard]] W *child(const char *name) const
    {
        return panel->findChild<W *>(QLatin1String(name));
    }
    /// Text of a notice bar, empty when it is hidden.
    [[nodiscard]] QString notice(const char *name) const;
};

} // namespace earshot::tests
