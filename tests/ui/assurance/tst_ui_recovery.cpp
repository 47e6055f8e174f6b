// Recovery in the window, with real clicks: kits on paper, a ceremony, the kits' words at a receiver's seat, notices.
#include "tests/service/kits.h"
#include "tests/support/desktest.h"
#include "ui/assurance/assurancedesk.h"
#include "ui/assurance/ceremonydialog.h"
#include "ui/assurance/kitentrydialog.h"
#include "ui/assurance/newkitdialog.h"
#include "ui/assurance/recoverybar.h"
#include "ui/assurance/recoverydialog.h"
#include "ui/assurance/recoverywords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui::assurance;
using ui::widgets::Chip;
using ui::widgets::NoticeBar;

namespace {

const QString siroUser = QStringLiteral("siro");
const QString outsider = QStringLiteral("outsider");
const QString housing = QStringLiteral("Housing Repairs");

QString said(QWidget *dialog)
{
    // Its own notice, not that of a dialog above it.
    for (auto *bar : dialog->findChildren<NoticeBar *>()) {
        if (bar->window() == dialog && bar->isVisible())
            return bar->text();
    }
    return {};
}

void choose(QWidget *dialog, const char *name, const QString &text)
{
    auto *box = child<QComboBox>(dialog, name);
    box->setFocus();
    box->setCurrentIndex(box->findText(text));
}

} // namespace

class TestUiRecovery : public DeskTest
{
    Q_OBJECT
private slots:
    void kitsAreMadeOnPaper();
    void aCeremonyAtTwoSeats();
    void noticesWaitUntilTheyAreRead();
    void whoMayNotIsToldWho();
    void theChiefExecutiveFindsRecoveryAlone();
    void whatIsSaidOfAKit();

private:
    /// The page, as the desk's button opens it.
    [[nodiscard]] RecoveryDialog *opened(Seat &seat)
    {
        auto *dialog = new RecoveryDialog(seat.context());
        dialog->show();
        return QTest::qWaitFor([&] { return dialog->findChild<QLabel *>(QStringLiteral("kitsState")) != nullptr; })
                   ? dialog
                   : nullptr;
    }
    [[nodiscard]] service::Ceremony begun()
    {
        return must(m_store->door(siroUser)->recovery().open({housing, QStringLiteral("the holder is ill"), outsider,
                                                              QStringLiteral("monitoring"), m_store->today().addDays(3),
                                                              true}));
    }
};

void TestUiRecovery::kitsAreMadeOnPaper()
{
    Seat seat(*m_store, siroUser);
    AssuranceDesk desk(seat.context());
    desk.resize(1080, 745);
    desk.show();
    desk.activate();
    QTRY_VERIFY(desk.findChild<QPushButton *>(QStringLiteral("recovery")));
    press(child<QPushButton>(&desk, "recovery"));
    auto *dialog = visibleWindow<RecoveryDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->findChild<QLabel *>(QStringLiteral("kitsState")));
    QVERIFY(child<QLabel>(dialog, "kitsState")->text().startsWith(QStringLiteral("There are no recovery kits.")));
    QVERIFY(!child<QPushButton>(dialog, "newCeremony")->isEnabled());
    picture(dialog, QStringLiteral("recovery-none"), *m_theme, true);

    int made = 0;
    for (const char *officer : {"Elin Howells", "Marged Puw"}) {
        press(child<QPushButton>(dialog, "newKit"));
        auto *kit = visibleWindow<NewKitDialog>();
        QVERIFY(kit);
        QVERIFY(!child<QPushButton>(kit, "makeKit")->isEnabled());
        auto *name = child<QComboBox>(kit, "kitOfficer");
        name->setFocus();
        QTest::keyClicks(name, QLatin1String(officer));
        auto *office = child<QComboBox>(kit, "kitOffice");
        office->setCurrentIndex(office->findData(QStringLiteral("siro")));
        if (made == 0)
            picture(kit, QStringLiteral("recovery-new-kit"), *m_theme, true);
        seat.prompter().saveFile = m_store->scratch() + QStringLiteral("/kit%1.pdf").arg(++made);
        press(child<QPushButton>(kit, "makeKit"));
        QTRY_VERIFY(said(dialog).contains(QStringLiteral("for %1").arg(QLatin1String(officer))));
        QFile paper(seat.prompter().saveFile);
        QVERIFY(paper.open(QIODevice::ReadOnly));
        QVERIFY(paper.read(5) == "%PDF-");
        QVERIFY(!(paper.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }
    const auto status = must(m_store->door(siroUser)->recovery().status());
    QCOMPARE(status.kits.size(), 2);
    QVERIFY(status.kits.first().holder.isValid()); // the SIRO works with Earshot
    QVERIFY(!status.kits.last().holder.isValid());
    QTRY_VERIFY(dialog->findChild<QLabel *>(QStringLiteral("kitsAreas")));
    QTRY_VERIFY(child<QLabel>(dialog, "kitsAreas")->text().contains(QStringLiteral("signs in")));
    QVERIFY(child<QPushButton>(dialog, "newCeremony")->isEnabled());

    // The same officer again: said in the dialog, and no paper stays of a kit that is none.
    press(child<QPushButton>(dialog, "newKit"));
    auto *kit = visibleWindow<NewKitDialog>();
    auto *name = child<QComboBox>(kit, "kitOfficer");
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("marged puw"));
    auto *office = child<QComboBox>(kit, "kitOffice");
    office->setCurrentIndex(office->findData(QStringLiteral("siro")));
    seat.prompter().saveFile = m_store->scratch() + QStringLiteral("/again.pdf");
    press(child<QPushButton>(kit, "makeKit"));
    QTRY_VERIFY(said(kit).contains(QStringLiteral("has a kit")));
    QVERIFY(!QFile::exists(seat.prompter().saveFile));
    press(child<QPushButton>(kit, "cancel"));

    seat.prompter().sure = false;
    press(child<QPushButton>(dialog, "withdrawKit2"));
    QCOMPARE(must(m_store->door(siroUser)->recovery().status()).kits.size(), 2);
    seat.prompter().sure = true;
    press(child<QPushButton>(dialog, "withdrawKit2"));
    QTRY_VERIFY(said(dialog).contains(QStringLiteral("withdrawn")));
    QCOMPARE(must(m_store->door(siroUser)->recovery().status()).kits.size(), 1);
    dialog->close();
}

