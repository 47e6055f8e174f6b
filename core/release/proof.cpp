#include "core/release/proof.h"

#include "core/audit/canonicaljson.h"

#include <QJsonArray>
#include <QJsonObject>

namespace earshot::release {

namespace {

constexpr qsizetype mostEntries = 1000;
constexpr int proofVersion = 1;
const QString proofType = QStringLiteral("earshot-release-proof");
const QString approvalsType = QStringLiteral("earshot-release-approvals");

tl::unexpected<Error> wrong(const QString &field)
{
    return fail(ErrorCode::Invalid, QStringLiteral("this is not written as Earshot writes it"), field);
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

Result<QByteArray> bytesOf(const QJsonValue &value, const QString &field)
{
    const QByteArray text = value.toString().toLatin1();
    const QByteArray bytes = QByteArray::fromBase64(text);
    if (!value.isString() || bytes.toBase64() != text)
        return wrong(field);
    return bytes;
}

QJsonObject entryObject(const ProvedEntry &entry)
{
    QJsonArray inclusion;
    for (const audit::Hash &hash : entry.inclusion)
        inclusion.append(base64(hash));
    QJsonObject object{{QStringLiteral("inclusion"), inclusion},
                       {QStringLiteral("leaf"), QString::fromUtf8(entry.leaf)},
                       {QStringLiteral("signature"), base64(entry.signature)}};
    if (!entry.state.isEmpty())
        object.insert(QStringLiteral("state"), QString::fromUtf8(entry.state));
    return object;
}

Result<ProvedEntry> entryFrom(const QJsonObject &object)
{
    ProvedEntry entry;
    entry.leaf = object.value(QStringLiteral("leaf")).toString().toUtf8();
    entry.state = object.value(QStringLiteral("state")).toString().toUtf8();
    EARSHOT_TRY(signature, bytesOf(object.value(QStringLiteral("signature")), QStringLiteral("signature")));
    entry.signature = signature;
    const QJsonArray inclusion = object.value(QStringLiteral("inclusion")).toArray();
    for (const QJsonValue &value : inclusion) {
        EARSHOT_TRY(hash, bytesOf(value, QStringLiteral("inclusion")));
        entry.inclusion << hash;
    }
    return entry;
}

QJsonObject statementObject(const SignedStatement &statement)
{
    return {{QStringLiteral("person"), statement.person},
            {QStringLiteral("signature"), base64(statement.signature)},
            {QStringLiteral("statement"), QString::fromUtf8(statement.statement)}};
}

Result<SignedStatement> statementFrom(const QJsonValue &value, const QString &field)
{
    if (value.isUndefined())
        return SignedStatement{};
    const QJsonObject object = value.toObject();
    SignedStatement statement;
    statement.person = object.value(QStringLiteral("person")).toInteger();
    statement.statement = object.value(QStringLiteral("statement")).toString().toUtf8();
    EARSHOT_TRY(signature, bytesOf(object.value(QStringLiteral("signature")), field));
    statement.signature = signature;
    return statement;
}

} // namespace

Result<QByteArray> proofText(const PackageProof &proof)
{
    QJsonArray entries;
    for (const ProvedEntry &entry : proof.entries)
        entries.append(entryObject(entry));
    return audit::canonical({{QStringLiteral("checkpoint"), QString::fromUtf8(proof.checkpoint)},
                             {QStringLiteral("entries"), entries},
                             {QStringLiteral("release"), proof.release},
                             {QStringLiteral("type"), proofType},
                             {QStringLiteral("version"), proofVersion}});
}

Result<PackageProof> parseProof(const QByteArray &bytes)
{
    EARSHOT_TRY(object, audit::parseCanonical(bytes));
    if (object.value(QStringLiteral("type")).toString() != proofType)
        return wrong(QStringLiteral("type"));
    if (object.value(QStringLiteral("version")).toInteger() != proofVersion)
        return fail(ErrorCode::Unsupported, QStringLiteral("this proof was written by a newer Earshot"));
    PackageProof proof;
    proof.release = object.value(QStringLiteral("release")).toString();
    proof.checkpoint = object.value(QStringLiteral("checkpoint")).toString().toUtf8();
    const QJsonArray entries = object.value(QStringLiteral("entries")).toArray();
    if (entries.isEmpty() || entries.size() > mostEntries)
        return wrong(QStringLiteral("entries"));
    for (const QJsonValue &value : entries) {
        EARSHOT_TRY(entry, entryFrom(value.toObject()));
        proof.entries << entry;
    }
    EARSHOT_TRY(again, proofText(proof));
    return again == bytes ? Result<PackageProof>(proof) : wrong(QStringLiteral("proof"));
}

Result<QByteArray> approvalsText(const Approvals &approvals)
{
    QJsonObject object{{QStringLiteral("decision"), statementObject(approvals.decision)},
                       {QStringLiteral("request"), statementObject(approvals.request)},
                       {QStringLiteral("type"), approvalsType},
                       {QStringLiteral("version"), 1}};
    if (!approvals.advice.isEmpty())
        object.insert(QStringLiteral("advice"), statementObject(approvals.advice));
    return audit::canonical(object);
}

Result<Approvals> parseApprovals(const QByteArray &bytes)
{
    EARSHOT_TRY(object, audit::parseCanonical(bytes));
    if (object.value(QStringLiteral("type")).toString() != approvalsType)
        return wrong(QStringLiteral("type"));
    EARSHOT_TRY(request, statementFrom(object.value(QStringLiteral("request")), QStringLiteral("request")));
    EARSHOT_TRY(advice, statementFrom(object.value(QStringLiteral("advice")), QStringLiteral("advice")));
    EARSHOT_TRY(decision, statementFrom(object.value(QStringLiteral("decision")), QStringLiteral("decision")));
    const Approvals approvals{request, advice, decision};
    EARSHOT_TRY(again, approvalsText(approvals));
    return again == bytes ? Result<Approvals>(approvals) : wrong(QStringLiteral("approvals"));
}

QByteArray packageNoteText(const QString &release, const QByteArray &tagManifestSha256)
{
    return "earshot release package v1\n" + release.toUtf8() + "\nsha256 " + tagManifestSha256.toHex() + '\n';
}

} // namespace earshot::release
