#include "core/domain/states.h"
#include "core/service/key_ring.h"
#include "core/service/limits.h"
#include "core/service/rows.h"
#include "core/service/verifier.h"
#include "core/store/recording_repository.h"

// The half of a check that reads files: hours of it in a large store, while other programs go on importing, moving keys
// and disposing. A row is therefore read again before it is called wrong.

namespace earshot::service {

namespace {

constexpr int mostStrangers = 20; ///< named one by one

} // namespace

Result<std::optional<Verifier::Problem>> Verifier::problemOf(const domain::MediaObject &object, bool &withoutKey)
{
    using Found = std::optional<Problem>;
    const auto there = m_context.vault->exists(object.objectId);
    if (!there && there.error().code != ErrorCode::Invalid)
        return fail(there.error());
    if (!there || !*there)
        return Found({"objects", QStringLiteral("its %1 object %2 is missing").arg(object.kind, object.objectId)});
    const auto hash = m_context.vault->hashOf(object.objectId);
    if (!hash || *hash != object.storedSha256)
        return Found(
            {"objects",
             QStringLiteral("its %1 object %2 is not the one that was stored").arg(object.kind, object.objectId)});
    const auto holds = m_context.keyRing->holds(object.keyArea, object.keyVersion);
    if (!holds && holds.error().code != ErrorCode::Integrity && holds.error().code != ErrorCode::Invalid)
        return fail(holds.error());
    // Where the row of the key, or what is sealed to this person, was exchanged, that is named once (checkOwnWrap): the
    // recordings are no worse for it.
    withoutKey = !holds || !*holds;
    if (withoutKey)
        return Found();
    const auto content = m_context.keyRing->open(object);
    if (!content)
        return Found({"content", content.error().what});
    crypto::Sha256 plain;
    std::vector<char> block(blockSize);
    qint64 got = 0;
    while ((got = (*content)->read(block.data(), blockSize)) > 0)
        plain.add({block.data(), got});
    if (got < 0)
        return Found({"content", QStringLiteral("its %1 cannot be decrypted").arg(object.kind)});
    if (object.kind != QLatin1String("audio"))
        return Found();
    const auto recording = m_context.store->recordings().byId(object.recording);
    if (!recording && recording.error().code != ErrorCode::NotFound)
        return fail(recording.error());
    if (!recording || plain.finish() != recording->sha256)
        return Found({"content", QStringLiteral("it is not the recording that came in")});
    return Found();
}

Result<std::optional<Verifier::Problem>> Verifier::lastingProblemOf(domain::MediaObject object, const QString &before,
                                                                    bool &withoutKey)
{
    for (;;) {
        EARSHOT_TRY(problem, problemOf(object, withoutKey));
        if (!problem)
            return problem;
        EARSHOT_TRY(now, m_context.store->recordings().objects(before, 1));
        if (now.isEmpty() || now.constFirst().objectId != object.objectId)
            return std::optional<Problem>(); // disposed of meanwhile
        if (now.constFirst() == object)
            return problem;
        object = now.constFirst();
    }
}

Result<void> Verifier::checkObjects(const QList<vault::ObjectEntry> &stored)
{
    QSet<QString> known;
    QString after;
    int withoutKey = 0;
    for (;;) {
        EARSHOT_TRY(objects, m_context.store->recordings().objects(after, checkedPage));
        for (const auto &object : std::as_const(objects)) {
            bool unread = false;
            EARSHOT_TRY(problem, lastingProblemOf(object, after, unread));
            if (problem)
                add(Finding::Level::Red, problem->check, objectName(object.recording), problem->text);
            withoutKey += unread ? 1 : 0;
            after = object.objectId;
            known.insert(object.objectId);
            ++m_done;
            EARSHOT_CHECK(stillWanted());
        }
        if (objects.size() < checkedPage)
            break;
    }
    m_report.objects = known.size();
    if (m_report.findings.size() == m_before) // what is in them, and what belongs to none, are other questions
        add(Finding::Level::Green, "objects", {}, QStringLiteral("nothing found wrong"));
    if (withoutKey > 0)
        add(Finding::Level::Amber, "content", {},
            QStringLiteral("the content of %1 objects cannot be known from here: you hold no key for them")
                .arg(withoutKey));
    int orphans = 0;
    for (const auto &entry : stored)
        orphans += known.contains(entry.id) ? 0 : 1;
    if (orphans > 0)
        add(Finding::Level::Amber, "orphans", {},
            QStringLiteral("%1 encrypted objects belong to no recording: left by an import that was cut off; an import "
                           "removes those that are a day old, and looks for them once a day")
                .arg(orphans));
    return {};
}

/// Something in the vault's folder that Earshot did not put there: a copy somebody made in the wrong place may be a
/// call that everybody can hear.
Result<void> Verifier::checkStrangers()
{
    EARSHOT_TRY(strangers, m_context.vault->strangers());
    for (const QString &path : strangers.mid(0, mostStrangers))
        add(Finding::Level::Amber, "strangers", path,
            QStringLiteral("Earshot did not put this file into the store's folder: look at what it is, and if it is a "
                           "recording, take it out of there and tell the Information Governance Unit"));
    if (strangers.size() > mostStrangers)
        add(Finding::Level::Amber, "strangers", {},
            QStringLiteral("and %1 more such files").arg(strangers.size() - mostStrangers));
    return {};
}

} // namespace earshot::service
