#include "app/window/tour_person.h"

#include "ui/widgets/buttons.h"

#include <QApplication>
#include <QComboBox>
#include <QTest>
#include <algorithm>

namespace earshot::app {

QWidget *TourPerson::find(const QString &objectName) const
{
    auto windows = QApplication::topLevelWidgets();
    // Dialogs before the window that they belong to.
    std::stable_sort(windows.begin(), windows.end(),
                     [this](QWidget *a, QWidget *b) { return a != m_window && b == m_window; });
    for (QWidget *window : std::as_const(windows)) {
        if (!window->isVisible())
            continue;
        if (window->objectName() == objectName)
            return window;
        const auto widgets = window->findChildren<QWidget *>(objectName);
        for (QWidget *widget : widgets) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

QWidget *TourPerson::front() const
{
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window != m_window && window->isVisible() && window->windowType() == Qt::Dialog)
            return window;
    }
    return m_window;
}

/// Without a window manager nothing is activated again when a dialog or a list of suggestions has gone.
void TourPerson::comeToFront() const
{
    if (QApplication::activeWindow() != front())
        QApplication::setActiveWindow(front());
}

bool TourPerson::click(const QString &objectName)
{
    QWidget *widget = find(objectName);
    if (auto *action = qobject_cast<ui::widgets::ActionButton *>(widget))
        widget = action->button();
    return click(widget);
}

bool TourPerson::click(QWidget *widget)
{
    if (!widget || !widget->isVisible() || !widget->isEnabled())
        return false;
    comeToFront();
    QTest::mouseClick(widget, Qt::LeftButton);
    return true;
}

bool TourPerson::type(const QString &objectName, const QString &text)
{
    QWidget *field = find(objectName);
    if (!field || !field->isEnabled())
        return false;
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, field, Qt::Key(0), QString(letter), Qt::NoModifier);
    return true;
}

void TourPerson::type(const QString &text)
{
    QWidget *field = QApplication::focusWidget() ? QApplication::focusWidget() : front();
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, field, Qt::Key(0), QString(letter), Qt::NoModifier);
}

void TourPerson::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    comeToFront();
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : front(), key, modifiers);
}

bool TourPerson::choose(QComboBox *box, const QString &dataOrText)
{
    if (!box || !box->isEnabled())
        return false;
    int row = box->findData(dataOrText);
    if (row < 0)
        row = box->findText(dataOrText, Qt::MatchContains);
    if (row < 0)
        return false;
    box->setFocus();
    while (box->currentIndex() != row)
        QTest::keyClick(box, box->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    return true;
}

} // namespace earshot::app
