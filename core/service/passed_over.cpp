#include "core/service/passed_over.h"

#include <QFile>
#include <QFileInfo>

namespace earshot::service {

namespace {

constexpr qint64 headBytes = 4096;

} // namespace

Cause causeOfMissing(const QString &path)
{
    return {path.contains(QChar::ReplacementCharacter) ? QStringLiteral("name-not-utf8") : QStringLiteral("missing")};
}

Cause causeOfUnread(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return {QStringLiteral("gone")};
    return {info.isReadable() ? QStringLiteral("cannot-read") : QStringLiteral("no-permission")};
}

Cause causeOfCompanion(const QString &companion)
{
    QFile file(companion);
    if (!file.open(QIODevice::ReadOnly))
        return causeOfUnread(companion);
    const QByteArray head = file.read(headBytes);
    if (head.contains("\"vcon\""))
        return {QStringLiteral("vcon")};
    if (head.contains("urn:ietf:params:xml:ns:recording"))
        return {QStringLiteral("siprec")};
    return {QStringLiteral("not-a-recording"), QFileInfo(companion).suffix().toLower()};
}

Cause causeOf(const Error &error, const QString &path)
{
    if (error.code == ErrorCode::Io)
        return causeOfUnread(path);
    if (error.where.isEmpty())
        return {QStringLiteral("damaged")};
    const qsizetype colon = error.where.indexOf(u':');
    return {error.where.left(colon), colon < 0 ? QString() : error.where.mid(colon + 1)};
}

domain::QuarantineItem unreadableItem(const QString &path, const Cause &cause, Instant since)
{
    domain::QuarantineItem item;
    item.reason = domain::QuarantineReason::Unreadable;
    item.cause = cause.code;
    item.detail = cause.value;
    item.path = path;
    item.since = since;
    return item;
}

} // namespace earshot::service
