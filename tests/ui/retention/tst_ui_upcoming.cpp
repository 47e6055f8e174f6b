// What is coming at the Retention desk: a real store, real clicks, and where each row leads.
#include "core/service/disposal_service.h"
#include "core/service/return_service.h"
#include "core/service/search_text.h"
#include "core/service/subject_access_service.h"
#include "tests/ui/retention/retentionseat.h"
#include "ui/retention/rehearsaldialog.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QSignalSpy>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui::retention;
using namespace Qt::StringLiterals;
using ui::widgets::Label;
using ui::widgets::Table;

namespace {

constexpr auto section = "sectionUpcoming";

QStringList column(Table *table, int of)
{
    QStringList texts;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        texts << table->model()->index(row, of).data().toString();
    return texts;
}

/// Clicks the row whose third column says `what`.
void clickRow(Table *table, const QString &what)
{
    const auto row = static_cast<int>(column(table, 2).indexOf(what));
    if (row < 0)
        qFatal("no row “%s” among: %s", qPrintable(what), qPrintable(column(table, 2).join(u", "_s)));
    const QModelIndex index = table->model()->index(row, 2);
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
}

} // namespace

class TestUiUpcoming : public DeskTest
{
    Q_OBJECT
private slots:
    void theDeskOpensWithWhatIsComing();
    void aRowLeadsToItsList();
    void answersToBeGivenLeadToTheRegister();
    void onlyWhatThisPersonMayDoIsOffered();
    void nothingIsComing();
    void furtherAhead();

private:
    /// Something of each kind: overdue, this week, later.
    void fill()
    {
        (void)m_store->importCall(u"2001"_s, 148, 740); // due
        (void)m_store->importCall(u"2001"_s, 149, 729); // due in this week
        (void)m_store->importCall(u"2001"_s, 150, 330); // may be deleted in some weeks
        const auto call = m_store->importCall(u"2001"_s, 151, 10);
        const auto door = m_store->doorFor(u"investigator"_s, u"complaint"_s, u"C-1187"_s);
        (void)must(door->disposals().plan(m_store->area(u"Housing Repairs"_s)));
        (void)must(door->custody().download(call, m_store->scratch(u"saved"_s), m_store->today().addDays(2)));
        service::ReleaseDraft release;
        release.recording = call;
        release.requester = u"A. Evans"_s;
        release.recipient = u"Legal Services"_s;
        release.format = domain::AudioFormat::Wav;
        release.until = m_store->today().addDays(20);
        m_release = must(door->release().request(release)).id;
        (void)must(m_store->door(u"siro"_s)->release().authorise(m_release));
        (void)must(door->release().issue(m_release, m_store->scratch(u"out"_s)));
        service::HoldDraft hold;
        hold.recording = call;
        hold.purpose = u"complaint"_s;
        hold.reference = u"C-7"_s;
        hold.reason = u"the Ombudsman has asked"_s;
        hold.until = m_store->today().addDays(60);
        hold.reviewOn = m_store->today().addDays(9);
        (void)must(m_store->doorFor(u"leader"_s, u"complaint"_s, u"C-7"_s)->holds().place(hold));
    }

    domain::ReleaseId m_release;
};

void TestUiUpcoming::theDeskOpensWithWhatIsComing()
{
    fill();
    RetentionSeat seat(*m_store, u"investigator"_s, section);
    auto *table = child<Table>(&seat.desk, "upcomingTable");
    QVERIFY(table->isVisible());
    QCOMPARE(column(table, 2), (QStringList{u"Due for disposal"_s, u"Download to be deleted"_s, u"Due for disposal"_s,
                                            u"To be looked at again"_s, u"Waits for approval"_s, u"To be destroyed"_s,
                                            u"May be deleted"_s, u"Last day of a hold"_s}));
    QCOMPARE(column(table, 1).mid(0, 4), (QStringList{u"Due now"_s, u"This week"_s, u"This week"_s, u"Next week"_s}));
    QCOMPARE(column(table, 0).mid(0, 2), (QStringList{u"Until today"_s, u"18 Nov 2026"_s}));
    QCOMPARE(column(table, 0).at(2), u"Week to 22 Nov 2026"_s);
    QCOMPARE(column(table, 3).mid(0, 2), (QStringList{u"1 recording"_s, u"Recording 4"_s}));
    QVERIFY(child<Label>(&seat.desk, "upcomingSentence")->text().contains(u"(§7)"_s));
    QCOMPARE(seat.desk.focusWidget(), table);
    picture(&seat.desk, u"upcoming"_s, *m_theme);
}

