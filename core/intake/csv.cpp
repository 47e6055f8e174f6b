#include "core/intake/csv.h"

#include "core/base/durable.h"

#include <QStringDecoder>
#include <algorithm>

namespace earshot::intake {

namespace {

constexpr qsizetype kMostProblems = 1000;
constexpr int kMostLines = 200; // of one record; more is a quote that was never closed

QByteArray asUtf8(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return bytes.mid(3);
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString text = decoder.decode(bytes);
        return text.toUtf8();
    }
    return bytes;
}

QString decodeField(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? QString::fromLatin1(bytes) : text;
}

bool isBlank(const QList<QByteArray> &fields)
{
    return fields.size() == 1 && fields.first().trimmed().isEmpty();
}

} // namespace

CsvReader::CsvReader(const QByteArray &bytes, const CsvOptions &options)
    : m_bytes(asUtf8(bytes))
    , m_options(options)
{
    detectSeparator();
}

Result<CsvReader> CsvReader::open(const QString &path, const CsvOptions &options)
{
    EARSHOT_TRY(bytes, base::readFileLimited(path, options.maxBytes));
    return CsvReader(bytes, options);
}

void CsvReader::setFieldRange(qsizetype least, qsizetype most)
{
    m_options.minFields = least;
    m_options.maxFields = most;
}

/// The separator that occurs most on the first line outside quotes; a comma when there is none.
void CsvReader::detectSeparator()
{
    const qsizetype end = lineEnd(0);
    const QByteArray first = m_bytes.left(end);
    if (first.size() == 5 && first.toLower().startsWith("sep=")) {
        m_separator = first.back();
        m_pos = afterLineEnd(end);
        m_line = 2;
    } else {
        qsizetype most = 0;
        for (const char candidate : {',', ';', '\t', '|'}) {
            qsizetype count = 0;
            bool quoted = false;
            for (const char c : first) {
                if (c == '"')
                    quoted = !quoted;
                else if (c == candidate && !quoted)
                    ++count;
            }
            if (count > most) {
                most = count;
                m_separator = candidate;
            }
        }
    }
    if (m_options.separator != 0)
        m_separator = m_options.separator;
}

qsizetype CsvReader::lineEnd(qsizetype pos) const
{
    while (pos < m_bytes.size() && m_bytes.at(pos) != '\n' && m_bytes.at(pos) != '\r')
        ++pos;
    return pos;
}

qsizetype CsvReader::afterLineEnd(qsizetype pos) const
{
    if (pos < m_bytes.size() && m_bytes.at(pos) == '\r')
        return pos + 1 < m_bytes.size() && m_bytes.at(pos + 1) == '\n' ? pos + 2 : pos + 1;
    return std::min(pos + 1, m_bytes.size());
}

/// From just behind the opening quote to the separator or line end that follows the closing one.
bool CsvReader::readQuoted(qsizetype &pos, QByteArray &field, Attempt &attempt) const
{
    while (true) {
        if (pos >= m_bytes.size()) {
            attempt.broken = QStringLiteral("unterminated-quote");
            return false;
        }
        if (field.size() > m_options.maxFieldBytes || attempt.lines > kMostLines) {
            attempt.broken = QStringLiteral("field-too-long");
            return false;
        }
        const char c = m_bytes.at(pos);
        if (c != '"') {
            const bool lineBreak =
                c == '\n' || (c == '\r' && (pos + 1 >= m_bytes.size() || m_bytes.at(pos + 1) != '\n'));
            attempt.lines += lineBreak ? 1 : 0;
            field.append(c);
            ++pos;
            continue;
        }
        if (pos + 1 < m_bytes.size() && m_bytes.at(pos + 1) == '"') {
            field.append('"');
            pos += 2;
            continue;
        }
        ++pos;
        while (pos < m_bytes.size() && m_bytes.at(pos) == ' ')
            ++pos;
        const bool closed = pos >= m_bytes.size() || m_bytes.at(pos) == m_separator || m_bytes.at(pos) == '\n' ||
                            m_bytes.at(pos) == '\r';
        if (!closed)
            attempt.broken = QStringLiteral("stray-quote");
        return closed;
    }
}

