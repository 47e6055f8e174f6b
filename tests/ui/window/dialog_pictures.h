#pragma once

#include "core/service/disposal_service.h"
#include "core/service/hold_service.h"
#include "core/service/subject_access_service.h"
#include "tests/support/teststore.h"
#include "tests/ui/window/camera.h"

namespace earshot::tests {

/// What the dialogs are about: made once a store.
struct DialogStage
{
    domain::Release asked;    ///< to an external agency; waits for advice
    domain::Release issued;   ///< due to come back
    domain::RecordingId call; ///< of the releases
    service::HoldStanding hold;
    service::AccessStanding access;
    service::DisposalStanding disposal; ///< notice was given; waits for the IG Unit
};
[[nodiscard]] DialogStage setStage(TestStore &store);

/// Every dialog that a desk opens, over the window, filled in as far as a person would.
void takeDialogs(Camera &camera, TestStore &store, const DialogStage &stage);

} // namespace earshot::tests
