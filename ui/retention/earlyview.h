#pragma once

#include "core/service/early_deletion_service.h"
#include "ui/desk/answer.h"
#include "ui/desk/context.h"
#include "ui/desk/viewsettings.h"
#include "ui/retention/retentionview.h"

class QPushButton;

namespace earshot::ui::widgets {
class ListPanel;
} // namespace earshot::ui::widgets

namespace earshot::ui::retention {

class EarlyInspector;
class EarlyModel;

/// Requests to delete a recording before its time, for those who made them and those who answer them.
class EarlyView : public RetentionView
{
    Q_OBJECT
public:
    /// `view` outlives it.
    EarlyView(desk::Context &context, desk::ViewSettings &view, QWidget *parent = nullptr);
    ~EarlyView() override;

    [[nodiscard]] QList<std::pair<QWidget *, int>> tools() override;
    void activate() override;

private:
    void build();
    void reload(domain::EarlyDeletionId select = {});
    void arrived(const QList<service::EarlyDeletionStanding> &all, domain::EarlyDeletionId select);
    void showSelected();
    void approve(const service::EarlyDeletionStanding &standing);
    void refuse(const service::EarlyDeletionStanding &standing);
    void withdraw(const service::EarlyDeletionStanding &standing);
    void ended(const service::EarlyDeletionStanding &standing, const QString &notice); ///< and the recording kept

    desk::Context &m_context;
    desk::ViewSettings &m_view;
    QPushButton *m_columns;
    widgets::ListPanel *m_list;
    EarlyModel *m_model;
    EarlyInspector *m_inspector;
    desk::Newest m_reading;
};

} // namespace earshot::ui::retention
