#pragma once

#include "ui/desk/answer.h"
#include "ui/desk/context.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;

namespace earshot::ui::widgets {
class Label;
class NoticeBar;
class PrimaryButton;
} // namespace earshot::ui::widgets

namespace earshot::ui::recordings {

/// A dialog of consequence: what it is about, one sentence on what will happen and what cannot be undone, a form, and
/// the consequence itself on the button. A refusal or mistake stands in the dialog, which stays open with everything
/// that was typed. `accepted` only after the act is done.
class ActDialog : public QDialog
{
    Q_OBJECT
public:
    ActDialog(desk::Context &context, const QString &title, const QString &button, QWidget *parent);
    [[nodiscard]] QPushButton *confirmButton() const;
    [[nodiscard]] QString problem() const; ///< what stands in the notice; empty: nothing

protected:
    [[nodiscard]] desk::Context &context() { return m_context; }
    [[nodiscard]] QFormLayout *form() const { return m_form; }
    void setAbout(const QString &about); ///< which call
    void setConsequence(const QString &sentence);
    /// Adds a row with its label as the field's name for screen readers.
    void addRow(const QString &label, QWidget *field, QWidget *beside = nullptr);
    void setReady(bool ready); ///< everything needed is filled in
    void showProblem(const QString &text, QWidget *field = nullptr);
    void showError(const Error &error, QWidget *field = nullptr);
    /// Runs `act` through the door with the form held; `done` gets its value, an error is shown here.
    template <class Act, class Done> void perform(Act act, Done done, QWidget *field = nullptr);

    virtual void commit() = 0; ///< the button was pressed

private:
    void setBusy(bool busy);

    desk::Context &m_context;
    widgets::Label *m_about;
    widgets::Label *m_consequence;
    QWidget *m_fields;
    QFormLayout *m_form;
    widgets::NoticeBar *m_notice;
    widgets::PrimaryButton *m_confirm;
    QPushButton *m_cancel;
    bool m_ready = true;
    bool m_busy = false;
};

template <class Act, class Done> void ActDialog::perform(Act act, Done done, QWidget *field)
{
    setBusy(true);
    desk::answer(this, m_context.door().run(std::move(act)), [this, done = std::move(done), field](const auto &result) {
        setBusy(false);
        if (!result)
            showError(result.error(), field);
        else
            done(result);
    });
}

} // namespace earshot::ui::recordings
