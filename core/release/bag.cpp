#include "core/release/bag.h"

#include <QRegularExpression>
#include <algorithm>

namespace earshot::release {

namespace {

constexpr qsizetype hexSize = 64;

QByteArray encodedPath(const QString &path)
{
    QByteArray encoded = path.toUtf8();
    encoded.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    return encoded;
}

/// RFC 8493, 2.1.3: only these three are ever encoded.
QByteArray decodedPath(QByteArray path)
{
    return path.replace("%0A", "\n").replace("%0a", "\n").replace("%0D", "\r").replace("%0d", "\r").replace("%25", "%");
}

tl::unexpected<Error> wrongLine(const QString &what, qsizetype line)
{
    return fail(ErrorCode::Invalid, what, QStringLiteral("line %1").arg(line));
}

QString oneLine(QString text)
{
    return text.replace(QRegularExpression(QStringLiteral("[\\x00-\\x1f\\x7f]+")), QStringLiteral(" ")).trimmed();
}

QList<QByteArray> linesOf(QByteArray bytes)
{
    bytes.replace("\r\n", "\n").replace('\r', '\n');
    QList<QByteArray> lines = bytes.split('\n');
    if (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace

QByteArray bagDeclaration()
{
    return "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
}

QByteArray bagInfoText(const BagInfo &info)
{
    QByteArray text;
    for (const auto &[label, value] : info) {
        const QString clean = oneLine(value);
        if (!clean.isEmpty())
            text += label.toUtf8() + ": " + clean.toUtf8() + '\n';
    }
    return text;
}

Result<BagInfo> parseBagInfo(const QByteArray &bytes)
{
    BagInfo info;
    qsizetype number = 0;
    for (const QByteArray &line : linesOf(bytes)) {
        ++number;
        if ((line.startsWith(' ') || line.startsWith('\t')) && !info.isEmpty()) {
            info.last().second += u' ' + QString::fromUtf8(line).trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon < 1)
            return wrongLine(QStringLiteral("not a label and a value"), number);
        info.append({QString::fromUtf8(line.left(colon)).trimmed(), QString::fromUtf8(line.mid(colon + 1)).trimmed()});
    }
    return info;
}

QByteArray bagManifest(const QList<PackagePart> &parts)
{
    QByteArray text;
    for (const PackagePart &part : parts)
        text += part.sha256.toHex() + "  " + encodedPath(part.name) + '\n';
    return text;
}

Result<QMap<QString, QByteArray>> parseBagManifest(const QByteArray &bytes)
{
    QMap<QString, QByteArray> listed;
    qsizetype number = 0;
    for (const QByteArray &line : linesOf(bytes)) {
        ++number;
        const QByteArray sha256 = QByteArray::fromHex(line.left(hexSize));
        const bool hex = sha256.toHex() == line.left(hexSize).toLower() && sha256.size() * 2 == hexSize;
        const QByteArray rest = line.mid(hexSize);
        const qsizetype blanks =
            std::find_if(rest.cbegin(), rest.cend(), [](char c) { return c != ' ' && c != '\t'; }) - rest.cbegin();
        if (!hex || blanks == 0)
            return wrongLine(QStringLiteral("not a digest and a file name"), number);
        QByteArray path = rest.mid(blanks);
        if (path.startsWith('*')) // `sha256sum --binary` writes it so
            path.remove(0, 1);
        const QString name = QString::fromUtf8(decodedPath(path));
        if (!isBagPath(name))
            return wrongLine(QStringLiteral("not a path inside the package"), number);
        if (listed.contains(name))
            return wrongLine(QStringLiteral("this file is listed twice"), number);
        listed.insert(name, sha256);
    }
    return listed;
}

bool isBagPath(QStringView path)
{
    if (path.isEmpty() || path.contains(u'\\'))
        return false;
    if (std::any_of(path.begin(), path.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }))
        return false;
    const auto steps = path.split(u'/');
    return std::none_of(steps.begin(), steps.end(),
                        [](QStringView step) { return step.isEmpty() || step == u"." || step == u".."; });
}

QString payloadOxum(qint64 bytes, qint64 count)
{
    return QStringLiteral("%1.%2").arg(bytes).arg(count);
}

} // namespace earshot::release
