#include "ui/policies/changelist.h"

#include "ui/widgets/label.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace earshot::ui::policies {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::wrappedSelectable;

ChangeList::ChangeList(const QList<policy::Change> &changes, const policy::Profile &before,
                       const policy::Profile &after, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("policyChanges"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    for (const auto &change : changes) {
        auto *sentence = wrappedSelectable(words::changeText(change, before, after), Token::Text);
        sentence->setObjectName(QStringLiteral("policyChange"));
        column->addWidget(sentence);
        const QStringList wording = words::changedWording(change);
        if (wording.isEmpty())
            continue;
        addWording(column, QStringLiteral("−"), tr("Before"), wording.at(0));
        addWording(column, QStringLiteral("+"), tr("Now"), wording.at(1));
    }
}

void ChangeList::addWording(QVBoxLayout *column, const QString &mark, const QString &name, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(px(8), 0, 0, 0);
    row->setSpacing(px(8));
    auto *sign = new Label(mark, FontRole::Strong, Token::Muted);
    sign->setAccessibleName(name);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(wrappedSelectable(text, Token::Muted), 1);
    column->addLayout(row);
}

} // namespace earshot::ui::policies
