#include "core/service/review_service.h"

#include "core/service/context.h"
#include "core/service/holds.h"
#include "core/service/key_ring.h"
#include "core/service/media_objects.h"
#include "core/service/recorder.h"
#include "core/service/recovery_access.h"
#include "core/service/rows.h"
#include "core/service/session.h"
#include "core/service/trust.h"
#include "core/service/visibility.h"
#include "core/store/annotation_repository.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
#include "core/store/custody_repository.h"
#include "core/store/early_deletion_repository.h"
#include "core/store/release_repository.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace earshot::service {

namespace {

constexpr qint64 peaksLimit = 64 * 1024 * 1024;
constexpr int rememberedReferences = 12;
constexpr int noteTextLimit = 20000;
constexpr int entryPage = 100;

Result<void> checkDraft(const NoteDraft &draft, const domain::Recording &recording)
{
    if (draft.text.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("a note needs some text"), QStringLiteral("text"));
    if (draft.text.size() > noteTextLimit)
        return fail(ErrorCode::Invalid, QStringLiteral("a note has at most %1 characters").arg(noteTextLimit),
                    QStringLiteral("text"));
    if (draft.range.begin < 0 || draft.range.end < draft.range.begin || draft.range.end > recording.frames)
        return fail(ErrorCode::Invalid, QStringLiteral("the note lies outside the recording"), QStringLiteral("range"));
    return {};
}

QStringList cleanTags(const QStringList &tags)
{
    QStringList clean;
    for (const QString &tag : tags) {
        const QString t = tag.trimmed().toLower();
        if (!t.isEmpty() && !clean.contains(t))
            clean << t;
    }
    clean.sort(); // as they are read back: the log holds the note's state
    return clean;
}

/// Whoever may see the recording may know what became of it; the rest of the audit list has a right of its own.
Result<Deletion> deletionOf(DoorContext &context, domain::RecordingId id)
{
    for (const policy::Act act : {policy::Act::Delete, policy::Act::Dispose}) {
        store::AuditFilter filter;
        filter.recording = id;
        filter.action = policy::actName(act);
        qint64 before = 0;
        for (;;) { // refused attempts may lie on top of it
            EARSHOT_TRY(entries, context.store->audit().page(filter, before, entryPage));
            for (const auto &entry : std::as_const(entries)) {
                if (entry.permitted)
                    return Deletion{entry.at, entry.actorName, entry.detail, entry.clause, {}};
            }
            if (entries.size() < entryPage)
                break;
            before = entries.constLast().sequence;
        }
    }
    return Deletion{};
}

} // namespace

ReviewService::ReviewService(DoorContext &context)
    : m_context(context)
{}

