#include "core/intake/scan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace earshot;
using namespace earshot::intake;

namespace {

const QByteArray kWav = QByteArray("RIFF\x24\0\0\0WAVEfmt ", 16);

QStringList relatives(const ScanResult &result)
{
    QStringList names;
    for (const Candidate &candidate : result.candidates)
        names.append(candidate.relativePath);
    return names;
}

} // namespace

class TestScan : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void sortsFiles();
    void everyFileIsSomewhere();
    void linksAndSpecialFiles();
    void namedPathsAreTaken();
    void sameFileOnce();
    void growingFiles();
    void tablesAboveDateFolders();
    void namesThatAreNoText();
    void storesAreLeftAlone();
    void errors();
    void beginnings_data();
    void beginnings();

private:
    QString write(const QString &relative, const QByteArray &bytes = "x")
    {
        const QString path = m_folder->filePath(relative);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
        return path;
    }
    ScanResult scanned(const QStringList &paths, const ScanOptions &options = {})
    {
        auto result = scan(paths, options);
        if (!result)
            qFatal("scan failed");
        return *result;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestScan::sortsFiles()
{
    for (const char *name :
         {"b/2.wav", "b/1.WAV", "a.mp3", "c.g729", "z/photo.jpg", "noextension", "b/call.txt", "b/x.json", "Master.csv",
          "b/cdr.TSV", ".hidden.wav", "half.wav.part", "x.tmp", "y.crdownload", "old.wav~", ".git/x.wav", "Thumbs.db"})
        write(QString::fromLatin1(name));
    write(u"disguised.txt"_qs, kWav);
    const ScanResult result = scanned({m_folder->path()});
    QCOMPARE(relatives(result), (QStringList{u"a.mp3"_qs, u"b/1.WAV"_qs, u"b/2.wav"_qs, u"c.g729"_qs,
                                             u"disguised.txt"_qs, u"noextension"_qs, u"z/photo.jpg"_qs}));
    QCOMPARE(result.tables, (QStringList{m_folder->filePath(u"Master.csv"_qs), m_folder->filePath(u"b/cdr.TSV"_qs)}));
    QCOMPARE(result.sidecars, (QStringList{m_folder->filePath(u"b/call.txt"_qs), m_folder->filePath(u"b/x.json"_qs)}));
    QCOMPARE(result.passed.size(), 7);
    QVERIFY(result.unreachable.isEmpty());
    QCOMPARE(result.candidates.at(0).guess, AudioGuess::KnownExtension);
    QCOMPARE(result.candidates.at(4).guess, AudioGuess::ByContent);
    QCOMPARE(result.candidates.at(5).guess, AudioGuess::NeedsProbe);
    QCOMPARE(result.candidates.at(6).guess, AudioGuess::NeedsProbe);
    QCOMPARE(result.totalBytes, 6 + kWav.size());
    QCOMPARE(result.candidates.at(0).size, 1);
    QVERIFY(!result.candidates.at(0).mayBeGrowing);
}

void TestScan::everyFileIsSomewhere()
{
    QSet<QString> all;
    const QStringList endings = {u".wav"_qs, u".csv"_qs, u".xml"_qs, u".zip"_qs, u".tmp"_qs, u""_qs, u".opus"_qs};
    for (int i = 0; i < 120; ++i)
        all.insert(write(QStringLiteral("%1/%2/f%3%4").arg(i % 3).arg(i % 5).arg(i).arg(endings.at(i % 7))));
    const ScanResult result = scanned({m_folder->path()});
    QSet<QString> found;
    const auto once = [&found](const QString &path) {
        QVERIFY2(!found.contains(path), qPrintable(path));
        found.insert(path);
    };
    for (const Candidate &candidate : result.candidates)
        once(candidate.path);
    for (const QString &path : result.tables + result.sidecars)
        once(path);
    for (const Passed &passed : result.passed + result.unreachable)
        once(passed.path);
    QCOMPARE(found, all);
}

void TestScan::linksAndSpecialFiles()
{
    QTemporaryDir outside;
    QFile secret(outside.filePath(u"secret.wav"_qs));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.close();
    const QString real = write(u"real.wav"_qs);
    QVERIFY(QFile::link(secret.fileName(), m_folder->filePath(u"link.wav"_qs)));
    QVERIFY(QFile::link(outside.path(), m_folder->filePath(u"linked"_qs)));
    QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"loop"_qs)));
    QVERIFY(QFile::link(u"/nowhere"_qs, m_folder->filePath(u"dangling.wav"_qs)));
    QCOMPARE(::mkfifo(QFile::encodeName(m_folder->filePath(u"pipe.wav"_qs)).constData(), 0600), 0);
    const ScanResult result = scanned({m_folder->path()});
    QCOMPARE(relatives(result), QStringList{u"real.wav"_qs});
    QCOMPARE(result.passed.size(), 5);
    QVERIFY(result.passed.contains({m_folder->filePath(u"pipe.wav"_qs), u"special-file"_qs}));
    QVERIFY(result.passed.contains({m_folder->filePath(u"loop"_qs), u"symlink"_qs}));
}

void TestScan::namedPathsAreTaken()
{
    const QString hidden = write(u".hidden.wav"_qs);
    const QString partial = write(u"x.wav.part"_qs);
    const QString target = write(u"sub/real.wav"_qs);
    const QString link = m_folder->filePath(u"link.wav"_qs);
    QVERIFY(QFile::link(target, link));
    const ScanResult result = scanned({hidden, partial, link});
    QCOMPARE(relatives(result), (QStringList{u".hidden.wav"_qs, u"link.wav"_qs, u"x.wav.part"_qs}));
    QVERIFY(!result.candidates.at(0).mayBeGrowing);
    QVERIFY(result.candidates.at(2).mayBeGrowing);
}

