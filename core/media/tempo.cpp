#include "core/media/tempo.h"

#include "core/media/ff.h"

#include <QByteArray>
#include <algorithm>
#include <cmath>
#include <vector>

extern "C" {
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
}

namespace earshot::media {
namespace {

/// From output frame `out` on, input frame `in` + (n - out) * speed sounds at output frame n.
struct Stretch
{
    qint64 out = 0;
    qint64 in = 0;
    double speed = 1;
};

constexpr size_t keptStretches = 256;

} // namespace

class Tempo::Private
{
public:
    int rate = 8000;
    int channels = 1;
    double speed = 1;
    qint64 pushed = 0;   // input frames
    qint64 produced = 0; // output frames, pulled or ready
    qint64 pulled = 0;
    std::vector<Stretch> stretches{{}};

    Result<void> push(std::span<const float> pcm);
    Result<void> finish();
    qint64 pull(std::span<float> out);
    void begin();
    void reset();

private:
    ff::Graph m_graph;
    AVFilterContext *m_source = nullptr;
    AVFilterContext *m_sink = nullptr;
    ff::Frame m_frame{av_frame_alloc()};
    std::vector<float> m_ready;
    size_t m_read = 0; // samples of m_ready already pulled

    Result<void> build();
    void collect();
    void append(const float *samples, qint64 frames);
};

/// A new stretch begins at the next input frame.
void Tempo::Private::begin()
{
    if (stretches.back().out == produced)
        stretches.back() = {produced, pushed, speed};
    else
        stretches.push_back({produced, pushed, speed});
    if (stretches.size() > keptStretches)
        stretches.erase(stretches.begin(), stretches.begin() + keptStretches / 2);
}

void Tempo::Private::reset()
{
    m_graph.reset();
    m_source = m_sink = nullptr;
    m_ready.clear();
    m_read = 0;
    pushed = produced = pulled = 0;
    stretches = {{0, 0, speed}};
}

Result<void> Tempo::Private::build()
{
    m_graph.reset(avfilter_graph_alloc());
    if (!m_graph)
        return fail(ErrorCode::Internal, QStringLiteral("out of memory"));
    m_graph->nb_threads = 1;
    AVChannelLayout layout{};
    av_channel_layout_default(&layout, channels);
    QByteArray name(64, '\0');
    av_channel_layout_describe(&layout, name.data(), static_cast<size_t>(name.size()));
    const QByteArray input = "sample_rate=" + QByteArray::number(rate) +
                             ":sample_fmt=flt:channel_layout=" + name.constData() + ":time_base=1/" +
                             QByteArray::number(rate);
    int error = avfilter_graph_create_filter(&m_source, avfilter_get_by_name("abuffer"), "in", input.constData(),
                                             nullptr, m_graph.get());
    if (error >= 0)
        error = avfilter_graph_create_filter(&m_sink, avfilter_get_by_name("abuffersink"), "out", nullptr, nullptr,
                                             m_graph.get());
    AVFilterContext *last = m_source;
    const int stages = speed > 2.0 ? 2 : 1;
    const QByteArray factor = "tempo=" + QByteArray::number(std::pow(speed, 1.0 / stages), 'f', 12);
    for (int i = 0; i < stages && error >= 0; ++i) {
        AVFilterContext *stage = nullptr;
        error = avfilter_graph_create_filter(&stage, avfilter_get_by_name("atempo"), nullptr, factor.constData(),
                                             nullptr, m_graph.get());
        if (error >= 0)
            error = avfilter_link(last, 0, stage, 0);
        last = stage;
    }
    // atempo passes its input's format on, so the sink gives interleaved floats without conversion.
    if (error >= 0)
        error = avfilter_link(last, 0, m_sink, 0);
    if (error >= 0)
        error = avfilter_graph_config(m_graph.get(), nullptr);
    if (error < 0) {
        m_graph.reset();
        return fail(ff::error(ErrorCode::Internal, QStringLiteral("the speed filter cannot be set up"), error));
    }
    return {};
}

void Tempo::Private::append(const float *samples, qint64 frames)
{
    if (m_read > 0 && m_read * 2 >= m_ready.size()) {
        m_ready.erase(m_ready.begin(), m_ready.begin() + static_cast<ptrdiff_t>(m_read));
        m_read = 0;
    }
    m_ready.insert(m_ready.end(), samples, samples + frames * channels);
    produced += frames;
}

void Tempo::Private::collect()
{
    while (av_buffersink_get_frame(m_sink, m_frame.get()) >= 0) {
        append(reinterpret_cast<const float *>(m_frame->extended_data[0]), m_frame->nb_samples);
        av_frame_unref(m_frame.get());
    }
}

Result<void> Tempo::Private::push(std::span<const float> pcm)
{
    const auto frames = static_cast<qint64>(pcm.size()) / channels;
    if (frames == 0)
        return {};
    if (speed == 1.0) {
        append(pcm.data(), frames);
        pushed += frames;
        return {};
    }
    if (!m_graph)
        EARSHOT_CHECK(build());
    ff::Frame frame(av_frame_alloc());
    frame->format = AV_SAMPLE_FMT_FLT;
    frame->sample_rate = rate;
    frame->nb_samples = static_cast<int>(frames);
    frame->pts = pushed;
    av_channel_layout_default(&frame->ch_layout, channels);
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return fail(ErrorCode::Internal, QStringLiteral("out of memory"));
    std::copy_n(pcm.data(), frames * channels, reinterpret_cast<float *>(frame->extended_data[0]));
    if (const int error = av_buffersrc_add_frame(m_source, frame.get()); error < 0)
        return fail(ff::error(ErrorCode::Internal, QStringLiteral("the speed filter failed"), error));
    pushed += frames;
    collect();
    return {};
}

Result<void> Tempo::Private::finish()
{
    if (!m_graph)
        return {};
    if (const int error = av_buffersrc_add_frame(m_source, nullptr); error < 0)
        return fail(ff::error(ErrorCode::Internal, QStringLiteral("the speed filter failed"), error));
    collect();
    m_graph.reset();
    m_source = m_sink = nullptr;
    return {};
}

qint64 Tempo::Private::pull(std::span<float> out)
{
    const auto have = static_cast<qint64>(m_ready.size() - m_read) / channels;
    const qint64 n = std::min(have, static_cast<qint64>(out.size()) / channels);
    std::copy_n(m_ready.begin() + static_cast<ptrdiff_t>(m_read), n * channels, out.begin());
    m_read += static_cast<size_t>(n * channels);
    pulled += n;
    return n;
}

Tempo::Tempo(int rate, int channels)
    : d(std::make_unique<Private>())
{
    ff::init();
    d->rate = rate;
    d->channels = channels;
}

Tempo::~Tempo() = default;

Result<void> Tempo::setSpeed(double speed)
{
    speed = std::clamp(speed, minSpeed, maxSpeed);
    if (speed == d->speed)
        return {};
    EARSHOT_CHECK(d->finish());
    d->speed = speed;
    d->begin();
    return {};
}

double Tempo::speed() const
{
    return d->speed;
}

Result<void> Tempo::push(std::span<const float> interleaved)
{
    return d->push(interleaved);
}

Result<void> Tempo::flush()
{
    EARSHOT_CHECK(d->finish());
    d->begin();
    return {};
}

qint64 Tempo::pull(std::span<float> interleaved)
{
    return d->pull(interleaved);
}

qint64 Tempo::pulled() const
{
    return d->pulled;
}

double Tempo::inputAt(qint64 out) const
{
    const std::vector<Stretch> &all = d->stretches;
    size_t i = all.size() - 1;
    while (i > 0 && all[i].out > out)
        --i;
    const double in = static_cast<double>(all[i].in) + static_cast<double>(out - all[i].out) * all[i].speed;
    return std::min(in, static_cast<double>(i + 1 < all.size() ? all[i + 1].in : d->pushed));
}

double Tempo::speedAt(qint64 out) const
{
    const std::vector<Stretch> &all = d->stretches;
    size_t i = all.size() - 1;
    while (i > 0 && all[i].out > out)
        --i;
    return all[i].speed;
}

void Tempo::reset()
{
    d->reset();
}

} // namespace earshot::media
