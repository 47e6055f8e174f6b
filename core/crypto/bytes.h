#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace earshot::crypto {

/// As the libraries want them: of the view's own bytes, which stay whose they are.
[[nodiscard]] inline const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

/// Base64 without padding, as the age format writes everything.
[[nodiscard]] inline QByteArray unpaddedBase64(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64(QByteArray::OmitTrailingEquals);
}

} // namespace earshot::crypto
