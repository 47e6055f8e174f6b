#pragma once

#include <QString>
#include <QStringList>

namespace earshot::ui::words {

/// The conditions of a release as sentences, one each; empty when there are none.
[[nodiscard]] QStringList conditionTexts(const QString &conditions, int rate);

} // namespace earshot::ui::words
