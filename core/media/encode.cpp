#include "core/media/encode.h"

#include "core/media/ff.h"
#include "core/media/hiddenmark.h"
#include "core/media/limits.h"
#include "core/media/mark.h"

#include <QFileDevice>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>

namespace earshot::media {
namespace {

constexpr int writeBufferBytes = 64 * 1024;
constexpr qint64 encodedFrames = 16 * 1024;

struct Kind
{
    AVCodecID codec;
    const char *encoder;
    const char *muxer;
    const char *suffix;
    AVSampleFormat sample;
};

const Kind &kindOf(EncodeFormat format)
{
    static const Kind wav{AV_CODEC_ID_PCM_S16LE, "pcm_s16le", "wav", ".wav", AV_SAMPLE_FMT_S16};
    static const Kind flac{AV_CODEC_ID_FLAC, "flac", "flac", ".flac", AV_SAMPLE_FMT_S16};
    static const Kind opus{AV_CODEC_ID_OPUS, "libopus", "ogg", ".opus", AV_SAMPLE_FMT_FLT};
    return format == EncodeFormat::Wav ? wav : format == EncodeFormat::Flac ? flac : opus;
}

int opusRate(int rate)
{
    static constexpr std::array<int, 5> known{8000, 12000, 16000, 24000, 48000}; // RFC 6716 §2.1.3
    return std::find(known.begin(), known.end(), rate) != known.end() ? rate : 48000;
}

#if LIBAVFORMAT_VERSION_MAJOR >= 61
using WriteBytes = const uint8_t;
#else
using WriteBytes = uint8_t;
#endif

int writeDevice(void *opaque, WriteBytes *bytes, int size)
{
    auto *device = static_cast<QIODevice *>(opaque);
    for (qint64 done = 0; done < size;) {
        const qint64 n = device->write(reinterpret_cast<const char *>(bytes) + done, size - done);
        if (n <= 0)
            return AVERROR(EIO);
        done += n;
    }
    return size;
}

int64_t seekDevice(void *opaque, int64_t offset, int whence)
{
    auto *device = static_cast<QIODevice *>(opaque);
    if (whence & AVSEEK_SIZE)
        return device->size();
    if (whence == SEEK_CUR)
        offset += device->pos();
    else if (whence == SEEK_END)
        offset += device->size();
    return device->seek(offset) ? offset : AVERROR(EIO);
}

} // namespace

QString fileSuffix(EncodeFormat format)
{
    return QLatin1String(kindOf(format).suffix);
}

class Encoder::Private
{
public:
    QIODevice *out = nullptr;
    int rate = 0;
    int channels = 0;
    ff::Io io;
    ff::Output muxer;
    ff::Codec codec;
    ff::Resampler resampler;
    std::vector<float> waiting; // at the encoder's rate, less than a codec frame unless it takes any size
    int64_t written = 0;

    Result<void> open(const EncodeSpec &spec);
    Result<void> write(std::span<const float> pcm);
    Result<void> finish();

private:
    AVStream *m_stream = nullptr;

    Result<void> openCodec(const Kind &kind);
    Result<void> openResampler();
    Result<void> resample(const float *in, int frames);
    Result<void> encodeWaiting(bool all);
    Result<void> send(const float *samples, int frames);
    Result<void> drainPackets();
    Error trouble(int averror) const;
};

Error Encoder::Private::trouble(int averror) const
{
    if (averror == AVERROR(EIO)) {
        const QString what = QStringLiteral("the sound file cannot be written");
        // A disk that fills takes a part of what it is given and says nothing; asked for the rest, it says why.
        errno = 0;
        if (auto *file = qobject_cast<QFileDevice *>(out); file && !file->flush() && errno != 0)
            return base::ioError(what, file->fileName(), errno);
        return base::error(ErrorCode::Io, QStringLiteral("%1: %2").arg(what, out->errorString()));
    }
    return ff::error(ErrorCode::Internal, QStringLiteral("the sound file cannot be made"), averror);
}

Result<void> Encoder::Private::openCodec(const Kind &kind)
{
    const AVCodec *encoder = avcodec_find_encoder_by_name(kind.encoder);
    if (!encoder)
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("this FFmpeg has no encoder %1").arg(QLatin1String(kind.encoder)));
    codec.reset(avcodec_alloc_context3(encoder));
    codec->sample_fmt = kind.sample;
    codec->sample_rate = kind.codec == AV_CODEC_ID_OPUS ? opusRate(rate) : rate;
    codec->time_base = {1, codec->sample_rate};
    codec->thread_count = 1;
    codec->flags |= AV_CODEC_FLAG_BITEXACT;
    if (muxer->oformat->flags & AVFMT_GLOBALHEADER)
        codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    if (kind.codec == AV_CODEC_ID_OPUS)
        codec->bit_rate = 24000 * static_cast<int64_t>(channels);
    av_channel_layout_default(&codec->ch_layout, channels);
    if (const int opened = avcodec_open2(codec.get(), encoder, nullptr); opened < 0)
        return fail(trouble(opened));
    return {};
}

