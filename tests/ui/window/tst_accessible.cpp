// For whom the window is read out, and for whom there is no mouse: every control says what it is, and Tab goes through
// a desk as it is read.
#include "tests/ui/window/windowseat.h"
#include "ui/player/player_panel.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui;

namespace {

QString nameOf(const QWidget *widget)
{
    return QStringLiteral("%1 “%2” in “%3”")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
             widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
}

/// What Tab stops at.
QList<QWidget *> stops(const QWidget *root)
{
    QList<QWidget *> all;
    const auto widgets = root->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled() &&
            widget->window() == root->window() && !widget->focusProxy())
            all << widget;
    }
    return all;
}

/// Those that a screen reader has no words for.
QStringList nameless(const QWidget *root)
{
    QStringList all;
    for (QWidget *widget : stops(root)) {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        const QString name = face ? face->text(QAccessible::Name).trimmed() : QString();
        if (name.isEmpty() || name == QString::fromLatin1(widget->metaObject()->className()))
            all << nameOf(widget);
    }
    return all;
}

/// Where Tab goes from `first`, within `root`, until it comes round or leaves.
QList<QWidget *> tabOrder(QWidget *first, const QWidget *root)
{
    QList<QWidget *> order{first};
    first->setFocus(Qt::TabFocusReason);
    for (int step = 0; step < 200; ++step) {
        QTest::keyClick(first->window()->focusWidget(), Qt::Key_Tab);
        QWidget *now = first->window()->focusWidget();
        if (!now || now == first || !root->isAncestorOf(now) || order.contains(now))
            break;
        order << now;
    }
    return order;
}

QStringList names(const QList<QWidget *> &widgets)
{
    QStringList all;
    for (const QWidget *widget : widgets)
        all << (widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                               : widget->objectName());
    return all;
}

/// Down, and from left to right in a line; `root` is one column.
QStringList outOfOrder(const QList<QWidget *> &order, const QWidget *root)
{
    QStringList wrong;
    for (qsizetype i = 1; i < order.size(); ++i) {
        const QRect before(order.at(i - 1)->mapTo(root, QPoint(0, 0)), order.at(i - 1)->size());
        const QRect now(order.at(i)->mapTo(root, QPoint(0, 0)), order.at(i)->size());
        const bool sameLine = now.top() < before.center().y() && now.bottom() > before.center().y();
        if (sameLine ? now.left() < before.left() : now.top() < before.top())
            wrong << nameOf(order.at(i - 1)) + QStringLiteral(" → ") + nameOf(order.at(i));
    }
    return wrong;
}

} // namespace

