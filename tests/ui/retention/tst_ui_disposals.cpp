// Disposals at the Retention desk, from the rehearsal to the certificate: a real store, real clicks, the clock moved.
#include "core/service/disposal_service.h"
#include "tests/ui/retention/retentionseat.h"
#include "ui/retention/approvedialog.h"
#include "ui/retention/rehearsaldialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"

#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSpinBox>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui::retention;
using namespace Qt::StringLiterals;
using ui::widgets::Label;
using ui::widgets::NoticeBar;
using ui::widgets::Table;

namespace {

constexpr qint64 aDay = 24LL * 3600 * 1000;
constexpr int overdue = 740; ///< days ago: due since some

void openDisposals(RetentionSeat &seat)
{
    seat.click("sectionDisposals");
    seat.settle();
}

} // namespace

class TestUiDisposals : public DeskTest
{
    Q_OBJECT
private slots:
    void fromTheRehearsalToTheCertificate();
    void aTeamLeaderSeesTheNoticeAndTheClause();
    void theQuarantineIsDueAsWell();

private:
    void hold(domain::RecordingId call)
    {
        service::HoldDraft draft;
        draft.recording = call;
        draft.purpose = u"complaint"_s;
        draft.reference = u"C-7"_s;
        draft.reason = u"the Ombudsman has asked"_s;
        draft.reviewOn = m_store->today().addMonths(3);
        draft.guidance = u"keep it"_s;
        (void)must(m_store->doorFor(u"ig"_s, u"complaint"_s, u"C-7"_s)->holds().place(draft));
    }
    RehearsalDialog *rehearse(RetentionSeat &seat)
    {
        openDisposals(seat);
        auto *area = child<QComboBox>(&seat.desk, "disposalArea");
        area->setCurrentIndex(area->findText(u"Housing Repairs"_s));
        seat.click("rehearse");
        seat.settle();
        return seat.desk.findChild<RehearsalDialog *>();
    }
    bool isThere(domain::RecordingId call)
    {
        return must(m_store->door(u"investigator"_s)->review().show(call)).recording.state ==
               domain::RecordingState::Kept;
    }
};

void TestUiDisposals::fromTheRehearsalToTheCertificate()
{
    const auto goes = m_store->importCall(u"2001"_s, 149, overdue);
    const auto heldBefore = m_store->importCall(u"2001"_s, 150, overdue + 3);
    const auto heldBetween = m_store->importCall(u"2001"_s, 151, overdue + 1);
    const auto young = m_store->importCall(u"2001"_s, 152, 400);
    hold(heldBefore);
    {
        RetentionSeat deleter(*m_store, u"investigator"_s);
        auto *dialog = rehearse(deleter);
        QVERIFY(dialog);
        auto *table = child<Table>(dialog, "rehearsalTable");
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(0, 3).data().toString(), u"Stays"_s); // the oldest first
        QVERIFY(table->model()->index(0, 4).data().toString().startsWith(u"H-0001: "_s));
        QVERIFY(table->model()->index(2, 4).data().toString().contains(u"picture of the sound"_s));
        QVERIFY(child<Label>(dialog, "rehearsalSummary")->text().contains(u"2 would go and 1 would stay"_s));
        picture(dialog, u"disposal-rehearsal"_s, *m_theme, true);
        press(child<QPushButton>(dialog, "giveNotice"));
        QTRY_VERIFY(deleter.notice.startsWith(u"Notice D-0001 is given of 2 recordings"_s));
        deleter.settle();
        QVERIFY(!deleter.enabled("approveDisposal")); // another person's
        deleter.seat.prompter().saveFile = m_store->scratch() + u"/notice.pdf"_s;
        deleter.click("saveNotice");
        QTRY_VERIFY(deleter.notice.startsWith(u"The notice of D-0001 is saved"_s));
        QFile paper(deleter.seat.prompter().saveFile);
        QVERIFY(paper.open(QIODevice::ReadOnly) && paper.readAll().startsWith("%PDF-"));
        QVERIFY(deleter.words("disposalInspector").contains(u"(§7)"_s));
    }
    {
        RetentionSeat ig(*m_store, u"ig"_s);
        openDisposals(ig);
        QVERIFY(child<QPushButton>(&ig.desk, "sectionDisposals")->text().endsWith(u"(1)"_s));
        QCOMPARE(ig.desk.waiting(must(m_store->door(u"ig"_s)->administration().waiting())), 1);
        QCOMPARE(ig.desk.waiting(must(m_store->door(u"investigator"_s)->administration().waiting())), 0);
        picture(&ig.desk, u"disposals"_s, *m_theme);
        ig.click("approveDisposal");
        auto *dialog = ig.desk.findChild<ApproveDialog *>();
        QVERIFY(dialog);
        child<QSpinBox>(dialog, "backup-days")->setValue(30);
        QVERIFY(child<Label>(dialog, "consequence")->text().contains(u"30 days after"_s));
        picture(dialog, u"disposal-approve"_s, *m_theme, true);
        press(child<QPushButton>(dialog, "sign"));
        QTRY_VERIFY(ig.notice.startsWith(u"D-0001 is approved"_s));
    }
    {
        RetentionSeat early(*m_store, u"investigator"_s);
        openDisposals(early);
        QVERIFY(!early.enabled("runDisposal"));
    }
    m_store->clock().advanceMs(13 * aDay);
    hold(heldBetween);
    m_store->clock().advanceMs(aDay);
    RetentionSeat deleter(*m_store, u"investigator"_s);
    openDisposals(deleter);
    QVERIFY(deleter.enabled("runDisposal"));
    deleter.seat.prompter().sure = false;
    deleter.click("runDisposal"); // thought better of it
    QVERIFY(isThere(goes));
    deleter.seat.prompter().sure = true;
    deleter.click("runDisposal");
    auto *notice = child<NoticeBar>(&deleter.desk, "disposalNotice");
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 20'000);
    QVERIFY2(notice->text().contains(u"1 recording disposed of, 1 kept"_s), qPrintable(notice->text()));
    QVERIFY(notice->text().contains(u"The certificate is made"_s));
    deleter.settle();
    QVERIFY(!isThere(goes) && isThere(heldBefore) && isThere(heldBetween) && isThere(young));
    picture(&deleter.desk, u"disposal-done"_s, *m_theme);

    const QString json = m_store->scratch() + u"/D-0001.json"_s;
    deleter.seat.prompter().saveFile = json;
    deleter.click("saveCertificate");
    QTRY_VERIFY(deleter.notice.contains(u"is saved in D-0001.json"_s));
    QFile file(json);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto sealed = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(sealed[u"signature"_s].toString().size(), 128);
    const auto certificate = QJsonDocument::fromJson(sealed[u"certificate"_s].toString().toUtf8()).object();
    QCOMPARE(certificate[u"gone"_s].toArray().size(), 1);
    QCOMPARE(certificate[u"kept"_s].toArray().at(0).toObject()[u"heldBy"_s].toArray().at(0).toString(), u"H-0002"_s);
    const QString pdf = m_store->scratch() + u"/D-0001.pdf"_s;
    deleter.seat.prompter().saveFile = pdf;
    deleter.click("saveCertificatePdf");
    QTRY_VERIFY(deleter.notice.contains(u"is saved in D-0001.pdf"_s));
    QFile paper(pdf);
    QVERIFY(paper.open(QIODevice::ReadOnly));
    QVERIFY(paper.readAll().startsWith("%PDF-"));
    if (const QString folder = qEnvironmentVariable("EARSHOT_PICTURES"); !folder.isEmpty())
        QFile::copy(pdf, folder + u"/certificate.pdf"_s);
}

