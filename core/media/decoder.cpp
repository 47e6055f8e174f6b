#include "core/media/decoder.h"

#include "core/media/demuxer.h"
#include "core/media/fault.h"
#include "core/media/limits.h"
#include "core/media/samples.h"

#include <algorithm>
#include <array>
#include <utility>

namespace earshot::media {
namespace {

/// How much to decode before a seek's target, so that the codec's memory is as it is in a linear decode. Frames of
/// the decoded rate, as a fraction of a second; ADPCM and speech codecs forget slowly.
double runUpSeconds(AVCodecID id)
{
    switch (id) {
    case AV_CODEC_ID_FLAC:
    case AV_CODEC_ID_ALAC:
        return 0.0;
    case AV_CODEC_ID_MP1:
    case AV_CODEC_ID_MP2:
    case AV_CODEC_ID_MP3:
        return 0.5; // the bit reservoir reaches back some ten frames
    case AV_CODEC_ID_AAC:
        return 0.25;
    case AV_CODEC_ID_VORBIS:
        return 0.5;
    case AV_CODEC_ID_OPUS:
    case AV_CODEC_ID_SPEEX:
    case AV_CODEC_ID_GSM:
    case AV_CODEC_ID_GSM_MS:
    case AV_CODEC_ID_AMR_NB:
    case AV_CODEC_ID_AMR_WB:
    case AV_CODEC_ID_G729:
    case AV_CODEC_ID_G723_1:
    case AV_CODEC_ID_ADPCM_G722:
    case AV_CODEC_ID_ADPCM_G726:
    case AV_CODEC_ID_ADPCM_G726LE:
        return 2.0;
    default:
        return 0.0; // PCM, G.711, block ADPCM
    }
}

/// Codecs whose packets cannot be placed after a container's seek: block ADPCM (FFmpeg finds nothing there) and Speex
/// (FFmpeg's Ogg reader carries a timestamp over from before the seek, and is off by up to a page).
bool decodesFromStartOnly(AVCodecID id)
{
    return id == AV_CODEC_ID_ADPCM_IMA_WAV || id == AV_CODEC_ID_ADPCM_MS || id == AV_CODEC_ID_ADPCM_IMA_QT ||
           id == AV_CODEC_ID_SPEEX;
}

/// The raster on which a codec's frames lie, for containers whose clock is coarser than a sample (Matroska counts
/// milliseconds). 0 where there is none.
qint64 frameRaster(AVCodecID id, int rate, int frameSize)
{
    switch (id) {
    case AV_CODEC_ID_OPUS:
        return rate / 400; // RFC 6716: multiples of 2.5 ms
    case AV_CODEC_ID_VORBIS:
        return 64;
    default:
        return frameSize;
    }
}

constexpr qint64 amrFrame = 160; // samples in 20 ms at 8 kHz

/// What timestamps may differ from the count of samples without a hole in the sound. Vorbis stamps the first block
/// after a change of block size late, by up to half a long block, and is right again with the next (Vorbis I §4.3.8).
qint64 timestampTolerance(AVCodecID id, int rate)
{
    return id == AV_CODEC_ID_VORBIS ? 4096 : rate / 200; // 5 ms: Matroska's clock, codec delays
}

} // namespace

class Decoder::Private
{
public:
    QIODevice *device = nullptr;
    Sniffed kind;
    std::stop_token stop;
    MediaInfo info;
    bool framesKnown = false;
    qint64 position = 0; // of the next frame that read() gives

    std::unique_ptr<Demuxer> demuxer;

    Result<void> open();
    Result<void> rewind();
    Result<qint64> read(float *out, qint64 frames);
    Result<void> seek(qint64 frame);
    Result<bool> discardTo(qint64 target);

private:
    ff::Codec m_codec;
    ff::Packet m_packet{av_packet_alloc()};
    ff::Frame m_frame{av_frame_alloc()};
    int m_offset = 0;      // first unread sample of m_frame
    int m_available = 0;   // unread samples of m_frame
    qint64 m_silence = 0;  // owed before m_frame
    bool m_located = true; // position is known; false between a container's seek and the first timestamp
    bool m_draining = false;
    bool m_onRaster = true;
    bool m_reached = true; // false while running up to a seek's target
    bool m_linear = true;  // nothing was skipped since the start
    bool m_first = true;
    int m_packetBytes = 0;
    int m_bad = 0;      // packets in a row that gave nothing
    qint64 m_pause = 0; // frames of silence that AMR said and nothing has followed yet
    int64_t m_startTime = 0;
    qint64 m_raster = 0, m_phase = 0;

