#include "core/base/error.h"

#include <cerrno>
#include <cstring>

namespace earshot::base {

QString Error::toString() const
{
    return where.isEmpty() ? what : QStringLiteral("%1 (%2)").arg(what, where);
}

Error error(ErrorCode code, const QString &what, const QString &where, int native)
{
    return {code, what, where, std::nullopt, native};
}

Error refused(const Refusal &refusal)
{
    return {ErrorCode::Refused,
            QStringLiteral("refused by policy: %1, %2").arg(refusal.clause, refusal.rule),
            {},
            refusal,
            0};
}

Error ioError(const QString &what, const QString &path, int errnoValue)
{
    const bool full = errnoValue == ENOSPC || errnoValue == EDQUOT;
    return {full ? ErrorCode::NoSpace : ErrorCode::Io,
            QStringLiteral("%1: %2").arg(what, QString::fromLocal8Bit(std::strerror(errnoValue))), path, std::nullopt,
            errnoValue};
}

} // namespace earshot::base
