#include "core/policy/profile_reader.h"

#include "core/policy/decision.h"

namespace earshot::policy {

namespace {

const QString idPattern = QStringLiteral("[a-z][a-z0-9.-]{0,63}");
const QString clausePattern = QStringLiteral("§[1-9][0-9]?( \\([A-Za-z][A-Za-z ]{0,39}\\))?");
const QString versionPattern = QStringLiteral("[0-9A-Za-z][0-9A-Za-z.-]{0,31}");
constexpr int longestPeriod = 1200; // months: a century

Result<QDate> readDay(const JsonPlace &place)
{
    EARSHOT_TRY(text, place.matching(QStringLiteral("\\d{4}-\\d{2}-\\d{2}"), QStringLiteral("a date (YYYY-MM-DD)")));
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return place.refuse(QStringLiteral("there is no such day"));
    return day;
}

} // namespace

Result<QString> readId(const JsonPlace &place)
{
    return place.matching(idPattern, QStringLiteral("an id (small letters, digits, “-” and “.”)"));
}

Result<void> readWords(const JsonPlace &place, QString &en, QString &cy)
{
    EARSHOT_CHECK(place.requireKeys({QStringLiteral("en"), QStringLiteral("cy")}));
    EARSHOT_TRY(english, place.at(QStringLiteral("en")).text());
    EARSHOT_TRY(welsh, place.at(QStringLiteral("cy")).text());
    en = english;
    cy = welsh;
    return {};
}

const QStringList &citedClauses()
{
    static const QStringList clauses{QStringLiteral("§1"),
                                     QStringLiteral("§2"),
                                     QStringLiteral("§3"),
                                     QStringLiteral("§4"),
                                     QStringLiteral("§6"),
                                     QStringLiteral("§6 (playing)"),
                                     QStringLiteral("§6 (nominated staff)"),
                                     QStringLiteral("§6 (outside the area)"),
                                     QStringLiteral("§6 (other purpose)"),
                                     QStringLiteral("§6 (external agency)"),
                                     QStringLiteral("§6 (Release Log)"),
                                     QStringLiteral("§7")};
    return clauses;
}

const QStringList &listedActs()
{
    static const QStringList acts = [] {
        QStringList names;
        for (const Act act : {Act::Import, Act::ReleaseQuarantine, Act::ManageAreas, Act::ManagePeople, Act::Grant,
                              Act::Nominate, Act::Appoint, Act::ReadAudit, Act::ReadReleaseLog, Act::PlaceHold,
                              Act::LiftHold, Act::Freeze, Act::LiftFreeze, Act::Deputise, Act::BreakGlass,
                              Act::ProposePolicy, Act::ApprovePolicy, Act::OpenRecovery})
            names << actName(act);
        return names;
    }();
    return acts;
}

Result<Profile> ProfileReader::read(const JsonPlace &root)
{
    EARSHOT_CHECK(
        root.requireKeys({QStringLiteral("format"),       QStringLiteral("version"),     QStringLiteral("name"),
                          QStringLiteral("inForceFrom"),  QStringLiteral("periods"),     QStringLiteral("purposes"),
                          QStringLiteral("offices"),      QStringLiteral("authorisers"), QStringLiteral("igUnit"),
                          QStringLiteral("rights"),       QStringLiteral("judgements"),  QStringLiteral("exceptions"),
                          QStringLiteral("businessCase"), QStringLiteral("staff"),       QStringLiteral("callers"),
                          QStringLiteral("deputies"),     QStringLiteral("nominations"), QStringLiteral("evaluation"),
                          QStringLiteral("breakGlass"),   QStringLiteral("releaseLog"),  QStringLiteral("lawAsOf"),
                          QStringLiteral("law"),          QStringLiteral("clauses")}));
    EARSHOT_CHECK(readHead(root));
    EARSHOT_CHECK(readPeriods(root.at(QStringLiteral("periods"))));
    EARSHOT_CHECK(readLaw(root.at(QStringLiteral("law"))));
    EARSHOT_CHECK(readClauses(root.at(QStringLiteral("clauses"))));
    EARSHOT_CHECK(readOffices(root.at(QStringLiteral("offices"))));
    EARSHOT_CHECK(readPurposes(root.at(QStringLiteral("purposes"))));
    EARSHOT_CHECK(readLists(root));
    EARSHOT_CHECK(readRights(root.at(QStringLiteral("rights"))));
    EARSHOT_CHECK(readAppointers(root.at(QStringLiteral("offices"))));
    EARSHOT_CHECK(readJudgements(root));
    return std::move(m_profile);
}

Result<void> ProfileReader::readLists(const JsonPlace &root)
{
    const JsonPlace authorisers = root.at(QStringLiteral("authorisers"));
    EARSHOT_CHECK(authorisers.requireKeys({QStringLiteral("inside"), QStringLiteral("external")}));
    EARSHOT_TRY(inside, officeList(authorisers.at(QStringLiteral("inside"))));
    EARSHOT_TRY(external, officeList(authorisers.at(QStringLiteral("external"))));
    EARSHOT_TRY(igUnit, officeList(root.at(QStringLiteral("igUnit"))));
    // §6 has the advice come before the permission: an office that gives both would ask itself.
    EARSHOT_TRY(unit, root.at(QStringLiteral("igUnit")).items());
    for (qsizetype i = 0; i < igUnit.size(); ++i) {
        if (external.contains(igUnit[i]) || inside.contains(igUnit[i]))
            return unit[i].refuse(QStringLiteral("“%1” would give advice and decide on it").arg(igUnit[i]));
    }
    m_profile.m_insideAuthorisers = inside;
    m_profile.m_externalAuthorisers = external;
    m_profile.m_igUnit = igUnit;
    return {};
}

Result<void> ProfileReader::readHead(const JsonPlace &root)
{
    const QString format = QStringLiteral("earshot-policy-profile-1");
    EARSHOT_TRY(found, root.at(QStringLiteral("format")).text());
    if (found != format)
        return root.at(QStringLiteral("format")).refuse(QStringLiteral("only “%1” is understood").arg(format));
    EARSHOT_TRY(version, root.at(QStringLiteral("version"))
                             .matching(versionPattern, QStringLiteral("a version (letters, digits, “.” and “-”)")));
    EARSHOT_CHECK(readWords(root.at(QStringLiteral("name")), m_profile.m_titleEn, m_profile.m_titleCy));

    EARSHOT_TRY(from, readDay(root.at(QStringLiteral("inForceFrom"))));
    EARSHOT_TRY(lawAsOf, readDay(root.at(QStringLiteral("lawAsOf"))));
    m_profile.m_inForceFrom = from;
    m_profile.m_lawAsOf = lawAsOf;
    m_profile.m_version = version;
    return {};
}

Result<void> ProfileReader::readPeriods(const JsonPlace &place)
{
    const QStringList missingDays{QStringLiteral("last-day"), QStringLiteral("next-day")};
    EARSHOT_CHECK(place.requireKeys({QStringLiteral("keepMonths"), QStringLiteral("disposeMonths"),
                                     QStringLiteral("reminderMonths"), QStringLiteral("missingDay"),
                                     QStringLiteral("nominatedMayDelete")}));
    EARSHOT_TRY(keep, place.at(QStringLiteral("keepMonths")).integer(1, longestPeriod));
    EARSHOT_TRY(dispose, place.at(QStringLiteral("disposeMonths")).integer(1, longestPeriod));
    EARSHOT_TRY(reminder, place.at(QStringLiteral("reminderMonths")).integer(1, longestPeriod));
    EARSHOT_TRY(missingDay, place.at(QStringLiteral("missingDay")).oneOf(missingDays));
    EARSHOT_TRY(between, place.at(QStringLiteral("nominatedMayDelete")).boolean());
    if (keep >= dispose)
        return place.refuse(QStringLiteral("keepMonths must be less than disposeMonths"));
    m_profile.m_keepMonths = keep;
    m_profile.m_disposeMonths = dispose;
    m_profile.m_reminderMonths = reminder;
    m_profile.m_missingDay = missingDay == missingDays.constFirst() ? MissingDay::LastDay : MissingDay::NextDay;
    m_profile.m_nominatedMayDelete = between;
    return {};
}

Result<void> ProfileReader::readLaw(const JsonPlace &place)
{
    EARSHOT_TRY(items, place.items());
    for (const JsonPlace &item : items) {
        EARSHOT_CHECK(item.requireKeys({QStringLiteral("id"), QStringLiteral("name")}, {QStringLiteral("replaces")}));
        Law law;
        EARSHOT_TRY(id, readId(item.at(QStringLiteral("id"))));
        law.id = id;
        EARSHOT_CHECK(readWords(item.at(QStringLiteral("name")), law.en, law.cy));
        if (item.has(QStringLiteral("replaces"))) {
            EARSHOT_TRY(replaces, item.at(QStringLiteral("replaces")).text());
            law.replaces = replaces;
        }
        EARSHOT_CHECK(addOnce(m_profile.m_law, law, item.at(QStringLiteral("id"))));
    }
    return {};
}

Result<void> ProfileReader::readClauses(const JsonPlace &place)
{
    EARSHOT_TRY(items, place.items());
    for (const JsonPlace &item : items) {
        EARSHOT_CHECK(item.requireKeys({QStringLiteral("id"), QStringLiteral("text"), QStringLiteral("law")}));
        Clause clause;
        EARSHOT_TRY(
            id,
            item.at(QStringLiteral("id")).matching(clausePattern, QStringLiteral("a clause such as “§6” or “§6 (c)”")));
        clause.id = id;
        EARSHOT_CHECK(readWords(item.at(QStringLiteral("text")), clause.en, clause.cy));
        EARSHOT_TRY(laws, item.at(QStringLiteral("law")).items(true));
        for (const JsonPlace &law : laws) {
            EARSHOT_TRY(lawId, readId(law));
            if (!entryOf(m_profile.m_law, lawId))
                return law.refuse(QStringLiteral("there is no law “%1” in this profile").arg(lawId));
            if (clause.law.contains(lawId))
                return law.refuse(QStringLiteral("“%1” stands twice in this list").arg(lawId));
            clause.law << lawId;
        }
        EARSHOT_CHECK(addOnce(m_profile.m_clauses, clause, item.at(QStringLiteral("id"))));
    }
    for (const QString &cited : citedClauses()) {
        if (!entryOf(m_profile.m_clauses, cited))
            return place.refuse(QStringLiteral("the clause “%1” is missing; refusals cite it").arg(cited));
    }
    return {};
}

Result<void> ProfileReader::readOffices(const JsonPlace &place)
{
    EARSHOT_TRY(items, place.items());
    for (const JsonPlace &item : items) {
        EARSHOT_CHECK(item.requireKeys({QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("perArea")},
                                       {QStringLiteral("short"), QStringLiteral("appointedBy")}));
        Office office;
        EARSHOT_TRY(id, readId(item.at(QStringLiteral("id"))));
        office.id = id;
        EARSHOT_CHECK(readWords(item.at(QStringLiteral("name")), office.en, office.cy));
        office.shortEn = office.en;
        office.shortCy = office.cy;
        if (item.has(QStringLiteral("short")))
            EARSHOT_CHECK(readWords(item.at(QStringLiteral("short")), office.shortEn, office.shortCy));
        EARSHOT_TRY(perArea, item.at(QStringLiteral("perArea")).boolean());
        office.perArea = perArea;
        EARSHOT_CHECK(addOnce(m_profile.m_offices, office, item.at(QStringLiteral("id"))));
    }
    return {};
}

Result<void> ProfileReader::readPurposes(const JsonPlace &place)
{
    const QStringList kinds{QStringLiteral("case"), QStringLiteral("coaching-plan"), QStringLiteral("sample"),
                            QStringLiteral("service-request"), QStringLiteral("incident")};
    EARSHOT_TRY(items, place.items());
    bool usable = false;
    for (const JsonPlace &item : items) {
        EARSHOT_CHECK(item.requireKeys({QStringLiteral("id"), QStringLiteral("clause"), QStringLiteral("name"),
                                        QStringLiteral("referenceKind"), QStringLiteral("needsAdvice")}));
        Purpose purpose;
        EARSHOT_TRY(id, readId(item.at(QStringLiteral("id"))));
        EARSHOT_TRY(clause, item.at(QStringLiteral("clause")).text());
        EARSHOT_TRY(kind, item.at(QStringLiteral("referenceKind")).oneOf(kinds));
        EARSHOT_TRY(needsAdvice, item.at(QStringLiteral("needsAdvice")).boolean());
        EARSHOT_CHECK(readWords(item.at(QStringLiteral("name")), purpose.en, purpose.cy));
        if (!entryOf(m_profile.m_clauses, clause))
            return item.at(QStringLiteral("clause"))
                .refuse(QStringLiteral("there is no clause “%1” in this profile").arg(clause));
        purpose.id = id;
        purpose.clause = clause;
        purpose.referenceKind = kind;
        purpose.needsAdvice = needsAdvice;
        usable = usable || !needsAdvice;
        EARSHOT_CHECK(addOnce(m_profile.m_purposes, purpose, item.at(QStringLiteral("id"))));
    }
    if (!usable)
        return place.refuse(QStringLiteral("every purpose needs advice, so nothing could be listened to"));
    return {};
}

/// After all offices are known: who may fill an office that has a list of its own.
Result<void> ProfileReader::readAppointers(const JsonPlace &place)
{
    EARSHOT_TRY(items, place.items());
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!items[i].has(QStringLiteral("appointedBy")))
            continue;
        const JsonPlace list = items[i].at(QStringLiteral("appointedBy"));
        EARSHOT_TRY(offices, officeList(list));
        if (offices == QStringList{m_profile.m_offices[i].id})
            return list.refuse(QStringLiteral("only a holder could appoint a holder, so there would never be one"));
        m_profile.m_offices[i].appointedBy = offices;
    }
    return {};
}

