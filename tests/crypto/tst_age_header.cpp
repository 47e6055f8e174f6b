// The age header: keys as text, strict grammar, wraps and the MAC.
#include "core/crypto/age.h"
#include "core/crypto/bech32.h"

#include <QTest>

using namespace earshot;
using namespace earshot::crypto;
using namespace earshot::crypto::age;

class TestAgeHeader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_fileKey = generateFileKey();
        const auto header = makeHeader(m_fileKey, {m_identity.recipient()});
        QVERIFY(header);
        m_header = *header;
    }

    void keysOfTheSpecification() // the example pair of c2sp.org/age
    {
        const QByteArray text = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
        const auto identity = Identity::parse(text);
        QVERIFY(identity);
        QCOMPARE(identity->key().view().toByteArray(), QByteArray(32, 'B'));
        QCOMPARE(identity->toText().view().toByteArray(), text);
        QCOMPARE(identity->recipient().toString(),
                 QStringLiteral("age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"));
    }

    void keyTextsRoundTrip()
    {
        for (int i = 0; i < 50; ++i) {
            const Identity identity = Identity::generate();
            QCOMPARE(Identity::parse(identity.toText().view())->recipient(), identity.recipient());
            QCOMPARE(*Recipient::parse(identity.recipient().toString()), identity.recipient());
            QCOMPARE(identity.clone().recipient(), identity.recipient());
        }
    }

    void bech32OfAnyLength()
    {
        for (std::size_t size = 0; size < 70; ++size) {
            const SecretBytes data = SecretBytes::random(size);
            const SecretBytes text = bech32Encode("pre", data.view());
            const auto back = bech32Decode("pre", text.view());
            QVERIFY(back);
            QVERIFY(back->equals(data.view()));
        }
    }

    void everyChangedCharacterOfAKeyIsFound()
    {
        const QByteArray text = m_identity.recipient().toString().toLatin1();
        for (qsizetype at = 0; at < text.size(); ++at) {
            for (const char c : {'q', 'p', 'z', '1', 'b', '!'}) {
                QByteArray changed = text;
                changed[at] = c;
                QCOMPARE(Recipient::parse(QString::fromLatin1(changed)).has_value(), changed == text);
            }
        }
    }

    void malformedKeyTexts()
    {
        const QByteArray secret = m_identity.toText().view().toByteArray();
        const QString recipient = m_identity.recipient().toString();
        QVERIFY(!Identity::parse(secret.toLower()));
        QVERIFY(!Identity::parse(secret + '\n'));
        QVERIFY(!Identity::parse(secret.chopped(1)));
        QVERIFY(!Identity::parse(recipient.toLatin1()));
        QVERIFY(!Identity::parse({}));
        QVERIFY(!Recipient::parse(recipient.toUpper()));
        QVERIFY(!Recipient::parse(QString::fromLatin1(secret)));
        QVERIFY(!Recipient::parse(recipient + QStringLiteral(" ")));
        QVERIFY(!Recipient::parse(QString::fromLatin1(bech32Encode("age", QByteArray(31, 'x')).view())));
        QVERIFY(!Recipient::fromKey(QByteArray(33, 'x')));
        QVERIFY(!Identity::fromKey(SecretBytes(31)));
    }

    void oneOfSeveralRecipientsOpens()
    {
        QList<Recipient> recipients;
        std::vector<Identity> identities;
        for (int i = 0; i < 5; ++i) {
            identities.push_back(Identity::generate());
            recipients.append(identities.back().recipient());
        }
        const auto header = makeHeader(m_fileKey, recipients);
        QVERIFY(header);
        for (const Identity &identity : identities) {
            const auto key = openHeader(*header, identity);
            QVERIFY(key);
            QVERIFY(key->equals(m_fileKey.view()));
        }
        QCOMPARE(openHeader(*header, m_identity).error().code, ErrorCode::NotFound);
    }

    void parsingAndWritingAreInverse()
    {
        const auto header = parseHeader(m_header);
        QVERIFY(header);
        QCOMPARE(header->toBytes(), m_header);
        // Bodies around the 64-column line end: 47 to 49 bytes, and none.
        for (const int size : {0, 1, 47, 48, 49, 96, 97}) {
            Header odd = *header;
            odd.stanzas.append({{"grease", "a~!"}, QByteArray(size, 'g')});
            const auto again = parseHeader(odd.toBytes());
            QVERIFY2(again, qPrintable(again ? QString() : again.error().toString()));
            QCOMPARE(*again, odd);
        }
    }

    void unknownStanzasAreIgnoredButAuthenticated()
    {
        Header header = *parseHeader(m_header);
        header.stanzas.prepend({{"example.com/enigma", "x"}, "body"});
        QCOMPARE(openHeader(header.toBytes(), m_identity).error().code, ErrorCode::Integrity);
    }

    void wrapsCanBeAdded()
    {
        const Identity guest = Identity::generate();
        const auto wider = addRecipients(m_header, m_fileKey, {guest.recipient()});
        QVERIFY(wider);
        QVERIFY(openHeader(*wider, guest)->equals(m_fileKey.view()));
        QVERIFY(openHeader(*wider, m_identity)->equals(m_fileKey.view()));
        QCOMPARE(parseHeader(*wider)->stanzas.constFirst(), parseHeader(m_header)->stanzas.constFirst());
        QCOMPARE(addRecipients(m_header, generateFileKey(), {guest.recipient()}).error().code, ErrorCode::Integrity);
    }

    void numberOfStanzasIsBounded()
    {
        QCOMPARE(makeHeader(m_fileKey, {}).error().code, ErrorCode::Invalid);
        const QList<Recipient> most(maximumStanzas, m_identity.recipient());
        const auto header = makeHeader(m_fileKey, most);
        QVERIFY(header);
        QVERIFY(openHeader(*header, m_identity));
        QCOMPARE(makeHeader(m_fileKey, most + most.first(1)).error().code, ErrorCode::Invalid);
        QCOMPARE(addRecipients(*header, m_fileKey, most.first(1)).error().code, ErrorCode::Invalid);
        Header tooMany = *parseHeader(*header);
        tooMany.stanzas.append(tooMany.stanzas.constFirst());
        QCOMPARE(parseHeader(tooMany.toBytes()).error().code, ErrorCode::Invalid);
    }

    void sizeIsBounded()
    {
        Header header = *parseHeader(m_header);
        header.stanzas[0].body = QByteArray(maximumHeaderSize, 'b');
        QCOMPARE(parseHeader(header.toBytes()).error().code, ErrorCode::Invalid);
        QCOMPARE(parseHeader("age-encryption.org/v1\n-> X25519 " + QByteArray(100000, 'a')).error().code,
                 ErrorCode::Invalid);
    }

    void everyFlippedBitIsRefused()
    {
        for (qsizetype bit = 0; bit < m_header.size() * 8; ++bit) {
            QByteArray flipped = m_header;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY2(!openHeader(flipped, m_identity), qPrintable(QStringLiteral("bit %1").arg(bit)));
        }
    }

    void everyTruncationIsRefused()
    {
        for (qsizetype length = 0; length < m_header.size(); ++length) {
            QVERIFY(!parseHeader(m_header.first(length)));
            QVERIFY(!headerLength(m_header.first(length)));
        }
    }

    void headerLengthStopsBeforeThePayload()
    {
        QCOMPARE(*headerLength(m_header + "\n--- payload"), m_header.size());
        QCOMPARE(parseHeader(m_header + "x").error().code, ErrorCode::Invalid);
    }

    void malformedHeaders_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code = ErrorCode::Invalid) {
            QTest::newRow(name) << bytes << static_cast<int>(code);
        };
        const QByteArray version = "age-encryption.org/v1\n";
        const QByteArray body = QByteArray(43, 'A') + '\n';
        const QByteArray share = QByteArray(42, 'B') + 'A';
        const QByteArray mac = "--- " + QByteArray(43, 'A') + '\n';
        const QByteArray stanza = "-> X25519 " + share + '\n' + body;
        const auto replaced = [&](const char *from, const QByteArray &to) {
            return QByteArray(version + stanza + mac).replace(from, to);
        };
        row("nothing", {});
        row("other text", "hello\n");
        row("other version", replaced("v1\n", "v2\n"), ErrorCode::Unsupported);
        row("CRLF version line", replaced("v1\n", "v1\r\n"), ErrorCode::Unsupported);
        row("CRLF throughout", replaced("\n", "\r\n"), ErrorCode::Unsupported);
        row("armoured", "-----BEGIN AGE ENCRYPTED FILE-----\n");
        row("no stanza", version + mac);
        row("no MAC", version + stanza);
        row("blank line", version + '\n' + stanza + mac);
        row("no blank after the arrow", replaced("-> ", "->"));
        row("two blanks", replaced("-> X25519 ", "-> X25519  "));
        row("blank at the end", replaced("-> X25519 ", "-> X25519 x \n-> X25519 "));
        row("arrow without a type", version + "-> \n" + body + mac);
        row("control character in an argument", replaced("X25519", "X\t25519"));
        row("high character in an argument", replaced("X25519", "X\xc3\xa9"));
        row("65 columns", version + "-> x\n" + QByteArray(65, 'A') + "\n\n" + mac);
        row("full last line", version + "-> x\n" + QByteArray(64, 'A') + '\n' + mac);
        row("body with padding", version + "-> x\nQQ==\n" + mac);
        row("body not canonical", version + "-> x\nQR\n" + mac);
        row("body of one character", version + "-> x\nQ\n" + mac);
        row("body in the URL alphabet", version + "-> x\n_-_-\n" + mac);
        row("body with a blank", version + "-> x\nQU Q\n" + mac);
        row("short MAC", version + stanza + "--- " + QByteArray(42, 'A') + '\n');
        row("long MAC", version + stanza + "--- " + QByteArray(44, 'A') + '\n');
        row("MAC not canonical", version + stanza + "--- " + QByteArray(42, 'A') + "B\n");
        row("MAC with a blank", version + stanza + "---  " + QByteArray(43, 'A') + '\n');
        row("MAC without a blank", version + stanza + "---" + QByteArray(43, 'A') + '\n');
        row("MAC without an end", (version + stanza + mac).chopped(1));
        row("X25519 without a share", version + "-> X25519\n" + body + mac);
        row("X25519 with a third argument", replaced("-> X25519 ", "-> X25519 x "));
        row("X25519 with a short share", version + "-> X25519 " + share.chopped(3) + '\n' + body + mac);
        row("X25519 share not canonical", version + "-> X25519 " + share.chopped(1) + "B\n" + body + mac);
        row("X25519 share of low order", version + "-> X25519 " + QByteArray(43, 'A') + '\n' + body + mac);
        row("X25519 with a long file key", version + "-> X25519 " + share + '\n' + QByteArray(64, 'A') + "\n\n" + mac);
        row("scrypt with company", version + "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 10\n" + body + stanza + mac);
        row("two scrypt", version + QByteArray("-> scrypt AAAAAAAAAAAAAAAAAAAAAA 10\n" + body).repeated(2) + mac);
        row("for somebody else", version + "-> x25519 " + share + '\n' + body + mac, ErrorCode::NotFound);
    }
    void malformedHeaders()
    {
        QFETCH(QByteArray, bytes);
        const auto opened = openHeader(bytes, m_identity);
        QVERIFY(!opened);
        QTEST(static_cast<int>(opened.error().code), "code");
    }

    void tamperedMac()
    {
        Header header = *parseHeader(m_header);
        header.mac[0] = static_cast<char>(header.mac[0] ^ 1);
        QCOMPARE(openHeader(header.toBytes(), m_identity).error().code, ErrorCode::Integrity);
    }

    void passphraseOpens()
    {
        const SecretBytes phrase = SecretBytes::copyOf("four words or more");
        const auto header = makePassphraseHeader(m_fileKey, phrase, 10);
        QVERIFY(header);
        QVERIFY(openPassphraseHeader(*header, phrase)->equals(m_fileKey.view()));
        QCOMPARE(openPassphraseHeader(*header, SecretBytes::copyOf("four words or mose")).error().code,
                 ErrorCode::SignIn);
        QCOMPARE(openPassphraseHeader(m_header, phrase).error().code, ErrorCode::NotFound);
        QCOMPARE(openHeader(*header, m_identity).error().code, ErrorCode::NotFound);
        QCOMPARE(addRecipients(*header, m_fileKey, {m_identity.recipient()}).error().code, ErrorCode::Invalid);
        QCOMPARE(makePassphraseHeader(m_fileKey, phrase, 21).error().code, ErrorCode::Invalid);
        QCOMPARE(makePassphraseHeader(m_fileKey, {}, 10).error().code, ErrorCode::Invalid);
    }

    void passphraseWorkFactorIsUntrusted_data()
    {
        QTest::addColumn<QByteArray>("factor");
        for (const char *factor : {"0", "00", "010", "+10", "-1", "0xa", "1e1", "21", "22", "63", "64", "99",
                                   "4294967306", "18446744073709551626"})
            QTest::newRow(factor) << QByteArray(factor);
    }
    void passphraseWorkFactorIsUntrusted()
    {
        QFETCH(QByteArray, factor);
        const SecretBytes phrase = SecretBytes::copyOf("p");
        Header header = *parseHeader(*makePassphraseHeader(m_fileKey, phrase, 10));
        header.stanzas[0].arguments[2] = factor;
        QCOMPARE(openPassphraseHeader(header.toBytes(), phrase).error().code, ErrorCode::Invalid);
    }

private:
    Identity m_identity = Identity::generate();
    SecretBytes m_fileKey;
    QByteArray m_header;
};

QTEST_APPLESS_MAIN(TestAgeHeader)
#include "tst_age_header.moc"
