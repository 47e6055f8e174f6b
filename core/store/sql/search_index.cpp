// What the search line finds calls by: made from a recording's row and its notes, and held against them.

#include "core/domain/digits.h"
#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"
#include "core/store/sql/transaction.h"

#include <QHash>
#include <QScopeGuard>
#include <QSet>
#include <algorithm>
#include <tuple>

namespace earshot::store::sql {

using domain::digitsOf;

namespace {

/// Of a call: what the full-text tables hold.
struct IndexTexts
{
    QString people, numbers, notes, digits;
};

/// +447700900149 is looked for as 07700900149 too.
QString nationalDigits(const QString &e164)
{
    return e164.startsWith(QLatin1String("+44")) ? u'0' + e164.mid(3) : QString();
}

Result<QStringList> noteWords(Connection &db, domain::RecordingId id)
{
    QStringList words;
    auto notes = db.query(QStringLiteral("SELECT text FROM annotations WHERE recording_id = ? AND removed = 0"));
    EARSHOT_CHECK(notes.with(id).each([&](Query &row) { words << row.get<QString>(0); }));
    auto tags = db.query(QStringLiteral("SELECT DISTINCT tag FROM annotation_tags WHERE recording_id = ?"));
    EARSHOT_CHECK(tags.with(id).each([&](Query &row) { words << row.get<QString>(0); }));
    return words;
}

/// None: it is not in its area, so no search finds it.
Result<std::optional<IndexTexts>> textsOf(Connection &db, domain::RecordingId id)
{
    auto q = db.query(QStringLiteral("SELECT staff_name, customer_dialled, customer_e164, called_number, extension, "
                                     "original_name, call_id FROM recordings WHERE id = ? AND state = 1"));
    EARSHOT_TRY(kept, q.with(id).single());
    if (!kept)
        return std::optional<IndexTexts>();
    EARSHOT_TRY(notes, noteWords(db, id));
    const QString dialled = q.get<QString>(1);
    const QString e164 = q.get<QString>(2);
    const QString called = q.get<QString>(3);
    const QStringList numbers{
        dialled, e164, nationalDigits(e164), called, q.get<QString>(4), q.get<QString>(5), q.get<QString>(6)};
    const QStringList digits{digitsOf(e164), nationalDigits(e164), digitsOf(dialled), digitsOf(called)};
    return std::optional(IndexTexts{q.get<QString>(0), numbers.join(u' '), notes.join(u'\n'), digits.join(u' ')});
}

/// One term of one column of one call, in the order in which fts5vocab gives them.
struct Term
{
    QByteArray term;
    qint64 doc = 0;
    QByteArray column;

