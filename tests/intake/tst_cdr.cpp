#include "core/intake/cdrindex.h"
#include "core/intake/connector.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace earshot;
using namespace earshot::intake;
using domain::Direction;

namespace {

// 2026-06-16 14:05:09 BST = 13:05:09Z
const QString kId = QStringLiteral("1781615109.4711");
const QString kTail = QStringLiteral("-20260616-140509-1781615109.4711.wav");

QByteArray master(const QByteArrayList &fields)
{
    QByteArrayList written;
    for (QByteArray field : fields)
        written.append('"' + field.replace('"', "\"\"") + '"');
    return written.join(',') + '\n';
}

QByteArray masterRow(const QByteArray &src, const QByteArray &dst, const QByteArray &channel,
                     const QByteArray &dstChannel, const QByteArrayList &tail = {"1781615109.4711", ""})
{
    return master(QByteArrayList{"", src, dst, "from-internal", "\"Ada Byron\" <" + src + ">", channel, dstChannel,
                                 "Dial", "x", "2026-06-16 14:05:09", "", "2026-06-16 14:07:09", "120", "100",
                                 "ANSWERED", "DOCUMENTATION"} +
                  tail);
}

const QByteArray kHeader = "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,"
                           "disposition,amaflags,accountcode,uniqueid,userfield,recordingfile,cnum,cnam,outbound_cnum,"
                           "outbound_cnam,dst_cnam,did\n";

QByteArray freepbxRow(const QByteArray &src, const QByteArray &dst, const QByteArray &dstChannel, const QByteArray &app,
                      const QByteArray &data, const QByteArray &file, const QByteArray &disposition = "ANSWERED",
                      const QByteArray &billsec = "90", const QByteArray &dstName = "Bea Lovell")
{
    return "2026-06-16 14:05:09,\"\"\"A Caller\"\" <" + src + ">\"," + src + "," + dst +
           ",ext-queues,PJSIP/trunk-00000001," + dstChannel + "," + app + ",\"" + data + "\",120," + billsec + "," +
           disposition + ",3,," + kId.toUtf8() + ",," + file + "," + src + ",A Caller,,," + dstName + ",01632960100\n";
}

CallFacts describe(const CdrIndex &index, const QString &name, const IntakeOptions &options = {})
{
    return Connector(options).describe(name, index, std::nullopt);
}

CdrIndex indexOf(const QByteArray &bytes, TableKind kind = TableKind::HeaderCdr)
{
    CdrIndex index;
    const TableKind found = index.addData(bytes, u"cdr.csv"_qs);
    if (found != kind)
        qWarning("unexpected table kind %d", int(found));
    return index;
}

} // namespace

class TestCdr : public QObject
{
    Q_OBJECT

private slots:
    void recognises_data();
    void recognises();
    void masterTails_data();
    void masterTails();
    void masterWithoutHeader();
    void channels_data();
    void channels();
    void queueCallGetsItsExtension();
    void severalLegs();
    void issabelUserField();
    void outgoingWithRewrittenCallerId();
    void matching_data();
    void matching();
    void systemNamesKeepServersApart();
    void columnOrderAndSeparators();
    void fusionPbx();
    void disagreements();
    void timeFromCdr();
    void brokenLines();
    void restricted();
    void cardColumnsAreDropped();
};

void TestCdr::recognises_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TableKind>("kind");
    QTest::newRow("master") << masterRow("2001", "07700900149", "PJSIP/2001-1", "PJSIP/trunk-2")
                            << TableKind::MasterCsv;
    QTest::newRow("export") << kHeader << TableKind::HeaderCdr;
    QTest::newRow("capitals") << QByteArray("\"Call Date\",\"Unique ID\",Source,Destination\n") << TableKind::HeaderCdr;
    QTest::newRow("contacts") << QByteArray("name,phone,start\nA,07700900149,x\n") << TableKind::NotCdr;
    QTest::newRow("no key") << QByteArray("calldate,src,dst\n") << TableKind::NotCdr;
    QTest::newRow("no time") << QByteArray("uniqueid,src,dst\n") << TableKind::NotCdr;
    QTest::newRow("sixteen words") << QByteArray("a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p\n") << TableKind::NotCdr;
    QTest::newRow("empty") << QByteArray() << TableKind::NotCdr;
    QTest::newRow("text") << QByteArray("hello\nworld\n") << TableKind::NotCdr;
}

