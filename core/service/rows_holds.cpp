#include "core/domain/states.h"
#include "core/service/row_state.h"
#include "core/service/rows.h"

namespace earshot::service {

QString objectName(domain::HoldId id)
{
    return QStringLiteral("hold:%1").arg(id.value);
}
QString objectName(domain::GuidanceId id)
{
    return QStringLiteral("guidance:%1").arg(id.value);
}

QByteArray stateOf(const domain::Hold &h)
{
    const QString words = saltedDigest(h.salt, {{QStringLiteral("reason"), h.reason},
                                                {QStringLiteral("reference"), h.reference},
                                                {QStringLiteral("subject"), h.subject}});
    return canonicalState(
        {{QStringLiteral("area"), h.area.value},
         {QStringLiteral("from"), isoDay(h.from)},
         {QStringLiteral("id"), h.id.value},
         {QStringLiteral("kind"), domain::toName(h.kind)},
         {QStringLiteral("liftReason"), saltedDigest(h.salt, {{QStringLiteral("reason"), h.liftReason}})},
         {QStringLiteral("liftedAt"), h.liftedAt.ms},
         {QStringLiteral("liftedBy"), h.liftedBy.value},
         {QStringLiteral("liftedOffice"), h.liftedOffice},
         {QStringLiteral("owner"), h.owner.value},
         {QStringLiteral("placedAt"), h.placedAt.ms},
         {QStringLiteral("placedBy"), h.placedBy.value},
         {QStringLiteral("placedOffice"), h.placedOffice},
         {QStringLiteral("purpose"), h.purpose},
         {QStringLiteral("recording"), h.recording.value},
         {QStringLiteral("review"), isoDay(h.reviewOn)},
         {QStringLiteral("scope"), domain::toName(h.scope)},
         {QStringLiteral("to"), isoDay(h.to)},
         {QStringLiteral("until"), isoDay(h.until)},
         {QStringLiteral("words"), words}});
}

QByteArray placementOf(domain::Hold hold)
{
    hold.liftedBy = {};
    hold.liftedOffice.clear();
    hold.liftedAt = {};
    hold.liftReason.clear();
    return stateOf(hold);
}

QByteArray stateOf(const domain::HoldGuidance &g, const QByteArray &salt)
{
    return canonicalState({{QStringLiteral("at"), g.givenAt.ms},
                           {QStringLiteral("by"), g.givenBy.value},
                           {QStringLiteral("hold"), g.hold.value},
                           {QStringLiteral("id"), g.id.value},
                           {QStringLiteral("late"), isoDay(g.lateSince)},
                           {QStringLiteral("office"), g.givenOffice},
                           {QStringLiteral("review"), isoDay(g.reviewOn)},
                           {QStringLiteral("until"), isoDay(g.until)},
                           {QStringLiteral("words"), saltedDigest(salt, {{QStringLiteral("text"), g.text}})}});
}

} // namespace earshot::service
