#pragma once

#include <QObject>
#include <QSize>

class QDialog;
class QScreen;

namespace earshot::ui::window {

/// What a window can have of it inside its frame.
[[nodiscard]] QSize roomOn(const QScreen &screen);

/// Every dialog of ours fits its screen: one that needs more, with large text or on a small screen, is made as large as
/// the screen lets it and scrolls. Watches all dialogs of the application while it lives.
class DialogFit : public QObject
{
    Q_OBJECT
public:
    explicit DialogFit(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void fit(QDialog *dialog);
};

} // namespace earshot::ui::window
