#include "tests/app/cli.h"
#include "tests/support/wav.h"

#include <QDate>
#include <QFile>
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

    /// What the window saves, and never over another file.
    void lettersAndNoticesAreWritten()
    {
        const QByteArray letter = path("letter.pdf").toUtf8();
        const Answer written = as("lead", {"hold", "letter", "H-0001", "--out", letter.constData()});
        QVERIFY2(written.exit == 0, written.err);
        QVERIFY(isPdf(written.object().value(u"path").toString()));
        QCOMPARE(as("lead", {"hold", "letter", "H-0001", "--out", letter.constData()}).exit, 6);
        QVERIFY(as("lead", {"hold", "letter", "H-0099", "--out", path("none.pdf").toUtf8().constData()}).exit != 0);
        QVERIFY(!QFile::exists(path("none.pdf")));

        const QDateTime called = QDateTime::currentDateTimeUtc().addMonths(-25);
        const QByteArray wav = makeWav(m_folder.path(), incomingName(u"2001"_s, 150, called, 1002), 2).toUtf8();
        QVERIFY(does("admin", {"import", wav.constData()}));
        QVERIFY(does("admin", {"nominate", "lead", "Housing", "--acts", "delete", "--until", m_later.constData()}));
        QVERIFY(does("lead", {"dispose", "--plan", "--area", "Housing"}));
        const QByteArray notice = path("notice.pdf").toUtf8();
        QCOMPARE(as("ig", {"dispose", "--notice", "D-0001"}).exit, 2); // where to?
        const Answer told = as("ig", {"dispose", "--notice", "D-0001", "--to", notice.constData()});
        QVERIFY2(told.exit == 0, told.err);
        QVERIFY(isPdf(path("notice.pdf")));
    }

    void whatIsComingIsTold()
    {
        QVERIFY(does("lead", {"hold", "add", "--recording", "1", "--purpose", "complaint", "--reference", "C-8",
                              "--reason", "asked for again", "--review", m_soon.constData()}));
        const Answer calendar = as("ig", {"upcoming"});
        QVERIFY2(calendar.exit == 0, calendar.err);
        const QDate today = QDate::fromString(calendar.object().value(u"today").toString(), Qt::ISODate);
        QCOMPARE(calendar.object().value(u"until").toString(), today.addDays(84).toString(Qt::ISODate));
        QStringList kinds;
        const auto items = calendar.array("items");
        for (const auto &item : items)
            kinds << item.toObject().value(u"kind").toString();
        QVERIFY2(kinds.contains(u"due"_s) && kinds.contains(u"notice-ends"_s) && kinds.contains(u"hold-review"_s),
                 qPrintable(kinds.join(u' ')));
        const Answer words =
            m_cli->run({u"--store"_s, m_cli->store(), u"--user"_s, u"ig"_s, u"--password-file"_s, passwordFile("ig"),
                        u"upcoming"_s, u"--until"_s, today.addDays(20).toString(Qt::ISODate)});
        QVERIFY2(words.exit == 0, words.err);
        QVERIFY2(words.out.contains("overdue, until today: due for disposal (§7): 1 recording of Housing"), words.out);
        QVERIFY2(words.out.contains("D-0001, 1 recording of Housing, may run once the IG Unit has approved it (§7)"),
                 words.out);
        QCOMPARE(as("ig", {"upcoming", "--until", "2001-01-01"}).exit, 2);
        QCOMPARE(as("ig", {"upcoming", "--until", "soon"}).exit, 2);
    }

private:
    static bool isPdf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && file.readAll().startsWith("%PDF-");
    }

    QByteArray m_soon, m_later;
};

QTEST_GUILESS_MAIN(TestCliHolds)
#include "tst_cli_holds.moc"
