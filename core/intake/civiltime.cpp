#include "core/intake/civiltime.h"

#include <QRegularExpression>
#include <algorithm>
#include <cstdlib>

namespace earshot::intake {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kMostHours = 26; // between two places on earth: UTC-12 and UTC+14

qint64 asUtcMs(const CivilTime &civil)
{
    return QDateTime(civil.date, civil.time, Qt::UTC).toMSecsSinceEpoch();
}

qint64 offsetMs(const QTimeZone &zone, qint64 utcMs)
{
    return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC))) * 1000;
}

/// The moment meant by a civil time that did not happen: the clock had not been put forward yet.
Instant inSkippedHour(const CivilTime &civil, const QTimeZone &zone)
{
    const qint64 wall = asUtcMs(civil);
    return Instant{wall - offsetMs(zone, wall - kDayMs)};
}

SettledTime settleCivil(const CivilTime &civil, const QTimeZone &zone)
{
    const QList<Instant> moments = instantsOf(civil, zone);
    if (moments.isEmpty())
        return {inSkippedHour(civil, zone), TimeSource::LocalInSkippedHour, {{u"time-in-skipped-hour"_qs, {}}}};
    if (moments.size() > 1)
        return {moments.first(), TimeSource::LocalFirstOfRepeatedHour, {{u"time-in-repeated-hour"_qs, {}}}};
    return {moments.first(), TimeSource::LocalUnambiguous, {}};
}

/// Of the moments that the civil time can mean, the one nearest to `to`.
Instant nearestMoment(const CivilTime &civil, Instant to, const QTimeZone &zone)
{
    QList<Instant> moments = instantsOf(civil, zone);
    if (moments.isEmpty())
        moments.append(inSkippedHour(civil, zone));
    return *std::min_element(moments.cbegin(), moments.cend(), [to](Instant a, Instant b) {
        return std::llabs(a.ms - to.ms) < std::llabs(b.ms - to.ms);
    });
}

bool isPossible(Instant moment, const std::optional<Instant> &now)
{
    return moment >= domain::clocksSetSince && (!now || moment.ms <= now->ms + domain::clocksDifferMs);
}

std::optional<CivilTime> makeCivil(int year, int month, int day, const QTime &time)
{
    const CivilTime civil{QDate(year, month, day), time};
    return civil.isValid() ? std::optional(civil) : std::nullopt;
}

} // namespace

std::optional<CivilTime> civilFromDigits(QStringView yyyymmdd, QStringView hhmmss)
{
    if (yyyymmdd.size() != 8 || hhmmss.size() != 6)
        return std::nullopt;
    const QTime time(hhmmss.mid(0, 2).toInt(), hhmmss.mid(2, 2).toInt(), hhmmss.mid(4, 2).toInt());
    return makeCivil(yyyymmdd.mid(0, 4).toInt(), yyyymmdd.mid(4, 2).toInt(), yyyymmdd.mid(6, 2).toInt(), time);
}

std::optional<StampedTime> parseStamp(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(^(?:(\d{4})[-/](\d{1,2})[-/](\d{1,2})|(\d{1,2})/(\d{1,2})/(\d{4}))[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$)"));
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const int millis = match.captured(10).leftJustified(3, u'0').left(3).toInt();
    const QTime time(match.captured(7).toInt(), match.captured(8).toInt(), match.captured(9).toInt(), millis);
    const bool yearFirst = match.capturedLength(1) > 0;
    const auto civil =
        yearFirst ? makeCivil(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(), time)
                  : makeCivil(match.captured(6).toInt(), match.captured(5).toInt(), match.captured(4).toInt(), time);
    if (!civil)
        return std::nullopt;
    const QString offset = match.captured(11);
    if (offset.isEmpty())
        return StampedTime{civil, std::nullopt};
    int seconds = 0;
    if (offset != u"Z") {
        seconds = QStringView(offset).mid(1, 2).toInt() * 3600;
        if (offset.size() > 3)
            seconds += QStringView(offset).right(2).toInt() * 60;
        if (offset.startsWith(u'-'))
            seconds = -seconds;
    }
    return StampedTime{std::nullopt, Instant{asUtcMs(*civil) - qint64(seconds) * 1000}};
}

QList<Instant> instantsOf(const CivilTime &civil, const QTimeZone &zone)
{
    QList<Instant> moments;
    if (!civil.isValid())
        return moments;
    const qint64 wall = asUtcMs(civil);
    for (const qint64 probe : {wall - kDayMs, wall + kDayMs}) {
        const qint64 offset = offsetMs(zone, probe);
        const Instant moment{wall - offset};
        if (offsetMs(zone, moment.ms) == offset && !moments.contains(moment))
            moments.append(moment);
    }
    std::sort(moments.begin(), moments.end());
    return moments;
}

SettledTime settleTime(const std::optional<CivilTime> &civil, const std::optional<Instant> &epoch,
                       TimeSource epochSource, const QTimeZone &zone, int toleranceSeconds,
                       const std::optional<Instant> &now)
{
    if (!epoch)
        return civil ? settleCivil(*civil, zone) : SettledTime{};
    if (!civil) {
        if (isPossible(*epoch, now))
            return {epoch, epochSource, {}};
        return {std::nullopt, TimeSource::Unknown, {{u"epoch-implausible"_qs, {epoch->iso()}}}};
    }
    const Instant shown = nearestMoment(*civil, *epoch, zone);
    const qint64 toleranceMs = qint64(toleranceSeconds) * 1000;
    const qint64 difference = epoch->ms - shown.ms;
    if (std::llabs(difference) <= toleranceMs)
        return {epoch, epochSource, {}};

    const QStringList both{shown.iso(), epoch->iso()};
    const auto takeCivil = [&](const QString &code) {
        SettledTime settled = settleCivil(*civil, zone);
        settled.warnings.append({code, both});
        return settled;
    };
    if (!isPossible(*epoch, now) && isPossible(shown, now))
        return takeCivil(u"epoch-implausible"_qs);
    // A server in another zone, or one that ignores summer time, is wrong by whole hours.
    const qint64 hours = (difference + (difference < 0 ? -kHourMs / 2 : kHourMs / 2)) / kHourMs;
    if (hours != 0 && std::llabs(hours) <= kMostHours && std::llabs(difference - hours * kHourMs) <= toleranceMs)
        return {epoch, epochSource, {{u"server-zone-differs"_qs, both}}};
    if (difference < -kMostHours * kHourMs && isPossible(shown, now))
        return takeCivil(u"epoch-older"_qs);
    return {epoch, epochSource, {{u"time-differs"_qs, both}}};
}

QString doubtOf(Instant started, Instant now)
{
    if (started.ms > now.ms + domain::clocksDifferMs)
        return QStringLiteral("time-in-future");
    return started < domain::clocksSetSince ? QStringLiteral("clock-not-set") : QString();
}

} // namespace earshot::intake
