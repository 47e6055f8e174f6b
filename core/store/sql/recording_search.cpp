// Finding recordings: the list's pages, counts and completion. Every query is driven by an index: either by an area's
// own order (keyset paging, one piece an area, merged), or by the full-text or tag index where the search has words.

#include "core/store/sql/recording_columns.h"
#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"

namespace earshot::store::sql {

domain::Recording readRecording(Query &q)
{
    domain::Recording r;
    int c = 0;
    r.id = q.get<domain::RecordingId>(c++);
    r.state = q.get<domain::RecordingState>(c++);
    r.area = q.get<domain::AreaId>(c++);
    r.startedAt = q.get<Instant>(c++);
    r.startedHow = q.get<QString>(c++);
    r.direction = q.get<domain::Direction>(c++);
    r.extension = q.get<QString>(c++);
    r.staffName = q.get<QString>(c++);
    r.customerDialled = q.get<QString>(c++);
    r.customerE164 = q.get<QString>(c++);
    r.calledNumber = q.get<QString>(c++);
    r.callId = q.get<QString>(c++);
    r.source = q.get<QString>(c++);
    r.originalName = q.get<QString>(c++);
    r.sha256 = q.get<QByteArray>(c++);
    r.size = q.get<qint64>(c++);
    r.container = q.get<QString>(c++);
    r.codec = q.get<QString>(c++);
    r.seekable = q.get<bool>(c++);
    r.rate = q.get<int>(c++);
    r.channels = q.get<int>(c++);
    r.frames = q.get<qint64>(c++);
    r.staffChannel = q.get<int>(c++);
    r.warnings = listFrom(q.get<QString>(c++));
    r.importedAt = q.get<Instant>(c++);
    r.importedBy = q.get<domain::PersonId>(c++);
    r.noteCount = q.get<int>(c++);
    r.salt = q.get<QByteArray>(c++);
    return r;
}

namespace {

/// One word or "several words" as an FTS5 string with a prefix match on its last word; empty if it has no letters or
/// digits. Quoted, so that nothing a person types is FTS5 syntax.
QString ftsWord(const QString &word)
{
    const bool any = std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetterOrNumber(); });
    if (!any)
        return {};
    QString quoted = word;
    quoted.replace(u'"', u' ');
    return u'"' + quoted.trimmed() + QStringLiteral("\"*");
}

QString ftsExpression(const RecordingQuery &query)
{
    QStringList terms;
    for (const QString &word : query.words) {
        if (const QString term = ftsWord(word); !term.isEmpty())
            terms << term;
    }
    const auto staff = query.staff.split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : staff) {
        if (const QString term = ftsWord(name); !term.isEmpty())
            terms << QStringLiteral("people : ") + term;
    }
    return terms.join(QStringLiteral(" AND "));
}

QLatin1String sortColumn(RecordingOrder order)
{
    switch (order) {
    case RecordingOrder::Length:
        return QLatin1String("duration_ms");
    case RecordingOrder::Staff:
        return QLatin1String("staff_key");
    case RecordingOrder::Customer:
        return QLatin1String("customer_key");
    case RecordingOrder::When:
        break;
    }
    return QLatin1String("started_ms");
}

/// Constant fragments put together, and the values to bind; what a person typed is only ever a value.
class Statement
{
public:
    explicit Statement(const RecordingQuery &query)
        : m_query(query)
        , m_words(ftsExpression(query))
    {
        conditions();
    }

    [[nodiscard]] bool findsNothing() const
    {
        // Words were asked for, but none has a letter or digit: an empty MATCH would be an error.
        const bool asked = !m_query.words.isEmpty() || !m_query.staff.isEmpty();
        return m_query.areas.isEmpty() || (asked && m_words.isEmpty());
    }

    /// Which rows of the matching ones: the page behind a cursor, the first one, or any, in no order, which saves
    /// sorting all that a common word finds.
    enum class Rows { After = 1, First, Any };

