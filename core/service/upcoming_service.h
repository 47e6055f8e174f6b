#pragma once

#include "core/base/result.h"
#include "core/domain/subject_access.h"

#include <QDate>
#include <QList>
#include <QString>

namespace earshot::service {

struct DoorContext;

/// What is to happen by a day, or ought to have happened. Recordings are counted by service area and week.
struct UpcomingItem
{
    enum class Kind {
        Disposable = 1, ///< §7: recordings that a nominated deleter may delete from a day of this week on
        Due,            ///< §7: recordings whose time is over
        HoldReview,     ///< a hold or freeze is to be looked at again
        HoldEnds,       ///< its last day: what it kept is due by its own time again
        GuidanceNeeded, ///< §7: the IG Unit's guidance has to be there before the first recording under it is due
        ReleaseEnds,    ///< §6: what was released is to be destroyed, or should have been
        NoticeEnds,     ///< two weeks' notice of a disposal: from this day it may run
        DownloadEnds,   ///< §6: the saved file is to be deleted, and its deletion confirmed
        AccessDue,      ///< UK GDPR Art. 12: a subject access request is to be answered
    };
    Kind kind = Kind::Due;
    QDate first;          ///< of counted recordings: first day of the week, invalid: they were due before; else the day
    QDate last;           ///< the last of these days; of all else the day itself
    bool overdue = false; ///< the day is over, or the recordings are due already
    int count = 0;        ///< recordings: Disposable, Due, NoticeEnds
    bool orMore = false;  ///< nobody counted further
    domain::AreaId area;  ///< may be invalid for a hold
    QString areaName;
    QString number;     ///< "H-0007", "R-2026-0031", "D-0003", "SA-2026-0007"
    QString who;        ///< owner of a hold, recipient of a release, who downloaded, who asks for access
    bool mine = false;  ///< DownloadEnds: only who downloaded can confirm
    QDate recordedFrom; ///< of counted recordings: the first day on which they were recorded, invalid: any before …
    QDate recordedTo;   ///< … this, the last one
    bool approved = false; ///< NoticeEnds: by the IG Unit
    bool paused = false;   ///< AccessDue: an answer of theirs is awaited, and the day moves until it comes
    domain::HoldId hold;
    domain::ReleaseId release;
    domain::DisposalId disposal;
    domain::RecordingId recording; ///< DownloadEnds
    domain::SubjectAccessId access;

    bool operator==(const UpcomingItem &) const = default;
};

struct Upcoming
{
    QDate today;               ///< in London
    QDate until;               ///< last day that was looked at
    QList<UpcomingItem> items; ///< what is overdue first, then by day
};

/// The calendar of §6 and §7 for the person signed in: of the service areas whose recordings they may know of, and of
/// the holds, releases, downloads and requests for access that they see elsewhere. Reads only, and leaves no entry.
class UpcomingService
{
public:
    explicit UpcomingService(DoorContext &context);

    static constexpr int usualDays = 12 * 7;
    static constexpr int longestDays = 2 * 366;
    /// Nobody counts recordings of one area and week further than this.
    static constexpr int countLimit = 10'000;

    /// Weeks begin on Monday. `until` invalid: `usualDays` from today; Invalid when it has passed or is further away
    /// than `longestDays`.
    [[nodiscard]] Result<Upcoming> calendar(const QDate &until = {});

private:
    DoorContext &m_context;
};

} // namespace earshot::service
