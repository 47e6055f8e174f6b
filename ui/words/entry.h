#pragma once

#include <QString>
#include <algorithm>

namespace earshot::ui::words {

/// A stable id and its words, marked for translation. Internal to this room.
struct Entry
{
    const char *code;
    const char *text;
};

/// Null: the table has no such id.
template <class Table> [[nodiscard]] const Entry *entryOf(const Table &table, const QString &code)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Entry &entry) { return code == QLatin1String(entry.code); });
    return found == table.end() ? nullptr : &*found;
}

} // namespace earshot::ui::words
