#pragma once

#include "core/service/checkpoint_service.h"
#include "ui/desk/context.h"
#include "ui/widgets/panel.h"

class QPushButton;

namespace earshot::ui::widgets {
class ActionButton;
} // namespace earshot::ui::widgets

namespace earshot::ui::assurance {

/// How long the record is, how it stands to the newest checkpoint that this computer keeps, who witnesses it; and
/// checkpoints out of the house and in again.
class CheckpointPane : public widgets::Inspector
{
    Q_OBJECT
public:
    explicit CheckpointPane(desk::Context &context, QWidget *parent = nullptr);

    void reload();

signals:
    void shown(); ///< what was read anew

private:
    void buildFoot();
    void show(const service::RecordOverview &overview);
    void addRecord(const service::RecordOverview &overview);
    void addKept(const service::RecordStanding &standing);
    void addWitnesses(const QList<service::WitnessStanding> &witnesses);
    [[nodiscard]] QString today() const; ///< for a file's name
    void save();
    void saveForPrinting();
    void copy();
    void checkIn();

    desk::Context &m_context;
    QWidget *m_facts = nullptr; ///< what is made anew when it is read anew; the buttons keep their focus
    QVBoxLayout *m_column = nullptr;
    widgets::ActionButton *m_save;
    QPushButton *m_print;
    QPushButton *m_copy;
};

} // namespace earshot::ui::assurance
