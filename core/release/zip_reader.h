#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>
#include <functional>

namespace earshot::release {

/// Hands the bytes of one file on, piece by piece; to be called at most once.
using ZipBlocks = std::function<Result<void>(const std::function<Result<void>(QByteArrayView)> &)>;

/// Visits every file of a ZIP in its order (libarchive; folders are passed over). `plain` is false for a link or a
/// device. Unsupported for an encrypted one; Invalid for what is no ZIP or is damaged; errors of `visit`.
[[nodiscard]] Result<void>
readZip(const QString &path,
        const std::function<Result<void>(const QString &name, const ZipBlocks &blocks, bool plain)> &visit);

} // namespace earshot::release
