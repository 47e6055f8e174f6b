// The policy's versions on the screen: what is in force, what another would change, and two signatures.
#include "core/store/sql/connection.h"
#include "tests/support/desktest.h"
#include "ui/policies/policiesdesk.h"
#include "ui/policies/proposedialog.h"
#include "ui/policies/versionmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"

#include <QClipboard>
#include <QSignalSpy>

using namespace earshot;
using namespace earshot::tests;
using ui::policies::PoliciesDesk;
using ui::policies::ProposeDialog;
using ui::policies::VersionModel;
using ui::widgets::ActionButton;
using ui::widgets::Label;
using ui::widgets::NoticeBar;
using ui::widgets::Table;

namespace {

const QDate newYear(2027, 1, 1);
const QString ig = QStringLiteral("ig");
const QString siro = QStringLiteral("siro");

QByteArray own(const QString &version, const QDate &from, const QList<std::pair<QByteArray, QByteArray>> &changes)
{
    QByteArray text = must(policy::Profile::builtInText());
    QList<std::pair<QByteArray, QByteArray>> all{
        {"\"version\": \"2017\"", "\"version\": \"" + version.toUtf8() + '"'},
        {"\"inForceFrom\": \"2017-02-01\"", "\"inForceFrom\": \"" + from.toString(Qt::ISODate).toUtf8() + '"'}};
    for (const auto &[was, is] : all + changes) {
        if (!text.contains(was))
            qFatal("the built-in profile has no %s", was.constData());
        text.replace(text.indexOf(was), was.size(), is);
    }
    return text;
}

const QList<std::pair<QByteArray, QByteArray>> threeChanges{
    {"\"keepMonths\": 12", "\"keepMonths\": 18"},
    {"\"external\": [\"siro\", ", "\"external\": ["},
    {"Staff training, coaching and support.", "Staff training, coaching and support; never for discipline."}};

} // namespace

class TestPolicies : public DeskTest
{
    Q_OBJECT
private slots:
    void init()
    {
        DeskTest::init();
        must(m_store->door(QStringLiteral("admin"))->administration().appoint(ig, QStringLiteral("ig-manager")));
    }

    void isForWhoHasAUseForIt()
    {
        const auto isFor = [&](const char *user) {
            Seat seat(*m_store, QLatin1String(user));
            return PoliciesDesk::isFor(seat.context().me(), seat.context().profile());
        };
        QVERIFY(isFor("ig"));
        QVERIFY(isFor("siro"));
        QVERIFY(isFor("admin"));
        QVERIFY(!isFor("leader"));
        QVERIFY(!isFor("outsider"));
    }

    void readsTheOneInForce()
    {
        Seat seat(*m_store, QStringLiteral("admin"));
        auto policies = desk(seat);
        QTRY_COMPARE(rows(policies.get()), 1);
        QTRY_VERIFY(shows(policies.get(), QStringLiteral("In force")));
        QTRY_VERIFY(shows(policies.get(), QStringLiteral("12 months, then nominated staff may delete")));
        QTRY_VERIFY(shows(policies.get(), QStringLiteral("§6 (b)")));
        QTRY_VERIFY(shows(policies.get(), QStringLiteral("Staff training, coaching and support.")));
        // Who may not propose is told why, and who may.
        const auto *button = child<QPushButton>(policies.get(), "proposePolicy");
        QVERIFY(!button->isEnabled());
        const QString line = qobject_cast<ActionButton *>(button->parentWidget())->line();
        QVERIFY2(line.contains(QStringLiteral("§1")) && line.contains(QStringLiteral("Ask the")), qPrintable(line));
        QVERIFY(policies->findChildren<QPushButton *>(QStringLiteral("approvePolicy")).isEmpty());
        picture(policies.get(), QStringLiteral("policy-in-force"), *m_theme);
        QSignalSpy told(&seat.context(), &ui::desk::Context::notice);
        press(child<QPushButton>(policies.get(), "askThem"));
        QTRY_COMPARE(told.size(), 1);
        const QString asked = QApplication::clipboard()->text();
        QVERIFY2(asked.startsWith(QStringLiteral("To: Rhian Bevan (Corporate Information Governance Manager)")),
                 qPrintable(asked));
        QVERIFY2(asked.contains(QStringLiteral("What: Propose a version of the policy")), qPrintable(asked));

        seat.prompter().saveFile = m_store->scratch() + QStringLiteral("/policy-2017.json");
        press(child<QPushButton>(policies.get(), "savePolicy"));
        QTRY_VERIFY(notice(policies.get()).contains(QStringLiteral("policy-2017.json")));
        QFile saved(seat.prompter().saveFile);
        QVERIFY(saved.open(QFile::ReadOnly));
        QCOMPARE(saved.readAll(), must(policy::Profile::builtInText()));
    }

