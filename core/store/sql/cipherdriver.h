#pragma once

#include <QByteArray>
#include <QList>
#include <QSqlDriver>

struct sqlite3;
Q_DECLARE_OPAQUE_POINTER(sqlite3 *)

namespace earshot::store::sql {

class CipherResult;

/// A Qt SQL driver over an SQLCipher handle that is already keyed and checked (see opening.h). open() therefore always
/// fails: a store is opened by Connection only, so that no key travels as a QString.
///
/// One thread. Contract beyond QSqlDriver's:
///  - begin takes the write lock at once (BEGIN IMMEDIATE), so a transaction fails at its start or not for a lock
///  - exec takes one statement; more after it is an error, blanks, semicolons and comments are not
///  - values: bool and integers (quint64 up to 2^63-1), double (NaN refused: SQLite would store NULL), QString,
///    QByteArray; an invalid or null QVariant, and by Qt's convention a null QString or QByteArray, is NULL. Dates and
///    every other type are refused: times are stored as integer milliseconds
///  - read back as qlonglong, double, QString, QByteArray or a null QVariant, by what is stored, not by declaration
///  - every parameter must be bound, and an unknown name is an error, when exec is called
///  - lastError().nativeErrorCode() is SQLite's extended code; error texts never hold a bound value
class CipherDriver final : public QSqlDriver
{
    Q_OBJECT
public:
    /// Takes the handle over and closes it.
    explicit CipherDriver(sqlite3 *keyedHandle, QObject *parent = nullptr);
    ~CipherDriver() override;

    [[nodiscard]] bool hasFeature(DriverFeature feature) const override;
    bool open(const QString &db, const QString &user, const QString &password, const QString &host, int port,
              const QString &options) override;
    void close() override;
    [[nodiscard]] QSqlResult *createResult() const override;
    bool beginTransaction() override;
    bool beginReading(); ///< the database of this moment, until rollbackTransaction()
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    [[nodiscard]] QStringList tables(QSql::TableType type) const override;
    [[nodiscard]] QSqlRecord record(const QString &table) const override;
    [[nodiscard]] QSqlIndex primaryIndex(const QString &table) const override;
    [[nodiscard]] QVariant handle() const override;
    /// Quotes one identifier; a dot is part of the name, not a separator.
    [[nodiscard]] QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    /// Interrupts whatever runs on this connection; safe from any thread while the driver is open.
    bool cancelQuery() override;

    [[nodiscard]] sqlite3 *sqlite() const { return m_db; }
    /// True between begin and commit or rollback; false again when SQLite rolled back by itself (disk full, I/O error).
    [[nodiscard]] bool inTransaction() const;

private:
    friend class CipherResult;
    bool run(const char *sql, const QString &what);

    sqlite3 *m_db = nullptr;
    mutable QList<CipherResult *> m_results; ///< alive; finalised before the handle closes
};

/// The type that a declared column type stands for, by SQLite's affinity rules; BOOLEAN is bool.
[[nodiscard]] QMetaType columnType(const QByteArray &declared);

} // namespace earshot::store::sql
