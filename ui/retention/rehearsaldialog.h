#pragma once

#include "core/service/disposal_service.h"
#include "ui/desk/context.h"

#include <QDialog>

namespace earshot::ui::widgets {
class ActionButton;
class Label;
class ListPanel;
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::retention {

class RehearsalModel;

/// What a disposal of an area would destroy today, what stays and why, each with everything that hangs on it; and,
/// for a nominated deleter, the notice of it. Changes nothing before that. Show with open(); deletes itself.
class RehearsalDialog : public QDialog
{
    Q_OBJECT
public:
    RehearsalDialog(desk::Context &context, domain::AreaId area, const QString &areaName, QWidget *parent);

signals:
    void planned(const earshot::service::DisposalStanding &standing);

private:
    struct Loaded
    {
        service::Rehearsal rehearsal;
        policy::Decision mayPlan;
    };
    void build(const QString &areaName);
    void load();
    void arrived(const Loaded &loaded);
    void plan();
    void showError(const Error &error);

    desk::Context &m_context;
    const domain::AreaId m_area;
    RehearsalModel *m_model;
    widgets::ListPanel *m_list;
    widgets::Label *m_summary;
    widgets::NoticeBar *m_notice;
    widgets::ActionButton *m_plan;
    policy::Decision m_mayPlan;
};

} // namespace earshot::ui::retention
