#include "tests/support/wav.h"

#include "core/base/clock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <cmath>
#include <numbers>

namespace earshot::tests {

namespace {

constexpr int rate = 8000;

void put32(QByteArray &bytes, quint32 value)
{
    char raw[4];
    qToLittleEndian(value, raw);
    bytes.append(raw, 4);
}

void put16(QByteArray &bytes, quint16 value)
{
    char raw[2];
    qToLittleEndian(value, raw);
    bytes.append(raw, 2);
}

} // namespace

QByteArray wavBytes(double seconds, const QList<double> &hertz)
{
    const auto channels = static_cast<quint16>(hertz.size());
    const auto frames = static_cast<quint32>(std::lround(seconds * rate));
    const quint32 size = frames * channels * 2;
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(size) + 44);
    bytes += "RIFF";
    put32(bytes, 36 + size);
    bytes += "WAVEfmt ";
    put32(bytes, 16);
    put16(bytes, 1);
    put16(bytes, channels);
    put32(bytes, rate);
    put32(bytes, rate * channels * 2U);
    put16(bytes, static_cast<quint16>(channels * 2));
    put16(bytes, 16);
    bytes += "data";
    put32(bytes, size);
    for (quint32 frame = 0; frame < frames; ++frame) {
        for (const double tone : hertz) {
            const double phase = 2 * std::numbers::pi * tone * frame / rate;
            put16(bytes, static_cast<quint16>(static_cast<qint16>(std::lround(std::sin(phase) * 12000))));
        }
    }
    return bytes;
}

QString writeFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = QDir(folder).filePath(name);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("test support: cannot write %s", qPrintable(path));
    return path;
}

QString makeWav(const QString &folder, const QString &name, double seconds, const QList<double> &hertz)
{
    return writeFile(folder, name, wavBytes(seconds, hertz));
}

QString freepbxName(const QString &type, const QString &destination, const QString &from, const QDateTime &at,
                    int sequence, const QString &extension)
{
    const QDateTime local = at.toTimeZone(base::londonZone());
    return QStringLiteral("%1-%2-%3-%4-%5.%6.%7")
        .arg(type, destination, from, local.toString(QStringLiteral("yyyyMMdd-HHmmss")))
        .arg(at.toSecsSinceEpoch())
        .arg(sequence)
        .arg(extension);
}

QString incomingName(const QString &extension, int last3, const QDateTime &at, int sequence)
{
    return freepbxName(QStringLiteral("in"), extension,
                       QStringLiteral("07700900%1").arg(last3, 3, 10, QLatin1Char('0')), at, sequence);
}

} // namespace earshot::tests
