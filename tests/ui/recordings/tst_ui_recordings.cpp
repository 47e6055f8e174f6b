#include "tests/ui/recordings/recordingsseat.h"
#include "ui/player/note_history.h"
#include "ui/widgets/daterange.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSemaphore>
#include <QToolButton>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui;
using recordings::RecordingModel;
using recordings::RecordingsDesk;

/// Finding recordings: the list, the search line, the columns, the inspector.
class TestRecordings : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { delete m_theme; }
    void showsOnesAreas();
    void typingNarrows();
    void problemIsMarked();
    void completesFieldsAndNames();
    void datesWriteIntoTheLine();
    void headerSorts();
    void columnsAreRemembered();
    void savedSearches();
    void inspectorSaysWhyNot();
    void inspectorAsksThoseWhoCanHelp();
    void opensByMouseAndKeyboard();
    void inspectorIsLaidOutBeforeItIsSeen();
    void inspectorShowsWhatNotesSaidBefore();
    void copiesNoPersonalData();
    void releaseCarriesTheSelection();
    void severalAreAskedForTogether();
    void emptyStates();
    void aSlowStoreShowsASkeleton();
    void pictures();

private:
    theme::Theme *m_theme = nullptr;
    std::unique_ptr<TestStore> m_store;
    domain::RecordingId m_recent, m_long, m_other, m_revenues, m_dueSoon;
};

static const service::Declaration complaint{QStringLiteral("complaint"), QStringLiteral("C-2026-0412")};

void TestRecordings::initTestCase()
{
    m_theme = new theme::Theme(*qApp);
    m_store = std::make_unique<TestStore>();
    m_recent = m_store->importCall(QStringLiteral("2001"), 149, 10, 2.0);
    m_long = m_store->importCall(QStringLiteral("2001"), 112, 30, 9.0);
    m_other = m_store->importCall(QStringLiteral("2007"), 186, 20, 3.0);
    m_revenues = m_store->importCall(QStringLiteral("2101"), 223, 15, 4.0);
    m_dueSoon = m_store->importCall(QStringLiteral("2001"), 260, 721, 5.0);
    const auto door = m_store->doorFor(QStringLiteral("investigator"), complaint.purpose, complaint.reference);
    (void)must(door->review().addNote(
        m_long, {{8000, 16000}, QStringLiteral("Repair promised by Friday"), {QStringLiteral("promise")}}));
}

void TestRecordings::showsOnesAreas()
{
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"));
    QTRY_COMPARE(seat.model()->rowCount(), 5);
    QTRY_COMPARE(seat.count(), QStringLiteral("5 recordings"));
    QCOMPARE(seat.customer(0), QStringLiteral("07700 900149")); // newest first
    QCOMPARE(seat.model()->index(0, RecordingModel::Staff).data().toString(), QStringLiteral("Dylan Marsh"));
    QCOMPARE(seat.model()->index(seat.rowOf(m_dueSoon), RecordingModel::State).data().toString(),
             QStringLiteral("Due in 9 days"));
    QCOMPARE(seat.model()->index(seat.rowOf(m_long), RecordingModel::Notes).data().toString(), QStringLiteral("1"));
    RecordingsSeat leader(*m_store, QStringLiteral("leader"));
    QTRY_COMPARE(leader.model()->rowCount(), 4);
    QCOMPARE(leader.rowOf(m_revenues), -1);
}

