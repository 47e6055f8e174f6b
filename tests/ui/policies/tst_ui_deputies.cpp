// Somebody acts for an office between two days: named by who holds it, ended before its time, and what was; on the real
// desk over a real store, with real clicks and keys.
#include "core/service/deputy_service.h"
#include "tests/support/deskkit.h"
#include "ui/policies/deputydialog.h"
#include "ui/policies/policiesdesk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"

#include <QComboBox>
#include <QDateEdit>
#include <QPushButton>
#include <algorithm>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;
using ui::policies::DeputyDialog;
using ui::policies::PoliciesDesk;
using ui::widgets::Label;
using ui::widgets::NoticeBar;
using ui::widgets::Table;

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

/// One person at the desk, with its deputies shown.
struct DeskSeat
{
    DeskSeat(TestStore &store, const QString &user)
        : seat(store, user)
        , desk(std::make_unique<PoliciesDesk>(seat.context()))
    {
        desk->resize(1080, 745);
        desk->show();
        QApplication::setActiveWindow(desk.get());
        (void)QTest::qWaitForWindowActive(desk.get());
        if (auto *section = child<QPushButton>(desk.get(), "sectionDeputies"); section->isVisible())
            press(section);
        else
            desk->activate(); // the only section
    }
    Seat seat;
    std::unique_ptr<PoliciesDesk> desk;
};

QStringList column(DeskSeat &seat, int column)
{
    const auto *model = child<Table>(seat.desk.get(), "deputyTable")->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, column).data().toString();
    return texts;
}

QString said(DeskSeat &seat)
{
    return child<NoticeBar>(seat.desk.get(), "deputyNotice")->text();
}

} // namespace

class TestUiDeputies : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void anOfficerNamesWhoActsMeanwhile();
    void oneIsEndedEarly();
    void formerOnesStayInTheList();
    void theAdministratorNamesOneForAnyOffice();
    void itIsDoneByKeyboard();
    void longNamesFit();

private:
    std::unique_ptr<ui::theme::Theme> m_theme;
};

void TestUiDeputies::anOfficerNamesWhoActsMeanwhile()
{
    TestStore store;
    DeskSeat seat(store, u"siro"_s);
    auto *window = seat.desk.get();
    QTRY_VERIFY(child<QPushButton>(window, "nameDeputy")->isEnabled());
    QVERIFY(column(seat, 0).isEmpty());
    picture(window, u"deputies-none"_s, *m_theme);
    press(child<QPushButton>(window, "nameDeputy"));
    auto *dialog = window->findChild<DeputyDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(child<QComboBox>(dialog, "office")->currentText(), u"SIRO"_s);
    auto *person = child<QComboBox>(dialog, "user");
    QCOMPARE(person->currentIndex(), -1); // nobody by mistake
    QVERIFY(!child<QPushButton>(dialog, "sign")->isEnabled());
    QCOMPARE(person->findText(u"Elin Howells"_s), -1);
    person->setFocus();
    QTest::keyClicks(person, u"Sam"_s);
    QCOMPARE(person->currentText(), u"Sam Whitlow"_s);
    QTRY_VERIFY(child<QPushButton>(dialog, "sign")->isEnabled());
    auto *consequence = child<Label>(dialog, "consequence");
    QVERIFY2(consequence->text().contains(u"Sam Whitlow acts as SIRO, in all that the policy lets this office do"_s),
             qPrintable(consequence->text()));
    // Too long: the clause is said before anybody signs, and nothing can be signed.
    auto *until = child<QDateEdit>(dialog, "until");
    until->setDate(store.today().addMonths(13));
    QTRY_VERIFY2(consequence->text().contains(u"until 16 November 2027 at most (§6)"_s),
                 qPrintable(consequence->text()));
    QVERIFY(!child<QPushButton>(dialog, "sign")->isEnabled());
    picture(dialog, u"deputy-too-long"_s, *m_theme, true);
    child<QDateEdit>(dialog, "from")->setDate(store.today().addDays(1));
    until->setDate(store.today().addDays(8));
    QTRY_VERIFY(child<QPushButton>(dialog, "sign")->isEnabled());
    picture(dialog, u"deputy-dialog"_s, *m_theme, true);
    press(child<QPushButton>(dialog, "sign"));
    QTRY_COMPARE(column(seat, 2), QStringList{u"Sam Whitlow"_s});
    QCOMPARE(column(seat, 1), QStringList{u"To come"_s});
    QCOMPARE(column(seat, 3), QStringList{u"Elin Howells"_s});
    QVERIFY2(said(seat).contains(u"as SIRO, until 24 November 2026"_s), qPrintable(said(seat)));
    QTRY_VERIFY(window->findChild<QPushButton *>(u"endDeputy"_s));
    picture(window, u"deputies-to-come"_s, *m_theme);
    const auto listed = must(store.door(u"siro"_s)->deputies().list());
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0].until, store.today().addDays(8));
}

