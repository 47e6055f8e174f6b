#include "core/service/environment.h"
#include "core/service/readmission_request.h"
#include "tests/app/cli.h"
#include "tests/support/wav.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;

/// Leaving and holders of keys, at the command line.
class TestCliKeys : public CliTest
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(makeStore());
        QVERIFY(does("admin", {"area", "add", "Housing", "--extensions", "2000-2099", "--business-case-complete"}));
        QVERIFY(addPeople({"lead", "inv"}));
        QVERIFY(importCall());
    }

    void warnsAsLongAsOnePersonHoldsAKey()
    {
        const Answer alone = as("admin", {"keys"});
        QCOMPARE(alone.exit, 0);
        QVERIFY2(alone.err.contains("only one person holds the key of Housing"), alone.err);
        QCOMPARE(areaIn(alone.json.array(), "Housing").value(QLatin1String("holders")).toInt(), 1);
        QVERIFY(areaIn(alone.json.array(), "Housing").value(QLatin1String("needsAnotherHolder")).toBool());
        QVERIFY(does("admin", {"grant", "lead", "Housing"}));
        const Answer two = as("admin", {"keys"});
        QVERIFY2(!two.err.contains("of Housing"), two.err);
        QCOMPARE(areaIn(two.json.array(), "Housing").value(QLatin1String("holders")).toInt(), 2);
    }

    void anAreaIsTakenAway()
    {
        QVERIFY(does("admin", {"grant", "inv", "Housing"}));
        QVERIFY(does("admin", {"appoint", "inv", "complaint-investigator"}));
        QCOMPARE(as("inv", {"search", ""}).array("recordings").size(), 1);
        QCOMPARE(as("inv", {"ungrant", "lead", "Housing"}).exit, 3); // refused, §6
        QCOMPARE(as("admin", {"ungrant", "inv", "Parks"}).exit, 6);
        const Answer taken = as("admin", {"ungrant", "inv", "Housing", "--later"});
        QVERIFY2(taken.exit == 0, taken.out + taken.err);
        QCOMPARE(areaIn(taken.array("areas"), "Housing").value(QLatin1String("behind")).toInt(), 2);
        QCOMPARE(as("inv", {"search", ""}).array("recordings").size(), 0);
        const Answer rewrapped = as("lead", {"rewrap"}); // any holder
        QVERIFY2(rewrapped.exit == 0, rewrapped.out + rewrapped.err);
        QCOMPARE(rewrapped.object().value(QLatin1String("rewrapped")).toInt(), 2);
        QCOMPARE(areaIn(as("admin", {"keys"}).json.array(), "Housing").value(QLatin1String("behind")).toInt(), 0);
        QCOMPARE(as("admin", {"ungrant", "inv", "Housing"}).exit, 6);
        QCOMPARE(as("admin", {"verify"}).exit, 0);
    }

    void anAreaGetsANewKey()
    {
        QCOMPARE(as("lead", {"area", "new-key", "Housing"}).exit, 3); // refused, §6
        const Answer renewed = as("admin", {"area", "new-key", "Housing"});
        QVERIFY2(renewed.exit == 0, renewed.out + renewed.err);
        QCOMPARE(areaIn(renewed.array("areas"), "Housing").value(QLatin1String("behind")).toInt(), 2);
        QCOMPARE(areaIn(as("admin", {"keys"}).json.array(), "Housing").value(QLatin1String("behind")).toInt(), 0);
    }

    void somebodyForgotThePassword()
    {
        QVERIFY(does("admin", {"appoint", "inv", "head-of-service", "--area", "Housing"})); // who may grant
        const QString later = QStringLiteral("owls above the harbour");
        const QByteArray file = QFile::encodeName(m_cli->setPassword(QStringLiteral("lead.new"), later));
        const Answer begun = as("inv", {"person", "renew", "lead", "--new-password-file", file.constData()});
        QVERIFY2(begun.exit == 0, begun.out + begun.err);
        const QByteArray fingerprint = begun.object().value(QLatin1String("fingerprint")).toString().toUtf8();
        QVERIFY(!fingerprint.isEmpty());
        const Answer waiting = as("admin", {"person", "renewals"});
        QCOMPARE(waiting.json.array().size(), 1);
        QVERIFY2(!waiting.out.contains(fingerprint), "it is to come from the person");
        QCOMPARE(as("inv", {"person", "readmit", "lead", "--fingerprint", fingerprint.constData()}).exit, 3);
        QCOMPARE(as("admin", {"person", "readmit", "lead", "--fingerprint", "0000 0000"}).exit, 2);
        QCOMPARE(as("lead", {"search", ""}).array("recordings").size(), 1); // nothing has happened yet
        QVERIFY(does("admin", {"person", "readmit", "lead", "--fingerprint", fingerprint.constData()}));
        QCOMPARE(as("lead", {"search", ""}).exit, 5);
        (void)m_cli->setPassword(QStringLiteral("lead"), later);
        QCOMPARE(as("lead", {"search", ""}).array("recordings").size(), 1);
        QCOMPARE(areaIn(as("admin", {"keys"}).json.array(), "Housing").value(QLatin1String("without")).toInt(), 0);
        QCOMPARE(as("admin", {"verify"}).exit, 0);
    }

    /// New keys from in front of the sign-in, where the window makes them.
    void somebodyMadeNewKeysAlone()
    {
        const base::SystemClock clock;
        service::Environment environment;
        environment.clock = &clock;
        const QString later = QStringLiteral("herons over the causeway");
        const auto asked = service::askForReadmission(environment, m_cli->store(), QStringLiteral("lead"),
                                                      SecretBytes::fromPassword(later));
        QVERIFY(asked);
        const QByteArray fingerprint = asked->fingerprint.toUtf8();
        const Answer waiting = as("admin", {"person", "renewals"});
        QVERIFY2(waiting.out.contains("\"user\""), waiting.out);
        QCOMPARE(waiting.json.array().size(), 1);
        QVERIFY2(!waiting.out.contains(fingerprint), "it is to come from the person");
        QCOMPARE(as("admin", {"person", "readmit", "lead", "--fingerprint", fingerprint.constData()}).exit, 6);
        QCOMPARE(as("inv", {"person", "vouch", "lead", "--fingerprint", "0000 0000"}).exit, 2);
        QVERIFY(does("inv", {"person", "vouch", "lead", "--fingerprint", fingerprint.constData()}));
        QVERIFY(does("admin", {"person", "readmit", "lead", "--fingerprint", fingerprint.constData()}));
        (void)m_cli->setPassword(QStringLiteral("lead"), later);
        QCOMPARE(as("lead", {"search", ""}).array("recordings").size(), 1);
        QCOMPARE(as("admin", {"verify"}).exit, 0);
    }

    void somebodyLeaves()
    {
        QCOMPARE(as("admin", {"person", "leave", "admin"}).exit, 2); // not oneself
        const Answer left = as("admin", {"person", "leave", "lead"});
        QVERIFY2(left.exit == 0, left.out + left.err);
        QVERIFY2(left.err.contains("only one person holds the key of Housing"), left.err);
        QCOMPARE(left.object().value(QLatin1String("rewrap")).toObject().value(QLatin1String("rewrapped")).toInt(), 2);
        QCOMPARE(as("lead", {"search", ""}).exit, 5);
        const auto people = as("admin", {"person", "list"}).json.array();
        QCOMPARE(people.size(), 3);
        for (const auto &person : people)
            QCOMPARE(person.toObject().value(QLatin1String("active")).toBool(),
                     person.toObject().value(QLatin1String("user")) != QLatin1String("lead"));
        QCOMPARE(as("admin", {"verify"}).exit, 0);
    }

private:
    static QJsonObject areaIn(const QJsonArray &rows, const char *name)
    {
        for (const auto &row : rows) {
            if (row.toObject().value(QLatin1String("area")) == QLatin1String(name))
                return row.toObject();
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestCliKeys)
#include "tst_cli_keys.moc"
