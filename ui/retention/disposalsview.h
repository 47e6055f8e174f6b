#pragma once

#include "core/domain/areas.h"
#include "core/service/disposal_service.h"
#include "ui/desk/answer.h"
#include "ui/desk/context.h"
#include "ui/desk/viewsettings.h"
#include "ui/retention/retentionview.h"

#include <optional>

class QComboBox;
class QPushButton;

namespace earshot::ui::widgets {
class ListPanel;
} // namespace earshot::ui::widgets

namespace earshot::ui::retention {

class DisposalBar;
class DisposalInspector;
class DisposalModel;

/// Disposals from the rehearsal to the certificate.
class DisposalsView : public RetentionView
{
    Q_OBJECT
public:
    /// `view` outlives it.
    DisposalsView(desk::Context &context, desk::ViewSettings &view, QWidget *parent = nullptr);
    ~DisposalsView() override;

    [[nodiscard]] QList<std::pair<QWidget *, int>> tools() override;
    void activate() override;
    /// Reads again and selects it.
    void show(domain::DisposalId id);
    /// Reads again and rehearses what is due in that area.
    void showDue(domain::AreaId area);

private:
    struct Loaded
    {
        QList<service::DisposalStanding> disposals;
        QList<domain::ServiceArea> areas;
    };
    void build();
    void buildList();
    void reload(domain::DisposalId select = {});
    void arrived(const Loaded &loaded, domain::DisposalId select);
    void showSelected();
    void takeFocus(); ///< the list, or where it is filled
    void rehearse();
    void approve(const service::DisposalStanding &standing);
    void run(const service::DisposalStanding &standing);
    void save(const service::DisposalStanding &standing, bool asPdf);
    void note(const service::DisposalStanding &standing);
    void saveNotice(const service::DisposalStanding &standing);
    [[nodiscard]] QDate today() const;

    desk::Context &m_context;
    desk::ViewSettings &m_view;
    QComboBox *m_area;
    QPushButton *m_rehearse;
    QPushButton *m_columns;
    DisposalBar *m_bar;
    widgets::ListPanel *m_list;
    DisposalModel *m_model;
    DisposalInspector *m_inspector;
    bool m_read = false;
    bool m_takesFocus = false;   ///< as soon as it is read
    domain::AreaId m_wantedArea; ///< to be rehearsed once the areas are read
    desk::Newest m_reading;
};

} // namespace earshot::ui::retention
