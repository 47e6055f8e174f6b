#pragma once

#include "core/service/return_service.h"
#include "ui/desk/context.h"

#include <QDialog>

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace earshot::ui::widgets {
class Label;
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::releases {

/// What is written down about a release that is out: that it is destroyed, with evidence, or that it is needed for
/// longer and why. Show with open(); deletes itself.
class ReturnDialog : public QDialog
{
    Q_OBJECT
public:
    enum class What {
        Destroyed = 1, ///< who told whom, and the hash of a signed form
        Longer,        ///< a later last day, for an authoriser to agree to
    };
    ReturnDialog(desk::Context &context, const service::ReleaseStanding &standing, What what, QWidget *parent);

signals:
    void done(const earshot::service::ReleaseStanding &standing);

private:
    void build();
    void chooseEvidence();
    void refresh();
    void commit();

    desk::Context &m_context;
    const service::ReleaseStanding m_standing;
    const What m_what;
    QPlainTextEdit *m_words;
    QLineEdit *m_evidence = nullptr;
    QDateEdit *m_until = nullptr;
    QPushButton *m_commit;
    widgets::NoticeBar *m_notice;
    bool m_busy = false;
};

} // namespace earshot::ui::releases
