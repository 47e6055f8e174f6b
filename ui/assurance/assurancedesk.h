#pragma once

#include "ui/desk/desk.h"
#include "ui/widgets/tasklist.h"

namespace earshot::ui::assurance {

class CheckpointPane;
class VerifyView;

/// Whether the record is whole: its check on the left, its checkpoints and witnesses on the right. Only for who may
/// read the audit.
class AssuranceDesk : public desk::Desk
{
    Q_OBJECT
public:
    explicit AssuranceDesk(desk::Context &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] theme::Icon icon() const override;
    void activate() override;
    [[nodiscard]] int waiting(const service::WaitingCounts &counts) const override;

    void check();                          ///< begins a check, as its button does
    [[nodiscard]] static QString taskId(); ///< of checkedMeanwhile()

signals:
    void recordRead();                                               ///< where the record stands was compared anew
    void checkedMeanwhile(const earshot::ui::widgets::Task &result); ///< a check ended while another desk was shown
    void lookedAt();                                                 ///< the desk is shown

private:
    VerifyView *m_verify;
    CheckpointPane *m_checkpoints;
};

} // namespace earshot::ui::assurance
