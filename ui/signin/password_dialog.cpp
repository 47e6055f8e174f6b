#include "ui/signin/password_dialog.h"

#include "core/base/secret.h"
#include "core/service/administration_service.h"
#include "core/service/sign_in_delay.h"
#include "ui/desk/answer.h"
#include "ui/signin/strength_line.h"
#include "ui/signin/take_password.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace earshot::ui::signin {

using theme::FontRole;
using theme::px;
using theme::Token;

PasswordDialog::PasswordDialog(desk::Context &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_old(passwordField(this, tr("Password now"), QStringLiteral("oldPassword")))
    , m_new(passwordField(this, tr("New password"), QStringLiteral("newPassword")))
    , m_again(passwordField(this, tr("New password again"), QStringLiteral("newPasswordAgain")))
    , m_strength(
          new StrengthLine({context.me().person.user, context.me().person.name, context.me().organisation}, this))
    , m_notice(new widgets::NoticeBar(this))
    , m_change(new widgets::PrimaryButton(tr("Change password"), this))
{
    setWindowTitle(tr("Change password"));
    setObjectName(QStringLiteral("passwordDialog"));
    auto *what = new widgets::Label(
        tr("Your password locks your keys. Nobody can read it or set it back for you: if it is lost, two colleagues "
           "have to vouch for new keys of yours."),
        FontRole::Body, Token::Muted, this);
    what->setWordWrap(true);
    auto *form = widgets::newForm();
    form->addRow(tr("Password now"), m_old);
    form->addRow(tr("New password"), m_new);
    form->addRow(QString(), m_strength);
    form->addRow(tr("New password again"), m_again);
    m_change->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(16), px(20), px(16));
    column->setSpacing(px(12));
    column->addWidget(what);
    column->addLayout(form);
    column->addWidget(m_notice);
    column->addLayout(widgets::dialogFoot(this, tr("Cancel"), m_change));
    setMinimumWidth(px(480));
    for (QLineEdit *field : {m_old, m_new, m_again})
        connect(field, &QLineEdit::textChanged, this, &PasswordDialog::showState);
    connect(m_new, &QLineEdit::textChanged, this, &PasswordDialog::judge);
    connect(m_change, &QPushButton::clicked, this, &PasswordDialog::change);
    showState();
}

PasswordDialog::~PasswordDialog() = default;

void PasswordDialog::showState()
{
    m_change->setEnabled(!m_busy && !m_old->text().isEmpty() && !m_new->text().isEmpty() && !m_again->text().isEmpty());
}

void PasswordDialog::judge()
{
    m_strength->judge(SecretBytes::fromPassword(m_new->text()));
    m_notice->dismiss(); // what it says was about the one before
}

void PasswordDialog::change()
{
    if (!m_strength->isEnough()) {
        m_notice->showNotice(widgets::NoticeBar::Kind::Error, m_strength->text(), {}, false);
        m_new->setFocus();
        return;
    }
    if (m_new->text() != m_again->text()) {
        m_notice->showNotice(widgets::NoticeBar::Kind::Error, tr("The two new passwords differ."), {}, false);
        m_again->setFocus();
        return;
    }
    auto now = std::make_shared<SecretBytes>(takePassword(m_old));
    auto next = std::make_shared<SecretBytes>(takePassword(m_new));
    m_again->setText({});
    m_busy = true;
    showState();
    desk::answer(this, m_context.door().run([now, next](service::Door &door) {
        return door.administration().changePassword(*now, std::move(*next));
    }),
                 [this](const Result<void> &done) {
                     m_busy = false;
                     if (done) {
                         accept();
                         return;
                     }
                     m_notice->showNotice(widgets::NoticeBar::Kind::Error,
                                          done.error().code == ErrorCode::SignIn &&
                                                  service::secondsToWait(done.error()) == 0
                                              ? tr("That is not your password now.")
                                              : words::errorText(done.error()),
                                          {}, false);
                     m_old->setFocus();
                     showState();
                 });
}

} // namespace earshot::ui::signin
