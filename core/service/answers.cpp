#include "core/service/answers.h"

#include "core/policy/profile.h"
#include "core/service/trust.h"
#include "core/store/people_repository.h"

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

Result<domain::Person> personNamed(DoorContext &context, const QString &user)
{
    auto person = context.trust->personByUser(user.trimmed().toLower());
    const bool unknown = !person && person.error().code == ErrorCode::NotFound;
    if (unknown || (person && !person->active)) // who has left is given nothing
        return fail(ErrorCode::NotFound, QStringLiteral("nobody has this user name"), QStringLiteral("user"));
    return person;
}

QString nameOf(DoorContext &context, domain::PersonId id)
{
    if (!id.isValid())
        return {};
    const auto person = context.store->people().byId(id);
    return person ? person->name : QString();
}

Result<domain::AreaId> areaOfOffice(DoorContext &context, const policy::Office &office, const QString &areaName)
{
    if (areaName.isEmpty() && office.perArea)
        return fail(ErrorCode::Invalid, QStringLiteral("this office is held for one service area: name it"),
                    QStringLiteral("area"));
    if (areaName.isEmpty())
        return domain::AreaId();
    EARSHOT_TRY(area, areaNamed(context, areaName));
    return area.id;
}

} // namespace earshot::service
