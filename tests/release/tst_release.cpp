#include "core/crypto/digest.h"
#include "core/release/manifest.h"
#include "core/release/package_builder.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace earshot;
using namespace earshot::release;

namespace {

const QString number = QStringLiteral("R-2026-0031");

NoteContent content()
{
    NoteContent c;
    c.release.number = number;
    c.release.state = domain::ReleaseState::Issued;
    c.release.purpose = QStringLiteral("complaint");
    c.release.requester = QStringLiteral("Priya Okafor");
    c.release.recipient = QStringLiteral("Legal Services");
    c.release.decidedByName = QStringLiteral("Elin Howells");
    c.release.decidedOffice = QStringLiteral("siro");
    c.release.callStartedAt = {1'773'500'000'000};
    c.release.decidedAt = {1'775'000'000'000};
    c.organisation = QStringLiteral("Borough of Westmarch");
    c.purposeText = QStringLiteral("Dispute or complaint");
    return c;
}

QStringList everythingIn(const QString &folder)
{
    QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    std::sort(names.begin(), names.end()); // by code point, whatever the locale sorts by
    return names;
}

} // namespace

class TestRelease : public QObject
{
    Q_OBJECT
private slots:
    void packageIsThereWholeOrNotAtAll();
    void failedPartLeavesNothing();
    void existingPackageIsNotTouched();
    void namesCannotLeaveTheFolder_data();
    void namesCannotLeaveTheFolder();
    void oneBuildsAtATime();
    void leftOverIsPublishedOnlyIfItIsTheOne();
    void sumsAreWhatTheSystemToolReads();
    void manifestHasTheLogsFourItems();
    void csvCells_data();
    void csvCells();
};

void TestRelease::packageIsThereWholeOrNotAtAll()
{
    QTemporaryDir folder;
    {
        auto package = PackageBuilder::begin(folder.path(), number);
        QVERIFY(package);
        QVERIFY(package->add(QStringLiteral("note.txt"), QByteArray("words")));
        QVERIFY(!QDir(folder.filePath(number)).exists());
        QVERIFY(package->seal());
        QVERIFY(!QDir(folder.filePath(number)).exists());
        const auto path = package->publish();
        QVERIFY(path);
        QCOMPARE(*path, folder.filePath(number));
    }
    QCOMPARE(everythingIn(folder.path()), QStringList{number});
    QCOMPARE(everythingIn(folder.filePath(number)),
             (QStringList{QStringLiteral("SHA256SUMS"), QStringLiteral("note.txt")}));
}

void TestRelease::failedPartLeavesNothing()
{
    QTemporaryDir folder;
    {
        auto package = PackageBuilder::begin(folder.path(), number);
        QVERIFY(package);
        const auto part = package->add(QStringLiteral("audio.wav"), [](QIODevice &out) -> Result<void> {
            out.write("half");
            return fail(ErrorCode::NoSpace, QStringLiteral("the disk is full"));
        });
        QVERIFY(!part);
        QCOMPARE(part.error().code, ErrorCode::NoSpace);
    }
    QCOMPARE(everythingIn(folder.path()), QStringList());
}

void TestRelease::existingPackageIsNotTouched()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(number));
    const auto package = PackageBuilder::begin(folder.path(), number);
    QVERIFY(!package);
    QCOMPARE(package.error().code, ErrorCode::Exists);
    QVERIFY(!PackageBuilder::begin(folder.filePath(QStringLiteral("nowhere")), number));
}

void TestRelease::namesCannotLeaveTheFolder_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", ".", "..", "../out", "a/b", "a\\b", ".hidden"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestRelease::namesCannotLeaveTheFolder()
{
    QFETCH(QString, name);
    QTemporaryDir folder;
    QVERIFY(!PackageBuilder::begin(folder.path(), name));
    auto package = PackageBuilder::begin(folder.path(), number);
    QVERIFY(package);
    QVERIFY(!package->add(name, QByteArray("x")));
}

/// Two processes that issue one release must not write into one staging folder.
void TestRelease::oneBuildsAtATime()
{
    QTemporaryDir folder;
    {
        auto package = PackageBuilder::begin(folder.path(), number);
        QVERIFY(package);
        const auto second = PackageBuilder::begin(folder.path(), number);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Busy);
        QVERIFY(package->add(QStringLiteral("a"), QByteArray("still there")));
        package->keep();
        package->discard();
    }
    QVERIFY(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
    QVERIFY(PackageBuilder::begin(folder.path(), number));
}

