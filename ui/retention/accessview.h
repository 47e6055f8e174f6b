#pragma once

#include "ui/desk/answer.h"
#include "ui/desk/context.h"
#include "ui/desk/viewsettings.h"
#include "ui/retention/accessdialogs.h"
#include "ui/retention/retentionview.h"

#include <optional>

class QCheckBox;
class QPushButton;

namespace earshot::ui::widgets {
class ActionButton;
class ListPanel;
class SearchLine;
} // namespace earshot::ui::widgets

namespace earshot::ui::retention {

class AccessInspector;
class AccessModel;

/// The register of subject access requests, the one that is due first at the top.
class AccessView : public RetentionView
{
    Q_OBJECT
public:
    /// `view` outlives it.
    AccessView(desk::Context &context, desk::ViewSettings &view, QWidget *parent = nullptr);
    ~AccessView() override;

    [[nodiscard]] QList<std::pair<QWidget *, int>> tools() override;
    void activate() override;
    bool focusSearch() override;
    void show(domain::SubjectAccessId id); ///< reads again and selects it, whatever is searched for

signals:
    void releaseRequested(earshot::domain::SubjectAccessId request, earshot::domain::RecordingId recording);

private:
    struct Loaded
    {
        QList<service::AccessStanding> requests;
        policy::Decision mayOpen;
    };
    void build();
    void buildList();
    void reload(domain::SubjectAccessId select = {});
    void arrived(const Loaded &loaded, domain::SubjectAccessId select);
    void showSelected();
    void showState();
    void takeFocus(); ///< the list, or where it is filled
    void open();
    void showHolidays();
    void act(AccessAct act, const service::AccessStanding &standing);
    void decide(const service::AccessStanding &standing);
    void done(const service::AccessStanding &standing, const QString &sentence);
    [[nodiscard]] std::optional<service::AccessStanding> current() const;

    desk::Context &m_context;
    desk::ViewSettings &m_view;
    widgets::SearchLine *m_search;
    QCheckBox *m_closed;
    QPushButton *m_columns;
    QPushButton *m_holidays;
    widgets::ListPanel *m_list;
    widgets::ActionButton *m_open;
    AccessModel *m_model;
    AccessInspector *m_inspector;
    policy::Decision m_mayOpen;
    bool m_read = false;
    bool m_takesFocus = false; ///< as soon as it is read
    desk::Newest m_reading;
};

} // namespace earshot::ui::retention
