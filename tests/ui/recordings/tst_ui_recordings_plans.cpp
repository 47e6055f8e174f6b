#include "tests/ui/recordings/recordingsseat.h"

#include <QHeaderView>
#include <QMutex>
#include <QSemaphore>
#include <sqlite3.h>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui;
using recordings::RecordingModel;

namespace {

/// What SQLite is asked, on every connection of this process.
class Overheard
{
public:
    static QStringList statements()
    {
        const QMutexLocker lock(&s_mutex);
        return s_statements;
    }
    static void forget()
    {
        const QMutexLocker lock(&s_mutex);
        s_statements.clear();
    }
    static void listen() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(&Overheard::opened)); }

    /// How SQLite goes about a statement, a line a step; asked of a connection that the test keeps open.
    static QStringList planOf(const QString &sql)
    {
        sqlite3_stmt *statement = nullptr;
        const QByteArray text = "EXPLAIN QUERY PLAN " + sql.toUtf8();
        if (sqlite3_prepare_v2(s_newest, text.constData(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sqlite3_errmsg(s_newest), text.constData());
        QStringList steps;
        while (sqlite3_step(statement) == SQLITE_ROW)
            steps << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 3)));
        sqlite3_finalize(statement);
        return steps;
    }

private:
    static int opened(sqlite3 *db, const char **, const void *)
    {
        const QMutexLocker lock(&s_mutex);
        s_newest = db;
        return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, &Overheard::asked, nullptr);
    }
    static int asked(unsigned, void *, void *statement, void *)
    {
        const QMutexLocker lock(&s_mutex);
        s_statements << QString::fromUtf8(sqlite3_sql(static_cast<sqlite3_stmt *>(statement)));
        return 0;
    }
    static inline QMutex s_mutex;
    static inline QStringList s_statements;
    static inline sqlite3 *s_newest = nullptr;
};

/// Tables that grow with the calls, or with what is done to them.
const QSet<QString> &growing()
{
    static const QSet<QString> tables{QStringLiteral("recordings"),
                                      QStringLiteral("media_objects"),
                                      QStringLiteral("annotations"),
                                      QStringLiteral("annotation_tags"),
                                      QStringLiteral("annotation_revisions"),
                                      QStringLiteral("downloads"),
                                      QStringLiteral("clips"),
                                      QStringLiteral("releases"),
                                      QStringLiteral("release_events"),
                                      QStringLiteral("release_keys"),
                                      QStringLiteral("deciding_keys"),
                                      QStringLiteral("quarantine"),
                                      QStringLiteral("audit_entries"),
                                      QStringLiteral("audit_leaves"),
                                      QStringLiteral("audit_nodes"),
                                      QStringLiteral("disposal_items"),
                                      QStringLiteral("disposed_objects"),
                                      QStringLiteral("recording_words"),
                                      QStringLiteral("recording_digits")};
    return tables;
}

/// Reads a growing table, or one of its indexes, from end to end. A full-text index that is asked for words is not.
bool readsAll(const QString &step, const QString &sql)
{
    if (!step.startsWith(QLatin1String("SCAN ")) || step.contains(QLatin1String(" VIRTUAL TABLE INDEX 0:M")))
        return false;
    const QString name = step.section(u' ', 1, 1); // the table's, or the one that the statement gives it
    for (const QString &table : growing()) {
        if (name == table || sql.contains(QRegularExpression(QStringLiteral("\\b%1 (AS )?%2\\b").arg(table, name))))
            return true;
    }
    return false;
}

QString told(const QString &sql, const QStringList &plan)
{
    return sql + QStringLiteral("\n  ") + plan.join(QStringLiteral("\n  "));
}

} // namespace

/// However the list is sorted and whatever is searched for: a store of a million calls is never read from end to end.
class TestRecordingsPlans : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void thisTestCanFail();
    void noQueryOfTheDeskReadsATable();
    void pagesComeFromAnIndexInTheirOrder_data();
    void pagesComeFromAnIndexInTheirOrder();
    void onlyTheNewestSearchIsCounted();

