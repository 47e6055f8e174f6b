#pragma once

#include "core/domain/redaction.h"

#include <QString>
#include <QStringList>

namespace earshot::ui::words {

/// The conditions of a release as sentences, one each; empty when there are none.
[[nodiscard]] QStringList conditionTexts(const QString &conditions, int rate);

/// What is made inaudible, a sentence each: "2:05 to 2:12: a third party". Moments of the whole call.
[[nodiscard]] QStringList redactionTexts(const domain::Redactions &redactions, int rate);
/// The same of Redactions::toText(); says so where it cannot be read.
[[nodiscard]] QStringList redactionTexts(const QString &redactions, int rate);
[[nodiscard]] QString name(domain::RedactionReason reason); ///< "A third party"
[[nodiscard]] QString name(domain::RedactedSide side);      ///< "Both sides"

} // namespace earshot::ui::words
