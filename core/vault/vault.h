#pragma once

#include "core/base/clock.h"
#include "core/vault/objectreader.h"
#include "core/vault/objectwriter.h"

#include <QList>

namespace earshot::vault {

/// An object that is there, whether or not a committed row knows it.
struct ObjectEntry
{
    ObjectId id;
    qint64 storedSize = 0;
    Instant modified; ///< an object gets its name before its row is committed: leave young orphans alone
};

/// Where media objects live: a folder today, S3 later. Functions are re-entrant and may be called from any thread;
/// every function answers Invalid for what is no object id.
class Vault
{
public:
    virtual ~Vault() = default;

    /// Starts an object under a fresh file key, wrapped to each of `recipients` (the area's current key, and recovery).
    /// Invalid for none or too many.
    [[nodiscard]] Result<std::unique_ptr<ObjectWriter>> create(const QList<crypto::age::Recipient> &recipients);

    /// NotFound if there is no such object; otherwise as ObjectReader::make. Decrypting is the caller's audited act.
    [[nodiscard]] Result<std::unique_ptr<ObjectReader>> open(const ObjectId &id, const SecretBytes &fileKey);

    /// SHA-256 of the stored bytes, 32 bytes: compare with StoredObject::sha256. Needs no key. NotFound, Io.
    [[nodiscard]] Result<QByteArray> hashOf(const ObjectId &id);

    /// Gone, and gone after a power cut, when it returns. No error if it was not there: a disposal may be resumed.
    [[nodiscard]] virtual Result<void> remove(const ObjectId &id) = 0;
    [[nodiscard]] virtual Result<bool> exists(const ObjectId &id) = 0;
    /// Every object, sorted by id; for the orphan sweep.
    [[nodiscard]] virtual Result<QList<ObjectEntry>> list() = 0;
    /// What else lies there: files that no writer of ours made, as paths inside the vault, sorted. They are left alone.
    [[nodiscard]] virtual Result<QStringList> strangers() = 0;
    /// Removes what crashed writers left, never what a living one (of any process) is writing. The number removed.
    [[nodiscard]] virtual Result<int> sweepTemporaries() = 0;

protected:
    [[nodiscard]] virtual Result<std::unique_ptr<ObjectSource>> openSource(const ObjectId &id) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<ObjectSink>> openSink(const ObjectId &id) = 0;
};

/// Invalid unless isObjectId.
[[nodiscard]] Result<void> checkObjectId(const ObjectId &id);

} // namespace earshot::vault
