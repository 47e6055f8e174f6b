// A release of several calls, with real clicks: asked for, answered and written out together.
#include "tests/support/desktest.h"
#include "ui/releases/advicedialog.h"
#include "ui/releases/authoriserdialog.h"
#include "ui/releases/releaserequestdialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>

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
const QString siro = QStringLiteral("siro");

QString cellText(const Table *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

} // namespace

class TestUiTogether : public DeskTest
{
    Q_OBJECT

private slots:
    void init()
    {
        DeskTest::init();
        m_calls = {m_store->importCall(QStringLiteral("2001"), 149, 10, 4.0),
                   m_store->importCall(QStringLiteral("2101"), 150, 9, 4.0),
                   m_store->importCall(QStringLiteral("2002"), 151, 8, 4.0)};
    }

    /// Each call has its part; the terms are the same for all.
    void aPartOfOneAndTheWholeOfOthers()
    {
        Seat seat(*m_store, investigator, complaint);
        QWidget window;
        QPointer<ReleaseRequestDialog> request = open(seat, window);
        auto *list = child<Table>(request, "callList");
        QCOMPARE(list->model()->rowCount(), 3);
        QCOMPARE(child<Label>(request, "calls")->text(), QStringLiteral("3 calls · Housing Repairs, Revenues"));
        QCOMPARE(cellText(list, 1, 3), QStringLiteral("Whole call"));
        QTest::keyClicks(child<QLineEdit>(request, "recipient"), QStringLiteral("Legal Services"));
        list->selectRow(1);
        press(child<QRadioButton>(request, "partOfCall"));
        auto *from = child<QLineEdit>(request, "partFrom");
        auto *to = child<QLineEdit>(request, "partTo");
        from->selectAll();
        QTest::keyClicks(from, QStringLiteral("0:01"));
        to->selectAll();
        QTest::keyClicks(to, QStringLiteral("0:03"));
        QVERIFY2(cellText(list, 1, 3).startsWith(QStringLiteral("0:01")), qPrintable(cellText(list, 1, 3)));
        list->selectRow(2);
        QVERIFY(child<QRadioButton>(request, "wholeCall")->isChecked());
        picture(request, QStringLiteral("request-several"), *m_theme, true);
        press(child<QPushButton>(request, "ask"));
        QTRY_VERIFY(!request || !request->isVisible());

        const auto waiting = must(m_store->door(investigator)->release().inbox()).waiting;
        QCOMPARE(waiting.size(), 3);
        for (const Release &release : waiting)
            QCOMPARE(release.range.isEmpty(), release.recording != m_calls.at(1));
    }

