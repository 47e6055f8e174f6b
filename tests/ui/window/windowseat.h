#pragma once

#include "tests/support/deskkit.h"
#include "ui/widgets/table.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferences.h"
#include "ui/window/workpage.h"

#include <QLineEdit>
#include <QSignalSpy>

namespace earshot::tests {

/// The whole window over a real store, with preferences and a memory of its own.
class WindowSeat
{
public:
    WindowSeat(TestStore &store, ui::theme::Theme &theme)
        : m_store(store)
    {
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
        m_preferences = std::make_unique<ui::window::Preferences>(preferencesFile());
        window = std::make_unique<ui::window::MainWindow>(store.environment(), prompter, theme, *m_preferences);
        window->show();
        QApplication::setActiveWindow(window.get());
        (void)QTest::qWaitForWindowActive(window.get());
    }

    [[nodiscard]] QString preferencesFile() const { return m_home.filePath(QStringLiteral("window.ini")); }

    [[nodiscard]] bool signIn(const QString &user)
    {
        window->openStore(m_store.folder(), user);
        QSignalSpy signedIn(window.get(), &ui::window::MainWindow::signedIn);
        auto *password = window->findChild<QLineEdit *>(QStringLiteral("signInPassword"));
        QTest::keyClicks(password, TestStore::passwordOf(user));
        QTest::keyClick(password, Qt::Key_Return);
        return !signedIn.isEmpty() || signedIn.wait(10'000);
    }

    [[nodiscard]] bool signInAfterLock(const QString &user)
    {
        window->lock();
        return QTest::qWaitFor([this] { return !window->workPage(); }) && signIn(user);
    }

    void declare(const QString &purpose, const QString &reference)
    {
        QSignalSpy declared(window->context(), &ui::desk::Context::declarationChanged);
        window->context()->declare({purpose, reference});
        if (declared.isEmpty())
            declared.wait();
    }

    /// Everything asked of the door so far has been answered.
    void settle()
    {
        bool answered = false;
        window->context()
            ->door()
            .run([](service::Door &) -> Result<void> { return {}; })
            .then(window->context(), [&answered](const Result<void> &) { answered = true; });
        (void)QTest::qWaitFor([&answered] { return answered; });
    }

private:
    TestStore &m_store;
    QTemporaryDir m_home;
    std::unique_ptr<ui::window::Preferences> m_preferences;

public:
    AnsweringPrompter prompter;
    std::unique_ptr<ui::window::MainWindow> window; ///< goes first: it knows the others
};

} // namespace earshot::tests
