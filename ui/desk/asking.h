#pragma once

#include "core/base/error.h"
#include "core/domain/ids.h"

#include <QString>

namespace earshot::policy {
class Profile;
}

namespace earshot::ui::widgets {
class ActionButton;
}

namespace earshot::ui::desk {

class Context;

/// "Ask them": puts a message to those who can help on the clipboard and says in the window's notice whose names they
/// are, or that nobody is in post. Nothing is sent. `what` is what was wanted; `area` invalid: of no area.
void askForHelp(Context &context, const Refusal &refusal, const QString &what, domain::AreaId area = {});

/// The button cannot be used: its line says why, under which clause and who can help, with a button to ask them where
/// that is an office.
void refuse(widgets::ActionButton &button, const Refusal &refusal, const policy::Profile &profile);

} // namespace earshot::ui::desk