Result<QList<domain::ServiceArea>> ReviewService::myAreas()
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(counts, m_context.trust->counts(m_context.session->person()));
    QList<domain::ServiceArea> areas;
    if (!counts)
        return areas;
    EARSHOT_TRY(grants, m_context.trust->grantsOf(m_context.session->person().id));
    for (const auto &grant : std::as_const(grants)) {
        const auto area = m_context.trust->area(grant.area);
        if (!area && area.error().code != ErrorCode::NotFound)
            return fail(area.error());
        if (area)
            areas << *area;
    }
    EARSHOT_CHECK(addRecovered(m_context, areas));
    std::sort(areas.begin(), areas.end(),
              [](const auto &a, const auto &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return areas;
}

Result<store::RecordingQuery> ReviewService::within(const ParsedSearch &search)
{
    EARSHOT_TRY(areas, myAreas());
    store::RecordingQuery query = search.query;
    query.areas.clear();
    for (const auto &area : std::as_const(areas)) {
        if (search.area.isEmpty() || area.name.contains(search.area, Qt::CaseInsensitive))
            query.areas << area.id;
    }
    return query;
}

Result<store::RecordingPage> ReviewService::search(const ParsedSearch &search,
                                                   const std::optional<store::RecordingCursor> &after, int limit)
{
    EARSHOT_TRY(query, within(search));
    return m_context.store->recordings().page(query, after, limit);
}

Result<int> ReviewService::count(const ParsedSearch &search, int limit)
{
    EARSHOT_TRY(query, within(search));
    return m_context.store->recordings().count(query, limit);
}

Result<QStringList> ReviewService::complete(const QString &field, const QString &prefix, int limit)
{
    EARSHOT_TRY(areas, myAreas());
    QList<domain::AreaId> ids;
    QStringList names;
    for (const auto &area : std::as_const(areas)) {
        ids << area.id;
        if (area.name.startsWith(prefix, Qt::CaseInsensitive))
            names << area.name;
    }
    if (field == QLatin1String("agent"))
        return m_context.store->recordings().completeStaff(ids, prefix, limit);
    if (field == QLatin1String("tag"))
        return m_context.store->recordings().completeTags(ids, prefix, limit);
    if (field == QLatin1String("area"))
        return names;
    // Only what this person works on now: to which cases others listened is for who may read the audit list.
    const QString reference = m_context.session->declaration().reference;
    if (field == QLatin1String("case") && !reference.isEmpty() && reference.startsWith(prefix, Qt::CaseInsensitive))
        return QStringList{reference};
    return QStringList();
}

Result<RecordingDetail> ReviewService::show(domain::RecordingId id)
{
    RecordingDetail detail;
    EARSHOT_TRY(recording, visibleRecording(m_context, id));
    detail.recording = recording;
    if (recording.area.isValid()) {
        EARSHOT_TRY(area, m_context.store->areas().byId(recording.area));
        detail.areaName = area.name;
    }
    if (recording.state == domain::RecordingState::Deleted) {
        EARSHOT_TRY(deletion, deletionOf(m_context, id));
        detail.deletion = deletion;
        EARSHOT_TRY(requests, m_context.store->earlyDeletions().ofRecording(id));
        for (const auto &request : std::as_const(requests)) {
            EARSHOT_TRY(approved, m_context.trust->wasApproved(request));
            if (approved) {
                detail.deletion->early = request;
                detail.deletion->reason = request.reason;
            }
        }
    }
    detail.life = policy::lifeOf(m_context.profile(), recording.keptFrom().london().date());
    const auto keeping = keepingOf(m_context, recording);
    if (!keeping && keeping.error().code != ErrorCode::Integrity)
        return fail(keeping.error());
    detail.holdsInDoubt = !keeping;
    if (keeping)
        detail.heldBy = keeping->heldBy;
    EARSHOT_TRY(notes, m_context.store->annotations().ofRecording(id));
    detail.notes = notes;
    EARSHOT_TRY(removed, m_context.store->annotations().removedOf(id));
    detail.removedNotes = removed;
    store::ReleaseFilter releases;
    releases.recording = id;
    EARSHOT_TRY(released, m_context.store->releases().list(releases));
    detail.releases = released;
    EARSHOT_TRY(downloads, m_context.store->custody().downloadsOf(id));
    detail.downloads = downloads;
    EARSHOT_TRY(clips, m_context.store->custody().clipsOf(id));
    for (const auto &clip : std::as_const(clips)) {
        const auto me = m_context.session->person().id;
        if (!clip.forColleague.isValid() || clip.forColleague == me || clip.madeBy == me)
            detail.clips << clip;
    }

    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Play, m_context.session->person(), &recording));
    for (const auto act : {policy::Act::Play, policy::Act::Annotate, policy::Act::Download, policy::Act::Copy,
                           policy::Act::RequestRelease, policy::Act::Delete}) {
        facts.act = act;
        facts.held = detail.holdsInDoubt || (keeping && keeping->isHeld());
        facts.frozen = keeping && keeping->isFrozen();
        detail.abilities.insert(act, m_context.recorder->preview(facts));
    }
    // A hold says its own purpose, reference and end, which are asked for where it is placed.
    facts.act = policy::Act::PlaceHold;
    facts.purpose = m_context.profile().purposes().value(0).id;
    facts.reference = QStringLiteral("any");
    facts.igAdvice = true;
    detail.abilities.insert(facts.act, m_context.recorder->preview(facts));
    if (recording.state == domain::RecordingState::Kept) {
        EarlyDeletionService early(m_context);
        EARSHOT_TRY(request, early.of(id));
        detail.earlyRequest = request;
        if (detail.abilities.value(policy::Act::Delete).rule == QLatin1String("kept-12-months")) {
            EARSHOT_TRY(ways, early.ways(id));
            detail.earlyWays = ways;
        }
    }
    return detail;
}

