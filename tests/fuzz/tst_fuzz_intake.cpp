#include "core/intake/cdrindex.h"
#include "core/intake/connector.h"
#include "core/intake/csv.h"
#include "core/intake/extensions.h"
#include "core/intake/names.h"
#include "core/intake/phone.h"
#include "tests/fuzz/mutator.h"

#include <QTest>

using namespace earshot;
using namespace earshot::intake;

/// What telephone systems leave behind, damaged and malicious: no crash, no hang, and what is read keeps its promises.
class TestFuzzIntake : public QObject
{
    Q_OBJECT

private slots:
    void names()
    {
        const QList<QByteArray> seeds{
            "in-2001-07700900149-20260316-140509-1773669909.17.wav",
            "/monitor/2026/03/16/out-01632-960001-2001-20260316-140509-pbx-1-1773669909.17.WAV",
            "20260316-140509-1773669909.17.gsm", "q-610-anonymous-20261025-013000.wav",
            "in-2001-%2B447700900149-20260329-013000-1.2 - Copy (2).mp3"};
        const Connector connector(IntakeOptions{});
        const CdrIndex none;
        fuzz::run(seeds, 1, {}, [&](const QByteArray &bytes) -> QString {
            const QString text = QString::fromUtf8(bytes);
            const ParsedName name = parseName(text);
            if (name.civil && !name.civil->isValid())
                return QStringLiteral("a time that does not exist");
            const CallFacts facts = connector.describe(text, none, Instant{1});
            if (!facts.customerE164.isEmpty() && !facts.customerE164.startsWith(u'+'))
                return QStringLiteral("no E.164");
            return facts.started ? QString() : QStringLiteral("no time, although the file has one");
        });
    }

    void numbers()
    {
        const QList<QByteArray> seeds{"+44 (0)1632 960001",
                                      "sip:+441632960001@pbx.example;user=phone",
                                      "141 07700 900149",
                                      "\"A B\" <tel:01632960001>",
                                      "00447700900149#",
                                      "anonymous",
                                      "*97",
                                      "900441632960001"};
        const PhoneNormaliser phone;
        fuzz::run(seeds, 2, {}, [&](const QByteArray &bytes) -> QString {
            const PhoneNumber number = phone.normalise(QString::fromUtf8(bytes));
            if (number.e164.isEmpty())
                return {};
            return number.e164.startsWith(u'+') && number.e164.size() <= 16 ? QString() : QStringLiteral("no E.164");
        });
    }

    void extensions()
    {
        const QList<QByteArray> seeds{"2000-2099,5001", "1, 2-3 ;4", "000-999999"};
        fuzz::run(seeds, 3, {}, [](const QByteArray &bytes) -> QString {
            const auto set = ExtensionSet::parse(QString::fromUtf8(bytes));
            if (!set)
                return {};
            const auto again = ExtensionSet::parse(set->format());
            return again && again->format() == set->format() ? QString()
                                                             : QStringLiteral("it does not read its own form");
        });
    }

    void tables()
    {
        const QList<QByteArray> seeds{
            R"("","07700900149","2001","from-trunk","""A"" <07700900149>","SIP/t-1","SIP/2001-2","Dial","x","2026-03-16 14:05:09","","2026-03-16 14:06:09",60,0,"NO ANSWER","DOCUMENTATION","1773669909.17","audio:x.wav")"
            "\r\n",
            "\xEF\xBB\xBF"
            "calldate;src;dst;recordingfile;uniqueid;disposition\r\n2026-03-16 14:05:09;07700900149;2001;"
            "/var/spool/in-2001-07700900149-20260316-140509-1773669909.17.wav;1773669909.17;ANSWERED\r\n",
            "sep=|\ncalldate|clid|src|dst|channel|dstchannel|billsec|uniqueid|linkedid\n2026-03-16 "
            "14:05:09|\"a\nb\"|1|2|"
            "SIP/1-1|SIP/2-1|1|1.1|1.1\n"};
        fuzz::run(seeds, 4, {}, [](const QByteArray &bytes) -> QString {
            CsvReader reader(bytes);
            int line = 0;
            qsizetype size = 0;
            while (const auto record = reader.next()) {
                if (record->line <= line || record->fields.isEmpty())
                    return QStringLiteral("records out of order");
                line = record->line;
                for (const QString &field : record->fields)
                    size += field.size();
            }
            if (size > 2 * bytes.size())
                return QStringLiteral("more came out than went in");
            CdrIndex index;
            (void)index.addData(bytes, QStringLiteral("Master.csv"));
            (void)index.match(QStringLiteral("in-2001-07700900149-20260316-140509-1773669909.17.wav"));
            return {};
        });
    }

    /// What is quadratic in disguise: one quote that opens on each line, one call of many legs.
    void largeTables()
    {
        QElapsedTimer timer;
        timer.start();
        CsvReader quotes(QByteArray("\"a,b\n").repeated(200000));
        while (quotes.next()) {
        }
        CsvReader commas(QByteArray(8 * 1024 * 1024, ','));
        while (commas.next()) {
        }
        CdrIndex index;
        QByteArray legs("calldate,src,dst,recordingfile,uniqueid,disposition\n");
        legs += QByteArray("2026-03-16 14:05:09,07700900149,2001,,1773669909.17,ANSWERED\n").repeated(50000);
        QCOMPARE(index.addData(legs, QStringLiteral("cdr.csv")), TableKind::HeaderCdr);
        const Connector connector(IntakeOptions{});
        for (int i = 0; i < 200; ++i) {
            const QString name = QStringLiteral("in-2001-07700900149-20260316-140509-1773669909.17.%1").arg(i);
            (void)connector.describe(name, index, Instant{1});
            (void)connector.describe(QStringLiteral("20260316-140509-1773669909.17.wav"), index, Instant{1});
        }
        QVERIFY2(timer.elapsed() < 30000, QByteArray::number(timer.elapsed()).constData());
    }
};

QTEST_GUILESS_MAIN(TestFuzzIntake)
#include "tst_fuzz_intake.moc"
