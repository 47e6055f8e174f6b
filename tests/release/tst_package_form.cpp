#include "core/crypto/age.h"
#include "core/release/package_builder.h"
#include "core/release/package_check.h"
#include "tests/release/packages.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using release::PackageReport;
using service::PackageForm;
using service::Protection;

namespace {

struct Ran
{
    int exit = -1;
    QByteArray out;
};

Ran run(const QString &program, const QStringList &arguments, const QString &folder = {}, const QByteArray &input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        return {};
    return {process.exitCode(), process.readAll()};
}

/// `age` reads a passphrase from a terminal only: `script` gives it one.
Ran ageWithPassphrase(const QString &file, const QString &out, const QByteArray &passphrase)
{
    return run(QStringLiteral("python3"),
               {QStringLiteral("-c"),
                QStringLiteral("import os, pty, sys, time\n"
                               "pid, terminal = pty.fork()\n"
                               "if pid == 0:\n"
                               "    os.execvp('age', ['age', '-d', '-o', sys.argv[2], sys.argv[1]])\n"
                               "said = b''\n"
                               "try:\n"
                               "    while b'passphrase' not in said:\n"
                               "        said += os.read(terminal, 1024)\n"
                               "    os.write(terminal, sys.argv[3].encode() + b'\\n')\n"
                               "    while os.read(terminal, 1024):\n"
                               "        pass\n"
                               "except OSError:\n"
                               "    pass\n"
                               "sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))\n"),
                file, out, QString::fromLatin1(passphrase)});
}

QString sevenZip()
{
    for (const char *name : {"7zz", "7z"}) { // Debian 12 and 13
        const QString found = QStandardPaths::findExecutable(QLatin1String(name));
        if (!found.isEmpty())
            return found;
    }
    return {};
}

QByteArray textOf(const SecretBytes &secret)
{
    return secret.view().toByteArray();
}

PackageForm formOf(Protection protection)
{
    PackageForm form;
    form.zip = true;
    form.protection = protection;
    return form;
}

} // namespace

