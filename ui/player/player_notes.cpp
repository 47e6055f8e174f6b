#include "ui/player/player_notes.h"

#include "ui/desk/answer.h"
#include "ui/player/note_acts.h"
#include "ui/player/note_copy.h"
#include "ui/player/note_editor.h"
#include "ui/player/note_history.h"
#include "ui/player/notes_list.h"
#include "ui/player/player_parts.h"
#include "ui/waveform/waveformview.h"
#include "ui/widgets/states.h"
#include "ui/widgets/transportbar.h"
#include "ui/words/refusal.h"

#include <QScrollArea>
#include <QStyle>
#include <algorithm>

namespace earshot::ui::player {

using waveform::WaveformView;
using widgets::NoticeBar;
using widgets::TransportBar;

namespace {

constexpr int knownTags = 200;
constexpr qint64 backToThisNoteMs = 1500; // "previous" right after a note's beginning means the one before it

} // namespace

PlayerNotes::PlayerNotes(desk::Context &context, const Parts &parts, QWidget *panel)
    : QObject(panel)
    , m_context(context)
    , m_parts(parts)
    , m_acts(new NoteActs(context, this))
    , m_side(new QScrollArea(panel))
    , m_list(new NotesList(m_side))
    , m_editor(new NoteEditor(panel))
{
    m_list->setEmptyText(tr("No notes yet. Press M while you listen to write one."));
    m_side->setWidget(m_list);
    m_side->setWidgetResizable(true);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setFocusPolicy(Qt::NoFocus); // its rows take the focus, and it follows them
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->viewport()->setAutoFillBackground(false);
    m_list->setAutoFillBackground(false);
    m_side->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_side->hide();
    connectList();
    connectActs();
}

PlayerNotes::~PlayerNotes() = default;

QWidget *PlayerNotes::side() const
{
    return m_side;
}

QWidget *PlayerNotes::editor() const
{
    return m_editor;
}

void PlayerNotes::connectList()
{
    connect(m_list, &NotesList::seekRequested, &m_parts.listening, &Listening::seek);
    connect(m_list, &NotesList::editRequested, this, &PlayerNotes::edit);
    connect(m_list, &NotesList::removeRequested, this, &PlayerNotes::remove);
    connect(m_list, &NotesList::restoreRequested, this, [this](domain::AnnotationId id) {
        const QList<domain::Annotation> &removed = m_list->removed();
        const auto found =
            std::find_if(removed.begin(), removed.end(), [id](const auto &note) { return note.id == id; });
        if (found != removed.end())
            m_acts->restore(*found);
    });
    connect(m_list, &NotesList::historyRequested, this, &PlayerNotes::showHistory);
    connect(m_list, &NotesList::copyRequested, this,
            [this](domain::AnnotationId id) { copyNote(m_context, this, id); });
    connect(&m_parts.picture, &WaveformView::addMark, this, &PlayerNotes::start);
    connect(&m_parts.picture, &WaveformView::noteActivated, this, [this](qint64 id) {
        if (const domain::Annotation *note = find(domain::AnnotationId{id}))
            m_parts.listening.seek(note->range.begin);
    });
    connect(&m_parts.transport, &TransportBar::previousNoteRequested, this, [this] { goTo(false); });
    connect(&m_parts.transport, &TransportBar::nextNoteRequested, this, [this] { goTo(true); });
    connect(&m_parts.transport, &TransportBar::noteRequested, this, &PlayerNotes::write);
}

void PlayerNotes::connectActs()
{
    connect(m_editor, &NoteEditor::saveRequested, this, [this](const service::NoteDraft &draft) {
        if (m_editor->original())
            m_acts->edit(*m_editor->original(), draft);
        else
            m_acts->add(m_parts.listening.id(), draft);
    });
    connect(m_editor, &NoteEditor::cancelled, this, [this] { m_parts.picture.setFocus(); });
    const auto saved = [this] {
        if (!m_editor->isOpen())
            return;
        m_editor->finish();
        m_parts.picture.setFocus();
    };
    connect(m_acts, &NoteActs::added, this, saved);
    connect(m_acts, &NoteActs::edited, this, saved);
    connect(m_acts, &NoteActs::removed, this, [this] {
        m_parts.notice.showNotice(NoticeBar::Kind::Info, tr("The note was removed. Its history stays in the record."),
                                  tr("Undo"));
    });
    connect(m_acts, &NoteActs::restored, &m_parts.notice, &NoticeBar::dismiss);
    connect(&m_parts.notice, &NoticeBar::actionTriggered, m_acts, &NoteActs::undo);
    connect(m_acts, &NoteActs::failed, this, [this](const Error &error) {
        const QString text = words::errorText(error, m_context.profile());
        if (m_editor->isOpen())
            m_editor->showProblem(text);
        else
            m_parts.notice.showNotice(NoticeBar::Kind::Error, text);
    });
}

void PlayerNotes::leave()
{
    m_acts->forget();
    m_editor->finish();
}

QString PlayerNotes::whyNoNotes() const
{
    const policy::Decision annotate = m_parts.listening.detail().abilities.value(policy::Act::Annotate);
    if (annotate.permitted)
        return {};
    return m_parts.listening.hearingTitle().isEmpty()
               ? words::refusalText(annotate.refusal(), m_context.profile())
               : tr("This is the call as it would leave. Notes are written on the call itself.");
}

void PlayerNotes::showDetail()
{
    const service::RecordingDetail &detail = m_parts.listening.detail();
    const policy::Decision annotate = detail.abilities.value(policy::Act::Annotate);
    m_parts.transport.setNoteRefused(whyNoNotes());
    m_list->setEditable(annotate.permitted);
    const policy::Decision copy = detail.abilities.value(policy::Act::Copy);
    m_list->setCopyRefused(copy.permitted ? QString() : words::refusalText(copy.refusal(), m_context.profile()));
    m_parts.picture.setNotes(marksOf(detail.notes));
    m_list->setNotes(detail.notes + detail.removedNotes, detail.recording.rate);
    // The longest word has room: the list does not scroll sideways.
    m_side->setMinimumWidth(m_list->minimumSizeHint().width() +
                            m_side->style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    const auto count = static_cast<int>(m_list->notes().size());
    m_parts.transport.setHasNotes(count > 0);
    emit countChanged(count);
}

void PlayerNotes::showPosition(qint64 frame)
{
    const domain::Annotation *current = noteAt(m_list->notes(), frame, m_parts.listening.recording().rate);
    m_parts.picture.setCurrentNote(current ? current->id.value : 0);
    m_list->setCurrent(current ? current->id : domain::AnnotationId{});
}

void PlayerNotes::write()
{
    const qint64 at = m_parts.listening.engine().position();
    start(m_parts.picture.hasSelection() ? m_parts.picture.selection() : FrameRange{at, at});
}

void PlayerNotes::start(FrameRange range)
{
    if (m_parts.listening.state() != Listening::State::Open)
        return;
    const policy::Decision annotate = m_parts.listening.detail().abilities.value(policy::Act::Annotate);
    if (!annotate.permitted) {
        m_parts.notice.showNotice(NoticeBar::Kind::Error, whyNoNotes());
        return;
    }
    m_editor->begin(range, m_parts.listening.recording().rate);
    readKnownTags();
}

void PlayerNotes::edit(domain::AnnotationId id)
{
    const domain::Annotation *note = find(id);
    if (!note)
        return;
    m_editor->edit(*note, m_parts.listening.recording().rate);
    readKnownTags();
}

void PlayerNotes::remove(domain::AnnotationId id)
{
    if (const domain::Annotation *note = find(id))
        m_acts->remove(*note);
}

void PlayerNotes::showHistory(domain::AnnotationId id)
{
    (new NoteHistory(m_context, id, m_parts.listening.recording().rate, m_side))->open();
}

void PlayerNotes::goTo(bool next)
{
    const qint64 at = m_parts.listening.engine().position();
    const qint64 before = at - base::msToFrames(backToThisNoteMs, m_parts.listening.recording().rate);
    const QList<domain::Annotation> &notes = m_list->notes(); // by time
    if (next) {
        const auto found = std::find_if(notes.begin(), notes.end(), [&](const auto &n) { return n.range.begin > at; });
        if (found != notes.end())
            m_parts.listening.seek(found->range.begin);
        return;
    }
    const auto found =
        std::find_if(notes.rbegin(), notes.rend(), [&](const auto &n) { return n.range.begin < before; });
    m_parts.listening.seek(found != notes.rend() ? found->range.begin : 0);
}

void PlayerNotes::readKnownTags()
{
    desk::answer(this, m_context.door().run([](service::Door &door) {
        return door.review().complete(QStringLiteral("tag"), {}, knownTags);
    }),
                 [this](const Result<QStringList> &tags) {
                     if (tags)
                         m_editor->setKnownTags(*tags);
                 });
}

const domain::Annotation *PlayerNotes::find(domain::AnnotationId id) const
{
    const QList<domain::Annotation> &notes = m_list->notes();
    const auto found = std::find_if(notes.begin(), notes.end(), [id](const auto &note) { return note.id == id; });
    return found == notes.end() ? nullptr : &*found;
}

} // namespace earshot::ui::player
