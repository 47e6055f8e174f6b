#pragma once

#include "core/service/recovery_service.h"
#include "ui/desk/context.h"

#include <QDialog>

class QPlainTextEdit;

namespace earshot::ui::widgets {
class NoticeBar;
class PrimaryButton;
} // namespace earshot::ui::widgets

namespace earshot::ui::assurance {

/// An officer types or scans their recovery kit, where one of the two people who receive the key is signed in. The
/// words are wiped from the field as soon as they are taken. Accepted when the kit has signed.
class KitEntryDialog : public QDialog
{
    Q_OBJECT
public:
    KitEntryDialog(desk::Context &context, const service::Ceremony &ceremony, QWidget *parent = nullptr);
    ~KitEntryDialog() override;

    /// How the ceremony stands after this kit.
    [[nodiscard]] const service::Ceremony &ceremony() const { return m_ceremony; }

private:
    void sign();

    desk::Context &m_context;
    service::Ceremony m_ceremony;
    QPlainTextEdit *m_words;
    widgets::NoticeBar *m_notice;
    widgets::PrimaryButton *m_sign;
};

} // namespace earshot::ui::assurance