private:
    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<TestStore> m_store;
    domain::RecordingId m_call;
};

static const service::Declaration complaint{QStringLiteral("complaint"), QStringLiteral("C-2026-0412")};

static QStringList searchLines()
{
    return {QString(),
            QStringLiteral("repair promised"),
            QStringLiteral("agent:Marsh"),
            QStringLiteral("ext:2001"),
            QStringLiteral("number:900149"),
            QStringLiteral("from:1/1/2026"),
            QStringLiteral("from:1/1/2026 to:31/12/2026"),
            QStringLiteral("direction:incoming"),
            QStringLiteral("longer:1s"),
            QStringLiteral("shorter:1h"),
            QStringLiteral("has:note"),
            QStringLiteral("tag:promise"),
            QStringLiteral("case:C-2026-0412"),
            QStringLiteral("is:deleted"),
            QStringLiteral("area:Revenues"),
            QStringLiteral("ext:2001 has:note longer:1s from:1/1/2026"),
            QStringLiteral("repair agent:Marsh ext:2001 number:900149 tag:promise from:1/1/2026 longer:1s")};
}

static const std::array sortable{RecordingModel::When, RecordingModel::Staff, RecordingModel::Customer,
                                 RecordingModel::Length};

void TestRecordingsPlans::initTestCase()
{
    m_theme = std::make_unique<theme::Theme>(*qApp);
    Overheard::listen();
    m_store = std::make_unique<TestStore>();
    for (int i = 0; i < 3; ++i)
        m_call = m_store->importCall(QStringLiteral("2001"), 149 + i, 10 + i);
    m_store->importCall(QStringLiteral("2101"), 223, 15);
    const auto door = m_store->doorFor(QStringLiteral("investigator"), complaint.purpose, complaint.reference);
    (void)must(
        door->review().addNote(m_call, {{0, 0}, QStringLiteral("Repair promised"), {QStringLiteral("promise")}}));
}

void TestRecordingsPlans::cleanupTestCase()
{
    sqlite3_reset_auto_extension();
    m_store.reset();
    m_theme.reset();
}

void TestRecordingsPlans::thisTestCanFail()
{
    const auto door = m_store->door(QStringLiteral("leader")); // its connection is the one that is asked
    const auto found = [](const char *sql) {
        const auto plan = Overheard::planOf(QString::fromLatin1(sql));
        return std::any_of(plan.cbegin(), plan.cend(),
                           [&](const QString &step) { return readsAll(step, QString::fromLatin1(sql)); });
    };
    QVERIFY(found("SELECT r.id FROM recordings r WHERE r.customer_dialled = '1' AND r.size > 2"));
    QVERIFY(found("SELECT id FROM recordings ORDER BY size"));
    QVERIFY(found("SELECT rowid FROM recording_words"));
    QVERIFY(!found("SELECT rowid FROM recording_words WHERE recording_words MATCH 'boiler'"));
    QVERIFY(!found("SELECT r.id FROM recordings r WHERE r.id = 1"));
    QVERIFY(!found("SELECT id FROM people ORDER BY name"));
}

void TestRecordingsPlans::noQueryOfTheDeskReadsATable()
{
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"), complaint);
    QTRY_COMPARE(seat.model()->rowCount(), 4);
    const auto door = m_store->doorFor(QStringLiteral("investigator"), complaint.purpose, complaint.reference);
    Overheard::forget(); // what opening a store asks is no list
    for (const auto column : sortable) {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            seat.table()->horizontalHeader()->setSortIndicator(column, order);
            for (const QString &line : searchLines()) {
                seat.desk->search(line);
                bool answered = false;
                seat.seat.context()
                    .door()
                    .run([](service::Door &) -> Result<void> { return {}; })
                    .then(seat.desk.get(), [&](const Result<void> &) { answered = true; });
                QTRY_VERIFY(answered);
            }
        }
    }
    seat.desk->search({});
    QVERIFY(seat.look(m_call));
    for (const char *field : {"agent", "tag", "case", "area"})
        (void)must(door->review().complete(QString::fromLatin1(field), QStringLiteral("p"), 8));
    (void)must(door->review().savedSearches());
    const QStringList asked = Overheard::statements();
    QVERIFY2(asked.size() > 500, qPrintable(QString::number(asked.size())));
    QStringList guilty;
    for (const QString &sql : QSet<QString>(asked.cbegin(), asked.cend())) {
        if (!sql.startsWith(QLatin1String("SELECT")))
            continue;
        const QStringList plan = Overheard::planOf(sql);
        if (std::any_of(plan.cbegin(), plan.cend(), [&](const QString &step) { return readsAll(step, sql); }))
            guilty << told(sql, plan);
    }
    QVERIFY2(guilty.isEmpty(), qPrintable(guilty.join(u'\n')));
}

