#include "tests/release/packages.h"

#include "core/audit/note.h"
#include "core/crypto/digest.h"
#include "core/release/bag.h"
#include "core/release/contexts.h"
#include "core/release/proof.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

namespace earshot::tests {

domain::Release Packages::asked(TestStore &store, const QString &recipient, domain::AudioFormat format)
{
    const auto door =
        store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1187"));
    service::ReleaseDraft draft;
    draft.recording = store.importCall();
    draft.requester = QStringLiteral("A. Evans");
    draft.recipient = recipient;
    draft.format = format;
    if (format != domain::AudioFormat::Original)
        draft.range = {800, 8000};
    return must(door->release().request(draft));
}

domain::Release Packages::authorised(TestStore &store, const QString &recipient, domain::AudioFormat format)
{
    const auto request = asked(store, recipient, format);
    return must(store.door(QStringLiteral("siro"))->release().authorise(request.id));
}

QString Packages::issue(TestStore &store, const QString &recipient, domain::AudioFormat format)
{
    const auto release = authorised(store, recipient, format);
    const auto door =
        store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1187"));
    return must(door->release().issue(release.id, store.scratch(QStringLiteral("out")))).path;
}

QString Packages::issueMarked(TestStore &store)
{
    const auto door =
        store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1187"));
    service::ReleaseDraft draft;
    draft.recording = store.importCall(QStringLiteral("2001"), 149, 10, 30);
    draft.requester = QStringLiteral("A. Evans");
    draft.recipient = QStringLiteral("Legal Services");
    draft.format = domain::AudioFormat::Flac;
    const auto asked = must(door->release().request(draft));
    domain::ReleaseConditions mark;
    mark.hiddenMark = true;
    (void)must(store.door(QStringLiteral("siro"))->release().authorise(asked.id, {}, mark));
    return must(door->release().issue(asked.id, store.scratch(QStringLiteral("out")))).path;
}

QString Packages::issueExternal(TestStore &store)
{
    const auto door = store.doorFor(QStringLiteral("investigator"), QStringLiteral("abuse"), QStringLiteral("A-12"));
    service::ReleaseDraft draft;
    draft.recording = store.importCall();
    draft.kind = domain::ReleaseKind::External;
    draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
    draft.legalBasis = QStringLiteral("Court order");
    draft.requester = QStringLiteral("PC 4471");
    draft.recipient = QStringLiteral("South Wales Police");
    draft.format = domain::AudioFormat::Flac;
    const auto asked = must(door->release().request(draft));
    (void)must(store.door(QStringLiteral("ig"))->release().advise(asked.id, QStringLiteral("Only this call.")));
    (void)must(store.door(QStringLiteral("siro"))->release().authorise(asked.id));
    return must(door->release().issue(asked.id, store.scratch(QStringLiteral("out")))).path;
}

QString Packages::issueBound(TestStore &store)
{
    const auto door = store.doorFor(QStringLiteral("investigator"), QStringLiteral("abuse"), QStringLiteral("A-12"));
    service::ReleaseDraft draft;
    draft.recording = store.importCall();
    draft.kind = domain::ReleaseKind::External;
    draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
    draft.legalBasis = QStringLiteral("Court order");
    draft.requester = QStringLiteral("PC 4471");
    draft.recipient = QStringLiteral("South Wales Police");
    draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
    draft.legalBasis = QStringLiteral("Court order CF-2214");
    draft.format = domain::AudioFormat::Flac;
    draft.until = QDate(2027, 1, 20);
    const auto asked = must(door->release().request(draft));
    domain::ReleaseConditions advised;
    advised.only = {800, 8000};
    advised.until = QDate(2026, 12, 11);
    (void)must(store.door(QStringLiteral("ig"))
                   ->release()
                   .advise(asked.id, QStringLiteral("Only the part about the threat."), advised));
    domain::ReleaseConditions decided;
    decided.without = {{4000, 4800}};
    (void)must(store.door(QStringLiteral("siro"))->release().authorise(asked.id, {}, decided));
    return must(door->release().issue(asked.id, store.scratch(QStringLiteral("out")))).path;
}

QString Packages::copyOf(TestStore &store, const QString &package)
{
    static int number = 0;
    const QString copy = store.scratch(QStringLiteral("copy-%1").arg(++number)) + u'/' + QFileInfo(package).fileName();
    copyFolder(package, copy);
    return copy;
}

QStringList Packages::filesOf(const QString &package)
{
    QStringList files;
    QDirIterator all(package, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files << QDir(package).relativeFilePath(all.next());
    std::sort(files.begin(), files.end());
    return files;
}

QByteArray Packages::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Packages::write(const QString &path, const QByteArray &content)
{
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

void Packages::replace(const QString &path, const QByteArray &what, const QByteArray &with)
{
    QByteArray content = read(path);
    if (!content.contains(what))
        qFatal("%s has no %s", qPrintable(path), what.constData());
    write(path, content.replace(what, with));
}

void Packages::sealAnew(const QString &package)
{
    using namespace release;
    const auto partOf = [&](const QString &name) {
        const QByteArray content = read(package + u'/' + name);
        return PackagePart{name, content.size(), crypto::sha256(content)};
    };
    QList<PackagePart> payload;
    qint64 bytes = 0;
    const QStringList files = filesOf(package);
    for (const QString &name : files) {
        if (name.startsWith(QLatin1String(payloadFolder))) {
            payload << partOf(name);
            bytes += payload.constLast().size;
        }
    }
    auto info = must(parseBagInfo(read(package + u'/' + QLatin1String(bagInfoName))));
    info.last() = {QStringLiteral("Payload-Oxum"), payloadOxum(bytes, payload.size())};
    write(package + u'/' + QLatin1String(bagInfoName), bagInfoText(info));
    write(package + u'/' + QLatin1String(payloadManifestName), bagManifest(payload));
    QList<PackagePart> tags;
    for (const char *name : {bagDeclarationName, bagInfoName, howToCheckName, payloadManifestName})
        tags << partOf(QLatin1String(name));
    write(package + u'/' + QLatin1String(tagManifestName), bagManifest(tags));
}

void Packages::sealAsIssuer(TestStore &store, const QString &package)
{
    using namespace release;
    const QString sealed = package + u'/' + QLatin1String(tagManifestName);
    const QByteArray before = crypto::sha256(read(sealed)).toHex();
    sealAnew(package);
    const QByteArray after = crypto::sha256(read(sealed));

    const auto &keys = store.session(QStringLiteral("investigator"))->keys();
    auto proof = must(parseProof(read(package + u'/' + QLatin1String(packageProofName))));
    QMap<qint64, audit::Hash> hashes;
    bool found = false;
    for (ProvedEntry &entry : proof.entries) {
        audit::Leaf leaf = must(audit::parseLeaf(entry.leaf));
        if (entry.state.contains(before)) {
            entry.state.replace(before, after.toHex());
            leaf.stateHash = crypto::sha256(entry.state).toHex();
            entry.leaf = must(audit::canonicalJson(leaf));
            entry.signature = keys.sign(QLatin1String(entryContext), entry.leaf);
            found = true;
        }
        hashes.insert(leaf.sequence, audit::leafHash(entry.leaf));
    }
    if (!found)
        qFatal("the record has no seal of %s", qPrintable(package));
    auto checkpoint = must(audit::parseCheckpointText(must(audit::parseNote(proof.checkpoint)).text));
    audit::MemoryTree tree;
    for (quint64 i = 0; i < checkpoint.size; ++i)
        tree.append(hashes.value(static_cast<qint64>(i), audit::leafHash(QByteArray::number(i))));
    for (ProvedEntry &entry : proof.entries)
        entry.inclusion = must(audit::inclusionProof(
            tree, static_cast<quint64>(must(audit::parseLeaf(entry.leaf)).sequence), checkpoint.size));
    checkpoint.root = tree.root();
    const QString name = checkpoint.origin + QStringLiteral("/investigator");
    proof.checkpoint = must(audit::signCheckpoint(checkpoint, name, keys.signingKey()));
    write(package + u'/' + QLatin1String(packageProofName), must(proofText(proof)));
    write(package + u'/' + QLatin1String(packageSignatureName),
          must(audit::signNote(packageNoteText(proof.release, after), name, keys.signingKey())));
}

QString Packages::zipOf(const QString &package)
{
    const QString zip = package + QStringLiteral(".zip");
    QProcess python;
    python.setWorkingDirectory(QFileInfo(package).path());
    python.start(QStringLiteral("python3"), {QStringLiteral("-m"), QStringLiteral("zipfile"), QStringLiteral("-c"), zip,
                                             QFileInfo(package).fileName()});
    if (!python.waitForFinished() || python.exitCode() != 0)
        qFatal("python3 -m zipfile: %s", python.readAllStandardError().constData());
    return zip;
}

} // namespace earshot::tests
