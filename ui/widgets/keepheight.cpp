#include "ui/widgets/keepheight.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>

namespace earshot::ui::widgets {

namespace {

class HeightKeeper : public QObject
{
public:
    explicit HeightKeeper(QDialog *dialog)
        : QObject(dialog)
        , m_dialog(dialog)
    {
        dialog->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool concerns =
            event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show || event->type() == QEvent::Resize;
        if (concerns && !m_working) {
            m_working = true;
            const int needed = m_dialog->layout()->totalHeightForWidth(m_dialog->width());
            if (needed > m_dialog->height())
                m_dialog->resize(m_dialog->width(), needed);
            m_working = false;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QDialog *m_dialog;
    bool m_working = false;
};

} // namespace

void keepHeight(QDialog *dialog)
{
    new HeightKeeper(dialog); // the dialog's child
}

} // namespace earshot::ui::widgets