Result<void> Encoder::Private::openResampler()
{
    if (codec->sample_rate == rate)
        return {};
    SwrContext *raw = nullptr;
    int error = swr_alloc_set_opts2(&raw, &codec->ch_layout, AV_SAMPLE_FMT_FLT, codec->sample_rate, &codec->ch_layout,
                                    AV_SAMPLE_FMT_FLT, rate, 0, nullptr);
    resampler.reset(raw);
    if (error >= 0)
        error = swr_init(raw);
    if (error < 0)
        return fail(trouble(error));
    return {};
}

Result<void> Encoder::Private::open(const EncodeSpec &spec)
{
    const Kind &kind = kindOf(spec.format);
    io.reset(avio_alloc_context(static_cast<unsigned char *>(av_malloc(writeBufferBytes)), writeBufferBytes, 1, out,
                                nullptr, &writeDevice, &seekDevice));
    AVFormatContext *raw = nullptr;
    if (const int made = avformat_alloc_output_context2(&raw, nullptr, kind.muxer, nullptr); made < 0)
        return fail(trouble(made));
    muxer.reset(raw);
    muxer->pb = io.get();
    muxer->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_BITEXACT;
    EARSHOT_CHECK(openCodec(kind));
    EARSHOT_CHECK(openResampler());
    m_stream = avformat_new_stream(muxer.get(), nullptr);
    if (!m_stream)
        return fail(ErrorCode::Internal, QStringLiteral("out of memory"));
    m_stream->time_base = codec->time_base;
    if (const int copied = avcodec_parameters_from_context(m_stream->codecpar, codec.get()); copied < 0)
        return fail(trouble(copied));
    AVDictionary **tags = spec.format == EncodeFormat::Opus ? &m_stream->metadata : &muxer->metadata;
    if (!spec.title.isEmpty())
        av_dict_set(tags, "title", spec.title.toUtf8().constData(), 0);
    if (!spec.comment.isEmpty())
        av_dict_set(tags, "comment", spec.comment.toUtf8().constData(), 0);
    if (const int begun = avformat_write_header(muxer.get(), nullptr); begun < 0)
        return fail(trouble(begun));
    return {};
}

Result<void> Encoder::Private::write(std::span<const float> pcm)
{
    if (resampler) {
        EARSHOT_CHECK(resample(pcm.data(), static_cast<int>(pcm.size()) / channels));
    } else {
        waiting.insert(waiting.end(), pcm.begin(), pcm.end());
    }
    return encodeWaiting(false);
}

/// `in` null: what the resampler still holds.
Result<void> Encoder::Private::resample(const float *in, int frames)
{
    const int room = swr_get_out_samples(resampler.get(), frames);
    if (room <= 0)
        return {};
    const size_t before = waiting.size();
    waiting.resize(before + static_cast<size_t>(room) * static_cast<size_t>(channels));
    auto *to = reinterpret_cast<uint8_t *>(waiting.data() + before);
    const auto *from = reinterpret_cast<const uint8_t *>(in);
    const int got = swr_convert(resampler.get(), &to, room, in ? &from : nullptr, frames);
    if (got < 0)
        return fail(trouble(got));
    waiting.resize(before + static_cast<size_t>(got) * static_cast<size_t>(channels));
    return {};
}

