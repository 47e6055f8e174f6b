// The key slot file: what opens it, what does not, and how it says so.
#include "core/crypto/keyslot.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace earshot;
using namespace earshot::crypto;

namespace {

const QString user = QStringLiteral("m.pritchard");

SecretBytes password(const char *text)
{
    return SecretBytes::copyOf(text);
}

QByteArray withField(const QByteArray &slot, const QString &path, const QJsonValue &value)
{
    QJsonObject json = QJsonDocument::fromJson(slot).object();
    const QStringList steps = path.split(u'.');
    if (steps.size() == 1) {
        json[steps.at(0)] = value;
    } else {
        QJsonObject inner = json[steps.at(0)].toObject();
        inner[steps.at(1)] = value;
        json[steps.at(0)] = inner;
    }
    return QJsonDocument(json).toJson();
}

} // namespace

class TestKeySlot : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_storeKey = SecretBytes::random(storeKeySize);
        const auto slot = makeSlot(user, password("a good long password"), m_keys, m_storeKey, m_root);
        QVERIFY(slot);
        m_slot = *slot;
    }

    void rightPasswordOpens()
    {
        const auto unlocked = openSlot(m_slot, password("a good long password"));
        QVERIFY(unlocked);
        QCOMPARE(unlocked->user, user);
        QCOMPARE(unlocked->keys.publicKeys(), m_keys.publicKeys());
        QVERIFY(unlocked->storeKey.equals(m_storeKey.view()));
        QVERIFY(unlocked->keys.privateHalves().equals(m_keys.privateHalves().view()));
    }

    void wrongPasswordIsASignInError()
    {
        QCOMPARE(openSlot(m_slot, password("a good long passwors")).error().code, ErrorCode::SignIn);
        QCOMPARE(openSlot(m_slot, SecretBytes()).error().code, ErrorCode::SignIn);
    }

    void publicPartReadsWithoutAPassword()
    {
        const auto info = readSlotInfo(m_slot);
        QVERIFY(info);
        QCOMPARE(info->user, user);
        QCOMPARE(info->publicKeys, m_keys.publicKeys());
        QVERIFY(info->kdf.check());
    }

    void slotHoldsNoSecretInClear()
    {
        for (const SecretBytes *secret : {&m_storeKey}) {
            QVERIFY(!m_slot.contains(secret->view().toByteArray().toBase64()));
            QVERIFY(!m_slot.contains(secret->view().toByteArray().toHex()));
        }
        QVERIFY(!m_slot.contains("password"));
    }

    void damageNamesTheField_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *path, const QJsonValue &value, ErrorCode code, const char *where) {
            QTest::addRow("%s %s", path, qPrintable(value.toVariant().toString()))
                << QString::fromLatin1(path) << value << static_cast<int>(code) << QString::fromLatin1(where);
        };
        const QString key32 = QString::fromLatin1(QByteArray(32, 'k').toBase64());
        row("format", QStringLiteral("something"), ErrorCode::Invalid, "format");
        row("version", 3, ErrorCode::Unsupported, "version");
        row("version", QStringLiteral("1"), ErrorCode::Unsupported, "version");
        row("user", QStringLiteral("../etc"), ErrorCode::Invalid, "user");
        row("user", 7, ErrorCode::Invalid, "user");
        row("public.box", QStringLiteral("AAAA"), ErrorCode::Invalid, "public.box");
        row("public.sign", QStringLiteral("???"), ErrorCode::Invalid, "public.sign");
        row("public.extra", 1, ErrorCode::Invalid, "public.extra");
        row("root.sign", QStringLiteral("AAAA"), ErrorCode::Invalid, "root.sign");
        row("root.at", QStringLiteral("now"), ErrorCode::Invalid, "root.at");
        row("root.at", 0, ErrorCode::Invalid, "root");
        row("version", 1, ErrorCode::Invalid, "root");
        row("kdf.algorithm", QStringLiteral("md5"), ErrorCode::Unsupported, "kdf.algorithm");
        row("kdf.ops", 1, ErrorCode::Invalid, "kdf.ops");
        row("kdf.ops", 4294967299.0, ErrorCode::Invalid, "kdf.ops"); // 3 + 2^32
        row("kdf.ops", 3.5, ErrorCode::Invalid, "kdf.ops");
        row("kdf.memory", 8192, ErrorCode::Invalid, "kdf.memory");
        row("kdf.memory", 1e12, ErrorCode::Invalid, "kdf.memory");
        row("kdf.salt", QStringLiteral("AAAA"), ErrorCode::Invalid, "kdf.salt");
        row("private", QStringLiteral("AAAA"), ErrorCode::Invalid, "private");
        row("storeKey", QJsonValue(), ErrorCode::Invalid, "storeKey");
        row("surprise", true, ErrorCode::Invalid, "surprise");
        row("user", QStringLiteral("somebody"), ErrorCode::Integrity, "checksum");
        row("public.box", key32, ErrorCode::Integrity, "checksum");
        row("kdf.ops", 4, ErrorCode::Integrity, "checksum");
        row("root.sign", key32, ErrorCode::Integrity, "checksum");
        row("root.at", 8, ErrorCode::Integrity, "checksum");
        row("checksum", QStringLiteral("00"), ErrorCode::Integrity, "checksum");
    }
    void damageNamesTheField()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        const auto opened = openSlot(withField(m_slot, path, value), password("a good long password"));
        QVERIFY(!opened);
        QTEST(static_cast<int>(opened.error().code), "code");
        QTEST(opened.error().where, "where");
    }

    void truncationIsRefusedEverywhere()
    {
        const qsizetype closing = m_slot.lastIndexOf('}');
        for (qsizetype length = 0; length <= closing; ++length)
            QCOMPARE(readSlotInfo(m_slot.first(length)).error().code, ErrorCode::Invalid);
    }

    void aSlotAlteredWithItsChecksumRedoneDoesNotOpen()
    {
        // The attacker keeps the sealed halves and puts other public keys beside them, with a right checksum.
        const auto foreign = makeSlot(user, password("other"), PersonKeys::generate(), m_storeKey, m_root);
        const QJsonObject theirs = QJsonDocument::fromJson(*foreign).object();
        QByteArray mixed = withField(m_slot, QStringLiteral("public"), theirs.value(QLatin1String("public")));
        mixed = redoChecksum(mixed);
        QVERIFY(readSlotInfo(mixed));
        QCOMPARE(openSlot(mixed, password("a good long password")).error().code, ErrorCode::SignIn);

        // A store key sealed to another person is told from a wrong password.
        QByteArray storeKey = withField(m_slot, QStringLiteral("storeKey"), theirs.value(QLatin1String("storeKey")));
        storeKey = redoChecksum(storeKey);
        const auto opened = openSlot(storeKey, password("a good long password"));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Integrity);
        QCOMPARE(opened.error().where, QStringLiteral("storeKey"));
    }

    void theRootStandsUnderThePassword()
    {
        QCOMPARE(openSlot(m_slot, password("a good long password"))->root, m_root);
        const QByteArray other = redoChecksum(
            withField(m_slot, QStringLiteral("root.sign"), QString::fromLatin1(QByteArray(32, 'x').toBase64())));
        QVERIFY(readSlotInfo(other));
        QCOMPARE(openSlot(other, password("a good long password")).error().code, ErrorCode::SignIn);
        const QByteArray later =
            redoChecksum(withField(m_slot, QStringLiteral("root.at"), QJsonValue(qint64{1'794'823'200'001})));
        QCOMPARE(openSlot(later, password("a good long password")).error().code, ErrorCode::SignIn);
        // Taking the root away makes a slot of version 1, which the sealed halves are not bound to either.
        QJsonObject json = QJsonDocument::fromJson(m_slot).object();
        json.remove(QLatin1String("root"));
        json.insert(QLatin1String("version"), 1);
        const QByteArray without = redoChecksum(QJsonDocument(json).toJson());
        QVERIFY(readSlotInfo(without));
        QCOMPARE(openSlot(without, password("a good long password")).error().code, ErrorCode::SignIn);
    }

    void slotsOfVersionOneStillOpen()
    {
        const auto old = makeSlot(user, password("a good long password"), m_keys, m_storeKey, {});
        QVERIFY(old);
        QCOMPARE(QJsonDocument::fromJson(*old).object().value(QLatin1String("version")).toInt(), 1);
        const auto unlocked = openSlot(*old, password("a good long password"));
        QVERIFY(unlocked);
        QVERIFY(!unlocked->root.isValid());
    }

    void changedPasswordKeepsTheKeys()
    {
        const auto changed = changePassword(m_slot, password("a good long password"), password("another one"));
        QVERIFY(changed);
        const auto unlocked = openSlot(*changed, password("another one"));
        QVERIFY(unlocked);
        QCOMPARE(unlocked->keys.publicKeys(), m_keys.publicKeys());
        QVERIFY(unlocked->storeKey.equals(m_storeKey.view()));
        QCOMPARE(unlocked->root, m_root);
        QCOMPARE(openSlot(*changed, password("a good long password")).error().code, ErrorCode::SignIn);
        QVERIFY(readSlotInfo(*changed)->kdf.salt16 != readSlotInfo(m_slot)->kdf.salt16);
        QCOMPARE(changePassword(m_slot, password("wrong"), password("x")).error().code, ErrorCode::SignIn);
        QCOMPARE(changePassword(m_slot, password("a good long password"), {}).error().code, ErrorCode::Invalid);
    }

    void userNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << QStringLiteral("ahmed") << true;
        QTest::newRow("dots") << QStringLiteral("a.b-c_d9") << true;
        QTest::newRow("one") << QStringLiteral("a") << true;
        QTest::newRow("64") << QString(64, u'a') << true;
        QTest::newRow("65") << QString(65, u'a') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("up") << QStringLiteral("..") << false;
        QTest::newRow("hidden") << QStringLiteral(".a") << false;
        QTest::newRow("dot at the end") << QStringLiteral("a.") << false;
        QTest::newRow("slash") << QStringLiteral("a/b") << false;
        QTest::newRow("capital") << QStringLiteral("Anna") << false;
        QTest::newRow("blank") << QStringLiteral("a b") << false;
        QTest::newRow("accent") << QStringLiteral("si\u00e2n") << false;
        QTest::newRow("nul") << QStringLiteral("a") + QChar(0) + QStringLiteral("b") << false;
    }
    void userNames()
    {
        QFETCH(QString, name);
        QTEST(isUserName(name), "good");
        QFETCH(bool, good);
        QCOMPARE(slotPath(QStringLiteral("/x"), name).has_value(), good);
        if (!good)
            QCOMPARE(makeSlot(name, password("p"), m_keys, m_storeKey, m_root).error().where, QStringLiteral("user"));
    }

    void filesRoundTripAndBelongToTheirUser()
    {
        const QTemporaryDir folder;
        QCOMPARE(readSlotFile(folder.path(), user).error().code, ErrorCode::NotFound);
        QCOMPARE(slotUsers(folder.path()), QStringList());
        QVERIFY(writeSlotFile(folder.path(), user, m_slot));
        QCOMPARE(*readSlotFile(folder.path(), user), m_slot);
        QCOMPARE(slotUsers(folder.path()), QStringList{user});

        QCOMPARE(writeSlotFile(folder.path(), QStringLiteral("somebody"), m_slot).error().code, ErrorCode::Invalid);
        QVERIFY(QFile::copy(*slotPath(folder.path(), user), *slotPath(folder.path(), QStringLiteral("somebody"))));
        QCOMPARE(readSlotFile(folder.path(), QStringLiteral("somebody")).error().code, ErrorCode::Invalid);
        QCOMPARE(QFile::permissions(*slotPath(folder.path(), user)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void weakParametersAreRefusedWhenMaking()
    {
        KdfParams weak = KdfParams::fresh();
        weak.opsLimit = 1;
        QCOMPARE(makeSlot(user, password("p"), m_keys, m_storeKey, m_root, weak).error().code, ErrorCode::Invalid);
        QCOMPARE(makeSlot(user, password("p"), m_keys, SecretBytes(31), m_root).error().code, ErrorCode::Invalid);
    }

private:
    // The checksum's recipe is no secret: an attacker learns the right one from the text of a build they change. Here
    // it is written out once more, field by field.
    static QByteArray redoChecksum(const QByteArray &slot);

    PersonKeys m_keys = PersonKeys::generate();
    SecretBytes m_storeKey;
    TrustRoot m_root{QByteArray(32, 'r'), 1'794'823'200'000};
    QByteArray m_slot;
};

QByteArray TestKeySlot::redoChecksum(const QByteArray &slot)
{
    const QJsonObject json = QJsonDocument::fromJson(slot).object();
    const QJsonObject keys = json.value(QLatin1String("public")).toObject();
    const QJsonObject kdf = json.value(QLatin1String("kdf")).toObject();
    const auto raw = [](const QJsonValue &value) { return QByteArray::fromBase64(value.toString().toLatin1()); };
    QList<QByteArray> fields{"earshot-keyslot",
                             QByteArray::number(json.value(QLatin1String("version")).toInteger()),
                             json.value(QLatin1String("user")).toString().toUtf8(),
                             raw(keys.value(QLatin1String("box"))),
                             raw(keys.value(QLatin1String("sign"))),
                             "argon2id13",
                             QByteArray::number(kdf.value(QLatin1String("ops")).toInteger()),
                             QByteArray::number(kdf.value(QLatin1String("memory")).toInteger()),
                             raw(kdf.value(QLatin1String("salt")))};
    const QJsonObject root = json.value(QLatin1String("root")).toObject();
    if (!root.isEmpty())
        fields << raw(root.value(QLatin1String("sign")))
               << QByteArray::number(root.value(QLatin1String("at")).toInteger());
    fields << raw(json.value(QLatin1String("private"))) << raw(json.value(QLatin1String("storeKey")));
    QByteArray data;
    for (const QByteArray &field : std::as_const(fields)) {
        const auto size = static_cast<quint32>(field.size());
        for (int shift = 24; shift >= 0; shift -= 8)
            data.append(static_cast<char>(size >> shift));
        data.append(field);
    }
    const QString sum = QString::fromLatin1(QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex());
    return withField(slot, QStringLiteral("checksum"), sum);
}

QTEST_APPLESS_MAIN(TestKeySlot)
#include "tst_keyslot.moc"
