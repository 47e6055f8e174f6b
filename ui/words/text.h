#pragma once

#include <QCoreApplication>

namespace earshot::ui::words {

/// The translation context of this room: `Text::tr("…")`.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace earshot::ui::words
