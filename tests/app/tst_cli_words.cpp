#include "tests/app/cli.h"

#include "core/service/search_text.h"
#include "tests/support/wav.h"

#include <QDate>
#include <QDir>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;

/// What a person reads who works without --json: nothing hidden, nothing in codes, no slip of the finger taken for an
/// empty answer.
class TestCliWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_cli = std::make_unique<Cli>(m_folder.filePath(QStringLiteral("Westmarch.earshot")));
        for (const char *user : {"admin", "lead", "inv", "risk"})
            (void)passwordFile(user);
        QVERIFY(did("admin", {"init", "--organisation", "Borough of Westmarch", "--admin", "admin"}));
        QVERIFY(did("admin", {"area", "add", "Housing", "--extensions", "2000-2099", "--business-case-complete"}));
        for (const char *user : {"lead", "inv", "risk"}) {
            const QByteArray file = QFile::encodeName(passwordFile(user));
            QVERIFY(did("admin", {"person", "add", user, "--name", user, "--new-password-file", file.constData()}));
        }
        QVERIFY(did("admin", {"grant", "inv", "Housing"}));
        QVERIFY(did("admin", {"appoint", "lead", "team-leader", "--area", "Housing"}));
        QVERIFY(did("admin", {"appoint", "risk", "siro"}));
        const QByteArray until = QDate::currentDate().addYears(1).toString(Qt::ISODate).toLatin1();
        QVERIFY(did("admin", {"nominate", "inv", "Housing", "--acts", "share,delete", "--until", until.constData()}));

        const QString folder = m_folder.filePath(QStringLiteral("calls"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        (void)makeWav(folder, incomingName(QStringLiteral("2001"), 149, now.addDays(-3), 1), 12.0);
        (void)makeWav(folder, incomingName(QStringLiteral("2002"), 150, now.addDays(-500), 2), 0.5);
        // The name says an hour and a bit later than the telephone system's own id of the call.
        QString name = incomingName(QStringLiteral("2003"), 151, now.addDays(-4), 3);
        name.replace(name.section(u'-', 5, 5).section(u'.', 0, 0),
                     QString::number(now.addDays(-4).toSecsSinceEpoch() - 4321));
        (void)makeWav(folder, name, 0.7);
        const Answer imported = m_cli->as(QStringLiteral("admin"), {QStringLiteral("import"), folder});
        QVERIFY2(imported.exit == 0 && imported.array("imported").size() == 3, imported.out + imported.err);
        for (const auto &value : imported.array("imported")) {
            const QString path = value.toObject().value(QLatin1String("path")).toString();
            const int at = path.contains(u"-2001-") ? 0 : path.contains(u"-2002-") ? 1 : 2;
            m_ids[at] = QByteArray::number(value.toObject().value(QLatin1String("id")).toInt());
        }
    }

    void aListHasAHeadingAndAnArea()
    {
        const QByteArray found = said("inv", {"search", "ext:2001"});
        QVERIFY2(found.startsWith("ID     When "), found);
        QVERIFY2(found.contains("Housing"), found);
        QVERIFY2(said("inv", {"search", "ext:2055"}).contains("No recording is found."), "silence is no answer");
        QVERIFY2(said("inv", {"search", "--limit", "1"}, 0, true).contains("There are more"), "more are there");
    }

    void aSearchIsRefusedInSentences_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char *query, const char *sentence) {
            QTest::newRow(query) << QByteArray(query) << QByteArray(sentence);
        };
        row("colour:red", "there is no field");
        row("has:money", "only has:note can");
        row("from:never", "is not a day");
        row("longer:long", "is not a length");
        row("direction:up", "is not a direction");
        row("number:12", "at least three digits");
        row("ext:", "write a value behind");
        row("from:2026-11-20 to:2026-01-01", "the last day is before the first one");
        row("ext:2002 ext:2001", "is there already");
    }
    void aSearchIsRefusedInSentences()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, sentence);
        const QByteArray heard = said("inv", {"search", query.constData()}, 2, true);
        QVERIFY2(heard.contains(sentence), heard);
    }

    void theHelpNamesTheGrammar()
    {
        const QByteArray help = m_cli->run({QStringLiteral("search"), QStringLiteral("--help")}).out;
        for (const QString &field : service::searchFields())
            QVERIFY2(help.contains(field.toUtf8()), help);
        const QByteArray play = m_cli->run({QStringLiteral("show"), QStringLiteral("--help")}).out;
        for (const char *purpose : {"service-quality", "training", "complaint", "abuse", "agreement", "other"})
            QVERIFY2(play.contains(purpose), play);
        const QByteArray heard = said("inv", {"show", m_ids[0].constData(), "--purpose", "curiosity"}, 2, true);
        QVERIFY2(heard.contains("service-quality") && heard.contains("agreement"), heard);
    }

    void notesAreReadAsTheyWereWritten()
    {
        QVERIFY(did("inv", {"annotate", m_ids[0].constData(), "--at", "0:05.5", "--text", "First line\nsecond line",
                            "--purpose", "complaint", "--reference", "C-1"}));
        const QByteArray shown = said("inv", {"show", m_ids[0].constData()});
        QVERIFY2(shown.contains("0:05.5"), shown);
        QVERIFY2(shown.contains("First line\n") && shown.contains("second line\n"), shown);
        QVERIFY2(!shown.contains("\\u000a"), shown);
        QVERIFY2(said("inv", {"search", "ext:2001"}).trimmed().endsWith(" 1"), "one note");
    }

    void warningsAreShown()
    {
        const QByteArray shown = said("inv", {"show", m_ids[2].constData()});
        QVERIFY2(shown.contains("Two times are given for this call: the local time says "), shown);
    }

    /// A clock that was years behind when the call began: both times in the import's result and with the call.
    void timesThatAreYearsApartAreBothSaid()
    {
        const QString folder = m_folder.filePath(QStringLiteral("apart"));
        QString name = incomingName(QStringLiteral("2004"), 152, QDateTime::currentDateTimeUtc().addDays(-6), 4);
        name.replace(name.section(u'-', 5, 5).section(u'.', 0, 0), QStringLiteral("1451736000"));
        (void)makeWav(folder, name, 0.9);
        const auto import = [&](const QStringList &more) {
            return m_cli->run(QStringList{QStringLiteral("import"), folder, QStringLiteral("--store"), m_cli->store(),
                                          QStringLiteral("--user"), QStringLiteral("admin"),
                                          QStringLiteral("--password-file"), passwordFile("admin")} +
                              more);
        };
        const Answer told = import({});
        QVERIFY2(told.err.contains("the call id 2 January 2016, 12:00"), told.err.constData());
        const QByteArray id = told.err.mid(told.err.indexOf("recording ") + 10, 1);
        const QByteArray shown = said("inv", {"show", id.constData()});
        QVERIFY2(shown.contains("the call id 2 January 2016, 12:00. The later one was taken"), shown);
        const Answer show = m_cli->as(QStringLiteral("inv"), {QStringLiteral("show"), QLatin1String(id)});
        QCOMPARE(show.object().value(QLatin1String("startedHow")).toString(), QStringLiteral("local"));
        QCOMPARE(show.array("warnings").first().toString(), QStringLiteral("epoch-older"));
        QVERIFY(show.array("warningTexts").first().toString().contains(QLatin1String("2 January 2016")));
    }

    void aDeletedRecordingSaysSo()
    {
        QVERIFY(did("inv", {"delete", m_ids[1].constData(), "--reason", "The tenant's case is closed", "--purpose",
                            "complaint", "--reference", "C-2"}));
        QCOMPARE(said("inv", {"delete", m_ids[1].constData(), "--reason", "Once more"}, 3, true).isEmpty(), false);
        const QByteArray shown = said("inv", {"show", m_ids[1].constData()});
        QVERIFY2(shown.contains("was deleted on") && shown.contains("by inv under"), shown);
        QVERIFY2(shown.contains("The tenant's case is closed"), shown);
        QVERIFY2(!shown.contains("kept until"), shown);
        const QJsonObject deletion = m_cli->as(QStringLiteral("inv"), {QStringLiteral("show"), QLatin1String(m_ids[1])})
                                         .object()
                                         .value(QLatin1String("deletion"))
                                         .toObject();
        QCOMPARE(deletion.value(QLatin1String("by")).toString(), QStringLiteral("inv"));
        QVERIFY(deletion.value(QLatin1String("clause")).toString().startsWith(u"§"));
    }

    void theAuditListSaysWhy()
    {
        const QByteArray noted = said("risk", {"audit", "--action", "annotate"});
        QVERIFY2(noted.contains("Wrote a note"), noted);
        QVERIFY2(noted.contains("for Dispute or complaint; reference C-1"), noted);
        QVERIFY2(noted.contains("recording " + m_ids[0]), noted);
        QCOMPARE(
            said("inv", {"download", m_ids[0].constData(), "--to", "/tmp", "--until", "2099-01-01"}, 3, true).isEmpty(),
            false);
        const QByteArray refused = said("risk", {"audit", "--refused", "--action", "download"});
        QVERIFY2(refused.contains("REFUSED: wanted to download a recording"), refused);
        QVERIFY2(refused.contains("Only nominated staff may download recordings (§6)."), refused);
        QVERIFY2(!refused.contains("Downloaded") && !refused.contains("nomination-needed"), refused);
    }

    void aSlipInAFilterIsAnError()
    {
        QVERIFY(said("risk", {"audit", "--actor", "nobody"}, 2, true).contains("nobody has the user name"));
        QVERIFY(said("risk", {"audit", "--area", "Nowhere"}, 2, true).contains("there is no service area"));
        QVERIFY(said("risk", {"audit", "--action", "zzz"}, 2, true).contains("there is no action"));
        QVERIFY(said("risk", {"audit", "--actor", "risk", "--action", "delete"}).contains("No entry is found."));
        QVERIFY(said("risk", {"audit", "--action", "release."}).contains("No entry is found."));
        QVERIFY(!said("risk", {"audit", "--area", "housing"}).contains("No entry is found."));
    }

    void importSaysWhatWasThere()
    {
        QVERIFY(QDir().mkpath(m_folder.filePath(QStringLiteral("empty"))));
        QVERIFY(said("admin", {"import", path("empty").constData()}).contains("No recording was found there."));
        const QByteArray store = QFile::encodeName(m_cli->store());
        const QByteArray own = said("admin", {"import", store.constData()}, 1);
        QVERIFY2(own.contains("It is a store of Earshot") && own.contains("1 in quarantine"), own);
    }

    /// A shell hands on the bytes of a name, whatever they are.
    void aNameThatIsNotUtf8()
    {
        QProcess shell;
        shell.setProcessEnvironment(environment());
        shell.start(
            QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"),
             QStringLiteral("name=\"$1/$(printf 'caf\\351.wav')\"; : > \"$name\"; shift; exec \"$@\" \"$name\""),
             QStringLiteral("sh"), m_folder.path(), QStringLiteral(EARSHOT_CLI), QStringLiteral("import"),
             QStringLiteral("--store"), m_cli->store(), QStringLiteral("--user"), QStringLiteral("admin"),
             QStringLiteral("--password-file"), passwordFile("admin")});
        QVERIFY(shell.waitForFinished(120000));
        QCOMPARE(shell.exitCode(), 1);
        QVERIFY2(shell.readAllStandardOutput().contains("not written in UTF-8"), "the true reason");
    }

    void oneShapeOfWhatWaits()
    {
        const QString broken =
            writeFile(m_folder.path(), QStringLiteral("broken/call.wav"), "words, nothing but words");
        const Answer imported = m_cli->as(QStringLiteral("admin"), {QStringLiteral("import"), broken});
        const QJsonObject told = imported.array("quarantined").first().toObject();
        QCOMPARE(told.value(QLatin1String("code")).toString(), QStringLiteral("unreadable"));
        QCOMPARE(told.value(QLatin1String("cause")).toString(), QStringLiteral("text"));
        QCOMPARE(told.value(QLatin1String("reason")).toString(), QStringLiteral("It is text, not a recording."));
        QVERIFY(!told.value(QLatin1String("advice")).toString().contains(QLatin1String("good copy")));
        const auto listed = m_cli->as(QStringLiteral("admin"), {QStringLiteral("quarantine")}).json.array();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first().toObject(), told);

        const QByteArray id = QByteArray::number(told.value(QLatin1String("id")).toInt());
        QCOMPARE(said("inv", {"quarantine", "dismiss", id.constData(), "--reason", "No call"}, 3, true).isEmpty(),
                 false);
        QVERIFY(did("admin", {"quarantine", "dismiss", id.constData(), "--reason", "It never was a call"}));
        QVERIFY(said("admin", {"quarantine"}).contains("Nothing is in quarantine."));
        const QByteArray entries = said("risk", {"audit", "--action", "quarantine.dismiss"});
        QVERIFY2(entries.contains("Dismissed an unreadable file"), entries);
        QCOMPARE(m_cli->as(QStringLiteral("admin"), {QStringLiteral("verify")}).exit, 0);
    }

    void theReleaseLogSaysWhatForAndWhoSaidNo()
    {
        const Answer asked = m_cli->as(QStringLiteral("inv"),
                                       {QStringLiteral("release"), QStringLiteral("request"), QLatin1String(m_ids[0]),
                                        QStringLiteral("--requester"), QStringLiteral("A. Tenant"),
                                        QStringLiteral("--recipient"), QStringLiteral("Legal Services")});
        QVERIFY2(asked.exit == 0, asked.out + asked.err);
        const QByteArray number = asked.object().value(QLatin1String("number")).toString().toLatin1();
        QVERIFY(did("risk", {"release", "refuse", number.constData(), "--reason", "Too much of it"}));
        const QByteArray log = said("risk", {"log"});
        QVERIFY2(log.contains("for Dispute or complaint; reference C-"), log);
        QVERIFY2(log.contains("refused by risk, SIRO: Too much of it"), log);
        QVERIFY2(!log.contains("authorised by"), log);
    }

