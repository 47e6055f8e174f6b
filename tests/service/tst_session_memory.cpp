#include "core/crypto/personkeys.h"
#include "core/store/areas_repository.h"
#include "tests/support/teststore.h"

#include <QFile>
#include <QTest>
#include <sys/resource.h>
#include <unistd.h>

using namespace earshot;
using namespace earshot::tests;

namespace {

constexpr char mask = 0x5a;

/// Under a mask, so that the search does not find itself.
QByteArray masked(QByteArrayView bytes)
{
    QByteArray copy(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        copy[i] = static_cast<char>(bytes[i] ^ mask);
    return copy;
}

/// The hexadecimal form, which is what SQLCipher is given, without making it.
QByteArray maskedHex(QByteArrayView bytes)
{
    constexpr char digits[] = "0123456789abcdef";
    QByteArray hex;
    for (const char byte : bytes) {
        hex += static_cast<char>(digits[static_cast<unsigned char>(byte) >> 4] ^ mask);
        hex += static_cast<char>(digits[byte & 15] ^ mask);
    }
    return hex;
}

bool contains(const std::vector<char> &block, qint64 size, const QByteArray &needle)
{
    for (qint64 at = 0; at + needle.size() <= size; ++at) {
        qsizetype same = 0;
        while (same < needle.size() && (block[static_cast<std::size_t>(at + same)] ^ mask) == needle[same])
            ++same;
        if (same == needle.size())
            return true;
    }
    return false;
}

/// Whether these bytes (masked) lie anywhere in what this process can write to.
bool isInMemory(const QByteArray &needle)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        qFatal("this process cannot read its own memory");
    const auto lines = maps.readAll().split('\n');
    std::vector<char> block;
    for (const QByteArray &line : lines) {
        const auto words = line.simplified().split(' ');
        if (words.size() < 2 || !words[1].startsWith("rw"))
            continue;
        const auto ends = words[0].split('-');
        const qint64 begin = ends[0].toLongLong(nullptr, 16);
        const qint64 size = ends[1].toLongLong(nullptr, 16) - begin;
        if (size > (1LL << 30) || !memory.seek(begin))
            continue;
        block.resize(static_cast<std::size_t>(size));
        const qint64 got = memory.read(block.data(), size);
        const bool found = contains(block, got, needle);
        std::fill(block.begin(), block.end(), '\0'); // our own copy of what was read is no finding
        if (found)
            return true;
    }
    return false;
}

/// The kernel's flags of the mapping in which this lies: "lo" is locked, "dd" left out of dumps.
QByteArrayList flagsOf(const void *address)
{
    QFile maps(QStringLiteral("/proc/self/smaps"));
    if (!maps.open(QIODevice::ReadOnly))
        qFatal("this process cannot read about its own memory");
    const auto wanted = reinterpret_cast<quintptr>(address);
    bool here = false;
    const auto lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const auto words = line.simplified().split(' ');
        const auto ends = words[0].split('-');
        bool isRange = ends.size() == 2;
        const auto begin = isRange ? ends[0].toULongLong(&isRange, 16) : 0;
        if (isRange)
            here = begin <= wanted && wanted < ends[1].toULongLong(nullptr, 16);
        else if (here && words[0] == "VmFlags:")
            return words.mid(1);
    }
    return {};
}

} // namespace

/// Where secrets lie while somebody is signed in, and that nothing of them is left when it is over.
class TestSessionMemory : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreLockedInMemory()
    {
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_MEMLOCK, &limit), 0);
        if (geteuid() != 0 && limit.rlim_cur < 1024 * 1024)
            QSKIP("this account may lock next to no memory (RLIMIT_MEMLOCK)");
        TestStore store;
        const auto session = store.session(QStringLiteral("head"));
        const SecretBytes halves = session->keys().privateHalves();
        for (const SecretBytes *secret : {&session->storeKey(), &halves}) {
            const auto flags = flagsOf(secret->data());
            QVERIFY2(flags.contains("lo"), "it could be written to the swap space: " + flags.join(' '));
            QVERIFY2(flags.contains("dd"), "it could be in a core dump");
        }
        const std::vector<char> ordinary(1 << 20);
        QVERIFY2(!flagsOf(ordinary.data()).contains("lo"), "everything is locked here: the test says nothing");
    }

    /// Private keys, the database's key in both of its forms, and the key of the area that was listened to.
    void theKeysAreWipedWhenTheSessionEnds()
    {
        TestStore store;
        domain::RecordingId id;
        {
            TestStore before; // whose sessions have the same store key, and are gone
            id = before.importCall();
            copyFolder(before.folder(), store.folder());
        }
        const QByteArray never = masked(SecretBytes::random(32).view());
        QVERIFY2(!isInMemory(never), "what is not there is found");
        QList<std::pair<const char *, QByteArray>> secrets;
        QByteArray hexKey;
        {
            auto session =
                must(service::signIn(store.environment(), store.folder(), QStringLiteral("head"),
                                     SecretBytes::fromPassword(TestStore::passwordOf(QStringLiteral("head")))));
            const auto halves = masked(session->keys().privateHalves().view());
            secrets << std::pair("the receiving key", halves.first(32)) << std::pair("the signing key", halves.last(32))
                    << std::pair("the store key", masked(session->storeKey().view()))
                    << std::pair("the area's key", areaKey(store, *session));
            hexKey = maskedHex(session->storeKey().view());
            auto door = must(service::Door::open(store.environment(), session));
            must(door->review().declare({QStringLiteral("complaint"), QStringLiteral("C-1")}));
            auto opened = must(door->review().openForListening(id));
            QVERIFY(opened.audio->read(100).size() == 100);
            for (const auto &[name, secret] : std::as_const(secrets))
                QVERIFY2(isInMemory(secret), name); // else the search finds nothing at all
            session->end();
        }
        for (const auto &[name, secret] : std::as_const(secrets))
            QVERIFY2(!isInMemory(secret), name);
        QVERIFY2(!isInMemory(hexKey), "the store key as text");
    }

    /// What was typed is gone when its owner lets go of it: nobody on the way kept a copy.
    void thePasswordIsWipedToo()
    {
        TestStore store;
        QByteArray needle;
        for (const QString &password :
             {TestStore::passwordOf(QStringLiteral("head")), QStringLiteral("a passphrase of the wrong kind")}) {
            {
                const auto typed = SecretBytes::fromPassword(password);
                needle = masked(typed.view());
                QVERIFY(isInMemory(needle));
                const bool right = password == TestStore::passwordOf(QStringLiteral("head"));
                QCOMPARE(
                    service::signIn(store.environment(), store.folder(), QStringLiteral("head"), typed).has_value(),
                    right);
            }
            QVERIFY(!isInMemory(needle));
        }
    }

private:
    static QByteArray areaKey(TestStore &store, const service::Session &session)
    {
        const auto db = must(store.environment().openStore(store.layout().database(), session.storeKey(),
                                                           earshot::store::OpenMode::Open));
        const auto wraps = must(db->areas().wrapsFor(session.person().id));
        const auto &wrap = wraps.constFirst();
        const QByteArray purpose =
            "earshot area key " + QByteArray::number(wrap.area.value) + '/' + QByteArray::number(wrap.version);
        return masked(must(session.keys().openSealed(purpose, wrap.sealed)).view());
    }
};

QTEST_MAIN(TestSessionMemory)
#include "tst_session_memory.moc"
