#include "core/service/upcoming_service.h"

#include "core/service/context.h"
#include "core/service/hold_service.h"
#include "core/service/return_service.h"
#include "core/service/subject_access_service.h"
#include "core/service/trust.h"
#include "core/service/visibility.h"
#include "core/store/areas_repository.h"
#include "core/store/custody_repository.h"
#include "core/store/disposal_repository.h"

#include <QMap>
#include <algorithm>

namespace earshot::service {

using ItemKind = UpcomingItem::Kind;

namespace {

/// The first day of recording whose `end` (a day of its life) is `day` or later. Months are of different lengths: the
/// answer lies a few days about the day so many months before.
QDate firstRecorded(const policy::Profile &profile, const QDate &day, int months, QDate policy::Life::*end)
{
    constexpr int longestShift = 5;
    QDate recorded = day.addMonths(-months).addDays(-longestShift);
    while (policy::lifeOf(profile, recorded).*end < day)
        recorded = recorded.addDays(1);
    return recorded;
}

/// Fills a calendar, source by source.
class Gatherer
{
public:
    Gatherer(DoorContext &context, const QDate &until)
        : m_context(context)
    {
        m_upcoming.today = context.today();
        m_upcoming.until = until;
    }

    Result<Upcoming> gather()
    {
        EARSHOT_TRY(areas, m_context.trust->areas());
        for (const auto &area : std::as_const(areas)) {
            EARSHOT_TRY(known, mayKnowArea(m_context, area.id));
            if (known)
                m_areas.insert(area.id.value, area.name);
        }
        EARSHOT_TRY(quarantine, m_context.store->areas().quarantineArea());
        m_quarantine = quarantine.id;
        EARSHOT_TRY(keeps, mayKnowArea(m_context, quarantine.id));
        if (keeps)
            m_areas.insert(quarantine.id.value, quarantine.name);
        EARSHOT_CHECK(addRecordings());
        EARSHOT_CHECK(addHolds());
        EARSHOT_CHECK(addReleases());
        EARSHOT_CHECK(addNotices());
        EARSHOT_CHECK(addDownloads());
        EARSHOT_CHECK(addAccess());
        auto &items = m_upcoming.items;
        std::stable_sort(items.begin(), items.end(), [](const UpcomingItem &a, const UpcomingItem &b) {
            return a.overdue != b.overdue ? a.overdue : a.last < b.last;
        });
        return m_upcoming;
    }

private:
    [[nodiscard]] bool isAhead(const QDate &day) const { return day.isValid() && day <= m_upcoming.until; }

    UpcomingItem itemOn(ItemKind kind, const QDate &day, domain::AreaId area, const QString &areaName) const
    {
        UpcomingItem item;
        item.kind = kind;
        item.first = item.last = day;
        item.overdue = day < m_upcoming.today;
        item.area = area;
        item.areaName = areaName;
        return item;
    }

    Result<void> addRecordings()
    {
        const auto &profile = m_context.profile();
        for (auto area = m_areas.cbegin(); area != m_areas.cend(); ++area) {
            const domain::AreaId id{area.key()};
            EARSHOT_CHECK(countLives(id, *area, ItemKind::Due, profile.disposeMonths(), &policy::Life::dueOn));
            if (profile.nominatedMayDelete() && id != m_quarantine) // by hand nothing is deleted there
                EARSHOT_CHECK(
                    countLives(id, *area, ItemKind::Disposable, profile.keepMonths(), &policy::Life::disposableFrom));
        }
        return {};
    }

    /// What has come due already, then week by week.
    Result<void> countLives(domain::AreaId area, const QString &name, ItemKind kind, int months,
                            QDate policy::Life::*end)
    {
        UpcomingItem item = itemOn(kind, m_upcoming.today, area, name);
        QDate recorded = firstRecorded(m_context.profile(), m_upcoming.today, months, end);
        if (kind == ItemKind::Due) {
            const QDate next = firstRecorded(m_context.profile(), m_upcoming.today.addDays(1), months, end);
            item.overdue = true;
            item.first = {};
            item.recordedTo = next.addDays(-1);
            EARSHOT_CHECK(count(item));
            recorded = next;
        }
        item.overdue = false;
        QDate first = kind == ItemKind::Due ? m_upcoming.today.addDays(1) : m_upcoming.today;
        while (first <= m_upcoming.until) {
            item.first = first;
            item.last = std::min(first.addDays(Qt::Sunday - first.dayOfWeek()), m_upcoming.until);
            item.recordedFrom = recorded;
            first = item.last.addDays(1);
            recorded = firstRecorded(m_context.profile(), first, months, end);
            item.recordedTo = recorded.addDays(-1);
            EARSHOT_CHECK(count(item));
        }
        return {};
    }

    Result<void> count(UpcomingItem item)
    {
        constexpr int limit = UpcomingService::countLimit;
        const auto beginning = [](const QDate &day) { return Instant::from(day.startOfDay(base::londonZone())); };
        using domain::RecordingState;
        // What lies in quarantine is due with its area, or as the quarantine's own where that is not known.
        const auto upTo = item.kind == ItemKind::Due ? RecordingState::Quarantined : RecordingState::Kept;
        EARSHOT_TRY(found, m_context.store->disposals().countKeptFrom(
                               item.area == m_quarantine ? domain::AreaId() : item.area,
                               item.recordedFrom.isValid() ? beginning(item.recordedFrom) : Instant{0},
                               beginning(item.recordedTo.addDays(1)), limit + 1, upTo));
        item.count = std::min(found, limit);
        item.orMore = found > limit;
        if (found > 0)
            m_upcoming.items << item;
        return {};
    }

