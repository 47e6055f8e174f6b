#pragma once

#include "core/base/result.h"
#include "core/domain/recovery.h"

#include <QByteArray>

namespace earshot::ui::papers {

/// An officer's recovery kit as a PDF/A-1b of two A4 pages: the first is the kit (whose it is, its words in numbered
/// order, the same as a QR code), the second says how to keep it and what to do if it is lost. Real text in embedded
/// fonts. In the language of the window.
///
/// The bytes are the kit itself: wipe them (base::wipe) once they are written. Qt keeps and frees copies of the words
/// while it lays the page out, which nobody can wipe; they are gone with the process, which allows no core dump.
///
/// Re-entrant, any thread, as long as a QGuiApplication lives (Internal without one). Invalid, with the field's name in
/// `where`, for a sheet without officer, words or code.
[[nodiscard]] Result<QByteArray> recoveryKitPaper(const domain::KitSheet &sheet);

} // namespace earshot::ui::papers
