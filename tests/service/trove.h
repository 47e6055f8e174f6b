#pragma once

#include "core/crypto/age.h"
#include "core/crypto/personkeys.h"
#include "core/store/store.h"
#include "tests/support/teststore.h"

#include <map>

namespace earshot::tests {

/// What somebody takes along who wants to listen without being let: their own keys, the store key, and every area key
/// that they could open, with whatever software they run.
struct Trove
{
    crypto::PersonKeys keys;
    SecretBytes storeKey;
    std::map<std::pair<qint64, int>, crypto::age::Identity> areaKeys; ///< by area and version
};

/// Everything that this person's keys open in the store now.
[[nodiscard]] Trove troveOf(TestStore &store, const QString &user);
/// Opens the area keys that a copy of the database has for these keys; gives how many it opened. Whose row it is said
/// to be does not matter to the attacker: all are tried.
int plunder(Trove &trove, store::Store &database);
/// How many media objects of the area the store, as it is now, gives to whoever has the trove. Plunders it first.
[[nodiscard]] int openable(Trove &trove, TestStore &store, const QString &area);

} // namespace earshot::tests
