#pragma once

#include "core/base/result.h"

#include <memory>
#include <optional>

namespace earshot::store::sql {

class CipherDriver;
class Connection;
struct ConnectionState;

/// A transaction; unless it only reads, it has the store's write lock from the start, and is undone when it goes out of
/// scope before commit() succeeded. Not nested: a function that needs to be part of one takes the Connection and starts
/// none.
class Transaction
{
public:
    /// Busy when another connection keeps the write lock for longer than the time-out; Internal inside another one.
    [[nodiscard]] static Result<Transaction> begin(Connection &connection);
    /// Without the write lock: what is read is the database of this moment until it goes out of scope. Holds up nobody
    /// where there is a write-ahead log.
    [[nodiscard]] static Result<Transaction> beginReading(Connection &connection);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// On disk when it returns without an error. With an error the transaction is still open (or gone, if SQLite undid
    /// it): trying again may help after Busy, everything else ends in a rollback.
    [[nodiscard]] Result<void> commit();
    void rollback(); ///< no act when it is over already

private:
    [[nodiscard]] static Result<Transaction> begin(Connection &connection, bool (CipherDriver::*begin)(),
                                                   const QString &what);
    explicit Transaction(std::shared_ptr<ConnectionState> connection);
    std::shared_ptr<ConnectionState> m_connection; ///< null when over
};

/// What a repository call of several statements runs in: the transaction that is in progress, or one of its own, so
/// that the call is there whole or not at all either way.
class UnitOfWork
{
public:
    [[nodiscard]] static Result<UnitOfWork> begin(Connection &connection);
    [[nodiscard]] Result<void> commit(); ///< nothing for a transaction that is not its own

private:
    std::optional<Transaction> m_own;
};

} // namespace earshot::store::sql
