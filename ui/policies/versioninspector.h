#pragma once

#include "core/service/policy_service.h"
#include "ui/desk/context.h"
#include "ui/widgets/panel.h"

namespace earshot::ui::policies {

/// One version of the policy: how it stands and who signed it, what it changes, what it says clause by clause.
class VersionInspector : public widgets::Inspector
{
    Q_OBJECT
public:
    explicit VersionInspector(desk::Context &context, QWidget *parent = nullptr);

    /// `busy`: something is being written, so nothing can be signed now.
    void show(const service::PolicyStanding &standing, bool busy);
    void showNothing();

signals:
    void saveRequested(const QString &version);
    void approveRequested(const QString &version);
    void askRequested(const earshot::Refusal &refusal, const QString &what);

private:
    void addHead(const service::PolicyStanding &standing);
    void addChanges(const service::PolicyStanding &standing);
    void addRules(const policy::Profile &profile);
    void addClauses(const policy::Profile &profile);
    void addActions(const service::PolicyStanding &standing, bool busy);

    desk::Context &m_context;
};

} // namespace earshot::ui::policies
