#include "core/crypto/keyslot.h"

#include "core/base/durable.h"
#include "core/crypto/bytes.h"
#include "core/crypto/digest.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>
#include <algorithm>
#include <sodium.h>

namespace earshot::crypto {

namespace {

constexpr int slotVersion = 2; ///< 1 had no root
constexpr qint64 slotFileLimit = 16 * 1024;
constexpr auto format = "earshot-keyslot";
constexpr auto argon2id = "argon2id13";
constexpr auto storeKeyPurpose = "store key";
constexpr auto fileSuffix = ".keyslot";
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

struct Slot
{
    SlotInfo info;
    QByteArray sealedPrivate; ///< nonce and ciphertext
    QByteArray sealedStoreKey;
};

void addField(QByteArray &to, QByteArrayView field)
{
    const quint32 length = qToBigEndian(static_cast<quint32>(field.size()));
    to.append(reinterpret_cast<const char *>(&length), sizeof length);
    to.append(field);
}

int versionOf(const SlotInfo &info)
{
    return info.root.isValid() ? slotVersion : 1;
}

// The public part, each field with its length in front: what the sealed private halves are bound to.
QByteArray associatedData(const SlotInfo &info)
{
    QByteArray data;
    addField(data, format);
    addField(data, QByteArray::number(versionOf(info)));
    addField(data, info.user.toUtf8());
    addField(data, info.publicKeys.box32);
    addField(data, info.publicKeys.sign32);
    addField(data, argon2id);
    addField(data, QByteArray::number(info.kdf.opsLimit));
    addField(data, QByteArray::number(info.kdf.memLimitBytes));
    addField(data, info.kdf.salt16);
    if (info.root.isValid()) {
        addField(data, info.root.sign32);
        addField(data, QByteArray::number(info.root.foundedMs));
    }
    return data;
}

QByteArray checksum(const Slot &slot)
{
    QByteArray data = associatedData(slot.info);
    addField(data, slot.sealedPrivate);
    addField(data, slot.sealedStoreKey);
    return sha256(data).toHex();
}

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray toJson(const Slot &slot)
{
    QJsonObject json{
        {QStringLiteral("format"), QLatin1String(format)},
        {QStringLiteral("version"), versionOf(slot.info)},
        {QStringLiteral("user"), slot.info.user},
        {QStringLiteral("public"), QJsonObject{{QStringLiteral("box"), text(slot.info.publicKeys.box32)},
                                               {QStringLiteral("sign"), text(slot.info.publicKeys.sign32)}}},
        {QStringLiteral("kdf"),
         QJsonObject{{QStringLiteral("algorithm"), QLatin1String(argon2id)},
                     {QStringLiteral("ops"), static_cast<qint64>(slot.info.kdf.opsLimit)},
                     {QStringLiteral("memory"), static_cast<qint64>(slot.info.kdf.memLimitBytes)},
                     {QStringLiteral("salt"), text(slot.info.kdf.salt16)}}},
        {QStringLiteral("private"), text(slot.sealedPrivate)},
        {QStringLiteral("storeKey"), text(slot.sealedStoreKey)},
        {QStringLiteral("checksum"), QString::fromLatin1(checksum(slot))},
    };
    if (slot.info.root.isValid())
        json.insert(QStringLiteral("root"), QJsonObject{{QStringLiteral("sign"), text(slot.info.root.sign32)},
                                                        {QStringLiteral("at"), slot.info.root.foundedMs}});
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

/// Takes fields out of a JSON object and remembers the first that is not as it should be.
class FieldReader
{
public:
    explicit FieldReader(QJsonObject object, const QString &prefix = {})
        : m_object(std::move(object))
        , m_prefix(prefix)
    {}

    QString string(const QString &name)
    {
        const QJsonValue value = m_object.take(name);
        return value.isString() ? value.toString() : refuse<QString>(name);
    }
    QByteArray base64(const QString &name, qsizetype size)
    {
        const QByteArray encoded = string(name).toLatin1();
        const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
        return decoded && decoded.decoded.size() == size ? decoded.decoded : refuse<QByteArray>(name);
    }
    qint64 whole(const QString &name)
    {
        const QJsonValue value = m_object.take(name);
        const qint64 number = value.toInteger(-1);
        return number >= 0 ? number : refuse<qint64>(name);
    }
    QJsonObject object(const QString &name)
    {
        const QJsonValue value = m_object.take(name);
        return value.isObject() ? value.toObject() : refuse<QJsonObject>(name);
    }
    /// After the last field: Invalid if one was wrong, or is left over.
    Result<void> done()
    {
        if (m_wrong.isEmpty() && !m_object.isEmpty())
            m_wrong = m_prefix + m_object.keys().constFirst();
        if (m_wrong.isEmpty())
            return {};
        return fail(ErrorCode::Invalid, QStringLiteral("key slot: missing, unknown or malformed field"), m_wrong);
    }

private:
    template <class T> T refuse(const QString &name)
    {
        if (m_wrong.isEmpty())
            m_wrong = m_prefix + name;
        return T{};
    }

    QJsonObject m_object;
    QString m_prefix;
    QString m_wrong;
};

Result<KdfParams> parseKdf(const QJsonObject &json)
{
    FieldReader reader(json, QStringLiteral("kdf."));
    KdfParams params;
    const QString algorithm = reader.string(QStringLiteral("algorithm"));
    const qint64 ops = reader.whole(QStringLiteral("ops"));
    params.memLimitBytes = static_cast<quint64>(reader.whole(QStringLiteral("memory")));
    params.salt16 = reader.base64(QStringLiteral("salt"), KdfParams::saltSize);
    EARSHOT_CHECK(reader.done());
    if (algorithm != QLatin1String(argon2id))
        return fail(ErrorCode::Unsupported, QStringLiteral("unknown password hash"), QStringLiteral("kdf.algorithm"));
    params.opsLimit = static_cast<quint32>(std::min<qint64>(ops, KdfParams::maximumOps + 1));
    EARSHOT_CHECK(params.check());
    return params;
}

Result<Slot> parse(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject())
        return fail(ErrorCode::Invalid, QStringLiteral("key slot is no JSON object"),
                    QStringLiteral("byte %1").arg(problem.offset));
    FieldReader reader(document.object());
    if (reader.string(QStringLiteral("format")) != QLatin1String(format))
        return fail(ErrorCode::Invalid, QStringLiteral("this is no key slot"), QStringLiteral("format"));
    const qint64 version = reader.whole(QStringLiteral("version"));
    if (version < 1 || version > slotVersion)
        return fail(ErrorCode::Unsupported, QStringLiteral("key slot of an unknown version"),
                    QStringLiteral("version"));
    Slot slot;
    slot.info.user = reader.string(QStringLiteral("user"));
    const QJsonObject publicJson = reader.object(QStringLiteral("public"));
    const QJsonObject kdfJson = reader.object(QStringLiteral("kdf"));
    const QJsonObject rootJson = version == 1 ? QJsonObject() : reader.object(QStringLiteral("root"));
    slot.sealedPrivate = reader.base64(QStringLiteral("private"), nonceSize + 64 + tagSize);
    const qsizetype sealedSize = static_cast<qsizetype>(crypto_box_SEALBYTES + 1 + qstrlen(storeKeyPurpose));
    slot.sealedStoreKey = reader.base64(QStringLiteral("storeKey"), sealedSize + static_cast<qsizetype>(storeKeySize));
    const QString stated = reader.string(QStringLiteral("checksum"));
    EARSHOT_CHECK(reader.done());
    if (!isUserName(slot.info.user))
        return fail(ErrorCode::Invalid, QStringLiteral("key slot: not a user name"), QStringLiteral("user"));
    FieldReader publicReader(publicJson, QStringLiteral("public."));
    slot.info.publicKeys.box32 = publicReader.base64(QStringLiteral("box"), publicKeySize);
    slot.info.publicKeys.sign32 = publicReader.base64(QStringLiteral("sign"), publicKeySize);
    EARSHOT_CHECK(publicReader.done());
    EARSHOT_TRY(kdf, parseKdf(kdfJson));
    slot.info.kdf = kdf;
    if (version > 1) {
        FieldReader rootReader(rootJson, QStringLiteral("root."));
        slot.info.root.sign32 = rootReader.base64(QStringLiteral("sign"), publicKeySize);
        slot.info.root.foundedMs = rootReader.whole(QStringLiteral("at"));
        EARSHOT_CHECK(rootReader.done());
        if (!slot.info.root.isValid())
            return fail(ErrorCode::Invalid, QStringLiteral("key slot: missing, unknown or malformed field"),
                        QStringLiteral("root"));
    }
    if (stated.toLatin1() != checksum(slot))
        return fail(ErrorCode::Integrity, QStringLiteral("key slot is damaged"), QStringLiteral("checksum"));
    return slot;
}

QByteArray sealPrivate(const SlotInfo &info, const SecretBytes &passwordKey, const SecretBytes &halves)
{
    const QByteArray data = associatedData(info);
    QByteArray sealed = SecretBytes::random(nonceSize).view().toByteArray();
    sealed.resize(nonceSize + static_cast<qsizetype>(halves.size()) + tagSize);
    auto *out = reinterpret_cast<unsigned char *>(sealed.data());
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + nonceSize, nullptr, halves.data(), halves.size(), bytesOf(data),
                                               static_cast<unsigned long long>(data.size()), nullptr, out,
                                               passwordKey.data());
    return sealed;
}

Result<SecretBytes> openPrivate(const Slot &slot, const SecretBytes &passwordKey)
{
    const QByteArray data = associatedData(slot.info);
    const unsigned char *sealed = bytesOf(slot.sealedPrivate);
    const auto length = static_cast<std::size_t>(slot.sealedPrivate.size() - nonceSize);
    SecretBytes halves(length - tagSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(halves.data(), nullptr, nullptr, sealed + nonceSize, length,
                                                   bytesOf(data), static_cast<unsigned long long>(data.size()), sealed,
                                                   passwordKey.data()) != 0)
        return fail(ErrorCode::SignIn, QStringLiteral("wrong user name or password"));
    return halves;
}

} // namespace