void TestRelease::leftOverIsPublishedOnlyIfItIsTheOne()
{
    QTemporaryDir folder;
    const QString manifest = QStringLiteral("manifest.json");
    {
        auto package = PackageBuilder::begin(folder.path(), number);
        QVERIFY(package);
        QVERIFY(package->add(manifest, QByteArray("{}")));
        QVERIFY(package->seal());
        package->keep(); // the power goes here
    }
    const auto other = PackageBuilder::publishLeftOver(folder.path(), number, manifest, crypto::sha256("other"));
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::Integrity);
    QVERIFY(!QDir(folder.filePath(number)).exists());
    QVERIFY(PackageBuilder::publishLeftOver(folder.path(), number, manifest, crypto::sha256("{}")));
    QVERIFY(QDir(folder.filePath(number)).exists());
    const auto again = PackageBuilder::publishLeftOver(folder.path(), number, manifest, crypto::sha256("{}"));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotFound);
}

void TestRelease::sumsAreWhatTheSystemToolReads()
{
    QTemporaryDir folder;
    auto package = PackageBuilder::begin(folder.path(), number);
    QVERIFY(package);
    QVERIFY(package->add(QStringLiteral("a name.wav"), QByteArray("sound")));
    QVERIFY(package->add(QStringLiteral("b.pdf"), QByteArray("paper")));
    QVERIFY(package->seal());
    QVERIFY(package->publish());
    QProcess check;
    check.setWorkingDirectory(folder.filePath(number));
    check.start(QStringLiteral("sha256sum"), {QStringLiteral("-c"), QStringLiteral("SHA256SUMS")});
    QVERIFY(check.waitForFinished());
    QCOMPARE(check.exitCode(), 0);
}

void TestRelease::manifestHasTheLogsFourItems()
{
    const auto bytes = makeManifest(content(), {{QStringLiteral("audio.wav"), 5, crypto::sha256("sound")}});
    QVERIFY(bytes);
    const QJsonObject manifest = QJsonDocument::fromJson(*bytes).object();
    const QJsonObject log = manifest.value(QStringLiteral("releaseLog")).toObject();
    QCOMPARE(log.value(QStringLiteral("purpose")).toString(), QStringLiteral("complaint"));
    QCOMPARE(log.value(QStringLiteral("requestedBy")).toString(), QStringLiteral("Priya Okafor"));
    QCOMPARE(log.value(QStringLiteral("recordedAt")).toString(), Instant{1'773'500'000'000}.iso());
    QCOMPARE(log.value(QStringLiteral("authorisedBy")).toString(), QStringLiteral("Elin Howells"));
    const QJsonObject file = manifest.value(QStringLiteral("files")).toArray().first().toObject();
    QCOMPARE(file.value(QStringLiteral("sha256")).toString().toLatin1(), crypto::sha256("sound").toHex());
}

void TestRelease::csvCells_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << QStringLiteral("Legal") << QStringLiteral(",Legal,");
    QTest::newRow("comma") << QStringLiteral("a, b") << QStringLiteral(",\"a, b\",");
    QTest::newRow("quote") << QStringLiteral("the \"big\" one") << QStringLiteral(",\"the \"\"big\"\" one\",");
    QTest::newRow("newline") << QStringLiteral("a\nb") << QStringLiteral(",\"a\nb\",");
    QTest::newRow("formula") << QStringLiteral("=1+1") << QStringLiteral(",'=1+1,");
    QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral(",'@SUM(A1),");
    QTest::newRow("minus") << QStringLiteral("-2") << QStringLiteral(",'-2,");
}

void TestRelease::csvCells()
{
    QFETCH(QString, given);
    QFETCH(QString, cell);
    NoteContent row = content();
    row.release.recipient = given;
    const QString csv = QString::fromUtf8(logAsCsv({row}));
    QVERIFY2(csv.contains(cell), qPrintable(csv));
    QVERIFY(csv.endsWith(QStringLiteral("\r\n")));
}

QTEST_GUILESS_MAIN(TestRelease)
#include "tst_release.moc"
