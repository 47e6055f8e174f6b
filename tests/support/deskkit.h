#pragma once

// For tests of desks: a desk's Context over a real store, and a prompter that answers. Needs earshot::ui_desk.

#include "tests/support/teststore.h"
#include "ui/desk/context.h"
#include "ui/desk/viewsettings.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QTest>
#include <QWidget>
#include <QWindow>

namespace earshot::tests {

/// Answers as it was told, and remembers what it was asked.
class AnsweringPrompter final : public ui::prompts::IPrompter
{
public:
    bool sure = true;
    std::optional<QString> text;
    QString folder;
    QString saveFile;
    ui::words::Language paperLanguage = ui::words::Language::English;
    QStringList files;
    QStringList asked; ///< titles, in order

    bool confirm(QWidget *, const ui::prompts::Question &question) override
    {
        asked << question.title;
        return sure;
    }
    std::optional<QString> askText(QWidget *, const QString &title, const QString &, const QString &) override
    {
        asked << title;
        return text;
    }
    QString chooseFolder(QWidget *, const QString &title, const QString &) override
    {
        asked << title;
        return folder;
    }
    QStringList chooseFiles(QWidget *, const QString &title, const QString &) override
    {
        asked << title;
        return files;
    }
    QString chooseSaveFile(QWidget *, const QString &title, const QString &) override
    {
        asked << title;
        return saveFile;
    }
    ui::prompts::PaperFile choosePaperFile(QWidget *parent, const QString &title, const QString &suggested) override
    {
        return {chooseSaveFile(parent, title, suggested), paperLanguage};
    }
    void tell(QWidget *, const QString &title, const QString &) override { asked << title; }
};

/// One person at their seat.
class Seat
{
public:
    Seat(TestStore &store, const QString &user)
        : m_session(store.session(user))
        , m_context(store.environment(), m_session,
                    std::make_unique<service::DoorThread>(store.environment(), m_session),
                    must(store.door(user)->administration().me()), m_prompter)
    {
        // What a window would show; in a test's output it explains what went wrong.
        QObject::connect(&m_context, &ui::desk::Context::errorHappened, &m_context,
                         [](const Error &error) { qInfo("desk: %s", qPrintable(error.toString())); });
    }
    Seat(TestStore &store, const QString &user, const service::Declaration &declaration)
        : Seat(store, user)
    {
        m_session->declare(declaration);
    }
    [[nodiscard]] ui::desk::Context &context() { return m_context; }
    [[nodiscard]] AnsweringPrompter &prompter() { return m_prompter; }

private:
    AnsweringPrompter m_prompter;
    std::shared_ptr<service::Session> m_session;
    ui::desk::Context m_context;
};

/// A desk of that seat, as large as it is in a window of 1280 x 800, shown and with its lists asked for. Its columns
/// are remembered in the store's scratch folder.
template <class Desk> std::unique_ptr<Desk> shownDesk(TestStore &store, Seat &seat)
{
    auto made = std::make_unique<Desk>(
        seat.context(), std::make_unique<ui::desk::ViewSettings>(store.scratch() + QStringLiteral("/desks.ini"),
                                                                 seat.context().me().person.user));
    made->resize(1080, 745);
    made->show();
    made->activate();
    return made;
}

/// The child of that name, which must be there: the one that is shown, if several are (an inspector that has just been
/// filled anew still has its old buttons until the event loop runs).
template <class T> T *child(QWidget *parent, const char *name)
{
    const auto all = parent->findChildren<T *>(QLatin1String(name));
    if (all.isEmpty())
        qFatal("no child “%s”", name);
    for (auto it = all.crbegin(); it != all.crend(); ++it) {
        if ((*it)->isVisible())
            return *it;
    }
    return all.last();
}

/// The visible top-level widget of that type, or nullptr.
template <class T> T *visibleWindow()
{
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (auto *wanted = qobject_cast<T *>(window); wanted && wanted->isVisible())
            return wanted;
    }
    return nullptr;
}

/// Clicks where a button takes clicks: a radio button or box takes them on its mark and words only.
inline void press(QWidget *button)
{
    const bool marked = button->inherits("QRadioButton") || button->inherits("QCheckBox");
    QTest::mouseClick(button, Qt::LeftButton, {}, marked ? QPoint(8, button->height() / 2) : QPoint());
}

/// Chooses an entry as a hand does: a newer Qt takes a click that nobody moved the mouse for as one that only closes
/// the menu.
inline void choose(QMenu *menu, QAction *action)
{
    const QPoint place = menu->actionGeometry(action).center();
    for (int step = 8; step >= 0; --step)
        QTest::mouseMove(menu->windowHandle(), place - QPoint(step, 0));
    QTest::mouseClick(menu->windowHandle(), Qt::LeftButton, {}, place);
}

/// Writes light and dark pictures of a shown widget into $EARSHOT_PICTURES, at both sizes that are looked at: a desk as
/// it is in a window of 1280 x 800 and of 1920 x 1080, a main window itself, and a dialog (`fixed`) as large as it is.
/// Does nothing when that is not set.
inline void picture(QWidget *widget, const QString &name, ui::theme::Theme &theme, bool fixed = false)
{
    const QString folder = qEnvironmentVariable("EARSHOT_PICTURES");
    if (folder.isEmpty())
        return;
    using ui::theme::Mode;
    for (const auto &[mode, modeName] : {std::pair(Mode::Light, "light"), std::pair(Mode::Dark, "dark")}) {
        theme.setMode(mode);
        const QList<QSize> sizes = fixed                             ? QList<QSize>{widget->size()}
                                   : widget->inherits("QMainWindow") ? QList<QSize>{{1280, 800}, {1920, 1080}}
                                                                     : QList<QSize>{{1080, 745}, {1720, 1025}};
        for (const QSize &size : sizes) {
            widget->resize(size);
            QTest::qWait(250);
            widget->grab().save(QDir(folder).filePath(
                QStringLiteral("%1-%2-%3.png").arg(name, QLatin1String(modeName)).arg(size.width())));
        }
    }
    theme.setMode(Mode::Light);
}

} // namespace earshot::tests
