#include "tests/app/cli.h"
#include "tests/support/wav.h"

#include <QDate>
#include <QTest>

using namespace earshot::tests;
using namespace Qt::StringLiterals;

/// A subject access request with the real program, from the letter to the answer.
class TestCliAccessRegister : public CliTest
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(makeStore());
        QVERIFY(does("admin", {"area", "add", "Housing", "--extensions", "2000-2099", "--business-case-complete"}));
        QVERIFY(addPeople({"lead", "ig"}));
        QVERIFY(does("admin", {"appoint", "lead", "team-leader", "--area", "Housing"}));
        QVERIFY(does("admin", {"grant", "lead", "Housing"}));
        QVERIFY(does("admin", {"appoint", "ig", "ig-officer"}));
        const QDateTime called = QDateTime::currentDateTimeUtc().addMonths(-18);
        for (const int last3 : {149, 150}) {
            const QByteArray wav =
                makeWav(m_folder.path(), incomingName(u"2001"_s, last3, called, last3), 1, {200.0 + last3}).toUtf8();
            QVERIFY(does("admin", {"import", wav.constData()}));
        }
        m_received = QDate::currentDate().addDays(-3).toString(Qt::ISODate).toLatin1();
    }

    void opens()
    {
        const std::initializer_list<const char *> words{"subject-access", "open",
                                                        "--received",     m_received.constData(),
                                                        "--asker",        "Mrs G. Pritchard",
                                                        "--numbers",      "07700 900149",
                                                        "--names",        "Gwen Pritchard; G. Pritchard"};
        QCOMPARE(as("lead", words).exit, 3);
        QCOMPARE(as("lead", words).clause(), u"§2"_s);
        const Answer opened = as("ig", words);
        QVERIFY2(opened.exit == 0, opened.err);
        m_number = opened.object().value(u"number").toString().toLatin1();
        QVERIFY2(m_number.startsWith("SA-") && m_number.endsWith("-0001"), m_number);
        QCOMPARE(opened.object().value(u"state").toString(), u"open"_s);
        QCOMPARE(opened.array("numbers"), QJsonArray{u"+447700900149"_s});
        QCOMPARE(opened.array("names"), (QJsonArray{u"Gwen Pritchard"_s, u"G. Pritchard"_s}));
        QCOMPARE(opened.array("freezes"), QJsonArray{u"F-0001"_s});
        QCOMPARE(as("lead", {"show", "1"}).array("heldBy"), QJsonArray{u"F-0001"_s});
        QCOMPARE(as("lead", {"subject-access", "show", m_number.constData()}).exit, 6);
        QCOMPARE(as("lead", {"subject-access", "list", "--all"}).json.array().size(), 0);
    }

    void stopsTheClock()
    {
        const auto act = [&](std::initializer_list<const char *> words) {
            QStringList arguments{u"subject-access"_s, QString::fromUtf8(*words.begin()), QString::fromUtf8(m_number)};
            for (auto word = words.begin() + 1; word != words.end(); ++word)
                arguments << QString::fromUtf8(*word);
            return m_cli->as(u"ig"_s, arguments);
        };
        QCOMPARE(act({"identity", "maybe"}).exit, 2);
        QCOMPARE(act({"identity", "asked", "--on", "2001-01-01"}).exit, 2);
        const Answer asked = act({"identity", "asked", "--on", m_received.constData()});
        QCOMPARE(asked.object().value(u"state").toString(), u"not-started"_s);
        QCOMPARE(asked.object().value(u"dueOn").toString(), QString());
        const Answer shown = act({"identity", "shown", "--words", "a council tax bill"});
        QVERIFY2(shown.exit == 0, shown.err);
        QCOMPARE(shown.object().value(u"startedOn").toString(), QDate::currentDate().toString(Qt::ISODate));
        QCOMPARE(act({"clarify", "answered", "--words", "2025"}).exit, 6); // nothing was asked
        QCOMPARE(act({"clarify", "asked", "--words", "which year?"}).object().value(u"state").toString(), u"paused"_s);
        QCOMPARE(act({"clarify", "answered", "--words", "2025"}).object().value(u"state").toString(), u"open"_s);
        QCOMPARE(act({"extend"}).exit, 2); // no reason
        QVERIFY(act({"extend", "--reason", "years of calls"}).object().value(u"extended").toBool());
    }

    void comesUp()
    {
        const Answer coming =
            as("ig",
               {"upcoming", "--until", QDate::currentDate().addDays(120).toString(Qt::ISODate).toLatin1().constData()});
        QVERIFY2(coming.exit == 0, coming.err);
        QStringList due;
        for (const QJsonValue &item : coming.array("items")) {
            if (item[u"kind"].toString() == u"access-due")
                due << item[u"number"].toString() + u' ' + item[u"who"].toString();
        }
        QCOMPARE(due, QStringList{QString::fromUtf8(m_number) + u" Mrs G. Pritchard"_s});
    }

    void knowsHolidays()
    {
        const Answer days = as("lead", {"holidays", "--year", "2026"});
        QVERIFY2(days.exit == 0, days.err);
        QCOMPARE(days.json.array().size(), 8);
        QCOMPARE(days.json.array().at(1)[u"day"].toString(), u"2026-04-03"_s);
        QCOMPARE(days.json.array().at(1)[u"name"].toString(), u"Good Friday"_s);
        QCOMPARE(as("lead", {"holidays", "--year", "soon"}).exit, 2);
        QCOMPARE(as("lead", {"settings", "set", "--special-days", "2027-06-04"}).exit, 3);
        QCOMPARE(as("admin", {"settings", "set", "--special-days", "2027-06-05"}).exit, 2); // a Saturday
        const Answer set = as("admin", {"settings", "set", "--special-days", "2027-06-04 -2027-05-31"});
        QVERIFY2(set.exit == 0, set.err);
        QCOMPARE(set.object().value(u"specialDays").toString(), u"2027-06-04,-2027-05-31"_s);
        QCOMPARE(as("lead", {"holidays", "--year", "2027"}).json.array().at(4)[u"day"].toString(), u"2027-06-04"_s);
    }

    void gathersMarksAndCloses()
    {
        const char *const number = m_number.constData();
        QCOMPARE(as("ig", {"subject-access", "gather", number}).exit, 2); // it has to be said why
        const Answer gathered = as("ig", {"subject-access", "gather", number, "--why", "all that we know her by"});
        QVERIFY2(gathered.exit == 0, gathered.err);
        QCOMPARE(gathered.array("calls").size(), 1);
        QCOMPARE(gathered.object().value(u"undecided").toInt(), 1);
        QCOMPARE(as("ig", {"subject-access", "effort", number, "--place", "Archive", "--terms", "Pritchard", "--why",
                           "its index is by name"})
                     .array("steps")
                     .size(),
                 7);
        const std::initializer_list<const char *> close{
            "subject-access", "close", number, "--outcome", "answered", "--words", "one call, redacted"};
        QCOMPARE(as("ig", close).exit, 2); // a call is not decided
        QCOMPARE(as("ig", {"subject-access", "mark", number, "1", "perhaps"}).exit, 2);
        QCOMPARE(as("ig", {"subject-access", "mark", number, "1", "third-party"}).exit, 2); // who?
        const Answer marked =
            as("ig", {"subject-access", "mark", number, "1", "third-party", "--reason", "her neighbour, 0:10-0:30"});
        QVERIFY2(marked.exit == 0, marked.err);
        QCOMPARE(marked.object().value(u"toRedact").toInt(), 1);
        releases();
        QCOMPARE(as("ig", {"subject-access", "list"}).json.array().size(), 1);
        const Answer plain =
            m_cli->run({u"subject-access"_s, u"show"_s, QString::fromUtf8(m_number), u"--store"_s, m_cli->store(),
                        u"--user"_s, u"ig"_s, u"--password-file"_s, passwordFile("ig")});
        QVERIFY2(plain.out.contains("third-party: her neighbour") && plain.out.contains("its index is by name"),
                 plain.out + plain.err);
        QCOMPARE(as("ig", close).exit, 2); // its release was not issued, and nobody says why not
        const Answer closed = as("ig", {"subject-access", "close", number, "--outcome", "answered", "--words",
                                        "one call, redacted", "--unreleased", "she heard it at the office"});
        QVERIFY2(closed.exit == 0, closed.err);
        QCOMPARE(closed.object().value(u"state").toString(), u"closed"_s);
        QCOMPARE(closed.array("freezes").size(), 0);
        QCOMPARE(as("lead", {"show", "1"}).array("heldBy").size(), 0);
        QCOMPARE(as("ig", {"subject-access", "list"}).json.array().size(), 0);
        QCOMPARE(as("ig", {"subject-access", "list", "--all"}).json.array().size(), 1);
        const Answer verified = as("ig", {"verify"});
        QVERIFY2(verified.exit == 0, verified.out);
    }

