#pragma once

#include "core/base/clock.h"
#include "core/release/package_form.h"

#include <QByteArrayView>
#include <QString>
#include <memory>

namespace earshot::release {

/// Writes a package as one ZIP file (libarchive), plain or protected, so that nothing readable of a protected one
/// touches the disk: each part is handed over whole, and only ciphertext is written. One thread.
class ZipWriter
{
public:
    /// Makes the file, 0600; Exists when there is one. Slow for AgePassphrase (scrypt). `form` has passed checkForm.
    [[nodiscard]] static Result<std::unique_ptr<ZipWriter>> begin(const QString &path, const PackageForm &form,
                                                                  Instant now);
    virtual ~ZipWriter();
    Q_DISABLE_COPY_MOVE(ZipWriter)

    /// `name` with '/', as it stands in the ZIP. NoSpace, Io.
    [[nodiscard]] virtual Result<void> add(const QString &name, QByteArrayView content) = 0;
    /// Closes and flushes to the disk. Once.
    [[nodiscard]] virtual Result<void> finish() = 0;

protected:
    ZipWriter() = default;
};

} // namespace earshot::release
