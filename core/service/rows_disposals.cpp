#include "core/crypto/digest.h"
#include "core/service/row_state.h"
#include "core/service/rows.h"

namespace earshot::service {

namespace {

QByteArray itemsDigest(const domain::Disposal &disposal)
{
    crypto::Sha256 hash;
    for (const auto id : disposal.recordings)
        hash.add(QByteArray::number(id.value) + '\n');
    return hash.finish();
}

QJsonObject planObject(const domain::Disposal &d)
{
    return {{QStringLiteral("area"), d.area.value},
            {QStringLiteral("count"), static_cast<qint64>(d.recordings.size())},
            {QStringLiteral("dueBy"), isoDay(d.dueBy)},
            {QStringLiteral("id"), d.id.value},
            {QStringLiteral("plannedAt"), d.plannedAt.ms},
            {QStringLiteral("plannedBy"), d.plannedBy.value},
            {QStringLiteral("recordings"), hexText(itemsDigest(d))},
            {QStringLiteral("runFrom"), isoDay(d.runFrom)}};
}

QJsonObject approvalObject(const domain::Disposal &d)
{
    QJsonObject row = planObject(d);
    row.insert(QStringLiteral("approvedAt"), d.approvedAt.ms);
    row.insert(QStringLiteral("approvedBy"), d.approvedBy.value);
    row.insert(QStringLiteral("approvedOffice"), d.approvedOffice);
    row.insert(QStringLiteral("backupDays"), d.backupDays);
    return row;
}

} // namespace

QString objectName(domain::DisposalId id)
{
    return QStringLiteral("disposal:%1").arg(id.value);
}

QByteArray planOf(const domain::Disposal &disposal)
{
    return canonicalState(planObject(disposal));
}

QByteArray approvalOf(const domain::Disposal &disposal)
{
    return canonicalState(approvalObject(disposal));
}

QByteArray stateOf(const domain::Disposal &d)
{
    QJsonObject row = approvalObject(d);
    row.insert(QStringLiteral("certificate"), hexText(crypto::sha256(d.certificate)));
    row.insert(QStringLiteral("finishedAt"), d.finishedAt.ms);
    row.insert(QStringLiteral("finishedBy"), d.finishedBy.value);
    return canonicalState(row);
}

} // namespace earshot::service
