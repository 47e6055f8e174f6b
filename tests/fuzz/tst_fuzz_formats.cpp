#include "core/audit/canonicaljson.h"
#include "core/audit/checkpoint.h"
#include "core/audit/leaf.h"
#include "core/audit/note.h"
#include "core/crypto/age.h"
#include "core/crypto/digest.h"
#include "core/crypto/keyslot.h"
#include "core/intake/csv.h"
#include "core/policy/profile.h"
#include "core/release/manifest.h"
#include "tests/fuzz/mutator.h"

#include <QFile>
#include <QTest>

using namespace earshot;

/// Everything that is read from outside or from a store that somebody else may have written: strict readers read only
/// what they would write, and nothing crashes or hangs.
class TestFuzzFormats : public QObject
{
    Q_OBJECT

private slots:
    void ageHeader()
    {
        const auto identity = crypto::age::Identity::generate();
        const auto key = crypto::age::generateFileKey();
        const auto one = crypto::age::makeHeader(key, {identity.recipient()});
        QVERIFY(one);
        const QList<QByteArray> seeds{*one, "age-encryption.org/v1\n-> scrypt AAAA 18\nAAAA\n--- AAAA\n"};
        fuzz::run(seeds, 11, {}, [&](const QByteArray &bytes) -> QString {
            (void)crypto::age::headerLength(bytes);
            const auto header = crypto::age::parseHeader(bytes);
            if (!header)
                return {};
            return header->toBytes() == bytes ? QString() : QStringLiteral("two writings of one header");
        });
    }

    void keySlot()
    {
        const auto keys = crypto::PersonKeys::generate();
        const auto slot = crypto::makeSlot(
            QStringLiteral("j.hughes"), SecretBytes::fromPassword(QStringLiteral("quite a long one, with a zebra")),
            keys, SecretBytes::random(crypto::storeKeySize), crypto::TrustRoot{keys.publicKeys().sign32, 1});
        QVERIFY(slot);
        const auto whole = crypto::readSlotInfo(*slot);
        QVERIFY(whole);
        fuzz::run({*slot}, 12, {}, [&](const QByteArray &bytes) -> QString {
            const auto info = crypto::readSlotInfo(bytes);
            if (!info)
                return {};
            if (!crypto::isUserName(info->user))
                return QStringLiteral("a user name that is none");
            const bool same = info->user == whole->user && info->publicKeys.box32 == whole->publicKeys.box32 &&
                              info->publicKeys.sign32 == whole->publicKeys.sign32 && info->kdf == whole->kdf &&
                              info->root == whole->root;
            return same ? QString() : QStringLiteral("the checksum did not notice"); // blanks between are free
        });
    }

    void leafAndCanonicalJson()
    {
        audit::Leaf leaf;
        leaf.store = QStringLiteral("s");
        leaf.at = Instant{1773669909000};
        leaf.actor = QStringLiteral("j.hughes");
        leaf.action = QStringLiteral("play");
        leaf.object = QStringLiteral("recording:17");
        leaf.purpose = QStringLiteral("complaint \u00e9\U0001F600\"\\");
        const auto bytes = audit::canonicalJson(leaf);
        QVERIFY(bytes);
        const QList<QByteArray> seeds{*bytes, R"({"a":[1,"b",{"c":true}],"d":-9007199254740991})", "{}",
                                      QByteArray("[").repeated(3000)};
        fuzz::run(seeds, 13, {}, [](const QByteArray &input) -> QString {
            if (const auto object = audit::parseCanonical(input)) {
                const auto again = audit::canonical(*object);
                if (!again || *again != input)
                    return QStringLiteral("two writings of one object");
            }
            if (const auto read = audit::parseLeaf(input)) {
                const auto again = audit::canonicalJson(*read);
                if (!again || *again != input)
                    return QStringLiteral("two writings of one leaf");
            }
            return {};
        });
    }

    void notes()
    {
        const auto keys = crypto::PersonKeys::generate();
        audit::Checkpoint checkpoint;
        checkpoint.origin = QStringLiteral("earshot.example/7");
        checkpoint.size = 42;
        checkpoint.root = crypto::sha256("x");
        const auto text = audit::checkpointText(checkpoint);
        QVERIFY(text);
        const QList<QByteArray> seeds{*text,
                                      *text + "\n\u2014 earshot.example/7 " + QByteArray(68, 'A').toBase64() + '\n'};
        fuzz::run(seeds, 14, {}, [](const QByteArray &bytes) -> QString {
            const auto note = audit::parseNote(bytes);
            if (note && !note->text.endsWith('\n'))
                return QStringLiteral("a text without its end");
            (void)audit::parseSignatureLine(bytes);
            (void)audit::parseVerifierKey(QString::fromUtf8(bytes), audit::NoteAlgorithm::Ed25519);
            const auto read = audit::parseCheckpointText(bytes);
            if (!read)
                return {};
            const auto again = audit::checkpointText(*read);
            return again && *again == bytes ? QString() : QStringLiteral("two writings of one checkpoint");
        });
    }

    void policyProfile()
    {
        QFile file(qEnvironmentVariable("EARSHOT_SOURCE_DIR") + QStringLiteral("/resources/policy/policy-2017.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray profile = file.readAll();
        QVERIFY(policy::Profile::parse(profile));
        fuzz::Budget budget;
        budget.inputs = 400;
        fuzz::run({profile}, 15, budget, [](const QByteArray &bytes) -> QString {
            (void)policy::Profile::parse(bytes);
            return {};
        });
    }

    /// The manifest and the Release Log carry people's words, whatever these hold.
    void manifestAndLog()
    {
        const QList<QByteArray> seeds{"Pat Example, Ombudsman", "=cmd|'/c calc'!A0", "a\"b,c\r\nd",
                                      "\xC5\xB4\xE2\x80\xA8x"};
        fuzz::run(seeds, 16, {}, [](const QByteArray &bytes) -> QString {
            release::NoteContent content;
            const QString text = QString::fromUtf8(bytes);
            content.release.number = QStringLiteral("R-2026-0001");
            content.release.requester = text;
            content.release.recipient = text;
            content.release.reference = text;
            content.organisation = text;
            const auto manifest = release::makeManifest(content, {{text, 1, QByteArray(32, 'x')}});
            if (manifest && !audit::parseCanonical(*manifest))
                return QStringLiteral("a manifest that is not canonical");
            const QByteArray csv = release::logAsCsv({content, content});
            const bool readable =
                !text.contains(QChar(0)) && csv.size() < 64 * 1024 && text.count(u'\n') + text.count(u'\r') < 50;
            intake::CsvReader reader(csv); // which gives up a record of 200 lines, and a field of 64 KiB
            int rows = 0;
            while (const auto record = reader.next()) {
                ++rows;
                for (const QString &field : record->fields) {
                    if (readable && !field.isEmpty() && QStringLiteral("=+-@").contains(field.front()))
                        return QStringLiteral("a formula in the log");
                }
            }
            return !readable || rows == 3 ? QString() : QStringLiteral("%1 rows in the log").arg(rows);
        });
    }
};

QTEST_GUILESS_MAIN(TestFuzzFormats)
#include "tst_fuzz_formats.moc"
