#include "core/base/clock.h"
#include "core/service/search_dates.h"
#include "core/service/search_text.h"

#include <QTest>

using namespace earshot;
using service::DateRange;
using service::ParsedSearch;
using service::parseSearch;
using service::SearchToken;

namespace {

const QDate today(2026, 11, 16); // a Monday

Instant londonMidnight(int year, int month, int day)
{
    return Instant::from(QDateTime(QDate(year, month, day), QTime(0, 0), base::londonZone()));
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// Tokens as "word:07700" "from=14 Mar" "!bad-date:from=x" with the text they stand for, so that a table can say them.
QStringList told(const QString &line)
{
    QStringList all;
    for (const SearchToken &token : parseSearch(line, today).tokens) {
        const QString stands = u'[' + line.mid(token.begin, token.end - token.begin) + u']';
        switch (token.kind) {
        case SearchToken::Kind::Word:
            all << token.value + stands;
            break;
        case SearchToken::Kind::Field:
            all << token.field + u'=' + token.value + stands;
            break;
        case SearchToken::Kind::Problem:
            all << u'!' + token.problem + u' ' + token.field + u'=' + token.value + stands;
            break;
        }
    }
    return all;
}

} // namespace

/// What people type into the search line, and what is made of it.
class TestSearchText : public QObject
{
    Q_OBJECT

private slots:
    void dates_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("on");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        const auto day = [](const char *typed, const QDate &date, const QDate &on = today) {
            QTest::addRow("%s at %s", typed, qPrintable(on.toString(Qt::ISODate))) << text(typed) << on << date << date;
        };
        const auto span = [](const char *typed, const QDate &first, const QDate &last, const QDate &on = today) {
            QTest::addRow("%s at %s", typed, qPrintable(on.toString(Qt::ISODate)))
                << text(typed) << on << first << last;
        };
        const auto none = [](const char *typed) {
            QTest::addRow("no date: %s", typed) << text(typed) << today << QDate() << QDate();
        };
        for (const char *same : {"14/3/2026", "14/03/2026", "14.3.2026", "14/3/26", "2026-03-14", "2026-3-14",
                                 "14 Mar 2026", "14 march 2026", "14Mar 2026", "  14   MARCH   2026 ", "14/3", "14 Mar",
                                 "14 Mawrth 2026", "14 Maw 2026", "14 mawrth"})
            day(same, {2026, 3, 14});
        // Without a year: the latest that has been.
        day("16/11", {2026, 11, 16});
        day("17/11", {2025, 11, 17});
        day("25 Rhagfyr", {2025, 12, 25});
        // Leap days.
        day("29/2/2024", {2024, 2, 29});
        day("29/2", {2024, 2, 29});
        day("29 Chwefror", {2024, 2, 29}, {2028, 2, 28});
        day("29 Feb", {2028, 2, 29}, {2028, 2, 29});
        for (const char *never :
             {"29/2/2026",   "29/2/2100", "31/4",          "31 June 2026",   "0/1/2026", "14/13/2026",
              "2026-02-30",  "32 Jan",    "14 Foo",        "Foo 2026",       "",         "14",
              "3/",          "/3",        "20261",         "1850",           "last",     "week",
              "last decade", "14/3/202",  "14 March 26 x", "yesterday today"})
            none(never);
        // Spoken ones, in both languages.
        for (const char *same : {"today", "Today", "heddiw"})
            day(same, today);
        for (const char *same : {"yesterday", "ddoe"})
            day(same, {2026, 11, 15});
        day("yesterday", {2028, 2, 29}, {2028, 3, 1});
        for (const char *same : {"this week", "wythnos hon"})
            span(same, {2026, 11, 16}, {2026, 11, 22});
        for (const char *same : {"last week", "LAST  WEEK", "wythnos diwethaf"})
            span(same, {2026, 11, 9}, {2026, 11, 15});
        span("this week", {2026, 11, 16}, {2026, 11, 22}, {2026, 11, 22}); // a Sunday ends its week
        span("last week", {2026, 12, 28}, {2027, 1, 3}, {2027, 1, 4});
        for (const char *same : {"last month", "mis diwethaf"})
            span(same, {2026, 10, 1}, {2026, 10, 31});
        span("last month", {2028, 2, 1}, {2028, 2, 29}, {2028, 3, 31});
        span("last month", {2025, 12, 1}, {2025, 12, 31}, {2026, 1, 31});
        for (const char *same : {"this month", "mis hwn", "November 2026", "Tachwedd 2026", "tach 2026"})
            span(same, {2026, 11, 1}, {2026, 11, 30});
        span("Feb 2024", {2024, 2, 1}, {2024, 2, 29});
        for (const char *same : {"this year", "eleni", "2026"})
            span(same, {2026, 1, 1}, {2026, 12, 31});
        for (const char *same : {"last year", "llynedd", "2025"})
            span(same, {2025, 1, 1}, {2025, 12, 31});
    }
    void dates()
    {
        QFETCH(QString, typed);
        QFETCH(QDate, on);
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        const auto range = service::dateRangeOf(typed, on);
        QCOMPARE(range.has_value(), first.isValid());
        if (range) {
            QCOMPARE(range->first, first);
            QCOMPARE(range->last, last);
        }
    }

