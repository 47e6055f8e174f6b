// How dates, lengths, numbers and lists are written.
#include "ui/words/words.h"

#include <QLocale>
#include <QTest>

using namespace earshot;
using namespace earshot::ui;
using namespace Qt::StringLiterals;

class TestFormat : public QObject
{
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void datesAreWritten_data();
    void datesAreWritten();
    void lengthsAreWritten_data();
    void lengthsAreWritten();
    void telephoneNumbersAreGrouped_data();
    void telephoneNumbersAreGrouped();
    void listsAndCountsAreWritten();
};

void TestFormat::datesAreWritten_data()
{
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QString>("longText");
    QTest::addColumn<QString>("shortText");
    const char *months[] = {"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};
    for (int m = 1; m <= 12; ++m) {
        const QString name = QLatin1String(months[m - 1]);
        const bool summer = m >= 4 && m <= 10;
        QTest::newRow(months[m - 1]) << u"2026-%1-09T07:05:59Z"_s.arg(m, 2, 10, QLatin1Char('0'))
                                     << u"9 %1 2026, 0%2:05"_s.arg(name).arg(summer ? 8 : 7)
                                     << u"9 %1 2026 0%2:05"_s.arg(name.left(3)).arg(summer ? 8 : 7);
    }
    QTest::newRow("of the pictures") << "2026-03-14T15:17:00Z"
                                     << "14 March 2026, 15:17"
                                     << "14 Mar 2026 15:17";
    QTest::newRow("the next day in London") << "2026-06-30T23:30:00Z"
                                            << "1 July 2026, 00:30"
                                            << "1 Jul 2026 00:30";
}

void TestFormat::datesAreWritten()
{
    QFETCH(QString, utc);
    QFETCH(QString, longText);
    QFETCH(QString, shortText);
    const auto moment = Instant::from(QDateTime::fromString(utc, Qt::ISODate));
    QCOMPARE(words::dateTime(moment), longText);
    QCOMPARE(words::shortDateTime(moment), shortText);
    QVERIFY(longText.startsWith(words::date(moment.london().date())));
    QVERIFY(shortText.startsWith(words::shortDate(moment.london().date())));
    QVERIFY(words::dateTime({}).isEmpty() && words::shortDateTime({}).isEmpty());
    QVERIFY(words::date({}).isEmpty() && words::shortDate({}).isEmpty());
}

void TestFormat::lengthsAreWritten_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("length");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QString>("position");
    QTest::newRow("nothing") << qint64(0) << "0:00"
                             << "0 s"
                             << "0:00.0";
    QTest::newRow("negative") << qint64(-5) << "0:00"
                              << "0 s"
                              << "0:00.0";
    QTest::newRow("a blink") << qint64(20) << "0:01"
                             << "1 s"
                             << "0:00.0";
    QTest::newRow("of the pictures") << qint64(203000) << "3:23"
                                     << "3 min 23 s"
                                     << "3:23.0";
    QTest::newRow("the playhead") << qint64(142499) << "2:22"
                                  << "2 min 22 s"
                                  << "2:22.4";
    QTest::newRow("rounds up") << qint64(59500) << "1:00"
                               << "1 min"
                               << "0:59.5";
    QTest::newRow("the last tenth") << qint64(59999) << "1:00"
                                    << "1 min"
                                    << "0:59.9";
    QTest::newRow("an hour") << qint64(3723000) << "1:02:03"
                             << "1 h 2 min"
                             << "1:02:03.0";
    QTest::newRow("a whole hour") << qint64(3600000) << "1:00:00"
                                  << "1 h"
                                  << "1:00:00.0";
}

void TestFormat::lengthsAreWritten()
{
    QFETCH(qint64, ms);
    QTEST(words::length(ms), "length");
    QTEST(words::spokenLength(ms), "spoken");
    QTEST(words::position(ms), "position");
}

void TestFormat::telephoneNumbersAreGrouped_data()
{
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("dialled");
    QTest::addColumn<QString>("text");
    QTest::newRow("mobile") << "+447700900149"
                            << "07700900149"
                            << "07700 900149";
    QTest::newRow("London") << "+442079460018"
                            << ""
                            << "020 7946 0018";
    QTest::newRow("Cardiff") << "+442920180555"
                             << ""
                             << "029 2018 0555";
    QTest::newRow("no area") << "+441632960555"
                             << ""
                             << "01632 960555";
    QTest::newRow("Leeds") << "+441134960555"
                           << ""
                           << "0113 496 0555";
    QTest::newRow("Birmingham") << "+441214960555"
                                << ""
                                << "0121 496 0555";
    QTest::newRow("freephone") << "+448081570555"
                               << ""
                               << "0808 157 0555";
    QTest::newRow("non-geographic") << "+443069990555"
                                    << ""
                                    << "0306 999 0555";
    QTest::newRow("another country") << "+33199001234"
                                     << "0033199001234"
                                     << "+33199001234";
    QTest::newRow("an extension") << ""
                                  << "2001"
                                  << "2001";
    QTest::newRow("withheld") << ""
                              << "anonymous"
                              << "anonymous";
    QTest::newRow("nothing") << ""
                             << ""
                             << "";
}

void TestFormat::telephoneNumbersAreGrouped()
{
    QFETCH(QString, e164);
    QFETCH(QString, dialled);
    QTEST(words::telephone(e164, dialled), "text");
}

void TestFormat::listsAndCountsAreWritten()
{
    QCOMPARE(words::anyOf({}), QString());
    QCOMPARE(words::anyOf({u"a"_s}), u"a"_s);
    QCOMPARE(words::anyOf({u"a"_s, u"b"_s}), u"a or b"_s);
    QCOMPARE(words::anyOf({u"a"_s, u"b"_s, u"c"_s}), u"a, b or c"_s);
    QCOMPARE(words::count(1000000), u"1,000,000"_s);
    QCOMPARE(words::count(12), u"12"_s);
    const QString plain = u"Nothing in the record is wrong, as far as it can be known from here."_s;
    QCOMPARE(words::breakable(plain), plain);
    const QString id = QString(45, u'a');
    QCOMPARE(words::breakable(id + u" b"_s).split(QChar(0x200b)),
             (QStringList{QString(20, u'a'), QString(20, u'a'), u"aaaaa b"_s}));
    QCOMPARE(words::fileSize(3240000), u"3.2 MB"_s);
    QCOMPARE(words::fileSize(-1), words::fileSize(0));
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(words::count(1000000), u"1,000,000"_s);
}
QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
