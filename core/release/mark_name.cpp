#include "core/release/mark_name.h"

#include "core/crypto/digest.h"

#include <QRegularExpression>

namespace earshot::release {

namespace {

constexpr qsizetype originDigits = 8;

} // namespace

QString markName(const QString &number, const QString &origin)
{
    return number + u'.' + QString::fromLatin1(crypto::sha256(origin.toUtf8()).toHex().left(originDigits));
}

bool isMarkName(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^R-\\d{4}-\\d{4,9}\\.[0-9a-f]{8}$"));
    return form.match(text).hasMatch();
}

} // namespace earshot::release
