#pragma once

#include "core/domain/areas.h"
#include "core/domain/people.h"
#include "core/policy/decision.h"
#include "core/service/context.h"
#include "core/service/recorder.h"

#include <QHash>
#include <QList>
#include <optional>
#include <utility>

namespace earshot::service {

// Taking away what somebody was given. Internal to this room: KeyService decides and opens the transaction.

/// Why somebody may have an area's key, and not merely a row with something sealed to them. One reading of the store:
/// what it has read of a person it does not read again.
class HoldingReasons
{
public:
    explicit HoldingReasons(DoorContext &context)
        : m_context(context)
    {}

    /// A grant that counts, or an office that keeps the key without one (custodianOffices); nothing for anybody else,
    /// who has left, or whose own row does not count.
    [[nodiscard]] Result<std::optional<domain::KeyHolding>> of(domain::PersonId person,
                                                               const domain::ServiceArea &area);

private:
    struct Known
    {
        bool counts = false;
        QList<domain::Grant> grants;
        QList<domain::Appointment> appointments; ///< in force today
    };
    [[nodiscard]] Result<const Known *> known(domain::PersonId person);

    DoorContext &m_context;
    QHash<domain::PersonId, Known> m_known;
};

/// Who keeps an area's key when `leaver` goes: everybody with a grant that counts, and custodians (people who hold the
/// key now) whose office still asks for it: who may grant or set up areas; for the quarantine area, who may lift. A row
/// that somebody put into the database gets nothing here.
[[nodiscard]] Result<QList<std::pair<domain::Person, domain::KeyHolding>>>
stayingHolders(DoorContext &context, const domain::ServiceArea &area, domain::PersonId leaver);

/// One departure, decided already. What ends has a leaf of its own. Every call inside the caller's transaction.
class Departure
{
public:
    /// `request` says who acts, under which facts; its entry is not used.
    Departure(DoorContext &context, ActRequest request, policy::Decision decision, domain::Person leaver);

    /// Grant and nomination end, all wraps of the leaver go, the others get a new version of the key. Conflict when
    /// nobody else would hold it.
    [[nodiscard]] Result<void> takeArea(const domain::ServiceArea &area);
    /// Everything that is held apart from areas: appointments end yesterday, nominations that are left go.
    [[nodiscard]] Result<void> takeOffices();
    /// The person's row, signed anew: they may not sign in any more. The caller logs it.
    [[nodiscard]] Result<domain::Person> closeAccount();

private:
    [[nodiscard]] Result<void> takeNomination(const domain::Nomination &nomination);
    [[nodiscard]] Result<void> log(const char *action, const QString &object, domain::AreaId area,
                                   const QByteArray &state);

    DoorContext &m_context;
    ActRequest m_request;
    policy::Decision m_decision;
    domain::Person m_leaver;
};

/// Whether an appointment is, or will be, in force on or after that day.
[[nodiscard]] bool isOpen(const domain::Appointment &appointment, const QDate &today);
/// Key slots of people who left: the account was closed, and the program stopped before the file was gone.
[[nodiscard]] Result<void> finishDepartures(DoorContext &context);
/// Removes a person's key slot, durably; nothing to do when there is none.
[[nodiscard]] Result<void> removeSlot(const Layout &layout, const QString &user);

} // namespace earshot::service
