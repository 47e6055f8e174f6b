// A store that was put back, in the whole window: said above every desk, and accepted there.
#include "tests/support/deskkit.h"
#include "ui/assurance/acceptcopydialog.h"
#include "ui/widgets/states.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workpage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace earshot;
using namespace earshot::tests;
using ui::widgets::NoticeBar;

class TestWindowDisputed : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
        m_theme = std::make_unique<ui::theme::Theme>(*qApp);
    }
    void init();
    void cleanup()
    {
        m_window.reset();
        m_store.reset();
    }
    void cleanupTestCase() { m_theme.reset(); }

    void saidToEverybody_data();
    void saidToEverybody();
    void acceptedByTheUnit();

private:
    void signInAs(const QString &user);
    [[nodiscard]] NoticeBar *bar() { return m_window->findChild<NoticeBar *>(QStringLiteral("disputeBar")); }

    QTemporaryDir m_home;
    std::unique_ptr<ui::theme::Theme> m_theme;
    std::unique_ptr<TestStore> m_store;
    AnsweringPrompter m_prompter;
    std::unique_ptr<ui::window::Preferences> m_preferences;
    std::unique_ptr<ui::window::MainWindow> m_window;
};

void TestWindowDisputed::init()
{
    m_store = std::make_unique<TestStore>();
    m_store->importCall();
    const QString yesterday = m_store->scratch(QStringLiteral("yesterday"));
    copyFolder(m_store->folder(), yesterday);
    for (int i = 0; i < 4; ++i)
        must(m_store->door(QStringLiteral("admin"))
                 ->administration()
                 .setExtensionHolder(QString::number(2010 + i), QStringLiteral("Dylan Marsh")));
    copyFolder(yesterday, m_store->folder());
    m_preferences = std::make_unique<ui::window::Preferences>(m_home.filePath(QStringLiteral("window.ini")));
    m_window = std::make_unique<ui::window::MainWindow>(m_store->environment(), m_prompter, *m_theme, *m_preferences);
    m_window->openStore(m_store->folder());
    m_window->resize(1280, 800);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindowDisputed::signInAs(const QString &user)
{
    QSignalSpy signedIn(m_window.get(), &ui::window::MainWindow::signedIn);
    child<QComboBox>(m_window.get(), "signInUser")->setCurrentText(user);
    QTest::keyClicks(child<QLineEdit>(m_window.get(), "signInPassword"), TestStore::passwordOf(user));
    press(child<QPushButton>(m_window.get(), "signInButton"));
    QVERIFY(signedIn.count() == 1 || signedIn.wait(10'000));
}

void TestWindowDisputed::saidToEverybody_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("said");
    const QString whom = QStringLiteral("tell Rhian Bevan of the Information Governance Unit");
    QTest::newRow("team leader") << QStringLiteral("leader") << whom;
    QTest::newRow("SIRO") << QStringLiteral("siro") << whom;
    QTest::newRow("without a desk") << QStringLiteral("outsider") << whom;
    QTest::newRow("IG officer") << QStringLiteral("ig") << QStringLiteral("accept it");
}

void TestWindowDisputed::saidToEverybody()
{
    QFETCH(QString, user);
    QFETCH(QString, said);
    signInAs(user);
    QTRY_VERIFY(bar() && bar()->isVisible());
    QVERIFY2(bar()->text().contains(said), qPrintable(bar()->text()));
    // Above whichever desk: it stays through all of them.
    for (int i = 0; i < m_window->workPage()->deskCount(); ++i) {
        m_window->workPage()->showDeskAt(i);
        QVERIFY(bar()->isVisible());
        QVERIFY(bar()->mapTo(m_window.get(), QPoint()).y() < m_window->height() / 4);
    }
    if (m_window->workPage()->desk(QStringLiteral("quarantine"))) { // whose reading is an entry, so it cannot
        const auto *notice = child<NoticeBar>(m_window.get(), "notice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(notice->text().startsWith(QStringLiteral("Nothing was done, because this store is disputed")),
                 qPrintable(notice->text()));
    }
    m_window->workPage()->showDeskAt(0);
    picture(m_window.get(), QStringLiteral("disputed-") + user, *m_theme);
}

void TestWindowDisputed::acceptedByTheUnit()
{
    signInAs(QStringLiteral("ig"));
    m_window->workPage()->showDesk(QStringLiteral("assurance"));
    QTRY_VERIFY(bar() && bar()->isVisible());
    QTRY_VERIFY(m_window->findChild<QWidget *>(QStringLiteral("standing")));
    QVERIFY(!child<QPushButton>(m_window.get(), "saveCheckpoint")->isEnabled());
    press(bar()->findChild<QPushButton *>());
    auto *dialog = visibleWindow<ui::assurance::AcceptCopyDialog>();
    QVERIFY(dialog);
    QTest::keyClicks(child<QPlainTextEdit>(dialog, "acceptReason"),
                     QStringLiteral("Restored by IT after a disk fault"));
    press(child<QPushButton>(dialog, "acceptCopy"));
    QTRY_VERIFY(!bar()->isVisible());
    // The desk under it has read anew.
    QTRY_VERIFY(child<QPushButton>(m_window.get(), "saveCheckpoint")->isEnabled());
    QCOMPARE(child<NoticeBar>(m_window.get(), "notice")->text(),
             QStringLiteral("This copy is accepted, and on record with your reason."));
    m_window->lock();
    QVERIFY(!m_window->workPage());
    signInAs(QStringLiteral("leader"));
    QSignalSpy counts(m_window->context(), &ui::desk::Context::countsChanged);
    m_window->context()->refreshCounts();
    QVERIFY(counts.wait());
    QVERIFY(!bar()->isVisible());
}

QTEST_MAIN(TestWindowDisputed)
#include "tst_window_disputed.moc"
