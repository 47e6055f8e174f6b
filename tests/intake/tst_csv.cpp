#include "core/intake/csv.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace earshot;
using namespace earshot::intake;

namespace {

using Table = QList<QStringList>;

struct Read
{
    Table rows;
    QStringList problems; ///< "line code"
    QList<int> lines;
    int repaired = 0;
    char separator = 0;
};

Read readAll(const QByteArray &bytes, qsizetype columns = 0, const CsvOptions &options = {})
{
    CsvReader reader(bytes, options);
    if (columns > 0)
        reader.setFieldRange(columns, columns);
    Read result;
    while (const auto record = reader.next()) {
        result.rows.append(record->fields);
        result.lines.append(record->line);
        result.repaired += record->repaired ? 1 : 0;
    }
    for (const CsvProblem &problem : reader.problems())
        result.problems.append(QStringLiteral("%1 %2").arg(problem.line).arg(problem.code));
    result.separator = reader.separator();
    return result;
}

QByteArray quoted(const QString &field)
{
    QString copy = field;
    return '"' + copy.replace(u'"', u"\"\""_qs).toUtf8() + '"';
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void brokenLinesCostOneLine_data();
    void brokenLinesCostOneLine();
    void separators_data();
    void separators();
    void encodings_data();
    void encodings();
    void lineNumbers();
    void roundTrip();
    void garbageEnds();
    void manyBrokenLinesStayFast();
    void quoteThatNeverClosesLosesOneLine();
    void files();
};

void TestCsv::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Table>("rows");
    QTest::newRow("empty") << QByteArray("") << Table{};
    QTest::newRow("one") << QByteArray("a,b,c") << Table{{u"a"_qs, u"b"_qs, u"c"_qs}};
    QTest::newRow("lf") << QByteArray("a,b\nc,d\n") << Table{{u"a"_qs, u"b"_qs}, {u"c"_qs, u"d"_qs}};
    QTest::newRow("crlf") << QByteArray("a,b\r\nc,d\r\n") << Table{{u"a"_qs, u"b"_qs}, {u"c"_qs, u"d"_qs}};
    QTest::newRow("cr") << QByteArray("a,b\rc,d") << Table{{u"a"_qs, u"b"_qs}, {u"c"_qs, u"d"_qs}};
    QTest::newRow("blank lines") << QByteArray("\n\na,b\n\n  \nc,d\n\n")
                                 << Table{{u"a"_qs, u"b"_qs}, {u"c"_qs, u"d"_qs}};
    QTest::newRow("quotes") << QByteArray("\"a\",\"b,b\",\"\"\n") << Table{{u"a"_qs, u"b,b"_qs, u""_qs}};
    QTest::newRow("doubled") << QByteArray("\"a \"\"b\"\" c\",\"\"\"\"\n") << Table{{u"a \"b\" c"_qs, u"\""_qs}};
    QTest::newRow("line break") << QByteArray("\"a\r\nb\",c\n") << Table{{u"a\r\nb"_qs, u"c"_qs}};
    QTest::newRow("blanks outside") << QByteArray("\"a\" , \"b\"\n") << Table{{u"a"_qs, u"b"_qs}};
    QTest::newRow("blanks inside") << QByteArray(" a , b\n") << Table{{u" a "_qs, u" b"_qs}};
    QTest::newRow("quote in bare") << QByteArray("a\"b,c\n") << Table{{u"a\"b"_qs, u"c"_qs}};
    QTest::newRow("clid") << QByteArray("\"\"\"Ada\"\" <2001>\",x\n") << Table{{u"\"Ada\" <2001>"_qs, u"x"_qs}};
    QTest::newRow("undoubled") << QByteArray("\"\"Ada\" <2001>\",\"x\"\n") << Table{{u"\"Ada\" <2001>"_qs, u"x"_qs}};
    QTest::newRow("undoubled end") << QByteArray("\"Bob \"The Van\"\",\"x\"\n")
                                   << Table{{u"Bob \"The Van\""_qs, u"x"_qs}};
    QTest::newRow("last empty") << QByteArray("a,\n") << Table{{u"a"_qs, u""_qs}};
    QTest::newRow("all empty") << QByteArray(",\n") << Table{{u""_qs, u""_qs}};
    QTest::newRow("excel") << QByteArray("sep=;\r\na;b,c\r\n") << Table{{u"a"_qs, u"b,c"_qs}};
}

