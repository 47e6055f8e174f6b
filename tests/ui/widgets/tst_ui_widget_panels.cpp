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
#include <QPainter>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace earshot::ui;
using namespace earshot::ui::widgets;
using theme::Icon;
using theme::px;
using theme::Token;

class TestWidgetPanels : public QObject
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

    void purposeUnsetIsBright();
    void purposeReference();
    void transport();
    void tasks();
    void inspectorScrolls();
    void inspectorGivesTheFocusBack();
    void everythingFocusableHasAName();
    void welshFits();

private:
    theme::Theme *m_theme = nullptr;
};

static QList<RailEntry> entries()
{
    return {{QStringLiteral("recordings"), Icon::Recordings, QStringLiteral("Recordings"),
             QKeySequence(Qt::ALT | Qt::Key_1)},
            {QStringLiteral("cases"), Icon::Cases, QStringLiteral("Cases"), {}},
            {QStringLiteral("audit"), Icon::Audit, QStringLiteral("Audit"), {}}};
}

void TestWidgetPanels::purposeUnsetIsBright()
{
    PurposeBar bar;
    bar.setPurposes({{QStringLiteral("complaint"), QStringLiteral("Dispute or complaint"), QStringLiteral("§4")},
                     {QStringLiteral("training"), QStringLiteral("Staff training"), {}}});
    bar.setAreas({{QStringLiteral("housing"), QStringLiteral("Housing Repairs")}}, QStringLiteral("housing"));
    bar.resize(1000, bar.sizeHint().height());
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    QVERIFY(!bar.isSet());
    QCOMPARE(bar.grab().toImage().pixelColor(3, 3), theme::color(Token::AmberWash));
    QSignalSpy changed(&bar, &PurposeBar::purposeChanged);
    bar.purposeBox()->setFocus();
    QTest::keyClick(bar.purposeBox(), Qt::Key_Down);
    QCOMPARE(changed.value(0).value(0).toString(), QStringLiteral("complaint"));
    QVERIFY(bar.isSet());
    QCOMPARE(bar.grab().toImage().pixelColor(3, 3), theme::color(Token::Surface));
    bar.setPurpose({});
    QVERIFY(!bar.isSet());
    bar.ask();
    QTRY_VERIFY(bar.purposeBox()->view()->isVisible());
    bar.purposeBox()->hidePopup();
}

void TestWidgetPanels::purposeReference()
{
    PurposeBar bar;
    bar.setReferences({QStringLiteral("C-2026-0412"), QStringLiteral("C-2026-0413")});
    QVERIFY(bar.reference().isEmpty());
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    QSignalSpy changed(&bar, &PurposeBar::referenceChanged);
    bar.referenceBox()->setFocus();
    QTest::keyClicks(bar.referenceBox()->lineEdit(), QStringLiteral("C-2026-0999"));
    QTest::keyClick(bar.referenceBox()->lineEdit(), Qt::Key_Return);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toString(), QStringLiteral("C-2026-0999"));
    QTest::keyClick(bar.referenceBox()->lineEdit(), Qt::Key_Return);
    QCOMPARE(changed.count(), 1); // the same again says nothing
}

void TestWidgetPanels::transport()
{
    TransportBar bar;
    bar.setDuration(203000);
    bar.setPosition(142400);
    bar.resize(900, bar.sizeHint().height());
    bar.show();
    QSignalSpy play(&bar, &TransportBar::playPauseRequested);
    QSignalSpy by(&bar, &TransportBar::seekByRequested);
    QSignalSpy note(&bar, &TransportBar::noteRequested);
    QSignalSpy loop(&bar, &TransportBar::loopToggled);
    QSignalSpy speed(&bar, &TransportBar::speedChosen);
    const auto named = [&bar](const QString &name) -> QAbstractButton * {
        for (QAbstractButton *button : bar.findChildren<QAbstractButton *>())
            if (button->accessibleName() == name || button->text() == name)
                return button;
        return nullptr;
    };
    QVERIFY(named(QStringLiteral("Play")));
    QTest::mouseClick(named(QStringLiteral("Play")), Qt::LeftButton);
    bar.setPlaying(true);
    QVERIFY(named(QStringLiteral("Pause")));
    QTest::keyClick(named(QStringLiteral("Pause")), Qt::Key_Space);
    QCOMPARE(play.count(), 2);
    QTest::mouseClick(named(QStringLiteral("Back 5 seconds")), Qt::LeftButton);
    QTest::mouseClick(named(QStringLiteral("Forward 5 seconds")), Qt::LeftButton);
    QCOMPARE(by.value(0).value(0).toLongLong(), -5000);
    QCOMPARE(by.value(1).value(0).toLongLong(), 5000);
    QVERIFY(!named(QStringLiteral("Next note"))->isEnabled());
    bar.setHasNotes(true);
    QVERIFY(named(QStringLiteral("Next note"))->isEnabled());
    QTest::mouseClick(named(QStringLiteral("Loop")), Qt::LeftButton);
    QCOMPARE(loop.value(0).value(0).toBool(), true);
    bar.setLoop(false);
    QCOMPARE(loop.count(), 1); // being told is not asking
    bar.findChild<QMenu *>()->actions()[4]->trigger();
    QCOMPARE(speed.value(0).value(0).toDouble(), 1.5);
    QCOMPARE(bar.speed(), 1.5);
    QTest::mouseClick(named(QStringLiteral("Write a note here")), Qt::LeftButton);
    QCOMPARE(note.count(), 1);
    bar.setNoteRefused(QStringLiteral("Reading only (§3)."));
    QTest::mouseClick(named(QStringLiteral("Write a note here")), Qt::LeftButton);
    QCOMPARE(note.count(), 1);
    bar.setUnavailable(QStringLiteral("Nothing loaded"));
    QVERIFY(!bar.isEnabled());
}

