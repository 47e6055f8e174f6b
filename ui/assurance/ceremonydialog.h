#pragma once

#include "core/domain/areas.h"
#include "core/domain/people.h"
#include "core/service/recovery_service.h"
#include "ui/desk/context.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QPlainTextEdit;

namespace earshot::ui::widgets {
class NoticeBar;
class PrimaryButton;
} // namespace earshot::ui::widgets

namespace earshot::ui::assurance {

/// What a recovery ceremony is for: the area, the two people, why, until when. Accepted when it has begun.
class CeremonyDialog : public QDialog
{
    Q_OBJECT
public:
    CeremonyDialog(desk::Context &context, const QList<domain::ServiceArea> &areas, const QList<domain::Person> &people,
                   QWidget *parent = nullptr);
    ~CeremonyDialog() override;

    [[nodiscard]] const service::Ceremony &ceremony() const { return m_ceremony; }

private:
    void look();
    void begin();

    desk::Context &m_context;
    service::Ceremony m_ceremony;
    QComboBox *m_area;
    QComboBox *m_first;
    QComboBox *m_second;
    QPlainTextEdit *m_reason;
    QDateEdit *m_until;
    QCheckBox *m_identity;
    widgets::NoticeBar *m_notice;
    widgets::PrimaryButton *m_begin;
};

} // namespace earshot::ui::assurance