void TestCsv::reads()
{
    QFETCH(QByteArray, bytes);
    const Read read = readAll(bytes);
    QTEST(read.rows, "rows");
    QCOMPARE(read.problems, QStringList());
    QCOMPARE(read.repaired, QByteArray(QTest::currentDataTag()).startsWith("undoubled") ? 1 : 0);
}

void TestCsv::brokenLinesCostOneLine_data()
{
    QTest::addColumn<QByteArray>("broken");
    QTest::addColumn<QString>("code");
    QTest::newRow("unterminated") << QByteArray("\"x,2,3") << u"stray-quote"_qs;
    QTest::newRow("last quote open") << QByteArray("x,2,\"3") << u"stray-quote"_qs;
    QTest::newRow("few") << QByteArray("x,2") << u"column-count"_qs;
    QTest::newRow("many") << QByteArray("x,2,3,4") << u"column-count"_qs;
    QTest::newRow("nul") << QByteArray("x,\0,3", 5) << u"control-character"_qs;
    QTest::newRow("stray") << QByteArray("\"x\"y\",2") << u"stray-quote"_qs;
    QTest::newRow("long") << QByteArray("x,2," + QByteArray(70000, 'y')) << u"field-too-long"_qs;
    QTest::newRow("binary") << QByteArray("\x89PNG\x1a\"\"\"") << u"column-count"_qs;
}

void TestCsv::brokenLinesCostOneLine()
{
    QFETCH(QByteArray, broken);
    QFETCH(QString, code);
    const QByteArray bytes = "h1,h2,h3\n\"a\",\"b\",\"c\"\n" + broken + "\n\"d\",\"e\",\"f\"\n\"g\",\"h\",\"i\"\n";
    const Read read = readAll(bytes, 3);
    QCOMPARE(read.rows, (Table{{u"h1"_qs, u"h2"_qs, u"h3"_qs},
                               {u"a"_qs, u"b"_qs, u"c"_qs},
                               {u"d"_qs, u"e"_qs, u"f"_qs},
                               {u"g"_qs, u"h"_qs, u"i"_qs}}));
    QCOMPARE(read.problems.size(), 1);
    QVERIFY2(read.problems.first().startsWith(u"3 "), qPrintable(read.problems.first()));
    QCOMPARE(read.lines, (QList<int>{1, 2, 4, 5}));
    QCOMPARE(read.problems.first(), QString(u"3 "_qs + code));

    // The same at the end of the file, without a line end.
    const Read last = readAll("a,b,c\n\n" + broken, 3);
    QCOMPARE(last.rows.size(), 1);
    QVERIFY(last.problems.size() == 1 && last.problems.first().startsWith(u"3 "));
}

void TestCsv::separators_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("separator");
    QTest::newRow("comma") << QByteArray("a,b,c\n") << ',';
    QTest::newRow("semicolon") << QByteArray("a;b;c,d\n") << ';';
    QTest::newRow("tab") << QByteArray("a\tb\tc\n") << '\t';
    QTest::newRow("bar") << QByteArray("a|b|c\n") << '|';
    QTest::newRow("in quotes") << QByteArray("\"a,a,a,a\";b\n") << ';';
    QTest::newRow("none") << QByteArray("abc\n") << ',';
    QTest::newRow("first line only") << QByteArray("a;b\n1,2,3,4,5\n") << ';';
    QTest::newRow("sep line") << QByteArray("sep=|\na;b;c\n") << '|';
}

void TestCsv::separators()
{
    QFETCH(QByteArray, bytes);
    QTEST(readAll(bytes).separator, "separator");
    CsvOptions options;
    options.separator = '!';
    QCOMPARE(readAll("a!b", 2, options).rows, (Table{{u"a"_qs, u"b"_qs}}));
}

void TestCsv::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"Siân,£5\n"_qs;
    QTest::newRow("utf-8") << text.toUtf8();
    QTest::newRow("utf-8 mark") << QByteArray("\xEF\xBB\xBF" + text.toUtf8());
    QTest::newRow("latin-1") << text.toLatin1();
    QByteArray little("\xFF\xFE");
    QByteArray big("\xFE\xFF");
    for (const QChar c : text) {
        little.append(char(c.cell())).append(char(c.row()));
        big.append(char(c.row())).append(char(c.cell()));
    }
    QTest::newRow("utf-16 le") << little;
    QTest::newRow("utf-16 be") << big;
}

