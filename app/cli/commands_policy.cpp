#include "app/cli/command.h"
#include "core/base/durable.h"
#include "core/policy/profile_schema.h"
#include "core/service/policy_service.h"
#include "ui/words/words.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace earshot::cli {

namespace {

using service::PolicyStanding;
namespace words = ui::words;

constexpr qint64 longestProfile = 1024 * 1024;

QString stateName(PolicyStanding::State state)
{
    switch (state) {
    case PolicyStanding::State::Proposed:
        return QStringLiteral("proposed");
    case PolicyStanding::State::Coming:
        return QStringLiteral("coming");
    case PolicyStanding::State::InForce:
        return QStringLiteral("in force");
    case PolicyStanding::State::Past:
        return QStringLiteral("past");
    case PolicyStanding::State::DoesNotCount:
        break;
    }
    return QStringLiteral("does not count");
}

QString isoDay(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

QJsonObject toJson(const PolicyStanding &standing)
{
    QJsonObject row{{QStringLiteral("version"), standing.row.version},
                    {QStringLiteral("state"), stateName(standing.state)},
                    {QStringLiteral("inForceFrom"), isoDay(standing.row.inForceFrom)},
                    {QStringLiteral("builtIn"), standing.isBuiltIn},
                    {QStringLiteral("mayApprove"), standing.mayApprove}};
    if (!standing.isBuiltIn) {
        row.insert(QStringLiteral("proposedBy"), standing.proposedName);
        row.insert(QStringLiteral("proposedOffice"), standing.row.proposedOffice);
        row.insert(QStringLiteral("approvedBy"), standing.approvedName);
        row.insert(QStringLiteral("approvedOffice"), standing.row.approvedOffice);
        row.insert(QStringLiteral("sha256"), QString::fromLatin1(standing.row.sha256.toHex()));
    }
    if (!standing.fault.isEmpty())
        row.insert(QStringLiteral("fault"), standing.fault);
    return row;
}

QString headline(const PolicyStanding &standing)
{
    return QStringLiteral("%1 %2 from %3 %4")
        .arg(standing.row.version, -16)
        .arg(stateName(standing.state), -14)
        .arg(isoDay(standing.row.inForceFrom),
             standing.isBuiltIn ? QStringLiteral("(built in)")
             : standing.row.isApproved()
                 ? QStringLiteral("proposed by %1, approved by %2").arg(standing.proposedName, standing.approvedName)
                 : QStringLiteral("proposed by %1").arg(standing.proposedName));
}

Exit list(Call &call)
{
    auto versions = call.door->policies().versions();
    if (!versions)
        return call.out.failure(versions.error());
    QJsonArray rows;
    for (const auto &standing : std::as_const(*versions)) {
        call.out.line(headline(standing));
        if (!standing.fault.isEmpty())
            call.out.line(QStringLiteral("                 ") + standing.fault);
        rows.append(toJson(standing));
    }
    call.out.result(rows);
    return Exit::Done;
}

/// The version that was asked for, else the one in force.
Result<PolicyStanding> wanted(Call &call, const QString &version)
{
    if (!version.isEmpty())
        return call.door->policies().version(version);
    EARSHOT_TRY(inForce, call.door->policies().current());
    return call.door->policies().version(inForce->version());
}

QStringList names(const policy::Profile &profile, const QStringList &offices)
{
    QStringList list;
    for (const QString &office : offices)
        list << words::shortOfficeName(profile, office);
    return list;
}

Exit show(Call &call)
{
    auto standing = wanted(call, call.arguments.words().value(0));
    if (!standing)
        return call.out.failure(standing.error());
    call.out.line(headline(*standing));
    if (!standing->profile)
        return call.out.failure(base::error(ErrorCode::Integrity, standing->fault, standing->row.version));
    const policy::Profile &profile = *standing->profile;
    QJsonArray clauses, purposes;
    for (const auto &purpose : profile.purposes()) {
        call.out.line(
            QStringLiteral("%1 %2%3")
                .arg(purpose.clause, -22)
                .arg(words::name(purpose), purpose.needsAdvice ? QStringLiteral(" (IG advice first)") : QString()));
        purposes.append(purpose.id);
    }
    call.out.line(QStringLiteral("Inside the authority: %1")
                      .arg(names(profile, profile.insideAuthorisers()).join(QStringLiteral(", "))));
    call.out.line(QStringLiteral("External agencies:    %1")
                      .arg(names(profile, profile.externalAuthorisers()).join(QStringLiteral(", "))));
    call.out.line(QStringLiteral("Kept %1 months, deleted after %2; staff reminded every %3 months")
                      .arg(profile.keepMonths())
                      .arg(profile.disposeMonths())
                      .arg(profile.reminderMonths()));
    for (const auto &clause : profile.clauses()) {
        call.out.line(QStringLiteral("%1 %2").arg(clause.id, -22).arg(words::clauseText(profile, clause.id)));
        clauses.append(QJsonObject{{QStringLiteral("id"), clause.id},
                                   {QStringLiteral("text"), words::clauseText(profile, clause.id)},
                                   {QStringLiteral("law"), QJsonArray::fromStringList(clause.law)}});
    }
    QJsonObject result = toJson(*standing);
    result.insert(QStringLiteral("keepMonths"), profile.keepMonths());
    result.insert(QStringLiteral("disposeMonths"), profile.disposeMonths());
    result.insert(QStringLiteral("reminderMonths"), profile.reminderMonths());
    result.insert(QStringLiteral("purposes"), purposes);
    result.insert(QStringLiteral("inside"), QJsonArray::fromStringList(profile.insideAuthorisers()));
    result.insert(QStringLiteral("external"), QJsonArray::fromStringList(profile.externalAuthorisers()));
    result.insert(QStringLiteral("clauses"), clauses);
    call.out.result(result);
    return Exit::Done;
}

Exit exportText(Call &call)
{
    const QString path = call.arguments.words().constFirst();
    auto standing = wanted(call, call.arguments.words().value(1));
    if (!standing)
        return call.out.failure(standing.error());
    auto text = call.door->policies().text(standing->row.version);
    if (!text)
        return call.out.failure(text.error());
    if (QFileInfo::exists(path))
        return call.out.failure(base::error(ErrorCode::Exists, QStringLiteral("there is such a file already"), path));
    if (auto written = base::writeFileDurably(path, *text); !written)
        return call.out.failure(written.error());
    call.out.line(QStringLiteral("Version %1 written to %2").arg(standing->row.version, path));
    call.out.result(QJsonObject{{QStringLiteral("version"), standing->row.version}, {QStringLiteral("file"), path}});
    return Exit::Done;
}

Result<policy::Profile> profileIn(const QString &path)
{
    EARSHOT_TRY(json, base::readFileLimited(path, longestProfile));
    return policy::Profile::parse(json);
}

Exit check(Call &call)
{
    auto profile = profileIn(call.arguments.words().constFirst());
    if (!profile)
        return call.out.failure(profile.error());
    call.out.line(QStringLiteral("Version %1, in force from %2: nothing is wrong with it by itself. Whether people are "
                                 "in post for it is looked at when it is proposed.")
                      .arg(profile->version(), isoDay(profile->inForceFrom())));
    call.out.result(QJsonObject{{QStringLiteral("version"), profile->version()},
                                {QStringLiteral("inForceFrom"), isoDay(profile->inForceFrom())}});
    return Exit::Done;
}

Exit schema(Call &call)
{
    const auto text = policy::profileSchema();
    if (!text)
        return call.out.failure(text.error());
    call.out.raw(*text); // one JSON document, whoever asks
    return Exit::Done;
}

/// A file, or a version of the store.
Result<policy::Profile> named(Call &call, const QString &name)
{
    if (QFileInfo::exists(name))
        return profileIn(name);
    EARSHOT_TRY(standing, call.door->policies().version(name));
    if (!standing.profile)
        return fail(ErrorCode::Integrity, standing.fault, name);
    return *standing.profile;
}

Exit diff(Call &call)
{
    const QStringList given = call.arguments.words();
    auto inForce = call.door->policies().current();
    if (!inForce)
        return call.out.failure(inForce.error());
    auto before = given.size() > 1 ? named(call, given.at(0)) : Result<policy::Profile>(**inForce);
    auto after = named(call, given.constLast());
    for (const auto *side : {&before, &after}) {
        if (!*side)
            return call.out.failure(side->error());
    }
    QJsonArray changes;
    for (const auto &change : policy::difference(*before, *after)) {
        const QString text = words::changeText(change, *before, *after);
        call.out.line(text);
        const QStringList wording = words::changedWording(change);
        if (!wording.isEmpty())
            call.out.line(QStringLiteral("  − %1\n  + %2").arg(wording.at(0), wording.at(1)));
        changes.append(QJsonObject{{QStringLiteral("part"), change.part},
                                   {QStringLiteral("clause"), change.clause},
                                   {QStringLiteral("subject"), change.subject},
                                   {QStringLiteral("before"), change.before},
                                   {QStringLiteral("after"), change.after},
                                   {QStringLiteral("text"), text}});
    }
    if (changes.isEmpty())
        call.out.line(QStringLiteral("They say the same."));
    call.out.result(QJsonObject{{QStringLiteral("from"), before->version()},
                                {QStringLiteral("to"), after->version()},
                                {QStringLiteral("changes"), changes}});
    return Exit::Done;
}

Exit stored(Call &call, const Result<domain::PolicyVersion> &row, const QString &done)
{
    if (!row)
        return call.out.failure(row.error());
    call.out.line(
        QStringLiteral("Version %1 is %2; in force from %3").arg(row->version, done, isoDay(row->inForceFrom)));
    call.out.result(QJsonObject{{QStringLiteral("version"), row->version},
                                {QStringLiteral("state"), done},
                                {QStringLiteral("inForceFrom"), isoDay(row->inForceFrom)},
                                {QStringLiteral("sha256"), QString::fromLatin1(row->sha256.toHex())}});
    return Exit::Done;
}

Exit propose(Call &call)
{
    const QDate from = QDate::fromString(call.arguments.value("from"), Qt::ISODate);
    if (!from.isValid())
        return call.out.failure(
            base::error(ErrorCode::Invalid, QStringLiteral("a date such as 2027-01-01"), QStringLiteral("--from")));
    auto json = base::readFileLimited(call.arguments.words().constFirst(), longestProfile);
    if (!json)
        return call.out.failure(json.error());
    return stored(call, call.door->policies().propose(*json, from), QStringLiteral("proposed"));
}

Exit approve(Call &call)
{
    return stored(call, call.door->policies().approve(call.arguments.words().constFirst()), QStringLiteral("approved"));
}

} // namespace

QList<Command> policyCommands()
{
    return {
        {QStringLiteral("policy list"),
         {},
         QStringLiteral("the versions of the policy and how they stand"),
         {},
         0,
         0,
         true,
         list},
        {QStringLiteral("policy show"),
         QStringLiteral("[VERSION]"),
         QStringLiteral("purposes, authorisers, periods and clauses; of the one in force unless it is named"),
         {},
         0,
         1,
         true,
         show},
        {QStringLiteral("policy export"),
         QStringLiteral("FILE [VERSION]"),
         QStringLiteral("write the profile to a file, to make an own version from"),
         {},
         1,
         2,
         true,
         exportText},
        {QStringLiteral("policy check"),
         QStringLiteral("FILE"),
         QStringLiteral("say what is wrong with a profile, and where"),
         {},
         1,
         1,
         false,
         check},
        {QStringLiteral("policy schema"),
         {},
         QStringLiteral("print the JSON Schema of profiles, for the editor with which one is written"),
         {},
         0,
         0,
         false,
         schema},
        {QStringLiteral("policy diff"),
         QStringLiteral("[FILE|VERSION] FILE|VERSION"),
         QStringLiteral("what a profile changes, in words; from the one in force unless two are given"),
         {},
         1,
         2,
         true,
         diff},
        {QStringLiteral("policy propose"),
         QStringLiteral("FILE --from DATE"),
         QStringLiteral("put a version forward: the first of two signatures"),
         {{QStringLiteral("from"), QStringLiteral("DATE"),
           QStringLiteral("the first day on which it is in force, as the profile says too"), true}},
         1,
         1,
         true,
         propose},
        {QStringLiteral("policy approve"),
         QStringLiteral("VERSION"),
         QStringLiteral("the second signature, by another person: it comes into force on its day"),
         {},
         1,
         1,
         true,
         approve},
    };
}

} // namespace earshot::cli
