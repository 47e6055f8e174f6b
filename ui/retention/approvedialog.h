#pragma once

#include "core/service/disposal_service.h"
#include "ui/retention/signdialog.h"

class QSpinBox;

namespace earshot::ui::retention {

/// The IG Unit's yes to a disposal, and for how long backups of the store are kept.
class ApproveDialog : public SignDialog
{
    Q_OBJECT
public:
    ApproveDialog(desk::Context &context, const service::DisposalStanding &standing, QWidget *parent);

signals:
    void approved(const earshot::service::DisposalStanding &standing);

protected:
    void commit() override;

private:
    void refresh();

    const service::DisposalStanding m_standing;
    QSpinBox *m_days;
};

} // namespace earshot::ui::retention
