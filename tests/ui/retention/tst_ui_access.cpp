// Subject access requests at the Retention desk: a real store, real clicks.
#include "core/service/subject_access_service.h"
#include "tests/ui/retention/retentionseat.h"
#include "ui/retention/accessdialogs.h"
#include "ui/retention/holidaysdialog.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui::retention;
using namespace Qt::StringLiterals;
using domain::CallMark;
using ui::widgets::ChipKind;
using ui::widgets::ChipSpec;
using ui::widgets::Label;
using ui::widgets::Table;

namespace {

constexpr qint64 aDay = 24LL * 3600 * 1000;

template <class T> T *dialogOf(RetentionSeat &seat)
{
    (void)QTest::qWaitFor([&] { return seat.desk.findChild<T *>() != nullptr; });
    return seat.desk.findChild<T *>();
}

void sign(QWidget *dialog)
{
    press(child<QPushButton>(dialog, "sign"));
}

QString problemOf(QWidget *dialog, const char *name)
{
    auto *label = child<Label>(dialog, name);
    return label->isVisible() ? label->text() : QString();
}

} // namespace

class TestUiAccess : public DeskTest
{
    Q_OBJECT
private slots:
    void fromTheLetterToTheAnswer();
    void whatIsDueStandsOut();
    void fieldsSayWhatIsWrongWithThem();
    void aReleaseNeedsADecisionAndANomination();
    void theLastDayIsAWorkingDay();
    void publicHolidaysAreSet();
    void whoMayNotSetHolidaysSeesThem();
    void onlyTheIgUnitHasIt();

private:
    [[nodiscard]] domain::SubjectAccessId opened(int daysAgo, const QString &asker = u"Mrs G. Pritchard"_s)
    {
        service::AccessDraft draft;
        draft.receivedOn = m_store->today().addDays(-daysAgo);
        draft.asker = asker;
        draft.numbers = {u"07700 900149"_s};
        draft.names = {u"Gwen Pritchard"_s};
        return must(m_store->door(u"ig"_s)->subjectAccess().open(draft)).request.id;
    }
    void section(RetentionSeat &seat)
    {
        seat.click("sectionAccess");
        seat.settle();
    }
    void record(RetentionSeat &seat, const char *act)
    {
        auto *action = child<QPushButton>(&seat.desk, "accessRecord")->findChild<QAction *>(QLatin1String(act));
        QVERIFY2(action, act);
        action->trigger();
    }
};

