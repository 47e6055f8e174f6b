#include "oracle.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using earshot::domain::NominatedAct;
using earshot::domain::RecordingState;
using earshot::domain::ReleaseKind;
using earshot::domain::ReleaseState;
using earshot::policy::Act;
using earshot::policy::Facts;

namespace {

const QStringList informationGovernance{u"ig-officer"_s, u"ig-manager"_s};
const QStringList seven{u"service-area-manager"_s,   u"siro"_s,
                        u"internal-audit-manager"_s, u"head-of-service"_s,
                        u"monitoring-officer"_s,     u"director-corporate-services"_s,
                        u"chief-executive"_s};
const QStringList four{u"siro"_s, u"monitoring-officer"_s, u"director-corporate-services"_s, u"chief-executive"_s};
const QStringList quarantineKeepers{u"ig-officer"_s, u"ig-manager"_s, u"administrator"_s};

bool shares(const QStringList &a, const QStringList &b)
{
    for (const QString &x : a) {
        if (b.contains(x))
            return true;
    }
    return false;
}

/// Calendar arithmetic of its own: is `today` before the day `months` after `start`?
struct Day
{
    int year, month, day;
};

int lastDayOf(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

Day oneYearAfter(const QDate &date)
{
    Day d{date.year() + 1, date.month(), date.day()};
    d.day = std::min(d.day, lastDayOf(d.year, d.month));
    return d;
}

bool before(const QDate &a, const Day &b)
{
    if (a.year() != b.year)
        return a.year() < b.year;
    if (a.month() != b.month)
        return a.month() < b.month;
    return a.day() < b.day;
}

std::string iso(const Day &d)
{
    char text[40]; // as large as three ints can write, so that no compiler has to reckon with less
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", d.year, d.month, d.day);
    return text;
}

class Reading
{
public:
    explicit Reading(const Facts &facts)
        : f(facts)
    {}

    std::vector<Objection> all()
    {
        lawOfDisclosure();
        businessCases();
        offices();
        playing();
        purposes();
        nominatedStaff();
        outOfTheArea();
        retention();
        // Who may not know of a call hears nothing about it.
        if (m_outsider) {
            said.erase(std::remove_if(said.begin(), said.end(), [](const Objection &o) { return o.tellsOfTheCall; }),
                       said.end());
        }
        return said;
    }

private:
    const Facts &f;
    std::vector<Objection> said;
    bool m_outsider = false;

    bool isA(std::initializer_list<Act> acts) const { return std::find(acts.begin(), acts.end(), f.act) != acts.end(); }
    bool listens() const { return isA({Act::Play, Act::Annotate, Act::Download, Act::Copy}); }
    bool lettingOut() const { return isA({Act::RequestRelease, Act::IssueRelease}); }
    bool deciding() const { return isA({Act::Authorise, Act::RefuseRelease}); }
    bool external() const { return f.releaseKind == ReleaseKind::External; }
    const QStringList &whoMayDecide() const { return external() ? four : seven; }
    std::string wayOut() const { return external() ? "§6 (external agency)" : "§6 (outside the area)"; }

    void object(Objection o, bool shutsOut = false)
    {
        said.push_back(std::move(o));
        m_outsider = m_outsider || shutsOut;
    }

    // §2, the law behind it: what was asked for under FOI or as a subject access request is not destroyed.
    void lawOfDisclosure()
    {
        if (f.act == Act::Delete && f.frozen)
            object({"disclosure-freeze", "§2", "freeze-lifted", informationGovernance, "", true});
    }

    // §3: no business case, no recordings to use.
    void businessCases()
    {
        const QStringList keepers{u"administrator"_s, u"ig-manager"_s};
        const bool uses = listens() || lettingOut();
        if (!f.businessCaseComplete && (uses || f.act == Act::ReleaseQuarantine))
            object({"business-case-needed", "§3", "business-case", keepers, "", false});
        const bool quarantined = f.state == RecordingState::Quarantined;
        if (quarantined && (uses || isA({Act::Delete, Act::Authorise})))
            object({"in-quarantine", "§3", "quarantine-lifted", quarantineKeepers, "", true});
        if (!quarantined && f.act == Act::ReleaseQuarantine)
            object({"not-quarantined", "§3", "quarantined", {}, "", true});
    }

    // §3 (e), §6: the levels of access, as offices.
    void offices()
    {
        struct Right
        {
            Act act;
            const char *name;
            const char *clause;
            QStringList who;
        };
        static const std::vector<Right> rights{
            {Act::Import,
             "import",
             "§3",
             {u"team-leader"_s, u"service-area-manager"_s, u"ig-officer"_s, u"ig-manager"_s, u"head-of-it"_s,
              u"administrator"_s}},
            {Act::ReleaseQuarantine, "quarantine.release", "§3", quarantineKeepers},
            {Act::ManageAreas, "manage-areas", "§3", {u"administrator"_s, u"ig-manager"_s}},
            {Act::ManagePeople, "manage-people", "§6", {u"administrator"_s}},
            {Act::Grant, "grant", "§3", {u"head-of-service"_s, u"service-area-manager"_s, u"administrator"_s}},
            {Act::Nominate, "nominate", "§6 (nominated staff)", {u"head-of-service"_s, u"administrator"_s}},
            {Act::Appoint, "appoint", "§6", {u"administrator"_s}},
            {Act::ReadAudit,
             "read-audit",
             "§6",
             {u"ig-officer"_s, u"ig-manager"_s, u"internal-audit-manager"_s, u"siro"_s, u"monitoring-officer"_s,
              u"administrator"_s}},
            {Act::ReadReleaseLog,
             "read-release-log",
             "§6 (Release Log)",
             {u"customer-services"_s, u"ig-officer"_s, u"ig-manager"_s, u"internal-audit-manager"_s, u"siro"_s,
              u"monitoring-officer"_s, u"director-corporate-services"_s, u"administrator"_s}},
        };
        for (const Right &right : rights) {
            if (right.act == f.act && !shares(right.who, f.offices))
                object({"right-needed", right.clause, std::string("right.") + right.name, right.who, "", false}, true);
        }
    }

    // §6: "played back … within the Service Area … by staff who have an operational need".
    void playing()
    {
        const QStringList granters{u"head-of-service"_s, u"service-area-manager"_s, u"administrator"_s};
        if (!f.areaMember && (listens() || lettingOut() || f.act == Act::Delete))
            object({"outside-area", "§6 (playing)", "area-grant", granters, "", false}, true);
        if (f.act == Act::SeeMetadata && !f.areaMember) {
            const bool keeper = f.state == RecordingState::Quarantined && shares(quarantineKeepers, f.offices);
            if (!keeper && !shares(informationGovernance, f.offices))
                object({"not-visible", "§6 (playing)", "area-grant", granters, "", false}, true);
        }
        if (f.act == Act::ConfirmDeletion && !f.isAuthor)
            object({"not-author", "§6", "authorship", {u"downloader"_s}, "", false}, true);
    }

    // §6 (a) to (e), and "for a purpose other than those … advice must be sought".
    void purposes()
    {
        const QStringList asker{f.act == Act::Authorise ? u"requester"_s : u"yourself"_s};
        const bool declares = listens() || isA({Act::RequestRelease, Act::Delete, Act::Authorise});
        const QString &p = f.purpose;
        const bool ofTheFive =
            p == u"service-quality" || p == u"training" || p == u"complaint" || p == u"abuse" || p == u"agreement";
        if (declares && p.isEmpty())
            object({"purpose-needed", "§6", "purpose", asker, "", false});
        else if (declares && !ofTheFive && p != u"other")
            object({"purpose-not-listed", "§6", "listed-purpose", asker, "", false});
        if ((listens() || isA({Act::RequestRelease, Act::Delete})) && f.reference.trimmed().isEmpty())
            object({"reference-needed", "§6", "reference", {u"yourself"_s}, "", false});

        // A request is how advice is asked for, so it does not need it yet.
        const bool unrelated = p == u"other" || !f.arisesFromCall;
        const bool abroad = f.act == Act::Authorise && external();
        if ((listens() || isA({Act::Delete, Act::Authorise})) && !f.igAdvice && (unrelated || abroad)) {
            object({"ig-advice-first", abroad ? "§6 (external agency)" : "§6 (other purpose)", "ig-advice",
                    informationGovernance, "", false});
        }
    }

    // §6: "only nominated staff able to download, copy, share or delete".
    void nominatedStaff()
    {
        NominatedAct needed;
        std::string word;
        if (f.act == Act::Download)
            needed = NominatedAct::Download, word = "download";
        else if (f.act == Act::Copy)
            needed = NominatedAct::Copy, word = "copy";
        else if (lettingOut())
            needed = NominatedAct::Share, word = "share";
        else if (f.act == Act::Delete)
            needed = NominatedAct::Delete, word = "delete";
        else
            return;
        if (!(f.nominated & needed))
            object({"nomination-needed",
                    "§6 (nominated staff)",
                    "nomination." + word,
                    {u"head-of-service"_s, u"administrator"_s},
                    "",
                    false});
    }

    // §6, the two lists of who may permit a release, and the advice before.
    void outOfTheArea()
    {
        const bool advising = f.act == Act::Advise;
        if ((deciding() || advising) && f.isRequester) {
            object({"two-people", wayOut(), "another-person",
                    QStringList{u"another-person"_s} + (advising ? informationGovernance : whoMayDecide()), "", false});
        }
        const std::string adviceClause = external() ? "§6 (external agency)" : "§6 (other purpose)";
        if (advising && !shares(informationGovernance, f.offices))
            object({"ig-unit-needed", adviceClause, "ig-office", informationGovernance, "", false}, true);
        if (deciding()) {
            if (!whoMayDecide().contains(f.actingOffice))
                object({"authoriser-needed", wayOut(), "authoriser-office", whoMayDecide(), "", false}, true);
            else if (!f.offices.contains(f.actingOffice))
                object({"office-not-held", wayOut(), "acting-office", whoMayDecide(), "", false}, true);
        }
        order();
        if (f.act == Act::IssueRelease && !f.approvalValid)
            object({"approval-invalid", wayOut(), "approval", whoMayDecide(), "", true});
    }

    // First advice where it is needed, then permission, then the release.
    void order()
    {
        struct Step
        {
            ReleaseState state;
            const char *name;
            QString mayFollow; // initials of advise, authorise, refuse, issue
            QStringList help;
        };
        const std::vector<Step> steps{
            {ReleaseState::AwaitingAdvice, "awaiting-advice", u"Ar"_s, informationGovernance},
            {ReleaseState::AwaitingAuthoriser, "awaiting-authoriser", u"ar"_s, whoMayDecide()},
            {ReleaseState::Authorised, "authorised", u"i"_s, {u"requester"_s}},
            {ReleaseState::Issuing, "issuing", u"i"_s, {u"requester"_s}},
            {ReleaseState::Issued, "issued", QString(), {u"requester"_s}},
            {ReleaseState::Refused, "refused", QString(), {u"requester"_s}},
            {ReleaseState::Withdrawn, "withdrawn", QString(), {u"requester"_s}},
        };
        QChar initial;
        if (f.act == Act::Advise)
            initial = u'A';
        else if (f.act == Act::Authorise)
            initial = u'a';
        else if (f.act == Act::RefuseRelease)
            initial = u'r';
        else if (f.act == Act::IssueRelease)
            initial = u'i';
        else
            return;
        for (const Step &step : steps) {
            if (step.state == f.releaseState && !step.mayFollow.contains(initial))
                object({"wrong-state", wayOut(), "state", step.help, step.name, true});
        }
    }

    // §7: "retained for 12 months".
    void retention()
    {
        if (f.state == RecordingState::Deleted && (listens() || lettingOut() || isA({Act::Delete, Act::Authorise})))
            object({"already-deleted", "§7", "recording", {}, "", true});
        if (f.act != Act::Delete)
            return;
        if (f.held)
            object({"on-hold", "§7", "hold-lifted", informationGovernance, "", true});
        if (!f.recordedOn || !f.recordedOn->isValid() || !f.today.isValid())
            object({"date-unknown", "§7", "call-date", informationGovernance, "", true});
        else if (const Day free = oneYearAfter(*f.recordedOn); before(f.today, free))
            object({"kept-12-months", "§7", "keeping-period", {}, iso(free), true});
    }
};

} // namespace

std::vector<Objection> objectionsTo(const Facts &facts)
{
    return Reading(facts).all();
}

const std::vector<std::string> &importance()
{
    static const std::vector<std::string> order{
        // not your business at all
        "outside-area", "not-visible", "ig-unit-needed", "two-people", "authoriser-needed", "office-not-held",
        "right-needed", "not-author",
        // nothing you can do about it
        "disclosure-freeze", "in-quarantine", "already-deleted", "not-quarantined",
        // others can help
        "nomination-needed", "on-hold", "date-unknown", "kept-12-months", "business-case-needed",
        // you can help yourself
        "purpose-needed", "purpose-not-listed", "reference-needed",
        // a step comes before this one
        "ig-advice-first", "wrong-state", "approval-invalid"};
    return order;
}
