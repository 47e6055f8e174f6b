#include "ui/window/mainwindow.h"

#include "core/service/administration_service.h"
#include "core/service/checkpoint_service.h"
#include "ui/assurance/readmissiondialog.h"
#include "ui/desk/answer.h"
#include "ui/help/help_window.h"
#include "ui/packages/checkpackagedialog.h"
#include "ui/policies/policiesdesk.h"
#include "ui/signin/password_dialog.h"
#include "ui/signin/signin_page.h"
#include "ui/widgets/reflow.h"
#include "ui/widgets/table.h"
#include "ui/window/actions.h"
#include "ui/window/dialogfit.h"
#include "ui/window/furnish.h"
#include "ui/window/idle_watch.h"
#include "ui/window/screen_lock_watch.h"
#include "ui/window/workpage.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QMenu>
#include <QMessageBox>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QThread>
#include <QTimer>
#include <QVBoxLayout>

namespace earshot::ui::window {

namespace {

constexpr int deskShortcuts = 8;
const QString compactKey = QStringLiteral("compactRows");

} // namespace

MainWindow::MainWindow(const service::Environment &environment, prompts::IPrompter &prompter, theme::Theme &theme,
                       Preferences &preferences, QWidget *parent)
    : QMainWindow(parent)
    , m_environment(environment)
    , m_prompter(prompter)
    , m_preferences(preferences)
    , m_pages(new QStackedWidget(this))
    , m_signIn(new signin::SignInPage(environment, prompter, m_pages))
    , m_actions(new Actions(this, theme, preferences))
    , m_idle(new IdleWatch(this))
    , m_screen(new ScreenLockWatch(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Earshot"));
    // In pixels of the screen: with larger text the window does not grow, what is in it wraps and scrolls.
    setMinimumSize(900, 600);
    auto *signIn = new QVBoxLayout;
    signIn->setContentsMargins(0, 0, 0, 0);
    signIn->addWidget(m_signIn);
    m_signInRoom = new widgets::ReflowArea(signIn, m_pages);
    m_pages->addWidget(m_signInRoom);
    setCentralWidget(m_pages);
    if (!restoreGeometry(preferences.geometry()))
        resize(QSize(theme::px(1280), theme::px(800)).boundedTo(roomOn(*screen())));
    setLockAfter(std::chrono::minutes(15));
    m_actions->setSignedIn(false);
    new DialogFit(this);
    connectActions();
    connect(m_signIn, &signin::SignInPage::signedIn, this, &MainWindow::begin);
    connect(m_signIn, &signin::SignInPage::packageCheckRequested, this, &MainWindow::checkPackage);
    connect(m_signIn, &signin::SignInPage::storeChosen, this,
            [this](const QString &folder) { m_preferences.setLastStore(folder); });
    connect(m_idle, &IdleWatch::idle, this, &MainWindow::lockWhenIdle);
    connect(m_screen, &ScreenLockWatch::locked, this, [this] { end(tr("Locked together with the screen.")); });
}

MainWindow::~MainWindow()
{
    end({});
}

void MainWindow::connectActions()
{
    connect(m_actions->search, &QAction::triggered, this, [this] { m_work->focusSearch(); });
    connect(m_actions->purpose, &QAction::triggered, this, [this] { m_work->focusPurpose(); });
    connect(m_actions->import, &QAction::triggered, this, [this] { emit m_work->importRequested(); });
    connect(m_actions->deputies, &QAction::triggered, this, [this] { emit m_work->deputiesRequested(); });
    connect(m_actions->forgotten, &QAction::triggered, this, [this] { emit m_work->readmissionsRequested(); });
    connect(m_actions->lock, &QAction::triggered, this, &MainWindow::lock);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->guide, &QAction::triggered, this, &MainWindow::showGuide);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->compactRows, &QAction::toggled, this, &MainWindow::chooseCompact);
    connect(m_actions->checkPackage, &QAction::triggered, this, &MainWindow::checkPackage);
    connect(m_actions->password, &QAction::triggered, this, [this] {
        auto *dialog = new signin::PasswordDialog(*m_context, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, m_work,
                [this] { m_work->showNotice(tr("Your password is changed."), false); });
        dialog->open();
    });
    connect(m_actions, &Actions::languageChosen, this, [this] {
        if (m_work)
            m_work->showNotice(tr("The language changes when Earshot is started again."), false);
        else
            m_signIn->setMessage(tr("The language changes when Earshot is started again."));
    });
    for (int i = 0; i < deskShortcuts; ++i) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] {
            if (m_work)
                m_work->showDeskAt(i);
        });
    }
}

void MainWindow::openStore(const QString &folder, const QString &user)
{
    m_signIn->setStore(folder, user);
    if (!folder.isEmpty())
        m_preferences.setLastStore(folder);
}

void MainWindow::setLockAfter(std::chrono::milliseconds period)
{
    m_idle->setPeriod(period);
}

void MainWindow::begin(const std::shared_ptr<service::Session> &session)
{
    m_arriving = std::make_unique<service::DoorThread>(m_environment, session);
    desk::answer(this, m_arriving->run([](service::Door &door) { return door.administration().me(); }),
                 [this, session](const Result<service::Me> &me) {
                     if (me) {
                         enter(std::move(m_arriving), session, *me);
                         return;
                     }
                     session->end();
                     m_arriving.reset();
                     m_signIn->showError(me.error());
                 });
}