bool isUserName(const QString &user)
{
    const auto isPlain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); };
    const auto isAllowed = [&](QChar c) { return isPlain(c) || c == u'.' || c == u'_' || c == u'-'; };
    return !user.isEmpty() && user.size() <= 64 && isPlain(user.front()) && isPlain(user.back()) &&
           std::all_of(user.begin(), user.end(), isAllowed);
}

Result<QByteArray> makeSlot(const QString &user, const SecretBytes &password, const PersonKeys &keys,
                            const SecretBytes &storeKey, const TrustRoot &root, const KdfParams &params)
{
    if (!isUserName(user))
        return fail(ErrorCode::Invalid,
                    QStringLiteral("a user name has 1 to 64 small letters, digits, dots, dashes and underscores, and "
                                   "starts and ends with a letter or digit"),
                    QStringLiteral("user"));
    if (storeKey.size() != storeKeySize)
        return fail(ErrorCode::Invalid, QStringLiteral("the store key has 32 bytes"), QStringLiteral("storeKey"));
    EARSHOT_TRY(passwordKey, derivePasswordKey(password, params));
    Slot slot;
    slot.info = {user, keys.publicKeys(), params, root};
    slot.sealedPrivate = sealPrivate(slot.info, passwordKey, keys.privateHalves());
    EARSHOT_TRY(sealed, sealTo(keys.publicKeys(), storeKeyPurpose, storeKey));
    slot.sealedStoreKey = sealed;
    return toJson(slot);
}

