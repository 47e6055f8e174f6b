#pragma once

#include "core/service/checkpoint_service.h"
#include "ui/desk/context.h"

#include <QDialog>

class QPlainTextEdit;

namespace earshot::ui::widgets {
class FactList;
class NoticeBar;
class Panel;
class PrimaryButton;
} // namespace earshot::ui::widgets

namespace earshot::ui::assurance {

/// Holds a checkpoint from before, pasted or from a file, against the record as it is now. Changes nothing.
class CheckInDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CheckInDialog(desk::Context &context, QWidget *parent = nullptr);
    ~CheckInDialog() override;

private:
    struct Outcome
    {
        service::CheckpointVerdict verdict;
        QStringList signers; ///< "Rhian Bevan (ig)"
    };
    void openFile();
    void check();
    void show(const Result<Outcome> &outcome);
    void forget(); ///< a verdict stands for the text under it only

    desk::Context &m_context;
    QPlainTextEdit *m_text;
    widgets::PrimaryButton *m_check;
    widgets::NoticeBar *m_notice;
    widgets::Panel *m_panel;
    widgets::FactList *m_facts;
};

} // namespace earshot::ui::assurance
