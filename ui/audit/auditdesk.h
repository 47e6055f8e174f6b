#pragma once

#include "core/domain/audit_entry.h"
#include "ui/desk/desk.h"

#include <QList>

class QStackedWidget;

namespace earshot::ui::widgets {
class EmptyState;
class SkeletonRows;
class Table;
} // namespace earshot::ui::widgets

namespace earshot::ui::audit {

class AuditFilterBar;
class AuditInspector;
class AuditModel;
class VerifyView;

/// The record: who did what to which recording, why, and whether the record is whole. Only for who may read it.
class AuditDesk : public desk::Desk
{
    Q_OBJECT
public:
    explicit AuditDesk(desk::Context &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] theme::Icon icon() const override;
    void activate() override;
    bool focusSearch() override;

private:
    QWidget *buildList();
    void loadChoices();
    void reload();
    void readPage(qint64 before);
    void showState();
    void check();

    QStackedWidget *m_views;
    AuditFilterBar *m_filter;
    QStackedWidget *m_pages;
    widgets::Table *m_table;
    widgets::SkeletonRows *m_skeleton;
    widgets::EmptyState *m_empty;
    AuditModel *m_model;
    AuditInspector *m_inspector;
    VerifyView *m_verify;
    bool m_loading = false;
    int m_generation = 0;
};

} // namespace earshot::ui::audit
