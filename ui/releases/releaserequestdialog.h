#pragma once

#include "core/service/release_service.h"
#include "core/service/review_service.h"
#include "core/service/subject_access_service.h"
#include "ui/desk/context.h"

#include <QDialog>
#include <functional>
#include <optional>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace earshot::ui::widgets {
class ActionButton;
class Label;
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::releases {

class CallPart;

/// §6: asks for a release of a call out of its service area. Says at once which way it goes and who could say yes.
/// Purpose and reference are those declared. Show with open(); deletes itself when closed.
class ReleaseRequestDialog : public QDialog
{
    Q_OBJECT
public:
    /// `selected`: what is selected in the player, in frames; empty for the whole call.
    ReleaseRequestDialog(desk::Context &context, const service::RecordingDetail &detail, FrameRange selected,
                         QWidget *parent);
    /// It answers a request for access: filled in with what the register knows, and asked for under its number.
    void answerAccess(const service::AccessRelease &access);
    /// What is marked in the player of this recording, asked for when a place to redact is taken from it.
    void setMarked(std::function<FrameRange()> marked) { m_marked = std::move(marked); }

signals:
    void requested(const earshot::domain::Release &release);

private:
    void build();
    QWidget *buildFoot();
    void addRecipient(QFormLayout *form);
    void addRedaction(QFormLayout *form);
    void editRedactions();
    [[nodiscard]] service::ReleaseDraft draft() const;
    [[nodiscard]] domain::Redactions redactions() const; ///< none while it leaves as it is
    void fillFormats();
    [[nodiscard]] domain::PersonId listener() const; ///< invalid: a package is made
    void loadPeople();                               ///< who may say yes, and who could listen in Earshot
    void refresh();
    void ask(bool thenHere);
    void asked(const domain::Release &release, bool thenHere);
    void setBusy(bool busy);
    [[nodiscard]] domain::ReleaseKind kind() const;
    [[nodiscard]] service::Declaration declared() const; ///< what it is asked for under
    [[nodiscard]] bool needsAdvice() const;
    [[nodiscard]] bool isComplete() const;

    desk::Context &m_context;
    const domain::Recording m_recording;
    const QString m_areaName;
    bool m_busy = false;
    int m_generation = 0;

    QFormLayout *m_form;
    QRadioButton *m_inside;
    QRadioButton *m_external;
    widgets::Label *m_way;
    QLineEdit *m_requester;
    QLineEdit *m_recipient;
    QComboBox *m_listener;
    widgets::Label *m_listenerLine;
    QComboBox *m_basis;
    QWidget *m_listenerRow;
    QWidget *m_basisRow;
    QDateEdit *m_until;
    CallPart *m_part;
    QRadioButton *m_asItIs;
    QRadioButton *m_redacted;
    QPushButton *m_editRedactions;
    widgets::Label *m_redactionLine;
    domain::Redactions m_redactions;
    std::function<FrameRange()> m_marked;
    std::optional<service::AccessRelease> m_access;
    QRadioButton *m_arises;
    QRadioButton *m_unrelated;
    QComboBox *m_format;
    widgets::Label *m_formatLine;
    widgets::Label *m_purpose;
    widgets::Label *m_authorisers;
    widgets::NoticeBar *m_notice;
    widgets::Label *m_hereLine;
    QPushButton *m_here;
    QPushButton *m_ask;
};

} // namespace earshot::ui::releases
