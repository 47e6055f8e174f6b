#include "core/service/offices.h"

#include "core/domain/people.h"
#include "core/policy/profile.h"

namespace earshot::service {

QString officeHeld(const policy::Profile &profile, const policy::Facts &facts, const QStringList &offices)
{
    for (const QString &office : offices) {
        if (facts.offices.contains(office))
            return office;
    }
    for (const QString &office : offices) {
        if (facts.deputyOf.contains(office) && profile.deputisedOffices().contains(office))
            return domain::deputyOf(office);
    }
    return {};
}

QString officeActedIn(const policy::Profile &profile, const policy::Facts &facts, const QStringList &offices,
                      const QString &said)
{
    if (said.isEmpty())
        return officeHeld(profile, facts, offices);
    const bool deputy = !facts.offices.contains(said) && facts.deputyOf.contains(said);
    return deputy ? domain::deputyOf(said) : said;
}

} // namespace earshot::service
