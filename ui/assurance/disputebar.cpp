#include "ui/assurance/disputebar.h"

#include "ui/assurance/acceptcopydialog.h"
#include "ui/assurance/checkpointwords.h"
#include "ui/desk/answer.h"

#include <QClipboard>
#include <QGuiApplication>

namespace earshot::ui::assurance {

DisputeBar::DisputeBar(desk::Context &context, QWidget *parent)
    : widgets::NoticeBar(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("disputeBar"));
    connect(this, &NoticeBar::actionTriggered, this, &DisputeBar::act);
    connect(&context, &desk::Context::countsChanged, this, &DisputeBar::refresh);
    connect(&context, &desk::Context::errorHappened, this, [this](const Error &error) {
        if (error.code == ErrorCode::Integrity)
            refresh();
    });
    refresh();
}

void DisputeBar::refresh()
{
    auto asked = m_context.door().run([](service::Door &door) { return door.checkpoints().dispute(); });
    desk::answer(this, asked, [this](const Result<service::Dispute> &dispute) {
        if (dispute) // an error of the store itself is said by whatever act meets it
            show(*dispute);
    });
}

void DisputeBar::show(const service::Dispute &dispute)
{
    const bool before = m_dispute.standing.isDisputed();
    m_dispute = dispute;
    if (!dispute.standing.isDisputed()) {
        hide();
        if (before)
            emit settled();
        return;
    }
    const bool mine = m_context.me().mayAdvise; // of the IG Unit
    const QString text =
        tr("%1 %2 %3", "what was found, what is safe, what to do")
            .arg(standingText(dispute.standing),
                 tr("Recordings and keys are safe. Until this is settled nothing is written to this store, and no "
                    "recording is played or leaves it."),
                 mine ? tr("Leave the folder as it is and look for the newest copy. If this one was restored on "
                           "purpose, accept it.")
                      : whomToTell(dispute));
    showNotice(Kind::Error, text, mine ? tr("Accept this copy…") : tr("Copy details"), false);
}

void DisputeBar::act()
{
    if (!m_context.me().mayAdvise) {
        QGuiApplication::clipboard()->setText(m_dispute.standing.text()); // the door's English, without personal data
        return;
    }
    auto *dialog = new AcceptCopyDialog(m_context, m_dispute.standing, window());
    connect(dialog, &AcceptCopyDialog::accepted, this, [this] {
        refresh();
        emit m_context.notice(tr("This copy is accepted, and on record with your reason."), false);
    });
    connect(dialog, &QDialog::rejected, this, &DisputeBar::refresh);
    dialog->open();
}

} // namespace earshot::ui::assurance
