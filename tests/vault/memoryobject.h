#pragma once

#include "core/vault/objectwriter.h"

#include <cstring>

/// A backend in memory whose bytes a test can spoil.
namespace earshot::vault::test {

class MemorySource final : public ObjectSource
{
public:
    /// `bytes` must outlive the source and may change under it.
    explicit MemorySource(const QByteArray *bytes)
        : m_bytes(bytes)
    {}
    [[nodiscard]] qint64 size() const override { return m_bytes->size(); }
    [[nodiscard]] Result<void> readAt(qint64 offset, std::span<unsigned char> out) override
    {
        if (offset + static_cast<qint64>(out.size()) > m_bytes->size())
            return fail(ErrorCode::Integrity, QStringLiteral("too short"));
        std::memcpy(out.data(), m_bytes->constData() + offset, out.size());
        return {};
    }

private:
    const QByteArray *m_bytes;
};

/// Keeps what was written; fails at the `failAt`-th write or, when that is one past the last, at commit.
class MemorySink final : public ObjectSink
{
public:
    explicit MemorySink(QByteArray *bytes, int failAt = -1, bool *committed = nullptr)
        : m_bytes(bytes)
        , m_failAt(failAt)
        , m_committed(committed)
    {}
    [[nodiscard]] Result<void> write(QByteArrayView bytes) override
    {
        EARSHOT_CHECK(step());
        m_bytes->append(bytes);
        return {};
    }
    [[nodiscard]] Result<void> commit() override
    {
        EARSHOT_CHECK(step());
        if (m_committed)
            *m_committed = true;
        return {};
    }

private:
    Result<void> step()
    {
        if (m_step++ == m_failAt)
            return fail(ErrorCode::NoSpace, QStringLiteral("the medium is full"));
        return {};
    }

    QByteArray *m_bytes;
    int m_failAt;
    bool *m_committed;
    int m_step = 0;
};

/// The stored bytes of `plain` under `fileKey`.
inline QByteArray storedBytes(const SecretBytes &fileKey, const QByteArray &plain)
{
    QByteArray stored;
    ObjectWriter writer(newObjectId(), {}, fileKey, std::make_unique<MemorySink>(&stored));
    if (!writer.write(plain) || !writer.finish())
        qFatal("a memory sink cannot fail");
    return stored;
}

} // namespace earshot::vault::test
