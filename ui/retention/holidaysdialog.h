#pragma once

#include "core/domain/store_settings.h"
#include "core/policy/public_holidays.h"
#include "ui/retention/signdialog.h"

class QListWidget;

namespace earshot::ui::retention {

/// The public holidays of this year and the next, and what was proclaimed besides: set for the whole store.
class HolidaysDialog : public SignDialog
{
    Q_OBJECT
public:
    HolidaysDialog(desk::Context &context, QWidget *parent);

signals:
    void changed();

protected:
    void commit() override;
    [[nodiscard]] QString problemOf(const Error &error) const override;

private:
    struct Loaded
    {
        domain::StoreSettings settings;
        policy::Decision mayChange;
    };
    void load();
    void arrived(const Loaded &loaded);
    void add(bool working); ///< the chosen day
    void removeSelected();
    void showDays();

    domain::StoreSettings m_settings;
    domain::SpecialDays m_special;
    bool m_loaded = false;
    QListWidget *m_days;
    QDateEdit *m_day;
    QWidget *m_changeRow;
    QPushButton *m_remove;
};

} // namespace earshot::ui::retention