void TestCdr::recognises()
{
    QFETCH(QByteArray, bytes);
    CdrIndex index;
    const TableKind kind = index.addData(bytes, u"x.csv"_qs);
    QTEST(kind, "kind");
    QCOMPARE(index.rowCount(), kind == TableKind::MasterCsv ? 1 : 0);
    QVERIFY(index.problems().isEmpty());
}

void TestCdr::masterTails_data()
{
    QTest::addColumn<QByteArrayList>("tail");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("linked");
    QTest::addColumn<QString>("recording");
    const QByteArray id = kId.toUtf8();
    QTest::newRow("16") << QByteArrayList{} << u""_qs << u""_qs << u""_qs;
    QTest::newRow("17 id") << QByteArrayList{id} << kId << u""_qs << u""_qs;
    QTest::newRow("17 userfield") << QByteArrayList{"audio:a.wav"} << u""_qs << u""_qs << u"a.wav"_qs;
    QTest::newRow("18") << QByteArrayList{id, "audio:/x/a.wav"} << kId << u""_qs << u"a.wav"_qs;
    QTest::newRow("19 new") << QByteArrayList{"", "1781615000.1", "7"} << u""_qs << u"1781615000.1"_qs << u""_qs;
    QTest::newRow("20 new") << QByteArrayList{id, "", "1781615000.1", "7"} << kId << u"1781615000.1"_qs << u""_qs;
    QTest::newRow("21 new") << QByteArrayList{id, "audio:a.wav", "", "1781615000.1", "7"} << kId << u"1781615000.1"_qs
                            << u"a.wav"_qs;
}

void TestCdr::masterTails()
{
    QFETCH(QByteArrayList, tail);
    CsvReader reader(masterRow("2001", "07700900149", "PJSIP/2001-00000001", "", tail));
    const auto record = reader.next();
    const CdrLayout layout = CdrLayout::recognise(record->fields);
    QCOMPARE(layout.kind(), TableKind::MasterCsv);
    QString problem;
    const CdrRow row = layout.read(record->fields, &problem);
    QVERIFY(problem.isEmpty());
    QTEST(row.uniqueId, "id");
    QTEST(row.linkedId, "linked");
    QTEST(row.recordingName, "recording");
    QCOMPARE(row.src, u"2001"_qs);
    QCOMPARE(row.dst, u"07700900149"_qs);
    QCOMPARE(row.channel, u"PJSIP/2001-00000001"_qs);
    QCOMPARE(row.duration, 120);
    QCOMPARE(row.talked, 100);
    QVERIFY(row.answered);
    QCOMPARE(row.callerName, u"Ada Byron"_qs);
    QVERIFY((row.civil == CivilTime{QDate(2026, 6, 16), QTime(14, 5, 9)}));
}

void TestCdr::masterWithoutHeader()
{
    const CdrIndex index =
        indexOf(masterRow("2001", "07700900149", "PJSIP/2001-00000001", "PJSIP/trunk-00000002"), TableKind::MasterCsv);
    const CallFacts facts = describe(index, u"out-07700900149-2001"_qs + kTail);
    QVERIFY(facts.warnings.isEmpty());
    QCOMPARE(facts.source, u"freepbx"_qs);
    QCOMPARE(facts.staffName, u"Ada Byron"_qs);
    QCOMPARE(facts.durationSeconds.value(), 100);
    QCOMPARE(facts.origins.value(Fact::StaffName), Origin::Cdr);
    QCOMPARE(facts.origins.value(Fact::Customer), Origin::Name);
}

