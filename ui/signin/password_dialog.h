#pragma once

#include "core/base/result.h"
#include "ui/desk/context.h"

#include <QDialog>

class QLineEdit;

namespace earshot::ui::widgets {
class NoticeBar;
class PrimaryButton;
} // namespace earshot::ui::widgets

namespace earshot::ui::signin {

class StrengthLine;

/// Changes one's own password. Accepted when the key slot was replaced; a wrong old password is said at the field, and
/// how hard the new one is to guess while it is typed.
class PasswordDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PasswordDialog(desk::Context &context, QWidget *parent = nullptr);
    ~PasswordDialog() override;

private:
    void change();
    void judge();
    void showState();

    desk::Context &m_context;
    QLineEdit *m_old;
    QLineEdit *m_new;
    QLineEdit *m_again;
    StrengthLine *m_strength;
    widgets::NoticeBar *m_notice;
    widgets::PrimaryButton *m_change;
    bool m_busy = false;
};

} // namespace earshot::ui::signin
