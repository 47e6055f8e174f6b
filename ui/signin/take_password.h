#pragma once

#include "core/base/secret.h"

class QLineEdit;
class QWidget;

namespace earshot::ui::signin {

/// A field in which a password is typed.
[[nodiscard]] QLineEdit *passwordField(QWidget *parent, const QString &name, const QString &objectName);

/// Empties the field, its undo history too, and gives what was typed as a secret.
[[nodiscard]] SecretBytes takePassword(QLineEdit *field);

} // namespace earshot::ui::signin
