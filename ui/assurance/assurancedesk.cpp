#include "ui/assurance/assurancedesk.h"

#include "ui/assurance/checkpointpane.h"
#include "ui/assurance/recoverydialog.h"
#include "ui/assurance/verifyview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/states.h"

#include <QVBoxLayout>

namespace earshot::ui::assurance {

using theme::px;

AssuranceDesk::AssuranceDesk(desk::Context &context, QWidget *parent)
    : desk::Desk(context, parent)
{
    setObjectName(QStringLiteral("assuranceDesk"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(px(16), px(14), px(16), px(14));
    if (context.me().mayReadAudit)
        buildRecord();
    else
        buildRecovery();
}

void AssuranceDesk::buildRecord()
{
    m_verify = new VerifyView(context());
    m_checkpoints = new CheckpointPane(context());
    auto *split = new widgets::TurningSplitter;
    split->addWidget(m_verify);
    split->addWidget(m_checkpoints);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setWidths({700, 348});
    layout()->addWidget(split);
    connect(m_verify, &VerifyView::finished, m_checkpoints, &CheckpointPane::reload); // a check is an entry itself
    connect(m_verify, &VerifyView::finished, this, [this] {
        if (!isVisible())
            emit checkedMeanwhile(m_verify->result(taskId()));
    });
    connect(m_checkpoints, &CheckpointPane::shown, this, &AssuranceDesk::recordRead);
}

void AssuranceDesk::buildRecovery()
{
    auto *panel = new widgets::Panel;
    auto *column = new QVBoxLayout(panel);
    m_recovery = new widgets::EmptyState;
    m_recovery->setObjectName(QStringLiteral("recoveryOnly"));
    m_recovery->setContent(theme::Icon::Key, tr("Recovery of lost keys"),
                           tr("If everybody who holds the key of a service area has left or lost it, two officers with "
                              "their kits open the area to two named people. You may make kits and begin that; the "
                              "check of the record is for those who may read the audit list."),
                           tr("Recovery of lost keys…"));
    column->addWidget(m_recovery);
    layout()->addWidget(panel);
    connect(m_recovery, &widgets::EmptyState::actionTriggered, this,
            [this] { (new RecoveryDialog(context(), window()))->open(); });
}

QString AssuranceDesk::title() const
{
    return tr("Assurance");
}

theme::Icon AssuranceDesk::icon() const
{
    return theme::Icon::Assurance;
}

void AssuranceDesk::activate()
{
    if (m_recovery) {
        m_recovery->setFocus();
        return;
    }
    m_checkpoints->reload();
    m_verify->focusStart();
    emit lookedAt();
}

int AssuranceDesk::waiting(const service::WaitingCounts &counts) const
{
    return counts.notices;
}

QString AssuranceDesk::taskId()
{
    return QStringLiteral("check");
}

void AssuranceDesk::check()
{
    if (m_verify)
        m_verify->start();
}

} // namespace earshot::ui::assurance
