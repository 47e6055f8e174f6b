#pragma once

#include "core/domain/quarantine.h"
#include "core/domain/recording.h"
#include "ui/desk/answer.h"
#include "ui/desk/desk.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <optional>

class QComboBox;

namespace earshot::ui::widgets {
class ActionButton;
class Inspector;
class NoticeBar;
class ListPanel;
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
    widgets::ListPanel *m_list;
    widgets::Table *m_table;
    QuarantineModel *m_model;
    widgets::Inspector *m_inspector;
    QComboBox *m_area = nullptr;                ///< only where the area must be chosen; in the inspector
    widgets::ActionButton *m_lift = nullptr;    ///< in the inspector
    widgets::ActionButton *m_dismiss = nullptr; ///< only for a file that could not be read; in the inspector
    domain::RecordingId m_lastLifted;
    QHash<domain::QuarantineId, QDate> m_dueDays; ///< of what lies here: due for disposal
    bool m_busy = false;
    desk::Newest m_reading;
};

} // namespace earshot::ui::quarantine
