#include "ui/signin/forgotten_dialog.h"

#include "core/policy/decision.h"
#include "core/policy/profile.h"
#include "core/service/environment.h"
#include "core/service/readmission_service.h"
#include "core/service/sign_in_delay.h"
#include "ui/desk/answer.h"
#include "ui/signin/strength_line.h"
#include "ui/signin/take_password.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/keepheight.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/words/words.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace earshot::ui::signin {

using theme::FontRole;
using theme::px;
using theme::Token;
using widgets::Label;
using widgets::NoticeBar;
using widgets::wrapped;

namespace {

/// Two lines of four groups: as they are read aloud.
QString inLines(const QString &fingerprint)
{
    const QStringList groups = fingerprint.split(u' ', Qt::SkipEmptyParts);
    const QString gap = QStringLiteral("  ");
    return groups.mid(0, groups.size() / 2).join(gap) + u'\n' + groups.mid(groups.size() / 2).join(gap);
}

} // namespace

ForgottenDialog::ForgottenDialog(const service::Environment &environment, const QString &folder, const QString &user,
                                 QWidget *parent)
    : QDialog(parent)
    , m_environment(environment)
    , m_folder(folder)
    , m_user(user)
    , m_waits(service::waitsForReadmission(folder, user))
    , m_pages(new QStackedWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("forgottenDialog"));
    setWindowTitle(tr("Forgotten password"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    m_pages->addWidget(buildForm());
    m_pages->addWidget(buildNext());
    column->addWidget(m_pages);
    setMinimumWidth(px(520));
    widgets::keepHeight(this);
    showState();
    m_make->setDefault(true); // in the dialog by now
    m_new->setFocus();
}

ForgottenDialog::~ForgottenDialog()
{
    m_work.waitForFinished(); // it reads the environment
}

QString ForgottenDialog::officesOf(const QStringList &acts) const
{
    QStringList names;
    for (const QString &act : acts) {
        for (const QString &office : m_environment.profile->rights(act)) {
            const QString name = words::officeName(*m_environment.profile, office);
            if (!names.contains(name))
                names << name;
        }
    }
    return words::anyOf(names);
}

QWidget *ForgottenDialog::buildForm()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addWidget(new Label(tr("New keys for %1").arg(m_user), FontRole::Heading));
    column->addWidget(
        wrapped(tr("Nobody can read your password or set it back. You make new keys under a new one here, "
                   "and two colleagues vouch that they are yours. Your areas, offices and notes stay. "
                   "Until then the old password goes on working."),
                Token::Muted));
    m_new = passwordField(page, tr("New password"), QStringLiteral("forgottenNew"));
    m_again = passwordField(page, tr("New password again"), QStringLiteral("forgottenAgain"));
    m_strength = new StrengthLine({m_user}, page);
    auto *form = widgets::newForm();
    form->addRow(tr("New password"), m_new);
    form->addRow(QString(), m_strength);
    form->addRow(tr("New password again"), m_again);
    column->addLayout(form);
    m_notice = new NoticeBar(page);
    m_notice->setObjectName(QStringLiteral("forgottenNotice"));
    column->addWidget(m_notice);
    auto *waiting =
        wrapped(tr("New keys of this name wait already. To see their fingerprint again, type their password "
                   "once. New ones take their place, and both colleagues have to compare again."));
    waiting->setObjectName(QStringLiteral("forgottenWaits"));
    waiting->setVisible(m_waits);
    column->addWidget(waiting);
    m_show = new QPushButton(tr("Show the fingerprint again"), page);
    m_show->setObjectName(QStringLiteral("forgottenShow"));
    m_show->setAutoDefault(false);
    m_show->setVisible(m_waits);
    column->addWidget(m_show, 0, Qt::AlignLeft);
    column->addStretch();
    m_make = new widgets::PrimaryButton(tr("Make new keys"), page);
    m_make->setObjectName(QStringLiteral("forgottenMake"));
    column->addLayout(widgets::dialogFoot(this, tr("Cancel"), m_make));
    for (QLineEdit *field : {m_new, m_again})
        connect(field, &QLineEdit::textChanged, this, &ForgottenDialog::showState);
    connect(m_new, &QLineEdit::textChanged, this, [this] {
        m_strength->judge(SecretBytes::fromPassword(m_new->text()));
        m_notice->dismiss(); // what it says was about the one before
    });
    connect(m_make, &QPushButton::clicked, this, &ForgottenDialog::make);
    connect(m_show, &QPushButton::clicked, this, &ForgottenDialog::showAgain);
    return page;
}

