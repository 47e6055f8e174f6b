#include "core/release/vcon.h"

#include "core/audit/canonicaljson.h"
#include "core/crypto/digest.h"
#include "core/domain/redaction.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

namespace earshot::release {

namespace {

constexpr int customer = 0;
constexpr int staff = 1;

/// A version 8 UUID (RFC 9562, 5.8) of what the vCon is about: the time in front as the draft wants it, then bits of
/// the release's own. The same release and audio give the same one.
QString uuidFor(const NoteContent &content, const PackagePart &audio, Instant now)
{
    QByteArray bytes(6, Qt::Uninitialized);
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>((now.ms >> (40 - 8 * i)) & 0xff);
    bytes +=
        crypto::sha256(content.release.number.toUtf8() + '\0' + content.organisation.toUtf8() + '\0' + audio.sha256)
            .left(10);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x80);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

QString mediaType(const QString &name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    if (suffix == u"wav")
        return QStringLiteral("audio/x-wav");
    if (suffix == u"mp3")
        return QStringLiteral("audio/x-mp3");
    if (suffix == u"m4a" || suffix == u"mp4")
        return QStringLiteral("audio/x-mp4");
    if (suffix == u"opus" || suffix == u"ogg")
        return QStringLiteral("audio/ogg");
    if (suffix == u"flac")
        return QStringLiteral("audio/flac");
    return QStringLiteral("application/octet-stream");
}

QJsonObject party(const QString &tel, const QString &name)
{
    QJsonObject who;
    if (!tel.isEmpty())
        who.insert(QStringLiteral("tel"), tel);
    if (!name.isEmpty()) {
        who.insert(QStringLiteral("name"), name);
        who.insert(QStringLiteral("validation"), QStringLiteral("none")); // nobody proved it to the recorder
    }
    return who;
}

/// One entry a channel, as the draft asks of recordings with several: who is heard on it, both where nobody knows.
QJsonArray partiesOf(const domain::Recording &recording)
{
    const QJsonArray both{customer, staff};
    if (recording.channels < 2)
        return both;
    QJsonArray channels;
    for (int channel = 0; channel < recording.channels; ++channel) {
        if (recording.channels == 2 && recording.staffChannel >= 0)
            channels.append(channel == recording.staffChannel ? staff : customer);
        else
            channels.append(both);
    }
    return channels;
}

/// What was taken out, for programs; the release note says it to people.
QJsonArray redactionsOf(const NoteContent &content)
{
    const int rate = content.release.callRate;
    QJsonArray all;
    for (const auto &redaction : content.redactions.ranges)
        all.append(QJsonObject{{QStringLiteral("beginMs"), base::framesToMs(redaction.range.begin, rate)},
                               {QStringLiteral("endMs"), base::framesToMs(redaction.range.end, rate)},
                               {QStringLiteral("reason"), domain::toName(redaction.reason)},
                               {QStringLiteral("side"), domain::toName(redaction.side)}});
    return all;
}

/// Of the one dialog.
QJsonObject reportOf(const char *schema, const char *encoding, const QJsonValue &body)
{
    return {{QStringLiteral("type"), QStringLiteral("report")},    {QStringLiteral("dialog"), 0},
            {QStringLiteral("vendor"), QStringLiteral("Earshot")}, {QStringLiteral("schema"), QLatin1String(schema)},
            {QStringLiteral("encoding"), QLatin1String(encoding)}, {QStringLiteral("body"), body}};
}

QString reasonsOf(const NoteContent &content)
{
    QStringList reasons;
    for (const auto &redaction : content.redactions.ranges)
        reasons << domain::toName(redaction.reason);
    reasons.removeDuplicates();
    return reasons.join(QStringLiteral(", "));
}

} // namespace

Result<QByteArray> makeVcon(const NoteContent &content, const domain::Recording &recording, const PackagePart &audio,
                            Instant now)
{
    const qint64 startMs = recording.startedAt.ms + content.rangeBeginMs;
    const QString name = QFileInfo(audio.name).fileName();
    const QByteArray sha512 = audio.sha512.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QJsonObject dialog{
        {QStringLiteral("type"), QStringLiteral("recording")},
        {QStringLiteral("start"), Instant{startMs}.iso()},
        {QStringLiteral("duration"), (content.durationMs + content.markMs + 500) / 1000}, // whole seconds: no fractions
        {QStringLiteral("parties"), partiesOf(recording)},
        {QStringLiteral("mediatype"), mediaType(name)},
        {QStringLiteral("filename"), name},
        {QStringLiteral("content_hash"), QStringLiteral("sha512-") + QString::fromLatin1(sha512)}};
    if (recording.direction == domain::Direction::Incoming || recording.direction == domain::Direction::Outgoing)
        dialog.insert(QStringLiteral("originator"),
                      recording.direction == domain::Direction::Incoming ? customer : staff);
    QJsonObject vcon{
        {QStringLiteral("vcon"), QStringLiteral("0.4.0")},
        {QStringLiteral("uuid"), uuidFor(content, audio, now)},
        {QStringLiteral("created_at"), now.iso()},
        {QStringLiteral("subject"), content.release.number},
        {QStringLiteral("parties"), QJsonArray{party(content.customerNumber, {}), party({}, content.staffName)}},
        {QStringLiteral("dialog"), QJsonArray{dialog}}};
    QJsonArray analysis;
    if (!content.redactions.ranges.isEmpty()) {
        vcon.insert(QStringLiteral("redacted"), QJsonObject{{QStringLiteral("type"), reasonsOf(content)}});
        analysis.append(reportOf("redactions", "json", redactionsOf(content)));
    }
    if (!content.hiddenMark.isEmpty())
        analysis.append(reportOf("inaudible-mark", "none", content.hiddenMark));
    if (!analysis.isEmpty())
        vcon.insert(QStringLiteral("analysis"), analysis);
    return audit::canonical(vcon);
}

} // namespace earshot::release
