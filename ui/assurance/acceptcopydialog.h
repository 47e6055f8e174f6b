#pragma once

#include "core/service/checkpoint_service.h"
#include "ui/desk/context.h"

#include <QDialog>

class QPlainTextEdit;

namespace earshot::ui::widgets {
class NoticeBar;
class PrimaryButton;
} // namespace earshot::ui::widgets

namespace earshot::ui::assurance {

/// For the IG Unit: this copy of a disputed store is the one to go on with. Accepted when it is on record.
class AcceptCopyDialog : public QDialog
{
    Q_OBJECT
public:
    AcceptCopyDialog(desk::Context &context, const service::RecordStanding &standing, QWidget *parent = nullptr);
    ~AcceptCopyDialog() override;

private:
    void acceptCopy();

    desk::Context &m_context;
    service::RecordStanding m_standing;
    QPlainTextEdit *m_reason;
    widgets::NoticeBar *m_notice;
    widgets::PrimaryButton *m_accept;
};

} // namespace earshot::ui::assurance
