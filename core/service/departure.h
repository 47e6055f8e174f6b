#pragma once

#include "core/domain/areas.h"
#include "core/domain/people.h"
#include "core/policy/decision.h"
#include "core/service/context.h"
#include "core/service/recorder.h"

#include <QList>
#include <utility>

namespace earshot::service {

// Taking away what somebody was given. Internal to this room: KeyService decides and opens the transaction.

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
