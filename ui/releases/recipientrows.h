#pragma once

#include "core/service/release_service.h"

#include <QObject>
#include <QStringList>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QWidget;

namespace earshot::ui::desk {
class Context;
}
namespace earshot::ui::widgets {
class Label;
}

namespace earshot::ui::releases {

/// The rows of a form that say who receives a release: inside the authority, whether they listen in their own Earshot
/// or are given a package; an external agency's contact and the legal basis on which it receives anything.
class RecipientRows : public QObject
{
    Q_OBJECT
public:
    RecipientRows(QFormLayout *form, QObject *parent);

    /// Fills in what is known.
    void show(const service::ReleaseDraft &known);
    /// The rows for this kind of release. `ownRequest`: it goes to the person whose request for access it answers; how
    /// they are reached need not be said again.
    void showFor(domain::ReleaseKind kind, bool ownRequest);
    /// Who could listen to these in Earshot; asked once.
    void loadListeners(desk::Context &context, const QList<domain::RecordingId> &recordings);
    [[nodiscard]] domain::PersonId listener() const; ///< invalid: a package is made
    /// What has to be filled in still, as it stands in a sentence.
    [[nodiscard]] QStringList missing() const;
    void writeTo(service::ReleaseDraft &draft) const;
    void setFocus();

signals:
    void changed();

private:
    [[nodiscard]] bool isExternal() const { return m_kind == domain::ReleaseKind::External; }

    domain::ReleaseKind m_kind = domain::ReleaseKind::Inside;
    bool m_ownRequest = false;
    QFormLayout *m_form;
    QLineEdit *m_recipient;
    QComboBox *m_listener;
    widgets::Label *m_listenerLine;
    QWidget *m_listenerRow;
    QLineEdit *m_contact;
    QWidget *m_contactRow;
    QComboBox *m_basis;
    QWidget *m_basisRow;
};

} // namespace earshot::ui::releases
