#include "core/intake/connector.h"
#include "core/intake/names.h"

#include <QtTest>

using namespace earshot;
using namespace earshot::intake;
using domain::Direction;

namespace {

// 2026-03-16 14:05:09 GMT
const QString kTime = QStringLiteral("20260316-140509");
const QString kId = QStringLiteral("1773669909.4711");

} // namespace

class TestNames : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeAndParty_data();
    void everyTypeAndParty();
    void sides_data();
    void sides();
    void uniqueIds_data();
    void uniqueIds();
    void oddNames_data();
    void oddNames();
    void unknownNamesSayNothing_data();
    void unknownNamesSayNothing();
    void ownExtensionsBeatTheirLength();
    void folderDates_data();
    void folderDates();
    void timeFromFileOrFolder();
    void garbageNeverCrashes();
};

void TestNames::everyTypeAndParty_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("id");
    const QStringList types = {u"in"_qs, u"out"_qs,  u"exten"_qs, u"internal"_qs, u"external"_qs, u"rg"_qs,
                               u"q"_qs,  u"conf"_qs, u"force"_qs, u"generic"_qs,  u"ondemand"_qs, u"page"_qs};
    const QList<std::pair<QString, QString>> parties = {
        {u"2001"_qs, u"07700900149"_qs},      {u"+447700900149"_qs, u"2001"_qs}, {u"*97"_qs, u"2001"_qs},
        {u"01632960001"_qs, u"anonymous"_qs}, {u"2001"_qs, u"Restricted"_qs},    {u"600"_qs, u"unknown"_qs},
        {u"907700900149#"_qs, u"2002"_qs},    {u"s"_qs, u"+442079460123"_qs}};
    const QStringList ids = {kId, u"pbx1-"_qs + kId, u"north-pbx.example-"_qs + kId};
    const QStringList extensions = {u".wav"_qs, u".WAV"_qs, u".mp3"_qs, u".g722"_qs, u""_qs};
    int turn = 0;
    for (const QString &type : types) {
        for (const auto &[destination, from] : parties) {
            for (const QString &id : ids) {
                const QString ext = extensions.at(turn++ % extensions.size());
                const QString name = QStringList{type, destination, from, kTime, id}.join(u'-') + ext;
                QTest::newRow(qPrintable(name)) << name << type << destination << from << id;
            }
        }
    }
}

void TestNames::everyTypeAndParty()
{
    QFETCH(QString, name);
    const ParsedName parsed = parseName(u"/monitor/2026/03/16/"_qs + name);
    QVERIFY(parsed.recognised);
    QCOMPARE(parsed.source, u"freepbx"_qs);
    QTEST(parsed.type, "type");
    QTEST(parsed.destination, "destination");
    QTEST(parsed.from, "from");
    QTEST(parsed.callId, "id");
    QVERIFY(parsed.warnings.isEmpty());
    const CivilTime civil{QDate(2026, 3, 16), QTime(14, 5, 9)};
    QVERIFY(parsed.civil == civil);
    QCOMPARE(parsed.epoch->iso(), u"2026-03-16T14:05:09.000Z"_qs);
}

