// Whether the record is whole, on the screen: its check, its checkpoints, its witnesses.
#include "core/audit/cosignature.h"
#include "core/audit/note.h"
#include "tests/support/desktest.h"
#include "ui/assurance/assurancedesk.h"
#include "ui/assurance/checkindialog.h"
#include "ui/assurance/verifyview.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"

#include <QClipboard>
#include <QDirIterator>
#include <QFile>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui::assurance;
using ui::widgets::Chip;
using ui::widgets::ChipKind;
using ui::widgets::Label;
using ui::widgets::NoticeBar;

namespace {

const QString admin = QStringLiteral("admin");
const QString ig = QStringLiteral("ig");

bool says(QWidget *widget, const QString &words)
{
    const auto labels = widget->findChildren<Label *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&](const Label *label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace

class TestAssurance : public DeskTest
{
    Q_OBJECT
private slots:
    void init()
    {
        DeskTest::init();
        QDir(m_store->memoryFolder()).removeRecursively(); // the first of the process was here while it was built
        m_store->door(admin).reset();
        m_store->importCall();
        m_yesterday = m_store->scratch(QStringLiteral("yesterday"));
    }

    void theRecordHolds();
    void theRecordDoesNotHold();
    void aCheckIsStopped();
    void whereTheRecordStands();
    void aFirstVisitSaysSo();
    void onlyForWhoMayReadTheAudit();
    void aCheckpointIsSaved();
    void aCheckpointIsPrinted();
    void aCheckpointIsCopiedAndCheckedIn();
    void anOldCheckpointFromAFile();
    void aShorterRecord();
    void aRewrittenRecord();
    void textsThatAreNoCheckpointOfThis_data();
    void textsThatAreNoCheckpointOfThis();
    void aDisputedStoreGivesNoCheckpoint();
    void witnesses();

private:
    [[nodiscard]] std::unique_ptr<AssuranceDesk> desk(Seat &seat)
    {
        auto made = std::make_unique<AssuranceDesk>(seat.context());
        made->resize(1080, 745);
        made->show();
        made->activate();
        return made;
    }
    /// The desk when it has read where the record stands.
    [[nodiscard]] std::unique_ptr<AssuranceDesk> readDesk(Seat &seat)
    {
        auto made = desk(seat);
        const bool read = QTest::qWaitFor([&] {
            const auto *text = made->findChild<Label *>(QStringLiteral("standingText"));
            return text && text->isVisible();
        });
        return read ? std::move(made) : nullptr;
    }
    [[nodiscard]] static CheckInDialog *checkInDialog(AssuranceDesk *desk)
    {
        press(child<QPushButton>(desk, "checkInCheckpoint"));
        return visibleWindow<CheckInDialog>();
    }
    /// What the dialog says of this text.
    [[nodiscard]] static NoticeBar *checkedIn(CheckInDialog *dialog, const QByteArray &text)
    {
        child<QPlainTextEdit>(dialog, "checkpointText")->setPlainText(QString::fromUtf8(text));
        press(child<QPushButton>(dialog, "checkIn"));
        auto *notice = dialog->findChild<NoticeBar *>();
        return QTest::qWaitFor([&] { return notice->isVisible(); }) ? notice : nullptr;
    }
    void work(int entries, const QString &name = QStringLiteral("Dylan Marsh"))
    {
        const auto door = m_store->door(admin);
        for (int i = 0; i < entries; ++i)
            must(door->administration().setExtensionHolder(QString::number(2010 + i), name));
    }
    void keepYesterday() { copyFolder(m_store->folder(), m_yesterday); }
    void restoreYesterday() { copyFolder(m_yesterday, m_store->folder()); }
    /// As if on another computer.
    void forgetHere() { QVERIFY(QDir(m_store->memoryFolder()).removeRecursively()); }
    [[nodiscard]] QByteArray checkpoint() { return must(m_store->door(ig)->checkpoints().exportNote()); }

    QString m_yesterday;
};

void TestAssurance::theRecordHolds()
{
    Seat seat(*m_store, admin);
    auto assurance = readDesk(seat);
    QVERIFY(says(assurance.get(), QStringLiteral("has not been checked here")));
    QCOMPARE(child<Label>(assurance.get(), "lastCheck")->text(), QStringLiteral("Never"));
    QVERIFY(!child<QPushButton>(assurance.get(), "verifyCopy")->isEnabled());
    press(child<QPushButton>(assurance.get(), "checkRecord"));
    auto *verdict = child<NoticeBar>(assurance.get(), "verdict");
    QTRY_VERIFY_WITH_TIMEOUT(verdict->isVisible(), 20000);
    QVERIFY2(verdict->text().startsWith(QStringLiteral("The record holds")), qPrintable(verdict->text()));
    QVERIFY2(verdict->text().contains(QStringLiteral("begun on 16 November 2026, 10:00")), qPrintable(verdict->text()));
    QTRY_COMPARE(child<Label>(assurance.get(), "lastCheck")->text(),
                 QStringLiteral("16 November 2026, 10:00, Joanna Pike"));
    const QString details = child<VerifyView>(assurance.get(), "verifyView")->details();
    QVERIFY(details.contains(QStringLiteral("GREEN  log")));
    QVERIFY(!details.contains(QStringLiteral("RED")));
    press(child<QPushButton>(assurance.get(), "verifyCopy"));
    QCOMPARE(QGuiApplication::clipboard()->text(), details);
    picture(assurance.get(), QStringLiteral("assurance-good"), *m_theme);
}

void TestAssurance::theRecordDoesNotHold()
{
    // One byte of a stored call is changed behind the program's back.
    QDirIterator files(m_store->layout().vault(), QDir::Files, QDirIterator::Subdirectories);
    QString largest;
    while (files.hasNext()) {
        const QString path = files.next();
        if (largest.isEmpty() || QFileInfo(path).size() > QFileInfo(largest).size())
            largest = path;
    }
    QFile file(largest);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    char byte = 0;
    QVERIFY(file.getChar(&byte));
    QVERIFY(file.seek(file.size() / 2));
    QVERIFY(file.putChar(static_cast<char>(byte ^ 1)));
    file.close();

    Seat seat(*m_store, admin);
    auto assurance = desk(seat);
    press(child<QPushButton>(assurance.get(), "checkRecord"));
    auto *verdict = child<NoticeBar>(assurance.get(), "verdict");
    QTRY_VERIFY_WITH_TIMEOUT(verdict->isVisible(), 20000);
    QCOMPARE(verdict->kind(), NoticeBar::Kind::Error);
    QVERIFY(verdict->text().startsWith(QStringLiteral("The record does not hold")));
    const auto findings = assurance->findChildren<QWidget *>(QStringLiteral("finding"));
    QVERIFY(!findings.isEmpty());
    QVERIFY(findings.first()->accessibleName().contains(QStringLiteral("Wrong"))); // what is wrong comes first
    QTRY_VERIFY(says(findings.first(), QStringLiteral("Do not use this recording")));
    picture(assurance.get(), QStringLiteral("assurance-bad"), *m_theme);
}

void TestAssurance::aCheckIsStopped()
{
    Seat seat(*m_store, ig);
    auto assurance = readDesk(seat);
    assurance->check();
    press(child<QPushButton>(assurance.get(), "verifyStop"));
    auto *verdict = child<NoticeBar>(assurance.get(), "verdict");
    QTRY_VERIFY_WITH_TIMEOUT(verdict->isVisible(), 20000);
    QVERIFY2(verdict->text().contains(QStringLiteral("stopped before its end")), qPrintable(verdict->text()));
    QVERIFY(!child<QPushButton>(assurance.get(), "verifyCopy")->isEnabled());
    QVERIFY(child<QPushButton>(assurance.get(), "checkRecord")->isEnabled());
}

void TestAssurance::whereTheRecordStands()
{
    must(m_store->door(ig)->checkpoints().exportNote());
    Seat seat(*m_store, ig);
    auto assurance = readDesk(seat);
    QVERIFY(assurance);
    const auto overview = must(m_store->door(ig)->checkpoints().overview());
    QCOMPARE(child<Label>(assurance.get(), "recordEntries")->text(), QString::number(overview.standing.now.size));
    QCOMPARE(child<Chip>(assurance.get(), "standing")->spec().kind, ChipKind::Green);
    QVERIFY(says(assurance.get(), QStringLiteral("continues what this computer saw last")));
    QVERIFY(says(assurance.get(), QStringLiteral("16 November 2026, 10:00")));
    QVERIFY(says(assurance.get(), QStringLiteral("Joanna Pike"))); // who was here last and governed
    QVERIFY(says(assurance.get(), QStringLiteral("No other computer watches")));
    picture(assurance.get(), QStringLiteral("assurance"), *m_theme);
}

void TestAssurance::aFirstVisitSaysSo()
{
    forgetHere();
    Seat seat(*m_store, ig);
    forgetHere(); // the seat looked around already
    auto assurance = readDesk(seat);
    QVERIFY(assurance);
    QCOMPARE(child<Chip>(assurance.get(), "standing")->spec().kind, ChipKind::Amber);
    QVERIFY(says(assurance.get(), QStringLiteral("for the first time")));
    picture(assurance.get(), QStringLiteral("assurance-first"), *m_theme);
}

void TestAssurance::onlyForWhoMayReadTheAudit()
{
    for (const QString &user : {QStringLiteral("outsider"), QStringLiteral("investigator"), QStringLiteral("leader")}) {
        const auto refused = m_store->door(user)->checkpoints().overview();
        QVERIFY2(!refused, qPrintable(user));
        QCOMPARE(refused.error().code, ErrorCode::Refused);
    }
    for (const QString &user : {admin, ig, QStringLiteral("siro"), QStringLiteral("monitoring")})
        QVERIFY2(m_store->door(user)->checkpoints().overview(), qPrintable(user));
}

void TestAssurance::aCheckpointIsSaved()
{
    Seat seat(*m_store, ig);
    auto assurance = readDesk(seat);
    QSignalSpy notices(&seat.context(), &ui::desk::Context::notice);
    seat.prompter().saveFile = m_store->scratch() + QStringLiteral("/Checkpoint 2026-11-16.txt");
    press(child<QPushButton>(assurance.get(), "saveCheckpoint"));
    QTRY_COMPARE(notices.size(), 1);
    QCOMPARE(seat.prompter().asked, QStringList{QStringLiteral("Save a checkpoint")});
    QVERIFY(notices.first().first().toString().contains(QStringLiteral("Checkpoint 2026-11-16.txt")));
    QFile file(seat.prompter().saveFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto verdict = must(m_store->door(admin)->checkpoints().check(file.readAll()));
    QCOMPARE(verdict.outcome, service::CheckpointVerdict::Outcome::Same);
    QCOMPARE(verdict.signers, QStringList{ig});

    seat.prompter().saveFile.clear(); // cancelled
    press(child<QPushButton>(assurance.get(), "saveCheckpoint"));
    QCOMPARE(seat.prompter().asked.size(), 2);
    seat.prompter().saveFile = m_store->scratch() + QStringLiteral("/no such folder/x.txt");
    QSignalSpy errors(&seat.context(), &ui::desk::Context::errorHappened);
    press(child<QPushButton>(assurance.get(), "saveCheckpoint"));
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(notices.size(), 1);
}

void TestAssurance::aCheckpointIsPrinted()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("poppler-utils is not installed");
    Seat seat(*m_store, ig);
    auto assurance = readDesk(seat);
    QSignalSpy notices(&seat.context(), &ui::desk::Context::notice);
    seat.prompter().saveFile = m_store->scratch() + QStringLiteral("/Checkpoint 2026-11-16.pdf");
    press(child<QPushButton>(assurance.get(), "printCheckpoint"));
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(notices.first().first().toString().contains(QStringLiteral("Checkpoint 2026-11-16.pdf")));
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
                 {QStringLiteral("-layout"), seat.prompter().saveFile, QStringLiteral("-")});
    QVERIFY(reader.waitForFinished());
    const QByteArray page = reader.readAllStandardOutput();
    QVERIFY2(page.contains("Rhian Bevan") && page.contains("What to do with this paper"), page.constData());
    work(2);
    // Months later somebody types in what stands on the paper, and all that stands around it.
    auto *notice = checkedIn(checkInDialog(assurance.get()), page);
    QVERIFY(notice);
    QCOMPARE(notice->kind(), NoticeBar::Kind::Good);
    QVERIFY2(notice->text().contains(QStringLiteral("Since then: 2 more")), qPrintable(notice->text()));

    seat.prompter().saveFile = m_store->scratch() + QStringLiteral("/no such folder/x.pdf");
    QSignalSpy errors(&seat.context(), &ui::desk::Context::errorHappened);
    press(child<QPushButton>(assurance.get(), "printCheckpoint"));
    QTRY_COMPARE(errors.size(), 1);
}

void TestAssurance::aCheckpointIsCopiedAndCheckedIn()
{
    Seat seat(*m_store, ig);
    auto assurance = readDesk(seat);
    QGuiApplication::clipboard()->clear();
    press(child<QPushButton>(assurance.get(), "copyCheckpoint"));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("earshot/")));
    const QByteArray copied = QGuiApplication::clipboard()->text().toUtf8();

    auto *dialog = checkInDialog(assurance.get());
    QVERIFY(dialog);
    QVERIFY(!child<QPushButton>(dialog, "checkIn")->isEnabled());
    auto *notice = checkedIn(dialog, copied);
    QVERIFY(notice);
    QCOMPARE(notice->kind(), NoticeBar::Kind::Good);
    QVERIFY2(notice->text().startsWith(QStringLiteral("The record is exactly as")), qPrintable(notice->text()));
    QVERIFY(says(dialog, QStringLiteral("Rhian Bevan (ig)")));
    picture(dialog, QStringLiteral("checkin-same"), *m_theme, true);
    // The verdict stands for that text only.
    child<QPlainTextEdit>(dialog, "checkpointText")->appendPlainText(QStringLiteral("x"));
    QVERIFY(!notice->isVisible());
    press(child<QPushButton>(dialog, "checkInClose"));
    QTRY_VERIFY(!visibleWindow<CheckInDialog>());
}

