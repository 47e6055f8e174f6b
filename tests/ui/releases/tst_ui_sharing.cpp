// What comes after a decision, from the windows: a real store, real clicks, real sound files.
#include "core/service/return_service.h"
#include "core/service/sharing_service.h"
#include "tests/support/desktest.h"
#include "ui/player/player_panel.h"
#include "ui/releases/advicedialog.h"
#include "ui/releases/authoriserdialog.h"
#include "ui/releases/releaserequestdialog.h"
#include "ui/releases/releasesdesk.h"
#include "ui/releases/returndialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui::releases;
using domain::Release;
using domain::ReleaseKind;
using domain::ReleaseState;
using ui::widgets::Label;
using ui::widgets::NoticeBar;

namespace {

const service::Declaration complaint{QStringLiteral("complaint"), QStringLiteral("C-2026-0412")};
const QString investigator = QStringLiteral("investigator");
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

QString sectionText(QWidget *desk, const char *name)
{
    return child<QPushButton>(desk, name)->text();
}

} // namespace

class TestSharing : public DeskTest
{
    Q_OBJECT
private slots:
    void init()
    {
        DeskTest::init();
        m_call = m_store->importCall(QStringLiteral("2001"), 149, 10, 4.0);
    }

    void askedSharedAndListenedTo();
    void recalledWhileItIsOpen();
    void aPackageIsOverdueAndRecordedAsDestroyed();
    void aRecalledPackageHasItsLetter();
    void aLaterEndIsAskedForAndAgreedTo();
    void conditionsAndAPartOnly();
    void askedBackAndAnswered();

private:
    [[nodiscard]] QList<service::Askable> calls()
    {
        return must(m_store->door(investigator)->release().askable({m_call}, domain::ReleaseKind::Inside, true));
    }
    [[nodiscard]] std::unique_ptr<service::Door> investigating()
    {
        return m_store->doorFor(investigator, complaint.purpose, complaint.reference);
    }
    [[nodiscard]] Release ask(bool shared, ReleaseKind kind = ReleaseKind::Inside)
    {
        service::ReleaseDraft draft;
        draft.recording = m_call;
        draft.kind = kind;
        if (kind == domain::ReleaseKind::External) {
            draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
            draft.legalBasis = QStringLiteral("Court order");
        }
        draft.requester = QStringLiteral("Priya Okafor");
        draft.recipient = QStringLiteral("Sam Whitlow, Legal Services");
        draft.until = m_store->today().addDays(30);
        if (shared)
            draft.recipientPerson = m_store->person(QStringLiteral("outsider")).id;
        return must(investigating()->release().request(draft));
    }
    [[nodiscard]] Release authorised(bool shared)
    {
        return must(m_store->door(QStringLiteral("siro"))->release().authorise(ask(shared).id));
    }
    [[nodiscard]] Release again(domain::ReleaseId id) { return must(m_store->door(investigator)->release().byId(id)); }
    [[nodiscard]] service::ReleaseStanding standing(domain::ReleaseId id)
    {
        return must(m_store->door(investigator)->returns().standing(id));
    }
    [[nodiscard]] std::unique_ptr<ReleasesDesk> desk(Seat &seat) { return shownDesk<ReleasesDesk>(*m_store, seat); }

    domain::RecordingId m_call;
};

