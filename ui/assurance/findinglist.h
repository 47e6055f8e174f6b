#pragma once

#include "core/service/audit_service.h"

#include <QWidget>

class QVBoxLayout;

namespace earshot::ui::assurance {

/// What one check found at one level.
struct FindingGroup
{
    service::Finding::Level level = service::Finding::Level::Green;
    QString check;
    QList<service::Finding> findings;
};

/// The findings by check, what is wrong first, else in the order of the checks.
[[nodiscard]] QList<FindingGroup> grouped(const QList<service::Finding> &findings);

/// A row a group: how it stands, what was found, and what to do about it once. However much is wrong, no row is longer
/// than a few lines and a number.
class FindingList : public QWidget
{
    Q_OBJECT
public:
    explicit FindingList(QWidget *parent = nullptr);
    void setFindings(const QList<service::Finding> &findings);

private:
    void addGroup(const FindingGroup &group);

    QWidget *m_rows = nullptr; ///< made anew with each report
    QVBoxLayout *m_column;
};

} // namespace earshot::ui::assurance
