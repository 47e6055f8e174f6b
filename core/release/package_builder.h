#pragma once

#include "core/base/filelock.h"
#include "core/base/result.h"
#include "core/release/bag.h"
#include "core/release/package_form.h"
#include "core/release/part.h"
#include "core/release/zip_writer.h"

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

namespace earshot::release {

/// Builds a package, a BagIt bag, so that it is there whole or not at all: parts go to `.<name>.part` beside the
/// destination, are flushed, and one rename puts the folder in place. Discarded when destroyed unfinished, unless
/// `keep` was called.
///
/// As one file (ZIP, protected or not) it is staged in that folder and moved out of it; nothing readable of a protected
/// one is written, so its parts are held in memory one at a time, up to `largestZipped`.
///
/// In this order: `add` for the payload, `seal`, `addBeside` for what speaks of the sealed bag, `flush`, `publish`.
class PackageBuilder
{
public:
    static constexpr qint64 largestZipped = qint64(1) << 30;

    /// `folder` must exist and be writable. Exists when what `form` makes of `name` is there already. A left-over
    /// staging folder of an interrupted build is removed first; Busy while another process builds this very package
    /// here.
    [[nodiscard]] static Result<PackageBuilder> begin(const QString &folder, const QString &name,
                                                      const PackageForm &form = {}, Instant now = {});
    PackageBuilder(PackageBuilder &&other) noexcept;
    PackageBuilder &operator=(PackageBuilder &&) = delete;
    ~PackageBuilder();

    /// A part of the payload, of known content. `name` is a plain file name; it lies in data/, and the part says so.
    [[nodiscard]] Result<PackagePart> add(const QString &name, const QByteArray &content);
    /// A part of the payload that `write` fills.
    [[nodiscard]] Result<PackagePart> add(const QString &name,
                                          const std::function<Result<void>(QIODevice &out)> &write);

    /// Closes the payload: declaration, `info` with its Payload-Oxum, `howToCheck`, payload manifest and tag manifest.
    /// Gives the SHA-256 of the tag manifest, in which everything so far is included.
    [[nodiscard]] Result<QByteArray> seal(BagInfo info, const QByteArray &howToCheck);
    /// After `seal`: a file in the bag's root that no manifest lists, since it speaks of the tag manifest.
    [[nodiscard]] Result<void> addBeside(const QString &name, const QByteArray &content);
    /// Everything that was added is on the disk.
    [[nodiscard]] Result<void> flush();
    /// After `flush`: the rename. Nothing can be added afterwards. Gives the final path.
    [[nodiscard]] Result<QString> publish();
    [[nodiscard]] QString staging() const
    {
        return m_staging;
    } ///< the folder that is written; empty once published and gone
    /// Keeps the staged package when this object goes, so that an interrupted issue can be published later.
    void keep() { m_keep = true; }
    bool discard(); ///< removes what is staged, kept or not; false if that cannot be done

    /// Where a package of this name is built before it is published in `folder`.
    [[nodiscard]] static QString stagingPath(const QString &folder, const QString &name);

    /// Publishes a flushed package that was left in staging, if its tag manifest has the given SHA-256 (its
    /// manifest.json, where it was made before packages were bags; of one file: if it is what was flushed under that
    /// seal); NotFound when there is none.
    [[nodiscard]] static Result<QString> publishLeftOver(const QString &folder, const QString &name,
                                                         const QByteArray &sha256);

private:
    class Lock;
    PackageBuilder(QString folder, QString name, std::unique_ptr<Lock> lock);
    Result<PackagePart> writeFile(const QString &path, const std::function<Result<void>(QIODevice &)> &write);
    Result<PackagePart> writeFile(const QString &path, const QByteArray &content);
    Result<PackagePart> writeZipped(const QString &path, const std::function<Result<void>(QIODevice &)> &write);
    Result<void> flushZip();

    std::unique_ptr<Lock> m_lock; ///< goes last: no other process looks into staging before it is settled
    QString m_folder;
    QString m_name;
    QString m_staging; ///< empty: published or moved from
    PackageForm m_form;
    Instant m_now;
    std::unique_ptr<ZipWriter> m_zip; ///< made with the first part: before it, nothing is written
    QByteArray m_sealed;              ///< SHA-256 of the tag manifest
    QList<PackagePart> m_parts;       ///< of the payload
    std::optional<FileLock> m_alive;  ///< on the staging folder; none where the file system knows no locks
    bool m_keep = false;
};

} // namespace earshot::release
