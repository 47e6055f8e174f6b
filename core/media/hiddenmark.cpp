#include "core/media/hiddenmark.h"

#include "core/media/ff.h"
#include "core/media/fft.h"
#include "core/media/markmath.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace earshot::media {

namespace {

/// The noise at the rate of the recording, without an end.
class Noise
{
public:
    Result<void> open(QByteArrayView phases, int rate)
    {
        EARSHOT_TRY(back, Fft::create(markPeriod, Fft::Way::Back));
        std::ranges::fill(back.in(), std::complex<float>());
        const auto turns = phaseTable();
        // Each frequency of the real noise stands twice; unit power in all.
        const float each = std::sqrt(2.0F / markPhases);
        for (int i = 0; i < markPhases; ++i)
            back.in()[static_cast<size_t>(markFirstBin + i)] = each * turns[static_cast<uchar>(phases[i])];
        const auto period = back.run();
        m_period.resize(markPeriod);
        std::ranges::transform(period, m_period.begin(), [](const std::complex<float> &value) { return value.real(); });
        if (rate == markRate)
            return {};
        AVChannelLayout mono;
        av_channel_layout_default(&mono, 1);
        SwrContext *raw = nullptr;
        int error =
            swr_alloc_set_opts2(&raw, &mono, AV_SAMPLE_FMT_FLT, rate, &mono, AV_SAMPLE_FMT_FLT, markRate, 0, nullptr);
        m_resampler.reset(raw);
        if (error >= 0)
            error = swr_init(raw);
        if (error < 0)
            return fail(ff::error(ErrorCode::Internal, QStringLiteral("the mark cannot be made"), error));
        return {};
    }

    Result<void> take(std::span<float> out)
    {
        if (!m_resampler) {
            for (float &sample : out)
                sample = next();
            return {};
        }
        while (m_ready.size() < out.size()) {
            std::array<float, 1024> block;
            std::ranges::generate(block, [this] { return next(); });
            const size_t before = m_ready.size();
            const int room = swr_get_out_samples(m_resampler.get(), block.size());
            m_ready.resize(before + static_cast<size_t>(std::max(room, 0)));
            auto *to = reinterpret_cast<uint8_t *>(m_ready.data() + before);
            const auto *from = reinterpret_cast<const uint8_t *>(block.data());
            const int got = swr_convert(m_resampler.get(), &to, room, &from, block.size());
            if (got < 0)
                return fail(ff::error(ErrorCode::Internal, QStringLiteral("the mark cannot be made"), got));
            m_ready.resize(before + static_cast<size_t>(got));
        }
        std::copy_n(m_ready.begin(), out.size(), out.begin());
        m_ready.erase(m_ready.begin(), m_ready.begin() + static_cast<std::ptrdiff_t>(out.size()));
        return {};
    }

private:
    float next()
    {
        const float sample = m_period[m_at];
        m_at = (m_at + 1) % m_period.size();
        return sample;
    }

    std::vector<float> m_period;
    size_t m_at = 0;
    ff::Resampler m_resampler;
    std::vector<float> m_ready;
};

double fromDb(double db)
{
    return std::pow(10, db / 20);
}

} // namespace

class HiddenMark::Private
{
public:
    Private(Fft &&forward, Fft &&back)
        : m_forward(std::move(forward))
        , m_back(std::move(back))
    {}

    Result<void> open(QByteArrayView phases, int rate, int channels);
    Result<void> add(std::span<const float> interleaved, std::vector<float> &out);
    Result<void> finish(std::vector<float> &out);

private:
    using Powers = std::vector<float>;

    [[nodiscard]] size_t at(size_t frame, size_t channel) const { return frame * m_channels + channel; }
    Result<void> steps(std::vector<float> &out);
    Result<void> step(std::vector<float> &out);
    void markChannel(size_t channel);
    void emitHalf(std::vector<float> &out);

