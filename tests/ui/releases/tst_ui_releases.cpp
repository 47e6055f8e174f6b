// §6 from the windows: a real store, real clicks and passwords, real packages.
#include "core/service/return_service.h"
#include "tests/release/packages.h"
#include "tests/support/desktest.h"
#include "tests/support/wav.h"
#include "ui/releases/advicedialog.h"
#include "ui/releases/authoriserdialog.h"
#include "ui/releases/callpart.h"
#include "ui/releases/proofdialog.h"
#include "ui/releases/releaseinspector.h"
#include "ui/releases/releasemodel.h"
#include "ui/releases/releaserequestdialog.h"
#include "ui/releases/releasesdesk.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"
#include "ui/words/proof.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardItemModel>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui::releases;
using domain::Release;
using domain::ReleaseKind;
using domain::ReleaseState;
using ui::widgets::Label;
using ui::widgets::NoticeBar;
using ui::widgets::Table;

namespace {

const service::Declaration complaint{QStringLiteral("complaint"), QStringLiteral("C-2026-0412")};
const QString investigator = QStringLiteral("investigator");

QString cellText(const Table *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

} // namespace

class TestReleases : public DeskTest
{
    Q_OBJECT
private slots:
    void init()
    {
        DeskTest::init();
        m_call = m_store->importCall(QStringLiteral("2001"), 149, 10, 4.0);
    }

    void positionsAreRead_data();
    void positionsAreRead();
    void askedAuthorisedHereAndIssued();
    void externalNeedsAdviceFirst();
    void authorisedFromTheInbox();
    void refusedWithAReason();
    void askedBackAtTheRequestersSeat();
    void aPartIsTypedAtTheRequestersSeat();
    void theSamePersonCannotAuthorise();
    void aPartIsNotAsRecorded();
    void withoutAPurposeNothingIsAsked();
    void withdrawn();
    void whoMayNotReadTheLogHasNone();
    void aCopyIsTraced();
    void columnsOfLogAndInboxesAreRememberedApart();

private:
    [[nodiscard]] QList<service::Askable> calls()
    {
        return must(m_store->door(investigator)->release().askable({m_call}, domain::ReleaseKind::Inside, true));
    }
    [[nodiscard]] Release ask(ReleaseKind kind, const QString &recipient = QStringLiteral("Sarah Pugh, Revenues"))
    {
        service::ReleaseDraft draft;
        draft.recording = m_call;
        draft.kind = kind;
        if (kind == domain::ReleaseKind::External) {
            draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
            draft.legalBasis = QStringLiteral("Court order");
        }
        draft.requester = QStringLiteral("Priya Okafor");
        draft.recipient = recipient;
        return must(m_store->doorFor(investigator, complaint.purpose, complaint.reference)->release().request(draft));
    }
    [[nodiscard]] Release again(domain::ReleaseId id) { return must(m_store->door(investigator)->release().byId(id)); }
    void rowOpensItsProof(ReleasesDesk &log, Seat &reader);
    [[nodiscard]] std::unique_ptr<ReleasesDesk> desk(Seat &seat) { return shownDesk<ReleasesDesk>(*m_store, seat); }

    domain::RecordingId m_call;
};

void TestReleases::positionsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("m:ss") << QStringLiteral("2:05") << qint64(125000);
    QTest::newRow("tenths") << QStringLiteral(" 2:05.5 ") << qint64(125500);
    QTest::newRow("comma") << QStringLiteral("0:00,25") << qint64(250);
    QTest::newRow("h:mm:ss") << QStringLiteral("1:02:03") << qint64(3723000);
    QTest::newRow("seconds") << QStringLiteral("75") << qint64(75000);
    QTest::newRow("60 seconds") << QStringLiteral("1:60") << qint64(-1);
    QTest::newRow("60 minutes") << QStringLiteral("1:60:00") << qint64(-1);
    QTest::newRow("words") << QStringLiteral("two") << qint64(-1);
    QTest::newRow("nothing") << QString() << qint64(-1);
}

