#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace earshot::tests {

/// What to do to a column, and what verify must say then.
struct Column
{
    const char *name;
    /// SQL for another value of the same kind; nullptr: by its type, see `otherValue`.
    const char *edit = nullptr;
};

struct Governed
{
    const char *table;
    QStringList rows;  ///< one condition for each row that is edited
    const char *named; ///< how the finding's check and subject begin
    QList<Column> columns;
    bool closes = false; ///< or the store does not open at all, and says why
};

/// Columns that an attacker may write to without anybody having to notice, each with the reason.
struct Free
{
    const char *columns; ///< "table.column", or "table.*"
    const char *why;
};

/// Every column that verify holds against the log; and the others, each with the reason why not.
[[nodiscard]] const QList<Governed> &governed();
[[nodiscard]] const QList<Free> &ungoverned();

} // namespace earshot::tests
