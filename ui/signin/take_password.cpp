#include "ui/signin/take_password.h"

#include <QLineEdit>

namespace earshot::ui::signin {

QLineEdit *passwordField(QWidget *parent, const QString &name, const QString &objectName)
{
    auto *field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(name);
    field->setObjectName(objectName);
    return field;
}

SecretBytes takePassword(QLineEdit *field)
{
    QString typed = field->text();
    field->setText({});
    SecretBytes secret = SecretBytes::fromPassword(typed);
    base::wipe(typed);
    return secret;
}

} // namespace earshot::ui::signin
