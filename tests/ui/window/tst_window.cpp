#include "core/service/review_service.h"
#include "core/service/sign_in_delay.h"
#include "tests/support/deskkit.h"
#include "tests/support/teststore.h"
#include "ui/desk/context.h"
#include "ui/help/guide.h"
#include "ui/help/help_window.h"
#include "ui/signin/signin_page.h"
#include "ui/signin/strength_line.h"
#include "ui/widgets/purposebar.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tasklist.h"
#include "ui/window/mainwindow.h"
#include "ui/window/screen_lock_watch.h"
#include "ui/window/workpage.h"
#include "ui/words/words.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace earshot;
using namespace earshot::ui;

namespace {

/// Answers as it was told to, and remembers what it was asked.
class Answers : public prompts::IPrompter
{
public:
    bool answer = true;
    QString folder;
    QStringList asked;

    bool confirm(QWidget *, const prompts::Question &question) override
    {
        asked.append(question.title);
        return answer;
    }
    std::optional<QString> askText(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    QString chooseFolder(QWidget *, const QString &, const QString &) override { return folder; }
    QStringList chooseFiles(QWidget *, const QString &, const QString &) override { return {}; }
    QString chooseSaveFile(QWidget *, const QString &, const QString &) override { return {}; }
    void tell(QWidget *, const QString &, const QString &) override {}
};

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void wrongPasswordStaysOutside();
    void guessingIsToldHowLongToWait();
    void folderWithoutStore();
    void anotherStoreIsOpened();
    void fromSignInToLock();
    void purposeIsRememberedForThePerson();
    void desksFollowThePerson_data();
    void desksFollowThePerson();
    void theChiefExecutiveReachesRecovery();
    void theAuditListLeadsToTheCheck();
    void searchFromAnywhere();
    void errorsAreSaidWithoutPersonalData();
    void locksWhenNobodyIsThere();
    void locksWithTheScreen();
    void locksFromItsOtherWindows();
    void touchKeepsItOpen();
    void quittingDuringAnImportAsks();
    void passwordIsChanged();
    void guideIsSearched();
    void guideIsWhole();

private:
    template <class T> T *child(const char *name) const { return m_window->findChild<T *>(QLatin1String(name)); }
    void signIn(const QString &user, const QString &password);
    void signInAs(const QString &user);

    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<tests::TestStore> m_store;
    QTemporaryDir m_home;
    Answers m_answers;
    std::unique_ptr<window::Preferences> m_preferences;
    std::unique_ptr<window::MainWindow> m_window;
};

void TestWindow::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
    m_theme = std::make_unique<theme::Theme>(*qApp);
    m_store = std::make_unique<tests::TestStore>();
    m_store->importCall(QStringLiteral("2001"), 149);
    m_store->importCall(QStringLiteral("2002"), 112);
}

void TestWindow::init()
{
    m_answers = {};
    m_preferences = std::make_unique<window::Preferences>(m_home.filePath(QStringLiteral("window.ini")));
    m_window = std::make_unique<window::MainWindow>(m_store->environment(), m_answers, *m_theme, *m_preferences);
    m_window->openStore(m_store->folder());
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindow::cleanup()
{
    m_window.reset();
}

void TestWindow::signIn(const QString &user, const QString &password)
{
    QApplication::setActiveWindow(
        m_window.get()); // a dialog that closed leaves nothing active without a window manager
    auto *box = child<QComboBox>("signInUser");
    box->setFocus();
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), user);
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    auto *field = child<QLineEdit>("signInPassword");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, password);
    QTest::mouseClick(child<QPushButton>("signInButton"), Qt::LeftButton);
    QVERIFY2(field->text().isEmpty(), "the password must not stay in the field");
}

