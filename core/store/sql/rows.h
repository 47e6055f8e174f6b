#pragma once

#include "core/domain/annotation.h"
#include "core/domain/recording.h"
#include "core/store/sql/connection.h"
#include "core/store/sql/query.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

// How columns become domain values and back. Internal to this room.
namespace earshot::store::sql {

[[nodiscard]] inline QString dayText(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}
[[nodiscard]] inline QDate dayFrom(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}
[[nodiscard]] inline QString listText(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}
[[nodiscard]] inline QStringList listFrom(const QString &text)
{
    QStringList list;
    const auto array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &value : array)
        list << value.toString();
    return list;
}

/// A number that no note ("note") or clip ("clip") has had before, deleted ones included. Inside a transaction.
[[nodiscard]] Result<qint64> nextId(Connection &db, const char *kind);

/// Reads every row with `read`.
template <class T, class Read> [[nodiscard]] Result<QList<T>> rowsOf(Query &query, Read read)
{
    QList<T> rows;
    EARSHOT_CHECK(query.each([&](Query &row) { rows.append(read(row)); }));
    return rows;
}

/// The one row with `read`; NotFound with `what` if there is none.
template <class T, class Read> [[nodiscard]] Result<T> rowOf(Query &query, const char *what, Read read)
{
    EARSHOT_TRY(found, query.single());
    if (!found)
        return fail(ErrorCode::NotFound, QStringLiteral("no such %1").arg(QLatin1String(what)));
    return read(query);
}

/// The number that `sql` gives for the next row.
template <class Id> [[nodiscard]] Result<Id> nextOf(Connection &db, const QString &sql)
{
    auto query = db.query(sql);
    return rowOf<Id>(query, "number", [](Query &row) { return row.get<Id>(0); });
}

} // namespace earshot::store::sql
