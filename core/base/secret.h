#pragma once

#include <QByteArrayView>
#include <QString>
#include <cstddef>
#include <span>

namespace earshot::base {

/// Bytes that must not leak: a page-locked, guarded allocation (sodium_malloc), wiped when freed. Move-only, so that
/// copies are deliberate (`clone`). Never convert one to QString or QByteArray except to hand it to a library that
/// takes nothing else, and then wipe that copy.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size); ///< zeroed
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    [[nodiscard]] static SecretBytes random(std::size_t size);
    [[nodiscard]] static SecretBytes copyOf(QByteArrayView bytes);
    /// The UTF-8 of a typed password, NFC-normalised so that two keyboards give the same key.
    [[nodiscard]] static SecretBytes fromPassword(const QString &text);

    [[nodiscard]] SecretBytes clone() const;
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] unsigned char *data() { return m_data; }
    [[nodiscard]] const unsigned char *data() const { return m_data; }
    [[nodiscard]] std::span<const unsigned char> span() const { return {m_data, m_size}; }
    [[nodiscard]] QByteArrayView view() const
    {
        return {reinterpret_cast<const char *>(m_data), static_cast<qsizetype>(m_size)};
    }
    /// Constant time in the content.
    [[nodiscard]] bool equals(QByteArrayView other) const;
    void clear(); ///< wipes and frees

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

/// Overwrites and empties a string that held a secret (a password field's text).
void wipe(QString &text);
void wipe(QByteArray &bytes);

} // namespace earshot::base

namespace earshot {
using base::SecretBytes;
}
