#include "core/media/demuxer.h"

#include "core/media/fault.h"
#include "core/media/limits.h"

#include <algorithm>

namespace earshot::media {
namespace {

constexpr int readBufferBytes = 64 * 1024;

/// The only thing FFmpeg may read. Counts work, so that no content can keep it busy for ever.
class DeviceIo
{
public:
    DeviceIo(QIODevice &device, std::stop_token stop)
        : m_device(device)
        , m_stop(std::move(stop))
        , m_allowance(4 * device.size() + 64 * probeBytes)
        , m_left(m_allowance)
        , m_io(avio_alloc_context(static_cast<unsigned char *>(av_malloc(readBufferBytes)), readBufferBytes, 0, this,
                                  &DeviceIo::read, nullptr, &DeviceIo::seek))
    {
        m_io->seekable = AVIO_SEEKABLE_NORMAL;
    }

    [[nodiscard]] AVIOContext *context() const { return m_io.get(); }
    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }
    [[nodiscard]] bool exhausted() const { return m_left < 0; }
    [[nodiscard]] const QString &failure() const { return m_failure; }
    void refill() { m_left = m_allowance; }
    static int interrupted(void *self)
    {
        const auto *io = static_cast<DeviceIo *>(self);
        return io->stopped() || io->exhausted() || !io->m_failure.isEmpty();
    }

private:
    static int read(void *self, uint8_t *to, int size)
    {
        auto *io = static_cast<DeviceIo *>(self);
        io->m_left -= std::max(size, 512);
        if (interrupted(self))
            return AVERROR_EXIT;
        if (!io->m_device.seek(io->m_position))
            return io->failed();
        const qint64 n = io->m_device.read(reinterpret_cast<char *>(to), size);
        if (n < 0)
            return io->failed();
        io->m_position += n;
        return n == 0 ? AVERROR_EOF : static_cast<int>(n);
    }

    static int64_t seek(void *self, int64_t offset, int whence)
    {
        auto *io = static_cast<DeviceIo *>(self);
        io->m_left -= 512;
        const qint64 size = io->m_device.size();
        switch (whence & ~AVSEEK_FORCE) {
        case AVSEEK_SIZE:
            return size;
        case SEEK_SET:
            break;
        case SEEK_CUR:
            offset += io->m_position;
            break;
        case SEEK_END:
            offset += size;
            break;
        default:
            return AVERROR(EINVAL);
        }
        if (offset < 0)
            return AVERROR(EINVAL);
        io->m_position = std::min<qint64>(offset, size);
        return io->m_position;
    }

    int failed()
    {
        m_failure = m_device.errorString().isEmpty() ? QStringLiteral("read error") : m_device.errorString();
        return AVERROR(EIO);
    }

    QIODevice &m_device;
    std::stop_token m_stop;
    qint64 m_position = 0;
    qint64 m_allowance = 0;
    qint64 m_left = 0;
    QString m_failure;
    ff::Io m_io;
};

int refuseOpen(AVFormatContext *, AVIOContext **, const char *, int, AVDictionary **)
{
    return AVERROR(EACCES);
}

class FfmpegDemuxer final : public Demuxer
{
public:
    FfmpegDemuxer(QIODevice &device, std::stop_token stop)
        : m_io(device, std::move(stop))
    {}

