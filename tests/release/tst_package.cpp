#include "core/audit/canonicaljson.h"
#include "core/audit/note.h"
#include "core/crypto/digest.h"
#include "core/release/bag.h"
#include "core/release/package_check.h"
#include "core/release/proof.h"
#include "core/service/key_service.h"
#include "tests/release/packages.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace earshot;
using namespace earshot::release;
using namespace earshot::tests;
using Verdict = PackageReport::Verdict;

namespace {

PackageReport check(const QString &package, const KnownElsewhere &known = {})
{
    return checkPackage(must(readPackage(package)), known);
}

QString wrongIn(const PackageReport &report)
{
    QStringList texts;
    for (const PackageFinding &finding : report.findings) {
        if (finding.level == PackageFinding::Level::Wrong)
            texts << finding.check + u' ' + finding.text;
    }
    return texts.join(u'\n');
}

QByteArray at(const QString &package, const char *name)
{
    return Packages::read(package + u'/' + QLatin1String(name));
}

audit::Checkpoint checkpointOf(const QString &package)
{
    const auto proof = must(parseProof(at(package, packageProofName)));
    return must(audit::parseCheckpointText(must(audit::parseNote(proof.checkpoint)).text));
}

QByteArray flipped(QByteArray bytes)
{
    bytes[bytes.size() / 2] = static_cast<char>(bytes.at(bytes.size() / 2) ^ 1);
    return bytes;
}

} // namespace