void TestReleases::positionsAreRead()
{
    QFETCH(QString, text);
    QFETCH(qint64, ms);
    QCOMPARE(positionFrom(text).value_or(-1), ms);
}

void TestReleases::askedAuthorisedHereAndIssued()
{
    Seat seat(*m_store, investigator, complaint);
    seat.prompter().folder = m_store->scratch(QStringLiteral("packages"));
    QWidget window;
    auto *request = new ReleaseRequestDialog(seat.context(), calls(), {}, &window);
    QSignalSpy changed(&seat.context(), &ui::desk::Context::recordingChanged);
    request->show();
    auto *askHere = child<QPushButton>(request, "askHere");
    QVERIFY(!askHere->isEnabled()); // nobody receives it yet
    QCOMPARE(child<Label>(request, "way")->text(), QStringLiteral("One of seven offices must authorise (§6)."));
    QTest::keyClicks(child<QLineEdit>(request, "recipient"), QStringLiteral("Sarah Pugh, Revenues"));
    QTRY_VERIFY(child<Label>(request, "authorisers")->text().contains(QStringLiteral("Elin Howells, SIRO")));
    picture(request, QStringLiteral("request"), *m_theme, true);
    QVERIFY(askHere->isEnabled());
    press(askHere);

    QTRY_VERIFY(visibleWindow<AuthoriserDialog>());
    auto *dialog = visibleWindow<AuthoriserDialog>();
    auto *authorise = child<QPushButton>(dialog, "authorise");
    auto *people = child<QComboBox>(dialog, "authoriser");
    auto *password = child<QLineEdit>(dialog, "password");
    QTRY_VERIFY(authorise->isEnabled());
    QCOMPARE(people->findText(QStringLiteral("Okafor"), Qt::MatchContains), -1); // not the requester
    people->setCurrentIndex(people->findText(QStringLiteral("Elin Howells, SIRO")));
    QVERIFY(people->currentIndex() >= 0);
    picture(dialog, QStringLiteral("authoriser"), *m_theme, true);

    // No password, then a wrong one: said in words, nothing is decided, the field is empty.
    auto *problem = child<Label>(dialog, "passwordProblem");
    press(authorise);
    QVERIFY(problem->isVisible());
    QTest::keyClicks(password, QStringLiteral("not the password at all"));
    press(authorise);
    QCOMPARE(password->text(), QString());
    QTRY_VERIFY(problem->text().contains(QStringLiteral("not the password")));
    QTRY_VERIFY(authorise->isEnabled());
    picture(dialog, QStringLiteral("authoriser-wrong"), *m_theme, true);

    QTest::keyClicks(password, TestStore::passwordOf(QStringLiteral("siro")));
    press(authorise);
    auto *issue = child<QPushButton>(dialog, "issue");
    QTRY_VERIFY(issue->isVisible());
    QCOMPARE(password->text(), QString());
    picture(dialog, QStringLiteral("authorised"), *m_theme, true);
    press(issue);
    press(child<QPushButton>(dialog, "packageContinue"));
    auto *result = child<NoticeBar>(dialog, "issueNotice");
    QTRY_VERIFY_WITH_TIMEOUT(result->isVisible(), 15000);
    QCOMPARE(result->kind(), NoticeBar::Kind::Good);
    picture(dialog, QStringLiteral("issued"), *m_theme, true);
    QVERIFY(changed.size() >= 3); // asked, authorised, issued

    const QString number = result->text().section(u' ', 1, 1);
    const QDir package(seat.prompter().folder + u'/' + number);
    QVERIFY2(package.exists(), qPrintable(result->text()));
    QVERIFY(package.exists(QStringLiteral("manifest-sha256.txt")));
    QVERIFY(package.exists(QStringLiteral("proof.json")));
    const QDir payload(package.filePath(QStringLiteral("data")));
    QVERIFY(payload.exists(number + QStringLiteral(".pdf")));
    QVERIFY(payload.entryList(QDir::Files).filter(QStringLiteral(".wav")).size() == 1);
    press(child<QPushButton>(dialog, "cancel"));

    // The Release Log has its four items, on the screen and as a file.
    Seat reader(*m_store, QStringLiteral("ig"));
    auto log = desk(reader);
    QTRY_VERIFY(child<Table>(log.get(), "releaseTable")->model()->rowCount() == 0); // its inbox is empty
    const auto looks = [this] {
        store::AuditFilter filter;
        filter.action = QStringLiteral("read-release-log");
        return must(m_store->door(QStringLiteral("admin"))->audit().page(filter, 0, 10)).size();
    };
    const auto before = looks();
    press(child<QPushButton>(log.get(), "sectionLog"));
    auto *table = child<Table>(log.get(), "releaseTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(before, 0); // the desk was open, the log was not
    QCOMPARE(looks(), 1);
    QCOMPARE(cellText(table, 0, 0), number);
    QVERIFY(cellText(table, 0, 4).contains(QStringLiteral("omplaint")));
    QCOMPARE(cellText(table, 0, 5), QStringLiteral("Priya Okafor"));
    QVERIFY(!cellText(table, 0, 2).isEmpty());
    QCOMPARE(cellText(table, 0, 7), QStringLiteral("Elin Howells, SIRO"));
    rowOpensItsProof(*log, reader);
    QVERIFY(child<QPushButton>(log.get(), "saveLog")->isVisible());
    reader.prompter().saveFile = m_store->scratch() + QStringLiteral("/log.csv");
    child<QAction>(log.get(), "saveLogCsv")->trigger();
    QTRY_VERIFY(QFile::exists(reader.prompter().saveFile));
    QFile csv(reader.prompter().saveFile);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(csv.readAll().contains(number.toUtf8()));
    picture(log.get(), QStringLiteral("log"), *m_theme);

    reader.prompter().saveFile = m_store->scratch() + QStringLiteral("/log.pdf");
    child<QAction>(log.get(), "saveLogPdf")->trigger();
    QTRY_VERIFY(QFile::exists(reader.prompter().saveFile));
    QFile pdf(reader.prompter().saveFile);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));

    // What is looked for is what is saved.
    QTest::keyClicks(child<ui::widgets::SearchLine>(log.get(), "releaseSearch"), QStringLiteral("nobody has this"));
    QTRY_COMPARE(table->model()->rowCount(), 0);
    reader.prompter().saveFile = m_store->scratch() + QStringLiteral("/none.csv");
    child<QAction>(log.get(), "saveLogCsv")->trigger();
    QTRY_VERIFY(QFile::exists(reader.prompter().saveFile));
    QFile none(reader.prompter().saveFile);
    QVERIFY(none.open(QIODevice::ReadOnly));
    QVERIFY(!none.readAll().contains(number.toUtf8()));
}

