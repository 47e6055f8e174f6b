#pragma once

#include "ui/window/preferences.h"

#include <QAction>
#include <QObject>

class QMenu;
class QWidget;

namespace earshot::ui::window {

/// Everything that the window can be told by menu or key, apart from what desks and player own. Actions belong to the
/// window, so that their shortcuts work on every desk.
class Actions : public QObject
{
    Q_OBJECT
public:
    Actions(QWidget *window, theme::Theme &theme, Preferences &preferences);

    /// Signed in: everything; else only what needs nobody.
    void setSignedIn(bool signedIn, bool mayImport = false, bool hasDeputies = false, bool mayVouch = false);
    [[nodiscard]] QMenu *menu() const { return m_menu; }

    QAction *search;
    QAction *purpose;
    QAction *import;
    QAction *checkPackage;
    QAction *deputies;
    QAction *forgotten;
    QAction *password;
    QAction *lock;
    QAction *quit;
    QAction *guide;
    QAction *about;
    QAction *compactRows;

signals:
    void languageChosen();

private:
    [[nodiscard]] QAction *make(const QString &text, const QString &objectName, const QKeySequence &shortcut = {});
    void buildView(QMenu *menu);
    void zoomBy(int percent);

    QWidget *m_window;
    theme::Theme &m_theme;
    Preferences &m_preferences;
    QMenu *m_menu;
};

} // namespace earshot::ui::window
