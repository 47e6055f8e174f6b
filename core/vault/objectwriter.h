#pragma once

#include "core/crypto/age.h"
#include "core/crypto/agepayload.h"
#include "core/crypto/digest.h"
#include "core/vault/objectid.h"
#include "core/vault/objectio.h"

#include <memory>

namespace earshot::vault {

/// What the database keeps of a stored object.
struct StoredObject
{
    ObjectId id;
    QByteArray ageHeader; ///< header + object is an age file; deleting the header shreds every copy of the object
    qint64 plainSize = 0;
    qint64 storedSize = 0;
    QByteArray sha256; ///< of the stored (encrypted) bytes, 32 bytes
};

/// Encrypts one new object under a fresh file key. Nothing can be read back with it: whoever imports holds public keys
/// only. Destroyed before `finish` succeeded, no trace is left. Memory: two chunks. One thread at a time.
class ObjectWriter
{
public:
    /// Use Vault::create. `header` wraps `fileKey`.
    ObjectWriter(ObjectId id, QByteArray header, const SecretBytes &fileKey, std::unique_ptr<ObjectSink> sink);

    /// Pieces of any size. After an error (Io, NoSpace) every later call gives it again.
    [[nodiscard]] Result<void> write(QByteArrayView plain);
    /// Seals the end, flushes to disk and gives the object its name: durable when it returns. Once.
    [[nodiscard]] Result<StoredObject> finish();

    [[nodiscard]] qint64 plainSize() const { return m_encryptor.plainSize(); }

private:
    Result<void> store(QByteArrayView sealed);

    StoredObject m_object;
    std::unique_ptr<ObjectSink> m_sink;
    crypto::Sha256 m_hash;
    crypto::age::PayloadEncryptor m_encryptor;
};

} // namespace earshot::vault
