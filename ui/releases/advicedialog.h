#pragma once

#include "core/domain/recording.h"
#include "core/domain/release.h"
#include "ui/desk/context.h"

#include <QDialog>
#include <optional>

class QPlainTextEdit;
class QPushButton;

namespace earshot::ui::widgets {
class FactList;
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::releases {

class ConditionsEdit;
class TogetherBox;

/// What is to be decided on, as the dialogs show it: what leaves, to whom, why, who asked, the IG advice.
void fillSummary(widgets::FactList &facts, const policy::Profile &profile, const domain::Release &release,
                 const std::optional<domain::Recording> &recording);

/// The IG Unit writes its advice, which is signed with the scope of the release and shown to whoever authorises. Shows
/// itself with open(); deletes itself.
class AdviceDialog : public QDialog
{
    Q_OBJECT
public:
    AdviceDialog(desk::Context &context, const domain::Release &release,
                 const std::optional<domain::Recording> &recording, QWidget *parent);

signals:
    void advised(const QList<earshot::domain::Release> &releases);

private:
    void give();
    void refresh();

    desk::Context &m_context;
    domain::Release m_release;
    QPlainTextEdit *m_words;
    ConditionsEdit *m_conditions;
    TogetherBox *m_together;
    QPushButton *m_give;
    widgets::NoticeBar *m_notice;
};

} // namespace earshot::ui::releases
