#include "ui/audit/auditinspector.h"

#include "ui/audit/auditwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/label.h"
#include "ui/words/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace earshot::ui::audit {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::wrappedSelectable;

AuditInspector::AuditInspector(desk::Context &context, QWidget *parent)
    : widgets::Inspector(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("auditInspector"));
    showNothing();
}

void AuditInspector::showNothing()
{
    clear();
    body()->addWidget(wrappedSelectable(tr("Choose an entry to see who did what, why and under which clause."),
                                        FontRole::Body, Token::Muted));
}

void AuditInspector::show(const domain::AuditEntry &entry)
{
    clear();
    const auto &profile = m_context.profileOf(entry.policyVersion); // as it was read when this was done
    body()->addWidget(wrappedSelectable(whatText(entry), FontRole::Heading));
    body()->addWidget(wrappedSelectable(words::dateTime(entry.at), FontRole::Body, Token::Muted));
    body()->addSpacing(px(2));
    body()->addWidget(new widgets::Chip(outcomeChip(entry.permitted)), 0, Qt::AlignLeft);
    body()->addSpacing(px(8));

    auto *facts = new widgets::FactList;
    facts->add(tr("Who"), entry.actorName.isEmpty() || entry.actorName == entry.actor
                              ? entry.actor
                              : tr("%1 (%2)", "name, user name").arg(entry.actorName, entry.actor));
    if (!entry.office.isEmpty())
        facts->add(tr("As"), words::officeName(profile, entry.office));
    facts->add(tr("About"), words::objectName(entry.object));
    facts->add(tr("Area"), entry.area);
    if (!entry.purpose.isEmpty())
        facts->add(tr("Purpose"), words::purposeName(profile, entry.purpose));
    facts->add(tr("Reference"), entry.reference);
    facts->add(tr("Detail"), words::breakable(entry.detail)); // names of files
    body()->addWidget(facts);
    body()->addSpacing(px(10));

    body()->addWidget(new Label(entry.permitted ? tr("Allowed by") : tr("Refused because"), FontRole::Strong));
    body()->addWidget(wrappedSelectable(ruleText(profile, entry)));
    auto *rule = new widgets::FactList;
    rule->add(tr("Clause"), entry.clause);
    rule->add(tr("Rule"), entry.rule);
    rule->add(tr("Policy"), entry.policyVersion);
    body()->addWidget(rule);
    body()->addSpacing(px(10));

    body()->addWidget(new Label(tr("In the log"), FontRole::Strong));
    auto *leaf = new widgets::FactList;
    leaf->add(tr("Entry"), words::count(entry.sequence));
    if (auto *hash = leaf->add(tr("Hash"), words::hash(entry.leafHash)))
        hash->setObjectName(QStringLiteral("leafHash"));
    body()->addWidget(leaf);

    auto *copy = new widgets::ActionButton(tr("Copy hash"));
    copy->button()->setObjectName(QStringLiteral("copyHash"));
    connect(copy, &widgets::ActionButton::clicked, this,
            [hash = entry.leafHash] { QGuiApplication::clipboard()->setText(QString::fromLatin1(hash.toHex())); });
    foot()->addWidget(copy);
    if (!entry.recording.isValid())
        return;
    auto *open = new widgets::ActionButton(tr("Open recording"));
    open->button()->setObjectName(QStringLiteral("openRecording"));
    connect(open, &widgets::ActionButton::clicked, this, [this, id = entry.recording] { emit openRequested(id); });
    foot()->addWidget(open);
}

} // namespace earshot::ui::audit