/// From the request to the sound, each at their own seat.
void TestSharing::askedSharedAndListenedTo()
{
    Seat seat(*m_store, investigator, complaint);
    QWidget window;
    auto *request = new ReleaseRequestDialog(seat.context(), calls(), {800, 8000}, &window);
    request->show();
    auto *listener = child<QComboBox>(request, "listener");
    QTRY_VERIFY(listener->findText(QStringLiteral("Sam Whitlow"), Qt::MatchStartsWith) > 0);
    QVERIFY(listener->findText(QStringLiteral("Delyth Lloyd"), Qt::MatchStartsWith) < 0); // she has the area
    QVERIFY(child<QComboBox>(request, "format")->isVisible());
    QTest::keyClicks(listener, QStringLiteral("Sam"));
    QTest::keyClick(listener, Qt::Key_Return);
    emit listener->activated(listener->currentIndex());
    QVERIFY(!child<QComboBox>(request, "format")->isVisible()); // no file, no format
    QCOMPARE(child<QLineEdit>(request, "recipient")->text(), QStringLiteral("Sam Whitlow"));
    picture(request, QStringLiteral("share-request"), *m_theme, true);
    press(child<QPushButton>(request, "askHere"));
    QTRY_VERIFY(window.findChild<AuthoriserDialog *>());
    auto *dialog = window.findChild<AuthoriserDialog *>();
    auto *authorise = child<QPushButton>(dialog, "authorise");
    QTRY_VERIFY(authorise->isEnabled());
    auto *people = child<QComboBox>(dialog, "authoriser");
    people->setCurrentIndex(people->findText(QStringLiteral("Elin"), Qt::MatchContains));
    QTest::keyClicks(child<QLineEdit>(dialog, "password"), TestStore::passwordOf(QStringLiteral("siro")));
    picture(dialog, QStringLiteral("share-authorise"), *m_theme, true);
    press(authorise);
    auto *share = child<QPushButton>(dialog, "issue");
    QTRY_VERIFY(share->isVisible());
    QCOMPARE(share->text(), QStringLiteral("Share with Sam Whitlow now"));
    press(share);
    QTRY_VERIFY(child<NoticeBar>(dialog, "doneNotice")->text().contains(QStringLiteral("is shared with Sam Whitlow")));

    Seat them(*m_store, QStringLiteral("outsider"));
    QVERIFY(them.context().me().hasReceived);
    auto received = desk(them);
    QTRY_VERIFY(received->findChild<QPushButton *>(QStringLiteral("listenAction")));
    QTRY_VERIFY(child<QPushButton>(received.get(), "listenAction")->isEnabled());
    QCOMPARE(sectionText(received.get(), "sectionShared"), QStringLiteral("Shared with me  1"));
    picture(received.get(), QStringLiteral("shared-with-me"), *m_theme);
    ui::player::PlayerPanel player(them.context());
    player.QWidget::show();
    press(child<QPushButton>(received.get(), "listenAction"));
    QTRY_COMPARE(player.listening().state(), ui::player::Listening::State::Open);
    QCOMPARE(player.listening().recording().frames, 7200);
    QVERIFY(player.listening().detail().notes.isEmpty());
    picture(&player, QStringLiteral("shared-player"), *m_theme, true);
}

