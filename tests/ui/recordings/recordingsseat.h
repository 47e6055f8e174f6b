#pragma once

#include "tests/support/deskkit.h"
#include "ui/recordings/recordinginspector.h"
#include "ui/recordings/recordingmodel.h"
#include "ui/recordings/recordingsdesk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/states.h"
#include "ui/widgets/table.h"

#include <QSignalSpy>

namespace earshot::tests {

/// One person at the Recordings desk, shown and read. The look of the desk is remembered in a file of the store's.
class RecordingsSeat
{
public:
    RecordingsSeat(TestStore &store, const QString &user, const service::Declaration &declaration = {})
        : seat(store, user, declaration)
        , desk(std::make_unique<ui::recordings::RecordingsDesk>(
              seat.context(),
              std::make_unique<ui::desk::ViewSettings>(store.scratch() + QStringLiteral("/desks.ini"), user)))
    {
        desk->resize(1080, 745);
        desk->show();
        (void)QTest::qWaitForWindowActive(desk.get());
        desk->activate();
    }
    [[nodiscard]] QAbstractItemModel *model() const { return table()->model(); }
    [[nodiscard]] ui::widgets::Table *table() const { return child<ui::widgets::Table>(desk.get(), "recordings"); }
    [[nodiscard]] ui::widgets::SearchLine *search() const
    {
        return child<ui::widgets::SearchLine>(desk.get(), "search");
    }
    [[nodiscard]] ui::widgets::ActionButton *action(const char *name) const
    {
        return child<ui::widgets::ActionButton>(desk.get(), name);
    }
    [[nodiscard]] QPushButton *button(const char *name) const { return child<QPushButton>(desk.get(), name); }
    [[nodiscard]] QString count() const { return child<ui::widgets::Label>(desk.get(), "count")->text(); }
    [[nodiscard]] ui::recordings::RecordingInspector *inspector() const
    {
        return child<ui::recordings::RecordingInspector>(desk.get(), "inspector");
    }
    [[nodiscard]] QString customer(int row) const
    {
        return model()->index(row, ui::recordings::RecordingModel::Customer).data().toString();
    }
    [[nodiscard]] int rowOf(domain::RecordingId id) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->index(row, 0).data(ui::recordings::RecordingModel::IdRole).toLongLong() == id.value)
                return row;
        }
        return -1;
    }
    void clickRow(int row) const
    {
        const QRect cell = table()->visualRect(model()->index(row, 0));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
    }
    /// Clicks the row and waits for the inspector.
    [[nodiscard]] bool look(domain::RecordingId id) const
    {
        if (!QTest::qWaitFor([&] { return rowOf(id) >= 0; }))
            return false;
        clickRow(rowOf(id));
        return QTest::qWaitFor([&] { return inspector()->recording() == id; });
    }

    Seat seat;
    std::unique_ptr<ui::recordings::RecordingsDesk> desk;
};

} // namespace earshot::tests
