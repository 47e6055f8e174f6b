#pragma once

#include "core/base/result.h"
#include "core/domain/people.h"

#include <QHash>
#include <QList>

namespace earshot::store {

/// People, their offices, nominations and grants, and who answers which extension.
class PeopleRepository
{
public:
    virtual ~PeopleRepository();

    /// The id that the next person will have, so that it can be signed before it is stored; in the same transaction.
    [[nodiscard]] virtual Result<domain::PersonId> nextId() = 0;
    /// Under `person.id` if it is valid, else under the next one. Exists: user name taken.
    [[nodiscard]] virtual Result<domain::PersonId> add(const domain::Person &person) = 0;
    [[nodiscard]] virtual Result<domain::Person> byId(domain::PersonId id) = 0;
    [[nodiscard]] virtual Result<domain::Person> byUser(const QString &user) = 0;
    [[nodiscard]] virtual Result<QList<domain::Person>> all() = 0; ///< by name
    /// New name, keys, state and signature for `person.id`; what was there before is kept among `former`.
    [[nodiscard]] virtual Result<void> update(const domain::Person &person) = 0;
    [[nodiscard]] virtual Result<QList<domain::Person>> former(domain::PersonId id) = 0; ///< oldest first

    /// Replaces an earlier appointment of the same person, office and area, which is kept among the former ones. To
    /// end one, appoint with an `until`: a row that is taken away would take the past with it.
    [[nodiscard]] virtual Result<void> appoint(const domain::Appointment &appointment) = 0;
    [[nodiscard]] virtual Result<QList<domain::Appointment>> appointments() = 0;
    [[nodiscard]] virtual Result<QList<domain::Appointment>> appointmentsOf(domain::PersonId person) = 0;
    /// What `appoint` replaced, oldest first.
    [[nodiscard]] virtual Result<QList<domain::Appointment>> formerAppointmentsOf(domain::PersonId person) = 0;

    /// Replaces an earlier nomination of the same person and area.
    [[nodiscard]] virtual Result<void> nominate(const domain::Nomination &nomination) = 0;
    [[nodiscard]] virtual Result<QList<domain::Nomination>> nominations() = 0;
    [[nodiscard]] virtual Result<QList<domain::Nomination>> nominationsOf(domain::PersonId person) = 0;

    [[nodiscard]] virtual Result<void> grant(const domain::Grant &grant) = 0; ///< Exists: granted already
    [[nodiscard]] virtual Result<QList<domain::Grant>> grants() = 0;
    [[nodiscard]] virtual Result<QList<domain::Grant>> grantsOf(domain::PersonId person) = 0;

    // Taking away: NotFound when there is no such row.
    [[nodiscard]] virtual Result<void> removeGrant(domain::PersonId person, domain::AreaId area) = 0;
    [[nodiscard]] virtual Result<void> removeNomination(domain::PersonId person, domain::AreaId area) = 0;

    /// Staff name for an extension, as used when a recording comes in. Empty name removes the row.
    [[nodiscard]] virtual Result<void> setExtensionHolder(const QString &extension, const QString &name) = 0;
    [[nodiscard]] virtual Result<QHash<QString, QString>> extensionHolders() = 0;
};

} // namespace earshot::store
