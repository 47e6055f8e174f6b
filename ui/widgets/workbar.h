#pragma once

#include "ui/widgets/states.h"

class QProgressBar;

namespace earshot::ui::widgets {

/// Long work in place: what it does, how far it is and a button that stops it; afterwards, what became of it. Takes no
/// room until it has something to say.
class WorkBar : public QWidget
{
    Q_OBJECT
public:
    /// `name` begins the object names of its parts: nameNotice, nameProgress and nameStop.
    WorkBar(const QString &name, const QString &progressName, const QString &stop, QWidget *parent = nullptr);

    void showWork(const QString &text);
    /// 0 to 1.
    void setDone(double done);
    void endWork(NoticeBar::Kind kind, const QString &text, const QString &action = {});

signals:
    void stopRequested(); ///< once; the button cannot be used again until there is other work
    void actionTriggered();

private:
    QWidget *m_work;
    Label *m_text;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    NoticeBar *m_notice;
};

} // namespace earshot::ui::widgets
