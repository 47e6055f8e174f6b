#pragma once

#include "core/crypto/agepayload.h"
#include "core/vault/objectio.h"

#include <QIODevice>
#include <array>
#include <memory>
#include <optional>

namespace earshot::vault {

/// The plaintext of an object as a seekable, read-only device, open from the start. Every byte it gives was
/// authenticated: as a chunk of this object, in its place. The end was authenticated before `size()` says anything, so
/// a cut-off or extended object has no reader at all.
///
/// Plaintext is held in a few locked chunks only, wiped when the reader goes; QIODevice's own buffer is off. `peek` and
/// `readAll` copy plaintext to where their caller asks: mind where that is. Thread-confined.
class ObjectReader final : public QIODevice
{
    Q_OBJECT

public:
    /// `fileKey`: 16 bytes, from crypto::age::openHeader. Integrity for a wrong key, a cut, an extended or otherwise
    /// altered end; Io when the medium fails.
    [[nodiscard]] static Result<std::unique_ptr<ObjectReader>> make(std::unique_ptr<ObjectSource> source,
                                                                    const SecretBytes &fileKey);
    ~ObjectReader() override;

    [[nodiscard]] qint64 size() const override { return m_layout.plainSize; }
    [[nodiscard]] bool isSequential() const override { return false; }
    /// 0 to size(); false outside.
    bool seek(qint64 position) override;

    /// Why the last failing `read` gave -1: Integrity or Io, `where` names the chunk. A read that touches a chunk which
    /// does not verify gives nothing at all, and the position stays. Later reads elsewhere may succeed.
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_lastError; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 length) override;

private:
    struct CachedChunk
    {
        qint64 index = -1;
        quint64 usedAt = 0;
        SecretBytes plain;
    };

    ObjectReader(std::unique_ptr<ObjectSource> source, crypto::age::PayloadLayout layout,
                 crypto::age::PayloadCipher cipher);
    Result<const CachedChunk *> chunk(qint64 index);
    Result<void> load(CachedChunk &slot, qint64 index);

    std::unique_ptr<ObjectSource> m_source;
    crypto::age::PayloadLayout m_layout;
    crypto::age::PayloadCipher m_cipher;
    std::array<CachedChunk, 4> m_cache; ///< a decoder goes back and forth between header, index and data
    QByteArray m_sealed;
    quint64 m_reads = 0;
    qint64 m_position = 0;
    std::optional<Error> m_lastError;
};

} // namespace earshot::vault
