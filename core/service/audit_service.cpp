#include "core/service/audit_service.h"

#include "core/service/context.h"
#include "core/service/record_memory.h"
#include "core/service/recorder.h"
#include "core/service/verifier.h"
#include "core/store/recording_repository.h"

namespace earshot::service {

bool VerifyReport::isGood() const
{
    return std::none_of(findings.cbegin(), findings.cend(),
                        [](const Finding &finding) { return finding.level == Finding::Level::Red; });
}

AuditService::AuditService(DoorContext &context)
    : m_context(context)
{}

Result<QList<domain::AuditEntry>> AuditService::page(const store::AuditFilter &filter, qint64 beforeSequence, int limit)
{
    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::ReadAudit, m_context.session->person()));
    request.facts = facts;
    request.actor = m_context.self();
    request.entry.object = QStringLiteral("log");
    EARSHOT_CHECK(m_context.recorder->look(request));
    return m_context.store->audit().page(filter, beforeSequence, limit);
}

Result<VerifyReport> AuditService::verify(const std::function<bool(int, int)> &progress)
{
    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Verify, m_context.session->person()));
    request.facts = facts;
    request.actor = m_context.self();
    request.entry.object = QStringLiteral("store");
    // Before the entry: with it a first visit is remembered, and would find its own memory.
    EARSHOT_CHECK(m_context.memory->compare());
    // A disputed store is evidence: it is checked without an entry, since nothing may be written to it.
    if (m_context.memory->isDisputed()) {
        EARSHOT_CHECK(m_context.recorder->check(request));
    } else {
        EARSHOT_CHECK(m_context.recorder->perform(request));
    }
    return Verifier(m_context, progress).run();
}

Result<RemadeIndex> AuditService::remakeIndex()
{
    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::ManageAreas, m_context.session->person()));
    request.facts = facts;
    request.actor = m_context.self();
    request.entry.action = QStringLiteral("search.remake");
    request.entry.object = QStringLiteral("store");
    EARSHOT_CHECK(m_context.recorder->check(request)); // before anything is read
    RemadeIndex remade;
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        auto &recordings = m_context.store->recordings();
        const auto wrong = recordings.misindexed();
        if (!wrong && wrong.error().code != ErrorCode::Integrity)
            return fail(wrong.error());
        if (wrong)
            remade.mended = static_cast<int>(wrong->size());
        EARSHOT_TRY(made, recordings.remakeIndex());
        remade.recordings = made;
        entry.detail = QStringLiteral("%1 recordings, %2")
                           .arg(made)
                           .arg(remade.mended ? QStringLiteral("%1 mended").arg(*remade.mended)
                                              : QStringLiteral("it could not be read"));
        return {};
    }));
    return remade;
}

} // namespace earshot::service
