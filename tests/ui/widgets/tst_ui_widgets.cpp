#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/daterange.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lifebar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/purposebar.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tasklist.h"
#include "ui/widgets/transportbar.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace earshot::ui;
using namespace earshot::ui::widgets;
using theme::Icon;
using theme::px;
using theme::Token;

/// What of a widget was painted anew.
class Painted : public QObject
{
public:
    QRegion region;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

class TestWidgets : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = new theme::Theme(*qApp); }
    void cleanupTestCase() { delete m_theme; }
    void cleanup()
    {
        m_theme->setMode(theme::Mode::Light);
        m_theme->setScale(100);
    }

    void chipIs22High();
    void chipInAnyState();
    void railByMouseAndKeys();
    void railCollapses();
    void tableRowsAndHover();
    void tableColumnsAreRemembered();
    void tableRefusesForeignState();
    void tableFitsItsColumns();
    void tableShowsItsChipsWhole();
    void tableWrapsWhatDoesNotFit();
    void tableTakesItsRingAlong();
    void lifeParts_data();
    void lifeParts();
    void lifeIsSaid();
    void refusedButtonCanBeReached();
    void skeletonWaits();
    void noticeAndEmpty();
    void searchTokensAndEnter();
    void searchCompletes();
    void datePresets();
    void datePopup();

private:
    theme::Theme *m_theme = nullptr;
};

void TestWidgets::chipIs22High()
{
    const ChipSpec chip{ChipKind::Red, QStringLiteral("On hold"), Icon::Hold};
    QCOMPARE(chipSize(chip).height(), px(22));
    QImage image(200, px(36), QImage::Format_RGB32);
    image.fill(theme::color(Token::Surface));
    QPainter painter(&image);
    const QRect used = paintChip(&painter, image.rect(), chip);
    QCOMPARE(used.height(), px(22));
    QCOMPARE(used.center().y(), image.rect().center().y());
    QVERIFY(paintChip(&painter, image.rect(), {}).isNull());
    QCOMPARE(paintChip(&painter, QRect(0, 0, 40, 36), chip).width(), 40);
}

void TestWidgets::chipInAnyState()
{
    for (const ChipKind kind : {ChipKind::Neutral, ChipKind::Accent, ChipKind::Red, ChipKind::Amber, ChipKind::Green})
        QVERIFY(theme::contrast(theme::color(chipInk(kind)), theme::color(chipWash(kind))) >= 4.5);
}

static QList<RailEntry> entries()
{
    return {{QStringLiteral("recordings"), Icon::Recordings, QStringLiteral("Recordings"),
             QKeySequence(Qt::ALT | Qt::Key_1)},
            {QStringLiteral("cases"), Icon::Cases, QStringLiteral("Cases"), {}},
            {QStringLiteral("audit"), Icon::Audit, QStringLiteral("Audit"), {}}};
}

void TestWidgets::railByMouseAndKeys()
{
    Rail rail;
    rail.setCollapseBelow(0);
    rail.setEntries(entries());
    rail.setCurrent(QStringLiteral("recordings"));
    rail.setCount(QStringLiteral("cases"), 4);
    rail.setPerson(QStringLiteral("Priya Okafor"), QStringLiteral("Complaint investigator"));
    rail.resize(rail.width(), 600);
    rail.show();
    QVERIFY(QTest::qWaitForWindowActive(&rail));
    QSignalSpy activated(&rail, &Rail::activated);
    QTest::mouseClick(rail.entry(QStringLiteral("cases")), Qt::LeftButton);
    QCOMPARE(activated.value(0).value(0).toString(), QStringLiteral("cases"));
    QCOMPARE(rail.current(), QStringLiteral("cases"));
    QCOMPARE(rail.entry(QStringLiteral("cases"))->accessibleName(), QStringLiteral("Cases, 4 waiting for you"));
    QVERIFY(rail.entry(QStringLiteral("recordings"))->toolTip().contains(QLatin1String("Alt+1")));
    // Down moves without opening; Enter opens; a hidden desk is passed over.
    rail.setEntryVisible(QStringLiteral("cases"), false);
    rail.entry(QStringLiteral("recordings"))->setFocus();
    QTest::keyClick(rail.entry(QStringLiteral("recordings")), Qt::Key_Down);
    QVERIFY(rail.entry(QStringLiteral("audit"))->hasFocus());
    QCOMPARE(activated.count(), 1);
    QTest::keyClick(rail.entry(QStringLiteral("audit")), Qt::Key_Return);
    QCOMPARE(activated.value(1).value(0).toString(), QStringLiteral("audit"));
    QTest::keyClick(rail.entry(QStringLiteral("audit")), Qt::Key_Up);
    QVERIFY(rail.entry(QStringLiteral("recordings"))->hasFocus());
    QSignalSpy lock(&rail, &Rail::lockRequested);
    QTest::mouseClick(rail.findChild<IconButton *>(), Qt::LeftButton);
    QCOMPARE(lock.count(), 1);
}

