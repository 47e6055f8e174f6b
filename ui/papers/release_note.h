#pragma once

#include "core/release/note_renderer.h"

namespace earshot::ui::papers {

/// The release note as a PDF/A-1b, A4, in black on white so that it survives a copier: the organisation as letterhead,
/// the four items of §6's Release of Recording Log, what was released (with its SHA-256), the advice of the IG Unit
/// where there is one, and what the recipient must do. Real text in embedded fonts; goes on over further pages.
///
/// Re-entrant, any thread, as long as a QGuiApplication lives (Internal without one). Invalid, with the field's name in
/// `where`, when one of the four items or the release's number is missing: a note without them must not go out.
class ReleaseNote final : public release::NoteRenderer
{
public:
    [[nodiscard]] Result<QByteArray> render(const release::NoteContent &content) const override;
};

} // namespace earshot::ui::papers