private:
    /// By who is nominated; the rest is in the register.
    void releases()
    {
        const char *const number = m_number.constData();
        QCOMPARE(as("ig", {"subject-access", "release", number, "1"}).exit, 3); // not of this area
        QVERIFY(does("admin", {"grant", "ig", "Housing"}));
        const QByteArray until = QDate::currentDate().addDays(90).toString(Qt::ISODate).toLatin1();
        QVERIFY(does("admin", {"nominate", "ig", "Housing", "--acts", "share", "--until", until.constData()}));
        // The call is a second long: what the mark says lies outside it, so it is to be said.
        QCOMPARE(as("ig", {"subject-access", "release", number, "1"}).exit, 2);
        const Answer asked = as("ig", {"subject-access", "release", number, "1", "--redact", "0:00-0:00.5:third-party",
                                       "--recipient", "Pritchard's solicitors"});
        QVERIFY2(asked.exit == 0, asked.err);
        QCOMPARE(asked.object().value(u"reference").toString(), QString::fromUtf8(m_number));
        QCOMPARE(asked.object().value(u"recipient").toString(), u"Pritchard's solicitors"_s);
        const auto call = as("ig", {"subject-access", "show", number}).array("calls").at(0);
        QVERIFY(call[u"release"].toString().endsWith(u"-0001"_s));
        QCOMPARE(call[u"releaseState"].toString(), u"awaiting-advice"_s);
    }

    QByteArray m_received, m_number;
};

QTEST_GUILESS_MAIN(TestCliAccessRegister)
#include "tst_cli_access_register.moc"
