#pragma once

#include "core/media/decoder.h"
#include "core/media/redactor.h"

#include <functional>
#include <vector>

namespace earshot::media {

enum class EncodeFormat {
    Wav = 1, ///< PCM, 16 bits
    Flac,    ///< 16 bits
    Opus,    ///< in Ogg, 24 kbit/s a channel; rates that Opus does not know become 48 kHz
};

struct EncodeSpec
{
    EncodeFormat format = EncodeFormat::Flac;
    QString title; ///< written into the file as it is: nothing that may not leave
    QString comment;
};

/// What encodeRanges() does to the sound on its way.
struct Treatment
{
    Redactor redactor; ///< in frames of the recording
    /// DTMF symbols (see dialTones()) that are put before what is written and again after every `markEverySeconds` of
    /// it, between the call's own sound and never over it. Empty: none.
    QString mark;
    int markEverySeconds = 600;
    /// Phases of an inaudible mark (see HiddenMark), over all that is written, the dialling tones included. Empty:
    /// none.
    QByteArray hiddenMark;
};

/// ".wav", ".flac", ".opus"
[[nodiscard]] QString fileSuffix(EncodeFormat format);

/// Writes `ranges` of a recording, one after the other, as one file. WAV and FLAC have exactly the frames asked for,
/// bit for bit where the recording has at most 16 bits and no inaudible mark lies over it, and those of the audible
/// marks; the result is deterministic. Ranges are
/// clamped to the recording; nothing left is Invalid. `out` must be open for writing, empty and random access. Returns
/// the source frames written. On any error (Cancelled included) `out` holds a useless part: the caller throws it away.
/// Nothing is written anywhere else. `progress` runs on the calling thread with 0 … 1.
[[nodiscard]] Result<qint64> encodeRanges(Decoder &decoder, const std::vector<FrameRange> &ranges, QIODevice &out,
                                          const EncodeSpec &spec, const std::function<void(double)> &progress = {},
                                          std::stop_token stop = {}, const Treatment &treatment = {});
/// Frames that marks add to `frames` of sound.
[[nodiscard]] qint64 markFrames(const Treatment &treatment, qint64 frames, int rate);

/// A file from PCM that is at hand, block by block. One thread at a time.
class Encoder
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Encoder>> create(QIODevice &out, int rate, int channels,
                                                                 const EncodeSpec &spec);
    ~Encoder();
    Encoder(const Encoder &) = delete;
    Encoder &operator=(const Encoder &) = delete;

    [[nodiscard]] Result<void> write(std::span<const float> interleaved);
    /// Completes the file; without it there is none. Not twice.
    [[nodiscard]] Result<void> finish();

private:
    class Private;
    explicit Encoder(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace earshot::media
