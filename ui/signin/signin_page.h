#pragma once

#include "core/service/session.h"
#include "ui/prompts/prompter.h"

#include <QFuture>
#include <QWidget>
#include <memory>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace earshot::ui::widgets {
class Label;
class NoticeBar;
class Panel;
class PrimaryButton;
} // namespace earshot::ui::widgets

namespace earshot::ui::signin {

/// What is in front of the work: which store, who, password. Signing in runs off the GUI thread; meanwhile the fields
/// are off and the button says so. The password field is emptied at every attempt, whatever comes of it.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the page.
    SignInPage(const service::Environment &environment, prompts::IPrompter &prompter, QWidget *parent = nullptr);
    ~SignInPage() override;

    /// Reads who has an account there. An empty folder asks for a store to be chosen. `user` is preset.
    void setStore(const QString &folder, const QString &user = {});
    [[nodiscard]] const QString &store() const { return m_folder; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// A calm line above the fields ("Locked after 15 minutes"); empty takes it away.
    void setMessage(const QString &text);
    /// Signing in worked, what came after did not.
    void showError(const Error &error);
    void focusFirstField();

signals:
    void signedIn(const std::shared_ptr<earshot::service::Session> &session);
    void storeChosen(const QString &folder);
    void packageCheckRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void attempt();
    void finished(const Result<std::shared_ptr<service::Session>> &session);
    void chooseStore();
    void forgot();
    void setBusy(bool busy);
    [[nodiscard]] QString wordsFor(const Error &error) const;

    const service::Environment &m_environment;
    prompts::IPrompter &m_prompter;
    QString m_folder;
    QFuture<Result<std::shared_ptr<service::Session>>> m_attempt;
    bool m_busy = false;
    bool m_usable = false; ///< there is a store to sign in to

    widgets::Panel *m_card = nullptr;
    widgets::Label *m_storeName = nullptr;
    widgets::Label *m_message = nullptr;
    widgets::NoticeBar *m_error = nullptr;
    QWidget *m_fields = nullptr;
    QComboBox *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    widgets::Label *m_capsLock = nullptr;
    widgets::PrimaryButton *m_signIn = nullptr;
    QPushButton *m_forgotten = nullptr;
    QPushButton *m_other = nullptr;
    QPushButton *m_package = nullptr;
};

} // namespace earshot::ui::signin