void TestUiUpcoming::aRowLeadsToItsList()
{
    fill();
    RetentionSeat seat(*m_store, u"investigator"_s, section);
    auto *table = child<Table>(&seat.desk, "upcomingTable");
    QSignalSpy release(&seat.seat.context(), &ui::desk::Context::showReleaseRequested);
    QSignalSpy downloads(&seat.seat.context(), &ui::desk::Context::showDownloadsRequested);
    QSignalSpy recordings(&seat.seat.context(), &ui::desk::Context::showRecordingsRequested);
    seat.desk.setHasReleases(true);

    clickRow(table, u"To be destroyed"_s);
    seat.click("openUpcoming");
    QCOMPARE(release.size(), 1);
    QCOMPARE(release[0][0].value<domain::ReleaseId>(), m_release);
    clickRow(table, u"Download to be deleted"_s);
    QTest::keyClick(table, Qt::Key_Return); // as by keyboard
    QCOMPARE(downloads.size(), 1);
    clickRow(table, u"May be deleted"_s);
    seat.click("openUpcoming");
    QCOMPARE(recordings.size(), 1);
    const auto search = service::parseSearch(recordings[0][0].toString(), m_store->today());
    QVERIFY(!search.hasProblems());
    QCOMPARE(search.area, u"Housing Repairs"_s);
    const auto found = must(m_store->door(u"investigator"_s)->review().search(search, {}, 10));
    QCOMPARE(found.rows.size(), 1);
    QCOMPARE(found.rows[0].id.value, 3);

    clickRow(table, u"To be looked at again"_s);
    QCOMPARE(child<QPushButton>(&seat.desk, "openUpcoming")->text(), u"Show H-0001"_s);
    seat.click("openUpcoming");
    seat.settle();
    QVERIFY(child<QPushButton>(&seat.desk, "sectionHolds")->isChecked());
    QVERIFY(seat.words("holdInspector").contains(u"H-0001"_s));
    seat.click("sectionUpcoming");
    seat.settle();
    clickRow(table, u"Waits for approval"_s);
    seat.click("openUpcoming");
    seat.settle();
    QVERIFY(child<QPushButton>(&seat.desk, "sectionDisposals")->isChecked());
    QVERIFY(seat.words("disposalInspector").contains(u"D-0001"_s));
    seat.click("sectionUpcoming");
    seat.settle();
    clickRow(table, u"Due for disposal"_s);
    seat.click("openUpcoming");
    seat.settle();
    seat.settle();
    QVERIFY(seat.desk.findChild<RehearsalDialog *>());
    QCOMPARE(child<QComboBox>(&seat.desk, "disposalArea")->currentText(), u"Housing Repairs"_s);
}

void TestUiUpcoming::answersToBeGivenLeadToTheRegister()
{
    const auto opened = [&](const QString &asker, int daysAgo) {
        service::AccessDraft draft;
        draft.receivedOn = m_store->today().addDays(-daysAgo);
        draft.asker = asker;
        draft.names = {asker};
        return must(m_store->door(u"ig"_s)->subjectAccess().open(draft)).request.id;
    };
    (void)opened(u"Mr P. Rees"_s, 40);
    const auto asked = opened(u"Mrs G. Pritchard"_s, 10);
    (void)must(m_store->door(u"ig"_s)->subjectAccess().askClarification(asked, m_store->today(), u"which year?"_s));
    RetentionSeat seat(*m_store, u"ig"_s, section);
    auto *table = child<Table>(&seat.desk, "upcomingTable");
    QCOMPARE(column(table, 3), (QStringList{u"SA-2026-0001"_s, u"SA-2026-0002"_s}));
    QCOMPARE(column(table, 1).constFirst(), u"Overdue"_s);
    QCOMPARE(column(table, 5), (QStringList{u"Mr P. Rees"_s, u"Mrs G. Pritchard"_s}));
    clickRow(table, u"Answer to be given"_s);
    QVERIFY(child<Label>(&seat.desk, "upcomingSentence")->text().contains(u"should have been answered"_s));
    picture(&seat.desk, u"upcoming-access"_s, *m_theme);
    const QModelIndex second = table->model()->index(1, 2);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(second).center());
    QVERIFY(child<Label>(&seat.desk, "upcomingSentence")->text().contains(u"has a question to answer"_s));
    QCOMPARE(child<QPushButton>(&seat.desk, "openUpcoming")->text(), u"Show SA-2026-0002"_s);
    seat.click("openUpcoming");
    seat.settle();
    QVERIFY(child<QPushButton>(&seat.desk, "sectionAccess")->isChecked());
    QTRY_VERIFY(seat.words("accessInspector").contains(u"SA-2026-0002"_s));
}

void TestUiUpcoming::onlyWhatThisPersonMayDoIsOffered()
{
    fill();
    (void)m_store->importCall(u"2101"_s, 160, 740); // of another area
    RetentionSeat seat(*m_store, u"leader"_s, section);
    auto *table = child<Table>(&seat.desk, "upcomingTable");
    for (const QString &area : column(table, 4))
        QCOMPARE(area, u"Housing Repairs"_s);
    clickRow(table, u"Download to be deleted"_s); // somebody else's
    QVERIFY(!child<QPushButton>(&seat.desk, "openUpcoming")->isVisible());
    QVERIFY(child<Label>(&seat.desk, "upcomingSentence")->text().startsWith(u"Priya Okafor saved a file"_s));
    clickRow(table, u"To be destroyed"_s); // without a Releases desk
    QVERIFY(!child<QPushButton>(&seat.desk, "openUpcoming")->isVisible());
}

void TestUiUpcoming::nothingIsComing()
{
    RetentionSeat seat(*m_store, u"leader"_s, section);
    QVERIFY(!child<Table>(&seat.desk, "upcomingTable")->isVisible());
    QVERIFY(seat.words("upcomingView").contains(u"Nothing is coming until 8 February 2027."_s));
    QVERIFY(!child<QPushButton>(&seat.desk, "openUpcoming")->isVisible());
    picture(&seat.desk, u"upcoming-none"_s, *m_theme);
}

void TestUiUpcoming::furtherAhead()
{
    (void)m_store->importCall(u"2001"_s, 148, 500); // due in about eight months
    RetentionSeat seat(*m_store, u"leader"_s, section);
    auto *table = child<Table>(&seat.desk, "upcomingTable");
    QVERIFY(!table->isVisible());
    auto *span = child<QComboBox>(&seat.desk, "upcomingSpan");
    span->setFocus();
    QTest::keyClick(span, Qt::Key_End);
    QTRY_COMPARE(column(table, 2), QStringList{u"Due for disposal"_s});
    QVERIFY(table->isVisible());
}

QTEST_MAIN(TestUiUpcoming)
#include "tst_ui_upcoming.moc"
