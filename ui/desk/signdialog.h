#pragma once

#include "ui/desk/answer.h"
#include "ui/desk/context.h"

#include <QDialog>
#include <QHash>
#include <type_traits>

class QDateEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace earshot::ui::widgets {
class Label;
class NoticeBar;
class PrimaryButton;
} // namespace earshot::ui::widgets

namespace earshot::ui::desk {

/// A dialog that ends in a signature: what it is about, fields that say below themselves what is wrong with them, what
/// will follow, and the consequence on the button. Show with open(); deletes itself; `accepted` only after the act is
/// done.
class SignDialog : public QDialog
{
    Q_OBJECT
public:
    SignDialog(Context &context, const QString &title, const QString &button, QWidget *parent);

protected:
    [[nodiscard]] Context &context() { return m_context; }
    [[nodiscard]] QDate today() const;
    void setAbout(const QString &about);
    /// `name`: object name of `field`, and what an error's `where` calls it. Returns the row, to show and hide.
    QWidget *addField(const QString &name, const QString &label, QWidget *field);
    QPlainTextEdit *addWords(const QString &name, const QString &label, const QString &placeholder, int lines = 2);
    [[nodiscard]] QDateEdit *newDay(const QDate &first, const QDate &day);
    void setLabel(const QString &name, const QString &label);
    /// Below the fields. `warns`: something here breaks or strains the policy.
    void setConsequence(const QString &text, bool warns = false);
    void setReady(bool ready); ///< everything needed is filled in
    [[nodiscard]] bool isBusy() const { return m_busy; }

    void clearProblems();
    void showProblem(const QString &name, const QString &text);
    /// Below the field that it names, and else at the foot.
    void showError(const Error &error);
    /// What is wrong with the field that `where` names; empty: it names none of this dialog.
    [[nodiscard]] virtual QString problemOf(const Error &error) const = 0;
    /// Runs `act` through the door with the form held; `done` gets its value.
    template <class Act, class Done> void perform(Act act, Done done);

    virtual void commit() = 0; ///< the button was pressed

private:
    struct Field
    {
        QWidget *row = nullptr;
        QWidget *field = nullptr;
        widgets::Label *label = nullptr;
        widgets::Label *problem = nullptr;
    };
    void setBusy(bool busy);

    Context &m_context;
    widgets::Label *m_about;
    QWidget *m_fields;
    QVBoxLayout *m_form;
    QHash<QString, Field> m_known;
    widgets::Label *m_consequence;
    widgets::NoticeBar *m_notice;
    widgets::PrimaryButton *m_sign;
    bool m_ready = true;
    bool m_busy = false;
};

template <class Act, class Done> void SignDialog::perform(Act act, Done done)
{
    setBusy(true);
    answer(this, m_context.door().run(std::move(act)), [this, done = std::move(done)](const auto &result) {
        setBusy(false);
        if (!result)
            showError(result.error());
        else if constexpr (std::is_same_v<decltype(result), const Result<void> &>)
            done();
        else
            done(*result);
    });
}

} // namespace earshot::ui::desk
