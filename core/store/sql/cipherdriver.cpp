#include "core/store/sql/cipherdriver.h"

#include "core/store/sql/cipherresult.h"
#include "core/store/sql/sqlerror.h"
#include "core/store/sql/sqlite.h"

#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>
#include <map>

namespace earshot::store::sql {

CipherDriver::CipherDriver(sqlite3 *keyedHandle, QObject *parent)
    : QSqlDriver(parent)
    , m_db(keyedHandle)
{
    setOpen(m_db != nullptr);
    setOpenError(m_db == nullptr);
}

CipherDriver::~CipherDriver()
{
    CipherDriver::close();
}

bool CipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case NamedPlaceholders:
    case PositionalPlaceholders:
    case LastInsertId:
    case SimpleLocking:
    case FinishQuery:
    case CancelQuery:
        return true;
    case QuerySize:
    case BatchOperations:
    case LowPrecisionNumbers:
    case EventNotifications:
    case MultipleResultSets:
        return false;
    }
    return false;
}

bool CipherDriver::open(const QString &, const QString &, const QString &, const QString &, int, const QString &)
{
    setLastError(QSqlError(QStringLiteral("A store is opened by Connection only"), {}, QSqlError::ConnectionError));
    return false;
}

void CipherDriver::close()
{
    if (!m_db)
        return;
    for (CipherResult *result : std::as_const(m_results))
        result->finalize();
    sqlite3_close_v2(m_db);
    m_db = nullptr;
    setOpen(false);
    setOpenError(false);
}

QSqlResult *CipherDriver::createResult() const
{
    return new CipherResult(this);
}

bool CipherDriver::run(const char *sql, const QString &what)
{
    if (!m_db) {
        setLastError(QSqlError(what, QStringLiteral("the connection is closed"), QSqlError::ConnectionError));
        return false;
    }
    if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK)
        return true;
    setLastError(sqlError(m_db, Phase::Prepare, what, QSqlError::TransactionError));
    return false;
}

bool CipherDriver::beginTransaction()
{
    return run("BEGIN IMMEDIATE", QStringLiteral("Cannot begin a transaction"));
}

bool CipherDriver::beginReading()
{
    const QString what = QStringLiteral("Cannot begin to read");
    if (!run("BEGIN", what))
        return false;
    if (run("SELECT 1 FROM sqlite_master LIMIT 1", what)) // the first read is what fixes the moment
        return true;
    const QSqlError problem = lastError();
    rollbackTransaction();
    setLastError(problem);
    return false;
}

bool CipherDriver::commitTransaction()
{
    return run("COMMIT", QStringLiteral("Cannot commit the transaction"));
}

bool CipherDriver::rollbackTransaction()
{
    return run("ROLLBACK", QStringLiteral("Cannot roll the transaction back"));
}

bool CipherDriver::inTransaction() const
{
    return m_db && sqlite3_get_autocommit(m_db) == 0;
}

QStringList CipherDriver::tables(QSql::TableType type) const
{
    QStringList names;
    if (type & QSql::SystemTables)
        names.append(QStringLiteral("sqlite_master"));
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    if (!query.prepare(QStringLiteral("SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                                      "AND ((type = 'table' AND ?) OR (type = 'view' AND ?)) ORDER BY name")))
        return names;
    query.addBindValue((type & QSql::Tables) != 0);
    query.addBindValue((type & QSql::Views) != 0);
    query.exec();
    while (query.next())
        names.append(query.value(0).toString());
    return names;
}

namespace {

struct TableColumn
{
    QSqlField field;
    int primaryKey = 0; ///< 1-based position in the primary key, 0 if none
};

QList<TableColumn> tableColumns(QSqlResult *result, const QString &table)
{
    QList<TableColumn> columns;
    QSqlQuery query(result);
    query.setForwardOnly(true);
    // hidden = 1 marks a virtual table's arguments, which are no columns to a reader; 2 and 3 are generated columns.
    if (!query.prepare(QStringLiteral("SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_xinfo(?) "
                                      "WHERE hidden <> 1 ORDER BY cid")))
        return columns;
    query.addBindValue(table);
    query.exec();
    while (query.next()) {
        const QByteArray declared = query.value(1).toString().toUtf8();
        QSqlField field(query.value(0).toString(), columnType(declared), table);
        field.setRequiredStatus(query.value(2).toBool() ? QSqlField::Required : QSqlField::Optional);
        field.setDefaultValue(query.value(3));
        const int primaryKey = query.value(4).toInt();
        field.setAutoValue(primaryKey > 0 && declared.toUpper() == "INTEGER");
        columns.append({field, primaryKey});
    }
    const auto keys = std::count_if(columns.cbegin(), columns.cend(), [](const auto &c) { return c.primaryKey > 0; });
    for (TableColumn &column : columns) // only a sole INTEGER PRIMARY KEY is the rowid
        column.field.setAutoValue(column.field.isAutoValue() && keys == 1);
    return columns;
}

} // namespace

QSqlRecord CipherDriver::record(const QString &table) const
{
    QSqlRecord record;
    if (!isOpen())
        return record;
    const QString name = isIdentifierEscaped(table, TableName) ? stripDelimiters(table, TableName) : table;
    for (const TableColumn &column : tableColumns(createResult(), name))
        record.append(column.field);
    return record;
}

QSqlIndex CipherDriver::primaryIndex(const QString &table) const
{
    const QString name = isIdentifierEscaped(table, TableName) ? stripDelimiters(table, TableName) : table;
    QSqlIndex index(name);
    if (!isOpen())
        return index;
    std::map<int, QSqlField> ordered;
    for (const TableColumn &column : tableColumns(createResult(), name)) {
        if (column.primaryKey > 0)
            ordered.emplace(column.primaryKey, column.field);
    }
    for (const auto &[position, field] : ordered)
        index.append(field);
    return index;
}

QVariant CipherDriver::handle() const
{
    return QVariant::fromValue(m_db);
}

QString CipherDriver::escapeIdentifier(const QString &identifier, IdentifierType type) const
{
    if (identifier.isEmpty() || isIdentifierEscaped(identifier, type))
        return identifier;
    QString quoted = identifier;
    quoted.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

bool CipherDriver::cancelQuery()
{
    if (!m_db)
        return false;
    sqlite3_interrupt(m_db);
    return true;
}

QMetaType columnType(const QByteArray &declared)
{
    const QByteArray type = declared.toUpper();
    const auto has = [&type](const char *part) { return type.contains(part); };
    if (has("BOOL"))
        return QMetaType(QMetaType::Bool);
    if (has("INT"))
        return QMetaType(QMetaType::LongLong);
    if (has("CHAR") || has("CLOB") || has("TEXT"))
        return QMetaType(QMetaType::QString);
    if (has("BLOB"))
        return QMetaType(QMetaType::QByteArray);
    if (has("REAL") || has("FLOA") || has("DOUB") || has("NUM") || has("DEC"))
        return QMetaType(QMetaType::Double);
    return {};
}

} // namespace earshot::store::sql
