#pragma once

#include "core/policy/difference.h"

#include <QWidget>

class QVBoxLayout;

namespace earshot::ui::policies {

/// What one version of the policy says otherwise than another: a sentence each with its clause, and both wordings where
/// a text was rewritten.
class ChangeList : public QWidget
{
    Q_OBJECT
public:
    ChangeList(const QList<policy::Change> &changes, const policy::Profile &before, const policy::Profile &after,
               QWidget *parent = nullptr);

private:
    void addWording(QVBoxLayout *column, const QString &mark, const QString &name, const QString &text);
};

} // namespace earshot::ui::policies
