#include "ui/retention/accesswords.h"

#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::retention {

using domain::AccessOutcome;
using domain::AccessStepKind;
using domain::CallMark;
using service::AccessStanding;
using theme::Icon;
using widgets::ChipKind;
using widgets::ChipSpec;
using Due = AccessStanding::Due;

namespace {

struct AccessWords
{
    Q_DECLARE_TR_FUNCTIONS(SubjectAccess)
};

QString freeDay(const QDate &day)
{
    return day.dayOfWeek() == Qt::Saturday ? AccessWords::tr("a Saturday")
           : day.dayOfWeek() == Qt::Sunday ? AccessWords::tr("a Sunday")
                                           : AccessWords::tr("a public holiday");
}

} // namespace

ChipSpec accessChip(const AccessStanding &standing)
{
    const QString day = words::shortDate(standing.clock.dueOn);
    if (standing.inDoubt)
        return {ChipKind::Red, AccessWords::tr("In doubt"), Icon::Warning};
    switch (standing.due) {
    case Due::Closed:
        return {ChipKind::Neutral, AccessWords::tr("Closed"), {}};
    case Due::NotStarted:
        return {ChipKind::Neutral, AccessWords::tr("Not begun"), Icon::Person};
    case Due::Paused:
        return {ChipKind::Accent, AccessWords::tr("Paused"), Icon::Pause};
    case Due::Open:
        return {ChipKind::Green, AccessWords::tr("Due %1").arg(day), Icon::Clock};
    case Due::Soon:
        return {ChipKind::Amber, AccessWords::tr("Due %1").arg(day), Icon::Clock};
    case Due::Overdue:
        break;
    }
    return {ChipKind::Red, AccessWords::tr("Was due %1").arg(day), Icon::Warning};
}

QStringList accessSentences(const AccessStanding &standing)
{
    const auto &clock = standing.clock;
    QStringList lines;
    if (standing.inDoubt)
        lines << AccessWords::tr(
            "What the store says of this request is not what its record says: nothing can be done about "
            "it. Run a verification on the Assurance desk.");
    switch (standing.due) {
    case Due::Closed: {
        const auto *closed = standing.request.last(AccessStepKind::Closed);
        lines << AccessWords::tr("Closed on %1: %2.", "day, outcome")
                     .arg(words::date(closed->on), outcomeName(closed->outcome).toLower());
        if (clock.dueOn.isValid() && closed->on > clock.dueOn)
            lines << AccessWords::tr("That was too late: it was due on %1 (UK GDPR Art. 12(3)).")
                         .arg(words::date(clock.dueOn));
        return lines;
    }
    case Due::NotStarted:
        lines << AccessWords::tr(
            "They were asked who they are. The month begins on the day on which they show it (UK GDPR "
            "Art. 12A).");
        return lines;
    case Due::Paused:
        lines << AccessWords::tr(
                     "The clock stands still until they answer. If they answered today, it would be due on %1.")
                     .arg(words::date(clock.dueOn));
        break;
    case Due::Open:
    case Due::Soon:
        lines << AccessWords::tr("The answer is due on %1 at the latest.").arg(words::date(clock.dueOn));
        break;
    case Due::Overdue:
        lines << AccessWords::tr("The answer was due on %1. Answer without delay, and say why it is late.")
                     .arg(words::date(clock.dueOn));
        break;
    }
    if (clock.endsOn != clock.dueOn)
        lines << AccessWords::tr(
                     "The time itself ends on %1, %2: what is due then may be answered on the next working day.",
                     "day, what kind of day")
                     .arg(words::date(clock.endsOn), freeDay(clock.endsOn));
    if (clock.extended)
        lines << AccessWords::tr("Extended by two months.");
    else if (standing.due != Due::Overdue)
        lines << AccessWords::tr("They can be told of two further months until %1.").arg(words::date(clock.tellBy));
    return lines;
}

QString calls(qint64 count)
{
    return count == 1 ? AccessWords::tr("1 call") : AccessWords::tr("%1 calls").arg(words::count(count));
}

ChipSpec markChip(CallMark mark)
{
    switch (mark) {
    case CallMark::In:
        return {ChipKind::Green, AccessWords::tr("In", "call of a request"), Icon::Check};
    case CallMark::Out:
        return {ChipKind::Neutral, AccessWords::tr("Out", "call of a request"), Icon::Minus};
    case CallMark::ThirdParty:
        return {ChipKind::Amber, AccessWords::tr("To redact"), Icon::People};
    case CallMark::Found:
        break;
    }
    return {ChipKind::Accent, AccessWords::tr("To decide"), Icon::Search};
}

