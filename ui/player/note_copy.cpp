#include "ui/player/note_copy.h"

#include "core/service/custody_service.h"
#include "ui/desk/answer.h"
#include "ui/player/note_row.h"

#include <QClipboard>
#include <QGuiApplication>

namespace earshot::ui::player {

void copyNote(desk::Context &context, QObject *owner, domain::AnnotationId id)
{
    desk::answer(owner, context.door().run([id](service::Door &door) { return door.custody().copyNote(id); }),
                 [&context](const Result<QString> &text) {
                     if (!text) {
                         emit context.errorHappened(text.error());
                         return;
                     }
                     QGuiApplication::clipboard()->setText(*text);
                     emit context.notice(NoteRow::tr("The text of the note is copied. That is on record."), false);
                 });
}

} // namespace earshot::ui::player
