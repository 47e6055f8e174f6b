#include "ui/window/actions.h"

#include <QActionGroup>
#include <QMenu>
#include <algorithm>

namespace earshot::ui::window {

Actions::Actions(QWidget *window, theme::Theme &theme, Preferences &preferences)
    : QObject(window)
    , search(nullptr)
    , m_window(window)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_menu(new QMenu(window))
{
    m_menu->setObjectName(QStringLiteral("mainMenu"));
    search = make(tr("Search"), QStringLiteral("actionSearch"), QKeySequence::Find);
    purpose = make(tr("Choose a purpose"), QStringLiteral("actionPurpose"), QKeySequence(Qt::CTRL | Qt::Key_P));
    import = make(tr("Import…"), QStringLiteral("actionImport"), QKeySequence(Qt::CTRL | Qt::Key_I));
    checkPackage = make(tr("Check a package…"), QStringLiteral("actionCheckPackage"));
    deputies = make(tr("Deputies"), QStringLiteral("actionDeputies"));
    forgotten = make(tr("Forgotten passwords…"), QStringLiteral("actionForgotten"));
    password = make(tr("Change password…"), QStringLiteral("actionPassword"));
    lock = make(tr("Lock"), QStringLiteral("actionLock"), QKeySequence(Qt::CTRL | Qt::Key_L));
    lock->setShortcutContext(Qt::ApplicationShortcut); // also from the import's and the guide's own windows
    quit = make(tr("Quit"), QStringLiteral("actionQuit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    guide = make(tr("User's guide"), QStringLiteral("actionGuide"), QKeySequence(Qt::Key_F1));
    about = make(tr("About Earshot"), QStringLiteral("actionAbout"));
    compactRows = make(tr("Compact rows"), QStringLiteral("actionCompactRows"));
    compactRows->setCheckable(true);
    compactRows->setChecked(preferences.compactRows());

    m_menu->addActions({search, purpose, import, checkPackage});
    m_menu->addSeparator();
    buildView(m_menu->addMenu(tr("View")));
    QMenu *help = m_menu->addMenu(tr("Help"));
    help->addActions({guide, about});
    m_menu->addSeparator();
    m_menu->addActions({deputies, forgotten, password, lock, quit});
}

QAction *Actions::make(const QString &text, const QString &objectName, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setObjectName(objectName);
    action->setShortcut(shortcut);
    m_window->addAction(action);
    return action;
}

void Actions::buildView(QMenu *menu)
{
    const auto choice = [this, menu](QActionGroup *group, const QString &text, bool checked, auto chosen) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
        connect(action, &QAction::triggered, this, chosen);
    };
    auto *modes = new QActionGroup(this);
    const QList<QPair<theme::Mode, QString>> names = {{theme::Mode::System, tr("Colours of the system")},
                                                      {theme::Mode::Light, tr("Light")},
                                                      {theme::Mode::Dark, tr("Dark")},
                                                      {theme::Mode::HighContrast, tr("High contrast")}};
    for (const auto &[mode, name] : names)
        choice(modes, name, m_theme.mode() == mode, [this, mode = mode] {
            m_theme.setMode(mode);
            m_preferences.setMode(mode);
        });
    menu->addSeparator();
    menu->addAction(compactRows);
    QAction *larger = make(tr("Larger text"), QStringLiteral("actionZoomIn"), QKeySequence::ZoomIn);
    larger->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    QAction *smaller =
        make(tr("Smaller text"), QStringLiteral("actionZoomOut"), QKeySequence(Qt::CTRL | Qt::Key_Minus));
    QAction *normal =
        make(tr("Normal text size"), QStringLiteral("actionZoomNormal"), QKeySequence(Qt::CTRL | Qt::Key_0));
    connect(larger, &QAction::triggered, this, [this] { zoomBy(10); });
    connect(smaller, &QAction::triggered, this, [this] { zoomBy(-10); });
    connect(normal, &QAction::triggered, this, [this] { zoomBy(100 - m_theme.scale()); });
    menu->addActions({larger, smaller, normal});
    menu->addSeparator();
    auto *languages = new QActionGroup(this);
    const QList<QPair<QString, QString>> tongues = {{QString(), tr("Language of the system")},
                                                    {QStringLiteral("en"), QStringLiteral("English")},
                                                    {QStringLiteral("cy"), QStringLiteral("Cymraeg")}};
    for (const auto &[code, name] : tongues)
        choice(languages, name, m_preferences.language() == code, [this, code = code] {
            m_preferences.setLanguage(code);
            emit languageChosen();
        });
}

void Actions::zoomBy(int percent)
{
    const int zoom = std::clamp(m_theme.scale() + percent, 100, 300);
    m_theme.setScale(zoom);
    m_preferences.setZoom(zoom);
}

void Actions::setSignedIn(bool signedIn, bool mayImport, bool hasDeputies, bool mayVouch)
{
    for (QAction *action : {search, purpose, password, lock}) {
        action->setEnabled(signedIn);
        action->setVisible(signedIn);
    }
    import->setEnabled(signedIn && mayImport);
    import->setVisible(signedIn && mayImport);
    deputies->setEnabled(signedIn && hasDeputies);
    deputies->setVisible(signedIn && hasDeputies);
    forgotten->setEnabled(signedIn && mayVouch);
    forgotten->setVisible(signedIn && mayVouch);
}

} // namespace earshot::ui::window
