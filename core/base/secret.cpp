#include "core/base/secret.h"

#include <QByteArray>
#include <cstring>
#include <new>
#include <sodium.h>
#include <utility>

namespace earshot::base {

SecretBytes::SecretBytes(std::size_t size)
    : m_size(size)
{
    if (sodium_init() < 0)
        throw std::bad_alloc();
    if (size == 0)
        return;
    m_data = static_cast<unsigned char *>(sodium_malloc(size));
    if (!m_data)
        throw std::bad_alloc();
    sodium_memzero(m_data, size);
}

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes SecretBytes::random(std::size_t size)
{
    SecretBytes bytes(size);
    if (size)
        randombytes_buf(bytes.m_data, size);
    return bytes;
}

SecretBytes SecretBytes::copyOf(QByteArrayView view)
{
    SecretBytes bytes(static_cast<std::size_t>(view.size()));
    if (!view.isEmpty())
        std::memcpy(bytes.m_data, view.data(), bytes.m_size);
    return bytes;
}

SecretBytes SecretBytes::fromPassword(const QString &text)
{
    QString normal = text.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = normal.toUtf8();
    SecretBytes bytes = copyOf(utf8);
    wipe(utf8);
    // `normal` shares its buffer with `text` when nothing had to change: the caller wipes that one.
    if (normal.constData() != text.constData())
        wipe(normal);
    return bytes;
}

SecretBytes SecretBytes::clone() const
{
    return copyOf(view());
}

bool SecretBytes::equals(QByteArrayView other) const
{
    if (static_cast<std::size_t>(other.size()) != m_size)
        return false;
    return m_size == 0 || sodium_memcmp(m_data, other.data(), m_size) == 0;
}

void SecretBytes::clear()
{
    if (m_data)
        sodium_free(m_data);
    m_data = nullptr;
    m_size = 0;
}

void wipe(QString &text)
{
    if (text.isDetached() && !text.isEmpty())
        sodium_memzero(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached() && !bytes.isEmpty())
        sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace earshot::base
