#pragma once

#include "ui/theme/theme.h"

#include <QHash>
#include <QKeySequence>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace earshot::ui::widgets {

class IconButton;
class Label;
class PersonButton;
class RailButton;

struct RailEntry
{
    QString id; ///< stable: "recordings"
    theme::Icon icon = theme::Icon::Recordings;
    QString label;
    QKeySequence shortcut; ///< shown in the tooltip; whoever owns the window makes the QShortcut
};

/// The left edge of the window: desks with the number of things waiting for this person, and who is signed in.
/// Up and Down move between desks, Enter or Space opens one. Collapses to icons while its window is narrow.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    void setProduct(const QString &name, const QString &organisation);
    void setEntries(const QList<RailEntry> &entries);
    void setCount(const QString &id, int count); ///< 0 shows no badge
    void setEntryVisible(const QString &id, bool visible);
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const;
    void setPerson(const QString &name, const QString &office);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);
    /// Window width in design pixels under which the rail collapses by itself; 0 never.
    void setCollapseBelow(int designPixels) { m_collapseBelow = designPixels; }
    [[nodiscard]] QWidget *entry(const QString &id) const;

signals:
    void activated(const QString &id);
    void lockRequested();
    void personClicked(const QPoint &globalPosition); ///< for a menu: change password, settings, sign out

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void fit();

    QVBoxLayout *m_list;
    QVBoxLayout *m_column;
    QWidget *m_foot;
    QButtonGroup *m_group;
    QHash<QString, RailButton *> m_buttons;
    Label *m_name;
    Label *m_organisation;
    PersonButton *m_person;
    IconButton *m_lock;
    bool m_collapsed = false;
    int m_collapseBelow = 1100;
};

} // namespace earshot::ui::widgets
