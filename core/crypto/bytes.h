#pragma once

#include <QByteArrayView>

namespace earshot::crypto {

/// As the libraries want them: of the view's own bytes, which stay whose they are.
[[nodiscard]] inline const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace earshot::crypto
