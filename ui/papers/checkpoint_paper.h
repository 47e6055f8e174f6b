#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/store_settings.h"

#include <QByteArray>
#include <QString>

namespace earshot::ui::papers {

struct CheckpointSheet
{
    domain::Letterhead letterhead;
    QByteArray note; ///< the checkpoint as a signed note, as it is saved or mailed
    qint64 entries = 0;
    Instant newestAt;  ///< of its last entry
    QByteArray root32; ///< the tree's root
    Instant madeAt;
    QString madeBy; ///< who signed it, by name
};

/// A checkpoint of the log on one A4 page, as a PDF/A-1b: what it is, its text in a monospaced face, the same as a QR
/// code, and what to do with the paper. Typed or scanned back, audit::noteFromMail gives the note. Nothing in it is
/// secret. In the language of the window.
///
/// Re-entrant, any thread, as long as a QGuiApplication lives (Internal without one). Invalid, with the field's name in
/// `where`, for a sheet without its note, root or signer.
[[nodiscard]] Result<QByteArray> checkpointPaper(const CheckpointSheet &sheet);

} // namespace earshot::ui::papers
