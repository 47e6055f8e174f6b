#include "core/service/audit_service.h"

#include "core/service/context.h"
#include "core/service/record_memory.h"
#include "core/service/recorder.h"
#include "core/service/verifier.h"

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

} // namespace earshot::service
