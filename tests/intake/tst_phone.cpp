#include "core/intake/phone.h"

#include <QtTest>
#include <atomic>
#include <thread>
#include <vector>

using namespace earshot::intake;

class TestPhone : public QObject
{
    Q_OBJECT

private slots:
    void normalise_data();
    void normalise();
    void wholeDramaRanges();
    void outsideLine_data();
    void outsideLine();
    void otherRegion();
    void manyThreads();
};

namespace {

void add(const char *text, NumberKind kind, const char *e164, const char *display)
{
    QTest::newRow(*text ? text : "empty")
        << QString::fromUtf8(text) << kind << QString::fromUtf8(e164) << QString::fromUtf8(display);
}

void columns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<NumberKind>("kind");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("display");
}

} // namespace

void TestPhone::normalise_data()
{
    columns();
    const auto Number = NumberKind::Number;
    for (const char *text :
         {"07700900149", "+447700900149", "00447700900149", "447700900149", "07700 900149", "07700 900 149",
          "+44 7700 900149", "+44 (0)7700 900149", "0044 (0) 7700-900149", "(07700) 900149", "07700.900.149",
          "14107700900149", "147007700900149", "tel:+447700900149", "sip:07700900149@pbx.example",
          "\"A\" <sip:+447700900149@10.0.0.1;user=phone>", " 07700900149 ", "7700900149",
          "07700\xC2\xA0"
          "900149"})
        add(text, Number, "+447700900149", "07700 900149");
    for (const char *text : {"02079460123", "+442079460123", "020 7946 0123", "442079460123", "00 44 20 7946 0123"})
        add(text, Number, "+442079460123", "020 7946 0123");
    for (const char *text : {"01632960001", "01632960001#", "+441632960001", "441632960001", "(01632) 960 001"})
        add(text, Number, "+441632960001", "01632 960001");
    add("0033199001234", Number, "+33199001234", "+33 1 99 00 12 34");
    add("+33199001234", Number, "+33199001234", "+33 1 99 00 12 34");
    add("+12025550143", Number, "+12025550143", "+1 202-555-0143");

    for (const char *text : {"anonymous", "Anonymous", "ANONYMOUS", "unknown", "restricted", "Private", "withheld",
                             "Number Withheld", "No Number", "unavailable", "anonymous.invalid", "<unknown>",
                             "Out of area", "00000000", "sip:anonymous@anonymous.invalid", "not-available"})
        add(text, NumberKind::Withheld, "", text);
    for (const char *text : {"2001", "1", "999", "101", "100200", "0100", " 2001"})
        add(text, NumberKind::Extension, "", QByteArray(text).trimmed().constData());
    for (const char *text : {"*97", "#21#", "*21*07700900149#", "**2001"})
        add(text, NumberKind::ServiceCode, "", text);
    for (const char *text :
         {"79460123", "07700", "0800FLOWERS", "trunk-a", "+", "++447700900149", "4477009001491234567",
          "12345678901234567890123456789", "07700900149;ext=5", "+9990123456"})
        add(text, std::strcmp(text, "07700") == 0 ? NumberKind::Extension : NumberKind::Other, "", text);
    add("", NumberKind::Empty, "", "");
    add("  ", NumberKind::Empty, "", "");
}

void TestPhone::normalise()
{
    QFETCH(QString, text);
    const PhoneNormaliser phone;
    const PhoneNumber number = phone.normalise(text);
    QTEST(number.kind, "kind");
    QTEST(number.e164, "e164");
    QTEST(number.display, "display");
    QCOMPARE(number.dialled, text.trimmed());
    if (number.kind == NumberKind::Number) {
        QCOMPARE(phone.normalise(number.e164).e164, number.e164);
        QCOMPARE(phone.normalise(number.display).e164, number.e164);
    }
}

void TestPhone::wholeDramaRanges()
{
    const PhoneNormaliser phone;
    for (int i = 0; i < 1000; ++i) {
        const QString tail = QStringLiteral("%1").arg(i, 3, 10, QLatin1Char('0'));
        for (const char *stem : {"7700900", "2079460", "1632960"}) {
            const QString national = QLatin1String(stem) + tail;
            QCOMPARE(phone.normalise(u'0' + national).e164, QString(u"+44"_qs + national));
            QCOMPARE(phone.normalise(u"44"_qs + national).e164, QString(u"+44"_qs + national));
        }
    }
}

void TestPhone::outsideLine_data()
{
    columns();
    add("907700900149", NumberKind::Number, "+447700900149", "07700 900149");
    add("900447700900149", NumberKind::Number, "+447700900149", "07700 900149");
    add("9+447700900149", NumberKind::Other, "", "9+447700900149");
    add("90033199001234", NumberKind::Number, "+33199001234", "+33 1 99 00 12 34");
    add("07700900149", NumberKind::Number, "+447700900149", "07700 900149");
    add("9999", NumberKind::Extension, "", "9999");
}

void TestPhone::outsideLine()
{
    QFETCH(QString, text);
    PhoneOptions options;
    options.outsidePrefix = QStringLiteral("9");
    const PhoneNumber number = PhoneNormaliser(options).normalise(text);
    QTEST(number.kind, "kind");
    QTEST(number.e164, "e164");
    QTEST(number.display, "display");
}

void TestPhone::otherRegion()
{
    PhoneOptions options;
    options.region = QStringLiteral("IE");
    options.maxExtensionDigits = 4;
    const PhoneNormaliser phone(options);
    QCOMPARE(phone.normalise(u"00447700900149"_qs).e164, u"+447700900149"_qs);
    QCOMPARE(phone.display(u"+447700900149"_qs), u"+44 7700 900149"_qs);
    QVERIFY(!phone.looksLikeExtension(u"20010"_qs));
    QCOMPARE(phone.display(u"not a number"_qs), u"not a number"_qs);
}

void TestPhone::manyThreads()
{
    const PhoneNormaliser phone;
    std::atomic_int wrong = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&phone, &wrong, t] {
            for (int i = 0; i < 300; ++i) {
                const QString tail = QStringLiteral("%1").arg((i * 7 + t) % 1000, 3, 10, QLatin1Char('0'));
                if (phone.normalise(u"07700 900"_qs + tail).e164 != u"+447700900"_qs + tail)
                    ++wrong;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

QTEST_APPLESS_MAIN(TestPhone)
#include "tst_phone.moc"
