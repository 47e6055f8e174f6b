#pragma once

#include "core/base/filelock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QFile>
#include <QIODevice>
#include <QString>
#include <memory>
#include <optional>

namespace earshot::service {

/// A file that leaves the store: written under a hidden name in the folder of its destination, flushed, compared, and
/// only then given its name. Discarded when destroyed before that.
class OutgoingFile
{
public:
    /// Makes the hidden file, empty, 0600 and locked: whoever meets it unlocked knows that its maker is gone.
    [[nodiscard]] static Result<OutgoingFile> begin(const QString &destination);
    OutgoingFile(OutgoingFile &&) noexcept = default;
    OutgoingFile &operator=(OutgoingFile &&) = delete;
    ~OutgoingFile();

    /// Whether a file of this name, without its folder, can have been made by `begin`.
    [[nodiscard]] static bool isStagingName(const QString &name);
    [[nodiscard]] const QString &staging() const { return m_staging; } ///< absolute path

    /// Copies all of `source` and puts it in place without overwriting. Integrity when its SHA-256 is not `sha256`;
    /// Exists when a file of that name appeared meanwhile. Nothing stays on failure.
    [[nodiscard]] Result<void> finish(QIODevice &source, const QByteArray &sha256);
    /// Removes the hidden file, after `finish` too if it is still there; false if that cannot be done.
    bool discard();

private:
    OutgoingFile(QString destination, std::unique_ptr<QFile> file);
    Result<QByteArray> copyAndHash(QIODevice &source);
    Result<void> putInPlace();

    QString m_destination;
    QString m_staging; ///< empty: nothing to discard
    std::unique_ptr<QFile> m_file;
    std::optional<FileLock> m_lock; ///< none where the file system knows no locks
};

} // namespace earshot::service