/// Of the first row of the log: who did what in which office, each an entry of the record; kept as a file.
void TestReleases::rowOpensItsProof(ReleasesDesk &log, Seat &reader)
{
    child<Table>(&log, "releaseTable")->selectRow(0);
    QTRY_VERIFY(log.findChild<QPushButton *>(QStringLiteral("proofAction")));
    press(child<QPushButton>(&log, "proofAction"));
    QPointer<ProofDialog> proof = visibleWindow<ProofDialog>();
    QVERIFY(proof);
    QTRY_VERIFY(child<QPushButton>(proof, "saveProof")->isEnabled());
    QStringList acts;
    for (const auto *act : proof->findChildren<QWidget *>(QStringLiteral("provedAct")))
        acts << act->accessibleName();
    QVERIFY2(!acts.filter(QRegularExpression(QStringLiteral("Authorised.*Elin Howells, Senior Information"))).isEmpty(),
             qPrintable(acts.join(u'\n')));
    picture(proof, QStringLiteral("proof"), *m_theme, true);
    reader.prompter().saveFile = m_store->scratch() + QStringLiteral("/proof.json");
    press(child<QPushButton>(proof, "saveProof"));
    QTRY_VERIFY(QFile::exists(reader.prompter().saveFile));
    QFile saved(reader.prompter().saveFile);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const auto read = must(ui::words::readProof(saved.readAll()));
    QCOMPARE(read.acts.size(), acts.size());
    press(child<QPushButton>(proof, "closeProof"));
    QTRY_VERIFY(!proof);
}

