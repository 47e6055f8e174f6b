#pragma once

#include "core/service/hold_service.h"
#include "ui/desk/answer.h"
#include "ui/desk/context.h"
#include "ui/desk/viewsettings.h"
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

class HoldDialog;
class HoldInspector;
class HoldModel;

/// Holds and disclosure freezes that this person may know of, the next review first, and what is done about them.
class HoldsView : public RetentionView
{
    Q_OBJECT
public:
    /// `view` outlives it.
    HoldsView(desk::Context &context, desk::ViewSettings &view, QWidget *parent = nullptr);
    ~HoldsView() override;

    [[nodiscard]] QList<std::pair<QWidget *, int>> tools() override;
    void activate() override;
    bool focusSearch() override;
    /// Reads again and selects it.
    void show(domain::HoldId id);

private:
    struct Loaded
    {
        QList<service::HoldStanding> holds;
        service::HoldRights rights;
    };
    void build();
    void buildList();
    void reload(domain::HoldId select = {});
    void arrived(const Loaded &loaded, domain::HoldId select);
    void allow(widgets::ActionButton *button, const policy::Decision &may);
    void showSelected();
    void showState();
    void takeFocus(); ///< the list, or where it is filled
    void place(bool freeze);
    void guide(const service::HoldStanding &standing);
    void lift(const service::HoldStanding &standing);
    void saveLetter(const service::HoldStanding &standing);
    void done(const service::HoldStanding &standing, const QString &sentence);
    [[nodiscard]] QDate today() const;
    [[nodiscard]] std::optional<service::HoldStanding> current() const;

    desk::Context &m_context;
    desk::ViewSettings &m_view;
    widgets::SearchLine *m_search;
    QCheckBox *m_lifted;
    QPushButton *m_columns;
    widgets::ListPanel *m_list;
    widgets::ActionButton *m_place;
    widgets::ActionButton *m_freeze;
    HoldModel *m_model;
    HoldInspector *m_inspector;
    service::HoldRights m_rights;
    bool m_read = false;
    bool m_takesFocus = false; ///< as soon as it is read
    desk::Newest m_reading;
};

} // namespace earshot::ui::retention