void TestRecordings::typingNarrows()
{
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"));
    QTRY_COMPARE(seat.model()->rowCount(), 5);
    QVERIFY(seat.desk->focusSearch());
    QVERIFY(seat.search()->hasFocus());
    QTest::keyClicks(seat.search(), QStringLiteral("promised"));
    QTRY_COMPARE(seat.model()->rowCount(), 1);
    QCOMPARE(seat.customer(0), QStringLiteral("07700 900112"));
    QTRY_COMPARE(seat.count(), QStringLiteral("1 recording"));
    // The inspector shows nothing that the list no longer has, and keeps what it still has.
    QVERIFY(seat.look(m_long));
    QTest::keyClicks(seat.search(), QStringLiteral(" friday"));
    QTRY_COMPARE(seat.search()->text(), QStringLiteral("promised friday"));
    QTRY_COMPARE(seat.model()->rowCount(), 1);
    QCOMPARE(seat.inspector()->recording(), m_long);
    seat.desk->search(QStringLiteral("agent:Nobody"));
    QTRY_COMPARE(seat.model()->rowCount(), 0);
    QTRY_VERIFY(!seat.inspector()->recording().isValid());
    seat.desk->search({});
    QTRY_COMPARE(seat.model()->rowCount(), 5);
    seat.desk->search(QStringLiteral("agent:Marsh longer:4s"));
    QTRY_COMPARE(seat.model()->rowCount(), 2);
    QCOMPARE(seat.search()->spans().size(), 2);
    seat.desk->search(QStringLiteral("area:Revenues"));
    QTRY_COMPARE(seat.model()->rowCount(), 1);
}

void TestRecordings::problemIsMarked()
{
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"));
    seat.desk->search(QStringLiteral("colour:red longer:soon"));
    const auto spans = seat.search()->spans();
    QCOMPARE(spans.size(), 2);
    QVERIFY(!spans[0].valid && !spans[1].valid);
    QVERIFY(spans[0].problem.contains(QLatin1String("colour")));
    QVERIFY(spans[1].problem.contains(QLatin1String("2m")));
    QTRY_VERIFY(seat.count().contains(spans[0].problem)); // in words, for whoever sees no red
    seat.desk->search(QStringLiteral("longer:"));
    QVERIFY(seat.search()->spans().isEmpty()); // still being typed
}

void TestRecordings::completesFieldsAndNames()
{
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"));
    QTRY_COMPARE(seat.model()->rowCount(), 5);
    seat.desk->focusSearch();
    QAbstractItemView *popup = seat.search()->completerPopup()->popup();
    QTest::keyClicks(seat.search(), QStringLiteral("age"));
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(seat.search()->text(), QStringLiteral("agent:"));
    QTest::keyClicks(seat.search(), QStringLiteral("dy"));
    QTRY_VERIFY(popup->isVisible()); // the store was asked meanwhile
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(seat.search()->text(), QStringLiteral("agent:\"Dylan Marsh\" "));
    QTRY_COMPARE(seat.model()->rowCount(), 3);
}

void TestRecordings::datesWriteIntoTheLine()
{
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"));
    QTRY_COMPARE(seat.model()->rowCount(), 5);
    seat.desk->search(QStringLiteral("agent:Marsh"));
    press(seat.button("dates"));
    auto *calendar = visibleWindow<widgets::DateRangePopup>();
    QVERIFY(calendar);
    auto *presets = calendar->findChild<QListWidget *>();
    presets->setCurrentRow(static_cast<int>(widgets::DatePreset::Last12Months) - 1);
    press(calendar->findChild<widgets::PrimaryButton *>());
    QVERIFY(!calendar->isVisible());
    QCOMPARE(seat.search()->text(), QStringLiteral("agent:Marsh from:17/11/2025 to:16/11/2026"));
    QTRY_COMPARE(seat.model()->rowCount(), 2);
    press(seat.button("dates")); // knows what the line says
    QCOMPARE(calendar->range().from, QDate(2025, 11, 17));
    QCOMPARE(calendar->range().to, QDate(2026, 11, 16));
    calendar->hide();
}

void TestRecordings::headerSorts()
{
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"));
    QTRY_COMPARE(seat.model()->rowCount(), 5);
    QHeaderView *header = seat.table()->horizontalHeader();
    const auto click = [&](int column) {
        const int x = header->sectionViewportPosition(column) + header->sectionSize(column) / 2;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    };
    click(RecordingModel::Length);
    const auto sorted = [&](int first, int last) {
        return QTest::qWaitFor([&] {
            return seat.model()->rowCount() == 5 &&
                   seat.model()->index(0, 3).data(RecordingModel::SortRole).toInt() == first &&
                   seat.model()->index(4, 3).data(RecordingModel::SortRole).toInt() == last;
        });
    };
    const bool up = header->sortIndicatorOrder() == Qt::AscendingOrder;
    QVERIFY(sorted(up ? 2000 : 9000, up ? 9000 : 2000));
    click(RecordingModel::Length);
    QVERIFY(sorted(up ? 9000 : 2000, up ? 2000 : 9000));
    click(RecordingModel::Notes); // cannot be sorted by: the mark stays where it was
    QCOMPARE(header->sortIndicatorSection(), int(RecordingModel::Length));
}

