#pragma once

#include "core/crypto/kdf.h"
#include "core/crypto/personkeys.h"

#include <QStringList>

namespace earshot::crypto {

/// A key slot is a small JSON file `<user>.keyslot` in the store's `keyslots/`, one a person:
///
///     { "format": "earshot-keyslot", "version": 2, "user": "j.hughes",
///       "public": { "box": b64, "sign": b64 },
///       "root": { "sign": b64, "at": ms },
///       "kdf": { "algorithm": "argon2id13", "ops": 3, "memory": 67108864, "salt": b64 },
///       "private": b64,     nonce and XChaCha20-Poly1305 of both private halves, under the password key, with all of
///                           the above as associated data
///       "storeKey": b64,    the SQLCipher key, sealed to the person
///       "checksum": hex }   SHA-256 over everything above: tells damage from a wrong password, nothing more
///
/// `root` says who founded the store, and when: the one thing from which everything else in the store is believed (see
/// service::Trust). It is here because the store's rows cannot change it: only the person's password makes a slot that
/// opens. Who makes the slot hands on their own root. Slots of version 1 have none.
///
/// Whoever may write the folder can put another slot there; what they cannot do is make the password open keys that
/// are not the person's, or change a field beside them.
struct TrustRoot
{
    QByteArray sign32;    ///< the founder's Ed25519 public key
    qint64 foundedMs = 0; ///< UTC: what it says of itself counts at this moment only, later it needs an office

    bool operator==(const TrustRoot &) const = default;
    [[nodiscard]] bool isValid() const { return sign32.size() == publicKeySize && foundedMs > 0; }
};

struct SlotInfo
{
    QString user;
    PublicKeys publicKeys;
    KdfParams kdf;
    TrustRoot root; ///< not valid: a slot of version 1
};

struct Unlocked
{
    QString user;
    PersonKeys keys;
    SecretBytes storeKey; ///< 32 bytes: SQLCipher's raw key
    TrustRoot root;       ///< not valid: a slot of version 1
};

inline constexpr std::size_t storeKeySize = 32;

/// Small letters, digits, and . _ - between them; 1 to 64 characters: the same file name on every file system.
[[nodiscard]] bool isUserName(const QString &user);

/// The bytes of a slot. Derives the password key (slow). Invalid for a bad user name, an empty password, a store key
/// that has not 32 bytes, or parameters that KdfParams::check refuses. Without a valid `root` the slot is of version 1.
[[nodiscard]] Result<QByteArray> makeSlot(const QString &user, const SecretBytes &password, const PersonKeys &keys,
                                          const SecretBytes &storeKey, const TrustRoot &root,
                                          const KdfParams &params = KdfParams::fresh());

/// A slot whose store key is missing: 32 zero bytes in its place. It opens nothing until somebody who has the store key
/// puts it in (withStoreKey), for which they need no password. Otherwise as makeSlot.
[[nodiscard]] Result<QByteArray> makeClosedSlot(const QString &user, const SecretBytes &password,
                                                const PersonKeys &keys, const TrustRoot &root,
                                                const KdfParams &params = KdfParams::fresh());
/// The slot with this store key, sealed to its person, in place of the one that it has. Errors as readSlotInfo.
[[nodiscard]] Result<QByteArray> withStoreKey(const QByteArray &slot, const SecretBytes &storeKey);

/// Reads what is public, without a password. Invalid or Unsupported naming the field; Integrity when the checksum is
/// wrong.
[[nodiscard]] Result<SlotInfo> readSlotInfo(const QByteArray &slot);

/// SignIn for a wrong password (or a slot altered by somebody who also redid its checksum: the two cannot be told
/// apart); otherwise as readSlotInfo, and Integrity when the store key is not sealed to this person. Slow.
[[nodiscard]] Result<Unlocked> openSlot(const QByteArray &slot, const SecretBytes &password);

/// The slot under a new password and fresh parameters (at least as costly as before); keys and store key stay. Errors
/// as openSlot and makeSlot.
[[nodiscard]] Result<QByteArray> changePassword(const QByteArray &slot, const SecretBytes &oldPassword,
                                                const SecretBytes &newPassword, const KdfTarget &target = {});

/// `folder` is the store's `keyslots/`. Invalid for a bad user name, before any path is made of it.
[[nodiscard]] Result<QString> slotPath(const QString &folder, const QString &user);
/// NotFound if the person has no slot; Invalid if its user name is not the file's.
[[nodiscard]] Result<QByteArray> readSlotFile(const QString &folder, const QString &user);
/// Durable: either the old or the new slot is there afterwards. The slot must be `user`'s. The folder must exist.
[[nodiscard]] Result<void> writeSlotFile(const QString &folder, const QString &user, const QByteArray &slot);
/// Best effort, for a slot whose person was never recorded. Does nothing when there is none.
void removeSlotFile(const QString &folder, const QString &user);
/// User names with a slot, sorted. Empty for a folder that does not exist.
[[nodiscard]] QStringList slotUsers(const QString &folder);

} // namespace earshot::crypto
