#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QString>

namespace earshot::domain {

/// One row of the audit list: a leaf of the log together with the personal detail kept beside it.
struct AuditEntry
{
    qint64 sequence = 0; ///< 0-based place in the log
    Instant at;
    QString actor; ///< user name
    QString actorName;
    QString office;        ///< office acted in, may be empty
    QString action;        ///< stable id, e.g. "play", "release.authorise"
    QString object;        ///< e.g. "recording:17", "release:4"
    RecordingId recording; ///< the recording concerned, if any
    QString area;          ///< name
    QString purpose;       ///< purpose id
    QString reference;
    QString policyVersion;
    QString clause;
    bool permitted = true;
    QString rule;              ///< rule that refused; empty when permitted
    QString detail;            ///< plain words or values beside the log; erasable
    QByteArray detailKey;      ///< key of the leaf's commitment to reference, rule and detail; erased with them
    bool statesObject = false; ///< its leaf says what its object came to
    QByteArray leafHash;
    QByteArray signature; ///< Ed25519 by `actor` over the leaf's bytes

    bool operator==(const AuditEntry &) const = default;
};

} // namespace earshot::domain