void TestRecordings::columnsAreRemembered()
{
    {
        RecordingsSeat seat(*m_store, QStringLiteral("leader"));
        QTRY_COMPARE(seat.model()->rowCount(), 4);
        QVERIFY(seat.table()->isColumnHidden(RecordingModel::Area));
        press(seat.button("columns"));
        auto *menu = visibleWindow<QMenu>();
        QVERIFY(menu);
        const auto actions = menu->actions();
        const auto area = std::find_if(actions.cbegin(), actions.cend(),
                                       [](const QAction *action) { return action->text() == QLatin1String("Area"); });
        choose(menu, *area);
        QVERIFY(!seat.table()->isColumnHidden(RecordingModel::Area));
        seat.table()->horizontalHeader()->setSortIndicator(RecordingModel::Customer, Qt::AscendingOrder);
        seat.table()->setColumnWidth(RecordingModel::Staff, 211);
    }
    RecordingsSeat again(*m_store, QStringLiteral("leader"));
    QVERIFY(!again.table()->isColumnHidden(RecordingModel::Area));
    QCOMPARE(again.table()->columnWidth(RecordingModel::Staff), 211);
    QTRY_COMPARE(again.model()->rowCount(), 4);
    QCOMPARE(again.customer(0), QStringLiteral("07700 900112"));
    QCOMPARE(again.model()->index(0, RecordingModel::Area).data().toString(), QStringLiteral("Housing Repairs"));
    RecordingsSeat other(*m_store, QStringLiteral("investigator")); // another person's desk is as it was
    QVERIFY(other.table()->isColumnHidden(RecordingModel::Area));
}

void TestRecordings::savedSearches()
{
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"));
    QTRY_COMPARE(seat.model()->rowCount(), 5);
    const auto open = [&] {
        press(seat.button("searches"));
        QMenu *menu = nullptr;
        (void)QTest::qWaitFor([&] { return (menu = visibleWindow<QMenu>()) != nullptr; });
        return menu;
    };
    QMenu *menu = open();
    QVERIFY(menu);
    QVERIFY(!menu->actions().last()->isEnabled()); // nothing to be saved
    menu->close();
    seat.desk->search(QStringLiteral("longer:4s"));
    seat.seat.prompter().text = QStringLiteral("Long calls");
    menu = open();
    choose(menu, menu->actions().last());
    QCOMPARE(seat.seat.prompter().asked.size(), 1);
    seat.desk->search({});
    QTRY_COMPARE(seat.model()->rowCount(), 5);
    menu = open();
    QCOMPARE(menu->actions().first()->text(), QStringLiteral("Long calls"));
    choose(menu, menu->actions().first());
    QCOMPARE(seat.search()->text(), QStringLiteral("longer:4s"));
    QTRY_COMPARE(seat.model()->rowCount(), 3);
    menu = open();
    seat.seat.prompter().text = QStringLiteral("More than four seconds");
    menu->findChild<QMenu *>(QStringLiteral("renameSearches"))->actions().first()->trigger();
    menu->close();
    // Another person has none of them.
    QCOMPARE(must(m_store->door(QStringLiteral("leader"))->review().savedSearches()).size(), 0);
    menu = open();
    QCOMPARE(menu->actions().first()->text(), QStringLiteral("More than four seconds"));
    auto *removal = menu->findChild<QMenu *>(QStringLiteral("removeSearches"));
    removal->actions().first()->trigger();
    menu->close();
    menu = open();
    QCOMPARE(menu->actions().size(), 1);
    menu->close();
}

