#pragma once

#include "core/domain/people.h"
#include "core/policy/decision.h"
#include "core/service/recovery_service.h"
#include "ui/desk/context.h"

#include <QDialog>

class QVBoxLayout;

namespace earshot::ui::widgets {
class ActionButton;
class Inspector;
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::assurance {

/// Recovery on one page: what the person has to know of it, the officers' kits, what they open, and the ceremonies with
/// what this person can do in each.
class RecoveryDialog : public QDialog
{
    Q_OBJECT
public:
    explicit RecoveryDialog(desk::Context &context, QWidget *parent = nullptr);
    ~RecoveryDialog() override;

    void reload();

signals:
    void shown(); ///< read anew

private:
    struct Reading
    {
        service::RecoveryStatus status;
        QList<service::Ceremony> ceremonies;
        QList<service::RecoveryNotice> notices;
        QList<domain::Person> people;
        policy::Decision mayOpen;
        bool mayRotate = false;
    };
    [[nodiscard]] static Result<Reading> read(service::Door &door);
    void fill(const Reading &reading);
    void addNotices();
    void addKits();
    void addCeremonies();
    void addCeremony(const service::Ceremony &ceremony);
    void makeKit();
    void withdraw(const domain::RecoveryKit &kit);
    void begin();
    void enterKit(const service::Ceremony &ceremony);
    void end(const service::Ceremony &ceremony);
    void rotate(const service::Ceremony &ceremony);
    void handOver(const service::Ceremony &ceremony);
    void say(const QString &text, bool good);
    /// What came of an act that gives a ceremony: said, and everything read again.
    void follow(const QFuture<Result<service::Ceremony>> &act, const QString &done);

    desk::Context &m_context;
    Reading m_reading;
    widgets::Inspector *m_page;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr; ///< of m_content
    widgets::NoticeBar *m_notice;
    widgets::ActionButton *m_make;
    widgets::ActionButton *m_begin;
};

} // namespace earshot::ui::assurance