    void everyDayOfFourYearsIsReadInEveryForm()
    {
        for (QDate day(2024, 1, 1); day < QDate(2028, 1, 1); day = day.addDays(1)) {
            for (const char *form : {"d/M/yyyy", "dd.MM.yyyy", "yyyy-MM-dd", "d/M/yy"})
                QCOMPARE(service::dateRangeOf(day.toString(QLatin1String(form)), today), (DateRange{day, day}));
            const QString name = QLocale::c().toString(day, QStringLiteral("d MMMM yyyy"));
            QCOMPARE(service::dateRangeOf(name, today), (DateRange{day, day}));
        }
    }

    /// Days are London's: 23 or 25 hours long where the clocks change, and an hour before UTC in summer.
    void daysAreLondonDays()
    {
        const auto day = [](const char *line) { return parseSearch(text(line), today).query; };
        auto query = day("on:29/3/2026");
        QCOMPARE(query.from->ms, QDateTime({2026, 3, 29}, {0, 0}, Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(query.before->ms - query.from->ms, 23LL * 3600 * 1000);
        query = day("on:25/10/2026");
        QCOMPARE(query.before->ms - query.from->ms, 25LL * 3600 * 1000);
        query = day("from:1/7/2026 to:2/7/2026");
        QCOMPARE(query.from->ms, QDateTime({2026, 6, 30}, {23, 0}, Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(*query.before, londonMidnight(2026, 7, 3));
        query = day("from:last month");
        QCOMPARE(*query.from, londonMidnight(2026, 10, 1));
        QVERIFY(!query.before);
        query = day("hyd:mis diwethaf");
        QCOMPARE(*query.before, londonMidnight(2026, 11, 1));
        QVERIFY(!query.from);
    }

    void lengths_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("seconds"); // -1: not a length
        const auto row = [](const char *typed, qint64 seconds) { QTest::newRow(typed) << text(typed) << seconds; };
        row("90", 90);
        row("90s", 90);
        row("2m", 120);
        row("2min", 120);
        row("2M", 120);
        row("1h", 3600);
        row("1h30m", 5400);
        row("1h2m3s", 3723);
        row("2m30", 150);
        row("1:30", 90);
        row("90:00", 5400);
        row("1:02:03", 3723);
        row("0", 0);
        for (const char *never : {"1:75", "1:3", ":30", "m", "2x", "-5", "1.5m", "m2", "2 m", "long"})
            row(never, -1);
    }
    void lengths()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, seconds);
        const QString quoted = u'"' + typed + u'"';
        for (const QString &line : {QStringLiteral("longer:") + quoted, QStringLiteral("hirach:") + quoted}) {
            const auto search = parseSearch(line, today);
            QCOMPARE(search.query.longerThanMs.value_or(-1000), seconds * 1000);
            QVERIFY(!search.query.shorterThanMs);
            QCOMPARE(search.hasProblems(), seconds < 0);
            QCOMPARE(search.tokens.first().problem, seconds < 0 ? QStringLiteral("bad-length") : QString());
        }
        QCOMPARE(parseSearch(QStringLiteral("byrrach:") + quoted, today).query.shorterThanMs.value_or(-1000),
                 seconds * 1000);
    }

    void directions()
    {
        using enum domain::Direction;
        const std::vector<std::pair<const char *, domain::Direction>> known{
            {"incoming", Incoming}, {"in", Incoming},       {"MEWN", Incoming},   {"outgoing", Outgoing},
            {"allan", Outgoing},    {"internal", Internal}, {"mewnol", Internal}, {"unknown", Unknown}};
        for (const auto &[word, direction] : known) {
            QCOMPARE(parseSearch(QStringLiteral("direction:") + text(word), today).query.direction, direction);
            QCOMPARE(parseSearch(QStringLiteral("Cyfeiriad:") + text(word), today).query.direction, direction);
        }
        QVERIFY(!parseSearch(QStringLiteral("direction:sideways"), today).query.direction);
    }

    /// Each token and the very piece of text it stands for.
    void tokens_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *line, std::initializer_list<const char *> expected) {
            QStringList all;
            for (const char *one : expected)
                all << text(one);
            QTest::newRow(line) << text(line) << all;
        };
        row("", {});
        row("   ", {});
        row(" boiler  leak ", {"boiler[boiler]", "leak[leak]"});
        row("\"boiler leak\" now", {"boiler leak[\"boiler leak\"]", "now[now]"});
        row("“boiler leak”", {"boiler leak[“boiler leak”]"});
        row("\"boiler leak", {"boiler leak[\"boiler leak]"});
        row("\"from:today\"", {"from:today[\"from:today\"]"});
        row("12:30", {"12:30[12:30]"});
        row(":x", {":x[:x]"});
        row("agent:\"Siân Ellis\" x", {"agent=Siân Ellis[agent:\"Siân Ellis\"]", "x[x]"});
        row("STAFFIO:siân", {"agent=siân[STAFFIO:siân]"});
        row("a nonsense:1 b", {"a[a]", "!unknown-field nonsense=1[nonsense:1]", "b[b]"});
        row("x from:soon", {"x[x]", "!bad-date from=soon[from:soon]"});
        row("longer:wide shorter:2m", {"!bad-length longer=wide[longer:wide]", "shorter=2m[shorter:2m]"});
        row("direction:up", {"!bad-direction direction=up[direction:up]"});
        row("has:cat", {"!bad-has has=cat[has:cat]"});
        row("number:12", {"!too-short number=12[number:12]"});
        row("tag:", {"!empty tag=[tag:]"});
        row("from: to:", {"!empty from=[from:]", "!empty to=[to:]"});
        // Dates run on over the words that follow, and no further.
        row("from:14 Mar 2026 leak", {"from=14 Mar 2026[from:14 Mar 2026]", "leak[leak]"});
        row("from:14 Mar leak", {"from=14 Mar[from:14 Mar]", "leak[leak]"});
        row("from: 14 Mar 2026 leak", {"from=14 Mar 2026[from: 14 Mar 2026]", "leak[leak]"});
        row("on:last week leak", {"on=last week[on:last week]", "leak[leak]"});
        row("ar:wythnos  diwethaf", {"on=wythnos diwethaf[ar:wythnos  diwethaf]"});
        row("from:1/3/2026 to:14 Mar 2026", {"from=1/3/2026[from:1/3/2026]", "to=14 Mar 2026[to:14 Mar 2026]"});
        row("on:today week", {"on=today[on:today]", "week[week]"});
        row("on:last \"week\"", {"!bad-date on=last[on:last]", "week[\"week\"]"});
        row("on:\"14 Mar\" 2026", {"on=14 Mar[on:\"14 Mar\"]", "2026[2026]"});
        // So do numbers in groups.
        row("07700 900149 leak", {"07700 900149[07700 900149]", "leak[leak]"});
        row("number:020 7946 0123 2001", {"number=020 7946 0123[number:020 7946 0123]", "2001[2001]"});
    }
    void tokens()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, expected);
        QCOMPARE(told(line), expected);
    }

    void numberOrWord_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *line, const char *number, const QStringList &words = {}) {
            QTest::newRow(line) << text(line) << text(number) << words;
        };
        row("149", "149");
        row("07700900149", "07700900149");
        row("+447700900149", "447700900149");
        row("07700-900-149", "07700900149");
        row("07700 900149", "07700900149");
        row("+44 7700 900149", "447700900149");
        row("(01632) 960 001", "01632960001");
        row("020 7946 0123", "02079460123");
        row("number:07700 900149", "07700900149");
        row("number:0770", "0770");
        row("14", "", {QStringLiteral("14")});
        row("149a", "", {QStringLiteral("149a")});
        row("\"149\"", "", {QStringLiteral("149")});
        row("2001 149", "2001", {QStringLiteral("149")});
        row("07700900149 01632960001", "07700900149", {QStringLiteral("01632960001")});
        row("+", "", {QStringLiteral("+")});
        row("\"\"", "");
    }
    void numberOrWord()
    {
        QFETCH(QString, line);
        QFETCH(QString, number);
        QFETCH(QStringList, words);
        const auto query = parseSearch(line, today).query;
        QCOMPARE(query.number, number);
        QCOMPARE(query.words, words);
    }

    void allConditionsTogether()
    {
        const auto search = parseSearch(text("leak agent:sian agent:ellis ext:2001 tag:Urgent tag:damp gyda:nodyn "
                                             "area:Revenues achos:C-9 wedi:dileu"),
                                        today);
        QVERIFY(!search.hasProblems());
        store::RecordingQuery expected;
        expected.words = {QStringLiteral("leak")};
        expected.staff = QStringLiteral("sian ellis");
        expected.extension = QStringLiteral("2001");
        expected.tags = {QStringLiteral("urgent"), QStringLiteral("damp")};
        expected.hasNote = true;
        expected.reference = QStringLiteral("C-9");
        expected.deleted = true;
        QCOMPARE(search.query, expected);
        QCOMPARE(search.area, QStringLiteral("Revenues"));
    }

    /// What cannot be read is shown as such and hides nothing.
    void problemsAreNoConditions()
    {
        const auto search = parseSearch(
            QStringLiteral("from:soon longer:x direction:up has:cat number:1 zzz:9 tag: agent: to:99/99 is:kept"),
            today);
        QCOMPARE(search.tokens.size(), 10);
        for (const SearchToken &token : search.tokens)
            QCOMPARE(token.kind, SearchToken::Kind::Problem);
        QCOMPARE(search.query, store::RecordingQuery());
    }

    /// Nothing is dropped without a word: a call has one extension, and no day lies after the last and before the
    /// first.
    void whatCannotHoldTogetherIsSaid_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("problems");
        QTest::addColumn<QString>("searched");
        const auto row = [](const char *line, const QStringList &problems, const char *searched) {
            QTest::newRow(line) << text(line) << problems << text(searched);
        };
        const QString no;
        const QString other = QStringLiteral("repeated");
        const QString reversed = QStringLiteral("dates-reversed");
        row("from:2026-11-20 to:2026-01-01", {no, reversed}, "from:2026-11-20");
        row("to:2026-01-01 from:2026-11-20", {no, reversed}, "to:2026-01-01");
        row("o:2026-01-02 hyd:2026-01-01", {no, reversed}, "from:2026-01-02");
        row("from:2026-01-01 to:2026-01-01", {no, no}, "on:2026-01-01");
        row("on:2026-01-01 from:2025-01-01", {no, other}, "on:2026-01-01");
        row("from:2026-01-01 from:2026-02-01", {no, other}, "from:2026-01-01");
        row("ext:2002 ext:2001", {no, other}, "ext:2002");
        row("ext:2002 ext:2002", {no, no}, "ext:2002");
        row("number:900149 number:900150", {no, other}, "number:900149");
        row("case:C-1 case:C-2", {no, other}, "case:C-1");
        row("direction:in direction:out", {no, other}, "direction:in");
        row("longer:2m longer:3m shorter:5m shorter:6m", {no, other, no, other}, "longer:2m shorter:5m");
    }
    void whatCannotHoldTogetherIsSaid()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, problems);
        QFETCH(QString, searched);
        const auto search = parseSearch(line, today);
        QStringList found;
        for (const SearchToken &token : search.tokens)
            found << token.problem;
        QCOMPARE(found, problems);
        QCOMPARE(search.query, parseSearch(searched, today).query);
    }

    void everyOfferedFieldIsKnown()
    {
        for (const QString &field : service::searchFields()) {
            const QString name = field.section(u':', 0, 0);
            QCOMPARE(parseSearch(name + QStringLiteral(":zzz"), today).tokens.first().field, name);
            QVERIFY(parseSearch(name + QStringLiteral(":zzz"), today).tokens.first().problem !=
                    QLatin1String("unknown-field"));
        }
    }

    void aDateRangeReplacesOnlyDates_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *line, const QDate &from, const QDate &to, const char *expected) {
            QTest::addRow("%s %s", line, expected) << text(line) << from << to << text(expected);
        };
        const QDate a(2026, 3, 1);
        const QDate b(2026, 3, 14);
        row("", a, b, "from:1/3/2026 to:14/3/2026");
        row("", a, a, "on:1/3/2026");
        row("leak", a, {}, "leak from:1/3/2026");
        row("leak", {}, b, "leak to:14/3/2026");
        row("x from:14 Mar 2025 leak to:today y", a, b, "x leak y from:1/3/2026 to:14/3/2026");
        row("on:last week agent:\"Siân Ellis\"", a, b, "agent:\"Siân Ellis\" from:1/3/2026 to:14/3/2026");
        row("from:soon zzz:1", a, a, "zzz:1 on:1/3/2026");
        row("from: 14 Mar 2025 tag:damp 2026", {}, {}, "tag:damp 2026");
        row("\"from:today\"", a, a, "\"from:today\" on:1/3/2026");
    }
    void aDateRangeReplacesOnlyDates()
    {
        QFETCH(QString, line);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(QString, expected);
        const QString once = service::withDateRange(line, from, to, today);
        QCOMPARE(once, expected);
        QCOMPARE(service::withDateRange(once, from, to, today), once);
        const auto query = parseSearch(once, today).query;
        QCOMPARE(query.from.has_value(), from.isValid());
        QCOMPARE(query.before.has_value(), to.isValid());
    }

    /// Whatever is typed: tokens lie in order, inside the text, apart from each other, and cover all but white space.
    void anythingAtAllCanBeTyped()
    {
        const QStringList bits{text("from:"),   text("14"),   text(" "),    text("Mar"), text("\""), text("”"),
                               text(":"),       text("07"),   text("+44"),  text("on:"), text("ŵ"),  text("x:"),
                               text("number:"), text("last"), text("week"), text("\t"),  text("(0"), text("😀")};
        quint32 state = 7;
        for (int round = 0; round < 5000; ++round) {
            QString line;
            for (int i = 0; i < 12; ++i) {
                state = state * 1664525 + 1013904223;
                line += bits[(state >> 16) % static_cast<quint32>(bits.size())];
            }
            int at = 0;
            for (const SearchToken &token : parseSearch(line, today).tokens) {
                QVERIFY2(token.begin >= at && token.end > token.begin && token.end <= line.size(), qPrintable(line));
                QVERIFY2(line.mid(at, token.begin - at).trimmed().isEmpty(), qPrintable(line));
                at = token.end;
            }
            QVERIFY2(line.mid(at).trimmed().isEmpty(), qPrintable(line));
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_search_text.moc"
