#pragma once

#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"

class QStackedWidget;

namespace earshot::ui::widgets {

class Table;
class TurningSplitter;

/// The list of a desk: a table, grey rows while it is read, or what an empty list says. It begins as being read.
class ListPanel : public Panel
{
    Q_OBJECT
public:
    /// `name` is the table's object name; `accessibleName` says what its rows are and how they are ordered.
    ListPanel(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    [[nodiscard]] Table *table() const { return m_table; }
    /// What stands below the list whatever it shows: put a layout or a widget into it.
    [[nodiscard]] QVBoxLayout *foot() const { return m_foot; }

    [[nodiscard]] int currentRow() const; ///< -1: none
    /// The first one for -1; does nothing to an empty table.
    void selectRow(int row);

    void showLoading();
    void showTable();
    /// As EmptyState::setContent.
    void showEmpty(theme::Icon icon, const QString &sentence, const QString &detail = {}, const QString &action = {});

signals:
    void emptyActionTriggered();

private:
    QStackedWidget *m_pages;
    Table *m_table;
    SkeletonRows *m_skeleton;
    EmptyState *m_empty;
    QVBoxLayout *m_foot;
};

/// A list and what shows one of its rows in full: the list takes what room there is. Widths in design pixels.
[[nodiscard]] TurningSplitter *listBesideInspector(QWidget *list, QWidget *inspector, int listWidth,
                                                   int inspectorWidth);

} // namespace earshot::ui::widgets
