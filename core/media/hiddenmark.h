#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <memory>
#include <span>
#include <vector>

namespace earshot::media {

// The inaudible mark: a noise that repeats every 8.192 seconds, of the telephone band (300 to 3,400 Hz), so far below
// the sound that it cannot be heard, and found again by whoever knows which noise to look for. Its spectrum is flat;
// the phase of each frequency is a byte of the mark's own. It holds no message.

inline constexpr int markRate = 8000;                             ///< Hz, of the noise as it is defined
inline constexpr int markPeriod = 65536;                          ///< samples at markRate
inline constexpr int markFirstBin = 2458;                         ///< 300 Hz, in units of markRate / markPeriod
inline constexpr int markLastBin = 27852;                         ///< 3,400 Hz
inline constexpr int markPhases = markLastBin - markFirstBin + 1; ///< bytes that make a mark

/// Puts a mark into sound, block by block. In each frequency the mark follows the level of the sound around it, in
/// stretches of 20 to 32 ms, `belowDb` below the quietest of three; where there is no sound it is as loud as `floorDb`
/// says. It looks at nothing but the sound that it is given: what was taken out before is not in it. One thread at a
/// time.
class HiddenMark
{
public:
    static constexpr double belowDb = 28;  ///< below the sound
    static constexpr double floorDb = -78; ///< dBFS, of the whole band

    /// `phases`: markPhases bytes. `rate` in Hz.
    [[nodiscard]] static Result<std::unique_ptr<HiddenMark>> create(QByteArrayView phases, int rate, int channels);
    ~HiddenMark();
    HiddenMark(const HiddenMark &) = delete;
    HiddenMark &operator=(const HiddenMark &) = delete;

    /// The next frames, interleaved; those that are ready are appended to `out`. All channels bear the same noise.
    [[nodiscard]] Result<void> add(std::span<const float> interleaved, std::vector<float> &out);
    /// The rest. As many frames have come out as went in. Not twice.
    [[nodiscard]] Result<void> finish(std::vector<float> &out);

private:
    class Private;
    explicit HiddenMark(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace earshot::media
