#pragma once

#include "core/media/output.h"

#include <QIODevice>
#include <atomic>
#include <vector>

// Private to this room: between a PullSource and a sound card that may want another format.
namespace earshot::ui::player {

enum class SampleForm { Float = 1, Int32, Int16, Unsigned8 };

struct CardFormat
{
    int rate = 8000;
    int channels = 2;
    SampleForm form = SampleForm::Float;
};

/// Gives a card what it reads, pulled from the source and turned into the card's format: sample form, more channels
/// than two (silent) or one (both sides together), and another rate by four-point interpolation. Used by one thread at
/// a time; `pulled()` by any.
class SamplePump final : public QIODevice
{
public:
    SamplePump(media::PullSource &source, int sourceRate, CardFormat card);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    /// Source frames taken so far.
    [[nodiscard]] qint64 pulled() const { return m_pulled; }
    [[nodiscard]] int bytesPerFrame() const;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void pullConverted(qint64 frames);
    void store(char *to, qint64 frames) const;

    media::PullSource &m_source;
    const double m_step; ///< source frames for one card frame
    const CardFormat m_card;
    std::vector<float> m_stereo;  ///< what readData() is about to give, at the card's rate
    std::vector<float> m_waiting; ///< source frames not yet used up, when the rates differ
    double m_at = 1;              ///< where in m_waiting the next card frame lies, in frames
    std::atomic<qint64> m_pulled{0};
};

} // namespace earshot::ui::player
