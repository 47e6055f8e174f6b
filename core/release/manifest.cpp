#include "core/release/manifest.h"

#include "core/audit/canonicaljson.h"
#include "core/domain/states.h"
#include "core/release/released_part.h"

#include <QJsonArray>
#include <QJsonObject>

namespace earshot::release {

namespace {

QString cell(const QString &text)
{
    QString safe = text;
    static const QString formula = QStringLiteral("=+-@\t\r");
    if (!safe.isEmpty() && formula.contains(safe.front()))
        safe.prepend(u'\'');
    if (safe.contains(u',') || safe.contains(u'"') || safe.contains(u'\n') || safe.contains(u'\r'))
        safe = u'"' + safe.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return safe;
}

QStringList conditionsOf(const domain::Release &r)
{
    QStringList all = conditionSentences(r.adviceConditions, r.callRate);
    all += conditionSentences(r.decisionConditions, r.callRate);
    return all;
}

} // namespace

Result<QByteArray> makeManifest(const NoteContent &content, const QList<PackagePart> &parts)
{
    const domain::Release &r = content.release;
    QJsonArray files;
    for (const PackagePart &part : parts) {
        files.append(QJsonObject{{QStringLiteral("name"), part.name},
                                 {QStringLiteral("sha256"), QString::fromLatin1(part.sha256.toHex())},
                                 {QStringLiteral("size"), part.size}});
    }
    const QJsonObject log{{QStringLiteral("authorisedBy"), r.decidedByName},
                          {QStringLiteral("authorisedOffice"), r.decidedOffice},
                          {QStringLiteral("purpose"), r.purpose},
                          {QStringLiteral("recordedAt"), r.callStartedAt.iso()},
                          {QStringLiteral("requestedBy"), r.requester}};
    QJsonArray ranges;
    for (const NotePart &part : content.parts)
        ranges.append(QJsonObject{{QStringLiteral("beginMs"), part.beginMs}, {QStringLiteral("endMs"), part.endMs}});
    QJsonObject manifest{
        {QStringLiteral("adviceConditions"), r.adviceConditions},
        {QStringLiteral("area"), content.areaName},
        {QStringLiteral("authorisedAt"), r.decidedAt.iso()},
        {QStringLiteral("callFrames"), r.callFrames},
        {QStringLiteral("callMs"), content.callMs},
        {QStringLiteral("callRate"), r.callRate},
        {QStringLiteral("clause"), content.clause},
        {QStringLiteral("conditions"), QJsonArray::fromStringList(conditionsOf(r))},
        {QStringLiteral("decisionConditions"), r.decisionConditions},
        {QStringLiteral("files"), files},
        {QStringLiteral("format"), domain::toName(r.format)},
        {QStringLiteral("igAdvice"), r.advice},
        {QStringLiteral("keepUntil"), content.until.toString(Qt::ISODate)},
        {QStringLiteral("kind"), domain::toName(r.kind)},
        {QStringLiteral("legalBasis"), r.legalBasis},
        {QStringLiteral("mark"), content.mark},
        {QStringLiteral("officeText"), content.officeText},
        {QStringLiteral("organisation"), content.organisation},
        {QStringLiteral("part"), partsText(content.parts, content.callMs)},
        {QStringLiteral("policyVersion"), content.policyVersion},
        {QStringLiteral("purposeText"), content.purposeText},
        {QStringLiteral("rangeBeginMs"), content.rangeBeginMs},
        {QStringLiteral("rangeEndMs"), content.rangeEndMs},
        {QStringLiteral("ranges"), ranges},
        {QStringLiteral("recipient"), r.recipient},
        {QStringLiteral("redacted"), QJsonArray::fromStringList(redactionSentences(content.redactions, r.callRate))},
        {QStringLiteral("redactions"), r.redactions},
        {QStringLiteral("reference"), r.reference},
        {QStringLiteral("release"), r.number},
        {QStringLiteral("releaseLog"), log},
        {QStringLiteral("type"), QStringLiteral("earshot-release")},
        {QStringLiteral("version"), 4}};
    if (!content.hiddenMark.isEmpty())
        manifest.insert(QStringLiteral("hiddenMark"), content.hiddenMark);
    return audit::canonical(manifest);
}

QByteArray logAsCsv(const QList<NoteContent> &rows)
{
    QStringList lines{
        QStringLiteral("release,state,purpose,requested by,recording date and time (UTC),authorised by,"
                       "authorised in office,authorised at (UTC),recipient,kind,range,format,reference,"
                       "issued at (UTC),manifest sha256,refusal reason,legal basis,listens in Earshot,"
                       "conditions of the IG Unit,approved in part,end,recalled at (UTC),recalled because,"
                       "destroyed at (UTC),attestation,evidence,evidence sha256,conditions in words,"
                       "refused by,refused in office,refused at (UTC),redacted,contact")};
    for (const NoteContent &row : rows) {
        const domain::Release &r = row.release;
        const bool refused = r.state == domain::ReleaseState::Refused;
        const auto when = [](Instant at) { return at.ms ? at.iso() : QString(); };
        const QStringList cells{r.number,
                                domain::toName(r.state),
                                row.purposeText,
                                r.requester,
                                r.callStartedAt.iso(),
                                refused ? QString() : r.decidedByName,
                                refused ? QString() : row.officeText,
                                refused ? QString() : when(r.decidedAt),
                                r.recipient,
                                domain::toName(r.kind),
                                partsText(row.parts, row.callMs),
                                domain::toName(r.format),
                                r.reference,
                                when(r.issuedAt),
                                QString::fromLatin1(r.packageSha256.toHex()),
                                r.refusalReason,
                                r.legalBasis,
                                r.recipientPersonName,
                                r.adviceConditions,
                                r.decisionConditions,
                                row.until.toString(Qt::ISODate),
                                row.recalled ? when(row.recalled->at) : QString(),
                                row.recalled ? row.recalled->text : QString(),
                                row.attested ? when(row.attested->at) : QString(),
                                row.attested ? row.attested->text : QString(),
                                row.attested ? row.attested->evidenceName : QString(),
                                row.attested ? QString::fromLatin1(row.attested->evidenceSha256.toHex()) : QString(),
                                conditionsOf(r).join(QStringLiteral("; ")),
                                refused ? r.decidedByName : QString(),
                                refused ? row.officeText : QString(),
                                refused ? when(r.decidedAt) : QString(),
                                redactionSentences(row.redactions, r.callRate).join(QStringLiteral("; ")),
                                r.contact};
        QStringList safe;
        for (const QString &text : cells)
            safe << cell(text);
        lines << safe.join(u',');
    }
    return lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

} // namespace earshot::release
