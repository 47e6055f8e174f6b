#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArrayView>

namespace earshot::crypto {

/// Bech32 (BIP 173, its first checksum constant), in small letters. `prefix`: the human-readable part in small letters.
/// In locked memory because identities are written so.
[[nodiscard]] SecretBytes bech32Encode(QByteArrayView prefix, QByteArrayView data);

/// All small or all capital letters. Invalid for any other prefix, a wrong checksum, a stray character, mixed case,
/// leftover bits, or a text over 1000 characters.
[[nodiscard]] Result<SecretBytes> bech32Decode(QByteArrayView prefix, QByteArrayView text);

} // namespace earshot::crypto
