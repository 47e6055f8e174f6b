#pragma once

#include "core/service/readmission_service.h"
#include "ui/desk/signdialog.h"

class QLineEdit;

namespace earshot::ui::assurance {

/// A member vouches for somebody's new keys: the person reads the fingerprint, the member types it and signs. It is
/// never shown here: what is compared has to come from the person. Which of the two members this is, the renewal says.
class VouchDialog : public desk::SignDialog
{
    Q_OBJECT
public:
    VouchDialog(desk::Context &context, const service::Renewal &renewal, QWidget *parent);

    /// Areas whose key the second member does not hold, so that it comes from others; when accepted.
    [[nodiscard]] const QStringList &areasToCome() const { return m_toCome; }

protected:
    void commit() override;
    [[nodiscard]] QString problemOf(const Error &error) const override;

private:
    const service::Renewal m_renewal;
    QLineEdit *m_fingerprint;
    QStringList m_toCome;
};

} // namespace earshot::ui::assurance
