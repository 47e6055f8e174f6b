// Holds and freezes at the Retention desk: a real store, real clicks.
#include "tests/ui/retention/retentionseat.h"
#include "ui/retention/holdacts.h"
#include "ui/retention/holddialog.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui::retention;
using namespace Qt::StringLiterals;
using domain::HoldScope;
using ui::widgets::Label;
using ui::widgets::Table;

namespace {

constexpr qint64 aDay = 24LL * 3600 * 1000;

template <class T> T *dialogOf(RetentionSeat &seat)
{
    (void)QTest::qWaitFor([&] { return seat.desk.findChild<T *>() != nullptr; });
    return seat.desk.findChild<T *>();
}

void chooseScope(HoldDialog *dialog, HoldScope scope)
{
    auto *combo = child<QComboBox>(dialog, "scope");
    combo->setCurrentIndex(combo->findData(static_cast<int>(scope)));
}

QString problemOf(QWidget *dialog, const char *name)
{
    auto *label = child<Label>(dialog, name);
    return label->isVisible() ? label->text() : QString();
}

} // namespace

class TestUiHolds : public DeskTest
{
    Q_OBJECT
private slots:
    void anOfficerHoldsANumberGuidesAndLifts();
    void aTeamLeaderHoldsAndMayNotFreezeOrLift();
    void whoHasNoRightIsToldTheClauseAndWhomToAsk();
    void overdueAndMissingStandOut();
    void anEmptyListPutsTheFocusWhereItIsFilled();
    void fieldsSayWhatIsWrongWithThem();

private:
    [[nodiscard]] service::HoldStanding placed(domain::RecordingId call, const QDate &until = {}, int reviewDays = 90)
    {
        service::HoldDraft draft;
        draft.recording = call;
        draft.purpose = u"complaint"_s;
        draft.reference = u"C-2026-0412"_s;
        draft.reason = u"the Ombudsman has asked"_s;
        draft.until = until;
        draft.reviewOn = m_store->today().addDays(reviewDays);
        if (!until.isValid())
            draft.guidance = u"keep it"_s;
        return must(m_store->doorFor(u"ig"_s, u"complaint"_s, u"C-2026-0412"_s)->holds().place(draft));
    }
};

