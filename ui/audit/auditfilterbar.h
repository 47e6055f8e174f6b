#pragma once

#include "core/domain/areas.h"
#include "core/domain/people.h"
#include "core/store/audit_repository.h"
#include "ui/widgets/daterange.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace earshot::ui::widgets {
class FlowRow;
class SearchLine;
} // namespace earshot::ui::widgets

namespace earshot::ui::audit {

/// What of the record to show: words, person, act, area, days, refused only.
class AuditFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit AuditFilterBar(QWidget *parent = nullptr);

    void setToday(const QDate &today) { m_today = today; }
    /// Another control of the desk, at the end of the row.
    void addBehind(QWidget *control);
    void setPeople(const QList<domain::Person> &people);
    void setAreas(const QList<domain::ServiceArea> &areas);
    /// Days are London days, both included.
    [[nodiscard]] store::AuditFilter filter() const;
    [[nodiscard]] bool isEmpty() const; ///< everything is shown
    void reset();
    void focusWords();

signals:
    void changed();

private:
    void chooseDays();
    void showDays();

    widgets::SearchLine *m_words;
    QComboBox *m_person;
    QComboBox *m_action;
    QComboBox *m_area;
    QPushButton *m_days;
    QPushButton *m_refused;
    widgets::FlowRow *m_row;
    widgets::DateRange m_range;
    QDate m_today;
};

} // namespace earshot::ui::audit