Result<void> ReviewService::declare(const Declaration &declaration)
{
    const Declaration clean{declaration.purpose, declaration.reference.simplified()};
    if (!clean.purpose.isEmpty() && !m_context.profile().purpose(clean.purpose))
        return fail(ErrorCode::Invalid, QStringLiteral("the policy has no such purpose"), QStringLiteral("purpose"));
    auto &personal = m_context.store->personal();
    const auto me = m_context.session->person().id;
    EARSHOT_TRY(recent, recentReferences(clean.purpose));
    if (!clean.reference.isEmpty()) {
        recent.removeAll(clean.reference);
        recent.prepend(clean.reference);
        recent = recent.mid(0, rememberedReferences);
    }
    const auto remember = [&]() -> Result<void> {
        EARSHOT_CHECK(personal.setPreference(me, QStringLiteral("purpose"), clean.purpose));
        EARSHOT_CHECK(personal.setPreference(me, QStringLiteral("reference"), clean.reference));
        const QByteArray list = QJsonDocument(QJsonArray::fromStringList(recent)).toJson(QJsonDocument::Compact);
        return personal.setPreference(me, QStringLiteral("references.") + clean.purpose, QString::fromUtf8(list));
    };
    EARSHOT_CHECK(m_context.store->transaction(remember));
    m_context.session->declare(clean);
    return {};
}

Result<Declaration> ReviewService::rememberedDeclaration()
{
    const auto me = m_context.session->person().id;
    EARSHOT_TRY(purpose, m_context.store->personal().preference(me, QStringLiteral("purpose")));
    EARSHOT_TRY(reference, m_context.store->personal().preference(me, QStringLiteral("reference")));
    if (!m_context.profile().purpose(purpose))
        return Declaration{};
    return Declaration{purpose, reference};
}

Result<QStringList> ReviewService::recentReferences(const QString &purpose)
{
    EARSHOT_TRY(list, m_context.store->personal().preference(m_context.session->person().id,
                                                             QStringLiteral("references.") + purpose));
    QStringList references;
    const auto array = QJsonDocument::fromJson(list.toUtf8()).array();
    for (const auto &value : array)
        references << value.toString();
    return references;
}

Result<OpenedRecording> ReviewService::openForListening(domain::RecordingId id)
{
    EARSHOT_TRY(recording, visibleRecording(m_context, id));
    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Play, m_context.session->person(), &recording));
    request.facts = facts;
    request.actor = m_context.self();
    request.entry = {{}, objectName(id), id, recording.area, {}, {}};
    // No plaintext without a record: the entry is durable before the first byte is decrypted. And it is of this call:
    // an object that other software gave to this row is not opened under its name.
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &) { return requireAsLogged(m_context, recording); }));

    OpenedRecording opened;
    opened.recording = recording;
    EARSHOT_TRY(audioObject, mediaObjectOf(m_context, id));
    EARSHOT_TRY(audio, m_context.keyRing->open(audioObject));
    EARSHOT_TRY(view, m_context.keyRing->open(audioObject));
    EARSHOT_TRY(peaksObject, mediaObjectOf(m_context, id, QStringLiteral("peaks")));
    EARSHOT_TRY(peaks, m_context.keyRing->open(peaksObject));
    opened.peaks = peaks->read(peaksLimit);
    if (opened.peaks.size() != peaksObject.plainSize)
        return fail(ErrorCode::Integrity, QStringLiteral("the waveform of this recording is damaged"), objectName(id));
    opened.audio = std::move(audio);
    opened.view = std::move(view);
    return opened;
}

