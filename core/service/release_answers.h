#pragma once

#include "core/base/error.h"
#include "core/domain/release.h"

#include <QList>
#include <QString>
#include <optional>

namespace earshot::service {

/// What became of several releases that were given the same answer in turn. Each is an act of its own: what was done
/// stays done when a later one fails, and nothing is tried after that one.
struct ReleaseAnswers
{
    QList<domain::Release> done;
    QString failed; ///< the number of the release whose `error` it is
    std::optional<Error> error;
};

} // namespace earshot::service