void TestUiRecovery::aCeremonyAtTwoSeats()
{
    const auto call = m_store->importCall();
    const Kits kits = makeKits(*m_store, fiveOfficers());
    {
        Seat seat(*m_store, siroUser);
        auto *dialog = opened(seat);
        QVERIFY(dialog);
        press(child<QPushButton>(dialog, "newCeremony"));
        auto *asked = visibleWindow<CeremonyDialog>();
        QVERIFY(asked);
        choose(asked, "ceremonyArea", housing);
        choose(asked, "ceremonyFirst", QStringLiteral("Sam Whitlow"));
        choose(asked, "ceremonySecond", QStringLiteral("Sam Whitlow"));
        auto *reason = child<QPlainTextEdit>(asked, "ceremonyReason");
        reason->setFocus();
        QTest::keyClicks(reason, QStringLiteral("the only holder fell ill"));
        QVERIFY(!child<QPushButton>(asked, "beginCeremony")->isEnabled());
        QVERIFY(said(asked).contains(QStringLiteral("two different people")));
        choose(asked, "ceremonySecond", QStringLiteral("Catrin Vaughan"));
        QTest::mouseClick(child<QCheckBox>(asked, "ceremonyIdentity"), Qt::LeftButton, {}, {8, 8});
        picture(asked, QStringLiteral("recovery-begin"), *m_theme, true);
        press(child<QPushButton>(asked, "beginCeremony"));
        QTRY_VERIFY(said(dialog).startsWith(QStringLiteral("The ceremony has begun.")));
        QTRY_VERIFY(dialog->findChild<Chip *>(QStringLiteral("ceremonyChip1")));
        QCOMPARE(child<Chip>(dialog, "ceremonyChip1")->spec().text, QStringLiteral("Waits for two kits"));
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("enterKit1"))); // not at this seat
        picture(dialog, QStringLiteral("recovery-waits"), *m_theme, true);
        dialog->close();
    }
    QVERIFY(must(m_store->door(siroUser)->recovery().ceremonies()).first().recovery.withIdentity);

    Seat seat(*m_store, outsider);
    RecoveryBar bar(seat.context());
    bar.resize(1000, 60);
    QTRY_VERIFY(bar.isVisible());
    QVERIFY2(bar.text().contains(QStringLiteral("waits for officers' kits")), qPrintable(bar.text()));
    press(bar.findChild<QPushButton *>());
    auto *dialog = visibleWindow<RecoveryDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->findChild<QPushButton *>(QStringLiteral("enterKit1")));
    const auto type = [&](const QByteArray &words) {
        auto *entry = visibleWindow<KitEntryDialog>();
        auto *field = child<QPlainTextEdit>(entry, "kitWords");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QString::fromLatin1(words));
        press(child<QPushButton>(entry, "kitSign"));
    };
    press(child<QPushButton>(dialog, "enterKit1"));
    auto *entry = visibleWindow<KitEntryDialog>();
    QVERIFY(entry);
    QVERIFY(!child<QPushButton>(entry, "kitSign")->isEnabled());
    picture(entry, QStringLiteral("recovery-kit-entry"), *m_theme, true);
    type("able able able");
    QTRY_VERIFY(!said(entry).isEmpty());
    QVERIFY(child<QPushButton>(entry, "kitSign")->isEnabled()); // to be mended
    type(kits.at(3).view().toByteArray());
    QTRY_VERIFY(said(dialog).startsWith(QStringLiteral("The first officer has signed.")));
    QTRY_COMPARE(child<Chip>(dialog, "ceremonyChip1")->spec().text, QStringLiteral("Waits for the second kit"));
    QVERIFY(must(m_store->door(outsider)->administration().me()).areas.isEmpty());

    press(child<QPushButton>(dialog, "enterKit1"));
    type(kits.at(3).view().toByteArray());
    entry = visibleWindow<KitEntryDialog>();
    QTRY_VERIFY(said(entry).contains(QStringLiteral("another officer's")));
    QVERIFY(child<QPlainTextEdit>(entry, "kitWords")->toPlainText().isEmpty()); // not left on the screen
    type(kits.at(5).view().toByteArray());
    QTRY_VERIFY(said(dialog).startsWith(QStringLiteral("Housing Repairs is open to you.")));
    QTRY_VERIFY(dialog->findChild<QPushButton *>(QStringLiteral("handOver1")));
    QCOMPARE(child<Chip>(dialog, "ceremonyChip1")->spec().text, QStringLiteral("Open"));
    picture(dialog, QStringLiteral("recovery-open"), *m_theme, true);
    QVERIFY(m_store->doorFor(outsider, QStringLiteral("complaint"), QStringLiteral("C-1"))
                ->review()
                .openForListening(call));

    seat.prompter().saveFile = m_store->scratch() + QStringLiteral("/identity");
    press(child<QPushButton>(dialog, "handOver1"));
    QTRY_VERIFY(said(dialog).contains(QStringLiteral("headers of 1 recordings")));
    QVERIFY(QFile::exists(seat.prompter().saveFile + QStringLiteral("/identity.txt")));
    QTRY_VERIFY(bar.text().contains(QStringLiteral("open to you by recovery")));
    QTRY_VERIFY(dialog->findChild<QPushButton *>(QStringLiteral("endCeremony1")));
    press(child<QPushButton>(dialog, "endCeremony1"));
    QTRY_VERIFY(said(dialog).startsWith(QStringLiteral("The ceremony is over.")));
    QTRY_VERIFY(!bar.isVisible());
    dialog->close();

    // Who may give the area a new key is offered it.
    Seat admin(*m_store, QStringLiteral("admin"));
    auto *after = opened(admin);
    QVERIFY(after);
    QTRY_VERIFY(after->findChild<QPushButton *>(QStringLiteral("rotate1")));
    press(child<QPushButton>(after, "rotate1"));
    QTRY_VERIFY(said(after).contains(QStringLiteral("has a new key")));
    QTRY_VERIFY(!after->findChild<QPushButton *>(QStringLiteral("rotate1")));
    after->close();
}