Result<domain::Annotation> ReviewService::addNote(domain::RecordingId id, const NoteDraft &draft)
{
    EARSHOT_TRY(recording, visibleRecording(m_context, id));
    EARSHOT_CHECK(checkDraft(draft, recording));
    domain::Annotation note;
    note.recording = id;
    note.range = draft.range;
    note.text = draft.text.trimmed();
    note.tags = cleanTags(draft.tags);
    note.author = note.editedBy = m_context.session->person().id;
    note.authorName = note.editedByName = m_context.session->person().name;
    note.createdAt = note.editedAt = m_context.now();

    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Annotate, m_context.session->person(), &recording));
    request.facts = facts;
    request.actor = m_context.self();
    request.entry.recording = id;
    request.entry.area = recording.area;
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_TRY(noteId, m_context.store->annotations().add(note));
        note.id = noteId;
        entry.object = objectName(noteId);
        entry.state = stateOf(note, recording.salt);
        return {};
    }));
    return note;
}

Result<domain::Annotation> ReviewService::revise(domain::AnnotationId id, int baseRevision, const QString &action,
                                                 const std::function<void(domain::Annotation &)> &change)
{
    EARSHOT_TRY(note, m_context.store->annotations().byId(id));
    EARSHOT_TRY(recording, visibleRecording(m_context, note.recording));
    if (note.revision != baseRevision)
        return fail(ErrorCode::Conflict, QStringLiteral("somebody changed this note meanwhile; look at it again"),
                    objectName(id));
    const QByteArray before = stateOf(note, recording.salt);
    note.revision += 1;
    note.editedBy = m_context.session->person().id;
    note.editedByName = m_context.session->person().name;
    note.editedAt = m_context.now();
    change(note);
    EARSHOT_CHECK(checkDraft({note.range, note.text, note.tags}, recording));

    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Annotate, m_context.session->person(), &recording));
    request.facts = facts;
    request.actor = m_context.self();
    request.entry = {action, objectName(id), note.recording, recording.area, {}, stateOf(note, recording.salt)};
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &) -> Result<void> {
        EARSHOT_CHECK(m_context.store->annotations().revise(note));
        return m_context.recorder->requireAsLogged(objectName(id), before);
    }));
    return note;
}

Result<domain::Annotation> ReviewService::editNote(domain::AnnotationId id, int baseRevision, const NoteDraft &draft)
{
    return revise(id, baseRevision, QStringLiteral("annotate.edit"), [&](domain::Annotation &note) {
        note.range = draft.range;
        note.text = draft.text.trimmed();
        note.tags = cleanTags(draft.tags);
    });
}

Result<domain::Annotation> ReviewService::removeNote(domain::AnnotationId id, int baseRevision)
{
    return revise(id, baseRevision, QStringLiteral("annotate.remove"),
                  [](domain::Annotation &note) { note.removed = true; });
}

Result<domain::Annotation> ReviewService::restoreNote(domain::AnnotationId id, int baseRevision)
{
    return revise(id, baseRevision, QStringLiteral("annotate.restore"),
                  [](domain::Annotation &note) { note.removed = false; });
}

Result<QList<domain::Annotation>> ReviewService::noteHistory(domain::AnnotationId id)
{
    EARSHOT_TRY(note, m_context.store->annotations().byId(id));
    EARSHOT_CHECK(visibleRecording(m_context, note.recording));
    return m_context.store->annotations().history(id);
}

Result<QList<store::SavedSearch>> ReviewService::savedSearches()
{
    return m_context.store->personal().savedSearches(m_context.session->person().id);
}

Result<void> ReviewService::saveSearch(const QString &name, const QString &text)
{
    if (name.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("a saved search needs a name"), QStringLiteral("name"));
    EARSHOT_CHECK(m_context.store->personal().saveSearch(m_context.session->person().id, name.trimmed(), text));
    return {};
}

Result<void> ReviewService::renameSearch(domain::SavedSearchId id, const QString &name)
{
    if (name.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("a saved search needs a name"), QStringLiteral("name"));
    auto renamed = m_context.store->personal().renameSearch(m_context.session->person().id, id, name.trimmed());
    if (!renamed && renamed.error().code == ErrorCode::Exists)
        renamed.error().what = QStringLiteral("there is a saved search of this name already");
    return renamed;
}

Result<void> ReviewService::removeSearch(domain::SavedSearchId id)
{
    return m_context.store->personal().removeSearch(m_context.session->person().id, id);
}

} // namespace earshot::service