void TestWidgets::railCollapses()
{
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    auto *rail = new Rail;
    rail->setEntries(entries());
    row->addWidget(rail);
    row->addStretch();
    window.resize(px(1300), px(600));
    window.show();
    QVERIFY(!rail->isCollapsed());
    const int wide = rail->width();
    window.resize(px(900), px(600));
    QTRY_VERIFY(rail->isCollapsed());
    QTRY_VERIFY(rail->width() < wide / 2);
    window.resize(px(1300), px(600));
    QTRY_VERIFY(!rail->isCollapsed());
}

static QStandardItemModel *calls(QObject *parent)
{
    auto *model = new QStandardItemModel(20, 4, parent);
    model->setHorizontalHeaderLabels(
        {QStringLiteral("When"), QStringLiteral("Staff"), QStringLiteral("Length"), QStringLiteral("State")});
    for (int row = 0; row < 20; ++row)
        for (int column = 0; column < 4; ++column)
            model->setItem(row, column, new QStandardItem(QStringLiteral("cell")));
    model->setData(model->index(0, 3), QVariant::fromValue(ChipSpec{ChipKind::Red, QStringLiteral("On hold"), {}}),
                   ChipRole);
    return model;
}

void TestWidgets::tableRowsAndHover()
{
    Table table;
    table.setModel(calls(&table));
    table.setItemDelegateForColumn(3, new ChipDelegate(&table));
    table.resize(700, 400);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    QCOMPARE(table.rowHeight(0), px(36));
    QTest::mouseMove(table.viewport(), QPoint(20, px(36) * 2 + 5));
    QTRY_COMPARE(table.hoveredRow(), 2);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(20, px(36) * 3 + 5));
    QCOMPARE(table.currentIndex().row(), 3);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(table.currentIndex().row(), 4);
    // The selected row carries a mark, with and without the focus.
    const QImage focused = table.viewport()->grab().toImage();
    QCOMPARE(focused.pixelColor(2, px(36) * 4 + px(18)), theme::color(Token::Accent));
    table.clearFocus();
    const QImage plain = table.viewport()->grab().toImage();
    QCOMPARE(plain.pixelColor(1, px(36) * 4 + px(18)), theme::color(Token::Accent));
    QCOMPARE(plain.pixelColor(plain.width() - 5, px(36) * 4 + 1), theme::color(Token::AccentWash));
    table.setCompact(true);
    QCOMPARE(table.rowHeight(0), px(28));
    m_theme->setScale(200);
    QCOMPARE(table.rowHeight(0), px(28));
    QVERIFY(px(28) >= 56);
}

