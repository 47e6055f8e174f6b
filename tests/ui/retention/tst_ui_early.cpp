// A recording goes before its time by two people: asked for on one's Recordings desk, approved on another's Retention
// desk, in whole windows with real clicks.
#include "core/service/early_deletion_service.h"
#include "tests/ui/window/windowseat.h"
#include "ui/recordings/earlydialog.h"
#include "ui/recordings/recordinginspector.h"
#include "ui/retention/earlydialogs.h"
#include "ui/retention/retentiondesk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/states.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <algorithm>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;
using ui::recordings::EarlyDialog;
using ui::retention::ApproveEarlyDialog;
using ui::retention::RefuseEarlyDialog;
using ui::widgets::ActionButton;
using ui::widgets::Label;
using ui::widgets::Table;

namespace {

void openEarly(WindowSeat &seat)
{
    auto *window = seat.window.get();
    QTest::mouseClick(child<ui::widgets::Rail>(window, "rail")->entry(u"retention"_s), Qt::LeftButton);
    if (auto *section = child<QPushButton>(window, "sectionEarly"); !section->isChecked())
        press(section);
}

bool lookAt(WindowSeat &seat)
{
    auto *table = child<Table>(seat.window.get(), "recordings");
    if (!QTest::qWaitFor([&] { return table->model()->rowCount() > 0; }))
        return false;
    table->selectRow(0);
    return QTest::qWaitFor([&] { return seat.window->findChild<ActionButton *>(u"delete"_s) != nullptr; });
}

} // namespace

class TestUiEarly : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void askedForByOneAndApprovedByAnother();
    void refusedWithAReason();
    void takenBackByWhoAsked();
    void takenBackTooLate();
    void whoIsNotNominatedHasNoSuchButton();
    void theItSecurityManagerFindsItWithoutAnArea();

private:
    std::unique_ptr<ui::theme::Theme> m_theme;
};

void TestUiEarly::askedForByOneAndApprovedByAnother()
{
    TestStore store;
    const auto call = store.importCall(u"2001"_s, 149, 20);
    {
        WindowSeat seat(store, *m_theme);
        QVERIFY(seat.signIn(u"investigator"_s));
        seat.declare(u"complaint"_s, u"ER-21"_s);
        QVERIFY(lookAt(seat));
        auto *window = seat.window.get();
        QTRY_VERIFY(window->findChild<ActionButton *>(u"deleteEarly"_s));
        QVERIFY(!child<ActionButton>(window, "delete")->isAllowed());
        auto *early = child<ActionButton>(window, "deleteEarly");
        QVERIFY2(early->isAllowed() && early->line().contains(u"(§2)"_s), qPrintable(early->line()));
        picture(window, u"early-offered"_s, *m_theme);
        press(child<ActionButton>(window, "deleteEarly")->button()); // made anew with each look
        auto *dialog = window->findChild<EarlyDialog *>();
        QVERIFY(dialog);
        auto *exception = child<QComboBox>(dialog, "exception");
        QCOMPARE(exception->count(), 2);
        QVERIFY(child<Label>(dialog, "approvers")->text().contains(u"IT Security Manager"_s));
        exception->setCurrentIndex(1);
        QVERIFY(!child<Label>(dialog, "approvers")->text().contains(u"IT Security Manager"_s));
        exception->setCurrentIndex(0);
        QVERIFY(!dialog->confirmButton()->isEnabled());
        QTest::keyClicks(child<QPlainTextEdit>(dialog, "reason"), u"the three digits are read out at 0:01"_s);
        picture(dialog, u"early-request"_s, *m_theme, true);
        press(dialog->confirmButton());
        QTRY_VERIFY(window->findChild<Label *>(u"earlyLine"_s));
        QVERIFY(child<Label>(window, "earlyLine")->text().contains(u"E-0001"_s));
        QVERIFY(!window->findChild<ActionButton *>(u"deleteEarly"_s));
        openEarly(seat);
        QTRY_VERIFY(window->findChild<QPushButton *>(u"approveEarly"_s));
        QVERIFY(!child<QPushButton>(window, "approveEarly")->isEnabled()); // another person's
        QVERIFY(!window->findChild<QPushButton *>(u"refuseEarly"_s));
        picture(window, u"early-asked"_s, *m_theme);
    }
    WindowSeat seat(store, *m_theme);
    QVERIFY(seat.signIn(u"ig"_s));
    auto *window = seat.window.get();
    openEarly(seat);
    QTRY_COMPARE(child<Table>(window, "earlyTable")->model()->rowCount(), 1);
    QTRY_COMPARE(child<QPushButton>(window, "sectionEarly")->text(), u"Early deletions (1)"_s);
    QTRY_VERIFY(window->findChild<QPushButton *>(u"approveEarly"_s));
    picture(window, u"early-waits"_s, *m_theme);
    press(child<QPushButton>(window, "approveEarly"));
    auto *dialog = window->findChild<ApproveEarlyDialog *>();
    QVERIFY(dialog);
    QVERIFY(child<Label>(dialog, "consequence")->text().contains(u"cannot be undone"_s));
    picture(dialog, u"early-approve"_s, *m_theme, true);
    press(child<QPushButton>(dialog, "sign"));
    QTRY_COMPARE(child<Table>(window, "earlyTable")->model()->index(0, 1).data().toString(), u"Deleted"_s);
    QTRY_COMPARE(child<QPushButton>(window, "sectionEarly")->text(), u"Early deletions"_s);
    picture(window, u"early-deleted"_s, *m_theme);
    const auto gone = must(store.door(u"investigator"_s)->review().show(call));
    QVERIFY(gone.deletion && gone.deletion->early);
}

