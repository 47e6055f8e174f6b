#pragma once

#include "core/service/readmission_service.h"
#include "ui/desk/context.h"
#include "ui/widgets/states.h"

namespace earshot::ui::assurance {

/// Says above every desk who waits with new keys for this person's signature; and to anybody that new keys were made in
/// their own name, which nobody who is signed in should need. Hidden otherwise; looks again when counts are read.
class ReadmissionBar : public widgets::NoticeBar
{
    Q_OBJECT
public:
    explicit ReadmissionBar(desk::Context &context, QWidget *parent = nullptr);

    void refresh();
    void open(); ///< the list of who waits

private:
    void show(const QList<service::Renewal> &renewals);

    desk::Context &m_context;
};

} // namespace earshot::ui::assurance