void MainWindow::enter(std::unique_ptr<service::DoorThread> door, const std::shared_ptr<service::Session> &session,
                       const service::Me &me)
{
    m_session = session;
    m_context = std::make_unique<desk::Context>(m_environment, session, std::move(door), me, m_prompter);
    m_work = new WorkPage(*m_context, m_actions->menu(), m_pages);
    furnish(*m_work, *m_context);
    connect(m_work, &WorkPage::lockRequested, this, &MainWindow::lock);
    connect(m_work, &WorkPage::presence, m_idle, &IdleWatch::touch);
    m_actions->setSignedIn(true, me.mayImport, policies::PoliciesDesk::hasDeputies(me, m_context->profile()),
                           assurance::ReadmissionDialog::isFor(*m_context));
    m_pages->addWidget(m_work);
    m_pages->setCurrentWidget(m_work);
    m_view = desk::ViewSettings::ofPerson(me.person.user);
    settleCompact();
    m_work->start();
    m_idle->start();
    m_signIn->setStore(m_signIn->store(), me.person.user); // ready for the way back, not busy any more
    emit signedIn();
}

void MainWindow::lock()
{
    if (m_work && mayInterrupt(tr("Lock and stop")))
        end(tr("Locked. Sign in to go on."));
}

void MainWindow::lockWhenIdle()
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(m_idle->period()).count();
    end(minutes > 0 ? tr("Locked: nobody used Earshot for %n minutes.", nullptr, static_cast<int>(minutes))
                    : tr("Locked: nobody used Earshot for a while."));
}

void MainWindow::end(const QString &message)
{
    if (!m_work)
        return;
    m_idle->stop();
    m_pages->setCurrentWidget(m_signInRoom);
    const auto dialogs = findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        dialog->reject();
    // A dialog's own event loop may be running inside a desk's function: that has to return before the desk may go.
    if (QThread::currentThread()->loopLevel() > 1) {
        QTimer::singleShot(std::chrono::milliseconds(10), this, [this, message] { end(message); });
        return;
    }
    const QString user = m_session->person().user;
    const bool interrupted = m_work->runningTasks() > 0;
    while (QDialog *dialog = findChild<QDialog *>()) // one that would not close must not outlive its context
        delete dialog;
    m_actions->setSignedIn(false);
    // What was asked for is answered before those who asked are gone: Qt 6.4 does not allow for a future whose context
    // has died meanwhile.
    m_context->door().run([](service::Door &) { return Result<void>(); }).waitForFinished();
    delete m_work; // stops the player, and imports after the file they are at
    m_work = nullptr;
    m_session->end(); // from here on every act is refused, whoever still holds the session
    m_context.reset();
    m_session.reset();
    m_view.reset();
    settleCompact();
    m_signIn->setStore(m_signIn->store(), user);
    m_signIn->setMessage(
        interrupted ? message + u' ' + tr("The import stopped. Import the same folder again: it goes on where it was.")
                    : message);
    emit locked();
}

bool MainWindow::mayInterrupt(const QString &consequence)
{
    if (!m_work || m_work->runningTasks() == 0)
        return true;
    return m_prompter.confirm(this, {tr("An import is running"),
                                     tr("The import stops after the file it is at. What came in stays; import the same "
                                        "folder again later and it goes on where it was."),
                                     consequence, false});
}

void MainWindow::chooseCompact(bool compact)
{
    if (m_settling)
        return;
    if (m_view)
        m_view->setValue(compactKey, compact ? "1" : "0");
    else
        m_preferences.setCompactRows(compact);
    dressTables();
}

void MainWindow::settleCompact()
{
    const QByteArray own = m_view ? m_view->value(compactKey) : QByteArray();
    m_settling = true; // nobody chose anything
    m_actions->compactRows->setChecked(own.isEmpty() ? m_preferences.compactRows() : own == "1");
    m_settling = false;
    const auto tables = findChildren<widgets::Table *>();
    for (const widgets::Table *table : tables)
        connect(table, &widgets::Table::compactChosen, m_actions->compactRows, &QAction::setChecked);
    dressTables();
}

void MainWindow::dressTables()
{
    const auto tables = findChildren<widgets::Table *>();
    for (widgets::Table *table : tables)
        table->setCompact(m_actions->compactRows->isChecked());
}

void MainWindow::showGuide()
{
    if (!m_help) {
        m_help = new help::HelpWindow(this);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

/// Signed in, the store's own packages are held against its own keys.
void MainWindow::checkPackage()
{
    if (!m_work) {
        (new packages::CheckPackageDialog(m_prompter, {}, this))->open();
        return;
    }
    auto keys = m_context->door().run([](service::Door &door) { return door.checkpoints().signerKeys(); });
    desk::answer(m_work, keys, [this](const Result<packages::Keys> &keys) {
        (new packages::CheckPackageDialog(m_prompter, keys.value_or(packages::Keys()), m_work))->open();
    });
}

void MainWindow::showAbout()
{
    m_prompter.tell(this, tr("About Earshot"),
                    tr("Earshot %1\n\nReview and governance of recorded telephone calls. Free software under the GNU "
                       "General Public License, version 3 or later.\n\nPolicy in force: %2")
                        .arg(QCoreApplication::applicationVersion(), m_environment.profile->titleEn()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayInterrupt(tr("Stop and quit"))) {
        event->ignore();
        return;
    }
    m_preferences.setGeometry(saveGeometry());
    end({});
    event->accept();
}

} // namespace earshot::ui::window
