#pragma once

#include "core/service/hold_service.h"
#include "ui/retention/signdialog.h"

class QCheckBox;

namespace earshot::ui::retention {

/// The IG Unit's guidance on keeping something longer than the policy allows.
class GuidanceDialog : public SignDialog
{
    Q_OBJECT
public:
    GuidanceDialog(desk::Context &context, const service::HoldStanding &standing, QWidget *parent);

signals:
    void given(const earshot::service::HoldStanding &standing);

protected:
    void commit() override;

private:
    void refresh();

    const service::HoldStanding m_standing;
    QPlainTextEdit *m_text;
    QCheckBox *m_ends;
    QDateEdit *m_until;
    QDateEdit *m_review;
};

/// Ends a hold or a freeze; says what that lets happen.
class LiftDialog : public SignDialog
{
    Q_OBJECT
public:
    LiftDialog(desk::Context &context, const service::HoldStanding &standing, QWidget *parent);

signals:
    void lifted(const earshot::service::HoldStanding &standing);

protected:
    void commit() override;

private:
    const service::HoldStanding m_standing;
    QPlainTextEdit *m_reason;
};

} // namespace earshot::ui::retention
