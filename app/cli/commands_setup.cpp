#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/password.h"
#include "app/cli/release_values.h"
#include "app/demo/demo_store.h"
#include "core/domain/states.h"
#include "core/service/administration_service.h"
#include "core/service/deputy_service.h"
#include "ui/words/names.h"

#include <QJsonArray>

namespace earshot::cli {

namespace {

Exit done(Call &call, const QJsonObject &document, const QString &text)
{
    call.out.line(text);
    call.out.result(document);
    return Exit::Done;
}

Exit init(Call &call)
{
    const QString store =
        call.arguments.has("store") ? call.arguments.value("store") : qEnvironmentVariable("EARSHOT_STORE");
    const QString file = call.arguments.has("password-file") ? call.arguments.value("password-file")
                                                             : qEnvironmentVariable("EARSHOT_PASSWORD_FILE");
    if (store.isEmpty())
        return call.out.failure(base::error(ErrorCode::Invalid, QStringLiteral("where? Give --store DIR")));
    const QString admin = call.arguments.value("admin");
    auto password = newPassword(file, admin);
    if (!password)
        return call.out.failure(password.error());
    service::InitOptions options;
    options.organisation = call.arguments.value("organisation");
    options.adminUser = admin;
    options.adminName = call.arguments.value("name");
    options.adminPassword = std::move(*password);
    if (auto made = service::initStore(call.environment, store, std::move(options)); !made)
        return call.out.failure(made.error());
    return done(call, {{QStringLiteral("store"), store}, {QStringLiteral("admin"), admin}},
                QStringLiteral("Made %1. Next: area add, person add, grant, then import.").arg(store));
}

Exit demo(Call &call)
{
    auto made =
        app::makeDemoStore(call.environment, call.arguments.word(0), [&](const QString &step) { call.out.note(step); });
    if (!made)
        return call.out.failure(made.error());
    QJsonArray people;
    call.out.line(QStringLiteral("%1 is ready: %2 recordings, %3 in quarantine. Sign in as:")
                      .arg(call.arguments.word(0))
                      .arg(made->imported)
                      .arg(made->quarantined));
    for (const auto &person : std::as_const(made->people)) {
        call.out.line(QStringLiteral("  %1 %2 %3")
                          .arg(person.user, -14)
                          .arg(person.passphrase, -30)
                          .arg(QStringLiteral("%1, %2").arg(person.name, person.title)));
        people.append(QJsonObject{{QStringLiteral("user"), person.user},
                                  {QStringLiteral("name"), person.name},
                                  {QStringLiteral("title"), person.title},
                                  {QStringLiteral("password"), person.passphrase}});
    }
    call.out.result(QJsonObject{{QStringLiteral("store"), call.arguments.word(0)},
                                {QStringLiteral("imported"), made->imported},
                                {QStringLiteral("quarantined"), made->quarantined},
                                {QStringLiteral("people"), people}});
    return Exit::Done;
}

Exit addArea(Call &call)
{
    auto area = call.door->administration().addArea(call.arguments.word(0), call.arguments.value("extensions"),
                                                    call.arguments.has("business-case-complete"));
    if (!area)
        return call.out.failure(area.error());
    return done(call, toJson(*area),
                QStringLiteral("Added %1, extensions %2, business case %3.")
                    .arg(area->name, area->extensions,
                         area->businessCaseComplete ? QStringLiteral("complete")
                                                    : QStringLiteral("not complete: its recordings go to quarantine")));
}

Exit completeArea(Call &call)
{
    auto area = call.door->administration().completeBusinessCase(call.arguments.word(0));
    if (!area)
        return call.out.failure(area.error());
    return done(call, toJson(*area), QStringLiteral("%1 may record (§3).").arg(area->name));
}

Exit listAreas(Call &call)
{
    auto areas = call.door->administration().areas();
    if (!areas)
        return call.out.failure(areas.error());
    QJsonArray rows;
    for (const auto &area : std::as_const(*areas)) {
        call.out.line(
            QStringLiteral("%1 %2 %3")
                .arg(area.name, -30)
                .arg(area.extensions, -20)
                .arg(area.businessCaseComplete ? QStringLiteral("complete") : QStringLiteral("business case open")));
        rows.append(toJson(area));
    }
    call.out.result(rows);
    return Exit::Done;
}

Exit addPerson(Call &call)
{
    auto password = newPassword(call.arguments.value("new-password-file"), call.arguments.word(0));
    if (!password)
        return call.out.failure(password.error());
    auto person = call.door->administration().addPerson(call.arguments.word(0), call.arguments.value("name"),
                                                        std::move(*password));
    if (!person)
        return call.out.failure(person.error());
    return done(call, toJson(*person), QStringLiteral("Added %1 (%2).").arg(person->name, person->user));
}

Exit listPeople(Call &call)
{
    auto people = call.door->administration().people();
    if (!people)
        return call.out.failure(people.error());
    QJsonArray rows;
    for (const auto &person : std::as_const(*people)) {
        call.out.line(QStringLiteral("%1 %2%3")
                          .arg(person.user, -16)
                          .arg(person.name, person.active ? QString() : QStringLiteral(" (has left)")));
        rows.append(toJson(person));
    }
    call.out.result(rows);
    return Exit::Done;
}

Exit grant(Call &call)
{
    const QString user = call.arguments.word(0);
    const QString area = call.arguments.word(1);
    if (auto granted = call.door->administration().grant(user, area); !granted)
        return call.out.failure(granted.error());
    warnOfHolders(call, area);
    return done(call, {{QStringLiteral("user"), user}, {QStringLiteral("area"), area}},
                QStringLiteral("%1 may work with recordings of %2.").arg(user, area));
}

Exit nominate(Call &call)
{
    auto acts = domain::nominatedActsFrom(call.arguments.value("acts"));
    if (!acts)
        return call.out.failure(acts.error());
    const QString user = call.arguments.word(0);
    const QString area = call.arguments.word(1);
    const QDate until = QDate::fromString(call.arguments.value("until"), Qt::ISODate);
    if (!until.isValid())
        return call.out.failure(
            base::error(ErrorCode::Invalid, QStringLiteral("a date is written 2026-12-31"), QStringLiteral("--until")));
    if (auto made = call.door->administration().nominate(user, area, *acts, until); !made)
        return call.out.failure(made.error());
    const QStringList names = domain::toNames(*acts);
    return done(call,
                {{QStringLiteral("user"), user},
                 {QStringLiteral("area"), area},
                 {QStringLiteral("acts"), QJsonArray::fromStringList(names)},
                 {QStringLiteral("until"), until.toString(Qt::ISODate)}},
                QStringLiteral("%1 is nominated for %2 in %3 until %4 (§6).")
                    .arg(user, names.join(QStringLiteral(", ")), area, until.toString(Qt::ISODate)));
}

Exit appoint(Call &call)
{
    const QString user = call.arguments.word(0);
    const QString office = call.arguments.word(1);
    const QString area = call.arguments.value("area");
    if (auto made = call.door->administration().appoint(user, office, area); !made)
        return call.out.failure(made.error());
    return done(call,
                {{QStringLiteral("user"), user}, {QStringLiteral("office"), office}, {QStringLiteral("area"), area}},
                QStringLiteral("%1 holds the office %2%3.")
                    .arg(user, office, area.isEmpty() ? QString() : QStringLiteral(" for ") + area));
}

Exit deputise(Call &call)
{
    const QString user = call.arguments.word(0);
    const QString office = call.arguments.word(1);
    const QString area = call.arguments.value("area");
    auto &deputies = call.door->deputies();
    if (call.arguments.has("end")) {
        if (auto ended = deputies.end(user, office, area); !ended)
            return call.out.failure(ended.error());
        return done(call,
                    {{QStringLiteral("user"), user},
                     {QStringLiteral("office"), office},
                     {QStringLiteral("area"), area},
                     {QStringLiteral("ended"), true}},
                    QStringLiteral("%1 no longer acts for the office %2.").arg(user, office));
    }
    const auto from = dayOf(call, "from"), until = dayOf(call, "until");
    if (!from || !until)
        return call.out.failure(from ? until.error() : from.error());
    if (auto made = deputies.name(user, office, *from, *until, area); !made)
        return call.out.failure(made.error());
    return done(call,
                {{QStringLiteral("user"), user},
                 {QStringLiteral("office"), office},
                 {QStringLiteral("area"), area},
                 {QStringLiteral("until"), until->toString(Qt::ISODate)}},
                QStringLiteral("%1 acts for the office %2 until %3; the record says so of all that they do in it.")
                    .arg(user, office, until->toString(Qt::ISODate)));
}

QString whenOf(const service::Deputy &deputy)
{
    if (deputy.when == service::Deputy::When::Former)
        return deputy.ended ? deputy.ended->replaced ? QStringLiteral("replaced") : QStringLiteral("ended early")
                            : QStringLiteral("ended");
    return deputy.when == service::Deputy::When::Now ? QStringLiteral("now") : QStringLiteral("to come");
}

Exit listDeputies(Call &call)
{
    const auto deputies = call.arguments.has("all") ? call.door->deputies().history() : call.door->deputies().list();
    if (!deputies)
        return call.out.failure(deputies.error());
    QJsonArray all;
    for (const auto &each : *deputies) {
        all.append(QJsonObject{{QStringLiteral("user"), each.person.user},
                               {QStringLiteral("name"), each.person.name},
                               {QStringLiteral("office"), each.office},
                               {QStringLiteral("area"), each.area.name},
                               {QStringLiteral("from"), each.from.toString(Qt::ISODate)},
                               {QStringLiteral("until"), each.until.toString(Qt::ISODate)},
                               {QStringLiteral("when"), whenOf(each)},
                               {QStringLiteral("standsInFor"), QJsonArray::fromStringList(each.holders)},
                               {QStringLiteral("namedBy"), each.namedBy},
                               {QStringLiteral("endedBy"), each.ended ? each.ended->by : QString()}});
        call.out.line(QStringLiteral("%1  %2%3  %4 to %5  %6, named by %7")
                          .arg(each.person.name, each.office,
                               each.area.name.isEmpty() ? QString() : QStringLiteral(" for ") + each.area.name,
                               each.from.toString(Qt::ISODate), each.until.toString(Qt::ISODate), whenOf(each),
                               each.namedBy));
    }
    if (deputies->isEmpty())
        call.out.line(QStringLiteral("No deputies."));
    call.out.result(QJsonObject{{QStringLiteral("deputies"), all}});
    return Exit::Done;
}

Exit setExtension(Call &call)
{
    const QString extension = call.arguments.word(0);
    if (!call.arguments.has("name")) // which may be empty
        return call.out.failure(base::error(
            ErrorCode::Invalid, QStringLiteral("say who answers it; --name '' for nobody"), QStringLiteral("--name")));
    const QString name = call.arguments.value("name");
    if (auto set = call.door->administration().setExtensionHolder(extension, name); !set)
        return call.out.failure(set.error());
    return done(call, {{QStringLiteral("extension"), extension}, {QStringLiteral("name"), name}},
                name.trimmed().isEmpty() ? QStringLiteral("Nobody is named for extension %1.").arg(extension)
                                         : QStringLiteral("Extension %1 is answered by %2.").arg(extension, name));
}

QJsonObject toJson(const domain::StoreSettings &settings)
{
    return {{QStringLiteral("organisation"), settings.organisation},
            {QStringLiteral("timeZone"), settings.timeZone},
            {QStringLiteral("country"), settings.country},
            {QStringLiteral("outsideLine"), settings.outsideLine},
            {QStringLiteral("specialDays"), settings.specialDays},
            {QStringLiteral("organisationWelsh"), settings.organisationCy},
            {QStringLiteral("address"), QJsonArray::fromStringList(settings.address.split(u'\n', Qt::SkipEmptyParts))},
            {QStringLiteral("telephone"), settings.telephone},
            {QStringLiteral("email"), settings.email},
            {QStringLiteral("web"), settings.web}};
}

Exit tellSettings(Call &call, const domain::StoreSettings &settings)
{
    call.out.line(QStringLiteral("Organisation  %1").arg(settings.organisation));
    call.out.line(QStringLiteral("Time zone     %1").arg(settings.timeZone));
    call.out.line(QStringLiteral("Country       %1").arg(settings.country));
    call.out.line(
        QStringLiteral("Outside line  %1")
            .arg(settings.outsideLine.isEmpty() ? QStringLiteral("as usual in the country") : settings.outsideLine));
    call.out.line(QStringLiteral("Special days  %1")
                      .arg(settings.specialDays.isEmpty() ? QStringLiteral("none; see earshot-cli holidays")
                                                          : settings.specialDays));
    const auto ofLetterhead = [&](const char *what, const QString &value) {
        call.out.line(QStringLiteral("%1 %2")
                          .arg(QLatin1String(what), -13)
                          .arg(value.isEmpty() ? QStringLiteral("none on papers") : value));
    };
    ofLetterhead("In Welsh", settings.organisationCy);
    ofLetterhead("Address", QString(settings.address).replace(u'\n', QStringLiteral(", ")));
    ofLetterhead("Telephone", settings.telephone);
    ofLetterhead("E-mail", settings.email);
    ofLetterhead("Web", settings.web);
    if (!settings.setBy.isValid())
        call.out.line(
            QStringLiteral("Nobody has signed them: the store was made before settings were. Set them once."));
    call.out.result(toJson(settings));
    return Exit::Done;
}

Exit showSettings(Call &call)
{
    auto settings = call.door->administration().settings();
    return settings ? tellSettings(call, *settings) : call.out.failure(settings.error());
}

Exit setSettings(Call &call)
{
    // What is not named stays. Settings that do not count are not carried on: then each has to be named.
    const auto now = call.door->administration().settings();
    if (!now && now.error().code != ErrorCode::Integrity)
        return call.out.failure(now.error());
    domain::StoreSettings next = now.value_or(domain::StoreSettings{});
    const auto take = [&](const char *option, QString &field) {
        if (call.arguments.has(option))
            field = call.arguments.value(option);
    };
    take("organisation", next.organisation);
    take("time-zone", next.timeZone);
    take("country", next.country);
    take("outside-line", next.outsideLine);
    take("special-days", next.specialDays);
    take("organisation-welsh", next.organisationCy);
    take("telephone", next.telephone);
    take("email", next.email);
    take("web", next.web);
    if (call.arguments.has("address"))
        next.address = call.arguments.values("address").join(u'\n');
    auto changed = call.door->administration().changeSettings(next);
    return changed ? tellSettings(call, *changed) : call.out.failure(changed.error());
}

/// By which the last day of a subject access request moves on.
Exit listHolidays(Call &call)
{
    const auto holidays = call.door->administration().publicHolidays();
    if (!holidays)
        return call.out.failure(holidays.error());
    const int thisYear = call.environment.clock->now().london().date().year();
    const QString said = call.arguments.value("year", QString::number(thisYear));
    bool isNumber = false;
    const int year = said.toInt(&isNumber);
    if (!isNumber || year < 1978 || year > 9999)
        return call.out.failure(
            base::error(ErrorCode::Invalid, QStringLiteral("a year is written 2027"), QStringLiteral("--year")));
    QJsonArray days;
    const auto list = holidays->ofYear(year);
    for (const auto &[day, holiday] : list) {
        call.out.line(QStringLiteral("%1  %2").arg(day.toString(Qt::ISODate), ui::words::name(holiday)));
        days.append(QJsonObject{{QStringLiteral("day"), day.toString(Qt::ISODate)},
                                {QStringLiteral("name"), ui::words::name(holiday)}});
    }
    call.out.line(
        QStringLiteral("England and Wales. What is proclaimed besides: earshot-cli settings set --special-days"));
    call.out.result(days);
    return Exit::Done;
}

Exit changePassword(Call &call)
{
    const QString file = call.arguments.has("password-file") ? call.arguments.value("password-file")
                                                             : qEnvironmentVariable("EARSHOT_PASSWORD_FILE");
    auto before =
        file.isEmpty() ? passwordFromTerminal(QStringLiteral("Password once more: ")) : passwordFromFile(file);
    if (!before)
        return call.out.failure(before.error());
    auto after = newPassword(call.arguments.value("new-password-file"), call.door->session()->person().user);
    if (!after)
        return call.out.failure(after.error());
    if (auto changed = call.door->administration().changePassword(*before, std::move(*after)); !changed)
        return call.out.failure(changed.error());
    return done(call, {{QStringLiteral("changed"), true}}, QStringLiteral("The password is changed."));
}

} // namespace

QList<Command> setupCommands()
{
    const Option newPassword{QStringLiteral("new-password-file"), QStringLiteral("FILE"),
                             QStringLiteral("first line is the new password; asked twice on the terminal otherwise")};
    const Option area{QStringLiteral("area"), QStringLiteral("AREA"), QStringLiteral("for one service area")};
    return {
        {QStringLiteral("init"),
         QStringLiteral("--store DIR --organisation NAME --admin USER"),
         QStringLiteral("make an empty store and its administrator"),
         {{QStringLiteral("organisation"), QStringLiteral("NAME"), QStringLiteral("the authority's name"), true},
          {QStringLiteral("admin"), QStringLiteral("USER"), QStringLiteral("user name of the administrator"), true},
          {QStringLiteral("name"), QStringLiteral("NAME"), QStringLiteral("the administrator's name")}},
         0,
         0,
         false,
         init},
        {QStringLiteral("demo"),
         QStringLiteral("DIR"),
         QStringLiteral("make DIR the demo store; prints its people and passwords"),
         {},
         1,
         1,
         false,
         demo},
        {QStringLiteral("area add"),
         QStringLiteral("NAME --extensions 2000-2099,5001"),
         QStringLiteral("add a service area"),
         {{QStringLiteral("extensions"), QStringLiteral("RANGES"), QStringLiteral("extensions it owns"), true},
          {QStringLiteral("business-case-complete"), {}, QStringLiteral("§3 is fulfilled: recordings may come in")}},
         1,
         1,
         true,
         addArea},
        {QStringLiteral("area complete"),
         QStringLiteral("NAME"),
         QStringLiteral("record that an area's business case is complete (§3)"),
         {},
         1,
         1,
         true,
         completeArea},
        {QStringLiteral("area list"), {}, QStringLiteral("list the service areas"), {}, 0, 0, true, listAreas},
        {QStringLiteral("person add"),
         QStringLiteral("USER --name NAME [--new-password-file FILE]"),
         QStringLiteral("add a person who can sign in"),
         {{QStringLiteral("name"), QStringLiteral("NAME"), QStringLiteral("as written in records"), true}, newPassword},
         1,
         1,
         true,
         addPerson},
        {QStringLiteral("person list"), {}, QStringLiteral("list the people"), {}, 0, 0, true, listPeople},
        {QStringLiteral("grant"),
         QStringLiteral("USER AREA"),
         QStringLiteral("give a person an area: its recordings and its key"),
         {},
         2,
         2,
         true,
         grant},
        {QStringLiteral("nominate"),
         QStringLiteral("USER AREA --acts LIST --until DATE"),
         QStringLiteral("nominate for download, copy, share, delete (§6)"),
         {{QStringLiteral("acts"), QStringLiteral("LIST"), QStringLiteral("e.g. download,share"), true},
          {QStringLiteral("until"), QStringLiteral("DATE"), QStringLiteral("last day, 2026-12-31"), true}},
         2,
         2,
         true,
         nominate},
        {QStringLiteral("appoint"),
         QStringLiteral("USER OFFICE [--area AREA]"),
         QStringLiteral("record that a person holds an office of the policy"),
         {area},
         2,
         2,
         true,
         appoint},
        {QStringLiteral("deputise"),
         QStringLiteral("USER OFFICE --until DATE [--from DATE] [--area AREA] | USER OFFICE --end [--area AREA]"),
         QStringLiteral("let a person act for an office between dates; the record says so"),
         {{QStringLiteral("until"), QStringLiteral("DATE"), QStringLiteral("last day, as 2026-12-31")},
          {QStringLiteral("from"), QStringLiteral("DATE"), QStringLiteral("first day; today if not given")},
          {QStringLiteral("end"), {}, QStringLiteral("they no longer act for it from now on")},
          area},
         2,
         2,
         true,
         deputise},
        {QStringLiteral("deputies"),
         QStringLiteral("[--all]"),
         QStringLiteral("who acts for which office, and until when"),
         {{QStringLiteral("all"), {}, QStringLiteral("those that have ended, too")}},
         0,
         0,
         true,
         listDeputies},
        {QStringLiteral("extension"),
         QStringLiteral("EXTENSION --name NAME"),
         QStringLiteral("say who answers an extension"),
         {{QStringLiteral("name"), QStringLiteral("NAME"), QStringLiteral("member of staff; '' for nobody")}},
         1,
         1,
         true,
         setExtension},
        {QStringLiteral("settings"),
         {},
         QStringLiteral("show what is set for the whole store"),
         {},
         0,
         0,
         true,
         showSettings},
        {QStringLiteral("settings set"),
         QStringLiteral(
             "[--organisation NAME] [--time-zone ZONE] [--country GB] [--outside-line 9] [--special-days DAYS]\n"
             "    [--organisation-welsh NAME] [--address LINE]… [--telephone NUMBER] [--email ADDRESS] [--web "
             "ADDRESS]"),
         QStringLiteral("change it; what is not named stays"),
         {{QStringLiteral("organisation"), QStringLiteral("NAME"), QStringLiteral("on letters and certificates")},
          {QStringLiteral("time-zone"), QStringLiteral("ZONE"),
           QStringLiteral("in which recorders write times, e.g. Europe/London")},
          {QStringLiteral("country"), QStringLiteral("CC"), QStringLiteral("of numbers that name none, e.g. GB")},
          {QStringLiteral("outside-line"), QStringLiteral("DIGITS"),
           QStringLiteral("dialled before outside numbers; empty: as usual in the country")},
          {QStringLiteral("special-days"), QStringLiteral("DAYS"),
           QStringLiteral(
               "public holidays proclaimed for one year, all of them: 2027-06-04; with a minus one that is none "
               "that year: 2027-06-04,-2027-05-31")},
          {QStringLiteral("organisation-welsh"), QStringLiteral("NAME"),
           QStringLiteral("its name in Welsh, on papers in Welsh")},
          {QStringLiteral("address"), QStringLiteral("LINE"),
           QStringLiteral("a line of the address on papers; once for each line, all of them; empty: none"), false,
           true},
          {QStringLiteral("telephone"), QStringLiteral("NUMBER"), QStringLiteral("on papers, as it is to be read")},
          {QStringLiteral("email"), QStringLiteral("ADDRESS"), QStringLiteral("on papers")},
          {QStringLiteral("web"), QStringLiteral("ADDRESS"), QStringLiteral("on papers")}},
         0,
         0,
         true,
         setSettings},
        {QStringLiteral("holidays"),
         QStringLiteral("[--year YEAR]"),
         QStringLiteral("the public holidays of a year, on which no answer is due"),
         {{QStringLiteral("year"), QStringLiteral("YEAR"), QStringLiteral("this year otherwise")}},
         0,
         0,
         true,
         listHolidays},
        {QStringLiteral("passwd"),
         QStringLiteral("[--new-password-file FILE]"),
         QStringLiteral("change one's own password"),
         {newPassword},
         0,
         0,
         true,
         changePassword,
         QStringLiteral(
             "The keys stay the same. The key slot of before is not taken any more if somebody puts it back, but "
             "in a copy of the folder the old password still opens it. Where somebody else knew the password, "
             "have new keys made: earshot-cli person renew.")},
    };
}

} // namespace earshot::cli
