#pragma once

#include "core/service/review_service.h"
#include "ui/desk/context.h"

#include <QHash>
#include <QUndoStack>
#include <memory>

namespace earshot::ui::player {

/// Notes through the one door, with undo. An act that succeeded emits Context::recordingChanged, so that everybody who
/// shows the recording reads it again. Acts run one after the other; undo waits until the last one is done.
///
/// Undo is itself an act that the record keeps. Where somebody else changed the note meanwhile, undo does nothing but
/// say so (failed, Conflict) and forgets what it can no longer take back. GUI thread.
class NoteActs : public QObject
{
    Q_OBJECT
public:
    explicit NoteActs(desk::Context &context, QObject *parent = nullptr);
    ~NoteActs() override;

    void add(domain::RecordingId recording, const service::NoteDraft &draft);
    /// `note` as it was shown: its revision decides whether somebody else was faster.
    void edit(const domain::Annotation &note, const service::NoteDraft &draft);
    void remove(const domain::Annotation &note);
    void restore(const domain::Annotation &note); ///< one that was removed

    [[nodiscard]] bool canUndo() const { return m_pending == 0 && m_stack.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_pending == 0 && m_stack.canRedo(); }
    [[nodiscard]] QString undoText() const { return m_stack.undoText(); }
    [[nodiscard]] bool isBusy() const { return m_pending > 0; }
    void undo();
    void redo();
    /// Another recording: what was done before is no longer taken back from here.
    void forget() { m_stack.clear(); }

signals:
    void added(const earshot::domain::Annotation &note);
    void edited(const earshot::domain::Annotation &note);
    void removed(const earshot::domain::Annotation &note); ///< undo() brings it back
    void restored(const earshot::domain::Annotation &note);
    /// The act was not done.
    void failed(const earshot::Error &error);
    void changed(); ///< canUndo, canRedo or isBusy

private:
    class Command;
    enum class Kind { Add = 1, Edit, Remove, Restore };
    struct Act
    {
        Kind kind = Kind::Add;
        domain::RecordingId recording;
        domain::AnnotationId note;
        service::NoteDraft draft;
    };
    /// Runs `act` on the revision that was last seen of its note; `done` hears only of success.
    void run(const Act &act, const std::function<void(const domain::Annotation &)> &done);
    void finish(const Act &act, const Result<domain::Annotation> &result,
                const std::function<void(const domain::Annotation &)> &done);
    void push(const QString &text, const Act &back, const Act &again);

    desk::Context &m_context;
    QUndoStack m_stack;
    QHash<domain::AnnotationId, int> m_revisions; ///< after the last act of ours on the note
    Act m_wanted;                                 ///< by the command that was just taken back or done again
    int m_pending = 0;
};

} // namespace earshot::ui::player
