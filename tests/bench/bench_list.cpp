#include "tests/bench/bench.h"
#include "tests/bench/calls.h"

#include "core/store/recording_repository.h"
#include "core/store/sql/folder_store.h"

#include <algorithm>

namespace earshot::bench {

namespace {

constexpr int middle = 500'000;
constexpr int pageSize = 200;

/// The index is made by SQLite 3.43 or later; Debian 12's shell is older and cannot read it. There the shell of
/// SQLCipher's package reads the same plain copy, without a key.
QString shellForIndex()
{
    const auto version =
        QString::fromUtf8(outputOf(QStringLiteral("sqlite3"), {QStringLiteral("--version")})).split(u'.');
    return version.value(0).toInt() > 3 || version.value(1).toInt() >= 43 ? QStringLiteral("sqlite3")
                                                                          : QStringLiteral("sqlcipher");
}

/// Milliseconds that the shell needs for `sql`. Its own timer counts in milliseconds, which is too coarse for a page,
/// so a process that asks many times is compared with one that asks once; the median of five.
double shellMs(const QString &plain, const QString &sql, const QString &shell = QStringLiteral("sqlite3"))
{
    constexpr int times = 200;
    const auto process = [&](int repeats) {
        const QByteArray script = ".output /dev/null\n" + (sql.toUtf8() + ";\n").repeated(repeats);
        return medianMs(5, [&] { (void)outputOf(shell, {plain}, script); });
    };
    return std::max((process(times + 1) - process(1)) / times, 0.001);
}

const QString columns =
    QStringLiteral("r.id, r.started_ms, r.staff_name, r.customer_e164, r.duration_ms, r.note_count, "
                   "r.direction, r.extension, r.called_number, r.sha256, r.original_name");

} // namespace

QList<Row> listBench(const Bench &bench)
{
    const auto session = bench.makeStore(QStringLiteral("million"));
    const QString database = session->layout().database();
    auto store = must(store::sql::openFolderStore(database, session->storeKey(), store::OpenMode::Open), "open");
    fillWithCalls(*store);
    must(store->truncateLog(), "checkpoint");

    const QString plain = bench.work + QStringLiteral("/plain.db");
    const QByteArray key = session->storeKey().view().toByteArray().toHex();
    (void)outputOf(QStringLiteral("sqlcipher"), {database},
                   "PRAGMA key = \"x'" + key + "'\";\nATTACH DATABASE '" + plain.toUtf8() +
                       "' AS plain KEY '';\nSELECT sqlcipher_export('plain');\nDETACH DATABASE plain;\n");

    store::RecordingQuery query;
    query.areas = {{2}};
    QList<Row> rows;
    const double first =
        medianMs(9, [&] { (void)must(store->recordings().page(query, std::nullopt, pageSize), "page"); });
    rows << Row{QStringLiteral("first page (200 rows) of a million"),
                QStringLiteral("`sqlite3`, plain copy, same rows"), first,
                shellMs(plain, QStringLiteral("SELECT %1 FROM recordings r WHERE area_id = 2 AND state = 1 ORDER BY "
                                              "started_ms DESC, id DESC LIMIT 200")
                                   .arg(columns))};

    const qint64 at = 1'700'000'000'000 + qint64(middle) * 61'000;
    const store::RecordingCursor cursor{at, {middle}};
    const double deep = medianMs(9, [&] { (void)must(store->recordings().page(query, cursor, pageSize), "page"); });
    rows << Row{QStringLiteral("page at row 500,000"), QStringLiteral("`sqlite3`, plain copy, `OFFSET 500000`"), deep,
                shellMs(plain, QStringLiteral("SELECT %1 FROM recordings r WHERE area_id = 2 AND state = 1 ORDER BY "
                                              "started_ms DESC, id DESC LIMIT 200 OFFSET 500000")
                                   .arg(columns))};
    rows << Row{
        QStringLiteral("page at row 500,000"), QStringLiteral("`sqlite3`, plain copy, same keyset"), deep,
        shellMs(plain, QStringLiteral("SELECT %1 FROM recordings r WHERE area_id = 2 AND state = 1 AND (started_ms, "
                                      "id) < (%2, %3) ORDER BY started_ms DESC, id DESC LIMIT 200")
                           .arg(columns)
                           .arg(at)
                           .arg(middle))};

    query.words = {QStringLiteral("boiler"), QStringLiteral("repair")};
    const double search =
        medianMs(9, [&] { (void)must(store->recordings().page(query, std::nullopt, pageSize), "search"); });
    const QString shell = shellForIndex();
    rows << Row{
        QStringLiteral("two-word note search over a million, first page"),
        QStringLiteral("`%1`, plain copy, same FTS5 match").arg(shell), search,
        shellMs(plain,
                QStringLiteral("SELECT %1 FROM recordings r WHERE r.id IN (SELECT rowid FROM recording_words WHERE "
                               "recording_words MATCH '\"boiler\"* AND \"repair\"*') AND +r.area_id IN (2) AND "
                               "+r.state = 1 ORDER BY r.started_ms DESC, r.id DESC LIMIT 200")
                    .arg(columns),
                shell)};
    return rows;
}

} // namespace earshot::bench