void TestAssurance::anOldCheckpointFromAFile()
{
    const QByteArray note = checkpoint();
    const QString path = m_store->scratch() + QStringLiteral("/from the post.txt");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear Rhian,\r\n\r\n> here it is:\r\n> " + QByteArray(note).replace("\n", "\r\n> "));
    file.close();
    work(3);
    Seat seat(*m_store, ig);
    auto assurance = readDesk(seat);
    auto *dialog = checkInDialog(assurance.get());
    seat.prompter().files = {path};
    press(child<QPushButton>(dialog, "checkpointFile"));
    auto *notice = dialog->findChild<NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->kind(), NoticeBar::Kind::Good);
    QVERIFY2(notice->text().startsWith(QStringLiteral("The record holds")), qPrintable(notice->text()));
    QVERIFY2(notice->text().contains(QStringLiteral("Since then: 3 more")), qPrintable(notice->text()));
    picture(dialog, QStringLiteral("checkin-continues"), *m_theme, true);

    QVERIFY(file.resize(300 * 1024));
    press(child<QPushButton>(dialog, "checkpointFile"));
    QTRY_VERIFY(notice->text().contains(QStringLiteral("too large")));
}

void TestAssurance::aShorterRecord()
{
    keepYesterday();
    work(4);
    const QByteArray note = checkpoint();
    restoreYesterday();
    forgetHere(); // so it is the saved checkpoint alone that tells
    Seat seat(*m_store, ig);
    auto assurance = readDesk(seat);
    auto *notice = checkedIn(checkInDialog(assurance.get()), note);
    QVERIFY(notice);
    QCOMPARE(notice->kind(), NoticeBar::Kind::Error);
    QVERIFY2(notice->text().contains(QStringLiteral("shorter than this checkpoint")), qPrintable(notice->text()));
    QVERIFY(notice->text().contains(QStringLiteral("Tell the Information Governance Unit")));
    picture(visibleWindow<CheckInDialog>(), QStringLiteral("checkin-shorter"), *m_theme, true);
}