    Fft m_forward, m_back;
    Noise m_noise;
    size_t m_channels = 0;
    size_t m_half = 0;              // of a stretch
    size_t m_first = 0, m_last = 0; // bins of the band
    float m_gain = 0;               // of the noise, for a power of 1 of the sound
    float m_floor = 0;              // power that is added to that of the sound
    std::vector<float> m_window;
    std::vector<float> m_sound;                   // interleaved; of the stretch before the next one, and on
    std::vector<float> m_noiseFrame;              // of the next stretch
    std::vector<std::complex<float>> m_spectrum;  // of the noise in the stretch before the next one
    std::vector<std::complex<float>> m_nextNoise; // and in the next one
    std::vector<std::array<Powers, 3>> m_powers;  // by channel: before, here, after
    std::vector<std::vector<float>> m_mark;       // by channel: what overlapping stretches have added up
    qint64 m_stretches = 0;
    qint64 m_taken = 0, m_given = 0; // frames
};

Result<void> HiddenMark::Private::open(QByteArrayView phases, int rate, int channels)
{
    EARSHOT_CHECK(m_noise.open(phases, rate));
    m_channels = static_cast<size_t>(channels);
    const size_t length = m_forward.in().size();
    m_half = length / 2;
    m_window = sineWindow(length);
    const double perBin = static_cast<double>(rate) / static_cast<double>(length);
    m_first = static_cast<size_t>(std::ceil(300 / perBin));
    m_last = std::min(static_cast<size_t>(3400 / perBin), m_half - 1);
    // The noise's power in one bin of a windowed stretch: all of it lies in 3,100 Hz of rate / 2.
    const double noisePower = static_cast<double>(m_half) * (rate / 2.0) / 3100;
    m_gain = static_cast<float>(fromDb(-belowDb) / std::sqrt(noisePower));
    m_floor = static_cast<float>(std::pow(fromDb(floorDb + belowDb), 2) * noisePower);
    m_sound.assign(m_half * m_channels, 0.0F);
    m_noiseFrame.assign(length, 0.0F);
    EARSHOT_CHECK(m_noise.take(std::span(m_noiseFrame).subspan(m_half)));
    m_powers.resize(m_channels);
    m_mark.assign(m_channels, std::vector<float>(length, 0.0F));
    return {};
}

Result<void> HiddenMark::Private::add(std::span<const float> interleaved, std::vector<float> &out)
{
    m_taken += static_cast<qint64>(interleaved.size() / m_channels);
    while (!interleaved.empty()) {
        const auto some = interleaved.first(std::min(interleaved.size(), 4 * m_half * m_channels));
        m_sound.insert(m_sound.end(), some.begin(), some.end());
        EARSHOT_CHECK(steps(out));
        interleaved = interleaved.subspan(some.size());
    }
    return {};
}

Result<void> HiddenMark::Private::finish(std::vector<float> &out)
{
    while (m_given < m_taken) {
        m_sound.insert(m_sound.end(), m_half * m_channels, 0.0F);
        EARSHOT_CHECK(steps(out));
    }
    return {};
}

Result<void> HiddenMark::Private::steps(std::vector<float> &out)
{
    // What is marked lies half a stretch before what is looked at.
    while (m_sound.size() >= (m_stretches > 0 ? 3 : 2) * m_half * m_channels)
        EARSHOT_CHECK(step(out));
    return {};
}

/// Looks at the next stretch, and marks the one before it.
Result<void> HiddenMark::Private::step(std::vector<float> &out)
{
    const size_t length = 2 * m_half;
    const size_t next = m_stretches > 0 ? m_half : 0;
    std::copy(m_noiseFrame.begin() + static_cast<std::ptrdiff_t>(m_half), m_noiseFrame.end(), m_noiseFrame.begin());
    EARSHOT_CHECK(m_noise.take(std::span(m_noiseFrame).subspan(m_half)));
    for (size_t i = 0; i < length; ++i)
        m_forward.in()[i] = m_noiseFrame[i] * m_window[i];
    const auto noise = m_forward.run();
    m_spectrum = std::move(m_nextNoise);
    m_nextNoise.assign(noise.begin(), noise.end());
    for (size_t channel = 0; channel < m_channels; ++channel) {
        for (size_t i = 0; i < length; ++i)
            m_forward.in()[i] = m_sound[at(next + i, channel)] * m_window[i];
        auto &[before, here, after] = m_powers[channel];
        before = std::move(here);
        here = std::move(after);
        after = smoothPowers(m_forward.run(), m_half);
    }
    if (m_stretches++ == 0)
        return {};
    for (size_t channel = 0; channel < m_channels; ++channel)
        markChannel(channel);
    emitHalf(out);
    return {};
}

