#pragma once

#include "core/base/error.h"
#include "core/domain/ids.h"

#include <QString>

namespace earshot::ui::desk {

class Context;

/// "Ask them": puts a message to those who can help on the clipboard and says in the window's notice whose names they
/// are, or that nobody is in post. Nothing is sent. `what` is what was wanted; `area` invalid: of no area.
void askForHelp(Context &context, const Refusal &refusal, const QString &what, domain::AreaId area = {});

} // namespace earshot::ui::desk