void TestWidgets::tableColumnsAreRemembered()
{
    Table table;
    table.setModel(calls(&table));
    table.setInitiallyHidden({2});
    QSignalSpy changed(&table, &Table::columnsChanged);
    std::unique_ptr<QMenu> menu(table.columnMenu(nullptr));
    QVERIFY(!menu->actions()[0]->isEnabled()); // the first column stays
    QVERIFY(!menu->actions()[2]->isChecked());
    menu->actions()[1]->trigger();
    menu->actions()[2]->trigger();
    QVERIFY(table.isColumnHidden(1));
    QVERIFY(!table.isColumnHidden(2));
    table.horizontalHeader()->moveSection(3, 1);
    QCOMPARE(changed.count(), 3);
    QSignalSpy compact(&table, &Table::compactChosen);
    menu->actions()[menu->actions().size() - 2]->trigger();
    QCOMPARE(compact.count(), 1);
    QVERIFY(table.isCompact());
    const QByteArray state = table.saveState();

    Table other;
    other.setModel(calls(&other));
    QVERIFY(other.restoreState(state));
    QVERIFY(other.isColumnHidden(1));
    QVERIFY(!other.isColumnHidden(2));
    QCOMPARE(other.horizontalHeader()->visualIndex(3), 1);
    QVERIFY(!other.isCompact()); // the window's matter
    QSignalSpy silent(&other, &Table::columnsChanged);
    other.showDefaults({3});
    QVERIFY(!other.isColumnHidden(1));
    QVERIFY(other.isColumnHidden(3));
    QCOMPARE(other.horizontalHeader()->visualIndex(3), 3);
    QCOMPARE(silent.count(), 0);
}

void TestWidgets::tableRefusesForeignState()
{
    Table table;
    table.setModel(calls(&table));
    const QByteArray state = table.saveState();
    QVERIFY(!table.restoreState({}));
    QVERIFY(!table.restoreState(QByteArray("rubbish")));
    QVERIFY(!table.restoreState(state.left(state.size() / 2)));
    Table other;
    other.setModel(new QStandardItemModel(2, 7, &other));
    QVERIFY(!other.restoreState(state));
    QVERIFY(table.restoreState(state));
}

void TestWidgets::tableFitsItsColumns()
{
    Table table;
    table.setModel(calls(&table));
    table.setColumnWidths({140, 200, 80, 180});
    table.setElasticColumns({1, 3}, 64);
    table.resize(px(460), px(300));
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const auto sideways = [&table] { return table.horizontalScrollBar()->maximum(); };
    QCOMPARE(sideways(), 0);
    QCOMPARE(table.columnWidth(0), px(140)); // dates are never cut
    QVERIFY(table.columnWidth(1) < px(200));
    QVERIFY(table.columnWidth(1) >= px(64));
    table.resize(px(900), px(300));
    QVERIFY(table.columnWidth(1) > px(200));
    m_theme->setScale(150);
    QCOMPARE(table.columnWidth(0), px(140));
    QCOMPARE(sideways(), 0);
    m_theme->setScale(100);

    table.setColumnWidth(1, px(333)); // by hand: it stays so, here and the next time
    table.resize(px(500), px(300));
    QCOMPARE(table.columnWidth(1), px(333));
    Table other;
    other.setModel(calls(&other));
    other.setColumnWidths({140, 200, 80, 180});
    other.setElasticColumns({1, 3}, 64);
    QVERIFY(other.restoreState(table.saveState()));
    other.resize(px(500), px(300));
    other.show();
    QVERIFY(QTest::qWaitForWindowExposed(&other));
    QCOMPARE(other.columnWidth(1), px(333));
}

void TestWidgets::tableShowsItsChipsWhole()
{
    QStandardItemModel model(2, 3);
    const ChipSpec wide{ChipKind::Amber, QStringLiteral("Waiting for an authoriser"), Icon::Clock};
    model.setData(model.index(0, 1), QVariant::fromValue(ChipSpec{ChipKind::Green, QStringLiteral("Issued"), {}}),
                  widgets::ChipRole);
    model.setData(model.index(1, 1), QVariant::fromValue(wide), widgets::ChipRole);
    Table table;
    table.setModel(&model);
    table.setColumnWidths({100, 80, 100});
    table.setElasticColumns({0});
    table.resize(400, 300);
    table.show();
    QCOMPARE(table.columnWidth(1), theme::px(80));
    table.fitChips(1);
    QVERIFY(table.columnWidth(1) > widgets::chipSize(wide).width());
    // The text grows: so does the column.
    m_theme->setScale(150);
    QVERIFY(table.columnWidth(1) > widgets::chipSize(wide).width());
    m_theme->setScale(100);
    model.removeRow(1);
    table.fitChips(1);
    QCOMPARE(table.columnWidth(1), theme::px(80));
    table.setColumnWidth(1, 60); // by hand
    table.fitChips(1);
    QCOMPARE(table.columnWidth(1), 60);
}