void TestReleases::externalNeedsAdviceFirst()
{
    Seat seat(*m_store, investigator, complaint);
    QWidget window;
    auto *request = new ReleaseRequestDialog(seat.context(), calls(), {}, &window);
    request->show();
    press(child<QRadioButton>(request, "kindExternal"));
    QTest::keyClicks(child<QLineEdit>(request, "recipient"), QStringLiteral("South Wales Police, PC 4471"));
    QCOMPARE(child<Label>(request, "way")->text(),
             QStringLiteral("The Information Governance Unit advises first, then one of four offices must authorise "
                            "(§6)."));
    QVERIFY(!child<QPushButton>(request, "askHere")->isEnabled());
    QVERIFY(child<Label>(request, "hereLine")->text().contains(QStringLiteral("§6")));
    auto *may = child<Label>(request, "authorisers");
    QTRY_VERIFY(may->text().contains(QStringLiteral("Catrin Vaughan")));
    QVERIFY(!may->text().contains(QStringLiteral("Bethan Rowlands"))); // no head of service for an external agency
    QVERIFY(!child<QPushButton>(request, "ask")->isEnabled());         // on what legal basis?
    auto *missing = child<Label>(request, "missing");
    QCOMPARE(missing->text(), QStringLiteral("Still missing: a contact there, the legal basis."));
    QTest::keyClicks(child<QComboBox>(request, "basis"), QStringLiteral("Ombudsman"));
    QTest::keyClick(request, Qt::Key_N, Qt::AltModifier); // its row's key
    QTRY_VERIFY(child<QLineEdit>(request, "contact")->hasFocus());
    QTest::keyClicks(child<QLineEdit>(request, "contact"), QStringLiteral("Mair Penrose, 07700 900417"));
    QVERIFY(missing->isHidden());
    QVERIFY(child<QPushButton>(request, "ask")->isEnabled());
    picture(request, QStringLiteral("request-external"), *m_theme, true);
    QSignalSpy requested(request, &ReleaseRequestDialog::requested);
    press(child<QPushButton>(request, "ask"));
    QTRY_COMPARE(requested.size(), 1);
    const auto release = requested.first().first().value<Release>();
    QCOMPARE(again(release.id).state, ReleaseState::AwaitingAdvice);
    QCOMPARE(again(release.id).contact, QStringLiteral("Mair Penrose, 07700 900417"));

    Seat ig(*m_store, QStringLiteral("ig"));
    auto advising = desk(ig);
    QTRY_VERIFY(advising->findChild<QPushButton *>(QStringLiteral("adviseAction")));
    picture(advising.get(), QStringLiteral("advise"), *m_theme);
    press(child<QPushButton>(advising.get(), "adviseAction"));
    auto *advice = child<AdviceDialog>(advising.get(), "adviceDialog");
    QTest::keyClicks(child<QPlainTextEdit>(advice, "advice"), QStringLiteral("Lawful for the statement of 2 April."));
    picture(advice, QStringLiteral("advice"), *m_theme, true);
    press(child<QPushButton>(advice, "giveAdvice"));
    QTRY_COMPARE(again(release.id).state, ReleaseState::AwaitingAuthoriser);
    QCOMPARE(again(release.id).advice, QStringLiteral("Lawful for the statement of 2 April."));
    QTRY_VERIFY(!advising->findChild<QPushButton *>(QStringLiteral("adviseAction")));
}