void TestRecordingsPlans::pagesComeFromAnIndexInTheirOrder_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("line");
    // Filters that most calls pass must not make SQLite find all of them and sort.
    const QStringList lines{QString(), QStringLiteral("direction:incoming"), QStringLiteral("longer:1s"),
                            QStringLiteral("shorter:1h"), QStringLiteral("longer:1s shorter:1h direction:incoming")};
    for (const int order : {1, 2, 3, 4}) {
        for (const bool descending : {true, false}) {
            for (const QString &line : lines)
                QTest::addRow("%d %s %s", order, descending ? "down" : "up", qPrintable(line))
                    << order << descending << line;
        }
    }
}

void TestRecordingsPlans::pagesComeFromAnIndexInTheirOrder()
{
    QFETCH(int, order);
    QFETCH(bool, descending);
    QFETCH(QString, line);
    const auto door = m_store->door(QStringLiteral("leader")); // one area: nothing has to be merged
    auto parsed = service::parseSearch(line, m_store->today());
    QVERIFY(!parsed.hasProblems());
    parsed.query.order = static_cast<store::RecordingOrder>(order);
    parsed.query.descending = descending;
    Overheard::forget();
    const auto first = must(door->review().search(parsed, {}, 1));
    QVERIFY(first.next); // more than one call passes
    (void)must(door->review().search(parsed, first.next, 1));
    int pages = 0;
    for (const QString &sql : Overheard::statements()) {
        if (!sql.contains(QLatin1String("FROM recordings")) || !sql.contains(QLatin1String(":limit")))
            continue;
        ++pages;
        const QStringList plan = Overheard::planOf(sql);
        QVERIFY2(!plan.join(u' ').contains(QLatin1String("TEMP B-TREE")), qPrintable(told(sql, plan)));
        QVERIFY2(plan.join(u' ').contains(QLatin1String("USING INDEX recordings_")), qPrintable(told(sql, plan)));
        QVERIFY2(!sql.contains(QLatin1String("OFFSET")), qPrintable(sql));
    }
    QCOMPARE(pages, 2);
}

/// Typing faster than a large store is searched: what nobody waits for any more is not asked.
void TestRecordingsPlans::onlyTheNewestSearchIsCounted()
{
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"));
    QTRY_COMPARE(seat.count(), QStringLiteral("4 recordings"));
    QSemaphore busy;
    (void)seat.seat.context().door().run([&busy](service::Door &) -> Result<void> {
        busy.acquire();
        return {};
    });
    for (const char *typed : {"p", "pr", "pro", "prom", "promised"})
        seat.desk->search(QString::fromLatin1(typed));
    Overheard::forget();
    busy.release();
    QTRY_COMPARE(seat.count(), QStringLiteral("1 recording"));
    QCOMPARE(seat.model()->rowCount(), 1);
    const QStringList asked = Overheard::statements();
    const auto many = [&](const char *what) {
        return std::count_if(asked.cbegin(), asked.cend(), [what](const QString &sql) {
            return sql.contains(QLatin1String("recording_words MATCH")) && sql.startsWith(QLatin1String(what));
        });
    };
    QCOMPARE(many("SELECT count(*)"), 1);
    QCOMPARE(many("SELECT r.id"), 1);
}

QTEST_MAIN(TestRecordingsPlans)
#include "tst_ui_recordings_plans.moc"
