#pragma once

#include "core/service/deputy_service.h"
#include "ui/desk/answer.h"
#include "ui/desk/signdialog.h"

class QComboBox;

namespace earshot::ui::policies {

/// Names a deputy: in which office, who, from when, until when. Says what would follow, and what stands in the way,
/// before it is signed.
class DeputyDialog : public desk::SignDialog
{
    Q_OBJECT
public:
    /// `choices`: at least one post.
    DeputyDialog(desk::Context &context, const service::DeputyChoices &choices, QWidget *parent);

signals:
    /// As far as it is known here: the person, the office and the days.
    void named(const earshot::service::Deputy &deputy);

protected:
    void commit() override;
    [[nodiscard]] QString problemOf(const Error &error) const override;

private:
    [[nodiscard]] const service::DeputyPost &post() const;
    [[nodiscard]] service::Deputy draft() const;
    void offerPeople();
    void look();
    void looked(const service::Deputy &draft, const Result<service::DeputyOutlook> &outlook);

    const service::DeputyChoices m_choices;
    QComboBox *m_post;
    QComboBox *m_person;
    QDateEdit *m_from;
    QDateEdit *m_until;
    desk::Newest m_looking;
};

} // namespace earshot::ui::policies
