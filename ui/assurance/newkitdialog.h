#pragma once

#include "core/domain/people.h"
#include "core/domain/recovery.h"
#include "ui/desk/context.h"

#include <QDialog>

class QComboBox;

namespace earshot::ui::widgets {
class NoticeBar;
class PrimaryButton;
} // namespace earshot::ui::widgets

namespace earshot::ui::assurance {

/// For whom a recovery kit is, and where its PDF goes. Accepted when the kit is on paper and enrolled.
class NewKitDialog : public QDialog
{
    Q_OBJECT
public:
    /// `people`: who may be chosen as the officer; another name can be typed.
    NewKitDialog(desk::Context &context, const QList<domain::Person> &people, QWidget *parent = nullptr);
    ~NewKitDialog() override;

    [[nodiscard]] const domain::RecoveryKit &kit() const { return m_kit; }
    [[nodiscard]] QString path() const { return m_path; }

private:
    void make();

    desk::Context &m_context;
    QList<domain::Person> m_people;
    domain::RecoveryKit m_kit;
    QString m_path;
    QComboBox *m_officer;
    QComboBox *m_office;
    widgets::NoticeBar *m_notice;
    widgets::PrimaryButton *m_make;
};

} // namespace earshot::ui::assurance