Result<void> Encoder::Private::encodeWaiting(bool all)
{
    const int step = codec->frame_size > 0 ? codec->frame_size : static_cast<int>(encodedFrames);
    const auto frames = static_cast<qint64>(waiting.size()) / channels;
    qint64 done = 0;
    while (frames - done >= step || (all && done < frames)) {
        const int n = static_cast<int>(std::min<qint64>(step, frames - done));
        EARSHOT_CHECK(send(waiting.data() + done * channels, n));
        done += n;
    }
    waiting.erase(waiting.begin(), waiting.begin() + done * channels);
    return {};
}

Result<void> Encoder::Private::send(const float *samples, int frames)
{
    ff::Frame frame(av_frame_alloc());
    frame->format = codec->sample_fmt;
    frame->sample_rate = codec->sample_rate;
    frame->nb_samples = frames;
    frame->pts = written;
    int error = av_channel_layout_copy(&frame->ch_layout, &codec->ch_layout);
    if (error >= 0)
        error = av_frame_get_buffer(frame.get(), 0);
    if (error < 0)
        return fail(trouble(error));
    const qint64 count = static_cast<qint64>(frames) * channels;
    if (codec->sample_fmt == AV_SAMPLE_FMT_S16) {
        auto *to = reinterpret_cast<int16_t *>(frame->extended_data[0]);
        for (qint64 i = 0; i < count; ++i) // the inverse of copySamples(): 16 bits come back as they were
            to[i] = static_cast<int16_t>(std::lrint(std::clamp(samples[i] * 32768.0F, -32768.0F, 32767.0F)));
    } else {
        std::copy_n(samples, count, reinterpret_cast<float *>(frame->extended_data[0]));
    }
    written += frames;
    if (const int sent = avcodec_send_frame(codec.get(), frame.get()); sent < 0)
        return fail(trouble(sent));
    return drainPackets();
}

Result<void> Encoder::Private::drainPackets()
{
    ff::Packet packet(av_packet_alloc());
    while (avcodec_receive_packet(codec.get(), packet.get()) >= 0) {
        packet->stream_index = 0;
        av_packet_rescale_ts(packet.get(), codec->time_base, m_stream->time_base);
        if (const int wrote = av_write_frame(muxer.get(), packet.get()); wrote < 0)
            return fail(trouble(wrote));
        if (io->error < 0)
            return fail(trouble(AVERROR(EIO)));
        av_packet_unref(packet.get());
    }
    return {};
}

Result<void> Encoder::Private::finish()
{
    if (resampler)
        EARSHOT_CHECK(resample(nullptr, 0));
    EARSHOT_CHECK(encodeWaiting(true));
    avcodec_send_frame(codec.get(), nullptr);
    EARSHOT_CHECK(drainPackets());
    if (const int ended = av_write_trailer(muxer.get()); ended < 0)
        return fail(trouble(ended));
    avio_flush(io.get());
    if (io->error < 0)
        return fail(trouble(AVERROR(EIO)));
    return {};
}

Encoder::Encoder(std::unique_ptr<Private> p)
    : d(std::move(p))
{}

Encoder::~Encoder() = default;

Result<std::unique_ptr<Encoder>> Encoder::create(QIODevice &out, int rate, int channels, const EncodeSpec &spec)
{
    ff::init();
    if (!out.isWritable() || out.isSequential())
        return fail(ErrorCode::Internal, QStringLiteral("a sound file needs a writable device with random access"));
    if (channels < 1 || channels > maxChannels || rate < minRate || rate > maxRate)
        return fail(ErrorCode::Internal,
                    QStringLiteral("%1 channels at %2 Hz cannot be written").arg(channels).arg(rate));
    auto d = std::make_unique<Private>();
    d->out = &out;
    d->rate = rate;
    d->channels = channels;
    EARSHOT_CHECK(d->open(spec));
    return std::unique_ptr<Encoder>(new Encoder(std::move(d)));
}

Result<void> Encoder::write(std::span<const float> interleaved)
{
    return d->write(interleaved);
}

Result<void> Encoder::finish()
{
    return d->finish();
}