/// The owners have their notice; to give or approve one is for others, and the page says whose and under which clause.
void TestUiDisposals::aTeamLeaderSeesTheNoticeAndTheClause()
{
    (void)m_store->importCall(u"2001"_s, 149, overdue);
    (void)must(m_store->door(u"investigator"_s)->disposals().plan(m_store->area(u"Housing Repairs"_s)));
    RetentionSeat leader(*m_store, u"leader"_s);
    auto *dialog = rehearse(leader);
    QVERIFY(dialog);
    QVERIFY(!child<QPushButton>(dialog, "giveNotice")->isEnabled());
    QStringList words;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        words << label->text();
    QVERIFY(words.join(u'\n').contains(u"Only nominated staff may delete recordings (§6)."_s));
    picture(dialog, u"disposal-no-right"_s, *m_theme, true);
    press(child<QPushButton>(dialog, "close"));
    QCOMPARE(child<Table>(&leader.desk, "disposalTable")->model()->rowCount(), 1);
    QVERIFY(!leader.enabled("approveDisposal"));
    QVERIFY(leader.words("disposalInspector").contains(u"(§7)"_s));
    // It waits for them, with how many of theirs go, until they say that they know of it.
    QVERIFY(child<QPushButton>(&leader.desk, "sectionDisposals")->text().endsWith(u"(1)"_s));
    QVERIFY(leader.words("disposalInspector").contains(u"the notice to your area, of 1 recording still there"_s));
    picture(&leader.desk, u"disposal-to-note"_s, *m_theme);
    leader.click("noteDisposal");
    QTRY_VERIFY(!child<QPushButton>(&leader.desk, "sectionDisposals")->text().endsWith(u"(1)"_s));
}

/// What nobody knows whose it is: the keepers of the quarantine find it among the areas, and nobody else does.
void TestUiDisposals::theQuarantineIsDueAsWell()
{
    const QString name = incomingName(u"9001"_s, 149, TestStore::startOfTest().addDays(-overdue), 77);
    QCOMPARE(m_store->importFiles({makeWav(m_store->scratch(), name, 0.5)}).quarantined.size(), 1);
    const QString quarantine = u"Quarantine: area not known"_s;
    {
        RetentionSeat leader(*m_store, u"leader"_s);
        openDisposals(leader);
        QVERIFY(child<QComboBox>(&leader.desk, "disposalArea")->findText(quarantine) < 0);
    }
    RetentionSeat admin(*m_store, u"admin"_s);
    openDisposals(admin);
    auto *area = child<QComboBox>(&admin.desk, "disposalArea");
    QTRY_VERIFY(area->findText(quarantine) >= 0);
    area->setCurrentIndex(area->findText(quarantine));
    admin.click("rehearse");
    admin.settle();
    auto *dialog = admin.desk.findChild<RehearsalDialog *>();
    QVERIFY(dialog);
    QTRY_COMPARE(child<Table>(dialog, "rehearsalTable")->model()->rowCount(), 1);
    picture(dialog, u"disposal-quarantine"_s, *m_theme, true);
    press(child<QPushButton>(dialog, "giveNotice"));
    QTRY_VERIFY(admin.notice.startsWith(u"Notice D-0001 is given of 1 recording"_s));
}

QTEST_MAIN(TestUiDisposals)
#include "tst_ui_disposals.moc"
