#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/areas.h"
#include "core/domain/people.h"
#include "core/policy/decision.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace earshot::service {

struct DoorContext;

/// Somebody who acts for an office, as it stands in the record.
struct Deputy
{
    enum class When {
        Now = 1,
        Later,
        Former,
    };
    /// What put an end to it before its last day.
    struct Ending
    {
        QString by;
        Instant at;
        bool replaced = false; ///< by another term for the same person and office, which is listed, too
    };
    domain::Person person;
    QString office;           ///< office id of the profile
    domain::ServiceArea area; ///< invalid id: the whole authority
    QDate from, until;        ///< first and last day, as it was signed
    QString namedBy;
    Instant namedAt;
    QStringList holders; ///< who holds the office itself today
    When when = When::Now;
    std::optional<Ending> ended;
    policy::Decision mayEnd; ///< for the person signed in
};

/// An office for which the person signed in may name a deputy.
struct DeputyPost
{
    QString office;
    domain::ServiceArea area; ///< invalid id: the whole authority
    QStringList holders;
    QStringList holderUsers; ///< their user names: they need no deputy's right
};

struct DeputyChoices
{
    QList<DeputyPost> posts;      ///< their own first; empty: none, and `mayName` says why
    QList<domain::Person> people; ///< who could be one: everybody else, by name
    policy::Decision mayName;
};

/// What naming that deputy would come to.
struct DeputyOutlook
{
    policy::Decision decision;
    std::optional<Deputy> instead; ///< a term of theirs that has not ended, in whose place it would come
};

/// §6: a deputy acts for an office between dates, and the record says so: every row and entry of theirs names the
/// office "deputy:siro". Who holds the office names the deputy, or who has the right to deputise; for how long at most,
/// and for which offices at all, is the policy's. A deputy names no deputy.
class DeputyService
{
public:
    explicit DeputyService(DoorContext &context);

    /// `from` invalid: today. `area` as for an appointment: of an office that is held per area. Instead of what was
    /// said before about this person, office and area. Invalid, naming the field: not in the policy, dates that are not
    /// in order, or who holds the office themselves.
    [[nodiscard]] Result<void> name(const QString &user, const QString &office, const QDate &from, const QDate &until,
                                    const QString &area = {});
    /// What that would come to, without a trace; the same errors.
    [[nodiscard]] Result<DeputyOutlook> outlook(const QString &user, const QString &office, const QDate &from,
                                                const QDate &until, const QString &area = {});
    /// From now on. Conflict when they are no deputy.
    [[nodiscard]] Result<void> end(const QString &user, const QString &office, const QString &area = {});

    /// For which offices this person may name a deputy, and whom.
    [[nodiscard]] Result<DeputyChoices> choices();

    /// Those that have not ended, by office and name: all of them for who has the right to deputise, else those of the
    /// offices that this person holds, and where they are one themselves.
    [[nodiscard]] Result<QList<Deputy>> list();
    /// Those that act today, then those to come, then those that have ended, the newest first.
    [[nodiscard]] Result<QList<Deputy>> history();

private:
    [[nodiscard]] Result<domain::Appointment> drafted(const domain::Person &person, const QString &office,
                                                      domain::AreaId area, const QDate &from, const QDate &until);
    [[nodiscard]] Result<QList<Deputy>> read(bool withFormer);

    DoorContext &m_context;
};

} // namespace earshot::service
