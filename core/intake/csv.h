#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace earshot::intake {

struct CsvOptions
{
    char separator = 0;                    ///< 0: told from the first line, one of , ; tab |
    qint64 maxBytes = 256LL * 1024 * 1024; ///< of a file
    qsizetype maxFieldBytes = 64 * 1024;   ///< a longer field is a quote that was never closed
    qsizetype minFields = 1;               ///< records outside [min, max] are broken
    qsizetype maxFields = 512;
};

/// One record. Field contents may be personal: never put them in an error or log.
struct CsvRecord
{
    int line = 0; ///< 1-based physical line on which it begins
    QStringList fields;
    bool repaired = false; ///< quotes were not doubled; read as it was probably meant
};

/// A record that was skipped. Codes: unterminated-quote, stray-quote, column-count, field-too-long, control-character.
struct CsvProblem
{
    int line = 0;
    QString code;

    bool operator==(const CsvProblem &) const = default;
};

/// Reads RFC 4180 and what passes for it: LF, CRLF or CR; line breaks and separators in quotes; doubled quotes; a byte
/// order mark; UTF-8, Latin-1 where a field is no UTF-8, UTF-16 with its mark; Excel's "sep=;" line; blanks around a
/// quoted field; empty columns at the end of a line. A field in quotes that holds undoubled quotes (FusionPBX) is read
/// when the record is one line and its columns then come out right. A broken record costs one physical line, never the
/// rest of the file. Not thread-safe; one reader, one thread.
class CsvReader
{
public:
    explicit CsvReader(const QByteArray &bytes, const CsvOptions &options = {});
    /// Invalid when the file is larger than the limit, Io when it cannot be read.
    [[nodiscard]] static Result<CsvReader> open(const QString &path, const CsvOptions &options = {});

    /// The next record that is whole; blank lines are passed over. Nothing at the end.
    [[nodiscard]] std::optional<CsvRecord> next();
    /// Once the header is known: how many columns the records after it must have.
    void setFieldRange(qsizetype least, qsizetype most);

    [[nodiscard]] char separator() const { return m_separator; }
    /// The first thousand; `problemCount` has no such bound.
    [[nodiscard]] const QList<CsvProblem> &problems() const { return m_problems; }
    [[nodiscard]] qint64 problemCount() const { return m_problemCount; }

private:
    struct Attempt
    {
        QList<QByteArray> fields;
        QString broken;    ///< code, empty if it went well
        qsizetype end = 0; ///< just behind the record's line end
        int lines = 1;
    };
    void detectSeparator();
    [[nodiscard]] Attempt readStrict(qsizetype start) const;
    [[nodiscard]] Attempt readUndoubled(qsizetype start) const;
    bool readQuoted(qsizetype &pos, QByteArray &field, Attempt &attempt) const;
    [[nodiscard]] qsizetype lineEnd(qsizetype pos) const;
    [[nodiscard]] qsizetype afterLineEnd(qsizetype pos) const;
    [[nodiscard]] bool fits(Attempt &attempt) const;
    void report(int line, const QString &code);

    QByteArray m_bytes;
    CsvOptions m_options;
    char m_separator = ',';
    qsizetype m_pos = 0;
    int m_line = 1;
    QList<CsvProblem> m_problems;
    qint64 m_problemCount = 0;
};

} // namespace earshot::intake
