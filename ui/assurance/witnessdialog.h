#pragma once

#include "core/service/checkpoint_service.h"
#include "ui/desk/context.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace earshot::ui::widgets {
class NoticeBar;
class Panel;
} // namespace earshot::ui::widgets

namespace earshot::ui::assurance {

/// For the IG Unit: a witness is named, asked to sign the record as it is, and its answer brought back. What goes to
/// and fro are files, for the witness's computer need not be on the same network.
class WitnessDialog : public QDialog
{
    Q_OBJECT
public:
    WitnessDialog(desk::Context &context, const QList<service::WitnessStanding> &witnesses, QWidget *parent = nullptr);
    ~WitnessDialog() override;

signals:
    void changed(); ///< what the store knows of its witnesses

private:
    [[nodiscard]] widgets::Panel *naming();
    [[nodiscard]] widgets::Panel *asking();
    [[nodiscard]] widgets::Panel *answering();
    void showWitnesses(const QList<service::WitnessStanding> &witnesses);
    void name();
    void saveKey();
    void ask();
    void bringBack();
    void say(const QString &text, bool good);

    desk::Context &m_context;
    QLineEdit *m_key;
    QPushButton *m_name;
    QComboBox *m_which;
    QPushButton *m_ask;
    QPushButton *m_answer;
    widgets::NoticeBar *m_notice;
};

} // namespace earshot::ui::assurance
