#include "core/service/policy_rules.h"

#include "core/crypto/digest.h"
#include "core/policy/decision.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/audit_repository.h"
#include "core/store/policy_repository.h"

#include <QHash>
#include <algorithm>
#include <numeric>

namespace earshot::service {

namespace {

constexpr int approvalsAtATime = 50;

/// Signed in an office that the policy of that day gives the right to.
Result<bool> isSigned(Trust &trust, const PolicyBook &known, policy::Act act, domain::PersonId signer,
                      const QString &office, const Moment &moment, const char *signatureContext,
                      const QByteArray &message, const QByteArray &signature)
{
    if (!known.at(moment.at.london().date()).rights(policy::actName(act)).contains(domain::officeBehind(office)))
        return false;
    return trust.signedInOffice(signer, moment, {office}, {}, signatureContext, message, signature);
}

/// As the first of the two left it.
domain::PolicyVersion asProposed(domain::PolicyVersion row)
{
    row.approvedBy = {};
    row.approvedOffice.clear();
    row.approvedAt = {};
    row.approvalSignature.clear();
    return row;
}

/// What keeps this version from counting; empty: nothing. `known`: every version approved before it.
Result<QString> faultOf(Trust &trust, const PolicyBook &known, const domain::PolicyVersion &row,
                        std::shared_ptr<const policy::Profile> &profile)
{
    if (crypto::sha256(row.json) != row.sha256)
        return QStringLiteral("its text is not the one that was signed");
    auto parsed = policy::Profile::parse(row.json);
    if (!parsed)
        return QStringLiteral("it cannot be read: %1").arg(parsed.error().toString());
    profile = std::make_shared<const policy::Profile>(std::move(*parsed));
    if (profile->version() != row.version || profile->inForceFrom() != row.inForceFrom)
        return QStringLiteral("its version or its day is not that of its text");

    const QString object = objectName(row);
    EARSHOT_TRY(proposed, isSigned(trust, known, policy::Act::ProposePolicy, row.proposedBy, row.proposedOffice,
                                   {row.proposedAt, object, {stateOf(asProposed(row))}}, policyProposalContext,
                                   proposalOf(row), row.proposalSignature));
    if (!proposed)
        return QStringLiteral("it is not signed by somebody who had the right to propose it");
    if (row.isApproved()) {
        EARSHOT_TRY(approved,
                    isSigned(trust, known, policy::Act::ApprovePolicy, row.approvedBy, row.approvedOffice,
                             {row.approvedAt, object}, policyApprovalContext, stateOf(row), row.approvalSignature));
        if (!approved)
            return QStringLiteral("it is not signed by somebody who had the right to approve it");
        if (row.approvedBy == row.proposedBy)
            return QStringLiteral("one person alone signed it, and it takes two");
        if (row.approvedAt.london().date() >= row.inForceFrom)
            return QStringLiteral("it was approved after it had begun");
    }
    EARSHOT_TRY(logged, trust.isLogged(object, stateOf(row), row.isApproved() ? row.approvedAt : row.proposedAt));
    return logged ? QString() : QStringLiteral("it is not what the log says it became");
}

/// The newest approval of the log that has no counting row, unless a later one has begun.
Result<QString> lostVersion(store::Store &store, const QList<PolicyBook::Entry> &entries, const QDate &today)
{
    store::AuditFilter approvals;
    approvals.action = policy::actName(policy::Act::ApprovePolicy);
    qint64 before = 0;
    for (;;) {
        EARSHOT_TRY(page, store.audit().page(approvals, before, approvalsAtATime));
        for (const auto &entry : std::as_const(page)) {
            before = entry.sequence;
            if (!entry.permitted)
                continue;
            const auto found = std::find_if(entries.cbegin(), entries.cend(), [&](const PolicyBook::Entry &each) {
                return each.counts() && each.row.isApproved() && objectName(each.row) == entry.object;
            });
            if (found == entries.cend())
                return entry.object.section(u':', 1);
            if (found->row.inForceFrom <= today)
                return QString(); // versions follow each other: whatever was approved before has been replaced
        }
        if (page.size() < approvalsAtATime || before == 0)
            return QString();
    }
}

/// Offices in force on a day, by person; inactive people hold none, and what does not count is not held.
Result<QHash<qint64, QStringList>> inPost(DoorContext &context, const QDate &day)
{
    EARSHOT_TRY(people, context.trust->people());
    QHash<qint64, QStringList> held;
    for (const auto &person : std::as_const(people)) {
        if (!person.active)
            continue;
        EARSHOT_TRY(appointments, context.trust->appointmentsOf(person.id));
        QStringList &offices = held[person.id.value];
        for (const auto &a : std::as_const(appointments)) {
            if ((!a.from.isValid() || a.from <= day) && (!a.until.isValid() || day <= a.until))
                offices << a.office;
        }
    }
    return held;
}

bool holdsOne(const QStringList &held, const QStringList &of)
{
    return std::any_of(held.cbegin(), held.cend(), [&](const QString &office) { return of.contains(office); });
}

bool anybody(const QHash<qint64, QStringList> &held, const QStringList &of)
{
    return std::any_of(held.cbegin(), held.cend(), [&](const QStringList &offices) { return holdsOne(offices, of); });
}

struct Power
{
    QString place;
    QStringList now, next;
};

QList<Power> powers(const policy::Profile &now, const policy::Profile &next)
{
    QList<Power> all{
        {QStringLiteral("$.authorisers.inside"), now.insideAuthorisers(), next.insideAuthorisers()},
        {QStringLiteral("$.authorisers.external"), now.externalAuthorisers(), next.externalAuthorisers()},
        {QStringLiteral("$.igUnit"), now.igUnit(), next.igUnit()},
        {QStringLiteral("$.businessCase.permission"), now.businessCasePermission(), next.businessCasePermission()},
        {QStringLiteral("$.staff.toldBy"), now.toldBy(), next.toldBy()},
        {QStringLiteral("$.releaseLog.keptBy"), now.releaseLogKeepers(), next.releaseLogKeepers()}};
    for (const policy::Act act : policy::everyAct()) {
        const QString name = policy::actName(act);
        if (!now.rights(name).isEmpty())
            all << Power{QStringLiteral("$.rights['%1']").arg(name), now.rights(name), next.rights(name)};
    }
    return all;
}

} // namespace

Result<PolicyReading> readPolicies(store::Store &store, const policy::Profile &builtIn, const crypto::TrustRoot &root,
                                   TrustMemo &memo, const QDate &today)
{
    EARSHOT_TRY(rows, store.policies().all());
    QList<qsizetype> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    // A version begins after the day of its approval, so whoever signed one was judged under those approved before it:
    // before it in the log, whatever day each says of itself.
    QList<qint64> places;
    for (const auto &row : std::as_const(rows)) {
        EARSHOT_TRY(leaf, store.audit().latestLeafOf(objectName(row)));
        places << (leaf ? leaf->sequence : -1);
    }
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        const auto &x = rows.at(a), &y = rows.at(b);
        return x.isApproved() != y.isApproved() ? x.isApproved() : places.at(a) < places.at(b);
    });
    PolicyBook known;
    known.setBuiltIn(builtIn);
    Trust trust(store, known, root, memo);
    PolicyReading reading;
    reading.entries.resize(rows.size());
    QList<PolicyBook::Entry> counting;
    for (const qsizetype i : std::as_const(order)) {
        PolicyBook::Entry entry;
        entry.row = rows.at(i);
        entry.place = places.at(i);
        EARSHOT_TRY(fault, faultOf(trust, known, entry.row, entry.profile));
        entry.fault = fault;
        reading.entries[i] = entry;
        if (entry.counts() && entry.row.isApproved()) {
            counting << entry;
            known.set(counting, {}, today);
        }
    }
    EARSHOT_TRY(lost, lostVersion(store, reading.entries, today));
    reading.lost = lost;
    return reading;
}

