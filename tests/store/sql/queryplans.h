#pragma once

#include "core/store/sql/cipherdriver.h"
#include "core/store/sql/connection.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

/// How SQLite goes about each statement that it has ready on this connection and that contains `text`, a line a step.
inline QList<QByteArray> plansOf(earshot::store::sql::Connection &connection, const char *text)
{
    auto *db = connection.database().driver()->handle().value<sqlite3 *>();
    QList<QByteArray> statements;
    for (sqlite3_stmt *s = sqlite3_next_stmt(db, nullptr); s; s = sqlite3_next_stmt(db, s)) {
        if (const QByteArray sql = sqlite3_sql(s); sql.contains(text))
            statements << sql;
    }
    QList<QByteArray> plans;
    for (const QByteArray &statement : std::as_const(statements)) {
        QByteArray plan;
        const auto row = [](void *into, int columns, char **values, char **) {
            static_cast<QByteArray *>(into)->append(values[columns - 1]).append('\n');
            return 0;
        };
        if (sqlite3_exec(db, ("EXPLAIN QUERY PLAN " + statement).constData(), row, &plan, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sqlite3_errmsg(db), statement.constData());
        plans << plan;
    }
    return plans;
}
