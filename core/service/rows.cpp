#include "core/service/rows.h"

#include "core/audit/canonicaljson.h"
#include "core/crypto/digest.h"
#include "core/domain/states.h"
#include "core/service/row_state.h"

#include <QJsonArray>
#include <QJsonObject>

namespace earshot::service {

namespace {

template <class I> QString named(const char *kind, const I &id)
{
    return QStringLiteral("%1:%2").arg(QLatin1String(kind)).arg(id.value);
}

/// Whose word a row is. Rows of before they were signed have none; their state is as it was logged then.
void addSigner(QJsonObject &row, qint64 id, domain::PersonId by, Instant at)
{
    if (at.ms == 0)
        return;
    row.insert(QStringLiteral("id"), id);
    row.insert(QStringLiteral("by"), by.value);
    row.insert(QStringLiteral("at"), at.ms);
}

QString clean(const QString &text)
{
    return QString::fromUtf8(text.toUtf8()).replace(QChar(0xfeff), QChar(0xfffd));
}

} // namespace

QByteArray canonicalState(QJsonObject row)
{
    for (auto field = row.begin(); field != row.end(); ++field) {
        if (field->isString()) {
            *field = clean(field->toString());
        } else if (field->isArray()) {
            QJsonArray cleaned;
            for (const auto &each : field->toArray())
                cleaned.append(each.isString() ? QJsonValue(clean(each.toString())) : each);
            *field = cleaned;
        }
    }
    auto bytes = audit::canonical(row);
    if (!bytes)
        qFatal("a row without a canonical form");
    return *bytes;
}

QString saltedDigest(const QByteArray &salt, const QJsonObject &words)
{
    return hexText(crypto::sha256(QByteArray::number(salt.size()) + ':' + salt + canonicalState(words)));
}

QString hexText(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString isoDay(const QDate &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QString objectName(domain::RecordingId id)
{
    return named("recording", id);
}
QString objectName(domain::AnnotationId id)
{
    return named("note", id);
}
QString objectName(domain::ReleaseEventId id)
{
    return named("release-event", id);
}
QString objectName(const domain::ReleaseKey &key)
{
    return named("release-key", key.release);
}
QString decidingKeysOf(domain::ReleaseId id)
{
    return named("deciding-keys", id);
}
QString objectName(const domain::StoreSettings &)
{
    return QStringLiteral("settings");
}
QString objectName(domain::ReleaseId id)
{
    return named("release", id);
}
QString objectName(domain::DownloadId id)
{
    return named("download", id);
}
QString objectName(domain::ClipId id)
{
    return named("clip", id);
}
QString objectName(domain::QuarantineId id)
{
    return named("quarantine", id);
}
QString objectName(domain::AreaId id)
{
    return named("area", id);
}
QString objectName(domain::PersonId id)
{
    return named("person", id);
}
QString objectName(const domain::AreaKey &key)
{
    return named("area-key", key.area);
}
QString objectName(const domain::Grant &grant)
{
    return QStringLiteral("grant:%1:%2").arg(grant.person.value).arg(grant.area.value);
}
QString objectName(const domain::Nomination &nomination)
{
    return QStringLiteral("nomination:%1:%2").arg(nomination.person.value).arg(nomination.area.value);
}
QString objectName(const domain::Appointment &appointment)
{
    return QStringLiteral("appointment:%1:%2:%3")
        .arg(appointment.person.value)
        .arg(appointment.office)
        .arg(appointment.area.value);
}

QString objectName(const domain::PolicyVersion &version)
{
    return QStringLiteral("policy:%1").arg(version.version);
}

namespace {

QString personalDigest(const domain::Recording &r)
{
    return saltedDigest(r.salt, {{QStringLiteral("callId"), r.callId},
                                 {QStringLiteral("called"), r.calledNumber},
                                 {QStringLiteral("dialled"), r.customerDialled},
                                 {QStringLiteral("e164"), r.customerE164},
                                 {QStringLiteral("fileName"), r.originalName},
                                 {QStringLiteral("staff"), r.staffName}});
}

QJsonArray objectList(const QList<domain::MediaObject> &objects)
{
    QStringList lines;
    for (const auto &o : objects)
        lines << QStringLiteral("%1:%2:%3:%4:%5")
                     .arg(o.kind, o.objectId, hexText(o.storedSha256))
                     .arg(o.storedSize)
                     .arg(o.plainSize);
    lines.sort();
    return QJsonArray::fromStringList(lines);
}

} // namespace

QByteArray stateOf(const domain::Recording &r, const QList<domain::MediaObject> &objects)
{
    return canonicalState({{QStringLiteral("area"), r.area.value},
                           {QStringLiteral("channels"), r.channels},
                           {QStringLiteral("codec"), r.codec},
                           {QStringLiteral("container"), r.container},
                           {QStringLiteral("direction"), domain::toName(r.direction)},
                           {QStringLiteral("extension"), r.extension},
                           {QStringLiteral("frames"), r.frames},
                           {QStringLiteral("imported"), r.importedAt.ms},
                           {QStringLiteral("importedBy"), r.importedBy.value},
                           {QStringLiteral("objects"), objectList(objects)},
                           {QStringLiteral("personal"), personalDigest(r)},
                           {QStringLiteral("rate"), r.rate},
                           {QStringLiteral("seekable"), r.seekable},
                           {QStringLiteral("sha256"), hexText(r.sha256)},
                           {QStringLiteral("size"), r.size},
                           {QStringLiteral("source"), r.source},
                           {QStringLiteral("staffChannel"), r.staffChannel},
                           {QStringLiteral("started"), r.startedAt.ms},
                           {QStringLiteral("startedHow"), r.startedHow},
                           {QStringLiteral("state"), domain::toName(r.state)},
                           {QStringLiteral("warnings"), QJsonArray::fromStringList(r.warnings)}});
}

QByteArray stateOf(const domain::Annotation &a, const QByteArray &salt)
{
    return canonicalState(
        {{QStringLiteral("author"), a.author.value},
         {QStringLiteral("begin"), a.range.begin},
         {QStringLiteral("by"), a.editedBy.value},
         {QStringLiteral("created"), a.createdAt.ms},
         {QStringLiteral("edited"), a.editedAt.ms},
         {QStringLiteral("end"), a.range.end},
         {QStringLiteral("recording"), a.recording.value},
         {QStringLiteral("removed"), a.removed},
         {QStringLiteral("revision"), a.revision},
         {QStringLiteral("words"), saltedDigest(salt, {{QStringLiteral("tags"), QJsonArray::fromStringList(a.tags)},
                                                       {QStringLiteral("text"), a.text}})}});
}

QByteArray stateOf(const domain::Download &d)
{
    return canonicalState({{QStringLiteral("area"), d.area.value},
                           {QStringLiteral("at"), d.at.ms},
                           {QStringLiteral("confirmed"), d.confirmedAt.ms},
                           {QStringLiteral("destination"), d.destination},
                           {QStringLiteral("person"), d.person.value},
                           {QStringLiteral("purpose"), d.purpose},
                           {QStringLiteral("recording"), d.recording.value},
                           {QStringLiteral("reference"), d.reference},
                           {QStringLiteral("sha256"), hexText(d.sha256)},
                           {QStringLiteral("until"), isoDay(d.until)}});
}

QByteArray stateOf(const domain::Clip &c, const QByteArray &salt)
{
    return canonicalState({{QStringLiteral("area"), c.area.value},
                           {QStringLiteral("at"), c.at.ms},
                           {QStringLiteral("begin"), c.range.begin},
                           {QStringLiteral("by"), c.madeBy.value},
                           {QStringLiteral("end"), c.range.end},
                           {QStringLiteral("for"), c.forColleague.value},
                           {QStringLiteral("recording"), c.recording.value},
                           {QStringLiteral("words"), saltedDigest(salt, {{QStringLiteral("reference"), c.reference},
                                                                         {QStringLiteral("title"), c.title}})}});
}

QByteArray stateOf(const domain::QuarantineItem &q, const QByteArray &recordingState)
{
    QJsonObject row{{QStringLiteral("area"), q.area.value},
                    {QStringLiteral("lifted"), q.liftedAt.ms},
                    {QStringLiteral("liftedBy"), q.liftedBy.value},
                    {QStringLiteral("reason"), domain::toName(q.reason)},
                    {QStringLiteral("recording"), q.recording.value},
                    {QStringLiteral("sha256"), hexText(q.sha256)},
                    {QStringLiteral("since"), q.since.ms}};
    if (!q.cause.isEmpty()) // as the log had it before there were causes
        row.insert(QStringLiteral("cause"), q.cause);
    if (!recordingState.isEmpty())
        row.insert(QStringLiteral("recordingState"), hexText(crypto::sha256(recordingState)));
    return canonicalState(row);
}

QByteArray stateOf(const domain::ServiceArea &a)
{
    QJsonObject row{{QStringLiteral("businessCase"), a.businessCaseComplete},
                    {QStringLiteral("created"), a.createdAt.ms},
                    {QStringLiteral("extensions"), a.extensions},
                    {QStringLiteral("name"), a.name},
                    {QStringLiteral("quarantine"), a.quarantine}};
    addSigner(row, a.id.value, a.signedBy, a.signedAt);
    return canonicalState(row);
}

QByteArray stateOf(const domain::AreaKey &k)
{
    QJsonObject row{{QStringLiteral("area"), k.area.value},
                    {QStringLiteral("created"), k.createdAt.ms},
                    {QStringLiteral("recipient"), k.recipient},
                    {QStringLiteral("version"), k.version}};
    addSigner(row, k.area.value, k.signedBy, k.signedAt);
    return canonicalState(row);
}

QByteArray removedState(const QString &object)
{
    return canonicalState({{QStringLiteral("object"), object}, {QStringLiteral("removed"), true}});
}

QByteArray stateOf(const domain::Person &p)
{
    QJsonObject row{{QStringLiteral("active"), p.active},         {QStringLiteral("box"), hexText(p.boxKey)},
                    {QStringLiteral("created"), p.createdAt.ms},  {QStringLiteral("name"), p.name},
                    {QStringLiteral("sign"), hexText(p.signKey)}, {QStringLiteral("user"), p.user}};
    addSigner(row, p.id.value, p.signedBy, p.signedAt);
    return canonicalState(row);
}

QByteArray stateOf(const domain::Grant &g)
{
    return canonicalState({{QStringLiteral("area"), g.area.value},
                           {QStringLiteral("at"), g.grantedAt.ms},
                           {QStringLiteral("by"), g.grantedBy.value},
                           {QStringLiteral("person"), g.person.value}});
}

QByteArray stateOf(const domain::Nomination &n)
{
    QJsonObject row{{QStringLiteral("acts"), QJsonArray::fromStringList(domain::toNames(n.acts))},
                    {QStringLiteral("area"), n.area.value},
                    {QStringLiteral("by"), n.nominatedBy.value},
                    {QStringLiteral("from"), isoDay(n.from)},
                    {QStringLiteral("person"), n.person.value},
                    {QStringLiteral("until"), isoDay(n.until)}};
    if (n.signedAt.ms != 0)
        row.insert(QStringLiteral("at"), n.signedAt.ms);
    return canonicalState(row);
}

QByteArray stateOf(const domain::Appointment &a)
{
    QJsonObject row{{QStringLiteral("area"), a.area.value},     {QStringLiteral("by"), a.appointedBy.value},
                    {QStringLiteral("from"), isoDay(a.from)},   {QStringLiteral("office"), a.office},
                    {QStringLiteral("person"), a.person.value}, {QStringLiteral("until"), isoDay(a.until)}};
    if (a.signedAt.ms != 0)
        row.insert(QStringLiteral("at"), a.signedAt.ms);
    return canonicalState(row);
}

namespace {

void insertIfThere(QJsonObject &row, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        row.insert(name, text);
}

QJsonObject scopeObject(const domain::Release &r)
{
    QJsonObject scope{{QStringLiteral("area"), r.area.value},
                      {QStringLiteral("arisesFromCall"), r.arisesFromCall},
                      {QStringLiteral("begin"), r.range.begin},
                      {QStringLiteral("end"), r.range.end},
                      {QStringLiteral("format"), domain::toName(r.format)},
                      {QStringLiteral("kind"), domain::toName(r.kind)},
                      {QStringLiteral("number"), r.number},
                      {QStringLiteral("purpose"), r.purpose},
                      {QStringLiteral("recipient"), r.recipient},
                      {QStringLiteral("recording"), r.recording.value},
                      {QStringLiteral("reference"), r.reference},
                      {QStringLiteral("requestedAt"), r.requestedAt.ms},
                      {QStringLiteral("requestedBy"), r.requestedBy.value},
                      {QStringLiteral("requester"), r.requester}};
    // Releases of before these were asked for were signed without them.
    if (r.recipientPerson.isValid())
        scope.insert(QStringLiteral("recipientPerson"), r.recipientPerson.value);
    insertIfThere(scope, QStringLiteral("contact"), r.contact);
    insertIfThere(scope, QStringLiteral("legalBasis"), r.legalBasis);
    insertIfThere(scope, QStringLiteral("until"), isoDay(r.until));
    insertIfThere(scope, QStringLiteral("redactions"), r.redactions);
    return scope;
}

} // namespace

QByteArray stateOf(const domain::Release &r)
{
    QJsonObject row = scopeObject(r);
    row.insert(QStringLiteral("advice"), r.advice);
    row.insert(QStringLiteral("advisedAt"), r.advisedAt.ms);
    row.insert(QStringLiteral("advisedBy"), r.advisedBy.value);
    row.insert(QStringLiteral("decidedAt"), r.decidedAt.ms);
    row.insert(QStringLiteral("decidedBy"), r.decidedBy.value);
    row.insert(QStringLiteral("decidedOffice"), r.decidedOffice);
    row.insert(QStringLiteral("issuedAt"), r.issuedAt.ms);
    row.insert(QStringLiteral("issuedBy"), r.issuedBy.value);
    row.insert(QStringLiteral("package"), r.packageName);
    row.insert(QStringLiteral("packageSha256"), hexText(r.packageSha256));
    row.insert(QStringLiteral("refusalReason"), r.refusalReason);
    row.insert(QStringLiteral("state"), domain::toName(r.state));
    insertIfThere(row, QStringLiteral("adviceConditions"), r.adviceConditions);
    insertIfThere(row, QStringLiteral("decisionConditions"), r.decisionConditions);
    if (r.lapsedAt.ms != 0)
        row.insert(QStringLiteral("lapsedAt"), r.lapsedAt.ms);
    insertIfThere(row, QStringLiteral("lapsedClause"), r.lapsedClause);
    return canonicalState(row);
}

namespace {

QJsonObject scopeOfRecording(const domain::Release &release, const QByteArray &recordingSha256)
{
    QJsonObject scope = scopeObject(release);
    scope.insert(QStringLiteral("recordingSha256"), hexText(recordingSha256));
    return scope;
}

} // namespace

QByteArray scopeOf(const domain::Release &release, const QByteArray &recordingSha256)
{
    return canonicalState(scopeOfRecording(release, recordingSha256));
}

QByteArray adviceOf(const domain::Release &release, const QByteArray &recordingSha256)
{
    QJsonObject advice = scopeOfRecording(release, recordingSha256);
    advice.insert(QStringLiteral("advice"), release.advice);
    advice.insert(QStringLiteral("advisedAt"), release.advisedAt.ms);
    advice.insert(QStringLiteral("advisedBy"), release.advisedBy.value);
    insertIfThere(advice, QStringLiteral("conditions"), release.adviceConditions);
    return canonicalState(advice);
}

QByteArray decisionOf(const domain::Release &release, const QByteArray &recordingSha256, bool approved)
{
    QJsonObject decision = scopeOfRecording(release, recordingSha256);
    decision.insert(QStringLiteral("advice"), release.advice);
    decision.insert(QStringLiteral("approved"), approved);
    decision.insert(QStringLiteral("decidedAt"), release.decidedAt.ms);
    decision.insert(QStringLiteral("decidedBy"), release.decidedBy.value);
    decision.insert(QStringLiteral("decidedOffice"), release.decidedOffice);
    decision.insert(QStringLiteral("reason"), release.refusalReason);
    insertIfThere(decision, QStringLiteral("adviceConditions"), release.adviceConditions);
    insertIfThere(decision, QStringLiteral("conditions"), release.decisionConditions);
    return canonicalState(decision);
}

QByteArray stateOf(const domain::ReleaseEvent &e)
{
    return canonicalState({{QStringLiteral("at"), e.at.ms},
                           {QStringLiteral("by"), e.by.value},
                           {QStringLiteral("evidenceName"), e.evidenceName},
                           {QStringLiteral("evidenceSha256"), hexText(e.evidenceSha256)},
                           {QStringLiteral("id"), e.id.value},
                           {QStringLiteral("kind"), domain::toName(e.kind)},
                           {QStringLiteral("office"), e.office},
                           {QStringLiteral("release"), e.release.value},
                           {QStringLiteral("text"), e.text},
                           {QStringLiteral("until"), isoDay(e.until)}});
}

namespace {

QJsonObject fieldsOf(const domain::ReleaseKey &k)
{
    return {{QStringLiteral("at"), k.at.ms},
            {QStringLiteral("by"), k.madeBy.value},
            {QStringLiteral("object"), k.objectId},
            {QStringLiteral("person"), k.person.value},
            {QStringLiteral("recording"), k.recording.value},
            {QStringLiteral("release"), k.release.value},
            {QStringLiteral("sealedSha256"), hexText(crypto::sha256(k.sealed))}};
}

} // namespace

QByteArray stateOf(const domain::ReleaseKey &k)
{
    return canonicalState(fieldsOf(k));
}

QByteArray stateOf(const QList<domain::ReleaseKey> &keys)
{
    QJsonArray all;
    for (const auto &key : keys)
        all.append(fieldsOf(key));
    return canonicalState({{QStringLiteral("keys"), all}});
}

QByteArray proposalOf(const domain::PolicyVersion &v)
{
    return canonicalState({{QStringLiteral("from"), isoDay(v.inForceFrom)},
                           {QStringLiteral("proposedAt"), v.proposedAt.ms},
                           {QStringLiteral("proposedBy"), v.proposedBy.value},
                           {QStringLiteral("proposedOffice"), v.proposedOffice},
                           {QStringLiteral("sha256"), hexText(v.sha256)},
                           {QStringLiteral("version"), v.version}});
}

QByteArray stateOf(const domain::StoreSettings &s)
{
    QJsonObject row{{QStringLiteral("organisation"), s.organisation},
                    {QStringLiteral("time-zone"), s.timeZone},
                    {QStringLiteral("country"), s.country},
                    {QStringLiteral("outside-line"), s.outsideLine},
                    {QStringLiteral("by"), s.setBy.value},
                    {QStringLiteral("at"), s.setAt.ms}};
    if (!s.specialDays.isEmpty()) // those that were signed before there were any stay what they are
        row.insert(QStringLiteral("special-days"), s.specialDays);
    const std::initializer_list<std::pair<const char *, const QString &>> letterhead{
        {"organisation-cy", s.organisationCy},
        {"address", s.address},
        {"telephone", s.telephone},
        {"email", s.email},
        {"web", s.web}};
    for (const auto &[name, text] : letterhead) {
        if (!text.isEmpty())
            row.insert(QLatin1String(name), text);
    }
    return canonicalState(row);
}

QByteArray stateOf(const domain::PolicyVersion &v)
{
    return canonicalState({{QStringLiteral("approvedAt"), v.approvedAt.ms},
                           {QStringLiteral("approvedBy"), v.approvedBy.value},
                           {QStringLiteral("approvedOffice"), v.approvedOffice},
                           {QStringLiteral("from"), isoDay(v.inForceFrom)},
                           {QStringLiteral("proposedAt"), v.proposedAt.ms},
                           {QStringLiteral("proposedBy"), v.proposedBy.value},
                           {QStringLiteral("proposedOffice"), v.proposedOffice},
                           {QStringLiteral("sha256"), hexText(v.sha256)},
                           {QStringLiteral("version"), v.version}});
}

} // namespace earshot::service
