#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QStringList>

namespace earshot::service {

/// What makes a password easy to guess, as far as it is seen.
enum class Weakness {
    None = 1,
    Short,    ///< nothing wrong with it but its length
    Personal, ///< the person's or the authority's own name
    Common,   ///< words or passwords that everybody tries first
    Repeated, ///< the same again and again
    Sequence, ///< abc, 4321, or keys side by side
    Date,     ///< a date or a year
};

/// zxcvbn's judgement of a password.
struct Strength
{
    static constexpr int needed = 3; ///< "safely unguessable": 10^8 guesses and more, each of which costs Argon2id

    int score = 0; ///< 0 to 4, by zxcvbn's own steps: 10^3, 10^6, 10^8, 10^10 guesses
    Weakness weakness = Weakness::Short;

    [[nodiscard]] bool isEnough() const { return score >= needed; }
    bool operator==(const Strength &) const = default;
};

/// How hard it is to guess. `personal`: names that an attacker would try first (user name, own name, organisation);
/// each word of them counts. Quick (below a millisecond for a sentence); what is longer than 256 bytes is judged by its
/// beginning. The estimator is a C library that works on ordinary memory while it runs; it keeps nothing.
[[nodiscard]] Strength strengthOf(const SecretBytes &password, const QStringList &personal);

/// Invalid with plain advice, at "password", unless it is strong enough. For every new password; never at sign-in.
[[nodiscard]] Result<void> checkNewPassword(const SecretBytes &password, const QStringList &personal);

} // namespace earshot::service
