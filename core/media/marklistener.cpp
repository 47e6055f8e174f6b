#include "core/media/marklistener.h"

#include "core/media/decoder.h"
#include "core/media/ff.h"
#include "core/media/fft.h"
#include "core/media/hiddenmark.h"
#include "core/media/markmath.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace earshot::media {

namespace {

constexpr size_t stretch = 256; // samples at markRate
constexpr size_t half = stretch / 2;
constexpr float silence = 1e-6F; // power of a bin, in a stretch of which all is rounding
constexpr size_t mostPieces = 128;
constexpr qint64 readFrames = 16 * 1024;

using Spectrum = std::vector<std::complex<float>>; // of the mark's bins

/// A voice's own tones stand out of what is around them; no one of them is to outweigh the rest.
std::complex<float> atMostOne(std::complex<float> value)
{
    return value / std::max(std::abs(value), 1.0F);
}

/// Sound at markRate with the level taken out of it, in time and frequency: what is left of a mark is the mark.
class Whitener
{
public:
    explicit Whitener(Fft &&forward, Fft &&back)
        : m_forward(std::move(forward))
        , m_back(std::move(back))
    {}

    void add(std::span<const float> sound, size_t step, size_t channel, std::vector<float> &out)
    {
        for (size_t i = channel; i < sound.size(); i += step)
            m_sound.push_back(sound[i]);
        size_t at = 0;
        for (; at + stretch <= m_sound.size(); at += half)
            whiten(std::span(m_sound).subspan(at, stretch), out);
        m_sound.erase(m_sound.begin(), m_sound.begin() + static_cast<std::ptrdiff_t>(at));
    }

private:
    void whiten(std::span<const float> sound, std::vector<float> &out)
    {
        constexpr auto first = static_cast<size_t>(300.0 * stretch / markRate);
        constexpr auto last = static_cast<size_t>(3400.0 * stretch / markRate);
        for (size_t i = 0; i < stretch; ++i)
            m_forward.in()[i] = sound[i] * m_window[i];
        const auto spectrum = m_forward.run();
        const auto powers = smoothPowers(spectrum, half);
        std::ranges::fill(m_back.in(), std::complex<float>());
        for (size_t bin = first; bin <= last; ++bin)
            m_back.in()[bin] = atMostOne(spectrum[bin] / std::sqrt(powers[bin] + silence));
        const auto white = m_back.run();
        for (size_t i = 0; i < stretch; ++i)
            m_added[i] += white[i].real() * m_window[i];
        out.insert(out.end(), m_added.begin(), m_added.begin() + half);
        std::copy(m_added.begin() + half, m_added.end(), m_added.begin());
        std::fill(m_added.begin() + half, m_added.end(), 0.0F);
    }

    Fft m_forward, m_back;
    const std::vector<float> m_window = sineWindow(stretch);
    std::vector<float> m_sound;
    std::array<float, stretch> m_added{};
};

} // namespace

class MarkListener::Private
{
public:
    explicit Private(Fft &&forward, Fft &&back)
        : m_forward(std::move(forward))
        , m_back(std::move(back))
    {}

    Result<void> hear(QIODevice &audio, const QString &nameHint, const std::function<void(double)> &progress,
                      const std::stop_token &stop);
    MarkStrength find(QByteArrayView phases);
    [[nodiscard]] double places() const { return static_cast<double>(m_groups.size()) * markPeriod; }
    qint64 samples = 0; // at markRate

private:
    struct Group
    {
        Spectrum spectrum;
        double scatter = 0;
        qint64 beginMs = 0, endMs = 0;
    };

    Result<void> openResampler(const MediaInfo &info);
    Result<void> takeIn(std::span<const float> interleaved, int channels);
    void whiten(std::span<const float> interleaved, size_t channels);
    void fold();
    void close(bool last);
    void group();
    void addGroup(size_t from, size_t count);

    Fft m_forward, m_back;
    const std::array<std::complex<float>, 256> m_turns = phaseTable();
    ff::Resampler m_resampler;
    std::vector<Whitener> m_whiteners;       // by channel
    std::vector<std::vector<float>> m_white; // by channel
    std::vector<float> m_piece;              // the piece at work, folded to a period
    size_t m_pieceAt = 0;                    // samples of it
    size_t m_periods = 1;                    // that a piece is long
    std::vector<Spectrum> m_pieces;
    std::vector<Group> m_groups;
};

