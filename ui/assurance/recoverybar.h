#pragma once

#include "core/service/recovery_service.h"
#include "ui/desk/context.h"
#include "ui/widgets/states.h"

namespace earshot::ui::assurance {

/// Says above every desk what of recovery is this person's: notices for the SIRO and the IG Unit until they have read
/// them, a ceremony that waits for officers' kits at this seat, an area that is open to them for a time. Hidden
/// otherwise; looks again when counts are read.
class RecoveryBar : public widgets::NoticeBar
{
    Q_OBJECT
public:
    explicit RecoveryBar(desk::Context &context, QWidget *parent = nullptr);

    void refresh();

private:
    struct Reading
    {
        QList<service::Ceremony> mine; ///< that wait for kits or are open
        int notices = 0;
    };
    void show(const Reading &reading);

    desk::Context &m_context;
};

} // namespace earshot::ui::assurance
