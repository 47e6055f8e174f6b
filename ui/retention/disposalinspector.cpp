#include "ui/retention/disposalinspector.h"

#include "ui/desk/asking.h"
#include "ui/retention/disposalwords.h"
#include "ui/retention/retentionwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/label.h"
#include "ui/words/words.h"

#include <QVBoxLayout>

namespace earshot::ui::retention {

using service::DisposalStanding;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::ActionButton;
using widgets::wrappedSelectable;

DisposalInspector::DisposalInspector(desk::Context &context, QWidget *parent)
    : widgets::Inspector(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("disposalInspector"));
    setAccessibleName(tr("Selected disposal"));
    showNothing();
}

void DisposalInspector::showNothing()
{
    clear();
    body()->addWidget(
        wrappedSelectable(tr("A rehearsal shows what is due in a service area. Notice is given from it, and stands "
                             "here until it is approved, run and certified."),
                          FontRole::Body, Token::Muted));
}

void DisposalInspector::show(const DisposalStanding &standing, bool running)
{
    clear();
    const QDate today = m_context.environment().clock->now().london().date();
    body()->addWidget(wrappedSelectable(standing.number, FontRole::Heading));
    body()->addWidget(wrappedSelectable(standing.disposal.areaName, FontRole::Body, Token::Muted));
    body()->addSpacing(px(2));
    body()->addWidget(new widgets::Chip(disposalChip(standing, today)), 0, Qt::AlignLeft);
    body()->addWidget(wrappedSelectable(disposalSentence(standing, today)));
    if (standing.toNote)
        body()->addWidget(wrappedSelectable(
            tr("This is the notice to your area, of %1 still there. Put on hold what you need before %2 (§7).")
                .arg(recordings(standing.left), words::date(standing.disposal.runFrom))));
    body()->addSpacing(px(8));
    addFacts(standing);
    addActions(standing, running);
}

void DisposalInspector::addFacts(const DisposalStanding &standing)
{
    const auto &disposal = standing.disposal;
    const auto signedBy = [this](const QString &name, const QString &office, Instant at) {
        if (name.isEmpty())
            return QString();
        return office.isEmpty() ? tr("%1 · %2", "person, moment").arg(name, words::dateTime(at))
                                : tr("%1, %2 · %3", "person, office, moment")
                                      .arg(name, words::officeName(m_context.profile(), office), words::dateTime(at));
    };
    auto *facts = new widgets::FactList;
    facts->add(tr("Notice of"), recordings(disposal.recordings.size()));
    if (!disposal.isFinished())
        facts->add(tr("Still there"), recordings(standing.left));
    facts->add(tr("Due by"), words::date(disposal.dueBy));
    facts->add(tr("Runs from"), words::date(disposal.runFrom));
    facts->add(tr("Notice by"), signedBy(disposal.plannedByName, {}, disposal.plannedAt));
    facts->add(tr("Approved"), signedBy(disposal.approvedByName, disposal.approvedOffice, disposal.approvedAt));
    if (disposal.isApproved())
        facts->add(tr("Backups"), tr("Kept for %1 days").arg(words::count(disposal.backupDays)));
    facts->add(tr("Finished"), signedBy(disposal.finishedByName, {}, disposal.finishedAt));
    body()->addWidget(facts);
}

void DisposalInspector::addActions(const DisposalStanding &standing, bool running)
{
    const auto &disposal = standing.disposal;
    const auto add = [this](const QString &text, const char *name, bool primary = false) {
        auto *button = new ActionButton(text, primary ? ActionButton::Look::Primary : ActionButton::Look::Plain);
        button->button()->setObjectName(QLatin1String(name));
        button->setAllowed();
        foot()->addWidget(button);
        return button;
    };
    if (standing.counts && !disposal.isApproved()) {
        auto *approve = add(tr("Approve…"), "approveDisposal", true);
        if (!standing.mayApprove.permitted) {
            const Refusal refusal = standing.mayApprove.refusal();
            desk::refuse(*approve, refusal, m_context.profile());
            connect(approve, &ActionButton::askRequested, this, [this, refusal, standing] {
                emit askRequested(refusal, tr("Approve: %1").arg(standing.number), standing.disposal.area);
            });
        }
        connect(approve, &ActionButton::clicked, this, [this, standing] { emit approveRequested(standing); });
    } else if (standing.counts && !disposal.isFinished()) {
        auto *run = add(tr("Dispose of them…"), "runDisposal", true);
        if (running)
            run->setRefused(tr("A disposal is running."));
        else if (!standing.mayRun)
            run->setRefused(tr("It runs from %1 on, by a nominated deleter of the area who has not approved it (§7).")
                                .arg(words::date(disposal.runFrom)));
        connect(run, &ActionButton::clicked, this, [this, standing] { emit runRequested(standing); });
    }
    if (standing.toNote)
        connect(add(tr("I know of it"), "noteDisposal"), &ActionButton::clicked, this,
                [this, standing] { emit noteRequested(standing); });
    if (standing.counts && !disposal.isFinished())
        connect(add(tr("Save notice as PDF…"), "saveNotice"), &ActionButton::clicked, this,
                [this, standing] { emit noticeRequested(standing); });
    if (standing.counts && disposal.isFinished()) {
        connect(add(tr("Save certificate as PDF…"), "saveCertificatePdf", true), &ActionButton::clicked, this,
                [this, standing] { emit saveRequested(standing, true); });
        connect(add(tr("Save signed certificate…"), "saveCertificate"), &ActionButton::clicked, this,
                [this, standing] { emit saveRequested(standing, false); });
    }
}

} // namespace earshot::ui::retention