void TestUiAccess::fromTheLetterToTheAnswer()
{
    (void)m_store->importCall(u"2001"_s, 149, 20);
    (void)m_store->importCall(u"2101"_s, 149, 10); // another area, the same number
    (void)m_store->importCall(u"2001"_s, 150, 10);
    RetentionSeat ig(*m_store, u"ig"_s);
    section(ig);
    QVERIFY(ig.enabled("openAccess"));
    ig.click("openAccess");
    auto *open = dialogOf<OpenAccessDialog>(ig);
    QVERIFY(open);
    QTest::keyClicks(child<QLineEdit>(open, "asker"), u"Mrs G. Pritchard"_s);
    child<QPlainTextEdit>(open, "numbers")->setPlainText(u"07700 900149\n01632 960142"_s);
    QTest::keyClicks(child<QPlainTextEdit>(open, "names"), u"Gwen Pritchard"_s);
    ig.settle();
    picture(open, u"access-open"_s, *m_theme, true);
    sign(open);
    QTRY_COMPARE(ig.notice, u"SA-2026-0001 is open. Gather its calls next."_s);
    ig.settle();
    auto *table = child<Table>(&ig.desk, "accessTable");
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(ig.words("accessInspector").contains(u"07700 900149, 01632 960142"_s));
    QVERIFY(ig.words("accessInspector").contains(u"16 December 2026"_s));

    ig.click("accessGather");
    auto *gather = dialogOf<AccessActDialog>(ig);
    QVERIFY(gather);
    QVERIFY(child<Label>(gather, "consequence")->text().contains(u"Gwen Pritchard"_s));
    QTest::keyClicks(child<QPlainTextEdit>(gather, "why"), u"All that we know her by, in every area"_s);
    picture(gather, u"access-gather"_s, *m_theme, true);
    sign(gather);
    QTRY_COMPARE(ig.notice, u"SA-2026-0001: 2 calls found and frozen."_s);
    ig.settle();
    QTRY_VERIFY(!ig.desk.findChild<AccessActDialog *>());

    record(ig, "accessAskIdentity");
    auto *asked = dialogOf<AccessActDialog>(ig);
    QVERIFY(asked);
    sign(asked);
    QTRY_COMPARE(ig.notice, u"It is on record with SA-2026-0001."_s);
    ig.settle();
    QVERIFY(ig.words("accessInspector").contains(u"They were asked who they are"_s));
    QTRY_VERIFY(!ig.desk.findChild<AccessActDialog *>());
    record(ig, "accessShown");
    auto *shown = dialogOf<AccessActDialog>(ig);
    QVERIFY(shown);
    QTest::keyClicks(child<QPlainTextEdit>(shown, "words"), u"A council tax bill, seen by R. Bevan"_s);
    sign(shown);
    QTRY_VERIFY(!ig.desk.findChild<AccessActDialog *>());
    ig.settle();

    ig.click("accessCalls");
    auto *calls = dialogOf<AccessCallsDialog>(ig);
    QVERIFY(calls);
    ig.settle();
    auto *rows = child<Table>(calls, "calls");
    QTRY_COMPARE(rows->model()->rowCount(), 2);
    QTRY_COMPARE(rows->currentIndex().row(), 0);
    auto *mark = child<QComboBox>(calls, "mark");
    mark->setCurrentIndex(mark->findData(static_cast<int>(CallMark::ThirdParty)));
    sign(calls);
    QTRY_VERIFY(!problemOf(calls, "reasonProblem").isEmpty()); // who is in it?
    QTest::keyClicks(child<QPlainTextEdit>(calls, "reason"), u"A neighbour speaks, 0:10 to 0:30"_s);
    sign(calls);
    QTRY_COMPARE(rows->currentIndex().row(), 1); // on to the next
    QVERIFY(child<QPlainTextEdit>(calls, "reason")->toPlainText().isEmpty());
    sign(calls); // In
    QTRY_COMPARE(must(m_store->door(u"ig"_s)->subjectAccess().byNumber(u"SA-2026-0001"_s)).undecided, 0);
    ig.settle();
    picture(calls, u"access-calls"_s, *m_theme, true);
    press(child<QPushButton>(calls, "cancel"));
    QTRY_VERIFY(!ig.desk.findChild<AccessCallsDialog *>());
    ig.settle();
    QVERIFY(ig.words("accessInspector").contains(u"2 calls, 1 to redact"_s));
    picture(&ig.desk, u"access"_s, *m_theme);

    ig.click("accessClose");
    auto *close = dialogOf<AccessActDialog>(ig);
    QVERIFY(close);
    QTest::keyClicks(child<QPlainTextEdit>(close, "words"), u"Two calls, one redacted"_s);
    picture(close, u"access-close"_s, *m_theme, true);
    sign(close); // nothing was released: why?
    QTRY_VERIFY(problemOf(close, "unreleasedProblem").contains(u"say under “Not released” why not"_s));
    auto *outcome = child<QComboBox>(close, "outcome");
    auto *unreleased = child<QLineEdit>(close, "unreleased");
    outcome->setCurrentIndex(outcome->findText(u"Refused"_s));
    QVERIFY(!unreleased->isVisible()); // only an answer can leave something out
    outcome->setCurrentIndex(outcome->findText(u"Answered"_s));
    QTest::keyClicks(unreleased, u"she heard both at the office"_s);
    picture(close, u"access-close-unreleased"_s, *m_theme, true);
    sign(close);
    QTRY_COMPARE(ig.notice, u"SA-2026-0001 is closed; its freezes have ended."_s);
    ig.settle();
    QCOMPARE(table->model()->rowCount(), 0);
    child<QAbstractButton>(&ig.desk, "withClosed")->click();
    ig.settle();
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(ig.words("accessInspector").contains(u"Two calls, one redacted"_s));
    QVERIFY(ig.words("accessInspector").contains(u"she heard both at the office"_s));
    QVERIFY(!ig.desk.findChild<QPushButton *>(u"accessClose"_s));
}

