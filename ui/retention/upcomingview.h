#pragma once

#include "core/service/upcoming_service.h"
#include "ui/desk/answer.h"
#include "ui/desk/context.h"
#include "ui/desk/viewsettings.h"
#include "ui/retention/retentionview.h"

#include <optional>

class QComboBox;
class QPushButton;

namespace earshot::ui::widgets {
class Label;
class ListPanel;
} // namespace earshot::ui::widgets

namespace earshot::ui::retention {

class UpcomingModel;

/// What is overdue and what is coming, by day and week; each leads to the list in which something is done about it.
class UpcomingView : public RetentionView
{
    Q_OBJECT
public:
    /// `view` outlives it.
    UpcomingView(desk::Context &context, desk::ViewSettings &view, QWidget *parent = nullptr);
    ~UpcomingView() override;

    [[nodiscard]] QList<std::pair<QWidget *, int>> tools() override;
    void activate() override;
    /// Whether this person has a Releases desk, to which a row could lead. At first: no.
    void setHasReleases(bool has) { m_hasReleases = has; }
    /// The same of the register of subject access requests.
    void setHasAccess(bool has) { m_hasAccess = has; }

signals:
    void holdRequested(earshot::domain::HoldId id);
    void disposalRequested(earshot::domain::DisposalId id);
    void accessRequested(earshot::domain::SubjectAccessId id);
    void dueRequested(earshot::domain::AreaId area); ///< what is due there: to be rehearsed

private:
    void build();
    void reload();
    void arrived(const service::Upcoming &upcoming);
    void showSelected();
    void open();
    /// What `open` does with the selected row, as words on a button; empty: it leads nowhere for this person.
    [[nodiscard]] QString openText(const service::UpcomingItem &item) const;
    [[nodiscard]] bool isMember(domain::AreaId area) const;
    [[nodiscard]] std::optional<service::UpcomingItem> current() const;

    desk::Context &m_context;
    desk::ViewSettings &m_view;
    QComboBox *m_span;
    QPushButton *m_columns;
    widgets::ListPanel *m_list;
    UpcomingModel *m_model;
    widgets::Label *m_sentence;
    QPushButton *m_open;
    bool m_hasReleases = false;
    bool m_hasAccess = false;
    desk::Newest m_reading;
};

} // namespace earshot::ui::retention