void TestUiRecovery::noticesWaitUntilTheyAreRead()
{
    (void)makeKits(*m_store, fiveOfficers());
    (void)begun();
    Seat seat(*m_store, QStringLiteral("ig"));
    RecoveryBar bar(seat.context());
    bar.resize(1000, 60);
    QTRY_VERIFY(bar.isVisible());
    QVERIFY2(bar.text().contains(QStringLiteral("you have to know")), qPrintable(bar.text()));
    AssuranceDesk desk(seat.context());
    service::WaitingCounts counts;
    QObject::connect(&seat.context(), &ui::desk::Context::countsChanged, &desk,
                     [&](const service::WaitingCounts &now) { counts = now; });
    seat.context().refreshCounts();
    QTRY_COMPARE(desk.waiting(counts), 6); // five kits and a ceremony
    press(bar.findChild<QPushButton *>());
    auto *dialog = visibleWindow<RecoveryDialog>();
    QTRY_COMPARE(dialog->findChildren<QLabel *>(QStringLiteral("recoveryNotice")).size(), 6);
    QVERIFY(dialog->findChildren<QLabel *>(QStringLiteral("recoveryNotice"))
                .first()
                ->text()
                .contains(QStringLiteral("the holder is ill")));
    picture(dialog, QStringLiteral("recovery-notices"), *m_theme, true);
    press(child<QPushButton>(dialog, "noticesRead"));
    QTRY_VERIFY(dialog->findChildren<QLabel *>(QStringLiteral("recoveryNotice")).isEmpty());
    QTRY_COMPARE(desk.waiting(counts), 0);
    QTRY_VERIFY(!bar.isVisible());
    dialog->close();
    // Nobody else is bothered.
    Seat leader(*m_store, QStringLiteral("leader"));
    RecoveryBar none(leader.context());
    bool asked = false;
    QObject::connect(&leader.context(), &ui::desk::Context::countsChanged, &none, [&] { asked = true; });
    leader.context().refreshCounts();
    QTRY_VERIFY(asked);
    QVERIFY(!none.isVisible());
}