    void whatCannotBeAskedForIsSaidAndLeftOut()
    {
        must(m_store->door(QStringLiteral("admin"))
                 ->administration()
                 .nominate(investigator, QStringLiteral("Revenues"), domain::NominatedAct::Copy,
                           m_store->today().addDays(30)));
        Seat seat(*m_store, investigator, complaint);
        QWidget window;
        QPointer<ReleaseRequestDialog> request = open(seat, window);
        QTest::keyClicks(child<QLineEdit>(request, "recipient"), QStringLiteral("Legal Services"));
        auto *ask = child<QPushButton>(request, "ask");
        auto *cannot = child<Label>(request, "cannot");
        QVERIFY(!ask->isEnabled());
        QVERIFY(cannot->isVisible());
        QVERIFY2(cannot->text().contains(QStringLiteral("§6")), qPrintable(cannot->text()));
        picture(request, QStringLiteral("request-several-refused"), *m_theme, true);
        press(child<QPushButton>(request, "leaveOutRefused"));
        QCOMPARE(child<Table>(request, "callList")->model()->rowCount(), 2);
        QVERIFY(!cannot->isVisible());
        QTRY_VERIFY(ask->isEnabled());
        press(child<QPushButton>(request, "leaveOut"));
        QCOMPARE(child<Table>(request, "callList")->model()->rowCount(), 1);
        QVERIFY(!child<QPushButton>(request, "leaveOut")->isEnabled());
        press(ask);
        QTRY_VERIFY(!request || !request->isVisible());
        const auto waiting = must(m_store->door(investigator)->release().inbox()).waiting;
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.constFirst().recording, m_calls.at(2)); // the first was looked at, and left out
    }

    void askedAuthorisedHereAndIssuedAtOnce()
    {
        Seat seat(*m_store, investigator, complaint);
        seat.prompter().folder = m_store->scratch(QStringLiteral("packages"));
        QWidget window;
        auto *request = open(seat, window);
        QTest::keyClicks(child<QLineEdit>(request, "recipient"), QStringLiteral("Legal Services"));
        QTRY_VERIFY(child<QPushButton>(request, "askHere")->isEnabled());
        press(child<QPushButton>(request, "askHere"));
        QTRY_VERIFY(visibleWindow<AuthoriserDialog>());
        auto *dialog = visibleWindow<AuthoriserDialog>();
        auto *authorise = child<QPushButton>(dialog, "authorise");
        QTRY_COMPARE(authorise->text(), QStringLiteral("Authorise 3 releases"));
        QCOMPARE(child<Table>(dialog, "together")->model()->rowCount(), 2);
        auto *people = child<QComboBox>(dialog, "authoriser");
        QTRY_VERIFY(people->findText(QStringLiteral("Elin Howells, SIRO")) >= 0);
        people->setCurrentIndex(people->findText(QStringLiteral("Elin Howells, SIRO")));
        picture(dialog, QStringLiteral("authorise-several"), *m_theme, true);
        QTest::keyClicks(child<QLineEdit>(dialog, "password"), TestStore::passwordOf(siro));
        press(authorise);
        auto *issue = child<QPushButton>(dialog, "issue");
        QTRY_VERIFY(issue->isVisible());
        press(issue);
        auto *others = child<QCheckBox>(dialog, "withOthers");
        QTRY_VERIFY(others->isVisible() && others->isChecked());
        picture(others->window(), QStringLiteral("package-several"), *m_theme, true);
        press(child<QPushButton>(dialog, "packageContinue"));
        auto *result = child<NoticeBar>(dialog, "issueNotice");
        QTRY_VERIFY_WITH_TIMEOUT(result->isVisible(), 30000);
        QVERIFY2(result->text().contains(QStringLiteral("R-2026-0001 and 2 others")), qPrintable(result->text()));
        QCOMPARE(QDir(seat.prompter().folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 3);
    }

    /// From the inbox it is one answer to one release, unless it is chosen otherwise.
    void fromTheInboxOneOrAll()
    {
        const auto asked = ask(ReleaseKind::Inside);
        Seat seat(*m_store, siro);
        QWidget window;
        auto *dialog = new AuthoriserDialog(seat.context(), asked.at(1), AuthoriserDialog::Seat::Own, &window);
        dialog->show();
        auto *all = child<QCheckBox>(dialog, "togetherAll");
        QTRY_VERIFY(all->isVisible());
        auto *authorise = child<QPushButton>(dialog, "authorise");
        QVERIFY(!all->isChecked());
        QVERIFY(!child<Table>(dialog, "together")->isVisible());
        QCOMPARE(authorise->text(), QStringLiteral("Authorise release"));
        press(all);
        QCOMPARE(authorise->text(), QStringLiteral("Authorise 3 releases"));
        auto *inPart = child<QCheckBox>(dialog, "inPart");
        press(inPart);
        QVERIFY(!child<QCheckBox>(dialog, "only")->isVisible()); // a part of which of them?
        QVERIFY(child<QCheckBox>(dialog, "ends")->isVisible());
        press(inPart);
        press(all);
        press(authorise);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(asked.at(1)), ReleaseState::Authorised, 30000);
        QCOMPARE(stateOf(asked.at(0)), ReleaseState::AwaitingAuthoriser);

        auto *again = new AuthoriserDialog(seat.context(), asked.at(0), AuthoriserDialog::Seat::Own, &window);
        again->show();
        QTRY_VERIFY(child<QCheckBox>(again, "togetherAll")->isVisible());
        press(child<QCheckBox>(again, "togetherAll"));
        QCOMPARE(child<Table>(again, "together")->model()->rowCount(), 1); // one is answered already
        press(child<QPushButton>(again, "authorise"));
        QTRY_COMPARE(stateOf(asked.at(2)), ReleaseState::Authorised);
        QCOMPARE(stateOf(asked.at(0)), ReleaseState::Authorised);
    }

    void oneAdviceForAll()
    {
        const auto asked = ask(ReleaseKind::External);
        Seat seat(*m_store, QStringLiteral("ig"));
        QWidget window;
        auto *dialog = new AdviceDialog(seat.context(), asked.at(0), std::nullopt, &window);
        dialog->show();
        QTRY_VERIFY(child<QCheckBox>(dialog, "togetherAll")->isVisible());
        press(child<QCheckBox>(dialog, "togetherAll"));
        QVERIFY(!child<QCheckBox>(dialog, "only")->isVisible());
        QTest::keyClicks(child<QPlainTextEdit>(dialog, "advice"), QStringLiteral("Lawful for the statement."));
        press(child<QCheckBox>(dialog, "redact"));
        picture(dialog, QStringLiteral("advice-several"), *m_theme, true);
        press(child<QPushButton>(dialog, "giveAdvice"));
        for (const Release &release : asked)
            QTRY_COMPARE(stateOf(release), ReleaseState::AwaitingAuthoriser);
        for (const Release &release : asked)
            QVERIFY(must(m_store->door(investigator)->release().byId(release.id))
                        .adviceConditions.contains(QLatin1String("redact")));
    }

private:
    [[nodiscard]] ReleaseRequestDialog *open(Seat &seat, QWidget &window)
    {
        const auto calls = must(m_store->doorFor(investigator, complaint.purpose, complaint.reference)
                                    ->release()
                                    .askable(m_calls, ReleaseKind::Inside, true));
        auto *dialog = new ReleaseRequestDialog(seat.context(), calls, {}, &window);
        dialog->show();
        return dialog;
    }
    [[nodiscard]] QList<Release> ask(ReleaseKind kind)
    {
        QList<service::ReleaseDraft> drafts;
        for (const auto id : std::as_const(m_calls)) {
            service::ReleaseDraft draft;
            draft.recording = id;
            draft.kind = kind;
            if (kind == domain::ReleaseKind::External) {
                draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
                draft.legalBasis = QStringLiteral("Court order");
            }
            draft.requester = QStringLiteral("Priya Okafor");
            draft.recipient = QStringLiteral("Legal Services");
            drafts << draft;
        }
        return must(
            m_store->doorFor(investigator, complaint.purpose, complaint.reference)->release().requestTogether(drafts));
    }
    [[nodiscard]] ReleaseState stateOf(const Release &release)
    {
        return must(m_store->door(investigator)->release().byId(release.id)).state;
    }

    QList<domain::RecordingId> m_calls;
};

QTEST_MAIN(TestUiTogether)
#include "tst_ui_together.moc"