/// Lines of ink in the row's cell: one that ends in an ellipsis, or two of the smaller size.
void TestWidgets::tableWrapsWhatDoesNotFit()
{
    QStandardItemModel model(1, 2);
    model.setItem(0, 0, new QStandardItem(QStringLiteral("Sealed a service area's key for recovery")));
    model.setItem(0, 1, new QStandardItem(QStringLiteral("y")));
    Table table;
    table.setModel(&model);
    table.setColumnWidths({170, 40});
    table.resize(400, 120);
    table.show();
    const auto lines = [&] {
        const QRect cell = table.visualRect(model.index(0, 0));
        const QImage image = table.viewport()->grab(cell).toImage();
        int found = 0;
        bool before = false;
        for (int y = 0; y < image.height(); ++y) {
            bool ink = false;
            for (int x = 0; x < image.width(); ++x)
                ink = ink || qGray(image.pixel(x, y)) < 140;
            found += ink && !before ? 1 : 0;
            before = ink;
        }
        return found;
    };
    QCOMPARE(lines(), 1);
    table.setWrappingColumns({0});
    QCOMPARE(lines(), 2);
    table.setCompact(true); // 28 px hold one line
    QCOMPARE(lines(), 1);
    table.setCompact(false);
    table.setColumnWidths({330, 40});
    QCOMPARE(lines(), 1);
}

