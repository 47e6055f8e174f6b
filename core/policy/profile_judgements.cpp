#include "core/domain/states.h"
#include "core/policy/decision.h"
#include "core/policy/profile_reader.h"

namespace earshot::policy {

namespace {

constexpr int mostPeople = 5;
constexpr int longestTerm = 60; // months of a deputy

} // namespace

Result<void> ProfileReader::readJudgements(const JsonPlace &root)
{
    EARSHOT_CHECK(readFixed(root.at(QStringLiteral("judgements"))));
    EARSHOT_CHECK(readExceptions(root.at(QStringLiteral("exceptions"))));
    EARSHOT_CHECK(readBusinessCase(root.at(QStringLiteral("businessCase"))));
    EARSHOT_CHECK(readStaff(root.at(QStringLiteral("staff"))));
    EARSHOT_CHECK(readDeputies(root.at(QStringLiteral("deputies"))));
    EARSHOT_CHECK(readReleaseLog(root.at(QStringLiteral("releaseLog"))));

    const JsonPlace callers = root.at(QStringLiteral("callers"));
    EARSHOT_CHECK(callers.requireKeys({QStringLiteral("told")}));
    EARSHOT_TRY(told, readNamed(callers.at(QStringLiteral("told"))));
    m_profile.m_waysToTellCallers = told;

    const JsonPlace nominations = root.at(QStringLiteral("nominations"));
    EARSHOT_CHECK(nominations.requireKeys({QStringLiteral("acts")}));
    const QStringList everyNomination = domain::toNames(domain::NominatedAct::Download | domain::NominatedAct::Copy |
                                                        domain::NominatedAct::Share | domain::NominatedAct::Delete);
    EARSHOT_TRY(nominated, codeList(nominations.at(QStringLiteral("acts")), everyNomination));
    m_profile.m_nominatedActs = nominated;

    const JsonPlace evaluation = root.at(QStringLiteral("evaluation"));
    EARSHOT_CHECK(evaluation.requireKeys({QStringLiteral("purposes")}));
    QStringList purposes;
    for (const Purpose &purpose : m_profile.purposes())
        purposes << purpose.id;
    EARSHOT_TRY(evaluating, codeList(evaluation.at(QStringLiteral("purposes")), purposes));
    m_profile.m_evaluationPurposes = evaluating;

    const JsonPlace breakGlass = root.at(QStringLiteral("breakGlass"));
    EARSHOT_CHECK(breakGlass.requireKeys({QStringLiteral("people")}));
    EARSHOT_TRY(people, breakGlass.at(QStringLiteral("people")).integer(2, mostPeople));
    m_profile.m_breakGlassPeople = people;
    return {};
}

/// What the program does in one way only. The profile says it all the same, so that a reader finds the whole policy in
/// one place; a profile that says otherwise is refused rather than believed.
Result<void> ProfileReader::readFixed(const JsonPlace &place)
{
    const QStringList yes{QStringLiteral("twoPeople"), QStringLiteral("holdBeatsDisposal"),
                          QStringLiteral("freezeBeatsHold"), QStringLiteral("refusalsRecorded")};
    EARSHOT_CHECK(place.requireKeys(yes + QStringList{QStringLiteral("judgedUnder"), QStringLiteral("timeZone")}));
    for (const QString &key : yes) {
        EARSHOT_TRY(value, place.at(key).boolean());
        if (!value)
            return place.at(key).refuse(QStringLiteral("this program does not work without it"));
    }
    EARSHOT_CHECK(place.at(QStringLiteral("judgedUnder")).oneOf({QStringLiteral("version-in-force-when-done")}));
    EARSHOT_CHECK(place.at(QStringLiteral("timeZone")).oneOf({QStringLiteral("Europe/London")}));
    return {};
}

Result<void> ProfileReader::readExceptions(const JsonPlace &place)
{
    EARSHOT_TRY(items, place.items(true));
    for (const JsonPlace &item : std::as_const(items)) {
        EARSHOT_CHECK(item.requireKeys({QStringLiteral("id"), QStringLiteral("clause"), QStringLiteral("name"),
                                        QStringLiteral("people"), QStringLiteral("approvers"), QStringLiteral("law")}));
        DeletionException exception;
        EARSHOT_TRY(id, readId(item.at(QStringLiteral("id"))));
        EARSHOT_TRY(clause, item.at(QStringLiteral("clause")).text());
        EARSHOT_CHECK(readWords(item.at(QStringLiteral("name")), exception.en, exception.cy));
        EARSHOT_TRY(people, item.at(QStringLiteral("people")).integer(2, mostPeople));
        EARSHOT_TRY(approvers, officeList(item.at(QStringLiteral("approvers"))));
        if (!m_profile.clause(clause))
            return item.at(QStringLiteral("clause"))
                .refuse(QStringLiteral("there is no clause “%1” in this profile").arg(clause));
        QStringList laws;
        for (const Law &law : m_profile.law())
            laws << law.id;
        EARSHOT_TRY(law, codeList(item.at(QStringLiteral("law")), laws));
        exception.id = id;
        exception.clause = clause;
        exception.people = people;
        exception.approvers = approvers;
        exception.law = law;
        EARSHOT_CHECK(addOnce(m_profile.m_exceptions, exception, item.at(QStringLiteral("id"))));
    }
    return {};
}

Result<void> ProfileReader::readBusinessCase(const JsonPlace &place)
{
    EARSHOT_CHECK(
        place.requireKeys({QStringLiteral("parts"), QStringLiteral("permission"), QStringLiteral("otherSystems")}));
    EARSHOT_TRY(parts, place.at(QStringLiteral("parts")).items());
    for (const JsonPlace &item : std::as_const(parts)) {
        EARSHOT_CHECK(item.requireKeys({QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("confirmedBy")}));
        BusinessCasePart part;
        EARSHOT_TRY(id, readId(item.at(QStringLiteral("id"))));
        EARSHOT_CHECK(readWords(item.at(QStringLiteral("name")), part.en, part.cy));
        EARSHOT_TRY(confirmedBy, officeList(item.at(QStringLiteral("confirmedBy")), true));
        part.id = id;
        part.confirmedBy = confirmedBy;
        EARSHOT_CHECK(addOnce(m_profile.m_businessCase, part, item.at(QStringLiteral("id"))));
    }
    EARSHOT_TRY(permission, officeList(place.at(QStringLiteral("permission"))));
    EARSHOT_TRY(otherSystems, officeList(place.at(QStringLiteral("otherSystems"))));
    m_profile.m_businessCasePermission = permission;
    m_profile.m_otherSystems = otherSystems;
    return {};
}

Result<void> ProfileReader::readStaff(const JsonPlace &place)
{
    EARSHOT_CHECK(
        place.requireKeys({QStringLiteral("toldBy"), QStringLiteral("toldBefore"), QStringLiteral("topics")}));
    QStringList uses;
    for (const Act act : {Act::Play, Act::Annotate, Act::Evaluate, Act::Download, Act::Copy, Act::RequestRelease})
        uses << actName(act);
    EARSHOT_TRY(toldBy, officeList(place.at(QStringLiteral("toldBy"))));
    EARSHOT_TRY(toldBefore, codeList(place.at(QStringLiteral("toldBefore")), uses));
    EARSHOT_TRY(topics, readNamed(place.at(QStringLiteral("topics"))));
    m_profile.m_toldBy = toldBy;
    m_profile.m_toldBefore = toldBefore;
    m_profile.m_staffTopics = topics;
    return {};
}

Result<void> ProfileReader::readDeputies(const JsonPlace &place)
{
    EARSHOT_CHECK(place.requireKeys({QStringLiteral("offices"), QStringLiteral("longestMonths")}));
    EARSHOT_TRY(offices, officeList(place.at(QStringLiteral("offices")), true));
    EARSHOT_TRY(months, place.at(QStringLiteral("longestMonths")).integer(1, longestTerm));
    m_profile.m_deputisedOffices = offices;
    m_profile.m_deputyMonths = months;
    return {};
}

/// §6 names four items; an authority may not keep fewer.
Result<void> ProfileReader::readReleaseLog(const JsonPlace &place)
{
    const QStringList four{QStringLiteral("purpose"), QStringLiteral("requester"), QStringLiteral("recorded"),
                           QStringLiteral("authoriser")};
    EARSHOT_CHECK(place.requireKeys({QStringLiteral("keptBy"), QStringLiteral("items")}));
    EARSHOT_TRY(keptBy, officeList(place.at(QStringLiteral("keptBy"))));
    EARSHOT_TRY(items, codeList(place.at(QStringLiteral("items")), four));
    if (items.size() != four.size())
        return place.at(QStringLiteral("items")).refuse(QStringLiteral("all of %1 are kept").arg(four.join(u' ')));
    const QStringList &readers = m_profile.rights(actName(Act::ReadReleaseLog));
    for (qsizetype i = 0; i < keptBy.size(); ++i) {
        if (!readers.contains(keptBy[i]))
            return place.at(QStringLiteral("keptBy"))
                .refuse(QStringLiteral("“%1” keeps the log but may not read it").arg(keptBy[i]));
    }
    m_profile.m_releaseLogKeepers = keptBy;
    return {};
}

Result<QList<Named>> ProfileReader::readNamed(const JsonPlace &place) const
{
    EARSHOT_TRY(items, place.items());
    QList<Named> list;
    for (const JsonPlace &item : std::as_const(items)) {
        EARSHOT_CHECK(item.requireKeys({QStringLiteral("id"), QStringLiteral("name")}));
        Named entry;
        EARSHOT_TRY(id, readId(item.at(QStringLiteral("id"))));
        entry.id = id;
        EARSHOT_CHECK(readWords(item.at(QStringLiteral("name")), entry.en, entry.cy));
        EARSHOT_CHECK(addOnce(list, entry, item.at(QStringLiteral("id"))));
    }
    return list;
}

Result<QStringList> ProfileReader::codeList(const JsonPlace &place, const QStringList &known)
{
    EARSHOT_TRY(items, place.items(true));
    QStringList codes;
    for (const JsonPlace &item : std::as_const(items)) {
        EARSHOT_TRY(code, item.oneOf(known));
        if (codes.contains(code))
            return item.refuse(QStringLiteral("“%1” stands twice in this list").arg(code));
        codes << code;
    }
    return codes;
}

} // namespace earshot::policy
