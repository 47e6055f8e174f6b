// The reading device: random access gives the plain bytes or, for an object changed in any way, nothing.
#include "core/crypto/age.h"
#include "core/vault/objectreader.h"
#include "tests/vault/memoryobject.h"

#include <QRandomGenerator>
#include <QTest>
#include <atomic>
#include <thread>

using namespace earshot;
using namespace earshot::vault;
using namespace earshot::vault::test;
using crypto::age::chunkSize;
using crypto::age::nonceSize;
using crypto::age::sealedChunkSize;
using crypto::age::tagSize;

namespace {

QByteArray randomBytes(qint64 size)
{
    return SecretBytes::random(static_cast<std::size_t>(size)).view().toByteArray();
}

Result<std::unique_ptr<ObjectReader>> readerOver(const QByteArray &stored, const SecretBytes &fileKey)
{
    return ObjectReader::make(std::make_unique<MemorySource>(&stored), fileKey);
}

void flip(QByteArray &bytes, qint64 bit)
{
    char &byte = bytes.data()[bit / 8];
    byte = static_cast<char>(byte ^ (1 << (bit % 8)));
}

// Everything, or the error that stopped it.
Result<QByteArray> readWhole(const QByteArray &stored, const SecretBytes &fileKey)
{
    EARSHOT_TRY(reader, readerOver(stored, fileKey));
    QByteArray plain(reader->size() + 1, '?');
    const qint64 length = reader->read(plain.data(), plain.size());
    if (length < 0)
        return fail(reader->lastError().value_or(Error{}));
    return plain.first(length);
}

// Runs `work(first, last)` over [0, count) on all cores.
template <class Work> void inParallel(qint64 count, Work work)
{
    const qint64 workers = std::max(2U, std::thread::hardware_concurrency());
    std::vector<std::thread> threads;
    for (qint64 i = 0; i < workers; ++i)
        threads.emplace_back(work, count * i / workers, count * (i + 1) / workers);
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace

class TestObjectReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_fileKey = crypto::age::generateFileKey();
        m_plain = randomBytes(2 * chunkSize + 40);
        m_stored = storedBytes(m_fileKey, m_plain);
    }

    void wholeObjects()
    {
        for (const qint64 size : {0LL, 1LL, 65535LL, 65536LL, 65537LL, 131072LL, 196608LL, 196609LL, 1000000LL}) {
            const QByteArray plain = randomBytes(size);
            const QByteArray stored = storedBytes(m_fileKey, plain);
            const auto reader = readerOver(stored, m_fileKey);
            QVERIFY(reader);
            QCOMPARE((*reader)->size(), size);
            QVERIFY((*reader)->readAll() == plain);
            QVERIFY((*reader)->atEnd());
            QCOMPARE((*reader)->read(10), QByteArray());
            QVERIFY(!(*reader)->lastError());
        }
    }

    void randomSeeksGiveThePlainBytes()
    {
        const QByteArray plain = randomBytes(11 * chunkSize + 123);
        const QByteArray stored = storedBytes(m_fileKey, plain);
        const auto made = readerOver(stored, m_fileKey);
        QVERIFY(made);
        ObjectReader &reader = **made;
        QRandomGenerator random(20260314);
        for (int i = 0; i < 3000; ++i) {
            const qint64 at = random.bounded(plain.size() + 1);
            const qint64 length = random.bounded(i % 10 == 0 ? 3 * chunkSize : 5000);
            QVERIFY(reader.seek(at));
            QCOMPARE(reader.pos(), at);
            QByteArray piece(length, '?');
            const qint64 got = reader.read(piece.data(), length);
            QCOMPARE(got, std::min<qint64>(length, plain.size() - at));
            QVERIFY(piece.first(got) == plain.mid(at, got));
            QCOMPARE(reader.pos(), at + got);
        }
    }

    void readingOnAfterReadingWithoutSeek()
    {
        const auto reader = readerOver(m_stored, m_fileKey);
        QByteArray plain;
        while (!(*reader)->atEnd())
            plain += (*reader)->read(777);
        QVERIFY(plain == m_plain);
    }

