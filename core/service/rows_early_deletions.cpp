#include "core/crypto/digest.h"
#include "core/service/row_state.h"
#include "core/service/rows.h"

namespace earshot::service {

QString objectName(domain::EarlyDeletionId id)
{
    return QStringLiteral("early-deletion:%1").arg(id.value);
}
QString objectName(domain::EarlyAnswerId id)
{
    return QStringLiteral("early-deletion-answer:%1").arg(id.value);
}
QString withdrawalName(domain::EarlyDeletionId id)
{
    return QStringLiteral("early-deletion-withdrawal:%1").arg(id.value);
}

QByteArray stateOf(const domain::EarlyDeletion &r)
{
    const QString words =
        saltedDigest(r.salt, {{QStringLiteral("reason"), r.reason}, {QStringLiteral("reference"), r.reference}});
    return canonicalState({{QStringLiteral("area"), r.area.value},
                           {QStringLiteral("at"), r.requestedAt.ms},
                           {QStringLiteral("by"), r.requestedBy.value},
                           {QStringLiteral("exception"), r.exception},
                           {QStringLiteral("id"), r.id.value},
                           {QStringLiteral("purpose"), r.purpose},
                           {QStringLiteral("recording"), r.recording.value},
                           {QStringLiteral("words"), words}});
}

QByteArray stateOf(const domain::EarlyAnswer &a, const domain::EarlyDeletion &request)
{
    return canonicalState(
        {{QStringLiteral("asked"), hexText(crypto::sha256(stateOf(request)))},
         {QStringLiteral("at"), a.at.ms},
         {QStringLiteral("by"), a.by.value},
         {QStringLiteral("id"), a.id.value},
         {QStringLiteral("kind"), domain::toName(a.kind)},
         {QStringLiteral("office"), a.office},
         {QStringLiteral("request"), a.request.value},
         {QStringLiteral("words"), saltedDigest(request.salt, {{QStringLiteral("words"), a.words}})}});
}

QByteArray stateOf(const domain::EarlyWithdrawal &w, const domain::EarlyDeletion &request)
{
    return canonicalState({{QStringLiteral("asked"), hexText(crypto::sha256(stateOf(request)))},
                           {QStringLiteral("at"), w.at.ms},
                           {QStringLiteral("request"), request.id.value}});
}

} // namespace earshot::service
