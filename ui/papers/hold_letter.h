#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/hold.h"
#include "core/domain/store_settings.h"

#include <QByteArray>

namespace earshot::ui::papers {

/// What a hold letter says; plain values.
struct HoldLetter
{
    domain::Letterhead letterhead;
    QString number; ///< "H-0007"
    domain::Hold hold;
    QString purposeText;   ///< in words; empty for a freeze
    QString officeText;    ///< in which it was placed, in words
    qint64 recordings = 0; ///< that it is on now
    QDate earliestDue;     ///< of them; invalid: none
    QString madeBy;        ///< name of who saves the letter
    Instant madeAt;
};

/// A letter that tells whoever answers for it, and the service, that recordings must be kept, why, until when and what
/// must not be done meanwhile (§7; a freeze: §2), as a PDF/A-1b, A4, in the language of the window. The number or name
/// that the hold is on stands in it.
///
/// Re-entrant, any thread, as long as a QGuiApplication lives (Internal without one).
[[nodiscard]] Result<QByteArray> holdLetter(const HoldLetter &letter);

} // namespace earshot::ui::papers