Result<void> MarkListener::Private::openResampler(const MediaInfo &info)
{
    for (int channel = 0; channel < info.channels; ++channel) {
        EARSHOT_TRY(forward, Fft::create(stretch, Fft::Way::Forward));
        EARSHOT_TRY(back, Fft::create(stretch, Fft::Way::Back));
        m_whiteners.emplace_back(std::move(forward), std::move(back));
    }
    m_white.resize(m_whiteners.size());
    if (info.rate == markRate)
        return {};
    AVChannelLayout layout;
    av_channel_layout_default(&layout, info.channels);
    SwrContext *raw = nullptr;
    int error = swr_alloc_set_opts2(&raw, &layout, AV_SAMPLE_FMT_FLT, markRate, &layout, AV_SAMPLE_FMT_FLT, info.rate,
                                    0, nullptr);
    m_resampler.reset(raw);
    if (error >= 0)
        error = swr_init(raw);
    if (error < 0)
        return fail(ff::error(ErrorCode::Internal, QStringLiteral("the sound cannot be made ready"), error));
    return {};
}

Result<void> MarkListener::Private::hear(QIODevice &audio, const QString &nameHint,
                                         const std::function<void(double)> &progress, const std::stop_token &stop)
{
    EARSHOT_TRY(decoder, Decoder::open(audio, nameHint, stop));
    const MediaInfo info = decoder->info();
    EARSHOT_CHECK(openResampler(info));
    m_piece.assign(markPeriod, 0.0F);
    std::vector<float> block(static_cast<size_t>(readFrames * info.channels));
    const auto bytes = static_cast<double>(std::max<qint64>(audio.size(), 1));
    while (true) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        EARSHOT_TRY(got, decoder->read(block));
        if (got == 0)
            break;
        EARSHOT_CHECK(takeIn(std::span(block).first(static_cast<size_t>(got * info.channels)), info.channels));
        if (progress)
            progress(std::min(1.0, static_cast<double>(decoder->bytePosition()) / bytes));
    }
    if (m_resampler)
        EARSHOT_CHECK(takeIn({}, info.channels));
    close(true);
    if (samples < markRate)
        return fail(ErrorCode::Invalid, QStringLiteral("this sound is too short to look for a mark in it"));
    group();
    return {};
}

/// Empty: what the resampler still holds.
Result<void> MarkListener::Private::takeIn(std::span<const float> interleaved, int channels)
{
    const auto count = static_cast<size_t>(channels);
    if (!m_resampler) {
        whiten(interleaved, count);
        return {};
    }
    const int frames = static_cast<int>(interleaved.size() / count);
    const int room = swr_get_out_samples(m_resampler.get(), frames);
    std::vector<float> at8(static_cast<size_t>(std::max(room, 0)) * count);
    auto *to = reinterpret_cast<uint8_t *>(at8.data());
    const auto *from = reinterpret_cast<const uint8_t *>(interleaved.data());
    const int got = swr_convert(m_resampler.get(), &to, room, frames > 0 ? &from : nullptr, frames);
    if (got < 0)
        return fail(ff::error(ErrorCode::Internal, QStringLiteral("the sound cannot be made ready"), got));
    whiten(std::span(at8).first(static_cast<size_t>(got) * count), count);
    return {};
}

void MarkListener::Private::whiten(std::span<const float> interleaved, size_t channels)
{
    for (size_t channel = 0; channel < channels; ++channel)
        m_whiteners[channel].add(interleaved, channels, channel, m_white[channel]);
    fold();
}

/// All channels bear the same mark at the same moment: they are added up, and so are the periods of a piece.
void MarkListener::Private::fold()
{
    const size_t ready = m_white.front().size();
    for (size_t i = 0; i < ready; ++i) {
        float sum = 0;
        for (const auto &white : m_white)
            sum += white[i];
        m_piece[m_pieceAt % markPeriod] += sum;
        if (++m_pieceAt == m_periods * markPeriod)
            close(false);
    }
    samples += static_cast<qint64>(ready);
    for (auto &white : m_white)
        white.clear();
}

