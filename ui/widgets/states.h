#pragma once

#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace earshot::ui::widgets {

class IconButton;
class Label;

/// Nothing here: what belongs here in one sentence, and one action.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// `detail` is an optional second line (what is missing, whom to ask). No action text, no button; with one, the
    /// button takes the focus for it.
    void setContent(theme::Icon icon, const QString &sentence, const QString &detail = {}, const QString &action = {});

signals:
    void actionTriggered();

private:
    class IconArea;
    IconArea *m_icon;
    Label *m_sentence;
    Label *m_detail;
    QPushButton *m_action;
};

/// Grey rows where content will be. start() shows them after 150 ms, so that what comes at once never flickers.
class SkeletonRows : public QWidget
{
    Q_OBJECT
public:
    explicit SkeletonRows(QWidget *parent = nullptr);
    void start();
    void stop();
    [[nodiscard]] bool isShowing() const { return m_showing; }
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_timer;
    bool m_showing = false;
    bool m_compact = false;
};

/// A message in place, not a pop-up: an icon, words, at most one action, and a cross. Hidden until shown.
class NoticeBar : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Info = 1, Good, Warning, Error };
    explicit NoticeBar(QWidget *parent = nullptr);
    void showNotice(Kind kind, const QString &text, const QString &action = {}, bool dismissable = true);
    /// Another icon than the kind's own, until the next showNotice().
    void setIcon(theme::Icon icon);
    void dismiss();
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const;

signals:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Info;
    theme::Icon m_icon = theme::Icon::Info;
    Label *m_text;
    QPushButton *m_action;
    IconButton *m_close;
};

} // namespace earshot::ui::widgets