void TestWindow::signInAs(const QString &user)
{
    QSignalSpy signedIn(m_window.get(), &window::MainWindow::signedIn);
    signIn(user, tests::TestStore::passwordOf(user));
    QVERIFY(signedIn.count() == 1 || signedIn.wait(10'000));
}

void TestWindow::wrongPasswordStaysOutside()
{
    signIn(QStringLiteral("leader"), QStringLiteral("not that one"));
    auto *error = child<widgets::NoticeBar>("signInError");
    QTRY_VERIFY(error->isVisible());
    QVERIFY(error->text().contains(QLatin1String("password")));
    const QString wrong = error->text();
    QVERIFY(!m_window->workPage());

    // Who guesses names learns nothing.
    signIn(QStringLiteral("nobody"), QStringLiteral("not that one"));
    QTRY_VERIFY(error->isVisible());
    QCOMPARE(error->text(), wrong);
}

void TestWindow::guessingIsToldHowLongToWait()
{
    service::SignInDelay delay;
    service::Environment environment = m_store->environment();
    environment.signInDelay = &delay;
    m_window = std::make_unique<window::MainWindow>(environment, m_answers, *m_theme, *m_preferences);
    m_window->openStore(m_store->folder());
    m_window->show();
    for (int i = 0; i < 5; ++i)
        (void)delay.attempt(m_store->folder(), QStringLiteral("leader"), m_store->clock().now());
    signIn(QStringLiteral("leader"), tests::TestStore::passwordOf(QStringLiteral("leader")));
    auto *error = child<widgets::NoticeBar>("signInError");
    QTRY_VERIFY(error->isVisible());
    QVERIFY2(error->text().contains(words::spokenLength(2000)), qPrintable(error->text()));
    QVERIFY(!m_window->workPage());
    m_store->clock().advanceMs(2000);
    signInAs(QStringLiteral("leader"));
    QVERIFY(m_window->workPage());
    m_window.reset(); // before its delay goes
}

void TestWindow::folderWithoutStore()
{
    m_window->openStore(m_store->scratch());
    auto *error = child<widgets::NoticeBar>("signInError");
    QVERIFY(error->isVisible());
    QVERIFY(error->text().contains(QLatin1String("no Earshot store")));
    QVERIFY(!child<QLineEdit>("signInPassword")->isVisible());
    QVERIFY(child<QPushButton>("openAnotherStore")->isVisible());
}

void TestWindow::anotherStoreIsOpened()
{
    m_window->openStore({});
    QVERIFY(!child<QLineEdit>("signInPassword")->isVisible());
    m_answers.folder = m_store->folder();
    QTest::mouseClick(child<QPushButton>("openAnotherStore"), Qt::LeftButton);
    QVERIFY(child<QLineEdit>("signInPassword")->isVisible());
    QCOMPARE(m_preferences->lastStore(), m_store->folder());
    QCOMPARE(child<QComboBox>("signInUser")->count(), tests::TestStore::users().size());
}

void TestWindow::fromSignInToLock()
{
    signInAs(QStringLiteral("leader"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Earshot"));
    auto *table = child<QAbstractItemView>("recordings");
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), 2);

    // Keys that the session holds go with the lock, and so does everything that was shown.
    const auto session = m_window->context()->door().session();
    QVERIFY(session->isActive());
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m_window->workPage());
    QVERIFY(!session->isActive());
    QVERIFY(!m_window->context());
    QVERIFY(!child<QAbstractItemView>("recordings"));
    QVERIFY(m_window->signInPage()->isVisible());
    QCOMPARE(child<QComboBox>("signInUser")->currentText(), QStringLiteral("leader"));
    QTRY_VERIFY(child<QLineEdit>("signInPassword")->hasFocus());
    QCOMPARE(session.use_count(), 1L); // nobody else holds the keys
}

void TestWindow::purposeIsRememberedForThePerson()
{
    signInAs(QStringLiteral("leader"));
    auto *bar = child<widgets::PurposeBar>("purposeBar");
    QVERIFY(!bar->isSet());
    QSignalSpy declared(m_window->context(), &desk::Context::declarationChanged);
    bar->purposeBox()->setFocus();
    QTest::keyClick(bar->purposeBox(), Qt::Key_Down);
    QVERIFY(declared.wait());
    const QString purpose = bar->purpose();
    QVERIFY(!purpose.isEmpty());
    bar->referenceBox()->setFocus();
    QTest::keyClicks(bar->referenceBox()->lineEdit(), QStringLiteral("C-2026-0412"));
    QTest::keyClick(bar->referenceBox()->lineEdit(), Qt::Key_Return);
    QVERIFY(declared.wait());
    QCOMPARE(m_window->context()->declaration(), (service::Declaration{purpose, QStringLiteral("C-2026-0412")}));

    m_window->lock();
    signInAs(QStringLiteral("leader"));
    bar = child<widgets::PurposeBar>("purposeBar");
    QTRY_COMPARE(bar->purpose(), purpose);
    QCOMPARE(bar->reference(), QStringLiteral("C-2026-0412"));
    QCOMPARE(m_window->context()->declaration().purpose, purpose);
}

void TestWindow::desksFollowThePerson_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QStringList>("shown");
    const auto list = [](const char *names) { return QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts); };
    QTest::newRow("team leader") << QStringLiteral("leader") << list("recordings retention");
    QTest::newRow("investigator") << QStringLiteral("investigator") << list("recordings releases retention");
    QTest::newRow("head of service") << QStringLiteral("head") << list("recordings releases retention policy");
    QTest::newRow("IG officer") << QStringLiteral("ig")
                                << list("recordings releases retention quarantine audit assurance policy");
    QTest::newRow("SIRO") << QStringLiteral("siro") << list("releases audit assurance policy");
    QTest::newRow("nobody in particular") << QStringLiteral("outsider") << QStringList();
}

