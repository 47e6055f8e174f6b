#include "tests/ui/recordings/recordingsseat.h"
#include "ui/recordings/copyclipdialog.h"
#include "ui/recordings/deletedialog.h"
#include "ui/recordings/downloaddialog.h"
#include "ui/recordings/downloadsdialog.h"
#include "ui/recordings/importdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui;
using namespace earshot::ui::recordings;

/// What is done with a recording: download, copy, delete, import. Each in the real desk on a real store.
class TestRecordingsActs : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = new theme::Theme(*qApp); }
    void cleanupTestCase() { delete m_theme; }
    void downloadIsSavedAndConfirmed();
    void downloadProblemsStandInTheDialog();
    void clipOfTheSelection();
    void clipTimesAreChecked();
    void deletedRowLeaves();
    void dropImports();
    void importGoesOnWithoutItsDialog();
    void onlyWhoMayImportsByDrop();

private:
    theme::Theme *m_theme = nullptr;
};

static const service::Declaration complaint{QStringLiteral("complaint"), QStringLiteral("C-2026-0412")};
static const QString investigator = QStringLiteral("investigator");

static void dropOn(QWidget *target, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
}

void TestRecordingsActs::downloadIsSavedAndConfirmed()
{
    TestStore store;
    const auto id = store.importCall();
    RecordingsSeat seat(store, investigator, complaint);
    QVERIFY(seat.look(id));
    QVERIFY(!seat.button("downloads")->isVisible());
    press(seat.action("download")->button());
    auto *dialog = visibleWindow<DownloadDialog>();
    QVERIFY(dialog);
    QVERIFY(!dialog->confirmButton()->isEnabled()); // nowhere to save it yet
    seat.seat.prompter().folder = store.scratch(QStringLiteral("saved"));
    press(child<QPushButton>(dialog, "chooseFolder"));
    QCOMPARE(child<QLineEdit>(dialog, "path")->text(), seat.seat.prompter().folder);
    auto *until = child<QDateEdit>(dialog, "until");
    QCOMPARE(until->date(), store.today().addDays(14));
    QCOMPARE(until->minimumDate(), store.today());
    picture(dialog, QStringLiteral("download"), *m_theme, true);
    press(dialog->confirmButton());
    QTRY_VERIFY(seat.button("downloads")->isVisible());
    const QDir saved(seat.seat.prompter().folder);
    QCOMPARE(saved.entryList(QDir::Files).size(), 1);
    const QString file = saved.filePath(saved.entryList(QDir::Files).first());
    QTRY_COMPARE(seat.model()->index(seat.rowOf(id), RecordingModel::State).data().toString(),
                 QStringLiteral("Downloaded"));
    QTRY_VERIFY(seat.desk->findChild<widgets::NoticeBar *>(QStringLiteral("openDownload")));

    // "Confirm deleted" while the file is there: told where, and offered to delete it.
    press(seat.button("downloads"));
    auto *list = visibleWindow<DownloadsDialog>();
    QVERIFY(list);
    QTRY_VERIFY(list->findChild<QPushButton *>(QStringLiteral("confirmDeleted")));
    picture(list, QStringLiteral("downloads"), *m_theme, true);
    seat.seat.prompter().sure = false;
    press(child<QPushButton>(list, "confirmDeleted"));
    auto *problem = child<widgets::NoticeBar>(list, "problem");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(file));
    QVERIFY(QFile::exists(file));
    seat.seat.prompter().sure = true;
    press(child<QPushButton>(list, "confirmDeleted"));
    QTRY_VERIFY(!seat.button("downloads")->isVisible());
    QVERIFY(!QFile::exists(file));
    QCOMPARE(must(store.door(investigator)->custody().myOpenDownloads()).size(), 0);
    list->close();
}

void TestRecordingsActs::downloadProblemsStandInTheDialog()
{
    TestStore store;
    const auto id = store.importCall();
    RecordingsSeat seat(store, investigator, complaint);
    QVERIFY(seat.look(id));
    press(seat.action("download")->button());
    auto *dialog = visibleWindow<DownloadDialog>();
    QVERIFY(dialog);
    child<QLineEdit>(dialog, "path")->setText(writeFile(store.scratch(), QStringLiteral("there.wav"), "x"));
    press(dialog->confirmButton());
    QTRY_VERIFY(!dialog->problem().isEmpty());
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->confirmButton()->isEnabled());
    press(child<QPushButton>(dialog, "cancel"));
    QVERIFY(!visibleWindow<DownloadDialog>());
    QCOMPARE(must(store.door(investigator)->custody().myOpenDownloads()).size(), 0);
}