ChipSpec releaseChip(const service::AccessCallRow &row)
{
    using domain::ReleaseState;
    if (!row.release)
        return {ChipKind::Neutral, AccessWords::tr("Not asked for"), {}};
    const QString &number = row.release->number;
    switch (row.release->state) {
    case ReleaseState::AwaitingAdvice:
    case ReleaseState::AwaitingAuthoriser:
    case ReleaseState::Authorised:
    case ReleaseState::Issuing:
        break;
    case ReleaseState::Issued:
        return {ChipKind::Green, AccessWords::tr("%1 issued").arg(number), Icon::Export};
    case ReleaseState::Refused:
        return {ChipKind::Red, AccessWords::tr("%1 refused").arg(number), Icon::Error};
    case ReleaseState::Withdrawn:
        return {ChipKind::Neutral, AccessWords::tr("%1 taken back").arg(number), Icon::Undo};
    case ReleaseState::Lapsed:
        return {ChipKind::Neutral, AccessWords::tr("%1 ended with the call").arg(number), Icon::Trash};
    }
    return {ChipKind::Amber, AccessWords::tr("%1 waits").arg(number), Icon::Clock};
}

QString outcomeName(AccessOutcome outcome)
{
    switch (outcome) {
    case AccessOutcome::Answered:
        return AccessWords::tr("Answered");
    case AccessOutcome::NothingHeld:
        return AccessWords::tr("Nothing held");
    case AccessOutcome::Refused:
        return AccessWords::tr("Refused");
    case AccessOutcome::Withdrawn:
        break;
    }
    return AccessWords::tr("Withdrawn");
}

QString stepText(const domain::AccessStep &step)
{
    switch (step.kind) {
    case AccessStepKind::IdentityAsked:
        return AccessWords::tr("Asked who they are");
    case AccessStepKind::IdentityShown:
        return AccessWords::tr("They showed who they are");
    case AccessStepKind::ClarificationAsked:
        return AccessWords::tr("Asked what they mean");
    case AccessStepKind::ClarificationAnswered:
        return AccessWords::tr("They answered");
    case AccessStepKind::Extended:
        return AccessWords::tr("Told of two further months");
    case AccessStepKind::Searched:
        return AccessWords::tr("%1 — %2", "where was searched, with which words").arg(step.place, step.terms);
    case AccessStepKind::Marked:
        return AccessWords::tr("Recording %1: %2", "number, decision")
            .arg(step.recording.value)
            .arg(markChip(step.mark).text.toLower());
    case AccessStepKind::Closed:
        break;
    }
    if (step.found.isEmpty())
        return outcomeName(step.outcome);
    QStringList numbers;
    for (const auto recording : step.found)
        numbers << QString::number(recording.value);
    return AccessWords::tr("%1. Not released from here, though theirs: recording %2 — %3", "outcome, numbers, why")
        .arg(outcomeName(step.outcome), numbers.join(AccessWords::tr(", ", "between names")), step.terms);
}

QString accessFieldProblem(const Error &error)
{
    if (error.code != ErrorCode::Invalid)
        return {};
    const struct
    {
        const char *field;
        QString text;
    } texts[] = {
        {"received", AccessWords::tr("“Received on” takes a day up to today.")},
        {"asker", AccessWords::tr("“Who asks” needs a name.")},
        {"numbers", AccessWords::tr("Give a whole telephone number, a name or a reference.")},
        {"why", AccessWords::tr("“Why that is enough” needs a sentence, of 4,000 characters at most.")},
        {"words", AccessWords::tr("This needs a sentence; as words to search for, ones that find fewer calls.")},
        {"place", AccessWords::tr("“Where” needs a few words.")},
        {"terms", AccessWords::tr("“With which words” needs a few words.")},
        {"reason", AccessWords::tr("This needs a sentence that says why.")},
        {"on", AccessWords::tr("This day cannot be: it is before what it follows, or after the last day for it.")},
        {"outcome",
         AccessWords::tr("It cannot be closed like this yet: every call must be decided, a search be on record, and "
                         "who was asked who they are must have shown it. With calls that are theirs it is not "
                         "“nothing held”.")},
        {"unreleased",
         AccessWords::tr("Not all that is theirs was released to them under this request's number. Release it "
                         "first, or say under “Not released” why not, or how they got it.")},
        {"mark", AccessWords::tr("“Decision”: say what becomes of the call.")},
    };
    for (const auto &each : texts) {
        if (error.where == QLatin1String(each.field))
            return each.text;
    }
    return {};
}

} // namespace earshot::ui::retention
