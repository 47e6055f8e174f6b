// §3 on the screen: what was not let in, and letting it in.
#include "tests/support/desktest.h"
#include "ui/quarantine/quarantinedesk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace earshot;
using namespace earshot::tests;
using ui::quarantine::QuarantineDesk;
using ui::widgets::ActionButton;
using ui::widgets::NoticeBar;
using ui::widgets::Table;

class TestQuarantine : public DeskTest
{
    Q_OBJECT
private slots:
    void nothingWaits();
    void unknownAreaIsChosen();
    void openBusinessCase();
    void unreadableCannotBeReleased();
    void unreadableIsDismissed();

private:
    /// Imports a call of that extension, which waits in quarantine.
    void quarantined(const QString &extension, int last3)
    {
        const QString name = incomingName(extension, last3, TestStore::startOfTest().addDays(-3), 500 + last3);
        const auto report = m_store->importFiles({makeWav(m_store->scratch(), name, last3 / 100.0)});
        QCOMPARE(report.quarantined.size(), 1);
    }
    void unreadable()
    {
        const auto report = m_store->importFiles(
            {writeFile(m_store->scratch(), incomingName(QStringLiteral("2002"), 207, TestStore::startOfTest(), 7),
                       QByteArray("no sound in it"))});
        QCOMPARE(report.quarantined.size(), 1);
    }
    [[nodiscard]] std::unique_ptr<QuarantineDesk> desk(Seat &seat)
    {
        auto made = std::make_unique<QuarantineDesk>(seat.context());
        made->resize(1080, 745);
        made->show();
        made->activate();
        return made;
    }
    [[nodiscard]] static Table *table(QuarantineDesk *desk) { return child<Table>(desk, "quarantineTable"); }
    /// The button of the file that is shown now (those shown before are on their way out).
    [[nodiscard]] static QPushButton *liftButton(QuarantineDesk *desk)
    {
        const auto all = desk->findChildren<QPushButton *>(QStringLiteral("lift"));
        return all.isEmpty() ? nullptr : all.last();
    }
    [[nodiscard]] static QString line(QuarantineDesk *desk)
    {
        return qobject_cast<ActionButton *>(liftButton(desk)->parentWidget())->line();
    }
};

void TestQuarantine::nothingWaits()
{
    Seat seat(*m_store, QStringLiteral("admin"));
    auto quarantine = desk(seat);
    QTRY_VERIFY(quarantine->findChild<ui::widgets::EmptyState *>()->isVisible());
    QVERIFY(!table(quarantine.get())->isVisible());
    service::WaitingCounts counts;
    counts.quarantine = 7;
    QCOMPARE(quarantine->waiting(counts), 7);
    picture(quarantine.get(), QStringLiteral("quarantine-empty"), *m_theme);
}

void TestQuarantine::unknownAreaIsChosen()
{
    quarantined(QStringLiteral("7001"), 321);
    Seat seat(*m_store, QStringLiteral("admin"));
    auto quarantine = desk(seat);
    QTRY_COMPARE(table(quarantine.get())->model()->rowCount(), 1);
    QVERIFY(!liftButton(quarantine.get())->isEnabled());
    auto *area = child<QComboBox>(quarantine.get(), "liftArea");
    area->setCurrentIndex(area->findText(QStringLiteral("Telecare")));
    QVERIFY(!liftButton(quarantine.get())->isEnabled()); // its business case is open
    QVERIFY2(line(quarantine.get()).contains(QStringLiteral("§3")), qPrintable(line(quarantine.get())));
    area->setCurrentIndex(area->findText(QStringLiteral("Housing Repairs")));
    QVERIFY(liftButton(quarantine.get())->isEnabled());
    // It is not kept for longer because nobody may use it (§7).
    const auto labels = quarantine->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->isVisible() && label->text() == QStringLiteral("13 November 2028 (§7)");
    }));
    picture(quarantine.get(), QStringLiteral("quarantine-area"), *m_theme);

    seat.prompter().sure = false;
    press(liftButton(quarantine.get()));
    QCOMPARE(table(quarantine.get())->model()->rowCount(), 1);
    seat.prompter().sure = true;
    QSignalSpy changed(&seat.context(), &ui::desk::Context::listChanged);
    press(liftButton(quarantine.get()));
    QTRY_COMPARE(table(quarantine.get())->model()->rowCount(), 0);
    QCOMPARE(changed.size(), 1);
    auto *notice = child<NoticeBar>(quarantine.get(), "quarantineNotice");
    QVERIFY2(notice->text().contains(QStringLiteral("is in Housing Repairs now")), qPrintable(notice->text()));
    QSignalSpy opened(&seat.context(), &ui::desk::Context::openRecordingRequested);
    emit notice->actionTriggered();
    QCOMPARE(opened.size(), 1);
    // It is in its area for who works there.
    const auto id = opened.first().first().value<domain::RecordingId>();
    QCOMPARE(must(m_store->door(QStringLiteral("leader"))->review().show(id)).recording.state,
             domain::RecordingState::Kept);
    picture(quarantine.get(), QStringLiteral("quarantine-done"), *m_theme);
}

