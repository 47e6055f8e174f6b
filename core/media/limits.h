#pragma once

#include <QtGlobal>

namespace earshot::media {

// A recording from outside is hostile until decoded. What lies beyond these bounds is refused or cut off.
constexpr int maxChannels = 8;
constexpr int minRate = 4000;
constexpr int maxRate = 192000;
constexpr qint64 maxSeconds = 24 * 3600;       ///< one call; longer is a broken header or not a call
constexpr qint64 maxGapSeconds = 3600;         ///< of silence put in for one hole in the timestamps
constexpr qint64 probeBytes = 1 << 20;         ///< what stream analysis may read
constexpr int maxStreams = 16;                 ///< of one container
constexpr int maxPacketBytes = 16 << 20;       ///< of one compressed packet
constexpr qint64 maxSamplesPerFrame = 1 << 22; ///< of one decoded frame and channel
constexpr int maxBadPackets = 2000;            ///< in a row, before decoding gives up

} // namespace earshot::media