void TestReleases::authorisedFromTheInbox()
{
    const Release release = ask(ReleaseKind::Inside);
    Seat siro(*m_store, QStringLiteral("siro"));
    auto deciding = desk(siro);
    QTRY_VERIFY(deciding->findChild<QPushButton *>(QStringLiteral("authoriseAction")));
    picture(deciding.get(), QStringLiteral("decide"), *m_theme);
    press(child<QPushButton>(deciding.get(), "authoriseAction"));
    auto *dialog = child<AuthoriserDialog>(deciding.get(), "authoriserDialog");
    QVERIFY(!child<QLineEdit>(dialog, "password")->isVisible()); // signed in already
    auto *authorise = child<QPushButton>(dialog, "authorise");
    QTRY_VERIFY(authorise->isEnabled());
    picture(dialog, QStringLiteral("authoriser-own"), *m_theme, true);
    press(authorise);
    QTRY_COMPARE(again(release.id).state, ReleaseState::Authorised);

    Seat seat(*m_store, investigator, complaint);
    auto issuing = desk(seat);
    QTRY_VERIFY(issuing->findChild<QPushButton *>(QStringLiteral("issueAction")));
    picture(issuing.get(), QStringLiteral("issue"), *m_theme);
    seat.prompter().folder = m_store->scratch(QStringLiteral("out"));
    press(child<QPushButton>(issuing.get(), "issueAction"));
    press(child<QPushButton>(issuing.get(), "packageContinue"));
    auto *notice = child<NoticeBar>(issuing.get(), "issueNotice");
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 15000);
    QVERIFY2(notice->text().startsWith(QStringLiteral("Package %1 is in ").arg(release.number)),
             qPrintable(notice->text()));
    QCOMPARE(again(release.id).state, ReleaseState::Issued);
}

void TestReleases::refusedWithAReason()
{
    const Release release = ask(ReleaseKind::Inside);
    Seat seat(*m_store, investigator, complaint);
    auto waiting = desk(seat);
    QTRY_VERIFY(waiting->findChild<QPushButton *>(QStringLiteral("authoriseHereAction")));
    picture(waiting.get(), QStringLiteral("waiting"), *m_theme);
    press(child<QPushButton>(waiting.get(), "authoriseHereAction"));
    auto *dialog = child<AuthoriserDialog>(waiting.get(), "authoriserDialog");
    auto *refuse = child<QPushButton>(dialog, "refuse");
    QTRY_VERIFY(refuse->isEnabled());
    auto *people = child<QComboBox>(dialog, "authoriser");
    people->setCurrentIndex(people->findText(QStringLiteral("Catrin"), Qt::MatchContains));
    QTest::keyClicks(child<QLineEdit>(dialog, "password"), TestStore::passwordOf(QStringLiteral("monitoring")));
    seat.prompter().text = QStringLiteral("Not needed for this complaint");
    press(refuse);
    QTRY_COMPARE(again(release.id).state, ReleaseState::Refused);
    QCOMPARE(again(release.id).refusalReason, QStringLiteral("Not needed for this complaint"));
    QCOMPARE(again(release.id).decidedByName, QStringLiteral("Catrin Vaughan"));
    QCOMPARE(seat.prompter().asked.size(), 1);
}

void TestReleases::askedBackAtTheRequestersSeat()
{
    const Release release = ask(ReleaseKind::Inside);
    Seat seat(*m_store, investigator, complaint);
    auto waiting = desk(seat);
    QTRY_VERIFY(waiting->findChild<QPushButton *>(QStringLiteral("authoriseHereAction")));
    press(child<QPushButton>(waiting.get(), "authoriseHereAction"));
    auto *dialog = child<AuthoriserDialog>(waiting.get(), "authoriserDialog");
    auto *askBack = child<QPushButton>(dialog, "askBack");
    QTRY_VERIFY(askBack->isVisible() && askBack->isEnabled());
    auto *people = child<QComboBox>(dialog, "authoriser");
    people->setCurrentIndex(people->findText(QStringLiteral("Catrin"), Qt::MatchContains));
    auto *problem = child<Label>(dialog, "passwordProblem");
    auto *password = child<QLineEdit>(dialog, "password");
    seat.prompter().text = QStringLiteral("Which statement do they mean?");
    press(askBack); // before anything is written
    QVERIFY(problem->isVisible());
    QCOMPARE(seat.prompter().asked.size(), 0);

    QTest::keyClicks(password, QStringLiteral("not the password at all"));
    press(askBack);
    QTRY_VERIFY(problem->text().contains(QStringLiteral("not the password")));
    QTRY_VERIFY(askBack->isEnabled());
    QCOMPARE(password->text(), QString());
    picture(dialog, QStringLiteral("authoriser-asks-back"), *m_theme, true);

    QTest::keyClicks(password, TestStore::passwordOf(QStringLiteral("monitoring")));
    press(askBack);
    const auto standing = [&] { return must(m_store->door(QStringLiteral("ig"))->returns().standing(release.id)); };
    QTRY_VERIFY(standing().question);
    QCOMPARE(standing().question->text, QStringLiteral("Which statement do they mean?"));
    QCOMPARE(standing().question->byName, QStringLiteral("Catrin Vaughan"));
    QCOMPARE(standing().question->office, QStringLiteral("monitoring-officer"));
    QCOMPARE(again(release.id).state, ReleaseState::AwaitingAuthoriser); // nothing was decided
    QCOMPARE(must(m_store->door(investigator)->returns().inbox()).toAnswer.size(), 1);
}