void TestWidgetPanels::tasks()
{
    QCOMPARE(taskLine({{}, {}, {}, 3120, 5000, 134, Task::State::Running, true, {}}),
             QStringLiteral("3,120 of 5,000 · about 2 min left"));
    QCOMPARE(remainingSeconds(0, 100, 5000), -1);
    QCOMPARE(remainingSeconds(10, 100, 500), -1); // too soon to say
    QCOMPARE(remainingSeconds(25, 100, 10'000), 30);
    QCOMPARE(remainingSeconds(100, 100, 10'000), 0);
    QCOMPARE(taskLine({{}, {}, {}, 7, 0, -1, Task::State::Running, true, {}}), QStringLiteral("7 so far"));
    TaskList list;
    QSignalSpy cancel(&list, &TaskList::cancelRequested);
    QSignalSpy action(&list, &TaskList::actionRequested);
    QSignalSpy counts(&list, &TaskList::countChanged);
    Task task{QStringLiteral("a"), QStringLiteral("Importing"), {}, 1, 500, 30, Task::State::Running, true, {}};
    list.put(task);
    list.show();
    QCOMPARE(list.runningCount(), 1);
    const auto press = [&list](const QString &text) {
        for (QPushButton *button : list.findChildren<QPushButton *>())
            if (button->text() == text && button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
    };
    press(QStringLiteral("Cancel"));
    QCOMPARE(cancel.value(0).value(0).toString(), QStringLiteral("a"));
    task.done = 250;
    list.put(task);
    QCOMPARE(counts.count(), 1); // progress is not news
    task.state = Task::State::Partly;
    task.action = QStringLiteral("Show");
    list.put(task);
    QCOMPARE(counts.count(), 2);
    press(QStringLiteral("Show"));
    QCOMPARE(action.count(), 1);
    QTest::mouseClick(list.findChild<IconButton *>(), Qt::LeftButton);
    QCOMPARE(list.count(), 0);
}

void TestWidgetPanels::inspectorScrolls()
{
    Inspector inspector;
    for (int i = 0; i < 40; ++i)
        inspector.body()->addWidget(new Label(QStringLiteral("A line of facts")));
    auto *action = new ActionButton(QStringLiteral("Request release…"));
    inspector.foot()->addWidget(action);
    inspector.resize(300, 300);
    inspector.show();
    QVERIFY(inspector.minimumSizeHint().height() < 300);
    QTRY_VERIFY(action->button()->height() >= px(theme::fieldHeight));
    QVERIFY(inspector.rect().contains(action->geometry()));
    inspector.clear();
    QCOMPARE(inspector.body()->count(), 0);
    QCOMPARE(inspector.foot()->count(), 0);
}

/// What was pressed in it goes away with its row: the list beside it goes on, not what comes next in the window.
void TestWidgetPanels::inspectorGivesTheFocusBack()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->addWidget(new SearchLine);
    auto *split = new QSplitter;
    auto *list = new QWidget;
    auto *table = new Table(list);
    auto *inspector = new Inspector;
    split->addWidget(list);
    split->addWidget(inspector);
    column->addWidget(split);
    auto *action = new ActionButton(QStringLiteral("Recall…"));
    inspector->foot()->addWidget(action);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    action->button()->setFocus();
    inspector->clear();
    QCOMPARE(window.focusWidget(), table);
}

void TestWidgetPanels::everythingFocusableHasAName()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *rail = new Rail;
    rail->setEntries(entries());
    rail->setPerson(QStringLiteral("Priya Okafor"), QStringLiteral("Complaint investigator"));
    auto *tasks = new TaskList;
    tasks->put({QStringLiteral("a"), QStringLiteral("Importing"), {}, 1, 500, 30, Task::State::Running, true, {}});
    auto *notice = new NoticeBar;
    notice->showNotice(NoticeBar::Kind::Info, QStringLiteral("Words"), QStringLiteral("Act"));
    auto *life = new LifeBar;
    auto *dates = new DateRangePopup;
    dates->setWindowFlags(Qt::Widget);
    for (QWidget *widget : std::initializer_list<QWidget *>{rail, new PurposeBar, new SearchLine, new TransportBar,
                                                            tasks, notice, life, dates})
        column->addWidget(widget);
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->isHidden() ||
            widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<QLineEdit *>(widget->parentWidget()))
            continue;
        // Parts that Qt builds inside a combo box, a calendar or a popup are named by what they belong to.
        if (widget->focusProxy() || qobject_cast<QComboBox *>(widget->parentWidget()) ||
            widget->inherits("QComboBoxListView"))
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(),
                 qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1String(" in ") +
                            QLatin1String(widget->parentWidget()->metaObject()->className())));
    }
}

void TestWidgetPanels::welshFits()
{
    // A third longer in every place: nothing may be cut that says what a button does.
    Rail rail;
    rail.setCollapseBelow(0);
    rail.setEntries({{QStringLiteral("x"), Icon::Registers, QStringLiteral("Cofrestrau a gweithgareddau"), {}}});
    rail.setCount(QStringLiteral("x"), 12);
    rail.resize(rail.width(), 400);
    const int text = QFontMetrics(theme::font(theme::FontRole::Strong))
                         .horizontalAdvance(QStringLiteral("Cofrestrau a gweithgareddau"));
    QVERIFY(rail.width() >= text + px(36 + 40));
    const QString longText = QStringLiteral("Gofyn am awdurdod i ryddhau’r recordiad…");
    ActionButton action(longText);
    QVERIFY(action.sizeHint().width() > QFontMetrics(action.button()->font()).horizontalAdvance(longText));
}

QTEST_MAIN(TestWidgetPanels)
#include "tst_ui_widget_panels.moc"
