#include "ui/retention/accessinspector.h"

#include "ui/desk/asking.h"
#include "ui/retention/accesswords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/label.h"
#include "ui/words/words.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace earshot::ui::retention {

using domain::AccessStepKind;
using service::AccessStanding;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::ActionButton;
using widgets::wrappedSelectable;

AccessInspector::AccessInspector(desk::Context &context, QWidget *parent)
    : widgets::Inspector(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("accessInspector"));
    setAccessibleName(tr("Selected request"));
    showNothing();
}

void AccessInspector::showNothing()
{
    clear();
    body()->addWidget(wrappedSelectable(tr("Choose a request to see when its answer is due, which calls it is about, "
                                           "and where was searched."),
                                        FontRole::Body, Token::Muted));
}

void AccessInspector::show(const AccessStanding &standing)
{
    clear();
    body()->addWidget(wrappedSelectable(standing.request.number(), FontRole::Heading));
    body()->addWidget(wrappedSelectable(standing.request.asker, FontRole::Body, Token::Muted));
    body()->addSpacing(px(2));
    body()->addWidget(new widgets::Chip(accessChip(standing)), 0, Qt::AlignLeft);
    for (const QString &sentence : accessSentences(standing))
        body()->addWidget(wrappedSelectable(sentence));
    body()->addSpacing(px(8));
    addFacts(standing);
    addSteps(standing);
    addActions(standing);
}

void AccessInspector::addFacts(const AccessStanding &standing)
{
    const auto &request = standing.request;
    QStringList numbers;
    for (const QString &number : request.numbers)
        numbers << words::telephone(number, number);
    auto *facts = new widgets::FactList;
    facts->add(tr("Received on"), words::date(request.receivedOn));
    if (standing.clock.startedOn.isValid() && standing.clock.startedOn != request.receivedOn)
        facts->add(tr("Month began on"), words::date(standing.clock.startedOn));
    if (standing.clock.pausedDays > 0)
        facts->add(tr("Days not counted"), words::count(standing.clock.pausedDays));
    facts->add(tr("Service area"), request.area.isValid() ? request.areaName : tr("Every one"));
    facts->add(tr("Numbers"), numbers.join(QStringLiteral(", ")));
    facts->add(tr("Names"), request.names.join(QStringLiteral(", ")));
    facts->add(tr("References"), request.references.join(QStringLiteral(", ")));
    QString found = calls(request.calls().size());
    if (standing.undecided > 0)
        found = tr("%1, %2 to decide").arg(found, words::count(standing.undecided));
    if (standing.toRedact > 0)
        found = tr("%1, %2 to redact").arg(found, words::count(standing.toRedact));
    facts->add(tr("Found"), found);
    facts->add(tr("Frozen by"), standing.freezes.join(QStringLiteral(", ")));
    facts->add(tr("Opened by"),
               tr("%1, %2 · %3", "person, office, moment")
                   .arg(request.openedByName, words::officeName(m_context.profile(), request.openedOffice),
                        words::dateTime(request.openedAt)));
    body()->addWidget(facts);
}

/// The newest first; decisions on calls stand with the calls.
void AccessInspector::addSteps(const AccessStanding &standing)
{
    body()->addSpacing(px(10));
    body()->addWidget(new widgets::Label(tr("What was done"), FontRole::Strong));
    int shown = 0;
    const auto &steps = standing.request.steps;
    for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
        if (step->kind == AccessStepKind::Marked)
            continue;
        ++shown;
        body()->addWidget(wrappedSelectable(stepText(*step)));
        if (!step->words.isEmpty())
            body()->addWidget(wrappedSelectable(step->words, FontRole::Body, Token::Muted));
        QString line = tr("%1 · %2", "day, person").arg(words::date(step->on), step->byName);
        if (step->kind == AccessStepKind::Searched && !step->found.isEmpty())
            line += QStringLiteral(" · ") + calls(step->found.size());
        body()->addWidget(wrappedSelectable(line, FontRole::Caption, Token::Muted));
    }
    if (shown == 0)
        body()->addWidget(wrappedSelectable(tr("Nothing yet. Gather the calls first."), FontRole::Body, Token::Muted));
}

void AccessInspector::addAct(AccessAct act, const AccessStanding &standing)
{
    auto *button = new ActionButton(accessActName(act));
    button->button()->setObjectName(accessActId(act));
    if (standing.mayAct.permitted) {
        button->setAllowed();
    } else {
        const Refusal refusal = standing.mayAct.refusal();
        desk::refuse(*button, refusal, m_context.profile());
        connect(button, &ActionButton::askRequested, this,
                [this, refusal, what = standing.request.number(), area = standing.request.area] {
                    emit askRequested(refusal, what, area);
                });
    }
    foot()->addWidget(button);
    connect(button, &ActionButton::clicked, this, [this, act, standing] { emit actRequested(act, standing); });
}

void AccessInspector::addActions(const AccessStanding &standing)
{
    const auto &request = standing.request;
    if (!request.calls().isEmpty()) {
        auto *decide = new ActionButton(request.isClosed() ? tr("Show calls…") : tr("Decide on calls…"));
        decide->button()->setObjectName(QStringLiteral("accessCalls"));
        decide->setAllowed();
        foot()->addWidget(decide);
        connect(decide, &ActionButton::clicked, this, [this, standing] { emit callsRequested(standing); });
    }
    if (request.isClosed() || standing.inDoubt)
        return;
    addAct(AccessAct::Gather, standing);
    if (standing.mayAct.permitted)
        addMenu(standing);
    addAct(AccessAct::Close, standing);
}

/// What is done elsewhere, and only written down here.
void AccessInspector::addMenu(const AccessStanding &standing)
{
    const auto &request = standing.request;
    QList<AccessAct> acts{AccessAct::Effort};
    if (request.awaitsIdentity())
        acts << AccessAct::IdentityShown;
    else if (!request.last(AccessStepKind::IdentityAsked))
        acts << AccessAct::AskIdentity;
    acts << (request.awaitsAnswer() ? AccessAct::Clarified : AccessAct::AskClarification);
    if (!request.last(AccessStepKind::Extended) && standing.due != AccessStanding::Due::NotStarted)
        acts << AccessAct::Extend;
    auto *button = new QPushButton(tr("Record"));
    button->setObjectName(QStringLiteral("accessRecord"));
    button->setAutoDefault(false);
    auto *menu = new QMenu(button);
    for (const AccessAct act : std::as_const(acts)) {
        QAction *action = menu->addAction(accessActName(act));
        action->setObjectName(accessActId(act));
        connect(action, &QAction::triggered, this, [this, act, standing] { emit actRequested(act, standing); });
    }
    button->setMenu(menu);
    foot()->addWidget(button);
}

} // namespace earshot::ui::retention
