#include "core/release/zip_writer.h"

#include "core/crypto/age.h"
#include "core/crypto/agepayload.h"

#include <QFile>
#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <optional>
#include <unistd.h>

namespace earshot::release {

namespace {

struct FreeArchive
{
    void operator()(archive *writer) const { archive_write_free(writer); }
};
struct FreeEntry
{
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

class LibArchiveZip final : public ZipWriter
{
public:
    LibArchiveZip(const QString &path, Instant now)
        : m_file(path)
        , m_now(now)
    {}

    Result<void> open(const PackageForm &form)
    {
        errno = 0;
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                         QFile::ReadOwner | QFile::WriteOwner))
            return fail(base::ioError(QStringLiteral("cannot create a file here"), m_file.fileName(), errno));
        if (form.protection == Protection::AgeRecipient || form.protection == Protection::AgePassphrase)
            EARSHOT_CHECK(beginAge(form));
        m_archive.reset(archive_write_new());
        // What would have to be set for no reason of ours must not fail in silence: an unset option is no encryption.
        bool set = m_archive && archive_write_set_format_zip(m_archive.get()) == ARCHIVE_OK &&
                   archive_write_set_options(m_archive.get(), "zip:hdrcharset=UTF-8") == ARCHIVE_OK &&
                   archive_write_set_bytes_in_last_block(m_archive.get(), 1) == ARCHIVE_OK;
        if (set && form.protection == Protection::ZipPassphrase) {
            SecretBytes text(form.passphrase.size() + 1); // zeroed: ends the C string
            std::copy(form.passphrase.span().begin(), form.passphrase.span().end(), text.data());
            set = archive_write_set_options(m_archive.get(), "zip:encryption=aes256") == ARCHIVE_OK &&
                  archive_write_set_passphrase(m_archive.get(), reinterpret_cast<const char *>(text.data())) ==
                      ARCHIVE_OK;
        }
        if (!set || archive_write_open(m_archive.get(), this, nullptr, &LibArchiveZip::write, nullptr) != ARCHIVE_OK)
            return fail(ErrorCode::Internal, QStringLiteral("cannot write ZIP files of this kind here"));
        return {};
    }

    Result<void> add(const QString &name, QByteArrayView content) override
    {
        const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
        if (!entry)
            return fail(ErrorCode::Internal, QStringLiteral("no memory"));
        archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
        archive_entry_set_size(entry.get(), content.size());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_mtime(entry.get(), static_cast<time_t>(m_now.ms / 1000), 0);
        if (archive_write_header(m_archive.get(), entry.get()) != ARCHIVE_OK)
            return failure();
        const char *data = content.data();
        for (qsizetype left = content.size(); left > 0;) {
            const la_ssize_t taken = archive_write_data(m_archive.get(), data, static_cast<std::size_t>(left));
            if (taken <= 0)
                return failure();
            data += taken;
            left -= taken;
        }
        return archive_write_finish_entry(m_archive.get()) == ARCHIVE_OK ? Result<void>() : failure();
    }

    Result<void> finish() override
    {
        if (archive_write_close(m_archive.get()) != ARCHIVE_OK)
            return failure();
        if (m_age)
            EARSHOT_CHECK(m_age->finish());
        if (::fsync(m_file.handle()) != 0)
            return fail(base::ioError(QStringLiteral("cannot flush to disk"), m_file.fileName(), errno));
        m_file.close();
        return {};
    }

private:
    Result<void> beginAge(const PackageForm &form)
    {
        using namespace crypto::age;
        const SecretBytes fileKey = generateFileKey();
        Result<QByteArray> header;
        if (form.protection == Protection::AgeRecipient) {
            EARSHOT_TRY(recipient, Recipient::parse(form.recipient));
            header = makeHeader(fileKey, {recipient});
        } else {
            header = makePassphraseHeader(fileKey, form.passphrase);
        }
        if (!header)
            return fail(header.error());
        EARSHOT_CHECK(toFile(*header));
        m_age.emplace(fileKey, [this](QByteArrayView sealed) { return toFile(sealed); });
        return {};
    }

    Result<void> toFile(QByteArrayView bytes)
    {
        errno = 0;
        if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
            return fail(base::ioError(QStringLiteral("cannot write"), m_file.fileName(), errno));
        return {};
    }

    static la_ssize_t write(archive *writer, void *self, const void *data, std::size_t size)
    {
        auto *zip = static_cast<LibArchiveZip *>(self);
        const QByteArrayView bytes(static_cast<const char *>(data), static_cast<qsizetype>(size));
        zip->m_written = zip->m_age ? zip->m_age->write(bytes) : zip->toFile(bytes);
        if (zip->m_written)
            return static_cast<la_ssize_t>(size);
        archive_set_error(writer, EIO, "cannot write");
        return -1;
    }

    [[nodiscard]] Result<void> failure() const
    {
        return m_written ? fail(ErrorCode::Internal, QStringLiteral("cannot write the ZIP")) : m_written;
    }

    QFile m_file;
    Instant m_now;
    std::optional<crypto::age::PayloadEncryptor> m_age;
    Result<void> m_written;                          ///< of the last bytes that went out
    std::unique_ptr<archive, FreeArchive> m_archive; ///< freed first: it may still write
};

} // namespace

ZipWriter::~ZipWriter() = default;

Result<std::unique_ptr<ZipWriter>> ZipWriter::begin(const QString &path, const PackageForm &form, Instant now)
{
    auto zip = std::make_unique<LibArchiveZip>(path, now);
    EARSHOT_CHECK(zip->open(form));
    return std::unique_ptr<ZipWriter>(std::move(zip));
}

} // namespace earshot::release
