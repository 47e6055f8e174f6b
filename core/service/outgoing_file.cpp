#include "core/service/outgoing_file.h"

#include "core/base/durable.h"
#include "core/crypto/digest.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace earshot::service {

namespace {

constexpr qint64 blockSize = 256 * 1024;

Result<QByteArray> copyAndHash(QIODevice &source, QFile &file)
{
    crypto::Sha256 hash;
    if (!source.seek(0))
        return fail(ErrorCode::Io, QStringLiteral("cannot read the recording from its beginning"));
    while (!source.atEnd()) {
        QByteArray block = source.read(blockSize);
        if (block.isEmpty())
            return fail(ErrorCode::Integrity, QStringLiteral("the recording cannot be read to its end"));
        hash.add(block);
        if (file.write(block) != block.size() || !file.flush())
            return fail(base::ioError(QStringLiteral("cannot write"), file.fileName(), errno));
    }
    if (::fsync(file.handle()) != 0)
        return fail(base::ioError(QStringLiteral("cannot flush to disk"), file.fileName(), errno));
    return hash.finish();
}

} // namespace

Result<void> writeOutgoing(QIODevice &source, const QString &destination, const QByteArray &sha256)
{
    QFile file(destination + QStringLiteral(".part"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::Io, QStringLiteral("cannot create file: %1").arg(file.errorString()), file.fileName());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto discard = [&](Error error) {
        file.close();
        file.remove();
        return fail(std::move(error));
    };
    auto written = copyAndHash(source, file);
    if (!written)
        return discard(written.error());
    if (*written != sha256)
        return discard(base::error(ErrorCode::Integrity,
                                   QStringLiteral("the recording is not the one that came in: its SHA-256 differs")));
    file.close();
    // link + unlink instead of rename: a file that appeared meanwhile is never overwritten.
    const QByteArray from = QFile::encodeName(file.fileName());
    const QByteArray to = QFile::encodeName(destination);
    if (::link(from.constData(), to.constData()) != 0) {
        if (errno != EPERM && errno != EOPNOTSUPP)
            return discard(base::ioError(QStringLiteral("cannot put the file in place"), destination, errno));
        if (QFileInfo::exists(destination) || ::rename(from.constData(), to.constData()) != 0) // vfat has no links
            return discard(base::ioError(QStringLiteral("cannot put the file in place"), destination, errno));
    }
    ::unlink(from.constData());
    return base::syncFolder(QFileInfo(destination).absolutePath());
}

} // namespace earshot::service
