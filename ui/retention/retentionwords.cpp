#include "ui/retention/retentionwords.h"

#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::retention {

using domain::HoldKind;
using domain::HoldScope;
using policy::GuidanceState;
using theme::Icon;
using widgets::ChipKind;
using widgets::ChipSpec;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Retention)
};

} // namespace

QString kindName(HoldKind kind)
{
    switch (kind) {
    case HoldKind::Foi:
        return Words::tr("Freeze, freedom of information");
    case HoldKind::SubjectAccess:
        return Words::tr("Freeze, subject access");
    case HoldKind::Purpose:
        break;
    }
    return Words::tr("Hold");
}

QString scopeName(HoldScope scope)
{
    switch (scope) {
    case HoldScope::Recording:
        return Words::tr("One recording");
    case HoldScope::Case:
        return Words::tr("A case");
    case HoldScope::Number:
        return Words::tr("A telephone number");
    case HoldScope::Person:
        return Words::tr("A member of staff");
    case HoldScope::Area:
        break;
    }
    return Words::tr("A service area");
}

QString untilText(const domain::Hold &hold)
{
    return hold.lastDay().isValid() ? words::date(hold.lastDay()) : Words::tr("Until it is lifted");
}

QString recordings(qint64 count)
{
    return count == 1 ? Words::tr("1 recording") : Words::tr("%1 recordings").arg(words::count(count));
}

QString guidanceName(GuidanceState state)
{
    switch (state) {
    case GuidanceState::Awaited:
        return Words::tr("Awaited", "guidance");
    case GuidanceState::Given:
        return Words::tr("Given", "guidance");
    case GuidanceState::Late:
        return Words::tr("Came too late", "guidance");
    case GuidanceState::Missing:
        return Words::tr("Missing", "guidance");
    case GuidanceState::NotNeeded:
        break;
    }
    return Words::tr("Not needed", "guidance");
}

QList<ChipSpec> stateChips(const service::HoldStanding &standing, const QDate &today)
{
    if (standing.hold.isLifted())
        return {{ChipKind::Neutral, Words::tr("Lifted"), {}}};
    if (!standing.inForce)
        return {{ChipKind::Neutral, Words::tr("Ended"), {}}};
    QList<ChipSpec> chips;
    if (standing.guidance == GuidanceState::Missing)
        chips << ChipSpec{ChipKind::Red, Words::tr("Guidance missing"), Icon::Warning};
    if (standing.hold.isReviewOverdue(today))
        chips << ChipSpec{ChipKind::Red, Words::tr("Review overdue"), Icon::Clock};
    if (standing.guidance == GuidanceState::Awaited)
        chips << ChipSpec{ChipKind::Amber, Words::tr("Guidance awaited"), Icon::Info};
    if (chips.isEmpty())
        chips << ChipSpec{standing.hold.isFreeze() ? ChipKind::Accent : ChipKind::Green, Words::tr("In force"),
                          Icon::Hold};
    return chips;
}

QStringList standingSentences(const service::HoldStanding &standing, const QDate &today)
{
    const domain::Hold &hold = standing.hold;
    if (hold.isLifted())
        return {Words::tr("It was lifted, and keeps nothing any more.")};
    if (!standing.inForce)
        return {Words::tr("Its last day has passed, so it keeps nothing any more. Lift it to take it off the list.")};
    QStringList lines;
    if (hold.isFreeze())
        lines << Words::tr("Somebody has asked by law for what it is on. Nobody can delete or dispose of it until the "
                           "freeze is lifted, whatever else is allowed (§2).");
    else if (hold.lastDay().isValid())
        lines << Words::tr("Nobody can delete or dispose of what it is on up to and including %1 (§7).")
                     .arg(words::date(hold.lastDay()));
    else
        lines << Words::tr("Nobody can delete or dispose of what it is on until it is lifted (§7).");
    if (hold.isReviewOverdue(today))
        lines << (hold.isFreeze() ? Words::tr("It was to be looked at again on %1. Lift it when the request has been "
                                              "answered.")
                                  : Words::tr("It was to be looked at again on %1. Guidance sets another day; lift it "
                                              "if it is no longer needed."))
                     .arg(words::date(hold.review()));
    if (const QString guidance = words::guidanceText(standing.guidance); !guidance.isEmpty())
        lines << guidance;
    return lines;
}

QString outlookText(const service::HoldOutlook &outlook, const service::HoldDraft &draft, const QDate &today)
{
    const bool freeze = draft.kind != HoldKind::Purpose;
    QStringList lines;
    if (outlook.reach.count == 0)
        lines << Words::tr("It is on nothing that is here now.");
    else if (outlook.earliestDue.isValid())
        lines << (outlook.earliestDue <= today
                      ? Words::tr("It is on %1 now; the oldest has been due for disposal since %2.")
                      : Words::tr("It is on %1 now; the oldest is due for disposal on %2."))
                     .arg(recordings(outlook.reach.count), words::date(outlook.earliestDue));
    else
        lines << Words::tr("It is on %1 now.").arg(recordings(outlook.reach.count));
    if (draft.scope != HoldScope::Recording && !draft.to.isValid())
        lines << Words::tr("Calls that come in later are kept as well.");
    if (freeze)
        lines << Words::tr("From your signature on nobody can delete or dispose of it, not even under a hold or an "
                           "approved disposal, until the freeze is lifted (§2).");
    else if (draft.until.isValid())
        lines << Words::tr("From your signature on nobody can delete or dispose of it, up to and including %1 (§7).")
                     .arg(words::date(draft.until));
    else
        lines << Words::tr("From your signature on nobody can delete or dispose of it until the hold is lifted (§7).");
    lines << Words::tr("It is signed in your name and cannot be changed, only guided and lifted.");
    return lines.join(u' ');
}

QString fieldProblem(const Error &error)
{
    if (error.code != ErrorCode::Invalid)
        return {};
    const struct
    {
        const char *field;
        QString text;
    } texts[] = {
        {"subject",
         Words::tr("“What it is on” is not complete: give a whole telephone number, a reference or a name.")},
        {"recording", Words::tr("“Recording” takes the number of a recording, as its inspector shows it.")},
        {"area", Words::tr("“Service area”: choose one in which something can be done.")},
        {"to", Words::tr("“Calls up to” lies before “Calls from”.")},
        {"reason", Words::tr("“Why” needs a sentence, of 4,000 characters at most.")},
        {"guidance", Words::tr("“Guidance” needs a sentence, of 4,000 characters at most.")},
        {"review", Words::tr("“Look at it again on” takes a day after today.")},
        {"until", Words::tr("“Last day” has passed.")},
        {"owner", Words::tr("“Answers for it”: nobody of this name is here.")},
        {"backup-days", Words::tr("“Backups are kept for” takes a number of days up to 3,650.")},
    };
    for (const auto &each : texts) {
        if (error.where == QLatin1String(each.field))
            return each.text;
    }
    return {};
}

} // namespace earshot::ui::retention
