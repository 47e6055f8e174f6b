#pragma once

#include "core/service/disposal_service.h"
#include "core/service/early_deletion_service.h"
#include "core/service/hold_service.h"
#include "core/service/subject_access_service.h"
#include "tests/support/teststore.h"

#include <functional>

class QDialog;
class QWidget;

namespace earshot::tests {

/// What the dialogs are about: made once a store.
struct DialogStage
{
    domain::Release asked;    ///< to an external agency; waits for advice
    domain::Release issued;   ///< due to come back
    domain::RecordingId call; ///< of the releases
    service::HoldStanding hold;
    service::AccessStanding access;
    service::DisposalStanding disposal;   ///< notice was given; waits for the IG Unit
    service::EarlyDeletionStanding early; ///< waits for another person
};
[[nodiscard]] DialogStage setStage(TestStore &store);

/// What is done with each dialog while it is shown over a window.
struct DialogLook
{
    QWidget *over;
    std::function<void(QDialog *dialog, const QString &name)> look;
};

/// Every dialog that a desk opens, over the window, filled in as far as a person would.
void takeDialogs(const DialogLook &each, TestStore &store, const DialogStage &stage);

} // namespace earshot::tests
