#pragma once

#include "core/base/result.h"
#include "core/domain/recording.h"
#include "core/release/note_renderer.h"
#include "core/release/part.h"

#include <QByteArray>

namespace earshot::release {

/// The released call as a vCon in its unsigned form (draft-ietf-vcon-vcon-core-04, syntax "0.4.0"), as canonical JSON:
/// the two parties, one dialog of type "recording" with start, duration and the digest of `audio`, which lies beside
/// it. The draft knows only HTTPS addresses for what is not inside, and the audio has none, so the dialog has its
/// `filename` and `content_hash` and no `url`. Of a redacted call it has the `redacted` object, without the uuid of an
/// unredacted vCon since there never was one, and the stretches as an analysis, in milliseconds of the whole call.
/// `now` is its creation.
[[nodiscard]] Result<QByteArray> makeVcon(const NoteContent &content, const domain::Recording &recording,
                                          const PackagePart &audio, Instant now);

} // namespace earshot::release
