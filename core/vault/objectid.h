#pragma once

#include <QString>

namespace earshot::vault {

/// The name of a stored object: 32 hex digits of randomness that say nothing about the recording.
using ObjectId = QString;

[[nodiscard]] ObjectId newObjectId();

/// 32 small hex digits. Ids come out of a database that others may have written: check before a path is made of one.
[[nodiscard]] bool isObjectId(const ObjectId &id);

/// "ab/cdef…": 256 folders, so that none grows too large. `id` must be an object id.
[[nodiscard]] QString shardedPath(const ObjectId &id);

} // namespace earshot::vault
