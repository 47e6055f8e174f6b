// How requests for access stand, and who may know of them.

#include "core/domain/states.h"
#include "core/service/access_release.h"
#include "core/service/context.h"
#include "core/service/hold_service.h"
#include "core/service/recorder.h"
#include "core/service/subject_access_service.h"
#include "core/service/trust.h"
#include "core/service/visibility.h"
#include "core/service/working_days.h"
#include "core/store/subject_access_repository.h"

#include <QRegularExpression>
#include <algorithm>

namespace earshot::service {

using domain::AccessStep;
using domain::CallMark;
using domain::SubjectAccess;
using policy::ClockState;
using StepKind = domain::AccessStepKind;

namespace {

AccessStanding::Due dueOf(const AccessStanding &standing, const QDate &today)
{
    if (standing.request.isClosed())
        return AccessStanding::Due::Closed;
    switch (standing.clock.state) {
    case ClockState::NotStarted:
        return AccessStanding::Due::NotStarted;
    case ClockState::Overdue:
        return AccessStanding::Due::Overdue;
    case ClockState::Paused:
        return AccessStanding::Due::Paused;
    case ClockState::Running:
        break;
    }
    return today.daysTo(standing.clock.dueOn) <= SubjectAccessService::soonDays ? AccessStanding::Due::Soon
                                                                                : AccessStanding::Due::Open;
}

} // namespace

Result<bool> SubjectAccessService::isGood(const SubjectAccess &access)
{
    EARSHOT_TRY(good, m_context.trust->counts(access));
    if (!good)
        return false;
    for (const auto &step : access.steps) {
        EARSHOT_TRY(counts, m_context.trust->counts(step, access));
        if (!counts)
            return false;
    }
    return true;
}

Result<policy::Decision> SubjectAccessService::mayAct(const SubjectAccess &access)
{
    EARSHOT_TRY(request, requestFor(access, ""));
    return m_context.recorder->preview(request.facts);
}

/// Signatures are checked only for who may know of it: everybody's counts come this way.
Result<std::optional<AccessStanding>> SubjectAccessService::standingOf(const SubjectAccess &access,
                                                                       const policy::PublicHolidays &holidays)
{
    EARSHOT_TRY(may, mayAct(access));
    if (!may.permitted && access.openedBy != m_context.session->person().id)
        return std::nullopt;
    AccessStanding standing;
    standing.mayAct = may;
    standing.request = access;
    const QDate today = m_context.today();
    const AccessStep *closed = access.last(StepKind::Closed);
    standing.clock = policy::accessClock(policy::accessTimesOf(access), holidays, closed ? closed->on : today);
    standing.due = dueOf(standing, today);
    EARSHOT_TRY(good, isGood(access));
    standing.inDoubt = !good;
    for (const auto &call : access.calls()) {
        standing.undecided += call.mark == CallMark::Found ? 1 : 0;
        standing.toRedact += call.mark == CallMark::ThirdParty ? 1 : 0;
    }
    EARSHOT_TRY(freezes, freezesOf(access));
    for (const auto &hold : std::as_const(freezes))
        standing.freezes << domain::holdNumber(hold);
    return standing;
}

Result<AccessStanding> SubjectAccessService::request(domain::SubjectAccessId id)
{
    const auto nothing = [] { return fail(ErrorCode::NotFound, QStringLiteral("there is no such request for you")); };
    const auto row = m_context.store->subjectAccess().byId(id);
    if (!row)
        return row.error().code == ErrorCode::NotFound ? nothing() : fail(row.error());
    EARSHOT_TRY(holidays, publicHolidays(m_context));
    EARSHOT_TRY(standing, standingOf(*row, holidays));
    return standing ? Result<AccessStanding>(*standing) : nothing();
}

Result<AccessStanding> SubjectAccessService::byNumber(const QString &number)
{
    static const QRegularExpression form(QStringLiteral("^SA-[0-9]{4}-0*([0-9]{1,9})$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(number.trimmed());
    EARSHOT_TRY(standing, request(domain::SubjectAccessId{match.captured(1).toLongLong()}));
    if (standing.request.number().section(u'-', 1, 1) != number.section(u'-', 1, 1))
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such request for you"));
    return standing;
}

Result<QList<AccessStanding>> SubjectAccessService::list(bool withClosed)
{
    auto &repository = m_context.store->subjectAccess();
    EARSHOT_TRY(rows, withClosed ? repository.all() : repository.open());
    EARSHOT_TRY(holidays, publicHolidays(m_context));
    QList<AccessStanding> list;
    for (const auto &row : std::as_const(rows)) {
        EARSHOT_TRY(standing, standingOf(row, holidays));
        if (!standing || (row.isClosed() && !withClosed && !standing->inDoubt)) // who says that it is closed?
            continue;
        list << *standing;
    }
    std::stable_sort(list.begin(), list.end(), [](const AccessStanding &a, const AccessStanding &b) {
        const auto rank = [](const AccessStanding &s) {
            return s.request.isClosed() ? 2 : s.clock.dueOn.isValid() ? 0 : 1;
        };
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        return rank(a) == 2 ? a.request.id.value > b.request.id.value : a.clock.dueOn < b.clock.dueOn;
    });
    return list;
}

Result<int> SubjectAccessService::waiting()
{
    EARSHOT_TRY(requests, list(false));
    return static_cast<int>(std::count_if(requests.cbegin(), requests.cend(), [](const AccessStanding &standing) {
        return standing.waits() && standing.mayAct.permitted;
    }));
}

Result<QList<AccessCallRow>> SubjectAccessService::calls(domain::SubjectAccessId id)
{
    EARSHOT_TRY(standing, request(id));
    EARSHOT_TRY(releases, releasesFor(m_context, standing.request));
    QList<AccessCallRow> rows;
    for (const auto &call : standing.request.calls()) {
        AccessCallRow row;
        row.call = call;
        row.recording.id = call.recording;
        const auto recording = visibleRecording(m_context, call.recording);
        if (!recording && recording.error().code != ErrorCode::NotFound)
            return fail(recording.error());
        if (recording) {
            row.recording = *recording;
            if (const auto area = m_context.trust->area(recording->area))
                row.areaName = area->name;
            EARSHOT_TRY(may, mayAskFor(m_context, standing.request, *recording));
            row.mayRelease = may;
        }
        const auto asked = releases.constFind(call.recording.value);
        if (asked != releases.cend())
            row.release = *asked;
        rows << row;
    }
    return rows;
}

} // namespace earshot::service
