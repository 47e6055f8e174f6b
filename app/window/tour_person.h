#pragma once

#include <QString>
#include <Qt>

class QComboBox;
class QWidget;

namespace earshot::app {

/// A person at the window, as far as a program can be one: real mouse and key events through Qt's event queue, so that
/// shortcuts, focus and disabled widgets count. Every act answers false when it could not be done.
class TourPerson
{
public:
    explicit TourPerson(QWidget *window)
        : m_window(window)
    {}

    /// A visible widget of that object name in any window of ours; the newest window first.
    [[nodiscard]] QWidget *find(const QString &objectName) const;
    template <class T> [[nodiscard]] T *find(const QString &objectName) const
    {
        return qobject_cast<T *>(find(objectName));
    }
    /// The window in front: an open dialog, or the main window.
    [[nodiscard]] QWidget *front() const;

    bool click(const QString &objectName);
    bool click(QWidget *widget);
    bool type(const QString &objectName, const QString &text);
    void type(const QString &text); ///< wherever the focus is
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Moves with the arrow keys to the item with this data (or text, where it has none).
    bool choose(QComboBox *box, const QString &dataOrText);

private:
    void comeToFront() const;

    QWidget *m_window;
};

} // namespace earshot::app