void TestNames::sides_data()
{
    QTest::addColumn<QString>("middle");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<QString>("extension");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("customer");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("called");
    QTest::addColumn<QString>("queue");
    const auto row = [](const char *middle, Direction direction, const char *extension, const char *other,
                        const char *customer, const char *e164, const char *called, const char *queue = "") {
        QTest::newRow(middle) << QString::fromLatin1(middle) << direction << QString::fromLatin1(extension)
                              << QString::fromLatin1(other) << QString::fromLatin1(customer)
                              << QString::fromLatin1(e164) << QString::fromLatin1(called) << QString::fromLatin1(queue);
    };
    const auto In = Direction::Incoming;
    const auto Out = Direction::Outgoing;
    const auto Internal = Direction::Internal;
    const auto Unknown = Direction::Unknown;
    row("in-01632960100-07700900149", In, "", "", "07700900149", "+447700900149", "01632960100");
    row("in-2001-07700900149", In, "2001", "", "07700900149", "+447700900149", "2001");
    row("in-s-+447700900149", In, "", "", "+447700900149", "+447700900149", "");
    row("in-01632960100-anonymous", In, "", "", "anonymous", "", "01632960100");
    row("in-01632960100-unknown", In, "", "", "unknown", "", "01632960100");
    row("in-01632960100-101", In, "", "", "101", "", "01632960100");
    row("in-01632960100-0033199001234", In, "", "", "0033199001234", "+33199001234", "01632960100");
    row("external-2001-07700900149", In, "2001", "", "07700900149", "+447700900149", "2001");
    row("external-07700900149-2001", Out, "2001", "", "07700900149", "+447700900149", "07700900149");
    row("generic-07700900149-2001", Out, "2001", "", "07700900149", "+447700900149", "07700900149");
    row("in-2001-01632-960001", In, "2001", "", "01632-960001", "+441632960001", "2001");
    row("in-2001-+44-1632-960001", In, "2001", "", "+44-1632-960001", "+441632960001", "2001");
    row("out-01632-960001-2001", Out, "2001", "", "01632-960001", "+441632960001", "01632-960001");
    row("external-2001-2002", Internal, "2001", "2002", "", "", "2001");
    row("generic-01632960100-02079460123", In, "", "", "02079460123", "+442079460123", "01632960100");
    row("out-07700900149-2001", Out, "2001", "", "07700900149", "+447700900149", "07700900149");
    row("out-+447700900149-2001", Out, "2001", "", "+447700900149", "+447700900149", "+447700900149");
    row("out-999-2001", Out, "2001", "", "999", "", "999");
    row("out-07700900149-01632960100", Out, "", "", "07700900149", "+447700900149", "07700900149");
    row("q-600-07700900149", In, "", "", "07700900149", "+447700900149", "600", "600");
    row("q-600-2001", Internal, "", "2001", "", "", "600", "600");
    row("q-600-Restricted", In, "", "", "Restricted", "", "600", "600");
    row("rg-610-07700900149", In, "", "", "07700900149", "+447700900149", "610", "610");
    row("rg-610-2009", Internal, "", "2009", "", "", "610", "610");
    row("exten-2001-2002", Internal, "2001", "2002", "", "", "2001");
    row("exten-2001-07700900149", In, "2001", "", "07700900149", "+447700900149", "2001");
    row("internal-2001-2002", Internal, "2001", "2002", "", "", "2001");
    row("internal-*97-2002", Internal, "2002", "", "", "", "*97");
    row("force-2001-07700900149", In, "2001", "", "07700900149", "+447700900149", "2001");
    row("force-07700900149-2001", Out, "2001", "", "07700900149", "+447700900149", "07700900149");
    row("ondemand-2001-07700900149", In, "2001", "", "07700900149", "+447700900149", "2001");
    row("ondemand-2001-2002", Internal, "2001", "2002", "", "", "2001");
    row("ondemand-07700900149-2001", Out, "2001", "", "07700900149", "+447700900149", "07700900149");
    row("conf-8000-07700900149", In, "", "", "07700900149", "+447700900149", "8000");
    row("conf-8000-2001", Internal, "2001", "", "", "", "8000");
    row("conf-8000-8000", Unknown, "", "", "", "", "8000");
    row("exten-01632960100-07700900149", In, "", "", "07700900149", "+447700900149", "01632960100");
    row("IN-01632960100-07700900149", In, "", "", "07700900149", "+447700900149", "01632960100");
    row("in-01632960100-", In, "", "", "", "", "01632960100");
}

void TestNames::sides()
{
    QFETCH(QString, middle);
    const CallFacts facts = Connector().fromName(middle + u'-' + kTime + u'-' + kId + u".wav"_qs);
    QCOMPARE(facts.source, u"freepbx"_qs);
    QTEST(facts.direction, "direction");
    QTEST(facts.extension, "extension");
    QTEST(facts.otherExtension, "other");
    QTEST(facts.customerDialled, "customer");
    QTEST(facts.customerE164, "e164");
    QTEST(facts.calledNumber, "called");
    QTEST(facts.queue, "queue");
    QCOMPARE(facts.callId, kId);
    QVERIFY(facts.warnings.isEmpty());
    QCOMPARE(facts.startedFrom, TimeSource::UniqueId);
    QFETCH(QString, customer);
    const QStringList withheld = {u"anonymous"_qs, u"unknown"_qs, u"Restricted"_qs};
    QCOMPARE(facts.customerWithheld, withheld.contains(customer));
}

void TestNames::uniqueIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("bare");
    QTest::newRow("plain") << kId << kId;
    QTest::newRow("system") << QString(u"pbx1-"_qs + kId) << kId;
    QTest::newRow("dashes") << QString(u"a-b-2026-"_qs + kId) << kId;
    QTest::newRow("dots") << QString(u"pbx.example-"_qs + kId) << kId;
    QTest::newRow("uuid") << u"3f0c7f0e-0a52-4a3a-9a44-0d8f8a0e1c11"_qs << u""_qs;
    QTest::newRow("no sequence") << u"1773669909"_qs << u""_qs;
    QTest::newRow("letters") << u"1773669909.x"_qs << u""_qs;
    QTest::newRow("empty") << u""_qs << u""_qs;
}

