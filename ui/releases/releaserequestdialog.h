#pragma once

#include "core/service/release_service.h"
#include "core/service/subject_access_service.h"
#include "ui/desk/answer.h"
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
class QStackedWidget;

namespace earshot::ui::widgets {
class ActionButton;
class Label;
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::releases {

class AskedCalls;
class RecipientRows;
struct AskedCall;

/// §6: asks for a release of one call or several out of their service areas. Says at once which way it goes and who
/// could say yes. Several are asked for in one act on the same terms; part and redactions are each call's own. Purpose
/// and reference are those declared. Show with open(); deletes itself when closed.
class ReleaseRequestDialog : public QDialog
{
    Q_OBJECT
public:
    /// `calls`: at least one. `selected`: what is selected in the player, in frames, of a single one; empty for the
    /// whole call.
    ReleaseRequestDialog(desk::Context &context, const QList<service::Askable> &calls, FrameRange selected,
                         QWidget *parent);
    /// It answers a request for access, of a single call: filled in with what the register knows, and asked for under
    /// its number.
    void answerAccess(const service::AccessRelease &access);
    /// What is marked in the player of a recording, asked for when a place to redact is taken from it.
    void setMarked(std::function<FrameRange(const domain::Recording &)> marked) { m_marked = std::move(marked); }

signals:
    void requested(const earshot::domain::Release &release);

private:
    void build();
    void addPart(QFormLayout *form);
    void showCall(); ///< part and redactions of the one that is looked at
    QWidget *buildFoot();
    void addRedaction(QFormLayout *form);
    void editRedactions();
    [[nodiscard]] service::ReleaseDraft draftOf(const AskedCall &call) const;
    [[nodiscard]] QList<service::ReleaseDraft> drafts() const;
    void fillFormats();
    void loadPeople(); ///< who may say yes, and who could listen in Earshot
    void checkCalls();
    void refresh();
    void ask(bool thenHere);
    void asked(const QList<domain::Release> &releases, bool thenHere);
    void setBusy(bool busy);
    [[nodiscard]] domain::ReleaseKind kind() const;
    [[nodiscard]] service::Declaration declared() const; ///< what it is asked for under
    [[nodiscard]] bool needsAdvice() const;
    [[nodiscard]] QStringList missing() const; ///< what has to be filled in still

    desk::Context &m_context;
    AskedCalls *m_calls;
    bool m_beside = false; ///< calls and terms
    bool m_busy = false;
    int m_generation = 0;
    desk::Newest m_checked;

    QFormLayout *m_form;
    QRadioButton *m_inside;
    QRadioButton *m_external;
    widgets::Label *m_way;
    QLineEdit *m_requester;
    RecipientRows *m_receives;
    QDateEdit *m_until;
    QStackedWidget *m_parts;
    QRadioButton *m_asItIs;
    QRadioButton *m_redacted;
    QPushButton *m_editRedactions;
    widgets::Label *m_redactionLine;
    std::function<FrameRange(const domain::Recording &)> m_marked;
    std::optional<service::AccessRelease> m_access;
    QRadioButton *m_arises;
    QRadioButton *m_unrelated;
    QComboBox *m_format;
    widgets::Label *m_formatLine;
    widgets::Label *m_purpose;
    widgets::Label *m_authorisers;
    widgets::NoticeBar *m_notice;
    widgets::Label *m_missing;
    widgets::Label *m_hereLine;
    QPushButton *m_here;
    QPushButton *m_ask;
};

} // namespace earshot::ui::releases
