#pragma once

#include "core/service/session.h"
#include "ui/desk/context.h"
#include "ui/desk/viewsettings.h"
#include "ui/theme/theme.h"
#include "ui/window/preferences.h"

#include <QMainWindow>
#include <QPointer>
#include <chrono>
#include <functional>

class QStackedWidget;

namespace earshot::ui::help {
class HelpWindow;
}
namespace earshot::ui::signin {
class SignInPage;
}

namespace earshot::ui::widgets {
class ReflowArea;
}

namespace earshot::ui::window {

class Actions;
class IdleWatch;
class ScreenLockWatch;
class WorkPage;

/// Sign-in page or work page, and the way between them. Locking takes the whole work page down: player, desks, doors,
/// session, keys; so does the screen's own lock, and a computer that goes to sleep. The title never says who or what.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// All of it outlives the window.
    MainWindow(const service::Environment &environment, prompts::IPrompter &prompter, theme::Theme &theme,
               Preferences &preferences, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openStore(const QString &folder, const QString &user = {});
    /// Locks after this long without keyboard or mouse; 15 minutes at first, 0 never.
    void setLockAfter(std::chrono::milliseconds period);

    [[nodiscard]] signin::SignInPage *signInPage() const { return m_signIn; }
    [[nodiscard]] WorkPage *workPage() const { return m_work; } ///< nullptr: nobody is signed in
    [[nodiscard]] desk::Context *context() const { return m_context.get(); }

public slots:
    void lock();
    void showGuide();

signals:
    void signedIn(); ///< the work page is shown
    void locked();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectActions();
    void begin(const std::shared_ptr<service::Session> &session);
    void enter(std::unique_ptr<service::DoorThread> door, const std::shared_ptr<service::Session> &session,
               const service::Me &me);
    /// Stops listening and working, ends the session, wipes what it held; `message` stands on the sign-in page.
    void end(const QString &message);
    void lockWhenIdle();
    [[nodiscard]] bool mayInterrupt(const QString &consequence);
    /// Low rows are one choice for all tables, of the person; of this computer while nobody is signed in.
    void chooseCompact(bool compact);
    void settleCompact();
    void dressTables();
    void showAbout();
    void checkPackage();

    const service::Environment &m_environment;
    prompts::IPrompter &m_prompter;
    Preferences &m_preferences;
    QStackedWidget *m_pages;
    signin::SignInPage *m_signIn;
    widgets::ReflowArea *m_signInRoom;
    Actions *m_actions;
    IdleWatch *m_idle;
    ScreenLockWatch *m_screen;
    std::shared_ptr<service::Session> m_session;
    std::unique_ptr<service::DoorThread> m_arriving; ///< while it is read who signed in
    std::unique_ptr<desk::Context> m_context;
    std::unique_ptr<desk::ViewSettings> m_view; ///< of who is signed in
    bool m_settling = false;
    WorkPage *m_work = nullptr;
    QPointer<help::HelpWindow> m_help;
};

} // namespace earshot::ui::window
