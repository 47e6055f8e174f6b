#include "core/intake/civiltime.h"
#include "core/intake/connector.h"

#include <QtTest>

using namespace earshot;
using namespace earshot::intake;

namespace {

Instant utc(int year, int month, int day, int hour, int minute = 0, int second = 0)
{
    return Instant::from(QDateTime(QDate(year, month, day), QTime(hour, minute, second), Qt::UTC));
}

/// The name that a server in `zone` gives to a call of that moment.
QString nameOf(Instant moment, const QTimeZone &zone, bool withId)
{
    const QDateTime local = moment.utc().toTimeZone(zone);
    QString name = u"in-2001-07700900149-"_qs + local.toString(u"yyyyMMdd-HHmmss"_qs);
    if (withId)
        name += u'-' + QString::number(moment.ms / 1000) + u".17"_qs;
    return name + u".wav"_qs;
}

QDate lastSunday(int year, int month)
{
    QDate day(year, month, 31);
    while (day.dayOfWeek() != Qt::Sunday)
        day = day.addDays(-1);
    return day;
}

CallFacts read(const QString &name, const QTimeZone &zone = base::londonZone(), std::optional<Instant> now = {})
{
    IntakeOptions options;
    options.zone = zone;
    options.now = now;
    return Connector(options).fromName(name);
}

} // namespace

class TestTime : public QObject
{
    Q_OBJECT

private slots:
    void nightsOfTheClockChange_data();
    void nightsOfTheClockChange();
    void otherZones_data();
    void otherZones();
    void instantsOfCivilTimes();
    void nameAndIdDisagree_data();
    void nameAndIdDisagree();
    void clocksThatCannotBeRight_data();
    void clocksThatCannotBeRight();
    void warningsAreKeptWithTheirMoments();
    void stamps_data();
    void stamps();
    void impossibleMoments();
};

void TestTime::nightsOfTheClockChange_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("autumn");
    for (int year = 2015; year <= 2030; ++year) {
        QTest::addRow("spring %d", year) << lastSunday(year, 3) << false;
        QTest::addRow("autumn %d", year) << lastSunday(year, 10) << true;
    }
}

/// For every half hour of the night: the name made of a moment gives that moment back.
void TestTime::nightsOfTheClockChange()
{
    QFETCH(QDate, day);
    QFETCH(bool, autumn);
    const Instant noonBefore = Instant::from(QDateTime(day.addDays(-1), QTime(12, 0), Qt::UTC));
    for (int half = 0; half <= 48; ++half) {
        const Instant moment{noonBefore.ms + half * 1'800'000LL};
        const CallFacts exact = read(nameOf(moment, base::londonZone(), true));
        QVERIFY2(exact.started == moment, qPrintable(moment.iso()));
        QCOMPARE(exact.startedFrom, TimeSource::UniqueId);
        QVERIFY2(exact.warnings.isEmpty(), qPrintable(moment.iso()));

        // Without an id, the two hours before 01:00Z+1h look the same: the first is taken and said so.
        const CallFacts local = read(nameOf(moment, base::londonZone(), false));
        const int minutes = int((moment.ms - Instant::from(QDateTime(day, QTime(0, 0), Qt::UTC)).ms) / 60000);
        const bool repeated = autumn && minutes >= 0 && minutes < 120;
        QCOMPARE(local.startedFrom, repeated ? TimeSource::LocalFirstOfRepeatedHour : TimeSource::LocalUnambiguous);
        const Instant expected = repeated && minutes >= 60 ? Instant{moment.ms - 3'600'000} : moment;
        QVERIFY2(local.started == expected, qPrintable(moment.iso()));
        QCOMPARE(local.warningCodes(), repeated ? QStringList{u"time-in-repeated-hour"_qs} : QStringList());
    }
}

void TestTime::otherZones_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"UTC", "Europe/Dublin", "Europe/Paris", "America/New_York", "Asia/Kolkata",
                             "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Apia"})
        QTest::newRow(zone) << QByteArray(zone);
}