void TestCdr::channels_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("extension");
    const auto row = [](const char *channel, const char *extension) {
        QTest::newRow(*channel ? channel : "empty") << QString::fromLatin1(channel) << QString::fromLatin1(extension);
    };
    row("PJSIP/2001-0000002a", "2001");
    row("SIP/2001-0000002A", "2001");
    row("IAX2/2001-1234", "2001");
    row("Local/2001@from-queue-00000012;1", "2001");
    row("Agent/2001", "2001");
    row("PJSIP/trunk-gamma-0000002a", "");
    row("PJSIP/trunk-0000002a", "");
    row("PJSIP/2001", "");
    row("DAHDI/i1/07700900149-3", "");
    row("", "");
}

void TestCdr::channels()
{
    QFETCH(QString, channel);
    QTEST(channelExtension(channel), "extension");
}

void TestCdr::queueCallGetsItsExtension()
{
    const QString name = u"q-600-07700900149"_qs + kTail;
    const CdrIndex index =
        indexOf(kHeader +
                freepbxRow("07700900149", "600", "Local/2003@from-queue-01;1", "Queue", "600,t,,,", name.toUtf8(),
                           "NO ANSWER", "0", "") +
                freepbxRow("07700900149", "600", "PJSIP/2004-00000007", "Queue", "600,t,,,", name.toUtf8()));
    const CallFacts facts = describe(index, u"2026/06/16/"_qs + name);
    QVERIFY2(facts.warnings.isEmpty(), qPrintable(facts.warningCodes().join(u',')));
    QCOMPARE(facts.direction, Direction::Incoming);
    QCOMPARE(facts.extension, u"2004"_qs);
    QCOMPARE(facts.origins.value(Fact::Extension), Origin::Cdr);
    QCOMPARE(facts.staffName, u"Bea Lovell"_qs);
    QCOMPARE(facts.customerName, u"A Caller"_qs);
    QCOMPARE(facts.customerE164, u"+447700900149"_qs);
    QCOMPARE(facts.queue, u"600"_qs);
    QCOMPARE(facts.durationSeconds.value(), 90);
    QCOMPARE(facts.started->iso(), u"2026-06-16T13:05:09.000Z"_qs);
    QCOMPARE(facts.startedFrom, TimeSource::UniqueId);
}

void TestCdr::severalLegs()
{
    const QString name = u"q-600-07700900149"_qs + kTail;
    const CdrIndex index = indexOf(
        kHeader +
        freepbxRow("07700900149", "600", "PJSIP/2004-00000007", "Queue", "600", name.toUtf8(), "ANSWERED", "20") +
        freepbxRow("07700900149", "600", "PJSIP/2005-00000009", "Queue", "600", name.toUtf8(), "ANSWERED", "70"));
    const CallFacts facts = describe(index, name);
    QCOMPARE(facts.extension, u"2005"_qs);
    QCOMPARE(facts.warnings, (QList<Warning>{{u"cdr-several-legs"_qs, {u"2005"_qs, u"2004"_qs}}}));
}

void TestCdr::issabelUserField()
{
    const QString name = u"20260616-140509-1781615109.4711.wav"_qs;
    const CdrIndex index = indexOf(
        masterRow("07700900149", "2001", "SIP/trunk-00000001", "SIP/2001-00000002", {"1.5", "audio:" + name.toUtf8()}),
        TableKind::MasterCsv);
    const CallFacts facts = describe(index, u"/monitor/"_qs + name);
    QVERIFY2(facts.warnings.isEmpty(), qPrintable(facts.warningCodes().join(u',')));
    QCOMPARE(facts.source, u"issabel"_qs);
    QCOMPARE(facts.callId, kId);
    QCOMPARE(facts.direction, Direction::Incoming);
    QCOMPARE(facts.extension, u"2001"_qs);
    QCOMPARE(facts.customerE164, u"+447700900149"_qs);
    QCOMPARE(facts.customerName, u"Ada Byron"_qs);
    QCOMPARE(facts.origins.value(Fact::Direction), Origin::Cdr);
}