    void itIsReadOnlyAndBounded()
    {
        const auto made = readerOver(m_stored, m_fileKey);
        ObjectReader &reader = **made;
        QVERIFY(!reader.isWritable());
        QVERIFY(!reader.isSequential());
        QVERIFY(reader.openMode() & QIODevice::Unbuffered);
        QVERIFY(!reader.seek(-1));
        QVERIFY(!reader.seek(reader.size() + 1));
        QVERIFY(reader.seek(reader.size()));
    }

    void wrongKey()
    {
        QCOMPARE(readerOver(m_stored, crypto::age::generateFileKey()).error().code, ErrorCode::Integrity);
        QCOMPARE(readerOver(m_stored, SecretBytes(15)).error().code, ErrorCode::Invalid);
    }

    // Bits of the first two chunks are met by reading that chunk: one reader serves, since a chunk that failed is not
    // kept. Bits of the nonce and of the last chunk are met when the reader is made.
    void everyFlippedBitIsRefused()
    {
        const qint64 lastChunkAt = (nonceSize + 2 * sealedChunkSize) * 8;
        std::atomic<qint64> accepted = 0;
        inParallel(m_stored.size() * 8, [&](qint64 first, qint64 last) {
            QByteArray stored(m_stored.constData(), m_stored.size());
            const SecretBytes key = m_fileKey.clone();
            // Its cache holds the last chunk only.
            const auto reader = readerOver(stored, key);
            char byte = 0;
            for (qint64 bit = first; bit < last; ++bit) {
                flip(stored, bit);
                const bool atTheEnd = bit < nonceSize * 8 || bit >= lastChunkAt;
                if (atTheEnd) {
                    accepted += readerOver(stored, key) ? 1 : 0;
                } else {
                    const qint64 chunk = (bit / 8 - nonceSize) / sealedChunkSize;
                    const bool refused = (*reader)->seek(chunk * chunkSize) && (*reader)->read(&byte, 1) == -1 &&
                                         (*reader)->lastError()->code == ErrorCode::Integrity;
                    accepted += refused ? 0 : 1;
                }
                flip(stored, bit);
            }
            // Put right again, all of it reads.
            if (readWhole(stored, key) != m_plain)
                accepted += 1;
        });
        QCOMPARE(accepted.load(), 0);
    }

    void truncationAtEveryByteIsRefused()
    {
        std::atomic<qint64> accepted = 0;
        inParallel(m_stored.size(), [&](qint64 first, qint64 last) {
            const SecretBytes key = m_fileKey.clone();
            for (qint64 length = first; length < last; ++length) {
                const QByteArray cut = QByteArray::fromRawData(m_stored.constData(), length);
                const auto reader = readerOver(cut, key);
                accepted += !reader && reader.error().code == ErrorCode::Integrity ? 0 : 1;
            }
        });
        QCOMPARE(accepted.load(), 0);
    }

    void extensionIsRefused()
    {
        for (qsizetype extra = 1; extra < 200; ++extra)
            QVERIFY(!readerOver(m_stored + QByteArray(extra, '\0'), m_fileKey));
        QVERIFY(!readerOver(m_stored + m_stored.mid(nonceSize), m_fileKey));
        QVERIFY(!readerOver(m_stored + m_stored.last(40 + tagSize), m_fileKey));
    }

