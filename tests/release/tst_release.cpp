#include "core/crypto/digest.h"
#include "core/release/manifest.h"
#include "core/release/package_builder.h"
#include "core/release/released_part.h"
#include "core/release/vcon.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
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
    void aFormerLeftOverIsPublished();
    void isABagToOthers();
    void manifestsAreReadStrictly_data();
    void manifestsAreReadStrictly();
    void namesComeBackFromManifests();
    void vconSaysTheCall();
    void manifestHasTheLogsFourItems();
    void partsAreToldInWords();
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
        QVERIFY(package->seal({}, "words"));
        QVERIFY(package->addBeside(QStringLiteral("signature.note"), "signed"));
        QVERIFY(package->flush());
        QVERIFY(!QDir(folder.filePath(number)).exists());
        const auto path = package->publish();
        QVERIFY(path);
        QCOMPARE(*path, folder.filePath(number));
    }
    QCOMPARE(everythingIn(folder.path()), QStringList{number});
    QCOMPARE(everythingIn(folder.filePath(number)),
             (QStringList{QStringLiteral("bag-info.txt"), QStringLiteral("bagit.txt"), QStringLiteral("data"),
                          QStringLiteral("how-to-check.txt"), QStringLiteral("manifest-sha256.txt"),
                          QStringLiteral("signature.note"), QStringLiteral("tagmanifest-sha256.txt")}));
    QCOMPARE(everythingIn(folder.filePath(number) + QStringLiteral("/data")), QStringList{QStringLiteral("note.txt")});
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
    QByteArray sealed;
    {
        auto package = PackageBuilder::begin(folder.path(), number);
        QVERIFY(package);
        QVERIFY(package->add(QStringLiteral("audio.wav"), QByteArray("sound")));
        const auto hash = package->seal({}, "words");
        QVERIFY(hash);
        sealed = *hash;
        package->keep(); // the power goes here
    }
    const auto other = PackageBuilder::publishLeftOver(folder.path(), number, crypto::sha256("other"));
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::Integrity);
    QVERIFY(!QDir(folder.filePath(number)).exists());
    QVERIFY(PackageBuilder::publishLeftOver(folder.path(), number, sealed));
    QVERIFY(QDir(folder.filePath(number)).exists());
    const auto again = PackageBuilder::publishLeftOver(folder.path(), number, sealed);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotFound);
}

/// What a program from before packages were bags left in staging is still its package.
void TestRelease::aFormerLeftOverIsPublished()
{
    QTemporaryDir folder;
    const QString staging = PackageBuilder::stagingPath(folder.path(), number);
    QVERIFY(QDir().mkpath(staging));
    QFile manifest(staging + QStringLiteral("/manifest.json"));
    QVERIFY(manifest.open(QIODevice::WriteOnly) && manifest.write("{}") == 2);
    manifest.close();
    const auto other = PackageBuilder::publishLeftOver(folder.path(), number, crypto::sha256("other"));
    QCOMPARE(other.error().code, ErrorCode::Integrity);
    QVERIFY(PackageBuilder::publishLeftOver(folder.path(), number, crypto::sha256("{}")));
    QVERIFY(QFile::exists(folder.filePath(number) + QStringLiteral("/manifest.json")));
}

/// Another's reading of RFC 8493, and the system's own tool.
void TestRelease::isABagToOthers()
{
    QTemporaryDir folder;
    auto package = PackageBuilder::begin(folder.path(), number);
    QVERIFY(package);
    QVERIFY(package->add(QStringLiteral("a name at 100%.wav"), QByteArray("sound")));
    QVERIFY(package->add(QStringLiteral("b.pdf"), QByteArray("paper")));
    const BagInfo info{{QStringLiteral("Bagging-Date"), QStringLiteral("2026-11-25")},
                       {QStringLiteral("Source-Organization"), QStringLiteral("Borough of\nWestmarch: Repairs")}};
    QVERIFY(package->seal(info, "words"));
    QVERIFY(package->flush());
    QVERIFY(package->publish());
    const QString bag = folder.filePath(number);
    const auto run = [&](const QString &program, const QStringList &arguments) {
        QProcess check;
        check.setWorkingDirectory(bag);
        check.setProcessChannelMode(QProcess::MergedChannels);
        check.start(program, arguments);
        return check.waitForFinished() && check.exitCode() == 0 ? QByteArray() : check.readAll() + "failed";
    };
    const QString judge = QStringLiteral(EARSHOT_BAG_CHECK);
    QCOMPARE(run(QStringLiteral("python3"), {judge, bag}), QByteArray());
    const QStringList sums{QStringLiteral("-c"), QLatin1String(payloadManifestName), QLatin1String(tagManifestName)};
    // The system's tool knows nothing of encoded names, so only the other file is its affair.
    QVERIFY(!run(QStringLiteral("sha256sum"), sums).contains("b.pdf: FAILED"));

    // The judge can say no.
    QFile paper(bag + QStringLiteral("/data/b.pdf"));
    QVERIFY(paper.open(QIODevice::WriteOnly) && paper.write("other") == 5);
    paper.close();
    QVERIFY(run(QStringLiteral("python3"), {judge, bag}).contains("data/b.pdf has another digest"));
}

