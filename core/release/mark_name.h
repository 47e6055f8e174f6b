#pragma once

#include <QString>

namespace earshot::release {

// What the inaudible mark of a release is called; apart from sound_mark.h, so that who only names one needs no codecs.

/// "R-2026-0031.7f3a9c21": the number, and eight digits of the record's `origin` (as checkpoints name it), because
/// another authority has a release of that number, too.
[[nodiscard]] QString markName(const QString &number, const QString &origin);
[[nodiscard]] bool isMarkName(const QString &text);

} // namespace earshot::release