private:
    [[nodiscard]] QByteArray path(const char *name) const
    {
        return QFile::encodeName(m_folder.filePath(QLatin1String(name)));
    }
    [[nodiscard]] QProcessEnvironment environment() const
    {
        auto here = QProcessEnvironment::systemEnvironment();
        here.insert(QStringLiteral("XDG_STATE_HOME"), m_cli->stateFolder());
        return here;
    }
    QString passwordFile(const char *user)
    {
        return m_cli->setPassword(QLatin1String(user),
                                  QStringLiteral("the passphrase of %1, at length").arg(QLatin1String(user)));
    }
    /// Standard output in words (and what went to standard error); the exit status has to be `exit`.
    QByteArray said(const char *user, const QList<const char *> &words, int exit = 0, bool errorsToo = false)
    {
        QStringList arguments;
        for (const char *word : words)
            arguments << QString::fromUtf8(word);
        arguments << QStringLiteral("--store") << m_cli->store() << QStringLiteral("--user") << QLatin1String(user)
                  << QStringLiteral("--password-file") << passwordFile(user);
        const Answer answer = m_cli->run(arguments);
        if (answer.exit != exit)
            qWarning("exit %d: %s", answer.exit, (answer.out + answer.err).constData());
        return answer.exit == exit ? answer.out + (errorsToo ? answer.err : QByteArray()) : QByteArray();
    }
    bool did(const char *user, const QList<const char *> &words)
    {
        QStringList arguments;
        for (const char *word : words)
            arguments << QString::fromUtf8(word);
        const Answer answer = m_cli->as(QLatin1String(user), arguments);
        if (answer.exit != 0)
            qWarning("%s", (answer.out + answer.err).constData());
        return answer.exit == 0;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Cli> m_cli;
    QByteArray m_ids[3]; ///< a call of last week; one of last year; one whose name and id differ in time
};

QTEST_GUILESS_MAIN(TestCliWords)
#include "tst_cli_words.moc"