    /// `columns` from the matching rows.
    [[nodiscard]] QString text(const QString &columns, Rows rows) const
    {
        const QString sort = sortKey();
        const QLatin1String less(m_query.descending ? "<" : ">");
        const QLatin1String way(m_query.descending ? "DESC" : "ASC");
        const QString after =
            rows == Rows::After ? QStringLiteral(" AND (%1, r.id) %2 (:after, :after_id)").arg(sort, less) : QString();
        const QString order = rows == Rows::Any ? QString() : QStringLiteral(" ORDER BY %1 %2, r.id %2").arg(sort, way);
        const QString tail = order + QStringLiteral(" LIMIT :limit");
        if (isSeeded()) {
            // The seeds are found first; the area is only checked (+ keeps its index out of it).
            QStringList areas;
            for (qsizetype i = 0; i < m_query.areas.size(); ++i)
                areas << QStringLiteral(":area%1").arg(i);
            return QStringLiteral("SELECT %1 FROM recordings r WHERE %2 AND +r.area_id IN (%3) AND +r.state = %7%4%5%6")
                .arg(columns, m_seeds.join(QStringLiteral(" AND ")), areas.join(QStringLiteral(", ")), m_conditions,
                     after, tail, state());
        }
        QStringList parts;
        for (qsizetype i = 0; i < m_query.areas.size(); ++i) {
            parts << QStringLiteral("SELECT * FROM (SELECT %1, r.%2 AS sort_key FROM recordings r WHERE r.area_id = "
                                    ":area%3 AND r.state = %7%4%5%6)")
                         .arg(columns, sortColumn(m_query.order))
                         .arg(i)
                         .arg(m_conditions, after, tail, state());
        }
        if (parts.size() == 1)
            return parts.first();
        return QStringLiteral("SELECT * FROM (%1)%2 LIMIT :limit")
            .arg(parts.join(QStringLiteral(" UNION ALL ")),
                 rows == Rows::Any ? QString() : QStringLiteral(" ORDER BY sort_key %1, 1 %1").arg(way));
    }

    void bind(Query &q, const std::optional<RecordingCursor> &after, int limit) const
    {
        for (qsizetype i = 0; i < m_query.areas.size(); ++i)
            q.bind(QByteArray(":area" + QByteArray::number(i)).constData(), m_query.areas[i]);
        for (const auto &[name, value] : m_values)
            q.bind(name.constData(), value);
        if (after) {
            const bool number = m_query.order == RecordingOrder::When || m_query.order == RecordingOrder::Length;
            q.bind(":after", number ? Value(after->value.toLongLong()) : Value(after->value.toString()));
            q.bind(":after_id", after->id);
        }
        q.bind(":limit", limit);
    }

private:
    /// Of constants only: SQLite takes them for the partial indexes, a bound value not.
    [[nodiscard]] QLatin1String state() const { return QLatin1String(m_query.deleted ? "3" : "1"); }
    [[nodiscard]] bool isSeeded() const { return !m_seeds.isEmpty(); }

    /// The column, or an expression of it that is no index's, where fewer rows are read by the extension's index and
    /// sorted than by an order in which hardly any of them is of that extension.
    [[nodiscard]] QString sortKey() const
    {
        const QLatin1String column = sortColumn(m_query.order);
        if (m_query.extension.isEmpty() || m_query.order == RecordingOrder::When)
            return QStringLiteral("r.") + column;
        return m_query.order == RecordingOrder::Length ? QStringLiteral("+r.") + column
                                                       : QStringLiteral("(r.%1 || '')").arg(column);
    }

    void add(const QString &sql, const char *name, const Value &value)
    {
        m_conditions += QStringLiteral(" AND ") + sql;
        m_values.emplace_back(name, value);
    }

    void conditions()
    {
        if (!m_words.isEmpty()) {
            m_seeds << QStringLiteral("r.id IN (SELECT rowid FROM recording_words WHERE recording_words MATCH :words)");
            m_values.emplace_back(":words", m_words);
        }
        if (!m_query.number.isEmpty()) {
            m_seeds << QStringLiteral(
                "r.id IN (SELECT rowid FROM recording_digits WHERE recording_digits MATCH :digits)");
            m_values.emplace_back(":digits", QString(u'"' + m_query.number + u'"'));
        }
        for (qsizetype i = 0; i < m_query.tags.size(); ++i) {
            const QByteArray name = ":tag" + QByteArray::number(i);
            m_seeds << QStringLiteral("r.id IN (SELECT recording_id FROM annotation_tags WHERE tag = %1)")
                           .arg(QLatin1String(name));
            m_values.emplace_back(name, m_query.tags[i]);
        }
        if (!m_query.reference.isEmpty()) {
            m_seeds << QStringLiteral("r.id IN (" EARSHOT_USED_UNDER ")");
            m_values.emplace_back(":reference", m_query.reference);
        }
        if (!m_query.extension.isEmpty())
            add(QStringLiteral("r.extension = :extension"), ":extension", m_query.extension);
        if (m_query.from)
            add(QStringLiteral("r.started_ms >= :from"), ":from", *m_query.from);
        if (m_query.before)
            add(QStringLiteral("r.started_ms < :before"), ":before", *m_query.before);
        if (m_query.direction)
            add(QStringLiteral("r.direction = :direction"), ":direction", *m_query.direction);
        // Most calls are longer than what is asked for: reading them in the list's order finds a page at once, where
        // the index of lengths finds them all and sorts them. (+ keeps it out.)
        const QString length = m_query.order == RecordingOrder::Length ? QStringLiteral("r.duration_ms")
                                                                       : QStringLiteral("+r.duration_ms");
        if (m_query.longerThanMs)
            add(length + QStringLiteral(" >= :longer"), ":longer", *m_query.longerThanMs);
        if (m_query.shorterThanMs)
            add(length + QStringLiteral(" <= :shorter"), ":shorter", *m_query.shorterThanMs);
        if (m_query.hasNote)
            m_conditions +=
                *m_query.hasNote ? QStringLiteral(" AND r.note_count > 0") : QStringLiteral(" AND r.note_count = 0");
    }

