#pragma once

#include "core/base/result.h"
#include "core/store/sql/value.h"

#include <QSqlQuery>
#include <memory>

namespace earshot::store::sql {

class CipherResult;
struct ConnectionState;

/// A prepared statement in a connection's cache. Internal; see Query.
struct CachedStatement
{
    QSqlQuery query;
    CipherResult *result = nullptr; ///< owned by `query`
    QString sql;
    std::shared_ptr<const ConnectionState> connection;
    bool busy = false;
    quint64 lastUse = 0;
};

/// A prepared statement, borrowed from its connection's cache by SQL text and given back when this goes out of scope
/// (which also ends its read lock). From Connection::query():
///
///     auto q = connection.query(u"SELECT id, label FROM area WHERE id > ? ORDER BY id"_qs);
///     q.with(after);                              // or q.bind(":after", after) with a named parameter
///     EARSHOT_CHECK(q.exec());
///     while (true) {
///         EARSHOT_TRY(row, q.next());
///         if (!row) break;
///         … q.get<QString>(1) …
///     }
///
/// A statement that does not compile, or the wrong thread, is told by exec(). All parameters must be bound; they stay
/// bound for the next exec() of the same Query, not longer. Forward only. Errors are mapped (see sqlerror.h:
/// errorCodeOf) and never hold a bound value. One thread; must not outlive its connection's use (it then only fails).
class Query
{
public:
    ~Query();
    Query(Query &&other) noexcept = default;
    Query &operator=(Query &&) = delete;
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    /// By name, colon included: bind(":id", id). All places of that name get the value.
    Query &bind(const char *name, const Value &value);
    /// By position, from 0.
    Query &bind(int position, const Value &value);
    /// All positional parameters in their order.
    template <class... Values> Query &with(const Values &...values)
    {
        int position = 0;
        (bind(position++, Value(values)), ...);
        return *this;
    }

    /// Runs it: changes are made when this returns (also with RETURNING: read its rows to the end), a SELECT stands
    /// before its first row.
    [[nodiscard]] Result<void> exec();
    /// The next row; false at the end, after which the statement holds no lock any more.
    [[nodiscard]] Result<bool> next();
    /// exec() and the only row: false if there is none, Internal if there is a second one. Columns stay readable.
    [[nodiscard]] Result<bool> single();
    /// exec() and `visit` for each row: visit(*this) returns void, or Result<void> to stop with its error.
    template <class Visit> [[nodiscard]] Result<void> each(Visit visit);
    /// Ends the reading early.
    void finish();

    /// Columns of the current row, from 0. T: bool, integers, double, QString, QByteArray, Instant, Id<…>, an enum, or
    /// std::optional of one, which alone tells NULL (otherwise zero or empty).
    template <class T> [[nodiscard]] T get(int column) const { return fromColumn<T>(value(column)); }
    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] bool isNull(int column) const;

    [[nodiscard]] qint64
    rowsAffected() const; ///< by the last exec of an INSERT, UPDATE or DELETE, triggers not counted
    [[nodiscard]] qint64 lastInsertId() const; ///< 0 if nothing was inserted

private:
    friend class Connection;
    Query(std::shared_ptr<CachedStatement> statement, std::optional<Error> failed);
    [[nodiscard]] Result<void> usable() const;

    std::shared_ptr<CachedStatement> m_statement;
    std::optional<Error> m_failed;
    QVariantList m_row; ///< set by single(), whose statement is finished already
};

template <class Visit> Result<void> Query::each(Visit visit)
{
    EARSHOT_CHECK(exec());
    while (true) {
        EARSHOT_TRY(row, next());
        if (!row)
            return {};
        if constexpr (std::is_void_v<decltype(visit(*this))>)
            visit(*this);
        else
            EARSHOT_CHECK(visit(*this));
    }
}

} // namespace earshot::store::sql
