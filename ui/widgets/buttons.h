#pragma once

#include "ui/theme/theme.h"

#include <QPushButton>
#include <QToolButton>

class QDialog;
class QHBoxLayout;

namespace earshot::ui::widgets {

class Label;

/// The last row of a dialog: `cancel` (the words of the button that closes it and does nothing, named "cancel") and, at
/// the edge, `act`. Enter in a field never presses Cancel, and Tab comes to the two last if the fields are in the
/// dialog by now.
[[nodiscard]] QHBoxLayout *dialogFoot(QDialog *dialog, const QString &cancel, QPushButton *act);

/// The one filled button of a view. Its text says the consequence ("Authorise release"), never "OK".
class PrimaryButton : public QPushButton
{
    Q_OBJECT
public:
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr);
};

/// A flat button with an icon only. `name` is its accessible name and, with the shortcut, its tooltip.
class IconButton : public QToolButton
{
    Q_OBJECT
public:
    IconButton(theme::Icon icon, const QString &name, const QString &shortcut = {}, QWidget *parent = nullptr);
    void setFace(theme::Icon icon, theme::Token color = theme::Token::Text);
    /// Icon edge in design pixels; the button is 12 wider. Default 16.
    void setFaceSize(int designPixels);
    [[nodiscard]] QSize sizeHint() const override;

private:
    int m_size = 16;
};

/// "Name (Ctrl+F)", or just the name.
[[nodiscard]] QString tipWithShortcut(const QString &name, const QString &shortcut);

/// A button that says, in one line below, why it may not be used: the clause, and who can help. The line can be reached
/// with Tab and is read with the button's name, because a disabled button itself cannot be reached. As wide as its
/// room, up to what a button looks like.
class ActionButton : public QWidget
{
    Q_OBJECT
public:
    enum class Look { Plain = 1, Primary };
    explicit ActionButton(const QString &text, Look look = Look::Plain, QWidget *parent = nullptr);

    /// Usable; `hint` is an optional line below ("Needs one of seven offices to authorise (§6)").
    void setAllowed(const QString &hint = {});
    /// Not usable; `why` is one sentence with the clause and who can help. `canAsk`: with a button to ask them.
    void setRefused(const QString &why, bool canAsk = false);
    [[nodiscard]] bool isAllowed() const;
    [[nodiscard]] QString line() const;
    [[nodiscard]] QPushButton *button() const { return m_button; }

signals:
    void clicked();
    void askRequested();

private:
    void setLine(const QString &line, bool refused);

    QPushButton *m_button;
    Label *m_line;
    QPushButton *m_ask;
};

} // namespace earshot::ui::widgets
