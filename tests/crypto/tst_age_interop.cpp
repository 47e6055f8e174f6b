// Both ways against the stock `age` and `age-keygen`.
#include "core/crypto/age.h"
#include "core/crypto/agepayload.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace earshot;
using namespace earshot::crypto;
using namespace earshot::crypto::age;

namespace {

QByteArray encryptWhole(const QByteArray &header, const SecretBytes &fileKey, const QByteArray &plain)
{
    QByteArray file = header;
    PayloadEncryptor encryptor(fileKey, [&](QByteArrayView bytes) -> Result<void> {
        file.append(bytes);
        return {};
    });
    if (!encryptor.write(plain) || !encryptor.finish())
        return {};
    return file;
}

Result<QByteArray> decryptPayload(const SecretBytes &fileKey, QByteArrayView payload)
{
    EARSHOT_TRY(layout, PayloadLayout::ofStored(payload.size()));
    PayloadCipher cipher(fileKey, payload.first(nonceSize));
    QByteArray plain(layout.plainSize, Qt::Uninitialized);
    for (qint64 chunk = 0; chunk < layout.chunkCount; ++chunk) {
        const auto size = static_cast<std::size_t>(layout.plainSizeOf(chunk));
        EARSHOT_CHECK(
            cipher.open(chunk, layout.isLast(chunk),
                        {reinterpret_cast<const unsigned char *>(payload.data()) + PayloadLayout::sealedOffset(chunk),
                         size + tagSize},
                        {reinterpret_cast<unsigned char *>(plain.data()) + chunk * chunkSize, size}));
    }
    return plain;
}

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

// `age` asks for a passphrase on the terminal only, so it gets one. Each answer goes out when a prompt has ended.
int runOnTerminal(const QList<QByteArray> &command, const QList<QByteArray> &answers)
{
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        QList<char *> arguments;
        for (const QByteArray &part : command)
            arguments.append(const_cast<char *>(part.constData()));
        arguments.append(nullptr);
        ::execvp(arguments.constFirst(), arguments.data());
        ::_exit(127);
    }
    QByteArray seen;
    qsizetype answered = 0;
    char piece[256];
    for (ssize_t n = 0; (n = ::read(terminal, piece, sizeof piece)) > 0;) {
        seen.append(piece, n);
        if (!seen.contains("passphrase") || !seen.contains(": "))
            continue;
        seen.clear();
        const QByteArray line = answers.value(answered++) + '\n';
        if (answered > answers.size() || ::write(terminal, line.constData(), static_cast<size_t>(line.size())) < 0)
            ::kill(child, SIGKILL); // it asks for more than the test has to say
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

class TestAgeInterop : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QProcess keygen;
        keygen.start(QStringLiteral("age-keygen"), {QStringLiteral("-o"), path("id")});
        QVERIFY2(keygen.waitForFinished(), "needs the package age");
        QCOMPARE(keygen.exitCode(), 0);
    }

    void keysOfAgeKeygen()
    {
        const Identity identity = toolIdentity();
        const QByteArray note = readFile(path("id"));
        QVERIFY(note.contains("# public key: " + identity.recipient().toString().toLatin1()));
        QVERIFY(note.contains(identity.toText().view().toByteArray()));
    }