    void saysWhereAFileIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("contradicts itself")
            << own(QStringLiteral("2026"), newYear, {{"\"keepMonths\": 12", "\"keepMonths\": 48"}}) << "$.periods";
        QTest::newRow("no profile") << QByteArray("Dear colleagues,") << "line 1";
        QTest::newRow("from the past") << own(QStringLiteral("2026"), QDate(2026, 1, 1), threeChanges)
                                       << "$.inForceFrom";
        QTest::newRow("nobody could import") << own(QStringLiteral("2026"), newYear,
                                                    {{"\"import\": [\"team-leader\", \"service-area-manager\", "
                                                      "\"ig-officer\", \"ig-manager\", \"head-of-it\", "
                                                      "\"administrator\"]",
                                                      "\"import\": [\"head-of-it\"]"}})
                                             << "$.rights['import']";
    }
    void saysWhereAFileIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        Seat seat(*m_store, ig);
        auto policies = desk(seat);
        QTRY_VERIFY(child<QPushButton>(policies.get(), "proposePolicy")->isEnabled());
        chooseFile(seat, text);
        press(child<QPushButton>(policies.get(), "proposePolicy"));
        QTRY_VERIFY2(notice(policies.get()).contains(place), qPrintable(notice(policies.get())));
        QCOMPARE(visibleWindow<ProposeDialog>(), nullptr);
        QCOMPARE(must(m_store->door(ig)->policies().versions()).size(), 1);
        if (place == QLatin1String("$.periods"))
            picture(policies.get(), QStringLiteral("policy-broken"), *m_theme);
    }

    void onePersonProposes()
    {
        Seat seat(*m_store, ig);
        auto policies = desk(seat);
        QTRY_VERIFY(child<QPushButton>(policies.get(), "proposePolicy")->isEnabled());
        chooseFile(seat, own(QStringLiteral("2026"), newYear, threeChanges));
        press(child<QPushButton>(policies.get(), "proposePolicy"));
        QTRY_VERIFY(visibleWindow<ProposeDialog>());
        auto *dialog = visibleWindow<ProposeDialog>();
        QCOMPARE(dialog->findChildren<Label *>(QStringLiteral("policyChange")).size(), 3);
        QTRY_VERIFY(shows(dialog, QStringLiteral("Kept for 12 months → 18 months, §7")));
        QTRY_VERIFY(shows(dialog, QStringLiteral("1 January 2027")));
        QTRY_VERIFY(shows(dialog, QStringLiteral("Staff training, coaching and support; never for discipline.")));
        picture(dialog, QStringLiteral("policy-propose"), *m_theme, true);
        press(child<QPushButton>(dialog, "cancel"));
        QTRY_COMPARE(visibleWindow<ProposeDialog>(), nullptr);
        QCOMPARE(rows(policies.get()), 1);

        press(child<QPushButton>(policies.get(), "proposePolicy"));
        QTRY_VERIFY(visibleWindow<ProposeDialog>());
        press(child<QPushButton>(visibleWindow<ProposeDialog>(), "proposeSign"));
        QTRY_COMPARE(rows(policies.get()), 2);
        QCOMPARE(visibleWindow<ProposeDialog>(), nullptr);
        QTRY_VERIFY(shows(policies.get(), QStringLiteral("Waits for approval")));
        QVERIFY(
            shows(policies.get(), QStringLiteral("SIRO may no longer authorise a release to an external agency, §6")));
        // Whoever proposed it does not approve it.
        const auto *approve = child<QPushButton>(policies.get(), "approvePolicy");
        QVERIFY(!approve->isEnabled());
        QVERIFY(!qobject_cast<ActionButton *>(approve->parentWidget())->line().isEmpty());
        QCOMPARE(must(m_store->door(ig)->administration().waiting()).policies, 0);
        picture(policies.get(), QStringLiteral("policy-proposed"), *m_theme);
    }

    void anotherApproves()
    {
        (void)must(m_store->door(ig)->policies().propose(own(QStringLiteral("2026"), newYear, threeChanges), newYear));
        Seat seat(*m_store, siro);
        auto policies = desk(seat);
        const auto counts = must(m_store->door(siro)->administration().waiting());
        QCOMPARE(policies->waiting(counts), 1);
        QTRY_COMPARE(rows(policies.get()), 2);
        select(policies.get(), 0);
        QVERIFY(child<QPushButton>(policies.get(), "approvePolicy")->isEnabled());
        picture(policies.get(), QStringLiteral("policy-to-approve"), *m_theme);
        seat.prompter().sure = false;
        press(child<QPushButton>(policies.get(), "approvePolicy"));
        QCOMPARE(seat.prompter().asked, QStringList{QStringLiteral("Approve version 2026")});
        QVERIFY(!must(m_store->door(siro)->policies().version(QStringLiteral("2026"))).row.isApproved());
        seat.prompter().sure = true;
        press(child<QPushButton>(policies.get(), "approvePolicy"));
        QTRY_VERIFY(notice(policies.get()).contains(QStringLiteral("comes into force on 1 January 2027")));
        QTRY_VERIFY(shows(policies.get(), QStringLiteral("Comes into force")));
        QTRY_VERIFY(shows(policies.get(), QStringLiteral("Elin Howells as SIRO")));
        QCOMPARE(must(m_store->door(siro)->administration().waiting()).policies, 0);

        m_store->clock().advanceMs(60LL * 24 * 3600 * 1000);
        policies->activate();
        QTRY_VERIFY(shows(policies.get(), QStringLiteral("What it changed from version 2017")));
        QCOMPARE(seat.context().profile().version(), QStringLiteral("2026"));
        QTRY_VERIFY(shows(policies.get(), QStringLiteral("18 months, then nominated staff may delete")));
        select(policies.get(), 1);
        QTRY_VERIFY(shows(policies.get(), QStringLiteral("Was in force")));
        QTRY_VERIFY(shows(policies.get(), QStringLiteral("12 months, then nominated staff may delete")));
        select(policies.get(), 0);
        picture(policies.get(), QStringLiteral("policy-new-in-force"), *m_theme);
    }

    void whatDoesNotCountIsSaid()
    {
        (void)must(m_store->door(ig)->policies().propose(own(QStringLiteral("2026"), newYear, threeChanges), newYear));
        {
            const auto db = must(store::sql::Connection::open(m_store->layout().database(),
                                                              m_store->session(QStringLiteral("admin"))->storeKey(),
                                                              store::sql::Mode::Open));
            must(db->runScript(QStringLiteral("UPDATE policy_versions SET approved_by = (SELECT id FROM people WHERE "
                                              "user = 'siro'), approved_office = 'siro', approved_ms = proposed_ms, "
                                              "approval_signature = proposal_signature")));
        }
        Seat seat(*m_store, siro);
        auto policies = desk(seat);
        QTRY_COMPARE(rows(policies.get()), 2);
        select(policies.get(), 0);
        QTRY_VERIFY(shows(policies.get(), QStringLiteral("Does not count")));
        QVERIFY(
            child<Label>(policies.get(), "policyFault")->text().contains(QStringLiteral("Nothing is judged by it")));
        const auto buttons = policies->findChildren<QPushButton *>(QStringLiteral("approvePolicy"));
        QVERIFY(std::none_of(buttons.cbegin(), buttons.cend(), [](const auto *each) { return each->isVisible(); }));
        picture(policies.get(), QStringLiteral("policy-does-not-count"), *m_theme);
    }

