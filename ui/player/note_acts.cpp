#include "ui/player/note_acts.h"
#include "ui/desk/answer.h"

#include <QUndoCommand>

namespace earshot::ui::player {

using domain::Annotation;

/// The stack knows what would be done; NoteActs does it once the stack is through, since an answer may come at once and
/// may clear the stack.
class NoteActs::Command : public QUndoCommand
{
public:
    Command(NoteActs &acts, const QString &text, Act back, Act again)
        : QUndoCommand(text)
        , m_acts(acts)
        , m_back(std::move(back))
        , m_again(std::move(again))
    {}
    void undo() override { m_acts.m_wanted = m_back; }
    void redo() override
    {
        // Pushing calls redo(), for what has just been done.
        if (m_done)
            m_acts.m_wanted = m_again;
        m_done = true;
    }

private:
    NoteActs &m_acts;
    const Act m_back;
    const Act m_again;
    bool m_done = false;
};

NoteActs::NoteActs(desk::Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&m_stack, &QUndoStack::indexChanged, this, &NoteActs::changed);
}

NoteActs::~NoteActs()
{
    m_stack.disconnect(this);
}

void NoteActs::add(domain::RecordingId recording, const service::NoteDraft &draft)
{
    run({Kind::Add, recording, {}, draft}, [this](const Annotation &note) {
        push(tr("Undo the note"), {Kind::Remove, note.recording, note.id, {}},
             {Kind::Restore, note.recording, note.id, {}});
    });
}

void NoteActs::edit(const Annotation &note, const service::NoteDraft &draft)
{
    m_revisions[note.id] = note.revision;
    const service::NoteDraft before{note.range, note.text, note.tags};
    run({Kind::Edit, note.recording, note.id, draft}, [this, before, draft](const Annotation &now) {
        push(tr("Undo the change of the note"), {Kind::Edit, now.recording, now.id, before},
             {Kind::Edit, now.recording, now.id, draft});
    });
}

void NoteActs::remove(const Annotation &note)
{
    m_revisions[note.id] = note.revision;
    run({Kind::Remove, note.recording, note.id, {}}, [this](const Annotation &now) {
        push(tr("Bring the note back"), {Kind::Restore, now.recording, now.id, {}},
             {Kind::Remove, now.recording, now.id, {}});
    });
}

void NoteActs::restore(const Annotation &note)
{
    m_revisions[note.id] = note.revision;
    run({Kind::Restore, note.recording, note.id, {}}, [this](const Annotation &now) {
        push(tr("Remove the note again"), {Kind::Remove, now.recording, now.id, {}},
             {Kind::Restore, now.recording, now.id, {}});
    });
}

void NoteActs::undo()
{
    if (!canUndo())
        return;
    m_stack.undo();
    run(m_wanted, {});
}

void NoteActs::redo()
{
    if (!canRedo())
        return;
    m_stack.redo();
    run(m_wanted, {});
}

void NoteActs::push(const QString &text, const Act &back, const Act &again)
{
    m_stack.push(new Command(*this, text, back, again));
}

void NoteActs::run(const Act &act, const std::function<void(const Annotation &)> &done)
{
    ++m_pending;
    emit changed();
    const int revision = m_revisions.value(act.note);
    desk::answer(this, m_context.door().run([act, revision](service::Door &door) -> Result<Annotation> {
        switch (act.kind) {
        case Kind::Add:
            return door.review().addNote(act.recording, act.draft);
        case Kind::Edit:
            return door.review().editNote(act.note, revision, act.draft);
        case Kind::Remove:
            return door.review().removeNote(act.note, revision);
        case Kind::Restore:
            break;
        }
        return door.review().restoreNote(act.note, revision);
    }),
                 [this, act, done](const Result<Annotation> &result) { finish(act, result, done); });
}

void NoteActs::finish(const Act &act, const Result<Annotation> &result,
                      const std::function<void(const Annotation &)> &done)
{
    --m_pending;
    if (!result) {
        if (!done) // an undo or redo that could not be done: the stack no longer says how things are
            m_stack.clear();
        emit changed();
        emit failed(result.error());
        emit m_context.recordingChanged(act.recording); // show the note as it is now
        return;
    }
    m_revisions[result->id] = result->revision;
    if (done)
        done(*result);
    emit changed();
    switch (act.kind) {
    case Kind::Add:
        emit added(*result);
        break;
    case Kind::Edit:
        emit edited(*result);
        break;
    case Kind::Remove:
        emit removed(*result);
        break;
    case Kind::Restore:
        emit restored(*result);
        break;
    }
    emit m_context.recordingChanged(result->recording);
}

} // namespace earshot::ui::player