void TestRecordingsActs::clipOfTheSelection()
{
    TestStore store;
    const auto id = store.importCall(QStringLiteral("2001"), 149, 10, 9.0);
    RecordingsSeat seat(store, investigator, complaint);
    QVERIFY(seat.look(id));
    seat.desk->setPlayerSelection(id, {12345, 33333});
    press(seat.action("copyClip")->button());
    auto *dialog = visibleWindow<CopyClipDialog>();
    QVERIFY(dialog);
    QCOMPARE(child<QLineEdit>(dialog, "reference")->text(), complaint.reference);
    QVERIFY(!dialog->confirmButton()->isEnabled()); // no title yet
    child<QLineEdit>(dialog, "title")->setFocus();
    QTest::keyClicks(child<QLineEdit>(dialog, "title"), QStringLiteral("The promise"));
    auto *forWhom = child<QComboBox>(dialog, "forWhom");
    QTRY_VERIFY(forWhom->findText(QStringLiteral("Delyth Lloyd")) > 0);
    QCOMPARE(forWhom->findText(QStringLiteral("Priya Okafor")), -1); // not for oneself
    forWhom->setCurrentIndex(forWhom->findText(QStringLiteral("Delyth Lloyd")));
    picture(dialog, QStringLiteral("clip"), *m_theme, true);
    press(dialog->confirmButton());
    QTRY_VERIFY(!visibleWindow<CopyClipDialog>());
    const auto clips = must(store.door(QStringLiteral("leader"))->custody().clipsForMe());
    QCOMPARE(clips.size(), 1);
    QVERIFY((clips[0].range == FrameRange{12345, 33333})); // to the frame, though tenths are shown
    QCOMPARE(clips[0].title, QStringLiteral("The promise"));
    // It stands in the inspector, and plays from its beginning.
    QSignalSpy opened(&seat.seat.context(), &desk::Context::openRecordingRequested);
    const QString name = QStringLiteral("clip%1").arg(clips[0].id.value);
    QTRY_VERIFY(seat.desk->findChild<QToolButton *>(name));
    press(seat.desk->findChild<QToolButton *>(name));
    QCOMPARE(opened.last().at(1).toLongLong(), 12345);
}

void TestRecordingsActs::clipTimesAreChecked()
{
    TestStore store;
    const auto id = store.importCall(QStringLiteral("2001"), 149, 10, 9.0);
    RecordingsSeat seat(store, investigator, complaint);
    QVERIFY(seat.look(id));
    press(seat.action("copyClip")->button());
    auto *dialog = visibleWindow<CopyClipDialog>();
    QVERIFY(dialog);
    auto *from = child<QLineEdit>(dialog, "from");
    auto *to = child<QLineEdit>(dialog, "to");
    QCOMPARE(from->text(), QStringLiteral("0:00"));
    QCOMPARE(to->text(), QStringLiteral("0:09"));
    child<QLineEdit>(dialog, "title")->setText(QStringLiteral("All of it"));
    QVERIFY(dialog->confirmButton()->isEnabled());
    from->setText(QStringLiteral("0:05"));
    to->setText(QStringLiteral("0:03"));
    QVERIFY(!dialog->confirmButton()->isEnabled());
    to->setText(QStringLiteral("later"));
    QVERIFY(!dialog->confirmButton()->isEnabled());
    to->setText(QStringLiteral("0:07.5"));
    QVERIFY(dialog->confirmButton()->isEnabled());
    press(child<QPushButton>(dialog, "wholeCall"));
    QCOMPARE(to->text(), QStringLiteral("0:09"));
    to->setText(QStringLiteral("3:00")); // past the end is the end
    press(dialog->confirmButton());
    QTRY_VERIFY(!visibleWindow<CopyClipDialog>());
    const auto clips = must(store.door(investigator)->review().show(id)).clips;
    QCOMPARE(clips.size(), 1);
    QVERIFY((clips[0].range == FrameRange{0, 72000}));
}

