#include "ui/widgets/factlist.h"

#include "ui/widgets/label.h"

#include <QGridLayout>

namespace earshot::ui::widgets {

using theme::px;

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(px(12));
    m_grid->setVerticalSpacing(px(5));
    m_grid->setColumnStretch(1, 1);
}

Label *FactList::addCaption(const QString &caption)
{
    auto *label = new Label(caption, theme::FontRole::Body, theme::Token::Muted, this);
    label->setWordWrap(true);
    label->setMinimumWidth(px(64));
    m_grid->addWidget(label, m_rows, 0, Qt::AlignTop);
    return label;
}

Label *FactList::add(const QString &caption, const QString &value)
{
    if (value.isEmpty())
        return nullptr;
    addCaption(caption);
    auto *label = new Label(value, theme::FontRole::Body, theme::Token::Text, this);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(tr("%1: %2", "caption and value").arg(caption, value));
    m_grid->addWidget(label, m_rows, 1, Qt::AlignTop);
    ++m_rows;
    return label;
}

void FactList::add(const QString &caption, QWidget *value)
{
    addCaption(caption)->setBuddy(value);
    m_grid->addWidget(value, m_rows, 1, Qt::AlignTop);
    ++m_rows;
}

void FactList::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows = 0;
}

} // namespace earshot::ui::widgets
