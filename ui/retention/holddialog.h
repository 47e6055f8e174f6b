#pragma once

#include "core/domain/areas.h"
#include "core/domain/recording.h"
#include "core/service/hold_service.h"
#include "ui/retention/signdialog.h"

#include <QTimer>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace earshot::ui::retention {

/// Places a hold or a disclosure freeze. What it would be on, for how long it may go on without guidance and whether
/// the policy allows it stands in the dialog before anybody signs.
class HoldDialog : public SignDialog
{
    Q_OBJECT
public:
    enum class What { Hold = 1, Freeze };
    HoldDialog(desk::Context &context, What what, QWidget *parent);
    /// On this recording, whatever else it could be on.
    HoldDialog(desk::Context &context, What what, const domain::Recording &recording, QWidget *parent);

signals:
    void placed(const earshot::service::HoldStanding &standing);

protected:
    void commit() override;

private:
    void build();
    void addScope();
    void addPeriod();
    void addEnd();
    void loadChoices();
    void showScope();
    void fillAreas();
    void ask();
    void answered(const Result<service::HoldOutlook> &outlook, const service::HoldDraft &draft);
    [[nodiscard]] domain::HoldScope scope() const;
    [[nodiscard]] service::HoldDraft draft() const;
    [[nodiscard]] bool isComplete();

    const What m_what;
    const std::optional<domain::Recording> m_recording;
    QComboBox *m_law = nullptr;
    QComboBox *m_scope = nullptr;
    QLineEdit *m_subject;
    QLineEdit *m_number;
    QComboBox *m_area;
    QCheckBox *m_period;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QComboBox *m_purpose = nullptr;
    QLineEdit *m_reference;
    QPlainTextEdit *m_reason;
    QComboBox *m_owner;
    QCheckBox *m_ends = nullptr;
    QDateEdit *m_until = nullptr;
    QDateEdit *m_review;
    QPlainTextEdit *m_guidance = nullptr;
    QWidget *m_subjectRow, *m_numberRow, *m_areaRow, *m_periodRow, *m_fromRow, *m_toRow;
    QList<domain::ServiceArea> m_areas; ///< in which this person may do something
    QTimer m_pause;
    bool m_untilChosen = false;
    int m_generation = 0;
};

} // namespace earshot::ui::retention