    Result<void> open(const Sniffed &kind)
    {
        AVFormatContext *raw = avformat_alloc_context();
        if (!raw)
            return fail(ErrorCode::Internal, QStringLiteral("out of memory"));
        raw->pb = m_io.context();
        raw->flags |= AVFMT_FLAG_CUSTOM_IO;
        raw->io_open = &refuseOpen;
        raw->interrupt_callback = {&DeviceIo::interrupted, &m_io};
        raw->probesize = probeBytes;
        raw->max_streams = maxStreams;
        raw->max_probe_packets = 256;
        raw->codec_whitelist = av_strdup(decoderWhitelist());
        raw->protocol_whitelist = av_strdup("none");
        const AVInputFormat *format = av_find_input_format(kind.demuxer.constData());
        if (!format) {
            avformat_free_context(raw);
            return fault(ErrorCode::Unsupported, "sound-unsupported",
                         QStringLiteral("this FFmpeg cannot read %1 files").arg(kind.container));
        }
        raw->format_whitelist = av_strdup(format->name);
        const int opened = avformat_open_input(&raw, "", format, nullptr); // frees raw on failure
        m_format.reset(raw);
        if (opened < 0)
            return fail(explain(ErrorCode::Invalid, damaged(kind), opened));
        if (const int found = avformat_find_stream_info(m_format.get(), nullptr); found < 0)
            return fail(explain(ErrorCode::Invalid, damaged(kind), found));
        return chooseStream(kind);
    }

    Result<bool> next(AVPacket &packet) override
    {
        for (int skipped = 0; skipped < maxBadPackets;) {
            av_packet_unref(&packet);
            const int got = av_read_frame(m_format.get(), &packet);
            if (got == AVERROR(EAGAIN) || (got >= 0 && packet.stream_index != m_stream)) {
                skipped += got < 0;
                continue;
            }
            if (got >= 0)
                return true;
            if (m_io.stopped())
                return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
            if (!m_io.failure().isEmpty())
                return fail(ErrorCode::Io, QStringLiteral("cannot read the recording: ") + m_io.failure());
            return false; // the end, or where a damaged container stops making sense
        }
        return false;
    }

