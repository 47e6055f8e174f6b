#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QImage>

// Private to this room.
namespace earshot::ui::papers {

/// `text` as a QR code of error correction level Q (a quarter of it may be soiled), with its quiet zone, one pixel a
/// module, black on white. Invalid for a text that is empty, holds a NUL or is too long for a code.
[[nodiscard]] Result<QImage> qrCode(QByteArrayView text);

} // namespace earshot::ui::papers
