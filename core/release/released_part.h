#pragma once

#include "core/release/note_renderer.h"

#include <QString>

namespace earshot::release {

/// "0:12", "1:02:03", and with a tenth where it is not a whole second: "0:12.4". In milliseconds.
[[nodiscard]] QString momentText(qint64 ms);
/// "whole call", "0:12 to 1:40 of 2:17", "0:12 to 0:30 and 0:45 to 1:40 of 2:17", in English as files have it that are
/// read anywhere. `callMs` 0: the length is not known and is left out.
[[nodiscard]] QString partsText(const QList<NotePart> &parts, qint64 callMs);
/// What binds a release, a sentence each, in English: "only 0:12 to 1:40 of the call". `conditions` is
/// ReleaseConditions::toText(), `rate` that of the recording in Hz. One that cannot be read says so.
[[nodiscard]] QStringList conditionSentences(const QString &conditions, int rate);
/// What cannot be heard in it and why, a sentence each, in English: "0:12 to 0:20: somebody else's details". Moments of
/// the whole call, at `rate` in Hz.
[[nodiscard]] QStringList redactionSentences(const domain::Redactions &redactions, int rate);

} // namespace earshot::release
