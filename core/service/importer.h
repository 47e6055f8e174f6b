#pragma once

#include "core/base/result.h"
#include "core/crypto/age.h"
#include "core/domain/areas.h"
#include "core/domain/recording.h"
#include "core/intake/callfacts.h"
#include "core/intake/connector.h"
#include "core/intake/scan.h"
#include "core/vault/vault.h"

#include <QHash>
#include <optional>
#include <stop_token>

namespace earshot::service {

/// Everything about a candidate that needs no database: made on worker threads, committed on the Door's.
struct PreparedFile
{
    intake::Candidate candidate;
    QByteArray sha256;
    std::optional<Error> unreadable; ///< why it goes to quarantine without its bytes
    std::optional<Error> fatal;      ///< stops the import: disk full, vault broken, cancelled
    domain::Recording recording;     ///< without id, importer and time of import
    domain::AreaId owner;            ///< area its extension belongs to; invalid: none
    QString queue;                   ///< number of the queue or group that was called
    bool quarantined = false;        ///< no owner, or the owner's business case is open
    QList<domain::MediaObject> objects;
};

/// The areas of a store as an import sees them: whose extension it is, and with which public key to encrypt.
class AreaMap
{
public:
    struct Entry
    {
        domain::ServiceArea area;
        intake::ExtensionSet extensions;
        crypto::age::Recipient recipient;
        int keyVersion = 1;
    };
    AreaMap(QList<Entry> areas, Entry quarantine);

    [[nodiscard]] const Entry *ownerOf(const intake::CallFacts &facts) const; ///< nullptr: no area owns it
    [[nodiscard]] const Entry &quarantine() const { return m_quarantine; }
    [[nodiscard]] intake::ExtensionSet allExtensions() const;

private:
    QList<Entry> m_areas;
    Entry m_quarantine;
};

/// What one import's workers share; all of it const or re-entrant.
struct ImportPlan
{
    const AreaMap &areas;
    const intake::Connector &connector;
    const intake::CdrIndex &cdr;
    const QHash<QString, QString> &extensionHolders;
    vault::Vault &vault;
    Instant now; ///< of the import; no call is later
};

/// SHA-256 of a candidate's bytes. Sets `unreadable` when it cannot be opened or read. Any thread.
[[nodiscard]] PreparedFile hashCandidate(const intake::Candidate &candidate, std::stop_token stop);

/// Describes, decodes and encrypts a hashed candidate. Any thread. Objects are durable in the vault when it returns,
/// and are the caller's to commit or to remove.
[[nodiscard]] PreparedFile prepareCandidate(PreparedFile file, const ImportPlan &plan, std::stop_token stop);

} // namespace earshot::service
