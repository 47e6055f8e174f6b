#include "ui/policies/versioninspector.h"

#include "ui/desk/asking.h"
#include "ui/policies/changelist.h"
#include "ui/policies/policywords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/label.h"
#include "ui/words/words.h"

#include <QVBoxLayout>

namespace earshot::ui::policies {

using service::PolicyStanding;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::ActionButton;
using widgets::FactList;
using widgets::Label;
using widgets::wrappedSelectable;

namespace {

QString months(int number)
{
    return number == 1 ? VersionInspector::tr("1 month") : VersionInspector::tr("%1 months").arg(number);
}

QString offices(const policy::Profile &profile, const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids)
        names << words::shortOfficeName(profile, id);
    return names.join(VersionInspector::tr(", ", "between names"));
}

} // namespace

VersionInspector::VersionInspector(desk::Context &context, QWidget *parent)
    : widgets::Inspector(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("policyInspector"));
    showNothing();
}

void VersionInspector::showNothing()
{
    clear();
    body()->addWidget(wrappedSelectable(tr("Choose a version to see what it says and what it changes."), FontRole::Body,
                                        Token::Muted));
}

void VersionInspector::show(const PolicyStanding &standing, bool busy)
{
    clear();
    addHead(standing);
    addChanges(standing);
    if (standing.profile) {
        addRules(*standing.profile);
        addClauses(*standing.profile);
    }
    addActions(standing, busy);
}

void VersionInspector::addHead(const PolicyStanding &standing)
{
    body()->addWidget(wrappedSelectable(tr("Version %1").arg(standing.row.version), FontRole::Heading));
    if (standing.profile) {
        const auto &profile = *standing.profile;
        body()->addWidget(
            wrappedSelectable(words::isWelsh() ? profile.titleCy() : profile.titleEn(), FontRole::Body, Token::Muted));
    }
    body()->addSpacing(px(2));
    body()->addWidget(new widgets::Chip(stateChip(standing.state)), 0, Qt::AlignLeft);
    if (!standing.fault.isEmpty()) {
        auto *fault =
            wrappedSelectable(tr("Nothing is judged by it: %1. Check the record on the Assurance desk, and tell the "
                                 "Information Governance Unit.")
                                  .arg(standing.fault));
        fault->setObjectName(QStringLiteral("policyFault"));
        body()->addWidget(fault);
    }
    body()->addSpacing(px(8));
    const auto &names = standing.profile ? *standing.profile : m_context.profile();
    const auto &row = standing.row;
    auto *facts = new FactList;
    facts->add(tr("From"), words::date(row.inForceFrom));
    if (standing.isBuiltIn)
        facts->add(tr("Made by"), tr("Comes with Earshot, so nobody signed it"));
    facts->add(tr("Proposed"), signature(standing.proposedName, row.proposedOffice, row.proposedAt, names));
    facts->add(tr("Approved"), signature(standing.approvedName, row.approvedOffice, row.approvedAt, names));
    if (!row.sha256.isEmpty())
        facts->add(tr("Fingerprint"), words::hash(row.sha256));
    body()->addWidget(facts);
    body()->addSpacing(px(10));
}

void VersionInspector::addChanges(const PolicyStanding &standing)
{
    if (standing.isBuiltIn || !standing.profile || !standing.before)
        return;
    const bool began =
        standing.state == PolicyStanding::State::InForce || standing.state == PolicyStanding::State::Past;
    body()->addWidget(new Label(began ? tr("What it changed from version %1").arg(standing.before->version())
                                      : tr("What it changes from version %1").arg(standing.before->version()),
                                FontRole::Strong));
    body()->addWidget(new ChangeList(standing.changes, *standing.before, *standing.profile));
    body()->addSpacing(px(10));
}

void VersionInspector::addRules(const policy::Profile &profile)
{
    body()->addWidget(new Label(tr("What it rules"), FontRole::Strong));
    auto *facts = new FactList;
    QStringList purposes;
    for (const auto &purpose : profile.purposes())
        purposes << words::name(purpose);
    facts->add(tr("Purposes"), purposes.join(tr(", ", "between names")));
    facts->add(tr("Kept"), tr("%1, then nominated staff may delete").arg(months(profile.keepMonths())));
    if (!profile.nominatedMayDelete())
        facts->add(tr("Deletion"), tr("Only once it is due"));
    facts->add(tr("Deleted"), tr("After %1").arg(months(profile.disposeMonths())));
    facts->add(tr("Staff told"), tr("Every %1").arg(months(profile.reminderMonths())));
    facts->add(tr("Inside"), tr("A release is authorised by %1").arg(offices(profile, profile.insideAuthorisers())));
    facts->add(tr("Outside"), tr("A release is authorised by %1").arg(offices(profile, profile.externalAuthorisers())));
    facts->add(tr("IG Unit"), offices(profile, profile.igUnit()));
    facts->add(tr("Policy"), tr("Proposed by %1; approved by %2")
                                 .arg(offices(profile, profile.rights(policy::actName(policy::Act::ProposePolicy))),
                                      offices(profile, profile.rights(policy::actName(policy::Act::ApprovePolicy)))));
    body()->addWidget(facts);
    body()->addSpacing(px(10));
}

void VersionInspector::addClauses(const policy::Profile &profile)
{
    body()->addWidget(new Label(tr("Its clauses"), FontRole::Strong));
    auto *clauses = new FactList;
    clauses->setObjectName(QStringLiteral("policyClauses"));
    for (const auto &clause : profile.clauses())
        clauses->add(clause.id, words::clauseText(profile, clause.id));
    body()->addWidget(clauses);
}

void VersionInspector::addActions(const PolicyStanding &standing, bool busy)
{
    const QString version = standing.row.version;
    if (standing.state == PolicyStanding::State::Proposed) {
        auto *approve = new ActionButton(tr("Approve version %1…").arg(version), ActionButton::Look::Primary);
        approve->button()->setObjectName(QStringLiteral("approvePolicy"));
        if (busy)
            approve->setRefused(tr("Being signed…"));
        else if (standing.mayApprove)
            approve->setAllowed(
                tr("With your signature it comes into force on %1.").arg(words::date(standing.row.inForceFrom)));
        else if (standing.refusal)
            desk::refuse(*approve, *standing.refusal, m_context.profile());
        else
            approve->setRefused(
                tr("Its day has come, so it is too late to approve it. Propose it for a later day, under "
                   "another number."));
        connect(approve, &ActionButton::clicked, this, [this, version] { emit approveRequested(version); });
        connect(approve, &ActionButton::askRequested, this, [this, version, refusal = standing.refusal] {
            if (refusal)
                emit askRequested(*refusal, tr("Approve version %1 of the policy").arg(version));
        });
        foot()->addWidget(approve);
    }
    auto *save = new ActionButton(tr("Save as a file…"));
    save->button()->setObjectName(QStringLiteral("savePolicy"));
    if (standing.state == PolicyStanding::State::DoesNotCount)
        save->setAllowed(tr("As it is in the store, for evidence."));
    else
        save->setAllowed(tr("To read it elsewhere, or to make another version from it."));
    connect(save, &ActionButton::clicked, this, [this, version] { emit saveRequested(version); });
    foot()->addWidget(save);
}

} // namespace earshot::ui::policies
