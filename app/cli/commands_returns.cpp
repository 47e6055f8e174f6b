// release …, what comes after a decision: sharing inside, questions, a later end, recall, attestation.

#include "app/cli/json.h"
#include "app/cli/release_values.h"
#include "core/domain/states.h"
#include "core/service/administration_service.h"
#include "core/service/return_service.h"
#include "core/service/sharing_service.h"
#include "ui/papers/return_papers.h"
#include "ui/words/words.h"

#include <QJsonArray>

namespace earshot::cli {

namespace {

using service::ReleaseStanding;

QString dueName(ReleaseStanding::Due due)
{
    switch (due) {
    case ReleaseStanding::Due::Over:
        return QStringLiteral("over");
    case ReleaseStanding::Due::Open:
        return QStringLiteral("open");
    case ReleaseStanding::Due::Soon:
        return QStringLiteral("soon");
    case ReleaseStanding::Due::Overdue:
        break;
    }
    return QStringLiteral("overdue");
}

QJsonObject eventJson(const domain::ReleaseEvent &event)
{
    return {{QStringLiteral("id"), event.id.value},
            {QStringLiteral("kind"), domain::toName(event.kind)},
            {QStringLiteral("by"), event.byName},
            {QStringLiteral("office"), event.office},
            {QStringLiteral("at"), event.at.iso()},
            {QStringLiteral("until"), event.until.toString(Qt::ISODate)},
            {QStringLiteral("text"), event.text},
            {QStringLiteral("evidence"), event.evidenceName},
            {QStringLiteral("evidenceSha256"), QString::fromLatin1(event.evidenceSha256.toHex())}};
}

QJsonObject standingJson(const ReleaseStanding &standing)
{
    QJsonArray events;
    for (const auto &event : standing.events)
        events.append(eventJson(event));
    QJsonObject document = toJson(standing.release);
    document.insert(QStringLiteral("area"), standing.areaName);
    document.insert(QStringLiteral("end"), standing.until.toString(Qt::ISODate));
    document.insert(QStringLiteral("due"), dueName(standing.due));
    document.insert(QStringLiteral("recalled"), standing.recalled.has_value());
    document.insert(QStringLiteral("destroyed"), standing.attested.has_value());
    document.insert(QStringLiteral("events"), events);
    return document;
}

QString line(const ReleaseStanding &standing)
{
    const QString end = standing.until.isValid() ? ui::words::date(standing.until) : QStringLiteral("no end");
    const auto done = [&](const QString &what, const domain::ReleaseEvent &event) {
        return QStringLiteral("%1; %2 %3").arg(row(standing.release), what, ui::words::date(event.at.london().date()));
    };
    if (standing.attested)
        return done(QStringLiteral("destroyed"), *standing.attested);
    if (standing.recalled)
        return done(QStringLiteral("recalled"), *standing.recalled);
    const bool overdue = standing.due == ReleaseStanding::Due::Overdue;
    return QStringLiteral("%1; %2 %3")
        .arg(row(standing.release), overdue ? QStringLiteral("overdue since") : QStringLiteral("until"), end);
}

Exit answer(Call &call, const Result<ReleaseStanding> &standing)
{
    if (!standing)
        return call.out.failure(standing.error());
    call.out.line(line(*standing));
    tellRedactions(call, standing->release);
    for (const auto &event : standing->events) {
        call.out.line(QStringLiteral("  %1 %2, %3: %4")
                          .arg(ui::words::dateTime(event.at), event.byName, domain::toName(event.kind), event.text));
        if (!event.evidenceName.isEmpty())
            call.out.line(QStringLiteral("    form: %1, SHA-256 %2")
                              .arg(event.evidenceName, QString::fromLatin1(event.evidenceSha256.toHex())));
    }
    call.out.result(standingJson(*standing));
    return Exit::Done;
}

using Paper = Result<QByteArray> (*)(const ui::papers::ReturnPaper &);

/// A paper for the recipient of a package.
Exit savePaperOf(Call &call, const QString &what, Paper make)
{
    const auto release = releaseOf(call);
    if (!release)
        return call.out.failure(release.error());
    const auto standing = call.door->returns().standing(release->id);
    if (!standing)
        return call.out.failure(standing.error());
    const auto by = dayOf(call, "by");
    if (!by)
        return call.out.failure(by.error());
    const auto me = call.door->administration().me();
    if (!me)
        return call.out.failure(me.error());
    const Instant now = call.environment.clock->now();
    const bool recalled = standing->recalled.has_value();
    return savePaper(call, what.arg(release->number), "out", [&] {
        return make({me->letterhead, standing->release, standing->until, standing->recalled,
                     by->isValid() ? *by : ui::papers::answerDay(standing->until, recalled, now.london().date()),
                     me->person.name, now});
    });
}

/// A command about one release that gives its standing.
template <class Act> std::function<Exit(Call &)> about(Act act)
{
    return [act](Call &call) -> Exit {
        const auto release = releaseOf(call);
        if (!release)
            return call.out.failure(release.error());
        return answer(call, act(call, *release));
    };
}

Exit share(Call &call)
{
    const auto release = releaseOf(call);
    return answer(call, release ? call.door->sharing().share(release->id) : release);
}

Exit shared(Call &call)
{
    const auto calls = call.door->sharing().withMe();
    if (!calls)
        return call.out.failure(calls.error());
    QJsonArray document;
    for (const auto &each : *calls) {
        const QString standing = each.recalled              ? QStringLiteral("recalled: ") + each.recallReason
                                 : each.listening.permitted ? QStringLiteral("until ") + ui::words::date(each.until)
                                                            : QStringLiteral("ended ") + ui::words::date(each.until);
        call.out.line(QStringLiteral("%1 call of %2, %3, from %4; %5")
                          .arg(each.release.number, ui::words::dateTime(each.release.callStartedAt),
                               ui::words::length(each.lengthMs), each.areaName, standing));
        document.append(QJsonObject{{QStringLiteral("number"), each.release.number},
                                    {QStringLiteral("area"), each.areaName},
                                    {QStringLiteral("recordedAt"), each.release.callStartedAt.iso()},
                                    {QStringLiteral("lengthMs"), each.lengthMs},
                                    {QStringLiteral("purpose"), each.release.purpose},
                                    {QStringLiteral("reference"), each.release.reference},
                                    {QStringLiteral("end"), each.until.toString(Qt::ISODate)},
                                    {QStringLiteral("recalled"), each.recalled},
                                    {QStringLiteral("open"), each.listening.permitted}});
    }
    call.out.result(document);
    return Exit::Done;
}

Exit due(Call &call)
{
    const auto standings = call.door->returns().comingBack();
    if (!standings)
        return call.out.failure(standings.error());
    QJsonArray document;
    QString area;
    for (const auto &standing : *standings) {
        if (call.arguments.has("overdue") && standing.due != ReleaseStanding::Due::Overdue)
            continue;
        if (standing.areaName != area)
            call.out.line(area = standing.areaName);
        call.out.line(QStringLiteral("  ") + line(standing));
        document.append(standingJson(standing));
    }
    call.out.result(document);
    return Exit::Done;
}

} // namespace

QList<Command> returnCommands()
{
    const Option office{QStringLiteral("office"), QStringLiteral("OFFICE"), QStringLiteral("office acted in")};
    const auto text = [](const char *name, const char *help) {
        return Option{QLatin1String(name), QStringLiteral("TEXT"), QLatin1String(help), true};
    };
    const QList<Option> paperOptions{
        option("out", "FILE", "where to write it", true),
        option("by", "DATE", "until when to answer; otherwise its last day, or two weeks from today"),
        languageOption()};
    const auto command = [](const char *name, const char *synopsis, const char *summary, const QList<Option> &options,
                            const std::function<Exit(Call &)> &run) {
        return Command{QStringLiteral("release ") + QLatin1String(name),
                       QLatin1String(synopsis),
                       QLatin1String(summary),
                       options,
                       1,
                       1,
                       true,
                       run};
    };
    return {
        command("share", "NUMBER", "give an authorised release to its recipient, who listens in Earshot", {}, share),
        {QStringLiteral("release shared"),
         {},
         QStringLiteral("calls that were released to you"),
         {},
         0,
         0,
         true,
         shared},
        command("show", "NUMBER", "where a release stands, and what came about it", {},
                about([](Call &call, const auto &r) { return call.door->returns().standing(r.id); })),
        command("ask-back", "NUMBER --text TEXT", "ask whoever requested it, before advising or deciding",
                {text("text", "the question"), office}, about([](Call &call, const auto &r) {
                    return call.door->returns().askBack(r.id, call.arguments.value("text"),
                                                        call.arguments.value("office"));
                })),
        command("answer", "NUMBER --text TEXT", "answer what was asked back about your request",
                {text("text", "the answer")}, about([](Call &call, const auto &r) {
                    return call.door->returns().answer(r.id, call.arguments.value("text"));
                })),
        command("ask-extension", "NUMBER --until DATE --reason TEXT", "ask for a later end",
                {{QStringLiteral("until"), QStringLiteral("DATE"), QStringLiteral("the new last day"), true},
                 text("reason", "why")},
                about([](Call &call, const auto &r) -> Result<ReleaseStanding> {
                    EARSHOT_TRY(until, dayOf(call, "until"));
                    return call.door->returns().askExtension(r.id, until, call.arguments.value("reason"));
                })),
        command("extend", "NUMBER [--office OFFICE]", "agree to a later end, as a second person", {office},
                about([](Call &call, const auto &r) {
                    return call.door->returns().extend(r.id, call.arguments.value("office"));
                })),
        command("refuse-extension", "NUMBER --reason TEXT", "refuse a later end", {text("reason", "why"), office},
                about([](Call &call, const auto &r) {
                    return call.door->returns().refuseExtension(r.id, call.arguments.value("reason"),
                                                                call.arguments.value("office"));
                })),
        command("recall", "NUMBER --reason TEXT", "end a release now", {text("reason", "why"), office},
                about([](Call &call, const auto &r) {
                    return call.door->returns().recall(r.id, call.arguments.value("reason"),
                                                       call.arguments.value("office"));
                })),
        command("attest", "NUMBER --text TEXT [--evidence FILE]", "record that what was released is destroyed",
                {text("text", "who told whom, and how"),
                 {QStringLiteral("evidence"), QStringLiteral("FILE"),
                  QStringLiteral("the signed form: its name and SHA-256 are recorded")}},
                about([](Call &call, const auto &r) -> Result<ReleaseStanding> {
                    EARSHOT_TRY(attestation, service::attestationWith(call.arguments.value("text"),
                                                                      call.arguments.value("evidence")));
                    return call.door->returns().attest(r.id, attestation);
                })),
        command("note", "NUMBER", "you know that it was recalled, or ended with its call: it is listed no more", {},
                about([](Call &call, const auto &r) -> Result<ReleaseStanding> {
                    EARSHOT_CHECK(call.door->returns().note(r.id));
                    return call.door->returns().standing(r.id);
                })),
        command("destruction-form", "NUMBER --out FILE [--by DATE] [--language en|cy]",
                "a form for the recipient of a package, to state and sign that it is destroyed", paperOptions,
                [](Call &call) {
                    return savePaperOf(call, QStringLiteral("The form for %1"), ui::papers::destructionForm);
                }),
        command("recall-letter", "NUMBER --out FILE [--by DATE] [--language en|cy]",
                "the letter to the recipient of a package that was recalled, with that form", paperOptions,
                [](Call &call) {
                    return savePaperOf(call, QStringLiteral("The recall letter of %1"), ui::papers::recallLetter);
                }),
        {QStringLiteral("release due"),
         QStringLiteral("[--overdue]"),
         QStringLiteral("what is out and has not come back, by area"),
         {{QStringLiteral("overdue"), {}, QStringLiteral("only what is overdue")}},
         0,
         0,
         true,
         due},
    };
}

} // namespace earshot::cli