/// Who holds it open is stopped, and reads why.
void TestSharing::recalledWhileItIsOpen()
{
    const Release release = authorised(true);
    (void)must(investigating()->sharing().share(release.id));
    Seat them(*m_store, QStringLiteral("outsider"));
    ui::player::PlayerPanel player(them.context());
    player.QWidget::show();
    player.openReleased(release);
    QTRY_COMPARE(player.listening().state(), ui::player::Listening::State::Open);

    Seat siro(*m_store, QStringLiteral("siro"));
    auto out = desk(siro);
    press(child<QPushButton>(out.get(), "sectionBack"));
    QTRY_VERIFY(out->findChild<QPushButton *>(QStringLiteral("recallAction")));
    QTRY_VERIFY(child<QPushButton>(out.get(), "recallAction")->isEnabled());
    picture(out.get(), QStringLiteral("to-come-back"), *m_theme);
    siro.prompter().text = QStringLiteral("The wrong call was released");
    press(child<QPushButton>(out.get(), "recallAction"));
    QTRY_VERIFY(standing(release.id).recalled);
    QCOMPARE(siro.prompter().asked, QStringList{QStringLiteral("Recall %1").arg(release.number)});

    emit them.context().recordingChanged(release.recording); // as the panel does by itself every few seconds
    QTRY_COMPARE(player.listening().state(), ui::player::Listening::State::Failed);
    QVERIFY2(child<NoticeBar>(&player, "playerNotice")->text().contains(QStringLiteral("has been recalled (§6")),
             qPrintable(child<NoticeBar>(&player, "playerNotice")->text()));
    auto received = desk(them);
    QTRY_VERIFY(received->findChild<QPushButton *>(QStringLiteral("listenAction")));
    QTRY_VERIFY(!child<QPushButton>(received.get(), "listenAction")->isEnabled());
    picture(received.get(), QStringLiteral("recalled"), *m_theme);

    // Who asked for it is told, until they say that they know.
    Seat asker(*m_store, investigator, complaint);
    auto news = desk(asker);
    QTRY_COMPARE(sectionText(news.get(), "sectionNews"), QStringLiteral("To be noted  1"));
    press(child<QPushButton>(news.get(), "sectionNews"));
    QTRY_VERIFY(news->findChild<QPushButton *>(QStringLiteral("noteAction")));
    picture(news.get(), QStringLiteral("to-be-noted"), *m_theme);
    press(child<QPushButton>(news.get(), "noteAction"));
    QTRY_COMPARE(sectionText(news.get(), "sectionNews"), QStringLiteral("To be noted"));
    QVERIFY(must(m_store->door(investigator)->returns().inbox()).toNote.isEmpty());
}

void TestSharing::aPackageIsOverdueAndRecordedAsDestroyed()
{
    const Release release = authorised(false);
    (void)must(investigating()->release().issue(release.id, m_store->scratch(QStringLiteral("out"))));
    m_store->clock().advanceMs(31 * dayMs);
    Seat seat(*m_store, investigator, complaint);
    auto out = desk(seat);
    press(child<QPushButton>(out.get(), "sectionBack"));
    QTRY_COMPARE(sectionText(out.get(), "sectionBack"), QStringLiteral("To come back  1"));
    QTRY_VERIFY(out->findChild<QPushButton *>(QStringLiteral("attestAction")));
    QTRY_VERIFY(child<QPushButton>(out.get(), "attestAction")->isEnabled());
    picture(out.get(), QStringLiteral("overdue"), *m_theme);
    press(child<QPushButton>(out.get(), "attestAction"));
    auto *dialog = child<ReturnDialog>(out.get(), "returnDialog");
    QVERIFY(!child<QPushButton>(dialog, "commit")->isEnabled()); // nothing was said yet
    QTest::keyClicks(child<QPlainTextEdit>(dialog, "words"),
                     QStringLiteral("Sam Whitlow wrote on 16 December that the files are deleted"));
    QFile form(m_store->scratch() + QStringLiteral("/form.txt"));
    QVERIFY(form.open(QIODevice::WriteOnly));
    form.write("signed");
    form.close();
    seat.prompter().files = QStringList{form.fileName()};
    press(child<QPushButton>(dialog, "chooseEvidence"));
    picture(dialog, QStringLiteral("destroyed-dialog"), *m_theme, true);
    press(child<QPushButton>(dialog, "commit"));
    QTRY_VERIFY(standing(release.id).attested);
    QCOMPARE(standing(release.id).attested->evidenceName, QStringLiteral("form.txt"));
    QCOMPARE(QString::fromLatin1(standing(release.id).attested->evidenceSha256.toHex().left(8)),
             QStringLiteral("4a3cdfae")); // sha256sum of "signed"
    QTRY_COMPARE(sectionText(out.get(), "sectionBack"), QStringLiteral("To come back"));

    Seat ig(*m_store, QStringLiteral("ig"));
    auto log = desk(ig);
    press(child<QPushButton>(log.get(), "sectionLog"));
    auto *table = child<ui::widgets::Table>(log.get(), "releaseTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_COMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Destroyed"));
    QTest::qWait(50);
    picture(log.get(), QStringLiteral("log-destroyed"), *m_theme);
}

