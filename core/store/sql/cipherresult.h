#pragma once

#include "core/store/sql/sqlite.h"

#include <QList>
#include <QSqlRecord>
#include <QSqlResult>
#include <QVariant>
#include <optional>
#include <vector>

namespace earshot::store::sql {

class CipherDriver;

/// One statement on a CipherDriver; see there for the contract. Internal to this room.
///
/// Forward-only results read columns straight from SQLite. Scrollable ones keep the rows they have passed. Either way
/// the statement is reset as soon as it is exhausted, fails or is finished, so that no read lock stays behind.
class CipherResult final : public QSqlResult
{
public:
    explicit CipherResult(const CipherDriver *driver);
    ~CipherResult() override;

    void finalize();       ///< the driver closes: lets the statement go, keeps the object
    void forgetBindings(); ///< every parameter must be bound anew; frees what was bound
    [[nodiscard]] QVariant handle() const override;

protected:
    bool savePrepare(const QString &sql) override;
    bool prepare(const QString &sql) override;
    bool reset(const QString &sql) override;
    void bindValue(int position, const QVariant &value, QSql::ParamType type) override;
    void bindValue(const QString &placeholder, const QVariant &value, QSql::ParamType type) override;
    bool exec() override;
    bool execBatch(bool arrayBind) override;
    bool fetch(int row) override;
    bool fetchNext() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    int size() override { return -1; }
    int numRowsAffected() override { return m_affected; }
    [[nodiscard]] QVariant lastInsertId() const override { return m_lastInsertId; }
    [[nodiscard]] QSqlRecord record() const override;
    void detachFromResultSet() override;

private:
    enum class State {
        Idle = 1, ///< reset; nothing to read
        Pending,  ///< the first row was computed by exec and not fetched yet
        OnRow,    ///< the statement stands on the last fetched row
        Done,     ///< exhausted and reset
    };

    bool compile(const QString &sql, unsigned int flags);
    [[nodiscard]] sqlite3 *db() const;
    bool bindAll();
    bool bindOne(int index, const QVariant &value);
    bool step();
    bool advance();
    void rewind();
    void noteEffects();
    bool refuse(const QString &what, const QString &why);
    [[nodiscard]] QVariant column(int column) const;

    const CipherDriver *m_driver;
    StatementPtr m_statement;
    QString m_asWritten; ///< while savePrepare runs
    State m_state = State::Idle;
    std::vector<std::optional<QVariant>> m_bound; ///< by SQLite's parameter index, less one
    QVariantList m_live;                          ///< what SQLite points into while the statement runs
    QString m_bindError;
    std::vector<QVariantList> m_rows; ///< rows passed so far; scrollable results only
    std::vector<int> m_rowTypes;      ///< SQLite value types of the first row, for columns without a declared type
    qint64 m_changesBefore = 0;
    int m_affected = -1;
    QVariant m_lastInsertId;
};

} // namespace earshot::store::sql