Result<void> ProfileReader::readRights(const JsonPlace &place)
{
    EARSHOT_CHECK(place.requireKeys(listedActs()));
    for (const QString &act : listedActs()) {
        EARSHOT_TRY(offices, officeList(place.at(act)));
        m_profile.m_rights.insert(act, offices);
    }
    // The policy is the whole authority's: an office of one area has no say in it.
    for (const Act act : {Act::ProposePolicy, Act::ApprovePolicy}) {
        EARSHOT_TRY(items, place.at(actName(act)).items());
        for (const JsonPlace &item : std::as_const(items)) {
            EARSHOT_TRY(id, readId(item));
            if (entryOf(m_profile.m_offices, id)->perArea)
                return item.refuse(QStringLiteral("“%1” is held for one service area").arg(id));
        }
    }
    return {};
}

Result<QStringList> ProfileReader::officeList(const JsonPlace &place, bool mayBeEmpty) const
{
    EARSHOT_TRY(items, place.items(mayBeEmpty));
    QStringList offices;
    for (const JsonPlace &item : items) {
        EARSHOT_TRY(id, readId(item));
        if (!entryOf(m_profile.m_offices, id))
            return item.refuse(QStringLiteral("there is no office “%1” in this profile").arg(id));
        if (offices.contains(id))
            return item.refuse(QStringLiteral("“%1” stands twice in this list").arg(id));
        offices << id;
    }
    return offices;
}

} // namespace earshot::policy
