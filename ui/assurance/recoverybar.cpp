#include "ui/assurance/recoverybar.h"

#include "ui/assurance/recoverydialog.h"
#include "ui/desk/answer.h"
#include "ui/words/words.h"

namespace earshot::ui::assurance {

RecoveryBar::RecoveryBar(desk::Context &context, QWidget *parent)
    : widgets::NoticeBar(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("recoveryBar"));
    connect(this, &NoticeBar::actionTriggered, this, [this] {
        auto *dialog = new RecoveryDialog(m_context, window());
        connect(dialog, &QDialog::finished, this, &RecoveryBar::refresh);
        dialog->open();
    });
    connect(&context, &desk::Context::countsChanged, this, &RecoveryBar::refresh);
    refresh();
}

void RecoveryBar::refresh()
{
    auto asked = m_context.door().run([](service::Door &door) -> Result<Reading> {
        Reading reading;
        EARSHOT_TRY(notices, door.recovery().notices());
        reading.notices = static_cast<int>(notices.size());
        EARSHOT_TRY(ceremonies, door.recovery().ceremonies());
        for (const auto &ceremony : std::as_const(ceremonies)) {
            if (ceremony.mine && (ceremony.awaitsKits || ceremony.isOpen))
                reading.mine << ceremony;
        }
        return reading;
    });
    desk::answer(this, asked, [this](const Result<Reading> &reading) {
        if (reading) // an error of the store itself is said by whatever act meets it
            show(*reading);
    });
}

void RecoveryBar::show(const Reading &reading)
{
    QStringList lines;
    bool urgent = reading.notices > 0;
    for (const auto &ceremony : reading.mine) {
        urgent = urgent || ceremony.awaitsKits;
        lines << (ceremony.awaitsKits ? tr("A recovery ceremony for %1 waits for officers' kits, to be entered here.")
                                            .arg(ceremony.areaName)
                                      : tr("%1 is open to you by recovery until %2.")
                                            .arg(ceremony.areaName, words::date(ceremony.recovery.until)));
    }
    if (reading.notices > 0)
        lines << tr("Something happened to recovery kits or ceremonies that you have to know: %n notices.", nullptr,
                    reading.notices);
    if (lines.isEmpty())
        dismiss();
    else
        showNotice(urgent ? Kind::Warning : Kind::Info, lines.join(u' '), tr("Recovery…"), false);
}

} // namespace earshot::ui::assurance