    void anEmptyLastChunkIsForEmptyObjectsOnly()
    {
        // Made with the right key: a full chunk that does not say it is the last, then an empty one that does.
        const QByteArray nonce(nonceSize, 'n');
        crypto::age::PayloadCipher cipher(m_fileKey, nonce);
        const QByteArray plain(chunkSize, 'p');
        QByteArray full(sealedChunkSize, '\0');
        QByteArray empty(tagSize, '\0');
        const auto in = [](const QByteArray &b) {
            return std::span(reinterpret_cast<const unsigned char *>(b.constData()),
                             static_cast<std::size_t>(b.size()));
        };
        const auto out = [](QByteArray &b) {
            return std::span(reinterpret_cast<unsigned char *>(b.data()), static_cast<std::size_t>(b.size()));
        };
        QVERIFY(cipher.seal(0, false, in(plain), out(full)));
        QVERIFY(cipher.seal(1, true, {}, out(empty)));
        QVERIFY(!readerOver(nonce + full + empty, m_fileKey));
        QVERIFY(!readerOver(nonce + full, m_fileKey));
        QVERIFY(cipher.seal(0, true, {}, out(empty)));
        QVERIFY(readerOver(nonce + empty, m_fileKey));
    }

    void movedChunksAreRefused_data()
    {
        QTest::addColumn<QByteArray>("stored");
        const QByteArray nonce = m_stored.first(nonceSize);
        const QByteArray a = m_stored.mid(nonceSize, sealedChunkSize);
        const QByteArray b = m_stored.mid(nonceSize + sealedChunkSize, sealedChunkSize);
        const QByteArray end = m_stored.mid(nonceSize + 2 * sealedChunkSize);
        const QByteArray other = storedBytes(m_fileKey, m_plain); // the same key and text, another nonce
        const QByteArray foreign = other.mid(nonceSize, sealedChunkSize);
        const QByteArray alien = storedBytes(crypto::age::generateFileKey(), m_plain).mid(nonceSize, sealedChunkSize);
        QTest::newRow("swapped") << nonce + b + a + end;
        QTest::newRow("first repeated") << nonce + a + a + end;
        QTest::newRow("second repeated") << nonce + b + b + end;
        QTest::newRow("one more") << nonce + a + b + b + end;
        QTest::newRow("one dropped") << nonce + a + end;
        QTest::newRow("end dropped") << nonce + a + b;
        QTest::newRow("end only") << nonce + end;
        QTest::newRow("end first") << nonce + end + a + b;
        QTest::newRow("chunk of another object, same key") << nonce + foreign + b + end;
        QTest::newRow("chunk of another object") << nonce + a + alien + end;
        QTest::newRow("end of another object") << nonce + a + b + other.mid(nonceSize + 2 * sealedChunkSize);
        QTest::newRow("nonce of another object") << other.first(nonceSize) + a + b + end;
    }
    void movedChunksAreRefused()
    {
        QFETCH(QByteArray, stored);
        const auto whole = readWhole(stored, m_fileKey);
        QVERIFY(!whole);
        QCOMPARE(whole.error().code, ErrorCode::Integrity);
    }

    void aBadChunkGivesNothingAndSpoilsNothing()
    {
        QByteArray stored = m_stored;
        flip(stored, (nonceSize + sealedChunkSize + 5) * 8); // in the second chunk
        const auto made = readerOver(stored, m_fileKey);
        QVERIFY(made);
        ObjectReader &reader = **made;
        // A read that begins in the good first chunk and runs into the second.
        QVERIFY(reader.seek(chunkSize - 10));
        QByteArray piece(20, '?');
        QCOMPARE(reader.read(piece.data(), 20), -1);
        QVERIFY(!piece.contains(m_plain.mid(chunkSize - 10, 10)));
        QCOMPARE(reader.pos(), chunkSize - 10);
        QVERIFY(reader.lastError());
        QCOMPARE(reader.lastError()->code, ErrorCode::Integrity);
        QCOMPARE(reader.lastError()->where, QStringLiteral("chunk 1"));
        QVERIFY(!reader.errorString().isEmpty());
        QVERIFY(reader.seek(chunkSize - 10));
        QCOMPARE(reader.read(10), m_plain.mid(chunkSize - 10, 10));
        QVERIFY(reader.seek(2 * chunkSize));
        QCOMPARE(reader.read(100), m_plain.mid(2 * chunkSize));
    }

private:
    SecretBytes m_fileKey;
    QByteArray m_plain;
    QByteArray m_stored;
};

QTEST_APPLESS_MAIN(TestObjectReader)
#include "tst_objectreader.moc"
