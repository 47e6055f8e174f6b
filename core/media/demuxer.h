#pragma once

// Private to core/media.

#include "core/media/ff.h"
#include "core/media/sniff.h"

#include <QIODevice>
#include <stop_token>

namespace earshot::media {

/// Packets of the one audio stream of a device. One thread at a time.
class Demuxer
{
public:
    virtual ~Demuxer() = default;

    /// False at the end of the file. Errors are those of the device (Io), never of the content.
    [[nodiscard]] virtual Result<bool> next(AVPacket &packet) = 0;
    /// Goes to a packet at or before `frame` as well as the container can; false if it can't. Positions after that are
    /// known only by the packets' timestamps.
    [[nodiscard]] virtual bool seekNear(qint64 frame) = 0;

    /// Says that sound came out of the bytes read so far: refills the allowance of work.
    virtual void progressed() {}
    [[nodiscard]] virtual qint64 bytePosition() const = 0;

    [[nodiscard]] const AVCodecParameters &parameters() const { return *m_parameters; }
    [[nodiscard]] AVRational timeBase() const { return m_timeBase; }
    /// The container has its own clock, so a hole in its timestamps is a hole in the sound.
    [[nodiscard]] bool hasClock() const { return m_hasClock; }

protected:
    ff::Parameters m_parameters{avcodec_parameters_alloc()};
    AVRational m_timeBase{1, 8000};
    bool m_hasClock = false;
};

/// `device` must be open for reading, random access, and outlive the demuxer, which moves its position freely.
[[nodiscard]] Result<std::unique_ptr<Demuxer>> openDemuxer(QIODevice &device, const Sniffed &kind,
                                                           std::stop_token stop = {});

/// FFmpeg's names of every decoder that may run, comma-separated.
[[nodiscard]] const char *decoderWhitelist();

} // namespace earshot::media
