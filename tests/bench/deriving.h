#pragma once

namespace earshot::bench {

/// How long libsodium's Argon2id has run in this process so far. The call is interposed by this executable, so that a
/// sign-in can be divided without a hole in the product to look through.
[[nodiscard]] double derivingMs();

} // namespace earshot::bench