void TestRecordingsActs::deletedRowLeaves()
{
    TestStore store;
    const auto old = store.importCall(QStringLiteral("2001"), 149, 500);
    store.importCall(QStringLiteral("2001"), 112, 10);
    RecordingsSeat seat(store, investigator, complaint);
    service::ReleaseDraft draft;
    draft.recording = old;
    draft.requester = draft.recipient = QStringLiteral("A. Evans");
    const auto waiting =
        must(store.doorFor(investigator, QStringLiteral("complaint"), QStringLiteral("C-1"))->release().request(draft));
    QVERIFY(seat.look(old));
    press(seat.action("delete")->button());
    auto *dialog = visibleWindow<DeleteDialog>();
    QVERIFY(dialog);
    const auto words = dialog->findChildren<QLabel *>();
    QVERIFY(std::any_of(words.cbegin(), words.cend(), [&](const QLabel *label) {
        return label->text().contains(QStringLiteral("Release %1 is still on its way").arg(waiting.number));
    }));
    QCOMPARE(dialog->confirmButton()->text(), QStringLiteral("Delete recording"));
    QVERIFY(!dialog->confirmButton()->isEnabled()); // not without a reason
    picture(dialog, QStringLiteral("delete"), *m_theme, true);
    press(child<QPushButton>(dialog, "cancel"));
    QCOMPARE(seat.model()->rowCount(), 2);
    press(seat.action("delete")->button());
    dialog = visibleWindow<DeleteDialog>();
    QVERIFY(dialog);
    QTest::keyClicks(child<QPlainTextEdit>(dialog, "reason"), QStringLiteral("The matter is closed"));
    press(dialog->confirmButton());
    QTRY_COMPARE(seat.model()->rowCount(), 1);
    QTRY_COMPARE(seat.count(), QStringLiteral("1 recording"));
    QTRY_VERIFY(seat.inspector()->recording() != old);

    // It is found among the deleted ones, with nothing left to be done with it.
    seat.desk->search(QStringLiteral("is:deleted"));
    QTRY_COMPARE(seat.model()->rowCount(), 1);
    QTRY_COMPARE(seat.rowOf(old), 0);
    QVERIFY(seat.look(old));
    QCOMPARE(seat.model()->rowCount(), 1);
    QCOMPARE(seat.model()->index(0, RecordingModel::State).data().toString(), QStringLiteral("Deleted"));
    QCOMPARE(seat.customer(0), QString());
    QTRY_VERIFY(seat.inspector()->findChild<QWidget *>(QStringLiteral("deleted")));
    QVERIFY(!seat.inspector()->findChild<QWidget *>(QStringLiteral("delete")));
    const auto labels = seat.inspector()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel *label) { return label->text().contains(u"The matter is closed"); }));
    picture(seat.desk.get(), QStringLiteral("tombstones"), *m_theme);
}

void TestRecordingsActs::dropImports()
{
    TestStore store;
    const QString folder = store.scratch(QStringLiteral("incoming"));
    const QDateTime at = store.clock().now().utc().addDays(-3);
    const QString good = makeWav(folder, incomingName(QStringLiteral("2001"), 149, at, 1), 2.0);
    const QByteArray same = wavBytes(2.0);
    writeFile(folder, incomingName(QStringLiteral("2001"), 150, at, 2), same);
    makeWav(folder, incomingName(QStringLiteral("7001"), 151, at, 3), 2.0, {500, 900});
    RecordingsSeat seat(store, QStringLiteral("leader"));
    QSignalSpy started(seat.desk.get(), &RecordingsDesk::importStarted);
    dropOn(seat.desk.get(), {folder});
    auto *dialog = visibleWindow<ImportDialog>();
    QVERIFY(dialog);
    QCOMPARE(child<QListWidget>(dialog, "paths")->count(), 1);
    // What is dropped while the dialog asks is added, on the list behind it and on the dialog itself, as it says.
    dropOn(seat.desk.get(), {store.scratch(QStringLiteral("other"))});
    QCOMPARE(visibleWindow<ImportDialog>(), dialog);
    dropOn(dialog, {store.scratch(QStringLiteral("third"))});
    QCOMPARE(child<QListWidget>(dialog, "paths")->count(), 3);
    seat.seat.prompter().files = QStringList{good};
    press(child<QPushButton>(dialog, "addFiles"));
    QCOMPARE(child<QListWidget>(dialog, "paths")->count(), 4);
    picture(dialog, QStringLiteral("import-choice"), *m_theme, true);
    press(child<QPushButton>(dialog, "startImport"));
    QCOMPARE(started.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(child<QTableWidget>(dialog, "importRemarks")->isVisible(), 20'000);
    const auto *task = started[0].at(0).value<ImportTask *>();
    QVERIFY(task->result() && task->result()->has_value());
    const auto &report = **task->result();
    QCOMPARE(report.imported.size(), 1);
    QCOMPARE(report.quarantined.size(), 1);
    auto *remarks = child<QTableWidget>(dialog, "importRemarks");
    QCOMPARE(remarks->rowCount(), static_cast<int>(report.quarantined.size() + report.duplicates.size()));
    QVERIFY(remarks->item(0, 1)->text().contains(QLatin1String("7001")));
    QVERIFY(!remarks->item(0, 2)->text().isEmpty());
    QVERIFY(task->task().state == widgets::Task::State::Partly);
    picture(dialog, QStringLiteral("import-result"), *m_theme, true);
    press(child<QPushButton>(dialog, "copyResult"));
    QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("1 imported")));
    QVERIFY(!QApplication::clipboard()->text().contains(QLatin1String("07700")));
    QTRY_COMPARE(seat.model()->rowCount(), 1); // the list read itself again
    press(child<QPushButton>(dialog, "closeImport"));
}

