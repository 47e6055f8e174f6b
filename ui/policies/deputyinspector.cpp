#include "ui/policies/deputyinspector.h"

#include "ui/desk/asking.h"
#include "ui/policies/deputywords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/label.h"
#include "ui/words/words.h"

#include <QVBoxLayout>

namespace earshot::ui::policies {

using service::Deputy;
using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::ActionButton;
using widgets::wrappedSelectable;

DeputyInspector::DeputyInspector(desk::Context &context, QWidget *parent)
    : widgets::Inspector(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("deputyInspector"));
    setAccessibleName(tr("Selected deputy"));
    showNothing();
}

void DeputyInspector::showNothing()
{
    clear();
    body()->addWidget(wrappedSelectable(tr("Choose a deputy to see for whom they act, until when, and who named them."),
                                        FontRole::Body, Token::Muted));
}

void DeputyInspector::show(const Deputy &deputy)
{
    clear();
    body()->addWidget(wrappedSelectable(deputy.person.name, FontRole::Heading));
    body()->addWidget(wrappedSelectable(words::officeName(m_context.profile(), domain::deputyOf(deputy.office)),
                                        FontRole::Body, Token::Muted));
    body()->addSpacing(px(2));
    body()->addWidget(new widgets::Chip(deputyChip(deputy)), 0, Qt::AlignLeft);
    body()->addWidget(wrappedSelectable(deputySentence(deputy, m_context.profile())));
    body()->addSpacing(px(8));
    addFacts(deputy);
    if (deputy.when != Deputy::When::Former)
        addEnd(deputy);
    settle();
}

void DeputyInspector::addFacts(const Deputy &deputy)
{
    const auto moment = [](const QString &person, Instant at) {
        return tr("%1 · %2", "person, moment").arg(person, words::dateTime(at));
    };
    auto *facts = new widgets::FactList;
    facts->add(tr("Office"), words::officeName(m_context.profile(), deputy.office));
    facts->add(tr("Service area"), deputy.area.name);
    facts->add(tr("Stands in for"), holdersText(deputy.holders));
    facts->add(tr("First day"), words::date(deputy.from));
    facts->add(tr("Last day"), words::date(deputy.until));
    facts->add(tr("Named by"), moment(deputy.namedBy, deputy.namedAt));
    if (deputy.ended)
        facts->add(deputy.ended->replaced ? tr("Replaced by") : tr("Ended by"),
                   moment(deputy.ended->by, deputy.ended->at));
    facts->add(tr("Clause"), words::clauseLabel(deputy.mayEnd.clause));
    body()->addWidget(facts);
}

void DeputyInspector::addEnd(const Deputy &deputy)
{
    auto *end = new ActionButton(tr("End now…"));
    end->button()->setObjectName(QStringLiteral("endDeputy"));
    foot()->addWidget(end);
    if (deputy.mayEnd.permitted) {
        end->setAllowed();
        connect(end, &ActionButton::clicked, this, [this, deputy] { emit endRequested(deputy); });
        return;
    }
    const Refusal refusal = deputy.mayEnd.refusal();
    desk::refuse(*end, refusal, m_context.profile());
    const QString what = tr("End: %1 as %2", "person, office")
                             .arg(deputy.person.name, postName(m_context.profile(), deputy.office, deputy.area));
    connect(end, &ActionButton::askRequested, this,
            [this, refusal, what, area = deputy.area.id] { emit askRequested(refusal, what, area); });
}

} // namespace earshot::ui::policies
