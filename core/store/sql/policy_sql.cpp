#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"

namespace earshot::store::sql {

namespace {

#define POLICY_SELECT                                                                                                  \
    "SELECT version, json, sha256, from_day, proposed_by, proposed_office, proposed_ms, proposal_signature, "          \
    "approved_by, approved_office, approved_ms, approval_signature FROM policy_versions "

domain::PolicyVersion readVersion(Query &q)
{
    domain::PolicyVersion version;
    version.version = q.get<QString>(0);
    version.json = q.get<QByteArray>(1);
    version.sha256 = q.get<QByteArray>(2);
    version.inForceFrom = dayFrom(q.get<QString>(3));
    version.proposedBy = q.get<domain::PersonId>(4);
    version.proposedOffice = q.get<QString>(5);
    version.proposedAt = q.get<Instant>(6);
    version.proposalSignature = q.get<QByteArray>(7);
    version.approvedBy = q.get<domain::PersonId>(8);
    version.approvedOffice = q.get<QString>(9);
    version.approvedAt = q.get<Instant>(10);
    version.approvalSignature = q.get<QByteArray>(11);
    return version;
}

} // namespace

Result<void> SqlPolicies::add(const domain::PolicyVersion &v)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO policy_versions (version, json, sha256, from_day, proposed_by, "
                                          "proposed_office, proposed_ms, proposal_signature) VALUES (?, ?, ?, ?, ?, "
                                          "?, ?, ?)"),
                           v.version, v.json, v.sha256, dayText(v.inForceFrom), v.proposedBy, v.proposedOffice,
                           v.proposedAt, v.proposalSignature));
    return {};
}

Result<domain::PolicyVersion> SqlPolicies::byVersion(const QString &version)
{
    auto q = m_db.query(QStringLiteral(POLICY_SELECT "WHERE version = ?"));
    return rowOf<domain::PolicyVersion>(q.with(version), "version of the policy", readVersion);
}

Result<QList<domain::PolicyVersion>> SqlPolicies::all()
{
    auto q = m_db.query(QStringLiteral(POLICY_SELECT "ORDER BY proposed_ms, version"));
    return rowsOf<domain::PolicyVersion>(q, readVersion);
}

Result<void> SqlPolicies::approve(const domain::PolicyVersion &v)
{
    EARSHOT_TRY(changed, m_db.run(QStringLiteral("UPDATE policy_versions SET approved_by = ?, approved_office = ?, "
                                                 "approved_ms = ?, approval_signature = ? WHERE version = ? AND "
                                                 "approved_by = 0"),
                                  v.approvedBy, v.approvedOffice, v.approvedAt, v.approvalSignature, v.version));
    if (changed == 0)
        return fail(ErrorCode::Conflict, QStringLiteral("this version was approved already"));
    return {};
}

} // namespace earshot::store::sql
