#include "ui/assurance/assurancedesk.h"

#include "ui/assurance/checkpointpane.h"
#include "ui/assurance/verifyview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/reflow.h"

#include <QVBoxLayout>

namespace earshot::ui::assurance {

using theme::px;

AssuranceDesk::AssuranceDesk(desk::Context &context, QWidget *parent)
    : desk::Desk(context, parent)
    , m_verify(new VerifyView(context))
    , m_checkpoints(new CheckpointPane(context))
{
    setObjectName(QStringLiteral("assuranceDesk"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(px(16), px(14), px(16), px(14));
    auto *split = new widgets::TurningSplitter;
    split->addWidget(m_verify);
    split->addWidget(m_checkpoints);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setWidths({700, 348});
    all->addWidget(split);
    connect(m_verify, &VerifyView::finished, m_checkpoints, &CheckpointPane::reload); // a check is an entry itself
    connect(m_verify, &VerifyView::finished, this, [this] {
        if (!isVisible())
            emit checkedMeanwhile(m_verify->result(taskId()));
    });
    connect(m_checkpoints, &CheckpointPane::shown, this, &AssuranceDesk::recordRead);
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
    m_verify->start();
}

} // namespace earshot::ui::assurance
