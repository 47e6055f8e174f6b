#pragma once

#include <QFormLayout>

#include <initializer_list>

namespace earshot::ui::widgets {

class Label;

/// The form of a dialog: each field beside its caption, and below it where text is so large that it finds no room
/// there. Spacing in design pixels.
[[nodiscard]] QFormLayout *newForm(QWidget *parent = nullptr, int across = 12, int down = 8);
/// Widgets one below the other, without margins: one field of a form.
[[nodiscard]] QWidget *stacked(std::initializer_list<QWidget *> widgets);
/// A quiet line below a field, with an object name.
[[nodiscard]] Label *fieldCaption(const QString &name);

} // namespace earshot::ui::widgets
