#pragma once

#include "core/base/result.h"

#include <QIODevice>

namespace earshot::media {

/// What the first bytes say. `demuxer` is FFmpeg's name; for headerless audio it is empty and `headerless` is set.
struct Sniffed
{
    QString container; ///< "wav", "mp3", "ogg", "mp4" …; for headerless audio "ulaw", "sln16" …
    QByteArray demuxer;

    [[nodiscard]] bool isHeaderless() const { return demuxer.isEmpty(); }
};

/// How headerless bytes become samples. All are one channel.
struct Headerless
{
    int codecId = 0; ///< AVCodecID
    int rate = 8000;
    int blockBytes = 1;   ///< the smallest piece a decoder takes
    int blockFrames = 1;  ///< samples that it gives
    int packetBlocks = 1; ///< blocks handed over at once
};

/// The content decides. The name counts only where nothing in the content can speak: headerless telephone audio
/// (.ulaw .ul .mulaw .alaw .al .gsm .sln .sln16 … .g722 .g729 .raw). `nameHint` is a file name, a bare extension or
/// MediaInfo::container. Invalid or Unsupported with words for a person otherwise. Leaves the device anywhere.
[[nodiscard]] Result<Sniffed> sniff(QIODevice &device, const QString &nameHint);

/// For Sniffed::container of headerless audio.
[[nodiscard]] Headerless headerlessFormat(const QString &container);

} // namespace earshot::media