    const RecordingQuery &m_query;
    QString m_words;
    QStringList m_seeds;
    QString m_conditions;
    std::vector<std::pair<QByteArray, Value>> m_values;
};

QVariant sortValue(const domain::Recording &r, RecordingOrder order)
{
    switch (order) {
    case RecordingOrder::Length:
        return r.durationMs();
    case RecordingOrder::Staff:
        return r.staffName.toCaseFolded();
    case RecordingOrder::Customer:
        return r.customerE164.isEmpty() ? r.customerDialled : r.customerE164;
    case RecordingOrder::When:
        break;
    }
    return r.startedAt.ms;
}

} // namespace

Result<RecordingPage> SqlRecordings::page(const RecordingQuery &query, const std::optional<RecordingCursor> &after,
                                          int limit)
{
    RecordingPage page;
    const Statement statement(query);
    if (statement.findsNothing() || limit < 1)
        return page;
    auto q = m_db.query(statement.text(QStringLiteral(EARSHOT_RECORDING_COLUMNS),
                                       after ? Statement::Rows::After : Statement::Rows::First));
    statement.bind(q, after, limit + 1); // one more tells whether there is a next page
    EARSHOT_TRY(rows, rowsOf<domain::Recording>(q, readRecording));
    page.rows = rows;
    if (page.rows.size() > limit) {
        page.rows.removeLast();
        const auto &last = page.rows.constLast();
        page.next = RecordingCursor{sortValue(last, query.order), last.id};
    }
    return page;
}

Result<int> SqlRecordings::count(const RecordingQuery &query, int limit)
{
    const Statement statement(query);
    if (statement.findsNothing() || limit < 1)
        return 0;
    auto q = m_db.query(
        QStringLiteral("SELECT count(*) FROM (%1)").arg(statement.text(QStringLiteral("r.id"), Statement::Rows::Any)));
    statement.bind(q, std::nullopt, limit);
    EARSHOT_CHECK(q.single());
    return q.get<int>(0);
}

Result<QStringList> SqlRecordings::completeStaff(const QList<domain::AreaId> &areas, const QString &prefix, int limit)
{
    QStringList names;
    for (const auto area : areas) {
        // Each step is one seek: the first name above the last one, not a walk over all rows of a name.
        QString last = prefix.toCaseFolded();
        bool first = true;
        while (names.size() < limit) {
            auto q = m_db.query(first ? QStringLiteral("SELECT staff_key, staff_name FROM recordings WHERE area_id = ? "
                                                       "AND state = 1 AND staff_key >= ? ORDER BY staff_key LIMIT 1")
                                      : QStringLiteral("SELECT staff_key, staff_name FROM recordings WHERE area_id = ? "
                                                       "AND state = 1 AND staff_key > ? ORDER BY staff_key LIMIT 1"));
            EARSHOT_TRY(found, q.with(area, last).single());
            if (!found || !q.get<QString>(0).startsWith(prefix.toCaseFolded()))
                break;
            last = q.get<QString>(0);
            first = false;
            if (const QString name = q.get<QString>(1); !name.isEmpty() && !names.contains(name))
                names << name;
        }
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

Result<QStringList> SqlRecordings::completeTags(const QList<domain::AreaId> &areas, const QString &prefix, int limit)
{
    QStringList tags;
    QString last = prefix.toLower();
    bool first = true;
    // Tags are few; each step seeks the next distinct one and looks whether one of the areas has it.
    while (tags.size() < limit) {
        auto next =
            m_db.query(first ? QStringLiteral("SELECT tag FROM annotation_tags WHERE tag >= ? ORDER BY tag LIMIT 1")
                             : QStringLiteral("SELECT tag FROM annotation_tags WHERE tag > ? ORDER BY tag LIMIT 1"));
        EARSHOT_TRY(found, next.with(last).single());
        if (!found || !next.get<QString>(0).startsWith(prefix.toLower()))
            break;
        last = next.get<QString>(0);
        first = false;
        for (const auto area : areas) {
            auto here = m_db.query(QStringLiteral("SELECT 1 FROM annotation_tags t JOIN recordings r ON r.id = "
                                                  "t.recording_id WHERE t.tag = ? AND r.area_id = ? LIMIT 1"));
            EARSHOT_TRY(used, here.with(last, area).single());
            if (used) {
                tags << last;
                break;
            }
        }
    }
    return tags;
}

} // namespace earshot::store::sql