void TestUiDeputies::oneIsEndedEarly()
{
    TestStore store;
    must(store.door(u"siro"_s)->deputies().name(u"outsider"_s, u"siro"_s, {}, store.today().addDays(8)));
    DeskSeat seat(store, u"siro"_s);
    auto *window = seat.desk.get();
    QTRY_VERIFY(window->findChild<QPushButton *>(u"endDeputy"_s));
    seat.seat.prompter().sure = false;
    press(child<QPushButton>(window, "endDeputy"));
    QCOMPARE(seat.seat.prompter().asked, QStringList{u"End Sam Whitlow as deputy"_s});
    QCOMPARE(must(store.door(u"siro"_s)->deputies().list()).size(), 1);
    seat.seat.prompter().sure = true;
    store.clock().advanceMs(2 * dayMs);
    press(child<QPushButton>(window, "endDeputy"));
    QTRY_COMPARE(column(seat, 1), QStringList{u"Ended early"_s});
    QCOMPARE(said(seat), u"Sam Whitlow no longer acts as SIRO."_s);
    const auto buttons = window->findChildren<QPushButton *>(u"endDeputy"_s);
    QTRY_VERIFY(std::none_of(buttons.cbegin(), buttons.cend(), [](const auto *each) { return each->isVisible(); }));
    QVERIFY(must(store.door(u"siro"_s)->deputies().list()).isEmpty());
    // Ended meanwhile by somebody else: it is said, and the list is right.
    must(store.door(u"siro"_s)->deputies().name(u"leader"_s, u"siro"_s, {}, store.today().addDays(8)));
    press(child<QPushButton>(window, "sectionDeputies"));
    QTRY_COMPARE(column(seat, 1).constFirst(), u"Acts now"_s);
    child<Table>(window, "deputyTable")->selectRow(0);
    QTRY_VERIFY(child<QPushButton>(window, "endDeputy")->isVisible());
    must(store.door(u"admin"_s)->deputies().end(u"leader"_s, u"siro"_s));
    press(child<QPushButton>(window, "endDeputy"));
    QTRY_VERIFY2(said(seat).contains(u"is no deputy in this office"_s), qPrintable(said(seat)));
    QTRY_VERIFY(!column(seat, 1).contains(u"Acts now"_s));
}

void TestUiDeputies::formerOnesStayInTheList()
{
    TestStore store;
    const QDate day = store.today();
    must(store.door(u"siro"_s)->deputies().name(u"outsider"_s, u"siro"_s, {}, day.addDays(2)));
    store.clock().advanceMs(5 * dayMs);
    must(store.door(u"admin"_s)->deputies().name(u"leader"_s, u"siro"_s, day.addDays(5), day.addDays(9)));
    must(store.door(u"siro"_s)->deputies().name(u"monitoring"_s, u"siro"_s, day.addDays(20), day.addDays(30)));
    DeskSeat seat(store, u"siro"_s);
    QTRY_COMPARE(column(seat, 1), (QStringList{u"Acts now"_s, u"To come"_s, u"Ended"_s}));
    QCOMPARE(column(seat, 2), (QStringList{u"Delyth Lloyd"_s, u"Catrin Vaughan"_s, u"Sam Whitlow"_s}));
    QCOMPARE(column(seat, 6), (QStringList{u"Joanna Pike"_s, u"Elin Howells"_s, u"Elin Howells"_s}));
    picture(seat.desk.get(), u"deputies-now-later-former"_s, *m_theme);
}

void TestUiDeputies::theAdministratorNamesOneForAnyOffice()
{
    TestStore store;
    DeskSeat seat(store, u"admin"_s);
    auto *window = seat.desk.get();
    QTRY_VERIFY(child<QPushButton>(window, "nameDeputy")->isEnabled());
    press(child<QPushButton>(window, "nameDeputy"));
    auto *dialog = window->findChild<DeputyDialog *>();
    QVERIFY(dialog);
    auto *office = child<QComboBox>(dialog, "office");
    office->setCurrentIndex(office->findText(u"Head of Service, Housing Repairs"_s));
    QVERIFY(office->currentIndex() >= 0);
    auto *person = child<QComboBox>(dialog, "user");
    QCOMPARE(person->findText(u"Bethan Rowlands"_s), -1); // holds it there
    person->setCurrentIndex(person->findText(u"Delyth Lloyd"_s));
    QTRY_VERIFY(child<QPushButton>(dialog, "sign")->isEnabled());
    // Who is chosen stays so in another office, if they could be a deputy there.
    office->setCurrentIndex(office->findText(u"Head of Service, Revenues"_s));
    QCOMPARE(person->currentText(), u"Delyth Lloyd"_s);
    QVERIFY(person->findText(u"Bethan Rowlands"_s) >= 0);
    QTRY_VERIFY(child<QPushButton>(dialog, "sign")->isEnabled());
    press(child<QPushButton>(dialog, "sign"));
    QTRY_COMPARE(column(seat, 0), QStringList{u"Head of Service, Revenues"_s});
    QCOMPARE(column(seat, 3), QStringList{u"Nobody at present"_s});
    // The same person again: it is said that these dates take the place of those.
    press(child<QPushButton>(window, "nameDeputy"));
    QTRY_VERIFY(window->findChild<DeputyDialog *>() && window->findChild<DeputyDialog *>()->isVisible());
    dialog = window->findChild<DeputyDialog *>();
    office = child<QComboBox>(dialog, "office");
    office->setCurrentIndex(office->findText(u"Head of Service, Revenues"_s));
    person = child<QComboBox>(dialog, "user");
    person->setCurrentIndex(person->findText(u"Delyth Lloyd"_s));
    QTRY_VERIFY(child<Label>(dialog, "consequence")->text().contains(u"take the place of those until now"_s));
    dialog->reject();
}

