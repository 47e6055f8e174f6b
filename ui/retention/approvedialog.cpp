#include "ui/retention/approvedialog.h"

#include "ui/retention/retentionwords.h"
#include "ui/words/words.h"

#include <QSpinBox>

namespace earshot::ui::retention {

namespace {

constexpr int longestBackupDays = 3650; ///< as the service takes them

} // namespace

ApproveDialog::ApproveDialog(desk::Context &context, const service::DisposalStanding &standing, QWidget *parent)
    : SignDialog(context, tr("Approve %1").arg(standing.number), tr("Sign and approve"), parent)
    , m_standing(standing)
{
    setObjectName(QStringLiteral("approveDialog"));
    setAbout(tr("%1 of %2, due on %3 or before. Notice by %4.", "how many recordings, area, date, person")
                 .arg(recordings(standing.disposal.recordings.size()), standing.disposal.areaName,
                      words::date(standing.disposal.dueBy), standing.disposal.plannedByName));
    m_days = new QSpinBox;
    m_days->setRange(0, longestBackupDays);
    m_days->setSuffix(tr(" days", "after a number"));
    m_days->setValue(service::DisposalService::usualBackupDays);
    addField(QStringLiteral("backup-days"), tr("Backups are kept for"), m_days);
    connect(m_days, &QSpinBox::valueChanged, this, &ApproveDialog::refresh);
    refresh();
    resize(theme::px(560), sizeHint().height());
    m_days->setFocus();
}

void ApproveDialog::refresh()
{
    setConsequence(
        tr("From %1 on a nominated deleter can destroy the keys of these recordings for ever: this cannot be "
           "undone. What is held by then stays. The certificate will say that even backups cannot be read "
           "%2 days after the last of them went (§7).")
            .arg(words::date(m_standing.disposal.runFrom), words::count(m_days->value())));
}

void ApproveDialog::commit()
{
    perform([id = m_standing.disposal.id,
             days = m_days->value()](service::Door &door) { return door.disposals().approve(id, days); },
            [this](const service::DisposalStanding &standing) {
                emit approved(standing);
                accept();
            });
}

} // namespace earshot::ui::retention
