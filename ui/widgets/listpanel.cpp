#include "ui/widgets/listpanel.h"

#include "ui/widgets/reflow.h"
#include "ui/widgets/table.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui::widgets {

ListPanel::ListPanel(const QString &name, const QString &accessibleName, QWidget *parent)
    : Panel(parent)
    , m_pages(new QStackedWidget(this))
    , m_table(new Table(m_pages))
    , m_skeleton(new SkeletonRows(m_pages))
    , m_empty(new EmptyState(m_pages))
    , m_foot(new QVBoxLayout)
{
    m_table->setObjectName(name);
    m_table->setAccessibleName(accessibleName);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_empty->setObjectName(QStringLiteral("emptyState"));
    for (QWidget *page :
         {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_skeleton), static_cast<QWidget *>(m_empty)})
        m_pages->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, theme::px(4)); // the panel's own line stays free
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addLayout(m_foot);
    connect(m_empty, &EmptyState::actionTriggered, this, &ListPanel::emptyActionTriggered);
    showLoading();
}

int ListPanel::currentRow() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && index.row() < m_table->model()->rowCount() ? index.row() : -1;
}

void ListPanel::selectRow(int row)
{
    if (m_table->model()->rowCount() > 0)
        m_table->setCurrentIndex(m_table->model()->index(std::max(row, 0), 0));
}

void ListPanel::showLoading()
{
    m_pages->setCurrentWidget(m_skeleton);
    m_skeleton->start();
}

void ListPanel::showTable()
{
    m_skeleton->stop();
    m_pages->setCurrentWidget(m_table);
}

void ListPanel::showEmpty(theme::Icon icon, const QString &sentence, const QString &detail, const QString &action)
{
    m_skeleton->stop();
    m_empty->setContent(icon, sentence, detail, action);
    m_pages->setCurrentWidget(m_empty);
}

TurningSplitter *listBesideInspector(QWidget *list, QWidget *inspector, int listWidth, int inspectorWidth)
{
    auto *split = new TurningSplitter;
    split->addWidget(list);
    split->addWidget(inspector);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setWidths({listWidth, inspectorWidth});
    return split;
}

} // namespace earshot::ui::widgets
