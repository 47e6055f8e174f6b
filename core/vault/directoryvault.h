#pragma once

#include "core/vault/vault.h"

namespace earshot::vault {

/// A vault in a folder of a local disk: objects in 256 subfolders (`ab/cdef…`), writers in `tmp/` until they have
/// finished. Files are 0600, folders 0700. Several processes may use one folder.
class DirectoryVault final : public Vault
{
public:
    /// The folder is made with the first object.
    explicit DirectoryVault(const QString &folder);

    [[nodiscard]] Result<void> remove(const ObjectId &id) override;
    [[nodiscard]] Result<bool> exists(const ObjectId &id) override;
    [[nodiscard]] Result<QList<ObjectEntry>> list() override;
    [[nodiscard]] Result<QStringList> strangers() override;
    [[nodiscard]] Result<int> sweepTemporaries() override;

protected:
    [[nodiscard]] Result<std::unique_ptr<ObjectSource>> openSource(const ObjectId &id) override;
    [[nodiscard]] Result<std::unique_ptr<ObjectSink>> openSink(const ObjectId &id) override;

private:
    [[nodiscard]] QString pathOf(const ObjectId &id) const;
    [[nodiscard]] QString temporaryFolder() const;

    QString m_folder;
};

} // namespace earshot::vault
