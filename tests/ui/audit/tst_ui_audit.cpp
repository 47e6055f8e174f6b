// The record on the screen: a real log, filtered, paged and checked.
#include "tests/support/desktest.h"
#include "ui/audit/auditdesk.h"
#include "ui/audit/auditmodel.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/table.h"

#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace earshot;
using namespace earshot::tests;
using namespace earshot::ui::audit;
using ui::widgets::ChipSpec;
using ui::widgets::SearchLine;
using ui::widgets::Table;

class TestAudit : public DeskTest
{
    Q_OBJECT
private slots:
    void init()
    {
        DeskTest::init();
        m_call = m_store->importCall();
        play(QStringLiteral("C-2026-0412"));
        refusedPlay();
    }

    void whoDidWhatAndWhy();
    void refusedOnes();
    void filters();
    void pages();
    void opens();
    void theCheckIsAskedForElsewhere();
    void columnsAreRemembered();

private:
    void play(const QString &reference)
    {
        (void)must(m_store->doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), reference)
                       ->review()
                       .openForListening(m_call));
    }
    /// The team leader has declared nothing.
    void refusedPlay()
    {
        auto refused = m_store->doorFor(QStringLiteral("leader"), {}, {})->review().openForListening(m_call);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
    }
    [[nodiscard]] std::unique_ptr<AuditDesk> desk(Seat &seat) { return shownDesk<AuditDesk>(*m_store, seat); }
    [[nodiscard]] static int rows(AuditDesk *desk) { return child<Table>(desk, "auditTable")->model()->rowCount(); }
    [[nodiscard]] static QString cell(AuditDesk *desk, int row, int column)
    {
        return child<Table>(desk, "auditTable")->model()->index(row, column).data().toString();
    }
    static void chooseAction(AuditDesk *desk, const char *action)
    {
        auto *box = child<QComboBox>(desk, "auditAction");
        box->setCurrentIndex(box->findData(QLatin1String(action)));
    }

    domain::RecordingId m_call;
};

void TestAudit::whoDidWhatAndWhy()
{
    Seat seat(*m_store, QStringLiteral("ig"));
    auto audit = desk(seat);
    chooseAction(audit.get(), "play");
    QTRY_COMPARE(rows(audit.get()), 2); // the refused one is newer
    QCOMPARE(cell(audit.get(), 1, AuditModel::Who), QStringLiteral("Priya Okafor"));
    QCOMPARE(cell(audit.get(), 1, AuditModel::What), QStringLiteral("Played"));
    QVERIFY(cell(audit.get(), 1, AuditModel::Why).contains(QStringLiteral("C-2026-0412")));
    QVERIFY(cell(audit.get(), 1, AuditModel::Clause).startsWith(QStringLiteral("§6")));
    child<Table>(audit.get(), "auditTable")->selectRow(1);
    auto *hash = child<ui::widgets::Label>(audit.get(), "leafHash");
    QCOMPARE(QString(hash->text()).remove(u' ').size(), 64);
    press(child<QPushButton>(audit.get(), "copyHash"));
    QCOMPARE(QGuiApplication::clipboard()->text().size(), 64);
    picture(audit.get(), QStringLiteral("audit"), *m_theme);
}

void TestAudit::refusedOnes()
{
    Seat seat(*m_store, QStringLiteral("ig"));
    auto audit = desk(seat);
    QTRY_VERIFY(rows(audit.get()) > 3);
    picture(audit.get(), QStringLiteral("audit-all"), *m_theme);
    press(child<QPushButton>(audit.get(), "auditRefused"));
    QTRY_COMPARE(rows(audit.get()), 1);
    const auto *model = child<Table>(audit.get(), "auditTable")->model();
    const auto chip = model->index(0, AuditModel::Outcome).data(ui::widgets::ChipRole).value<ChipSpec>();
    QCOMPARE(chip.kind, ui::widgets::ChipKind::Red);
    QCOMPARE(chip.text, QStringLiteral("Refused")); // colour alone says nothing
    QCOMPARE(cell(audit.get(), 0, AuditModel::Who), QStringLiteral("Delyth Lloyd"));
    // Not "Played": it was not done.
    QCOMPARE(cell(audit.get(), 0, AuditModel::What), QStringLiteral("Wanted to listen to a recording"));
    const auto labels = audit->findChildren<ui::widgets::Label *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const auto *label) {
        return label->text().startsWith(QStringLiteral("Choose the purpose for which you need the recording"));
    }));
    picture(audit.get(), QStringLiteral("audit-refused"), *m_theme);
}

