#include "ui/retention/earlydialogs.h"

#include "ui/retention/earlywords.h"
#include "ui/words/words.h"

#include <QPlainTextEdit>

namespace earshot::ui::retention {

using service::EarlyDeletionStanding;

ApproveEarlyDialog::ApproveEarlyDialog(desk::Context &context, const EarlyDeletionStanding &standing, QWidget *parent)
    : SignDialog(context, tr("Approve %1").arg(standing.request.number()),
                 standing.left > 1 ? tr("Sign and approve") : tr("Approve and delete"), parent)
    , m_id(standing.request.id)
{
    setObjectName(QStringLiteral("approveEarlyDialog"));
    setAbout(earlyAbout(standing));
    const QString why = words::exceptionName(context.profile(), standing.request.exception);
    setConsequence(
        standing.left > 1
            ? tr("%1. Your yes is signed; another person has to approve it before anything is deleted.", "exception")
                  .arg(why)
            : tr("%1. The recording's key is destroyed in this store at once, then its sound, notes and "
                 "clips, and nobody to whom it was released in Earshot can hear it any more: this cannot be "
                 "undone. A backup made before can still be read until it is overwritten. On record stay "
                 "the exception, who asked and that you approved.",
                 "exception")
                  .arg(why),
        true);
    resize(theme::px(560), sizeHint().height());
}

void ApproveEarlyDialog::commit()
{
    perform([id = m_id](service::Door &door) { return door.earlyDeletions().approve(id); },
            [this](const EarlyDeletionStanding &standing) {
                emit approved(standing);
                accept();
            });
}

RefuseEarlyDialog::RefuseEarlyDialog(desk::Context &context, const EarlyDeletionStanding &standing, QWidget *parent)
    : SignDialog(context, tr("Refuse %1").arg(standing.request.number()), tr("Sign and refuse"), parent)
    , m_id(standing.request.id)
{
    setObjectName(QStringLiteral("refuseEarlyDialog"));
    setAbout(earlyAbout(standing));
    m_reason = addWords(QStringLiteral("reason"), tr("Why it is not deleted"), {}, 3);
    setConsequence(tr("The recording is kept as if nobody had asked, and your reason stays on record."));
    setReady(false);
    connect(m_reason, &QPlainTextEdit::textChanged, this,
            [this] { setReady(!m_reason->toPlainText().trimmed().isEmpty()); });
    resize(theme::px(560), sizeHint().height());
    m_reason->setFocus();
}

void RefuseEarlyDialog::commit()
{
    perform([id = m_id, reason = m_reason->toPlainText()](
                service::Door &door) { return door.earlyDeletions().refuse(id, reason); },
            [this](const EarlyDeletionStanding &standing) {
                emit refused(standing);
                accept();
            });
}

} // namespace earshot::ui::retention
