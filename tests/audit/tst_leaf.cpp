// The audit leaf: fixed bytes for fixed content, and nothing else is read.
#include "core/audit/canonicaljson.h"
#include "core/audit/leaf.h"

#include <QTest>

using namespace earshot;
using namespace earshot::audit;

namespace {

Leaf example()
{
    Leaf leaf;
    leaf.store = QStringLiteral("5f0c");
    leaf.sequence = 41;
    leaf.at = {1'773'501'420'000};
    leaf.actor = QStringLiteral("s.evans");
    leaf.office = QStringLiteral("team-leader");
    leaf.action = QStringLiteral("play");
    leaf.object = QStringLiteral("recording:17");
    leaf.area = QStringLiteral("Tai \u00e2 Gofal");
    leaf.purpose = QStringLiteral("coaching");
    leaf.policyVersion = QStringLiteral("2017.1");
    leaf.clause = QStringLiteral("\u00a74");
    leaf.permitted = false;
    leaf.stateHash = QByteArray(64, 'a');
    leaf.detailCommitment = commitDetail(SecretBytes(detailKeySize), "detail");
    return leaf;
}

} // namespace

class TestLeaf : public QObject
{
    Q_OBJECT

private slots:
    void bytesAreFixed() // a change here makes old logs unreadable: it needs a new version
    {
        QCOMPARE(
            *canonicalJson(example()),
            "{\"action\":\"play\",\"actor\":\"s.evans\",\"area\":\"Tai \xc3\xa2 Gofal\",\"clause\":\"\xc2\xa7"
            "4\",\"decision\":\"deny\",\"detail\":"
            "\"d01b9563ac137417ee9df082190a059d4179a6fa9915db17343b1f237861e615\",\"object\":\"recording:17\","
            "\"office\":\"team-leader\",\"policyVersion\":\"2017.1\",\"purpose\":\"coaching\",\"sequence\":41,"
            "\"stateHash\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\",\"store\":\"5f0c\","
            "\"time\":1773501420000,\"version\":1}");
    }

    void roundTrip()
    {
        QCOMPARE(*parseLeaf(*canonicalJson(example())), example());
        Leaf small;
        small.store = QStringLiteral("s");
        small.actor = QStringLiteral("a");
        small.action = QStringLiteral("x");
        QCOMPARE(*parseLeaf(*canonicalJson(small)), small);
    }

    void everyFieldIsInTheBytes()
    {
        const QByteArray base = *canonicalJson(example());
        const auto changed = [&](auto change) {
            Leaf leaf = example();
            change(leaf);
            return *canonicalJson(leaf) != base;
        };
        QVERIFY(changed([](Leaf &l) { l.store += u'x'; }));
        QVERIFY(changed([](Leaf &l) { ++l.sequence; }));
        QVERIFY(changed([](Leaf &l) { ++l.at.ms; }));
        QVERIFY(changed([](Leaf &l) { l.actor += u'x'; }));
        QVERIFY(changed([](Leaf &l) { l.office += u'x'; }));
        QVERIFY(changed([](Leaf &l) { l.action += u'x'; }));
        QVERIFY(changed([](Leaf &l) { l.object += u'x'; }));
        QVERIFY(changed([](Leaf &l) { l.area += u'x'; }));
        QVERIFY(changed([](Leaf &l) { l.purpose += u'x'; }));
        QVERIFY(changed([](Leaf &l) { l.policyVersion += u'x'; }));
        QVERIFY(changed([](Leaf &l) { l.clause += u'x'; }));
        QVERIFY(changed([](Leaf &l) { l.permitted = true; }));
        QVERIFY(changed([](Leaf &l) { l.stateHash[0] = 'b'; }));
        QVERIFY(changed([](Leaf &l) { l.detailCommitment.clear(); }));
    }

    void badLeavesAreNotWritten()
    {
        const auto where = [](auto change) {
            Leaf leaf = example();
            change(leaf);
            const auto written = canonicalJson(leaf);
            return written ? QStringLiteral("written") : written.error().where;
        };
        QCOMPARE(where([](Leaf &l) { l.version = 2; }), QStringLiteral("version"));
        QCOMPARE(where([](Leaf &l) { l.sequence = -1; }), QStringLiteral("sequence"));
        QCOMPARE(where([](Leaf &l) { l.at.ms = -1; }), QStringLiteral("time"));
        QCOMPARE(where([](Leaf &l) { l.at.ms = Q_INT64_C(1) << 53; }), QStringLiteral("time"));
        QCOMPARE(where([](Leaf &l) { l.store.clear(); }), QStringLiteral("store"));
        QCOMPARE(where([](Leaf &l) { l.actor.clear(); }), QStringLiteral("actor"));
        QCOMPARE(where([](Leaf &l) { l.action.clear(); }), QStringLiteral("action"));
        QCOMPARE(where([](Leaf &l) { l.stateHash = "abc"; }), QStringLiteral("stateHash"));
        QCOMPARE(where([](Leaf &l) { l.stateHash = QByteArray(64, 'A'); }), QStringLiteral("stateHash"));
        QCOMPARE(where([](Leaf &l) { l.detailCommitment = QByteArray(32, '\1'); }), QStringLiteral("detail"));
        QCOMPARE(where([](Leaf &l) { l.object = QChar(0xd800); }), QStringLiteral("object"));
    }

    void strangeLeavesAreNotRead_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("code");
        const auto row = [](const char *field, const QJsonValue &value, ErrorCode code = ErrorCode::Invalid) {
            QTest::addRow("%s %s", field, qPrintable(value.toVariant().toString()))
                << QString::fromLatin1(field) << value << static_cast<int>(code);
        };
        for (const char *field : {"version", "sequence", "time", "decision", "store", "actor", "office", "action",
                                  "object", "area", "purpose", "policyVersion", "clause", "stateHash", "detail"}) {
            row(field, QJsonValue(QJsonValue::Undefined)); // left out
            row(field, true);
        }
        row("version", 2, ErrorCode::Unsupported);
        row("version", 0);
        row("sequence", -1);
        row("sequence", QStringLiteral("41"));
        row("decision", QStringLiteral("maybe"));
        row("decision", QString());
        row("store", QString());
        row("stateHash", QStringLiteral("zz"));
        row("surprise", QStringLiteral("x"));
    }
    void strangeLeavesAreNotRead()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject json = *parseCanonical(*canonicalJson(example()));
        json.insert(field, value); // inserting Undefined removes
        QTEST(static_cast<int>(parseLeaf(*canonical(json)).error().code), "code");
    }

    void detailIsCommittedNotTold()
    {
        const SecretBytes key = SecretBytes::random(detailKeySize);
        Leaf leaf = example();
        leaf.detailCommitment = commitDetail(key, "07700 900123 rang about the repair");
        QVERIFY(!canonicalJson(leaf)->contains("07700 900123"));
        QVERIFY(detailMatches(leaf, key, "07700 900123 rang about the repair"));
        QVERIFY(!detailMatches(leaf, key, "07700 900124 rang about the repair"));
        QVERIFY(!detailMatches(leaf, SecretBytes::random(detailKeySize), "07700 900123 rang about the repair"));
        leaf.detailCommitment.clear();
        QVERIFY(!detailMatches(leaf, key, {}));
    }
};

QTEST_APPLESS_MAIN(TestLeaf)
#include "tst_leaf.moc"
