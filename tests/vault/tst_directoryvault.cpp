// The folder backend: durable, crash-safe, and files that the stock `age` opens.
#include "core/crypto/digest.h"
#include "core/vault/directoryvault.h"
#include "tests/vault/memoryobject.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace earshot;
using namespace earshot::vault;
using namespace earshot::crypto::age;

namespace {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's own file");
}

QStringList filesUnder(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    return files;
}

/// No file of this process may grow beyond `bytes` while this lives: a disk that is full, for any user.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit now{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

class TestDirectoryVault : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void storedObjectsReadBack()
    {
        DirectoryVault vault(root());
        const QByteArray plain = SecretBytes::random(3 * chunkSize + 7).view().toByteArray();
        const auto object = store(vault, plain);
        QVERIFY(object);
        QVERIFY(isObjectId(object->id));
        QCOMPARE(object->plainSize, plain.size());
        const QString path = root() + u'/' + object->id.left(2) + u'/' + object->id.mid(2);
        const QByteArray stored = readFile(path);
        QCOMPARE(object->storedSize, stored.size());
        QCOMPARE(object->sha256, crypto::sha256(stored));
        QCOMPARE(*vault.hashOf(object->id), object->sha256);
        QCOMPARE(filesUnder(root()), QStringList{path});

        const auto fileKey = openHeader(object->ageHeader, m_area);
        QVERIFY(fileKey);
        const auto reader = vault.open(object->id, *fileKey);
        QVERIFY(reader);
        QVERIFY((*reader)->readAll() == plain);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void everyObjectHasItsOwnKeyAndName()
    {
        DirectoryVault vault(root());
        const auto one = store(vault, "same");
        const auto two = store(vault, "same");
        QVERIFY(one->id != two->id);
        QVERIFY(!openHeader(one->ageHeader, m_area)->equals(openHeader(two->ageHeader, m_area)->view()));
    }

    void nobodyElseReads()
    {
        DirectoryVault vault(root());
        const auto object = store(vault, "for the area only");
        QCOMPARE(openHeader(object->ageHeader, Identity::generate()).error().code, ErrorCode::NotFound);
        QCOMPARE(vault.open(object->id, generateFileKey()).error().code, ErrorCode::Integrity);
        for (const QString &file : filesUnder(root()))
            QVERIFY(!readFile(file).contains("area only"));
    }

    void stockAgeOpensHeaderAndObject()
    {
        DirectoryVault vault(root());
        writeFile(path("id"), m_area.toText().view().toByteArray() + '\n');
        for (const qint64 size : {0LL, 1LL, 65535LL, 65536LL, 65537LL, 196608LL, 196609LL}) {
            const QByteArray plain = SecretBytes::random(static_cast<std::size_t>(size)).view().toByteArray();
            const auto object = store(vault, plain);
            QVERIFY(object);
            const QString file = root() + u'/' + shardedPath(object->id);
            writeFile(path("whole.age"), object->ageHeader + readFile(file));
            age({QStringLiteral("-d"), QStringLiteral("-i"), path("id"), QStringLiteral("-o"), path("out"),
                 path("whole.age")});
            QVERIFY(readFile(path("out")) == plain);
        }
    }

    void aFileOfStockAgeReadsHere()
    {
        DirectoryVault vault(root());
        for (const qint64 size : {0LL, 1LL, 65535LL, 65536LL, 65537LL, 196608LL, 196609LL}) {
            const QByteArray plain = SecretBytes::random(static_cast<std::size_t>(size)).view().toByteArray();
            writeFile(path("plain"), plain);
            age({QStringLiteral("-r"), m_area.recipient().toString(), QStringLiteral("-o"), path("made.age"),
                 path("plain")});
            const QByteArray whole = readFile(path("made.age"));
            const auto length = headerLength(whole);
            QVERIFY(length);
            const ObjectId id = newObjectId();
            QVERIFY(QDir().mkpath(root() + u'/' + id.left(2)));
            writeFile(root() + u'/' + shardedPath(id), whole.mid(*length));
            const auto fileKey = openHeader(whole.first(*length), m_area);
            QVERIFY(fileKey);
            const auto reader = vault.open(id, *fileKey);
            QVERIFY(reader);
            QCOMPARE((*reader)->size(), size);
            QVERIFY((*reader)->readAll() == plain);
        }
    }

    void anUnfinishedWriterLeavesNothing()
    {
        DirectoryVault vault(root());
        {
            const auto writer = vault.create({m_area.recipient()});
            QVERIFY(writer);
            QVERIFY((*writer)->write(QByteArray(200000, 'x')));
            QCOMPARE(filesUnder(root()).size(), 1);
        }
        QCOMPARE(filesUnder(root()), QStringList());
        QVERIFY(vault.list()->isEmpty());
    }

    void aFullDiskLeavesNothing_data()
    {
        QTest::addColumn<qint64>("room");
        for (const qint64 room : {0LL, 10LL, 16LL, 65567LL, 65568LL, 140000LL, 196787LL})
            QTest::addRow("%lld", static_cast<long long>(room)) << room;
    }
    void aFullDiskLeavesNothing()
    {
        QFETCH(qint64, room);
        DirectoryVault vault(root());
        const QByteArray plain(3 * chunkSize + 100, 'x'); // 16 + 3 · 65552 + 116 bytes stored
        bool failed = false;
        {
            const FullDisk full(static_cast<rlim_t>(room));
            const auto object = store(vault, plain);
            failed = !object && object.error().code == ErrorCode::Io && object.error().native == EFBIG;
        }
        QVERIFY(failed);
        QCOMPARE(filesUnder(root()), QStringList());
        QVERIFY(store(vault, plain)); // and it works again when there is room
    }

    void aFailingMediumNeverCommits()
    {
        // nonce, four chunks, commit: six steps, each of which may fail.
        for (int failAt = 0; failAt <= 6; ++failAt) {
            QByteArray stored;
            bool committed = false;
            ObjectWriter writer(newObjectId(), {}, generateFileKey(),
                                std::make_unique<test::MemorySink>(&stored, failAt, &committed));
            const bool written = writer.write(QByteArray(3 * chunkSize + 1, 'x')).has_value();
            const auto finished = writer.finish();
            QCOMPARE(finished.has_value(), failAt == 6);
            QCOMPARE(committed, failAt == 6);
            QCOMPARE(written, failAt >= 4);
            QVERIFY(!writer.finish());
        }
    }

    void aKilledWriterLeavesALeftoverThatIsSwept()
    {
        DirectoryVault vault(root());
        const pid_t child = ::fork();
        if (child == 0) {
            const auto writer = vault.create({m_area.recipient()});
            const bool written = writer && (*writer)->write(QByteArray(200000, 'x'));
            ::_exit(written ? 0 : 1); // no destructor runs
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        QCOMPARE(status, 0);
        QCOMPARE(filesUnder(root()).size(), 1);
        QVERIFY(vault.list()->isEmpty());

        const auto living = vault.create({m_area.recipient()});
        QVERIFY((*living)->write("still talking"));
        QCOMPARE(*vault.sweepTemporaries(), 1);
        QCOMPARE(*vault.sweepTemporaries(), 0);
        const auto object = (*living)->finish();
        QVERIFY(object);
        QCOMPARE(filesUnder(root()).size(), 1);
        QVERIFY(*vault.exists(object->id));
    }

    void removeIsFinalAndMayBeRepeated()
    {
        DirectoryVault vault(root());
        const auto object = store(vault, "to be disposed of");
        QVERIFY(*vault.exists(object->id));
        QVERIFY(vault.remove(object->id));
        QVERIFY(!*vault.exists(object->id));
        QVERIFY(vault.remove(object->id));
        QVERIFY(vault.remove(newObjectId()));
        QCOMPARE(vault.open(object->id, generateFileKey()).error().code, ErrorCode::NotFound);
        QCOMPARE(vault.hashOf(object->id).error().code, ErrorCode::NotFound);
        QCOMPARE(filesUnder(root()), QStringList());
    }

    void listShowsObjectsOnly()
    {
        DirectoryVault vault(root());
        QVERIFY(vault.list()->isEmpty());
        QStringList ids;
        for (int i = 0; i < 20; ++i)
            ids.append(store(vault, QByteArray(i, 'x'))->id);
        ids.sort();
        writeFile(root() + QStringLiteral("/stray"), "x");
        writeFile(root() + u'/' + ids.first().left(2) + QStringLiteral("/stray"), "x");
        const auto entries = vault.list();
        QStringList listed;
        for (const ObjectEntry &entry : *entries) {
            listed.append(entry.id);
            QVERIFY(entry.storedSize >= 32);
            QVERIFY(entry.modified.ms > 1'600'000'000'000);
        }
        QCOMPARE(listed, ids);
    }

    void strangersAreNamed()
    {
        DirectoryVault vault(root());
        QVERIFY(vault.strangers()->isEmpty()); // before there is a folder
        const QString id = store(vault, "ours")->id;
        const auto living = vault.create({m_area.recipient()});
        QVERIFY(living && (*living)->write("being made"));
        QVERIFY(vault.strangers()->isEmpty());
        const QString shard = id.left(2);
        writeFile(root() + QStringLiteral("/call.wav"), "x");
        writeFile(root() + u'/' + shard + QStringLiteral("/.hidden"), "x");
        writeFile(root() + QStringLiteral("/tmp/upload"), "x");
        const QString link = root() + u'/' + shard + u'/' + newObjectId().mid(2);
        QVERIFY(QFile::link(QStringLiteral("/nowhere"), link));
        const QString folder = root() + QStringLiteral("/elsewhere");
        QVERIFY(QFile::link(QDir::tempPath(), folder)); // what is in it is not walked through
        const QString misplaced = newObjectId();
        writeFile(root() + u'/' + misplaced, "x"); // an object's name, not an object's place
        QStringList expected{QStringLiteral("call.wav"),
                             shard + QStringLiteral("/.hidden"),
                             QStringLiteral("tmp/upload"),
                             QDir(root()).relativeFilePath(link),
                             misplaced,
                             QStringLiteral("elsewhere")};
        expected.sort();
        QCOMPARE(*vault.strangers(), expected);
        QVERIFY(QFile::exists(root() + QStringLiteral("/call.wav"))); // left alone
    }

    /// Nobody writes into it: who opens it to read would wait for ever.
    void aPipeInAnObjectsPlaceIsNotWaitedFor()
    {
        DirectoryVault vault(root());
        const QString id = store(vault, "ours")->id;
        const QString path = root() + u'/' + id.left(2) + u'/' + id.mid(2);
        QVERIFY(QFile::remove(path));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR), 0);
        QCOMPARE(vault.hashOf(id).error().code, ErrorCode::Integrity);
        QCOMPARE(vault.open(id, generateFileKey()).error().code, ErrorCode::Integrity);
        QCOMPARE(*vault.strangers(), QStringList{QDir(root()).relativeFilePath(path)});
    }

    void foreignNamesNeverBecomePaths()
    {
        DirectoryVault vault(root());
        for (const QString &id : {QString(), QStringLiteral("../../../../etc/passwd"), QString(31, u'a'),
                                  QString(33, u'a'), QString(32, u'A'), QString(32, u'/'), QString(32, u'g')}) {
            QVERIFY(!isObjectId(id));
            QCOMPARE(vault.open(id, generateFileKey()).error().code, ErrorCode::Invalid);
            QCOMPARE(vault.hashOf(id).error().code, ErrorCode::Invalid);
            QCOMPARE(vault.remove(id).error().code, ErrorCode::Invalid);
            QCOMPARE(vault.exists(id).error().code, ErrorCode::Invalid);
        }
    }

    void recipientsAreNeeded()
    {
        DirectoryVault vault(root());
        QCOMPARE(vault.create({}).error().code, ErrorCode::Invalid);
        QCOMPARE(filesUnder(root()), QStringList());
    }

    void aVaultThatCannotBeMadeSaysSo()
    {
        writeFile(path("file"), "x");
        DirectoryVault vault(path("file/vault"));
        QCOMPARE(vault.create({m_area.recipient()}).error().code, ErrorCode::Io);
    }

    void aCutObjectIsAnIntegrityError()
    {
        DirectoryVault vault(root());
        const auto object = store(vault, QByteArray(100000, 'x'));
        const auto fileKey = openHeader(object->ageHeader, m_area);
        const QString file = root() + u'/' + shardedPath(object->id);
        const auto reader = vault.open(object->id, *fileKey);
        QVERIFY(QFile::resize(file, 60000));
        QCOMPARE(vault.open(object->id, *fileKey).error().code, ErrorCode::Integrity);
        QVERIFY(*vault.hashOf(object->id) != object->sha256);
        // Also for the reader that was open before.
        char byte = 0;
        QCOMPARE((*reader)->read(&byte, 1), -1);
        QCOMPARE((*reader)->lastError()->code, ErrorCode::Integrity);
    }

private:
    [[nodiscard]] QString root() const { return m_folder->filePath(QStringLiteral("vault")); }
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    Result<StoredObject> store(Vault &vault, const QByteArray &plain) const
    {
        EARSHOT_TRY(writer, vault.create({m_area.recipient(), Identity::generate().recipient()}));
        EARSHOT_CHECK(writer->write(plain));
        return writer->finish();
    }

    static void age(const QStringList &arguments)
    {
        QProcess tool;
        tool.start(QStringLiteral("age"), arguments);
        QVERIFY2(tool.waitForFinished(), "needs the package age");
        QVERIFY2(tool.exitCode() == 0, tool.readAllStandardError().constData());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Identity m_area = Identity::generate();
};

QTEST_GUILESS_MAIN(TestDirectoryVault)
#include "tst_directoryvault.moc"
