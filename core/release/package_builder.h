#pragma once

#include "core/base/filelock.h"
#include "core/base/result.h"
#include "core/release/bag.h"
#include "core/release/part.h"

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
/// In this order: `add` for the payload, `seal`, `addBeside` for what speaks of the sealed bag, `flush`, `publish`.
class PackageBuilder
{
public:
    /// `folder` must exist and be writable. Exists when `folder/name` is there already. A left-over staging folder of
    /// an interrupted build is removed first; Busy while another process builds this very package here.
    [[nodiscard]] static Result<PackageBuilder> begin(const QString &folder, const QString &name);
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
    [[nodiscard]] QString staging() const { return m_staging; } ///< the folder that is written; empty once published
    /// Keeps the staged package when this object goes, so that an interrupted issue can be published later.
    void keep() { m_keep = true; }
    bool discard(); ///< removes what is staged, kept or not; false if that cannot be done

    /// Where a package of this name is built before it is published in `folder`.
    [[nodiscard]] static QString stagingPath(const QString &folder, const QString &name);

    /// Publishes a flushed package that was left in staging, if its tag manifest has the given SHA-256 (its
    /// manifest.json, where it was made before packages were bags); NotFound when there is none.
    [[nodiscard]] static Result<QString> publishLeftOver(const QString &folder, const QString &name,
                                                         const QByteArray &sha256);

private:
    class Lock;
    PackageBuilder(QString folder, QString name, std::unique_ptr<Lock> lock);
    Result<PackagePart> writeFile(const QString &path, const std::function<Result<void>(QIODevice &)> &write);
    Result<PackagePart> writeFile(const QString &path, const QByteArray &content);

    std::unique_ptr<Lock> m_lock; ///< goes last: no other process looks into staging before it is settled
    QString m_folder;
    QString m_name;
    QString m_staging;               ///< empty: published or moved from
    QList<PackagePart> m_parts;      ///< of the payload
    std::optional<FileLock> m_alive; ///< on the staging folder; none where the file system knows no locks
    bool m_keep = false;
};

} // namespace earshot::release
