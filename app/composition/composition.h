#pragma once

#include "core/service/checkpoint_keeper.h"
#include "core/service/environment.h"
#include "core/service/sign_in_delay.h"

#include <memory>

namespace earshot::app {

/// The real thing behind every port: SQLCipher store, system clock, the built-in policy, PDF notes. The one place,
/// beside tests, that names an implementation. `clock` may be given for building the demo store.
class Composition
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Composition>> make(std::unique_ptr<Clock> clock = nullptr);
    ~Composition();

    [[nodiscard]] const service::Environment &environment() const { return m_environment; }

private:
    Composition();

    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<policy::Profile> m_profile;
    std::unique_ptr<release::NoteRenderer> m_notes;
    std::unique_ptr<service::CheckpointKeeper> m_checkpoints;
    std::unique_ptr<service::SignInDelay> m_signInDelay;
    service::Environment m_environment;
};

/// No core dumps, no ptrace by others: memory that holds keys stays in the process. Call first in main().
void hardenProcess();

} // namespace earshot::app