/// The piece is complete; of a long sound two neighbours become one.
void MarkListener::Private::close(bool last)
{
    if (m_pieceAt == 0)
        return;
    std::ranges::transform(m_piece, m_forward.in().begin(), [](float v) { return std::complex<float>(v, 0); });
    const auto spectrum = m_forward.run();
    m_pieces.emplace_back(spectrum.begin() + markFirstBin, spectrum.begin() + markLastBin + 1);
    std::ranges::fill(m_piece, 0.0F);
    m_pieceAt = 0;
    if (last || m_pieces.size() < mostPieces)
        return;
    for (size_t i = 0; i < mostPieces / 2; ++i) {
        Spectrum both = std::move(m_pieces[2 * i]);
        std::ranges::transform(both, m_pieces[2 * i + 1], both.begin(), std::plus<>());
        m_pieces[i] = std::move(both);
    }
    m_pieces.resize(mostPieces / 2);
    m_periods *= 2;
}

void MarkListener::Private::addGroup(size_t from, size_t count)
{
    Group group;
    group.spectrum.assign(markPhases, {});
    for (size_t piece = from; piece < from + count; ++piece)
        std::ranges::transform(group.spectrum, m_pieces[piece], group.spectrum.begin(), std::plus<>());
    double power = 0;
    for (const auto &value : group.spectrum)
        power += static_cast<double>(std::norm(value));
    group.scatter = std::sqrt(power / 2);
    const double pieceMs = static_cast<double>(m_periods) * markPeriod * 1000.0 / markRate;
    group.beginMs = static_cast<qint64>(static_cast<double>(from) * pieceMs);
    group.endMs = std::min(static_cast<qint64>(static_cast<double>(from + count) * pieceMs), samples * 1000 / markRate);
    if (group.scatter > 0)
        m_groups.push_back(std::move(group));
}

/// All of it, and overlapping parts: a copy may have been cut, or stand among other sound. The shortest are for copies
/// whose clock ran a little off: in a longer stretch the mark would no longer be in step with itself.
void MarkListener::Private::group()
{
    const size_t all = m_pieces.size();
    addGroup(0, all);
    for (const size_t length : {size_t(1), size_t(4), size_t(16)}) {
        for (size_t from = 0; length < all; from += std::max<size_t>(length / 2, 1)) {
            addGroup(std::min(from, all - length), length);
            if (from + length >= all)
                break;
        }
    }
    m_pieces.clear();
}

MarkStrength MarkListener::Private::find(QByteArrayView phases)
{
    MarkStrength best;
    if (phases.size() != markPhases)
        return best;
    for (const Group &group : m_groups) {
        std::ranges::fill(m_back.in(), std::complex<float>());
        for (int i = 0; i < markPhases; ++i) {
            const auto bin = static_cast<size_t>(i);
            m_back.in()[bin] = group.spectrum[bin] * std::conj(m_turns[static_cast<uchar>(phases[i])]);
        }
        float most = 0;
        for (const auto &value : m_back.run())
            most = std::max(most, std::norm(value));
        const double z = std::sqrt(static_cast<double>(most)) / group.scatter;
        if (z > best.z)
            best = {z, group.beginMs, group.endMs};
    }
    return best;
}

MarkListener::MarkListener(std::unique_ptr<Private> p)
    : d(std::move(p))
{}

MarkListener::~MarkListener() = default;

Result<std::unique_ptr<MarkListener>> MarkListener::hear(QIODevice &audio, const QString &nameHint,
                                                         const std::function<void(double)> &progress,
                                                         std::stop_token stop)
{
    EARSHOT_TRY(forward, Fft::create(markPeriod, Fft::Way::Forward));
    EARSHOT_TRY(back, Fft::create(markPeriod, Fft::Way::Back));
    auto d = std::make_unique<Private>(std::move(forward), std::move(back));
    EARSHOT_CHECK(d->hear(audio, nameHint, progress, stop));
    return std::unique_ptr<MarkListener>(new MarkListener(std::move(d)));
}

MarkStrength MarkListener::find(QByteArrayView phases)
{
    return d->find(phases);
}

double MarkListener::chance(double z, qint64 marks) const
{
    const double one = std::sqrt(2 * std::numbers::pi) * z * std::exp(-z * z / 2);
    return z <= 1 ? 1 : std::min(1.0, one * d->places() * static_cast<double>(marks));
}

qint64 MarkListener::lengthMs() const
{
    return d->samples * 1000 / markRate;
}

} // namespace earshot::media
