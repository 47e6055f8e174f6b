#include "core/policy/public_holidays.h"

#include <QTest>

using namespace earshot;
using policy::Holiday;
using policy::PublicHolidays;

namespace {

QDate day(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

domain::SpecialDays special(const char *text)
{
    return domain::SpecialDays::fromText(QLatin1String(text)).value();
}

} // namespace

/// The public holidays of England and Wales: by their rule, by what was proclaimed, and by what an authority sets.
class TestPublicHolidays : public QObject
{
    Q_OBJECT

private slots:
    void areThoseThatWereKept_data();
    void areThoseThatWereKept();
    void easterIsWhenItWas_data();
    void easterIsWhenItWas();
    void eightAYearAndNeverAtAWeekend();
    void othersAreSet();
    void whatCannotBeIsNamed_data();
    void whatCannotBeIsNamed();
    void whatIsKeptIsReadWordForWord();
    void withoutAnyThereAreWeekends();
};

/// As GOV.UK has listed them (to 2027), and as the calendars of the years after have their weekdays.
void TestPublicHolidays::areThoseThatWereKept_data()
{
    QTest::addColumn<QString>("days");
    const auto year = [](const char *name, const char *days) { QTest::newRow(name) << QString::fromLatin1(days); };
    year("2017", "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26");
    year("2018", "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26");
    year("2019", "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26");
    year("2020", "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28");
    year("2021", "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28");
    year("2022", "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27");
    year("2023", "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26");
    year("2024", "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26");
    year("2025", "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26");
    year("2026", "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28");
    year("2027", "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28");
    year("2028", "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26");
    year("2029", "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26");
    year("2030", "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26");
}

void TestPublicHolidays::areThoseThatWereKept()
{
    QFETCH(QString, days);
    const int year = QString::fromLatin1(QTest::currentDataTag()).toInt();
    QStringList found;
    const auto list = PublicHolidays::ofEnglandAndWales().ofYear(year);
    for (const auto &[date, holiday] : list)
        found << date.toString(QStringLiteral("MM-dd"));
    QCOMPARE(found.join(u' '), days);
}

/// From the tables of the Book of Common Prayer and the Astronomical Applications Department: early, late and usual.
void TestPublicHolidays::easterIsWhenItWas_data()
{
    QTest::addColumn<QDate>("sunday");
    for (const char *text : {"1583-04-10", "1818-03-22", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19",
                             "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2038-04-25",
                             "2049-04-18", "2076-04-19", "2285-03-22"})
        QTest::newRow(text) << day(QLatin1String(text));
}

void TestPublicHolidays::easterIsWhenItWas()
{
    QFETCH(QDate, sunday);
    QCOMPARE(policy::easterSunday(sunday.year()), sunday);
}

void TestPublicHolidays::eightAYearAndNeverAtAWeekend()
{
    const auto holidays = PublicHolidays::ofEnglandAndWales();
    for (int year = 2024; year < 2125; ++year) {
        const auto list = holidays.ofYear(year);
        QCOMPARE(list.size(), 8);
        QSet<Holiday> kinds;
        for (const auto &[date, holiday] : list) {
            QVERIFY2(date.dayOfWeek() <= Qt::Friday, qPrintable(date.toString(Qt::ISODate)));
            kinds << holiday;
        }
        QCOMPARE(kinds.size(), 8); // each in its place or in the place of its substitute
    }
}

void TestPublicHolidays::othersAreSet()
{
    const auto holidays = PublicHolidays::ofEnglandAndWales(special("2027-06-03,2027-06-04,-2027-05-31"));
    QVERIFY(!holidays.isWorkingDay(day(QStringLiteral("2027-06-03"))));
    QCOMPARE(holidays.on(day(QStringLiteral("2027-06-04"))), std::optional(Holiday::Special));
    QVERIFY(holidays.isWorkingDay(day(QStringLiteral("2027-05-31"))));
    QCOMPARE(holidays.workingDayFrom(day(QStringLiteral("2027-06-03"))), day(QStringLiteral("2027-06-07")));
    QCOMPARE(holidays.ofYear(2027).size(), 9);
    QCOMPARE(holidays.ofYear(2028).size(), 8);
}

void TestPublicHolidays::whatCannotBeIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("one") << QStringLiteral("2027-06-04") << true;
    QTest::newRow("one in another's place") << QStringLiteral("2027-06-04,-2027-05-31") << true;
    QTest::newRow("a Saturday") << QStringLiteral("2027-06-05") << false;
    QTest::newRow("Christmas Day") << QStringLiteral("2026-12-25") << false;
    QTest::newRow("no working day in the place of none") << QStringLiteral("-2027-06-01") << false;
    QTest::newRow("what was proclaimed already") << QStringLiteral("2023-05-08") << false;
}

void TestPublicHolidays::whatCannotBeIsNamed()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto checked = policy::checkSpecialDays(domain::SpecialDays::fromText(text).value());
    QCOMPARE(checked.has_value(), good);
    if (!good)
        QCOMPARE(checked.error().where, QStringLiteral("special-days"));
}

void TestPublicHolidays::whatIsKeptIsReadWordForWord()
{
    const auto days = domain::SpecialDays::fromWords(QStringLiteral(" -2027-05-31; 2027-06-04  2027-06-03,2027-06-04"));
    QCOMPARE(days.value().toText(), QStringLiteral("2027-06-03,2027-06-04,-2027-05-31"));
    QCOMPARE(domain::SpecialDays::fromText(days->toText()).value(), *days);
    for (const char *text :
         {"2027-06-04,2027-06-03", "2027-06-04, 2027-06-05", "2027-02-29", "4 June 2027", "--2027-06-04"})
        QVERIFY2(!domain::SpecialDays::fromText(QLatin1String(text)), text);
}

/// Nobody is given more time than they have by a holiday that nobody vouches for.
void TestPublicHolidays::withoutAnyThereAreWeekends()
{
    const PublicHolidays none;
    QVERIFY(none.isWorkingDay(day(QStringLiteral("2026-12-25"))));
    QCOMPARE(none.workingDayFrom(day(QStringLiteral("2026-12-26"))), day(QStringLiteral("2026-12-28")));
    QVERIFY(none.ofYear(2026).isEmpty());
}

QTEST_GUILESS_MAIN(TestPublicHolidays)
#include "tst_public_holidays.moc"
