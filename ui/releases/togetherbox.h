#pragma once

#include "core/domain/release.h"
#include "core/domain/release_conditions.h"
#include "ui/desk/context.h"

#include <QWidget>
#include <functional>

class QCheckBox;
class QStandardItemModel;

namespace earshot::ui::widgets {
class Table;
}

namespace earshot::ui::releases {

class HearButton;

/// What was asked for together with a release and stands where it does: whether all of it gets the same answer. They
/// are listed once that is chosen, and what would leave of each can be heard. Not there where there are no others.
class TogetherBox : public QWidget
{
    Q_OBJECT
public:
    /// `part`: the conditions being written, asked for when one of the others is listened to.
    TogetherBox(desk::Context &context, const domain::Release &release, std::function<domain::ReleaseConditions()> part,
                QWidget *parent = nullptr);

    [[nodiscard]] bool hasOthers() const { return !m_others.isEmpty(); }
    void choose();
    [[nodiscard]] bool isChosen() const;
    /// The release itself, then the others if that is chosen.
    [[nodiscard]] QList<domain::ReleaseId> answered() const;

signals:
    void changed();

private:
    void setOthers(const QList<domain::Release> &others);
    void showOthers();

    desk::Context &m_context;
    const domain::Release m_release;
    std::function<domain::ReleaseConditions()> m_part;
    QList<domain::Release> m_others;
    QCheckBox *m_all;
    QStandardItemModel *m_model;
    QWidget *m_chosen; ///< what is there once they are
    widgets::Table *m_table;
    HearButton *m_hear = nullptr;
};

} // namespace earshot::ui::releases