void TestScan::sameFileOnce()
{
    const QString one = write(u"a/1.wav"_qs);
    write(u"a/cdr.csv"_qs);
    const ScanResult result =
        scanned({one, m_folder->filePath(u"a"_qs), m_folder->path(), m_folder->filePath(u"a/../a/1.wav"_qs)});
    QCOMPARE(relatives(result), QStringList{u"1.wav"_qs});
    QCOMPARE(result.tables, QStringList{m_folder->filePath(u"a/cdr.csv"_qs)});
}

void TestScan::growingFiles()
{
    const QString path = write(u"1.wav"_qs);
    const Instant written = Instant::from(QFileInfo(path).lastModified());
    ScanOptions options;
    options.settleSeconds = 10;
    for (const auto &[after, growing] :
         QList<std::pair<int, bool>>{{0, true}, {9, true}, {10, false}, {9999, false}, {-60, false}}) {
        options.now = Instant{written.ms + after * 1000};
        QCOMPARE(scanned({m_folder->path()}, options).candidates.first().mayBeGrowing, growing);
    }
}

void TestScan::tablesAboveDateFolders()
{
    const QString day = u"monitor/2026/03/16"_qs;
    const QString recording = write(day + u"/1.wav"_qs);
    const QString top = write(u"monitor/Master.csv"_qs);
    const QString beside = write(day + u"/day.csv"_qs);
    write(u"private.csv"_qs);
    QCOMPARE(scanned({m_folder->filePath(day)}).tables, (QStringList{beside, top}));
    QCOMPARE(scanned({recording}).tables, (QStringList{beside, top}));
    QCOMPARE(scanned({m_folder->filePath(u"monitor"_qs)}).tables, (QStringList{beside, top}));
    ScanOptions options;
    options.tablesAbove = false;
    QCOMPARE(scanned({m_folder->filePath(day)}, options).tables, QStringList{beside});
}

/// Qt cannot say these names, and its own directory iterator leaves them out without a word.
void TestScan::namesThatAreNoText()
{
    write(u"good.wav"_qs);
    const QByteArray bad = QFile::encodeName(m_folder->path()) + "/caf\xE9.wav";
    FILE *file = ::fopen(bad.constData(), "w");
    if (!file)
        QSKIP("this file system takes no such names");
    ::fclose(file);
    const ScanResult result = scanned({m_folder->path()});
    QCOMPARE(relatives(result), QStringList{u"good.wav"_qs});
    QCOMPARE(result.unreachable.size(), 1);
    QCOMPARE(result.unreachable.first().reason, u"name-not-utf8"_qs);
    ::unlink(bad.constData());
}

void TestScan::errors()
{
    const auto missing = scan({m_folder->filePath(u"none"_qs)});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().where.endsWith(u"none"));

    write(u"1.wav"_qs);
    const std::atomic_bool cancel = true;
    ScanOptions options;
    options.cancel = &cancel;
    const auto cancelled = scan({m_folder->path()}, options);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QVERIFY(scanned({}).candidates.isEmpty());
}

/// A store's files are nobody's recordings, however it is come upon; a folder that only looks a little like one is
/// walked as any other.
void TestScan::storesAreLeftAlone()
{
    for (const char *name : {"in/A.earshot/store.db", "in/A.earshot/keyslots/admin", "in/A.earshot/vault/ab/cdef",
                             "in/call.wav", "in/db/store.db", "in/db/vault/x.wav"})
        write(QString::fromLatin1(name));
    const QString store = m_folder->filePath(u"in/A.earshot"_qs);
    const QList<Passed> once{{store, u"earshot-store"_qs}};
    const ScanResult beside = scanned({m_folder->filePath(u"in"_qs)});
    QCOMPARE(beside.passed, once);
    QCOMPARE(beside.candidates.size(), 3);
    for (const char *given : {"in/A.earshot", "in/A.earshot/", "in/A.earshot/vault", "in/A.earshot/vault/ab/cdef"}) {
        const ScanResult inside = scanned({m_folder->filePath(QString::fromLatin1(given))});
        QCOMPARE(inside.passed, once);
        QVERIFY(inside.candidates.isEmpty());
    }
    QCOMPARE(scanned({store + u"/store.db"_qs, store + u"/vault/ab/cdef"_qs}).passed, once);
}

void TestScan::beginnings_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("audio");
    QTest::newRow("wav") << kWav << true;
    QTest::newRow("avi") << QByteArray("RIFF\x24\0\0\0AVI LIST", 16) << false;
    QTest::newRow("ogg") << QByteArray("OggS\0\x02", 6) << true;
    QTest::newRow("flac") << QByteArray("fLaC") << true;
    QTest::newRow("id3") << QByteArray("ID3\x04") << true;
    QTest::newRow("mpeg") << QByteArray("\xFF\xFB\x90\x00", 4) << true;
    QTest::newRow("mp4") << QByteArray("\0\0\0\x20"
                                       "ftypM4A ",
                                       12)
                         << true;
    QTest::newRow("matroska") << QByteArray("\x1A\x45\xDF\xA3") << true;
    QTest::newRow("amr") << QByteArray("#!AMR\n") << true;
    QTest::newRow("utf-16 text") << QByteArray("\xFF\xFEh\0i\0", 6) << false;
    QTest::newRow("text") << QByteArray("hello") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestScan::beginnings()
{
    QFETCH(QByteArray, head);
    QTEST(beginsLikeAudio(head), "audio");
}

QTEST_APPLESS_MAIN(TestScan)
#include "tst_scan.moc"
