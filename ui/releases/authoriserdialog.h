#pragma once

#include "core/base/secret.h"
#include "core/domain/recording.h"
#include "core/service/release_service.h"
#include "ui/desk/context.h"

#include <QDialog>
#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QVBoxLayout;

namespace earshot::ui::widgets {
class FactList;
class Label;
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::releases {

class ConditionsEdit;
class IssueBar;
class TogetherBox;

/// §6: a second person says yes or no to a release. At the requester's seat that person signs in for this one decision
/// with their own password; at their own seat (from the inbox) they are signed in already. Not modal, so that the part
/// that leaves can be listened to in the player meanwhile. Show it with show(); deletes itself when closed.
class AuthoriserDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Seat {
        Requesters = 1, ///< somebody else signs in here; then the requester can issue at once
        Own,            ///< the signed-in person decides
    };
    AuthoriserDialog(desk::Context &context, const domain::Release &release, Seat seat, QWidget *parent);

    /// What was asked for together with it is to get the same answer, unless somebody chooses otherwise.
    void answerAll();
    void reject() override; ///< while a package is being written: cancels that, and stays

signals:
    /// Authorised, refused or issued.
    void decided(const earshot::domain::Release &release);

private:
    struct Loaded;
    void build();
    void buildChoice(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    void load();
    void loaded(const Loaded &loaded);
    void showChoice();
    void refuse();
    void decide(const std::optional<QString> &refusal);
    void decisionMade(const Result<service::ReleaseAnswers> &answers, const QString &who);
    void showAuthorised(const QList<domain::Release> &releases, const QString &who);
    void showProblem(const QString &text);
    void setBusy(bool busy);
    void askBack();
    void share();
    [[nodiscard]] bool signsInHere() const;
    /// A yes to less than was asked for, and the mark; nothing while what is typed makes no conditions.
    [[nodiscard]] std::optional<domain::ReleaseConditions> part() const;
    bool lacksPassword(); ///< of who signs in here; says so
    [[nodiscard]] std::shared_ptr<SecretBytes> takePassword();
    void showError(const Error &error, const QString &who);

    desk::Context &m_context;
    domain::Release m_release;
    QList<domain::Release> m_authorised; ///< in this dialog, it and those that were asked for together with it
    std::optional<domain::Recording> m_recording;
    Seat m_seat;
    QList<service::Authoriser> m_authorisers;
    bool m_busy = false;

    QStackedWidget *m_pages;
    widgets::FactList *m_summary;
    TogetherBox *m_together;
    widgets::Label *m_mayAuthorise;
    QRadioButton *m_here;
    QRadioButton *m_inbox;
    QComboBox *m_person;
    QLineEdit *m_password;
    widgets::Label *m_passwordProblem;
    widgets::NoticeBar *m_notice;
    QCheckBox *m_inPart;
    ConditionsEdit *m_part;
    QWidget *m_marks;
    QCheckBox *m_mark;
    QCheckBox *m_hiddenMark;
    QPushButton *m_refuse;
    QPushButton *m_askBack;
    QPushButton *m_authorise;
    QPushButton *m_cancel;
    widgets::NoticeBar *m_done;
    QPushButton *m_issue;
    IssueBar *m_issueBar;
};

} // namespace earshot::ui::releases