void TestWindow::desksFollowThePerson()
{
    QFETCH(QString, user);
    QFETCH(QStringList, shown);
    signInAs(user);
    QStringList there;
    for (const char *id : {"recordings", "releases", "retention", "quarantine", "audit", "assurance", "policy"}) {
        if (m_window->workPage()->desk(QLatin1String(id)))
            there.append(QLatin1String(id));
    }
    QCOMPARE(there, shown);
    QCOMPARE(m_window->workPage()->deskCount(), shown.size());
    // Each by its key.
    for (int i = 0; i < shown.size(); ++i) {
        QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(m_window->workPage()->currentDesk(), m_window->workPage()->desk(shown.at(i)));
        QCOMPARE(child<widgets::Rail>("rail")->current(), shown.at(i));
    }
}

/// Who opens recovery and reads no audit list (§6).
void TestWindow::theChiefExecutiveReachesRecovery()
{
    const QString user = QStringLiteral("chief");
    tests::TestStore store; // of their own: the others' tests know who holds which office
    const auto admin = store.door(QStringLiteral("admin"));
    tests::must(admin->administration().addPerson(user, QStringLiteral("Owen Tregarth"),
                                                  SecretBytes::fromPassword(tests::TestStore::passwordOf(user))));
    tests::must(admin->administration().appoint(user, QStringLiteral("chief-executive")));
    m_window = std::make_unique<window::MainWindow>(store.environment(), m_answers, *m_theme, *m_preferences);
    m_window->openStore(store.folder());
    m_window->show();
    signInAs(user);
    QVERIFY(!m_window->workPage()->desk(QStringLiteral("audit")));
    m_window->workPage()->showDesk(QStringLiteral("assurance"));
    QCOMPARE(m_window->workPage()->currentDesk(), m_window->workPage()->desk(QStringLiteral("assurance")));
    QVERIFY(child<QWidget>("recoveryOnly")->isVisible());
    m_window.reset();
}

