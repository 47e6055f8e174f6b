#include "ui/retention/earlyinspector.h"

#include "ui/desk/asking.h"
#include "ui/retention/earlywords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/label.h"
#include "ui/words/words.h"

#include <QVBoxLayout>

namespace earshot::ui::retention {

using service::EarlyDeletionStanding;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::ActionButton;
using widgets::wrappedSelectable;

EarlyInspector::EarlyInspector(desk::Context &context, QWidget *parent)
    : widgets::Inspector(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("earlyInspector"));
    setAccessibleName(tr("Selected request to delete early"));
    showNothing();
}

void EarlyInspector::showNothing()
{
    clear();
    body()->addWidget(wrappedSelectable(tr("Choose a request to see which recording it is for, why, and what may be "
                                           "done about it."),
                                        FontRole::Body, Token::Muted));
}

void EarlyInspector::show(const EarlyDeletionStanding &standing)
{
    clear();
    body()->addWidget(wrappedSelectable(standing.request.number(), FontRole::Heading));
    body()->addWidget(wrappedSelectable(words::exceptionName(m_context.profile(), standing.request.exception),
                                        FontRole::Body, Token::Muted));
    body()->addSpacing(px(2));
    body()->addWidget(new widgets::Chip(earlyChip(standing)), 0, Qt::AlignLeft);
    body()->addWidget(wrappedSelectable(earlySentence(standing, m_context.profile())));
    body()->addSpacing(px(8));
    addFacts(standing);
    if (standing.counts && standing.state == EarlyDeletionStanding::State::Waiting)
        addActions(standing);
}

void EarlyInspector::addFacts(const EarlyDeletionStanding &standing)
{
    const auto &profile = m_context.profile();
    const auto &request = standing.request;
    auto *facts = new widgets::FactList;
    facts->add(tr("Recording"), QString::number(request.recording.value));
    facts->add(tr("Of"), words::dateTime(standing.startedAt));
    facts->add(tr("Length"), words::length(standing.durationMs));
    facts->add(tr("Service area"), standing.areaName);
    facts->add(tr("Why"), request.reason);
    facts->add(tr("Purpose"), words::purposeName(profile, request.purpose));
    facts->add(tr("Reference"), request.reference);
    facts->add(tr("Asked by"),
               tr("%1 · %2", "person, moment").arg(request.requestedByName, words::dateTime(request.requestedAt)));
    for (const auto &answer : request.answers) {
        const bool yes = answer.kind == domain::EarlyAnswerKind::Approved;
        facts->add(yes ? tr("Approved by") : tr("Refused by"),
                   tr("%1, %2 · %3", "person, office, moment")
                       .arg(answer.byName, words::officeName(profile, answer.office), words::dateTime(answer.at)));
        facts->add(tr("Because"), answer.words);
    }
    if (standing.state == EarlyDeletionStanding::State::Withdrawn)
        facts->add(tr("Withdrawn"), words::dateTime(request.withdrawal->at));
    body()->addWidget(facts);
}

void EarlyInspector::refuse(ActionButton &button, const policy::Decision &decision,
                            const EarlyDeletionStanding &standing)
{
    const Refusal refusal = decision.refusal();
    desk::refuse(button, refusal, m_context.profile());
    const QString what = tr("%1: %2", "what a button does, and to what")
                             .arg(button.button()->text().remove(QStringLiteral("…")), standing.request.number());
    connect(&button, &ActionButton::askRequested, this,
            [this, refusal, what, area = standing.request.area] { emit askRequested(refusal, what, area); });
}

void EarlyInspector::addActions(const EarlyDeletionStanding &standing)
{
    auto *approve =
        new ActionButton(standing.left > 1 ? tr("Approve…") : tr("Approve and delete…"), ActionButton::Look::Primary);
    approve->button()->setObjectName(QStringLiteral("approveEarly"));
    auto *no = new ActionButton(tr("Refuse…"));
    no->button()->setObjectName(QStringLiteral("refuseEarly"));
    approve->setAllowed();
    no->setAllowed();
    foot()->addWidget(approve);
    if (standing.mayWithdraw) {
        auto *withdraw = new ActionButton(tr("Withdraw…"));
        withdraw->button()->setObjectName(QStringLiteral("withdrawEarly"));
        withdraw->setAllowed(tr("You asked, and it waits still"));
        foot()->addWidget(withdraw);
        connect(withdraw, &ActionButton::clicked, this, [this, standing] { emit withdrawRequested(standing); });
    }
    const bool answered = !standing.mayAnswer.permitted && standing.mayAnswer.missing.isEmpty();
    if (answered)
        approve->setRefused(tr("You approved it already. It takes another person still."));
    else if (!standing.mayAnswer.permitted)
        refuse(*approve, standing.mayAnswer, standing);
    else if (standing.askerLost)
        approve->setRefused(tr("%1, who asked, may not delete in this area any more (%2). Refuse it; somebody who is "
                               "nominated has to ask anew.")
                                .arg(standing.request.requestedByName, words::clauseLabel(standing.deletion.clause)));
    else if (!standing.deletion.permitted)
        refuse(*approve, standing.deletion, standing);
    connect(approve, &ActionButton::clicked, this, [this, standing] { emit approveRequested(standing); });
    if (!standing.mayAnswer.permitted) { // why stands below the other one
        no->deleteLater();
        return;
    }
    foot()->addWidget(no);
    connect(no, &ActionButton::clicked, this, [this, standing] { emit refuseRequested(standing); });
}

} // namespace earshot::ui::retention
