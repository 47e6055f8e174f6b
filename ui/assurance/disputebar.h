#pragma once

#include "core/service/checkpoint_service.h"
#include "ui/desk/context.h"
#include "ui/widgets/states.h"

namespace earshot::ui::assurance {

/// Says above every desk that the store does not continue what this computer saw, what is safe, and the way out: the
/// IG Unit accepts this copy, others are told whom to ask. Hidden while nothing is disputed; looks again when an act
/// fails on the record, when counts are read, and when told to.
class DisputeBar : public widgets::NoticeBar
{
    Q_OBJECT
public:
    explicit DisputeBar(desk::Context &context, QWidget *parent = nullptr);

    void refresh();

signals:
    void settled(); ///< it was disputed and is not any more

private:
    void show(const service::Dispute &dispute);
    void act();

    desk::Context &m_context;
    service::Dispute m_dispute;
};

} // namespace earshot::ui::assurance
