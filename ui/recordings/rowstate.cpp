#include "ui/recordings/rowstate.h"

#include <QCoreApplication>

namespace earshot::ui::recordings {

using theme::Icon;
using widgets::ChipKind;
using widgets::ChipSpec;

namespace {

struct StateWords
{
    Q_DECLARE_TR_FUNCTIONS(RowState)
};

} // namespace

QList<ChipSpec> rowChips(const policy::Life &life, const QDate &today, bool releaseWaiting, const QDate &downloadUntil)
{
    QList<ChipSpec> chips;
    if (downloadUntil.isValid() && downloadUntil < today)
        chips << ChipSpec{ChipKind::Red, StateWords::tr("Delete your download"), Icon::Download};
    if (!life.recorded.isValid()) {
        chips << ChipSpec{ChipKind::Amber, StateWords::tr("Date not known"), {}};
    } else if (today.isValid() && today >= life.dueOn) {
        chips << ChipSpec{ChipKind::Amber, StateWords::tr("Due for disposal"), Icon::Clock};
    } else if (today.isValid() && today.daysTo(life.dueOn) <= dueSoonDays) {
        const auto days = static_cast<int>(today.daysTo(life.dueOn));
        chips << ChipSpec{ChipKind::Amber,
                          days == 1 ? StateWords::tr("Due tomorrow") : StateWords::tr("Due in %1 days").arg(days),
                          {}};
    }
    if (releaseWaiting)
        chips << ChipSpec{ChipKind::Accent, StateWords::tr("Release waiting"), {}};
    if (downloadUntil.isValid() && downloadUntil >= today)
        chips << ChipSpec{ChipKind::Neutral, StateWords::tr("Downloaded"), {}};
    return chips;
}

QString chipWords(const QList<ChipSpec> &chips)
{
    QStringList words;
    for (const ChipSpec &chip : chips)
        words << chip.text;
    return words.join(QStringLiteral(", "));
}

} // namespace earshot::ui::recordings
