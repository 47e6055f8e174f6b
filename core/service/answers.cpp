#include "core/service/answers.h"

#include "core/service/trust.h"

namespace earshot::service {

Result<void> checkWords(const QString &text, const char *field, const char *what)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, QLatin1String(what), QLatin1String(field));
    if (text.size() > longestWords)
        return fail(ErrorCode::Invalid, QStringLiteral("at most %1 characters").arg(longestWords),
                    QLatin1String(field));
    return {};
}

Result<domain::ServiceArea> areaNamed(DoorContext &context, const QString &name)
{
    auto area = context.trust->areaByName(name.trimmed());
    if (!area && area.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no service area of this name"),
                    QStringLiteral("area"));
    return area;
}

} // namespace earshot::service
