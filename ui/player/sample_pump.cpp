#include "ui/player/sample_pump.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace earshot::ui::player {

namespace {

constexpr qint64 mostFrames = 4096; // a read: bounds the buffers

int bytesOf(SampleForm form)
{
    switch (form) {
    case SampleForm::Int16:
        return 2;
    case SampleForm::Unsigned8:
        return 1;
    default:
        return 4;
    }
}

template <class T> void put(char *to, T value)
{
    std::memcpy(to, &value, sizeof(T));
}

void putSample(char *to, SampleForm form, float sample)
{
    const double s = std::clamp(static_cast<double>(sample), -1.0, 1.0);
    switch (form) {
    case SampleForm::Float:
        put(to, sample);
        break;
    case SampleForm::Int32:
        put(to, static_cast<qint32>(std::llround(s * 2147483647.0)));
        break;
    case SampleForm::Int16:
        put(to, static_cast<qint16>(std::lround(s * 32767.0)));
        break;
    case SampleForm::Unsigned8:
        put(to, static_cast<quint8>(std::lround(s * 127.0 + 128.0)));
        break;
    }
}

/// Catmull-Rom through b and c, `t` of the way from b to c.
float between(float a, float b, float c, float d, float t)
{
    return b + 0.5F * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

} // namespace

SamplePump::SamplePump(media::PullSource &source, int sourceRate, CardFormat card)
    : m_source(source)
    , m_step(static_cast<double>(sourceRate) / card.rate)
    , m_card(card)
{
    const auto most = static_cast<std::size_t>(mostFrames);
    m_stereo.reserve(most * 2);
    m_waiting.reserve((static_cast<std::size_t>(static_cast<double>(mostFrames) * m_step) + 8) * 2);
    m_waiting.assign(2, 0.0F); // the frame before the first one
}

int SamplePump::bytesPerFrame() const
{
    return bytesOf(m_card.form) * m_card.channels;
}

/// There is always something: a PullSource never runs dry.
qint64 SamplePump::bytesAvailable() const
{
    return mostFrames * bytesPerFrame() + QIODevice::bytesAvailable();
}

qint64 SamplePump::readData(char *data, qint64 maxSize)
{
    const qint64 frames = std::min(maxSize / bytesPerFrame(), mostFrames);
    if (frames <= 0)
        return 0;
    m_stereo.resize(static_cast<std::size_t>(frames) * 2);
    if (m_step == 1.0) {
        m_source.pull(m_stereo);
        m_pulled += frames;
    } else {
        pullConverted(frames);
    }
    store(data, frames);
    return frames * bytesPerFrame();
}

void SamplePump::pullConverted(qint64 frames)
{
    // The last card frame needs two source frames behind it.
    const auto have = static_cast<qint64>(m_waiting.size() / 2);
    const qint64 need = static_cast<qint64>(m_at + static_cast<double>(frames - 1) * m_step) + 3;
    if (need > have) {
        m_waiting.resize(static_cast<std::size_t>(need) * 2);
        m_source.pull(std::span(m_waiting).subspan(static_cast<std::size_t>(have) * 2));
        m_pulled += need - have;
    }
    for (qint64 i = 0; i < frames; ++i, m_at += m_step) {
        const auto b = static_cast<std::size_t>(m_at);
        const auto t = static_cast<float>(m_at - static_cast<double>(b));
        for (std::size_t side = 0; side < 2; ++side) {
            const auto at = [&](std::size_t frame) { return m_waiting[frame * 2 + side]; };
            m_stereo[static_cast<std::size_t>(i) * 2 + side] = between(at(b - 1), at(b), at(b + 1), at(b + 2), t);
        }
    }
    const auto used = static_cast<std::size_t>(m_at) - 1; // one frame before the next stays
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + static_cast<std::ptrdiff_t>(used * 2));
    m_at -= static_cast<double>(used);
}

void SamplePump::store(char *to, qint64 frames) const
{
    const int bytes = bytesOf(m_card.form);
    for (qint64 i = 0; i < frames; ++i) {
        const float left = m_stereo[static_cast<std::size_t>(i) * 2];
        const float right = m_stereo[static_cast<std::size_t>(i) * 2 + 1];
        for (int c = 0; c < m_card.channels; ++c, to += bytes) {
            const float sample = m_card.channels == 1 ? (left + right) / 2 : c == 0 ? left : c == 1 ? right : 0.0F;
            putSample(to, m_card.form, sample);
        }
    }
}

} // namespace earshot::ui::player
