#pragma once

#include "core/domain/quarantine.h"
#include "core/domain/recording.h"
#include "ui/desk/desk.h"

#include <QList>
#include <optional>

class QComboBox;
class QStackedWidget;

namespace earshot::ui::widgets {
class ActionButton;
class EmptyState;
class Inspector;
class NoticeBar;
class SkeletonRows;
class Table;
} // namespace earshot::ui::widgets

namespace earshot::ui::quarantine {

class QuarantineModel;

/// §3: what was not let in, why, and letting it in. For who may lift the quarantine.
class QuarantineDesk : public desk::Desk
{
    Q_OBJECT
public:
    explicit QuarantineDesk(desk::Context &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] theme::Icon icon() const override;
    void activate() override;
    [[nodiscard]] int waiting(const service::WaitingCounts &counts) const override;

private:
    struct Loaded;
    void build();
    void reload();
    void showState();
    void showSelected();
    void addActions(const domain::QuarantineItem &item);
    void refreshAction();
    void lift();
    void dismiss();
    void dismissed(const Result<void> &done, const QString &file);
    void lifted(const Result<domain::Recording> &recording, const QString &area);
    [[nodiscard]] std::optional<domain::QuarantineItem> current() const;
    [[nodiscard]] domain::AreaId chosenArea() const;

    widgets::NoticeBar *m_notice;
    QStackedWidget *m_pages;
    widgets::Table *m_table;
    widgets::SkeletonRows *m_skeleton;
    widgets::EmptyState *m_empty;
    QuarantineModel *m_model;
    widgets::Inspector *m_inspector;
    QComboBox *m_area = nullptr;                ///< only where the area must be chosen; in the inspector
    widgets::ActionButton *m_lift = nullptr;    ///< in the inspector
    widgets::ActionButton *m_dismiss = nullptr; ///< only for a file that could not be read; in the inspector
    domain::RecordingId m_lastLifted;
    bool m_loaded = false;
    bool m_busy = false;
    int m_generation = 0;
};

} // namespace earshot::ui::quarantine
