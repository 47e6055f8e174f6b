#pragma once

class QDialog;

namespace earshot::ui::widgets {

/// Keeps a dialog at least as high as its wrapped words need at its width, whenever they change. Qt asks a window only
/// for its size hint, which does not know how often a line wraps.
void keepHeight(QDialog *dialog);

} // namespace earshot::ui::widgets