void TestUiRecovery::whoMayNotIsToldWho()
{
    (void)makeKits(*m_store, fiveOfficers());
    Seat seat(*m_store, QStringLiteral("ig")); // an officer of the unit, not its manager
    auto *dialog = opened(seat);
    QVERIFY(dialog);
    for (const char *name : {"newKit", "newCeremony"}) {
        auto *button = child<QPushButton>(dialog, name);
        QVERIFY(!button->isEnabled());
        auto *action = qobject_cast<ui::widgets::ActionButton *>(button->parentWidget());
        QVERIFY2(action && action->line().contains(QStringLiteral("§6")), name);
    }
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("withdrawKit1")));
    dialog->close();
}

void TestUiRecovery::theChiefExecutiveFindsRecoveryAlone()
{
    must(m_store->door(QStringLiteral("admin"))->administration().appoint(outsider, QStringLiteral("chief-executive")));
    (void)makeKits(*m_store, fiveOfficers());
    Seat seat(*m_store, outsider);
    QVERIFY(AssuranceDesk::isFor(seat.context().me()));
    QStringList errors;
    connect(&seat.context(), &ui::desk::Context::errorHappened, this,
            [&errors](const Error &error) { errors << error.toString(); });
    AssuranceDesk desk(seat.context());
    desk.resize(1080, 745);
    desk.show();
    desk.activate();
    desk.check(); // there is none for them
    QVERIFY(!desk.findChild<QWidget *>(QStringLiteral("verifyView")));
    picture(&desk, QStringLiteral("recovery-alone"), *m_theme);
    auto *button = desk.findChild<QWidget *>(QStringLiteral("recoveryOnly"))->findChild<QPushButton *>();
    QCOMPARE(desk.focusWidget(), button);
    press(button);
    QTRY_VERIFY(visibleWindow<RecoveryDialog>());
    auto *dialog = visibleWindow<RecoveryDialog>();
    QTRY_VERIFY(dialog->findChild<QLabel *>(QStringLiteral("kitsState")));
    press(child<QPushButton>(dialog, "newCeremony"));
    auto *ceremony = visibleWindow<CeremonyDialog>();
    QVERIFY(ceremony);
    QCOMPARE(child<QDateEdit>(ceremony, "ceremonyUntil")->text(), ui::words::date(m_store->today().addDays(7)));
    choose(ceremony, "ceremonyArea", housing);
    ceremony->close();
    dialog->close();
    QVERIFY2(errors.isEmpty(), qPrintable(errors.join(u'\n')));
}

void TestUiRecovery::whatIsSaidOfAKit()
{
    const auto &profile = *m_store->environment().profile;
    QSet<QString> seen;
    for (const auto &[code, where] :
         std::initializer_list<std::pair<ErrorCode, const char *>>{{ErrorCode::Invalid, "word 17"},
                                                                   {ErrorCode::Invalid, "words"},
                                                                   {ErrorCode::Invalid, "code"},
                                                                   {ErrorCode::NotFound, "kit"},
                                                                   {ErrorCode::Exists, "kit"},
                                                                   {ErrorCode::Conflict, ""}}) {
        const QString text = kitErrorText(base::error(code, QString(), QLatin1String(where)), profile);
        QVERIFY2(!text.isEmpty() && !seen.contains(text), qPrintable(text));
        seen.insert(text);
    }
    QVERIFY(kitErrorText(base::error(ErrorCode::Invalid, QString(), QStringLiteral("word 17")), profile)
                .contains(QStringLiteral("17")));
}

QTEST_MAIN(TestUiRecovery)
#include "tst_ui_recovery.moc"
