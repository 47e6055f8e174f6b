#pragma once

#include "core/base/result.h"
#include "core/release/proof.h"

#include <QJsonObject>
#include <QStringList>

namespace earshot::cli {

/// What the record says of a release and how it is proved, for who reads the Release Log.
struct ProofInWords
{
    QStringList lines;
    QJsonObject document; ///< the same as JSON
};

/// Holds the proof together first: every entry in the checkpoint's tree and signed by the person in whose name it is.
/// Integrity naming what does not hold. Pure.
[[nodiscard]] Result<ProofInWords> proofInWords(const release::PackageProof &proof);

} // namespace earshot::cli
