#pragma once

#include "core/service/readmission_request.h"

#include <QDialog>
#include <QFuture>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace earshot::ui::widgets {
class Label;
class NoticeBar;
class PrimaryButton;
} // namespace earshot::ui::widgets

namespace earshot::service {
struct Environment;
}

namespace earshot::ui::signin {

class StrengthLine;

/// In front of the sign-in, for somebody who forgot the password: makes new keys under a new one and says what happens
/// next, with the fingerprint that two members will ask for. It is shown for the keys that were made here, or again to
/// whoever has their password: never just as it lies in the folder, where it may have been exchanged.
class ForgottenDialog : public QDialog
{
    Q_OBJECT
public:
    /// `environment` outlives it. `user` is somebody with an account there.
    ForgottenDialog(const service::Environment &environment, const QString &folder, const QString &user,
                    QWidget *parent = nullptr);
    ~ForgottenDialog() override;

private:
    [[nodiscard]] QWidget *buildForm();
    [[nodiscard]] QWidget *buildNext();
    void make();
    void showAgain();
    void follow(const QFuture<Result<service::ReadmissionRequest>> &work);
    void finished(const Result<service::ReadmissionRequest> &request);
    void showState();
    void say(const QString &text);
    [[nodiscard]] QString officesOf(const QStringList &acts) const;

    const service::Environment &m_environment;
    const QString m_folder;
    const QString m_user;
    QFuture<Result<service::ReadmissionRequest>> m_work;
    bool m_busy = false;
    bool m_waits;

    QStackedWidget *m_pages;
    QLineEdit *m_new = nullptr;
    QLineEdit *m_again = nullptr;
    StrengthLine *m_strength = nullptr;
    widgets::NoticeBar *m_notice = nullptr;
    QPushButton *m_show = nullptr; ///< the fingerprint of what waits already
    widgets::PrimaryButton *m_make = nullptr;
    widgets::Label *m_made = nullptr;
    widgets::Label *m_fingerprint = nullptr;
    widgets::PrimaryButton *m_done = nullptr;
};

} // namespace earshot::ui::signin
