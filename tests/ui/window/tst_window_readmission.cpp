// Somebody forgot the password, in the whole window: new keys in front of the sign-in, two members who compare the
// fingerprint and sign, and back in with the new password.
#include "tests/ui/window/windowseat.h"
#include "ui/assurance/readmissiondialog.h"
#include "ui/assurance/vouchdialog.h"
#include "ui/signin/forgotten_dialog.h"
#include "ui/widgets/states.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace earshot;
using namespace earshot::tests;
using ui::assurance::ReadmissionDialog;
using ui::assurance::VouchDialog;
using ui::signin::ForgottenDialog;
using ui::widgets::NoticeBar;

namespace {

const QString leader = QStringLiteral("leader");
const QString anew = QStringLiteral("seven lanterns on a ferry");

QString accessibleName(QWidget *widget)
{
    const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(widget);
    return heard ? heard->text(QAccessible::Name) : QString();
}

} // namespace

class TestWindowReadmission : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp); }
    void init()
    {
        m_store = std::make_unique<TestStore>();
        m_store->importCall();
        m_seat = std::make_unique<WindowSeat>(*m_store, *m_theme);
        m_seat->window->resize(1280, 800);
        m_seat->window->openStore(m_store->folder());
    }
    void cleanup()
    {
        m_seat.reset();
        m_store.reset();
    }
    void cleanupTestCase() { m_theme.reset(); }

    void forgottenComparedTwiceAndBackIn();
    void theFingerprintIsShownAgainToWhoHasThePassword();
    void saidToWhomItConcerns_data();
    void saidToWhomItConcerns();
    void nobodyWaits();

private:
    [[nodiscard]] QWidget *window() const { return m_seat->window.get(); }
    [[nodiscard]] NoticeBar *bar() const { return window()->findChild<NoticeBar *>(QStringLiteral("readmissionBar")); }
    [[nodiscard]] ForgottenDialog *forget(const QString &user);
    [[nodiscard]] QString makeKeys(); ///< as the leader; the fingerprint as it was shown
    [[nodiscard]] ReadmissionDialog *openByMenu();
    void compare(ReadmissionDialog *list, const char *button, const QString &fingerprint);

    std::unique_ptr<ui::theme::Theme> m_theme;
    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<WindowSeat> m_seat;
};

ForgottenDialog *TestWindowReadmission::forget(const QString &user)
{
    child<QComboBox>(window(), "signInUser")->setCurrentText(user);
    press(child<QPushButton>(window(), "forgottenPassword"));
    return visibleWindow<ForgottenDialog>();
}