/// A package of one file, as others open it.
class TestPackageForm : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_store = std::make_unique<TestStore>(); }

    void aPlainZipIsWhatWasReleased()
    {
        const QString zip = issue(formOf(Protection::None));
        QVERIFY(zip.endsWith(m_number + QStringLiteral(".zip")));
        QCOMPARE(QDir(out()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{m_number + QStringLiteral(".zip")});
        QCOMPARE(verdictOf(zip), PackageReport::Verdict::Consistent);
        // Another's program unpacks it to the same.
        const QString there = m_store->scratch(QStringLiteral("unpacked"));
        const auto unzipped = run(QStringLiteral("python3"),
                                  {QStringLiteral("-m"), QStringLiteral("zipfile"), QStringLiteral("-e"), zip, there});
        QVERIFY2(unzipped.exit == 0, unzipped.out.constData());
        QCOMPARE(verdictOf(there + u'/' + m_number), PackageReport::Verdict::Consistent);
        const auto judged =
            run(QStringLiteral("python3"), {QStringLiteral(EARSHOT_BAG_CHECK), there + u'/' + m_number});
        QVERIFY2(judged.exit == 0, judged.out.constData());
    }

    void anAgeKeyOpensIt()
    {
        const auto identity = crypto::age::Identity::generate();
        const auto other = crypto::age::Identity::generate();
        auto form = formOf(Protection::AgeRecipient);
        form.recipient = identity.recipient().toString();
        const QString sealed = issue(form);
        QVERIFY(sealed.endsWith(QStringLiteral(".zip.age")));
        nothingReadableIsIn(sealed);
        const QString key = m_store->scratch() + QStringLiteral("/key.txt");
        const QString zip = m_store->scratch() + QStringLiteral("/opened.zip");
        const QStringList open{QStringLiteral("-d"), QStringLiteral("-i"), key, QStringLiteral("-o"), zip, sealed};
        Packages::write(key, textOf(other.toText()) + '\n');
        QVERIFY(run(QStringLiteral("age"), open).exit != 0);
        Packages::write(key, textOf(identity.toText()) + '\n');
        const auto opened = run(QStringLiteral("age"), open);
        QVERIFY2(opened.exit == 0, opened.out.constData());
        QCOMPARE(verdictOf(zip), PackageReport::Verdict::Consistent);
    }

    void anAgePassphraseOpensIt()
    {
        auto form = formOf(Protection::AgePassphrase);
        form.passphrase = service::generatePassphrase();
        const QString sealed = issue(form);
        nothingReadableIsIn(sealed);
        const QString zip = m_store->scratch() + QStringLiteral("/opened.zip");
        QVERIFY(ageWithPassphrase(sealed, zip, "another-one").exit != 0);
        const auto opened = ageWithPassphrase(sealed, zip, textOf(form.passphrase));
        QVERIFY2(opened.exit == 0, opened.out.constData());
        QCOMPARE(verdictOf(zip), PackageReport::Verdict::Consistent);
        QVERIFY(!isOnRecord(textOf(form.passphrase)));
    }

    void sevenZipOpensIt()
    {
        const QString program = sevenZip();
        QVERIFY2(!program.isEmpty(), "7-Zip is not installed: packaging/setup test");
        auto form = formOf(Protection::ZipPassphrase);
        form.passphrase = service::generatePassphrase();
        const QString zip = issue(form);
        nothingReadableIsIn(zip);
        QCOMPARE(release::readPackage(zip).error().code, ErrorCode::Unsupported);
        const auto listed = run(program, {QStringLiteral("l"), QStringLiteral("-slt"), zip});
        QVERIFY2(listed.out.contains("AES-256"), listed.out.constData());
        QVERIFY2(!listed.out.contains("Encrypted = -\nComment"), listed.out.constData());
        const QString there = m_store->scratch(QStringLiteral("unpacked"));
        const auto unpack = [&](const QByteArray &passphrase) {
            return run(program, {QStringLiteral("x"), QStringLiteral("-y"), QStringLiteral("-o") + there,
                                 QStringLiteral("-p") + QString::fromLatin1(passphrase), zip});
        };
        QVERIFY(unpack("another-passphrase-altogether").exit != 0);
        QVERIFY(QDir(there).removeRecursively());
        const auto unpacked = unpack(textOf(form.passphrase));
        QVERIFY2(unpacked.exit == 0, unpacked.out.constData());
        QCOMPARE(verdictOf(there + u'/' + m_number), PackageReport::Verdict::Consistent);
        QVERIFY(!isOnRecord(textOf(form.passphrase)));
    }

    void aWrongFormIsRefusedBeforeAnythingIsMade_data()
    {
        QTest::addColumn<int>("protection");
        QTest::addColumn<QString>("recipient");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<bool>("zip");
        const QString good = crypto::age::Identity::generate().recipient().toString();
        const auto row = [](const char *name, Protection protection, const QString &recipient,
                            const QByteArray &passphrase, bool zip = true) {
            QTest::newRow(name) << static_cast<int>(protection) << recipient << passphrase << zip;
        };
        QString typo = good;
        typo[20] = typo[20] == u'q' ? u'p' : u'q';
        row("no recipient", Protection::AgeRecipient, {}, {});
        row("a typing error", Protection::AgeRecipient, typo, {});
        row("cut short", Protection::AgeRecipient, good.left(40), {});
        row("a private key", Protection::AgeRecipient,
            QString::fromLatin1(textOf(crypto::age::Identity::generate().toText())), {});
        const auto zero = crypto::age::Recipient::fromKey(QByteArray(32, '\0')); // well written, and no usable point
        if (zero)
            row("a useless point", Protection::AgeRecipient, zero->toString(), {});
        row("no passphrase", Protection::AgePassphrase, {}, {});
        row("a weak one", Protection::AgePassphrase, {}, "password1");
        row("of the release", Protection::AgePassphrase, {}, "R-2026-0001");
        row("short for ZIP", Protection::ZipPassphrase, {}, "kV9#qTz2!mWx");
        row("not ASCII for ZIP", Protection::ZipPassphrase, {}, "glas-tân-mynydd-cloch-rhaw-eira");
        row("an encrypted folder", Protection::AgeRecipient, good, {}, false);
    }
    void aWrongFormIsRefusedBeforeAnythingIsMade()
    {
        QFETCH(int, protection);
        QFETCH(QString, recipient);
        QFETCH(QByteArray, passphrase);
        QFETCH(bool, zip);
        PackageForm form = formOf(static_cast<Protection>(protection));
        form.zip = zip;
        form.recipient = recipient;
        form.passphrase = SecretBytes::copyOf(passphrase);
        const auto door = investigating();
        const auto release = Packages::authorised(*m_store);
        const auto head = must(m_store->door(QStringLiteral("ig"))->checkpoints().overview()).standing.now.size;
        const auto issued = door->release().issue(release.id, out(), {}, form);
        QVERIFY(!issued);
        QCOMPARE(issued.error().code, ErrorCode::Invalid);
        QVERIFY(passphrase.isEmpty() || !issued.error().toString().contains(QString::fromUtf8(passphrase)));
        QVERIFY(QDir(out()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QCOMPARE(must(door->release().byId(release.id)).state, domain::ReleaseState::Authorised);
        QCOMPARE(must(m_store->door(QStringLiteral("ig"))->checkpoints().overview()).standing.now.size, head);
        QVERIFY(door->release().issue(release.id, out(), {}, formOf(Protection::None))); // and can go out in another
    }

    /// The power goes between the entry and the last rename: the file that was sealed is put in its place, no other.
    void aLeftOverFileIsPublishedOnlyIfItIsTheOne()
    {
        const QString number = QStringLiteral("R-2026-0031");
        QByteArray sealed;
        {
            auto package = must(release::PackageBuilder::begin(out(), number, formOf(Protection::None)));
            (void)must(package.add(QStringLiteral("audio.wav"), QByteArray("sound")));
            sealed = must(package.seal({}, "words"));
            must(package.flush());
            package.keep();
        }
        const auto publish = [&](const QByteArray &seal) {
            return release::PackageBuilder::publishLeftOver(out(), number, seal);
        };
        QCOMPARE(publish(QByteArray(32, 'x')).error().code, ErrorCode::Integrity);
        const QString staged =
            release::PackageBuilder::stagingPath(out(), number) + u'/' + number + QStringLiteral(".zip");
        const QByteArray good = Packages::read(staged);
        Packages::write(staged, good.left(good.size() - 1));
        QCOMPARE(publish(sealed).error().code, ErrorCode::Integrity);
        Packages::write(staged, good);
        QCOMPARE(must(publish(sealed)), out() + u'/' + number + QStringLiteral(".zip"));
        QCOMPARE(Packages::read(out() + u'/' + number + QStringLiteral(".zip")), good);
        QVERIFY(!QDir(release::PackageBuilder::stagingPath(out(), number)).exists());
        QCOMPARE(publish(sealed).error().code, ErrorCode::NotFound);
    }

    void generatedPassphrasesDiffer()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 50; ++i) {
            const QByteArray made = textOf(service::generatePassphrase());
            QCOMPARE(made.count('-'), 9);
            seen.insert(made);
        }
        QCOMPARE(seen.size(), 50);
    }

private:
    [[nodiscard]] QString out() const { return m_store->scratch(QStringLiteral("out")); }
    std::unique_ptr<service::Door> investigating()
    {
        return m_store->doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1187"));
    }
    QString issue(const PackageForm &form)
    {
        const auto release = Packages::authorised(*m_store);
        m_number = release.number;
        return must(investigating()->release().issue(release.id, out(), {}, form)).path;
    }
    static PackageReport::Verdict verdictOf(const QString &path)
    {
        return release::checkPackage(must(release::readPackage(path)), {}).verdict;
    }
    /// Of the parts; a ZIP's file names can be read by everybody.
    static void nothingReadableIsIn(const QString &path)
    {
        const QByteArray bytes = Packages::read(path);
        QVERIFY(bytes.size() > 10000);
        for (const char *part : {"Legal Services", "RIFF", "%PDF", "earshot-release", "Elin Howells"})
            QVERIFY2(!bytes.contains(part), part);
    }
    /// Beside the package, too: in any file of store, memory and folder.
    bool isOnRecord(const QByteArray &passphrase)
    {
        for (const QString &folder : {m_store->folder(), m_store->memoryFolder(), out()}) {
            const QStringList files = Packages::filesOf(folder);
            for (const QString &file : files) {
                if (Packages::read(folder + u'/' + file).contains(passphrase))
                    return true;
            }
        }
        const auto entries = must(m_store->door(QStringLiteral("ig"))->audit().page({}, 0, 1000));
        return std::any_of(entries.cbegin(), entries.cend(), [&](const domain::AuditEntry &entry) {
            return entry.detail.contains(QString::fromLatin1(passphrase));
        });
    }

    std::unique_ptr<TestStore> m_store;
    QString m_number;
};

QTEST_MAIN(TestPackageForm)
#include "tst_package_form.moc"