void TestReleases::aPartIsTypedAtTheRequestersSeat()
{
    const Release release = ask(ReleaseKind::Inside);
    Seat seat(*m_store, investigator, complaint);
    auto *dialog = new AuthoriserDialog(seat.context(), release, AuthoriserDialog::Seat::Requesters, nullptr);
    const std::unique_ptr<QDialog> owner(dialog);
    dialog->show();
    auto *password = child<QLineEdit>(dialog, "password");
    QTRY_COMPARE(dialog->focusWidget(), password);
    for (const char *box : {"inPart", "only"})
        press(child<QCheckBox>(dialog, box));
    auto *from = child<QLineEdit>(dialog, "onlyFrom");
    from->setFocus();
    from->selectAll();
    for (const char each : QByteArrayLiteral("0:01"))
        QTest::keyClick(dialog->focusWidget(), each); // wherever the focus is by then
    QCOMPARE(from->text(), QStringLiteral("0:01"));
    auto *people = child<QComboBox>(dialog, "authoriser");
    people->setCurrentIndex(people->findText(QStringLiteral("Catrin"), Qt::MatchContains));
    QTest::keyClicks(password, TestStore::passwordOf(QStringLiteral("monitoring")));
    QTest::keyClick(from, Qt::Key_Return); // signs nothing
    QCOMPARE(again(release.id).state, ReleaseState::AwaitingAuthoriser);
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_COMPARE(again(release.id).state, ReleaseState::Authorised);
}