void TestWindow::theAuditListLeadsToTheCheck()
{
    signInAs(QStringLiteral("ig"));
    m_window->workPage()->showDesk(QStringLiteral("audit"));
    QTest::mouseClick(
        m_window->workPage()->desk(QStringLiteral("audit"))->findChild<QPushButton *>(QStringLiteral("checkRecord")),
        Qt::LeftButton);
    QCOMPARE(m_window->workPage()->currentDesk(), m_window->workPage()->desk(QStringLiteral("assurance")));
    auto *verdict = child<widgets::NoticeBar>("verdict");
    QTRY_VERIFY_WITH_TIMEOUT(verdict->isVisible(), 20000);
    QCOMPARE(verdict->text().left(16), QStringLiteral("The record holds"));
}

void TestWindow::searchFromAnywhere()
{
    signInAs(QStringLiteral("investigator"));
    auto *page = m_window->workPage();
    QTest::mouseClick(child<widgets::Rail>("rail")->entry(QStringLiteral("releases")), Qt::LeftButton);
    QCOMPARE(page->currentDesk(), page->desk(QStringLiteral("releases")));
    page->showDesk(QStringLiteral("recordings"));
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), child<QWidget>("search"));
}

void TestWindow::errorsAreSaidWithoutPersonalData()
{
    signInAs(QStringLiteral("leader"));
    auto *notice = child<widgets::NoticeBar>("notice");
    emit m_window->context()->errorHappened(
        base::refused({QStringLiteral("§7"), QStringLiteral("kept-12-months"), {}, {}, QStringLiteral("2027-03-14")}));
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(QStringLiteral("§7")));

    // Who can help is asked from there.
    emit m_window->context()->errorHappened(base::refused({QStringLiteral("§6 (external agency)"),
                                                           QStringLiteral("authoriser-needed"),
                                                           {QStringLiteral("authoriser-office")},
                                                           {QStringLiteral("siro"), QStringLiteral("chief-executive")},
                                                           {}}));
    emit notice->actionTriggered();
    QTRY_VERIFY(notice->text().contains(QStringLiteral("Elin Howells (SIRO)")));
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("To: Elin Howells (SIRO)\n")));

    emit m_window->context()->errorHappened(
        base::error(ErrorCode::Io, QStringLiteral("cannot read the file"), QStringLiteral("/in/07700900149.wav"), 5));
    QVERIFY(notice->isVisible());
    emit notice->actionTriggered();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(QLatin1String("cannot read the file")));
    QVERIFY(!copied.contains(QLatin1String("07700900149")));
}

void TestWindow::locksWhenNobodyIsThere()
{
    signInAs(QStringLiteral("leader"));
    const std::weak_ptr<service::Session> session = m_window->context()->door().session();
    QVERIFY(!session.expired());
    QSignalSpy locked(m_window.get(), &window::MainWindow::locked);
    m_window->setLockAfter(std::chrono::milliseconds(50));
    QVERIFY(locked.wait());
    QVERIFY(!m_window->workPage());
    QTRY_VERIFY2(session.expired(), "somebody still holds the session, and with it the keys");
    QVERIFY(m_window->signInPage()->isVisible());
}

void TestWindow::locksWithTheScreen()
{
    signInAs(QStringLiteral("leader"));
    const std::weak_ptr<service::Session> session = m_window->context()->door().session();
    QVERIFY(!session.expired());
    emit m_window->findChild<window::ScreenLockWatch *>()->locked();
    QTRY_VERIFY(!m_window->workPage());
    QTRY_VERIFY2(session.expired(), "somebody still holds the session, and with it the keys");
    QVERIFY(child<QLineEdit>("signInPassword")->isVisible());
}

