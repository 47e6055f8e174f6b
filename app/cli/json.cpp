#include "app/cli/json.h"

#include "core/domain/states.h"
#include "ui/words/names.h"

#include <QJsonArray>

namespace earshot::cli {

namespace {

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonArray warningCodes(const QStringList &warnings)
{
    QJsonArray codes;
    for (const QString &warning : warnings)
        codes.append(domain::warningCode(warning));
    return codes;
}

QJsonArray warningTexts(const QStringList &warnings)
{
    QJsonArray texts;
    for (const QString &warning : warnings)
        texts.append(ui::words::warningText(warning));
    return texts;
}

QJsonValue moment(Instant at)
{
    return at.ms == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(at.iso());
}

} // namespace

QJsonObject toJson(const domain::Recording &r, const QString &area)
{
    return {{QStringLiteral("id"), r.id.value},
            {QStringLiteral("state"), domain::toName(r.state)},
            {QStringLiteral("area"), area},
            {QStringLiteral("startedAt"), moment(r.startedAt)},
            {QStringLiteral("startedHow"), r.startedHow},
            {QStringLiteral("direction"), domain::toName(r.direction)},
            {QStringLiteral("extension"), r.extension},
            {QStringLiteral("staff"), r.staffName},
            {QStringLiteral("customer"), r.customerE164},
            {QStringLiteral("customerDialled"), r.customerDialled},
            {QStringLiteral("called"), r.calledNumber},
            {QStringLiteral("callId"), r.callId},
            {QStringLiteral("source"), r.source},
            {QStringLiteral("originalName"), r.originalName},
            {QStringLiteral("sha256"), hex(r.sha256)},
            {QStringLiteral("size"), r.size},
            {QStringLiteral("codec"), r.codec},
            {QStringLiteral("rate"), r.rate},
            {QStringLiteral("channels"), r.channels},
            {QStringLiteral("frames"), r.frames},
            {QStringLiteral("durationMs"), r.durationMs()},
            {QStringLiteral("warnings"), warningCodes(r.warnings)},
            {QStringLiteral("warningTexts"), warningTexts(r.warnings)},
            {QStringLiteral("importedAt"), moment(r.importedAt)},
            {QStringLiteral("notes"), r.noteCount}};
}

QJsonObject toJson(const domain::Annotation &note, int rate)
{
    return {{QStringLiteral("id"), note.id.value},
            {QStringLiteral("recording"), note.recording.value},
            {QStringLiteral("revision"), note.revision},
            {QStringLiteral("beginMs"), base::framesToMs(note.range.begin, rate)},
            {QStringLiteral("endMs"), base::framesToMs(note.range.end, rate)},
            {QStringLiteral("text"), note.text},
            {QStringLiteral("tags"), QJsonArray::fromStringList(note.tags)},
            {QStringLiteral("author"), note.authorName},
            {QStringLiteral("createdAt"), moment(note.createdAt)},
            {QStringLiteral("editedAt"), moment(note.editedAt)}};
}

QJsonObject toJson(const domain::Download &d)
{
    return {{QStringLiteral("id"), d.id.value},
            {QStringLiteral("recording"), d.recording.value},
            {QStringLiteral("person"), d.personName},
            {QStringLiteral("purpose"), d.purpose},
            {QStringLiteral("reference"), d.reference},
            {QStringLiteral("destination"), d.destination},
            {QStringLiteral("sha256"), hex(d.sha256)},
            {QStringLiteral("at"), moment(d.at)},
            {QStringLiteral("until"), d.until.toString(Qt::ISODate)},
            {QStringLiteral("confirmedDeletedAt"), moment(d.confirmedAt)}};
}

QJsonObject toJson(const domain::Clip &c, int rate)
{
    return {{QStringLiteral("id"), c.id.value},
            {QStringLiteral("recording"), c.recording.value},
            {QStringLiteral("beginMs"), base::framesToMs(c.range.begin, rate)},
            {QStringLiteral("endMs"), base::framesToMs(c.range.end, rate)},
            {QStringLiteral("title"), c.title},
            {QStringLiteral("reference"), c.reference},
            {QStringLiteral("madeBy"), c.madeByName},
            {QStringLiteral("at"), moment(c.at)}};
}

QJsonObject toJson(const domain::Release &r)
{
    return {{QStringLiteral("id"), r.id.value},
            {QStringLiteral("number"), r.number},
            {QStringLiteral("state"), domain::toName(r.state)},
            {QStringLiteral("kind"), domain::toName(r.kind)},
            {QStringLiteral("recording"), r.recording.value},
            {QStringLiteral("recordedAt"), moment(r.callStartedAt)},
            {QStringLiteral("purpose"), r.purpose},
            {QStringLiteral("reference"), r.reference},
            {QStringLiteral("arisesFromCall"), r.arisesFromCall},
            {QStringLiteral("requester"), r.requester},
            {QStringLiteral("requestedBy"), r.requestedByName},
            {QStringLiteral("requestedAt"), moment(r.requestedAt)},
            {QStringLiteral("recipient"), r.recipient},
            {QStringLiteral("listensInEarshot"), r.recipientPersonName},
            {QStringLiteral("contact"), r.contact},
            {QStringLiteral("legalBasis"), r.legalBasis},
            {QStringLiteral("until"), r.until.toString(Qt::ISODate)},
            {QStringLiteral("beginFrame"), r.range.begin},
            {QStringLiteral("endFrame"), r.range.end},
            {QStringLiteral("format"), domain::toName(r.format)},
            {QStringLiteral("redactions"), r.redactions},
            {QStringLiteral("advice"), r.advice},
            {QStringLiteral("adviceConditions"), r.adviceConditions},
            {QStringLiteral("decisionConditions"), r.decisionConditions},
            {QStringLiteral("advisedBy"), r.advisedByName},
            {QStringLiteral("advisedAt"), moment(r.advisedAt)},
            {QStringLiteral("decidedBy"), r.decidedByName},
            {QStringLiteral("decidedOffice"), r.decidedOffice},
            {QStringLiteral("decidedAt"), moment(r.decidedAt)},
            {QStringLiteral("refusalReason"), r.refusalReason},
            {QStringLiteral("issuedBy"), r.issuedByName},
            {QStringLiteral("issuedAt"), moment(r.issuedAt)},
            {QStringLiteral("package"), r.packageName},
            {QStringLiteral("manifestSha256"), hex(r.packageSha256)}};
}

QJsonObject toJson(const domain::QuarantineItem &q)
{
    return {{QStringLiteral("id"), q.id.value},
            {QStringLiteral("reason"), ui::words::quarantineReason(q)},
            {QStringLiteral("code"), domain::toName(q.reason)},
            {QStringLiteral("cause"), q.cause},
            {QStringLiteral("advice"), ui::words::quarantineAdvice(q)},
            {QStringLiteral("detail"), q.detail},
            {QStringLiteral("path"), q.path},
            {QStringLiteral("sha256"), hex(q.sha256)},
            {QStringLiteral("recording"), q.recording.value},
            {QStringLiteral("since"), moment(q.since)}};
}

QJsonObject toJson(const domain::AuditEntry &e)
{
    return {{QStringLiteral("sequence"), e.sequence},
            {QStringLiteral("at"), moment(e.at)},
            {QStringLiteral("actor"), e.actor},
            {QStringLiteral("actorName"), e.actorName},
            {QStringLiteral("office"), e.office},
            {QStringLiteral("action"), e.action},
            {QStringLiteral("object"), e.object},
            {QStringLiteral("recording"), e.recording.value},
            {QStringLiteral("area"), e.area},
            {QStringLiteral("purpose"), e.purpose},
            {QStringLiteral("reference"), e.reference},
            {QStringLiteral("policyVersion"), e.policyVersion},
            {QStringLiteral("clause"), e.clause},
            {QStringLiteral("permitted"), e.permitted},
            {QStringLiteral("rule"), e.rule},
            {QStringLiteral("detail"), e.detail},
            {QStringLiteral("leafHash"), hex(e.leafHash)}};
}

QJsonObject toJson(const domain::ServiceArea &a)
{
    return {{QStringLiteral("id"), a.id.value},
            {QStringLiteral("name"), a.name},
            {QStringLiteral("extensions"), a.extensions},
            {QStringLiteral("businessCaseComplete"), a.businessCaseComplete}};
}

QJsonObject toJson(const domain::Person &p)
{
    return {{QStringLiteral("id"), p.id.value},
            {QStringLiteral("user"), p.user},
            {QStringLiteral("name"), p.name},
            {QStringLiteral("active"), p.active}};
}

} // namespace earshot::cli