    void sizes_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 65535, 65536, 65537, 3 * 65536, 3 * 65536 + 1})
            QTest::addRow("%d", size) << size;
    }

    void weReadWhatAgeWrites_data() { sizes_data(); }
    void weReadWhatAgeWrites()
    {
        QFETCH(int, size);
        const QByteArray plain = SecretBytes::random(static_cast<std::size_t>(size)).view().toByteArray();
        writeFile(path("plain"), plain);
        const Identity identity = toolIdentity();
        // Ours is the second of three recipients.
        run({QStringLiteral("-r"), Identity::generate().recipient().toString(), QStringLiteral("-r"),
             identity.recipient().toString(), QStringLiteral("-r"), Identity::generate().recipient().toString(),
             QStringLiteral("-o"), path("file.age"), path("plain")});
        const QByteArray file = readFile(path("file.age"));
        const auto length = headerLength(file);
        QVERIFY(length);
        const auto fileKey = openHeader(file.first(*length), identity);
        QVERIFY(fileKey);
        const auto opened = decryptPayload(*fileKey, QByteArrayView(file).sliced(*length));
        QVERIFY(opened);
        QVERIFY(*opened == plain);
    }

    void ageReadsWhatWeWrite_data() { sizes_data(); }
    void ageReadsWhatWeWrite()
    {
        QFETCH(int, size);
        const QByteArray plain = SecretBytes::random(static_cast<std::size_t>(size)).view().toByteArray();
        const SecretBytes fileKey = generateFileKey();
        const auto header = makeHeader(fileKey, {Identity::generate().recipient(), toolIdentity().recipient()});
        QVERIFY(header);
        writeFile(path("ours.age"), encryptWhole(*header, fileKey, plain));
        run({QStringLiteral("-d"), QStringLiteral("-i"), path("id"), QStringLiteral("-o"), path("out"),
             path("ours.age")});
        QVERIFY(readFile(path("out")) == plain);
    }

    void ageReadsAnAddedWrap()
    {
        const SecretBytes fileKey = generateFileKey();
        const auto header = makeHeader(fileKey, {Identity::generate().recipient()});
        const auto wider = addRecipients(*header, fileKey, {toolIdentity().recipient()});
        QVERIFY(wider);
        writeFile(path("ours.age"), encryptWhole(*wider, fileKey, "added"));
        run({QStringLiteral("-d"), QStringLiteral("-i"), path("id"), QStringLiteral("-o"), path("out"),
             path("ours.age")});
        QCOMPARE(readFile(path("out")), "added");
    }

    void passphrasesBothWays()
    {
        const QByteArray phrase = "telecare-alarm-orchard-nine";
        const SecretBytes secret = SecretBytes::copyOf(phrase);
        const SecretBytes fileKey = generateFileKey();
        const auto header = makePassphraseHeader(fileKey, secret, 12);
        QVERIFY(header);
        writeFile(path("ours.age"), encryptWhole(*header, fileKey, "spoken softly"));
        QCOMPARE(runOnTerminal({"age", "-d", "-o", raw("out"), raw("ours.age")}, {phrase}), 0);
        QCOMPARE(readFile(path("out")), "spoken softly");
        QVERIFY(runOnTerminal({"age", "-d", "-o", raw("out2"), raw("ours.age")}, {"wrong"}) != 0);

        writeFile(path("plain"), "spoken loudly");
        QCOMPARE(runOnTerminal({"age", "-p", "-o", raw("file.age"), raw("plain")}, {phrase, phrase}), 0);
        const QByteArray file = readFile(path("file.age"));
        const auto length = headerLength(file);
        QVERIFY(length);
        const auto opened = openPassphraseHeader(file.first(*length), secret);
        QVERIFY(opened);
        QCOMPARE(*decryptPayload(*opened, QByteArrayView(file).sliced(*length)), "spoken loudly");
    }

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] QByteArray raw(const char *name) const { return QFile::encodeName(path(name)); }

    [[nodiscard]] Identity toolIdentity() const
    {
        for (const QByteArray &line : readFile(path("id")).split('\n')) {
            if (auto identity = Identity::parse(line))
                return std::move(*identity);
        }
        qFatal("age-keygen wrote no identity");
    }

    static void run(const QStringList &arguments)
    {
        QProcess age;
        age.start(QStringLiteral("age"), arguments);
        QVERIFY2(age.waitForFinished(), "needs the package age");
        QVERIFY2(age.exitCode() == 0, age.readAllStandardError().constData());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestAgeInterop)
#include "tst_age_interop.moc"
