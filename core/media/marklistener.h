#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QIODevice>
#include <functional>
#include <memory>
#include <stop_token>

namespace earshot::media {

/// How clearly a mark is heard in some sound.
struct MarkStrength
{
    /// The strongest correlation with the mark, in units of its own scatter: what a sound without the mark gives is
    /// that of a sum of independent random phases, whatever the sound is.
    double z = 0;
    qint64 beginMs = 0, endMs = 0; ///< the stretch in which it is strongest
};

/// Sound, made ready for finding inaudible marks (see HiddenMark) in it, one after the other. One thread at a time.
class MarkListener
{
public:
    /// Reads a sound file to its end; errors are those of Decoder::open and read. Too short to say anything (less than
    /// a second) is Invalid. `progress` runs on the calling thread with 0 … 1 of the file.
    [[nodiscard]] static Result<std::unique_ptr<MarkListener>> hear(QIODevice &audio, const QString &nameHint,
                                                                    const std::function<void(double)> &progress = {},
                                                                    std::stop_token stop = {});
    ~MarkListener();
    MarkListener(const MarkListener &) = delete;
    MarkListener &operator=(const MarkListener &) = delete;

    /// `phases` as for HiddenMark.
    [[nodiscard]] MarkStrength find(QByteArrayView phases);
    /// Above the chance that sound without any of `marks` marks gives a strength of `z` with one of them, by accident.
    /// A bound, not an estimate: with phases φ that are independent and even, E exp(λ Re Σ aₖ e^{iφₖ}) ≤ exp(λ² Σ aₖ² /
    /// 4), hence P(|Σ| > z σ) ≤ √(2π) z exp(−z²/2) for σ² = Σ aₖ² / 2; times the places and marks that were tried.
    [[nodiscard]] double chance(double z, qint64 marks) const;
    [[nodiscard]] qint64 lengthMs() const;

private:
    class Private;
    explicit MarkListener(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace earshot::media
