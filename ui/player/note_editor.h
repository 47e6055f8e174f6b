#pragma once

#include "core/domain/annotation.h"
#include "core/service/review_service.h"

#include <QWidget>
#include <optional>

class QLineEdit;
class QPlainTextEdit;

namespace earshot::ui::widgets {
class Label;
class PrimaryButton;
} // namespace earshot::ui::widgets

namespace earshot::ui::player {

/// Writes or changes one note, in place, while the call plays on. Knows no service: it says what should be saved, and
/// stays open with its words until told that they are saved. Ctrl+Return saves, Esc cancels. Hidden until opened.
class NoteEditor : public QWidget
{
    Q_OBJECT
public:
    explicit NoteEditor(QWidget *parent = nullptr);

    /// A new note at a moment (empty range) or over a range, `rate` in Hz. What was being written is kept when the
    /// editor is open with a new note already: only its place moves.
    void begin(FrameRange range, int rate);
    void edit(const domain::Annotation &note, int rate);
    /// Tags that complete while typing.
    void setKnownTags(const QStringList &tags);
    /// The last save was refused or failed; `text` says why, and nothing that was written is lost.
    void showProblem(const QString &text);
    /// Saved, or nothing more to write: clears and hides.
    void finish();

    [[nodiscard]] bool isOpen() const { return !isHidden(); }
    /// The note being changed; none for a new one.
    [[nodiscard]] const std::optional<domain::Annotation> &original() const { return m_original; }
    [[nodiscard]] service::NoteDraft draft() const;

signals:
    void saveRequested(const earshot::service::NoteDraft &draft);
    void cancelled(); ///< the editor has hidden itself

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void open(FrameRange range);
    void save();
    void cancel();
    void setSaving(bool saving);

    widgets::Label *m_where;
    widgets::Label *m_problem;
    QPlainTextEdit *m_text;
    QLineEdit *m_tags;
    widgets::PrimaryButton *m_save;
    QStringList m_knownTags;
    FrameRange m_range;
    std::optional<domain::Annotation> m_original;
};

} // namespace earshot::ui::player
