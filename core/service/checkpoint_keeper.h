#pragma once

#include "core/audit/checkpoint.h"
#include "core/base/clock.h"

#include <optional>

namespace earshot::service {

/// What a computer remembers of one store's log.
struct KeptCheckpoint
{
    QByteArray note;       ///< a signed checkpoint
    audit::NoteKey signer; ///< the key it was signed with here: the store's own list of keys may have been put back too

    bool operator==(const KeptCheckpoint &) const = default;
};

/// A client's memory outside the store: the last checkpoint of each store that was opened from here. Who can write the
/// store's folder cannot change it, so it tells a store that was put back or rewritten. Implementations are safe to
/// share between threads and processes; of two that write at once, one wins.
class CheckpointKeeper
{
public:
    virtual ~CheckpointKeeper();

    /// Nothing for a store that was never opened from here. Integrity when there is something that was not written by
    /// `keep`; Io when it cannot be read.
    [[nodiscard]] virtual Result<std::optional<KeptCheckpoint>> last(const QString &storeId) = 0;
    /// Durable on return: the old or the new one is there afterwards.
    [[nodiscard]] virtual Result<void> keep(const QString &storeId, const KeptCheckpoint &checkpoint) = 0;
    /// What is there stays as evidence, under another name, and is not asked for again.
    [[nodiscard]] virtual Result<void> setAside(const QString &storeId) = 0;
};

/// A folder with one file `<store id>.note` a store, mode 0600: the signer's verifier key, an empty line, and the
/// signed note as every C2SP tool reads it.
class FolderCheckpointKeeper final : public CheckpointKeeper
{
public:
    /// Made at the first `keep`, mode 0700.
    explicit FolderCheckpointKeeper(QString folder)
        : m_folder(std::move(folder))
    {}
    /// $XDG_STATE_HOME/earshot/checkpoints, or ~/.local/state/earshot/checkpoints.
    [[nodiscard]] static QString defaultFolder();

    [[nodiscard]] Result<std::optional<KeptCheckpoint>> last(const QString &storeId) override;
    [[nodiscard]] Result<void> keep(const QString &storeId, const KeptCheckpoint &checkpoint) override;
    [[nodiscard]] Result<void> setAside(const QString &storeId) override;

private:
    /// Invalid for an id that could lead out of the folder: it comes from the store.
    [[nodiscard]] Result<QString> pathOf(const QString &storeId) const;

    QString m_folder;
};

} // namespace earshot::service
