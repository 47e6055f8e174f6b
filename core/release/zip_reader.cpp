#include "core/release/zip_reader.h"

#include <QFile>
#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace earshot::release {

namespace {

constexpr std::size_t archiveBlock = 256 * 1024;

struct CloseArchive
{
    void operator()(archive *reader) const { archive_read_free(reader); }
};

tl::unexpected<Error> damaged(const QString &path)
{
    return fail(ErrorCode::Invalid, QStringLiteral("this is no ZIP file, or it is damaged"), path);
}

/// What somebody who got an age file by mail and hands it over unopened should be told.
bool isAgeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray start = file.read(64);
    return start.startsWith("age-encryption.org/") || start.startsWith("-----BEGIN AGE ENCRYPTED FILE-----");
}

Result<void> readBlocks(archive *reader, const QString &path, const std::function<Result<void>(QByteArrayView)> &take)
{
    const void *data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    for (;;) {
        const int rc = archive_read_data_block(reader, &data, &size, &offset);
        if (rc == ARCHIVE_EOF)
            return {};
        if (rc != ARCHIVE_OK)
            return damaged(path);
        EARSHOT_CHECK(take(QByteArrayView(static_cast<const char *>(data), static_cast<qsizetype>(size))));
    }
}

} // namespace

Result<void> readZip(const QString &path,
                     const std::function<Result<void>(const QString &name, const ZipBlocks &blocks, bool plain)> &visit)
{
    if (isAgeFile(path))
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("this file is encrypted with age; open it with the key or passphrase first, then "
                                   "check what comes out"),
                    path);
    const std::unique_ptr<archive, CloseArchive> reader(archive_read_new());
    if (!reader || archive_read_support_format_zip_seekable(reader.get()) != ARCHIVE_OK)
        return fail(ErrorCode::Internal, QStringLiteral("cannot read ZIP files here"));
    if (archive_read_open_filename(reader.get(), QFile::encodeName(path).constData(), archiveBlock) != ARCHIVE_OK)
        return damaged(path);
    archive_entry *entry = nullptr;
    for (;;) {
        const int rc = archive_read_next_header(reader.get(), &entry);
        if (rc == ARCHIVE_EOF)
            return {};
        if (rc != ARCHIVE_OK && rc != ARCHIVE_WARN)
            return damaged(path);
        if (archive_entry_is_encrypted(entry) != 0)
            return fail(ErrorCode::Unsupported,
                        QStringLiteral("this ZIP is encrypted; unpack it with its passphrase first, then check the "
                                       "folder"),
                        path);
        if (archive_entry_filetype(entry) == AE_IFDIR)
            continue;
        const char *utf8 = archive_entry_pathname_utf8(entry);
        const char *name = utf8 ? utf8 : archive_entry_pathname(entry);
        const ZipBlocks blocks = [&](const std::function<Result<void>(QByteArrayView)> &take) {
            return readBlocks(reader.get(), path, take);
        };
        EARSHOT_CHECK(visit(QString::fromUtf8(name), blocks, archive_entry_filetype(entry) == AE_IFREG));
    }
}

} // namespace earshot::release