void TestCdr::outgoingWithRewrittenCallerId()
{
    const CdrIndex index = indexOf(
        masterRow("01632960100", "07700900149", "PJSIP/2001-00000001", "PJSIP/trunk-00000002"), TableKind::MasterCsv);
    const CallFacts facts = describe(index, u"20260616-140509-1781615109.4711.wav"_qs);
    QCOMPARE(facts.direction, Direction::Outgoing);
    QCOMPARE(facts.extension, u"2001"_qs);
    QCOMPARE(facts.customerDialled, u"07700900149"_qs);
    QVERIFY(facts.staffName.isEmpty());
}

void TestCdr::matching_data()
{
    QTest::addColumn<QByteArray>("recording");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("found");
    const QByteArray other = "1781615000.1";
    const QString name = u"in-01632960100-07700900149"_qs + kTail;
    const QByteArray plain = name.toUtf8();
    QTest::newRow("base name") << plain << other << name << true;
    QTest::newRow("absolute") << QByteArray("/var/spool/asterisk/monitor/2026/06/16/" + plain) << other << name << true;
    QTest::newRow("converted") << plain << other << QString(name).replace(u".wav"_qs, u".mp3"_qs) << true;
    QTest::newRow("wav49") << plain << other << QString(name).replace(u".wav"_qs, u".WAV"_qs) << true;
    QTest::newRow("id") << QByteArray() << kId.toUtf8() << name << true;
    QTest::newRow("system in name") << QByteArray() << kId.toUtf8()
                                    << QString(name).replace(u"-1781"_qs, u"-pbx1-1781"_qs) << true;
    QTest::newRow("system in cdr") << QByteArray() << QByteArray("pbx1-" + kId.toUtf8()) << name << true;
    QTest::newRow("other call") << QByteArray("x" + plain) << other << name << false;
    QTest::newRow("nothing") << QByteArray() << QByteArray() << u".wav"_qs << false;
}

void TestCdr::matching()
{
    QFETCH(QByteArray, recording);
    QFETCH(QByteArray, id);
    QFETCH(QString, name);
    QByteArray row = freepbxRow("07700900149", "2001", "PJSIP/2001-00000007", "Dial", "", recording);
    row.replace(kId.toUtf8() + ",,", id + ",,");
    const CdrIndex index = indexOf(kHeader + row);
    QCOMPARE(index.rowCount(), 1);
    QTEST(!index.match(name).isEmpty(), "found");
}

void TestCdr::systemNamesKeepServersApart()
{
    QByteArray row = freepbxRow("07700900149", "2001", "PJSIP/2001-00000007", "Dial", "", "");
    row.replace(kId.toUtf8(), "pbx2-" + kId.toUtf8());
    const CdrIndex index = indexOf(kHeader + row);
    QVERIFY(index.match(u"in-01632960100-07700900149-20260616-140509-pbx1-"_qs + kId + u".wav"_qs).isEmpty());
    QVERIFY(!index.match(u"in-01632960100-07700900149-20260616-140509-pbx2-"_qs + kId + u".wav"_qs).isEmpty());
}

void TestCdr::columnOrderAndSeparators()
{
    for (const char separator : {',', ';', '\t'}) {
        const QByteArray s(1, separator);
        const QByteArray bytes =
            QByteArrayList{"extra",    "RecordingFile", "dst",         "SRC",        "uniqueid",
                           "calldate", "billsec",       "disposition", "dstchannel", "more"}
                .join(s) +
            "\r\n" +
            QByteArrayList{"?",  "a.wav",    "2001",        "07700900149", "1.2", "16/06/2026 14:05",
                           "12", "Answered", "SIP/2001-0a", "\"x\"\"y\""}
                .join(s) +
            "\r\n";
        const CallFacts facts = describe(indexOf("\xEF\xBB\xBF" + bytes), u"a.wav"_qs);
        QCOMPARE(facts.source, u"freepbx"_qs);
        QCOMPARE(facts.extension, u"2001"_qs);
        QCOMPARE(facts.direction, Direction::Incoming);
        QCOMPARE(facts.durationSeconds.value(), 12);
        // The id's epoch is a clock that was never set: the column's local time counts.
        QCOMPARE(facts.started->iso(), u"2026-06-16T13:05:00.000Z"_qs);
        QCOMPARE(facts.warningCodes(), QStringList{u"epoch-implausible"_qs});
    }
}