    bool seekNear(qint64 frame) override
    {
        const AVStream *stream = m_format->streams[m_stream];
        qint64 target = av_rescale_q_rnd(frame, {1, stream->codecpar->sample_rate}, m_timeBase, AV_ROUND_DOWN);
        if (stream->start_time != AV_NOPTS_VALUE)
            target += stream->start_time;
        m_io.refill();
        return av_seek_frame(m_format.get(), m_stream, target, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    void progressed() override { m_io.refill(); }
    qint64 bytePosition() const override { return m_io.position(); }

private:
    static QString damaged(const Sniffed &kind)
    {
        return QStringLiteral("the %1 file is damaged or cut short").arg(kind.container);
    }

    Error explain(ErrorCode code, const QString &what, int averror) const
    {
        if (m_io.stopped())
            return base::error(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        if (!m_io.failure().isEmpty())
            return base::error(ErrorCode::Io, QStringLiteral("cannot read the recording: ") + m_io.failure());
        return fault(code, "damaged", ff::error(code, what, averror).what).value();
    }

    Result<void> chooseStream(const Sniffed &kind)
    {
        bool pictures = false;
        for (unsigned i = 0; i < m_format->nb_streams; ++i) {
            AVStream *stream = m_format->streams[i];
            const AVMediaType type = stream->codecpar->codec_type;
            pictures |= type == AVMEDIA_TYPE_VIDEO && !(stream->disposition & AV_DISPOSITION_ATTACHED_PIC);
            if (type == AVMEDIA_TYPE_AUDIO && m_stream < 0)
                m_stream = static_cast<int>(i);
            else
                stream->discard = AVDISCARD_ALL;
        }
        if (m_stream < 0)
            return fault(ErrorCode::Invalid, "no-sound",
                         pictures ? QStringLiteral("the file holds pictures but no sound")
                                  : QStringLiteral("the file holds no sound"));
        const AVStream *stream = m_format->streams[m_stream];
        if (avcodec_parameters_copy(m_parameters.get(), stream->codecpar) < 0)
            return fail(ErrorCode::Internal, QStringLiteral("out of memory"));
        m_timeBase = stream->time_base;
        if (m_timeBase.num <= 0 || m_timeBase.den <= 0)
            return fault(ErrorCode::Invalid, "damaged", damaged(kind));
        // IMA ADPCM in WAV has timestamps of bytes, not of samples: only a clock of its own is believed.
        m_hasClock = kind.container != QLatin1String("wav") && kind.container != QLatin1String("w64");
        return {};
    }

    DeviceIo m_io;
    ff::Input m_format; // before m_io is gone
    int m_stream = -1;
};

/// Telephone audio without a header needs no container: position is arithmetic.
class HeaderlessDemuxer final : public Demuxer
{
public:
    HeaderlessDemuxer(QIODevice &device, const Headerless &format, std::stop_token stop)
        : m_device(device)
        , m_stop(std::move(stop))
        , m_how(format)
        , m_blocks(device.size() / format.blockBytes)
    {
        m_parameters->codec_type = AVMEDIA_TYPE_AUDIO;
        m_parameters->codec_id = static_cast<AVCodecID>(format.codecId);
        m_parameters->sample_rate = format.rate;
        m_parameters->bits_per_coded_sample = format.codecId == AV_CODEC_ID_ADPCM_G722 ? 8 : 0;
        av_channel_layout_default(&m_parameters->ch_layout, 1);
        m_timeBase = {1, format.rate};
    }

    Result<bool> next(AVPacket &packet) override
    {
        av_packet_unref(&packet);
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        const qint64 blocks = std::min<qint64>(m_how.packetBlocks, m_blocks - m_block);
        if (blocks <= 0)
            return false;
        const int bytes = static_cast<int>(blocks * m_how.blockBytes);
        if (av_new_packet(&packet, bytes) < 0)
            return fail(ErrorCode::Internal, QStringLiteral("out of memory"));
        if (!m_device.seek(m_block * m_how.blockBytes))
            return fail(ErrorCode::Io, QStringLiteral("cannot seek in the recording: ") + m_device.errorString());
        for (int got = 0; got < bytes;) {
            const qint64 n = m_device.read(reinterpret_cast<char *>(packet.data) + got, bytes - got);
            if (n <= 0)
                return fail(ErrorCode::Io, QStringLiteral("cannot read the recording: ") + m_device.errorString());
            got += static_cast<int>(n);
        }
        packet.pts = packet.dts = m_block * m_how.blockFrames;
        packet.duration = blocks * m_how.blockFrames;
        m_block += blocks;
        return true;
    }

    bool seekNear(qint64 frame) override
    {
        m_block = std::clamp<qint64>(frame / m_how.blockFrames, 0, m_blocks);
        return true;
    }

    qint64 bytePosition() const override { return m_block * m_how.blockBytes; }

private:
    QIODevice &m_device;
    std::stop_token m_stop;
    Headerless m_how;
    qint64 m_blocks = 0;
    qint64 m_block = 0;
};

} // namespace

const char *decoderWhitelist()
{
    return "pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_u8,pcm_s8,pcm_f32le,pcm_f32be,pcm_f64le,"
           "pcm_f64be,pcm_mulaw,pcm_alaw,gsm,gsm_ms,libgsm,libgsm_ms,adpcm_ima_wav,adpcm_ima_qt,adpcm_ms,g722,g726,"
           "g726le,g729,mp1float,mp2float,mp3float,mp3,mp2,aac,alac,flac,opus,libopus,vorbis,libvorbis,speex,libspeex,"
           "amrnb,amrwb,libopencore_amrnb,libopencore_amrwb,g723_1";
}

Result<std::unique_ptr<Demuxer>> openDemuxer(QIODevice &device, const Sniffed &kind, std::stop_token stop)
{
    ff::init();
    if (kind.isHeaderless())
        return std::make_unique<HeaderlessDemuxer>(device, headerlessFormat(kind.container), std::move(stop));
    auto demuxer = std::make_unique<FfmpegDemuxer>(device, std::move(stop));
    EARSHOT_CHECK(demuxer->open(kind));
    return demuxer;
}

} // namespace earshot::media
