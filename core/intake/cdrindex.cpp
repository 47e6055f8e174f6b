#include "core/intake/cdrindex.h"

#include "core/intake/names.h"

#include <QFileInfo>
#include <algorithm>
#include <tuple>

namespace earshot::intake {

namespace {

constexpr qsizetype kMostOfTable = 1000; // of one table, as the reader's own
constexpr qsizetype kMostLegs = 200;     // of one call; a table that says more is not believed, and must not cost more

/// Recordings are converted (wav → mp3) after the CDR was written, and wav49 changes the case: the stem is the key.
QString stemKey(const QString &name)
{
    return nameStem(name).toLower();
}

/// FusionPBX ids are no Asterisk ids: they match whole.
QString idKey(const QString &id)
{
    const QString bare = bareUniqueId(id);
    return bare.isEmpty() ? id.trimmed().toLower() : bare;
}

QString systemOf(const QString &id)
{
    const QString bare = bareUniqueId(id);
    return bare.isEmpty() ? QString() : id.trimmed().chopped(bare.size());
}

auto rank(const CdrRow &row)
{
    return std::tuple(row.answered, !channelExtension(row.dstChannel).isEmpty(), row.talked);
}

} // namespace

void CdrIndex::restrictTo(const QStringList &fileNames)
{
    m_restricted = true;
    for (const QString &name : fileNames) {
        m_wanted.insert(stemKey(name));
        if (const QString id = bareUniqueId(parseName(name).callId); !id.isEmpty())
            m_wanted.insert(id);
    }
}

bool CdrIndex::isWanted(const CdrRow &row) const
{
    if (!m_restricted)
        return true;
    const auto wanted = [this](const QString &key) { return !key.isEmpty() && m_wanted.contains(key); };
    return wanted(stemKey(row.recordingName)) || wanted(idKey(row.uniqueId)) || wanted(idKey(row.linkedId));
}

Result<TableKind> CdrIndex::addFile(const QString &path)
{
    EARSHOT_TRY(reader, CsvReader::open(path, m_options));
    return addReader(reader, path);
}

TableKind CdrIndex::addData(const QByteArray &bytes, const QString &name)
{
    CsvReader reader(bytes, m_options);
    return addReader(reader, name);
}

TableKind CdrIndex::addReader(CsvReader &reader, const QString &name)
{
    std::optional<CsvRecord> record = reader.next();
    // A Master.csv may begin with a broken line, e.g. after a full disk; the first whole one decides.
    const CdrLayout layout = record ? CdrLayout::recognise(record->fields) : CdrLayout();
    if (layout.kind() == TableKind::NotCdr)
        return TableKind::NotCdr;
    reader.setFieldRange(layout.minColumns(), layout.maxColumns());
    if (layout.kind() == TableKind::HeaderCdr)
        record = reader.next();
    const QString shortName = QFileInfo(name).fileName();
    const qsizetype before = m_problems.size();
    for (; record; record = reader.next()) {
        QString problem;
        CdrRow row = layout.read(record->fields, &problem);
        row.file = shortName;
        row.line = record->line;
        if (!problem.isEmpty() && m_problems.size() - before < kMostOfTable)
            m_problems.append({name, record->line, problem});
        if (layout.kind() == TableKind::MasterCsv && !problem.isEmpty())
            continue;
        if (isWanted(row))
            addRow(std::move(row));
    }
    for (const CsvProblem &problem : reader.problems())
        m_problems.append({name, problem.line, problem.code});
    std::stable_sort(m_problems.begin() + before, m_problems.end(),
                     [](const TableProblem &a, const TableProblem &b) { return a.line < b.line; });
    return layout.kind();
}

void CdrIndex::addRow(CdrRow row)
{
    const auto enter = [at = m_rows.size()](QHash<QString, QList<qsizetype>> &index, const QString &key) {
        if (key.isEmpty())
            return;
        QList<qsizetype> &legs = index[key];
        if (legs.size() < kMostLegs)
            legs.append(at);
    };
    enter(m_byStem, stemKey(row.recordingName));
    enter(m_byUniqueId, idKey(row.uniqueId));
    enter(m_byLinkedId, idKey(row.linkedId));
    m_rows.append(std::move(row));
}

/// Two servers may give out the same epoch and sequence: a system's name in front must agree where both sides have one.
QList<qsizetype> CdrIndex::byUniqueId(const QHash<QString, QList<qsizetype>> &index, const QString &id,
                                      QString CdrRow::*member) const
{
    QList<qsizetype> found;
    const QString system = systemOf(id);
    for (const qsizetype at : index.value(idKey(id))) {
        const QString theirs = systemOf(m_rows.at(at).*member);
        if (system.isEmpty() || theirs.isEmpty() || system == theirs)
            found.append(at);
    }
    return found;
}

QList<const CdrRow *> CdrIndex::match(const QString &fileName) const
{
    const QString stem = stemKey(fileName);
    QList<qsizetype> found = m_byStem.value(stem);
    const QString parsedId = parseName(fileName).callId;
    const QString id = parsedId.isEmpty() ? nameStem(fileName) : parsedId; // FusionPBX names files by the call's uuid
    if (found.isEmpty())
        found = byUniqueId(m_byUniqueId, id, &CdrRow::uniqueId);
    if (found.isEmpty())
        found = byUniqueId(m_byLinkedId, id, &CdrRow::linkedId);
    QList<const CdrRow *> rows;
    for (const qsizetype at : std::as_const(found))
        rows.append(&m_rows.at(at));
    std::stable_sort(rows.begin(), rows.end(), [](const CdrRow *a, const CdrRow *b) { return rank(*a) > rank(*b); });
    return rows;
}

} // namespace earshot::intake
