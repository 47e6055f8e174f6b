#include "core/audit/leaf.h"

#include "core/audit/canonicaljson.h"
#include "core/crypto/digest.h"

#include <algorithm>
#include <array>

namespace earshot::audit {

namespace {

constexpr auto permit = "permit";
constexpr auto deny = "deny";

struct TextField
{
    const char *name;
    QString Leaf::*member;
    bool required;
};

constexpr std::array textFields{
    TextField{"store", &Leaf::store, true},      TextField{"actor", &Leaf::actor, true},
    TextField{"office", &Leaf::office, false},   TextField{"action", &Leaf::action, true},
    TextField{"object", &Leaf::object, false},   TextField{"area", &Leaf::area, false},
    TextField{"purpose", &Leaf::purpose, false}, TextField{"policyVersion", &Leaf::policyVersion, false},
    TextField{"clause", &Leaf::clause, false},
};

struct HexField
{
    const char *name;
    QByteArray Leaf::*member;
};

constexpr std::array hexFields{
    HexField{"stateHash", &Leaf::stateHash},
    HexField{"detail", &Leaf::detailCommitment},
};

constexpr auto versionField = "version";
constexpr auto sequenceField = "sequence";
constexpr auto timeField = "time";
constexpr auto decisionField = "decision";
constexpr int fieldCount = static_cast<int>(textFields.size() + hexFields.size()) + 4;

tl::unexpected<Error> wrong(const char *field)
{
    return fail(ErrorCode::Invalid, QStringLiteral("audit leaf: missing or malformed field"),
                QString::fromLatin1(field));
}

tl::unexpected<Error> unknownVersion()
{
    return fail(ErrorCode::Unsupported, QStringLiteral("audit leaf of an unknown version"),
                QString::fromLatin1(versionField));
}

bool isDigestOrEmpty(const QByteArray &hex)
{
    return hex.isEmpty() || (hex.size() == 64 && std::all_of(hex.begin(), hex.end(), [](char c) {
                                 return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                             }));
}

// What a leaf must hold, whether it is about to be written or was just read.
Result<void> check(const Leaf &leaf)
{
    if (leaf.version != Leaf::currentVersion)
        return unknownVersion();
    if (leaf.sequence < 0)
        return wrong(sequenceField);
    if (leaf.at.ms < 0)
        return wrong(timeField);
    for (const TextField &field : textFields) {
        if (field.required && (leaf.*field.member).isEmpty())
            return wrong(field.name);
    }
    for (const HexField &field : hexFields) {
        if (!isDigestOrEmpty(leaf.*field.member))
            return wrong(field.name);
    }
    return {};
}

} // namespace

Result<QByteArray> canonicalJson(const Leaf &leaf)
{
    EARSHOT_CHECK(check(leaf));
    QJsonObject json;
    json.insert(QLatin1String(versionField), leaf.version);
    json.insert(QLatin1String(sequenceField), leaf.sequence);
    json.insert(QLatin1String(timeField), leaf.at.ms);
    json.insert(QLatin1String(decisionField), QLatin1String(leaf.permitted ? permit : deny));
    for (const TextField &field : textFields)
        json.insert(QLatin1String(field.name), leaf.*field.member);
    for (const HexField &field : hexFields)
        json.insert(QLatin1String(field.name), QString::fromLatin1(leaf.*field.member));
    return canonical(json);
}

Result<Leaf> parseLeaf(const QByteArray &bytes)
{
    EARSHOT_TRY(json, parseCanonical(bytes));
    // Canonical numbers are whole, so a missing or other value is all that gives the default.
    const auto number = [&](const char *field) { return json.value(QLatin1String(field)).toInteger(-1); };
    Leaf leaf;
    const qint64 version = number(versionField);
    if (version < 1)
        return wrong(versionField);
    if (version != Leaf::currentVersion)
        return unknownVersion();
    leaf.sequence = number(sequenceField);
    leaf.at.ms = number(timeField);
    for (const TextField &field : textFields) {
        const QJsonValue value = json.value(QLatin1String(field.name));
        if (!value.isString())
            return wrong(field.name);
        leaf.*field.member = value.toString();
    }
    for (const HexField &field : hexFields) {
        const QJsonValue value = json.value(QLatin1String(field.name));
        if (!value.isString())
            return wrong(field.name);
        leaf.*field.member = value.toString().toUtf8();
    }
    const QJsonValue decision = json.value(QLatin1String(decisionField));
    leaf.permitted = decision == QJsonValue(QLatin1String(permit));
    if (!leaf.permitted && decision != QJsonValue(QLatin1String(deny)))
        return wrong(decisionField);
    EARSHOT_CHECK(check(leaf));
    if (json.size() != fieldCount)
        return fail(ErrorCode::Invalid, QStringLiteral("audit leaf: a field too many"));
    return leaf;
}

QByteArray commitDetail(const SecretBytes &detailKey, QByteArrayView detail)
{
    Q_ASSERT(detailKey.size() == detailKeySize);
    return crypto::hmacSha256(detailKey.view(), detail).toHex();
}

bool detailMatches(const Leaf &leaf, const SecretBytes &detailKey, QByteArrayView detail)
{
    return crypto::equalInConstantTime(leaf.detailCommitment, commitDetail(detailKey, detail));
}

} // namespace earshot::audit