class TestAccessible : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<theme::Theme>(*qApp);
        m_store = std::make_unique<TestStore>();
        m_call = m_store->importCall(QStringLiteral("2001"), 149, 10, 20.0);
        m_store->importCall(QStringLiteral("2002"), 112);
        (void)m_store->importFiles({writeFile(m_store->scratch(), QStringLiteral("notes.txt"), "no call")});
        const auto door = m_store->doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"),
                                           QStringLiteral("C-2026-0412"));
        const auto note = must(door->review().addNote(m_call, {{8000, 16000}, QStringLiteral("Promised"), {}}));
        const auto gone = must(door->review().addNote(m_call, {{9000, 9000}, QStringLiteral("Gone"), {}}));
        (void)must(door->review().editNote(note.id, 1, {note.range, QStringLiteral("Promised by Friday"), {}}));
        (void)must(door->review().removeNote(gone.id, 1));
    }

    void theSignInPage()
    {
        WindowSeat seat(*m_store, *m_theme);
        seat.window->openStore(m_store->folder(), QStringLiteral("ig"));
        QVERIFY(!stops(seat.window.get()).isEmpty());
        QVERIFY2(nameless(seat.window.get()).isEmpty(), qPrintable(nameless(seat.window.get()).join(u'\n')));
    }

    void everyControlHasAName_data()
    {
        QTest::addColumn<QString>("user");
        for (const char *user : {"investigator", "leader", "ig", "siro", "head", "admin", "outsider"})
            QTest::addRow("%s", user) << QString::fromLatin1(user);
    }
    void everyControlHasAName()
    {
        QFETCH(QString, user);
        WindowSeat seat(*m_store, *m_theme);
        QVERIFY(seat.signIn(user));
        seat.window->resize(1280, 800);
        auto *page = seat.window->workPage();
        for (int desk = 0; desk < page->deskCount(); ++desk) {
            page->showDeskAt(desk);
            seat.settle();
            selectFirst(page->currentDesk());
            seat.settle();
            QTest::qWait(300); // inspectors wait a moment while somebody walks through a list
            QVERIFY(stops(seat.window.get()).size() > 3);
            const QStringList wrong = nameless(seat.window.get());
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(page->currentDesk()->title() + QLatin1String(":\n") + wrong.join(u'\n')));
        }
    }

    void thePlayersControlsHaveNames()
    {
        WindowSeat seat(*m_store, *m_theme);
        QVERIFY(seat.signIn(QStringLiteral("investigator")));
        seat.window->resize(1280, 800);
        seat.declare(QStringLiteral("complaint"), QStringLiteral("C-2026-0412"));
        emit seat.window->context()->openRecordingRequested(m_call, -1);
        auto *player = seat.window->findChild<player::PlayerPanel *>();
        QTRY_COMPARE(player->listening().state(), player::Listening::State::Open);
        player->listening().playPause();
        QTest::mouseClick(child<QToolButton>(player, "playerNotes"), Qt::LeftButton);
        QTest::mouseClick(child<QToolButton>(player, "removedNotes"), Qt::LeftButton);
        player->writeNote();
        const QStringList wrong = nameless(seat.window.get());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY(stops(player).size() > 15);
    }

    void tabGoesThroughTheRecordingsDeskAsItIsRead()
    {
        WindowSeat seat(*m_store, *m_theme);
        QVERIFY(seat.signIn(QStringLiteral("investigator")));
        seat.window->resize(1280, 800);
        auto *desk = seat.window->workPage()->currentDesk();
        selectFirst(desk);
        auto *inspector = child<QWidget>(desk, "inspector");
        QTRY_VERIFY(stops(inspector).size() > 3);
        QList<QWidget *> order; // the inspector may be filled once more meanwhile
        (void)QTest::qWaitFor([&] {
            order = tabOrder(child<QLineEdit>(desk, "search"), desk);
            const auto there = stops(inspector);
            return std::all_of(there.begin(), there.end(), [&](QWidget *stop) { return order.contains(stop); });
        });
        const QStringList all = names(order);
        const QStringList first = all.mid(0, 5);
        QCOMPARE(first, (QStringList{QStringLiteral("search"), QStringLiteral("dates"), QStringLiteral("searches"),
                                     QStringLiteral("columns"), QStringLiteral("recordings")}));
        QList<QWidget *> inside;
        for (qsizetype i = 5; i < order.size(); ++i) {
            QVERIFY2(inspector->isAncestorOf(order.at(i)) || inside.isEmpty(), qPrintable(all.at(i)));
            if (inspector->isAncestorOf(order.at(i)))
                inside << order.at(i);
        }
        for (QWidget *stop : stops(inspector))
            QVERIFY2(inside.contains(stop),
                     qPrintable(nameOf(stop) + QLatin1String(" is not reached: ") + all.join(u' ')));
        const QStringList wrong = outOfOrder(inside, inspector);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void theDeskComesBeforeThePlayer()
    {
        WindowSeat seat(*m_store, *m_theme);
        QVERIFY(seat.signIn(QStringLiteral("investigator")));
        seat.window->resize(1280, 800);
        seat.declare(QStringLiteral("complaint"), QStringLiteral("C-2026-0412"));
        auto *page = seat.window->workPage();
        selectFirst(page->currentDesk());
        auto *inspector = child<QWidget>(page, "inspector");
        QTRY_VERIFY(stops(inspector).size() > 3);
        emit seat.window->context()->openRecordingRequested(m_call, -1);
        auto *player = seat.window->findChild<player::PlayerPanel *>();
        QTRY_COMPARE(player->listening().state(), player::Listening::State::Open);
        player->listening().playPause();
        seat.settle();
        const QList<QWidget *> order = tabOrder(child<QLineEdit>(page, "search"), page);
        const auto within = [&order](const QWidget *part) {
            return std::find_if(order.begin(), order.end(),
                                [part](const QWidget *stop) { return part->isAncestorOf(stop); });
        };
        QVERIFY(within(inspector) != order.end());
        QVERIFY(within(player) != order.end());
        QVERIFY2(within(inspector) < within(player), qPrintable(names(order).join(u' ')));
        const auto bar = within(child<QWidget>(page, "purposeBar")); // round again from the top
        QVERIFY2(bar == order.end() || bar > within(player), qPrintable(names(order).join(u' ')));
    }

private:
    static void selectFirst(QWidget *desk)
    {
        const auto tables = desk->findChildren<widgets::Table *>();
        for (widgets::Table *table : tables) {
            if (!QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }, 500))
                continue;
            table->setCurrentIndex(table->model()->index(0, 0));
        }
    }

    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<TestStore> m_store;
    domain::RecordingId m_call;
};

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