Result<void> leavesSomebodyAble(DoorContext &context, const policy::Profile &now, const policy::Profile &next,
                                const QDate &from)
{
    EARSHOT_TRY(held, inPost(context, from));
    const auto all = powers(now, next);
    for (const Power &power : all) {
        if (anybody(held, power.now) && !anybody(held, power.next))
            return fail(ErrorCode::Conflict,
                        QStringLiteral("nobody in post holds one of these offices, so nobody could do this any more"),
                        power.place);
    }
    const QStringList &propose = next.rights(policy::actName(policy::Act::ProposePolicy));
    const QStringList &approve = next.rights(policy::actName(policy::Act::ApprovePolicy));
    int proposers = 0, approvers = 0, either = 0;
    for (const QStringList &offices : std::as_const(held)) {
        const bool first = holdsOne(offices, propose), second = holdsOne(offices, approve);
        proposers += first ? 1 : 0;
        approvers += second ? 1 : 0;
        either += first || second ? 1 : 0;
    }
    if (proposers == 0 || approvers == 0 || either < 2)
        return fail(ErrorCode::Conflict,
                    QStringLiteral("no two people in post could propose and approve another version"),
                    QStringLiteral("$.rights['policy.approve']"));
    return {};
}

Result<void> mayBegin(DoorContext &context, const policy::Profile &profile, const QDate &from)
{
    const QString place = QStringLiteral("$.inForceFrom");
    if (profile.inForceFrom() != from)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("the profile says it is in force from %1, not from %2")
                        .arg(profile.inForceFrom().toString(Qt::ISODate), from.toString(Qt::ISODate)),
                    place);
    if (from <= context.today())
        return fail(ErrorCode::Invalid,
                    QStringLiteral("acts of today and before were judged already; a version begins on a day to come"),
                    place);
    const auto entries = context.session->policies().entries();
    for (const auto &entry : entries) {
        if (entry.counts() && entry.row.isApproved() && entry.row.inForceFrom >= from)
            return fail(ErrorCode::Conflict,
                        QStringLiteral("version %1 was approved for %2, so this one begins later")
                            .arg(entry.row.version, entry.row.inForceFrom.toString(Qt::ISODate)),
                        place);
    }
    return {};
}

} // namespace earshot::service
