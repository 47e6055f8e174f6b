#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/values.h"
#include "core/domain/states.h"
#include "core/service/administration_service.h"
#include "core/service/hold_service.h"
#include "ui/papers/hold_letter.h"
#include "ui/words/words.h"

#include <QJsonArray>

namespace earshot::cli {

namespace {

using domain::HoldKind;
using domain::HoldScope;
using policy::GuidanceState;
using service::HoldDraft;
using service::HoldStanding;

QString guidanceName(GuidanceState state)
{
    switch (state) {
    case GuidanceState::NotNeeded:
        return QStringLiteral("not-needed");
    case GuidanceState::Awaited:
        return QStringLiteral("awaited");
    case GuidanceState::Given:
        return QStringLiteral("given");
    case GuidanceState::Late:
        return QStringLiteral("late");
    case GuidanceState::Missing:
        break;
    }
    return QStringLiteral("missing");
}

/// What is worth saying of it: that the policy is kept needs no words.
QString guidanceWords(GuidanceState state)
{
    switch (state) {
    case GuidanceState::Awaited:
        return QStringLiteral("; the IG Unit's guidance is needed before it is due");
    case GuidanceState::Late:
        return QStringLiteral("; the IG Unit's guidance came too late (§7)");
    case GuidanceState::Missing:
        return QStringLiteral("; kept beyond its time without the IG Unit's guidance (§7)");
    default:
        return {};
    }
}

QString what(const domain::Hold &hold)
{
    QString text;
    switch (hold.scope) {
    case HoldScope::Recording:
        text = QStringLiteral("recording %1").arg(hold.recording.value);
        break;
    case HoldScope::Case:
        text = QStringLiteral("case %1").arg(hold.subject);
        break;
    case HoldScope::Number:
        text = ui::words::telephone(hold.subject, hold.subject);
        break;
    case HoldScope::Person:
        text = hold.subject;
        break;
    case HoldScope::Area:
        text = hold.areaName;
        break;
    }
    if (hold.from.isValid())
        text += QStringLiteral(" from %1").arg(ui::words::date(hold.from));
    if (hold.to.isValid())
        text += QStringLiteral(" to %1").arg(ui::words::date(hold.to));
    return text;
}

QString isoOf(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QJsonObject toJson(const HoldStanding &standing)
{
    const auto &hold = standing.hold;
    QJsonArray guidance;
    for (const auto &each : hold.guidance)
        guidance.append(QJsonObject{{QStringLiteral("text"), each.text},
                                    {QStringLiteral("by"), each.givenByName},
                                    {QStringLiteral("office"), each.givenOffice},
                                    {QStringLiteral("at"), each.givenAt.iso()},
                                    {QStringLiteral("lateSince"), isoOf(each.lateSince)}});
    QJsonObject row{{QStringLiteral("number"), standing.number},
                    {QStringLiteral("kind"), domain::toName(hold.kind)},
                    {QStringLiteral("scope"), domain::toName(hold.scope)},
                    {QStringLiteral("inForce"), standing.inForce},
                    {QStringLiteral("recordings"), standing.reach.count},
                    {QStringLiteral("earliestDue"), isoOf(standing.earliestDue)},
                    {QStringLiteral("until"), isoOf(hold.lastDay())},
                    {QStringLiteral("review"), isoOf(hold.review())},
                    {QStringLiteral("purpose"), hold.purpose},
                    {QStringLiteral("reference"), hold.reference},
                    {QStringLiteral("reason"), hold.reason},
                    {QStringLiteral("owner"), hold.ownerName},
                    {QStringLiteral("placedBy"), hold.placedByName},
                    {QStringLiteral("placedOffice"), hold.placedOffice},
                    {QStringLiteral("placedAt"), hold.placedAt.iso()},
                    {QStringLiteral("guidanceState"), guidanceName(standing.guidance)},
                    {QStringLiteral("guidance"), guidance}};
    if (hold.recording.isValid())
        row.insert(QStringLiteral("recording"), hold.recording.value);
    else
        row.insert(QStringLiteral("subject"), hold.subject);
    if (hold.area.isValid())
        row.insert(QStringLiteral("area"), hold.areaName);
    if (hold.from.isValid() || hold.to.isValid()) {
        row.insert(QStringLiteral("from"), isoOf(hold.from));
        row.insert(QStringLiteral("to"), isoOf(hold.to));
    }
    if (hold.isLifted()) {
        row.insert(QStringLiteral("liftedBy"), hold.liftedByName);
        row.insert(QStringLiteral("liftedAt"), hold.liftedAt.iso());
        row.insert(QStringLiteral("liftReason"), hold.liftReason);
    }
    return row;
}

QString line(const HoldStanding &standing)
{
    const auto &hold = standing.hold;
    const QString until = hold.isLifted()            ? QStringLiteral("lifted")
                          : !standing.inForce        ? QStringLiteral("ended")
                          : hold.lastDay().isValid() ? QStringLiteral("to %1").arg(ui::words::date(hold.lastDay()))
                                                     : QStringLiteral("until it is lifted");
    return QStringLiteral("%1 %2, %3, %4 recordings, review %5, %6, for %7%8")
        .arg(standing.number, what(hold), until)
        .arg(standing.reach.count)
        .arg(ui::words::date(hold.review()), hold.ownerName, hold.reference, guidanceWords(standing.guidance));
}

Exit done(Call &call, const Result<HoldStanding> &standing)
{
    if (!standing)
        return call.out.failure(standing.error());
    call.out.line(line(*standing));
    call.out.result(toJson(*standing));
    return Exit::Done;
}

Result<QDate> dayOf(const Call &call, const char *option)
{
    if (!call.arguments.has(option))
        return QDate();
    const QDate day = QDate::fromString(call.arguments.value(option), Qt::ISODate);
    if (!day.isValid())
        return fail(ErrorCode::Invalid, QStringLiteral("a date is written 2026-12-31"),
                    QStringLiteral("--") + QLatin1String(option));
    return day;
}

Result<domain::AreaId> areaOf(Call &call)
{
    if (!call.arguments.has("area"))
        return domain::AreaId();
    EARSHOT_TRY(areas, call.door->administration().areas());
    for (const auto &area : std::as_const(areas)) {
        if (area.name.compare(call.arguments.value("area").simplified(), Qt::CaseInsensitive) == 0)
            return area.id;
    }
    return fail(ErrorCode::NotFound, QStringLiteral("there is no service area of this name"), QStringLiteral("--area"));
}

Result<domain::PersonId> ownerOf(Call &call)
{
    if (!call.arguments.has("owner"))
        return domain::PersonId();
    EARSHOT_TRY(people, call.door->administration().people());
    for (const auto &person : std::as_const(people)) {
        if (person.user == call.arguments.value("owner").toLower())
            return person.id;
    }
    return fail(ErrorCode::NotFound, QStringLiteral("nobody has this user name"), QStringLiteral("--owner"));
}

/// What it is on: exactly one of the options that say so.
Result<void> readScope(Call &call, HoldDraft &draft)
{
    struct Scope
    {
        const char *option;
        HoldScope scope;
    };
    int given = 0;
    for (const Scope &each : {Scope{"recording", HoldScope::Recording}, Scope{"case", HoldScope::Case},
                              Scope{"number", HoldScope::Number}, Scope{"person", HoldScope::Person}}) {
        if (!call.arguments.has(each.option))
            continue;
        ++given;
        draft.scope = each.scope;
        draft.subject = call.arguments.value(each.option);
    }
    if (given == 0 && draft.area.isValid()) {
        draft.scope = HoldScope::Area;
        ++given;
    }
    if (given != 1)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("name one thing: --recording, --case, --number, --person or --area"));
    if (draft.scope == HoldScope::Recording) {
        EARSHOT_TRY(id, numberFrom(draft.subject, QStringLiteral("a recording's ID is a number; see earshot-cli "
                                                                 "search")));
        draft.recording = domain::RecordingId{id};
    }
    return {};
}

Result<HoldDraft> draftOf(Call &call)
{
    HoldDraft draft;
    EARSHOT_TRY(area, areaOf(call));
    draft.area = area;
    EARSHOT_CHECK(readScope(call, draft));
    EARSHOT_TRY(from, dayOf(call, "from"));
    EARSHOT_TRY(to, dayOf(call, "to"));
    EARSHOT_TRY(review, dayOf(call, "review"));
    EARSHOT_TRY(until, dayOf(call, "until"));
    EARSHOT_TRY(owner, ownerOf(call));
    draft.from = from;
    draft.to = to;
    draft.reviewOn = review;
    draft.until = until;
    draft.owner = owner;
    draft.purpose = call.arguments.value("purpose");
    draft.reference = call.arguments.value("reference");
    draft.reason = call.arguments.value("reason");
    draft.guidance = call.arguments.value("guidance");
    return draft;
}

Exit addHold(Call &call)
{
    auto draft = draftOf(call);
    if (!draft)
        return call.out.failure(draft.error());
    if (!draft->until.isValid() && draft->guidance.isEmpty()) {
        // Held at once, as far as the policy goes without the IG Unit; their guidance may make it longer.
        const auto outlook = call.door->holds().outlook(*draft);
        if (!outlook)
            return call.out.failure(outlook.error());
        draft->until = outlook->lastDayWithoutGuidance;
        if (draft->until.isValid())
            call.out.note(QStringLiteral("Without the IG Unit's guidance it holds until %1; with it (hold guide), "
                                         "longer.")
                              .arg(ui::words::date(draft->until)));
    }
    return done(call, call.door->holds().place(*draft));
}

Exit addFreeze(Call &call)
{
    auto draft = draftOf(call);
    if (!draft)
        return call.out.failure(draft.error());
    auto kind = domain::holdKindFrom(call.arguments.value("law"));
    if (!kind || *kind == HoldKind::Purpose)
        return call.out.failure(
            base::error(ErrorCode::Invalid, QStringLiteral("foi or subject-access"), QStringLiteral("--law")));
    draft->kind = *kind;
    return done(call, call.door->holds().place(*draft));
}

Exit list(Call &call)
{
    auto holds = call.door->holds().list(call.arguments.has("all"));
    if (!holds)
        return call.out.failure(holds.error());
    QJsonArray rows;
    for (const auto &standing : std::as_const(*holds)) {
        call.out.line(line(standing));
        rows.append(toJson(standing));
    }
    if (holds->isEmpty())
        call.out.line(QStringLiteral("Nothing is on hold."));
    call.out.result(rows);
    return Exit::Done;
}

Exit guide(Call &call)
{
    auto standing = call.door->holds().byNumber(call.arguments.words().constFirst());
    if (!standing)
        return call.out.failure(standing.error());
    auto until = dayOf(call, "until");
    auto review = dayOf(call, "review");
    for (const auto *day : {&until, &review}) {
        if (!*day)
            return call.out.failure(day->error());
    }
    return done(call, call.door->holds().guide(standing->hold.id, {call.arguments.value("guidance"), *until, *review}));
}

Exit lift(Call &call)
{
    auto standing = call.door->holds().byNumber(call.arguments.words().constFirst());
    if (!standing)
        return call.out.failure(standing.error());
    return done(call, call.door->holds().lift(standing->hold.id, call.arguments.value("reason")));
}

/// The letter to whoever answers for it, as the window saves it.
Exit letter(Call &call)
{
    const auto standing = call.door->holds().byNumber(call.arguments.words().constFirst());
    if (!standing)
        return call.out.failure(standing.error());
    const auto me = call.door->administration().me();
    if (!me)
        return call.out.failure(me.error());
    const auto &profile = call.out.profile();
    const domain::Hold &hold = standing->hold;
    return savePaper(call, QStringLiteral("The letter of %1").arg(standing->number), "out", [&] {
        return ui::papers::holdLetter(
            {me->letterhead, standing->number, hold,
             hold.purpose.isEmpty() ? QString() : ui::words::purposeName(profile, hold.purpose),
             ui::words::officeName(profile, hold.placedOffice), standing->reach.count, standing->earliestDue,
             me->person.name, call.environment.clock->now()});
    });
}

/// What a hold or a freeze is on, and who answers for it.
QList<Option> scopeOptions()
{
    return {option("recording", "ID", "one recording"),
            option("case", "REFERENCE", "every recording that was used under this reference"),
            option("number", "NUMBER", "every call with this telephone number, later ones too"),
            option("person", "NAME", "every call of this member of staff, later ones too"),
            option("area", "AREA", "every call of this service area; with one of the above, only in this area"),
            option("from", "DATE", "only calls of this day and later"),
            option("to", "DATE", "only calls up to this day"),
            option("owner", "USER", "who answers for it; yourself otherwise"),
            option("reference", "REFERENCE", "the case or request that it is for", true),
            option("reason", "TEXT", "what exactly it is kept for", true),
            option("review", "DATE", "the day on which it is looked at again", true)};
}

} // namespace

QList<Command> holdCommands()
{
    const QString scope = QStringLiteral("--recording ID|--case REF|--number NUMBER|--person NAME|--area AREA …");
    return {
        {QStringLiteral("hold add"), scope,
         QStringLiteral("keep recordings for a specific purpose: nobody disposes of them meanwhile"),
         scopeOptions() +
             QList<Option>{option("purpose", "PURPOSE", "purpose id of the policy", true),
                           option("until", "DATE", "its last day; otherwise the last one that needs no guidance"),
                           option("guidance", "TEXT", "the IG Unit's, if you are of it")},
         0, 0, true, addHold},
        {QStringLiteral("hold list"),
         {},
         QStringLiteral("holds and freezes that you may know of, the next review first"),
         {option("all", "", "lifted ones as well")},
         0,
         0,
         true,
         list},
        {QStringLiteral("hold guide"),
         QStringLiteral("NUMBER --guidance TEXT --review DATE [--until DATE]"),
         QStringLiteral("the IG Unit's guidance on keeping longer than the policy allows"),
         {option("guidance", "TEXT", "what the IG Unit says", true),
          option("review", "DATE", "the day on which it is looked at again", true),
          option("until", "DATE", "its last day from now on; otherwise until it is lifted")},
         1,
         1,
         true,
         guide},
        {QStringLiteral("hold lift"),
         QStringLiteral("NUMBER --reason TEXT"),
         QStringLiteral("end a hold; others on the same recordings go on"),
         {option("reason", "TEXT", "why it is no longer needed", true)},
         1,
         1,
         true,
         lift},
        {QStringLiteral("hold letter"),
         QStringLiteral("NUMBER --out FILE [--language en|cy]"),
         QStringLiteral("the letter of a hold or freeze to whoever answers for it, as a PDF"),
         {option("out", "FILE", "where to write it", true), languageOption()},
         1,
         1,
         true,
         letter},
        {QStringLiteral("freeze add"), QStringLiteral("--law foi|subject-access ") + scope,
         QStringLiteral("nothing that was asked for by law is destroyed until it is answered; beats every hold"),
         scopeOptions() + QList<Option>{option("law", "LAW", "foi or subject-access", true)}, 0, 0, true, addFreeze},
        {QStringLiteral("freeze lift"),
         QStringLiteral("NUMBER --reason TEXT"),
         QStringLiteral("end a freeze"),
         {option("reason", "TEXT", "how it was answered", true)},
         1,
         1,
         true,
         lift},
    };
}

} // namespace earshot::cli
