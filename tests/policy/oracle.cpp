#include "oracle.h"

#include "oracle_days.h"

#include <algorithm>
#include <tuple>

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
const QStringList policyApprovers{u"ig-manager"_s, u"director-corporate-services"_s, u"siro"_s, u"chief-executive"_s};
const QStringList quarantineKeepers{u"ig-officer"_s, u"ig-manager"_s, u"administrator"_s};

bool shares(const QStringList &a, const QStringList &b)
{
    for (const QString &x : a) {
        if (b.contains(x))
            return true;
    }
    return false;
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
        staffAreTold();
        businessCases();
        offices();
        playing();
        purposes();
        nominatedStaff();
        outOfTheArea();
        outUntil();
        retention();
        earlyDeletion();
        keepingLonger();
        deputies();
        emergencies();
        thePolicyItself();
        disposal();
        // Who may not know of a call hears nothing about it.
        if (m_outsider) {
            said.erase(std::remove_if(said.begin(), said.end(), [](const Objection &o) { return o.tellsOfTheCall; }),
                       said.end());
        }
        return said;
    }

    QString standsInFor()
    {
        (void)all();
        if (isA({Act::Advise, Act::GuideHold, Act::ApproveDisposal}))
            m_needed = informationGovernance;
        else if (f.act == Act::ApproveDeletion)
            m_needed = secondPeople();
        else if (deciding())
            m_needed = {f.actingOffice};
        if (shares(m_needed, f.offices))
            return {};
        for (const QString &office : m_needed) {
            if (standing().contains(office))
                return office;
        }
        return {};
    }

    std::string clauseThatAllows() const
    {
        if (listens()) {
            const QStringList letters{u"service-quality"_s, u"training"_s, u"complaint"_s, u"abuse"_s, u"agreement"_s};
            const qsizetype at = letters.indexOf(f.purpose);
            return at < 0 ? "§6 (other purpose)" : std::string("§6 (") + "abcde"[at] + ')';
        }
        if (isA({Act::Delete, Act::Dispose, Act::PlaceHold, Act::LiftHold, Act::GuideHold, Act::PlanDisposal,
                 Act::ApproveDisposal, Act::ApproveDeletion})) {
            const bool dated = f.recordedOn && f.recordedOn->isValid() && f.today.isValid();
            const bool old = dated && !before(f.today, oneYearAfter(*f.recordedOn));
            return cardCode() && (f.act == Act::ApproveDeletion || (f.act == Act::Delete && !old)) ? "§2" : "§7";
        }
        if (deciding() || isA({Act::RequestRelease, Act::ListenReleased, Act::RecallRelease}))
            return wayOut();
        if (f.act == Act::Advise)
            return external() ? "§6 (external agency)" : "§6 (other purpose)";
        return clauseOf(f.act);
    }

