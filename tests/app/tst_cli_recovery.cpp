#include "core/crypto/recoverykit.h"
#include "tests/app/cli.h"
#include "tests/support/wav.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;

/// The recovery ceremony at the command line, from the papers on.
class TestCliRecovery : public CliTest
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(makeStore());
        QVERIFY(does("admin", {"area", "add", "Housing", "--extensions", "2000-2099", "--business-case-complete"}));
        QVERIFY(addPeople({"siro", "lead", "one", "two"}));
        QVERIFY(does("admin", {"appoint", "siro", "siro"}));
        QVERIFY(does("admin", {"grant", "lead", "Housing"}));
        QVERIFY(importCall());
    }

    void kitsAreMadeAsPapers()
    {
        const QByteArray first = QFile::encodeName(path("kit1.pdf"));
        QCOMPARE(
            as("admin", {"recovery", "enrol", "Elin Howells", "--office", "siro", "--out", first.constData()}).exit, 3);
        QVERIFY(!QFile::exists(path("kit1.pdf")));
        QVERIFY2(as("siro", {"recovery", "status"}).err.contains("at least two officers"), "no warning");
        const Answer made = as("siro", {"recovery", "enrol", "Elin Howells", "--office", "siro", "--officer-user",
                                        "siro", "--out", first.constData()});
        QVERIFY2(made.exit == 0, made.out + made.err);
        QCOMPARE(made.object().value(QLatin1String("number")).toInt(), 1);
        QFile paper(path("kit1.pdf"));
        QVERIFY(paper.open(QIODevice::ReadOnly));
        QVERIFY(paper.read(5) == "%PDF-");
        QVERIFY(!(paper.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        // Never over another kit, and a kit that cannot be kept is none.
        const Answer again =
            as("siro", {"recovery", "enrol", "Catrin Vaughan", "--office", "siro", "--out", first.constData()});
        QCOMPARE(again.exit, 6);
        QCOMPARE(as("siro", {"recovery", "status"}).array("kits").size(), 1);
        QCOMPARE(as("siro", {"recovery", "enrol", "X", "--office", "no-such", "--out", "/nowhere/x.pdf"}).exit, 2);
        const QByteArray second = QFile::encodeName(path("kit2.pdf"));
        QVERIFY(does("siro", {"recovery", "enrol", "Catrin Vaughan", "--office", "monitoring-officer", "--out",
                              second.constData()}));
        QCOMPARE(ready("Housing"), 0);
        const Answer upkeep = as("admin", {"rewrap"}); // somebody who holds the keys
        QVERIFY2(upkeep.exit == 0, upkeep.out + upkeep.err);
        QVERIFY(upkeep.object().value(QLatin1String("sealedForRecovery")).toInt() >= 2);
        QCOMPARE(ready("Housing"), 1);
        // To seal anew replaces what is there: holding the key, or coaching in the area, is not enough.
        for (const char *other : {"one", "lead"}) {
            const Answer refused = as(other, {"recovery", "seal", "Housing"});
            QCOMPARE(refused.exit, 3);
            QCOMPARE(refused.clause(), QStringLiteral("§3"));
        }
        QVERIFY(does("admin", {"recovery", "seal", "Housing"}));
    }

    void aCeremonyFromBeginningToEnd()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("there is no pdftotext here to read the papers with");
        const QByteArray day = QDate::currentDate().addDays(2).toString(Qt::ISODate).toLatin1();
        QCOMPARE(as("admin", {"recovery", "open", "Housing", "--reason", "the holder is ill", "--first", "one",
                              "--second", "two", "--until", day.constData()})
                     .exit,
                 3);
        QCOMPARE(as("siro", {"recovery", "open", "Housing", "--reason", "x", "--first", "one", "--second", "two",
                             "--until", "soon"})
                     .exit,
                 2);
        const Answer begun = as("siro", {"recovery", "open", "Housing", "--reason", "the holder is ill", "--first",
                                         "one", "--second", "two", "--until", day.constData(), "--with-identity"});
        QVERIFY2(begun.exit == 0, begun.out + begun.err);
        QCOMPARE(begun.object().value(QLatin1String("state")).toString(), QStringLiteral("awaits-kits"));
        QCOMPARE(as("one", {"search", ""}).array("recordings").size(), 0);

        const QByteArray kit1 = wordsOf("kit1");
        const QByteArray kit2 = wordsOf("kit2");
        QCOMPARE(as("siro", {"recovery", "sign", "1", "--kit-file", kit1.constData()}).exit, 3); // not one of the two
        const Answer mistyped = as("one", {"recovery", "sign", "1", "--kit-file", mistypedOf("kit1").constData()});
        QCOMPARE(mistyped.exit, 2);
        QVERIFY2(mistyped.out.contains("word 3"), mistyped.out);
        QVERIFY(does("one", {"recovery", "sign", "1", "--kit-file", kit1.constData()}));
        QCOMPARE(as("one", {"recovery", "sign", "1", "--kit-file", kit1.constData()}).exit, 6);
        QCOMPARE(as("one", {"search", ""}).array("recordings").size(), 0);
        const Answer opened = as("two", {"recovery", "sign", "1", "--kit-file", kit2.constData()});
        QVERIFY2(opened.exit == 0, opened.out + opened.err);
        QCOMPARE(opened.object().value(QLatin1String("state")).toString(), QStringLiteral("open"));
        QCOMPARE(opened.array("signedBy").size(), 2);
        QCOMPARE(as("one", {"search", ""}).array("recordings").size(), 1);

        const QByteArray folder = QFile::encodeName(path("handed over"));
        const Answer handed = as("two", {"recovery", "hand-over", "1", folder.constData()});
        QVERIFY2(handed.exit == 0, handed.out + handed.err);
        QCOMPARE(handed.object().value(QLatin1String("headers")).toInt(), 1);
        QVERIFY(QFile::exists(path("handed over/identity.txt")));
        QCOMPARE(as("two", {"recovery", "hand-over", "1", folder.constData()}).exit, 6);
        const Answer told = as("siro", {"recovery", "notices"});
        QStringList actions;
        for (const auto &notice : told.json.array())
            actions << notice.toObject().value(QLatin1String("action")).toString();
        QVERIFY2(actions.contains(QStringLiteral("recovery.done")) &&
                     actions.contains(QStringLiteral("recovery.identity")),
                 qPrintable(actions.join(u' ')));
        QVERIFY(does("siro", {"recovery", "notices", "--read"}));
        QCOMPARE(as("siro", {"recovery", "notices"}).json.array().size(), 0);

        QCOMPARE(as("admin", {"recovery", "rotate", "1"}).exit, 6); // not over
        const Answer ended = as("one", {"recovery", "end", "1"});
        QVERIFY2(ended.exit == 0, ended.out + ended.err);
        QVERIFY(ended.object().value(QLatin1String("newKeyDue")).toBool());
        QVERIFY2(ended.err.contains("recovery rotate 1"), ended.err);
        QCOMPARE(as("one", {"search", ""}).array("recordings").size(), 0);
        QCOMPARE(as("one", {"recovery", "rotate", "1"}).exit, 3);
        QVERIFY(does("admin", {"recovery", "rotate", "1"}));
        QVERIFY(does("admin", {"rewrap"}));
        QVERIFY(!as("siro", {"recovery", "list"})
                     .json.array()
                     .first()
                     .toObject()
                     .value(QLatin1String("newKeyDue"))
                     .toBool());
        QCOMPARE(as("admin", {"verify"}).exit, 0);
    }

    void aKitIsWithdrawn()
    {
        QCOMPARE(as("lead", {"recovery", "withdraw", "2"}).exit, 3);
        QVERIFY(does("siro", {"recovery", "withdraw", "2"}));
        QCOMPARE(as("siro", {"recovery", "withdraw", "2"}).exit, 6);
        QCOMPARE(as("siro", {"recovery", "withdraw", "two"}).exit, 2);
        QVERIFY(does("admin", {"person", "leave", "siro"})); // whose kit is the last one
        QCOMPARE(as("admin", {"recovery", "status"}).array("kits").size(), 0);
        QCOMPARE(as("admin", {"verify"}).exit, 0);
    }

private:
    [[nodiscard]] int ready(const char *area) const
    {
        for (const auto &row : as("siro", {"recovery", "status"}).array("areas")) {
            if (row.toObject().value(QLatin1String("area")) == QLatin1String(area))
                return row.toObject().value(QLatin1String("ready")).toInt();
        }
        return -1;
    }
    /// The words as somebody reads them from the paper, in a file.
    [[nodiscard]] QByteArray wordsOf(const char *kit) const { return written(kit, read(kit)); }
    [[nodiscard]] QByteArray mistypedOf(const char *kit) const
    {
        QStringList words = read(kit);
        const auto &list = crypto::recoveryWords();
        words[2] = QLatin1String(words[2] == QLatin1String(list[7]) ? list[8] : list[7]);
        return written("mistyped", words);
    }
    [[nodiscard]] QStringList read(const char *kit) const
    {
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"),
                     {QStringLiteral("-layout"), QStringLiteral("-l"), QStringLiteral("1"),
                      m_folder.filePath(QLatin1String(kit) + QStringLiteral(".pdf")), QStringLiteral("-")});
        reader.waitForFinished();
        QMap<int, QString> words;
        static const QRegularExpression numbered(QStringLiteral("(\\d+) +([a-z]{4,8})(?=\\s|$)"));
        for (auto match = numbered.globalMatch(QString::fromUtf8(reader.readAllStandardOutput())); match.hasNext();) {
            const auto found = match.next();
            words.insert(found.captured(1).toInt(), found.captured(2));
        }
        if (words.size() != crypto::RecoveryKit::wordCount)
            qWarning("%d words were found on the paper", static_cast<int>(words.size()));
        return words.values();
    }
    [[nodiscard]] QByteArray written(const char *name, const QStringList &words) const
    {
        const QString file = m_folder.filePath(QLatin1String(name) + QStringLiteral(".words"));
        QFile out(file);
        if (out.open(QIODevice::WriteOnly))
            out.write(words.join(u' ').toUtf8());
        return QFile::encodeName(file);
    }
};

QTEST_GUILESS_MAIN(TestCliRecovery)
#include "tst_cli_recovery.moc"
