#pragma once

#include <QByteArray>
#include <QString>

// What a PDF says of itself besides its pages. Private to this room.
namespace earshot::ui::papers {

/// Qt's PDFs with the language in which they are read aloud ("cy-GB") and their author, in the catalogue and in both of
/// their descriptions, as PDF/A-1 wants it; a reader shows the title in place of the file's name. By an update at the
/// end, as the format has it. What is not laid out as Qt does it comes back as it is.
[[nodiscard]] QByteArray described(const QByteArray &pdf, const QByteArray &language, const QString &author);

} // namespace earshot::ui::papers