void TestRecordings::inspectorAsksThoseWhoCanHelp()
{
    const auto askButton = [](RecordingsSeat &seat, const char *action) {
        return seat.action(action)->findChild<QPushButton *>(QStringLiteral("askThem"));
    };
    RecordingsSeat leader(*m_store, QStringLiteral("leader"), complaint);
    QVERIFY(leader.look(m_recent));
    auto *ask = askButton(leader, "download");
    QVERIFY(ask);
    QTRY_VERIFY(ask->isVisible());
    QVERIFY(ask->accessibleName().contains(QStringLiteral("Download")));
    QApplication::clipboard()->clear();
    QSignalSpy notice(&leader.seat.context(), &desk::Context::notice);
    ask->click();
    QTRY_COMPARE(notice.size(), 1);
    QVERIFY(notice.first().first().toString().contains(QStringLiteral("Bethan Rowlands (Head of Service)")));
    const QString message = QApplication::clipboard()->text();
    for (const char *said : {"To: Bethan Rowlands (Head of Service)", "Download: Recording ", "(§6)",
                             "Dispute or complaint, C-2026-0412", "Delyth Lloyd"})
        QVERIFY2(message.contains(QString::fromUtf8(said)), qPrintable(message));
    QVERIFY2(!message.contains(QStringLiteral("900149")), qPrintable(message)); // nothing about the caller
    // Where only a day has to come there is nobody to ask.
    RecordingsSeat investigator(*m_store, QStringLiteral("investigator"), complaint);
    QVERIFY(investigator.look(m_recent));
    QVERIFY(!investigator.action("delete")->isAllowed());
    const auto *none = askButton(investigator, "delete");
    QVERIFY(!none || !none->isVisible());
}

void TestRecordings::inspectorSaysWhyNot()
{
    RecordingsSeat leader(*m_store, QStringLiteral("leader"), complaint);
    QVERIFY(leader.look(m_recent));
    QCOMPARE(child<widgets::Label>(leader.desk.get(), "customer")->text(), QStringLiteral("07700 900149"));
    for (const char *name : {"requestRelease", "download", "copyClip", "delete"}) {
        QVERIFY2(!leader.action(name)->isAllowed(), name);
        const QString line = leader.action(name)->line();
        QVERIFY2(line.contains(QStringLiteral("(§6)")) && line.contains(QLatin1String("Ask ")), qPrintable(line));
    }
    RecordingsSeat investigator(*m_store, QStringLiteral("investigator"), complaint);
    QVERIFY(investigator.look(m_recent));
    QVERIFY(investigator.action("requestRelease")->isAllowed());
    QVERIFY(investigator.action("download")->isAllowed());
    QVERIFY(!investigator.action("delete")->isAllowed());
    QVERIFY(investigator.action("delete")->line().contains(QStringLiteral("§7")));
    QVERIFY(investigator.look(m_dueSoon));
    QTRY_VERIFY(investigator.action("delete")->isAllowed());
    // The purpose is part of every decision: without one the same buttons say so.
    investigator.seat.context().declare({});
    QTRY_VERIFY(!investigator.action("download")->isAllowed());
}

void TestRecordings::opensByMouseAndKeyboard()
{
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"), complaint);
    QSignalSpy opened(&seat.seat.context(), &desk::Context::openRecordingRequested);
    QVERIFY(seat.look(m_long));
    const QRect cell = seat.table()->visualRect(seat.model()->index(seat.rowOf(m_long), 0));
    QTest::mouseDClick(seat.table()->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.last().at(0).value<domain::RecordingId>(), m_long);
    QCOMPARE(opened.last().at(1).toLongLong(), -1);
    QTest::keyClick(seat.table(), Qt::Key_Return);
    QCOMPARE(opened.count(), 2);
    press(child<QToolButton>(seat.desk.get(), "play"));
    QCOMPARE(opened.count(), 3);
    QTest::keyClick(seat.table(), Qt::Key_Down);
    QTest::keyClick(seat.table(), Qt::Key_Return);
    QCOMPARE(opened.last().at(0).value<domain::RecordingId>(), m_dueSoon);
}

