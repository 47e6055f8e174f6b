#include "core/vault/vault.h"

#include <algorithm>

namespace earshot::vault {

Result<void> checkObjectId(const ObjectId &id)
{
    if (!isObjectId(id))
        return fail(ErrorCode::Invalid, QStringLiteral("not an object id"), QStringLiteral("object id"));
    return {};
}

Result<std::unique_ptr<ObjectWriter>> Vault::create(const QList<crypto::age::Recipient> &recipients)
{
    const SecretBytes fileKey = crypto::age::generateFileKey();
    EARSHOT_TRY(header, crypto::age::makeHeader(fileKey, recipients));
    const ObjectId id = newObjectId();
    EARSHOT_TRY(sink, openSink(id));
    return std::make_unique<ObjectWriter>(id, header, fileKey, std::move(sink));
}

Result<std::unique_ptr<ObjectReader>> Vault::open(const ObjectId &id, const SecretBytes &fileKey)
{
    EARSHOT_CHECK(checkObjectId(id));
    EARSHOT_TRY(source, openSource(id));
    return ObjectReader::make(std::move(source), fileKey);
}

Result<QByteArray> Vault::hashOf(const ObjectId &id)
{
    EARSHOT_CHECK(checkObjectId(id));
    EARSHOT_TRY(source, openSource(id));
    crypto::Sha256 hash;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (qint64 at = 0; at < source->size(); at += piece.size()) {
        const qint64 length = std::min<qint64>(piece.size(), source->size() - at);
        EARSHOT_CHECK(
            source->readAt(at, {reinterpret_cast<unsigned char *>(piece.data()), static_cast<std::size_t>(length)}));
        hash.add(QByteArrayView(piece).first(length));
    }
    return hash.finish();
}

} // namespace earshot::vault
