#pragma once

#include "core/domain/audit_entry.h"
#include "ui/desk/context.h"
#include "ui/widgets/panel.h"

namespace earshot::ui::audit {

/// Everything the record keeps about one act.
class AuditInspector : public widgets::Inspector
{
    Q_OBJECT
public:
    explicit AuditInspector(desk::Context &context, QWidget *parent = nullptr);

    void show(const domain::AuditEntry &entry);
    void showNothing();

signals:
    void openRequested(earshot::domain::RecordingId id);

private:
    desk::Context &m_context;
};

} // namespace earshot::ui::audit
