#pragma once

#include "app/demo/demo_script.h"
#include "core/base/clock.h"

namespace earshot::app {

/// A call of the script, with its date and its file. Internal to this room.
struct PlacedCall
{
    ScriptCall call;
    Instant recordedAt; ///< when the recording began
    Instant setUpAt;    ///< ringSeconds earlier; in the unique id
    Instant endedAt;
    QString path;
};

/// The rule of resources/demo/README.md: today − ageDays, and the Friday before instead of a weekend unless `anyDay`.
[[nodiscard]] QDate dayOf(const ScriptCall &call, const QDate &today);

/// Writes every recording below `folder` under the name that its telephone system would have given it, last changed
/// when the call ended, and the call detail records beside them. In order of time.
[[nodiscard]] Result<QList<PlacedCall>> layOut(const QList<ScriptCall> &calls, const QString &folder,
                                               const QDate &today);

} // namespace earshot::app
