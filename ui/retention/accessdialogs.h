#pragma once

#include "core/domain/areas.h"
#include "core/service/subject_access_service.h"
#include "ui/retention/signdialog.h"

class QComboBox;
class QLineEdit;

namespace earshot::ui::widgets {
class ActionButton;
class Table;
} // namespace earshot::ui::widgets

namespace earshot::ui::retention {

class AccessCallModel;

/// Opens a subject access request: when it came, who asks, and what is known of them.
class OpenAccessDialog : public SignDialog
{
    Q_OBJECT
public:
    OpenAccessDialog(desk::Context &context, QWidget *parent);

signals:
    void opened(const earshot::service::AccessStanding &standing);

protected:
    void commit() override;
    [[nodiscard]] QString problemOf(const Error &error) const override;

private:
    void loadAreas();

    QDateEdit *m_received;
    QLineEdit *m_asker;
    QPlainTextEdit *m_numbers;
    QPlainTextEdit *m_names;
    QPlainTextEdit *m_references;
    QComboBox *m_area;
};

/// What is done about a request besides deciding on its calls.
enum class AccessAct {
    Gather = 1,
    Effort,
    AskIdentity,
    IdentityShown,
    AskClarification,
    Clarified,
    Extend,
    Close,
};

[[nodiscard]] QString accessActName(AccessAct act); ///< as its button says: "Gather calls…"
[[nodiscard]] QString accessActId(AccessAct act);   ///< object name of its button

/// One act about a request, with the day on which it was done and what there is to say about it.
class AccessActDialog : public SignDialog
{
    Q_OBJECT
public:
    AccessActDialog(desk::Context &context, AccessAct act, const service::AccessStanding &standing, QWidget *parent);

signals:
    void recorded(const earshot::service::AccessStanding &standing);

protected:
    void commit() override;
    [[nodiscard]] QString problemOf(const Error &error) const override;

private:
    void build();
    void addSearch();
    void addUnreleased();
    void sayConsequence();

    const AccessAct m_act;
    const service::AccessStanding m_standing;
    QLineEdit *m_place = nullptr;
    QLineEdit *m_terms = nullptr;
    QPlainTextEdit *m_more = nullptr; ///< further words to search for
    QComboBox *m_outcome = nullptr;
    QLineEdit *m_unreleased = nullptr; ///< why what is theirs was not released from here
    QPlainTextEdit *m_words = nullptr;
    QDateEdit *m_on = nullptr;
};

/// The calls of a request, what becomes of each, and how far its release is. Stays open from one decision to the next,
/// and closes when a release is asked for or shown.
class AccessCallsDialog : public SignDialog
{
    Q_OBJECT
public:
    AccessCallsDialog(desk::Context &context, const service::AccessStanding &standing, QWidget *parent);

signals:
    void decided(const earshot::service::AccessStanding &standing);
    void releaseRequested(earshot::domain::RecordingId recording);
    void askRequested(const earshot::Refusal &refusal, const QString &what, earshot::domain::AreaId area);

protected:
    void commit() override;
    [[nodiscard]] QString problemOf(const Error &error) const override;

private:
    void reload(int row);
    void showCall(int row);
    void showRelease(const service::AccessCallRow &row);
    void addRelease();

    service::AccessStanding m_standing;
    AccessCallModel *m_model;
    widgets::Table *m_table;
    QComboBox *m_mark;
    QPlainTextEdit *m_reason;
    widgets::ActionButton *m_release;
    domain::ReleaseId m_underWay; ///< of the shown call
    Refusal m_refusal;            ///< why this person may not ask for it
    desk::Newest m_reading;
};

} // namespace earshot::ui::retention