void TestTime::otherZones()
{
    QFETCH(QByteArray, zone);
    const QTimeZone place(zone);
    QVERIFY(place.isValid());
    for (int step = 0; step < 366 * 4; ++step) {
        const Instant moment{utc(2024, 1, 1, 0, 15).ms + step * 6LL * 3'600'000};
        const CallFacts facts = read(nameOf(moment, place, true), place);
        QVERIFY(facts.started == moment);
        QVERIFY2(facts.warnings.isEmpty(), qPrintable(moment.iso()));
        const CallFacts local = read(nameOf(moment, place, false), place);
        if (local.startedFrom == TimeSource::LocalUnambiguous)
            QVERIFY2(local.started == moment, qPrintable(moment.iso()));
    }
}

void TestTime::instantsOfCivilTimes()
{
    const QTimeZone &london = base::londonZone();
    const auto at = [](int y, int m, int d, int hour, int minute) {
        return CivilTime{QDate(y, m, d), QTime(hour, minute)};
    };
    QCOMPARE(instantsOf(at(2026, 1, 15, 9, 0), london), QList<Instant>{utc(2026, 1, 15, 9)});
    QCOMPARE(instantsOf(at(2026, 7, 15, 9, 0), london), QList<Instant>{utc(2026, 7, 15, 8)});
    QCOMPARE(instantsOf(at(2026, 10, 25, 1, 30), london),
             (QList<Instant>{utc(2026, 10, 25, 0, 30), utc(2026, 10, 25, 1, 30)}));
    QCOMPARE(instantsOf(at(2026, 3, 29, 1, 30), london), QList<Instant>());
    QCOMPARE(instantsOf({}, london), QList<Instant>());

    const CallFacts skipped = read(u"in-2001-07700900149-20260329-013000.wav"_qs);
    QCOMPARE(skipped.started->iso(), u"2026-03-29T01:30:00.000Z"_qs);
    QCOMPARE(skipped.startedFrom, TimeSource::LocalInSkippedHour);
    QCOMPARE(skipped.warningCodes(), QStringList{u"time-in-skipped-hour"_qs});
}

void TestTime::nameAndIdDisagree_data()
{
    QTest::addColumn<int>("seconds"); // the name's clock ahead of the id
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("idCounts");
    const auto row = [](int seconds, const char *code, bool idCounts = true) {
        QTest::addRow("%d s", seconds) << seconds << QString::fromLatin1(code) << idCounts;
    };
    row(0, "");
    row(1, "");
    row(-7, "");
    row(299, "");
    row(-300, "");
    row(301, "time-differs");
    row(-1500, "time-differs");
    row(3600, "server-zone-differs");
    row(3600 - 40, "server-zone-differs");
    row(3600 + 290, "server-zone-differs");
    row(-3600, "server-zone-differs");
    row(5 * 3600, "server-zone-differs");
    row(-14 * 3600 + 2, "server-zone-differs");
    row(26 * 3600, "server-zone-differs"); // no two places on earth are further apart
    row(5400, "time-differs");
    row(26 * 3600 - 1200, "time-differs");
    row(27 * 3600, "epoch-older", false);
    row(-27 * 3600, "time-differs");
    row(86400 * 40, "epoch-older", false);
    row(-86400 * 40, "time-differs");
    row(86400 * 365 * 9, "epoch-older", false); // a clock that began at its maker's date, put right in the call
    row(-86400 * 365 * 9, "time-differs");
}

void TestTime::nameAndIdDisagree()
{
    QFETCH(int, seconds);
    QFETCH(QString, code);
    QFETCH(bool, idCounts);
    for (const Instant moment : {utc(2026, 1, 20, 11, 3, 4), utc(2026, 6, 20, 11, 3, 4)}) {
        const Instant shown{moment.ms + seconds * 1000LL};
        QString name = nameOf(shown, base::londonZone(), true);
        name.replace(QString::number(shown.ms / 1000), QString::number(moment.ms / 1000));
        const CallFacts facts = read(name);
        QCOMPARE(facts.started->iso(), (idCounts ? moment : shown).iso());
        QCOMPARE(facts.startedFrom, idCounts ? TimeSource::UniqueId : TimeSource::LocalUnambiguous);
        QCOMPARE(facts.warnings,
                 code.isEmpty() ? QList<Warning>() : (QList<Warning>{{code, {shown.iso(), moment.iso()}}}));
    }
}

