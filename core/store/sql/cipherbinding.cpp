#include "core/store/sql/cipherresult.h"
#include "core/store/sql/sqlerror.h"

#include <cmath>
#include <limits>

namespace earshot::store::sql {

void CipherResult::bindValue(int position, const QVariant &value, QSql::ParamType type)
{
    QSqlResult::bindValue(position, value, type);
    if (position < 0 || static_cast<size_t>(position) >= m_bound.size())
        m_bindError = QStringLiteral("the statement has no parameter %1").arg(position);
    else if (type & QSql::Out)
        m_bindError = QStringLiteral("out parameters are not supported");
    else
        m_bound[static_cast<size_t>(position)] = value;
}

void CipherResult::bindValue(const QString &placeholder, const QVariant &value, QSql::ParamType type)
{
    QSqlResult::bindValue(placeholder, value, type);
    const QByteArray name = placeholder.toUtf8();
    const int index = m_statement ? sqlite3_bind_parameter_index(m_statement.get(), name.constData()) : 0;
    if (index == 0)
        m_bindError = QStringLiteral("the statement has no parameter %1").arg(placeholder);
    else if (type & QSql::Out)
        m_bindError = QStringLiteral("out parameters are not supported");
    else
        m_bound[static_cast<size_t>(index - 1)] = value;
}

static bool isNullValue(const QVariant &value)
{
    if (value.isNull())
        return true;
    if (value.typeId() == QMetaType::QString)
        return value.toString().isNull();
    return value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull();
}

bool CipherResult::bindOne(int index, const QVariant &value)
{
    sqlite3_stmt *statement = m_statement.get();
    if (isNullValue(value))
        return sqlite3_bind_null(statement, index) == SQLITE_OK;
    switch (value.typeId()) {
    case QMetaType::Bool:
        return sqlite3_bind_int(statement, index, value.toBool() ? 1 : 0) == SQLITE_OK;
    case QMetaType::ULongLong:
    case QMetaType::ULong:
        if (value.toULongLong() > static_cast<qulonglong>(std::numeric_limits<qint64>::max())) {
            m_bindError = QStringLiteral("parameter %1 does not fit into 64 bits with a sign").arg(index);
            return false;
        }
        [[fallthrough]];
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, index, value.toLongLong()) == SQLITE_OK;
    case QMetaType::Float:
    case QMetaType::Double:
        if (std::isnan(value.toDouble())) { // SQLite would store NULL
            m_bindError = QStringLiteral("parameter %1 is not a number").arg(index);
            return false;
        }
        return sqlite3_bind_double(statement, index, value.toDouble()) == SQLITE_OK;
    case QMetaType::QChar:
    case QMetaType::QString: { // toUtf8 replaces a lone surrogate; bind_text16 would swallow its neighbour
        const QByteArray utf8 = value.toString().toUtf8();
        return sqlite3_bind_text64(statement, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                                   SQLITE_TRANSIENT, SQLITE_UTF8) == SQLITE_OK;
    }
    case QMetaType::QByteArray: { // not copied: m_live keeps these bytes until the next reset
        const auto *bytes = static_cast<const QByteArray *>(value.constData());
        if (bytes->isEmpty())
            return sqlite3_bind_zeroblob(statement, index, 0) == SQLITE_OK;
        return sqlite3_bind_blob64(statement, index, bytes->constData(), static_cast<sqlite3_uint64>(bytes->size()),
                                   SQLITE_STATIC) == SQLITE_OK;
    }
    default:
        m_bindError = QStringLiteral("parameter %1 has a type that is not stored (%2); bind times as milliseconds")
                          .arg(index)
                          .arg(QLatin1String(value.typeName()));
        return false;
    }
}

bool CipherResult::bindAll()
{
    const QString what = QStringLiteral("Cannot bind the parameters");
    QString error = std::exchange(m_bindError, {});
    if (!error.isEmpty())
        return refuse(what, error);
    for (size_t i = 0; i < m_bound.size(); ++i) {
        if (!m_bound[i]) {
            const char *name = sqlite3_bind_parameter_name(m_statement.get(), static_cast<int>(i) + 1);
            const QString label = name ? QString::fromUtf8(name) : QString::number(i + 1);
            return refuse(what, QStringLiteral("parameter %1 is not bound").arg(label));
        }
        m_live.append(*m_bound[i]);
    }
    for (int i = 0; i < m_live.size(); ++i) {
        if (bindOne(i + 1, m_live.at(i)))
            continue;
        error = std::exchange(m_bindError, {});
        if (!error.isEmpty())
            return refuse(what, error);
        setLastError(sqlError(db(), Phase::Run, what, QSqlError::StatementError));
        return false;
    }
    return true;
}

} // namespace earshot::store::sql
