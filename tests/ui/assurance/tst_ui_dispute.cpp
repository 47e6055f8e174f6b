// A store that does not continue what this computer saw: what is said of it, to whom, and the way out.
#include "core/base/durable.h"
#include "tests/support/desktest.h"
#include "ui/assurance/acceptcopydialog.h"
#include "ui/assurance/checkpointwords.h"
#include "ui/assurance/disputebar.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui::assurance;
using ui::widgets::Label;
using ui::widgets::NoticeBar;

namespace {

const QString admin = QStringLiteral("admin");
const QString ig = QStringLiteral("ig");
const QString why = QStringLiteral("Disk failure on Friday, restored by IT from the backup of Thursday");

} // namespace

class TestDispute : public DeskTest
{
    Q_OBJECT
private slots:
    void init()
    {
        DeskTest::init();
        QDir(m_store->memoryFolder()).removeRecursively(); // the first of the process was here while it was built
        m_store->door(admin).reset();
        m_yesterday = m_store->scratch(QStringLiteral("yesterday"));
        copyFolder(m_store->folder(), m_yesterday);
    }

    void nothingIsSaidOfAGoodStore();
    void othersAreToldWhomToAsk();
    void theUnitAcceptsWithAReason();
    void aFork();
    void aTamperedMemoryWhileSomebodyWorks();
    void settledByAnotherMeanwhile();
    void notTheCopyThatWasShown();
    void everybodyIsNamed();

private:
    /// Yesterday's copy in the place of a store that has grown by four entries.
    void rollBack()
    {
        work(4);
        copyFolder(m_yesterday, m_store->folder());
    }
    void work(int entries)
    {
        const auto door = m_store->door(admin);
        for (int i = 0; i < entries; ++i)
            must(door->administration().setExtensionHolder(QString::number(2010 + i), QStringLiteral("Dylan Marsh")));
    }
    [[nodiscard]] std::unique_ptr<DisputeBar> bar(Seat &seat)
    {
        auto made = std::make_unique<DisputeBar>(seat.context());
        made->resize(1048, 80);
        return made;
    }
    [[nodiscard]] static AcceptCopyDialog *acceptDialog(DisputeBar *bar)
    {
        press(bar->findChild<QPushButton *>());
        return visibleWindow<AcceptCopyDialog>();
    }

    QString m_yesterday;
};

void TestDispute::nothingIsSaidOfAGoodStore()
{
    work(2);
    Seat seat(*m_store, ig);
    auto dispute = bar(seat);
    QSignalSpy settled(dispute.get(), &DisputeBar::settled);
    // Behind the bar's own question on the door's thread.
    QVERIFY(seat.context().door().run([](service::Door &) { return Result<void>(); }).isValid());
    QSignalSpy counts(&seat.context(), &ui::desk::Context::countsChanged);
    seat.context().refreshCounts();
    QVERIFY(counts.wait());
    QVERIFY(!dispute->isVisible());
    QVERIFY(settled.isEmpty());
}

void TestDispute::othersAreToldWhomToAsk()
{
    rollBack();
    for (const QString &user : {QStringLiteral("leader"), QStringLiteral("outsider"), QStringLiteral("siro"), admin}) {
        Seat seat(*m_store, user);
        auto dispute = bar(seat);
        QTRY_VERIFY2(dispute->isVisible(), qPrintable(user));
        QCOMPARE(dispute->kind(), NoticeBar::Kind::Error);
        for (const char *said :
             {"older than what this computer saw on 16 November 2026, 10:00", "Recordings and keys are safe",
              "nothing is written to this store", "tell Rhian Bevan of the Information Governance Unit"})
            QVERIFY2(dispute->text().contains(QLatin1String(said)), qPrintable(dispute->text()));
        auto *button = dispute->findChild<QPushButton *>();
        QCOMPARE(button->text(), QStringLiteral("Copy details"));
        QGuiApplication::clipboard()->clear();
        press(button);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("This store is older")));
        if (user == QLatin1String("leader"))
            picture(dispute.get(), QStringLiteral("dispute-bar"), *m_theme, true);
    }
}

void TestDispute::theUnitAcceptsWithAReason()
{
    rollBack();
    Seat seat(*m_store, ig);
    auto dispute = bar(seat);
    QTRY_VERIFY(dispute->isVisible());
    QVERIFY2(dispute->text().contains(QStringLiteral("If this one was restored on purpose, accept it")),
             qPrintable(dispute->text()));
    auto *dialog = acceptDialog(dispute.get());
    QVERIFY(dialog);
    const auto labels = dialog->findChildren<Label *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const Label *label) {
        return label->text().contains(QStringLiteral("is given up here")) &&
               label->text().contains(QStringLiteral("cannot be undone"));
    }));
    auto *accept = child<QPushButton>(dialog, "acceptCopy");
    QVERIFY(!accept->isEnabled()); // not without a reason
    QTest::keyClicks(child<QPlainTextEdit>(dialog, "acceptReason"), QStringLiteral("   "));
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(child<QPlainTextEdit>(dialog, "acceptReason"), why);
    picture(dialog, QStringLiteral("dispute-accept"), *m_theme, true);
    QSignalSpy settled(dispute.get(), &DisputeBar::settled);
    QSignalSpy notices(&seat.context(), &ui::desk::Context::notice);
    press(accept);
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(!dispute->isVisible());
    QVERIFY(!visibleWindow<AcceptCopyDialog>());
    QCOMPARE(notices.size(), 1);
    // On record, and work goes on through the same window.
    store::AuditFilter filter;
    filter.action = QStringLiteral("checkpoint.accept-rollback");
    const auto entries = must(m_store->door(ig)->audit().page(filter, 0, 10));
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().actor, ig);
    QVERIFY(entries.first().detail.startsWith(why));
    auto note = seat.context().door().run([](service::Door &door) { return door.checkpoints().exportNote(); });
    QVERIFY(note.result());
    work(1);
}