void TestNames::uniqueIds()
{
    QFETCH(QString, id);
    QTEST(bareUniqueId(id), "bare");
    QFETCH(QString, bare);
    QCOMPARE(uniqueIdEpoch(id).has_value(), !bare.isEmpty());
}

void TestNames::oddNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("warnings");
    const QString tail = u'-' + kTime + u'-' + kId;
    const QStringList none;
    QTest::newRow("issabel") << QString(kTime + u'-' + kId + u".wav"_qs) << u"issabel"_qs << u""_qs << u""_qs << kId
                             << none;
    QTest::newRow("issabel, system") << QString(kTime + u"-pbx1-"_qs + kId + u".gsm"_qs) << u"issabel"_qs << u""_qs
                                     << u""_qs << QString(u"pbx1-"_qs + kId) << none;
    QTest::newRow("older") << QString(u"OUT2001"_qs + tail + u".wav"_qs) << u"asterisk"_qs << u""_qs << u""_qs << kId
                           << QStringList{u"name-type-unknown"_qs};
    QTest::newRow("no id") << QString(u"in-2001-07700900149-"_qs + kTime + u".wav"_qs) << u"freepbx"_qs << u"2001"_qs
                           << u"07700900149"_qs << u""_qs << none;
    QTest::newRow("dash in a name") << QString(u"in-2001-front-door"_qs + tail + u".wav"_qs) << u"freepbx"_qs
                                    << u"2001-front"_qs << u"door"_qs << kId << QStringList{u"name-parties-unclear"_qs};
    QTest::newRow("dash in a trunk") << QString(u"in-a-b-07700900149"_qs + tail + u".wav"_qs) << u"freepbx"_qs
                                     << u"a-b"_qs << u"07700900149"_qs << kId
                                     << QStringList{u"name-parties-unclear"_qs};
    QTest::newRow("one party") << QString(u"conf-8000"_qs + tail + u".wav"_qs) << u"freepbx"_qs << u"8000"_qs << u""_qs
                               << kId << QStringList{u"name-parties-unclear"_qs};
    QTest::newRow("browser copy") << QString(u"in-2001-07700900149"_qs + tail + u" (2).wav"_qs) << u"freepbx"_qs
                                  << u"2001"_qs << u"07700900149"_qs << kId << none;
    QTest::newRow("desktop copy") << QString(u"in-2001-07700900149"_qs + tail + u" - Copy.wav"_qs) << u"freepbx"_qs
                                  << u"2001"_qs << u"07700900149"_qs << kId << none;
    QTest::newRow("escaped") << QString(u"in-2001-%2B447700900149"_qs + tail + u".wav"_qs) << u"freepbx"_qs
                             << u"2001"_qs << u"+447700900149"_qs << kId << none;
    QTest::newRow("windows path") << QString(u"D:\\calls\\in-2001-07700900149"_qs + tail + u".wav"_qs) << u"freepbx"_qs
                                  << u"2001"_qs << u"07700900149"_qs << kId << none;
    QTest::newRow("no such day") << QString(u"in-2001-07700900149-20260231-140509-"_qs + kId + u".wav"_qs)
                                 << u"freepbx"_qs << u"2001"_qs << u"07700900149"_qs << kId
                                 << QStringList{u"name-time-invalid"_qs};
    QTest::newRow("no such hour") << QString(u"in-2001-07700900149-20260316-250000-"_qs + kId + u".wav"_qs)
                                  << u"freepbx"_qs << u"2001"_qs << u"07700900149"_qs << kId
                                  << QStringList{u"name-time-invalid"_qs};
}

void TestNames::oddNames()
{
    QFETCH(QString, name);
    const ParsedName parsed = parseName(name);
    QVERIFY(parsed.recognised);
    QTEST(parsed.source, "source");
    QTEST(parsed.destination, "destination");
    QTEST(parsed.from, "from");
    QTEST(parsed.callId, "id");
    const CallFacts facts = Connector().fromName(name);
    QTEST(facts.warningCodes(), "warnings");
    QCOMPARE(facts.started->iso(), u"2026-03-16T14:05:09.000Z"_qs);
}

