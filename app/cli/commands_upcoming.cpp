// upcoming: the calendar of §6 and §7 for timers, mails and terminals.

#include "app/cli/release_values.h"
#include "core/service/upcoming_service.h"
#include "ui/words/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace earshot::cli {

namespace {

using service::UpcomingItem;
using Kind = UpcomingItem::Kind;

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Disposable:
        return QStringLiteral("disposable");
    case Kind::Due:
        return QStringLiteral("due");
    case Kind::HoldReview:
        return QStringLiteral("hold-review");
    case Kind::HoldEnds:
        return QStringLiteral("hold-ends");
    case Kind::GuidanceNeeded:
        return QStringLiteral("guidance-needed");
    case Kind::ReleaseEnds:
        return QStringLiteral("release-ends");
    case Kind::NoticeEnds:
        return QStringLiteral("notice-ends");
    case Kind::AccessDue:
        return QStringLiteral("access-due");
    case Kind::DownloadEnds:
        break;
    }
    return QStringLiteral("download-ends");
}

QString recordings(const UpcomingItem &item)
{
    return QStringLiteral("%1%2 %3 of %4")
        .arg(item.orMore ? QStringLiteral("more than ") : QString(), ui::words::count(item.count),
             item.count == 1 ? QStringLiteral("recording") : QStringLiteral("recordings"), item.areaName);
}

QString whatOf(const UpcomingItem &item)
{
    switch (item.kind) {
    case Kind::Disposable:
        return QStringLiteral("may be deleted from then on (§7): %1").arg(recordings(item));
    case Kind::Due:
        return QStringLiteral("due for disposal (§7): %1").arg(recordings(item));
    case Kind::HoldReview:
        return QStringLiteral("%1 of %2 is to be looked at again (§7)").arg(item.number, item.who);
    case Kind::HoldEnds:
        return QStringLiteral("last day of %1 of %2 (§7)").arg(item.number, item.who);
    case Kind::GuidanceNeeded:
        return QStringLiteral("%1 of %2 needs guidance of the IG Unit before that day (§7)").arg(item.number, item.who);
    case Kind::ReleaseEnds:
        return item.overdue ? QStringLiteral("%1 to %2 should be destroyed, and nobody has said so (§6)")
                                  .arg(item.number, item.who)
                            : QStringLiteral("%1 to %2 ends (§6)").arg(item.number, item.who);
    case Kind::NoticeEnds:
        return QStringLiteral("%1, %2, may run%3 (§7)")
            .arg(item.number, recordings(item),
                 item.approved ? QString() : QStringLiteral(" once the IG Unit has approved it"));
    case Kind::AccessDue:
        return QStringLiteral("%1 of %2 is to be answered (UK GDPR Art. 12)%3")
            .arg(item.number, item.who,
                 item.paused ? QStringLiteral("; paused, so later by each day without their answer") : QString());
    case Kind::DownloadEnds:
        break;
    }
    return QStringLiteral("recording %1, downloaded by %2: the file is to be deleted and confirmed (§6)")
        .arg(item.recording.value)
        .arg(item.who);
}

QString daysOf(const UpcomingItem &item)
{
    if (!item.first.isValid())
        return QStringLiteral("until today");
    const QString last = ui::words::shortDate(item.last);
    return item.first == item.last ? last : QStringLiteral("%1 to %2").arg(ui::words::shortDate(item.first), last);
}

QJsonObject toJson(const UpcomingItem &item)
{
    return {{QStringLiteral("kind"), kindName(item.kind)},
            {QStringLiteral("from"), item.first.toString(Qt::ISODate)},
            {QStringLiteral("to"), item.last.toString(Qt::ISODate)},
            {QStringLiteral("overdue"), item.overdue},
            {QStringLiteral("count"), item.count},
            {QStringLiteral("orMore"), item.orMore},
            {QStringLiteral("area"), item.areaName},
            {QStringLiteral("number"), item.number},
            {QStringLiteral("recording"), item.recording.value},
            {QStringLiteral("paused"), item.paused},
            {QStringLiteral("who"), item.who}};
}

Exit upcoming(Call &call)
{
    const auto until = dayOf(call, "until");
    if (!until)
        return call.out.failure(until.error());
    const auto calendar = call.door->upcoming().calendar(*until);
    if (!calendar)
        return call.out.failure(calendar.error());
    QJsonArray items;
    for (const UpcomingItem &item : calendar->items) {
        call.out.line(QStringLiteral("%1%2: %3")
                          .arg(item.overdue ? QStringLiteral("overdue, ") : QString(), daysOf(item), whatOf(item)));
        items.append(toJson(item));
    }
    if (calendar->items.isEmpty())
        call.out.line(QStringLiteral("Nothing is coming until %1.").arg(ui::words::date(calendar->until)));
    call.out.result(QJsonObject{{QStringLiteral("today"), calendar->today.toString(Qt::ISODate)},
                                {QStringLiteral("until"), calendar->until.toString(Qt::ISODate)},
                                {QStringLiteral("items"), items}});
    return Exit::Done;
}

} // namespace

QList<Command> upcomingCommands()
{
    return {{QStringLiteral("upcoming"),
             QStringLiteral("[--until DATE]"),
             QStringLiteral("what is coming and what is overdue: recordings, holds, releases, notices, downloads, "
                            "subject access requests"),
             {{QStringLiteral("until"), QStringLiteral("DATE"), QStringLiteral("the last day; 12 weeks otherwise")}},
             0,
             0,
             true,
             upcoming}};
}

} // namespace earshot::cli
