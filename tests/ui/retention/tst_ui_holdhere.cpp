// From a recording in the list to a hold on it, in the whole window.
#include "core/service/hold_service.h"
#include "tests/ui/window/windowseat.h"
#include "ui/recordings/recordinginspector.h"
#include "ui/retention/holddialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QPlainTextEdit>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;
using ui::retention::HoldDialog;
using ui::widgets::ActionButton;
using ui::widgets::Label;
using ui::widgets::Table;

class TestUiHoldHere : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void theLifeOfARecordingAndAHoldOnIt();
    void whoMayNotHoldIsToldWhy();

private:
    std::unique_ptr<ui::theme::Theme> m_theme;
};

void TestUiHoldHere::theLifeOfARecordingAndAHoldOnIt()
{
    TestStore store;
    const auto call = store.importCall(u"2001"_s, 149, 20); // 27 October 2026
    WindowSeat seat(store, *m_theme);
    QVERIFY(seat.signIn(u"leader"_s));
    seat.declare(u"complaint"_s, u"C-2026-0412"_s);
    auto *window = seat.window.get();
    auto *table = child<Table>(window, "recordings");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    const auto life = [window] {
        auto *inspector = window->findChild<ui::recordings::RecordingInspector *>();
        auto *line = inspector->findChild<Label *>(u"lifeLine"_s);
        return line ? line->text() : QString();
    };
    QTRY_COMPARE(life(), u"Protected until 26 Oct 2027, disposable from 27 Oct 2027, due on 27 Oct 2028; held by "
                         "nothing."_s);
    auto *hold = child<ActionButton>(window, "hold");
    QVERIFY(hold->isAllowed());
    press(hold->button());
    auto *dialog = window->findChild<HoldDialog *>();
    QVERIFY(dialog);
    QTest::keyClicks(child<QPlainTextEdit>(dialog, "reason"), u"the Ombudsman has asked"_s);
    QTRY_VERIFY(child<Label>(dialog, "consequence")->text().contains(u"1 recording now"_s));
    press(child<QPushButton>(dialog, "sign"));
    QTRY_VERIFY2(life().endsWith(u"held by H-0001."_s), qPrintable(life()));
    QCOMPARE(must(store.door(u"ig"_s)->holds().byNumber(u"H-0001"_s)).hold.recording, call);
    QVERIFY(!child<ActionButton>(window, "delete")->isAllowed());
    picture(window, u"recording-held"_s, *m_theme);
}

void TestUiHoldHere::whoMayNotHoldIsToldWhy()
{
    TestStore store;
    must(store.door(u"admin"_s)->administration().grant(u"outsider"_s, u"Housing Repairs"_s));
    (void)store.importCall(u"2001"_s, 149, 20);
    WindowSeat seat(store, *m_theme);
    QVERIFY(seat.signIn(u"outsider"_s));
    auto *table = child<Table>(seat.window.get(), "recordings");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QTRY_VERIFY(seat.window->findChild<ActionButton *>(u"hold"_s));
    auto *hold = child<ActionButton>(seat.window.get(), "hold");
    QVERIFY(!hold->isAllowed());
    QVERIFY2(hold->line().contains(u"(§7)"_s), qPrintable(hold->line()));
}

QTEST_MAIN(TestUiHoldHere)
#include "tst_ui_holdhere.moc"