CsvReader::Attempt CsvReader::readStrict(qsizetype start) const
{
    Attempt attempt;
    qsizetype pos = start;
    while (true) {
        QByteArray field;
        qsizetype first = pos;
        while (first < m_bytes.size() && m_bytes.at(first) == ' ')
            ++first;
        if (first < m_bytes.size() && m_bytes.at(first) == '"') {
            pos = first + 1;
            if (!readQuoted(pos, field, attempt))
                return attempt;
        } else {
            const qsizetype begin = pos;
            while (pos < m_bytes.size() && m_bytes.at(pos) != m_separator && m_bytes.at(pos) != '\n' &&
                   m_bytes.at(pos) != '\r')
                ++pos;
            field = m_bytes.mid(begin, pos - begin);
        }
        if (field.size() > m_options.maxFieldBytes)
            attempt.broken = QStringLiteral("field-too-long");
        else if (field.contains('\0'))
            attempt.broken = QStringLiteral("control-character");
        attempt.fields.append(field);
        if (!attempt.broken.isEmpty())
            return attempt;
        if (pos >= m_bytes.size() || m_bytes.at(pos) != m_separator) {
            attempt.end = afterLineEnd(pos);
            return attempt;
        }
        ++pos;
        if (attempt.fields.size() > m_options.maxFields + 64) {
            attempt.broken = QStringLiteral("column-count");
            return attempt;
        }
    }
}

/// One physical line in which quotes inside quotes were not doubled: a quote closes only before a separator or the end.
CsvReader::Attempt CsvReader::readUndoubled(qsizetype start) const
{
    Attempt attempt;
    const qsizetype end = lineEnd(start);
    attempt.end = afterLineEnd(end);
    qsizetype pos = start;
    while (true) {
        const bool quoted = pos < end && m_bytes.at(pos) == '"';
        qsizetype stop = quoted ? pos + 1 : pos;
        while (stop < end) {
            const bool separator = m_bytes.at(stop) == m_separator;
            if (separator && (!quoted || (m_bytes.at(stop - 1) == '"' && stop - 1 > pos)))
                break;
            ++stop;
        }
        QByteArray field = m_bytes.mid(pos, stop - pos);
        if (quoted && (field.size() < 2 || !field.endsWith('"'))) {
            attempt.broken = QStringLiteral("unterminated-quote");
            return attempt;
        }
        if (field.size() > m_options.maxFieldBytes) {
            attempt.broken = QStringLiteral("field-too-long");
            return attempt;
        }
        if (field.contains('\0')) {
            attempt.broken = QStringLiteral("control-character");
            return attempt;
        }
        attempt.fields.append(quoted ? field.mid(1, field.size() - 2) : field);
        if (attempt.fields.size() > m_options.maxFields + 64) { // a line of nothing but separators is no record
            attempt.broken = QStringLiteral("column-count");
            return attempt;
        }
        if (stop >= end)
            return attempt;
        pos = stop + 1;
    }
}

/// Whether the number of columns is right; empty columns too many at the end are dropped first.
bool CsvReader::fits(Attempt &attempt) const
{
    while (attempt.fields.size() > m_options.maxFields && attempt.fields.last().trimmed().isEmpty())
        attempt.fields.removeLast();
    return attempt.fields.size() >= m_options.minFields && attempt.fields.size() <= m_options.maxFields;
}

void CsvReader::report(int line, const QString &code)
{
    ++m_problemCount;
    if (m_problems.size() < kMostProblems)
        m_problems.append({line, code});
}

std::optional<CsvRecord> CsvReader::next()
{
    while (m_pos < m_bytes.size()) {
        const qsizetype start = m_pos;
        const int line = m_line;
        Attempt attempt = readStrict(start);
        bool repaired = false;
        if (attempt.broken.isEmpty() && isBlank(attempt.fields)) {
            m_pos = attempt.end;
            m_line += attempt.lines;
            continue;
        }
        if (attempt.broken.isEmpty() && !fits(attempt))
            attempt.broken = QStringLiteral("column-count");
        if (!attempt.broken.isEmpty()) {
            Attempt second = readUndoubled(start);
            if (second.broken.isEmpty() && fits(second)) {
                attempt = second;
                repaired = true;
            }
        }
        if (!attempt.broken.isEmpty()) {
            report(line, attempt.broken);
            m_pos = afterLineEnd(lineEnd(start));
            m_line = line + 1;
            continue;
        }
        m_pos = attempt.end;
        m_line = line + attempt.lines;
        CsvRecord record{line, {}, repaired};
        record.fields.reserve(attempt.fields.size());
        for (const QByteArray &field : attempt.fields)
            record.fields.append(decodeField(field));
        return record;
    }
    return std::nullopt;
}

} // namespace earshot::intake
