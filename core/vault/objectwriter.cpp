#include "core/vault/objectwriter.h"

namespace earshot::vault {

ObjectWriter::ObjectWriter(ObjectId id, QByteArray header, const SecretBytes &fileKey, std::unique_ptr<ObjectSink> sink)
    : m_sink(std::move(sink))
    , m_encryptor(fileKey, [this](QByteArrayView sealed) { return store(sealed); })
{
    m_object.id = std::move(id);
    m_object.ageHeader = std::move(header);
}

Result<void> ObjectWriter::store(QByteArrayView sealed)
{
    m_hash.add(sealed);
    m_object.storedSize += sealed.size();
    return m_sink->write(sealed);
}

Result<void> ObjectWriter::write(QByteArrayView plain)
{
    return m_encryptor.write(plain);
}

Result<StoredObject> ObjectWriter::finish()
{
    EARSHOT_CHECK(m_encryptor.finish());
    EARSHOT_CHECK(m_sink->commit());
    m_object.plainSize = m_encryptor.plainSize();
    m_object.sha256 = m_hash.finish();
    return m_object;
}

} // namespace earshot::vault
