#pragma once

#include <QFormLayout>

namespace earshot::ui::widgets {

/// The form of a dialog: each field beside its caption, and below it where text is so large that it finds no room
/// there. Spacing in design pixels.
[[nodiscard]] QFormLayout *newForm(QWidget *parent = nullptr, int across = 12, int down = 8);

} // namespace earshot::ui::widgets