private:
    [[nodiscard]] std::unique_ptr<PoliciesDesk> desk(Seat &seat)
    {
        auto made = std::make_unique<PoliciesDesk>(seat.context());
        made->resize(1080, 745);
        made->show();
        made->activate();
        return made;
    }
    static int rows(PoliciesDesk *desk) { return child<Table>(desk, "policyTable")->model()->rowCount(); }
    static void select(PoliciesDesk *desk, int row)
    {
        auto *table = child<Table>(desk, "policyTable");
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, 0)).center());
        QCOMPARE(table->currentIndex().row(), row);
    }
    static QString notice(PoliciesDesk *desk)
    {
        const auto *bar = child<NoticeBar>(desk, "policyNotice");
        return bar->isVisible() ? bar->text() : QString();
    }
    /// Whether a label or chip that is shown says so.
    static bool shows(QWidget *parent, const QString &text)
    {
        const auto labels = parent->findChildren<QLabel *>();
        const auto chips = parent->findChildren<ui::widgets::Chip *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); }) ||
               std::any_of(chips.cbegin(), chips.cend(), [&](const ui::widgets::Chip *chip) {
                   return chip->isVisible() && chip->spec().text.contains(text);
               });
    }
    void chooseFile(Seat &seat, const QByteArray &text)
    {
        seat.prompter().files = QStringList{writeFile(m_store->scratch(), QStringLiteral("own.json"), text)};
    }
};

QTEST_MAIN(TestPolicies)
#include "tst_ui_policies.moc"
