#pragma once

#include "core/base/result.h"
#include "core/release/note_renderer.h"
#include "core/release/package_builder.h"

#include <QByteArray>
#include <QList>

namespace earshot::release {

/// The manifest of a package: canonical JSON (RFC 8785) with the Release Log's four items (§6: purpose, requester, date
/// and time of the recording, authoriser), what was released, under which conditions, on which legal basis and until
/// when, and name, size and SHA-256 of every part before it. What is redacted in it, and the marks that it bears.
/// Version 4; those of version 3 had neither of the last two, those of version 2 none of the last five. "hiddenMark" is
/// there only when there is one: packages of before have no such field.
[[nodiscard]] Result<QByteArray> makeManifest(const NoteContent &content, const QList<PackagePart> &parts);

/// The Release of Recording Log as CSV (RFC 4180, UTF-8 with CRLF), one row a release. A cell that a spreadsheet would
/// take for a formula gets an apostrophe in front.
[[nodiscard]] QByteArray logAsCsv(const QList<NoteContent> &rows);

} // namespace earshot::release
