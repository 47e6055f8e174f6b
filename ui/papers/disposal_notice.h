#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/disposal.h"
#include "core/domain/store_settings.h"

#include <QByteArray>
#include <QString>

namespace earshot::ui::papers {

/// What a notice of disposal says; plain values.
struct DisposalNotice
{
    domain::Letterhead letterhead;
    domain::Disposal disposal;
    int left = 0;   ///< recordings that are still there
    QString madeBy; ///< name of who saves the notice
    Instant madeAt;
};

/// The two weeks' notice to the owners of recordings that are due (§7): which, from which day on they may be destroyed,
/// and what whoever needs one of them must do before. As a PDF/A-1b, A4, in the language of the window. No names or
/// numbers of callers are in it.
///
/// Re-entrant, any thread, as long as a QGuiApplication lives (Internal without one).
[[nodiscard]] Result<QByteArray> disposalNotice(const DisposalNotice &notice);

} // namespace earshot::ui::papers
