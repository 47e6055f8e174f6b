#include "core/store/sql/transaction.h"

#include "core/store/sql/cipherdriver.h"
#include "core/store/sql/connection.h"
#include "core/store/sql/sqlerror.h"

namespace earshot::store::sql {

Transaction::Transaction(std::shared_ptr<ConnectionState> connection)
    : m_connection(std::move(connection))
{}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::move(other.m_connection))
{
    other.m_connection.reset();
}

Transaction::~Transaction()
{
    rollback();
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    return begin(connection, &CipherDriver::beginTransaction, QStringLiteral("BEGIN IMMEDIATE"));
}

Result<Transaction> Transaction::beginReading(Connection &connection)
{
    return begin(connection, &CipherDriver::beginReading, QStringLiteral("BEGIN"));
}

Result<Transaction> Transaction::begin(Connection &connection, bool (CipherDriver::*begin)(), const QString &what)
{
    const std::shared_ptr<ConnectionState> &state = connection.m_state;
    EARSHOT_CHECK(state->usable());
    if (state->driver->inTransaction())
        return fail(ErrorCode::Internal, QStringLiteral("A transaction inside a transaction"));
    if (!(state->driver->*begin)())
        return tl::make_unexpected(errorFrom(state->driver->lastError(), Phase::Run, what));
    state->inTransaction = true;
    return Transaction(state);
}

Result<void> Transaction::commit()
{
    if (!m_connection)
        return fail(ErrorCode::Internal, QStringLiteral("The transaction is over"));
    EARSHOT_CHECK(m_connection->usable());
    if (!m_connection->driver->commitTransaction())
        return tl::make_unexpected(errorFrom(m_connection->driver->lastError(), Phase::Run, QStringLiteral("COMMIT")));
    m_connection->inTransaction = false;
    m_connection.reset();
    return {};
}

void Transaction::rollback()
{
    if (!m_connection)
        return;
    if (m_connection->driver && m_connection->driver->inTransaction())
        m_connection->driver->rollbackTransaction();
    m_connection->inTransaction = false;
    m_connection.reset();
}

Result<UnitOfWork> UnitOfWork::begin(Connection &connection)
{
    UnitOfWork unit;
    if (!connection.inTransaction()) {
        EARSHOT_TRY(own, Transaction::begin(connection));
        unit.m_own.emplace(std::move(own));
    }
    return unit;
}

Result<void> UnitOfWork::commit()
{
    return m_own ? m_own->commit() : Result<void>{};
}

} // namespace earshot::store::sql
