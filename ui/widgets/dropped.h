#pragma once

#include <QStringList>

class QDropEvent;

namespace earshot::ui::widgets {

/// The files and folders of this computer that are being dragged; empty: something else is.
[[nodiscard]] QStringList droppedFiles(const QDropEvent &event);

/// Takes them as a copy, whatever the other program proposes: it must not take its files away.
void acceptCopy(QDropEvent &event);

} // namespace earshot::ui::widgets
