#include "app/cli/command.h"
#include "core/service/key_service.h"

#include <QJsonArray>
#include <QJsonObject>

namespace earshot::cli {

namespace {

QString warningFor(const service::AreaKeeping &keeping)
{
    return QStringLiteral(
               "warning: %1 of %2. If they leave or forget their password, its recordings cannot be read any "
               "more: grant it to a second person.")
        .arg(keeping.holders == 1 ? QStringLiteral("only one person holds the key")
                                  : QStringLiteral("nobody holds the key"),
             keeping.area.name);
}

QJsonObject toJson(const service::AreaKeeping &keeping)
{
    return {{QStringLiteral("area"), keeping.area.name},
            {QStringLiteral("quarantine"), keeping.area.quarantine},
            {QStringLiteral("holders"), keeping.holders},
            {QStringLiteral("needsAnotherHolder"), keeping.needsAnotherHolder()},
            {QStringLiteral("behind"), keeping.behind}};
}

QJsonObject toJson(const service::RewrapReport &report)
{
    return {{QStringLiteral("rewrapped"), report.rewrapped}, {QStringLiteral("left"), report.left}};
}

Result<service::RewrapReport> rewrapNow(Call &call)
{
    return call.door->keys().rewrap([&](int done, int total) {
        call.out.note(QStringLiteral("%1 of %2 headers wrapped to the new key").arg(done).arg(total));
        return true;
    });
}

void sayRewrap(Call &call, const service::RewrapReport &report)
{
    if (report.rewrapped > 0)
        call.out.line(QStringLiteral("%1 headers were wrapped to the new key.").arg(report.rewrapped));
    if (report.left > 0)
        call.out.line(
            QStringLiteral("%1 are left: a person who holds the older key has to run “earshot-cli rewrap”, or "
                           "work in the window.")
                .arg(report.left));
}

/// After somebody lost areas: the re-wrap, the warnings and the document.
Exit finish(Call &call, QJsonObject document, const QList<service::AreaKeeping> &areas)
{
    QJsonArray rows;
    for (const auto &keeping : areas) {
        rows.append(toJson(keeping));
        if (keeping.needsAnotherHolder())
            call.out.note(warningFor(keeping));
    }
    document.insert(QStringLiteral("areas"), rows);
    if (!call.arguments.has("later")) {
        auto report = rewrapNow(call);
        if (!report)
            return call.out.failure(report.error());
        sayRewrap(call, *report);
        document.insert(QStringLiteral("rewrap"), toJson(*report));
    }
    call.out.result(document);
    return Exit::Done;
}

Exit ungrant(Call &call)
{
    const QString user = call.arguments.word(0);
    auto taken = call.door->keys().ungrant(user, call.arguments.word(1));
    if (!taken)
        return call.out.failure(taken.error());
    call.out.line(
        QStringLiteral("%1 has no access to %2 any more; the area has a new key.").arg(user, taken->area.name));
    return finish(call, {{QStringLiteral("user"), user}}, {*taken});
}

Exit leave(Call &call)
{
    const QString user = call.arguments.word(0);
    auto taken = call.door->keys().leave(user);
    if (!taken)
        return call.out.failure(taken.error());
    call.out.line(QStringLiteral("%1 has left: no areas, no offices, no account. %2 areas have a new key.")
                      .arg(user)
                      .arg(taken->size()));
    return finish(call, {{QStringLiteral("user"), user}}, *taken);
}

Exit listKeys(Call &call)
{
    auto keepings = call.door->keys().keepings();
    if (!keepings)
        return call.out.failure(keepings.error());
    QJsonArray rows;
    for (const auto &keeping : std::as_const(*keepings)) {
        call.out.line(QStringLiteral("%1 %2 holders, %3 headers behind")
                          .arg(keeping.area.name, -30)
                          .arg(keeping.holders)
                          .arg(keeping.behind));
        if (keeping.needsAnotherHolder())
            call.out.note(warningFor(keeping));
        rows.append(toJson(keeping));
    }
    call.out.result(rows);
    return Exit::Done;
}

Exit rewrap(Call &call)
{
    auto report = rewrapNow(call);
    if (!report)
        return call.out.failure(report.error());
    if (report->rewrapped == 0 && report->left == 0)
        call.out.line(QStringLiteral("Everything is wrapped to its area's current key."));
    sayRewrap(call, *report);
    call.out.result(toJson(*report));
    return report->left > 0 ? Exit::SomeRefused : Exit::Done;
}

} // namespace

void warnOfHolders(Call &call, const QString &area)
{
    const auto keeping = call.door->keys().keeping(area);
    if (keeping && keeping->needsAnotherHolder())
        call.out.note(warningFor(*keeping));
}

QList<Command> keyCommands()
{
    const Option later{QStringLiteral("later"), {}, QStringLiteral("leave wrapping to the new key to “rewrap”")};
    return {
        {QStringLiteral("ungrant"),
         QStringLiteral("USER AREA"),
         QStringLiteral("take a service area from a person; it gets a new key"),
         {later},
         2,
         2,
         true,
         ungrant},
        {QStringLiteral("person leave"),
         QStringLiteral("USER"),
         QStringLiteral("close a leaver's account: areas, offices, nominations, sign-in"),
         {later},
         1,
         1,
         true,
         leave},
        {QStringLiteral("keys"), {}, QStringLiteral("how many people hold each area's key"), {}, 0, 0, true, listKeys},
        {QStringLiteral("rewrap"),
         {},
         QStringLiteral("go on wrapping recordings to new keys after somebody left; may be stopped at any time"),
         {},
         0,
         0,
         true,
         rewrap},
    };
}

} // namespace earshot::cli
