// Of ReleaseService: where a stray copy comes from.

#include "core/service/context.h"
#include "core/service/log_tree.h"
#include "core/service/recorder.h"
#include "core/service/release_service.h"
#include "core/service/rows.h"
#include "core/store/release_repository.h"

namespace earshot::service {

Result<TracedCopy> ReleaseService::trace(QIODevice &audio, const QString &fileName,
                                         const std::function<bool(double)> &progress)
{
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::ReadReleaseLog, m_context.session->person()));
    ActRequest request;
    request.facts = facts;
    request.actor = m_context.self();
    request.entry = {QStringLiteral("release.trace"), QStringLiteral("release-log"), {}, {}, fileName, {}};
    EARSHOT_CHECK(m_context.recorder->check(request));
    EARSHOT_TRY(origin, logOrigin(*m_context.store));
    EARSHOT_TRY(releases, m_context.store->releases().list({}));
    QStringList names;
    for (const auto &release : std::as_const(releases))
        names << release::markName(release.number, origin);
    TracedCopy traced;
    EARSHOT_TRY(search, release::searchMarks(audio, fileName, names, progress));
    traced.search = search;
    if (search.found) {
        traced.release = releases.at(names.indexOf(search.found->name));
        request.entry.object = objectName(traced.release->id);
        request.entry.recording = traced.release->recording;
        request.entry.area = traced.release->area;
        request.entry.detail = QStringLiteral("%1: %2").arg(traced.release->number, fileName);
    }
    EARSHOT_CHECK(m_context.recorder->perform(request));
    return traced;
}

} // namespace earshot::service