    bool operator==(const Term &) const = default;
    bool operator<(const Term &other) const
    {
        return std::tie(term, doc, column) < std::tie(other.term, other.doc, other.column);
    }
};

/// The distinct terms of an index, one after the other.
class Terms
{
public:
    explicit Terms(Query query)
        : m_query(std::move(query))
    {}
    Result<void> begin()
    {
        EARSHOT_CHECK(m_query.exec());
        return step();
    }
    [[nodiscard]] const std::optional<Term> &now() const { return m_now; }
    Result<void> step()
    {
        for (;;) {
            EARSHOT_TRY(there, m_query.next());
            if (!there) {
                m_now.reset();
                return {};
            }
            Term term{m_query.get<QString>(0).toUtf8(), m_query.get<qint64>(1), m_query.get<QString>(2).toUtf8()};
            if (m_now == term)
                continue; // once more in the same text
            m_now = term;
            return {};
        }
    }

private:
    Query m_query;
    std::optional<Term> m_now;
};

/// Calls of which one index tells what the other does not.
Result<void> compare(Connection &db, const QString &kept, const QString &made, QSet<qint64> &different)
{
    Terms left(db.query(QStringLiteral("SELECT term, doc, col FROM temp.%1").arg(kept)));
    Terms right(db.query(QStringLiteral("SELECT term, doc, col FROM temp.%1").arg(made)));
    EARSHOT_CHECK(left.begin());
    EARSHOT_CHECK(right.begin());
    while (left.now() || right.now()) {
        if (left.now() && right.now() && *left.now() == *right.now()) {
            EARSHOT_CHECK(left.step());
            EARSHOT_CHECK(right.step());
            continue;
        }
        Terms &first = !right.now() || (left.now() && *left.now() < *right.now()) ? left : right;
        different.insert(first.now()->doc);
        EARSHOT_CHECK(first.step());
    }
    return {};
}

#define WORDS_FORM "people, numbers, notes, tokenize = \"unicode61 remove_diacritics 2\", content = ''"
#define DIGITS_FORM "digits, tokenize = 'trigram', content = ''"

#define INTO_WORDS(table) "INSERT INTO " table " (rowid, people, numbers, notes) VALUES (?, ?, ?, ?)"
#define INTO_DIGITS(table) "INSERT INTO " table " (rowid, digits) VALUES (?, ?)"

/// Of every call that is in its area; how many there are.
Result<int> fill(Connection &db, const QString &intoWords, const QString &intoDigits)
{
    int calls = 0;
    auto q = db.query(QStringLiteral("SELECT id FROM recordings WHERE state = 1 ORDER BY id"));
    EARSHOT_CHECK(q.each([&](Query &row) -> Result<void> {
        const auto id = row.get<domain::RecordingId>(0);
        EARSHOT_TRY(texts, textsOf(db, id));
        if (!texts)
            return {};
        EARSHOT_CHECK(db.run(intoWords, id, texts->people, texts->numbers, texts->notes));
        EARSHOT_CHECK(db.run(intoDigits, id, texts->digits));
        ++calls;
        return {};
    }));
    return calls;
}

Result<void> dropMade(Connection &db)
{
    for (const char *name : {"kept_words_terms", "made_words_terms", "kept_digits_terms", "made_digits_terms",
                             "made_words", "made_digits"})
        EARSHOT_CHECK(db.run(QStringLiteral("DROP TABLE IF EXISTS temp.%1").arg(QLatin1String(name))));
    return {};
}

/// In memory (temp_store): the index as the rows have it.
Result<void> makeAnew(Connection &db)
{
    for (const char *sql :
         {"CREATE VIRTUAL TABLE temp.made_words USING fts5(" WORDS_FORM ")",
          "CREATE VIRTUAL TABLE temp.made_digits USING fts5(" DIGITS_FORM ")",
          "CREATE VIRTUAL TABLE temp.kept_words_terms USING fts5vocab('main', 'recording_words', 'instance')",
          "CREATE VIRTUAL TABLE temp.kept_digits_terms USING fts5vocab('main', 'recording_digits', 'instance')",
          "CREATE VIRTUAL TABLE temp.made_words_terms USING fts5vocab('temp', 'made_words', 'instance')",
          "CREATE VIRTUAL TABLE temp.made_digits_terms USING fts5vocab('temp', 'made_digits', 'instance')"})
        EARSHOT_CHECK(db.run(QLatin1String(sql)));
    EARSHOT_CHECK(
        fill(db, QStringLiteral(INTO_WORDS("temp.made_words")), QStringLiteral(INTO_DIGITS("temp.made_digits"))));
    return {};
}

/// What lists, lengths and "with notes" go by: made from the rest of the row and from the notes.
struct Sorting
{
    QString staff, customer;
    qint64 durationMs = 0;
};

/// Calls in their areas of which that is not so, with what it should be.
Result<QHash<qint64, Sorting>> missorted(Connection &db)
{
    QHash<qint64, Sorting> wrong;
    auto q = db.query(QStringLiteral(
        "SELECT id, staff_name, customer_dialled, customer_e164, frames, rate, staff_key, customer_key, duration_ms, "
        "note_count = (SELECT count(*) FROM annotations WHERE recording_id = recordings.id AND removed = 0) "
        "FROM recordings WHERE state = 1"));
    EARSHOT_CHECK(q.each([&](Query &row) {
        domain::Recording call;
        call.staffName = row.get<QString>(1);
        call.customerDialled = row.get<QString>(2);
        call.customerE164 = row.get<QString>(3);
        call.frames = row.get<qint64>(4);
        call.rate = row.get<int>(5);
        const Sorting right{staffKeyOf(call), customerKeyOf(call), call.durationMs()};
        if (row.get<QString>(6) != right.staff || row.get<QString>(7) != right.customer ||
            row.get<qint64>(8) != right.durationMs || !row.get<bool>(9))
            wrong.insert(row.get<qint64>(0), right);
    }));
    return wrong;
}

Result<void> sortAnew(Connection &db)
{
    EARSHOT_TRY(wrong, missorted(db));
    for (auto call = wrong.cbegin(); call != wrong.cend(); ++call)
        EARSHOT_CHECK(
            db.run(QStringLiteral("UPDATE recordings SET staff_key = ?2, customer_key = ?3, duration_ms = ?4, "
                                  "note_count = (SELECT count(*) FROM annotations WHERE recording_id = ?1 "
                                  "AND removed = 0) WHERE id = ?1"),
                   call.key(), call->staff, call->customer, call->durationMs));
    return {};
}

/// What FTS5 itself finds wrong: an index that is not even one.
Result<void> requireSound(Connection &db)
{
    for (const char *index : {"recording_words", "recording_digits"}) {
        // See Connection::integrityCheck: a cursor first.
        auto cursor = db.query(QStringLiteral("SELECT rowid FROM %1 LIMIT 1").arg(QLatin1String(index)));
        EARSHOT_CHECK(cursor.single());
        auto check = db.query(QStringLiteral("PRAGMA integrity_check(%1)").arg(QLatin1String(index)));
        bool sound = true;
        EARSHOT_CHECK(check.each([&](Query &row) { sound = sound && row.get<QString>(0) == QLatin1String("ok"); }));
        if (!sound)
            return fail(ErrorCode::Integrity, QStringLiteral("the search index is damaged"), QLatin1String(index));
    }
    return {};
}

} // namespace

Result<void> unindex(Connection &db, domain::RecordingId id)
{
    EARSHOT_CHECK(db.run(QStringLiteral("DELETE FROM recording_words WHERE rowid = ?"), id));
    EARSHOT_CHECK(db.run(QStringLiteral("DELETE FROM recording_digits WHERE rowid = ?"), id));
    return {};
}

Result<void> reindex(Connection &db, domain::RecordingId id)
{
    EARSHOT_CHECK(unindex(db, id));
    EARSHOT_TRY(texts, textsOf(db, id));
    if (!texts)
        return {};
    EARSHOT_CHECK(
        db.run(QStringLiteral(INTO_WORDS("recording_words")), id, texts->people, texts->numbers, texts->notes));
    EARSHOT_CHECK(db.run(QStringLiteral(INTO_DIGITS("recording_digits")), id, texts->digits));
    return {};
}

QString staffKeyOf(const domain::Recording &recording)
{
    return recording.staffName.toCaseFolded();
}

QString customerKeyOf(const domain::Recording &recording)
{
    return recording.customerE164.isEmpty() ? recording.customerDialled : recording.customerE164;
}

Result<QList<domain::RecordingId>> SqlRecordings::misindexed()
{
    QSet<qint64> different;
    const auto look = [&]() -> Result<void> {
        EARSHOT_CHECK(requireSound(m_db));
        EARSHOT_CHECK(makeAnew(m_db));
        EARSHOT_CHECK(compare(m_db, QStringLiteral("kept_words_terms"), QStringLiteral("made_words_terms"), different));
        EARSHOT_CHECK(
            compare(m_db, QStringLiteral("kept_digits_terms"), QStringLiteral("made_digits_terms"), different));
        EARSHOT_TRY(others, missorted(m_db));
        for (auto call = others.cbegin(); call != others.cend(); ++call)
            different.insert(call.key());
        return {};
    };
    // A snapshot refuses every write, and what is made here is one to SQLite: temporary, in memory, gone below.
    auto pragma = m_db.query(QStringLiteral("PRAGMA query_only"));
    EARSHOT_CHECK(pragma.single());
    const bool refused = pragma.get<bool>(0);
    if (refused)
        EARSHOT_CHECK(m_db.run(QStringLiteral("PRAGMA query_only = OFF")));
    const auto again = qScopeGuard([&] {
        if (refused)
            (void)m_db.run(QStringLiteral("PRAGMA query_only = ON"));
    });
    EARSHOT_CHECK(dropMade(m_db));
    const auto looked = look();
    EARSHOT_CHECK(dropMade(m_db));
    EARSHOT_CHECK(looked);
    QList<qint64> sorted(different.cbegin(), different.cend());
    std::sort(sorted.begin(), sorted.end());
    QList<domain::RecordingId> ids;
    for (const qint64 id : std::as_const(sorted))
        ids << domain::RecordingId{id};
    return ids;
}

Result<int> SqlRecordings::remakeIndex()
{
    EARSHOT_TRY(unit, UnitOfWork::begin(m_db));
    for (const char *empty : {"INSERT INTO recording_words (recording_words) VALUES ('delete-all')",
                              "INSERT INTO recording_digits (recording_digits) VALUES ('delete-all')"})
        EARSHOT_CHECK(m_db.run(QLatin1String(empty)));
    EARSHOT_TRY(calls, fill(m_db, QStringLiteral(INTO_WORDS("recording_words")),
                            QStringLiteral(INTO_DIGITS("recording_digits"))));
    EARSHOT_CHECK(sortAnew(m_db));
    EARSHOT_CHECK(unit.commit());
    return calls;
}

} // namespace earshot::store::sql
