#include "ui/retention/holdinspector.h"

#include "ui/desk/asking.h"
#include "ui/retention/retentionwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/label.h"
#include "ui/words/words.h"

#include <QVBoxLayout>

namespace earshot::ui::retention {

using service::HoldStanding;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::ActionButton;
using widgets::Label;
using widgets::wrappedSelectable;

HoldInspector::HoldInspector(desk::Context &context, QWidget *parent)
    : widgets::Inspector(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("holdInspector"));
    setAccessibleName(tr("Selected hold"));
    showNothing();
}

void HoldInspector::showNothing()
{
    clear();
    body()->addWidget(wrappedSelectable(tr("Choose a hold to see what it is on, why, and what may be done about it."),
                                        FontRole::Body, Token::Muted));
}

void HoldInspector::show(const HoldStanding &standing)
{
    clear();
    const QDate today = m_context.environment().clock->now().london().date();
    body()->addWidget(wrappedSelectable(standing.number, FontRole::Heading));
    body()->addWidget(wrappedSelectable(kindName(standing.hold.kind), FontRole::Body, Token::Muted));
    body()->addSpacing(px(2));
    for (const auto &chip : stateChips(standing, today))
        body()->addWidget(new widgets::Chip(chip), 0, Qt::AlignLeft);
    for (const QString &sentence : standingSentences(standing, today))
        body()->addWidget(wrappedSelectable(sentence));
    body()->addSpacing(px(8));
    addFacts(standing);
    addGuidance(standing);
    addActions(standing);
}

void HoldInspector::addFacts(const HoldStanding &standing)
{
    const auto &profile = m_context.profile();
    const domain::Hold &hold = standing.hold;
    auto *facts = new widgets::FactList;
    facts->add(tr("On"), words::holdOn(hold));
    facts->add(tr("Now"), recordings(standing.reach.count));
    if (hold.scope != domain::HoldScope::Area)
        facts->add(tr("Service area"), hold.area.isValid() ? hold.areaName : tr("Every one"));
    facts->add(tr("Due first"), words::date(standing.earliestDue));
    if (!hold.purpose.isEmpty())
        facts->add(tr("Purpose"), words::purposeName(profile, hold.purpose));
    facts->add(hold.isFreeze() ? tr("Request") : tr("Reference"), hold.reference);
    facts->add(tr("Why"), hold.reason);
    facts->add(tr("Answers for it"), hold.ownerName);
    facts->add(tr("Until"), untilText(hold));
    facts->add(tr("Review on"), words::date(hold.review()));
    facts->add(tr("Placed by"), tr("%1, %2 · %3", "person, office, moment")
                                    .arg(hold.placedByName, words::officeName(profile, hold.placedOffice),
                                         words::dateTime(hold.placedAt)));
    if (hold.isLifted()) {
        facts->add(tr("Lifted by"), tr("%1, %2 · %3", "person, office, moment")
                                        .arg(hold.liftedByName, words::officeName(profile, hold.liftedOffice),
                                             words::dateTime(hold.liftedAt)));
        facts->add(tr("Because"), hold.liftReason);
    }
    body()->addWidget(facts);
}

void HoldInspector::addGuidance(const HoldStanding &standing)
{
    if (standing.hold.isFreeze())
        return;
    body()->addSpacing(px(10));
    body()->addWidget(new Label(tr("Guidance of the IG Unit"), FontRole::Strong));
    if (standing.hold.guidance.isEmpty())
        body()->addWidget(wrappedSelectable(!standing.inForce ? tr("None.")
                                            : standing.guidance == policy::GuidanceState::NotNeeded
                                                ? tr("None, and none is needed: it ends before what it is on is due.")
                                                : tr("None yet."),
                                            FontRole::Body, Token::Muted));
    for (const domain::HoldGuidance &each : standing.hold.guidance) {
        body()->addWidget(wrappedSelectable(each.text));
        const QString until =
            each.until.isValid() ? tr("until %1").arg(words::date(each.until)) : tr("until it is lifted");
        body()->addWidget(wrappedSelectable(
            tr("%1 · %2 · %3, to be looked at again on %4", "person, moment, until when, date")
                .arg(each.givenByName, words::dateTime(each.givenAt), until, words::date(each.reviewOn)),
            FontRole::Caption, Token::Muted));
        if (each.lateSince.isValid())
            body()->addWidget(
                wrappedSelectable(tr("Late: recordings had been due since %1 (§7).").arg(words::date(each.lateSince)),
                                  FontRole::Caption, Token::Red));
    }
}

ActionButton *HoldInspector::addAction(const QString &text, const char *name, const policy::Decision &may,
                                       const HoldStanding &standing)
{
    auto *button = new ActionButton(text);
    button->button()->setObjectName(QLatin1String(name));
    if (may.permitted) {
        button->setAllowed();
    } else {
        const Refusal refusal = may.refusal();
        desk::refuse(*button, refusal, m_context.profile());
        const QString what = tr("%1: %2", "what a button does, and to what")
                                 .arg(QString(text).remove(QStringLiteral("…")), standing.number);
        connect(button, &ActionButton::askRequested, this,
                [this, refusal, what, area = standing.hold.area] { emit askRequested(refusal, what, area); });
    }
    foot()->addWidget(button);
    return button;
}

void HoldInspector::addActions(const HoldStanding &standing)
{
    const domain::Hold &hold = standing.hold;
    auto *letter = new ActionButton(tr("Save letter as PDF…"));
    letter->button()->setObjectName(QStringLiteral("saveLetter"));
    letter->setAllowed(); // whoever sees the hold reads all that is in it
    foot()->addWidget(letter);
    connect(letter, &ActionButton::clicked, this, [this, standing] { emit letterRequested(standing); });
    if (!hold.isLifted()) {
        if (!hold.isFreeze() && standing.inForce)
            connect(addAction(tr("Give guidance…"), "guideHold", standing.mayGuide, standing), &ActionButton::clicked,
                    this, [this, standing] { emit guideRequested(standing); });
        connect(addAction(hold.isFreeze() ? tr("Lift the freeze…") : tr("Lift the hold…"), "liftHold", standing.mayLift,
                          standing),
                &ActionButton::clicked, this, [this, standing] { emit liftRequested(standing); });
    }
}

} // namespace earshot::ui::retention
