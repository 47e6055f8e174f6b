#include "tests/app/cli.h"
#include "tests/support/wav.h"

#include <QDate>
#include <QTest>

using namespace earshot::tests;
using namespace Qt::StringLiterals;

/// Holds and freezes with the real program: set, seen on the recording, guided, lifted; and what is held stays.
class TestCliHolds : public CliTest
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(makeStore());
        QVERIFY(does("admin", {"area", "add", "Housing", "--extensions", "2000-2099", "--business-case-complete"}));
        QVERIFY(addPeople({"lead", "ig"}));
        QCOMPARE(as("admin", {"appoint", "lead", "team-leader", "--area", "Housing"}).exit, 0);
        QCOMPARE(as("admin", {"grant", "lead", "Housing"}).exit, 0);
        QCOMPARE(as("admin", {"appoint", "ig", "ig-officer"}).exit, 0);
        // Eighteen months old: it may be disposed of, and is not due yet.
        const QDateTime called = QDateTime::currentDateTimeUtc().addMonths(-18);
        const QByteArray wav = makeWav(m_folder.path(), incomingName(u"2001"_s, 149, called, 1001), 1).toUtf8();
        QCOMPARE(as("admin", {"import", wav.constData()}).exit, 0);
        m_soon = QDate::currentDate().addDays(30).toString(Qt::ISODate).toLatin1();
        m_later = QDate::currentDate().addDays(60).toString(Qt::ISODate).toLatin1();
    }

    void withoutGuidanceItEndsBeforeTheCallIsDue()
    {
        const Answer placed =
            as("lead", {"hold", "add", "--recording", "1", "--purpose", "complaint", "--reference", "C-7", "--reason",
                        "the Ombudsman has asked", "--review", m_soon.constData()});
        QCOMPARE(placed.exit, 0);
        QCOMPARE(placed.object().value(u"number").toString(), u"H-0001"_s);
        QCOMPARE(placed.object().value(u"guidanceState").toString(), u"not-needed"_s);
        const Answer shown = as("lead", {"show", "1"});
        QCOMPARE(shown.array("heldBy"), QJsonArray{u"H-0001"_s});
        const QDate due = QDate::fromString(shown.object().value(u"dueOn").toString(), Qt::ISODate);
        QCOMPARE(placed.object().value(u"until").toString(), due.addDays(-1).toString(Qt::ISODate));
        const Answer beyond =
            as("lead", {"hold", "add", "--recording", "1", "--purpose", "complaint", "--reference", "C-7", "--reason",
                        "for ever", "--review", m_soon.constData(), "--until", "2090-01-01"});
        QCOMPARE(beyond.exit, 3);
        QCOMPARE(beyond.clause(), u"§7"_s);
    }

    void theIgUnitGuidesAndTheHoldGoesOn()
    {
        QCOMPARE(as("lead", {"hold", "guide", "H-0001", "--guidance", "fine", "--review", m_later.constData()}).exit,
                 3);
        const Answer guided =
            as("ig", {"hold", "guide", "h-1", "--guidance", "keep it", "--review", m_later.constData()});
        QCOMPARE(guided.exit, 0);
        QCOMPARE(guided.object().value(u"until").toString(), QString());
        QCOMPARE(guided.object().value(u"guidanceState").toString(), u"given"_s);
        QCOMPARE(guided.object().value(u"review").toString().toLatin1(), m_later);
        QCOMPARE(guided.array("guidance").size(), 1);
    }

    void aFreezeIsTheIgUnits()
    {
        const std::initializer_list<const char *> freeze{
            "freeze",      "add",   "--law",    "subject-access",          "--number", "07700 900149",
            "--reference", "SAR-3", "--reason", "she asked for her calls", "--review", m_soon.constData()};
        QCOMPARE(as("lead", freeze).exit, 3);
        const Answer placed = as("ig", freeze);
        QCOMPARE(placed.exit, 0);
        QCOMPARE(placed.object().value(u"number").toString(), u"F-0002"_s);
        QCOMPARE(placed.object().value(u"subject").toString(), u"+447700900149"_s);
        QCOMPARE(placed.object().value(u"recordings").toInt(), 1);
        QCOMPARE(as("lead", {"show", "1"}).array("heldBy"), (QJsonArray{u"F-0002"_s, u"H-0001"_s}));
        QCOMPARE(as("ig", {"freeze", "add", "--law", "whim", "--number", "07700 900149", "--reference", "X", "--reason",
                           "x", "--review", m_soon.constData()})
                     .exit,
                 2);
    }

    void eachEndsByItself()
    {
        QCOMPARE(as("ig", {"hold", "list"}).json.array().size(), 2);
        QCOMPARE(as("lead", {"hold", "lift", "H-0001", "--reason", "settled"}).exit, 3);
        QCOMPARE(as("ig", {"hold", "lift", "H-0002", "--reason", "settled"}).exit, 6); // it is F-0002
        QCOMPARE(as("ig", {"hold", "lift", "H-0001", "--reason", "settled"}).exit, 0);
        QCOMPARE(as("lead", {"show", "1"}).array("heldBy"), QJsonArray{u"F-0002"_s});
        QCOMPARE(as("ig", {"freeze", "lift", "F-0002", "--reason", "answered"}).exit, 0);
        QCOMPARE(as("ig", {"hold", "list"}).json.array().size(), 0);
        const QJsonArray all = as("ig", {"hold", "list", "--all"}).json.array();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].toObject().value(u"liftedBy").toString(), u"ig"_s);
        const Answer verified = as("ig", {"verify"});
        QCOMPARE(verified.exit, 0);
    }

    void nobodyIsAskedForGuidanceOnWhatWasLifted()
    {
        // On every call of an area into which none has come: nobody knows when the first will be due.
        QVERIFY(does("admin", {"area", "add", "Parks", "--extensions", "2200-2299", "--business-case-complete"}));
        const Answer placed = as("ig", {"hold", "add", "--area", "Parks", "--purpose", "complaint", "--reference",
                                        "C-9", "--reason", "a claim", "--review", m_soon.constData()});
        QVERIFY2(placed.exit == 0, placed.err);
        QCOMPARE(placed.object().value(u"guidanceState").toString(), u"awaited"_s);
        const QByteArray number = placed.object().value(u"number").toString().toLatin1();
        const Answer lifted = as("ig", {"hold", "lift", number.constData(), "--reason", "settled"});
        QVERIFY2(lifted.exit == 0, lifted.err);
        QCOMPARE(lifted.object().value(u"guidanceState").toString(), u"not-needed"_s);
    }

    void whatItIsOnIsNamedOnce()
    {
        for (const auto &words : {std::initializer_list<const char *>{"--person", "A", "--case", "B"}, {}}) {
            QStringList arguments{
                u"hold"_s, u"add"_s,      u"--purpose"_s, u"complaint"_s, u"--reference"_s,
                u"C"_s,    u"--reason"_s, u"r"_s,         u"--review"_s,  QString::fromLatin1(m_soon)};
            for (const char *word : words)
                arguments << QString::fromUtf8(word);
            QCOMPARE(m_cli->as(u"ig"_s, arguments).exit, 2);
        }
    }

private:
    QByteArray m_soon, m_later;
};

QTEST_GUILESS_MAIN(TestCliHolds)
#include "tst_cli_holds.moc"
