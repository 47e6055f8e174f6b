#include "app/cli/values.h"

#include <QRegularExpression>

namespace earshot::cli {

Result<qint64> numberFrom(const QString &word, const QString &otherwise)
{
    bool good = false;
    const qint64 value = word.toLongLong(&good);
    if (!good || value <= 0)
        return fail(ErrorCode::Invalid, otherwise);
    return value;
}

Result<qint64> momentMs(const QString &text, const QString &option)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(?:([0-9]{1,2}):)?([0-9]{1,4}):)?([0-9]{1,6}(?:\\.[0-9]{1,3})?)$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return fail(ErrorCode::Invalid, QStringLiteral("a moment is written 2:11 or 2:11.5"), option);
    const qint64 minutes = match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong();
    return minutes * 60000 + qRound64(match.captured(3).toDouble() * 1000.0);
}

} // namespace earshot::cli
