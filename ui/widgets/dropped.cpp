#include "ui/widgets/dropped.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

namespace earshot::ui::widgets {

QStringList droppedFiles(const QDropEvent &event)
{
    QStringList paths;
    const auto urls = event.mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

void acceptCopy(QDropEvent &event)
{
    event.setDropAction(Qt::CopyAction);
    event.accept();
}

} // namespace earshot::ui::widgets