void TestUiDeputies::itIsDoneByKeyboard()
{
    TestStore store;
    DeskSeat seat(store, u"head"_s);
    auto *window = seat.desk.get();
    QCOMPARE(seat.desk->title(), u"Deputies"_s); // they have no use for the versions
    QVERIFY(!child<QWidget>(window, "sectionDeputies")->isVisible());
    QTRY_VERIFY(child<QPushButton>(window, "nameDeputy")->isEnabled());
    const auto tabTo = [&](const char *name, QWidget *in) {
        auto *wanted = child<QWidget>(in, name);
        for (int presses = 0; presses < 20 && !wanted->hasFocus(); ++presses)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : in, Qt::Key_Tab);
        return wanted->hasFocus();
    };
    QVERIFY(tabTo("nameDeputy", window));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    auto *dialog = window->findChild<DeputyDialog *>();
    QVERIFY(dialog);
    QApplication::setActiveWindow(dialog);
    QTRY_VERIFY(child<QComboBox>(dialog, "user")->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"Sam"_s);
    QVERIFY(tabTo("until", dialog));
    QTRY_VERIFY(child<QPushButton>(dialog, "sign")->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // signs nothing
    QVERIFY(dialog->isVisible());
    QTRY_VERIFY(child<QPushButton>(dialog, "sign")->isEnabled()); // it looked again
    QVERIFY(tabTo("sign", dialog));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(column(seat, 2), QStringList{u"Sam Whitlow"_s});
    // What screen readers say of it.
    QCOMPARE(child<Table>(window, "deputyTable")->accessibleName(),
             u"Deputies: those who act now, those to come, those who have ended"_s);
    QTRY_VERIFY(window->findChild<QPushButton *>(u"endDeputy"_s));
    QApplication::setActiveWindow(window);
    child<Table>(window, "deputyTable")->setFocus();
    QVERIFY(tabTo("endDeputy", window));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(column(seat, 1), QStringList{u"Ended early"_s});
}

void TestUiDeputies::longNamesFit()
{
    TestStore store;
    const auto admin = store.door(u"admin"_s);
    const QString name = u"Gwenhwyfar Llywelyn-Featherstonehaugh ap Rhydderch of the Vale"_s;
    (void)must(admin->administration().addPerson(u"long"_s, name,
                                                 SecretBytes::fromPassword(TestStore::passwordOf(u"long"_s))));
    for (const QString &office : {u"monitoring-officer"_s, u"ig-manager"_s, u"head-of-hr"_s})
        must(admin->deputies().name(u"long"_s, office, {}, store.today().addDays(30)));
    DeskSeat seat(store, u"admin"_s);
    QTRY_COMPARE(column(seat, 2), (QStringList{name, name, name}));
    picture(seat.desk.get(), u"deputies-long"_s, *m_theme);
    QVERIFY(child<ui::widgets::Inspector>(seat.desk.get(), "deputyInspector")->minimumSizeHint().width() < 400);
    press(child<QPushButton>(seat.desk.get(), "nameDeputy"));
    auto *dialog = seat.desk->findChild<DeputyDialog *>();
    QVERIFY(dialog);
    auto *person = child<QComboBox>(dialog, "user");
    person->setCurrentIndex(person->findText(name));
    QTRY_VERIFY(child<QPushButton>(dialog, "sign")->isEnabled());
    QVERIFY2(dialog->width() <= 700, qPrintable(QString::number(dialog->width())));
    picture(dialog, u"deputy-dialog-long"_s, *m_theme, true);
    dialog->reject();
}

QTEST_MAIN(TestUiDeputies)
#include "tst_ui_deputies.moc"
