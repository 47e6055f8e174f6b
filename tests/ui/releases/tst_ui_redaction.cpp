// What must not be heard, from the windows: a real store, real clicks, real sound.
#include "core/service/sharing_service.h"
#include "tests/support/desktest.h"
#include "ui/player/player_panel.h"
#include "ui/releases/advicedialog.h"
#include "ui/releases/authoriserdialog.h"
#include "ui/releases/redactiondialog.h"
#include "ui/releases/redactionrow.h"
#include "ui/releases/releaseinspector.h"
#include "ui/releases/releaserequestdialog.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <functional>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui::releases;
using domain::Release;
using ui::player::Listening;
using ui::player::PlayerPanel;
using ui::widgets::Label;

namespace {

const service::Declaration complaint{QStringLiteral("complaint"), QStringLiteral("C-2026-0412")};
const QString investigator = QStringLiteral("investigator");

/// All words of a window, as they stand there.
QString wordsOf(QWidget *widget)
{
    QStringList all;
    for (const auto *label : widget->findChildren<QLabel *>())
        all << label->text();
    return all.join(u'\n');
}

} // namespace

class TestUiRedaction : public DeskTest
{
    Q_OBJECT
private slots:
    void init()
    {
        DeskTest::init();
        m_call = m_store->importCall(QStringLiteral("2001"), 149, 10, 4.0);
    }

    /// Marked in the player, typed, listened to, and asked for.
    void markedTypedAndAskedFor()
    {
        Seat seat(*m_store, investigator, complaint);
        QWidget window;
        PlayerPanel player(seat.context());
        player.QWidget::show();
        auto *request = new ReleaseRequestDialog(seat.context(), calls(), {}, &window);
        FrameRange marked;
        request->setMarked([&marked](const domain::Recording &) { return marked; });
        request->show();
        QTest::keyClicks(child<QLineEdit>(request, "recipient"), QStringLiteral("Sarah Pugh"));
        auto *ask = child<QPushButton>(request, "ask");
        QVERIFY(ask->isEnabled());
        QVERIFY(!child<QPushButton>(request, "editRedactions")->isEnabled());
        child<QRadioButton>(request, "redacted")->click();
        QVERIFY(!ask->isEnabled()); // nobody has said what
        auto *edit = child<RedactionDialog>(request, "redactionDialog");
        QVERIFY(edit->isVisible());
        picture(edit, QStringLiteral("redaction-empty"), *m_theme, true);

        press(child<QPushButton>(edit, "takeMarked"));
        QVERIFY(child<Label>(edit, "redactionsProblem")->text().contains(QStringLiteral("marked in the player")));
        marked = {8003, 12007}; // not on any tenth of a second
        press(child<QPushButton>(edit, "takeMarked"));
        auto rows = edit->findChildren<RedactionRow *>();
        QCOMPARE(rows.size(), 1);
        auto *side = child<QComboBox>(rows.first(), "redactSide");
        side->setCurrentIndex(side->findText(QStringLiteral("Customer's side")));
        press(child<QPushButton>(edit, "addPlace"));
        rows = edit->findChildren<RedactionRow *>();
        QCOMPARE(rows.size(), 2);
        auto *from = child<QLineEdit>(rows.last(), "redactFrom");
        auto *to = child<QLineEdit>(rows.last(), "redactTo");
        from->setText(QStringLiteral("0:02.5"));
        to->setText(QStringLiteral("0:01"));
        auto *use = child<QPushButton>(edit, "useRedactions");
        QVERIFY(!use->isEnabled());
        QVERIFY(child<Label>(edit, "redactionsProblem")->isVisible());
        to->setText(QStringLiteral("0:03"));
        auto *reason = child<QComboBox>(rows.last(), "redactReason");
        reason->setCurrentIndex(reason->findText(QStringLiteral("Payment card")));
        QVERIFY(use->isEnabled());
        // Nobody else is heard, and somebody is: not both.
        auto *nobody = child<QCheckBox>(edit, "noThirdParty");
        nobody->click();
        QVERIFY(!use->isEnabled());
        nobody->click();
        picture(edit, QStringLiteral("redaction"), *m_theme, true);

        press(child<QPushButton>(edit, "listenRedacted"));
        QTRY_COMPARE(player.listening().state(), Listening::State::Open);
        QCOMPARE(player.listening().hearingTitle(), QStringLiteral("As it would leave"));
        QVERIFY(player.listening().detail().notes.isEmpty());
        picture(&player, QStringLiteral("redaction-player"), *m_theme, true);

        press(use);
        QVERIFY(ask->isEnabled());
        const QString line = child<Label>(request, "redactionLine")->text();
        QVERIFY2(line.contains(QStringLiteral("0:02.5 to 0:03.0: Payment card")), qPrintable(line));
        auto *format = child<QComboBox>(request, "format");
        QVERIFY(!qobject_cast<QStandardItemModel *>(format->model())->item(0)->isEnabled());
        picture(request, QStringLiteral("request-redacted"), *m_theme, true);
        QSignalSpy requested(request, &ReleaseRequestDialog::requested);
        press(ask);
        QTRY_COMPARE(requested.size(), 1);
        const auto release = requested.first().first().value<Release>();
        QCOMPARE(release.redactions, QStringLiteral("tone;8003-12007:third-party:customer@1,20000-24000:payment-card"));
        QCOMPARE(release.format, domain::AudioFormat::Flac);
    }

