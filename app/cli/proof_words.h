#pragma once

#include "ui/words/proof.h"

#include <QJsonObject>
#include <QStringList>

namespace earshot::cli {

/// What the record says of a release and how it is proved, for who reads the Release Log.
[[nodiscard]] QStringList proofLines(const ui::words::ProofReading &proof);
/// The same as JSON.
[[nodiscard]] QJsonObject proofDocument(const ui::words::ProofReading &proof);

} // namespace earshot::cli
