#pragma once

#include "core/service/early_deletion_service.h"
#include "core/service/review_service.h"
#include "ui/recordings/actdialog.h"

class QComboBox;
class QPlainTextEdit;

namespace earshot::ui::recordings {

/// Asks that a recording be deleted before its time, by one of the policy's exceptions. Nothing is deleted by it.
class EarlyDialog : public ActDialog
{
    Q_OBJECT
public:
    /// `detail.earlyWays`: at least one that this person may ask by.
    EarlyDialog(desk::Context &context, const service::RecordingDetail &detail, QWidget *parent);

signals:
    void requested(const earshot::service::EarlyDeletionStanding &standing);

protected:
    void commit() override;

private:
    void refresh();
    [[nodiscard]] QString exception() const;

    const service::RecordingDetail m_detail;
    QComboBox *m_exception;
    QPlainTextEdit *m_reason;
    widgets::Label *m_approvers;
};

} // namespace earshot::ui::recordings
