#include "core/service/passed_over.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

namespace earshot::service {

namespace {

constexpr qint64 headBytes = 4096;

} // namespace

QString whyPassedOver(const intake::Passed &passed)
{
    static const QHash<QString, QString> words{
        {QStringLiteral("hidden"), QStringLiteral("its name begins with a dot, so it is hidden; rename it, or name the "
                                                  "file itself")},
        {QStringLiteral("temporary"), QStringLiteral("by its ending it is still being written; import it once it is "
                                                     "whole, or name the file itself")},
        {QStringLiteral("symlink"), QStringLiteral("it is a symbolic link; name the file or folder that it leads to")},
        {QStringLiteral("special-file"), QStringLiteral("it is a pipe, a socket or a device and not a file")},
        {QStringLiteral("name-not-utf8"), QStringLiteral("its name is not in UTF-8; rename it")},
        {QStringLiteral("unreadable"), QStringLiteral("it cannot be opened; look at its permissions")},
        {QStringLiteral("missing"), QStringLiteral("there is no file or folder of this name")}};
    return words.value(passed.reason, passed.reason);
}

QString whyNotRead(const QString &companion)
{
    QFile file(companion);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(headBytes) : QByteArray();
    if (head.contains("\"vcon\""))
        return QStringLiteral("it is a vCon, which is not read yet; export the recording itself");
    if (head.contains("urn:ietf:params:xml:ns:recording"))
        return QStringLiteral("it is SIPREC metadata, which is not read yet; import the recording beside it");
    return QStringLiteral("it is no recording but a .%1 file, which is not read")
        .arg(QFileInfo(companion).suffix().toLower());
}

QString whyNoCallRecord()
{
    return QStringLiteral("it is a table, but its columns are not those of a call detail record");
}

} // namespace earshot::service
