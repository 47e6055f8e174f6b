#include "ui/recordings/importtask.h"
#include "ui/recordings/importwords.h"
#include "ui/recordings/recordingmodel.h"
#include "ui/recordings/rowstate.h"
#include "ui/recordings/searchhelp.h"
#include "ui/recordings/timetext.h"
#include "ui/widgets/table.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace earshot;
using namespace earshot::ui;
using namespace earshot::ui::recordings;
using Page = Result<store::RecordingPage>;

namespace {

/// A store of numbered recordings that answers at once, or when it is told to; keyset paging like the real one.
class Shelf
{
public:
    explicit Shelf(int count)
        : m_count(count)
    {}

    PageSource source()
    {
        return [this](const PageRequest &request) {
            requests << request;
            QPromise<Page> promise;
            auto future = promise.future();
            promise.start();
            if (holding) {
                held.push_back(std::move(promise));
            } else {
                promise.addResult(answerTo(request));
                promise.finish();
            }
            return future;
        };
    }
    void answerHeld(std::size_t i, const Page &page)
    {
        held[i].addResult(page);
        held[i].finish();
    }
    Page answerTo(const PageRequest &request) const
    {
        if (broken)
            return fail(ErrorCode::Io, QStringLiteral("broken"));
        const int from = request.after ? request.after->value.toInt() + 1 : 0;
        store::RecordingPage page;
        for (int i = from; i < m_count && page.rows.size() < request.limit; ++i) {
            if (!gone.contains(i))
                page.rows << recording(i);
        }
        if (!page.rows.isEmpty() && page.rows.last().id.value < m_count)
            page.next = store::RecordingCursor{page.rows.last().id.value - 1, page.rows.last().id};
        return page;
    }
    static domain::Recording recording(int i)
    {
        domain::Recording recording;
        recording.id = {i + 1};
        recording.startedAt = {1'790'000'000'000 - qint64(i) * 60'000};
        recording.staffName = QStringLiteral("Dylan Marsh");
        recording.customerE164 = QStringLiteral("+447700900149");
        recording.rate = 8000;
        recording.frames = 8000 * 203;
        recording.container = QStringLiteral("wav");
        return recording;
    }

    QList<PageRequest> requests;
    std::vector<QPromise<Page>> held;
    QSet<int> gone;
    bool holding = false;
    bool broken = false;

private:
    int m_count;
};

} // namespace

class TestRecordingModel : public QObject
{
    Q_OBJECT
private slots:
    void pagesFollowTheCursor();
    void readsAhead();
    void memoryIsBounded();
    void rowsDeletedElsewhereGo();
    void supersededAnswersAreDropped();
    void errorIsTold();
    void sorting();
    void cells();
    void updateAndRemove();
    void scrollsSmoothly();
    void chips_data();
    void chips();
    void times_data();
    void times();
    void suggestions();
    void copiedReportHasNoFileNames();

private:
    policy::Profile m_profile = *policy::Profile::builtIn();
};

static void loadAll(RecordingModel &model)
{
    while (model.canFetchMore({})) {
        model.fetchMore({});
        QTRY_VERIFY(model.canFetchMore({}) || model.isComplete());
    }
}

void TestRecordingModel::pagesFollowTheCursor()
{
    Shelf shelf(4500);
    RecordingModel model(shelf.source(), m_profile);
    model.setSearch({});
    QTRY_COMPARE(model.rowCount(), RecordingModel::pageSize);
    loadAll(model);
    QCOMPARE(model.rowCount(), 4500);
    QVERIFY(!shelf.requests[0].after);
    for (int i = 1; i < shelf.requests.size(); ++i)
        QCOMPARE(shelf.requests[i].after->value.toInt(), i * RecordingModel::pageSize - 1);
    for (int row = 0; row < 4500; row += 77)
        QCOMPARE(model.index(row, 0).data(RecordingModel::IdRole).toLongLong(), row + 1);
}

void TestRecordingModel::readsAhead()
{
    Shelf shelf(2000);
    RecordingModel model(shelf.source(), m_profile);
    model.setSearch({});
    QTRY_COMPARE(model.rowCount(), 200);
    QTest::qWait(0);
    QCOMPARE(shelf.requests.size(), 1);
    (void)model.index(10, 0).data(); // far from the end: nothing is read
    QTest::qWait(0);
    QCOMPARE(shelf.requests.size(), 1);
    (void)model.index(150, 0).data();
    (void)model.index(151, 0).data();
    QTRY_COMPARE(model.rowCount(), 400);
    QCOMPARE(shelf.requests.size(), 2);
}

void TestRecordingModel::memoryIsBounded()
{
    Shelf shelf(30'000);
    RecordingModel model(shelf.source(), m_profile);
    model.setSearch({});
    QTRY_VERIFY(model.rowCount() > 0);
    loadAll(model);
    QCOMPARE(model.rowCount(), 30'000);
    QVERIFY(model.rowsInMemory() <= RecordingModel::pageSize * RecordingModel::pagesKept);
    // The beginning was let go; it comes back by its cursor, and the row says so meanwhile.
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QCOMPARE(model.index(250, 0).data(RecordingModel::IdRole).toLongLong(), 0);
    QCOMPARE(model.index(250, 0).data().toString(), QStringLiteral("…"));
    QTRY_VERIFY(changed.count() > 0);
    QTRY_COMPARE(model.index(250, 0).data(RecordingModel::IdRole).toLongLong(), 251);
    QCOMPARE(model.index(399, 0).data(RecordingModel::IdRole).toLongLong(), 400);
    QVERIFY(model.rowsInMemory() <= RecordingModel::pageSize * RecordingModel::pagesKept);
    QCOMPARE(model.rowCount(), 30'000);
}

void TestRecordingModel::rowsDeletedElsewhereGo()
{
    Shelf shelf(10'000);
    RecordingModel model(shelf.source(), m_profile);
    model.setSearch({});
    QTRY_VERIFY(model.rowCount() > 0);
    loadAll(model);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    shelf.gone = {100, 101}; // while their page is away
    (void)model.index(50, 0).data();
    QTRY_COMPARE(model.index(50, 0).data(RecordingModel::IdRole).toLongLong(), 51);
    QTRY_COMPARE(model.rowCount(), 9998);
    QTRY_COMPARE(model.index(100, 0).data(RecordingModel::IdRole).toLongLong(), 103);
    QCOMPARE(removed.count(), 1);
}

void TestRecordingModel::supersededAnswersAreDropped()
{
    Shelf shelf(500);
    shelf.holding = true;
    RecordingModel model(shelf.source(), m_profile);
    model.setSearch({});
    service::ParsedSearch second;
    second.query.words = QStringList{QStringLiteral("boiler")};
    model.setSearch(second);
    QCOMPARE(shelf.requests.size(), 2);
    QVERIFY(shelf.requests[0].superseded());
    QVERIFY(!shelf.requests[1].superseded());
    store::RecordingPage mine;
    mine.rows << Shelf::recording(41);
    shelf.answerHeld(1, mine);
    QTRY_COMPARE(model.rowCount(), 1);
    shelf.answerHeld(0, shelf.answerTo(shelf.requests[0]));
    QTest::qWait(10);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data(RecordingModel::IdRole).toLongLong(), 42);
}

void TestRecordingModel::errorIsTold()
{
    Shelf shelf(500);
    shelf.broken = true;
    RecordingModel model(shelf.source(), m_profile);
    QSignalSpy failed(&model, &RecordingModel::failed);
    model.setSearch({});
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(model.rowCount(), 0);
    shelf.broken = false;
    model.reload();
    QTRY_COMPARE(model.rowCount(), 200);
}

void TestRecordingModel::sorting()
{
    Shelf shelf(300);
    RecordingModel model(shelf.source(), m_profile);
    model.sort(RecordingModel::Length, Qt::AscendingOrder);
    QCOMPARE(shelf.requests.size(), 0); // nothing to be sorted yet
    model.setSearch({});
    QTRY_COMPARE(model.rowCount(), 200);
    QCOMPARE(shelf.requests[0].search.query.order, store::RecordingOrder::Length);
    QVERIFY(!shelf.requests[0].search.query.descending);
    QSignalSpy refused(&model, &RecordingModel::sortRefused);
    model.sort(RecordingModel::Notes, Qt::AscendingOrder);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(model.sortColumn(), int(RecordingModel::Length));
    model.sort(RecordingModel::Customer, Qt::DescendingOrder);
    QCOMPARE(shelf.requests.size(), 2);
    QCOMPARE(shelf.requests[1].search.query.order, store::RecordingOrder::Customer);
    model.setSearch({}); // another search keeps the order
    QCOMPARE(shelf.requests[2].search.query.order, store::RecordingOrder::Customer);
}

void TestRecordingModel::cells()
{
    Shelf shelf(1);
    RecordingModel model(shelf.source(), m_profile);
    model.setSearch({});
    QTRY_COMPARE(model.rowCount(), 1);
    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(RecordingModel::Customer), QStringLiteral("07700 900149"));
    QCOMPARE(text(RecordingModel::Length), QStringLiteral("3:23"));
    QCOMPARE(text(RecordingModel::Notes), QString());
    QCOMPARE(text(RecordingModel::Format), QStringLiteral("WAV, 8 kHz"));
    QSet<QString> ids;
    for (int column = 0; column < RecordingModel::columns; ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        ids.insert(model.headerData(column, Qt::Horizontal, Qt::UserRole).toString());
        QVERIFY(!model.flags(model.index(0, column)).testFlag(Qt::ItemIsDragEnabled));
    }
    QCOMPARE(ids.size(), RecordingModel::columns);
}

void TestRecordingModel::updateAndRemove()
{
    Shelf shelf(450);
    RecordingModel model(shelf.source(), m_profile);
    model.setSearch({});
    QTRY_COMPARE(model.rowCount(), 200);
    loadAll(model);
    auto changed = Shelf::recording(210);
    changed.noteCount = 3;
    model.update(changed);
    QCOMPARE(model.index(210, RecordingModel::Notes).data().toString(), QStringLiteral("3"));
    changed.state = domain::RecordingState::Deleted;
    model.update(changed);
    QCOMPARE(model.rowCount(), 449);
    model.remove({1});
    QCOMPARE(model.rowCount(), 448);
    QCOMPARE(model.index(0, 0).data(RecordingModel::IdRole).toLongLong(), 2);
    QCOMPARE(model.index(209, 0).data(RecordingModel::IdRole).toLongLong(), 212);
    QCOMPARE(model.index(447, 0).data(RecordingModel::IdRole).toLongLong(), 450);
}

void TestRecordingModel::scrollsSmoothly()
{
    Shelf shelf(20'000);
    RecordingModel model(shelf.source(), m_profile);
    widgets::Table table;
    table.setModel(&model);
    table.setItemDelegateForColumn(RecordingModel::State, new widgets::ChipDelegate(&table));
    table.resize(900, 700);
    table.show();
    model.setSearch({});
    QTRY_COMPARE(model.rowCount(), 200);
    // A wheel turned fast: the next page is always there before the last row is reached.
    for (int step = 0; step < 400; ++step) {
        QScrollBar *bar = table.verticalScrollBar();
        bar->setValue(bar->value() + 20 * table.rowHeight(0));
        table.viewport()->repaint();
        QCoreApplication::processEvents();
        QVERIFY2(bar->value() < bar->maximum(), qPrintable(QString::number(step)));
    }
    QVERIFY(model.rowCount() > 8000);
    QVERIFY(model.rowsInMemory() <= RecordingModel::pageSize * RecordingModel::pagesKept);
}

void TestRecordingModel::chips_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<bool>("release");
    QTest::addColumn<QDate>("download");
    QTest::addColumn<QString>("words");
    QTest::newRow("young") << QDate(2026, 3, 14) << false << QDate() << QString();
    QTest::newRow("31 days") << QDate(2027, 2, 11) << false << QDate() << QString();
    QTest::newRow("30 days") << QDate(2027, 2, 12) << false << QDate() << QStringLiteral("Due in 30 days");
    QTest::newRow("tomorrow") << QDate(2027, 3, 13) << false << QDate() << QStringLiteral("Due tomorrow");
    QTest::newRow("due") << QDate(2027, 3, 14) << false << QDate() << QStringLiteral("Due for disposal");
    QTest::newRow("release") << QDate(2026, 3, 14) << true << QDate() << QStringLiteral("Release waiting");
    QTest::newRow("download") << QDate(2026, 3, 14) << false << QDate(2026, 3, 14) << QStringLiteral("Downloaded");
    QTest::newRow("late") << QDate(2026, 3, 15) << true << QDate(2026, 3, 14)
                          << QStringLiteral("Delete your download, Release waiting");
}

void TestRecordingModel::chips()
{
    QFETCH(QDate, today);
    QFETCH(bool, release);
    QFETCH(QDate, download);
    const auto life = policy::lifeOf(m_profile, QDate(2025, 3, 14));
    QTEST(chipWords(rowChips(life, today, release, download)), "words");
}

void TestRecordingModel::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("seconds") << QStringLiteral("83") << qint64(83'000);
    QTest::newRow("minutes") << QStringLiteral(" 1:23 ") << qint64(83'000);
    QTest::newRow("hours") << QStringLiteral("1:02:03") << qint64(3'723'000);
    QTest::newRow("tenths") << QStringLiteral("2:22.4") << qint64(142'400);
    QTest::newRow("comma") << QStringLiteral("0:00,05") << qint64(50);
    QTest::newRow("words") << QStringLiteral("two") << qint64(-1);
    QTest::newRow("no minutes") << QStringLiteral(":12") << qint64(-1);
    QTest::newRow("75 seconds") << QStringLiteral("1:75") << qint64(-1);
    QTest::newRow("75 minutes") << QStringLiteral("1:75:00") << qint64(-1);
    QTest::newRow("empty") << QString() << qint64(-1);
}

void TestRecordingModel::times()
{
    QFETCH(QString, text);
    QTEST(parseTime(text).value_or(-1), "ms");
}

void TestRecordingModel::suggestions()
{
    widgets::SearchLine line;
    QStringList asked;
    SearchHelp help(
        [&asked](const QString &field, const QString &prefix) {
            asked << field + QLatin1Char('=') + prefix;
            return QtFuture::makeReadyFuture(Result<QStringList>(QStringList{QStringLiteral("Dylan Marsh")}));
        },
        &line);
    const auto texts = [&](const QString &text) {
        QStringList found;
        for (const auto &suggestion : help.suggestions(text, static_cast<int>(text.size())))
            found << suggestion.text.trimmed();
        return found;
    };
    QVERIFY(texts(QString()).isEmpty());
    QCOMPARE(texts(QStringLiteral("boiler ag")), QStringList{QStringLiteral("agent:")});
    QCOMPARE(texts(QStringLiteral("direction:o")), QStringList{QStringLiteral("direction:outgoing")});
    QCOMPARE(texts(QStringLiteral("has:")), QStringList{QStringLiteral("has:note")});
    QVERIFY(texts(QStringLiteral("on:last")).contains(QStringLiteral("on:last week")));
    QVERIFY(texts(QStringLiteral("colour:r")).isEmpty());
    // The store is asked once for each prefix, and what it says is quoted where it has spaces; Welsh names work too.
    QSignalSpy arrived(&help, &SearchHelp::valuesArrived);
    QVERIFY(texts(QStringLiteral("staffio:d")).isEmpty());
    QTRY_COMPARE(arrived.count(), 1);
    QCOMPARE(texts(QStringLiteral("staffio:d")), QStringList{QStringLiteral("staffio:\"Dylan Marsh\"")});
    QCOMPARE(texts(QStringLiteral("staffio:\"d")), QStringList{QStringLiteral("staffio:\"Dylan Marsh\"")});
    QCOMPARE(asked, QStringList{QStringLiteral("agent=d")});
    QVERIFY(texts(QStringLiteral("staffio:\"Dylan Marsh\"")).isEmpty()); // nothing to add
}

void TestRecordingModel::copiedReportHasNoFileNames()
{
    service::ImportReport report;
    report.imported << service::ImportedFile{QStringLiteral("/in/a-07700900149.wav"), {1}};
    report.duplicates << service::DuplicateFile{QStringLiteral("/in/b-07700900150.wav"), {1}};
    domain::QuarantineItem item;
    item.reason = domain::QuarantineReason::NoArea;
    item.detail = QStringLiteral("7000");
    report.quarantined << service::QuarantinedFile{QStringLiteral("/in/c-07700900151.wav"), item}
                       << service::QuarantinedFile{QStringLiteral("/in/d-07700900152.wav"), item};
    const QString text = reportToCopy(report);
    QVERIFY(!text.contains(QLatin1String("07700")));
    QVERIFY(text.contains(QLatin1String("1 imported, 1 duplicate, 2 in quarantine")));
    QVERIFY(text.contains(QStringLiteral("2 × ")));
    QVERIFY(text.contains(QLatin1String("7000")));
    QCOMPARE(importRemarks(report).size(), 3);
    report.imported.first().doubts << QStringLiteral("epoch-older 2026-06-16T13:05:09.000Z 2016-01-02T10:00:00.000Z");
    report.problems << intake::TableProblem{QStringLiteral("/in/Master: 2026.csv"), 3, QStringLiteral("column-count")};
    const auto remarks = importRemarks(report);
    QCOMPARE(remarks.size(), 5);
    QVERIFY(remarks[3].reason.contains(QLatin1String("16 June 2026, 14:05")));
    QVERIFY(remarks[3].reason.contains(QLatin1String("2 January 2016, 10:00")));
    QCOMPARE(remarks[4].file, QStringLiteral("Master: 2026.csv"));
    QVERIFY2(remarks[4].reason.contains(QLatin1String("Line 3 ")), qPrintable(remarks[4].reason));
    report.cancelled = true;
    report.remaining = 12;
    QVERIFY(reportLine(report).contains(QLatin1String("12 not looked at")));
}

QTEST_MAIN(TestRecordingModel)
#include "tst_recording_model.moc"
