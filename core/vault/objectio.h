#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <span>

/// What a backend gives: the stored (encrypted) bytes of one object, in and out. It never sees plaintext or a key.
namespace earshot::vault {

/// Stored bytes of a finished object. One thread at a time.
class ObjectSource
{
public:
    virtual ~ObjectSource() = default;
    [[nodiscard]] virtual qint64 size() const = 0;
    /// Fills `out` whole from `offset`; Integrity when the object ends before, Io when the medium fails.
    [[nodiscard]] virtual Result<void> readAt(qint64 offset, std::span<unsigned char> out) = 0;
};

/// Stored bytes of an object being made. Destroyed without a successful `commit`, nothing of it is left.
class ObjectSink
{
public:
    virtual ~ObjectSink() = default;
    [[nodiscard]] virtual Result<void> write(QByteArrayView bytes) = 0;
    /// The object has its name and survives a power cut when this returns.
    [[nodiscard]] virtual Result<void> commit() = 0;
};

} // namespace earshot::vault
