#pragma once

#include "core/base/result.h"
#include "core/domain/store_settings.h"

#include <QByteArray>
#include <QString>

namespace earshot::ui::papers {

/// The certificate of a disposal as a PDF/A-1b, A4, in the language of the window: what was destroyed and what was
/// kept, under which clause, who gave notice, approved and finished it, and from which day even backups cannot be read.
/// `certificate` is core/service/disposal_certificate.h's JSON; its signature stands on the paper for whoever has the
/// signed file as well. No names or numbers of callers are in it.
///
/// Re-entrant, any thread, as long as a QGuiApplication lives (Internal without one). Invalid for anything else than a
/// certificate of this format.
[[nodiscard]] Result<QByteArray> disposalPaper(const domain::Letterhead &letterhead, const QByteArray &certificate,
                                               const QByteArray &signature);

} // namespace earshot::ui::papers
