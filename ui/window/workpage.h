#pragma once

#include "ui/desk/desk.h"

#include <QWidget>
#include <optional>

class QMenu;
class QVBoxLayout;

namespace earshot::ui::widgets {
class NoticeBar;
class Panel;
class PurposeBar;
class PageStack;
class Rail;
class ReflowArea;
class TaskList;
} // namespace earshot::ui::widgets

namespace earshot::ui::window {

class PurposeControl;

/// The window while somebody is signed in: rail, purpose bar, notice bar, the desks, background work, the player.
/// Knows desks only as desks; `furnish()` makes them.
class WorkPage : public QWidget
{
    Q_OBJECT
public:
    /// `context` and `menu` outlive the page.
    WorkPage(desk::Context &context, QMenu *menu, QWidget *parent = nullptr);
    ~WorkPage() override;

    /// Takes it. The first one is shown by start(); `id` is stable ("recordings").
    void addDesk(const QString &id, desk::Desk *desk);
    /// Takes it; stands above whichever desk is shown, while it is not hidden.
    void setBanner(QWidget *banner);
    /// Takes it; stays below whichever desk is shown.
    void setPlayer(QWidget *player);
    /// All desks are there: fills the rail, restores the purpose, reads the counts.
    void start();

    void showDesk(const QString &id);
    void showDeskAt(int index); ///< from 0, in rail order; nothing beyond the last
    [[nodiscard]] desk::Desk *currentDesk() const;
    [[nodiscard]] desk::Desk *desk(const QString &id) const;
    [[nodiscard]] int deskCount() const { return static_cast<int>(m_desks.size()); }
    /// To the search line of the shown desk; to that of Recordings if it has none, or the focus is there already.
    void focusSearch();
    void focusPurpose();

    [[nodiscard]] widgets::TaskList *tasks() const { return m_tasks; }
    [[nodiscard]] int runningTasks() const; ///< without those that go on by themselves another time
    void showError(const Error &error);
    void showNotice(const QString &text, bool isError);

signals:
    void importRequested();                      ///< from the menu; the recordings desk asks what
    void filesDropped(const QStringList &paths); ///< somewhere on the page, whichever desk is shown
    void readmissionsRequested();                ///< from the menu: who waits with new keys
    void deputiesRequested();                    ///< from the menu: who acts for whom
    void lockRequested();
    void presence(); ///< somebody is there though they touch nothing: a call is playing

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        QString id;
        desk::Desk *desk;
    };
    [[nodiscard]] QWidget *topBar();
    void reveal(QWidget *player);
    void showCounts(const service::WaitingCounts &counts);
    [[nodiscard]] QString officeLine() const; ///< as a deputy first: it is what is not always so

    desk::Context &m_context;
    QMenu *m_menu;
    QList<Entry> m_desks;
    widgets::Rail *m_rail;
    widgets::PurposeBar *m_purposeBar;
    PurposeControl *m_purpose;
    widgets::NoticeBar *m_notice;
    widgets::PageStack *m_stack;
    widgets::Panel *m_taskPanel;
    widgets::TaskList *m_tasks;
    QVBoxLayout *m_work;
    widgets::ReflowArea *m_room;      ///< all but rail and top bar; scrolls when it is too low
    std::optional<Refusal> m_refusal; ///< that is shown, if it is one
    QString m_details;                ///< of the shown error, to copy; without personal data
};

/// What "Copy details" copies: code, English words, number, version. Not `where`, which may be a file name with a
/// telephone number in it.
[[nodiscard]] QString errorDetails(const Error &error);

} // namespace earshot::ui::window
