#include "app/cli/command.h"
#include "app/cli/release_values.h"
#include "core/policy/access_clock.h"

#include <QJsonObject>

namespace earshot::cli {

namespace {

using policy::AccessClock;
using policy::AccessTimes;
using policy::ClockState;

Error wrong(const char *option, const QString &what)
{
    return base::error(ErrorCode::Invalid, what, QStringLiteral("--") + QLatin1String(option));
}

Result<QDate> dayFrom(const QString &text, const char *option)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return fail(wrong(option, QStringLiteral("a day is written 2026-11-30")));
    return day;
}

/// "2026-06-03/2026-06-10,2026-07-01": asked and answered, and asked.
Result<QList<policy::Clarification>> askedOf(const Call &call)
{
    QList<policy::Clarification> asked;
    const QStringList each = call.arguments.value("asked").split(u',', Qt::SkipEmptyParts);
    for (const QString &one : each) {
        const QStringList days = one.split(u'/');
        policy::Clarification question;
        EARSHOT_TRY(from, dayFrom(days.constFirst(), "asked"));
        question.askedOn = from;
        if (days.size() > 1) {
            EARSHOT_TRY(answered, dayFrom(days[1], "asked"));
            question.answeredOn = answered;
        }
        if (days.size() > 2 || (days.size() > 1 && question.answeredOn < question.askedOn))
            return fail(wrong("asked", QStringLiteral("a question is written ASKED/ANSWERED, the later day last")));
        asked.append(question);
    }
    return asked;
}

Result<AccessTimes> timesOf(const Call &call)
{
    AccessTimes times;
    EARSHOT_TRY(received, dayFrom(call.arguments.value("received"), "received"));
    times.receivedOn = received;
    times.identityAsked = call.arguments.has("identity");
    if (times.identityAsked && call.arguments.value("identity") != QLatin1String("awaited")) {
        EARSHOT_TRY(identity, dayFrom(call.arguments.value("identity"), "identity"));
        times.identityOn = identity;
    }
    EARSHOT_TRY(asked, askedOf(call));
    times.asked = asked;
    for (const auto &question : std::as_const(times.asked)) {
        if (question.askedOn < received)
            return fail(wrong("asked", QStringLiteral("nothing was asked before the request was received")));
    }
    EARSHOT_TRY(told, dayOf(call, "told"));
    times.extensionToldOn = told;
    return times;
}

/// By the rule, and those that are named besides: no store is open that has them in its settings.
Result<policy::PublicHolidays> holidaysOf(const Call &call)
{
    const auto special = domain::SpecialDays::fromWords(call.arguments.value("holidays"));
    if (!special)
        return fail(wrong("holidays", special.error().what));
    return policy::PublicHolidays::ofEnglandAndWales(*special);
}

QString stateWord(ClockState state)
{
    static const QString words[] = {QString(), QStringLiteral("not-started"), QStringLiteral("running"),
                                    QStringLiteral("paused"), QStringLiteral("overdue")};
    return words[static_cast<size_t>(state)];
}

void say(Output &out, const AccessTimes &times, const AccessClock &clock)
{
    const auto iso = [](const QDate &day) { return day.toString(Qt::ISODate); };
    if (clock.state == ClockState::NotStarted) {
        out.line(QStringLiteral("The month has not begun: it begins on the day on which the person's identity is "
                                "shown."));
        return;
    }
    out.line(QStringLiteral("The month began on %1.").arg(iso(clock.startedOn)));
    if (clock.pausedDays > 0)
        out.line(QStringLiteral("Days that do not count: %1.").arg(clock.pausedDays));
    if (clock.extended)
        out.line(QStringLiteral("Extended by two further months."));
    else if (times.extensionToldOn.isValid())
        out.line(QStringLiteral("Not extended: the person must be told between the day of receipt and %1, and not "
                                "later than today.")
                     .arg(iso(clock.tellBy)));
    else
        out.line(QStringLiteral("An extension can be told until %1.").arg(iso(clock.tellBy)));
    if (clock.state == ClockState::Paused)
        out.line(QStringLiteral("Paused: an answer is awaited. If it came today, the answer to the request would be "
                                "due on %1.")
                     .arg(iso(clock.dueOn)));
    else if (clock.state == ClockState::Overdue)
        out.line(QStringLiteral("Overdue: the answer was due on %1.").arg(iso(clock.dueOn)));
    else
        out.line(QStringLiteral("The answer is due on %1.").arg(iso(clock.dueOn)));
}

Exit due(Call &call)
{
    const auto times = timesOf(call);
    if (!times)
        return call.out.failure(times.error());
    const auto holidays = holidaysOf(call);
    if (!holidays)
        return call.out.failure(holidays.error());
    const QDate today = call.environment.clock->now().london().date();
    if (times->receivedOn > today)
        return call.out.failure(wrong("received", QStringLiteral("that day is still to come")));
    const AccessClock clock = policy::accessClock(*times, *holidays, today);
    say(call.out, *times, clock);
    call.out.result(QJsonObject{{QStringLiteral("state"), stateWord(clock.state)},
                                {QStringLiteral("startedOn"), clock.startedOn.toString(Qt::ISODate)},
                                {QStringLiteral("tellBy"), clock.tellBy.toString(Qt::ISODate)},
                                {QStringLiteral("dueOn"), clock.dueOn.toString(Qt::ISODate)},
                                {QStringLiteral("pausedDays"), clock.pausedDays},
                                {QStringLiteral("extended"), clock.extended}});
    return Exit::Done;
}

} // namespace

QList<Command> accessCommands()
{
    return {
        {QStringLiteral("subject-access due"),
         QStringLiteral("--received DATE [--identity DATE|awaited] [--asked DATE[/DATE],…] [--told DATE]"),
         QStringLiteral("when a subject access request is due (UK GDPR Art. 12); keeps nothing"),
         {option("received", "DATE", "the day on which it came, working day or not", true),
          option("identity", "DATE", "where you asked who they are: the day on which they showed it, or awaited"),
          option("asked", "DATES", "what you had to ask about the request: ASKED/ANSWERED, or ASKED; commas between"),
          option("told", "DATE", "the day on which you told them of two further months, and why"),
          option("holidays", "DATES",
                 "proclaimed besides those of England and Wales that are known (earshot-cli holidays), commas between; "
                 "with "
                 "a minus one that is none that year")},
         0,
         0,
         false,
         due}};
}

} // namespace earshot::cli