void TestRecordingsActs::importGoesOnWithoutItsDialog()
{
    TestStore store;
    const QString folder = store.scratch(QStringLiteral("many"));
    const QDateTime at = store.clock().now().utc().addDays(-3);
    for (int i = 0; i < 40; ++i)
        makeWav(folder, incomingName(QStringLiteral("2001"), 100 + i, at.addSecs(60 * i), i), 1.0,
                {300.0 + 9 * i, 700});
    RecordingsSeat seat(store, QStringLiteral("leader"));
    QSignalSpy started(seat.desk.get(), &RecordingsDesk::importStarted);
    seat.desk->openImport({folder});
    auto *dialog = visibleWindow<ImportDialog>();
    QVERIFY(dialog);
    press(child<QPushButton>(dialog, "startImport"));
    press(child<QPushButton>(dialog, "closeImport"));
    auto *task = started[0].at(0).value<ImportTask *>();
    QTRY_VERIFY_WITH_TIMEOUT(!task->isRunning(), 60'000);
    QCOMPARE((*task->result())->imported.size(), 40);
    QTRY_COMPARE(seat.model()->rowCount(), 40);
    // Its result can be looked at later, and put away.
    seat.desk->showImport(task->id());
    dialog = visibleWindow<ImportDialog>();
    QVERIFY(dialog);
    QVERIFY(child<widgets::NoticeBar>(dialog, "importOutcome")->text().contains(QLatin1String("40 imported")));
    dialog->close();
    const QPointer<ImportTask> gone(task);
    seat.desk->forgetImport(task->id());
    QTRY_VERIFY(!gone);

    // Cancelled at once: what was in the store by then stays, and the rest is counted.
    QDir(folder).removeRecursively();
    const QString more = store.scratch(QStringLiteral("more"));
    for (int i = 0; i < 40; ++i)
        makeWav(more, incomingName(QStringLiteral("2001"), 200 + i, at.addSecs(60 * i), i), 1.0, {305.0 + 9 * i, 800});
    seat.desk->openImport({more});
    press(child<QPushButton>(visibleWindow<ImportDialog>(), "startImport"));
    task = started[1].at(0).value<ImportTask *>();
    seat.desk->cancelImport(task->id());
    QTRY_VERIFY_WITH_TIMEOUT(!task->isRunning(), 60'000);
    QVERIFY((*task->result())->cancelled);
    QCOMPARE((*task->result())->imported.size() + (*task->result())->remaining, 40);
    QVERIFY(task->task().state == widgets::Task::State::Cancelled);
}

void TestRecordingsActs::onlyWhoMayImportsByDrop()
{
    TestStore store;
    RecordingsSeat seat(store, investigator);
    dropOn(seat.desk.get(), {store.scratch()});
    QVERIFY(!visibleWindow<ImportDialog>());
    QSignalSpy notice(&seat.seat.context(), &desk::Context::notice);
    seat.desk->openImport();
    QCOMPARE(notice.count(), 1);
    QVERIFY(!visibleWindow<ImportDialog>());
}

QTEST_MAIN(TestRecordingsActs)
#include "tst_ui_recordings_acts.moc"