/// With the player open there is little room: what is new scrolls from the first moment, and is never squeezed in.
void TestRecordings::inspectorIsLaidOutBeforeItIsSeen()
{
    RecordingsSeat investigator(*m_store, QStringLiteral("investigator"), complaint);
    investigator.desk->resize(1055, 401);
    const auto detail = must(m_store->doorFor(QStringLiteral("investigator"), complaint.purpose, complaint.reference)
                                 ->review()
                                 .show(m_long));
    QVERIFY(investigator.look(m_recent));
    auto *inspector = investigator.inspector();
    inspector->setNothing(QStringLiteral("Nothing yet."));
    inspector->setDetail(detail, m_store->today()); // the event loop has not come to it
    auto *play = child<QAbstractButton>(inspector, "play");
    QVERIFY(play->isVisible());
    QVERIFY2(play->height() >= play->sizeHint().height(), qPrintable(QString::number(play->height())));
    auto *area = inspector->findChild<QScrollArea *>();
    QVERIFY(area->widget()->height() >= area->widget()->heightForWidth(area->widget()->width()));
    QVERIFY(area->verticalScrollBar()->maximum() > 0);
}

void TestRecordings::inspectorShowsWhatNotesSaidBefore()
{
    const auto door = m_store->doorFor(QStringLiteral("investigator"), complaint.purpose, complaint.reference);
    const auto note = must(door->review().addNote(m_other, {{0, 0}, QStringLiteral("Asked for a manager"), {}}));
    (void)must(door->review().removeNote(note.id, note.revision));
    RecordingsSeat seat(*m_store, QStringLiteral("leader"), complaint); // who may see the call, not only who may write
    QVERIFY(seat.look(m_other));
    auto *fold = child<QToolButton>(seat.inspector(), "removedNotes");
    QTRY_VERIFY(fold->isVisible());
    QTest::mouseClick(fold, Qt::LeftButton);
    auto *row = child<QWidget>(seat.inspector(), "noteRow");
    QTRY_VERIFY(row->isVisible());
    row->setFocus();
    QTest::keyClick(row, Qt::Key_H);
    auto *history = seat.desk->findChild<player::NoteHistory *>();
    QVERIFY(history && history->isVisible());
    QTRY_COMPARE(history->findChildren<QLabel *>(QStringLiteral("revision")).size(), 2);
    QTest::keyClick(history, Qt::Key_Escape);
}

void TestRecordings::copiesNoPersonalData()
{
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"), complaint);
    QTRY_COMPARE(seat.model()->rowCount(), 5);
    seat.table()->setFocus();
    seat.table()->selectAll();
    QTest::keySequence(seat.table(), QKeySequence::Copy);
    const QString text = QApplication::clipboard()->text();
    QCOMPARE(text.split(QLatin1Char('\n')).size(), 5);
    QVERIFY(text.contains(QStringLiteral("recording %1, ").arg(m_recent.value)));
    QVERIFY(!text.contains(QLatin1String("07700")));
    QVERIFY(!text.contains(QLatin1String("Marsh")));
}

void TestRecordings::releaseCarriesTheSelection()
{
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"), complaint);
    QVERIFY(seat.look(m_long));
    QSignalSpy asked(seat.desk.get(), &RecordingsDesk::releaseRequested);
    seat.desk->setPlayerSelection(m_recent, {1, 2}); // another recording's
    press(seat.action("requestRelease")->button());
    QVERIFY(asked.last().at(1).value<FrameRange>().isEmpty());
    seat.desk->setPlayerSelection(m_long, {800, 1600});
    press(seat.action("requestRelease")->button());
    QCOMPARE(asked.last().at(0).value<QList<domain::RecordingId>>(), QList<domain::RecordingId>{m_long});
    QVERIFY((asked.last().at(1).value<FrameRange>() == FrameRange{800, 1600}));
}

void TestRecordings::severalAreAskedForTogether()
{
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"), complaint);
    QTRY_COMPARE(seat.model()->rowCount(), 5);
    QSignalSpy asked(seat.desk.get(), &RecordingsDesk::releaseRequested);
    seat.table()->setFocus();
    QTest::keySequence(seat.table(), QKeySequence::SelectAll);
    auto *release = seat.action("requestRelease");
    QTRY_VERIFY(release->isVisible());
    QVERIFY(release->isAllowed());
    picture(seat.desk.get(), QStringLiteral("recordings-several"), *m_theme);
    press(release->button());
    QCOMPARE(asked.count(), 1);
    const auto ids = asked.last().at(0).value<QList<domain::RecordingId>>();
    QCOMPARE(ids.size(), 5);
    QCOMPARE(ids.constFirst().value, seat.model()->index(0, 0).data(RecordingModel::IdRole).toLongLong());
    QVERIFY(asked.last().at(1).value<FrameRange>().isEmpty());
}

