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

QString officeActedIn(const policy::Facts &facts, const QString &office)
{
    const bool deputy = !facts.offices.contains(office) && facts.deputyOf.contains(office);
    return deputy ? domain::deputyOf(office) : office;
}

} // namespace earshot::service
