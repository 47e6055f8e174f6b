#include "core/service/recovery_rows.h"

#include "core/crypto/digest.h"
#include "core/service/row_state.h"

#include <QJsonArray>
#include <QJsonObject>

namespace earshot::service {

QString objectName(domain::KitId id)
{
    return QStringLiteral("recovery-kit:%1").arg(id.value);
}
QString objectName(domain::RecoveryId id)
{
    return QStringLiteral("recovery:%1").arg(id.value);
}
QString objectName(const domain::RecoverySignature &s)
{
    return QStringLiteral("recovery-signature:%1:%2").arg(s.recovery.value).arg(s.kit.value);
}
QString objectName(const domain::RecoveryEnd &e)
{
    return QStringLiteral("recovery-end:%1").arg(e.recovery.value);
}
QString objectName(const domain::NoticesRead &r)
{
    return QStringLiteral("recovery-notices:%1").arg(r.person.value);
}
QString sealName(domain::AreaId area, int version)
{
    return QStringLiteral("recovery-seal:%1:%2").arg(area.value).arg(version);
}

QByteArray stateOf(const domain::RecoveryKit &k)
{
    return canonicalState({{QStringLiteral("at"), k.enrolledAt.ms},
                           {QStringLiteral("box"), hexText(k.boxKey)},
                           {QStringLiteral("by"), k.enrolledBy.value},
                           {QStringLiteral("holder"), k.holder.value},
                           {QStringLiteral("id"), k.id.value},
                           {QStringLiteral("number"), k.number},
                           {QStringLiteral("office"), k.office},
                           {QStringLiteral("officer"), k.officer},
                           {QStringLiteral("sign"), hexText(k.signKey)},
                           {QStringLiteral("withdrawn"), k.withdrawnAt.ms},
                           {QStringLiteral("withdrawnBy"), k.withdrawnBy.value}});
}

QByteArray stateOf(const domain::Recovery &r)
{
    return canonicalState({{QStringLiteral("area"), r.area.value},
                           {QStringLiteral("at"), r.openedAt.ms},
                           {QStringLiteral("by"), r.openedBy.value},
                           {QStringLiteral("first"), r.first.value},
                           {QStringLiteral("firstKey"), hexText(r.firstKey)},
                           {QStringLiteral("id"), r.id.value},
                           {QStringLiteral("identity"), r.withIdentity},
                           {QStringLiteral("reason"), r.reason},
                           {QStringLiteral("second"), r.second.value},
                           {QStringLiteral("secondKey"), hexText(r.secondKey)},
                           {QStringLiteral("until"), r.until.toString(Qt::ISODate)}});
}

QByteArray stateOf(const domain::RecoverySignature &s)
{
    return canonicalState({{QStringLiteral("at"), s.at.ms},
                           {QStringLiteral("by"), s.enteredBy.value},
                           {QStringLiteral("kit"), s.kit.value},
                           {QStringLiteral("recovery"), s.recovery.value},
                           {QStringLiteral("version"), s.version}});
}

QByteArray stateOf(const domain::RecoveryEnd &e)
{
    return canonicalState({{QStringLiteral("at"), e.endedAt.ms},
                           {QStringLiteral("by"), e.endedBy.value},
                           {QStringLiteral("recovery"), e.recovery.value}});
}

QByteArray stateOf(const domain::NoticesRead &r)
{
    return canonicalState({{QStringLiteral("at"), r.at.ms},
                           {QStringLiteral("person"), r.person.value},
                           {QStringLiteral("sequence"), r.sequence}});
}

QByteArray sealState(domain::AreaId area, int version, const QList<domain::RecoveryWrap> &wraps)
{
    QJsonArray pairs;
    for (const auto &wrap : wraps)
        pairs.append(QStringLiteral("%1:%2:%3")
                         .arg(wrap.outer.value)
                         .arg(wrap.inner.value)
                         .arg(hexText(crypto::sha256(wrap.sealed))));
    return canonicalState(
        {{QStringLiteral("area"), area.value}, {QStringLiteral("pairs"), pairs}, {QStringLiteral("version"), version}});
}

domain::RecoveryKit enrolmentOf(domain::RecoveryKit kit)
{
    kit.withdrawnBy = {};
    kit.withdrawnAt = {};
    kit.withdrawal.clear();
    return kit;
}

QByteArray consentOf(const domain::RecoverySignature &s, const domain::Recovery &recovery, const QByteArray &storeId)
{
    return canonicalState({{QStringLiteral("at"), s.at.ms},
                           {QStringLiteral("kit"), s.kit.value},
                           {QStringLiteral("scopeSha256"), hexText(crypto::sha256(stateOf(recovery)))},
                           {QStringLiteral("store"), QString::fromUtf8(storeId)},
                           {QStringLiteral("version"), s.version}});
}

} // namespace earshot::service
