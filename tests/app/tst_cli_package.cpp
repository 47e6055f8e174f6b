// The command line's forms of a package, and the program that checks them, one after the other as people use them.
#include "tests/release/packages.h"
#include "tests/support/wav.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;

namespace {

struct Ran
{
    int exit = -1;
    QString out;
};

Ran run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

} // namespace

class TestCliPackage : public QObject
{
    Q_OBJECT

private slots:
    // This "computer" is the test's own: what it remembers of a store must not stay with whoever runs it.
    void initTestCase() { qputenv("XDG_STATE_HOME", m_store.scratch(QStringLiteral("state")).toUtf8()); }

    void aWrongKeyMakesNothing()
    {
        const auto [exit, said] = issue({QStringLiteral("--as"), QStringLiteral("age"), QStringLiteral("--to-key"),
                                         QStringLiteral("age1nonsense")});
        QVERIFY(exit != 0);
        QVERIFY(QDir(out()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void optionsThatDoNotBelongTogether_data()
    {
        QTest::addColumn<QStringList>("options");
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
        QTest::newRow("no such form") << words("--as tar");
        QTest::newRow("key without age") << words("--as zip --to-key age1x");
        QTest::newRow("passphrase for nothing") << words("--as zip --make-passphrase");
        QTest::newRow("made, and one JSON document") << words("--as age --make-passphrase --json");
    }
    void optionsThatDoNotBelongTogether()
    {
        QFETCH(QStringList, options);
        QVERIFY(issue(options).exit != 0);
        QVERIFY(QDir(out()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void aMadePassphraseIsShownOnceAndOpensIt()
    {
        const auto [exit, said] =
            issue({QStringLiteral("--as"), QStringLiteral("zip-aes"), QStringLiteral("--make-passphrase")});
        QCOMPARE(exit, 0);
        static const QRegularExpression tenWords(QStringLiteral("^    ((?:[a-z]+-){9}[a-z]+)$"),
                                                 QRegularExpression::MultilineOption);
        const QString passphrase = tenWords.match(said).captured(1);
        QVERIFY2(!passphrase.isEmpty(), qPrintable(said));
        QCOMPARE(said.count(passphrase), 1);
        const QString zip = out() + u'/' + m_number + QStringLiteral(".zip");
        QString sevenZip = QStandardPaths::findExecutable(QStringLiteral("7zz"));
        if (sevenZip.isEmpty())
            sevenZip = QStandardPaths::findExecutable(QStringLiteral("7z"));
        QVERIFY2(!sevenZip.isEmpty(), "7-Zip is not installed: packaging/setup test");
        const QString there = m_store.scratch(QStringLiteral("unpacked"));
        QCOMPARE(
            run(sevenZip, {QStringLiteral("x"), QStringLiteral("-o") + there, QStringLiteral("-p") + passphrase, zip})
                .exit,
            0);
        // What the recipient runs then, with the key that the authority tells by telephone.
        const auto key = cli({QStringLiteral("checkpoint"), QStringLiteral("key")});
        QCOMPARE(key.exit, 0);
        const QString told =
            key.out.section(QRegularExpression(QStringLiteral("\\s+")), -1, -1, QString::SectionSkipEmpty);
        const auto verified =
            run(QStringLiteral(EARSHOT_VERIFY), {there + u'/' + m_number, QStringLiteral("--key"), told});
        QVERIFY2(verified.exit == 0, qPrintable(told + u'\n' + verified.out));
        // Encrypted, it says so instead of guessing.
        QCOMPARE(run(QStringLiteral(EARSHOT_VERIFY), {zip}).exit, 6);
    }

    void whatIsRedactedIsAskedForAndTold()
    {
        const QString id = QString::number(m_store.importCall().value);
        const auto ask = [&](const QStringList &more) {
            return cli(QStringList{QStringLiteral("release"), QStringLiteral("request"), id,
                                   QStringLiteral("--requester"), QStringLiteral("A"), QStringLiteral("--recipient"),
                                   QStringLiteral("B"), QStringLiteral("--purpose"), QStringLiteral("complaint"),
                                   QStringLiteral("--reference"), QStringLiteral("C-1")} +
                       more);
        };
        const auto redact = QStringLiteral("--redact");
        for (const char *wrong : {"0:01", "0:01-0:00", "0:00-0:01:why", "0:00-0:01:other:nobody", "0:00-9:00"})
            QVERIFY2(ask({redact, QLatin1String(wrong), QStringLiteral("--format"), QStringLiteral("wav")}).exit != 0,
                     wrong);
        QVERIFY(ask({redact, QStringLiteral("0:00.1-0:00.2")}).exit != 0); // the original's bytes
        const auto asked =
            ask({redact, QStringLiteral("0:00.5-0:01:third-party:customer"), redact, QStringLiteral("0:00.1-0:00.2"),
                 QStringLiteral("--silence"), QStringLiteral("--format"), QStringLiteral("wav")});
        QCOMPARE(asked.exit, 0);
        QVERIFY2(asked.out.contains(QStringLiteral("not heard in it: 0:00.1 to 0:00.2: Another reason")),
                 qPrintable(asked.out));
        const QString number = asked.out.section(u' ', 0, 0);
        QCOMPARE(must(m_store.door(QStringLiteral("investigator"))->release().byNumber(number)).redactions,
                 QStringLiteral("silence;800-1600:other,4000-8000:third-party:customer@1"));
        QCOMPARE(cli({QStringLiteral("release"), QStringLiteral("authorise"), number, QStringLiteral("--mark")},
                     QStringLiteral("siro"))
                     .exit,
                 0);
        const QString there = m_store.scratch(QStringLiteral("redacted"));
        QCOMPARE(cli({QStringLiteral("release"), QStringLiteral("issue"), number, QStringLiteral("--to"), there}).exit,
                 0);
        const auto verified = run(QStringLiteral(EARSHOT_VERIFY), {there + u'/' + number});
        QCOMPARE(verified.exit, 1); // nobody vouches, and nothing is wrong
        for (const char *words : {"0:00.1 to 0:00.2: another reason", "(the customer's side only)", "*2026*"})
            QVERIFY2(verified.out.simplified().contains(QLatin1String(words)), qPrintable(verified.out));
    }

    /// A copy that turns up names its release to who may read the log, and to whoever has the mark's name.
    void aStrayCopyIsTraced()
    {
        const QString id = QString::number(m_store.importCall(QStringLiteral("2001"), 150, 10, 30).value);
        const auto asked = cli({QStringLiteral("release"), QStringLiteral("request"), id, QStringLiteral("--requester"),
                                QStringLiteral("A"), QStringLiteral("--recipient"), QStringLiteral("Dora Prys"),
                                QStringLiteral("--purpose"), QStringLiteral("complaint"), QStringLiteral("--reference"),
                                QStringLiteral("C-1")});
        QCOMPARE(asked.exit, 0);
        const QString number = asked.out.section(u' ', 0, 0);
        QCOMPARE(
            cli({QStringLiteral("release"), QStringLiteral("authorise"), number, QStringLiteral("--inaudible-mark")},
                QStringLiteral("siro"))
                .exit,
            0);
        const QString there = m_store.scratch(QStringLiteral("marked"));
        QCOMPARE(cli({QStringLiteral("release"), QStringLiteral("issue"), number, QStringLiteral("--to"), there}).exit,
                 0);
        // Whoever has the package.
        const auto verified = run(QStringLiteral(EARSHOT_VERIFY), {there + u'/' + number});
        QVERIFY2(verified.out.simplified().contains(
                     QStringLiteral("To hear whether it does: earshot-mark FILE %1.").arg(number)),
                 qPrintable(verified.out));
        static const QRegularExpression form(QStringLiteral("R-\\d{4}-\\d{4}\\.[0-9a-f]{8}"));
        const QString mark = form.match(verified.out).captured();
        QVERIFY(mark.startsWith(number + u'.'));

        // Somebody made an MP3 of some of it, and it is found in the street.
        const QString stray = m_store.scratch() + QStringLiteral("/stray.mp3");
        QCOMPARE(QProcess::execute(QStringLiteral("ffmpeg"),
                                   {QStringLiteral("-nostdin"), QStringLiteral("-loglevel"), QStringLiteral("error"),
                                    QStringLiteral("-ss"), QStringLiteral("4"), QStringLiteral("-i"),
                                    there + u'/' + number + QStringLiteral("/data/") + number + QStringLiteral(".wav"),
                                    QStringLiteral("-ac"), QStringLiteral("1"), QStringLiteral("-ar"),
                                    QStringLiteral("44100"), QStringLiteral("-b:a"), QStringLiteral("64k"), stray}),
                 0);
        const QStringList trace{QStringLiteral("release"), QStringLiteral("trace"), stray};
        const auto traced = cli(trace, QStringLiteral("ig"));
        QCOMPARE(traced.exit, 0);
        for (const QString &words : {QStringLiteral("stray.mp3 carries the mark of release %1").arg(number),
                                     QStringLiteral("below one in a million"), QStringLiteral("for Dora Prys"),
                                     QStringLiteral("authorised by Elin Howells")})
            QVERIFY2(traced.out.contains(words), qPrintable(traced.out));
        QVERIFY(!cli(trace).out.contains(QStringLiteral("carries"))); // the investigator may not read the log
        QCOMPARE(cli(trace).exit, 3);
        const auto bare = cli({QStringLiteral("release"), QStringLiteral("trace"),
                               makeWav(m_store.scratch(), QStringLiteral("bare.wav"), 30)},
                              QStringLiteral("ig"));
        QCOMPARE(bare.exit, 1);
        QVERIFY2(bare.out.contains(QStringLiteral("does not prove that it is not a copy")), qPrintable(bare.out));

        // Without a store, by the name that the release note has.
        const auto ask = [&](const QStringList &names) {
            return run(QStringLiteral(EARSHOT_MARK), QStringList{stray} + names);
        };
        const QString another = number + QStringLiteral(".00000000"); // the same number of another authority
        QCOMPARE(ask({another}).exit, 1);
        const auto told = ask({another, mark});
        QCOMPARE(told.exit, 0);
        QVERIFY2(told.out.contains(QStringLiteral("carries the mark of release %1").arg(number)), qPrintable(told.out));
        QCOMPARE(ask({number}).exit, 2);
        QCOMPARE(run(QStringLiteral(EARSHOT_MARK), {out(), mark}).exit, 6);
        QCOMPARE(run(QStringLiteral(EARSHOT_MARK), {stray}).exit, 2);
    }

    /// Each row of the log opens its proof, a refusal's, too; only for who may read the log.
    void theProofIsToldInWords()
    {
        const QStringList words{QStringLiteral("release"), QStringLiteral("proof"), m_number};
        const QString ig = QStringLiteral("ig");
        const auto told = cli(words, ig);
        QCOMPARE(told.exit, 0);
        for (const char *said :
             {"What the record says of R-2026-", "Asked for a release: Priya Okafor",
              "Authorised a release: Elin Howells", "as siro", "Sealed the package of a release", "Issued a release",
              "signed by that person", "is in the record as it is now", "who founded the store"})
            QVERIFY2(told.out.contains(QString::fromLatin1(said)), qPrintable(told.out));
        QVERIFY(cli(words).exit != 0); // the investigator may not read the log
        QCOMPARE(cli(words + QStringList{QStringLiteral("--checkpoint"), QStringLiteral("x")}, ig).exit, 2);

        const auto asked = Packages::asked(m_store);
        QVERIFY(cli({QStringLiteral("release"), QStringLiteral("proof"), asked.number}, ig).exit != 0); // in no log yet
        (void)must(m_store.door(QStringLiteral("siro"))->release().refuse(asked.id, QStringLiteral("not needed")));
        const auto refused = cli({QStringLiteral("release"), QStringLiteral("proof"), asked.number}, ig);
        QCOMPARE(refused.exit, 0);
        QVERIFY2(refused.out.contains(QStringLiteral("Refused a release: Elin Howells")), qPrintable(refused.out));

        const auto csv = cli({QStringLiteral("log"), QStringLiteral("--csv")}, ig);
        QCOMPARE(csv.exit, 0);
        QVERIFY(csv.out.startsWith(QStringLiteral("release,state,purpose,requested by,"))); // scripts count on these
        QVERIFY2(csv.out.contains(QStringLiteral("not needed")), qPrintable(csv.out));
        QVERIFY2(csv.out.contains(QStringLiteral("0:00.1 to 0:01 of 0:02")), qPrintable(csv.out));
    }

private:
    [[nodiscard]] QString out() { return m_store.scratch(QStringLiteral("out")); }
    Ran cli(const QStringList &words, const QString &user = QStringLiteral("investigator"))
    {
        const QString password = m_store.scratch() + QStringLiteral("/password");
        Packages::write(password, TestStore::passwordOf(user).toUtf8() + '\n');
        return run(QStringLiteral(EARSHOT_CLI),
                   words + QStringList{QStringLiteral("--store"), m_store.folder(), QStringLiteral("--user"), user,
                                       QStringLiteral("--password-file"), password});
    }
    Ran issue(const QStringList &options)
    {
        if (m_number.isEmpty())
            m_number = Packages::authorised(m_store).number;
        return cli(
            QStringList{QStringLiteral("release"), QStringLiteral("issue"), m_number, QStringLiteral("--to"), out()} +
            options);
    }

    TestStore m_store;
    QString m_number;
};

QTEST_MAIN(TestCliPackage)
#include "tst_cli_package.moc"