private:
    const Facts &f;
    std::vector<Objection> said;
    QStringList m_needed; ///< offices of which the act needs one
    bool m_outsider = false;

    bool isA(std::initializer_list<Act> acts) const { return std::find(acts.begin(), acts.end(), f.act) != acts.end(); }
    bool listens() const { return isA({Act::Play, Act::Annotate, Act::Download, Act::Copy, Act::Evaluate}); }
    /// In person, or as the deputy of an office that may have one.
    QStringList standing() const
    {
        static const QStringList neverDeputised{u"team-leader"_s, u"complaint-investigator"_s, u"ig-officer"_s,
                                                u"customer-services"_s, u"administrator"_s};
        QStringList all = f.offices;
        for (const QString &office : f.deputyOf) {
            if (!neverDeputised.contains(office))
                all << office;
        }
        return all;
    }
    bool destroys() const { return isA({Act::Delete, Act::Dispose}); }
    bool nobodysToDispose() const { return f.areaUnknown && isA({Act::PlanDisposal, Act::Dispose}); }
    bool lettingOut() const { return isA({Act::RequestRelease, Act::IssueRelease}); }
    bool deciding() const { return isA({Act::Authorise, Act::RefuseRelease, Act::ExtendRelease}); }
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
        if (destroys() && f.frozen)
            object({"disclosure-freeze", "§2", "freeze-lifted", informationGovernance, "", true});
        if (f.act == Act::LiftFreeze && !f.frozen)
            object({"not-frozen", "§2", "freeze", {}, "", true});
        // A freeze bears the number of the request that it answers.
        if (f.act == Act::Freeze && f.reference.trimmed().isEmpty())
            object({"reference-needed", "§6", "reference", {u"yourself"_s}, "", false});
    }

    // §4: "told that calls may be recorded and … reminded every 12 months".
    void staffAreTold()
    {
        if (!f.staffRegisterKept || (!listens() && f.act != Act::RequestRelease))
            return;
        const QStringList who{u"team-leader"_s, u"service-area-manager"_s, u"head-of-service"_s};
        const bool ever = f.toldOn && f.toldOn->isValid() && f.today.isValid() && f.toldOn->daysTo(f.today) >= 0;
        if (!ever) {
            object({"staff-not-told", "§4", "told", who, "", false});
            return;
        }
        const Day again = oneYearAfter(*f.toldOn);
        if (!before(f.today, again))
            object({"reminder-due", "§4", "reminder", who, iso(again), false});
    }

    // §3: no business case, no recordings to use.
    void businessCases()
    {
        const QStringList keepers{u"administrator"_s, u"ig-manager"_s};
        const bool uses = listens() || lettingOut();
        if (!f.businessCaseComplete && (uses || f.act == Act::ReleaseQuarantine))
            object({"business-case-needed", "§3", "business-case", keepers, "", false});
        const bool quarantined = f.state == RecordingState::Quarantined;
        // … but it is not kept for longer than others, because nobody may use it (§7).
        if (quarantined && (uses || isA({Act::Delete, Act::Authorise, Act::BreakGlass, Act::ListenReleased})))
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
        const std::vector<Right> rights{
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
            {Act::Appoint, "appoint", "§6",
             // "Manager of service area (nominated by Head of Service)"
             f.officeConcerned == u"service-area-manager" ? QStringList{u"head-of-service"_s, u"administrator"_s}
                                                          : QStringList{u"administrator"_s}},
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
            {Act::PlaceHold,
             "hold.place",
             "§7",
             {u"team-leader"_s, u"complaint-investigator"_s, u"service-area-manager"_s, u"head-of-service"_s,
              u"ig-officer"_s, u"ig-manager"_s}},
            {Act::LiftHold,
             "hold.lift",
             "§7",
             {u"service-area-manager"_s, u"head-of-service"_s, u"ig-officer"_s, u"ig-manager"_s}},
            {Act::Freeze, "freeze.place", "§2", informationGovernance},
            {Act::LiftFreeze, "freeze.lift", "§2", informationGovernance},
            {Act::BreakGlass, "break-glass", "§6 (outside the area)", seven},
            {Act::ProposePolicy, "policy.propose", "§1", {u"ig-manager"_s, u"director-corporate-services"_s}},
            {Act::ApprovePolicy, "policy.approve", "§1", policyApprovers},
            {Act::OpenRecovery,
             "recovery.open",
             "§6 (outside the area)",
             {u"siro"_s, u"ig-manager"_s, u"monitoring-officer"_s, u"chief-executive"_s}},
        };
        for (const Right &right : rights) {
            if (right.act == f.act)
                m_needed = right.who;
            if (right.act == f.act && !shares(right.who, standing()))
                object({"right-needed", right.clause, std::string("right.") + right.name, right.who, "", false}, true);
        }
    }

    // §6: "played back … within the Service Area … by staff who have an operational need".
    void playing()
    {
        const QStringList granters{u"head-of-service"_s, u"service-area-manager"_s, u"administrator"_s};
        if (nobodysToDispose()) {
            m_needed = quarantineKeepers;
            if (!shares(quarantineKeepers, standing()))
                object({"quarantine-keeper-needed", "§3", "right.quarantine.release", quarantineKeepers, "", false},
                       true);
        } else if (!f.areaMember && (listens() || lettingOut() || destroys() || f.act == Act::PlanDisposal)) {
            object({"outside-area", "§6 (playing)", "area-grant", granters, "", false}, true);
        }
        if (isA({Act::SeeMetadata, Act::PlaceHold, Act::LiftHold}) && !f.areaMember) {
            const bool lies = f.state == RecordingState::Quarantined || f.areaUnknown;
            const bool keeper = lies && shares(quarantineKeepers, standing());
            if (!keeper && !shares(informationGovernance, standing()))
                object({"not-visible", "§6 (playing)", "area-grant", granters, "", false}, true);
        }
        if (f.act == Act::ConfirmDeletion && !f.isAuthor)
            object({"not-author", "§6", "authorship", {u"downloader"_s}, "", false}, true);
    }

    // §6 (a) to (e), and "for a purpose other than those … advice must be sought".
    void purposes()
    {
        const QStringList asker{f.act == Act::Authorise ? u"requester"_s : u"yourself"_s};
        const bool says = listens() || isA({Act::RequestRelease, Act::Delete, Act::PlaceHold, Act::BreakGlass});
        const bool declares = says || f.act == Act::Authorise;
        const QString &p = f.purpose;
        const bool ofTheFive =
            p == u"service-quality" || p == u"training" || p == u"complaint" || p == u"abuse" || p == u"agreement";
        if (declares && p.isEmpty())
            object({"purpose-needed", "§6", "purpose", asker, "", false});
        else if (declares && !ofTheFive && p != u"other")
            object({"purpose-not-listed", "§6", "listed-purpose", asker, "", false});
        if (says && f.reference.trimmed().isEmpty())
            object({"reference-needed", "§6", "reference", {u"yourself"_s}, "", false});
        // (a) and (b) are about how calls are handled; the others are about what was said.
        if (f.act == Act::Evaluate && (p == u"complaint" || p == u"abuse" || p == u"agreement" || p == u"other"))
            object({"purpose-not-for-evaluation", "§6", "evaluation-purpose", {u"yourself"_s}, "", false});

        // A request is how advice is asked for, so it does not need it yet.
        const bool unrelated = p == u"other" || !f.arisesFromCall;
        const bool abroad = f.act == Act::Authorise && external();
        if ((listens() || isA({Act::Delete, Act::Authorise, Act::BreakGlass})) && !f.igAdvice &&
            (unrelated || abroad)) {
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
        else if (nobodysToDispose())
            return; // nobody can be nominated for an area that is not known
        else if (destroys() || f.act == Act::PlanDisposal)
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
        if (advising && !shares(informationGovernance, standing()))
            object({"ig-unit-needed", adviceClause, "ig-office", informationGovernance, "", false}, true);
        if (deciding()) {
            if (!whoMayDecide().contains(f.actingOffice))
                object({"authoriser-needed", wayOut(), "authoriser-office", whoMayDecide(), "", false}, true);
            else if (!standing().contains(f.actingOffice))
                object({"office-not-held", wayOut(), "acting-office", whoMayDecide(), "", false}, true);
        }
        order();
        afterwards();
        if (isA({Act::IssueRelease, Act::ListenReleased}) && !f.approvalValid)
            object({"approval-invalid", wayOut(), "approval", whoMayDecide(), "", true});
    }

    // What was released stays released to one person, until a day, and comes to an end.
    void afterwards()
    {
        if (isA({Act::Authorise, Act::ExtendRelease}) && f.isRecipient)
            object({"recipient-decides", wayOut(), "another-person", QStringList{u"another-person"_s} + whoMayDecide(),
                    "", false});
        if (isA({Act::Authorise, Act::IssueRelease}) && !f.conditionsMet)
            object({"conditions-not-met", external() ? "§6 (external agency)" : "§6 (other purpose)", "conditions",
                    informationGovernance, "", false});
        if (f.act == Act::ListenReleased && !f.isRecipient)
            object({"not-recipient", wayOut(), "recipient", {u"requester"_s}, "", false}, true);
        if (isA({Act::RecallRelease, Act::AttestRelease})) {
            const bool recall = f.act == Act::RecallRelease;
            const QStringList others =
                informationGovernance + (recall ? whoMayDecide() : QStringList{u"customer-services"_s});
            const bool theirs = f.isRequester || (!recall && f.isRecipient);
            if (!theirs && !shares(others, standing()))
                object({"no-part-in-release", wayOut(), "part", others, "", false}, true);
        }
        if (f.recalled && isA({Act::ListenReleased, Act::ExtendRelease, Act::RecallRelease}))
            object({"release-recalled", wayOut(), "release", {u"requester"_s}, "", true});
        const bool dated = f.until.isValid() && f.today.isValid();
        if (f.act == Act::ListenReleased && (!dated || f.until.daysTo(f.today) > 0)) {
            const std::string day = f.until.isValid() ? iso({f.until.year(), f.until.month(), f.until.day()}) : "";
            object({"release-ended", wayOut(), "later-end", whoMayDecide(), day, true});
        }
        if (f.act == Act::ExtendRelease && (!dated || f.until < f.today))
            object({"end-needed", wayOut(), "end-date", {u"yourself"_s}, "", false});
    }

    // First advice where it is needed, then permission, then the release.
    void order()
    {
        struct Step
        {
            ReleaseState state;
            const char *name;
            QString mayFollow; // initials of advise, authorise, refuse, issue; + for all that comes afterwards
            QStringList help;
        };
        const std::vector<Step> steps{
            {ReleaseState::AwaitingAdvice, "awaiting-advice", u"Ar"_s, informationGovernance},
            {ReleaseState::AwaitingAuthoriser, "awaiting-authoriser", u"ar"_s, whoMayDecide()},
            {ReleaseState::Authorised, "authorised", u"i"_s, {u"requester"_s}},
            {ReleaseState::Issuing, "issuing", u"i"_s, {u"requester"_s}},
            {ReleaseState::Issued, "issued", u"+"_s, {u"requester"_s}},
            {ReleaseState::Refused, "refused", QString(), {u"requester"_s}},
            {ReleaseState::Withdrawn, "withdrawn", QString(), {u"requester"_s}},
            {ReleaseState::Lapsed, "lapsed", QString(), {u"requester"_s}},
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
        else if (isA({Act::ListenReleased, Act::ExtendRelease, Act::RecallRelease, Act::AttestRelease}))
            initial = u'+';
        else
            return;
        for (const Step &step : steps) {
            if (step.state == f.releaseState && !step.mayFollow.contains(initial))
                object({"wrong-state", wayOut(), "state", step.help, step.name, true});
        }
    }

    // §7: "will be deleted after 24 months": a copy that is out is not kept for longer, unless the recording is.
    void outUntil()
    {
        if (!isA({Act::RequestRelease, Act::Authorise, Act::ExtendRelease}) || f.held || f.frozen)
            return;
        if (!f.recordedOn || !f.recordedOn->isValid() || !f.until.isValid())
            return;
        const Day due = yearsAfter(*f.recordedOn, 2);
        const bool within = before(f.until, due) || std::tie(due.year, due.month, due.day) ==
                                                        std::tuple(f.until.year(), f.until.month(), f.until.day());
        if (!within)
            object({"end-beyond-keeping",
                    "§7",
                    "earlier-end",
                    {u"team-leader"_s, u"complaint-investigator"_s, u"service-area-manager"_s, u"head-of-service"_s,
                     u"ig-officer"_s, u"ig-manager"_s},
                    iso(due),
                    true});
    }

    // §7: "retained for 12 months".
    void retention()
    {
        const bool gone = f.state == RecordingState::Deleted;
        if (gone && (listens() || lettingOut() ||
                     isA({Act::Delete, Act::Dispose, Act::Authorise, Act::PlaceHold, Act::Freeze, Act::BreakGlass,
                          Act::ApproveDeletion, Act::ListenReleased, Act::ExtendRelease, Act::Advise})))
            object({"already-deleted", "§7", "recording", {}, "", true});
        if (!destroys())
            return;
        if (f.held)
            object({"on-hold", "§7", "hold-lifted", informationGovernance, "", true});
        if (f.act == Act::Delete && isException())
            return;
        if (!f.recordedOn || !f.recordedOn->isValid() || !f.today.isValid())
            object({"date-unknown", "§7", "call-date", informationGovernance, "", true});
        else if (const Day free = oneYearAfter(*f.recordedOn); f.act == Act::Delete && before(f.today, free))
            object({"kept-12-months", "§7", "keeping-period", {}, iso(free), true});
    }

    bool cardCode() const { return f.exception == u"card-security-code"; }
    bool isException() const { return cardCode() || f.exception == u"erasure-upheld"; }
    QStringList secondPeople() const
    {
        return cardCode() ? QStringList{u"it-security-manager"_s} + informationGovernance : informationGovernance;
    }

    // Two exceptions to the 12 months, "each needing two people".
    void earlyDeletion()
    {
        const std::string clause = cardCode() ? "§2" : "§7";
        if (f.act == Act::ApproveDeletion) {
            if (!shares(secondPeople(), standing()))
                object({"right-needed", clause, "right.delete.approve", secondPeople(), "", false}, true);
            if (f.isRequester)
                object({"two-people", clause, "another-person", QStringList{u"another-person"_s} + secondPeople(), "",
                        false});
            if (!isException())
                object({"exception-not-listed", "§7", "listed-exception", {u"yourself"_s}, "", false});
        }
        if (f.act != Act::Delete || f.exception.isEmpty())
            return;
        if (!isException()) {
            object({"exception-not-listed", "§7", "listed-exception", {u"yourself"_s}, "", false});
            return;
        }
        const bool dated = f.recordedOn && f.recordedOn->isValid() && f.today.isValid();
        if (dated && !before(f.today, oneYearAfter(*f.recordedOn)))
            return; // no exception is needed any more
        if (!shares(secondPeople(), f.approvals))
            object({"exception-approval-needed", clause, "exception-approval", secondPeople(), "", true});
    }

    // §7: "Guidance must be obtained … before retaining recordings longer than 24 months."
    void keepingLonger()
    {
        if (isA({Act::LiftHold, Act::GuideHold}) && !f.held)
            object({"not-held", "§7", "hold", {}, "", true});
        if (f.act != Act::PlaceHold || f.igAdvice)
            return;
        const bool dated = f.recordedOn && f.recordedOn->isValid() && f.until.isValid();
        if (!dated || !before(f.until, yearsAfter(*f.recordedOn, 2)))
            object({"guidance-first", "§7", "ig-guidance", informationGovernance, "", false});
    }

    // §7: "All recordings will be deleted after 24 months": in a run, by a nominated deleter and the IG Unit, two
    // people.
    void disposal()
    {
        if (isA({Act::GuideHold, Act::ApproveDisposal}) && !shares(informationGovernance, standing()))
            object({"ig-unit-needed", "§7", "ig-office", informationGovernance, "", false}, true);
        if (f.act == Act::ApproveDisposal && f.isRequester) {
            object({"two-people", "§7", "another-person", QStringList{u"another-person"_s} + informationGovernance, "",
                    false});
        }
        if (f.act != Act::Dispose)
            return;
        const bool dated = f.recordedOn && f.recordedOn->isValid() && f.today.isValid();
        if (dated) {
            if (const Day due = yearsAfter(*f.recordedOn, 2); before(f.today, due))
                object({"not-due", "§7", "due-day", {}, iso(due), true});
        }
        if (!shares(informationGovernance, f.approvals))
            object({"disposal-approval-needed", "§7", "disposal-approval", informationGovernance, "", false});
    }

    // "A deputy acts for an office between dates, and the record says so." Nominations are dated as well.
    void deputies()
    {
        const bool ends = f.until.isValid() && f.today.isValid() && f.until >= f.today;
        if (f.act == Act::Nominate && !ends)
            object({"end-needed", "§6 (nominated staff)", "end-date", {u"yourself"_s}, "", false});
        if (f.act != Act::Deputise)
            return;
        if (!ends)
            object({"end-needed", "§6", "end-date", {u"yourself"_s}, "", false});
        else if (const Day last = oneYearAfter(f.today);
                 before(QDate(last.year, last.month, last.day), {f.until.year(), f.until.month(), f.until.day()}))
            object({"deputy-too-long", "§6", "earlier-end", {u"yourself"_s}, iso(last), false});
        QStringList who{u"administrator"_s};
        if (!f.officeConcerned.isEmpty() && f.officeConcerned != u"administrator")
            who << f.officeConcerned;
        if (!shares(who, f.offices)) // in person: a deputy does not name deputies
            object({"right-needed", "§6", "right.deputise", who, "", false}, true);
        if (f.isSubject)
            object({"own-deputy", "§6", "another-person", QStringList{u"another-person"_s} + who, "", false});
        const QStringList deputised =
            seven + QStringList{u"ig-manager"_s, u"it-security-manager"_s, u"head-of-hr"_s, u"head-of-it"_s};
        if (!deputised.contains(f.officeConcerned))
            object({"no-deputy-for-this-office",
                    "§6",
                    "deputised-office",
                    {u"ig-manager"_s, u"director-corporate-services"_s},
                    "",
                    false});
    }

    // Outside the area only "with the permission of one of the following", so one of the seven listens and another one
    // agrees.
    void emergencies()
    {
        if (f.act != Act::BreakGlass)
            return;
        if (f.areaMember)
            object({"glass-not-needed", "§6 (playing)", "emergency", {u"yourself"_s}, "", false});
        if (!shares(seven, f.approvals))
            object({"second-yes-needed", "§6 (outside the area)", "second-yes",
                    QStringList{u"another-person"_s} + seven, "", false});
    }

    void thePolicyItself()
    {
        if (f.act == Act::ApprovePolicy && f.isRequester)
            object(
                {"two-people", "§1", "another-person", QStringList{u"another-person"_s} + policyApprovers, "", false});
    }
};

} // namespace

std::vector<Objection> objectionsTo(const Facts &facts)
{
    return Reading(facts).all();
}

QString standsInFor(const Facts &facts)
{
    return Reading(facts).standsInFor();
}

std::string clauseThatAllows(const Facts &facts)
{
    return Reading(facts).clauseThatAllows();
}
