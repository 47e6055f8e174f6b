#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// The age v1 file format (c2sp.org/age): keys and header. The payload is in agepayload.h. Values; re-entrant.
namespace earshot::crypto::age {

inline constexpr std::size_t fileKeySize = 16;
inline constexpr int maximumStanzas = 128; ///< each costs a scalar multiplication before anything is authenticated
inline constexpr qsizetype maximumHeaderSize = 256 * 1024;
inline constexpr int maximumWorkFactor = 20; ///< read: 2^20, 1 GiB of memory; `age` itself writes 18
inline constexpr int defaultWorkFactor = 18; ///< written: 256 MiB

/// The public half of an area key: `age1…`. Whoever has it can add, not listen.
class Recipient
{
public:
    /// Invalid for anything but the Bech32 of 32 bytes in small letters.
    [[nodiscard]] static Result<Recipient> parse(const QString &text);
    [[nodiscard]] static Result<Recipient> fromKey(const QByteArray &key32);
    [[nodiscard]] const QByteArray &key() const { return m_key; } ///< 32 bytes, X25519
    [[nodiscard]] QString toString() const;

    bool operator==(const Recipient &) const = default;

private:
    friend class Identity;
    Recipient() = default;

    QByteArray m_key;
};

/// The private half: `AGE-SECRET-KEY-1…`. Move-only.
class Identity
{
public:
    [[nodiscard]] static Identity generate();
    /// Invalid for anything but the Bech32 of 32 bytes in capital letters. No surrounding blanks.
    [[nodiscard]] static Result<Identity> parse(QByteArrayView text);
    [[nodiscard]] static Result<Identity> fromKey(SecretBytes key32);
    [[nodiscard]] const SecretBytes &key() const { return m_key; } ///< 32 bytes, X25519
    [[nodiscard]] SecretBytes toText() const;                      ///< as `age-keygen` writes it, without newline
    [[nodiscard]] const Recipient &recipient() const { return m_recipient; }
    [[nodiscard]] Identity clone() const;

private:
    Identity() = default;

    SecretBytes m_key;
    Recipient m_recipient;
};

/// One wrap of the file key. `arguments` has at least one entry: the type.
struct Stanza
{
    QList<QByteArray> arguments;
    QByteArray body;

    bool operator==(const Stanza &) const = default;
};

struct Header
{
    QList<Stanza> stanzas;
    QByteArray mac; ///< 32 bytes, not checked by parsing

    bool operator==(const Header &) const = default;
    /// Exactly the bytes it was parsed from.
    [[nodiscard]] QByteArray toBytes() const;
};

/// A fresh file key. One media object and revision, one key: never used for a second payload.
[[nodiscard]] SecretBytes generateFileKey();

/// The whole of `bytes` is one header, strictly by the grammar. Invalid naming the line; Unsupported for another
/// version of age. Nothing is authenticated yet.
[[nodiscard]] Result<Header> parseHeader(QByteArrayView bytes);

/// Length of the header at the start of an age file (`start` may go on with payload). Errors as parseHeader.
[[nodiscard]] Result<qsizetype> headerLength(QByteArrayView start);

/// Header bytes that wrap `fileKey` to each recipient (1 to 128). Invalid for none, too many, or a recipient that is no
/// usable point.
[[nodiscard]] Result<QByteArray> makeHeader(const SecretBytes &fileKey, const QList<Recipient> &recipients);

/// The same header with one wrap more for each of `recipients`; opens the old one with `fileKey` first (Integrity if it
/// is not its key). Existing wraps stay as they are.
[[nodiscard]] Result<QByteArray> addRecipients(QByteArrayView header, const SecretBytes &fileKey,
                                               const QList<Recipient> &recipients);

/// The file key, after the header's MAC verified. NotFound if no stanza is for `identity`; Integrity for a wrong MAC;
/// Invalid as parseHeader, and for a malformed X25519 stanza or an scrypt stanza that is not alone.
[[nodiscard]] Result<SecretBytes> openHeader(QByteArrayView header, const Identity &identity);

/// A header with one scrypt stanza. Slow and 2^workFactor KiB of memory. Invalid for an empty passphrase or a work
/// factor outside 1 to maximumWorkFactor.
[[nodiscard]] Result<QByteArray> makePassphraseHeader(const SecretBytes &fileKey, const SecretBytes &passphrase,
                                                      int workFactor = defaultWorkFactor);

/// SignIn for a wrong passphrase; NotFound if the header is not for a passphrase; Invalid for a malformed stanza or a
/// work factor above maximumWorkFactor; otherwise as openHeader.
[[nodiscard]] Result<SecretBytes> openPassphraseHeader(QByteArrayView header, const SecretBytes &passphrase);

} // namespace earshot::crypto::age
