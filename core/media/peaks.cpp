#include "core/media/peaks.h"

#include "core/media/limits.h"

#include <QtEndian>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace earshot::media {
namespace {

// "EPK" and the version, then rate, channels, frames.
constexpr std::array<char, 4> magic{'E', 'P', 'K', 1};
constexpr qsizetype headerBytes = 4 + 4 + 4 + 8;

// Outward, so that a stored extreme is never nearer to zero than the sample was.
qint16 floor16(float v)
{
    return static_cast<qint16>(std::clamp(std::floor(v * 32768.0F), -32768.0F, 32767.0F));
}
qint16 ceil16(float v)
{
    return static_cast<qint16>(std::clamp(std::ceil(v * 32768.0F), -32768.0F, 32767.0F));
}
float toFloat(qint16 v)
{
    return static_cast<float>(v) / 32768.0F;
}

qint64 bucketsFor(qint64 frames)
{
    return (frames + Peaks::baseFrames - 1) / Peaks::baseFrames;
}

/// Extremes of interleaved samples in lanes of eight, which compilers turn into vector instructions. The channel of a
/// lane is lane % channels, so this is for 1, 2, 4 and 8 channels.
void scanLanes(const float *in, qint64 samples, int channels, MinMax *open)
{
    std::array<float, 8> low;
    std::array<float, 8> high;
    for (int k = 0; k < 8; ++k) {
        low[k] = open[k % channels].min;
        high[k] = open[k % channels].max;
    }
    qint64 i = 0;
    for (; i + 8 <= samples; i += 8) {
        for (int k = 0; k < 8; ++k) {
            const float v = in[i + k];
            low[k] = v < low[k] ? v : low[k];
            high[k] = v > high[k] ? v : high[k];
        }
    }
    for (int k = 0; i < samples; ++i, ++k) {
        low[k] = std::min(low[k], in[i]);
        high[k] = std::max(high[k], in[i]);
    }
    for (int k = 0; k < 8; ++k) {
        open[k % channels].min = std::min(open[k % channels].min, low[k]);
        open[k % channels].max = std::max(open[k % channels].max, high[k]);
    }
}

void scan(const float *in, qint64 frames, int channels, MinMax *open)
{
    if (8 % channels == 0) {
        scanLanes(in, frames * channels, channels, open);
        return;
    }
    for (qint64 f = 0; f < frames; ++f) {
        for (int c = 0; c < channels; ++c, ++in) {
            open[c].min = std::min(open[c].min, *in);
            open[c].max = std::max(open[c].max, *in);
        }
    }
}

constexpr MinMax nothingYet{std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest()};

} // namespace

PeaksBuilder::PeaksBuilder(int rate, int channels)
    : m_open(static_cast<size_t>(channels), nothingYet)
{
    m_peaks.m_rate = rate;
    m_peaks.m_channels = channels;
    m_peaks.m_levels.assign(static_cast<size_t>(channels), std::vector<Peaks::Level>(1));
}

void PeaksBuilder::add(std::span<const float> interleaved)
{
    const int channels = m_peaks.m_channels;
    const float *in = interleaved.data();
    qint64 left = static_cast<qint64>(interleaved.size()) / channels;
    m_peaks.m_frames += left;
    while (left > 0) {
        const qint64 n = std::min(left, Peaks::baseFrames - m_fill);
        scan(in, n, channels, m_open.data());
        in += n * channels;
        left -= n;
        m_fill += n;
        if (m_fill == Peaks::baseFrames)
            closeBucket();
    }
}

void PeaksBuilder::closeBucket()
{
    for (size_t c = 0; c < m_open.size(); ++c) {
        m_peaks.m_levels[c][0].push_back({floor16(m_open[c].min), ceil16(m_open[c].max)});
        m_open[c] = nothingYet;
    }
    m_fill = 0;
}

Peaks PeaksBuilder::finish()
{
    if (m_fill > 0)
        closeBucket();
    m_peaks.buildUpperLevels();
    return std::move(m_peaks);
}

void Peaks::buildUpperLevels()
{
    for (std::vector<Level> &levels : m_levels) {
        levels.resize(1);
        while (levels.back().size() > static_cast<size_t>(factor)) {
            const Level &below = levels.back();
            Level above((below.size() + factor - 1) / factor);
            for (size_t i = 0; i < above.size(); ++i) {
                Pair pair = below[i * factor];
                for (size_t k = i * factor; k < std::min<size_t>(below.size(), (i + 1) * factor); ++k) {
                    pair.min = std::min(pair.min, below[k].min);
                    pair.max = std::max(pair.max, below[k].max);
                }
                above[i] = pair;
            }
            levels.push_back(std::move(above));
        }
    }
}

