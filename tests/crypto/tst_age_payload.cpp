// The age payload: layout arithmetic, chunks bound to their place, and the streaming writer.
#include "core/crypto/age.h"
#include "core/crypto/agepayload.h"

#include <QTest>

using namespace earshot;
using namespace earshot::crypto;
using namespace earshot::crypto::age;

namespace {

std::span<const unsigned char> bytesOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

std::span<unsigned char> writable(QByteArray &bytes)
{
    return {reinterpret_cast<unsigned char *>(bytes.data()), static_cast<std::size_t>(bytes.size())};
}

QByteArray encrypt(const SecretBytes &fileKey, const QByteArray &plain, qsizetype step)
{
    QByteArray stored;
    PayloadEncryptor encryptor(fileKey, [&](QByteArrayView bytes) -> Result<void> {
        stored.append(bytes);
        return {};
    });
    for (qsizetype at = 0; at < plain.size(); at += step) {
        if (!encryptor.write(QByteArrayView(plain).sliced(at, std::min(step, plain.size() - at))))
            return {};
    }
    if (!encryptor.finish() || encryptor.plainSize() != plain.size())
        return {};
    return stored;
}

Result<QByteArray> decrypt(const SecretBytes &fileKey, const QByteArray &stored)
{
    EARSHOT_TRY(layout, PayloadLayout::ofStored(stored.size()));
    PayloadCipher cipher(fileKey, QByteArrayView(stored).first(nonceSize));
    QByteArray plain;
    for (qint64 chunk = 0; chunk < layout.chunkCount; ++chunk) {
        QByteArray piece(layout.plainSizeOf(chunk), Qt::Uninitialized);
        const QByteArray sealed = stored.mid(PayloadLayout::sealedOffset(chunk), piece.size() + tagSize);
        EARSHOT_CHECK(cipher.open(chunk, layout.isLast(chunk), bytesOf(sealed), writable(piece)));
        plain += piece;
    }
    return plain;
}

} // namespace

class TestAgePayload : public QObject
{
    Q_OBJECT

private slots:
    void layoutAgreesWithItsInverse()
    {
        for (qint64 plain : {0, 1, 15, 16, 17, 65535, 65536, 65537, 131071, 131072, 131073, 196608}) {
            const qint64 stored = PayloadLayout::storedSize(plain);
            const auto layout = PayloadLayout::ofStored(stored);
            QVERIFY(layout);
            QCOMPARE(layout->plainSize, plain);
            QCOMPARE(layout->chunkCount, std::max<qint64>(1, (plain + 65535) / 65536));
            qint64 sum = 0;
            for (qint64 chunk = 0; chunk < layout->chunkCount; ++chunk)
                sum += layout->plainSizeOf(chunk);
            QCOMPARE(sum, plain);
        }
    }

    void impossibleSizesAreRefused()
    {
        for (qint64 size = 0; size < nonceSize + tagSize; ++size)
            QCOMPARE(PayloadLayout::ofStored(size).error().code, ErrorCode::Integrity);
        // One full chunk and 1 to 16 bytes: too short for a tag, or an empty last chunk.
        for (qint64 extra = 1; extra <= tagSize; ++extra)
            QCOMPARE(PayloadLayout::ofStored(nonceSize + sealedChunkSize + extra).error().code, ErrorCode::Integrity);
        QVERIFY(PayloadLayout::ofStored(nonceSize + sealedChunkSize + tagSize + 1));
    }

    void roundTripInPiecesOfAnySize()
    {
        for (qsizetype size : {0, 1, 65535, 65536, 65537, 196608, 196609}) {
            const QByteArray plain = SecretBytes::random(static_cast<std::size_t>(size)).view().toByteArray();
            for (qsizetype step : {1000, 65536, 65537, 1 << 20}) {
                const SecretBytes fileKey = generateFileKey();
                const QByteArray stored = encrypt(fileKey, plain, step);
                QCOMPARE(stored.size(), PayloadLayout::storedSize(size));
                const auto back = decrypt(fileKey, stored);
                QVERIFY(back);
                QVERIFY(*back == plain);
                QVERIFY(!decrypt(generateFileKey(), stored));
            }
        }
    }

    void aChunkOpensInItsPlaceOnly()
    {
        const SecretBytes fileKey = generateFileKey();
        const QByteArray nonce(16, 'n');
        PayloadCipher cipher(fileKey, nonce);
        QByteArray plain = "what was said";
        QByteArray sealed(plain.size() + tagSize, '\0');
        QVERIFY(cipher.seal(5, false, bytesOf(plain), writable(sealed)));
        QByteArray out(plain.size(), 'x');
        QVERIFY(cipher.open(5, false, bytesOf(sealed), writable(out)));
        QCOMPARE(out, plain);
        const QByteArray wiped(plain.size(), '\0');
        out.fill('x');
        QCOMPARE(cipher.open(5, true, bytesOf(sealed), writable(out)).error().code, ErrorCode::Integrity);
        QCOMPARE(out, wiped); // nothing unauthenticated stays behind
        QVERIFY(!cipher.open(4, false, bytesOf(sealed), writable(out)));
        QVERIFY(!cipher.open(6, false, bytesOf(sealed), writable(out)));
        QVERIFY(!PayloadCipher(fileKey, QByteArray(16, 'm')).open(5, false, bytesOf(sealed), writable(out)));
        QVERIFY(cipher.open(5, false, bytesOf(sealed), writable(out))); // a failure does not stick
    }

    void payloadsOfOnePlaintextDiffer()
    {
        const SecretBytes fileKey = generateFileKey();
        QVERIFY(encrypt(fileKey, "same", 4) != encrypt(fileKey, "same", 4));
    }

    void aSinkThatFailsStopsTheWriter()
    {
        int calls = 0;
        PayloadEncryptor encryptor(generateFileKey(), [&](QByteArrayView) -> Result<void> {
            if (++calls == 2)
                return fail(ErrorCode::NoSpace, QStringLiteral("full"));
            return {};
        });
        const QByteArray chunk(chunkSize + 1, 'c');
        QCOMPARE(encryptor.write(chunk).error().code, ErrorCode::NoSpace);
        QCOMPARE(encryptor.write(chunk).error().code, ErrorCode::NoSpace);
        QCOMPARE(encryptor.finish().error().code, ErrorCode::NoSpace);
        QCOMPARE(calls, 2);
    }

    void finishedIsFinished()
    {
        PayloadEncryptor encryptor(generateFileKey(), [](QByteArrayView) -> Result<void> { return {}; });
        QVERIFY(encryptor.finish());
        QCOMPARE(encryptor.write("x").error().code, ErrorCode::Conflict);
        QCOMPARE(encryptor.finish().error().code, ErrorCode::Conflict);
    }
};

QTEST_APPLESS_MAIN(TestAgePayload)
#include "tst_age_payload.moc"
