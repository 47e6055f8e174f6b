#include "core/release/package_contents.h"

#include "core/crypto/digest.h"
#include "core/release/bag.h"
#include "core/release/zip_reader.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace earshot::release {

namespace {

constexpr qint64 readAtOnce = 256 * 1024;
constexpr qsizetype mostFiles = 1000;
constexpr qint64 mostBytes = qint64(64) << 30;

/// Takes files in, from wherever they come, within the limits of a package.
class Gatherer
{
public:
    Result<void> add(const QString &name, const ZipBlocks &blocks, bool plain)
    {
        if (!isBagPath(name))
            return fail(ErrorCode::Invalid, QStringLiteral("a file in it has a name that no package has"), name);
        if (package.files.contains(name))
            return fail(ErrorCode::Invalid, QStringLiteral("two files in it have one name"), name);
        if (package.files.size() >= mostFiles)
            return fail(ErrorCode::Invalid, QStringLiteral("there are more files in it than a package has"));
        PackageContents::File file;
        file.plain = plain;
        crypto::Sha256 hash;
        if (plain)
            EARSHOT_CHECK(blocks([&](QByteArrayView block) { return addBlock(file, hash, block); }));
        file.sha256 = hash.finish();
        package.files.insert(name, file);
        return {};
    }

    PackageContents package;

private:
    Result<void> addBlock(PackageContents::File &file, crypto::Sha256 &hash, QByteArrayView block)
    {
        hash.add(block);
        file.size += block.size();
        m_total += block.size();
        if (m_total > mostBytes)
            return fail(ErrorCode::Invalid, QStringLiteral("it is larger than a package can be"));
        if (file.size <= PackageContents::largestText)
            file.content += block;
        else
            file.content.clear();
        return {};
    }

    qint64 m_total = 0;
};

Result<void> readBlocks(const QString &path, const std::function<Result<void>(QByteArrayView)> &take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("a file in it cannot be read"), path);
    while (!file.atEnd()) {
        const QByteArray block = file.read(readAtOnce);
        if (block.isEmpty())
            return fail(ErrorCode::Io, QStringLiteral("a file in it cannot be read to its end"), path);
        EARSHOT_CHECK(take(block));
    }
    return {};
}

Result<PackageContents> readFolder(const QString &folder)
{
    Gatherer gatherer;
    // Absolute: to any other folder, a path that is not counts as relative already.
    const QDir root(QFileInfo(folder).absoluteFilePath());
    QDirIterator all(root.path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        const QFileInfo info = all.fileInfo();
        if (info.isDir() && !info.isSymLink())
            continue;
        EARSHOT_CHECK(gatherer.add(
            root.relativeFilePath(path),
            [&](const std::function<Result<void>(QByteArrayView)> &take) { return readBlocks(path, take); },
            info.isFile() && !info.isSymLink()));
    }
    return gatherer.package;
}

/// A ZIP of a package holds one folder of the release's name; one that was made by hand may hold its contents.
PackageContents withoutOuterFolder(PackageContents package)
{
    if (package.contains(bagDeclarationName) || package.contains(formerManifestName) || package.files.isEmpty())
        return package;
    const QString outer = package.files.firstKey().section(u'/', 0, 0) + u'/';
    PackageContents inner;
    for (auto file = package.files.cbegin(); file != package.files.cend(); ++file) {
        if (!file.key().startsWith(outer))
            return package;
        inner.files.insert(file.key().mid(outer.size()), *file);
    }
    return inner;
}

} // namespace

Result<PackageContents> readPackage(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such folder or file"), path);
    if (info.isDir())
        return readFolder(path);
    Gatherer gatherer;
    EARSHOT_CHECK(readZip(path, [&](const QString &name, const ZipBlocks &blocks, bool plain) {
        return gatherer.add(name, blocks, plain);
    }));
    return withoutOuterFolder(gatherer.package);
}

Result<std::unique_ptr<QIODevice>> openPart(const QString &path, const QString &name)
{
    const auto missing = fail(ErrorCode::NotFound, QStringLiteral("there is no such file in it"), name);
    if (!isBagPath(name))
        return missing;
    if (QFileInfo(path).isDir()) {
        const QFileInfo info(QDir(path).filePath(name));
        auto file = std::make_unique<QFile>(info.filePath());
        if (!info.isFile() || info.isSymLink() || !file->open(QIODevice::ReadOnly))
            return missing;
        return file;
    }
    QByteArray bytes;
    bool found = false;
    EARSHOT_CHECK(readZip(path, [&](const QString &entry, const ZipBlocks &blocks, bool plain) -> Result<void> {
        // As it stands there, or in the one outermost folder.
        if (!plain || found || (entry != name && entry.section(u'/', 1) != name))
            return {};
        found = true;
        return blocks([&](QByteArrayView block) -> Result<void> {
            if (bytes.size() + block.size() > largestPart)
                return fail(ErrorCode::Unsupported, QStringLiteral("it is too large; unpack the ZIP"), name);
            bytes += block;
            return {};
        });
    }));
    if (!found)
        return missing;
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

} // namespace earshot::release