void TestUiHolds::anOfficerHoldsANumberGuidesAndLifts()
{
    (void)m_store->importCall(u"2001"_s, 149, 20);
    (void)m_store->importCall(u"2101"_s, 149, 10); // another area, the same number
    (void)m_store->importCall(u"2001"_s, 150, 10);
    RetentionSeat ig(*m_store, u"ig"_s);
    QVERIFY(ig.enabled("placeHold") && ig.enabled("placeFreeze"));
    ig.click("placeHold");
    auto *dialog = dialogOf<HoldDialog>(ig);
    QVERIFY(dialog);
    chooseScope(dialog, HoldScope::Number);
    QTest::keyClicks(child<QLineEdit>(dialog, "subject"), u"07700 900149"_s);
    QTest::keyClicks(child<QPlainTextEdit>(dialog, "reason"), u"the Ombudsman has asked"_s);
    auto *consequence = child<Label>(dialog, "consequence");
    QTRY_VERIFY(consequence->text().contains(u"2 recordings"_s));
    QVERIFY(consequence->text().contains(u"Calls that come in later"_s));
    // As far as the policy goes without guidance: the day before the oldest is due.
    const QDate due = must(m_store->door(u"ig"_s)->holds().outlook([] {
                          service::HoldDraft draft;
                          draft.scope = HoldScope::Number;
                          draft.subject = u"07700900149"_s;
                          return draft;
                      }()))
                          .earliestDue;
    QTRY_COMPARE(child<QDateEdit>(dialog, "until")->date(), due.addDays(-1));
    ig.settle();
    picture(dialog, u"hold-place"_s, *m_theme, true);
    press(child<QPushButton>(dialog, "sign"));
    QTRY_VERIFY(ig.notice.startsWith(u"H-0001 is placed"_s));
    ig.settle();
    auto *table = child<Table>(&ig.desk, "holdTable");
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(ig.words("holdInspector").contains(u"07700 900149"_s));
    QVERIFY(ig.words("holdInspector").contains(u"2 recordings"_s));
    picture(&ig.desk, u"holds"_s, *m_theme);

    ig.click("guideHold");
    auto *guidance = dialogOf<GuidanceDialog>(ig);
    QVERIFY(guidance);
    QTest::keyClicks(child<QPlainTextEdit>(guidance, "guidance"), u"Keep it until the Ombudsman has decided"_s);
    child<QCheckBox>(guidance, "ends")->setChecked(false);
    QVERIFY(child<Label>(guidance, "consequence")->text().contains(u"until it is lifted"_s));
    picture(guidance, u"hold-guidance"_s, *m_theme, true);
    press(child<QPushButton>(guidance, "sign"));
    QTRY_COMPARE(ig.notice, u"Guidance on H-0001 is recorded."_s);
    ig.settle();
    QVERIFY(ig.words("holdInspector").contains(u"Keep it until the Ombudsman has decided"_s));
    QVERIFY(!must(m_store->door(u"ig"_s)->holds().byNumber(u"H-0001"_s)).hold.lastDay().isValid());

    ig.seat.prompter().saveFile = m_store->scratch() + u"/letter.pdf"_s;
    ig.click("saveLetter");
    QTRY_COMPARE(ig.notice, u"The letter of H-0001 is saved in letter.pdf."_s);
    QFile letter(ig.seat.prompter().saveFile);
    QVERIFY(letter.open(QIODevice::ReadOnly));
    const QByteArray english = letter.readAll();
    QVERIFY(english.startsWith("%PDF-") && english.contains("/Lang (en-GB)"));
    ig.seat.prompter().paperLanguage = ui::words::Language::Welsh;
    ig.seat.prompter().saveFile = m_store->scratch() + u"/llythyr.pdf"_s;
    ig.click("saveLetter");
    QTRY_COMPARE(ig.notice, u"The letter of H-0001 is saved in llythyr.pdf."_s);
    QFile welsh(ig.seat.prompter().saveFile);
    QVERIFY(welsh.open(QIODevice::ReadOnly) && welsh.readAll().contains("/Lang (cy-GB)"));

    ig.click("liftHold");
    auto *lift = dialogOf<LiftDialog>(ig);
    QVERIFY(lift);
    QTest::keyClicks(child<QPlainTextEdit>(lift, "reason"), u"The Ombudsman has decided"_s);
    picture(lift, u"hold-lift"_s, *m_theme, true);
    press(child<QPushButton>(lift, "sign"));
    QTRY_COMPARE(ig.notice, u"H-0001 is lifted."_s);
    ig.settle();
    QCOMPARE(table->model()->rowCount(), 0);
    child<QCheckBox>(&ig.desk, "withLifted")->click();
    ig.settle();
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(ig.words("holdInspector").contains(u"The Ombudsman has decided"_s));
}

void TestUiHolds::aTeamLeaderHoldsAndMayNotFreezeOrLift()
{
    const auto call = m_store->importCall(u"2001"_s, 149, 20);
    (void)placed(call, m_store->today().addDays(30));
    RetentionSeat leader(*m_store, u"leader"_s);
    QVERIFY(leader.enabled("placeHold"));
    QVERIFY(!leader.enabled("placeFreeze"));
    QVERIFY(!leader.enabled("liftHold") && !leader.enabled("guideHold"));
    QVERIFY(leader.words("holdInspector").contains(u"(§7)"_s));
    leader.click("placeHold");
    auto *dialog = dialogOf<HoldDialog>(leader);
    QVERIFY(dialog);
    chooseScope(dialog, HoldScope::Area);
    QCOMPARE(child<QComboBox>(dialog, "area")->count(), 1); // their own and no other
    QVERIFY(!dialog->findChild<QPlainTextEdit *>(u"guidance"_s));
    // Beyond the day on which the policy wants guidance nothing can be signed.
    child<QCheckBox>(dialog, "ends")->setChecked(false);
    auto *consequence = child<Label>(dialog, "consequence");
    QTRY_VERIFY(consequence->text().contains(u"must give guidance before"_s));
    QVERIFY(consequence->text().contains(u"Without it you can hold this until"_s));
    QVERIFY(!child<QPushButton>(dialog, "sign")->isEnabled());
    child<QCheckBox>(dialog, "ends")->setChecked(true);
    QTRY_VERIFY(child<QPushButton>(dialog, "sign")->isEnabled());
}

