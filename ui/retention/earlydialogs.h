#pragma once

#include "core/service/early_deletion_service.h"
#include "ui/retention/signdialog.h"

namespace earshot::ui::retention {

/// Another person's yes to a request to delete early; the last one that it takes deletes the recording.
class ApproveEarlyDialog : public SignDialog
{
    Q_OBJECT
public:
    ApproveEarlyDialog(desk::Context &context, const service::EarlyDeletionStanding &standing, QWidget *parent);

signals:
    void approved(const earshot::service::EarlyDeletionStanding &standing);

protected:
    void commit() override;

private:
    const domain::EarlyDeletionId m_id;
};

/// No, and why.
class RefuseEarlyDialog : public SignDialog
{
    Q_OBJECT
public:
    RefuseEarlyDialog(desk::Context &context, const service::EarlyDeletionStanding &standing, QWidget *parent);

signals:
    void refused(const earshot::service::EarlyDeletionStanding &standing);

protected:
    void commit() override;

private:
    const domain::EarlyDeletionId m_id;
    QPlainTextEdit *m_reason;
};

} // namespace earshot::ui::retention
