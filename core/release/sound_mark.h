#pragma once

#include "core/base/result.h"
#include "core/release/mark_name.h"
#include "core/release/package_check.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>
#include <functional>
#include <optional>

namespace earshot::release {

// The inaudible mark of a release in its sound (core/media/hiddenmark.h makes and finds it): public, so that anybody
// can look for it, and so that nobody need be believed who says that it is there.

/// A mark that is found by accident less often than this, all marks that were tried together, was not found.
inline constexpr double markByAccident = 1e-6;
/// Of sound: from here on a mark is found after the usual codecs, too. Measured in tests/media/tst_media_hidden_mark.
inline constexpr qint64 markNeedsMs = 20'000;

/// What the mark is made from, media::markPhases bytes: HKDF-SHA-256 of the name, in blocks.
[[nodiscard]] QByteArray markBytes(const QString &name);

struct HeardMark
{
    QString name;
    double chance = 1;             ///< above that of finding it by accident
    qint64 beginMs = 0, endMs = 0; ///< of the sound: where it is heard best
};

struct MarkSearch
{
    std::optional<HeardMark> found;
    qsizetype tried = 0;
    qint64 lengthMs = 0; ///< of the sound
};

/// Which of `names` is heard in a sound file; the clearest, should there be several. Errors are those of
/// media::MarkListener::hear. `progress` runs on the calling thread; false cancels.
[[nodiscard]] Result<MarkSearch> searchMarks(QIODevice &audio, const QString &fileName, const QStringList &names,
                                             const std::function<bool(double)> &progress = {});

/// In plain English, for people outside: that it was found, or what it means that it was not. `file` as they know it.
[[nodiscard]] QString markSentence(const MarkSearch &search, const QString &file);

/// Listens to the sound of the package at `path` and adds to its report whether it bears the mark that it should;
/// nothing if it should not bear any. Never makes a verdict worse: whether bytes were changed, their digests say.
void hearMark(PackageReport &report, const QString &path);

} // namespace earshot::release