void TestCsv::encodings()
{
    QFETCH(QByteArray, bytes);
    const Read read = readAll(bytes);
    QCOMPARE(read.rows, (Table{{u"Siân"_qs, u"£5"_qs}}));
    QVERIFY(read.problems.isEmpty());
}

void TestCsv::lineNumbers()
{
    const Read read = readAll("a,b\r\n\r\n\"x\r\ny\rz\nw\",1\r\nlast,2\n");
    QCOMPARE(read.lines, (QList<int>{1, 3, 7}));
}

/// Any table of any characters, written as RFC 4180 says, comes back, whatever the separator and line end.
void TestCsv::roundTrip()
{
    quint32 state = 11;
    const auto random = [&state](int below) {
        state = state * 1664525u + 1013904223u;
        return int(state >> 8) % below;
    };
    const QString alphabet = u"ab1 ,;\t|\"\"\r\n£é€𝄞'"_qs;
    for (int turn = 0; turn < 400; ++turn) {
        const int columns = 2 + random(6);
        const char separator = ",;\t|"[random(4)];
        const QByteArray lineEnd = turn % 2 ? "\r\n" : "\n";
        Table table;
        QByteArray bytes;
        for (int r = random(8); r >= 0; --r) {
            QStringList row;
            QByteArrayList written;
            for (int c = 0; c < columns; ++c) {
                QString field;
                for (int n = random(9); n > 0; --n)
                    field.append(alphabet.at(random(int(alphabet.size()))));
                field = QString::fromUtf8(field.toUtf8()); // half a surrogate pair is no text
                row.append(field);
                written.append(quoted(field));
            }
            table.append(row);
            bytes += written.join(separator) + lineEnd;
        }
        CsvOptions options;
        options.separator = separator;
        const Read read = readAll(bytes, columns, options);
        QCOMPARE(read.rows, table);
        QCOMPARE(read.problems, QStringList());
        QCOMPARE(read.repaired, 0);
    }
}

/// Every byte string ends, and every line is either read or reported.
void TestCsv::garbageEnds()
{
    quint32 state = 5;
    const QByteArray alphabet("ab,\"\"\n\r;\xC3\x00\xFF\t ", 14);
    for (int turn = 0; turn < 3000; ++turn) {
        QByteArray bytes;
        for (int n = int(state >> 20) % 120; n > 0; --n) {
            state = state * 1664525u + 1013904223u;
            bytes.append(alphabet.at(int(state >> 16) % alphabet.size()));
        }
        const Read read = readAll(bytes, turn % 4);
        const qsizetype ends = bytes.count('\n') + bytes.count('\r') + 1;
        QVERIFY(read.rows.size() + read.problems.size() <= ends);
        for (const QStringList &row : read.rows)
            QVERIFY(turn % 4 == 0 || row.size() == turn % 4);
    }
}

void TestCsv::manyBrokenLinesStayFast()
{
    QByteArray bytes;
    for (int i = 0; i < 20000; ++i)
        bytes += "\"open,2,3\n";
    CsvReader reader(bytes);
    reader.setFieldRange(3, 3);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!reader.next());
    QCOMPARE(reader.problems().size(), 1000);
    QCOMPARE(reader.problemCount(), 20000);
    QVERIFY(timer.elapsed() < 20000);
}

void TestCsv::quoteThatNeverClosesLosesOneLine()
{
    // Bare fields follow, and a quote far below would close it: no record is that long.
    QByteArray bytes = "\"open,2\n";
    for (int i = 0; i < 300; ++i)
        bytes += "a,b\n";
    const Read read = readAll(bytes + "x\",c\n", 2);
    QCOMPARE(read.rows.size(), 301);
    QCOMPARE(read.problems, QStringList{u"1 field-too-long"_qs});
}

void TestCsv::files()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"t.csv"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b\n1,2\n");
    file.close();
    auto reader = CsvReader::open(path);
    QVERIFY(reader);
    QCOMPARE(reader->next()->fields, (QStringList{u"a"_qs, u"b"_qs}));
    CsvOptions small;
    small.maxBytes = 4;
    const auto tooLarge = CsvReader::open(path, small);
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().code, ErrorCode::Invalid);
    QVERIFY(tooLarge.error().toString().contains(u"t.csv"));
    QVERIFY(!CsvReader::open(folder.filePath(u"none.csv"_qs)));
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