void TestAssurance::aRewrittenRecord()
{
    keepYesterday();
    work(4);
    const QByteArray note = checkpoint();
    restoreYesterday();
    forgetHere();
    work(9, QStringLiteral("Somebody Else"));
    Seat seat(*m_store, ig);
    auto assurance = readDesk(seat);
    auto *dialog = checkInDialog(assurance.get());
    auto *notice = checkedIn(dialog, note);
    QVERIFY(notice);
    QCOMPARE(notice->kind(), NoticeBar::Kind::Error);
    QVERIFY2(notice->text().contains(QStringLiteral("forked or rewritten")), qPrintable(notice->text()));
    // Signed by nobody, it may be the text that is wrong: no alarm in red.
    notice = checkedIn(dialog, QByteArray(note).replace("/ig ", "/nobody "));
    QVERIFY(notice);
    QCOMPARE(notice->kind(), NoticeBar::Kind::Warning);
    QVERIFY(notice->text().contains(QStringLiteral("the text may be what is wrong")));
}

void TestAssurance::textsThatAreNoCheckpointOfThis_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("said");
    QTest::newRow("another store") << QByteArray("earshot/") << QByteArray("earshot/0")
                                   << QStringLiteral("a checkpoint of another store");
    QTest::newRow("no checkpoint") << QByteArray("earshot/") << QByteArray("hello ")
                                   << QStringLiteral("no whole checkpoint in this text");
    QTest::newRow("cut off") << QByteArray("\n\n") << QByteArray("\n") << QStringLiteral("no whole checkpoint");
    QTest::newRow("changed") << QByteArray("\n\n") << QByteArray("\nseen today\n\n")
                             << QStringLiteral("it was changed after it was signed");
}

