#pragma once

#include "core/service/policy_service.h"
#include "ui/desk/context.h"

#include <QDialog>

namespace earshot::ui::widgets {
class NoticeBar;
class PrimaryButton;
} // namespace earshot::ui::widgets

namespace earshot::ui::policies {

/// A profile from a file, before it is signed: what it is, what it would change, and the first of two signatures.
class ProposeDialog : public QDialog
{
    Q_OBJECT
public:
    ProposeDialog(desk::Context &context, const QByteArray &json, const service::PolicyDraft &draft,
                  QWidget *parent = nullptr);
    ~ProposeDialog() override;

signals:
    void proposed(const QString &version);

private:
    void propose();

    desk::Context &m_context;
    QByteArray m_json;
    service::PolicyDraft m_draft;
    widgets::NoticeBar *m_notice;
    widgets::PrimaryButton *m_sign;
};

} // namespace earshot::ui::policies
