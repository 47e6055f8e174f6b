#include "app/demo/demo_script.h"
#include "tests/app/cli.h"
#include "tests/support/teststore.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString sha256Of(const QString &path)
{
    return QString::fromLatin1(QCryptographicHash::hash(contentOf(path), QCryptographicHash::Sha256).toHex());
}

/// How a test reads: one line a step, the answer's own words on failure.
#define ANSWERS(answer, status)                                                                                        \
    do {                                                                                                               \
        const auto &given_ = (answer); /* run once, whatever is read of it */                                          \
        QVERIFY2(given_.exit == (status), (given_.out + given_.err + QByteArray::number(given_.exit)).constData());    \
        QVERIFY2(!given_.json.isNull(), given_.out.constData());                                                       \
    } while (false)

} // namespace

/// The whole job of issue 2 with the real program: its words, its JSON, its exit statuses.
class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_cli = std::make_unique<Cli>(m_folder.filePath(QStringLiteral("W.earshot")));
        m_until = QDate::currentDate().addYears(1).toString(Qt::ISODate);
        setUpStore();
        putFiles();
    }

    void importsEightFormatsAndMore()
    {
        const auto first = as("admin", "import", m_files);
        ANSWERS(first, 1);
        QCOMPARE(first.array("imported").size(), 10);
        QCOMPARE(first.array("duplicates").size(), 1);
        QMap<QString, QString> reasons;
        for (const auto &value : first.array("quarantined")) {
            const QJsonObject row = value.toObject();
            QVERIFY(!row.value(QLatin1String("reason")).toString().isEmpty());
            reasons.insert(QFileInfo(row.value(QLatin1String("path")).toString()).suffix(),
                           row.value(QLatin1String("code")).toString());
        }
        QCOMPARE(reasons.size(), 3);
        QCOMPARE(reasons.value(QStringLiteral("opus")), QStringLiteral("no-business-case"));
        QCOMPARE(reasons.value(QStringLiteral("amr")), QStringLiteral("no-area"));
        QCOMPARE(reasons.value(QStringLiteral("m4a")), QStringLiteral("unreadable"));

        // Seen again: stored ones are duplicates, in an area or in quarantine; the broken one is still broken.
        const auto again = as("admin", "import", m_files);
        ANSWERS(again, 1);
        QCOMPARE(again.array("imported").size(), 0);
        QCOMPARE(again.array("duplicates").size(), 13);
        QCOMPARE(again.array("quarantined").size(), 1);
    }

    void findsAndShows()
    {
        const auto found = as("lead", "search", "number:900149 direction:incoming");
        ANSWERS(found, 0);
        QCOMPARE(found.array("recordings").size(), 1);
        const QJsonObject row = found.array("recordings").first().toObject();
        m_call = row.value(QLatin1String("id")).toInt();
        m_original = m_sources.value(QStringLiteral("missed-repair"));
        QCOMPARE(row.value(QLatin1String("sha256")).toString(), sha256Of(m_original));
        const auto shown = as("lead", "show", id());
        ANSWERS(shown, 0);
        QCOMPARE(shown.object().value(QLatin1String("staff")).toString(), QStringLiteral("Dylan Marsh"));
        // An outsider has no such recording; nor has anybody a number that is none.
        ANSWERS(as("audit", "show", id()), 6);
        ANSWERS(as("lead", "show", "x"), 2);
        ANSWERS(as("lead", "search", "from:yonder"), 2);
        QCOMPARE(as("audit", "search", "").array("recordings").size(), 0);
    }

    void annotates()
    {
        const auto without = as("lead", "annotate", id(), "--at", "1:28", "--text", "x");
        ANSWERS(without, 3); // no purpose declared
        QVERIFY(without.clause().startsWith(QStringLiteral("§6")));
        const auto note = as("lead", "annotate", id(), "--at", "1:28.7", "--to", "1:35", "--text",
                             "Addewid: gwaith ddydd Gwener, Llŷr i ffonio", "--tags", "promise", "--purpose",
                             "complaint", "--reference", "C-1187");
        ANSWERS(note, 0);
        QCOMPARE(as("lead", "search", "llyr gwener").array("recordings").size(), 1);
        QCOMPARE(as("lead", "search", "tag:promise").array("recordings").size(), 1);
        ANSWERS(as("lead", "annotate", id(), "--at", "nonsense", "--text", "x"), 2);
        ANSWERS(as("lead", "annotate", id()), 2);
    }

    void copiesAndDownloads()
    {
        ANSWERS(as("lead", "copy", id(), "--at", "0:10", "--to", "0:20", "--title", "The promise"), 3);
        ANSWERS(as("inv", "copy", id(), "--at", "0:10", "--to", "0:20", "--title", "The promise", "--purpose",
                   "complaint", "--reference", "C-1187"),
                0);
        const QString target = m_folder.filePath(QStringLiteral("call.mp3"));
        const auto refused = as("lead", "download", id(), "--to", target, "--until", m_until);
        ANSWERS(refused, 3);
        QCOMPARE(refused.clause(), QStringLiteral("§6 (nominated staff)"));
        QVERIFY(!QFileInfo::exists(target));
        ANSWERS(as("inv", "download", id(), "--to", target, "--until", "31/12/2026"), 2);
        // A link to nowhere has the name already; nothing is recorded of a file that was never begun.
        const QString link = m_folder.filePath(QStringLiteral("link.mp3"));
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("nowhere.mp3")), link));
        ANSWERS(as("inv", "download", id(), "--to", link, "--until", m_until), 6);
        ANSWERS(as("inv", "download", id(), "--to", "", "--until", m_until), 2);
        QCOMPARE(as("risk", "audit", "--action", "download.failed").json.array().size(), 0);
        const auto saved = as("inv", "download", id(), "--to", target, "--until",
                              QDate::currentDate().addDays(7).toString(Qt::ISODate));
        ANSWERS(saved, 0);
        QCOMPARE(contentOf(target), contentOf(m_original));
        const QString download = QString::number(saved.object().value(QLatin1String("id")).toInt());
        ANSWERS(as("inv", "downloads", "--confirm", download), 6); // the file is still there
        QVERIFY(QFile::remove(target));
        ANSWERS(as("inv", "downloads", "--confirm", download), 0);
        QCOMPARE(as("inv", "downloads").json.array().size(), 0);
    }

    void deletesOnlyAfterTwelveMonths()
    {
        const auto early = as("inv", "delete", id(), "--reason", "tidying");
        ANSWERS(early, 3);
        QCOMPARE(early.clause(), QStringLiteral("§7"));
        const auto old = as("inv", "search", "number:960555");
        QCOMPARE(old.array("recordings").size(), 1);
        const QString ripe =
            QString::number(old.array("recordings").first().toObject().value(QLatin1String("id")).toInt());
        ANSWERS(as("inv", "delete", ripe, "--reason", "kept for its time"), 0);
        QCOMPARE(as("inv", "search", "number:960555").array("recordings").size(), 0);
    }

    void deletesEarlyOnlyByTwo()
    {
        const auto other = as("inv", "search", "area:\"Housing Repairs\"");
        QString young;
        for (const auto &value : other.array("recordings")) {
            const QJsonObject row = value.toObject();
            const QString id = QString::number(row.value(QLatin1String("id")).toInt());
            const auto shown = as("inv", "show", id);
            const bool mayGo = shown.object().value(QLatin1String("disposableFrom")).toString() <=
                               QDate::currentDate().toString(Qt::ISODate);
            if (id != this->id() && !mayGo)
                young = id;
        }
        QVERIFY(!young.isEmpty());
        ANSWERS(as("inv", "delete", young, "--early", "tidying", "--reason", "x"), 3);
        ANSWERS(as("inv", "delete", young, "--early", "", "--reason", "x"), 2);
        const auto notNominated = as("lead", "delete", young, "--early", "card-security-code", "--reason", "the digits",
                                     "--purpose", "complaint", "--reference", "C-1187");
        ANSWERS(notNominated, 3);
        QCOMPARE(notNominated.clause(), QStringLiteral("§6 (nominated staff)"));
        const auto asked = as("inv", "delete", young, "--early", "card-security-code", "--reason", "the digits");
        ANSWERS(asked, 0);
        const QString number = asked.object().value(QLatin1String("number")).toString();
        QCOMPARE(number, QStringLiteral("E-0001"));
        QCOMPARE(asked.object().value(QLatin1String("state")).toString(), QStringLiteral("waiting"));
        const auto own = as("inv", "delete", "approve", number);
        ANSWERS(own, 3);
        QCOMPARE(own.clause(), QStringLiteral("§2"));
        ANSWERS(as("lead", "delete", "approve", number), 3);
        ANSWERS(as("ig", "delete", "approve", "E-77"), 6);
        ANSWERS(as("ig", "delete", "refuse", number), 2); // why?
        ANSWERS(as("ig", "delete", "refuse", number, "--reason", "nothing is heard"), 0);
        ANSWERS(as("ig", "delete", "approve", number), 6);
        ANSWERS(as("inv", "delete", young, "--early", "card-security-code", "--reason", "the wrong call"), 0);
        ANSWERS(as("ig", "delete", "withdraw", "E-2"), 6); // who asked, and nobody else
        const auto back = as("inv", "delete", "withdraw", "E-2");
        ANSWERS(back, 0);
        QCOMPARE(back.object().value(QLatin1String("state")).toString(), QStringLiteral("withdrawn"));
        ANSWERS(as("ig", "delete", "approve", "E-2"), 6);
        ANSWERS(as("inv", "delete", young, "--early", "erasure-upheld", "--reason", "her request was upheld"), 0);
        const auto waiting = as("ig", "delete", "requests");
        ANSWERS(waiting, 0);
        QCOMPARE(waiting.json.array().size(), 3);
        QVERIFY(waiting.json.array().first().toObject().value(QLatin1String("waits")).toBool());
        const auto gone = as("ig", "delete", "approve", "E-3");
        ANSWERS(gone, 0);
        QCOMPARE(gone.object().value(QLatin1String("state")).toString(), QStringLiteral("deleted"));
        const auto tombstone = as("inv", "show", young);
        ANSWERS(tombstone, 0);
        const auto early = tombstone.object().value(QLatin1String("deletion")).toObject().value(QLatin1String("early"));
        QCOMPARE(early[QLatin1String("exception")].toString(), QStringLiteral("erasure-upheld"));
        QCOMPARE(early[QLatin1String("approvedBy")].toArray().size(), 1);
        QStringList tombstones;
        for (const auto &row : as("inv", "search", "is:deleted").array("recordings"))
            tombstones << QString::number(row.toObject().value(QLatin1String("id")).toInt());
        QVERIFY(tombstones.contains(young));
        for (const auto &row : as("inv", "search", "").array("recordings"))
            QVERIFY(!tombstones.contains(QString::number(row.toObject().value(QLatin1String("id")).toInt())));
    }

    void leavesTheAreaOnlyByTwo()
    {
        ANSWERS(as("lead", "release", "request", id(), "--requester", "R", "--recipient", "S"), 3);
        const auto asked = as("inv", "release", "request", id(), "--requester", "A. Evans", "--recipient",
                              "Legal Services", "--format", "original");
        ANSWERS(asked, 0);
        const QString number = asked.object().value(QLatin1String("number")).toString();
        const QString out = m_folder.filePath(QStringLiteral("out"));
        QVERIFY(QDir().mkpath(out));
        ANSWERS(as("inv", "release", "issue", number, "--to", out), 3);
        ANSWERS(as("inv", "release", "authorise", number), 3);
        ANSWERS(as("lead", "release", "authorise", number), 3);
        ANSWERS(as("risk", "release", "authorise", number), 0);
        ANSWERS(as("inv", "release", "issue", number, "--to", m_folder.filePath(QStringLiteral("nowhere"))), 6);
        ANSWERS(as("inv", "release", "issue", number, "--to", out), 0);
        const QString package = out + u'/' + number;
        QCOMPARE(sha256Of(package + QStringLiteral("/data/") + number + QStringLiteral(".mp3")), sha256Of(m_original));
        QVERIFY(contentOf(package + QStringLiteral("/data/") + number + QStringLiteral(".pdf")).startsWith("%PDF"));
        QVERIFY(QJsonDocument::fromJson(contentOf(package + QStringLiteral("/data/release.json"))).isObject());
        ANSWERS(as("inv", "release", "issue", number, "--to", out), 3); // once only

        for (const char *basis : {"", "  "})
            ANSWERS(as("inv", "release", "request", id(), "--requester", "PC 12", "--recipient", "Police", "--kind",
                       "external", "--contact", "PC 12, 01632 960312", "--basis", basis),
                    2);
        ANSWERS(as("inv", "release", "request", id(), "--requester", "PC 12", "--recipient", "Police", "--kind",
                   "external", "--basis", "DPA 2018 Sch 2"),
                2); // and who there?
        const auto outside = as("inv", "release", "request", id(), "--requester", "PC 12", "--recipient", "Police",
                                "--kind", "external", "--contact", "PC 12, 01632 960312", "--basis", "DPA 2018 Sch 2",
                                "--range", "0:05-0:15", "--format", "flac");
        ANSWERS(outside, 0);
        QCOMPARE(outside.object().value(QLatin1String("contact")).toString(), QStringLiteral("PC 12, 01632 960312"));
        const QString second = outside.object().value(QLatin1String("number")).toString();
        ANSWERS(as("risk", "release", "authorise", second), 3); // advice first
        ANSWERS(as("ig", "release", "advise", second, "--text", "No power is named."), 0);
        ANSWERS(as("risk", "release", "refuse", second, "--reason", "No power is named."), 0);
        ANSWERS(as("inv", "release", "list"), 0);
    }

    void namesADeputyForAWhile()
    {
        const QString last = QDate::currentDate().addDays(7).toString(Qt::ISODate);
        ANSWERS(as("risk", "deputise", "lead", "siro", "--until", last), 0);
        ANSWERS(as("lead", "deputise", "inv", "siro", "--until", last), 3); // a deputy names none
        ANSWERS(as("risk", "deputise", "risk", "siro", "--until", last), 3);
        const auto listed = as("admin", "deputies").array("deputies");
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed[0].toObject().value(QLatin1String("office")).toString(), QStringLiteral("siro"));
        QCOMPARE(listed[0].toObject().value(QLatin1String("user")).toString(), QStringLiteral("lead"));
        QCOMPARE(listed[0].toObject().value(QLatin1String("until")).toString(), last);
        ANSWERS(as("risk", "deputise", "lead", "siro", "--end"), 0);
        QVERIFY(as("admin", "deputies").array("deputies").isEmpty());
        const auto former = as("admin", "deputies", "--all").array("deputies");
        QVERIFY2(former.size() == 1, QJsonDocument(former).toJson());
        QCOMPARE(former[0].toObject().value(QLatin1String("when")).toString(), QStringLiteral("ended early"));
    }

    void keepsTheRecord()
    {
        ANSWERS(as("lead", "log"), 3);
        const auto log = as("ig", "log");
        ANSWERS(log, 0);
        const auto csv = m_cli->run({QStringLiteral("log"), QStringLiteral("--csv"), QStringLiteral("--store"),
                                     m_cli->store(), QStringLiteral("--user"), QStringLiteral("ig"),
                                     QStringLiteral("--password-file"), m_passwordFiles.value(QStringLiteral("ig"))});
        QCOMPARE(csv.exit, 0);
        QCOMPARE(csv.out.trimmed().split('\n').size(), 3); // heading, issued, refused
        ANSWERS(as("lead", "audit"), 3);
        const auto refusals = as("ig", "audit", "--refused", "--limit", "1000");
        ANSWERS(refusals, 0);
        QSet<QString> refused;
        for (const auto &entry : refusals.json.array())
            refused.insert(entry.toObject().value(QLatin1String("action")).toString());
        for (const char *act : {"annotate", "copy", "download", "delete", "release.request", "release.authorise",
                                "release.issue", "read-audit", "read-release-log"})
            QVERIFY2(refused.contains(QLatin1String(act)), act);
    }

    void liftsFromQuarantine()
    {
        QString telecare;
        QString nowhere;
        for (const auto &value : as("admin", "quarantine").json.array()) {
            const QJsonObject item = value.toObject();
            const QString itemId = QString::number(item.value(QLatin1String("id")).toInt());
            const QString reason = item.value(QLatin1String("code")).toString();
            if (reason == QLatin1String("no-business-case"))
                telecare = itemId;
            else if (reason == QLatin1String("no-area"))
                nowhere = itemId;
        }
        const auto early = as("admin", "lift-quarantine", telecare);
        ANSWERS(early, 3);
        QCOMPARE(early.clause(), QStringLiteral("§3"));
        ANSWERS(as("admin", "area", "complete", "Telecare"), 0);
        ANSWERS(as("admin", "lift-quarantine", telecare), 0);
        ANSWERS(as("admin", "lift-quarantine", telecare), 6);
        ANSWERS(as("admin", "lift-quarantine", nowhere), 2); // say which area
        ANSWERS(as("admin", "lift-quarantine", nowhere, "--area", "Housing Repairs"), 0);
        ANSWERS(as("admin", "import", m_files), 1); // the broken one
    }

    /// Power cuts at eight moments of an import; the ninth run ends it. Nothing is lost, nothing doubled.
    void goesOnAfterAKill()
    {
        const QString folder = m_folder.filePath(QStringLiteral("many"));
        const auto at = QDateTime::currentDateTimeUtc().addDays(-2);
        constexpr int count = 48;
        for (int i = 0; i < count; ++i)
            (void)makeWav(folder, incomingName(QStringLiteral("2010"), 400 + i, at.addSecs(i * 60), 9000 + i), 3,
                          {250.0 + i, 700.0 + i});
        const QStringList arguments{QStringLiteral("import"),          folder,
                                    QStringLiteral("--store"),         m_cli->store(),
                                    QStringLiteral("--user"),          QStringLiteral("admin"),
                                    QStringLiteral("--password-file"), m_passwordFiles.value(QStringLiteral("admin"))};
        for (int i = 0; i < 8; ++i) {
            QProcess process;
            process.start(QStringLiteral(EARSHOT_CLI), arguments);
            if (!process.waitForFinished(120 + i * 60)) {
                process.kill(); // SIGKILL
                QVERIFY(process.waitForFinished());
            }
        }
        const auto last = as("admin", "import", folder);
        ANSWERS(last, 0);
        QCOMPARE(last.array("imported").size() + last.array("duplicates").size(), count);
        QCOMPARE(as("lead", "search", "ext:2010", "--limit", "1000").array("recordings").size(), count);
        ANSWERS(as("admin", "verify"), 0);
    }

    void severalLeaveTogether()
    {
        QStringList ids;
        for (const auto &row : as("inv", "search", "").array("recordings"))
            ids << QString::number(row.toObject().value(QLatin1String("id")).toInt());
        QVERIFY(ids.size() >= 3);
        const QString first = ids.at(0);
        const QString second = ids.at(1);
        ANSWERS(as("lead", "release", "request", first, second, "--requester", "R", "--recipient", "S", "--check"), 3);
        const auto may =
            as("inv", "release", "request", first, second, "--requester", "R", "--recipient", "S", "--check");
        ANSWERS(may, 0);
        QCOMPARE(may.json.array().size(), 2);
        QVERIFY(may.json.array().at(1).toObject().value(QLatin1String("permitted")).toBool());
        // What is said in one call is a matter of that call.
        ANSWERS(as("inv", "release", "request", first, second, "--requester", "R", "--recipient", "S", "--range",
                   "0:00-0:01"),
                2);
        ANSWERS(as("inv", "release", "request", "--requester", "R", "--recipient", "S"), 2);
        ANSWERS(as("inv", "release", "request", "--case", "nobody's", "--requester", "R", "--recipient", "S"), 6);
        ANSWERS(as("inv", "release", "request", first, "999999", "--requester", "R", "--recipient", "S"), 6);
        QVERIFY(as("inv", "release", "list").array("waiting").isEmpty());

        const auto asked = as("inv", "release", "request", first, second, "--requester", "A. Evans", "--recipient",
                              "Legal Services", "--purpose", "complaint", "--reference", "C-2077");
        ANSWERS(asked, 0);
        QStringList numbers;
        for (const auto &row : asked.json.array())
            numbers << row.toObject().value(QLatin1String("number")).toString();
        QCOMPARE(numbers.size(), 2);
        ANSWERS(as("risk", "release", "authorise", numbers.at(0), numbers.at(1), "--only", "0:00-0:01"), 2);
        ANSWERS(as("risk", "release", "authorise", numbers.at(0), numbers.at(1)), 0);
        const auto twice = as("risk", "release", "authorise", numbers.at(0), numbers.at(1));
        ANSWERS(twice, 3);
        const QString out = m_folder.filePath(QStringLiteral("together"));
        QVERIFY(QDir().mkpath(out));
        ANSWERS(as("inv", "release", "issue", numbers.at(0), numbers.at(1), "--to", out), 0);
        QCOMPARE(QDir(out).entryList(QDir::Dirs | QDir::NoDotAndDotDot), numbers);
        // A case is what was used under its reference: these two, of all.
        QCOMPARE(as("inv", "search", "case:c-2077").array("recordings").size(), 2);
        QCOMPARE(as("inv", "search", "case:c-207").array("recordings").size(), 0);
        const auto again =
            as("inv", "release", "request", "--case", "C-2077", "--requester", "R", "--recipient", "S", "--check");
        ANSWERS(again, 0);
        QCOMPARE(again.json.array().size(), 2);
    }

    void saysWhatWasWrong()
    {
        QCOMPARE(m_cli->run({}).exit, 2);
        QCOMPARE(m_cli->run({QStringLiteral("--help")}).exit, 0);
        ANSWERS(m_cli->run({QStringLiteral("frobnicate"), QStringLiteral("--json")}), 2);
        ANSWERS(as("lead", "show", id(), "--frobnicate"), 2);
        (void)m_cli->setPassword(QStringLiteral("lead"), QStringLiteral("quite another one"));
        ANSWERS(as("lead", "search", ""), 5);
        (void)m_cli->setPassword(QStringLiteral("lead"), passwordFor(QStringLiteral("lead")));
        // Somebody else: whoever was wrong waits a moment before the next attempt counts.
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("EARSHOT_STORE"), m_cli->store());
        environment.insert(QStringLiteral("EARSHOT_USER"), QStringLiteral("admin"));
        environment.insert(QStringLiteral("EARSHOT_PASSWORD_FILE"), m_passwordFiles.value(QStringLiteral("admin")));
        ANSWERS(m_cli->run({QStringLiteral("search"), QStringLiteral("--json")}, environment), 0);
    }

    void makesTheSearchIndexAnew()
    {
        const auto refused = as("lead", "reindex");
        ANSWERS(refused, 3);
        const auto made = as("admin", "reindex");
        ANSWERS(made, 0);
        QVERIFY(made.object().value(QLatin1String("recordings")).toInt() > 5);
        QCOMPARE(made.object().value(QLatin1String("mended")).toInt(-1), 0);
        QCOMPARE(as("lead", "search", "llyr gwener").array("recordings").size(), 1);
    }

    void findsTampering()
    {
        ANSWERS(as("admin", "verify"), 0);
        QStringList objects;
        QDirIterator all(m_cli->store() + QStringLiteral("/vault"), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            objects << all.next();
        QVERIFY(!objects.isEmpty());
        // Every one: the import that was killed may have left an object that belongs to no recording.
        for (const QString &path : std::as_const(objects)) {
            QFile object(path);
            QVERIFY(object.open(QIODevice::ReadWrite));
            QVERIFY(object.seek(object.size() / 2));
            char byte = 0;
            QVERIFY(object.peek(&byte, 1) == 1);
            byte = static_cast<char>(byte ^ 1);
            QVERIFY(object.write(&byte, 1) == 1);
        }
        const auto found = as("admin", "verify");
        ANSWERS(found, 4);
        QVERIFY(!found.object().value(QLatin1String("good")).toBool());
        // Whoever reads it is told what to do, once for each kind of finding.
        int wrong = 0;
        for (const auto &each : found.array("findings")) {
            const auto finding = each.toObject();
            const bool green = finding.value(QLatin1String("level")).toString() == QLatin1String("green");
            QCOMPARE(finding.value(QLatin1String("advice")).toString().isEmpty(), green);
            wrong += finding.value(QLatin1String("level")).toString() == QLatin1String("red") ? 1 : 0;
        }
        QVERIFY(wrong > 1);
        const auto told =
            m_cli->run({QStringLiteral("verify"), QStringLiteral("--store"), m_cli->store(), QStringLiteral("--user"),
                        QStringLiteral("admin"), QStringLiteral("--password-file"),
                        m_cli->setPassword(QStringLiteral("admin"), passwordFor(QStringLiteral("admin")))});
        QCOMPARE(told.out.count("What to do, RED objects: Do not use this recording."), 1);
    }

private:
    static QString passwordFor(const QString &user)
    {
        return QStringLiteral("the passphrase of %1, at length").arg(user);
    }
    [[nodiscard]] QString id() const { return QString::number(m_call); }

    template <class... Words> Answer as(const char *user, const Words &...words) const
    {
        return m_cli->as(QLatin1String(user), {text(words)...});
    }
    static QString text(const char *word) { return QString::fromUtf8(word); }
    static QString text(const QString &word) { return word; }

    void setUpStore()
    {
        for (const char *user : {"admin", "lead", "inv", "ig", "risk", "audit"}) {
            const QString name = QLatin1String(user);
            m_passwordFiles.insert(name, m_cli->setPassword(name, passwordFor(name)));
        }
        const auto init =
            m_cli->run({QStringLiteral("init"), QStringLiteral("--store"), m_cli->store(),
                        QStringLiteral("--organisation"), QStringLiteral("Borough of Westmarch"),
                        QStringLiteral("--admin"), QStringLiteral("admin"), QStringLiteral("--password-file"),
                        m_passwordFiles.value(QStringLiteral("admin")), QStringLiteral("--json")});
        ANSWERS(init, 0);
        ANSWERS(as("admin", "area", "add", "Housing Repairs", "--extensions", "2000-2199", "--business-case-complete"),
                0);
        ANSWERS(as("admin", "area", "add", "Telecare", "--extensions", "5000-5049"), 0);
        for (const char *user : {"lead", "inv", "ig", "risk", "audit"})
            ANSWERS(as("admin", "person", "add", user, "--name", QStringLiteral("Person %1").arg(QLatin1String(user)),
                       "--new-password-file", m_passwordFiles.value(QLatin1String(user))),
                    0);
        ANSWERS(as("admin", "extension", "2001", "--name", "Dylan Marsh"), 0);
        ANSWERS(as("admin", "grant", "lead", "Housing Repairs"), 0);
        ANSWERS(as("admin", "grant", "inv", "Housing Repairs"), 0);
        ANSWERS(as("admin", "appoint", "lead", "team-leader", "--area", "Housing Repairs"), 0);
        ANSWERS(as("admin", "appoint", "inv", "complaint-investigator"), 0);
        ANSWERS(as("admin", "appoint", "ig", "ig-officer"), 0);
        ANSWERS(as("admin", "appoint", "risk", "siro"), 0);
        ANSWERS(as("admin", "nominate", "inv", "Housing Repairs", "--acts", "download,copy,share,delete", "--until",
                   m_until),
                0);
        ANSWERS(as("lead", "grant", "lead", "Telecare"), 3);
    }

    /// Demo recordings of ten formats, with names as recorders give them, and one of them twice.
    void putFiles()
    {
        m_files = m_folder.filePath(QStringLiteral("incoming"));
        const auto script = must(app::readScript());
        const QStringList wanted{
            QStringLiteral("missed-repair"),   QStringLiteral("rent-arrears"),      QStringLiteral("appointment-roof"),
            QStringLiteral("outbound-access"), QStringLiteral("voicemail-form"),    QStringLiteral("balance-tax"),
            QStringLiteral("wrong-number"),    QStringLiteral("quick-damp"),        QStringLiteral("quick-ladder"),
            QStringLiteral("abusive-caller"),  QStringLiteral("telecare-test-cat"), QStringLiteral("planning"),
            QStringLiteral("interrupted")};
        int sequence = 100;
        for (const auto &call : script.calls) {
            if (!wanted.contains(call.id))
                continue;
            const QDateTime at = QDateTime::currentDateTimeUtc().addDays(-call.ageDays);
            const bool outgoing = call.direction == QLatin1String("outgoing");
            const bool internal = call.direction == QLatin1String("internal");
            const QString name =
                outgoing ? freepbxName(QStringLiteral("out"), call.number, call.extension, at, ++sequence,
                                       QFileInfo(call.file).suffix())
                         : freepbxName(internal ? QStringLiteral("internal") : QStringLiteral("in"), call.extension,
                                       call.number, at, ++sequence, QFileInfo(call.file).suffix());
            m_sources.insert(call.id, writeFile(m_files, name, contentOf(app::demoResource(call.file))));
        }
        QCOMPARE(m_sources.size(), wanted.size());
        (void)writeFile(m_files, QStringLiteral("z-again.mp3"),
                        contentOf(m_sources.value(QStringLiteral("missed-repair"))));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Cli> m_cli;
    QHash<QString, QString> m_passwordFiles;
    QString m_files;
    QHash<QString, QString> m_sources; ///< path by the id in the demo's script
    QString m_until;
    QString m_original;
    int m_call = 0;
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