void TestAssurance::textsThatAreNoCheckpointOfThis()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, said);
    const QByteArray note = checkpoint();
    Seat seat(*m_store, ig);
    auto assurance = readDesk(seat);
    auto *notice = checkedIn(checkInDialog(assurance.get()), QByteArray(note).replace(from, to));
    QVERIFY(notice);
    QCOMPARE(notice->kind(), NoticeBar::Kind::Warning);
    QVERIFY2(notice->text().contains(said), qPrintable(notice->text()));
}

void TestAssurance::aDisputedStoreGivesNoCheckpoint()
{
    keepYesterday();
    work(4);
    restoreYesterday();
    Seat seat(*m_store, ig);
    auto assurance = readDesk(seat);
    QVERIFY(assurance);
    QCOMPARE(child<Chip>(assurance.get(), "standing")->spec().kind, ChipKind::Red);
    QVERIFY(says(assurance.get(), QStringLiteral("This store is older than what this computer saw on 16 November")));
    QVERIFY(!child<QPushButton>(assurance.get(), "saveCheckpoint")->isEnabled());
    QVERIFY(!child<QPushButton>(assurance.get(), "printCheckpoint")->isEnabled());
    QVERIFY(!child<QPushButton>(assurance.get(), "copyCheckpoint")->isEnabled());
    QVERIFY(says(assurance.get(), QStringLiteral("would vouch for a record that may be the wrong one")));
    QVERIFY(child<QPushButton>(assurance.get(), "checkInCheckpoint")->isEnabled());
    // It can still be checked, without a word in it.
    press(child<QPushButton>(assurance.get(), "checkRecord"));
    auto *verdict = child<NoticeBar>(assurance.get(), "verdict");
    QTRY_VERIFY_WITH_TIMEOUT(verdict->isVisible(), 20000);
    QCOMPARE(verdict->kind(), NoticeBar::Kind::Error);
    picture(assurance.get(), QStringLiteral("assurance-disputed"), *m_theme);
}

