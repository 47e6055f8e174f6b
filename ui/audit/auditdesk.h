#pragma once

#include "core/domain/audit_entry.h"
#include "ui/desk/desk.h"
#include "ui/desk/viewsettings.h"

#include <QList>

namespace earshot::ui::widgets {
class ListPanel;
class Table;
} // namespace earshot::ui::widgets

namespace earshot::ui::audit {

class AuditFilterBar;
class AuditInspector;
class AuditModel;

/// The record: who did what to which recording, and why. Only for who may read it.
class AuditDesk : public desk::Desk
{
    Q_OBJECT
public:
    /// `view`: how this person likes it to look; remembered when the desk goes.
    AuditDesk(desk::Context &context, std::unique_ptr<desk::ViewSettings> view, QWidget *parent = nullptr);
    ~AuditDesk() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] theme::Icon icon() const override;
    void activate() override;
    bool focusSearch() override;

signals:
    void checkRequested(); ///< whether the record is whole: the Assurance desk says

private:
    void build();
    void loadChoices();
    void reload();
    void readPage(qint64 before);
    void showState();
    void rememberView();

    std::unique_ptr<desk::ViewSettings> m_view;
    AuditFilterBar *m_filter;
    widgets::ListPanel *m_list;
    widgets::Table *m_table;
    AuditModel *m_model;
    AuditInspector *m_inspector;
    bool m_loading = false;
    int m_generation = 0;
};

} // namespace earshot::ui::audit
