// A deputy in the whole window: who they are is said, what waits for the office is theirs, and the menu leads there.
#include "core/service/deputy_service.h"
#include "tests/ui/window/windowseat.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/rail.h"

#include <QMenu>
#include <QPushButton>
#include <algorithm>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;
using ui::widgets::ActionButton;
using ui::widgets::Table;

namespace {

/// By the menu of who is signed in, as an officer finds it.
void openDeputies(WindowSeat &seat)
{
    auto *menu = child<QMenu>(seat.window.get(), "mainMenu");
    auto *rail = child<ui::widgets::Rail>(seat.window.get(), "rail");
    const auto buttons = rail->findChildren<QAbstractButton *>();
    const auto person = std::find_if(buttons.cbegin(), buttons.cend(), [](const QAbstractButton *each) {
        return each->accessibleName().startsWith(u"Signed in as"_s);
    });
    QVERIFY(person != buttons.cend());
    press(*person);
    QTRY_VERIFY(menu->isVisible());
    choose(menu, child<QAction>(seat.window.get(), "actionDeputies"));
    QTRY_VERIFY(child<QWidget>(seat.window.get(), "deputiesView")->isVisible());
    seat.settle();
}

QStringList column(WindowSeat &seat, int column)
{
    const auto *model = child<Table>(seat.window.get(), "deputyTable")->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, column).data().toString();
    return texts;
}

QString personOnTheRail(WindowSeat &seat)
{
    const auto buttons = child<ui::widgets::Rail>(seat.window.get(), "rail")->findChildren<QAbstractButton *>();
    for (const auto *each : buttons) {
        if (each->accessibleName().startsWith(u"Signed in as"_s))
            return each->accessibleName();
    }
    return {};
}

} // namespace

class TestUiDeputyWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void aDeputyIsToldSoAndWhyTheyNameNone();
    void whoAuthorisesAsADeputyHasTheDeskForIt();
    void whomItDoesNotConcernHasNone();
    void ofThreeOffices();

private:
    std::unique_ptr<ui::theme::Theme> m_theme;
};

void TestUiDeputyWindow::aDeputyIsToldSoAndWhyTheyNameNone()
{
    TestStore store;
    must(store.door(u"siro"_s)->deputies().name(u"outsider"_s, u"siro"_s, {}, store.today().addDays(8)));
    WindowSeat seat(store, *m_theme);
    QVERIFY(seat.signIn(u"outsider"_s));
    auto *window = seat.window.get();
    QCOMPARE(personOnTheRail(seat), u"Signed in as Sam Whitlow, Deputy: SIRO, until 24 November 2026"_s);
    openDeputies(seat);
    QTRY_COMPARE(column(seat, 1), QStringList{u"Acts now"_s});
    auto *name = qobject_cast<ActionButton *>(child<QPushButton>(window, "nameDeputy")->parentWidget());
    QTRY_VERIFY(!name->line().isEmpty());
    QVERIFY(!name->isAllowed());
    QVERIFY2(name->line().contains(u"Your office does not let you name a deputy (§6)"_s), qPrintable(name->line()));
    QTRY_VERIFY(window->findChild<QPushButton *>(u"endDeputy"_s));
    auto *end = qobject_cast<ActionButton *>(child<QPushButton>(window, "endDeputy")->parentWidget());
    QVERIFY(!end->isAllowed() && end->line().contains(u"(§6)"_s));
    picture(window, u"deputies-as-deputy"_s, *m_theme);
}

/// An office that reads no log and advises on nothing, and only decides.
void TestUiDeputyWindow::whoAuthorisesAsADeputyHasTheDeskForIt()
{
    TestStore store;
    must(store.door(u"head"_s)->deputies().name(u"outsider"_s, u"head-of-service"_s, {}, store.today().addDays(8),
                                                u"Housing Repairs"_s));
    const auto call = store.importCall();
    service::ReleaseDraft draft;
    draft.recording = call;
    draft.requester = u"A. Evans"_s;
    draft.recipient = u"Legal Services"_s;
    (void)must(store.doorFor(u"investigator"_s, u"complaint"_s, u"C-1187"_s)->release().request(draft));
    WindowSeat seat(store, *m_theme);
    QVERIFY(seat.signIn(u"outsider"_s));
    auto *rail = child<ui::widgets::Rail>(seat.window.get(), "rail");
    QVERIFY(rail->entry(u"releases"_s));
    QTest::mouseClick(rail->entry(u"releases"_s), Qt::LeftButton);
    QCOMPARE(seat.window->workPage()->currentDesk(), seat.window->workPage()->desk(u"releases"_s));
    QTRY_VERIFY(rail->entry(u"releases"_s)->property("accessibleName").toString().contains(u"1 waiting"_s));
}

void TestUiDeputyWindow::whomItDoesNotConcernHasNone()
{
    TestStore store;
    {
        WindowSeat seat(store, *m_theme);
        QVERIFY(seat.signIn(u"leader"_s)); // an office that is always held in person
        QVERIFY(!child<QAction>(seat.window.get(), "actionDeputies")->isVisible());
        QVERIFY(!seat.window->workPage()->desk(u"policy"_s));
    }
    WindowSeat seat(store, *m_theme);
    QVERIFY(seat.signIn(u"ig"_s)); // has the policy's versions
    QVERIFY(!child<QAction>(seat.window.get(), "actionDeputies")->isVisible());
    QVERIFY(seat.window->workPage()->desk(u"policy"_s));
    QVERIFY(!seat.window->findChild<QPushButton *>(u"sectionDeputies"_s));
}

void TestUiDeputyWindow::ofThreeOffices()
{
    TestStore store;
    const auto admin = store.door(u"admin"_s);
    for (const QString &office : {u"monitoring-officer"_s, u"ig-manager"_s, u"head-of-hr"_s})
        must(admin->deputies().name(u"leader"_s, office, {}, store.today().addDays(30)));
    WindowSeat seat(store, *m_theme);
    QVERIFY(seat.signIn(u"leader"_s));
    const QString person = personOnTheRail(seat);
    QVERIFY2(person.contains(u"Deputy: Monitoring Officer, until 16 December 2026 · "_s), qPrintable(person));
    QVERIFY2(person.endsWith(u" · Team Leader"_s), qPrintable(person)); // what is not always so comes first
    openDeputies(seat);
    QTRY_COMPARE(column(seat, 2).size(), 3);
    picture(seat.window.get(), u"deputies-of-three-offices"_s, *m_theme);
}

QTEST_MAIN(TestUiDeputyWindow)
#include "tst_ui_deputy_window.moc"
