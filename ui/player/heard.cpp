#include "ui/player/heard.h"

#include "ui/waveform/geometry.h"

namespace earshot::ui::player {

namespace {

constexpr qint64 slackMs = 250; // a late timer or a card that reports in steps

} // namespace

void Heard::open(domain::RecordingId id, int rate)
{
    m_id = id;
    m_rate = rate;
    m_last = 0;
}

void Heard::jumpTo(qint64 frame)
{
    m_last = frame;
}

bool Heard::advance(qint64 frame, double speed, qint64 elapsedMs)
{
    const qint64 from = m_last;
    m_last = frame;
    const qint64 most = base::msToFrames(static_cast<qint64>(static_cast<double>(elapsedMs) * speed) + slackMs, m_rate);
    if (frame <= from || frame - from > most)
        return false;
    auto &ranges = m_ranges[m_id];
    ranges = waveform::united(ranges, {from, frame});
    return true;
}

} // namespace earshot::ui::player
