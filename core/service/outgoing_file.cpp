#include "core/service/outgoing_file.h"

#include "core/base/durable.h"
#include "core/crypto/digest.h"
#include "core/service/limits.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <cerrno>
#include <unistd.h>
#include <utility>

namespace earshot::service {

namespace {

/// Says nothing of the recording, and is never longer than a file system allows. An import passes ".part" by.
QString stagingName()
{
    return QStringLiteral(".earshot-%1.part").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

} // namespace

OutgoingFile::OutgoingFile(QString destination, std::unique_ptr<QFile> file)
    : m_destination(std::move(destination))
    , m_staging(file->fileName())
    , m_file(std::move(file))
{}

OutgoingFile::~OutgoingFile()
{
    discard();
}

bool OutgoingFile::discard()
{
    if (m_staging.isEmpty() || ::unlink(QFile::encodeName(m_staging).constData()) == 0 || errno == ENOENT)
        m_staging.clear();
    return m_staging.isEmpty();
}

bool OutgoingFile::isStagingName(const QString &name)
{
    static const QRegularExpression made(QStringLiteral("\\A\\.earshot-[0-9a-f]{16}\\.part\\z"));
    return made.match(name).hasMatch();
}

Result<OutgoingFile> OutgoingFile::begin(const QString &destination)
{
    const QFileInfo target(destination);
    auto file = std::make_unique<QFile>(target.absoluteDir().filePath(stagingName()));
    errno = 0;
    if (!file->open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(base::ioError(QStringLiteral("cannot create a file here"), target.absolutePath(), errno));
    OutgoingFile outgoing(target.absoluteFilePath(), std::move(file));
    auto lock = FileLock::take(outgoing.m_staging);
    if (lock)
        outgoing.m_lock.emplace(std::move(*lock));
    else if (lock.error().code != ErrorCode::Unsupported)
        return fail(lock.error());
    return outgoing;
}

Result<QByteArray> OutgoingFile::copyAndHash(QIODevice &source)
{
    crypto::Sha256 hash;
    if (!source.seek(0))
        return fail(ErrorCode::Io, QStringLiteral("cannot read the recording from its beginning"));
    while (!source.atEnd()) {
        QByteArray block = source.read(blockSize);
        if (block.isEmpty())
            return fail(ErrorCode::Integrity, QStringLiteral("the recording cannot be read to its end"));
        hash.add(block);
        if (m_file->write(block) != block.size() || !m_file->flush())
            return fail(base::ioError(QStringLiteral("cannot write"), m_destination, errno));
    }
    if (::fsync(m_file->handle()) != 0)
        return fail(base::ioError(QStringLiteral("cannot flush to disk"), m_destination, errno));
    return hash.finish();
}

Result<void> OutgoingFile::putInPlace()
{
    // link + unlink instead of rename: a file that appeared meanwhile is never overwritten.
    const QByteArray from = QFile::encodeName(m_staging);
    const QByteArray to = QFile::encodeName(m_destination);
    if (::link(from.constData(), to.constData()) != 0) {
        if (errno != EPERM && errno != EOPNOTSUPP)
            return fail(base::ioError(QStringLiteral("cannot put the file in place"), m_destination, errno));
        if (QFileInfo::exists(m_destination)) // vfat has no links
            return fail(ErrorCode::Exists, QStringLiteral("there is a file of this name already"), m_destination);
        if (::rename(from.constData(), to.constData()) != 0)
            return fail(base::ioError(QStringLiteral("cannot put the file in place"), m_destination, errno));
        m_staging.clear();
    } else {
        discard(); // if it cannot, the journal keeps it in mind
    }
    const auto synced = base::syncFolder(QFileInfo(m_destination).absolutePath());
    if (!synced)
        ::unlink(to.constData()); // the caller is told that there is none
    return synced;
}

Result<void> OutgoingFile::finish(QIODevice &source, const QByteArray &sha256)
{
    EARSHOT_TRY(written, copyAndHash(source));
    if (written != sha256)
        return fail(ErrorCode::Integrity,
                    QStringLiteral("the recording is not the one that came in: its SHA-256 differs"));
    m_file->close();
    return putInPlace();
}

} // namespace earshot::service