void TestRecordings::emptyStates()
{
    RecordingsSeat outsider(*m_store, QStringLiteral("outsider"));
    auto *empty = child<widgets::EmptyState>(outsider.desk.get(), "emptyState");
    QVERIFY(empty->isVisible());
    QVERIFY(empty->accessibleName().contains(QLatin1String("service area")));
    QVERIFY(empty->accessibleDescription().contains(QLatin1String("Head of Service")));
    QVERIFY(!outsider.button("import")->isEnabled());
    QVERIFY(outsider.button("import")->toolTip().contains(QLatin1String("Administrator")));

    RecordingsSeat seat(*m_store, QStringLiteral("investigator"));
    QTRY_COMPARE(seat.model()->rowCount(), 5);
    seat.desk->search(QStringLiteral("zeppelin"));
    empty = child<widgets::EmptyState>(seat.desk.get(), "emptyState");
    QTRY_VERIFY(empty->isVisible());
    picture(seat.desk.get(), QStringLiteral("no-result"), *m_theme);
    press(empty->findChild<QPushButton *>());
    QTRY_VERIFY(seat.table()->isVisible());
    QCOMPARE(seat.search()->text(), QString());

    TestStore fresh;
    RecordingsSeat first(fresh, QStringLiteral("leader"));
    empty = child<widgets::EmptyState>(first.desk.get(), "emptyState");
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(empty->findChild<QPushButton *>()->isVisible());
    picture(first.desk.get(), QStringLiteral("empty-store"), *m_theme);
}

void TestRecordings::aSlowStoreShowsASkeleton()
{
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"));
    QTRY_COMPARE(seat.model()->rowCount(), 5);
    QSemaphore slow;
    (void)seat.seat.context().door().run([&slow](service::Door &) -> Result<void> {
        slow.acquire();
        return {};
    });
    auto *skeleton = seat.desk->findChild<widgets::SkeletonRows *>();
    QElapsedTimer since;
    since.start();
    seat.desk->search(QStringLiteral("promised"));
    QVERIFY(seat.table()->isVisible()); // what was there stays until it has taken too long
    QTRY_VERIFY(skeleton->isVisible());
    QVERIFY2(since.elapsed() >= 140, qPrintable(QString::number(since.elapsed()))); // a coarse timer may be 5 % early
    QCOMPARE(seat.count(), QString());                                              // five is not the answer any more
    picture(seat.desk.get(), QStringLiteral("waiting"), *m_theme);
    slow.release();
    QTRY_VERIFY(seat.table()->isVisible());
    QTRY_COMPARE(seat.model()->rowCount(), 1);
}

void TestRecordings::pictures()
{
    if (qEnvironmentVariableIsEmpty("EARSHOT_PICTURES"))
        return;
    RecordingsSeat seat(*m_store, QStringLiteral("investigator"), complaint);
    QVERIFY(seat.look(m_long));
    seat.desk->search(QStringLiteral("agent:Marsh from:1 Nov 2024 colour:red"));
    QTRY_COMPARE(seat.model()->rowCount(), 3);
    QVERIFY(seat.look(m_long));
    picture(seat.desk.get(), QStringLiteral("recordings"), *m_theme);
    RecordingsSeat leader(*m_store, QStringLiteral("leader"));
    QVERIFY(leader.look(m_dueSoon));
    picture(leader.desk.get(), QStringLiteral("recordings-leader"), *m_theme);
    RecordingsSeat outsider(*m_store, QStringLiteral("outsider"));
    picture(outsider.desk.get(), QStringLiteral("recordings-outsider"), *m_theme);
}

QTEST_MAIN(TestRecordings)
#include "tst_ui_recordings.moc"