void TestAssurance::witnesses()
{
    const auto key = crypto::SigningKey::generate();
    const audit::WitnessKey witness{QStringLiteral("witness.ig.westmarch.example"), key.publicKey()};
    const audit::WitnessKey idle{QStringLiteral("basement.westmarch.example"),
                                 crypto::SigningKey::generate().publicKey()};
    qint64 signedEntries = 0;
    {
        const auto door = m_store->door(ig);
        must(door->checkpoints().nameWitness(witness.toText()));
        must(door->checkpoints().nameWitness(idle.toText()));
        const auto request = must(audit::parseWitnessRequest(must(door->checkpoints().witnessRequest(witness.name))));
        const auto answer =
            must(audit::cosign(must(audit::parseNote(request.note)).text, witness.name, key, 1'795'000'000));
        signedEntries = must(door->checkpoints().addCosignature(answer)).size;
    }
    Seat seat(*m_store, ig);
    auto assurance = readDesk(seat);
    QVERIFY(assurance);
    const auto rows = assurance->findChildren<QWidget *>(QStringLiteral("witness"));
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows.at(0)->accessibleName().startsWith(idle.name)); // by name
    QVERIFY(says(rows.at(0), QStringLiteral("It has signed nothing yet")));
    QCOMPARE(rows.at(0)->findChild<Chip *>()->spec().kind, ChipKind::Amber);
    QVERIFY(says(rows.at(1), QStringLiteral("It signed %1 entries on 18 November 2026").arg(signedEntries)));
    QCOMPARE(rows.at(1)->findChild<Chip *>()->spec().kind, ChipKind::Green);
    picture(assurance.get(), QStringLiteral("assurance-witnesses"), *m_theme);
}

QTEST_MAIN(TestAssurance)
#include "tst_ui_assurance.moc"