void TestUiAccess::whatIsDueStandsOut()
{
    (void)opened(40, u"A. Late"_s);
    (void)opened(25, u"B. Soon"_s);
    (void)opened(2, u"C. Open"_s);
    RetentionSeat ig(*m_store, u"ig"_s);
    section(ig);
    auto *table = child<Table>(&ig.desk, "accessTable");
    QCOMPARE(table->model()->rowCount(), 3);
    const auto chip = [&](int row) {
        return table->model()->index(row, 2).data(ui::widgets::ChipRole).value<ChipSpec>();
    };
    QCOMPARE(chip(0).kind, ChipKind::Red);
    QCOMPARE(chip(1).kind, ChipKind::Amber);
    QCOMPARE(chip(2).kind, ChipKind::Green);
    QVERIFY(ig.words("accessInspector").contains(u"The answer was due on"_s));
    QCOMPARE(child<QPushButton>(&ig.desk, "sectionAccess")->text(), u"Subject access (2)"_s);
    QCOMPARE(must(m_store->door(u"ig"_s)->administration().waiting()).retention, 2);
    picture(&ig.desk, u"access-due"_s, *m_theme);
    QTest::keyClicks(child<QLineEdit>(&ig.desk, "accessSearch"), u"soon"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
}

void TestUiAccess::fieldsSayWhatIsWrongWithThem()
{
    (void)opened(2);
    RetentionSeat ig(*m_store, u"ig"_s);
    section(ig);
    ig.click("openAccess");
    auto *open = dialogOf<OpenAccessDialog>(ig);
    QVERIFY(open);
    sign(open);
    QTRY_VERIFY(problemOf(open, "askerProblem").contains(u"Who asks"_s));
    QTest::keyClicks(child<QLineEdit>(open, "asker"), u"Mr P. Rees"_s);
    QTest::keyClicks(child<QPlainTextEdit>(open, "numbers"), u"0770"_s);
    sign(open);
    QTRY_VERIFY(!problemOf(open, "numbersProblem").isEmpty());
    QVERIFY(problemOf(open, "askerProblem").isEmpty());
    press(child<QPushButton>(open, "cancel"));
    ig.settle();
    ig.click("accessClose");
    auto *close = dialogOf<AccessActDialog>(ig);
    QVERIFY(close);
    QTest::keyClicks(child<QPlainTextEdit>(close, "words"), u"sent"_s);
    sign(close);
    QTRY_VERIFY(problemOf(close, "outcomeProblem").contains(u"a search be on record"_s));
}

/// What may not be asked for is there, with the reason; a member of the IG Unit is not nominated by being one.
void TestUiAccess::aReleaseNeedsADecisionAndANomination()
{
    const auto call = m_store->importCall(u"2001"_s, 149, 20);
    const auto id = opened(2);
    (void)must(m_store->door(u"ig"_s)->subjectAccess().gather(id, {}, u"all"_s));
    RetentionSeat ig(*m_store, u"ig"_s);
    section(ig);
    QSignalSpy asked(&ig.desk, &RetentionDesk::accessReleaseRequested);
    ig.click("accessCalls");
    auto *calls = dialogOf<AccessCallsDialog>(ig);
    QVERIFY(calls);
    ig.settle();
    const auto said = [&] {
        QStringList texts;
        const auto labels = child<QWidget>(calls, "accessRelease")->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts << (label->isVisible() ? label->text() : QString());
        return texts.join(u'\n');
    };
    auto *button = child<QPushButton>(calls, "askAccessRelease");
    QTRY_VERIFY(said().contains(u"Decide first"_s));
    QVERIFY(!button->isEnabled());
    sign(calls); // In
    QTRY_VERIFY2(said().contains(u"§6"_s), qPrintable(said()));
    QVERIFY(!button->isEnabled());
    picture(calls, u"access-calls-refused"_s, *m_theme, true);
    must(m_store->door(u"admin"_s)->administration().grant(u"ig"_s, u"Housing Repairs"_s));
    must(m_store->door(u"admin"_s)
             ->administration()
             .nominate(u"ig"_s, u"Housing Repairs"_s, domain::NominatedAct::Share, m_store->today().addYears(1)));
    press(child<QPushButton>(calls, "cancel"));
    QTRY_VERIFY(!ig.desk.findChild<AccessCallsDialog *>());
    ig.click("accessCalls");
    calls = dialogOf<AccessCallsDialog>(ig);
    button = child<QPushButton>(calls, "askAccessRelease");
    QTRY_VERIFY(button->isEnabled());
    press(button);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<domain::SubjectAccessId>(), id);
    QCOMPARE(asked[0][1].value<domain::RecordingId>(), call);
    QTRY_VERIFY(!ig.desk.findChild<AccessCallsDialog *>());
}