    Result<void> openCodec();
    Result<bool> nextFrame();
    Result<void> feed();
    void place();
    qint64 framePosition() const;
    bool trySeek(qint64 target);
    void forgetFrame();
    void bad()
    {
        // AMR says "silence" and "no data" in packets of 1 to 7 bytes, which FFmpeg refuses (TS 26.101 §4).
        const bool pause = m_codec->codec_id == AV_CODEC_ID_AMR_NB && m_packetBytes <= 7;
        m_pause += pause ? amrFrame : 0;
        m_bad += !pause; // a pause may be long
        // Chunks have even lengths, so after the last block of 65 bytes a single one may follow (RFC 2361, wav49).
        const bool padding = m_codec->codec_id == AV_CODEC_ID_GSM_MS && m_packetBytes == 1;
        // After a seek the codec may stumble over what it has not heard.
        info.damaged += m_linear && !pause && !padding;
    }
};

namespace {

tl::unexpected<Error> tooManyChannels(int channels)
{
    return fault(ErrorCode::Unsupported, "channels-unsupported",
                 QStringLiteral("%1 channels; at most %2 are supported").arg(channels).arg(maxChannels),
                 QString::number(channels));
}

} // namespace

Result<void> Decoder::Private::openCodec()
{
    const AVCodecParameters &parameters = demuxer->parameters();
    if (parameters.codec_id == AV_CODEC_ID_NONE)
        return fault(ErrorCode::Unsupported, "codec-unnamed", QStringLiteral("the file names no codec that is known"));
    const AVCodec *codec = avcodec_find_decoder(parameters.codec_id);
    const QByteArray name = codec ? codec->name : "";
    if (!codec || !QByteArray(decoderWhitelist()).split(',').contains(name))
        return fault(ErrorCode::Unsupported, "codec-unsupported", QStringLiteral("the codec is not supported"),
                     QLatin1String(avcodec_get_name(parameters.codec_id)));
    m_codec.reset(avcodec_alloc_context3(codec));
    if (!m_codec || avcodec_parameters_to_context(m_codec.get(), &parameters) < 0)
        return fail(ErrorCode::Internal, QStringLiteral("out of memory"));
    if (parameters.ch_layout.nb_channels > maxChannels)
        return tooManyChannels(parameters.ch_layout.nb_channels);
    m_codec->thread_count = 1;
    m_codec->max_samples = maxSamplesPerFrame;
    m_codec->pkt_timebase = demuxer->timeBase();
    if (const int opened = avcodec_open2(m_codec.get(), codec, nullptr); opened < 0)
        return fault(ErrorCode::Invalid, "damaged",
                     ff::error(ErrorCode::Invalid, QStringLiteral("the sound cannot be decoded"), opened).what);
    info.codec = QLatin1String(avcodec_get_name(parameters.codec_id));
    return {};
}

void Decoder::Private::forgetFrame()
{
    av_frame_unref(m_frame.get());
    av_packet_unref(m_packet.get());
    m_offset = m_available = 0;
    m_silence = 0;
    m_draining = false;
    m_bad = 0;
    m_pause = 0;
}

Result<void> Decoder::Private::rewind()
{
    forgetFrame();
    m_codec.reset();
    demuxer.reset();
    EARSHOT_TRY(opened, openDemuxer(*device, kind, stop));
    demuxer = std::move(opened);
    EARSHOT_CHECK(openCodec());
    m_located = m_linear = m_first = m_reached = true;
    position = 0;
    return {};
}

Result<void> Decoder::Private::open()
{
    const bool wasSeekable = info.seekable;
    EARSHOT_CHECK(rewind());
    EARSHOT_TRY(more, nextFrame());
    if (!more)
        return fault(ErrorCode::Invalid, "damaged", QStringLiteral("no sound could be decoded"));
    const AVCodecID id = m_codec->codec_id;
    info.rate = m_frame->sample_rate;
    info.channels = m_frame->ch_layout.nb_channels;
    info.container = kind.container;
    if (info.channels < 1 || info.channels > maxChannels)
        return tooManyChannels(info.channels);
    if (info.rate < minRate || info.rate > maxRate)
        return fault(ErrorCode::Invalid, "damaged",
                     QStringLiteral("the sample rate of %1 Hz makes no sense").arg(info.rate));
    const AVRational base = demuxer->timeBase();
    const bool coarse = static_cast<qint64>(base.num) * info.rate > base.den;
    m_raster = coarse ? frameRaster(id, info.rate, m_codec->frame_size) : 0;
    m_phase = m_raster > 0 ? m_available % m_raster : 0;
    // One raster step must be longer than twice the clock's error.
    const bool placeable = !coarse || m_raster * base.den > 2 * static_cast<qint64>(base.num) * info.rate;
    info.seekable = wasSeekable && placeable && !decodesFromStartOnly(id);
    return {};
}

Result<void> Decoder::Private::feed()
{
    EARSHOT_TRY(more, demuxer->next(*m_packet));
    if (!more) {
        m_draining = true;
        avcodec_send_packet(m_codec.get(), nullptr);
        return {};
    }
    m_packetBytes = m_packet->size;
    if (m_packet->size > maxPacketBytes || avcodec_send_packet(m_codec.get(), m_packet.get()) < 0) {
        bad();
    }
    return {};
}

/// True: m_frame holds new samples, and m_silence what is missing before it. False: the end.
Result<bool> Decoder::Private::nextFrame()
{
    while (m_bad < maxBadPackets) {
        const int got = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (got == AVERROR_EOF || (got == AVERROR(EAGAIN) && m_draining))
            return false;
        if (got == AVERROR(EAGAIN)) {
            EARSHOT_CHECK(feed());
            continue;
        }
        if (got < 0) {
            bad();
            if (m_draining)
                return false;
            continue;
        }
        if (m_frame->nb_samples <= 0)
            continue;
        if (info.rate > 0 && m_frame->sample_rate != info.rate) {
            bad(); // damage that looks like a header
            continue;
        }
        m_bad = 0;
        m_pause = 0;
        demuxer->progressed();
        m_offset = 0;
        m_available = m_frame->nb_samples;
        place();
        return true;
    }
    return false;
}

qint64 Decoder::Private::framePosition() const
{
    const qint64 p = av_rescale_q(m_frame->pts - m_startTime, demuxer->timeBase(), {1, m_frame->sample_rate});
    if (m_raster <= 0)
        return p;
    const qint64 steps = (p - m_phase + m_raster / 2) / m_raster;
    return p < m_raster / 2 && p < m_phase ? 0 : m_phase + steps * m_raster;
}

/// Where the new frame belongs.
void Decoder::Private::place()
{
    if (m_frame->pts == AV_NOPTS_VALUE)
        return;
    if (m_first) {
        m_startTime = m_frame->pts;
        m_first = false;
        return;
    }
    const qint64 p = framePosition();
    if (!m_located) {
        if (m_raster > 0 && !std::exchange(m_onRaster, true))
            return; // a codec trims its first frame, which then begins beside the raster
        position = p;
        m_located = true;
        return;
    }
    const qint64 hole = p - position;
    if (!m_reached && m_codec->codec_id == AV_CODEC_ID_VORBIS && hole < 0) {
        position = p; // the timestamp that placed us was one of the late ones
        return;
    }
    const qint64 tolerance = timestampTolerance(m_codec->codec_id, m_frame->sample_rate);
    if (demuxer->hasClock() && hole > tolerance && hole <= maxGapSeconds * m_frame->sample_rate)
        m_silence = hole;
}

Result<qint64> Decoder::Private::read(float *out, qint64 frames)
{
    if (framesKnown)
        frames = std::min(frames, info.frames - position);
    qint64 done = 0;
    while (done < frames) {
        if (m_silence == 0 && m_available == 0) {
            EARSHOT_TRY(more, nextFrame());
            if (!more && m_pause == 0)
                break;
            if (!more)
                m_silence = std::exchange(m_pause, 0); // the call ended in a pause; no timestamp follows it
        }
        if (position > maxSeconds * info.rate)
            return fault(ErrorCode::Invalid, "too-long", QStringLiteral("the recording is longer than 24 hours"));
        const qint64 n = std::min<qint64>(frames - done, m_silence > 0 ? m_silence : m_available);
        if (m_silence > 0) {
            if (out)
                std::fill_n(out + done * info.channels, n * info.channels, 0.0F);
            m_silence -= n;
        } else {
            if (out && !copySamples(*m_frame, m_offset, static_cast<int>(n), out + done * info.channels, info.channels))
                return fault(ErrorCode::Unsupported, "damaged",
                             QStringLiteral("the sound has an unknown sample format"));
            m_offset += static_cast<int>(n);
            m_available -= static_cast<int>(n);
        }
        position += n;
        done += n;
    }
    return done;
}

/// Decodes and drops until `target`. False if the sound began later or ended sooner.
Result<bool> Decoder::Private::discardTo(qint64 target)
{
    if (!m_located) {
        EARSHOT_TRY(more, nextFrame());
        while (more && !m_located) { // frames before the first timestamp
            m_available = 0;
            EARSHOT_TRY(again, nextFrame());
            more = again;
        }
        if (!more)
            return false;
    }
    if (position > target)
        return false;
    EARSHOT_TRY(skipped, read(nullptr, target - position));
    Q_UNUSED(skipped)
    m_reached = true;
    return position == target;
}

bool Decoder::Private::trySeek(qint64 target)
{
    forgetFrame();
    if (!demuxer->seekNear(target))
        return false;
    if (!openCodec()) // not avcodec_flush_buffers: some decoders keep state through it
        return false;
    m_located = m_linear = m_reached = m_onRaster = false;
    return true;
}

Result<void> Decoder::Private::seek(qint64 target)
{
    target = std::max<qint64>(target, 0);
    if (framesKnown)
        target = std::min(target, info.frames);
    if (m_located && target >= position && target - position < 2 * info.rate) {
        EARSHOT_TRY(there, discardTo(target));
        Q_UNUSED(there) // false: the end
        return {};
    }
    const auto runUp = static_cast<qint64>(runUpSeconds(m_codec->codec_id) * info.rate);
    if (info.seekable) {
        // Containers may land late, or so that decoding starts late: then again from further back.
        for (const qint64 back : {runUp, runUp + 2 * info.rate, runUp + 10 * info.rate}) {
            if (target - back <= info.rate / 2)
                break; // the start is as near
            if (!trySeek(target - back))
                break;
            EARSHOT_TRY(there, discardTo(target));
            if (there)
                return {};
        }
    }
    const bool forward = m_located && m_linear && target >= position;
    if (!forward)
        EARSHOT_CHECK(rewind());
    EARSHOT_TRY(there, discardTo(target));
    Q_UNUSED(there)
    return {};
}

Decoder::Decoder(std::unique_ptr<Private> p)
    : d(std::move(p))
{}

Decoder::~Decoder() = default;

Result<std::unique_ptr<Decoder>> Decoder::open(QIODevice &device, const QString &nameHint, std::stop_token stop)
{
    if (!device.isReadable() || device.isSequential())
        return fail(ErrorCode::Internal, QStringLiteral("a recording needs a readable device with random access"));
    auto d = std::make_unique<Private>();
    EARSHOT_TRY(kind, sniff(device, nameHint));
    d->device = &device;
    d->kind = kind;
    d->stop = std::move(stop);
    EARSHOT_CHECK(d->open());
    return std::unique_ptr<Decoder>(new Decoder(std::move(d)));
}

Result<std::unique_ptr<Decoder>> Decoder::open(QIODevice &device, const MediaInfo &info, std::stop_token stop)
{
    EARSHOT_TRY(decoder, open(device, info.container, std::move(stop)));
    Private &d = *decoder->d;
    if (d.info.rate != info.rate || d.info.channels != info.channels)
        return fail(ErrorCode::Integrity, QStringLiteral("the recording is not the one that was described on import"));
    d.info.frames = info.frames;
    d.info.seekable = d.info.seekable && info.seekable;
    d.framesKnown = info.frames > 0;
    return decoder;
}

const MediaInfo &Decoder::info() const
{
    return d->info;
}

Result<qint64> Decoder::read(std::span<float> interleaved)
{
    return d->read(interleaved.data(), static_cast<qint64>(interleaved.size()) / d->info.channels);
}

Result<void> Decoder::seek(qint64 frame)
{
    return d->seek(frame);
}

qint64 Decoder::position() const
{
    return d->position;
}

qint64 Decoder::bytePosition() const
{
    return d->demuxer->bytePosition();
}

} // namespace earshot::media
