#include "core/store/sql/query.h"

#include "core/store/sql/cipherresult.h"
#include "core/store/sql/connection.h"
#include "core/store/sql/sqlerror.h"

#include <QSqlRecord>

namespace earshot::store::sql {

Query::Query(std::shared_ptr<CachedStatement> statement, std::optional<Error> failed)
    : m_statement(std::move(statement))
    , m_failed(std::move(failed))
{}

Query::~Query()
{
    if (!m_statement) // moved from, or never prepared
        return;
    finish();
    m_statement->result->forgetBindings();
    m_statement->busy = false;
}

Query &Query::bind(const char *name, const Value &value)
{
    if (m_statement)
        m_statement->query.bindValue(QString::fromUtf8(name), value.variant());
    return *this;
}

Query &Query::bind(int position, const Value &value)
{
    if (m_statement)
        m_statement->query.bindValue(position, value.variant());
    return *this;
}

Result<void> Query::usable() const
{
    if (m_failed)
        return tl::make_unexpected(*m_failed);
    return m_statement->connection->usable();
}

Result<void> Query::exec()
{
    EARSHOT_CHECK(usable());
    m_row.clear();
    if (m_statement->query.exec())
        return {};
    return tl::make_unexpected(errorFrom(m_statement->query.lastError(), Phase::Run, m_statement->sql));
}

Result<bool> Query::next()
{
    EARSHOT_CHECK(usable());
    if (m_statement->query.next())
        return true;
    const QSqlError failed = m_statement->query.lastError();
    if (failed.isValid())
        return tl::make_unexpected(errorFrom(failed, Phase::Run, m_statement->sql));
    return false;
}

Result<bool> Query::single()
{
    EARSHOT_CHECK(exec());
    EARSHOT_TRY(row, next());
    if (!row)
        return false;
    const int columns = m_statement->query.record().count();
    QVariantList values;
    values.reserve(columns);
    for (int i = 0; i < columns; ++i)
        values.append(m_statement->query.value(i));
    EARSHOT_TRY(second, next());
    finish();
    if (second)
        return fail(ErrorCode::Internal, QStringLiteral("More than one row where at most one was expected"),
                    shortSql(m_statement->sql));
    m_row = std::move(values);
    return true;
}

void Query::finish()
{
    if (m_statement)
        m_statement->query.finish();
}

QVariant Query::value(int column) const
{
    if (!m_row.isEmpty())
        return m_row.value(column);
    return m_statement ? m_statement->query.value(column) : QVariant();
}

bool Query::isNull(int column) const
{
    return value(column).isNull();
}

qint64 Query::rowsAffected() const
{
    return m_statement ? m_statement->query.numRowsAffected() : 0;
}

qint64 Query::lastInsertId() const
{
    return m_statement ? m_statement->query.lastInsertId().toLongLong() : 0;
}

} // namespace earshot::store::sql