void TestDispute::aFork()
{
    work(3);
    copyFolder(m_yesterday, m_store->folder());
    // On another computer, which never saw what came after.
    const QString here = m_store->scratch(QStringLiteral("here"));
    copyFolder(m_store->memoryFolder(), here);
    QVERIFY(QDir(m_store->memoryFolder()).removeRecursively());
    work(7);
    copyFolder(here, m_store->memoryFolder());
    Seat seat(*m_store, ig);
    auto dispute = bar(seat);
    QTRY_VERIFY(dispute->isVisible());
    QVERIFY2(dispute->text().contains(QStringLiteral("forked or rewritten")), qPrintable(dispute->text()));
    auto *dialog = acceptDialog(dispute.get());
    const auto labels = dialog->findChildren<Label *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const Label *label) {
        return label->text().contains(QStringLiteral("Find out first who wrote this one"));
    }));
    picture(dialog, QStringLiteral("dispute-fork"), *m_theme, true);
    press(child<QPushButton>(dialog, "cancel"));
    QTRY_VERIFY(!visibleWindow<AcceptCopyDialog>());
    QVERIFY(dispute->isVisible());
}

void TestDispute::aTamperedMemoryWhileSomebodyWorks()
{
    Seat seat(*m_store, QStringLiteral("leader"));
    auto dispute = bar(seat);
    QSignalSpy counts(&seat.context(), &ui::desk::Context::countsChanged);
    seat.context().refreshCounts();
    QVERIFY(counts.wait());
    QVERIFY(!dispute->isVisible());
    const QDir folder(m_store->memoryFolder());
    const QString file = folder.filePath(folder.entryList({QStringLiteral("*.note")}, QDir::Files).value(0));
    must(base::writeFileDurably(file, "nothing was ever seen"));
    // An act that fails on the record has the bar look again.
    emit seat.context().errorHappened(base::error(ErrorCode::Integrity, QStringLiteral("test")));
    QTRY_VERIFY(dispute->isVisible());
    QVERIFY2(dispute->text().contains(QStringLiteral("was changed or damaged")), qPrintable(dispute->text()));
}

void TestDispute::settledByAnotherMeanwhile()
{
    rollBack();
    Seat seat(*m_store, ig);
    auto dispute = bar(seat);
    QTRY_VERIFY(dispute->isVisible());
    auto *dialog = acceptDialog(dispute.get());
    QTest::keyClicks(child<QPlainTextEdit>(dialog, "acceptReason"), why);
    must(m_store->door(ig)->checkpoints().acceptRollback(QStringLiteral("at the command line")));
    press(child<QPushButton>(dialog, "acceptCopy"));
    auto *notice = dialog->findChild<NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(QStringLiteral("settled already")), qPrintable(notice->text()));
    press(child<QPushButton>(dialog, "cancel"));
    QTRY_VERIFY(!dispute->isVisible());
    // The good memory of the first was not set aside by the second.
    QCOMPARE(QDir(m_store->memoryFolder()).entryList({QStringLiteral("*.set-aside-*")}, QDir::Files).size(), 1);
}

void TestDispute::notTheCopyThatWasShown()
{
    rollBack();
    const auto door = m_store->door(ig);
    auto shown = door->checkpoints().standing().now;
    shown.size += 1;
    QCOMPARE(door->checkpoints().acceptRollback(why, shown).error().code, ErrorCode::Conflict);
    QVERIFY(door->checkpoints().standing().isDisputed());
    shown.size -= 1;
    must(door->checkpoints().acceptRollback(why, shown));
}

void TestDispute::everybodyIsNamed()
{
    must(m_store->door(admin)->administration().appoint(QStringLiteral("head"), QStringLiteral("ig-manager")));
    QVERIFY(must(m_store->door(ig)->checkpoints().dispute()).unit.isEmpty()); // nothing to settle
    copyFolder(m_store->folder(), m_yesterday);
    rollBack();
    const auto dispute = must(m_store->door(QStringLiteral("outsider"))->checkpoints().dispute());
    QVERIFY(dispute.standing.isDisputed());
    QCOMPARE(dispute.unit, (QStringList{QStringLiteral("Bethan Rowlands"), QStringLiteral("Rhian Bevan")}));
    QVERIFY(whomToTell(dispute).contains(QStringLiteral("tell Bethan Rowlands or Rhian Bevan of the")));
    // A large Unit is not read out; without one, nobody is made up.
    service::Dispute large;
    large.unit = QStringLiteral("Ann,Bea,Cai,Dai,Eve").split(u',');
    QVERIFY(whomToTell(large).contains(QStringLiteral("tell Ann, Bea, Cai, or anybody else of the")));
    QVERIFY(whomToTell({}).contains(QStringLiteral("tell the Information Governance Unit")));
}

QTEST_MAIN(TestDispute)
#include "tst_ui_dispute.moc"
