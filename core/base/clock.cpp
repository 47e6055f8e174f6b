#include "core/base/clock.h"

namespace earshot::base {

QDateTime Instant::utc() const
{
    // toUTC(): before Qt 6.5 the zone "UTC" is not the time spec UTC, and is written +00:00 instead of Z.
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()).toUTC();
}

QDateTime Instant::london() const
{
    return QDateTime::fromMSecsSinceEpoch(ms, londonZone());
}

QString Instant::iso() const
{
    return utc().toString(Qt::ISODateWithMs);
}

Instant Instant::from(const QDateTime &time)
{
    return {time.toMSecsSinceEpoch()};
}

const QTimeZone &londonZone()
{
    static const QTimeZone zone("Europe/London");
    return zone;
}

Instant SystemClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

} // namespace earshot::base