void TestUiAccess::theLastDayIsAWorkingDay()
{
    m_store->clock().advanceMs(9 * aDay); // 25 November
    (void)opened(0);
    RetentionSeat ig(*m_store, u"ig"_s);
    section(ig);
    const QString words = ig.words("accessInspector");
    QVERIFY2(words.contains(u"29 December 2026"_s), qPrintable(words));
    QVERIFY2(words.contains(u"25 December 2026, a public holiday"_s), qPrintable(words));
    picture(&ig.desk, u"access-holiday"_s, *m_theme);
}

void TestUiAccess::publicHolidaysAreSet()
{
    m_store->clock().advanceMs(9 * aDay);
    (void)opened(0);
    must(m_store->door(u"admin"_s)->administration().appoint(u"ig"_s, u"ig-manager"_s));
    RetentionSeat ig(*m_store, u"ig"_s);
    section(ig);
    ig.click("accessHolidays");
    auto *dialog = dialogOf<HolidaysDialog>(ig);
    QVERIFY(dialog);
    auto *days = child<QListWidget>(dialog, "special-days");
    QTRY_COMPARE(days->count(), 16);
    QCOMPARE(days->item(7)->text(), u"28 December 2026: Boxing Day"_s);
    QVERIFY(!child<QPushButton>(dialog, "sign")->isEnabled());
    auto *day = child<QDateEdit>(dialog, "specialDay");
    day->setDate(QDate(2026, 12, 25));
    press(child<QPushButton>(dialog, "addHoliday"));
    QVERIFY(!problemOf(dialog, "special-daysProblem").isEmpty()); // it is one already
    day->setDate(QDate(2026, 12, 29));
    press(child<QPushButton>(dialog, "addHoliday"));
    QCOMPARE(days->count(), 17);
    QVERIFY(problemOf(dialog, "special-daysProblem").isEmpty());
    picture(dialog, u"access-holidays"_s, *m_theme, true);
    sign(dialog);
    QTRY_VERIFY(!ig.desk.findChild<HolidaysDialog *>());
    QTRY_VERIFY(ig.words("accessInspector").contains(u"30 December 2026"_s));
    QCOMPARE(must(m_store->door(u"admin"_s)->administration().settings()).specialDays, u"2026-12-29"_s);
}

/// An officer of the unit sees them, and why they are not theirs to set.
void TestUiAccess::whoMayNotSetHolidaysSeesThem()
{
    RetentionSeat ig(*m_store, u"ig"_s);
    section(ig);
    ig.click("accessHolidays");
    auto *dialog = dialogOf<HolidaysDialog>(ig);
    QVERIFY(dialog);
    QTRY_COMPARE(child<QListWidget>(dialog, "special-days")->count(), 16);
    QVERIFY(!child<QPushButton>(dialog, "sign")->isEnabled());
    QVERIFY(!child<QDateEdit>(dialog, "specialDay")->isVisible());
    QVERIFY(child<Label>(dialog, "consequence")->text().contains(u"§3"_s));
    picture(dialog, u"access-holidays-refused"_s, *m_theme, true);
}

void TestUiAccess::onlyTheIgUnitHasIt()
{
    (void)opened(2);
    RetentionSeat leader(*m_store, u"leader"_s);
    QVERIFY(!leader.desk.findChild<QPushButton *>(u"sectionAccess"_s));
    QVERIFY(!leader.desk.findChild<QWidget *>(u"accessView"_s));
}

QTEST_MAIN(TestUiAccess)
#include "tst_ui_access.moc"
