#pragma once

#include "core/media/output.h"

#include <QByteArray>
#include <QString>
#include <memory>

class QThread;

namespace earshot::ui::player {

/// `Error::where` of everything that the sound card does wrong, so that it can be told from a damaged recording.
[[nodiscard]] QString soundWhere();

/// The sound card through QAudioSink in pull mode. Qt feeds a sink from the event loop of the thread that made it, so
/// it gets a thread of its own: a busy window does not stutter. The card is found by its id again at each start.
///
/// Errors: Io with `where` = soundWhere(), for a card that is gone or refuses; what goes wrong later comes through
/// onFailure().
class QtAudioOutput final : public media::AudioOutput
{
public:
    /// `deviceId` as in SoundDevices; empty: the system's default at the time of each start().
    explicit QtAudioOutput(const QByteArray &deviceId = {});
    ~QtAudioOutput() override;

    [[nodiscard]] Result<void> start(media::OutputFormat format, media::PullSource &source) override;
    void stop() override;
    [[nodiscard]] qint64 playedFrames() const override;

private:
    class Card; // lives on m_thread

    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<Card> m_card;
};

} // namespace earshot::ui::player
