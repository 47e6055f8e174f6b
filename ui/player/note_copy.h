#pragma once

#include "ui/desk/context.h"

namespace earshot::ui::player {

/// Puts the text of a note on the clipboard, which is a copy as §6 means it: asked of the door, on record, and said; a
/// refusal is shown with its clause and who can help. Nothing is copied any more once `owner` is gone.
void copyNote(desk::Context &context, QObject *owner, domain::AnnotationId id);

} // namespace earshot::ui::player