QString TestWindowReadmission::makeKeys()
{
    ForgottenDialog *dialog = forget(leader);
    QTest::keyClicks(child<QLineEdit>(dialog, "forgottenNew"), anew);
    QTest::keyClicks(child<QLineEdit>(dialog, "forgottenAgain"), anew);
    press(child<QPushButton>(dialog, "forgottenMake"));
    auto *fingerprint = child<QLabel>(dialog, "forgottenFingerprint");
    (void)QTest::qWaitFor([&] { return fingerprint->isVisible(); }, 20'000);
    const QString shown = fingerprint->text().simplified();
    press(child<QPushButton>(dialog, "forgottenDone"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return shown;
}

/// By the menu of who is signed in.
ReadmissionDialog *TestWindowReadmission::openByMenu()
{
    auto *menu = child<QMenu>(window(), "mainMenu");
    const auto buttons = child<QWidget>(window(), "rail")->findChildren<QAbstractButton *>();
    const auto person = std::find_if(buttons.cbegin(), buttons.cend(), [](const QAbstractButton *each) {
        return each->accessibleName().startsWith(QStringLiteral("Signed in as"));
    });
    if (person == buttons.cend())
        return nullptr;
    press(*person);
    (void)QTest::qWaitFor([&] { return menu->isVisible(); });
    choose(menu, child<QAction>(window(), "actionForgotten"));
    (void)QTest::qWaitFor([] { return visibleWindow<ReadmissionDialog>() != nullptr; });
    return visibleWindow<ReadmissionDialog>();
}

/// Opens the row, types and signs.
void TestWindowReadmission::compare(ReadmissionDialog *list, const char *button, const QString &fingerprint)
{
    QTRY_VERIFY(list->findChild<QPushButton *>(QLatin1String(button)));
    press(child<QPushButton>(list, button));
    auto *dialog = visibleWindow<VouchDialog>();
    QVERIFY(dialog);
    QVERIFY(!child<QPushButton>(dialog, "sign")->isEnabled());
    QTest::keyClicks(child<QLineEdit>(dialog, "fingerprint"), fingerprint);
    QTest::keyClick(child<QLineEdit>(dialog, "fingerprint"), Qt::Key_Return); // signs nothing
    QVERIFY(dialog->isVisible());
    press(child<QPushButton>(dialog, "sign"));
}

void TestWindowReadmission::forgottenComparedTwiceAndBackIn()
{
    // A name first.
    press(child<QPushButton>(window(), "forgottenPassword"));
    QVERIFY(!visibleWindow<ForgottenDialog>());
    QCOMPARE(child<NoticeBar>(window(), "signInError")->text(), QStringLiteral("Choose your name first."));

    picture(window(), QStringLiteral("readmission-sign-in"), *m_theme);
    ForgottenDialog *forgotten = forget(leader);
    QVERIFY(forgotten);
    picture(forgotten, QStringLiteral("readmission-forgotten"), *m_theme, true);
    auto *first = child<QLineEdit>(forgotten, "forgottenNew");
    auto *second = child<QLineEdit>(forgotten, "forgottenAgain");
    auto *make = child<QPushButton>(forgotten, "forgottenMake");
    QVERIFY(!make->isEnabled());
    QCOMPARE(accessibleName(first), QStringLiteral("New password"));
    QTest::keyClicks(first, QStringLiteral("leader1"));
    QTest::keyClicks(second, QStringLiteral("leader1"));
    press(make);
    QVERIFY(child<NoticeBar>(forgotten, "forgottenNotice")->isVisible()); // too easy to guess
    first->selectAll();
    QTest::keyClicks(first, anew);
    press(make);
    QCOMPARE(child<NoticeBar>(forgotten, "forgottenNotice")->text(), QStringLiteral("The two new passwords differ."));
    second->selectAll();
    QTest::keyClicks(second, anew);
    QTest::keyClick(second, Qt::Key_Return);
    auto *label = child<QLabel>(forgotten, "forgottenFingerprint");
    QTRY_VERIFY_WITH_TIMEOUT(label->isVisible(), 20'000);
    QCOMPARE(first->text(), QString());
    const QString fingerprint = label->text().simplified();
    QCOMPARE(fingerprint.split(u' ').size(), 8);
    QCOMPARE(accessibleName(label), QStringLiteral("Fingerprint: %1").arg(fingerprint));
    QVERIFY(label->hasFocus());
    QVERIFY(child<QLabel>(forgotten, "forgottenStep1")->text().contains(QStringLiteral("Head of Service")));
    picture(forgotten, QStringLiteral("readmission-fingerprint"), *m_theme, true);
    press(child<QPushButton>(forgotten, "forgottenDone"));

    // The first: it is at the top of their window.
    QVERIFY(m_seat->signIn(QStringLiteral("head")));
    QTRY_VERIFY(bar() && bar()->isVisible());
    QVERIFY2(bar()->text().contains(QStringLiteral("Delyth Lloyd")), qPrintable(bar()->text()));
    picture(window(), QStringLiteral("readmission-bar"), *m_theme);
    press(bar()->findChild<QPushButton *>());
    auto *list = visibleWindow<ReadmissionDialog>();
    QVERIFY(list);
    QTRY_VERIFY(list->findChild<QPushButton *>(QStringLiteral("compare-leader-first")));
    QCOMPARE(accessibleName(child<QPushButton>(list, "compare-leader-first")),
             QStringLiteral("Compare the new keys of Delyth Lloyd"));
    picture(list, QStringLiteral("readmission-list"), *m_theme, true);
    compare(list, "compare-leader-first", fingerprint.chopped(1) + u'x');
    auto *vouch = visibleWindow<VouchDialog>();
    auto *problem = child<QLabel>(vouch, "fingerprintProblem");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(QStringLiteral("not Delyth Lloyd's keys")), qPrintable(problem->text()));
    picture(vouch, QStringLiteral("readmission-other"), *m_theme, true);
    auto *field = child<QLineEdit>(vouch, "fingerprint");
    field->selectAll();
    QTest::keyClicks(field, fingerprint);
    QVERIFY(!problem->isVisible());
    picture(vouch, QStringLiteral("readmission-first"), *m_theme, true);
    press(child<QPushButton>(vouch, "sign"));
    auto *notice = child<NoticeBar>(list, "readmissionNotice");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().startsWith(QStringLiteral("You signed for the new keys of Delyth Lloyd.")),
             qPrintable(notice->text()));
    QTRY_VERIFY(list->findChild<QPushButton *>(QStringLiteral("compare-leader-second")));
    QVERIFY(!child<QPushButton>(list, "compare-leader-second")->isEnabled()); // nobody is both
    picture(list, QStringLiteral("readmission-signed"), *m_theme, true);
    press(child<QPushButton>(list, "readmissionClose"));
    QTRY_VERIFY(!bar()->isVisible());

    // The second: the list is in the menu as well.
    QVERIFY(m_seat->signInAfterLock(QStringLiteral("admin")));
    QTRY_VERIFY(bar() && bar()->isVisible());
    list = openByMenu();
    QVERIFY(list);
    compare(list, "compare-leader-second", fingerprint);
    notice = child<NoticeBar>(list, "readmissionNotice");
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->text(), QStringLiteral("Delyth Lloyd signs in with the new password from now on."));
    QTRY_VERIFY(list->findChild<QWidget *>(QStringLiteral("nobodyWaits")));
    press(child<QPushButton>(list, "readmissionClose"));
    QTRY_VERIFY(!bar()->isVisible());

    // Back in, and the area's recordings with it.
    m_seat->window->lock();
    QTRY_VERIFY(!m_seat->window->workPage());
    m_seat->window->openStore(m_store->folder(), leader);
    QSignalSpy signedIn(m_seat->window.get(), &ui::window::MainWindow::signedIn);
    QTest::keyClicks(child<QLineEdit>(window(), "signInPassword"), anew);
    QTest::keyClick(child<QLineEdit>(window(), "signInPassword"), Qt::Key_Return);
    QVERIFY(signedIn.count() == 1 || signedIn.wait(20'000));
    QCOMPARE(m_seat->window->context()->me().areas.size(), 1);
    const auto door = must(service::Door::open(
        m_store->environment(),
        must(service::signIn(m_store->environment(), m_store->folder(), leader, SecretBytes::fromPassword(anew)))));
    must(door->review().declare({QStringLiteral("complaint"), QStringLiteral("C-1")}));
    QVERIFY(!must(door->review().openForListening({1})).audio->readAll().isEmpty());
}

void TestWindowReadmission::theFingerprintIsShownAgainToWhoHasThePassword()
{
    const QString fingerprint = makeKeys();
    QVERIFY(!fingerprint.isEmpty());
    ForgottenDialog *again = forget(leader);
    QVERIFY(child<QLabel>(again, "forgottenWaits")->isVisible());
    auto *show = child<QPushButton>(again, "forgottenShow");
    QVERIFY(!show->isEnabled());
    QTest::keyClicks(child<QLineEdit>(again, "forgottenNew"), QStringLiteral("another one altogether"));
    press(show);
    auto *notice = child<NoticeBar>(again, "forgottenNotice");
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 20'000);
    QCOMPARE(notice->text(), QStringLiteral("That is not the password of the keys that wait."));
    picture(again, QStringLiteral("readmission-again"), *m_theme, true);
    QTest::keyClicks(child<QLineEdit>(again, "forgottenNew"), anew);
    press(show);
    auto *label = child<QLabel>(again, "forgottenFingerprint");
    QTRY_VERIFY_WITH_TIMEOUT(label->isVisible(), 20'000);
    QCOMPARE(label->text().simplified(), fingerprint);
    press(child<QPushButton>(again, "forgottenDone"));
    // Somebody of whom nothing waits is not offered it.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!child<QPushButton>(forget(QStringLiteral("ig")), "forgottenShow")->isVisible());
}

void TestWindowReadmission::saidToWhomItConcerns_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("inMenu");
    QTest::newRow("head of service") << QStringLiteral("head") << QStringLiteral("New keys wait to be compared")
                                     << true;
    QTest::newRow("administrator") << QStringLiteral("admin") << QStringLiteral("New keys wait to be compared") << true;
    QTest::newRow("who may not") << QStringLiteral("investigator") << QString() << false;
    QTest::newRow("in whose name it is") << leader << QStringLiteral("New keys were made in your name") << false;
}

void TestWindowReadmission::saidToWhomItConcerns()
{
    QFETCH(QString, user);
    QFETCH(QString, said);
    QFETCH(bool, inMenu);
    QVERIFY(!makeKeys().isEmpty());
    QVERIFY(m_seat->signIn(user));
    m_seat->settle();
    if (said.isEmpty())
        QVERIFY(!bar()->isVisible());
    else
        QTRY_VERIFY2(bar()->isVisible() && bar()->text().contains(said), qPrintable(bar()->text()));
    QCOMPARE(child<QAction>(window(), "actionForgotten")->isVisible(), inMenu);
    if (user == leader)
        picture(window(), QStringLiteral("readmission-own-name"), *m_theme);
}

void TestWindowReadmission::nobodyWaits()
{
    QVERIFY(m_seat->signIn(QStringLiteral("admin")));
    m_seat->settle();
    QVERIFY(!bar()->isVisible());
    ReadmissionDialog *list = openByMenu();
    QVERIFY(list);
    QTRY_VERIFY(list->findChild<QWidget *>(QStringLiteral("nobodyWaits")));
    picture(list, QStringLiteral("readmission-nobody"), *m_theme, true);
    QTest::keyClick(list, Qt::Key_Escape);
    QTRY_VERIFY(!visibleWindow<ReadmissionDialog>());
}

QTEST_MAIN(TestWindowReadmission)
#include "tst_window_readmission.moc"
