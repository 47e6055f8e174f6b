#include "core/store/sql/cipherresult.h"

#include "core/store/sql/cipherdriver.h"
#include "core/store/sql/sqlerror.h"

#include <QSqlField>

Q_DECLARE_OPAQUE_POINTER(sqlite3_stmt *)

namespace earshot::store::sql {

CipherResult::CipherResult(const CipherDriver *driver)
    : QSqlResult(driver)
    , m_driver(driver)
{
    m_driver->m_results.append(this);
}

CipherResult::~CipherResult()
{
    if (QSqlResult::driver()) // a QPointer underneath: null once the driver is gone
        m_driver->m_results.removeOne(this);
}

void CipherResult::finalize()
{
    m_statement.reset();
    m_state = State::Idle;
}

void CipherResult::forgetBindings()
{
    rewind(); // SQLite may still point into them
    QSqlResult::clear();
    std::fill(m_bound.begin(), m_bound.end(), std::nullopt);
    m_bindError.clear();
}

sqlite3 *CipherResult::db() const
{
    return QSqlResult::driver() ? m_driver->sqlite() : nullptr;
}

QVariant CipherResult::handle() const
{
    return QVariant::fromValue(m_statement.get());
}

bool CipherResult::refuse(const QString &what, const QString &why)
{
    setLastError(QSqlError(what, why, QSqlError::StatementError, QString::number(SQLITE_MISUSE)));
    return false;
}

bool CipherResult::compile(const QString &sql, unsigned int flags)
{
    rewind();
    m_rows.clear();
    m_statement.reset();
    m_bound.clear();
    m_bindError.clear();
    setSelect(false);
    setActive(false);
    const QString what = QStringLiteral("Cannot prepare the statement");
    if (!db())
        return refuse(what, QStringLiteral("the connection is closed"));
    const QByteArray text = sql.toUtf8();
    if (text.contains('\0'))
        return refuse(what, QStringLiteral("SQL text must not hold U+0000"));
    for (const char *rest = text.constData(); *rest;) {
        sqlite3_stmt *raw = nullptr;
        const int rc = sqlite3_prepare_v3(db(), rest, -1, flags, &raw, &rest);
        StatementPtr statement(raw);
        if (m_statement && (rc != SQLITE_OK || statement)) {
            m_statement.reset();
            return refuse(what, QStringLiteral("more than one statement; run them one by one"));
        }
        if (rc != SQLITE_OK) {
            setLastError(sqlError(db(), Phase::Prepare, what, QSqlError::StatementError));
            return false;
        }
        if (statement)
            m_statement = std::move(statement);
    }
    if (!m_statement)
        return refuse(what, QStringLiteral("no statement, only blanks or comments"));
    m_bound.resize(static_cast<size_t>(sqlite3_bind_parameter_count(m_statement.get())));
    return true;
}

/// Qt's own search for placeholders (kept for QSqlQuery::boundValue) renames "?" and is misled by comments. SQLite gets
/// the text as it was written, and names and positions come from SQLite.
bool CipherResult::savePrepare(const QString &sql)
{
    m_asWritten = sql;
    const bool prepared = QSqlResult::savePrepare(sql);
    m_asWritten = QString();
    return prepared;
}

bool CipherResult::prepare(const QString &sql)
{
    return compile(m_asWritten.isNull() ? sql : m_asWritten, SQLITE_PREPARE_PERSISTENT);
}

bool CipherResult::reset(const QString &sql)
{
    return compile(sql, 0) && exec();
}

bool CipherResult::exec()
{
    setLastError(QSqlError());
    setActive(false);
    setAt(QSql::BeforeFirstRow);
    if (!m_statement || !db())
        return refuse(QStringLiteral("Cannot run the statement"), QStringLiteral("it is not prepared"));
    rewind();
    m_rows.clear();
    if (!bindAll()) {
        rewind();
        return false;
    }
    m_affected = -1;
    m_lastInsertId = {};
    m_rowTypes.clear();
    m_changesBefore = sqlite3_total_changes64(db());
    if (step())
        m_state = State::Pending;
    else if (lastError().isValid())
        return false;
    const int columns = sqlite3_column_count(m_statement.get());
    if (m_state == State::Pending) {
        for (int i = 0; i < columns; ++i)
            m_rowTypes.push_back(sqlite3_column_type(m_statement.get(), i));
    }
    setSelect(columns > 0);
    setActive(true);
    return true;
}

bool CipherResult::execBatch(bool)
{
    std::vector<QVariantList> lists;
    for (const auto &value : m_bound)
        lists.push_back(value ? value->toList() : QVariantList());
    if (lists.empty())
        return refuse(QStringLiteral("Cannot run the batch"), QStringLiteral("nothing is bound"));
    for (const QVariantList &list : lists) {
        if (list.size() != lists.front().size())
            return refuse(QStringLiteral("Cannot run the batch"), QStringLiteral("lists of different lengths"));
    }
    for (int row = 0; row < lists.front().size(); ++row) {
        for (size_t i = 0; i < lists.size(); ++i)
            m_bound[i] = lists[i].at(row);
        if (!exec())
            return false;
    }
    return true;
}

/// One sqlite3_step. True on a row; false at the end and on an error, which lastError() then tells.
bool CipherResult::step()
{
    const int rc = sqlite3_step(m_statement.get());
    if (rc == SQLITE_ROW)
        return true;
    if (rc == SQLITE_DONE)
        noteEffects();
    else
        setLastError(sqlError(db(), Phase::Run, QStringLiteral("Cannot run the statement"), QSqlError::StatementError));
    rewind();
    m_state = State::Done;
    return false;
}

/// A statement's effects are known when it has run to its end, with RETURNING as well.
void CipherResult::noteEffects()
{
    if (sqlite3_stmt_readonly(m_statement.get()))
        return;
    // sqlite3_changes keeps the count of an earlier statement when this one changed no rows (CREATE TABLE).
    const bool changed = sqlite3_total_changes64(db()) != m_changesBefore;
    m_affected = changed ? static_cast<int>(sqlite3_changes64(db())) : 0;
    if (changed)
        m_lastInsertId = QVariant::fromValue<qlonglong>(sqlite3_last_insert_rowid(db()));
}

void CipherResult::rewind()
{
    if (m_statement) {
        sqlite3_reset(m_statement.get());
        sqlite3_clear_bindings(m_statement.get());
    }
    m_live.clear();
    m_state = State::Idle;
}

/// Moves the statement to its next row; keeps the row when the result is scrollable.
bool CipherResult::advance()
{
    if (!m_statement || !db())
        return false;
    const bool row = m_state == State::Pending || (m_state == State::OnRow && step());
    if (!row)
        return false;
    m_state = State::OnRow;
    if (!isForwardOnly()) {
        QVariantList values;
        const int columns = sqlite3_column_count(m_statement.get());
        values.reserve(columns);
        for (int i = 0; i < columns; ++i)
            values.append(column(i));
        m_rows.push_back(std::move(values));
    }
    return true;
}

bool CipherResult::fetchNext()
{
    const int next = at() < 0 ? 0 : at() + 1;
    const bool seen = !isForwardOnly() && static_cast<size_t>(next) < m_rows.size();
    if (!seen && !advance())
        return false;
    setAt(next);
    return true;
}

bool CipherResult::fetch(int row)
{
    if (!isActive() || row < 0)
        return false;
    if (row == at())
        return true;
    if (isForwardOnly()) {
        if (at() == QSql::AfterLastRow || row < at())
            return false;
        while (at() < row) {
            if (!fetchNext())
                return false;
        }
        return true;
    }
    while (m_rows.size() <= static_cast<size_t>(row)) {
        if (!advance())
            return false;
    }
    setAt(row);
    return true;
}

bool CipherResult::fetchFirst()
{
    return fetch(0);
}

/// Scrollable results only: a forward-only one would have lost the last row by the time it knows that it was the last.
bool CipherResult::fetchLast()
{
    if (!isActive() || isForwardOnly())
        return false;
    while (advance()) {
    }
    if (m_rows.empty() || lastError().isValid())
        return false;
    setAt(static_cast<int>(m_rows.size()) - 1);
    return true;
}

/// QString::fromUtf8 takes a leading U+FEFF for a byte-order mark and drops it; stored text comes back as it was.
static QString textFrom(const char *bytes, int size)
{
    static constexpr char mark[] = "\xEF\xBB\xBF";
    if (size >= 3 && std::equal(mark, mark + 3, bytes))
        return QChar(0xFEFF) + QString::fromUtf8(bytes + 3, size - 3);
    return QString::fromUtf8(bytes, size);
}

QVariant CipherResult::column(int column) const
{
    sqlite3_stmt *statement = m_statement.get();
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return QVariant::fromValue<qlonglong>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
        const int size = sqlite3_column_bytes(statement, column);
        return size == 0 ? QStringLiteral("") : textFrom(text, size);
    }
    case SQLITE_BLOB: {
        const auto *blob = static_cast<const char *>(sqlite3_column_blob(statement, column));
        const int size = sqlite3_column_bytes(statement, column);
        return size == 0 ? QByteArray("") : QByteArray(blob, size);
    }
    default:
        return QVariant(columnType(sqlite3_column_decltype(statement, column)));
    }
}

