#pragma once

#include "ui/desk/signdialog.h"
#include "ui/retention/retentionwords.h"

namespace earshot::ui::retention {

/// The same, with this room's words for what is wrong with a field.
class SignDialog : public desk::SignDialog
{
public:
    using desk::SignDialog::SignDialog;

protected:
    [[nodiscard]] QString problemOf(const Error &error) const override { return fieldProblem(error); }
};

} // namespace earshot::ui::retention
