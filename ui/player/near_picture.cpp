#include "ui/player/near_picture.h"

#include "ui/desk/answer.h"

#include <QIODevice>
#include <QtConcurrent>
#include <algorithm>
#include <bit>
#include <cmath>
#include <mutex>

namespace earshot::ui::player {

using media::Decoder;
using media::NearPeaks;

/// What the pool threads share: one of them at a time.
struct NearPicture::Reader
{
    std::mutex mutex;
    std::unique_ptr<QIODevice> device;
    std::unique_ptr<Decoder> decoder; // of the device: goes first; set up with the first reading
    media::MediaInfo info;

    Result<NearPeaks> read(FrameRange range, qint64 step, const std::stop_token &stop)
    {
        const std::lock_guard lock(mutex);
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, QStringLiteral("nobody looks there any more"));
        if (!decoder) {
            EARSHOT_TRY(made, Decoder::open(*device, info));
            decoder = std::move(made);
        }
        return NearPeaks::read(*decoder, range, step, stop);
    }
};

NearPicture::NearPicture(std::unique_ptr<waveform::PeakSource> stored, QList<int> order,
                         std::unique_ptr<QIODevice> device, const media::MediaInfo &info)
    : m_stored(std::move(stored))
    , m_order(std::move(order))
    , m_reader(std::make_shared<Reader>())
{
    m_reader->device = std::move(device);
    m_reader->info = info;
}

NearPicture::~NearPicture()
{
    m_stop.request_stop(); // whoever reads keeps the reader for that long
}

void NearPicture::look(FrameRange visible, int bars)
{
    visible = visible.intersected({0, frames()});
    const qint64 perBar = bars > 0 ? visible.length() / bars : media::Peaks::baseFrames;
    if (visible.isEmpty() || perBar >= media::Peaks::baseFrames) {
        m_stop.request_stop();
        m_wanted = {};
        m_near.reset();
        return;
    }
    // A step that is a little longer than a bar would be seen, a shorter one is not.
    const auto step = static_cast<qint64>(std::bit_floor(static_cast<quint64>(std::max<qint64>(perBar, 1))));
    const auto covers = [&](FrameRange range, qint64 has) {
        return has <= step && range.begin <= visible.begin && range.end >= visible.end;
    };
    if ((m_near && covers(m_near->range(), m_near->step())) || (!m_wanted.isEmpty() && covers(m_wanted, m_wantedStep)))
        return;
    m_stop.request_stop();
    m_stop = {};
    const qint64 air = visible.length() / 2; // for scrolling
    m_wanted = FrameRange{visible.begin - air, visible.end + air}.intersected({0, frames()});
    m_wantedStep = step;
    const auto reading = QtConcurrent::run([reader = m_reader, range = m_wanted, step, stop = m_stop.get_token()] {
        return reader->read(range, step, stop);
    });
    desk::answer(this, reading, [this, generation = ++m_generation](Result<NearPeaks> near) {
        if (generation == m_generation)
            take(std::move(near));
    });
}

void NearPicture::take(Result<NearPeaks> near)
{
    if (m_wanted.isEmpty())
        return; // they looked from farther away meanwhile
    if (!near)
        return; // and m_wanted stays: it is not tried again and again
    m_wanted = {};
    m_near = std::move(*near);
    emit changed();
}

void NearPicture::query(int lane, FrameRange range, std::span<waveform::MinMax> out) const
{
    const int channel = m_order.value(lane, -1);
    const FrameRange there = range.intersected({0, frames()});
    const bool nearer = range.length() < static_cast<qint64>(out.size()) * media::Peaks::baseFrames;
    if (!m_near || !nearer || channel < 0 || channel >= m_near->channels() || there.begin < m_near->range().begin ||
        there.end > m_near->range().end) {
        m_stored->query(lane, range, out);
        return;
    }
    const auto whole = [](float sample) {
        return static_cast<qint16>(std::lround(std::clamp(sample, -1.0F, 1.0F) * 32767.0F));
    };
    const auto pairs = m_near->query(channel, range, static_cast<int>(out.size()));
    std::transform(pairs.begin(), pairs.end(), out.begin(), [whole](const media::MinMax &pair) {
        return waveform::MinMax{whole(pair.min), whole(pair.max)};
    });
}

} // namespace earshot::ui::player
