#pragma once

#include <QtGlobal>

namespace earshot::service {

inline constexpr qint64 blockSize = 256 * 1024; ///< bytes of a file that are held at a time
inline constexpr int pageSize = 200;            ///< rows that an act reads at a time
inline constexpr int checkedPage = 500;         ///< rows that are read at a time where all are looked at
inline constexpr int saltSize = 16;             ///< bytes: what personal detail is hashed with in the log

} // namespace earshot::service
