#pragma once

#include "core/service/administration_service.h"
#include "core/service/deputy_service.h"
#include "ui/desk/answer.h"
#include "ui/desk/context.h"

#include <QWidget>

namespace earshot::ui::widgets {
class ActionButton;
class ListPanel;
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::policies {

class DeputyInspector;
class DeputyModel;

/// Who stands in for whom, now, later and formerly; naming a deputy, and ending one. For who holds an office that may
/// have a deputy, who may name one for others, and who is one.
class DeputiesView : public QWidget
{
    Q_OBJECT
public:
    explicit DeputiesView(desk::Context &context, QWidget *parent = nullptr);

    /// Whether this person has a use for it.
    [[nodiscard]] static bool isFor(const service::Me &me, const policy::Profile &profile);
    void activate(); ///< read again, take the focus

private:
    struct Loaded
    {
        QList<service::Deputy> deputies;
        service::DeputyChoices choices;
    };
    void build();
    void reload(const service::Deputy &select = {});
    void showLoaded(const Loaded &loaded, const service::Deputy &select);
    void showSelected();
    void name();
    void end(const service::Deputy &deputy);

    desk::Context &m_context;
    widgets::NoticeBar *m_notice;
    widgets::ActionButton *m_name;
    widgets::ListPanel *m_list;
    DeputyModel *m_model;
    DeputyInspector *m_inspector;
    service::DeputyChoices m_choices;
    desk::Newest m_reading;
};

} // namespace earshot::ui::policies
