#pragma once

#include "core/service/readmission_service.h"
#include "ui/desk/context.h"

#include <QDialog>

class QVBoxLayout;

namespace earshot::ui::widgets {
class Inspector;
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::assurance {

/// Who forgot the password and waits with new keys: for whoever may be one of the two members who vouch for them.
class ReadmissionDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ReadmissionDialog(desk::Context &context, QWidget *parent = nullptr);

    /// Whether this person can be one of the two.
    [[nodiscard]] static bool isFor(const desk::Context &context);
    void reload();

signals:
    void shown(); ///< read anew

private:
    void fill(const QList<service::Renewal> &renewals);
    void addRow(const service::Renewal &renewal);
    void compare(const service::Renewal &renewal);
    /// Why this person cannot be the next who compares it; empty: they can.
    [[nodiscard]] QString whyNot(const service::Renewal &renewal) const;
    void say(const QString &text, bool good);

    desk::Context &m_context;
    widgets::Inspector *m_page;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr; ///< of m_content
    widgets::NoticeBar *m_notice;
};

/// Everybody who waits, for the first member or the second.
[[nodiscard]] Result<QList<service::Renewal>> readmissionsOf(service::Door &door);

} // namespace earshot::ui::assurance