void TestNames::unknownNamesSayNothing_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"call.wav", "", ".wav", "20260316-140509.wav", "2026-03-16-140509.mp3", "recording 1.mp3", "-", "--",
          "a-b-c.wav", "in-2001-07700900149.wav", "in-2001-07700900149-20260231-140509.wav", "1773669909.4711.wav",
          "20260316-1405-1.2.wav", "3f0c7f0e-0a52-4a3a-9a44-0d8f8a0e1c11.wav"})
        QTest::newRow(qPrintable(QStringLiteral("'%1'").arg(QLatin1String(name)))) << QString::fromLatin1(name);
}

void TestNames::unknownNamesSayNothing()
{
    QFETCH(QString, name);
    const CallFacts facts = Connector().fromName(name);
    QCOMPARE(facts.source, u"none"_qs);
    QVERIFY(!facts.started);
    QCOMPARE(facts.startedFrom, TimeSource::Unknown);
    QCOMPARE(facts.direction, Direction::Unknown);
    QVERIFY(facts.callId.isEmpty() && facts.extension.isEmpty() && facts.customerDialled.isEmpty());
}

void TestNames::ownExtensionsBeatTheirLength()
{
    IntakeOptions options;
    options.ownExtensions = ExtensionSet::parse(u"01632960100-01632960199"_qs).value();
    const Connector connector(options);
    const auto in = connector.fromName(u"exten-01632960101-07700900149-"_qs + kTime + u'-' + kId + u".wav"_qs);
    QCOMPARE(in.extension, u"01632960101"_qs);
    QCOMPARE(in.customerE164, u"+447700900149"_qs);
    const auto both = connector.fromName(u"out-01632960101-01632960102-"_qs + kTime + u'-' + kId + u".wav"_qs);
    QCOMPARE(both.direction, Direction::Internal);
    QCOMPARE(both.extension, u"01632960102"_qs);
    QVERIFY(both.customerDialled.isEmpty());
}

void TestNames::folderDates_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QDate>("date");
    QTest::newRow("freepbx") << u"/var/spool/asterisk/monitor/2026/03/16/a.wav"_qs << QDate(2026, 3, 16);
    QTest::newRow("relative") << u"2026/03/16/a.wav"_qs << QDate(2026, 3, 16);
    QTest::newRow("windows") << u"D:\\m\\2026\\03\\16\\a.wav"_qs << QDate(2026, 3, 16);
    QTest::newRow("no such day") << u"2026/02/30/a.wav"_qs << QDate();
    QTest::newRow("deeper") << u"2026/03/16/x/a.wav"_qs << QDate();
    QTest::newRow("none") << u"a.wav"_qs << QDate();
}

void TestNames::folderDates()
{
    QFETCH(QString, path);
    QTEST(folderDate(path).value_or(QDate()), "date");
}

void TestNames::timeFromFileOrFolder()
{
    const Connector connector;
    const Instant modified = Instant::from(QDateTime(QDate(2026, 3, 17), QTime(0, 4), Qt::UTC));
    const auto file = connector.describe(u"/x/2026/03/16/call.wav"_qs, CdrIndex(), modified);
    QVERIFY(file.started == modified);
    QCOMPARE(file.startedFrom, TimeSource::FileTime);
    QCOMPARE(file.warningCodes(), QStringList{u"time-from-file"_qs});

    const auto copied = connector.describe(u"/x/2026/01/16/call.wav"_qs, CdrIndex(), modified);
    QCOMPARE(copied.started->iso(), u"2026-01-16T12:00:00.000Z"_qs);
    QCOMPARE(copied.startedFrom, TimeSource::FolderDate);

    const QString name = u"in-2001-07700900149-"_qs + kTime + u'-' + kId + u".wav"_qs;
    QVERIFY(connector.fromName(u"2026/03/16/"_qs + name).warnings.isEmpty());
    const auto moved = connector.fromName(u"2026/03/15/"_qs + name);
    QCOMPARE(moved.warnings, (QList<Warning>{{u"folder-date-differs"_qs, {u"2026-03-15"_qs, u"2026-03-16"_qs}}}));
}

void TestNames::garbageNeverCrashes()
{
    quint32 state = 7;
    const QString alphabet = u"inoutq-.-.0123456789+*#() %2B/\\é"_qs;
    const Connector connector;
    for (int i = 0; i < 5000; ++i) {
        QString name;
        for (int n = int(state >> 24) % 70; n >= 0; --n) {
            state = state * 1664525u + 1013904223u;
            name.append(alphabet.at(int(state >> 16) % alphabet.size()));
        }
        const CallFacts facts = connector.fromName(name);
        QCOMPARE(facts.started.has_value(), facts.startedFrom != TimeSource::Unknown);
    }
    QVERIFY(!parseName(QString(100000, u'-')).recognised);
}

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