Result<QByteArray> makeClosedSlot(const QString &user, const SecretBytes &password, const PersonKeys &keys,
                                  const TrustRoot &root, const KdfParams &params)
{
    return makeSlot(user, password, keys, SecretBytes(storeKeySize), root, params);
}

Result<QByteArray> withStoreKey(const QByteArray &bytes, const SecretBytes &storeKey)
{
    EARSHOT_TRY(slot, parse(bytes));
    if (storeKey.size() != storeKeySize)
        return fail(ErrorCode::Invalid, QStringLiteral("the store key has 32 bytes"), QStringLiteral("storeKey"));
    EARSHOT_TRY(sealed, sealTo(slot.info.publicKeys, storeKeyPurpose, storeKey));
    slot.sealedStoreKey = sealed;
    return toJson(slot);
}

Result<SlotInfo> readSlotInfo(const QByteArray &slot)
{
    EARSHOT_TRY(parsed, parse(slot));
    return parsed.info;
}

Result<Unlocked> openSlot(const QByteArray &bytes, const SecretBytes &password)
{
    EARSHOT_TRY(slot, parse(bytes));
    if (password.isEmpty())
        return fail(ErrorCode::SignIn, QStringLiteral("wrong user name or password"));
    EARSHOT_TRY(passwordKey, derivePasswordKey(password, slot.info.kdf));
    EARSHOT_TRY(halves, openPrivate(slot, passwordKey));
    EARSHOT_TRY(keys, PersonKeys::fromPrivateHalves(halves));
    if (keys.publicKeys() != slot.info.publicKeys)
        return fail(ErrorCode::Integrity, QStringLiteral("key slot: the halves do not belong together"),
                    QStringLiteral("public"));
    auto storeKey = keys.openSealed(storeKeyPurpose, slot.sealedStoreKey);
    if (!storeKey)
        return fail(ErrorCode::Integrity, QStringLiteral("key slot: the store key is not sealed to this person"),
                    QStringLiteral("storeKey"));
    return Unlocked{slot.info.user, std::move(keys), std::move(*storeKey), slot.info.root};
}

