#pragma once

#include "core/release/note_renderer.h"
#include "ui/papers/note_layout.h"

#include <QCoreApplication>
#include <QString>

// Private to this room: what papers on a release have in common.
namespace earshot::ui::papers {

struct Note
{
    Q_DECLARE_TR_FUNCTIONS(ReleaseNote)
};

/// "whole call", "0:12 to 1:40 of 2:17"; moments have a tenth where they are not on a whole second.
[[nodiscard]] QString partOfCall(const release::NoteContent &content);
/// "Dispute or complaint (reference C-1187)"
[[nodiscard]] QString purposeOf(const release::NoteContent &content);
/// The office of the decision, in the language of the paper; of a deputy it says so.
[[nodiscard]] QString officeOf(const release::NoteContent &content);
/// Groups that an eye can compare, half of a SHA-256 a line; nothing is left out.
[[nodiscard]] QString groupedHash(const QString &hex);
/// Adds a row, unless there is nothing to say in it.
void addRow(QList<Row> &rows, const QString &label, const QString &value, bool monospaced = false);

} // namespace earshot::ui::papers
