#include "ui/signin/signin_page.h"

#include "core/base/secret.h"
#include "core/domain/states.h"
#include "core/service/sign_in_delay.h"
#include "ui/desk/answer.h"
#include "ui/signin/forgotten_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace earshot::ui::signin {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;

namespace {

QString nameOf(const QString &folder)
{
    QString name = QDir(folder).dirName();
    if (name.endsWith(QLatin1String(".earshot"), Qt::CaseInsensitive))
        name.chop(8);
    return name;
}

/// A capital without Shift, or a small letter with it.
bool saysCapsLock(const QKeyEvent &key)
{
    const QString text = key.text();
    if (text.size() != 1 || !text.at(0).isLetter() || text.at(0).toLower() == text.at(0).toUpper())
        return false;
    return text.at(0).isUpper() != key.modifiers().testFlag(Qt::ShiftModifier);
}

} // namespace

SignInPage::SignInPage(const service::Environment &environment, prompts::IPrompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_environment(environment)
    , m_prompter(prompter)
{
    setObjectName(QStringLiteral("signInPage"));
    setAccessibleName(tr("Sign in"));
    build();
    setStore({});
}

SignInPage::~SignInPage()
{
    m_attempt.waitForFinished(); // it reads the environment
}

void SignInPage::build()
{
    m_card = new widgets::Panel(this);
    m_card->setMaximumWidth(px(400)); // less where large text leaves less
    m_storeName = new Label({}, FontRole::Body, Token::Muted, m_card);
    m_storeName->setElided(true);
    m_message = new Label({}, FontRole::Body, Token::Muted, m_card);
    m_message->setWordWrap(true);
    m_error = new NoticeBar(m_card);
    m_error->setObjectName(QStringLiteral("signInError"));

    m_fields = new QWidget(m_card);
    auto *userLabel = new Label(tr("Your &name"), FontRole::Strong, Token::Text, m_fields);
    m_user = new QComboBox(m_fields);
    m_user->setObjectName(QStringLiteral("signInUser"));
    m_user->setEditable(true);
    m_user->setInsertPolicy(QComboBox::NoInsert);
    m_user->setAccessibleName(tr("Your name"));
    userLabel->setBuddy(m_user);
    auto *passwordLabel = new Label(tr("&Password"), FontRole::Strong, Token::Text, m_fields);
    m_password = new QLineEdit(m_fields);
    m_password->setObjectName(QStringLiteral("signInPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    passwordLabel->setBuddy(m_password);
    m_capsLock = new Label(tr("Caps Lock seems to be on."), FontRole::Caption, Token::Amber, m_fields);
    m_capsLock->hide();
    m_signIn = new widgets::PrimaryButton(tr("Sign in"), m_fields);
    m_signIn->setObjectName(QStringLiteral("signInButton"));
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(px(4));
    fields->addWidget(userLabel);
    fields->addWidget(m_user);
    fields->addSpacing(px(8));
    fields->addWidget(passwordLabel);
    fields->addWidget(m_password);
    fields->addWidget(m_capsLock);
    fields->addSpacing(px(12));
    fields->addWidget(m_signIn);
    m_forgotten = new QPushButton(tr("Forgotten password…"), m_fields);
    m_forgotten->setObjectName(QStringLiteral("forgottenPassword"));
    m_forgotten->setFlat(true);
    m_forgotten->setAutoDefault(false);
    fields->addWidget(m_forgotten);

    m_other = new QPushButton(tr("Open another store…"), m_card);
    m_other->setObjectName(QStringLiteral("openAnotherStore"));
    m_other->setAutoDefault(false);

    // Whoever received a package needs no account.
    m_package = new QPushButton(tr("Check a package…"), m_card);
    m_package->setObjectName(QStringLiteral("checkAPackage"));
    m_package->setFlat(true);
    m_package->setAutoDefault(false);

    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(px(28), px(24), px(28), px(24));
    column->setSpacing(px(8));
    column->addWidget(new Label(QStringLiteral("Earshot"), FontRole::Display, Token::Text, m_card));
    column->addWidget(m_storeName);
    column->addSpacing(px(8));
    column->addWidget(m_message);
    column->addWidget(m_error);
    column->addWidget(m_fields);
    column->addWidget(m_other);
    column->addWidget(m_package);

    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(m_card, 1000, Qt::AlignVCenter);
    row->addStretch(1);

    m_user->lineEdit()->installEventFilter(this);
    m_password->installEventFilter(this);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::attempt);
    connect(m_forgotten, &QPushButton::clicked, this, &SignInPage::forgot);
    connect(m_other, &QPushButton::clicked, this, &SignInPage::chooseStore);
    connect(m_package, &QPushButton::clicked, this, &SignInPage::packageCheckRequested);
    connect(theme::notifier(), &theme::Notifier::changed, this, [this] { m_card->setMaximumWidth(px(400)); });
}

void SignInPage::setStore(const QString &folder, const QString &user)
{
    m_folder = folder;
    setBusy(false);
    m_error->dismiss();
    m_user->clear();
    m_password->setText({});
    m_usable = false;
    if (folder.isEmpty()) {
        m_storeName->setText(tr("Review and governance of recorded calls"));
        m_message->setText(tr("Choose the store that you work with: a folder whose name ends in “.earshot”."));
        m_other->setText(tr("Open a store…"));
    } else {
        m_storeName->setText(nameOf(folder));
        m_storeName->setToolTip(QDir::toNativeSeparators(folder));
        m_message->clear();
        m_other->setText(tr("Open another store…"));
        const auto accounts = service::accounts(folder);
        if (accounts) {
            m_usable = true;
            m_user->addItems(*accounts);
            m_user->setCurrentIndex(-1);
            m_user->setEditText(user);
        } else {
            m_error->showNotice(NoticeBar::Kind::Error, wordsFor(accounts.error()), {}, false);
        }
    }
    m_message->setVisible(!m_message->text().isEmpty());
    m_fields->setVisible(m_usable);
    focusFirstField();
}

void SignInPage::setMessage(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void SignInPage::showError(const Error &error)
{
    setBusy(false);
    m_error->showNotice(NoticeBar::Kind::Error, wordsFor(error), {}, false);
}

void SignInPage::focusFirstField()
{
    if (!m_usable)
        m_other->setFocus();
    else if (m_user->currentText().isEmpty())
        m_user->setFocus();
    else
        m_password->setFocus();
}

void SignInPage::attempt()
{
    if (m_busy || !m_usable)
        return;
    const QString user = m_user->currentText().trimmed();
    if (user.isEmpty() || m_password->text().isEmpty()) {
        focusFirstField();
        return;
    }
    // setText, not clear(): it forgets the undo history as well. The typed text is then ours alone, and is wiped.
    QString typed = m_password->text();
    m_password->setText({});
    auto password = std::make_shared<SecretBytes>(SecretBytes::fromPassword(typed));
    base::wipe(typed);
    m_error->dismiss();
    setBusy(true);
    m_attempt = QtConcurrent::run([environment = m_environment, folder = m_folder, user, password] {
        return service::signIn(environment, folder, user, *password);
    });
    desk::answer(this, m_attempt,
                 [this](const Result<std::shared_ptr<service::Session>> &session) { finished(session); });
}

void SignInPage::finished(const Result<std::shared_ptr<service::Session>> &session)
{
    m_attempt = {}; // lets go of the session
    if (session) {
        setMessage({});
        emit signedIn(*session); // stays busy until the window has read who this is
        return;
    }
    showError(session.error());
    m_password->setFocus();
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *field :
         {static_cast<QWidget *>(m_user), static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_signIn),
          static_cast<QWidget *>(m_forgotten), static_cast<QWidget *>(m_other)})
        field->setEnabled(!busy);
    m_signIn->setText(busy ? tr("Signing in…") : tr("Sign in"));
}

void SignInPage::chooseStore()
{
    const QString folder = m_prompter.chooseFolder(this, tr("Open a store"), QFileInfo(m_folder).absolutePath());
    if (folder.isEmpty())
        return;
    setStore(folder);
    emit storeChosen(folder);
}

void SignInPage::forgot()
{
    const QString user = m_user->currentText().trimmed().toLower();
    if (m_user->findText(user) < 0) {
        m_error->showNotice(NoticeBar::Kind::Info, tr("Choose your name first."), {}, false);
        m_user->setFocus();
        return;
    }
    m_error->dismiss();
    m_password->setText({});
    auto *dialog = new ForgottenDialog(m_environment, m_folder, user, window());
    connect(dialog, &QDialog::accepted, this, [this] {
        setMessage(tr("Your new keys wait for two colleagues. When both have signed, sign in with the new password."));
    });
    dialog->open();
}

QString SignInPage::wordsFor(const Error &error) const
{
    switch (error.code) {
    case ErrorCode::SignIn:
        if (service::secondsToWait(error) > 0)
            return words::errorText(error);
        return tr("The name or the password is not right. Passwords tell capitals from small letters.");
    case ErrorCode::NotFound:
        return tr("There is no Earshot store in this folder. If it is on another computer, check the connection.");
    case ErrorCode::Integrity:
        return tr(
            "This store does not verify: a file in it was damaged or changed. Nothing was opened. Tell Information "
            "Governance and IT before anybody works with it.");
    case ErrorCode::Unsupported:
        if (error.where == QLatin1String(domain::trialStore))
            return tr("This store was made by a trial version of Earshot, whose entries prove too little. Make a new "
                      "one (earshot-cli init) and import its recordings there.");
        return tr("This store was made with a newer version of Earshot. Nothing was changed. Ask IT for that version.");
    case ErrorCode::Busy:
        return tr("Somebody else has this store open, and it opens for one person at a time from here. Try again when "
                  "they are done.");
    default:
        return words::errorText(error, *m_environment.profile);
    }
}

bool SignInPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto &key = static_cast<QKeyEvent &>(*event);
        if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
            if (watched == m_password)
                attempt();
            else
                m_password->setFocus();
            return true;
        }
        if (watched == m_password && !key.text().isEmpty())
            m_capsLock->setVisible(saysCapsLock(key));
    }
    return QWidget::eventFilter(watched, event);
}

void SignInPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme::color(Token::Window));
}

} // namespace earshot::ui::signin