void TestTime::clocksThatCannotBeRight_data()
{
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("started");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *local, const char *id, const char *started, const char *code) {
        QTest::newRow(name) << QString::fromLatin1(local) << QString::fromLatin1(id) << QString::fromLatin1(started)
                            << QString::fromLatin1(code);
    };
    const char *call = "2026-01-20T11:03:04Z";
    row("both are right", call, call, call, "");
    row("id of 1970", call, "1970-01-01T00:00:17Z", call, "epoch-implausible");
    row("id of 1980", call, "1980-01-06T00:00:17Z", call, "epoch-implausible");
    row("id of 2000", call, "2000-01-01T00:10:17Z", call, "epoch-implausible");
    row("id of the last second before 2001", call, "2000-12-31T23:59:59Z", call, "epoch-implausible");
    row("id of 2001, the name is later", call, "2001-01-01T00:00:00Z", call, "epoch-older");
    row("id of 2016, the name is later", call, "2016-02-01T10:00:00Z", call, "epoch-older");
    row("id after the import", call, "2031-02-01T10:00:00Z", call, "epoch-implausible");
    row("id sixteen minutes after the import", "2026-11-16T09:00:00Z", "2026-11-16T10:16:00Z", "2026-11-16T09:00:00Z",
        "epoch-implausible");
    row("id ten minutes after the import", "2026-11-16T09:59:00Z", "2026-11-16T10:10:00Z", "2026-11-16T10:10:00Z",
        "time-differs");
    row("name after the import", "2031-02-01T10:00:00Z", call, call, "time-differs");
    row("name of 1970", "1970-01-01T10:00:00Z", call, call, "time-differs");
    // Neither can be right: the id, as ever; that the date is impossible is said on import.
    row("both of 1970", "1970-01-01T10:00:00Z", "1970-01-02T13:20:00Z", "1970-01-02T13:20:00Z", "time-differs");
    row("both after the import", "2031-02-01T10:00:00Z", "2029-02-01T10:00:00Z", "2029-02-01T10:00:00Z",
        "time-differs");
    row("id of 1970 alone", "", "1970-01-01T00:00:17Z", "", "epoch-implausible");
    row("id of 2031 alone", "", "2031-02-01T10:00:00Z", "", "epoch-implausible");
    row("id alone", "", call, call, "");
    row("name of 1970 alone", "1970-01-01T10:00:00Z", "", "1970-01-01T10:00:00Z", "");
}

void TestTime::clocksThatCannotBeRight()
{
    QFETCH(QString, local);
    QFETCH(QString, id);
    QFETCH(QString, started);
    QFETCH(QString, code);
    const auto at = [](const QString &iso) -> std::optional<Instant> {
        if (iso.isEmpty())
            return std::nullopt;
        return Instant::from(QDateTime::fromString(iso, Qt::ISODate).toUTC());
    };
    std::optional<CivilTime> civil;
    if (const auto moment = at(local))
        civil = CivilTime{moment->london().date(), moment->london().time()};
    const SettledTime settled =
        settleTime(civil, at(id), TimeSource::UniqueId, base::londonZone(), 300, utc(2026, 11, 16, 10));
    QCOMPARE(settled.at, at(started));
    QCOMPARE(settled.warnings.size(), code.isEmpty() ? 0 : 1);
    if (code.isEmpty())
        return;
    QCOMPARE(settled.warnings.first().code, code);
    QCOMPARE(settled.warnings.first().values,
             civil ? QStringList({at(local)->iso(), at(id)->iso()}) : QStringList(at(id)->iso()));
}