Result<QByteArray> changePassword(const QByteArray &slot, const SecretBytes &oldPassword,
                                  const SecretBytes &newPassword, const KdfTarget &target)
{
    EARSHOT_TRY(info, readSlotInfo(slot));
    EARSHOT_TRY(unlocked, openSlot(slot, oldPassword));
    return makeSlot(unlocked.user, newPassword, unlocked.keys, unlocked.storeKey, unlocked.root,
                    info.kdf.raisedTo(target));
}

Result<QString> slotPath(const QString &folder, const QString &user)
{
    if (!isUserName(user))
        return fail(ErrorCode::Invalid, QStringLiteral("not a user name"), QStringLiteral("user"));
    return QDir(folder).filePath(user + QLatin1String(fileSuffix));
}

Result<QByteArray> readSlotFile(const QString &folder, const QString &user)
{
    EARSHOT_TRY(path, slotPath(folder, user));
    EARSHOT_TRY(slot, base::readRegularFile(path, slotFileLimit));
    EARSHOT_TRY(info, readSlotInfo(slot));
    if (info.user != user)
        return fail(ErrorCode::Invalid, QStringLiteral("key slot of somebody else"), path);
    return slot;
}

Result<void> writeSlotFile(const QString &folder, const QString &user, const QByteArray &slot)
{
    EARSHOT_TRY(path, slotPath(folder, user));
    EARSHOT_TRY(info, readSlotInfo(slot));
    if (info.user != user)
        return fail(ErrorCode::Invalid, QStringLiteral("key slot of somebody else"), path);
    return base::writeFileDurably(path, slot);
}

void removeSlotFile(const QString &folder, const QString &user)
{
    const auto path = slotPath(folder, user);
    if (path && QFile::remove(*path))
        (void)base::syncFolder(folder);
}

QStringList slotUsers(const QString &folder)
{
    QStringList users;
    const auto files = QDir(folder).entryList({QLatin1Char('*') + QLatin1String(fileSuffix)}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString user = file.chopped(static_cast<qsizetype>(qstrlen(fileSuffix)));
        if (isUserName(user))
            users.append(user);
    }
    return users;
}

} // namespace earshot::crypto
