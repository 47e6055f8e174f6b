#pragma once

#include "core/service/hold_service.h"
#include "tests/support/desktest.h"
#include "ui/desk/answer.h"
#include "ui/retention/retentiondesk.h"
#include "ui/widgets/table.h"

#include <QLabel>
#include <QPushButton>

namespace earshot::tests {

inline const service::Declaration retentionComplaint{QStringLiteral("complaint"), QStringLiteral("C-2026-0412")};

/// The Retention desk of one person, shown and read; at the section with that button.
class RetentionSeat
{
public:
    RetentionSeat(TestStore &store, const QString &user, const char *section = "sectionHolds")
        : seat(store, user, retentionComplaint)
        , desk(seat.context(),
               std::make_unique<ui::desk::ViewSettings>(store.scratch() + QStringLiteral("/desks.ini"), user))
    {
        QObject::connect(&seat.context(), &ui::desk::Context::notice, &desk,
                         [this](const QString &text, bool) { notice = text; });
        desk.resize(1080, 745);
        desk.show();
        QApplication::setActiveWindow(&desk);
        desk.activate();
        settle();
        if (qstrcmp(section, "sectionUpcoming") != 0) { // the desk opens there
            click(section);
            settle();
        }
    }

    /// Everything asked of the door so far has been answered.
    void settle()
    {
        const auto answered = std::make_shared<bool>(false); // it may come after this has given up
        ui::desk::answer(&seat.context(), seat.context().door().run([](service::Door &) -> Result<void> { return {}; }),
                         [answered](const Result<void> &) { *answered = true; });
        (void)QTest::qWaitFor([&answered] { return *answered; });
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }

    void click(const char *name) { press(child<QPushButton>(&desk, name)); }
    [[nodiscard]] bool enabled(const char *name) { return child<QPushButton>(&desk, name)->isEnabled(); }
    /// All the words of the shown widgets of an inspector or a page.
    [[nodiscard]] QString words(const char *name)
    {
        QStringList texts;
        const auto labels = child<QWidget>(&desk, name)->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(u'\n');
    }

    Seat seat;
    ui::retention::RetentionDesk desk;
    QString notice;
};

} // namespace earshot::tests
