#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/password.h"
#include "core/service/key_service.h"
#include "core/service/readmission_service.h"

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
            {QStringLiteral("without"), keeping.without},
            {QStringLiteral("behind"), keeping.behind}};
}

QJsonObject toJson(const service::RewrapReport &report)
{
    return {{QStringLiteral("given"), report.given},
            {QStringLiteral("newKeysAfterRecovery"), report.rotated},
            {QStringLiteral("sealedForRecovery"), report.sealed},
            {QStringLiteral("rewrapped"), report.rewrapped},
            {QStringLiteral("left"), report.left}};
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
    if (report.given > 0)
        call.out.line(QStringLiteral("%1 keys were given to members who have new ones.").arg(report.given));
    if (report.rotated > 0)
        call.out.line(QStringLiteral("%1 areas have a new key after a recovery ceremony.").arg(report.rotated));
    if (report.sealed > 0)
        call.out.line(QStringLiteral("%1 keys were sealed for recovery.").arg(report.sealed));
    if (report.rewrapped > 0)
        call.out.line(QStringLiteral("%1 headers were wrapped to the new key.").arg(report.rewrapped));
    if (report.left > 0)
        call.out.line(
            QStringLiteral("%1 are left: a person who holds the older key has to run “earshot-cli rewrap”, or "
                           "work in the window.")
                .arg(report.left));
}

/// After areas got new keys: the re-wrap, the warnings and the document.
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

Exit newKey(Call &call)
{
    auto keeping = call.door->keys().newKey(call.arguments.word(0));
    if (!keeping)
        return call.out.failure(keeping.error());
    call.out.line(QStringLiteral("%1 has a new key.").arg(keeping->area.name));
    return finish(call, {}, {*keeping});
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

QJsonObject toJson(const service::Renewal &renewal)
{
    return {{QStringLiteral("user"), renewal.person.user},
            {QStringLiteral("name"), renewal.person.name},
            {QStringLiteral("fingerprint"), renewal.fingerprint},
            {QStringLiteral("begunBy"), renewal.begunBy.user},
            {QStringLiteral("begunAt"), renewal.begunAt.iso()}};
}

Exit renew(Call &call)
{
    auto password = newPassword(call.arguments.value("new-password-file"), call.arguments.word(0));
    if (!password)
        return call.out.failure(password.error());
    auto renewal = call.door->readmissions().begin(call.arguments.word(0), *password);
    if (!renewal)
        return call.out.failure(renewal.error());
    call.out.line(QStringLiteral("New keys of %1 wait for a second member. Their fingerprint:\n\n    %2\n\n"
                                 "%1 takes it to somebody who may manage people, who compares it: earshot-cli person "
                                 "readmit %3 --fingerprint …")
                      .arg(renewal->person.name, renewal->fingerprint, renewal->person.user));
    call.out.result(toJson(*renewal));
    return Exit::Done;
}

Exit listRenewals(Call &call)
{
    auto asked = call.door->readmissions().asked();
    if (!asked)
        return call.out.failure(asked.error());
    auto waiting = call.door->readmissions().waiting();
    if (!waiting)
        return call.out.failure(waiting.error());
    QJsonArray rows;
    for (const auto &renewal : *asked + *waiting) {
        // Not the fingerprint: it is to come from the person, not from here.
        call.out.line(renewal.isVouched() ? QStringLiteral("%1 %2, begun by %3")
                                                .arg(renewal.person.user, -16)
                                                .arg(renewal.person.name, renewal.begunBy.name)
                                          : QStringLiteral("%1 %2, waits for a first member")
                                                .arg(renewal.person.user, -16)
                                                .arg(renewal.person.name));
        QJsonObject row = toJson(renewal);
        row.remove(QStringLiteral("fingerprint"));
        rows.append(row);
    }
    call.out.result(rows);
    return Exit::Done;
}

Exit vouch(Call &call)
{
    auto renewal = call.door->readmissions().vouch(call.arguments.word(0), call.arguments.value("fingerprint"));
    if (!renewal)
        return call.out.failure(renewal.error());
    call.out.line(QStringLiteral("You vouch for the new keys of %1. They wait for a second member: earshot-cli person "
                                 "readmit %2 --fingerprint …")
                      .arg(renewal->person.name, renewal->person.user));
    call.out.result(toJson(*renewal));
    return Exit::Done;
}

Exit readmit(Call &call)
{
    auto person = call.door->readmissions().admit(call.arguments.word(0), call.arguments.value("fingerprint"));
    if (!person)
        return call.out.failure(person.error());
    call.out.line(
        QStringLiteral("%1 has new keys and signs in with the new password. Keys of areas that you do not hold "
                       "come from the Earshot of those who do.")
            .arg(person->name));
    call.out.result(cli::toJson(*person));
    return Exit::Done;
}

Exit rewrap(Call &call)
{
    auto report = rewrapNow(call);
    if (!report)
        return call.out.failure(report.error());
    if (report->given == 0 && report->rotated == 0 && report->sealed == 0 && report->rewrapped == 0 &&
        report->left == 0)
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
        {QStringLiteral("area new-key"),
         QStringLiteral("AREA"),
         QStringLiteral("give an area a new key: a recovery kit or a copy of its key is in wrong hands"),
         {later},
         1,
         1,
         true,
         newKey},
        {QStringLiteral("person leave"),
         QStringLiteral("USER"),
         QStringLiteral("close a leaver's account: areas, offices, nominations, sign-in"),
         {later},
         1,
         1,
         true,
         leave},
        {QStringLiteral("person renew"),
         QStringLiteral("USER [--new-password-file FILE]"),
         QStringLiteral("new keys for somebody who forgot the password; a second member admits them"),
         {{QStringLiteral("new-password-file"), QStringLiteral("FILE"),
           QStringLiteral("first line is the password that the person chose; asked twice on the terminal otherwise")}},
         1,
         1,
         true,
         renew},
        {QStringLiteral("person renewals"),
         {},
         QStringLiteral("list whose new keys wait for a first or a second member"),
         {},
         0,
         0,
         true,
         listRenewals},
        {QStringLiteral("person vouch"),
         QStringLiteral("USER --fingerprint HEX"),
         QStringLiteral("be the first member for keys that somebody made at the sign-in, after comparing their "
                        "fingerprint with the person"),
         {{QStringLiteral("fingerprint"), QStringLiteral("HEX"), QStringLiteral("as the person has it"), true}},
         1,
         1,
         true,
         vouch},
        {QStringLiteral("person readmit"),
         QStringLiteral("USER --fingerprint HEX"),
         QStringLiteral("admit somebody's new keys, after comparing their fingerprint with the person"),
         {{QStringLiteral("fingerprint"), QStringLiteral("HEX"), QStringLiteral("as the person has it"), true}},
         1,
         1,
         true,
         readmit},
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
