#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/store_settings.h"
#include "core/release/note_renderer.h"

#include <QByteArray>
#include <QList>

namespace earshot::ui::papers {

/// Which part of the log a paper shows.
struct LogExtent
{
    domain::Letterhead letterhead;
    QString filter; ///< the words that the list was looked through for; empty: the whole log
    QString madeBy; ///< name of who saves it
    Instant madeAt;
};

/// The Release of Recording Log (§6) as a PDF/A-1b, A4, in the language of the window: for each release the four items
/// of the policy, then recipient, legal basis, part of the call, format, digest, conditions, end and what became of it;
/// for one that was refused, by whom and why. Rows as release_service.h's logRows() gives them.
///
/// Re-entrant, any thread, as long as a QGuiApplication lives (Internal without one).
[[nodiscard]] Result<QByteArray> logPaper(const LogExtent &extent, const QList<release::NoteContent> &rows);

} // namespace earshot::ui::papers
