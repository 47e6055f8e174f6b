// What the window does about area keys by itself.
#include "tests/support/deskkit.h"
#include "tests/support/teststore.h"
#include "ui/signin/signin_page.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tasklist.h"
#include "ui/window/key_upkeep.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workpage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace earshot;
using namespace earshot::ui;
using tests::TestStore;

namespace {

const QString admin = QStringLiteral("admin");
const QString housing = QStringLiteral("Housing Repairs");

} // namespace

class TestKeyUpkeep : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<theme::Theme>(*qApp); }

    /// Anybody who holds the key carries on, without being asked.
    void recordingsAreLockedAnew()
    {
        TestStore store;
        (void)store.importCall();
        (void)tests::must(store.door(admin)->keys().ungrant(QStringLiteral("investigator"), housing));
        QCOMPARE(behind(store), 2);
        Upkeep seat(store, QStringLiteral("leader"));
        QTRY_COMPARE_WITH_TIMEOUT(behind(store), 0, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(seat.taskText().contains(QLatin1String("whoever left")), 30'000);
        tests::picture(&seat.page, QStringLiteral("upkeep"), *m_theme, true);
        QVERIFY(!seat.upkeep.isRunning());
        QCOMPARE(seat.tasks.runningCount(), 0);
        QCOMPARE(seat.warnings.count(), 0); // who may not give access is not told of it
    }

    /// Who forgot the password is let in by somebody who does not hold the area's key: whoever does gives it, also when
    /// they have sat there for hours and had something else to do before.
    void whoIsLetInAgainGetsTheKeyFromWhoeverSitsThere()
    {
        TestStore store;
        (void)store.importCall();
        const QString siro = QStringLiteral("siro");
        const QString leader = QStringLiteral("leader");
        tests::must(store.door(admin)->administration().appoint(siro, QStringLiteral("administrator")));
        (void)tests::must(store.door(admin)->keys().ungrant(QStringLiteral("investigator"), housing));
        Upkeep seat(store, QStringLiteral("head"));
        QVERIFY(seat.finished.count() == 1 || seat.finished.wait(30'000));
        QCOMPARE(behind(store), 0);
        const auto renewal = tests::must(store.door(admin)->readmissions().begin(
            leader, SecretBytes::fromPassword(QStringLiteral("seven lanterns on a ferry"))));
        (void)tests::must(store.door(siro)->readmissions().admit(leader, renewal.fingerprint));
        const auto without = [&] { return tests::must(store.door(admin)->keys().keeping(housing)).without; };
        QCOMPARE(without(), 1);
        seat.upkeep.look(); // as whenever counts are read
        QTRY_COMPARE_WITH_TIMEOUT(without(), 0, 5'000);
    }

    void whoHoldsNoKeySeesNothing()
    {
        TestStore store;
        (void)store.importCall();
        (void)tests::must(store.door(admin)->keys().ungrant(QStringLiteral("investigator"), housing));
        Upkeep seat(store, QStringLiteral("siro"));
        QVERIFY(seat.finished.count() == 1 || seat.finished.wait(30'000));
        QCOMPARE(seat.tasks.count(), 0);
        QCOMPARE(behind(store), 2);
    }

    /// Taken down in the middle, as by the lock: what was wrapped stays, the rest waits for the next sign-in.
    void itStopsWithTheWindow()
    {
        TestStore store;
        const QString folder = store.scratch(QStringLiteral("many"));
        const auto now = store.clock().now().utc();
        for (int i = 0; i < 60; ++i)
            (void)tests::makeWav(folder, tests::incomingName(QStringLiteral("2001"), 100 + i, now.addDays(-1), 500 + i),
                                 0.1, {200.0 + i});
        QCOMPARE(store.importFiles({folder}).imported.size(), 60);
        (void)tests::must(store.door(admin)->keys().ungrant(QStringLiteral("investigator"), housing));
        QCOMPARE(behind(store), 120);
        {
            Upkeep seat(store, QStringLiteral("leader"));
            QTRY_VERIFY_WITH_TIMEOUT(seat.upkeep.isRunning(), 30'000);
        }
        const int left = behind(store);
        QVERIFY2(left == 120 || left == 20 || left == 0, qPrintable(QString::number(left)));
        const Upkeep again(store, QStringLiteral("head"));
        QTRY_COMPARE_WITH_TIMEOUT(behind(store), 0, 30'000);
    }

    /// As long as it is so, for who can do something about it; not to be put away.
    void tooFewHoldersAreToldUntilThereAreMore()
    {
        TestStore store;
        QTemporaryDir home;
        window::Preferences preferences(home.filePath(QStringLiteral("window.ini")));
        tests::AnsweringPrompter prompter;
        window::MainWindow window(store.environment(), prompter, *m_theme, preferences);
        window.openStore(store.folder());
        window.resize(1280, 800);
        window.show();
        emit window.signInPage()->signedIn(store.session(admin));
        QTRY_VERIFY(window.workPage());
        auto *bar = window.findChild<widgets::NoticeBar *>(QStringLiteral("holdersWarning"));
        QVERIFY(bar);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 30'000);
        QVERIFY2(bar->text().contains(QLatin1String("Telecare")), qPrintable(bar->text()));
        QVERIFY2(!bar->text().contains(housing), qPrintable(bar->text()));
        QVERIFY2(bar->text().contains(QLatin1String("administrator"), Qt::CaseInsensitive), qPrintable(bar->text()));
        for (const auto *button : bar->findChildren<QAbstractButton *>())
            QVERIFY2(!button->isVisible(), "it can be put away");
        tests::picture(&window, QStringLiteral("holders"), *m_theme);
        tests::must(store.door(admin)->administration().grant(QStringLiteral("leader"), QStringLiteral("Telecare")));
        window.context()->refreshCounts();
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), 30'000);
    }

private:
    /// Somebody's upkeep and their list of tasks, without the rest of the window.
    struct Upkeep
    {
        Upkeep(TestStore &store, const QString &user)
            : seat(store, user)
            , tasks(&page)
            , upkeep(seat.context(), tasks)
            , warnings(&upkeep, &window::KeyUpkeep::holdersMissing)
            , finished(&upkeep, &window::KeyUpkeep::finished)
        {
            page.resize(520, 90);
            tasks.resize(page.size());
            page.show();
            upkeep.look();
        }
        [[nodiscard]] QString taskText() const
        {
            QString text;
            const auto labels = page.findChildren<QLabel *>();
            for (const auto *label : labels)
                text += label->text() + u'\n';
            return text;
        }

        tests::Seat seat;
        QWidget page;
        widgets::TaskList tasks;
        window::KeyUpkeep upkeep;
        QSignalSpy warnings;
        QSignalSpy finished;
    };

    static int behind(TestStore &store) { return tests::must(store.door(admin)->keys().keeping(housing)).behind; }

    std::unique_ptr<theme::Theme> m_theme;
};

QTEST_MAIN(TestKeyUpkeep)
#include "tst_key_upkeep.moc"
