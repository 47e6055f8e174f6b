#include "core/base/durable.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace earshot;
using namespace Qt::StringLiterals;

namespace {

/// No file may grow beyond `bytes` while this lives: the kernel's own way to run out of room.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

QByteArray version(int n)
{
    return QByteArray(100000, static_cast<char>('a' + n % 26));
}

bool isWhole(const QByteArray &content)
{
    return content.size() == 100000 && content.count(content.at(0)) == content.size();
}

} // namespace

class TestDurable : public QObject
{
    Q_OBJECT

private slots:
    void writesAndReplacesWholeFiles();
    void leavesTheOldFileWhenThereIsNoRoom();
    void leavesNothingWhenItCannotRename();
    void namesTheFileThatItCannotMake();
    void isNeverSeenHalfWritten();
    void isWholeWhenManyWrite();
    void followsNoLinkThatWasPutThere();
    void readsUpToALimit();
    void readsNoEndlessFile();
    void saysWhatIsMissing();
    void syncsFoldersOnly();
};

void TestDurable::writesAndReplacesWholeFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"slot"_s);
    for (const QByteArray &content : {QByteArray("first"), QByteArray(), version(3), QByteArray("\0\n", 2)}) {
        const auto written = base::writeFileDurably(path, content);
        QVERIFY2(written, written ? "" : qPrintable(written.error().toString()));
        const auto read = base::readFileLimited(path, 1 << 20);
        QVERIFY(read);
        QCOMPARE(*read, content);
        struct stat info
        {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0600u);
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"slot"_s});
}

void TestDurable::leavesTheOldFileWhenThereIsNoRoom()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"slot"_s);
    QVERIFY(base::writeFileDurably(path, "old"));
    {
        const FileSizeLimit limit(4096);
        const auto written = base::writeFileDurably(path, version(1));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Io);
        QCOMPARE(written.error().native, EFBIG);
        QVERIFY(written.error().where.startsWith(path));
    }
    QCOMPARE(*base::readFileLimited(path, 100), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"slot"_s});
}

void TestDurable::leavesNothingWhenItCannotRename()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"taken"_s);
    QVERIFY(QDir().mkpath(path + u"/inside"_s));
    const auto written = base::writeFileDurably(path, "content");
    QVERIFY(!written);
    QCOMPARE(written.error().where, path);
    QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestDurable::namesTheFileThatItCannotMake()
{
    const QTemporaryDir folder;
    const auto written = base::writeFileDurably(folder.filePath(u"absent/slot"_s), "content");
    QVERIFY(!written);
    QCOMPARE(written.error().native, ENOENT);
    QVERIFY(written.error().where.contains(u"absent/slot"_s));
}

/// A writer is killed in the middle of its work, again and again; whoever reads meanwhile and afterwards finds one
/// whole version.
void TestDurable::isNeverSeenHalfWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"slot"_s);
    QVERIFY(base::writeFileDurably(path, version(0)));
    for (int round = 0; round < 20; ++round) {
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            for (int n = 0;; ++n)
                (void)base::writeFileDurably(path, version(n));
        }
        bool whole = true;
        for (int reads = 0; reads < 10 + 7 * round; ++reads) {
            const auto content = base::readFileLimited(path, 1 << 20);
            whole = whole && content && isWhole(*content);
        }
        QCOMPARE(::kill(child, SIGKILL), 0);
        QCOMPARE(waitpid(child, nullptr, 0), child);
        const auto content = base::readFileLimited(path, 1 << 20);
        QVERIFY(whole);
        QVERIFY(content && isWhole(*content));
    }
    QVERIFY(base::writeFileDurably(path, "after")); // over whatever the last one left beside it
    QCOMPARE(*base::readFileLimited(path, 100), QByteArray("after"));
}

/// Threads and programs that write the same file at once: whoever reads finds what one of them wrote.
void TestDurable::isWholeWhenManyWrite()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"slot"_s);
    QVERIFY(base::writeFileDurably(path, version(0)));
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        for (int n = 0;; ++n)
            (void)base::writeFileDurably(path, version(n));
    }
    std::atomic<int> writing{3};
    std::atomic<int> failed{0};
    std::vector<std::thread> writers;
    for (int writer = 0; writer < 3; ++writer)
        writers.emplace_back([&, writer] {
            for (int n = 0; n < 40; ++n)
                failed += base::writeFileDurably(path, version(writer + n)) ? 0 : 1;
            --writing;
        });
    bool whole = true;
    while (writing > 0) {
        const auto content = base::readFileLimited(path, 1 << 20);
        whole = whole && content && isWhole(*content);
    }
    for (auto &writer : writers)
        writer.join();
    QCOMPARE(::kill(child, SIGKILL), 0);
    QCOMPARE(waitpid(child, nullptr, 0), child);
    QVERIFY(whole);
    QCOMPARE(failed.load(), 0);
}

void TestDurable::followsNoLinkThatWasPutThere()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"slot"_s);
    const QString other = folder.filePath(u"other"_s);
    QVERIFY(base::writeFileDurably(other, "somebody else's"));
    QVERIFY(QFile::link(other, path + u".new"_s));
    QVERIFY(!base::writeFileDurably(path, "content"));
    QCOMPARE(*base::readFileLimited(other, 100), QByteArray("somebody else's"));
    QVERIFY(QFile::remove(path + u".new"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(path + u".new"_s).constData(), 0600), 0);
    QVERIFY(!base::writeFileDurably(path, "content")); // and is not waited for
}

void TestDurable::readsUpToALimit()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ten"_s);
    QVERIFY(base::writeFileDurably(path, "0123456789"));
    QCOMPARE(*base::readFileLimited(path, 10), QByteArray("0123456789"));
    const auto over = base::readFileLimited(path, 9);
    QVERIFY(!over);
    QCOMPARE(over.error().code, ErrorCode::Invalid);
    QCOMPARE(over.error().where, path);
}

void TestDurable::readsNoEndlessFile()
{
    const auto endless = base::readFileLimited(u"/dev/zero"_s, 1000);
    QVERIFY(!endless);
    QCOMPARE(endless.error().code, ErrorCode::Invalid);
}

void TestDurable::saysWhatIsMissing()
{
    const QTemporaryDir folder;
    const auto missing = base::readFileLimited(folder.filePath(u"none"_s), 10);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(!base::readFileLimited(folder.path(), 10));

    // A pipe into which nobody writes.
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), S_IRUSR | S_IWUSR), 0);
    QCOMPARE(base::readRegularFile(pipe, 10).error().code, ErrorCode::Invalid);
    QCOMPARE(base::readRegularFile(folder.filePath(u"none"_s), 10).error().code, ErrorCode::NotFound);
    QVERIFY(base::writeFileDurably(folder.filePath(u"regular"_s), "0123456789"));
    QCOMPARE(*base::readRegularFile(folder.filePath(u"regular"_s), 10), QByteArray("0123456789"));
}

void TestDurable::syncsFoldersOnly()
{
    const QTemporaryDir folder;
    QVERIFY(base::syncFolder(folder.path()));
    QVERIFY(base::writeFileDurably(folder.filePath(u"file"_s), "x"));
    const auto file = base::syncFolder(folder.filePath(u"file"_s));
    QVERIFY(!file);
    QCOMPARE(file.error().native, ENOTDIR);
    QVERIFY(!base::syncFolder(folder.filePath(u"none"_s)));
}

QTEST_GUILESS_MAIN(TestDurable)
#include "tst_durable.moc"
