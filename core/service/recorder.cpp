#include "core/service/recorder.h"

#include "core/audit/leaf.h"
#include "core/audit/merkle.h"
#include "core/crypto/digest.h"
#include "core/service/holds.h"
#include "core/service/log_tree.h"
#include "core/service/record_memory.h"
#include "core/service/recovery_access.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
#include "core/store/settings_repository.h"

#include <algorithm>
#include <array>
#include <limits>

namespace earshot::service {

namespace {

bool inForce(const QDate &from, const QDate &until, const QDate &today)
{
    return (!from.isValid() || from <= today) && (!until.isValid() || today <= until);
}

/// Acts for which the next check of the record comes too late.
bool cannotBeTakenBack(policy::Act act)
{
    constexpr std::array acts{policy::Act::Delete,   policy::Act::ApproveDeletion, policy::Act::Dispose,
                              policy::Act::Download, policy::Act::Authorise,       policy::Act::IssueRelease,
                              policy::Act::Grant,    policy::Act::OpenRecovery};
    return std::find(acts.cbegin(), acts.cend(), act) != acts.cend();
}

} // namespace

QByteArray committedDetail(const domain::AuditEntry &entry)
{
    return QByteArray::number(entry.recording.value) + '\0' + entry.reference.toUtf8() + '\0' + entry.rule.toUtf8() +
           '\0' + entry.detail.toUtf8();
}

QByteArray leafAt(store::Store &store, qint64 sequence)
{
    QByteArray bytes;
    (void)store.audit().forEachLeaf(sequence, [&](qint64, const QByteArray &leaf, const QByteArray &) -> Result<void> {
        bytes = leaf;
        return fail(ErrorCode::Cancelled, QStringLiteral("one is enough"));
    });
    return bytes;
}

bool isAsCommitted(const audit::Leaf &leaf, const domain::AuditEntry &entry)
{
    return leaf.sequence == entry.sequence &&
           audit::detailMatches(leaf, SecretBytes::copyOf(entry.detailKey), committedDetail(entry));
}

Recorder::Recorder(DoorContext &context)
    : m_context(context)
{}

const policy::Profile &Recorder::profileFor(const policy::Facts &facts) const
{
    return facts.today.isValid() ? m_context.profileAt(facts.today) : m_context.profile();
}

policy::Decision Recorder::preview(const policy::Facts &facts) const
{
    return policy::decide(profileFor(facts), facts);
}

/// Who has to find out what happened to a version of the policy may check the record, and two people may put another in
/// its place; nothing else is judged by rules that may not be the ones in force.
Result<void> Recorder::requireKnownPolicy(policy::Act act) const
{
    const bool mends = act == policy::Act::Verify || act == policy::Act::ReadAudit ||
                       act == policy::Act::ProposePolicy || act == policy::Act::ApprovePolicy;
    return mends ? Result<void>() : m_context.session->policies().requireWhole();
}

/// Somebody's keys can be replaced, or they can leave, while a window of theirs is open somewhere.
Result<void> Recorder::requireStillThemselves(const domain::Person &person) const
{
    EARSHOT_TRY(row, m_context.store->audit().latestLeafOf(objectName(person.id)));
    if (!row)
        return {}; // the founding: there is nobody yet
    const auto leaf = audit::parseLeaf(row->leaf);
    if (leaf && leaf->stateHash == crypto::sha256(stateOf(person)).toHex())
        return {};
    return fail(ErrorCode::SignIn,
                QStringLiteral("what the store says of this person has changed since they signed in: sign in again"));
}

Result<void> Recorder::requireFactsStand(const domain::Person &person, qint64 from) const
{
    const auto read = m_factsAt.constFind(person.id);
    if (read == m_factsAt.cend())
        return {};
    const QString id = QString::number(person.id.value);
    const QStringList about{QStringLiteral("appointment:%1:").arg(id), QStringLiteral("grant:%1:").arg(id),
                            QStringLiteral("nomination:%1:").arg(id)};
    return m_context.store->audit().forEachLeaf(
        std::min(*read, from), [&](qint64 place, const QByteArray &bytes, const QByteArray &) -> Result<void> {
            const auto leaf = audit::parseLeaf(bytes);
            const bool changed = leaf && leaf->sequence == place && !leaf->stateHash.isEmpty() &&
                                 std::any_of(about.cbegin(), about.cend(),
                                             [&](const QString &object) { return leaf->object.startsWith(object); });
            return changed ? fail(ErrorCode::Conflict,
                                  QStringLiteral("what this person may do was changed at this moment, so nothing was "
                                                 "done: try again"))
                           : Result<void>();
        });
}

Result<void> Recorder::requireListTells()
{
    auto &log = m_context.store->audit();
    EARSHOT_TRY(now, log.writtenByOthers());
    if (m_listTold == now)
        return {};
    EARSHOT_CHECK(checkListTells(log));
    m_listTold = now;
    return {};
}

Result<policy::Decision> Recorder::check(const ActRequest &request)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_CHECK(m_context.refreshPolicies());
    const policy::Act act = request.facts.act;
    // Who has to judge a disputed store may read its record and check it, and no more.
    if (m_context.memory && act != policy::Act::Verify && act != policy::Act::ReadAudit) {
        EARSHOT_CHECK(m_context.memory->requireUndisputed());
    }
    EARSHOT_CHECK(requireKnownPolicy(act));
    const policy::Decision decision = preview(request.facts);
    if (decision.permitted) {
        if (cannotBeTakenBack(act))
            EARSHOT_CHECK(requireListTells());
        return decision;
    }
    ActRequest asked = request;
    asked.entry.state.clear(); // nothing came to be
    EARSHOT_CHECK(m_context.store->transaction([&] { return append(asked, decision); }));
    return fail(base::refused(decision.refusal()));
}

