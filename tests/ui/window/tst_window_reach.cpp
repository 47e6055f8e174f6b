#include "tests/ui/window/windowseat.h"
#include "ui/desk/desk.h"

#include <QDragEnterEvent>
#include <QListWidget>
#include <QMimeData>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui;

namespace {

/// As Qt gives a drag to a window: the innermost widget there that takes drops is asked.
bool dropOn(QWidget *window, const QPoint &at, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QWidget *target = window->childAt(at);
    while (target && !target->acceptDrops())
        target = target->parentWidget();
    if (!target)
        return false;
    QDragEnterEvent enter(at, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(at, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    return drop.isAccepted() && drop.dropAction() == Qt::CopyAction; // the files stay where they are
}

} // namespace

/// What is reached from every desk: the search over all calls, and the import of what is dropped.
class TestWindowReach : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<theme::Theme>(*qApp);
        m_store = std::make_unique<TestStore>();
        m_store->importCall();
    }
    void cleanupTestCase()
    {
        m_store.reset();
        m_theme.reset();
    }
    void searchFromEveryDesk_data()
    {
        QTest::addColumn<QString>("user");
        for (const char *user : {"investigator", "ig", "admin"})
            QTest::newRow(user) << QString::fromLatin1(user);
    }
    void searchFromEveryDesk();
    void dropsOnAnyDesk();
    void whoMayNotImportTakesNoDrop();
    void aNewWindowLeavesRoomForItsFrame();

private:
    [[nodiscard]] static QPoint middle(const QWidget *window) { return {window->width() / 2, window->height() / 2}; }

    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<TestStore> m_store;
};

/// At once where a desk has no search line of its own, else the second time.
void TestWindowReach::searchFromEveryDesk()
{
    QFETCH(QString, user);
    WindowSeat seat(*m_store, *m_theme);
    QVERIFY(seat.signIn(user));
    auto *page = seat.window->workPage();
    desk::Desk *recordings = page->desk(QStringLiteral("recordings"));
    auto *search = recordings->findChild<QWidget *>(QStringLiteral("search"));
    for (int i = 0; i < page->deskCount(); ++i) {
        page->showDeskAt(i);
        QWidget *shown = page->currentDesk();
        shown->setFocus();
        for (int times = 0; times < 2 && QApplication::focusWidget() != search; ++times)
            QTest::keyClick(seat.window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY2(page->currentDesk() == recordings, qPrintable(shown->objectName()));
        if (search->isEnabled()) // who has no service area has nothing to search
            QTRY_COMPARE(QApplication::focusWidget(), search);
    }
}

void TestWindowReach::dropsOnAnyDesk()
{
    const QString folder = m_store->scratch(QStringLiteral("dropped"));
    WindowSeat seat(*m_store, *m_theme);
    QVERIFY(seat.signIn(QStringLiteral("ig")));
    auto *page = seat.window->workPage();
    const auto dialog = [&seat] { return seat.window->findChild<QWidget *>(QStringLiteral("importDialog")); };
    for (int i = 0; i < page->deskCount(); ++i) {
        page->showDeskAt(i);
        const QString shown = page->currentDesk()->objectName();
        QVERIFY2(dropOn(seat.window.get(), middle(seat.window.get()), {folder}), qPrintable(shown));
        QCOMPARE(page->currentDesk(), page->desk(QStringLiteral("recordings")));
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QCOMPARE(dialog()->findChild<QListWidget *>(QStringLiteral("paths"))->count(), 1);
        dialog()->close();
        QTRY_VERIFY(!dialog());
    }
}

void TestWindowReach::whoMayNotImportTakesNoDrop()
{
    WindowSeat seat(*m_store, *m_theme);
    QVERIFY(seat.signIn(QStringLiteral("investigator")));
    QVERIFY(!dropOn(seat.window.get(), middle(seat.window.get()), {m_store->scratch()}));
    QVERIFY(!seat.window->findChild<QWidget *>(QStringLiteral("importDialog")));
}

/// On a screen of its own size a title bar would push its lower edge out of sight.
void TestWindowReach::aNewWindowLeavesRoomForItsFrame()
{
    WindowSeat seat(*m_store, *m_theme);
    QVERIFY(seat.window->height() < seat.window->screen()->availableSize().height());
}

QTEST_MAIN(TestWindowReach)
#include "tst_window_reach.moc"
