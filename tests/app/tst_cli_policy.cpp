#include "core/service/policy_service.h"
#include "tests/app/cli.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QTest>

using namespace earshot::tests;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QString fieldOf(const QJsonValue &object, const char *key)
{
    return object.toObject().value(QLatin1String(key)).toString();
}

} // namespace

/// An authority makes its own version of the policy with the real program: takes the one in force out as a file,
/// changes it, reads what that changes, and two people put it in force.
class TestCliPolicy : public CliTest
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(makeStore());
        QVERIFY(addPeople({"rhian", "elin", "sam"}));
        QCOMPARE(as("admin", {"appoint", "rhian", "ig-manager"}).exit, 0);
        // One person in two offices is still one person.
        QCOMPARE(as("admin", {"appoint", "rhian", "siro"}).exit, 0);
        m_tomorrow = QDate::currentDate().addDays(2).toString(Qt::ISODate).toLatin1();
    }

    void showsTheOneInForce()
    {
        const Answer shown = as("sam", {"policy", "show"});
        QCOMPARE(shown.exit, 0);
        QCOMPARE(fieldOf(shown.object(), "version"), text("2017"));
        QCOMPARE(fieldOf(shown.object(), "state"), text("in force"));
        QCOMPARE(shown.object().value(text("keepMonths")).toInt(), 12);
        QCOMPARE(shown.array("purposes").size(), 5 + 1);
        QVERIFY(shown.array("external").contains(text("siro")));
        QVERIFY(shown.array("clauses").size() > 10);
        const Answer list = as("sam", {"policy", "list"});
        QCOMPARE(list.json.array().size(), 1);
        QVERIFY(list.json.array()[0].toObject().value(text("builtIn")).toBool());
        QCOMPARE(as("sam", {"policy", "show", "2031"}).exit, 6);
    }

    void aBrokenOneIsRefusedWithItsPlace()
    {
        QVERIFY(as("sam", {"policy", "export", file("built-in.json")}).exit == 0);
        QVERIFY(as("sam", {"policy", "export", file("built-in.json")}).exit != 0); // writes over nothing
        QCOMPARE(m_cli->run({text("policy"), text("check"), path("built-in.json"), text("--json")}).exit, 0);
        const auto broken = [&](const QByteArray &was, const QByteArray &is) {
            write("broken.json", {{was, is}});
            const Answer answer = m_cli->run({text("policy"), text("check"), path("broken.json"), text("--json")});
            return answer.exit == 0 ? text("accepted") : fieldOf(answer.object().value(text("error")), "where");
        };
        QCOMPARE(broken("\"keepMonths\": 12", "\"keepMonths\": 48"), text("$.periods"));
        QCOMPARE(broken("\"keepMonths\": 12", "\"keepMonths\": \"twelve\""), text("$.periods.keepMonths"));
        QCOMPARE(broken("\"external\": [\"siro\", ", "\"external\": [\"sirro\", "), text("$.authorisers.external[0]"));
        QCOMPARE(broken("\"policy.approve\": [\"ig-manager\", ", "\"policy.approve\": [\"team-leader\", "),
                 text("$.rights['policy.approve'][0]"));
        write("broken.json", {{"\"twoPeople\": true", "\"twoPeople\": false"}});
        QCOMPARE(as("rhian", {"policy", "propose", file("broken.json"), "--from", m_tomorrow.constData()}).exit, 2);
    }

    void printsTheSchemaToWriteOneBy()
    {
        QFile file(qEnvironmentVariable("EARSHOT_SOURCE_DIR") +
                   QStringLiteral("/resources/policy/policy-profile.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray schema = file.readAll();
        for (const QStringList &words : {QStringList{text("policy"), text("schema")},
                                         QStringList{text("policy"), text("schema"), text("--json")}}) {
            const Answer printed = m_cli->run(words);
            QVERIFY2(printed.exit == 0, printed.err);
            QCOMPARE(printed.out, schema);
        }
    }

    void saysWhatItChanges()
    {
        write("own.json", {{"\"version\": \"2017\"", "\"version\": \"2026\""},
                           {"\"inForceFrom\": \"2017-02-01\"", "\"inForceFrom\": \"" + m_tomorrow + '"'},
                           {"\"keepMonths\": 12", "\"keepMonths\": 18"},
                           {"Staff training, coaching and support.", "Staff training only."}});
        const Answer compared = as("sam", {"policy", "diff", file("own.json")});
        QCOMPARE(compared.exit, 0);
        QCOMPARE(fieldOf(compared.object(), "from"), text("2017"));
        QCOMPARE(fieldOf(compared.object(), "to"), text("2026"));
        QStringList texts;
        for (const auto &change : compared.array("changes"))
            texts << fieldOf(change, "text");
        QCOMPARE(texts, QStringList({text("Kept for 12 months → 18 months, §7"), text("The wording is new, §6 (b)")}));
        const Answer read =
            m_cli->run({text("policy"), text("diff"), text("2017"), path("own.json"), text("--store"), m_cli->store(),
                        text("--user"), text("sam"), text("--password-file"), passwordFile("sam")});
        QCOMPARE(read.exit, 0);
        QVERIFY2(read.out.contains("Kept for 12 months → 18 months, §7"), read.out + read.err);
        QVERIFY2(read.out.contains("+ Staff training only."), read.out.constData());
        QCOMPARE(as("sam", {"policy", "diff", file("built-in.json")}).array("changes").size(), 0);
    }

    void takesTwoPeople()
    {
        const auto propose = [&](const char *user, const char *from) {
            return as(user, {"policy", "propose", file("own.json"), "--from", from});
        };
        QCOMPARE(propose("sam", m_tomorrow).clause(), text("§1"));
        QCOMPARE(propose("rhian", "soon").exit, 2);
        QCOMPARE(fieldOf(propose("rhian", "2031-01-01").object().value(text("error")), "where"), text("$.inForceFrom"));
        // Nobody could approve the next one: refused before it is too late.
        const Answer alone = propose("rhian", m_tomorrow);
        QVERIFY(alone.exit != 0);
        QCOMPARE(fieldOf(alone.object().value(text("error")), "where"), text("$.rights['policy.approve']"));

        QCOMPARE(as("admin", {"appoint", "elin", "chief-executive"}).exit, 0);
        const Answer proposed = propose("rhian", m_tomorrow);
        QVERIFY2(proposed.exit == 0, proposed.out + proposed.err);
        QCOMPARE(fieldOf(proposed.object(), "state"), text("proposed"));
        QVERIFY(as("rhian", {"policy", "approve", "2026"}).exit != 0); // in whichever office
        QVERIFY(as("sam", {"policy", "approve", "2026"}).exit != 0);
        const Answer approved = as("elin", {"policy", "approve", "2026"});
        QVERIFY2(approved.exit == 0, approved.out + approved.err);
        QVERIFY(as("elin", {"policy", "approve", "2026"}).exit != 0);

        const Answer list = as("sam", {"policy", "list"});
        const auto first = list.json.array().at(0);
        QCOMPARE(fieldOf(first, "version"), text("2026"));
        QCOMPARE(fieldOf(first, "state"), text("coming"));
        QCOMPARE(fieldOf(first, "proposedBy"), text("rhian"));
        QCOMPARE(fieldOf(first, "proposedOffice"), text("ig-manager"));
        QCOMPARE(fieldOf(first, "approvedBy"), text("elin"));
        QCOMPARE(fieldOf(as("sam", {"policy", "show"}).object(), "version"), text("2017")); // until its day

        // Byte for byte what was signed.
        QCOMPARE(as("sam", {"policy", "export", file("back.json"), "2026"}).exit, 0);
        QCOMPARE(read("back.json"), read("own.json"));
        QCOMPARE(as("admin", {"verify"}).exit, 0);
    }

    /// What was done before is read as it was read then: another name of its purpose today is not put into its mouth.
    void oldActsAreReadUnderTheirOwn()
    {
        if (QDateTime::currentDateTimeUtc() < TestStore::startOfTest().addDays(3))
            QSKIP("this computer's clock stands before the store's");
        TestStore store;
        must(store.door(text("admin"))->administration().appoint(text("ig"), text("ig-manager")));
        const auto door = store.doorFor(text("investigator"), text("complaint"), text("C-1187"));
        (void)must(door->review().addNote(store.importCall(), {{0, 80}, text("under the old"), {}}));
        QByteArray own = must(earshot::policy::Profile::builtInText());
        const QDate from = store.today().addDays(1);
        for (const auto &[was, is] : std::initializer_list<std::pair<QByteArray, QByteArray>>{
                 {"\"version\": \"2017\"", "\"version\": \"2026\""},
                 {"\"2017-02-01\"", '"' + from.toString(Qt::ISODate).toLatin1() + '"'},
                 {"\"en\": \"Dispute or complaint\"", "\"en\": \"Grievance\""}}) {
            QVERIFY2(own.contains(was), was.constData());
            own.replace(own.indexOf(was), was.size(), is);
        }
        (void)must(store.door(text("ig"))->policies().propose(own, from));
        (void)must(store.door(text("siro"))->policies().approve(text("2026")));
        store.clock().advanceMs(25LL * 3600 * 1000);
        (void)must(door->review().addNote({1}, {{0, 80}, text("under the new"), {}}));
        Cli cli(store.folder());
        const auto told = cli.run({text("audit"), text("--action"), text("annotate"), text("--store"), store.folder(),
                                   text("--user"), text("admin"), text("--password-file"),
                                   cli.setPassword(text("admin"), TestStore::passwordOf(text("admin")))});
        QVERIFY2(told.exit == 0, told.out + told.err);
        QCOMPARE(told.out.count("for Grievance"), 1);
        QCOMPARE(told.out.count("for Dispute or complaint"), 1);
    }

private:
    /// path() for a list of words; lives until the next call of the same file.
    const char *file(const char *name)
    {
        QByteArray &kept = m_paths[QLatin1String(name)];
        kept = QFile::encodeName(path(name));
        return kept.constData();
    }
    QByteArray read(const char *file) const
    {
        QFile in(path(file));
        return in.open(QFile::ReadOnly) ? in.readAll() : QByteArray();
    }
    /// The exported profile with texts replaced, each of which must be there.
    void write(const char *file, const QList<std::pair<QByteArray, QByteArray>> &changes)
    {
        QByteArray profile = read("built-in.json");
        for (const auto &[was, is] : changes) {
            QVERIFY2(profile.contains(was), was.constData());
            profile.replace(profile.indexOf(was), was.size(), is);
        }
        QFile out(path(file));
        QVERIFY(out.open(QFile::WriteOnly));
        out.write(profile);
    }

    QByteArray m_tomorrow; ///< a day to come, whenever midnight is
    QHash<QString, QByteArray> m_paths;
};

QTEST_GUILESS_MAIN(TestCliPolicy)
#include "tst_cli_policy.moc"