/// A package as its recipient has it: nothing but the folder, and what the authority said by another way.
class TestPackage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_store = std::make_unique<TestStore>();
        m_package = Packages::issue(*m_store);
        m_other = Packages::issue(*m_store, QStringLiteral("Internal Audit"));
        const auto key =
            must(m_store->doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1187"))
                     ->checkpoints()
                     .signerKey());
        m_known.keys = {must(audit::NoteKey::fromText(key))};
    }

    void isAValidBagToOthers()
    {
        QProcess judge;
        judge.start(QStringLiteral("python3"), {QStringLiteral(EARSHOT_BAG_CHECK), m_package});
        QVERIFY(judge.waitForFinished());
        QVERIFY2(judge.exitCode() == 0, judge.readAllStandardError().constData());
        QProcess sums;
        sums.setWorkingDirectory(m_package);
        sums.start(QStringLiteral("sha256sum"), {QStringLiteral("--strict"), QStringLiteral("-c"),
                                                 QLatin1String(payloadManifestName), QLatin1String(tagManifestName)});
        QVERIFY(sums.waitForFinished());
        QCOMPARE(sums.exitCode(), 0);
        QVERIFY(sums.readAllStandardOutput().count(": OK\n") >= 9);
    }

    void whatWasReleasedIsFoundSo()
    {
        const auto alone = check(m_package);
        QCOMPARE(wrongIn(alone), QString());
        QCOMPARE(alone.verdict, Verdict::Consistent); // nothing outside the package vouches for it
        const auto report = check(m_package, m_known);
        QCOMPARE(wrongIn(report), QString());
        QCOMPARE(report.verdict, Verdict::Released);
        QCOMPARE(report.facts.recipient, QStringLiteral("Legal Services"));
        QCOMPARE(report.facts.requestedBy, QStringLiteral("A. Evans"));
        QCOMPARE(report.facts.authorisedBy, QStringLiteral("Elin Howells"));
        QCOMPARE(report.facts.authorisedOffice, QStringLiteral("siro"));
        QCOMPARE(report.facts.issuedBy, QStringLiteral("Priya Okafor"));
        QCOMPARE(report.facts.founderKey, crypto::PublicKeys({m_store->person(QStringLiteral("admin")).boxKey,
                                                              m_store->person(QStringLiteral("admin")).signKey})
                                              .fingerprint());
        // The Release Log has the same digest.
        const auto row = must(m_store->door(QStringLiteral("investigator"))->release().byNumber(report.facts.release));
        QCOMPARE(QString::fromLatin1(row.packageSha256.toHex()), report.facts.tagManifestSha256);
    }

    void everyWayOutIsFoundSo()
    {
        TestStore store;
        const QStringList packages{
            Packages::issueExternal(store),
            Packages::issue(store, QStringLiteral("Legal Services"), domain::AudioFormat::Original),
            Packages::issue(store, QStringLiteral("Legal Services"), domain::AudioFormat::Opus)};
        for (const QString &package : packages) {
            const auto report = check(package);
            QCOMPARE(wrongIn(report), QString());
            QCOMPARE(report.verdict, Verdict::Consistent);
        }
        QCOMPARE(check(packages.first()).facts.advice, QStringLiteral("Only this call."));
    }

    /// What binds the recipient is in the package, and is what was asked for, advised and decided.
    void theTermsAreInIt()
    {
        TestStore store;
        const QString package = Packages::issueBound(store);
        const auto report = check(package);
        QCOMPARE(wrongIn(report), QString());
        QCOMPARE(report.facts.legalBasis, QStringLiteral("Court order CF-2214"));
        QCOMPARE(report.facts.keepUntil, QStringLiteral("2026-12-11")); // the advice's day comes before the asked one
        QCOMPARE(report.facts.part, QStringLiteral("0:00.1 to 0:00.5 and 0:00.6 to 0:01 of 0:02"));
        QCOMPARE(report.facts.conditions, (QStringList{QStringLiteral("only 0:00.1 to 0:01 of the call"),
                                                       QStringLiteral("to be kept until 2026-12-11 at the latest"),
                                                       QStringLiteral("left out: 0:00.5 to 0:00.6")}));
        QProcess verify;
        verify.start(QStringLiteral(EARSHOT_VERIFY), {package});
        QVERIFY(verify.waitForFinished());
        const QString words = QString::fromUtf8(verify.readAllStandardOutput()).simplified();
        for (const QString &word :
             {QStringLiteral("Legal basis Court order CF-2214"), QStringLiteral("Keep until 11 December 2026"),
              QStringLiteral("0:00.1 to 0:00.5 and 0:00.6 to 0:01 of 0:02"), QStringLiteral("Conditions only 0:00.1")})
            QVERIFY2(words.contains(word), qPrintable(words));
    }

    /// Sealed by its issuer, with a record that has this very package: only what the record holds of the request, the
    /// advice and the decision tells that other terms were authorised.
    void otherTermsThanTheRecordAreFound_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("found");
        QTest::newRow("as authorised") << QString() << QJsonValue() << QString();
        QTest::newRow("basis") << QStringLiteral("legalBasis") << QJsonValue(QStringLiteral("Court order CF-9999"))
                               << QStringLiteral("the legal basis");
        QTest::newRow("end") << QStringLiteral("keepUntil") << QJsonValue(QStringLiteral("2027-01-20"))
                             << QStringLiteral("the last day on which it may be kept");
        QTest::newRow("no end") << QStringLiteral("keepUntil") << QJsonValue(QString())
                                << QStringLiteral("the last day on which it may be kept");
        QTest::newRow("part") << QStringLiteral("part") << QJsonValue(QStringLiteral("0:00.1 to 0:01 of 0:02"))
                              << QStringLiteral("the part of the call");
        QTest::newRow("no conditions") << QStringLiteral("conditions") << QJsonValue(QJsonArray())
                                       << QStringLiteral("its conditions");
        QTest::newRow("advice") << QStringLiteral("adviceConditions") << QJsonValue(QString())
                                << QStringLiteral("its conditions");
        QTest::newRow("decision") << QStringLiteral("decisionConditions") << QJsonValue(QString())
                                  << QStringLiteral("its conditions");
        // As if the call had ended before the part that was allowed.
        QTest::newRow("length") << QStringLiteral("callFrames") << QJsonValue(400)
                                << QStringLiteral("the part of the call");
    }
    void otherTermsThanTheRecordAreFound()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(QString, found);
        if (m_bound.isEmpty())
            m_bound = Packages::issueBound(*m_store);
        const QString copy = Packages::copyOf(*m_store, m_bound);
        if (!field.isEmpty()) {
            const QString facts = copy + u'/' + QLatin1String(payloadFolder) + QLatin1String(releaseFactsName);
            QJsonObject told = must(audit::parseCanonical(Packages::read(facts)));
            QVERIFY2(told.contains(field), qPrintable(field));
            told.insert(field, value);
            Packages::write(facts, must(audit::canonical(told)));
        }
        Packages::sealAsIssuer(*m_store, copy);
        const auto report = check(copy);
        if (found.isEmpty()) {
            QCOMPARE(wrongIn(report), QString()); // so nothing else tells the others from what was authorised
            QCOMPARE(report.verdict, Verdict::Consistent);
            return;
        }
        QCOMPARE(report.verdict, Verdict::Wrong);
        QCOMPARE(wrongIn(report), QStringLiteral("facts What the package says of %1 is not what was recorded of the "
                                                 "release.")
                                      .arg(found));
    }

    /// Issued by Earshot when release.json had version 2: no conditions, no legal basis, no end.
    void aPackageOfBeforeStillHolds()
    {
        const auto report = check(QStringLiteral(EARSHOT_FORMER_PACKAGE));
        QCOMPARE(wrongIn(report), QString());
        QCOMPARE(report.verdict, Verdict::Consistent);
        QCOMPARE(report.facts.recipient, QStringLiteral("Legal Services"));
        QVERIFY(report.facts.keepUntil.isEmpty());
        QProcess verify;
        verify.start(QStringLiteral(EARSHOT_VERIFY), {QStringLiteral(EARSHOT_FORMER_PACKAGE)});
        QVERIFY(verify.waitForFinished());
        QCOMPARE(verify.exitCode(), 1);
        const QByteArray words = verify.readAllStandardOutput();
        QVERIFY2(words.contains("the part from 0:00.1 to 0:01.0"), words.constData());
        QVERIFY2(!words.contains("Keep until"), words.constData());
    }

    /// What counts is what the record said before the authorisation was entered, not what it says at the end.
    void anOfficeThatEndedSinceIsHeldThen()
    {
        TestStore store;
        const auto release = Packages::authorised(store);
        store.clock().advanceMs(qint64(3) * 24 * 3600 * 1000);
        (void)must(store.door(QStringLiteral("admin"))->keys().leave(QStringLiteral("siro")));
        const auto door =
            store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1187"));
        const auto report = check(must(door->release().issue(release.id, store.scratch(QStringLiteral("out")))).path);
        QCOMPARE(wrongIn(report), QString());
        const bool held =
            std::any_of(report.findings.cbegin(), report.findings.cend(), [](const PackageFinding &found) {
                return found.level == PackageFinding::Level::Holds &&
                       found.text.contains(QStringLiteral("in that office"));
            });
        QVERIFY(held);
    }

    /// Any file: a bit changed, its bytes gone, the file gone, that of another release in its place.
    void everyFileChangedIsFound()
    {
        const QStringList files = Packages::filesOf(m_package);
        QVERIFY(files.size() >= 11);
        for (const QString &name : files) {
            const QByteArray content = Packages::read(m_package + u'/' + name);
            QString counterpart = name;
            counterpart.replace(QFileInfo(m_package).fileName(), QFileInfo(m_other).fileName());
            const QByteArray theirs = Packages::read(m_other + u'/' + counterpart);
            QVERIFY2(!theirs.isEmpty(), qPrintable(name));
            for (const QByteArray &changed : {flipped(content), content + '\n', QByteArray(), theirs}) {
                if (changed == content)
                    continue; // what is the same in every package
                const QString copy = Packages::copyOf(*m_store, m_package);
                Packages::write(copy + u'/' + name, changed);
                const auto report = check(copy, m_known);
                QVERIFY2(report.verdict == Verdict::Wrong, qPrintable(name));
            }
            const QString copy = Packages::copyOf(*m_store, m_package);
            QVERIFY(QFile::remove(copy + u'/' + name));
            const auto report = check(copy, m_known);
            QVERIFY2(report.verdict == Verdict::Wrong, qPrintable(name));
            if (name != QLatin1String(howToCheckName))
                QVERIFY2(wrongIn(report).contains(name), qPrintable(wrongIn(report)));
        }
    }

    void aFileAddedIsFound_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("payload") << QStringLiteral("data/another.wav");
        QTest::newRow("root") << QStringLiteral("read-me-first.txt");
        QTest::newRow("hidden") << QStringLiteral(".hidden");
        QTest::newRow("folder") << QStringLiteral("more/inside.txt");
    }
    void aFileAddedIsFound()
    {
        QFETCH(QString, name);
        const QString copy = Packages::copyOf(*m_store, m_package);
        QVERIFY(QDir().mkpath(QFileInfo(copy + u'/' + name).path()));
        Packages::write(copy + u'/' + name, "x");
        const auto report = check(copy, m_known);
        QCOMPARE(report.verdict, Verdict::Wrong);
        QVERIFY2(wrongIn(report).contains(name), qPrintable(wrongIn(report)));
    }

    void aLinkIsNotFollowed()
    {
        const QString copy = Packages::copyOf(*m_store, m_package);
        const QString name = QStringLiteral("data/release.json");
        QVERIFY(QFile::remove(copy + u'/' + name));
        QVERIFY(QFile::link(m_package + u'/' + name, copy + u'/' + name));
        QCOMPARE(check(copy, m_known).verdict, Verdict::Wrong);
    }

    /// Whoever changes something can make new manifests; the seal and the record are not theirs to make.
    void newManifestsDoNotHelp_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("with");
        QTest::newRow("audio") << QStringLiteral("audio") << QByteArray() << QByteArray();
        QTest::newRow("recipient") << QStringLiteral("data/release.json") << QByteArray("Legal Services")
                                   << QByteArray("Somebody Else");
        QTest::newRow("authoriser") << QStringLiteral("data/release.json") << QByteArray("Elin Howells")
                                    << QByteArray("Delyth Lloyd");
        QTest::newRow("approval") << QStringLiteral("data/approvals.json") << QByteArray("Legal Services")
                                  << QByteArray("Somebody Else");
        QTest::newRow("bag info") << QStringLiteral("bag-info.txt") << QByteArray("Westmarch")
                                  << QByteArray("Eastmarch");
    }
    void newManifestsDoNotHelp()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, with);
        const QString copy = Packages::copyOf(*m_store, m_package);
        if (name == u"audio") {
            const QString audio = copy + QStringLiteral("/data/") + QFileInfo(copy).fileName() + QStringLiteral(".wav");
            Packages::write(audio, flipped(Packages::read(audio)));
        } else {
            Packages::replace(copy + u'/' + name, what, with);
        }
        Packages::sealAnew(copy);
        const auto report = check(copy);
        QCOMPARE(report.verdict, Verdict::Wrong);
        QVERIFY2(wrongIn(report).contains(QStringLiteral("seal ")), qPrintable(wrongIn(report)));

        // With a key of one's own, too.
        const auto mine = crypto::SigningKey::generate();
        const QByteArray sealed = crypto::sha256(at(copy, tagManifestName));
        Packages::write(
            copy + u'/' + QLatin1String(packageSignatureName),
            must(audit::signNote(packageNoteText(QFileInfo(copy).fileName(), sealed), m_known.keys[0].name, mine)));
        QCOMPARE(check(copy).verdict, Verdict::Wrong);
    }

    /// Another's good parts under this one's name.
    void partsOfTwoReleasesDoNotMix_data()
    {
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("seal and proof") << QStringList{QLatin1String(packageSignatureName),
                                                       QLatin1String(packageProofName)};
        QTest::newRow("proof") << QStringList{QLatin1String(packageProofName)};
        QTest::newRow("approvals") << QStringList{QStringLiteral("data/approvals.json")};
    }
    void partsOfTwoReleasesDoNotMix()
    {
        QFETCH(QStringList, parts);
        const QString copy = Packages::copyOf(*m_store, m_package);
        for (const QString &part : parts)
            Packages::write(copy + u'/' + part, Packages::read(m_other + u'/' + part));
        QCOMPARE(check(copy, m_known).verdict, Verdict::Wrong);
        Packages::sealAnew(copy);
        QCOMPARE(check(copy, m_known).verdict, Verdict::Wrong);
    }

    /// Every entry, every hash and every signature of the proof.
    void everyPartOfTheProofCounts()
    {
        const PackageProof good = must(parseProof(at(m_package, packageProofName)));
        const auto isFound = [&](PackageProof proof) {
            const QString copy = Packages::copyOf(*m_store, m_package);
            Packages::write(copy + u'/' + QLatin1String(packageProofName), must(proofText(proof)));
            return check(copy).verdict == Verdict::Wrong;
        };
        QVERIFY(!isFound(good));
        for (qsizetype i = 0; i < good.entries.size(); ++i) {
            PackageProof proof = good;
            proof.entries[i].signature = flipped(proof.entries[i].signature);
            QVERIFY2(isFound(proof), qPrintable(QString::number(i)));
            proof = good;
            proof.entries[i].inclusion[0] = flipped(proof.entries[i].inclusion[0]);
            QVERIFY(isFound(proof));
            proof = good;
            proof.entries[i].leaf = flipped(proof.entries[i].leaf);
            QVERIFY(isFound(proof));
            if (!good.entries[i].state.isEmpty()) {
                proof = good;
                proof.entries[i].state = flipped(proof.entries[i].state);
                QVERIFY(isFound(proof));
            }
        }
        PackageProof proof = good;
        proof.checkpoint.replace("\n", "\n0");
        QVERIFY(isFound(proof));
        proof = good;
        std::swap(proof.entries[0], proof.entries[1]);
        QVERIFY(isFound(proof));
        // Without the entry of the authorisation nothing says when, in the record, it was made.
        proof = good;
        proof.entries.removeIf(
            [](const ProvedEntry &entry) { return entry.leaf.contains("\"action\":\"release.authorise\""); });
        QCOMPARE(proof.entries.size(), good.entries.size() - 1);
        QVERIFY(isFound(proof));
        // Without the entry of the authoriser's keys nothing says whose signature the approval bears.
        proof = good;
        proof.entries.removeIf([](const ProvedEntry &entry) { return entry.state.contains("\"user\":\"siro\""); });
        QCOMPARE(proof.entries.size(), good.entries.size() - 1);
        QVERIFY(isFound(proof));
    }

    void onlyTheAuthoritysKeyTies()
    {
        KnownElsewhere known;
        known.keys = {audit::NoteKey{m_known.keys.first().name, crypto::SigningKey::generate().publicKey()}};
        const auto report = check(m_package, known);
        QCOMPARE(report.verdict, Verdict::Wrong);
        QVERIFY2(wrongIn(report).startsWith(QStringLiteral("key ")), qPrintable(wrongIn(report)));
        known.keys << m_known.keys; // one that fits is enough
        QCOMPARE(check(m_package, known).verdict, Verdict::Released);
    }

    void aCheckpointTies()
    {
        KnownElsewhere known;
        known.checkpoint = checkpointOf(m_package);
        QCOMPARE(check(m_package, known).verdict, Verdict::Released);
        known.checkpoint->root = flipped(known.checkpoint->root);
        QCOMPARE(check(m_package, known).verdict, Verdict::Wrong);
        known.checkpoint = checkpointOf(m_other); // longer: it neither proves nor contradicts
        const auto longer = check(m_package, known);
        QCOMPARE(wrongIn(longer), QString());
        QCOMPARE(longer.verdict, Verdict::Consistent);
        known.checkpoint->origin += u'x';
        QCOMPARE(check(m_package, known).verdict, Verdict::Wrong);
    }

    /// For a checkpoint of another length the authority makes another proof.
    void aLaterProofTies()
    {
        const auto door = m_store->door(QStringLiteral("ig"));
        const QByteArray held = must(door->checkpoints().exportNote());
        KnownElsewhere known;
        known.checkpoint = must(audit::parseCheckpointText(must(audit::parseNote(held)).text));
        QVERIFY(known.checkpoint->size > checkpointOf(m_package).size);
        QCOMPARE(check(m_package, known).verdict, Verdict::Consistent);
        const auto release = must(door->release().byNumber(QFileInfo(m_package).fileName()));
        known.proof = must(door->release().proof(release.id, held));
        const auto report = check(m_package, known);
        QCOMPARE(wrongIn(report), QString());
        QCOMPARE(report.verdict, Verdict::Released);
        QCOMPARE(check(m_other, known).verdict, Verdict::Wrong); // it is of the one release

        const auto early = must(parseProof(at(m_package, packageProofName))).checkpoint;
        const auto other = must(door->release().byNumber(QFileInfo(m_other).fileName()));
        QCOMPARE(door->release().proof(other.id, early).error().code, ErrorCode::Conflict);
        QCOMPARE(m_store->door(QStringLiteral("leader"))->release().proof(release.id, held).error().code,
                 ErrorCode::Refused);
    }

    void aZipIsReadAsTheFolderIs()
    {
        const QString copy = Packages::copyOf(*m_store, m_package);
        const QString zip = Packages::zipOf(copy);
        QCOMPARE(check(zip, m_known).verdict, Verdict::Released);
        Packages::write(copy + QStringLiteral("/data/release.json"), "{}");
        QCOMPARE(check(Packages::zipOf(copy), m_known).verdict, Verdict::Wrong);
        // Cut off, and not a ZIP at all.
        const QByteArray bytes = Packages::read(zip);
        Packages::write(zip, bytes.left(bytes.size() / 2));
        const auto half = readPackage(zip);
        QVERIFY(!half);
        QCOMPARE(half.error().code, ErrorCode::Invalid);
        Packages::write(zip, "age-encryption.org/v1\n");
        QCOMPARE(readPackage(zip).error().code, ErrorCode::Unsupported);
        QCOMPARE(readPackage(copy + QStringLiteral("/nowhere")).error().code, ErrorCode::NotFound);
    }

    /// Two files of one name: which of them a person sees depends on the program.
    void aZipWithTwoFacesIsRefused()
    {
        const QString zip = m_store->scratch() + QStringLiteral("/two.zip");
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-W"), QStringLiteral("ignore"), QStringLiteral("-c"),
                      QStringLiteral("import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], 'w') as z:\n"
                                     " z.writestr('R/bagit.txt', 'a')\n z.writestr('R/bagit.txt', 'b')"),
                      zip});
        QVERIFY(python.waitForFinished() && python.exitCode() == 0);
        const auto read = readPackage(zip);
        QVERIFY(!read);
        QVERIFY2(read.error().what.contains(QStringLiteral("two files")), qPrintable(read.error().toString()));
    }

    void aPackageOfBeforeStaysReadable()
    {
        const QString old = m_store->scratch(QStringLiteral("R-2025-0001"));
        const QByteArray manifest = R"({"recipient":"Legal Services","release":"R-2025-0001"})";
        Packages::write(old + QStringLiteral("/R-2025-0001.wav"), "sound");
        Packages::write(old + QStringLiteral("/manifest.json"), manifest);
        Packages::write(old + QStringLiteral("/SHA256SUMS"), crypto::sha256("sound").toHex() + "  R-2025-0001.wav\n" +
                                                                 crypto::sha256(manifest).toHex() +
                                                                 "  manifest.json\n");
        const auto report = check(old, m_known);
        QCOMPARE(wrongIn(report), QString());
        QCOMPARE(report.verdict, Verdict::Consistent);
        QCOMPARE(report.facts.recipient, QStringLiteral("Legal Services"));
        Packages::write(old + QStringLiteral("/R-2025-0001.wav"), "other");
        QCOMPARE(check(old).verdict, Verdict::Wrong);
    }

    /// The program that a clerk runs, in its words and exit statuses.
    void theProgramSaysSo()
    {
        const auto run = [](const QStringList &arguments, const QString &from = {}) {
            QProcess verify;
            verify.setWorkingDirectory(from);
            verify.start(QStringLiteral(EARSHOT_VERIFY), arguments);
            verify.waitForFinished();
            return std::pair(verify.exitCode(), QString::fromUtf8(verify.readAllStandardOutput()));
        };
        const QString key = m_known.keys[0].toText();
        auto [exit, words] = run({m_package});
        QCOMPARE(exit, 1);
        QVERIFY2(words.contains(QStringLiteral("cannot be known")), qPrintable(words));
        std::tie(exit, words) = run({m_package, QStringLiteral("--key"), key});
        QCOMPARE(exit, 0);
        QVERIFY2(words.startsWith(QStringLiteral("THIS IS WHAT WAS RELEASED")), qPrintable(words));
        for (const char *said : {"Legal Services", "Elin Howells", "Borough of Westmarch", "Dispute or complaint"})
            QVERIFY2(words.contains(QLatin1String(said)), qPrintable(words));

        // Where a clerk stands makes no difference: beside it, two folders above it, in it.
        const QFileInfo here(m_package);
        const QFileInfo above(here.path());
        QCOMPARE(run({here.fileName(), QStringLiteral("--key"), key}, here.path()).first, 0);
        QCOMPARE(run({above.fileName() + u'/' + here.fileName(), QStringLiteral("--key"), key}, above.path()).first, 0);
        QCOMPARE(run({QStringLiteral("."), QStringLiteral("--key"), key}, m_package).first, 0);

        const QString checkpoint = m_store->scratch() + QStringLiteral("/mailed.txt");
        const auto proof = must(parseProof(at(m_package, packageProofName)));
        Packages::write(checkpoint, "Dear clerk,\r\n\r\n> " + QByteArray(proof.checkpoint).replace("\n", "\r\n> ") +
                                        "\r\nYours\r\n");
        QCOMPARE(run({m_package, QStringLiteral("--checkpoint"), checkpoint}).first, 0);

        const QString copy = Packages::copyOf(*m_store, m_package);
        Packages::write(copy + QStringLiteral("/data/release.json"), "{}");
        std::tie(exit, words) = run({copy, QStringLiteral("--key"), key});
        QCOMPARE(exit, 4);
        QVERIFY2(words.contains(QStringLiteral("data/release.json")), qPrintable(words));
        std::tie(exit, words) = run({copy, QStringLiteral("--json")});
        QCOMPARE(exit, 4);
        QCOMPARE(QJsonDocument::fromJson(words.toUtf8())[QStringLiteral("verdict")].toString(),
                 QStringLiteral("wrong"));
        QCOMPARE(run({}).first, 2);
        QCOMPARE(run({m_package, QStringLiteral("--key"), QStringLiteral("nonsense")}).first, 2);
        QCOMPARE(run({QStringLiteral("/nowhere")}).first, 6);
    }

    /// It must run where nothing of Earshot is: no database, no window, no sound.
    void theProgramNeedsLittle()
    {
        QProcess ldd;
        ldd.start(QStringLiteral("ldd"), {QStringLiteral(EARSHOT_VERIFY)});
        QVERIFY(ldd.waitForFinished() && ldd.exitCode() == 0);
        const QByteArray libraries = ldd.readAllStandardOutput();
        QVERIFY(libraries.contains("libQt6Core"));
        for (const char *other : {"Qt6Sql", "Qt6Gui", "Qt6Widgets", "Qt6Multimedia", "sqlcipher", "avcodec"})
            QVERIFY2(!libraries.contains(other), other);
    }

private:
    std::unique_ptr<TestStore> m_store;
    QString m_package;
    QString m_other;
    QString m_bound; ///< with terms; made when it is first needed
    KnownElsewhere m_known;
};

QTEST_MAIN(TestPackage)
#include "tst_package.moc"
