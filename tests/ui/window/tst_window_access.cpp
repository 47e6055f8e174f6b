// From a call of a subject access request to its release, in the whole window.
#include "core/service/subject_access_service.h"
#include "tests/ui/window/windowseat.h"
#include "ui/releases/releaserequestdialog.h"
#include "ui/retention/accessdialogs.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QRadioButton>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui;
using namespace Qt::StringLiterals;
using domain::CallMark;
using releases::ReleaseRequestDialog;
using retention::AccessCallsDialog;

class TestWindowAccess : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<theme::Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void aCallLeavesFromItsRequest();

private:
    std::unique_ptr<theme::Theme> m_theme;
};

void TestWindowAccess::aCallLeavesFromItsRequest()
{
    TestStore store;
    const auto whole = store.importCall(u"2001"_s, 149, 20, 60);
    const auto shared = store.importCall(u"2002"_s, 149, 10, 60);
    must(store.door(u"admin"_s)->administration().grant(u"ig"_s, u"Housing Repairs"_s));
    must(store.door(u"admin"_s)
             ->administration()
             .nominate(u"ig"_s, u"Housing Repairs"_s, domain::NominatedAct::Share, store.today().addYears(1)));
    {
        const auto door = store.door(u"ig"_s);
        auto &service = door->subjectAccess();
        service::AccessDraft draft;
        draft.receivedOn = store.today().addDays(-5);
        draft.asker = u"Mrs G. Pritchard"_s;
        draft.numbers = {u"07700 900149"_s};
        const auto id = must(service.open(draft)).request.id;
        (void)must(service.gather(id, {}, u"all that we know her by"_s));
        (void)must(service.mark(id, whole, CallMark::In, {}));
        (void)must(service.mark(id, shared, CallMark::ThirdParty, u"A neighbour speaks, 0:10 to 0:30"_s));
    }
    WindowSeat seat(store, *m_theme);
    QVERIFY(seat.signIn(u"ig"_s));
    seat.settle();
    auto *page = seat.window->workPage();
    page->showDesk(u"retention"_s);
    auto *desk = page->desk(u"retention"_s);
    press(child<QPushButton>(desk, "sectionAccess"));
    seat.settle();
    QTRY_VERIFY(desk->findChild<QPushButton *>(u"accessCalls"_s));
    press(child<QPushButton>(desk, "accessCalls"));
    QTRY_VERIFY(seat.window->findChild<AccessCallsDialog *>());
    auto *calls = seat.window->findChild<AccessCallsDialog *>();
    auto *rows = child<widgets::Table>(calls, "calls");
    QTRY_COMPARE(rows->model()->rowCount(), 2);
    rows->setCurrentIndex(rows->model()->index(1, 0));
    auto *askFor = child<QPushButton>(calls, "askAccessRelease");
    QTRY_VERIFY(askFor->isEnabled());
    picture(calls, u"access-calls-release"_s, *m_theme, true);
    press(askFor);

    // Everything is filled in, and what is to be redacted is proposed.
    QTRY_VERIFY(page->findChild<ReleaseRequestDialog *>());
    auto *request = page->findChild<ReleaseRequestDialog *>();
    QVERIFY(child<QRadioButton>(request, "kindExternal")->isChecked());
    QCOMPARE(child<QLineEdit>(request, "recipient")->text(), u"Mrs G. Pritchard"_s);
    QVERIFY(child<QComboBox>(request, "basis")->currentText().startsWith(u"Subject access"_s));
    QCOMPARE(child<QDateEdit>(request, "until")->date(), QDate(2026, 12, 11));
    QVERIFY(child<QRadioButton>(request, "redacted")->isChecked());
    QVERIFY(!child<QRadioButton>(request, "asItIs")->isEnabled());
    const QString line = child<widgets::Label>(request, "redactionLine")->text();
    QVERIFY2(line.contains(u"0:10.0 to 0:30.0: Third party"_s) && line.contains(u"A neighbour speaks"_s),
             qPrintable(line));
    QVERIFY(child<widgets::Label>(request, "purpose")->text().contains(u"SA-2026-0001"_s));
    picture(request, u"request-access"_s, *m_theme, true);
    auto *ask = child<QPushButton>(request, "ask");
    QTRY_VERIFY(ask->isEnabled());
    press(ask);
    QTRY_COMPARE(must(store.door(u"ig"_s)->release().inbox()).waiting.size(), 1);
    const auto release = must(store.door(u"ig"_s)->release().inbox()).waiting.constFirst();
    QCOMPARE(release.reference, u"SA-2026-0001"_s);
    QCOMPARE(release.recording, shared);
    QCOMPARE(release.redactions, u"tone;80000-240000:third-party"_s);

    // It stands in the register, and leads to the releases.
    seat.settle();
    press(child<QPushButton>(desk, "accessCalls"));
    QTRY_VERIFY(seat.window->findChild<AccessCallsDialog *>());
    calls = seat.window->findChild<AccessCallsDialog *>();
    rows = child<widgets::Table>(calls, "calls");
    QTRY_COMPARE(rows->model()->rowCount(), 2);
    QCOMPARE(rows->model()->index(0, 3).data().toString(), u"Not asked for"_s);
    QCOMPARE(rows->model()->index(1, 3).data().toString(), u"R-2026-0001 waits"_s);
    rows->setCurrentIndex(rows->model()->index(1, 0));
    askFor = child<QPushButton>(calls, "askAccessRelease");
    QCOMPARE(askFor->text(), u"Show R-2026-0001"_s);
    press(askFor);
    QTRY_COMPARE(page->currentDesk(), page->desk(u"releases"_s));
}

QTEST_MAIN(TestWindowAccess)
#include "tst_window_access.moc"