void TestCdr::fusionPbx()
{
    const QString uuid = u"3f0c7f0e-0a52-4a3a-9a44-0d8f8a0e1c11"_qs;
    const QByteArray bytes = "xml_cdr_uuid,direction,caller_id_name,caller_id_number,destination_number,start_epoch,"
                             "start_stamp,duration,billsec,record_path,record_name,cc_queue,cc_agent,pin_number\n\"" +
                             uuid.toUtf8() +
                             "\",\"inbound\",\"Bob \"The Van\" Hale\",\"+447700900149\",\"2001\",\"1781615109\","
                             "\"2026-06-16 14:05:09+01\",\"60\",\"55\",\"/a/b\",\"\",\"\",\"\",\"\"\n";
    const CdrIndex index = indexOf(bytes);
    QVERIFY(index.problems().isEmpty());
    const CallFacts facts = describe(index, u"archive/2026/Jun/16/"_qs + uuid + u".wav"_qs);
    QCOMPARE(facts.source, u"fusionpbx"_qs);
    QCOMPARE(facts.callId, uuid);
    QCOMPARE(facts.direction, Direction::Incoming);
    QCOMPARE(facts.customerE164, u"+447700900149"_qs);
    QCOMPARE(facts.customerName, u"Bob \"The Van\" Hale"_qs);
    QCOMPARE(facts.extension, u"2001"_qs);
    QCOMPARE(facts.startedFrom, TimeSource::CdrEpoch);
    QCOMPARE(facts.started->iso(), u"2026-06-16T13:05:09.000Z"_qs);
    QCOMPARE(facts.warnings, QList<Warning>());
}

void TestCdr::disagreements()
{
    const CdrIndex index = indexOf(kHeader + freepbxRow("07700900150", "2002", "PJSIP/2002-00000007", "Dial", "", "")
                                                 .replace("2026-06-16 14:05:09", "2026-06-16 16:05:09"));
    const CallFacts facts = describe(index, u"external-2001-07700900149"_qs + kTail);
    QCOMPARE(facts.extension, u"2001"_qs);
    QCOMPARE(facts.customerE164, u"+447700900149"_qs);
    QCOMPARE(facts.warnings, (QList<Warning>{{u"cdr-customer-differs"_qs, {u"07700900149"_qs, u"07700900150"_qs}},
                                             {u"cdr-extension-differs"_qs, {u"2001"_qs, u"2002"_qs}},
                                             {u"cdr-time-differs"_qs,
                                              {u"2026-06-16T13:05:09.000Z"_qs, u"2026-06-16T15:05:09.000Z"_qs}}}));
    QVERIFY(facts.staffName.isEmpty());

    const CallFacts turned = describe(index, u"out-07700900150-2002"_qs + kTail);
    QCOMPARE(turned.direction, Direction::Outgoing);
    QVERIFY(turned.warnings.contains({u"cdr-direction-differs"_qs, {u"outgoing"_qs, u"incoming"_qs}}));

    // The same number in another notation is no disagreement.
    const CdrIndex same = indexOf(kHeader + freepbxRow("+447700900149", "2001", "PJSIP/2001-00000007", "Dial", "", ""));
    QCOMPARE(describe(same, u"external-2001-07700900149"_qs + kTail).warnings, QList<Warning>());
}

void TestCdr::timeFromCdr()
{
    // Autumn's repeated hour: the name alone cannot tell, the CDR's unique id can.
    const QByteArray row = QByteArray(freepbxRow("07700900149", "2001", "PJSIP/2001-00000007", "Dial", "",
                                                 "in-01632960100-07700900149-20261025-013000.wav"))
                               .replace("2026-06-16 14:05:09", "2026-10-25 01:30:00")
                               .replace(kId.toUtf8(), "1792891800.3");
    const QString name = u"in-01632960100-07700900149-20261025-013000.wav"_qs;
    QCOMPARE(describe(CdrIndex(), name).startedFrom, TimeSource::LocalFirstOfRepeatedHour);
    const CallFacts facts = describe(indexOf(kHeader + row), name);
    QCOMPARE(facts.startedFrom, TimeSource::UniqueId);
    QCOMPARE(facts.started->iso(), u"2026-10-25T01:30:00.000Z"_qs);
    QCOMPARE(facts.warnings, QList<Warning>());
}

