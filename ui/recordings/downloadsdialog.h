#pragma once

#include "core/domain/custody.h"
#include "ui/desk/context.h"

#include <QDialog>

class QVBoxLayout;

namespace earshot::ui::widgets {
class NoticeBar;
}

namespace earshot::ui::recordings {

/// This person's downloads that are still to be deleted: where, until when, and "Confirm deleted".
class DownloadsDialog : public QDialog
{
    Q_OBJECT
public:
    DownloadsDialog(desk::Context &context, QWidget *parent);

signals:
    void confirmed(const earshot::domain::Download &download);

private:
    void read();
    void fill(const QList<domain::Download> &downloads);
    QWidget *row(const domain::Download &download);
    void confirm(const domain::Download &download);
    void offerToDelete(const domain::Download &download);

    desk::Context &m_context;
    widgets::NoticeBar *m_notice;
    QVBoxLayout *m_rows;
};

} // namespace earshot::ui::recordings
