#pragma once

#include "ui/desk/desk.h"
#include "ui/widgets/tasklist.h"

namespace earshot::ui::widgets {
class EmptyState;
}

namespace earshot::ui::assurance {

class CheckpointPane;
class VerifyView;

/// Whether the record is whole: its check on the left, its checkpoints and witnesses on the right, for who may read the
/// audit. Who may only open recovery (§6: the Chief Executive) finds that alone here.
class AssuranceDesk : public desk::Desk
{
    Q_OBJECT
public:
    explicit AssuranceDesk(desk::Context &context, QWidget *parent = nullptr);

    [[nodiscard]] static bool isFor(const service::Me &me) { return me.mayReadAudit || me.mayOpenRecovery; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] theme::Icon icon() const override;
    void activate() override;
    [[nodiscard]] int waiting(const service::WaitingCounts &counts) const override;

    void check();                          ///< begins a check, as its button does; for who may read the audit
    [[nodiscard]] static QString taskId(); ///< of checkedMeanwhile()

signals:
    void recordRead();                                               ///< where the record stands was compared anew
    void checkedMeanwhile(const earshot::ui::widgets::Task &result); ///< a check ended while another desk was shown
    void lookedAt();                                                 ///< the desk is shown

private:
    void buildRecord();
    void buildRecovery();

    VerifyView *m_verify = nullptr; ///< these two for who may read the audit
    CheckpointPane *m_checkpoints = nullptr;
    widgets::EmptyState *m_recovery = nullptr; ///< for who may not
};

} // namespace earshot::ui::assurance