void TestQuarantine::openBusinessCase()
{
    quarantined(QStringLiteral("5001"), 322);
    Seat seat(*m_store, QStringLiteral("ig"));
    auto quarantine = desk(seat);
    QTRY_COMPARE(table(quarantine.get())->model()->rowCount(), 1);
    QVERIFY(!quarantine->findChild<QComboBox *>(QStringLiteral("liftArea"))); // the area is known
    QVERIFY(!liftButton(quarantine.get())->isEnabled());
    QVERIFY(line(quarantine.get()).contains(QStringLiteral("business case of Telecare is not complete (§3)")));
    must(m_store->door(QStringLiteral("admin"))->administration().completeBusinessCase(QStringLiteral("Telecare")));
    quarantine->activate();
    QTRY_VERIFY(liftButton(quarantine.get())->isEnabled());
}

/// What cannot be let in and is of no use does not wait for ever.
void TestQuarantine::unreadableIsDismissed()
{
    unreadable();
    Seat seat(*m_store, QStringLiteral("admin"));
    auto quarantine = desk(seat);
    QTRY_COMPARE(table(quarantine.get())->model()->rowCount(), 1);
    const auto dismissButton = [&] {
        return quarantine->findChildren<QPushButton *>(QStringLiteral("dismiss")).last();
    };
    picture(quarantine.get(), QStringLiteral("quarantine-dismiss"), *m_theme);

    press(dismissButton()); // and thought better of it
    QCOMPARE(seat.prompter().asked.size(), 1);
    QCOMPARE(table(quarantine.get())->model()->rowCount(), 1);

    seat.prompter().text = QString();
    press(dismissButton()); // without a reason
    auto *notice = child<NoticeBar>(quarantine.get(), "quarantineNotice");
    QTRY_VERIFY2(notice->text().contains(QStringLiteral("why it is dismissed")), qPrintable(notice->text()));
    QCOMPARE(table(quarantine.get())->model()->rowCount(), 1);

    seat.prompter().text = QStringLiteral("The call was never put through");
    QSignalSpy changed(&seat.context(), &ui::desk::Context::listChanged);
    press(dismissButton());
    QTRY_COMPARE(table(quarantine.get())->model()->rowCount(), 0);
    QCOMPARE(changed.size(), 1);
    QVERIFY2(notice->text().contains(QStringLiteral("waits no more")), qPrintable(notice->text()));
}

void TestQuarantine::unreadableCannotBeReleased()
{
    quarantined(QStringLiteral("7001"), 323);
    quarantined(QStringLiteral("5001"), 324);
    unreadable();
    Seat seat(*m_store, QStringLiteral("admin"));
    auto quarantine = desk(seat);
    auto *list = table(quarantine.get());
    QTRY_COMPARE(list->model()->rowCount(), 3);
    int row = 0;
    while (list->model()->index(row, 2).data().toString() != QLatin1String("Cannot be read"))
        ++row;
    list->selectRow(row);
    QVERIFY(!liftButton(quarantine.get())->isEnabled());
    QVERIFY(line(quarantine.get()).contains(QStringLiteral("could not be read")));
    picture(quarantine.get(), QStringLiteral("quarantine"), *m_theme);
}

QTEST_MAIN(TestQuarantine)
#include "tst_ui_quarantine.moc"
