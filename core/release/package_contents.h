#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QMap>
#include <QString>
#include <memory>

namespace earshot::release {

/// A package as it was received: what is in it, without a word on whether it is right.
struct PackageContents
{
    struct File
    {
        qint64 size = 0;
        QByteArray sha256;  ///< 32 bytes
        QByteArray content; ///< of small files (at most largestText), empty otherwise
        bool plain = true;  ///< false: a link, a device or the like, which is not followed
    };
    static constexpr qint64 largestText = 4 * 1024 * 1024;

    QMap<QString, File> files; ///< by path inside the package, with '/'

    [[nodiscard]] bool contains(const char *path) const { return files.contains(QLatin1String(path)); }
    [[nodiscard]] QByteArray text(const QString &path) const { return files.value(path).content; }
    [[nodiscard]] QByteArray text(const char *path) const { return text(QLatin1String(path)); }
};

/// Reads a package folder or ZIP whole, to its last byte; nothing is unpacked or written. A ZIP's one outermost folder
/// is taken off the paths. NotFound when there is nothing; Unsupported for an encrypted one, which its recipient opens
/// first; Invalid for what is no such thing, has paths that lead out of it, two files of one name, more than 1000 files
/// or more than 64 GiB. Any thread.
[[nodiscard]] Result<PackageContents> readPackage(const QString &path);

/// One plain file of a package, to be read anywhere. `name` as PackageContents has it. Of a ZIP it is held in memory,
/// at most largestPart of it. NotFound, Unsupported (larger) and the errors of readPackage. Any thread.
[[nodiscard]] Result<std::unique_ptr<QIODevice>> openPart(const QString &path, const QString &name);
inline constexpr qint64 largestPart = qint64(512) << 20;

} // namespace earshot::release
