#pragma once

#include "core/base/result.h"
#include "core/media/mediainfo.h"

#include <QIODevice>
#include <memory>
#include <span>
#include <stop_token>

namespace earshot::media {

/// A recording as float PCM in [-1, 1], interleaved, at its own rate and channel count. PCM, G.711 and FLAC samples
/// of up to 24 bits are exact. Positions are sample frames of the linear decode: whatever the container thinks, a
/// seek to f followed by reads gives what reading from the start gives at f (bit for bit where the codec allows it,
/// otherwise after a run-up long enough for the codec's memory to settle).
///
/// FFmpeg reads the device through callbacks and can open nothing else. One thread at a time.
class Decoder
{
public:
    /// `device`: open, random access, outliving the decoder; the decoder moves its position freely. `nameHint` as in
    /// sniff(). Fails with Invalid (damaged, empty, no sound, more than 8 channels), Unsupported (not audio), Io (the
    /// device) or Cancelled (`stop`), in words a person can act on.
    [[nodiscard]] static Result<std::unique_ptr<Decoder>> open(QIODevice &device, const QString &nameHint,
                                                               std::stop_token stop = {});
    /// With the stored facts of an earlier ingest: clamps to info.frames and trusts info.seekable.
    [[nodiscard]] static Result<std::unique_ptr<Decoder>> open(QIODevice &device, const MediaInfo &info,
                                                               std::stop_token stop = {});
    ~Decoder();
    Decoder(const Decoder &) = delete;
    Decoder &operator=(const Decoder &) = delete;

    /// frames is 0 unless it was given to open().
    [[nodiscard]] const MediaInfo &info() const;

    /// Fills from the start of `interleaved` (a multiple of channels long). Returns frames; fewer than asked for only
    /// at the end, 0 at and after it. Io when the device fails, Invalid beyond 24 hours.
    [[nodiscard]] Result<qint64> read(std::span<float> interleaved);

    /// The next read() begins at `frame`; negative is 0, beyond the end is the end.
    [[nodiscard]] Result<void> seek(qint64 frame);

    /// The frame that the next read() gives.
    [[nodiscard]] qint64 position() const;
    /// Bytes of the device consumed so far, for progress.
    [[nodiscard]] qint64 bytePosition() const;

private:
    class Private;
    explicit Decoder(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace earshot::media