/// Extremes of buckets [first, end), which must lie within the recording and not be empty: whole blocks of the highest
/// level that fits, single steps towards its edges.
Peaks::Pair Peaks::over(int channel, qint64 first, qint64 end) const
{
    const std::vector<Level> &levels = m_levels[static_cast<size_t>(channel)];
    Pair result{std::numeric_limits<qint16>::max(), std::numeric_limits<qint16>::min()};
    const auto take = [&](size_t level, qint64 index) {
        const Pair &pair = levels[level][static_cast<size_t>(index)];
        result.min = std::min(result.min, pair.min);
        result.max = std::max(result.max, pair.max);
    };
    for (size_t level = 0; first < end; ++level) {
        if (level + 1 == levels.size()) {
            for (; first < end; ++first)
                take(level, first);
            break;
        }
        for (; first < end && first % factor != 0; ++first)
            take(level, first);
        for (; first < end && end % factor != 0; --end)
            take(level, end - 1);
        first /= factor;
        end /= factor;
    }
    return result;
}

std::vector<MinMax> Peaks::query(int channel, FrameRange range, int columns) const
{
    std::vector<MinMax> out(static_cast<size_t>(std::max(columns, 0)));
    if (channel < 0 || channel >= m_channels || range.isEmpty())
        return out;
    const double step = static_cast<double>(range.length()) / std::max(columns, 1);
    for (int c = 0; c < columns; ++c) {
        const qint64 from = range.begin + static_cast<qint64>(std::floor(c * step));
        const qint64 to = std::max(from + 1, range.begin + static_cast<qint64>(std::ceil((c + 1) * step)));
        const FrameRange part = FrameRange{from, to}.intersected({0, m_frames});
        if (part.isEmpty())
            continue;
        const Pair pair = over(channel, part.begin / baseFrames, bucketsFor(part.end));
        out[static_cast<size_t>(c)] = {toFloat(pair.min), toFloat(pair.max)};
    }
    return out;
}

float Peaks::loudest(FrameRange range) const
{
    const FrameRange part = range.intersected({0, m_frames});
    float result = 0;
    for (int c = 0; c < m_channels && !part.isEmpty(); ++c) {
        const Pair pair = over(c, part.begin / baseFrames, bucketsFor(part.end));
        result = std::max({result, -toFloat(pair.min), toFloat(pair.max)});
    }
    return result;
}

QByteArray Peaks::serialise() const
{
    const qint64 buckets = bucketsFor(m_frames);
    QByteArray bytes(headerBytes + buckets * m_channels * 4, Qt::Uninitialized);
    char *out = bytes.data();
    out = std::copy(magic.begin(), magic.end(), out);
    const auto put = [&out](auto value) {
        qToLittleEndian(value, out);
        out += sizeof value;
    };
    put(static_cast<quint32>(m_rate));
    put(static_cast<quint32>(m_channels));
    put(static_cast<quint64>(m_frames));
    for (const std::vector<Level> &levels : m_levels) {
        for (const Pair &pair : levels[0]) {
            put(pair.min);
            put(pair.max);
        }
    }
    return bytes;
}

Result<Peaks> Peaks::parse(QByteArrayView bytes)
{
    const auto damaged = [](const char *why) {
        return fail(ErrorCode::Integrity, QStringLiteral("the stored waveform is damaged: ") + QLatin1String(why));
    };
    if (bytes.size() < headerBytes || !bytes.startsWith(QByteArrayView(magic.data(), 3)))
        return damaged("no header");
    if (bytes[3] != magic[3])
        return fail(ErrorCode::Unsupported, QStringLiteral("the stored waveform is of a newer version"));
    const char *in = bytes.data() + 4;
    Peaks peaks;
    const auto rate = qFromLittleEndian<quint32>(in);
    const auto channels = qFromLittleEndian<quint32>(in + 4);
    const auto frames = qFromLittleEndian<quint64>(in + 8);
    in += 16;
    if (rate < minRate || rate > maxRate || channels < 1 || channels > maxChannels ||
        frames > static_cast<quint64>(maxSeconds + maxGapSeconds) * rate)
        return damaged("impossible numbers");
    peaks.m_rate = static_cast<int>(rate);
    peaks.m_channels = static_cast<int>(channels);
    peaks.m_frames = static_cast<qint64>(frames);
    const qint64 buckets = bucketsFor(peaks.m_frames);
    if (bytes.size() != headerBytes + buckets * peaks.m_channels * 4)
        return damaged("wrong length");
    peaks.m_levels.assign(channels, std::vector<Level>(1, Level(static_cast<size_t>(buckets))));
    for (std::vector<Level> &levels : peaks.m_levels) {
        for (Pair &pair : levels[0]) {
            pair = {qFromLittleEndian<qint16>(in), qFromLittleEndian<qint16>(in + 2)};
            if (pair.min > pair.max)
                return damaged("a bucket is upside down");
            in += 4;
        }
    }
    peaks.buildUpperLevels();
    return peaks;
}

} // namespace earshot::media
