#include "tests/app/cli.h"
#include "tests/support/wav.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>
#include <QTest>
#include <array>
#include <csignal>
#include <sys/stat.h>

using namespace earshot;
using namespace earshot::tests;

/// What scripts and strangers do to the real program: one JSON document whatever is asked, every file in one list,
/// interrupts, two processes at once.
class TestCliEdges : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_cli = std::make_unique<Cli>(m_folder.filePath(QStringLiteral("Ŵest march.earshot")));
        for (const char *user : {"admin", "lead", "inv", "risk"})
            (void)m_cli->setPassword(QLatin1String(user),
                                     QStringLiteral("the passphrase of %1, at length").arg(QLatin1String(user)));
        const Answer made =
            m_cli->as(QStringLiteral("admin"),
                      {QStringLiteral("init"), QStringLiteral("--organisation"), QStringLiteral("Borough of Westmarch"),
                       QStringLiteral("--admin"), QStringLiteral("admin")});
        QVERIFY2(made.exit == 0, made.out + made.err);
        QCOMPARE(
            as("admin", {"area", "add", "Housing", "--extensions", "2000-2099,700", "--business-case-complete"}).exit,
            0);
        for (const char *user : {"lead", "inv", "risk"}) {
            const QByteArray file = QFile::encodeName(m_cli->setPassword(
                QLatin1String(user), QStringLiteral("the passphrase of %1, at length").arg(QLatin1String(user))));
            QCOMPARE(as("admin", {"person", "add", user, "--name", user, "--new-password-file", file.constData()}).exit,
                     0);
        }
        QCOMPARE(as("admin", {"grant", "lead", "Housing"}).exit, 0);
        QCOMPARE(as("admin", {"grant", "inv", "Housing"}).exit, 0);
        QCOMPARE(as("admin", {"appoint", "lead", "team-leader", "--area", "Housing"}).exit, 0);
        QCOMPARE(as("admin", {"appoint", "risk", "siro"}).exit, 0);
        const QByteArray until = QDate::currentDate().addYears(1).toString(Qt::ISODate).toLatin1();
        QCOMPARE(
            as("admin", {"nominate", "inv", "Housing", "--acts", "share,delete", "--until", until.constData()}).exit,
            0);
    }

    void oneDocumentWhateverIsAsked_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exit");
        const auto row = [](const char *words, int exit) {
            QTest::newRow(words) << QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts) << exit;
        };
        row("--json", 2);
        row("--help --json", 0);
        row("-h --json", 0);
        row("help --json", 0);
        row("--json help import", 0);
        row("import --help --json", 0);
        row("release --help --json", 0);
        row("release --json", 2);
        row("release frobnicate --json", 2);
        row("help frobnicate --json", 2);
        row("--version --json", 0);
        row("search --json=yes --json", 2);
        row("search --frobnicate --json", 2);
        row("search --store --json --json", 2);
        row("search --json", 2);
    }
    void oneDocumentWhateverIsAsked()
    {
        QFETCH(QStringList, words);
        const Answer answer = m_cli->run(words, QProcessEnvironment());
        QTEST(answer.exit, "exit");
        QVERIFY2(answer.json.isObject(), answer.out.constData());
    }

    /// Under cron or sudo there is no runtime folder; that is nothing to complain about.
    void nothingButItsOwnWords()
    {
        QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
        bare.remove(QStringLiteral("XDG_RUNTIME_DIR"));
        const Answer answer = m_cli->run({QStringLiteral("demo"), m_cli->store()}, bare);
        QCOMPARE(answer.exit, 6);
        QVERIFY2(answer.err.startsWith("earshot-cli: ") && answer.err.count('\n') == 1, answer.err.constData());
    }

    void wordsThatOnlyLookLikeTheOption()
    {
        for (const QStringList &words :
             {QStringList{QStringLiteral("frobnicate"), QStringLiteral("--"), QStringLiteral("--json")},
              QStringList{QStringLiteral("frobnicate"), QStringLiteral("--store"), QStringLiteral("--json")}}) {
            const Answer answer = m_cli->run(words, QProcessEnvironment());
            QCOMPARE(answer.exit, 2);
            QVERIFY(answer.out.isEmpty());
            QVERIFY(!answer.err.isEmpty());
        }
    }

    void idsAndMomentsAreRead()
    {
        QCOMPARE(as("admin", {"audit", "--recording", "one"}).exit, 2);
        QCOMPARE(as("admin", {"lift-quarantine", "one"}).exit, 2);
        QCOMPARE(as("inv", {"downloads", "--confirm", "one"}).exit, 2);
        QCOMPARE(as("inv", {"release", "request", "one", "--requester", "A", "--recipient", "B"}).exit, 2);
        QCOMPARE(as("admin", {"log", "--csv"}).json.isObject(), true);
    }

    void whatExistsIsSaidInWords()
    {
        for (const QList<const char *> &words :
             {QList<const char *>{"grant", "lead", "Housing"},
              QList<const char *>{"area", "add", "housing", "--extensions", "8000"},
              QList<const char *>{"area", "add", "Quarantine", "--extensions", "8000"}}) {
            const Answer answer = as("admin", words);
            QCOMPARE(answer.exit, 6);
            QVERIFY2(!answer.out.contains("UNIQUE") && !answer.out.contains("INSERT"), answer.out.constData());
            QCOMPARE(as("lead", words).exit, 3); // who may not is told that, not what is there
        }
    }

    /// A shell variable that was never set; and who may not set up an area is told that, and it is on record.
    void emptyAndForbiddenAreas()
    {
        QCOMPARE(as("admin", {"area", "add", "Parking", "--extensions", ""}).exit, 2);
        QCOMPARE(as("lead", {"area", "add", "Parking", "--extensions", "2000"}).exit, 3);
        const QJsonArray refused = as("risk", {"audit", "--actor", "lead", "--refused", "--limit", "1"}).json.array();
        QVERIFY2(refused.at(0).toObject().value(QLatin1String("action")).toString().contains(u"area"),
                 QJsonDocument(refused).toJson().constData());
    }

    /// What is not named stays, what cannot be is named, and who may not is told that.
    void whatIsSetForTheStore()
    {
        const auto set = [this](const char *user, const QList<const char *> &options) {
            return as(user, QList<const char *>{"settings", "set"} + options);
        };
        QCOMPARE(as("lead", {"settings"}).object().value(QLatin1String("timeZone")).toString(),
                 QStringLiteral("Europe/London"));
        QCOMPARE(set("lead", {"--outside-line", "8"}).exit, 3);
        QCOMPARE(set("admin", {"--time-zone", "Mars/Base"}).exit, 2);
        QCOMPARE(set("admin", {"--outside-line", "8", "--organisation", "Westmarch"}).exit, 0);
        const auto now = as("lead", {"settings"}).object();
        QCOMPARE(now.value(QLatin1String("organisation")).toString(), QStringLiteral("Westmarch"));
        QCOMPARE(now.value(QLatin1String("outsideLine")).toString(), QStringLiteral("8"));
        QCOMPARE(now.value(QLatin1String("timeZone")).toString(), QStringLiteral("Europe/London"));
        QCOMPARE(set("admin", {"--outside-line", "", "--organisation", "Borough of Westmarch"}).exit, 0);
        QCOMPARE(as("admin", {"settings"}).object().value(QLatin1String("outsideLine")).toString(), QString());

        // What stands on papers.
        QCOMPARE(set("admin", {"--email", "no address"}).exit, 2);
        const auto head = set("admin", {"--address", "Town Hall", "--address", "Westmarch WM1 1AA", "--telephone",
                                        "01632 960 100", "--email", "recordings@westmarch.example", "--web",
                                        "www.westmarch.example", "--organisation-welsh", "Bwrdeistref y Gororau"})
                              .object();
        QCOMPARE(head.value(QLatin1String("address")).toArray(),
                 (QJsonArray{QStringLiteral("Town Hall"), QStringLiteral("Westmarch WM1 1AA")}));
        for (const char *field : {"telephone", "email", "web", "organisationWelsh"})
            QVERIFY2(!head.value(QLatin1String(field)).toString().isEmpty(), field);
        QCOMPARE(set("admin", {"--address", ""}).object().value(QLatin1String("address")).toArray(), QJsonArray());
    }

    /// Who answers an extension can be taken back.
    void anExtensionOfNobody()
    {
        QCOMPARE(as("admin", {"extension", "2049", "--name", "Dylan Marsh"}).exit, 0);
        QCOMPARE(as("admin", {"extension", "2049"}).exit, 2);
        const Answer nobody = as("admin", {"extension", "2049", "--name", ""});
        QCOMPARE(nobody.exit, 0);
        QCOMPARE(nobody.object().value(QLatin1String("name")).toString(), QString());
        QCOMPARE(as("admin", {"extension", "20 49", "--name", "Dylan Marsh"}).exit, 2);
    }

    void linesOfATableThatCannotBeRead()
    {
        const QString folder = m_folder.filePath(QStringLiteral("tables"));
        const QString table = writeFile(folder, QStringLiteral("Master: old.csv"),
                                        "calldate,src,dst,uniqueid,disposition\n"
                                        "2026-01-01 10:00:00,07700900149,2001,1.1,ANSWERED\na,b\n");
        QCOMPARE(as("admin", {"import", folder.toUtf8().constData()}).array("warnings").size(), 1);
        const Answer spoken = m_cli->run({QStringLiteral("import"), folder, QStringLiteral("--store"), m_cli->store(),
                                          QStringLiteral("--user"), QStringLiteral("admin"),
                                          QStringLiteral("--password-file"), passwordFile("admin")});
        QVERIFY2(spoken.err.contains("line 3 of " + table.toUtf8()), spoken.err.constData());
        QVERIFY2(!spoken.err.contains("column-count"), spoken.err.constData());
    }

    void everyFileIsInOneList()
    {
        const QString folder = m_folder.filePath(QStringLiteral("mixed"));
        const QDateTime at = QDateTime::currentDateTimeUtc().addDays(-1);
        const QString good = makeWav(folder, incomingName(QStringLiteral("2001"), 100, at, 1), 0.2);
        (void)makeWav(
            folder, freepbxName(QStringLiteral("q"), QStringLiteral("700"), QStringLiteral("07700900101"), at, 2), 0.3);
        (void)makeWav(folder, QStringLiteral("escape \x1b[2J\nand line.wav"), 0.4);
        (void)writeFile(folder, QStringLiteral("x/call.vcon.json"), R"({"vcon":"0.4.0"})");
        (void)writeFile(folder, QStringLiteral("x/siprec.xml"),
                        R"(<recording xmlns="urn:ietf:params:xml:ns:recording:1"/>)");
        (void)writeFile(folder, QStringLiteral("x/notes.txt"), "hello");
        (void)writeFile(folder, QStringLiteral("x/prices.csv"), "a,b\n1,2\n");
        (void)writeFile(folder, QStringLiteral("x/half.wav.part"), "RIFF");
        (void)writeFile(folder, QStringLiteral("x/.hidden.wav"), "RIFF");
        (void)writeFile(folder, QStringLiteral("x/empty.wav"), {});
        (void)writeFile(folder, QStringLiteral("x/.DS_Store"), "litter");
        (void)writeFile(folder, QStringLiteral("cdr.csv"),
                        "calldate,src,dst,uniqueid,disposition\n2026-01-01 10:00:00,07700900149,2001,1.1,ANSWERED\n");
        QVERIFY(QFile::link(good, folder + QStringLiteral("/x/link.wav")));
        QVERIFY(QFile::link(folder, folder + QStringLiteral("/x/loop")));
        QCOMPARE(::mkfifo(QFile::encodeName(folder + QStringLiteral("/x/pipe.wav")).constData(), 0600), 0);

        const Answer answer = m_cli->as(QStringLiteral("admin"), {QStringLiteral("import"), folder,
                                                                  m_folder.filePath(QStringLiteral("nowhere.wav"))});
        QCOMPARE(answer.exit, 1);
        QStringList seen;
        for (const char *list : {"imported", "duplicates", "quarantined"}) {
            for (const auto &value : answer.array(list)) {
                seen << QFileInfo(value.toObject().value(QLatin1String("path")).toString()).fileName();
                if (QLatin1String(list) == QLatin1String("quarantined"))
                    QVERIFY(!value.toObject().value(QLatin1String("reason")).toString().isEmpty());
            }
        }
        QCOMPARE(answer.array("imported").size(), 2); // the queue's number is the area's
        QCOMPARE(seen.size(), 14);
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 14);
        QVERIFY(!seen.contains(QStringLiteral(".DS_Store")) && !seen.contains(QStringLiteral("cdr.csv")));
        QCOMPARE(answer.array("tables").size(), 1);

        QStringList words{QStringLiteral("quarantine")};
        words << QStringLiteral("--store") << m_cli->store() << QStringLiteral("--user") << QStringLiteral("admin")
              << QStringLiteral("--password-file") << passwordFile("admin");
        const Answer spoken = m_cli->run(words);
        QCOMPARE(spoken.exit, 0);
        QVERIFY2(!spoken.out.contains('\x1b') && spoken.out.contains("\\u001b"), spoken.out.constData());
        QCOMPARE(as("admin", {"import", "/nowhere/at/all"}).exit, 6);
    }

    void deletedStaysDeleted()
    {
        const QString folder = m_folder.filePath(QStringLiteral("old"));
        (void)makeWav(folder,
                      incomingName(QStringLiteral("2002"), 120, QDateTime::currentDateTimeUtc().addDays(-500), 3), 0.5);
        const Answer first = m_cli->as(QStringLiteral("admin"), {QStringLiteral("import"), folder});
        QCOMPARE(first.array("imported").size(), 1);
        const int id = first.array("imported").first().toObject().value(QLatin1String("id")).toInt();
        const QByteArray word = QByteArray::number(id);
        QCOMPARE(as("inv", {"delete", word.constData(), "--reason", "No longer needed", "--purpose", "complaint",
                            "--reference", "C-1"})
                     .exit,
                 0);
        const Answer again = m_cli->as(QStringLiteral("admin"), {QStringLiteral("import"), folder});
        QCOMPARE(again.exit, 0);
        QCOMPARE(again.array("imported").size(), 0);
        const QJsonObject twin = again.array("duplicates").first().toObject();
        QCOMPARE(twin.value(QLatin1String("id")).toInt(), id);
        QVERIFY(twin.value(QLatin1String("deleted")).toBool());
    }

    /// Ctrl+C: what is done is done and told, and the next run goes on there. Two imports of one folder at once: each
    /// file comes in once and is in one list of each.
    void interruptsAndCompany()
    {
        const QString folder = m_folder.filePath(QStringLiteral("many"));
        const QDateTime at = QDateTime::currentDateTimeUtc().addDays(-2);
        constexpr int count = 160;
        for (int i = 0; i < count; ++i)
            (void)makeWav(folder, incomingName(QStringLiteral("2010"), 200 + i, at.addSecs(i * 60), 100 + i), 0.5,
                          {200.0 + i, 700.0 + i});
        QProcess first;
        first.setReadChannel(QProcess::StandardError);
        first.start(QStringLiteral(EARSHOT_CLI), argumentsOf("admin", folder, false));
        QVERIFY(first.waitForStarted());
        while (!first.readAllStandardError().contains(" of ")) // it is at work
            QVERIFY(first.waitForReadyRead(30000) || first.state() == QProcess::Running);
        QCOMPARE(::kill(static_cast<pid_t>(first.processId()), SIGINT), 0);
        QVERIFY(first.waitForFinished(60000));
        QCOMPARE(first.exitStatus(), QProcess::NormalExit);
        QCOMPARE(first.exitCode(), 6);

        QProcess one;
        QProcess two;
        one.start(QStringLiteral(EARSHOT_CLI), argumentsOf("admin", folder, true));
        two.start(QStringLiteral(EARSHOT_CLI), argumentsOf("lead", folder, true));
        int imported = 0;
        for (QProcess *process : {&one, &two}) {
            QVERIFY(process->waitForFinished(120000));
            QCOMPARE(process->exitCode(), 0);
            const QJsonObject said = QJsonDocument::fromJson(process->readAllStandardOutput()).object();
            imported += static_cast<int>(said.value(QLatin1String("imported")).toArray().size());
            QCOMPARE(said.value(QLatin1String("imported")).toArray().size() +
                         said.value(QLatin1String("duplicates")).toArray().size(),
                     count);
        }
        QVERIFY(imported < count);
        QCOMPARE(as("lead", {"search", "ext:2010", "--limit", "1000"}).array("recordings").size(), count);
        QCOMPARE(as("admin", {"verify"}).exit, 0);
    }

    /// A recorder without the time writes 1970: that makes no call old enough to be deleted (§7).
    void aClockThatWasNotSetMakesNoCallOld()
    {
        const QString folder = m_folder.filePath(QStringLiteral("unset"));
        const QDateTime unset(QDate(1970, 1, 1), QTime(10, 0), Qt::UTC);
        (void)makeWav(folder, incomingName(QStringLiteral("2001"), 970, unset, 1), 0.2, {970.0});
        QCOMPARE(as("admin", {"import", folder.toUtf8().constData()}).array("imported").size(), 1);
        const Answer found = as("inv", {"search", "number:900970"});
        QCOMPARE(found.array("recordings").size(), 1);
        const int id = found.array("recordings").first().toObject().value(QLatin1String("id")).toInt();
        const QByteArray words = QByteArray::number(id);
        const QDate until = QDate::currentDate().addYears(1).addDays(-1);
        const QString said =
            as("inv", {"show", words.constData()}).object().value(QLatin1String("protectedUntil")).toString();
        QVERIFY2(QDate::fromString(said, Qt::ISODate) >= until.addDays(-1), qPrintable(said)); // midnight may pass
        const Answer refused =
            as("inv", {"delete", words.constData(), "--reason", "r", "--purpose", "complaint", "--reference", "C-1"});
        QCOMPARE(refused.exit, 3);
        QCOMPARE(refused.clause(), QStringLiteral("§7"));
    }

    /// A script that starts several commands at once has not guessed: each of them has the right password.
    void rightPasswordsAtTheSameTime()
    {
        QProcessEnvironment computer = QProcessEnvironment::systemEnvironment();
        computer.insert(QStringLiteral("XDG_STATE_HOME"), m_cli->stateFolder());
        const QStringList words{
            QStringLiteral("search"), QStringLiteral("x"),    QStringLiteral("--store"),         m_cli->store(),
            QStringLiteral("--user"), QStringLiteral("lead"), QStringLiteral("--password-file"), passwordFile("lead")};
        std::array<QProcess, 8> together;
        for (QProcess &each : together) {
            each.setProcessEnvironment(computer);
            each.start(QStringLiteral(EARSHOT_CLI), words);
        }
        for (QProcess &each : together) {
            QVERIFY(each.waitForFinished(120000));
            QVERIFY2(each.exitCode() == 0, each.readAllStandardError().constData());
        }
    }

    void oneOfManyIssues()
    {
        const Answer found = as("inv", {"search", "ext:2001"});
        const QByteArray id =
            QByteArray::number(found.array("recordings").first().toObject().value(QLatin1String("id")).toInt());
        const Answer asked =
            as("inv", {"release", "request", id.constData(), "--requester", "A", "--recipient", "B", "--range",
                       "0:00.05-0:00.15", "--format", "wav", "--purpose", "complaint", "--reference", "C-1"});
        QVERIFY2(asked.exit == 0, asked.out.constData());
        const QString number = asked.object().value(QLatin1String("number")).toString();
        for (const char *range : {"nan-inf", "0:00-", "-0:01", "1e1-2e1", "0:02-0:01", "99999999999999:00-1"})
            QCOMPARE(as("inv", {"release", "request", id.constData(), "--requester", "A", "--recipient", "B", "--range",
                                range, "--format", "wav"})
                         .exit,
                     2);
        QCOMPARE(as("risk", {"release", "authorise", number.toLatin1().constData()}).exit, 0);
        const QString out = m_folder.filePath(QStringLiteral("out"));
        QVERIFY(QDir().mkpath(out));
        const QStringList words{QStringLiteral("release"),
                                QStringLiteral("issue"),
                                number,
                                QStringLiteral("--to"),
                                out,
                                QStringLiteral("--store"),
                                m_cli->store(),
                                QStringLiteral("--user"),
                                QStringLiteral("inv"),
                                QStringLiteral("--password-file"),
                                passwordFile("inv"),
                                QStringLiteral("--json")};
        QProcess processes[4];
        for (QProcess &process : processes)
            process.start(QStringLiteral(EARSHOT_CLI), words);
        int issued = 0;
        for (QProcess &process : processes) {
            QVERIFY(process.waitForFinished(120000));
            issued += process.exitCode() == 0;
            QVERIFY(process.exitCode() == 0 || process.exitCode() == 6 || process.exitCode() == 3);
        }
        QCOMPARE(issued, 1);
        QCOMPARE(QDir(out).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{number});
    }

private:
    [[nodiscard]] Answer as(const char *user, const QList<const char *> &words) const
    {
        QStringList arguments;
        for (const char *word : words)
            arguments << QString::fromUtf8(word);
        return m_cli->as(QLatin1String(user), arguments);
    }
    [[nodiscard]] QString passwordFile(const char *user) const
    {
        return m_cli->setPassword(QLatin1String(user),
                                  QStringLiteral("the passphrase of %1, at length").arg(QLatin1String(user)));
    }
    [[nodiscard]] QStringList argumentsOf(const char *user, const QString &folder, bool json) const
    {
        QStringList words{QStringLiteral("import"),          folder,
                          QStringLiteral("--store"),         m_cli->store(),
                          QStringLiteral("--user"),          QLatin1String(user),
                          QStringLiteral("--password-file"), passwordFile(user)};
        if (json)
            words << QStringLiteral("--json");
        return words;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Cli> m_cli;
};

QTEST_GUILESS_MAIN(TestCliEdges)
#include "tst_cli_edges.moc"
