#include "ui/waveform/timetext.h"

#include <algorithm>

namespace earshot::ui::waveform {

QString clockText(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(ms, 0) / 1000;
    const QChar zero = u'0';
    const qint64 hours = seconds / 3600;
    const QString tail = QStringLiteral(":%1").arg(seconds % 60, 2, 10, zero);
    if (hours == 0)
        return QString::number(seconds / 60) + tail;
    return QStringLiteral("%1:%2").arg(hours).arg(seconds / 60 % 60, 2, 10, zero) + tail;
}

QString tenthsText(qint64 ms)
{
    return clockText(ms) + QStringLiteral(".%1").arg(std::max<qint64>(ms, 0) % 1000 / 100);
}

} // namespace earshot::ui::waveform
