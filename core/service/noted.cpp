#include "core/service/noted.h"

#include "core/store/personal_repository.h"

namespace earshot::service {

namespace {

QString preferenceOf(const QString &object)
{
    return QStringLiteral("noted/") + object;
}

} // namespace

Result<bool> isNoted(DoorContext &context, const QString &object)
{
    EARSHOT_TRY(noted, context.store->personal().preference(context.session->person().id, preferenceOf(object)));
    return !noted.isEmpty();
}

Result<void> setNoted(DoorContext &context, const QString &object)
{
    return context.store->personal().setPreference(context.session->person().id, preferenceOf(object),
                                                   QStringLiteral("noted"));
}

} // namespace earshot::service
