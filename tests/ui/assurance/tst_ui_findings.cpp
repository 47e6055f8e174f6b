// However much a check finds, what is wrong stands first and can be read.
#include "ui/assurance/checkwords.h"
#include "ui/assurance/findinglist.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QTest>

using namespace earshot;
using namespace earshot::ui::assurance;
using service::Finding;
using ui::widgets::Chip;
using ui::widgets::ChipKind;
using ui::widgets::Label;

namespace {

Finding finding(Finding::Level level, const char *check, const QString &subject = {}, const QString &text = {})
{
    return {level, QLatin1String(check), subject, text};
}

QList<Finding> lostFiles(int number)
{
    QList<Finding> findings;
    for (int i = 1; i <= number; ++i)
        findings << finding(Finding::Level::Red, "objects", QStringLiteral("recording:%1").arg(i),
                            QStringLiteral("its audio object is missing"));
    return findings;
}

QStringList textsOf(QWidget *row)
{
    QStringList texts;
    for (const Label *label : row->findChildren<Label *>())
        texts << label->text();
    return texts;
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void whatIsWrongComesFirst();
    void aGroupIsAFewLinesAndANumber();
    void aWholeStoreThatIsGone();
    void longWordsStayInTheRow();

private:
    std::unique_ptr<ui::theme::Theme> m_theme;
};

void TestFindings::whatIsWrongComesFirst()
{
    const auto groups = grouped({finding(Finding::Level::Green, "database"), finding(Finding::Level::Red, "log"),
                                 finding(Finding::Level::Amber, "witness"), finding(Finding::Level::Amber, "log"),
                                 finding(Finding::Level::Green, "releases"), finding(Finding::Level::Red, "log"),
                                 finding(Finding::Level::Red, "objects")});
    QStringList order;
    for (const FindingGroup &group : groups)
        order << QStringLiteral("%1 %2 %3")
                     .arg(static_cast<int>(group.level))
                     .arg(group.check)
                     .arg(group.findings.size());
    // Among equals the order of the checks stays.
    QCOMPARE(order,
             (QStringList{QStringLiteral("3 log 2"), QStringLiteral("3 objects 1"), QStringLiteral("2 witness 1"),
                          QStringLiteral("2 log 1"), QStringLiteral("1 database 1"), QStringLiteral("1 releases 1")}));
    QVERIFY(grouped({}).isEmpty());
}

void TestFindings::aGroupIsAFewLinesAndANumber()
{
    FindingList list;
    list.setFindings(lostFiles(40) + QList<Finding>{finding(Finding::Level::Green, "database")});
    auto rows = list.findChildren<QWidget *>(QStringLiteral("finding"));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first()->findChild<Chip *>()->spec().kind, ChipKind::Red);
    const QStringList texts = textsOf(rows.first());
    QCOMPARE(texts.size(), 8); // the check, five, how many more, and what to do: once
    QCOMPARE(texts.at(1), QStringLiteral("Recording 1: its audio object is missing"));
    QVERIFY2(texts.at(6).startsWith(QStringLiteral("And 35 more")), qPrintable(texts.at(6)));
    QVERIFY2(texts.at(7).startsWith(QStringLiteral("Do not use this recording")), qPrintable(texts.at(7)));
    QVERIFY(rows.first()->accessibleName().contains(QStringLiteral("And 35 more")));
    // What holds is one line, and is read out in words.
    QCOMPARE(textsOf(rows.last()), QStringList{QStringLiteral("The database")});
    QCOMPARE(rows.last()->accessibleName(), QStringLiteral("The database: Holds. Nothing found wrong."));

    list.setFindings(lostFiles(5)); // exactly as many as are shown
    rows = list.findChildren<QWidget *>(QStringLiteral("finding"));
    QCOMPARE(rows.size(), 1);
    QCOMPARE(textsOf(rows.first()).size(), 7);
}

void TestFindings::aWholeStoreThatIsGone()
{
    FindingList list;
    list.setFindings(lostFiles(100'000));
    QCOMPARE(list.findChildren<Label *>().size(), 8);
}

void TestFindings::longWordsStayInTheRow()
{
    FindingList list;
    const QString word = QStringLiteral("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch").repeated(3);
    list.setFindings({finding(Finding::Level::Red, "objects", QStringLiteral("recording:1"), word),
                      finding(Finding::Level::Amber, "content", {}, QStringLiteral("two are unknown"))});
    QVERIFY(textsOf(&list).contains(QStringLiteral("Two are unknown"))); // a sentence of its own
    list.resize(360, 600);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    QVERIFY2(list.width() == 360, qPrintable(QString::number(list.width())));
    for (const Label *label : list.findChildren<Label *>()) {
        const QRect place(label->mapTo(&list, QPoint()), label->size());
        QVERIFY2(list.rect().contains(place), qPrintable(label->text()));
    }
}

QTEST_MAIN(TestFindings)
#include "tst_ui_findings.moc"