Result<policy::Decision> Recorder::perform(ActRequest request, const std::function<Result<void>(Entry &)> &act)
{
    const auto one = [&](std::size_t, Entry &entry) { return act ? act(entry) : Result<void>(); };
    EARSHOT_TRY(decisions, performTogether({std::move(request)}, std::numeric_limits<qint64>::max(), one));
    return decisions.constFirst();
}

Result<QList<policy::Decision>> Recorder::performTogether(std::vector<ActRequest> requests, qint64 factsFrom,
                                                          const std::function<Result<void>(std::size_t, Entry &)> &act)
{
    QList<policy::Decision> decisions;
    for (const ActRequest &request : requests) {
        EARSHOT_TRY(decision, check(request));
        decisions << decision;
    }
    EARSHOT_CHECK(m_context.store->transaction([&]() -> Result<void> {
        EARSHOT_CHECK(requireFactsStand(requests.front().actor.person, factsFrom));
        for (std::size_t i = 0; i < requests.size(); ++i) {
            EARSHOT_CHECK(act(i, requests[i].entry));
            EARSHOT_CHECK(append(requests[i], decisions.at(qsizetype(i))));
        }
        return {};
    }));
    if (m_context.memory)
        m_context.memory->noted(requests.front().facts.act);
    return decisions;
}

Result<void> Recorder::look(const ActRequest &request)
{
    EARSHOT_CHECK(check(request));
    if (m_context.memory && m_context.memory->isDisputed())
        return {};
    if (!m_context.session->beginsToLook(request.entry.object))
        return {};
    const auto recorded = perform(request);
    if (!recorded)
        m_context.session->forgetLook(request.entry.object);
    return recorded.map([](const policy::Decision &) {});
}

Result<void> Recorder::append(const ActRequest &request, const policy::Decision &decision)
{
    auto &store = *m_context.store;
    if (m_context.memory) {
        EARSHOT_CHECK(m_context.memory->requireUndisputed());
    }
    if (decision.permitted) {
        EARSHOT_CHECK(requireStillThemselves(request.actor.person));
    }
    EARSHOT_TRY(head, store.audit().head());
    EARSHOT_TRY(storeId, store.settings().value(QStringLiteral("store-id")));

    domain::AuditEntry entry;
    entry.sequence = head.size;
    entry.at = m_context.now();
    entry.actor = request.actor.person.user;
    entry.actorName = request.actor.person.name;
    entry.office = request.actor.office;
    entry.action = request.entry.action.isEmpty() ? policy::actName(request.facts.act) : request.entry.action;
    entry.object = request.entry.object;
    entry.recording = request.entry.recording;
    if (request.entry.area.isValid()) {
        EARSHOT_TRY(area, store.areas().byId(request.entry.area));
        entry.area = area.name;
    }
    entry.purpose = request.facts.purpose;
    entry.reference = request.facts.reference;
    entry.policyVersion = profileFor(request.facts).version();
    entry.clause = decision.clause;
    entry.permitted = decision.permitted;
    entry.rule = decision.permitted ? QString() : decision.rule;
    entry.detail = request.entry.detail;

    // Reference and detail may name people: the leaf holds only a commitment to them, under a key of their own that is
    // erased with them. The rule is among them so that the row cannot tell another story than the leaf.
    const auto detailKey = SecretBytes::random(audit::detailKeySize);
    entry.detailKey = detailKey.view().toByteArray();
    audit::Leaf leaf;
    leaf.store = QString::fromLatin1(storeId);
    leaf.sequence = entry.sequence;
    leaf.at = entry.at;
    leaf.actor = entry.actor;
    leaf.office = entry.office;
    leaf.action = entry.action;
    leaf.object = entry.object;
    leaf.area = entry.area;
    leaf.purpose = entry.purpose;
    leaf.policyVersion = entry.policyVersion;
    leaf.clause = entry.clause;
    leaf.permitted = decision.permitted;
    if (!request.entry.state.isEmpty())
        leaf.stateHash = crypto::sha256(request.entry.state).toHex();
    leaf.detailCommitment = audit::commitDetail(detailKey, committedDetail(entry));

    EARSHOT_TRY(bytes, audit::canonicalJson(leaf));
    audit::Frontier frontier;
    if (head.size > 0) {
        EARSHOT_TRY(before, audit::Frontier::parse(head.frontier));
        frontier = before;
    }
    entry.leafHash = audit::leafHash(bytes);
    // Whoever can write into the database can add an entry, but not in the name of somebody else.
    if (request.actor.keys)
        entry.signature = request.actor.keys->sign(QLatin1String(entryContext), bytes);
    const auto completed = storedNodes(frontier.append(entry.leafHash));
    return store.audit().append(entry, bytes, frontier.serialise(), completed, !request.entry.state.isEmpty());
}

