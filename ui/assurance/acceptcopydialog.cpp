#include "ui/assurance/acceptcopydialog.h"

#include "ui/assurance/checkpointwords.h"
#include "ui/desk/answer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace earshot::ui::assurance {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;
using widgets::wrapped;

namespace {

QString entries(const audit::Checkpoint &head)
{
    return AcceptCopyDialog::tr("%1 entries, fingerprint %2")
        .arg(words::count(static_cast<qint64>(head.size)), words::hash(head.root));
}

} // namespace

AcceptCopyDialog::AcceptCopyDialog(desk::Context &context, const service::RecordStanding &standing, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_standing(standing)
    , m_reason(new QPlainTextEdit(this))
    , m_notice(new NoticeBar(this))
    , m_accept(new widgets::PrimaryButton(tr("Accept this copy"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("acceptCopyDialog"));
    setWindowTitle(tr("Accept this copy"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(new Label(tr("Go on with this copy of the store"), FontRole::Heading));
    column->addWidget(wrapped(acceptanceText(standing), FontRole::Body, Token::Text));
    auto *panel = new widgets::Panel;
    auto *inner = new QVBoxLayout(panel);
    inner->setContentsMargins(px(14), px(12), px(14), px(12));
    auto *facts = new widgets::FactList;
    if (!standing.seen.root.isEmpty()) {
        facts->add(tr("Seen here"), entries(standing.seen));
        facts->add(tr("Seen on"), words::dateTime(standing.seenAt));
    }
    facts->add(tr("This copy"), entries(standing.now));
    inner->addWidget(facts);
    column->addWidget(panel);
    auto *label = new Label(tr("Why this copy is the one to go on with"), FontRole::Strong);
    label->setBuddy(m_reason);
    column->addWidget(label);
    m_reason->setObjectName(QStringLiteral("acceptReason"));
    m_reason->setAccessibleName(label->text());
    m_reason->setPlaceholderText(tr("What happened, who restored it, and where the other copy is kept"));
    m_reason->setTabChangesFocus(true);
    m_reason->setMinimumHeight(px(88));
    column->addWidget(m_reason, 1);
    column->addWidget(wrapped(tr("Your reason and both fingerprints go on record in your name. What this computer "
                                 "remembered is set aside as evidence. Other computers that saw more ask for "
                                 "themselves."),
                              FontRole::Caption, Token::Muted));
    column->addWidget(m_notice);
    m_accept->setObjectName(QStringLiteral("acceptCopy"));
    m_accept->setEnabled(false);
    column->addLayout(widgets::dialogFoot(this, tr("Cancel"), m_accept));
    connect(m_accept, &QPushButton::clicked, this, &AcceptCopyDialog::acceptCopy);
    connect(m_reason, &QPlainTextEdit::textChanged, this,
            [this] { m_accept->setEnabled(!m_reason->toPlainText().trimmed().isEmpty()); });
    widgets::keepHeight(this);
    resize(px(600), px(420));
    m_reason->setFocus();
}

AcceptCopyDialog::~AcceptCopyDialog() = default;

void AcceptCopyDialog::acceptCopy()
{
    m_accept->setEnabled(false);
    auto done =
        m_context.door().run([reason = m_reason->toPlainText().trimmed(), shown = m_standing.now](service::Door &door) {
            return door.checkpoints().acceptRollback(reason, shown);
        });
    desk::answer(this, done, [this](const Result<void> &done) {
        if (done) {
            accept();
            return;
        }
        m_accept->setEnabled(true);
        m_notice->showNotice(NoticeBar::Kind::Error,
                             done.error().code == ErrorCode::Conflict
                                 ? tr("This is not the copy that was shown any more, or it is settled already. Close "
                                      "this and read again what is said at the top of the window.")
                                 : words::errorText(done.error(), m_context.profile()),
                             {}, false);
    });
}

} // namespace earshot::ui::assurance
