#pragma once

#include "core/release/package_check.h"

#include <QList>
#include <QString>
#include <utility>

namespace earshot::ui::words {

// What a check of a release package found, for the window and for earshot-verify. What each finding says is the room
// release's own sentence, in English.

/// "This is what was released, and nothing in it was changed."
[[nodiscard]] QString verdictText(release::PackageReport::Verdict verdict);
/// What the package says was released: caption and value, in the order in which they are read; empty values too.
[[nodiscard]] QList<std::pair<QString, QString>> packageRows(const release::PackageFacts &facts);
/// What stands above packageRows(): whether they may be relied on.
[[nodiscard]] QString packageRowsTitle(release::PackageReport::Verdict verdict);
[[nodiscard]] QString findingLevel(release::PackageFinding::Level level); ///< "holds", "cannot be known", "wrong"
/// Control characters and the marks that turn the direction of text, written out: a package may hold anything.
[[nodiscard]] QString harmless(const QString &text);

} // namespace earshot::ui::words
