// A check of the record in the whole window: it goes on while other work is done, and ends well whatever ends it.
#include "tests/support/deskkit.h"
#include "ui/assurance/verifyview.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tasklist.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workpage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace earshot;
using namespace earshot::tests;
using ui::widgets::NoticeBar;

class TestWindowCheck : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
        m_theme = std::make_unique<ui::theme::Theme>(*qApp);
        m_store = std::make_unique<TestStore>();
        m_store->importCall();
    }
    void init();
    void cleanup() { m_window.reset(); }
    void cleanupTestCase()
    {
        m_store.reset();
        m_theme.reset();
    }

    void itsResultWaitsWhileSomethingElseIsDone();
    void aResultThatIsLookedAtIsPutAway();
    void keysAlone();
    void lockedWhileItRuns();
    void closedWhileItRuns();
    void stoppedAndLockedAtOnce();

private:
    void signIn();
    void begin();
    [[nodiscard]] QWidget *desk() { return m_window->workPage()->desk(QStringLiteral("assurance")); }
    [[nodiscard]] ui::assurance::VerifyView *view() { return child<ui::assurance::VerifyView>(desk(), "verifyView"); }

    QTemporaryDir m_home;
    std::unique_ptr<ui::theme::Theme> m_theme;
    std::unique_ptr<TestStore> m_store;
    AnsweringPrompter m_prompter;
    std::unique_ptr<ui::window::Preferences> m_preferences;
    std::unique_ptr<ui::window::MainWindow> m_window;
};

void TestWindowCheck::init()
{
    m_prompter.asked.clear();
    m_preferences = std::make_unique<ui::window::Preferences>(m_home.filePath(QStringLiteral("window.ini")));
    m_window = std::make_unique<ui::window::MainWindow>(m_store->environment(), m_prompter, *m_theme, *m_preferences);
    m_window->openStore(m_store->folder());
    m_window->resize(1280, 800);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    signIn();
}

void TestWindowCheck::signIn()
{
    QSignalSpy signedIn(m_window.get(), &ui::window::MainWindow::signedIn);
    child<QComboBox>(m_window.get(), "signInUser")->setCurrentText(QStringLiteral("ig"));
    QTest::keyClicks(child<QLineEdit>(m_window.get(), "signInPassword"), TestStore::passwordOf(QStringLiteral("ig")));
    press(child<QPushButton>(m_window.get(), "signInButton"));
    QVERIFY(signedIn.count() == 1 || signedIn.wait(60'000));
}

void TestWindowCheck::begin()
{
    m_window->workPage()->showDesk(QStringLiteral("assurance"));
    press(child<QPushButton>(desk(), "checkRecord"));
    QVERIFY(view()->isRunning());
}

void TestWindowCheck::itsResultWaitsWhileSomethingElseIsDone()
{
    begin();
    auto *page = m_window->workPage();
    page->showDesk(QStringLiteral("audit"));
    QTRY_COMPARE_WITH_TIMEOUT(page->tasks()->count(), 1, 60'000);
    QCOMPARE(page->tasks()->runningCount(), 0); // nothing asks about it when the window closes
    const auto labels = page->tasks()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->text().startsWith(QStringLiteral("The record holds"));
    }));
    picture(m_window.get(), QStringLiteral("check-waits"), *m_theme);
    const auto buttons = page->tasks()->findChildren<QPushButton *>();
    const auto show = std::find_if(buttons.cbegin(), buttons.cend(),
                                   [](const QPushButton *button) { return button->text() == QStringLiteral("Show"); });
    QVERIFY(show != buttons.cend());
    press(*show);
    QCOMPARE(page->currentDesk(), desk());
    QCOMPARE(page->tasks()->count(), 0);
    QVERIFY(child<NoticeBar>(desk(), "verdict")->isVisible());
}

void TestWindowCheck::aResultThatIsLookedAtIsPutAway()
{
    begin();
    auto *page = m_window->workPage();
    QTRY_VERIFY_WITH_TIMEOUT(!view()->isRunning(), 60'000);
    QCOMPARE(page->tasks()->count(), 0); // it was seen
    press(child<QPushButton>(desk(), "checkRecord"));
    page->showDesk(QStringLiteral("audit"));
    QTRY_COMPARE_WITH_TIMEOUT(page->tasks()->count(), 1, 60'000);
    page->showDesk(QStringLiteral("assurance"));
    QCOMPARE(page->tasks()->count(), 0);
    picture(m_window.get(), QStringLiteral("check-desk"), *m_theme);
}

void TestWindowCheck::keysAlone()
{
    auto *page = m_window->workPage();
    for (int place = 1; place <= page->deskCount() && page->currentDesk() != desk(); ++place)
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_0 + place), Qt::ControlModifier);
    QCOMPARE(page->currentDesk(), desk());
    QTRY_COMPARE(QApplication::focusWidget(), child<QPushButton>(desk(), "checkRecord"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(view()->isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(child<NoticeBar>(desk(), "verdict")->isVisible(), 60'000);
    // All that can be pressed on the desk is reached, and no more than once before the first comes again.
    QSet<QString> reached;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (QWidget *now = QApplication::focusWidget(); now && desk()->isAncestorOf(now))
            reached.insert(now->objectName());
    }
    for (const char *name :
         {"checkRecord", "verifyCopy", "saveCheckpoint", "printCheckpoint", "copyCheckpoint", "checkInCheckpoint"})
        QVERIFY2(reached.contains(QLatin1String(name)), name);
}

void TestWindowCheck::lockedWhileItRuns()
{
    begin();
    m_window->lock();
    QVERIFY(!m_window->workPage());
    signIn();
    QVERIFY(!view()->isRunning());
    begin();
    QTRY_VERIFY_WITH_TIMEOUT(child<NoticeBar>(desk(), "verdict")->isVisible(), 60'000);
}

void TestWindowCheck::closedWhileItRuns()
{
    begin();
    QVERIFY(m_window->close());
    QVERIFY(m_prompter.asked.isEmpty()); // nothing is lost by it
    m_window.reset();
}

void TestWindowCheck::stoppedAndLockedAtOnce()
{
    begin();
    press(child<QPushButton>(desk(), "verifyStop"));
    m_window->lock();
    QVERIFY(!m_window->workPage());
    // And the other way about: the last answer comes to a desk that is gone.
    signIn();
    begin();
    QCoreApplication::processEvents();
    m_window->lock();
    QCoreApplication::processEvents();
    QVERIFY(!m_window->workPage());
}

QTEST_MAIN(TestWindowCheck)
#include "tst_window_check.moc"