void TestSharing::aRecalledPackageHasItsLetter()
{
    const Release release = authorised(false);
    (void)must(investigating()->release().issue(release.id, m_store->scratch(QStringLiteral("out"))));
    Seat seat(*m_store, investigator, complaint);
    QString notice;
    connect(&seat.context(), &ui::desk::Context::notice, this, [&notice](const QString &text) { notice = text; });
    auto out = desk(seat);
    press(child<QPushButton>(out.get(), "sectionBack"));
    const auto saved = [&](const char *button, ui::words::Language language, const QString &name) {
        seat.prompter().saveFile = m_store->scratch() + u'/' + name;
        seat.prompter().paperLanguage = language;
        press(child<QPushButton>(out.get(), button));
        (void)QTest::qWaitFor([&] { return notice.endsWith(name + u'.'); });
        QFile file(seat.prompter().saveFile);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_VERIFY(out->findChild<QPushButton *>(QStringLiteral("formAction")));
    QVERIFY(!out->findChild<QPushButton *>(QStringLiteral("recallLetterAction"))); // it was not recalled
    const QByteArray form = saved("formAction", ui::words::Language::English, QStringLiteral("form.pdf"));
    QVERIFY(form.startsWith("%PDF-") && form.contains("/Lang (en-GB)"));
    QCOMPARE(notice, QStringLiteral("The form for %1 is saved in form.pdf.").arg(release.number));

    seat.prompter().text = QStringLiteral("The wrong call was released");
    QTRY_VERIFY(child<QPushButton>(out.get(), "recallAction")->isEnabled());
    press(child<QPushButton>(out.get(), "recallAction"));
    QTRY_VERIFY(standing(release.id).recalled);
    QTRY_VERIFY(out->findChild<QPushButton *>(QStringLiteral("recallLetterAction")));
    picture(out.get(), QStringLiteral("recalled-package"), *m_theme);
    const QByteArray letter = saved("recallLetterAction", ui::words::Language::Welsh, QStringLiteral("letter.pdf"));
    QVERIFY(letter.startsWith("%PDF-") && letter.contains("/Lang (cy-GB)"));
    QCOMPARE(notice, QStringLiteral("The recall letter of %1 is saved in letter.pdf.").arg(release.number));
    seat.prompter().saveFile.clear(); // thought better of it
    press(child<QPushButton>(out.get(), "recallLetterAction"));
}

void TestSharing::aLaterEndIsAskedForAndAgreedTo()
{
    const Release release = authorised(true);
    (void)must(investigating()->sharing().share(release.id));
    Seat them(*m_store, QStringLiteral("outsider"));
    auto received = desk(them);
    QTRY_VERIFY(received->findChild<QPushButton *>(QStringLiteral("longerAction")));
    press(child<QPushButton>(received.get(), "longerAction"));
    auto *dialog = child<ReturnDialog>(received.get(), "returnDialog");
    const QDate later = m_store->today().addDays(61);
    QCOMPARE(child<QDateEdit>(dialog, "until")->date(), later); // a month more, unless somebody says otherwise
    QTest::keyClicks(child<QPlainTextEdit>(dialog, "words"), QStringLiteral("The hearing was put off"));
    picture(dialog, QStringLiteral("longer-dialog"), *m_theme, true);
    press(child<QPushButton>(dialog, "commit"));
    QTRY_VERIFY(standing(release.id).extensionAsked);

    Seat siro(*m_store, QStringLiteral("siro"));
    auto deciding = desk(siro);
    QTRY_VERIFY(deciding->findChild<QPushButton *>(QStringLiteral("extendAction")));
    picture(deciding.get(), QStringLiteral("extend"), *m_theme);
    press(child<QPushButton>(deciding.get(), "extendAction"));
    QTRY_COMPARE(standing(release.id).until, later);
    QVERIFY(!standing(release.id).extensionAsked);
}

void TestSharing::conditionsAndAPartOnly()
{
    const Release release = ask(false, ReleaseKind::External);
    Seat ig(*m_store, QStringLiteral("ig"));
    auto advising = desk(ig);
    QTRY_VERIFY(advising->findChild<QPushButton *>(QStringLiteral("adviseAction")));
    press(child<QPushButton>(advising.get(), "adviseAction"));
    auto *advice = child<AdviceDialog>(advising.get(), "adviceDialog");
    QTest::keyClicks(child<QPlainTextEdit>(advice, "advice"), QStringLiteral("The promise only."));
    press(child<QCheckBox>(advice, "only"));
    auto *to = child<QLineEdit>(advice, "onlyTo");
    to->selectAll();
    QTest::keyClicks(to, QStringLiteral("0:99"));
    QVERIFY(!child<QPushButton>(advice, "giveAdvice")->isEnabled());
    QVERIFY(child<Label>(advice, "conditionsProblem")->isVisible());
    to->selectAll();
    QTest::keyClicks(to, QStringLiteral("0:03"));
    press(child<QCheckBox>(advice, "redact"));
    picture(advice, QStringLiteral("advice-conditions"), *m_theme, true);
    press(child<QPushButton>(advice, "giveAdvice"));
    QTRY_COMPARE(again(release.id).adviceConditions, QStringLiteral("only=0-24000;redact"));

    Seat siro(*m_store, QStringLiteral("siro"));
    auto deciding = desk(siro);
    QTRY_VERIFY(deciding->findChild<QPushButton *>(QStringLiteral("authoriseAction")));
    press(child<QPushButton>(deciding.get(), "authoriseAction"));
    auto *dialog = child<AuthoriserDialog>(deciding.get(), "authoriserDialog");
    auto *authorise = child<QPushButton>(dialog, "authorise");
    QTRY_VERIFY(authorise->isEnabled());
    press(authorise); // without saying what is left out
    auto *problem = child<NoticeBar>(dialog, "problem");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(QStringLiteral("does not keep the conditions")), qPrintable(problem->text()));
    press(child<QCheckBox>(dialog, "inPart"));
    press(child<QCheckBox>(dialog, "without"));
    QVERIFY(!authorise->isEnabled());
    QTest::keyClicks(child<QLineEdit>(dialog, "withoutRanges"), QStringLiteral("0:01-0:02"));
    QVERIFY(authorise->isEnabled());
    picture(dialog, QStringLiteral("authorise-part"), *m_theme, true);
    press(authorise);
    QTRY_COMPARE(again(release.id).state, ReleaseState::Authorised);
    QCOMPARE(again(release.id).decisionConditions, QStringLiteral("without=8000-16000"));
}

void TestSharing::askedBackAndAnswered()
{
    const Release release = ask(false);
    Seat siro(*m_store, QStringLiteral("siro"));
    auto deciding = desk(siro);
    QTRY_VERIFY(deciding->findChild<QPushButton *>(QStringLiteral("askBackAction")));
    siro.prompter().text = QStringLiteral("Is a part of it enough?");
    press(child<QPushButton>(deciding.get(), "askBackAction"));
    QTRY_VERIFY(standing(release.id).question);

    Seat seat(*m_store, investigator, complaint);
    auto waiting = desk(seat);
    QTRY_VERIFY(waiting->findChild<QPushButton *>(QStringLiteral("answerAction")));
    picture(waiting.get(), QStringLiteral("asked-back"), *m_theme);
    seat.prompter().text = QStringLiteral("No, they need all of it.");
    press(child<QPushButton>(waiting.get(), "answerAction"));
    QTRY_VERIFY(!standing(release.id).question);
    QCOMPARE(standing(release.id).events.size(), 2);
    QCOMPARE(again(release.id).state, ReleaseState::AwaitingAuthoriser);
}

QTEST_MAIN(TestSharing)
#include "tst_ui_sharing.moc"
