#pragma once

#include "core/base/result.h"
#include "core/domain/areas.h"
#include "core/domain/people.h"

#include <QList>
#include <QString>

namespace earshot::service {

struct DoorContext;

/// Somebody who acts for an office, as it stands in the record.
struct Deputy
{
    domain::Person person;
    QString office;           ///< office id of the profile
    domain::ServiceArea area; ///< invalid id: the whole authority
    QDate from, until;        ///< first and last day
    QString namedBy;
};

/// §6: a deputy acts for an office between dates, and the record says so: every row and entry of theirs names the
/// office "deputy:siro". Who holds the office names the deputy, or who has the right to deputise; for how long at most,
/// and for which offices at all, is the policy's. A deputy names no deputy.
class DeputyService
{
public:
    explicit DeputyService(DoorContext &context);

    /// `from` invalid: today. `area` as for an appointment: of an office that is held per area. Instead of what was
    /// said before about this person, office and area. Invalid: not in the policy, dates that are not in order, or who
    /// holds the office themselves.
    [[nodiscard]] Result<void> name(const QString &user, const QString &office, const QDate &from, const QDate &until,
                                    const QString &area = {});
    /// From now on. Conflict when they are no deputy.
    [[nodiscard]] Result<void> end(const QString &user, const QString &office, const QString &area = {});
    /// Those that have not ended, by office and name: all of them for who has the right to deputise, else those of the
    /// offices that this person holds, and where they are one themselves.
    [[nodiscard]] Result<QList<Deputy>> list();

private:
    DoorContext &m_context;
};

} // namespace earshot::service
