#pragma once

#include "core/base/result.h"
#include "core/domain/hold.h"
#include "core/domain/people.h"
#include "core/domain/quarantine.h"
#include "core/domain/recording.h"
#include "core/domain/release.h"

#include <QStringList>

namespace earshot::domain {

// Stable names of states, as they stand in the database, in JSON output and in the log. They are never translated;
// the user interface has its own words. Parsing an unknown name gives Invalid.

[[nodiscard]] QString toName(Direction direction);
[[nodiscard]] QString toName(RecordingState state);
[[nodiscard]] QString toName(ReleaseKind kind);
[[nodiscard]] QString toName(ReleaseState state);
[[nodiscard]] QString toName(AudioFormat format);
[[nodiscard]] QString toName(ReleaseEventKind kind);
[[nodiscard]] QString toName(QuarantineReason reason);
[[nodiscard]] QString toName(HoldKind kind);           ///< "hold", "foi", "subject-access"
[[nodiscard]] QString toName(HoldScope scope);         ///< "recording", "case", "number", "person", "area"
[[nodiscard]] QStringList toNames(NominatedActs acts); ///< in the order download, copy, share, delete

/// `where` of an Integrity error that was met because the store does not continue what this computer saw: nothing in it
/// need be damaged.
inline constexpr char disputedStore[] = "disputed store";
/// `where` of the Unsupported error with which a store of before signatures is refused (see service::Trust).
inline constexpr char trialStore[] = "trial store";

[[nodiscard]] Result<Direction> directionFrom(const QString &name);
[[nodiscard]] Result<RecordingState> recordingStateFrom(const QString &name);
[[nodiscard]] Result<ReleaseKind> releaseKindFrom(const QString &name);
[[nodiscard]] Result<ReleaseState> releaseStateFrom(const QString &name);
[[nodiscard]] Result<AudioFormat> audioFormatFrom(const QString &name);
[[nodiscard]] Result<QuarantineReason> quarantineReasonFrom(const QString &name);
[[nodiscard]] Result<HoldKind> holdKindFrom(const QString &name);
[[nodiscard]] Result<HoldScope> holdScopeFrom(const QString &name);
/// "H-0007", a freeze "F-0008": how people name it. One row of numbers.
[[nodiscard]] QString holdNumber(const Hold &hold);
/// "download,share" → flags; an unknown or empty part is named in the error.
[[nodiscard]] Result<NominatedActs> nominatedActsFrom(const QString &commaList);

} // namespace earshot::domain