void TestUiEarly::refusedWithAReason()
{
    TestStore store;
    const auto call = store.importCall(u"2001"_s, 149, 20);
    (void)must(store.doorFor(u"investigator"_s, u"complaint"_s, u"ER-21"_s)
                   ->earlyDeletions()
                   .request({call, u"erasure-upheld"_s, u"her request was upheld on 2 November"_s}));
    {
        WindowSeat seat(store, *m_theme);
        QVERIFY(seat.signIn(u"ig"_s));
        auto *window = seat.window.get();
        openEarly(seat);
        QTRY_VERIFY(window->findChild<QPushButton *>(u"refuseEarly"_s));
        press(child<QPushButton>(window, "refuseEarly"));
        auto *dialog = window->findChild<RefuseEarlyDialog *>();
        QVERIFY(dialog);
        QVERIFY(!child<QPushButton>(dialog, "sign")->isEnabled());
        QTest::keyClicks(child<QPlainTextEdit>(dialog, "reason"), u"it was not upheld"_s);
        press(child<QPushButton>(dialog, "sign"));
        QTRY_COMPARE(child<Table>(window, "earlyTable")->model()->index(0, 1).data().toString(), u"Refused"_s);
    }
    WindowSeat seat(store, *m_theme);
    QVERIFY(seat.signIn(u"investigator"_s));
    seat.declare(u"complaint"_s, u"ER-21"_s);
    QVERIFY(lookAt(seat));
    QTRY_VERIFY(seat.window->findChild<ActionButton *>(u"deleteEarly"_s)); // another may be made
    QVERIFY(must(store.door(u"investigator"_s)->review().show(call)).recording.state == domain::RecordingState::Kept);
}

