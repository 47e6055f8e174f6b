#include "core/service/row_state.h"
#include "core/service/rows.h"

#include <QJsonArray>

namespace earshot::service {

QString objectName(domain::SubjectAccessId id)
{
    return QStringLiteral("subject-access:%1").arg(id.value);
}
QString objectName(domain::AccessStepId id)
{
    return QStringLiteral("subject-access-step:%1").arg(id.value);
}

QByteArray stateOf(const domain::SubjectAccess &r)
{
    const QString words =
        saltedDigest(r.salt, {{QStringLiteral("asker"), r.asker},
                              {QStringLiteral("names"), QJsonArray::fromStringList(r.names)},
                              {QStringLiteral("numbers"), QJsonArray::fromStringList(r.numbers)},
                              {QStringLiteral("references"), QJsonArray::fromStringList(r.references)}});
    return canonicalState({{QStringLiteral("area"), r.area.value},
                           {QStringLiteral("at"), r.openedAt.ms},
                           {QStringLiteral("by"), r.openedBy.value},
                           {QStringLiteral("id"), r.id.value},
                           {QStringLiteral("office"), r.openedOffice},
                           {QStringLiteral("received"), isoDay(r.receivedOn)},
                           {QStringLiteral("words"), words}});
}

QByteArray stateOf(const domain::AccessStep &s, const QByteArray &salt)
{
    QJsonArray found;
    for (const auto recording : s.found)
        found.append(QString::number(recording.value));
    const QString words = saltedDigest(
        salt,
        {{QStringLiteral("place"), s.place}, {QStringLiteral("terms"), s.terms}, {QStringLiteral("words"), s.words}});
    return canonicalState({{QStringLiteral("at"), s.at.ms},
                           {QStringLiteral("by"), s.by.value},
                           {QStringLiteral("found"), found},
                           {QStringLiteral("id"), s.id.value},
                           {QStringLiteral("kind"), domain::toName(s.kind)},
                           {QStringLiteral("mark"), domain::toName(s.mark)},
                           {QStringLiteral("office"), s.office},
                           {QStringLiteral("on"), isoDay(s.on)},
                           {QStringLiteral("outcome"), domain::toName(s.outcome)},
                           {QStringLiteral("recording"), s.recording.value},
                           {QStringLiteral("request"), s.request.value},
                           {QStringLiteral("words"), words}});
}

} // namespace earshot::service
