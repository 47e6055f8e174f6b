#pragma once

#include "core/intake/callfacts.h"
#include "core/intake/civiltime.h"

namespace earshot::intake {

/// What a recording's file name says, before zones and sides are judged. Nothing known: `recognised` is false.
struct ParsedName
{
    bool recognised = false;
    QString source = QStringLiteral("none"); ///< "freepbx" or "issabel"
    QString type;                            ///< lower case; empty in Issabel names
    QString destination;                     ///< FreePBX writes what was called before who called
    QString from;
    QString callId;                 ///< "1761440400.17", or with the system's name "pbx1-1761440400.17"
    std::optional<CivilTime> civil; ///< the server's local time
    std::optional<Instant> epoch;   ///< from the unique id, UTC
    QList<Warning> warnings;
};

/// Reads the names that MixMonitor leaves behind. `name` is a file name or a path of either slash; its folders are not
/// looked at. Known forms:
///   {type}-{destination}-{from}-{YYYYMMDD-HHMMSS}-{uniqueid}.{ext}   FreePBX; type in out exten internal external rg q
///                                                                   conf force generic ondemand page
///   {YYYYMMDD-HHMMSS}-{uniqueid}.{ext}                               Issabel
///   {anything}-{YYYYMMDD-HHMMSS}-{uniqueid}.{ext}                    older systems: time and id only
/// The unique id is {epoch}.{sequence} with, on some systems, a name and '-' in front; it may be missing in the first
/// form. Copies made by a desktop (" (1)", " - Copy") and %2B-style escapes are seen through.
[[nodiscard]] ParsedName parseName(const QString &name);

/// The name without folders and extension; digits after the last dot belong to the unique id, not to an extension.
[[nodiscard]] QString nameStem(const QString &name);

/// Epoch of a unique id, with or without a system's name in front; nothing if it is none.
[[nodiscard]] std::optional<Instant> uniqueIdEpoch(const QString &uniqueId);

/// The unique id without the system's name: "1761440400.17"; empty if it is none.
[[nodiscard]] QString bareUniqueId(const QString &uniqueId);

/// The date that folders …/YYYY/MM/DD/ directly above the file give.
[[nodiscard]] std::optional<QDate> folderDate(const QString &path);

} // namespace earshot::intake
