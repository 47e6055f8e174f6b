#include "ui/window/dialogfit.h"

#include "ui/theme/theme.h"
#include "ui/widgets/reflow.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QScreen>
#include <QStyle>
#include <QVBoxLayout>

namespace earshot::ui::window {

namespace {

constexpr int frame = 40; // what a window manager puts around a window, generously

/// Not the system's own, nor Qt's: those have their ways.
bool isOurs(const QDialog &dialog)
{
    return QByteArrayView(dialog.metaObject()->className()).startsWith("earshot::");
}

} // namespace

QSize roomOn(const QScreen &screen)
{
    return screen.availableSize() - QSize(0, frame);
}

DialogFit::DialogFit(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool DialogFit::eventFilter(QObject *watched, QEvent *event)
{
    // Also when something that was hidden, an error perhaps, makes it higher.
    if (event->type() == QEvent::Show || event->type() == QEvent::LayoutRequest) {
        auto *dialog = qobject_cast<QDialog *>(watched);
        if (dialog && dialog->isVisible() && dialog->layout() && isOurs(*dialog)) {
            fit(dialog);
            const QSize room = roomOn(*dialog->screen());
            if (event->type() == QEvent::Show && dialog->size() != dialog->size().boundedTo(room))
                dialog->resize(dialog->size().boundedTo(room)); // it would have liked more than it needs
        }
    }
    return QObject::eventFilter(watched, event);
}

void DialogFit::fit(QDialog *dialog)
{
    const QSize room = roomOn(*dialog->screen());
    QLayout *layout = dialog->layout();
    QSize needed = layout->totalMinimumSize().expandedTo(dialog->minimumSize());
    if (layout->hasHeightForWidth())
        needed.setHeight(
            layout->totalMinimumHeightForWidth(std::min(std::max(needed.width(), dialog->width()), room.width())));
    if (needed.width() <= room.width() && needed.height() <= room.height())
        return;
    auto *area = new widgets::ReflowArea(layout, dialog);
    auto *all = new QVBoxLayout(dialog);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(area);
    area->show(); // moving hid it all
    dialog->setMinimumSize(0, 0);
    const int bar = area->style()->pixelMetric(QStyle::PM_ScrollBarExtent) + theme::px(4);
    dialog->resize(dialog->size().expandedTo(needed + QSize(bar, 0)).boundedTo(room));
}

} // namespace earshot::ui::window
