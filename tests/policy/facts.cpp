#include "facts.h"

using namespace Qt::StringLiterals;
using namespace earshot;
using domain::NominatedAct;
using domain::RecordingState;
using domain::ReleaseState;
using policy::Act;
using policy::Facts;

QString inWords(const Facts &f)
{
    return QStringLiteral(
               "%1 offices=%2 acting=%3 member=%4 nominated=%5 state=%6 case=%7 held=%8 frozen=%9 purpose=%10 "
               "ref=%11 kind=%12 step=%13 arises=%14 advice=%15 requester=%16 approval=%17 recorded=%18 today=%19 "
               "deputy=%20 concerned=%21 subject=%22 until=%23 exception=%24 approvals=%25 register=%26 told=%27 "
               "recipient=%28 "
               "recalled=%29 conditions=%30 unknown=%31")
        .arg(policy::actName(f.act), f.offices.join(u'+'), f.actingOffice)
        .arg(f.areaMember)
        .arg(f.nominated.toInt())
        .arg(static_cast<int>(f.state))
        .arg(f.businessCaseComplete)
        .arg(f.held)
        .arg(f.frozen)
        .arg(f.purpose, f.reference)
        .arg(static_cast<int>(f.releaseKind))
        .arg(static_cast<int>(f.releaseState))
        .arg(f.arisesFromCall)
        .arg(f.igAdvice)
        .arg(f.isRequester)
        .arg(f.approvalValid)
        .arg(f.recordedOn ? f.recordedOn->toString(Qt::ISODate) : QStringLiteral("?"), f.today.toString(Qt::ISODate),
             f.deputyOf.join(u'+'), f.officeConcerned)
        .arg(f.isSubject)
        .arg(f.until.toString(Qt::ISODate), f.exception, f.approvals.join(u'+'))
        .arg(f.staffRegisterKept)
        .arg(f.toldOn ? f.toldOn->toString(Qt::ISODate) : QStringLiteral("never"))
        .arg(f.isRecipient)
        .arg(f.recalled)
        .arg(f.conditionsMet)
        .arg(f.areaUnknown);
}

Facts goodFacts(Act act)
{
    Facts f;
    f.act = act;
    f.today = today;
    f.offices = QStringList{u"administrator"_s, u"ig-officer"_s, u"ig-manager"_s, u"siro"_s};
    f.areaMember = act != Act::BreakGlass;
    f.anyMember = true;
    f.nominated = NominatedAct::Download | NominatedAct::Copy | NominatedAct::Share | NominatedAct::Delete;
    f.isAuthor = true;
    f.recordedOn = QDate(2024, 6, 1);
    f.state = act == Act::ReleaseQuarantine ? RecordingState::Quarantined : RecordingState::Kept;
    f.purpose = u"complaint"_s;
    f.reference = u"C-2026-0412"_s;
    f.releaseState =
        act == Act::Advise         ? ReleaseState::AwaitingAdvice
        : act == Act::IssueRelease ? ReleaseState::Authorised
        : QList{Act::ListenReleased, Act::ExtendRelease, Act::RecallRelease, Act::AttestRelease}.contains(act)
            ? ReleaseState::Issued
            : ReleaseState::AwaitingAuthoriser;
    f.actingOffice = u"siro"_s;
    f.approvalValid = true;
    f.isRecipient = act == Act::ListenReleased;
    if (act == Act::Evaluate)
        f.purpose = u"training"_s;
    f.held = act == Act::LiftHold || act == Act::GuideHold;
    f.frozen = act == Act::LiftFreeze;
    f.officeConcerned = act == Act::Deputise ? u"siro"_s : QString();
    f.until = QDate(2026, 4, 13);
    f.exception = act == Act::ApproveDeletion ? u"erasure-upheld"_s : QString();
    f.approvals = act == Act::BreakGlass ? QStringList{u"chief-executive"_s}
                  : act == Act::Dispose  ? QStringList{u"ig-officer"_s}
                                         : QStringList();
    if (act == Act::Dispose)
        f.recordedOn = QDate(2024, 3, 14); // two years ago to the day
    return f;
}

QList<EndOfRelease> endsOfReleases()
{
    const QList<std::pair<QDate, QDate>> calls{{{2024, 6, 1}, {2026, 6, 1}},
                                               {{2024, 2, 29}, {2026, 2, 28}},
                                               {{2026, 2, 28}, {2028, 2, 28}},
                                               {{2024, 12, 31}, {2026, 12, 31}}};
    QList<EndOfRelease> ends;
    for (const Act act : {Act::RequestRelease, Act::Authorise, Act::ExtendRelease}) {
        for (const auto &[recorded, lastDay] : calls) {
            for (int each = 0; each < 2 * 2 * 3 * 2 * 6; ++each) {
                Facts f = goodFacts(act);
                f.recordedOn = recorded;
                f.held = each % 2 == 0;
                f.frozen = each / 2 % 2 == 0;
                f.state = static_cast<RecordingState>(1 + each / 4 % 3);
                f.offices = each / 12 % 2 == 0 ? QStringList{u"siro"_s} : QStringList();
                // None at all: of before releases had an end.
                constexpr int days[] = {-400, -1, 0, 1, 400};
                const int at = each / 24;
                f.until = at < 5 ? lastDay.addDays(days[at]) : QDate();
                ends << EndOfRelease{f, lastDay};
            }
        }
    }
    return ends;
}