void HiddenMark::Private::markChannel(size_t channel)
{
    const auto &[before, here, after] = m_powers[channel];
    const size_t length = 2 * m_half;
    std::ranges::fill(m_back.in(), std::complex<float>());
    for (size_t bin = m_first; bin <= m_last; ++bin) {
        // What comes suddenly or ends suddenly does not mask what was before or comes after it.
        float power = std::min(here[bin], after[bin]);
        if (!before.empty())
            power = std::min(power, before[bin]);
        m_back.in()[bin] = m_spectrum[bin] * (m_gain * std::sqrt(power + m_floor));
    }
    const auto mark = m_back.run();
    // One half of the spectrum was given: the real part of it, twice.
    for (size_t i = 0; i < length; ++i)
        m_mark[channel][i] += 2 * mark[i].real() * m_window[i] / static_cast<float>(length);
}

void HiddenMark::Private::emitHalf(std::vector<float> &out)
{
    constexpr float loudest = 32767.0F / 32768;
    const bool lead = m_stretches == 2; // the first half stretch lies before the sound
    const auto frames =
        lead ? 0 : static_cast<size_t>(std::min<qint64>(m_taken - m_given, static_cast<qint64>(m_half)));
    for (size_t frame = 0; frame < frames; ++frame) {
        for (size_t channel = 0; channel < m_channels; ++channel) {
            const float sample = m_sound[at(frame, channel)];
            // Never beyond full scale, and what was there already stays as it was.
            out.push_back(
                std::clamp(sample + m_mark[channel][frame], std::min(sample, -1.0F), std::max(sample, loudest)));
        }
    }
    m_given += static_cast<qint64>(frames);
    for (auto &mark : m_mark) {
        std::copy(mark.begin() + static_cast<std::ptrdiff_t>(m_half), mark.end(), mark.begin());
        std::fill(mark.begin() + static_cast<std::ptrdiff_t>(m_half), mark.end(), 0.0F);
    }
    m_sound.erase(m_sound.begin(), m_sound.begin() + static_cast<std::ptrdiff_t>(m_half * m_channels));
}

HiddenMark::HiddenMark(std::unique_ptr<Private> p)
    : d(std::move(p))
{}

HiddenMark::~HiddenMark() = default;

Result<std::unique_ptr<HiddenMark>> HiddenMark::create(QByteArrayView phases, int rate, int channels)
{
    if (phases.size() != markPhases || rate <= 0 || channels <= 0)
        return fail(ErrorCode::Internal, QStringLiteral("this makes no mark"));
    int length = 64;
    while (length * 50 < rate) // 20 ms at least
        length *= 2;
    EARSHOT_TRY(forward, Fft::create(length, Fft::Way::Forward));
    EARSHOT_TRY(back, Fft::create(length, Fft::Way::Back));
    auto d = std::make_unique<Private>(std::move(forward), std::move(back));
    EARSHOT_CHECK(d->open(phases, rate, channels));
    return std::unique_ptr<HiddenMark>(new HiddenMark(std::move(d)));
}

Result<void> HiddenMark::add(std::span<const float> interleaved, std::vector<float> &out)
{
    return d->add(interleaved, out);
}

Result<void> HiddenMark::finish(std::vector<float> &out)
{
    return d->finish(out);
}

} // namespace earshot::media