/// The import and the guide are windows of their own, beside which work goes on.
void TestWindow::locksFromItsOtherWindows()
{
    signInAs(QStringLiteral("admin"));
    auto *action = m_window->findChild<QAction *>(QStringLiteral("actionImport"));
    QTRY_VERIFY(action->isEnabled());
    action->trigger();
    QTRY_VERIFY(child<QDialog>("importDialog"));
    auto *import = child<QDialog>("importDialog");
    import->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(import));
    QTest::keyClick(import, Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m_window->workPage());

    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    signInAs(QStringLiteral("admin"));
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *guide = m_window->findChild<help::HelpWindow *>();
    QVERIFY(guide);
    guide->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(guide));
    QTest::keyClick(guide, Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m_window->workPage());
}

void TestWindow::touchKeepsItOpen()
{
    signInAs(QStringLiteral("leader"));
    QSignalSpy locked(m_window.get(), &window::MainWindow::locked);
    m_window->setLockAfter(std::chrono::milliseconds(1000));
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < 1500) {
        QTest::mouseMove(m_window.get(), QPoint(300 + int(since.elapsed() % 50), 300));
        QTest::keyClick(m_window.get(), Qt::Key_Shift);
        QVERIFY(!locked.wait(50));
    }
    QVERIFY(m_window->workPage());
}

void TestWindow::quittingDuringAnImportAsks()
{
    signInAs(QStringLiteral("leader"));
    widgets::Task task;
    task.id = QStringLiteral("import-1");
    task.title = QStringLiteral("Importing 500 files");
    m_window->workPage()->tasks()->put(task);
    m_answers.answer = false;
    QVERIFY(!m_window->close());
    QCOMPARE(m_answers.asked.size(), 1);
    QVERIFY(m_window->workPage());
    m_answers.answer = true;
    QVERIFY(m_window->close());
    QCOMPARE(m_answers.asked.size(), 2);
    QVERIFY(!m_window->workPage());
}