    Result<void> addHolds()
    {
        EARSHOT_TRY(holds, HoldService(m_context).list(false));
        for (const HoldStanding &standing : std::as_const(holds)) {
            if (!standing.inForce)
                continue;
            const auto add = [&](ItemKind kind, const QDate &day) {
                if (!isAhead(day))
                    return;
                UpcomingItem item = itemOn(kind, day, standing.hold.area, standing.hold.areaName);
                item.number = standing.number;
                item.who = standing.hold.ownerName;
                item.hold = standing.hold.id;
                // On the day itself somebody is to do it: as the list of holds has it.
                item.overdue = kind != ItemKind::HoldEnds && day <= m_upcoming.today;
                m_upcoming.items << item;
            };
            add(ItemKind::HoldReview, standing.hold.review());
            add(ItemKind::HoldEnds, standing.hold.lastDay());
            using policy::GuidanceState;
            if (standing.guidance == GuidanceState::Awaited || standing.guidance == GuidanceState::Missing)
                add(ItemKind::GuidanceNeeded, standing.earliestDue);
        }
        return {};
    }

    Result<void> addReleases()
    {
        EARSHOT_TRY(releases, ReturnService(m_context).comingBack());
        for (const ReleaseStanding &standing : std::as_const(releases)) {
            const bool overdue = standing.due == ReleaseStanding::Due::Overdue;
            const QDate day = standing.recalled ? standing.recalled->at.london().date() : standing.until;
            if (!isAhead(day))
                continue;
            UpcomingItem item = itemOn(ItemKind::ReleaseEnds, day, standing.release.area, standing.areaName);
            item.overdue = overdue;
            item.number = standing.release.number;
            item.who = standing.release.recipient;
            item.release = standing.release.id;
            m_upcoming.items << item;
        }
        return {};
    }

    Result<void> addNotices()
    {
        EARSHOT_TRY(disposals, m_context.store->disposals().unfinished());
        for (const auto &disposal : std::as_const(disposals)) {
            if (!m_areas.contains(disposal.area.value) || !isAhead(disposal.runFrom))
                continue;
            UpcomingItem item = itemOn(ItemKind::NoticeEnds, disposal.runFrom, disposal.area, disposal.areaName);
            item.number = domain::disposalNumber(disposal.id);
            item.count = static_cast<int>(disposal.recordings.size());
            item.approved = disposal.isApproved();
            item.disposal = disposal.id;
            m_upcoming.items << item;
        }
        return {};
    }

    /// One's own, and those of the areas: every member sees them at the recording.
    Result<void> addDownloads()
    {
        EARSHOT_TRY(downloads, m_context.store->custody().openDownloads({}));
        for (const auto &download : std::as_const(downloads)) {
            const bool mine = download.person == m_context.session->person().id;
            if ((!mine && !m_areas.contains(download.area.value)) || !isAhead(download.until))
                continue;
            UpcomingItem item =
                itemOn(ItemKind::DownloadEnds, download.until, download.area, m_areas.value(download.area.value));
            item.who = download.personName;
            item.mine = mine;
            item.recording = download.recording;
            m_upcoming.items << item;
        }
        return {};
    }

    /// By when they are answered: pauses, extension and public holidays counted. One whose month has not begun has no
    /// day yet.
    Result<void> addAccess()
    {
        HoldService holds(m_context);
        EARSHOT_TRY(requests, SubjectAccessService(m_context, holds).list(false));
        for (const AccessStanding &standing : std::as_const(requests)) {
            const auto &request = standing.request;
            if (standing.due == AccessStanding::Due::Closed || !isAhead(standing.clock.dueOn))
                continue;
            UpcomingItem item = itemOn(ItemKind::AccessDue, standing.clock.dueOn, request.area, request.areaName);
            item.overdue = standing.due == AccessStanding::Due::Overdue;
            item.paused = standing.due == AccessStanding::Due::Paused;
            item.number = request.number();
            item.who = request.asker;
            item.access = request.id;
            m_upcoming.items << item;
        }
        return {};
    }

    DoorContext &m_context;
    QMap<qint64, QString> m_areas; ///< whose recordings may be known, by id
    domain::AreaId m_quarantine;
    Upcoming m_upcoming;
};

} // namespace

UpcomingService::UpcomingService(DoorContext &context)
    : m_context(context)
{}

Result<Upcoming> UpcomingService::calendar(const QDate &until)
{
    EARSHOT_CHECK(m_context.requireSession());
    const QDate today = m_context.today();
    const QDate last = until.isValid() ? until : today.addDays(usualDays);
    if (last < today || last > today.addDays(longestDays))
        return fail(
            ErrorCode::Invalid,
            QStringLiteral("name a last day from today to %1").arg(today.addDays(longestDays).toString(Qt::ISODate)),
            QStringLiteral("until"));
    return Gatherer(m_context, last).gather();
}

} // namespace earshot::service