void TestRelease::manifestsAreReadStrictly_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("good");
    const QByteArray hex = crypto::sha256("x").toHex();
    QTest::newRow("ours") << hex + "  data/a.wav\n" << true;
    QTest::newRow("binary") << hex + " *data/a.wav\n" << true;
    QTest::newRow("crlf") << hex + "  data/a.wav\r\n" << true;
    QTest::newRow("capitals") << hex.toUpper() + "  data/a.wav\n" << true;
    QTest::newRow("short digest") << hex.left(62) + "  data/a.wav\n" << false;
    QTest::newRow("no digest") << QByteArray("data/a.wav\n") << false;
    QTest::newRow("no name") << hex + "\n" << false;
    QTest::newRow("way out") << hex + "  data/../../a.wav\n" << false;
    QTest::newRow("absolute") << hex + "  /etc/passwd\n" << false;
    QTest::newRow("twice") << hex + "  data/a.wav\n" + hex + "  data/a.wav\n" << false;
}

void TestRelease::manifestsAreReadStrictly()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, good);
    const auto read = parseBagManifest(line);
    QCOMPARE(read.has_value(), good);
    if (good)
        QCOMPARE(read->value(QStringLiteral("data/a.wav")), crypto::sha256("x"));
}

void TestRelease::namesComeBackFromManifests()
{
    const QString odd = QStringLiteral("data/100% of it.wav");
    const auto read = parseBagManifest(bagManifest({{odd, 1, crypto::sha256("x")}}));
    QVERIFY(read);
    QCOMPARE(read->keys(), QStringList{odd});
    const auto info = parseBagInfo("Label: value\n  goes on\nOther: b\n");
    QVERIFY(info);
    QCOMPARE(info->size(), 2);
    QCOMPARE(info->first().second, QStringLiteral("value goes on"));
}

/// The fields that the draft demands, in its syntax.
void TestRelease::vconSaysTheCall()
{
    NoteContent c = content();
    c.rangeBeginMs = 5000;
    c.rangeEndMs = 15000;
    c.durationMs = 10000;
    c.customerNumber = QStringLiteral("+447700900149");
    c.staffName = QStringLiteral("Sam Whitlow");
    domain::Recording recording;
    recording.startedAt = {1'773'500'000'000};
    recording.direction = domain::Direction::Incoming;
    recording.channels = 2;
    recording.staffChannel = 0;
    const PackagePart audio{QStringLiteral("data/R-2026-0031.flac"), 5, crypto::sha256("sound"),
                            QByteArray(64, '\xff')};
    const auto bytes = makeVcon(c, recording, audio, {1'775'000'000'000});
    QVERIFY(bytes);
    const QJsonObject vcon = QJsonDocument::fromJson(*bytes).object();
    QCOMPARE(vcon.value(QStringLiteral("vcon")).toString(), QStringLiteral("0.4.0"));
    static const QRegularExpression version8(
        QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    QVERIFY(version8.match(vcon.value(QStringLiteral("uuid")).toString()).hasMatch());
    QCOMPARE(vcon.value(QStringLiteral("parties")).toArray().size(), 2);
    const QJsonObject dialog = vcon.value(QStringLiteral("dialog")).toArray().first().toObject();
    QCOMPARE(dialog.value(QStringLiteral("type")).toString(), QStringLiteral("recording"));
    QCOMPARE(dialog.value(QStringLiteral("start")).toString(), Instant{1'773'500'005'000}.iso());
    QCOMPARE(dialog.value(QStringLiteral("duration")).toInt(), 10);
    QCOMPARE(dialog.value(QStringLiteral("parties")).toArray(), (QJsonArray{1, 0})); // a channel each, staff first
    QCOMPARE(dialog.value(QStringLiteral("originator")).toInt(), 0);
    QCOMPARE(dialog.value(QStringLiteral("filename")).toString(), QStringLiteral("R-2026-0031.flac"));
    QCOMPARE(dialog.value(QStringLiteral("content_hash")).toString(),
             QStringLiteral("sha512-") + QString(85, u'_') + u'w');
    QVERIFY(!dialog.contains(QStringLiteral("url")));
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

void TestRelease::partsAreToldInWords()
{
    QCOMPARE(partsText({}, 137'000), QStringLiteral("whole call"));
    QCOMPARE(partsText({{12'000, 100'000}}, 137'000), QStringLiteral("0:12 to 1:40 of 2:17"));
    QCOMPARE(partsText({{12'000, 30'000}, {45'500, 100'000}}, 3'723'000),
             QStringLiteral("0:12 to 0:30 and 0:45.5 to 1:40 of 1:02:03"));
    QCOMPARE(partsText({{12'000, 100'000}}, 0), QStringLiteral("0:12 to 1:40"));
    QCOMPARE(momentText(59'960), QStringLiteral("1:00")); // rounded before it is cut into minutes
    NoteContent row = content();
    row.parts = {{12'000, 100'000}};
    row.callMs = 137'000;
    QVERIFY(logAsCsv({row}).contains(",0:12 to 1:40 of 2:17,"));
    row.parts.clear();
    QVERIFY(logAsCsv({row}).contains(",whole call,"));
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
