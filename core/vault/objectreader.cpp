#include "core/vault/objectreader.h"

#include "core/crypto/age.h"

#include <algorithm>
#include <cstring>
#include <sodium.h>

namespace earshot::vault {

using crypto::age::chunkSize;
using crypto::age::PayloadCipher;
using crypto::age::PayloadLayout;
using crypto::age::tagSize;

ObjectReader::ObjectReader(std::unique_ptr<ObjectSource> source, PayloadLayout layout, PayloadCipher cipher)
    : m_source(std::move(source))
    , m_layout(layout)
    , m_cipher(std::move(cipher))
{}

ObjectReader::~ObjectReader() = default;

Result<std::unique_ptr<ObjectReader>> ObjectReader::make(std::unique_ptr<ObjectSource> source,
                                                         const SecretBytes &fileKey)
{
    if (fileKey.size() != crypto::age::fileKeySize)
        return fail(ErrorCode::Invalid, QStringLiteral("a file key has 16 bytes"), QStringLiteral("file key"));
    EARSHOT_TRY(layout, PayloadLayout::ofStored(source->size()));
    std::array<unsigned char, crypto::age::nonceSize> nonce{};
    EARSHOT_CHECK(source->readAt(0, nonce));
    PayloadCipher cipher(fileKey, QByteArrayView(reinterpret_cast<const char *>(nonce.data()), nonce.size()));
    std::unique_ptr<ObjectReader> reader(new ObjectReader(std::move(source), layout, std::move(cipher)));
    // Before a length is stated, the end must prove to be the end (c2sp.org/age, "Payload").
    EARSHOT_CHECK(reader->chunk(layout.chunkCount - 1));
    // Unbuffered: QIODevice would keep plaintext in memory that is neither locked nor wiped.
    reader->QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return reader;
}

bool ObjectReader::seek(qint64 position)
{
    if (position < 0 || position > size() || !QIODevice::seek(position))
        return false;
    m_position = position;
    return true;
}

qint64 ObjectReader::readData(char *data, qint64 maximum)
{
    const qint64 wanted = std::min(maximum, size() - m_position);
    qint64 done = 0;
    while (done < wanted) {
        const qint64 at = m_position + done;
        const auto cached = chunk(at / chunkSize);
        if (!cached) {
            sodium_memzero(data, static_cast<std::size_t>(done));
            m_lastError = cached.error();
            setErrorString(cached.error().toString());
            return -1;
        }
        const qint64 inside = at % chunkSize;
        const qint64 length = std::min(wanted - done, static_cast<qint64>((*cached)->plain.size()) - inside);
        std::memcpy(data + done, (*cached)->plain.data() + inside, static_cast<std::size_t>(length));
        done += length;
    }
    m_position += done;
    return done;
}

qint64 ObjectReader::writeData(const char *, qint64)
{
    return -1;
}

Result<const ObjectReader::CachedChunk *> ObjectReader::chunk(qint64 index)
{
    ++m_reads;
    auto slot = std::find_if(m_cache.begin(), m_cache.end(), [&](const auto &c) { return c.index == index; });
    if (slot == m_cache.end()) {
        slot = std::min_element(m_cache.begin(), m_cache.end(),
                                [](const auto &a, const auto &b) { return a.usedAt < b.usedAt; });
        EARSHOT_CHECK(load(*slot, index));
    }
    slot->usedAt = m_reads;
    return &*slot;
}

Result<void> ObjectReader::load(CachedChunk &slot, qint64 index)
{
    slot.index = -1;
    slot.usedAt = 0;
    const auto plainSize = static_cast<std::size_t>(m_layout.plainSizeOf(index));
    if (slot.plain.size() != plainSize)
        slot.plain = SecretBytes(plainSize);
    m_sealed.resize(static_cast<qsizetype>(plainSize) + tagSize);
    const std::span sealed(reinterpret_cast<unsigned char *>(m_sealed.data()),
                           static_cast<std::size_t>(m_sealed.size()));
    EARSHOT_CHECK(m_source->readAt(PayloadLayout::sealedOffset(index), sealed));
    EARSHOT_CHECK(m_cipher.open(index, m_layout.isLast(index), sealed, {slot.plain.data(), plainSize}));
    slot.index = index;
    return {};
}

} // namespace earshot::vault