/// Somebody who sees the area and holds no office: everything stands there, with the clause.
void TestUiHolds::whoHasNoRightIsToldTheClauseAndWhomToAsk()
{
    const auto admin = m_store->door(u"admin"_s);
    must(admin->administration().grant(u"outsider"_s, u"Housing Repairs"_s));
    (void)m_store->importCall(u"2001"_s, 149, 20);
    RetentionSeat outsider(*m_store, u"outsider"_s);
    QVERIFY(!outsider.enabled("placeHold") && !outsider.enabled("placeFreeze"));
    const QString words = outsider.words("holdsView");
    QVERIFY2(words.contains(u"(§7)"_s) && words.contains(u"(§2)"_s), qPrintable(words));
    QVERIFY(words.contains(u"Ask the"_s));
    picture(&outsider.desk, u"holds-no-right"_s, *m_theme);
}

void TestUiHolds::overdueAndMissingStandOut()
{
    const auto call = m_store->importCall(u"2001"_s, 149, 700);
    service::HoldDraft draft;
    draft.scope = HoldScope::Area;
    draft.area = m_store->area(u"Housing Repairs"_s);
    draft.kind = domain::HoldKind::Foi;
    draft.reference = u"FOI-88"_s;
    draft.reason = u"asked for"_s;
    draft.reviewOn = m_store->today().addDays(5);
    (void)must(m_store->door(u"ig"_s)->holds().place(draft));
    (void)placed(call, m_store->today().addDays(10), 200);
    m_store->clock().advanceMs(6 * aDay);
    RetentionSeat ig(*m_store, u"ig"_s);
    auto *table = child<Table>(&ig.desk, "holdTable");
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"F-0001"_s); // the next review first
    QVERIFY(ig.words("holdInspector").contains(u"It was to be looked at again on"_s));
    QVERIFY(child<QPushButton>(&ig.desk, "sectionHolds")->text().endsWith(u"(1)"_s));
    // The rail says the same, and only to whom it concerns: a team leader can do nothing about a freeze.
    QCOMPARE(ig.desk.waiting(must(m_store->door(u"ig"_s)->administration().waiting())), 1);
    QCOMPARE(ig.desk.waiting(must(m_store->door(u"leader"_s)->administration().waiting())), 0);
    picture(&ig.desk, u"holds-overdue"_s, *m_theme);
}

void TestUiHolds::anEmptyListPutsTheFocusWhereItIsFilled()
{
    RetentionSeat leader(*m_store, u"leader"_s);
    QCOMPARE(leader.desk.focusWidget(), child<QPushButton>(&leader.desk, "placeHold"));
    leader.click("sectionDisposals");
    leader.settle();
    QCOMPARE(leader.desk.focusWidget(), child<QPushButton>(&leader.desk, "rehearse"));
    (void)placed(m_store->importCall(u"2001"_s, 149, 20), m_store->today().addDays(10), 200);
    leader.click("sectionHolds");
    leader.settle();
    QCOMPARE(leader.desk.focusWidget(), child<Table>(&leader.desk, "holdTable"));
}

void TestUiHolds::fieldsSayWhatIsWrongWithThem()
{
    (void)m_store->importCall(u"2001"_s, 149, 20);
    RetentionSeat ig(*m_store, u"ig"_s);
    ig.click("placeFreeze");
    auto *dialog = dialogOf<HoldDialog>(ig);
    QVERIFY(dialog);
    auto *sign = child<QPushButton>(dialog, "sign");
    press(sign);
    QVERIFY(problemOf(dialog, "subjectProblem").contains(u"What it is on"_s));
    QTest::keyClicks(child<QLineEdit>(dialog, "subject"), u"07700"_s);
    press(sign);
    QVERIFY(problemOf(dialog, "referenceProblem").contains(u"Number of the request"_s));
    QTest::keyClicks(child<QLineEdit>(dialog, "reference"), u"FOI-88"_s);
    press(sign);
    QVERIFY(problemOf(dialog, "reasonProblem").contains(u"Why"_s));
    QTest::keyClicks(child<QPlainTextEdit>(dialog, "reason"), u"asked for"_s);
    press(sign); // the number is not whole: the door says so
    QTRY_VERIFY(problemOf(dialog, "subjectProblem").contains(u"whole telephone number"_s));
    QTest::keyClicks(child<QLineEdit>(dialog, "subject"), u" 900149"_s);
    QTRY_VERIFY(child<Label>(dialog, "consequence")->text().contains(u"not even under a hold"_s));
    picture(dialog, u"freeze-place"_s, *m_theme, true);
    press(sign);
    QTRY_VERIFY(ig.notice.startsWith(u"F-0001 is placed"_s));
}

QTEST_MAIN(TestUiHolds)
#include "tst_ui_holds.moc"