void TestAudit::filters()
{
    Seat seat(*m_store, QStringLiteral("ig"));
    auto audit = desk(seat);
    auto *person = child<QComboBox>(audit.get(), "auditPerson");
    QTRY_VERIFY(person->findData(QStringLiteral("investigator")) > 0);
    person->setCurrentIndex(person->findData(QStringLiteral("investigator")));
    chooseAction(audit.get(), "play");
    QTRY_COMPARE(rows(audit.get()), 1);
    auto *words = child<SearchLine>(audit.get(), "auditWords");
    words->search(QStringLiteral("C-2026-9999"));
    QTRY_COMPARE(rows(audit.get()), 0);
    QTRY_VERIFY(!child<Table>(audit.get(), "auditTable")->isVisible());
    words->search(QStringLiteral("c-2026-0412"));
    QTRY_COMPARE(rows(audit.get()), 1);
    auto *area = child<QComboBox>(audit.get(), "auditArea");
    QTRY_VERIFY(area->findData(QStringLiteral("Revenues")) > 0);
    area->setCurrentIndex(area->findData(QStringLiteral("Revenues")));
    QTRY_COMPARE(rows(audit.get()), 0);
    picture(audit.get(), QStringLiteral("audit-none"), *m_theme);
    QVERIFY(audit->focusSearch());
}

void TestAudit::pages()
{
    for (int i = 0; i < 210; ++i)
        play(QStringLiteral("C-2026-%1").arg(1000 + i));
    Seat seat(*m_store, QStringLiteral("ig"));
    auto audit = desk(seat);
    chooseAction(audit.get(), "play");
    QTRY_COMPARE(rows(audit.get()), 200);
    auto *bar = child<Table>(audit.get(), "auditTable")->verticalScrollBar();
    bar->setValue(bar->maximum());
    QTRY_COMPARE(rows(audit.get()), 212);
    QVERIFY(cell(audit.get(), 0, AuditModel::Why).contains(QStringLiteral("C-2026-1209")));
    QVERIFY(cell(audit.get(), 211, AuditModel::Why).contains(QStringLiteral("C-2026-0412")));
}

void TestAudit::opens()
{
    Seat seat(*m_store, QStringLiteral("ig"));
    auto audit = desk(seat);
    chooseAction(audit.get(), "play");
    QTRY_COMPARE(rows(audit.get()), 2);
    QSignalSpy opened(&seat.context(), &ui::desk::Context::openRecordingRequested);
    press(child<QPushButton>(audit.get(), "openRecording"));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<domain::RecordingId>(), m_call);
}

void TestAudit::theCheckIsAskedForElsewhere()
{
    Seat seat(*m_store, QStringLiteral("ig"));
    auto audit = desk(seat);
    QSignalSpy asked(audit.get(), &AuditDesk::checkRequested);
    press(child<QPushButton>(audit.get(), "checkRecord"));
    QCOMPARE(asked.size(), 1);
}

void TestAudit::columnsAreRemembered()
{
    {
        Seat seat(*m_store, QStringLiteral("ig"));
        const auto list = desk(seat);
        auto *table = child<Table>(list.get(), "auditTable");
        QTRY_VERIFY(rows(list.get()) > 0);
        auto *columns = child<QPushButton>(list.get(), "columns"); // by keyboard alone
        columns->setFocus();
        QTest::keyClick(columns, Qt::Key_Space);
        QTRY_VERIFY(columns->findChild<QMenu *>(QStringLiteral("columnsMenu")));
        auto *menu = columns->findChild<QMenu *>(QStringLiteral("columnsMenu"));
        QAction *clause = menu->actions().at(AuditModel::Clause);
        for (int i = 0; menu->activeAction() != clause && i < menu->actions().size(); ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(table->isColumnHidden(AuditModel::Clause));
        table->horizontalHeader()->moveSection(AuditModel::Who, 1);
        table->setColumnWidth(AuditModel::What, 222);
    }
    Seat seat(*m_store, QStringLiteral("ig"));
    const auto again = desk(seat);
    auto *table = child<Table>(again.get(), "auditTable");
    QVERIFY(table->isColumnHidden(AuditModel::Clause));
    QCOMPARE(table->horizontalHeader()->visualIndex(AuditModel::Who), 1);
    QCOMPARE(table->columnWidth(AuditModel::What), 222);
    Seat otherSeat(*m_store, QStringLiteral("siro")); // another person's desk is as it was
    const auto other = desk(otherSeat);
    QVERIFY(!child<Table>(other.get(), "auditTable")->isColumnHidden(AuditModel::Clause));
}

QTEST_MAIN(TestAudit)
#include "tst_ui_audit.moc"
