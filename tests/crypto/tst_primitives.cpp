// Known answers from the standards, and what a person's keys promise.
#include "core/crypto/digest.h"
#include "core/crypto/kdf.h"
#include "core/crypto/personkeys.h"

#include <QRegularExpression>
#include <QTest>

using namespace earshot;
using namespace earshot::crypto;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

SecretBytes secret(const QByteArray &bytes)
{
    return SecretBytes::copyOf(bytes);
}

} // namespace

class TestPrimitives : public QObject
{
    Q_OBJECT

private slots:
    void sha256KnownAnswers()
    {
        QCOMPARE(sha256({}).toHex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QCOMPARE(sha256("abc").toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    void sha512KnownAnswers()
    {
        Sha512 hash;
        QCOMPARE(hash.finish().toHex(), "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
                                        "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e");
        hash.add("a"); // anew after finish, and piece by piece
        hash.add("bc");
        QCOMPARE(hash.finish().toHex(), "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                                        "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    }

    void sha256InPiecesIsTheSame()
    {
        const QByteArray bytes = SecretBytes::random(1000).view().toByteArray();
        Sha256 hash;
        for (int round = 0; round < 2; ++round) { // the second round shows that finish() starts anew
            for (qsizetype at = 0; at < bytes.size(); at += 7)
                hash.add(bytes.mid(at, 7));
            QCOMPARE(hash.finish(), sha256(bytes));
        }
    }

    void hmacKnownAnswers() // RFC 4231 case 2; RFC 2104 with nothing at all
    {
        QCOMPARE(hmacSha256("Jefe", "what do ya want for nothing?").toHex(),
                 "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QCOMPARE(hmacSha256({}, {}).toHex(), "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
    }

    void hkdfKnownAnswers() // RFC 5869 cases 1 and 3
    {
        const QByteArray key(22, '\x0b');
        QCOMPARE(hkdfSha256(key, hex("000102030405060708090a0b0c"), hex("f0f1f2f3f4f5f6f7f8f9"), 42)
                     .view()
                     .toByteArray()
                     .toHex(),
                 "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
        QCOMPARE(hkdfSha256(key, {}, {}, 42).view().toByteArray().toHex(),
                 "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    void constantTimeComparison()
    {
        QVERIFY(equalInConstantTime("abc", "abc"));
        QVERIFY(equalInConstantTime({}, {}));
        QVERIFY(!equalInConstantTime("abc", "abd"));
        QVERIFY(!equalInConstantTime("abc", "ab"));
    }

    void argon2idKnownAnswer() // the reference `argon2` tool: -id -t 3 -k 65536 -p 1 -l 32
    {
        KdfParams params;
        params.salt16 = "sixteenbytesalt!";
        const auto key = derivePasswordKey(secret("correct horse"), params);
        QVERIFY(key);
        QCOMPARE(key->view().toByteArray().toHex(), "6133f70b6a2db70f9f1103722155aabc4ec6816e8d9f0af6efe5b8993ca267e0");
    }

    void kdfRefusesUntrustedParameters_data()
    {
        QTest::addColumn<quint32>("ops");
        QTest::addColumn<quint64>("memory");
        QTest::addColumn<int>("saltSize");
        QTest::addColumn<QString>("field");
        const quint64 floor = KdfParams::minimumMemory;
        QTest::newRow("too few passes") << 2U << floor << 16 << QStringLiteral("kdf.ops");
        QTest::newRow("absurd passes") << 65U << floor << 16 << QStringLiteral("kdf.ops");
        QTest::newRow("too little memory") << 3U << floor - 1024 << 16 << QStringLiteral("kdf.memory");
        QTest::newRow("absurd memory") << 3U << KdfParams::maximumMemory + 1024 << 16 << QStringLiteral("kdf.memory");
        QTest::newRow("not whole KiB") << 3U << floor + 1 << 16 << QStringLiteral("kdf.memory");
        QTest::newRow("short salt") << 3U << floor << 15 << QStringLiteral("kdf.salt");
        QTest::newRow("long salt") << 3U << floor << 17 << QStringLiteral("kdf.salt");
    }
    void kdfRefusesUntrustedParameters()
    {
        QFETCH(quint32, ops);
        QFETCH(quint64, memory);
        QFETCH(int, saltSize);
        KdfParams params;
        params.opsLimit = ops;
        params.memLimitBytes = memory;
        params.salt16 = QByteArray(saltSize, 's');
        const auto key = derivePasswordKey(secret("correct horse"), params);
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::Invalid);
        QTEST(key.error().where, "field");
    }

    void kdfRefusesAnEmptyPassword()
    {
        QCOMPARE(derivePasswordKey({}, KdfParams::fresh()).error().code, ErrorCode::Invalid);
    }

    void freshSaltsDiffer() { QVERIFY(KdfParams::fresh().salt16 != KdfParams::fresh().salt16); }

    void ed25519KnownAnswer() // RFC 8032, 7.1, test 2
    {
        const auto key =
            SigningKey::fromSeed(secret(hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")));
        QVERIFY(key);
        QCOMPARE(key->publicKey().toHex(), "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        const QByteArray signature = key->signText("\x72");
        QCOMPARE(signature.toHex(), "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                    "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        QVERIFY(verifyText(key->publicKey(), "\x72", signature));
    }

    void signaturesAreBoundToEverything()
    {
        const PersonKeys signer = PersonKeys::generate();
        const PersonKeys other = PersonKeys::generate();
        const QLatin1String context("earshot test v1");
        const QByteArray message = "release 7";
        const QByteArray signature = signer.sign(context, message);
        QVERIFY(verify(signer.publicKeys(), context, message, signature));

        QVERIFY(!verify(other.publicKeys(), context, message, signature));
        QVERIFY(!verify(signer.publicKeys(), QLatin1String("earshot test v2"), message, signature));
        QVERIFY(!verify(signer.publicKeys(), context, "release 8", signature));
        // Moving the border between context and message gives other bytes.
        QVERIFY(!verify(signer.publicKeys(), QLatin1String("earshot test v"), "1release 7", signature));
        // A domain-separated signature is none of a text, and the other way round.
        QVERIFY(!verifyText(signer.publicKeys().sign32, message, signature));
        QVERIFY(!verify(signer.publicKeys(), context, message, signer.signingKey().signText(message)));
        for (qsizetype bit = 0; bit < signature.size() * 8; ++bit) {
            QByteArray flipped = signature;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!verify(signer.publicKeys(), context, message, flipped));
        }
        QVERIFY(!verify(signer.publicKeys(), context, message, signature.chopped(1)));
        QVERIFY(!verify(PublicKeys{}, context, message, signature));
    }

    void sealedSecretsOpenForOnePersonAndPurpose()
    {
        const PersonKeys person = PersonKeys::generate();
        for (const std::size_t size : {0U, 1U, 32U, 1000U}) {
            const SecretBytes plain = SecretBytes::random(size);
            const auto sealed = sealTo(person.publicKeys(), "area key 3/2", plain);
            QVERIFY(sealed);
            const auto opened = person.openSealed("area key 3/2", *sealed);
            QVERIFY(opened);
            QVERIFY(opened->equals(plain.view()));
            QCOMPARE(person.openSealed("area key 3/1", *sealed).error().code, ErrorCode::Integrity);
            QCOMPARE(person.openSealed("area key 3/", *sealed).error().code, ErrorCode::Integrity);
            QCOMPARE(PersonKeys::generate().openSealed("area key 3/2", *sealed).error().code, ErrorCode::Integrity);
        }
    }

    void damagedSealedSecretsAreRefused()
    {
        const PersonKeys person = PersonKeys::generate();
        const QByteArray sealed = *sealTo(person.publicKeys(), "p", SecretBytes::random(32));
        for (qsizetype at = 0; at < sealed.size(); ++at) {
            QByteArray damaged = sealed;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x40);
            QCOMPARE(person.openSealed("p", damaged).error().code, ErrorCode::Integrity);
            QCOMPARE(person.openSealed("p", sealed.first(at)).error().code, ErrorCode::Integrity);
        }
        QVERIFY(!sealTo(PublicKeys{}, "p", SecretBytes::random(32)));
        QVERIFY(!sealTo(person.publicKeys(), QByteArray(256, 'p'), SecretBytes::random(32)));
    }

    void privateHalvesGiveTheSamePersonBack()
    {
        const PersonKeys person = PersonKeys::generate();
        const auto again = PersonKeys::fromPrivateHalves(person.privateHalves());
        QVERIFY(again);
        QCOMPARE(again->publicKeys(), person.publicKeys());
        QCOMPARE(person.clone().publicKeys(), person.publicKeys());
        const auto sealed = sealTo(person.publicKeys(), "p", SecretBytes::random(8));
        QVERIFY(again->openSealed("p", *sealed));
        QVERIFY(verify(person.publicKeys(), QLatin1String("c"), "m", again->sign(QLatin1String("c"), "m")));
        QCOMPARE(PersonKeys::fromPrivateHalves(SecretBytes(63)).error().code, ErrorCode::Invalid);
    }

    void fingerprintsAreForReadingAloud()
    {
        PublicKeys keys{QByteArray(32, '\x01'), QByteArray(32, '\x02')};
        const QString print = keys.fingerprint();
        QVERIFY2(QRegularExpression(QStringLiteral("^([0-9A-F]{4} ){7}[0-9A-F]{4}$")).match(print).hasMatch(),
                 qPrintable(print));
        PublicKeys other = keys;
        other.sign32[31] = '\x03';
        QVERIFY(other.fingerprint() != print);
        other = {keys.sign32, keys.box32};
        QVERIFY(other.fingerprint() != print);
    }
};

QTEST_APPLESS_MAIN(TestPrimitives)
#include "tst_primitives.moc"