Result<void> Recorder::requireAsLogged(const QString &object, const QByteArray &state)
{
    EARSHOT_TRY(row, m_context.store->audit().latestLeafOf(object));
    if (row) {
        const auto leaf = audit::parseLeaf(row->leaf);
        if (leaf && leaf->stateHash == crypto::sha256(state).toHex())
            return {};
    }
    return fail(ErrorCode::Integrity,
                QStringLiteral("what the store says of it is not what its record says: nothing is done with it. Run "
                               "verify, and tell the IG Unit"),
                object);
}

Result<policy::Facts> Recorder::factsFor(policy::Act act, const domain::Person &person,
                                         const domain::Recording *recording, domain::AreaId area)
{
    EARSHOT_TRY(facts, factsWithoutHolds(act, person, recording, area));
    if (recording && (act == policy::Act::Delete || act == policy::Act::Dispose))
        EARSHOT_CHECK(addHolds(m_context, *recording, facts));
    return facts;
}

Result<policy::Facts> Recorder::factsWithoutHolds(policy::Act act, const domain::Person &person,
                                                  const domain::Recording *recording, domain::AreaId area)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_CHECK(m_context.refreshPolicies());
    Trust &trust = *m_context.trust;
    EARSHOT_TRY(log, m_context.store->audit().head());
    m_factsAt.insert(person.id, log.size);
    bool areaCounts = false;
    policy::Facts facts;
    facts.act = act;
    facts.today = m_context.today();
    const Declaration declared = m_context.session->declaration();
    facts.purpose = declared.purpose;
    facts.reference = declared.reference;

    if (recording) {
        area = recording->area;
        facts.recordedOn = recording->keptFrom().london().date();
        facts.state = recording->state;
        facts.areaUnknown = recording->state == domain::RecordingState::Quarantined && !area.isValid();
    }
    if (area.isValid()) {
        const auto row = trust.area(area);
        if (!row && row.error().code != ErrorCode::NotFound)
            return fail(row.error());
        areaCounts = row.has_value();
        facts.businessCaseComplete = row && row->businessCaseComplete;
        facts.areaUnknown = row && row->quarantine; // it stands for all that is in it and of no known area
    }
    EARSHOT_TRY(counts, trust.counts(person));
    if (!counts)
        return facts; // nobody vouches for these keys: they hold nothing
    EARSHOT_TRY(appointments, trust.appointmentsOf(person.id));
    for (const auto &appointment : std::as_const(appointments)) {
        const bool here = !appointment.area.isValid() || !area.isValid() || appointment.area == area;
        QStringList &held = domain::isDeputy(appointment.office) ? facts.deputyOf : facts.offices;
        const QString office = domain::officeBehind(appointment.office);
        if (here && inForce(appointment.from, appointment.until, facts.today) && !held.contains(office))
            held << office;
    }
    EARSHOT_TRY(grants, trust.grantsOf(person.id));
    facts.anyMember = !grants.isEmpty();
    for (const auto &grant : std::as_const(grants))
        facts.areaMember = facts.areaMember || (areaCounts && grant.area == area);
    // To whom two officers opened an area counts as a member of it until the ceremony ends.
    EARSHOT_TRY(recoveries, openFor(m_context, person.id));
    for (const auto &recovery : std::as_const(recoveries)) {
        facts.anyMember = true;
        facts.areaMember = facts.areaMember || (areaCounts && recovery.area == area);
    }
    EARSHOT_TRY(nominations, trust.nominationsOf(person.id));
    for (const auto &nomination : std::as_const(nominations)) {
        if (areaCounts && nomination.area == area && inForce(nomination.from, nomination.until, facts.today))
            facts.nominated |= nomination.acts;
    }
    return facts;
}

} // namespace earshot::service