/// Where the row that had it was not selected: reached by Tab, left with a click on another.
void TestWidgets::tableTakesItsRingAlong()
{
    Table table;
    table.setModel(calls(&table));
    table.resize(600, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.setFocus();
    table.selectionModel()->setCurrentIndex(table.model()->index(0, 0), QItemSelectionModel::NoUpdate);
    QTest::qWait(0);
    Painted painted;
    table.viewport()->installEventFilter(&painted);
    table.selectRow(3);
    QTRY_VERIFY(painted.region.contains(table.visualRect(table.model()->index(3, 3)).center()));
    QVERIFY(painted.region.contains(table.visualRect(table.model()->index(0, 3)).center()));
}

void TestWidgets::lifeParts_data()
{
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<bool>("known");
    QTest::addColumn<double>("end");
    QTest::addColumn<double>("now");
    const QDate until(2026, 3, 14);
    const QDate due(2027, 3, 14);
    QTest::newRow("on the first day") << until << due << QDate(2025, 3, 14) << true << 0.5 << 0.0;
    QTest::newRow("half way") << until << due << until << true << 0.5 << 0.5;
    QTest::newRow("overdue") << until << due << QDate(2030, 1, 1) << true << 0.5 << 1.0;
    QTest::newRow("before it was recorded") << until << due << QDate(2020, 1, 1) << true << 0.5 << 0.0;
    QTest::newRow("no due date") << until << QDate() << until << false << 0.0 << 0.0;
    QTest::newRow("wrong order") << due << until << until << false << 0.0 << 0.0;
    QTest::newRow("nothing kept") << QDate(2025, 3, 14) << QDate(2025, 3, 14) << until << false << 0.0 << 0.0;
}

void TestWidgets::lifeParts()
{
    QFETCH(QDate, until);
    QFETCH(QDate, due);
    QFETCH(QDate, today);
    const LifeParts parts = widgets::lifeParts({QDate(2025, 3, 14), until, due, today, false, {}});
    QTEST(parts.known, "known");
    QTEST(parts.protectedEnd, "end");
    QTEST(parts.today, "now");
}

void TestWidgets::lifeIsSaid()
{
    LifeBar bar;
    bar.setLife({QDate(2025, 3, 14), QDate(2026, 3, 14), QDate(2027, 3, 14), QDate(2026, 7, 1), true,
                 QStringLiteral("Held for C-2026-0412.")});
    QVERIFY(bar.accessibleName().contains(QLatin1String("14 March 2027")));
    QVERIFY(bar.accessibleName().contains(QLatin1String("May be disposed of since 14 March 2026")));
    QVERIFY(bar.toolTip().contains(QLatin1String("Held for C-2026-0412.")));
    bar.resize(bar.sizeHint());
    const QImage held = bar.grab().toImage();
    Life life = bar.life();
    life.held = false;
    bar.setLife(life);
    const QImage free = bar.grab().toImage();
    // The day before the first one on which it may be disposed of is the last one of its protection.
    life.today = QDate(2026, 3, 13);
    QVERIFY(widgets::lifeSentence(life).contains(QLatin1String("Must be kept until 13 March 2026")));
    const auto hasRed = [](const QImage &image) {
        for (int y = 0; y < image.height(); ++y)
            if (image.pixelColor(image.width() / 4, y) == theme::color(Token::Red))
                return true;
        return false;
    };
    QVERIFY(hasRed(held));
    QVERIFY(!hasRed(free));
}

void TestWidgets::refusedButtonCanBeReached()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new QPushButton(QStringLiteral("Before"));
    auto *action = new ActionButton(QStringLiteral("Download…"));
    column->addWidget(first);
    column->addWidget(action);
    QSignalSpy clicked(action, &ActionButton::clicked);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::mouseClick(action->button(), Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
    const QString why = QStringLiteral("Nominated staff only (§5). Ask your area manager.");
    action->setRefused(why);
    QTest::mouseClick(action->button(), Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Tab);
    QWidget *reached = QApplication::focusWidget();
    QVERIFY(reached && reached != first);
    QCOMPARE(reached->accessibleName(), QStringLiteral("Download…: not available. %1").arg(why));
    QCOMPARE(action->line(), why);
    action->setAllowed();
    QVERIFY(action->isAllowed());
}

void TestWidgets::skeletonWaits()
{
    SkeletonRows rows;
    rows.resize(600, 200);
    rows.start();
    QVERIFY(!rows.isShowing());
    rows.stop();
    rows.start();
    QTRY_VERIFY(rows.isShowing());
    const QImage image = rows.grab().toImage();
    QVERIFY(image.pixelColor(px(60), px(18)) != image.pixelColor(px(60), px(36)));
    rows.stop();
    QVERIFY(!rows.isShowing());
}

void TestWidgets::noticeAndEmpty()
{
    NoticeBar notice;
    QVERIFY(notice.isHidden());
    QSignalSpy acted(&notice, &NoticeBar::actionTriggered);
    QSignalSpy dismissed(&notice, &NoticeBar::dismissed);
    notice.showNotice(NoticeBar::Kind::Warning, QStringLiteral("Three files wait."), QStringLiteral("Show quarantine"));
    QVERIFY(notice.isVisible());
    QTest::mouseClick(notice.findChild<QPushButton *>(), Qt::LeftButton);
    QTest::mouseClick(notice.findChild<IconButton *>(), Qt::LeftButton);
    QCOMPARE(acted.count(), 1);
    QCOMPARE(dismissed.count(), 1);
    QVERIFY(notice.isHidden());

    EmptyState empty;
    QSignalSpy triggered(&empty, &EmptyState::actionTriggered);
    empty.setContent(Icon::Recordings, QStringLiteral("No calls yet"), {}, QStringLiteral("Import files…"));
    empty.show();
    QTest::mouseClick(empty.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
}

static QList<TokenSpan> parseAgent(const QString &text)
{
    const int at = static_cast<int>(text.indexOf(QLatin1String("agent:")));
    if (at < 0)
        return {};
    const int end = static_cast<int>(text.indexOf(u' ', at));
    return {{at, (end < 0 ? static_cast<int>(text.size()) : end) - at, true, {}}};
}

void TestWidgets::searchTokensAndEnter()
{
    SearchLine line;
    line.setParser(parseAgent);
    line.resize(500, line.sizeHint().height());
    line.show();
    QVERIFY(QTest::qWaitForWindowActive(&line));
    QSignalSpy searched(&line, &SearchLine::searchRequested);
    QTest::keyClicks(&line, QStringLiteral("boiler agent:Marsh"));
    QCOMPARE(line.spans().size(), 1);
    QCOMPARE(line.spans()[0].begin, 7);
    QCOMPARE(line.spans()[0].length, 11);
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(searched.count(), 1);
    QCOMPARE(searched[0][0].toString(), QStringLiteral("boiler agent:Marsh"));
    // The wash is behind the token and nowhere else.
    const QRect chip = line.spanRect(line.spans()[0]);
    QVERIFY(chip.left() > px(30) && chip.right() < line.width() / 2 + px(60));
    const QImage image = line.grab().toImage();
    QCOMPARE(image.pixelColor(chip.center().x(), chip.top() + 2), theme::color(Token::AccentWash));
    QCOMPARE(image.pixelColor(chip.right() + 6, chip.top() + 2), theme::color(Token::Surface));
    // Text typed and left alone is searched too; Escape clears.
    QTest::keyClick(&line, Qt::Key_X);
    QTRY_COMPARE(searched.count(), 2);
    QTest::keyClick(&line, Qt::Key_Escape);
    QCOMPARE(line.text(), QString());
    QCOMPARE(searched.count(), 3);
}

void TestWidgets::searchCompletes()
{
    SearchLine line;
    line.setCompletions([](const QString &text, int cursor) -> QList<Suggestion> {
        if (!text.left(cursor).endsWith(QLatin1String("ag")))
            return {};
        return {{cursor - 2, 2, QStringLiteral("agent:"), QStringLiteral("who answered")},
                {cursor - 2, 2, QStringLiteral("age:"), {}}};
    });
    line.resize(500, line.sizeHint().height());
    line.show();
    QVERIFY(QTest::qWaitForWindowActive(&line));
    QTest::keyClicks(&line, QStringLiteral("boiler ag"));
    QAbstractItemView *popup = line.completerPopup()->popup();
    QTRY_VERIFY(popup->isVisible());
    QCOMPARE(popup->model()->rowCount(), 2);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(line.text(), QStringLiteral("boiler agent:"));
    QCOMPARE(line.cursorPosition(), 13);
    QVERIFY(!popup->isVisible());
}

void TestWidgets::datePresets()
{
    const QDate today(2024, 2, 29);
    QCOMPARE(presetRange(DatePreset::Today, today), (DateRange{today, today}));
    QCOMPARE(presetRange(DatePreset::Last7Days, today), (DateRange{QDate(2024, 2, 23), today}));
    QCOMPARE(presetRange(DatePreset::ThisMonth, today), (DateRange{QDate(2024, 2, 1), today}));
    QCOMPARE(presetRange(DatePreset::Last12Months, today), (DateRange{QDate(2023, 3, 1), today}));
    QVERIFY(presetRange(DatePreset::AnyTime, today).isAnyTime());
}

void TestWidgets::datePopup()
{
    DateRangePopup popup;
    const QDate today(2026, 3, 16);
    popup.setToday(today);
    popup.setRange({});
    QVERIFY(popup.range().isAnyTime());
    popup.show();
    QSignalSpy chosen(&popup, &DateRangePopup::rangeChosen);
    auto *presets = popup.findChild<QListWidget *>();
    QCOMPARE(presets->currentRow(), 0);
    presets->setFocus();
    QTest::keyClick(presets, Qt::Key_Down);
    QTest::keyClick(presets, Qt::Key_Down);
    QCOMPARE(popup.range(), (DateRange{QDate(2026, 3, 10), today}));
    popup.setRange({QDate(2026, 1, 5), QDate(2026, 1, 9)});
    QCOMPARE(presets->currentRow(), 5);
    QTest::mouseClick(popup.findChild<PrimaryButton *>(), Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<DateRange>(), (DateRange{QDate(2026, 1, 5), QDate(2026, 1, 9)}));
    QVERIFY(!popup.isVisible());
}

QTEST_MAIN(TestWidgets)
#include "tst_ui_widgets.moc"