void TestReleases::theSamePersonCannotAuthorise()
{
    // The requester holds the right office, too.
    must(m_store->door(QStringLiteral("admin"))->administration().appoint(investigator, QStringLiteral("siro")));
    const Release release = ask(ReleaseKind::Inside);
    Seat seat(*m_store, investigator, complaint);
    {
        auto dialog =
            std::make_unique<AuthoriserDialog>(seat.context(), release, AuthoriserDialog::Seat::Requesters, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        auto *people = child<QComboBox>(dialog.get(), "authoriser");
        QTRY_VERIFY(people->count() > 0);
        QCOMPARE(people->findText(QStringLiteral("Okafor"), Qt::MatchContains), -1);
    }
    // Even from an own seat, which no inbox offers: refused in words, with the clause and who can help.
    auto dialog = std::make_unique<AuthoriserDialog>(seat.context(), release, AuthoriserDialog::Seat::Own, nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->show();
    auto *authorise = child<QPushButton>(dialog.get(), "authorise");
    QTRY_VERIFY(authorise->isEnabled());
    press(authorise);
    auto *problem = child<NoticeBar>(dialog.get(), "problem");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(QStringLiteral("You made this request yourself")), qPrintable(problem->text()));
    QVERIFY(problem->text().contains(QStringLiteral("§6")));
    QCOMPARE(again(release.id).state, ReleaseState::AwaitingAuthoriser);
    picture(dialog.get(), QStringLiteral("authoriser-refused"), *m_theme, true);
}

void TestReleases::aPartIsNotAsRecorded()
{
    Seat seat(*m_store, investigator, complaint);
    QWidget window;
    const FrameRange selected{8003, 16007}; // not on any tenth of a second
    auto *request = new ReleaseRequestDialog(seat.context(), calls(), selected, &window);
    request->show();
    QVERIFY(child<QRadioButton>(request, "partOfCall")->isChecked());
    auto *format = child<QComboBox>(request, "format");
    QVERIFY(!qobject_cast<QStandardItemModel *>(format->model())->item(0)->isEnabled());
    QVERIFY(format->currentIndex() > 0);
    QVERIFY(child<Label>(request, "formatLine")->isVisible());
    auto *recipient = child<QLineEdit>(request, "recipient");
    QTest::keyClicks(recipient, QStringLiteral("Sarah Pugh"));
    auto *ask = child<QPushButton>(request, "ask");
    QVERIFY(ask->isEnabled());
    auto *to = child<QLineEdit>(request, "partTo");
    const QString exact = to->text();
    to->setText(QStringLiteral("9:00"));
    QVERIFY(!ask->isEnabled());
    QVERIFY(child<Label>(request, "partLine")->text().contains(QStringLiteral("0:04")));
    to->setText(exact);
    QSignalSpy requested(request, &ReleaseRequestDialog::requested);
    press(ask);
    QTRY_COMPARE(requested.size(), 1);
    const auto release = requested.first().first().value<Release>();
    QCOMPARE(release.range, selected);
    QCOMPARE(release.format, domain::AudioFormat::Flac);
}

void TestReleases::withoutAPurposeNothingIsAsked()
{
    Seat seat(*m_store, investigator, service::Declaration{});
    QWidget window;
    auto *request = new ReleaseRequestDialog(seat.context(), calls(), {}, &window);
    request->show();
    QTest::keyClicks(child<QLineEdit>(request, "recipient"), QStringLiteral("Sarah Pugh"));
    QVERIFY(!child<QPushButton>(request, "ask")->isEnabled());
    auto *problem = child<NoticeBar>(request, "problem");
    QVERIFY(problem->isVisible());
    QSignalSpy needed(&seat.context(), &ui::desk::Context::purposeNeeded);
    emit problem->actionTriggered();
    QCOMPARE(needed.size(), 1);
}

void TestReleases::withdrawn()
{
    const Release release = ask(ReleaseKind::Inside);
    Seat seat(*m_store, investigator, complaint);
    auto waiting = desk(seat);
    QTRY_VERIFY(waiting->findChild<QPushButton *>(QStringLiteral("withdrawAction")));
    seat.prompter().sure = false;
    press(child<QPushButton>(waiting.get(), "withdrawAction"));
    QCOMPARE(again(release.id).state, ReleaseState::AwaitingAuthoriser);
    seat.prompter().sure = true;
    press(child<QPushButton>(waiting.get(), "withdrawAction"));
    QTRY_COMPARE(again(release.id).state, ReleaseState::Withdrawn);
    auto *table = child<Table>(waiting.get(), "releaseTable");
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTRY_VERIFY(!table->isVisible()); // says that there is nothing instead
    picture(waiting.get(), QStringLiteral("waiting-empty"), *m_theme);
}

void TestReleases::whoMayNotReadTheLogHasNone()
{
    Seat seat(*m_store, QStringLiteral("leader"));
    auto releases = desk(seat);
    QVERIFY(!releases->findChild<QPushButton *>(QStringLiteral("sectionLog")));
    QVERIFY(!releases->findChild<QPushButton *>(QStringLiteral("sectionAdvise")));
    QVERIFY(!releases->findChild<QPushButton *>(QStringLiteral("sectionDecide")));
    QVERIFY(!child<QPushButton>(releases.get(), "saveLog")->isVisible());
    service::WaitingCounts counts;
    counts.releases = 3;
    QCOMPARE(releases->waiting(counts), 3);
}

void TestReleases::columnsOfLogAndInboxesAreRememberedApart()
{
    {
        Seat seat(*m_store, QStringLiteral("ig"));
        const auto list = desk(seat);
        auto *table = child<Table>(list.get(), "releaseTable");
        press(child<QPushButton>(list.get(), "sectionWaiting"));
        QVERIFY(table->isColumnHidden(ReleaseModel::Purpose));
        table->setColumnShown(ReleaseModel::AskedOn, true);
        table->horizontalHeader()->moveSection(ReleaseModel::Recipient, 1);
        press(child<QPushButton>(list.get(), "sectionLog"));
        QVERIFY(table->isColumnHidden(ReleaseModel::AskedOn)); // the log's are as they were
        QVERIFY(!table->isColumnHidden(ReleaseModel::Purpose));
        QCOMPARE(table->horizontalHeader()->visualIndex(ReleaseModel::Recipient), int(ReleaseModel::Recipient));
        table->setColumnWidth(ReleaseModel::Purpose, 217);
        auto *columns = child<QPushButton>(list.get(), "columns");
        press(columns);
        columns->findChild<QMenu *>(QStringLiteral("columnsMenu"))->actions().at(ReleaseModel::AskedBy)->trigger();
        press(child<QPushButton>(list.get(), "sectionWaiting"));
        QVERIFY(!table->isColumnHidden(ReleaseModel::AskedOn));
        QVERIFY(!table->isColumnHidden(ReleaseModel::AskedBy));
    }
    Seat seat(*m_store, QStringLiteral("ig"));
    const auto again = desk(seat);
    auto *table = child<Table>(again.get(), "releaseTable");
    press(child<QPushButton>(again.get(), "sectionWaiting"));
    QVERIFY(!table->isColumnHidden(ReleaseModel::AskedOn));
    QCOMPARE(table->horizontalHeader()->visualIndex(ReleaseModel::Recipient), 1);
    press(child<QPushButton>(again.get(), "sectionLog"));
    QVERIFY(table->isColumnHidden(ReleaseModel::AskedBy));
    QCOMPARE(table->columnWidth(ReleaseModel::Purpose), 217);
}

/// A sound file turned up: whoever reads the log learns which release it comes from, and the row is chosen.
void TestReleases::aCopyIsTraced()
{
    (void)Packages::issue(*m_store);
    const QString package = Packages::issueMarked(*m_store);
    const QString number = package.section(u'/', -1);
    Seat reader(*m_store, QStringLiteral("ig"));
    auto log = desk(reader);
    auto *trace = child<QPushButton>(log.get(), "traceCopy");
    QVERIFY(!trace->isVisible());
    press(child<QPushButton>(log.get(), "sectionLog"));
    auto *table = child<Table>(log.get(), "releaseTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QSignalSpy told(&reader.context(), &ui::desk::Context::notice);
    const auto last = [&] { return told.isEmpty() ? QString() : told.last().first().toString(); };
    reader.prompter().files = {makeWav(m_store->scratch(), QStringLiteral("bare.wav"), 5)};
    press(trace);
    QTRY_VERIFY2(trace->isEnabled() && last().contains(QStringLiteral("does not prove")), qPrintable(last()));
    reader.prompter().files = {package + QStringLiteral("/data/") + number + QStringLiteral(".flac")};
    table->setCurrentIndex(table->model()->index(cellText(table, 0, 0) == number ? 1 : 0, 0));
    press(trace);
    QTRY_VERIFY2(last().contains(QStringLiteral("carries the mark of release ") + number), qPrintable(last()));
    QCOMPARE(cellText(table, table->currentIndex().row(), 0), number);
    picture(log.get(), QStringLiteral("log-traced"), *m_theme);
    reader.prompter().files = {package + QStringLiteral("/proof.json")};
    QSignalSpy failed(&reader.context(), &ui::desk::Context::errorHappened);
    press(trace);
    QTRY_COMPARE(failed.size(), 1);
}

QTEST_MAIN(TestReleases)
#include "tst_ui_releases.moc"