void TestWindow::passwordIsChanged()
{
    // A store of its own, since its password changes, and that store's own memory: every TestStore starts as a copy of
    // one, so beside the memory of another's log it would be a fork, and disputed.
    tests::TestStore store;
    m_window = std::make_unique<window::MainWindow>(store.environment(), m_answers, *m_theme, *m_preferences);
    m_window->openStore(store.folder());
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    signInAs(QStringLiteral("leader"));
    const auto open = [this] {
        m_window->findChild<QAction *>(QStringLiteral("actionPassword"))->trigger();
        return child<QDialog>("passwordDialog");
    };
    const auto fill = [this](const QString &old, const QString &next, const QString &again) {
        QTest::keyClicks(child<QLineEdit>("oldPassword"), old);
        QTest::keyClicks(child<QLineEdit>("newPassword"), next);
        QTest::keyClicks(child<QLineEdit>("newPasswordAgain"), again);
        QTest::keyClick(child<QLineEdit>("newPasswordAgain"), Qt::Key_Return);
    };
    QDialog *dialog = open();
    QVERIFY(dialog);
    fill(tests::TestStore::passwordOf(QStringLiteral("leader")), QStringLiteral("seven lanterns on a ferry"),
         QStringLiteral("eight lanterns on a ferry"));
    QVERIFY2(dialog->isVisible(), "two different new passwords must not do");
    dialog->reject();
    QTRY_VERIFY(!child<QDialog>("passwordDialog"));
    dialog = open();
    QSignalSpy accepted(dialog, &QDialog::accepted);
    // Her own name and the authority's are what somebody would try first: said while it is typed, and again when asked.
    auto *strength = child<signin::StrengthLine>("passwordStrength");
    QVERIFY(strength->text().contains(QLatin1String("words")));
    fill(tests::TestStore::passwordOf(QStringLiteral("leader")), QStringLiteral("Delyth.Westmarch"),
         QStringLiteral("Delyth.Westmarch"));
    QVERIFY2(strength->text().contains(QLatin1String("name")), qPrintable(strength->text()));
    auto *notice = dialog->findChild<widgets::NoticeBar *>();
    QVERIFY(notice->isVisible());
    QVERIFY(!notice->text().contains(QLatin1String("Delyth")));
    QTRY_VERIFY(child<QLineEdit>("newPassword")->hasFocus());
    tests::picture(dialog, QStringLiteral("password-weak"), *m_theme, true);
    QTest::keySequence(child<QLineEdit>("newPassword"), QKeySequence::SelectAll);
    QTest::keyClicks(child<QLineEdit>("newPassword"), QStringLiteral("seven lanterns on a ferry"));
    QVERIFY2(strength->isEnough(), qPrintable(strength->text()));
    QVERIFY2(!notice->isVisible(), "what was said of the password before is still there");
    tests::picture(dialog, QStringLiteral("password-strong"), *m_theme, true);
    QTest::keySequence(child<QLineEdit>("newPasswordAgain"), QKeySequence::SelectAll);
    QTest::keyClicks(child<QLineEdit>("newPasswordAgain"), QStringLiteral("seven lanterns on a ferry"));
    QTest::keyClick(child<QLineEdit>("newPasswordAgain"), Qt::Key_Return);
    QVERIFY(accepted.count() == 1 || accepted.wait(10'000));
    m_window->lock();
    QSignalSpy signedIn(m_window.get(), &window::MainWindow::signedIn);
    signIn(QStringLiteral("leader"), QStringLiteral("seven lanterns on a ferry"));
    QVERIFY(signedIn.wait(10'000));
    m_window.reset(); // before its store goes
}

void TestWindow::guideIsSearched()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *guide = m_window->findChild<help::HelpWindow *>();
    QVERIFY(guide);
    QVERIFY(guide->isVisible());
    auto *contents = guide->findChild<QListWidget *>();
    QVERIFY(contents->count() > 5);
    // Its pictures are as wide as the window lets them.
    const auto *text = guide->findChild<QTextBrowser *>();
    for (const int width : {960, 700}) {
        guide->resize(width, 600);
        QTRY_COMPARE(text->horizontalScrollBar()->maximum(), 0);
    }
    QTest::keyClicks(guide->findChild<QLineEdit *>(QStringLiteral("helpSearch")), QStringLiteral("duplicate"));
    QCOMPARE(guide->currentPage(), QStringLiteral("importing"));
    int left = 0;
    for (int row = 0; row < contents->count(); ++row)
        left += contents->item(row)->isHidden() ? 0 : 1;
    QCOMPARE(left, 1);
}

void TestWindow::guideIsWhole()
{
    const auto pages = help::guide();
    QStringList ids;
    for (const auto &page : pages)
        ids << page.id;
    for (const char *id : {"audit", "assurance", "sharing", "packages", "returning", "keeping", "recovery"})
        QVERIFY2(ids.contains(QLatin1String(id)), id);
    // No page leads to nowhere.
    static const QRegularExpression target(QStringLiteral("\\]\\(([^)]+)\\)"));
    int pictures = 0;
    for (const auto &page : pages) {
        QVERIFY2(page.markdown.startsWith(QStringLiteral("# ")), qPrintable(page.id));
        for (auto found = target.globalMatch(page.markdown); found.hasNext();) {
            const QString to = found.next().captured(1);
            if (to.endsWith(QStringLiteral(".md"))) {
                QVERIFY2(ids.contains(to.chopped(3)), qPrintable(page.id + u' ' + to));
            } else {
                QVERIFY2(QFile::exists(QStringLiteral(":/earshot/help/") + to), qPrintable(page.id + u' ' + to));
                ++pictures;
            }
        }
    }
    QVERIFY(pictures >= 14);
    // Each fits its column, pictures and commands too.
    help::HelpWindow window(m_window.get());
    window.show();
    const auto *text = window.findChild<QTextBrowser *>(QStringLiteral("helpText"));
    for (const auto &page : pages) {
        window.showPage(page.id);
        QCoreApplication::processEvents();
        QVERIFY2(text->horizontalScrollBar()->maximum() == 0, qPrintable(page.id));
    }
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
