#pragma once

#include "core/service/environment.h"
#include "core/service/session.h"
#include "core/store/store.h"

#include <memory>

namespace earshot::vault {
class Vault;
}

namespace earshot::service {

class KeyRing;
class Recorder;
class RecordMemory;
class Trust;

/// Who does an act: the session's person, or, at the requester's seat, an authoriser who signed in for one decision.
struct Actor
{
    domain::Person person;
    const crypto::PersonKeys *keys = nullptr; ///< not owned; outlives the act
    QString office;                           ///< office acted in; may be empty
};

/// What the services of one Door share. Internal to this room.
struct DoorContext
{
    Environment environment;
    std::shared_ptr<Session> session;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<vault::Vault> vault;
    std::unique_ptr<Trust> trust;
    std::unique_ptr<KeyRing> keyRing;
    std::unique_ptr<Recorder> recorder;
    std::unique_ptr<RecordMemory> memory; ///< none while a store is founded

    DoorContext();
    ~DoorContext();

    [[nodiscard]] Actor self() const;
    [[nodiscard]] Result<void> requireSession() const; ///< SignIn once the session has ended
    [[nodiscard]] Instant now() const { return environment.clock->now(); }
    [[nodiscard]] QDate today() const; ///< civil date in London

    /// The policy in force today, and on the day of something done before. They live as long as the session.
    [[nodiscard]] const policy::Profile &profile() const { return profileAt(today()); }
    [[nodiscard]] const policy::Profile &profileAt(const QDate &day) const { return session->policies().at(day); }
    /// Reads the versions of the store once a day: what others approve begins on a later one.
    [[nodiscard]] Result<void> refreshPolicies();
    [[nodiscard]] Result<void> readPoliciesAgain();
};

} // namespace earshot::service