void TestTime::warningsAreKeptWithTheirMoments()
{
    const CallFacts unset = read(u"in-2001-07700900149-20260120-110304-17.3.wav"_qs);
    QCOMPARE(unset.started->iso(), u"2026-01-20T11:03:04.000Z"_qs);
    QCOMPARE(unset.startedFrom, TimeSource::LocalUnambiguous);
    QCOMPARE(unset.storedWarnings(),
             QStringList{u"epoch-implausible 2026-01-20T11:03:04.000Z 1970-01-01T00:00:17.000Z"_qs});

    // Of an import at the time the id is too late, and of one without a time it is not.
    const QString late = u"in-2001-07700900149-20260120-110304-1926000000.3.wav"_qs;
    QCOMPARE(read(late).startedFrom, TimeSource::UniqueId);
    QCOMPARE(read(late, base::londonZone(), utc(2026, 11, 16, 10)).startedFrom, TimeSource::LocalUnambiguous);

    CallFacts personal;
    personal.warn(u"cdr-customer-differs"_qs, {u"07700900149"_qs, u"07700900150"_qs});
    personal.warn(u"cdr-customer-differs"_qs, {u"07700900149"_qs, u"07700900151"_qs});
    QCOMPARE(personal.storedWarnings(), QStringList{u"cdr-customer-differs"_qs}); // numbers of people are not kept
}

void TestTime::stamps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("civil");
    QTest::addColumn<QString>("instant");
    const auto row = [](const char *text, const char *civil, const char *instant) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(civil) << QString::fromLatin1(instant);
    };
    row("2026-03-16 14:05:09", "2026-03-16 14:05:09.000", "");
    row(" 2026-03-16 14:05:09 ", "2026-03-16 14:05:09.000", "");
    row("2026-03-16T14:05:09", "2026-03-16 14:05:09.000", "");
    row("2026/03/16 14:05", "2026-03-16 14:05:00.000", "");
    row("16/03/2026 14:05", "2026-03-16 14:05:00.000", "");
    row("1/3/2026 9:05:01", "2026-03-01 09:05:01.000", "");
    row("2026-03-16 14:05:09.25", "2026-03-16 14:05:09.250", "");
    row("2026-03-16 14:05:09.123456", "2026-03-16 14:05:09.123", "");
    row("2026-03-16T14:05:09Z", "", "2026-03-16T14:05:09.000Z");
    row("2026-06-16 14:05:09+01", "", "2026-06-16T13:05:09.000Z");
    row("2026-06-16 14:05:09.5 +0100", "", "2026-06-16T13:05:09.500Z");
    row("2026-06-16 14:05:09-03:30", "", "2026-06-16T17:35:09.000Z");
    row("", "", "");
    row("2026-02-30 14:05:09", "", "");
    row("2026-03-16 24:05:09", "", "");
    row("2026-03-16", "", "");
    row("31/31/2026 10:00", "", "");
    row("yesterday", "", "");
}

void TestTime::stamps()
{
    QFETCH(QString, text);
    const auto stamp = parseStamp(text);
    QString civil;
    QString instant;
    if (stamp && stamp->civil)
        civil = stamp->civil->date.toString(Qt::ISODate) + u' ' + stamp->civil->time.toString(Qt::ISODateWithMs);
    if (stamp && stamp->instant)
        instant = stamp->instant->iso();
    QTEST(civil, "civil");
    QTEST(instant, "instant");
}

void TestTime::impossibleMoments()
{
    const auto at = [](const char *iso) {
        return Instant::from(QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toUTC());
    };
    const Instant now = at("2026-11-16T10:00:00Z");
    QCOMPARE(doubtOf(at("2030-01-01T12:00:00Z"), now), u"time-in-future"_qs);
    QCOMPARE(doubtOf(at("2026-11-16T10:15:01Z"), now), u"time-in-future"_qs);
    QCOMPARE(doubtOf(at("2026-11-16T10:15:00Z"), now), QString()); // clocks that are set by hand
    QCOMPARE(doubtOf(at("2026-11-16T09:59:00Z"), now), QString());
    QCOMPARE(doubtOf(at("2001-01-01T00:00:00Z"), now), QString());
    for (const char *never :
         {"2000-12-31T23:59:59Z", "2000-01-01T00:01:00Z", "1980-01-01T00:00:00Z", "1970-01-01T00:00:10Z"})
        QCOMPARE(doubtOf(at(never), now), u"clock-not-set"_qs);
}

QTEST_APPLESS_MAIN(TestTime)
#include "tst_time.moc"
