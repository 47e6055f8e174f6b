#include "ui/papers/qr_code.h"

#include "core/base/secret.h"

#include <QByteArray>
#include <QScopeGuard>
#include <algorithm>
#include <qrencode.h>

namespace earshot::ui::papers {

namespace {

constexpr int quietZone = 4; // modules, as ISO/IEC 18004 asks

} // namespace

Result<QImage> qrCode(QByteArrayView text)
{
    if (text.isEmpty() || text.contains('\0'))
        return fail(ErrorCode::Invalid, QStringLiteral("this text has no QR code"), QStringLiteral("code"));
    QByteArray copy = text.toByteArray(); // libqrencode reads to the NUL
    const auto wipeCopy = qScopeGuard([&] { base::wipe(copy); });
    constexpr int anyVersion = 0;
    constexpr int asItIs = 1;
    QRcode *code = QRcode_encodeString(copy.constData(), anyVersion, QR_ECLEVEL_Q, QR_MODE_8, asItIs);
    if (!code)
        return fail(ErrorCode::Invalid, QStringLiteral("this text has no QR code"), QStringLiteral("code"), errno);
    const int width = code->width;
    const auto release = qScopeGuard([&] {
        std::fill_n(code->data, width * width, static_cast<unsigned char>(0)); // it is the secret in another form
        QRcode_free(code);
    });
    QImage image(width + 2 * quietZone, width + 2 * quietZone, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < width; ++y) {
        uchar *line = image.scanLine(y + quietZone) + quietZone;
        for (int x = 0; x < width; ++x)
            line[x] = (code->data[y * width + x] & 1) != 0 ? 0 : 255;
    }
    return image;
}

} // namespace earshot::ui::papers