    /// As it is stays as it is, whatever was marked meanwhile.
    void asItIsIsAsItIs()
    {
        Seat seat(*m_store, investigator, complaint);
        QWidget window;
        auto *request = new ReleaseRequestDialog(seat.context(), calls(), {}, &window);
        request->show();
        QTest::keyClicks(child<QLineEdit>(request, "recipient"), QStringLiteral("Sarah Pugh"));
        child<QRadioButton>(request, "redacted")->click();
        auto *edit = child<RedactionDialog>(request, "redactionDialog");
        press(child<QPushButton>(edit, "addPlace"));
        press(child<QPushButton>(edit, "useRedactions"));
        child<QRadioButton>(request, "asItIs")->click();
        QVERIFY(child<Label>(request, "redactionLine")->isHidden());
        QVERIFY(qobject_cast<QStandardItemModel *>(child<QComboBox>(request, "format")->model())->item(0)->isEnabled());
        QSignalSpy requested(request, &ReleaseRequestDialog::requested);
        press(child<QPushButton>(request, "ask"));
        QTRY_COMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().value<Release>().redactions, QString());
    }

    /// Who decides reads what is not heard, hears exactly what would leave, and has it marked.
    void decidedByWhoHeardIt()
    {
        service::ReleaseDraft draft;
        draft.recording = m_call;
        draft.requester = QStringLiteral("Priya Okafor");
        draft.recipient = QStringLiteral("Sarah Pugh, Revenues");
        draft.format = domain::AudioFormat::Flac;
        draft.redactions.ranges = {
            {{8000, 16000}, domain::RedactionReason::ThirdParty, domain::RedactedSide::Both, -1}};
        const auto release =
            must(m_store->doorFor(investigator, complaint.purpose, complaint.reference)->release().request(draft));
        Seat seat(*m_store, QStringLiteral("head"), complaint);
        PlayerPanel player(seat.context());
        player.QWidget::show();
        QWidget window;
        auto *dialog = new AuthoriserDialog(seat.context(), release, AuthoriserDialog::Seat::Own, &window);
        dialog->show();
        auto *listen = child<QPushButton>(dialog, "listen");
        QTRY_VERIFY(listen->isVisible());
        QVERIFY2(wordsOf(dialog).contains(QStringLiteral("0:01.0 to 0:02.0: Third party")),
                 qPrintable(wordsOf(dialog)));
        press(listen);
        QTRY_COMPARE(player.listening().state(), Listening::State::Open);
        QVERIFY(player.listening().hearingTitle().startsWith(release.number));
        QCOMPARE(player.listening().recording().frames, 32000);
        auto *mark = child<QCheckBox>(dialog, "mark");
        QVERIFY(mark->isVisible());
        mark->click();
        auto *hiddenMark = child<QCheckBox>(dialog, "hiddenMark");
        QVERIFY(hiddenMark->isVisible());
        press(hiddenMark);
        picture(dialog, QStringLiteral("authorise-redacted"), *m_theme, true);
        auto *authorise = child<QPushButton>(dialog, "authorise");
        QTRY_VERIFY(authorise->isEnabled());
        QSignalSpy decided(dialog, &AuthoriserDialog::decided);
        press(authorise);
        QTRY_COMPARE(decided.size(), 1);
        QCOMPARE(decided.first().first().value<Release>().decisionConditions, QStringLiteral("mark;hidden-mark"));
    }

    /// The IG Unit and the authorisers of the whole authority hear what they advise and decide on, without access to
    /// the area and without declaring a purpose of their own.
    void heardWithoutAccessToTheArea()
    {
        service::ReleaseDraft draft;
        draft.recording = m_call;
        draft.kind = domain::ReleaseKind::External;
        draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
        draft.legalBasis = QStringLiteral("Court order");
        draft.requester = QStringLiteral("Priya Okafor");
        draft.recipient = QStringLiteral("Ombudsman");
        draft.format = domain::AudioFormat::Wav;
        draft.range = {8000, 16000};
        const auto release =
            must(m_store->doorFor(investigator, complaint.purpose, complaint.reference)->release().request(draft));
        const auto hears = [&](const QString &user,
                               const std::function<QDialog *(ui::desk::Context &, QWidget *)> &make) {
            Seat seat(*m_store, user, {});
            PlayerPanel player(seat.context());
            player.QWidget::show();
            QWidget window;
            auto *dialog = make(seat.context(), &window);
            dialog->show();
            auto *listen = child<QPushButton>(dialog, "listen");
            QTRY_VERIFY(listen->isVisible());
            QVERIFY(!child<Label>(dialog, "notSealedYet")->isVisible());
            picture(dialog, QStringLiteral("hears-%1").arg(user), *m_theme, true);
            press(listen);
            QTRY_COMPARE(player.listening().state(), Listening::State::Open);
            QCOMPARE(player.listening().recording().frames, 8000);
        };
        hears(QStringLiteral("ig"), [&](ui::desk::Context &context, QWidget *window) {
            return new AdviceDialog(context, release, std::nullopt, window);
        });
        const auto advised =
            must(m_store->door(QStringLiteral("ig"))->release().advise(release.id, QStringLiteral("yes")));
        hears(QStringLiteral("siro"), [&](ui::desk::Context &context, QWidget *window) {
            return new AuthoriserDialog(context, advised, AuthoriserDialog::Seat::Own, window);
        });
    }

private:
    [[nodiscard]] QList<service::Askable> calls()
    {
        return must(m_store->door(investigator)->release().askable({m_call}, domain::ReleaseKind::Inside, true));
    }

    domain::RecordingId m_call;
};

QTEST_MAIN(TestUiRedaction)
#include "tst_ui_redaction.moc"
