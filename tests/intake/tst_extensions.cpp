#include "core/intake/extensions.h"

#include <QtTest>

using namespace earshot;
using namespace earshot::intake;

class TestExtensions : public QObject
{
    Q_OBJECT

private slots:
    void parsesAndFormats_data();
    void parsesAndFormats();
    void errorsNameThePart_data();
    void errorsNameThePart();
    void contains();
    void overlaps();
    void agreesWithPlainSets();
};

void TestExtensions::parsesAndFormats_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("formatted");
    const auto row = [](const char *text, const char *formatted) {
        QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text) << QString::fromUtf8(formatted);
    };
    row("", "");
    row("  , ;", "");
    row("2000-2099,5001", "2000-2099,5001");
    row("5001, 2000 - 2099", "2000-2099,5001");
    row("2000\xE2\x80\x93"
        "2099; 5001",
        "2000-2099,5001");
    row("5001\n2000-2099\n", "2000-2099,5001");
    row("2001,2002,2003", "2001-2003");
    row("2000-2010,2005-2020", "2000-2020");
    row("2000-2010,2011", "2000-2011");
    row("2000-2010,2012", "2000-2010,2012");
    row("0100-0199,100", "100,0100-0199");
    row("7", "7");
    row("2000-2000", "2000");
    row("999-999,1000", "999,1000");
    row("000000000000-999999999999", "000000000000-999999999999");
}

void TestExtensions::parsesAndFormats()
{
    QFETCH(QString, text);
    const auto set = ExtensionSet::parse(text);
    QVERIFY2(set, set ? "" : qPrintable(set.error().toString()));
    QTEST(set->format(), "formatted");
    QVERIFY(ExtensionSet::parse(set->format()).value() == *set);
}

void TestExtensions::errorsNameThePart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("where");
    QTest::newRow("letter") << u"2000,20x1"_qs << u"part 2: \"20x1\""_qs;
    QTest::newRow("backwards") << u"2099-2000"_qs << u"part 1: \"2099-2000\""_qs;
    QTest::newRow("lengths") << u"1, 2, 99-100"_qs << u"part 3: \"99-100\""_qs;
    QTest::newRow("open") << u"2000-"_qs << u"part 1: \"2000-\""_qs;
    QTest::newRow("start") << u"-2000"_qs << u"part 1: \"-2000\""_qs;
    QTest::newRow("three") << u"1-2-3"_qs << u"part 1: \"1-2-3\""_qs;
    QTest::newRow("long") << u"1234567890123"_qs << u"part 1: \"1234567890123\""_qs;
    QTest::newRow("plus") << u"+441632960001"_qs << u"part 1: \"+441632960001\""_qs;
    QTest::newRow("other digits") << u"٢٠٠١"_qs << u"part 1: \"٢٠٠١\""_qs;
}

void TestExtensions::errorsNameThePart()
{
    QFETCH(QString, text);
    const auto set = ExtensionSet::parse(text);
    QVERIFY(!set);
    QCOMPARE(set.error().code, ErrorCode::Invalid);
    QTEST(set.error().where, "where");
}

void TestExtensions::contains()
{
    const auto set = ExtensionSet::parse(u"2000-2099,5001,0100"_qs).value();
    for (const char *in : {"2000", "2050", "2099", "5001", "0100"})
        QVERIFY2(set.contains(QString::fromLatin1(in)), in);
    for (const char *out :
         {"1999", "2100", "5000", "100", "02000", "", "20", "2000 ", "+2000", "20x0", "9999999999999999999999"})
        QVERIFY2(!set.contains(QString::fromLatin1(out)), out);
    QCOMPARE(set.count(), 102);
}

void TestExtensions::overlaps()
{
    const auto a = ExtensionSet::parse(u"2000-2099,5001"_qs).value();
    const auto b = ExtensionSet::parse(u"2090-2110,5001"_qs).value();
    const auto c = ExtensionSet::parse(u"2100-2199,020"_qs).value();
    QVERIFY(a.overlaps(b) && b.overlaps(a) && b.overlaps(c));
    QVERIFY(!a.overlaps(c) && !c.overlaps(a) && !a.overlaps({}));
    QVERIFY(!ExtensionSet::parse(u"0100-0199"_qs)->overlaps(ExtensionSet::parse(u"100-199"_qs).value()));
    QCOMPARE(a.intersected(b).format(), u"2090-2099,5001"_qs);
    QCOMPARE(a.united(c).format(), u"020,2000-2199,5001"_qs);
}

void TestExtensions::agreesWithPlainSets()
{
    quint32 state = 3;
    const auto random = [&state](int below) {
        state = state * 1664525u + 1013904223u;
        return int(state >> 8) % below;
    };
    for (int turn = 0; turn < 300; ++turn) {
        QSet<int> plain[2];
        ExtensionSet sets[2];
        for (int side = 0; side < 2; ++side) {
            QStringList parts;
            for (int n = random(4); n >= 0; --n) {
                const int first = 100 + random(60);
                const int last = first + random(12);
                parts.append(QStringLiteral("%1-%2").arg(first).arg(last));
                for (int i = first; i <= last; ++i)
                    plain[side].insert(i);
            }
            sets[side] = ExtensionSet::parse(parts.join(u',')).value();
            QCOMPARE(sets[side].count(), qint64(plain[side].size()));
        }
        QCOMPARE(sets[0].overlaps(sets[1]), plain[0].intersects(plain[1]));
        QCOMPARE(sets[0].intersected(sets[1]).count(), qint64((plain[0] & plain[1]).size()));
        for (int i = 95; i < 180; ++i)
            QCOMPARE(sets[0].contains(QString::number(i)), plain[0].contains(i));
    }
}

QTEST_APPLESS_MAIN(TestExtensions)
#include "tst_extensions.moc"