void TestUiEarly::takenBackByWhoAsked()
{
    TestStore store;
    const auto call = store.importCall(u"2001"_s, 149, 20);
    (void)must(store.doorFor(u"investigator"_s, u"complaint"_s, u"ER-21"_s)
                   ->earlyDeletions()
                   .request({call, u"card-security-code"_s, u"the digits are read out"_s}));
    {
        WindowSeat seat(store, *m_theme);
        QVERIFY(seat.signIn(u"ig"_s));
        openEarly(seat);
        QTRY_VERIFY(seat.window->findChild<QPushButton *>(u"approveEarly"_s));
        QVERIFY(!seat.window->findChild<QPushButton *>(u"withdrawEarly"_s)); // another person's to answer
    }
    WindowSeat seat(store, *m_theme);
    QVERIFY(seat.signIn(u"investigator"_s));
    auto *window = seat.window.get();
    openEarly(seat);
    QTRY_VERIFY(window->findChild<QPushButton *>(u"withdrawEarly"_s));
    picture(window, u"early-to-withdraw"_s, *m_theme);
    seat.prompter.sure = false;
    press(child<QPushButton>(window, "withdrawEarly"));
    QCOMPARE(seat.prompter.asked, QStringList{u"Withdraw E-0001"_s});
    QVERIFY(!must(store.door(u"ig"_s)->earlyDeletions().list()).constFirst().request.withdrawal);
    seat.prompter.sure = true;
    auto *withdraw = child<QPushButton>(window, "withdrawEarly"); // by keyboard, as well
    withdraw->setFocus();
    QTest::keyClick(withdraw, Qt::Key_Space);
    QTRY_COMPARE(child<Table>(window, "earlyTable")->model()->index(0, 1).data().toString(), u"Withdrawn"_s);
    QTRY_COMPARE(child<ui::widgets::NoticeBar>(window, "notice")->text(),
                 u"E-0001 is withdrawn. The recording is kept."_s);
    const auto buttons = window->findChildren<QPushButton *>(QRegularExpression(u"^(withdraw|approve)Early$"_s));
    QVERIFY(std::none_of(buttons.cbegin(), buttons.cend(), [](const auto *each) { return each->isVisible(); }));
    picture(window, u"early-withdrawn"_s, *m_theme);
    seat.declare(u"complaint"_s, u"ER-21"_s);
    QTest::mouseClick(child<ui::widgets::Rail>(window, "rail")->entry(u"recordings"_s), Qt::LeftButton);
    QVERIFY(lookAt(seat));
    QTRY_VERIFY(window->findChild<ActionButton *>(u"deleteEarly"_s)); // another may be made
}

/// It was approved while they looked at it: the window says so, and reads the list again.
void TestUiEarly::takenBackTooLate()
{
    TestStore store;
    const auto call = store.importCall(u"2001"_s, 149, 20);
    const auto asked = must(store.doorFor(u"investigator"_s, u"complaint"_s, u"ER-21"_s)
                                ->earlyDeletions()
                                .request({call, u"card-security-code"_s, u"the digits are read out"_s}));
    WindowSeat seat(store, *m_theme);
    QVERIFY(seat.signIn(u"investigator"_s));
    auto *window = seat.window.get();
    openEarly(seat);
    QTRY_VERIFY(window->findChild<QPushButton *>(u"withdrawEarly"_s));
    (void)must(store.door(u"ig"_s)->earlyDeletions().approve(asked.request.id));
    press(child<QPushButton>(window, "withdrawEarly"));
    QTRY_COMPARE(child<Table>(window, "earlyTable")->model()->index(0, 1).data().toString(), u"Deleted"_s);
    QVERIFY2(child<ui::widgets::NoticeBar>(window, "notice")->text().contains(u"the recording is gone"_s),
             qPrintable(child<ui::widgets::NoticeBar>(window, "notice")->text()));
}

void TestUiEarly::whoIsNotNominatedHasNoSuchButton()
{
    TestStore store;
    (void)store.importCall(u"2001"_s, 149, 20);
    WindowSeat seat(store, *m_theme);
    QVERIFY(seat.signIn(u"leader"_s));
    seat.declare(u"complaint"_s, u"ER-21"_s);
    QVERIFY(lookAt(seat));
    seat.settle();
    QVERIFY(!child<ActionButton>(seat.window.get(), "delete")->isAllowed());
    QVERIFY(!seat.window->findChild<ActionButton *>(u"deleteEarly"_s));
}

void TestUiEarly::theItSecurityManagerFindsItWithoutAnArea()
{
    TestStore store;
    must(store.door(u"admin"_s)->administration().appoint(u"outsider"_s, u"it-security-manager"_s));
    const auto call = store.importCall(u"2001"_s, 149, 20);
    (void)must(store.doorFor(u"investigator"_s, u"complaint"_s, u"ER-21"_s)
                   ->earlyDeletions()
                   .request({call, u"card-security-code"_s, u"the digits are read out"_s}));
    WindowSeat seat(store, *m_theme);
    QVERIFY(seat.signIn(u"outsider"_s));
    auto *window = seat.window.get();
    openEarly(seat);
    QTRY_VERIFY(window->findChild<QPushButton *>(u"approveEarly"_s));
    QVERIFY(child<QPushButton>(window, "approveEarly")->isEnabled());
    QVERIFY(!window->findChild<QPushButton *>(u"sectionHolds"_s));
    picture(window, u"early-it-security"_s, *m_theme);
}

QTEST_MAIN(TestUiEarly)
#include "tst_ui_early.moc"
