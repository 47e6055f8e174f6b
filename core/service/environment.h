#pragma once

#include "core/base/clock.h"
#include "core/crypto/kdf.h"
#include "core/policy/profile.h"
#include "core/release/note_renderer.h"
#include "core/store/store.h"

#include <QString>

namespace earshot::service {

class CheckpointKeeper;
class SignInDelay;

/// What the composition root hands in. Outlives every Session and Door; safe to share between threads.
struct Environment
{
    store::Opener openStore;
    const Clock *clock = nullptr;
    const policy::Profile *profile = nullptr;
    const release::NoteRenderer *notes = nullptr; ///< makes the PDF of a release note; needs QtGui, so it is a port
    CheckpointKeeper *checkpoints = nullptr;      ///< this computer's memory of logs; nullptr: it remembers nothing
    SignInDelay *signInDelay = nullptr;           ///< slows down guessing at this computer; nullptr: nothing does
    crypto::KdfTarget kdfTarget{};                ///< for new passwords, and what older ones are raised to
};

/// Where things are in a store folder `Name.earshot/`.
struct Layout
{
    QString folder;
    [[nodiscard]] QString database() const { return folder + QStringLiteral("/store.db"); }
    [[nodiscard]] QString keySlots() const { return folder + QStringLiteral("/keyslots"); }
    [[nodiscard]] QString vault() const { return folder + QStringLiteral("/vault"); }
};

} // namespace earshot::service