namespace {

/// The mark on every channel.
std::vector<float> markFor(const Treatment &treatment, int rate, int channels)
{
    std::vector<float> out;
    if (treatment.mark.isEmpty())
        return out;
    for (const float sample : dialTones(treatment.mark, rate))
        out.insert(out.end(), static_cast<size_t>(channels), sample);
    return out;
}

/// What is written, with an inaudible mark over it if there is to be one.
class Writer
{
public:
    static Result<Writer> create(QIODevice &out, const MediaInfo &info, const EncodeSpec &spec,
                                 const Treatment &treatment)
    {
        Writer writer;
        EARSHOT_TRY(encoder, Encoder::create(out, info.rate, info.channels, spec));
        writer.m_encoder = std::move(encoder);
        if (!treatment.hiddenMark.isEmpty()) {
            EARSHOT_TRY(mark, HiddenMark::create(treatment.hiddenMark, info.rate, info.channels));
            writer.m_mark = std::move(mark);
        }
        return writer;
    }
    Result<void> write(std::span<const float> sound)
    {
        if (!m_mark)
            return m_encoder->write(sound);
        m_marked.clear();
        EARSHOT_CHECK(m_mark->add(sound, m_marked));
        return m_encoder->write(m_marked);
    }
    Result<void> finish()
    {
        if (m_mark) {
            m_marked.clear();
            EARSHOT_CHECK(m_mark->finish(m_marked));
            EARSHOT_CHECK(m_encoder->write(m_marked));
        }
        return m_encoder->finish();
    }

private:
    Writer() = default;

    std::unique_ptr<Encoder> m_encoder;
    std::unique_ptr<HiddenMark> m_mark;
    std::vector<float> m_marked;
};

qint64 framesBetweenMarks(const Treatment &treatment, int rate)
{
    return std::max(1, treatment.markEverySeconds) * static_cast<qint64>(rate);
}

} // namespace

qint64 markFrames(const Treatment &treatment, qint64 frames, int rate)
{
    if (treatment.mark.isEmpty() || frames <= 0)
        return 0;
    const qint64 marks = 1 + (frames - 1) / framesBetweenMarks(treatment, rate);
    return marks * static_cast<qint64>(dialTones(treatment.mark, rate).size());
}

Result<qint64> encodeRanges(Decoder &decoder, const std::vector<FrameRange> &ranges, QIODevice &out,
                            const EncodeSpec &spec, const std::function<void(double)> &progress, std::stop_token stop,
                            const Treatment &treatment)
{
    const MediaInfo info = decoder.info();
    const FrameRange whole{0, info.frames > 0 ? info.frames : maxSeconds * info.rate};
    qint64 total = 0;
    for (FrameRange range : ranges)
        total += range.intersected(whole).length();
    if (total <= 0)
        return fail(ErrorCode::Invalid, QStringLiteral("the part asked for lies outside the recording"));
    EARSHOT_TRY(writer, Writer::create(out, info, spec, treatment));
    const std::vector<float> mark = markFor(treatment, info.rate, info.channels);
    const qint64 untilMark = mark.empty() ? total + 1 : framesBetweenMarks(treatment, info.rate);
    std::vector<float> block(static_cast<size_t>(encodedFrames * info.channels));
    qint64 done = 0;
    qint64 nextMark = mark.empty() ? untilMark : 0;
    for (FrameRange asked : ranges) {
        const FrameRange range = asked.intersected(whole);
        EARSHOT_CHECK(decoder.seek(range.begin));
        for (qint64 left = range.length(); left > 0;) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
            const qint64 most = std::min({left, encodedFrames, done < nextMark ? nextMark - done : untilMark});
            const auto want = static_cast<size_t>(most * info.channels);
            const qint64 at = decoder.position();
            EARSHOT_TRY(got, decoder.read(std::span(block.data(), want)));
            if (got == 0)
                break; // frames unknown until now
            if (done == nextMark && !mark.empty()) {
                EARSHOT_CHECK(writer.write(mark));
                nextMark += untilMark;
            }
            const auto sound = std::span(block.data(), static_cast<size_t>(got * info.channels));
            treatment.redactor.apply(at, sound);
            EARSHOT_CHECK(writer.write(sound));
            left -= got;
            done += got;
            if (progress)
                progress(static_cast<double>(done) / static_cast<double>(total));
        }
    }
    if (done == 0)
        return fail(ErrorCode::Invalid, QStringLiteral("the part asked for lies outside the recording"));
    EARSHOT_CHECK(writer.finish());
    return done;
}

} // namespace earshot::media