QWidget *ForgottenDialog::buildNext()
{
    const QString manage = policy::actName(policy::Act::ManagePeople);
    const QString grant = policy::actName(policy::Act::Grant);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addWidget(new Label(tr("The fingerprint of your new keys"), FontRole::Heading));
    m_made = wrapped({}, Token::Muted);
    column->addWidget(m_made);
    m_fingerprint = new Label({}, FontRole::Display);
    m_fingerprint->setObjectName(QStringLiteral("forgottenFingerprint"));
    m_fingerprint->setAlignment(Qt::AlignCenter);
    m_fingerprint->setContentsMargins(0, px(8), 0, px(8));
    m_fingerprint->setFocusPolicy(Qt::StrongFocus); // for who hears the page
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_fingerprint);
    column->addWidget(wrapped(tr("Write it down. Whoever asks for it wants to know that these are your keys and nobody "
                                 "else's: read it to them in person, or on the telephone if they know your voice, and "
                                 "do not send it.")));
    int step = 0;
    const auto addStep = [&](const QString &text) {
        auto *line = wrapped(tr("%1. %2", "number of a step, what is done").arg(++step).arg(text));
        line->setObjectName(QStringLiteral("forgottenStep%1").arg(step));
        column->addWidget(line);
    };
    addStep(tr("A first colleague compares it in their own Earshot and signs: %1. They find you at the top of their "
               "window, or under Forgotten passwords in the menu.")
                .arg(officesOf({grant, manage})));
    addStep(tr("A second colleague does the same within %n days: %1.", nullptr, service::ReadmissionService::validDays)
                .arg(officesOf({manage})));
    addStep(tr("Then you sign in with the new password."));
    column->addStretch();
    m_done = new widgets::PrimaryButton(tr("I have written it down"), page);
    m_done->setObjectName(QStringLiteral("forgottenDone"));
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_done);
    column->addLayout(foot);
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
    return page;
}

void ForgottenDialog::showState()
{
    const bool typed = !m_busy && !m_new->text().isEmpty();
    m_make->setEnabled(typed && !m_again->text().isEmpty());
    m_show->setEnabled(typed);
}

void ForgottenDialog::say(const QString &text)
{
    m_notice->showNotice(NoticeBar::Kind::Error, text, {}, false);
}

void ForgottenDialog::make()
{
    if (!m_strength->isEnough()) {
        say(m_strength->text());
        m_new->setFocus();
        return;
    }
    if (m_new->text() != m_again->text()) {
        say(tr("The two new passwords differ."));
        m_again->setFocus();
        return;
    }
    auto password = std::make_shared<SecretBytes>(takePassword(m_new));
    takePassword(m_again).clear();
    follow(QtConcurrent::run([environment = m_environment, folder = m_folder, user = m_user, password] {
        return service::askForReadmission(environment, folder, user, *password);
    }));
}

void ForgottenDialog::showAgain()
{
    auto password = std::make_shared<SecretBytes>(takePassword(m_new));
    takePassword(m_again).clear();
    follow(QtConcurrent::run([environment = m_environment, folder = m_folder, user = m_user, password] {
        return service::openReadmissionRequest(environment, folder, user, *password);
    }));
}

void ForgottenDialog::follow(const QFuture<Result<service::ReadmissionRequest>> &work)
{
    m_notice->dismiss();
    m_busy = true;
    showState();
    m_work = work;
    desk::answer(this, m_work, [this](const Result<service::ReadmissionRequest> &request) { finished(request); });
}

void ForgottenDialog::finished(const Result<service::ReadmissionRequest> &request)
{
    m_work = {}; // its result was taken: nothing is left to wait for
    m_busy = false;
    showState();
    if (!request) {
        const Error &error = request.error();
        if (error.code == ErrorCode::SignIn && service::secondsToWait(error) == 0)
            say(tr("That is not the password of the keys that wait."));
        else
            say(words::errorText(error, *m_environment.profile));
        m_new->setFocus();
        return;
    }
    m_made->setText(tr("Keys of %1, made on %2. They open nothing yet.").arg(m_user, words::dateTime(request->at)));
    m_fingerprint->setText(inLines(request->fingerprint));
    m_fingerprint->setAccessibleName(tr("Fingerprint: %1").arg(request->fingerprint));
    m_pages->setCurrentIndex(1);
    m_done->setDefault(true);
    m_fingerprint->setFocus();
}

} // namespace earshot::ui::signin