void TestCdr::brokenLines()
{
    const QByteArray good = freepbxRow("07700900149", "2001", "PJSIP/2001-00000007", "Dial", "", "a.wav");
    const QByteArray late = QByteArray(good).replace("a.wav", "b.wav");
    const QByteArray undated = QByteArray(good).replace("a.wav", "c.wav").replace("2026-06-16 14:05:09", "soon");
    CdrIndex index;
    QCOMPARE(index.addData(kHeader + good + "half a line\n" + late + "\"\n" + undated, u"/x/cdr.csv"_qs),
             TableKind::HeaderCdr);
    QCOMPARE(index.rowCount(), 3);
    const QList<TableProblem> expected = {{u"/x/cdr.csv"_qs, 3, u"column-count"_qs},
                                          {u"/x/cdr.csv"_qs, 5, u"unterminated-quote"_qs},
                                          {u"/x/cdr.csv"_qs, 6, u"bad-date"_qs}};
    QCOMPARE(index.problems().size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(index.problems().at(i).line, expected.at(i).line);
        QCOMPARE(index.problems().at(i).file, expected.at(i).file);
    }
    QCOMPARE(index.problems().at(0).code, expected.at(0).code);
    QCOMPARE(index.problems().at(2).code, expected.at(2).code);
    QVERIFY(!index.match(u"c.wav"_qs).isEmpty());

    CdrIndex masters;
    QCOMPARE(masters.addData(masterRow("2001", "2002", "", "") + "x,y\n" +
                                 masterRow("2001", "2002", "", "").replace("2026-06-16 14:05:09", "never") +
                                 masterRow("2001", "2003", "", ""),
                             u"Master.csv"_qs),
             TableKind::MasterCsv);
    QCOMPARE(masters.rowCount(), 2);
    QCOMPARE(masters.problems().size(), 2);
}

void TestCdr::restricted()
{
    const QByteArray rows =
        kHeader + freepbxRow("07700900149", "2001", "PJSIP/2001-00000007", "Dial", "", "a.wav") +
        QByteArray(freepbxRow("07700900149", "2001", "", "Dial", "", "b.wav")).replace(kId.toUtf8(), "1781615000.1") +
        QByteArray(freepbxRow("07700900149", "2001", "", "Dial", "", "")).replace(kId.toUtf8(), "1781615001.1");
    CdrIndex index;
    index.restrictTo({u"x/B.WAV"_qs, u"20260616-140509-1781615001.1.wav"_qs});
    QCOMPARE(index.addData(rows, u"cdr.csv"_qs), TableKind::HeaderCdr);
    QCOMPARE(index.rowCount(), 2);
    QVERIFY(index.match(u"a.wav"_qs).isEmpty());
    QVERIFY(!index.match(u"b.wav"_qs).isEmpty());
}

void TestCdr::cardColumnsAreDropped()
{
    const QByteArray card = "4929000000006";
    const QByteArray bytes = "xml_cdr_uuid,start_epoch,caller_id_number,destination_number,digits_dialed,pin_number\n"
                             "u1,1781615109,07700900149,2001," +
                             card + "," + card + "\n";
    const CdrIndex index = indexOf(bytes);
    const CdrRow row = *index.match(u"u1.wav"_qs).first();
    const QString canary = QString::fromLatin1(card);
    for (const QString &text :
         {row.src, row.dst, row.context, row.channel, row.dstChannel, row.callerName, row.calleeName, row.staffName,
          row.did, row.queue, row.direction, row.extension, row.uniqueId, row.linkedId, row.recordingName})
        QVERIFY(!text.contains(canary));
}

QTEST_APPLESS_MAIN(TestCdr)
#include "tst_cdr.moc"
