#pragma once

#include "core/base/result.h"
#include "core/intake/cdr.h"
#include "core/intake/csv.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace earshot::intake {

/// A table or a line of it that could not be used; never its content. Codes: those of CsvProblem, and bad-date.
struct TableProblem
{
    QString file; ///< path as given
    int line = 0; ///< 1-based
    QString code;

    bool operator==(const TableProblem &) const = default;
};

/// The call detail records that lie beside recordings, found again by a recording's name. Fill it first (one thread);
/// then its const functions may be called from several threads.
class CdrIndex
{
public:
    explicit CdrIndex(const CsvOptions &options = {})
        : m_options(options)
    {}

    /// Keep only rows of these recordings (file names or paths). Call before adding tables; without it all rows are
    /// kept, which for a busy server's Master.csv is a lot of memory.
    void restrictTo(const QStringList &fileNames);

    /// Reads one table. `NotCdr` for tables of another kind: nothing is taken from them. Invalid when the file is
    /// larger than the limit, Io when it cannot be read. Broken lines become problems; the others count.
    [[nodiscard]] Result<TableKind> addFile(const QString &path);
    [[nodiscard]] TableKind addData(const QByteArray &bytes, const QString &name);

    /// All records of a recording, best first: matched by the recording's name, then by unique id, then by linked id.
    /// Best is answered, with a staff channel, longest talk, first in the table. Pointers live until the next add.
    [[nodiscard]] QList<const CdrRow *> match(const QString &fileName) const;

    [[nodiscard]] qsizetype rowCount() const { return m_rows.size(); }
    [[nodiscard]] const QList<TableProblem> &problems() const { return m_problems; }

private:
    [[nodiscard]] TableKind addReader(CsvReader &reader, const QString &name);
    void addRow(CdrRow row);
    [[nodiscard]] bool isWanted(const CdrRow &row) const;
    [[nodiscard]] QList<qsizetype> byUniqueId(const QHash<QString, QList<qsizetype>> &index, const QString &id,
                                              QString CdrRow::*member) const;

    CsvOptions m_options;
    bool m_restricted = false;
    QSet<QString> m_wanted; ///< stems and bare unique ids
    QList<CdrRow> m_rows;
    QHash<QString, QList<qsizetype>> m_byStem;
    QHash<QString, QList<qsizetype>> m_byUniqueId; ///< bare
    QHash<QString, QList<qsizetype>> m_byLinkedId; ///< bare
    QList<TableProblem> m_problems;
};

} // namespace earshot::intake
