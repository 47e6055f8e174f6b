#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace earshot::tests {

/// PCM16 WAV at 8 kHz, one sine a channel (0 Hz: silence): channel 0 is `hertz[0]`. Same arguments, same bytes.
[[nodiscard]] QByteArray wavBytes(double seconds, const QList<double> &hertz = {440, 660});

/// Writes it to `folder`/`name` (folders of `name` are made) and gives the path.
QString makeWav(const QString &folder, const QString &name, double seconds, const QList<double> &hertz = {440, 660});
QString writeFile(const QString &folder, const QString &name, const QByteArray &bytes);

/// A FreePBX name: "in-2001-07700900149-20260314-151708-1773501428.1037.wav". `destination` is what was called, `from`
/// who called; `at` is the moment of the call, in any time zone.
[[nodiscard]] QString freepbxName(const QString &type, const QString &destination, const QString &from,
                                  const QDateTime &at, int sequence, const QString &extension = QStringLiteral("wav"));
/// The same for a call from the drama number 07700 900`last3` to an extension of the store.
[[nodiscard]] QString incomingName(const QString &extension, int last3, const QDateTime &at, int sequence);

} // namespace earshot::tests
