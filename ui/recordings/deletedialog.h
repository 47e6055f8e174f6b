#pragma once

#include "core/service/review_service.h"
#include "ui/recordings/actdialog.h"

class QPlainTextEdit;

namespace earshot::ui::recordings {

/// §7 delete: key first, for good.
class DeleteDialog : public ActDialog
{
    Q_OBJECT
public:
    DeleteDialog(desk::Context &context, const service::RecordingDetail &detail, QWidget *parent);

signals:
    void recordingDeleted();

protected:
    void commit() override;

private:
    domain::Recording m_recording;
    QPlainTextEdit *m_reason;
};

} // namespace earshot::ui::recordings