QVariant CipherResult::data(int index)
{
    if (index < 0 || at() < 0)
        return {};
    if (!isForwardOnly()) {
        const auto row = static_cast<size_t>(at());
        return row < m_rows.size() ? m_rows[row].value(index) : QVariant();
    }
    if (m_state != State::OnRow || !m_statement || index >= sqlite3_column_count(m_statement.get()))
        return {};
    return column(index);
}

bool CipherResult::isNull(int index)
{
    if (isForwardOnly() && m_state == State::OnRow && m_statement && index >= 0 &&
        index < sqlite3_column_count(m_statement.get()))
        return sqlite3_column_type(m_statement.get(), index) == SQLITE_NULL;
    return data(index).isNull();
}

QSqlRecord CipherResult::record() const
{
    QSqlRecord record;
    if (!isActive() || !isSelect() || !m_statement)
        return record;
    sqlite3_stmt *statement = m_statement.get();
    for (int i = 0; i < sqlite3_column_count(statement); ++i) {
        QMetaType type = columnType(sqlite3_column_decltype(statement, i));
        if (!type.isValid() && static_cast<size_t>(i) < m_rowTypes.size()) {
            switch (m_rowTypes[static_cast<size_t>(i)]) {
            case SQLITE_INTEGER:
                type = QMetaType(QMetaType::LongLong);
                break;
            case SQLITE_FLOAT:
                type = QMetaType(QMetaType::Double);
                break;
            case SQLITE_TEXT:
                type = QMetaType(QMetaType::QString);
                break;
            case SQLITE_BLOB:
                type = QMetaType(QMetaType::QByteArray);
                break;
            default:
                break;
            }
        }
        record.append(QSqlField(QString::fromUtf8(sqlite3_column_name(statement, i)), type,
                                QString::fromUtf8(sqlite3_column_table_name(statement, i))));
    }
    return record;
}

void CipherResult::detachFromResultSet()
{
    rewind();
    m_rows.clear();
}

} // namespace earshot::store::sql
