#include "app/composition/composition.h"

#include "core/store/sql/folder_store.h"
#include "ui/papers/release_note.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace earshot::app {

namespace {

/// Twice the floor: about 0.15 s on a desktop of 2026, once a sign-in. Raise it as computers get faster; slots follow.
constexpr crypto::KdfTarget todaysTarget{3, Q_UINT64_C(128) << 20};

} // namespace

Composition::Composition() = default;
Composition::~Composition() = default;

Result<std::unique_ptr<Composition>> Composition::make(std::unique_ptr<Clock> clock)
{
    std::unique_ptr<Composition> made(new Composition);
    EARSHOT_TRY(profile, policy::Profile::builtIn());
    made->m_profile = std::make_unique<policy::Profile>(std::move(profile));
    made->m_clock = clock ? std::move(clock) : std::make_unique<base::SystemClock>();
    made->m_notes = std::make_unique<ui::papers::ReleaseNote>();
    made->m_checkpoints =
        std::make_unique<service::FolderCheckpointKeeper>(service::FolderCheckpointKeeper::defaultFolder());
    made->m_signInDelay = std::make_unique<service::SignInDelay>(service::SignInDelay::defaultFolder());
    made->m_environment = {
        store::sql::openFolderStore, made->m_clock.get(),       made->m_profile.get(), made->m_notes.get(),
        made->m_checkpoints.get(),   made->m_signInDelay.get(), todaysTarget};
    return made;
}

void hardenProcess()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace earshot::app
