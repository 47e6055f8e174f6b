#include "ui/retention/upcomingmodel.h"

#include "ui/retention/retentionwords.h"
#include "ui/widgets/table.h"
#include "ui/words/words.h"

#include <algorithm>

namespace earshot::ui::retention {

using service::UpcomingItem;
using widgets::ChipKind;
using widgets::ChipSpec;
using Kind = UpcomingItem::Kind;

namespace {

QDate mondayOf(const QDate &day)
{
    return day.addDays(Qt::Monday - day.dayOfWeek());
}

bool isCount(Kind kind)
{
    return kind == Kind::Due || kind == Kind::Disposable;
}

} // namespace

void UpcomingModel::set(const service::Upcoming &upcoming)
{
    beginResetModel();
    m_upcoming = upcoming;
    endResetModel();
}

int UpcomingModel::rowOf(const UpcomingItem &item) const
{
    const auto &items = m_upcoming.items;
    const auto found = std::find_if(items.cbegin(), items.cend(), [&](const UpcomingItem &each) {
        return each.kind == item.kind && each.first == item.first && each.area == item.area &&
               each.number == item.number && each.recording == item.recording;
    });
    return found == items.cend() ? -1 : static_cast<int>(found - items.cbegin());
}

int UpcomingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_upcoming.items.size());
}

int UpcomingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

ChipSpec UpcomingModel::chip(const UpcomingItem &item) const
{
    if (item.overdue)
        return item.kind == Kind::Due ? ChipSpec{ChipKind::Amber, tr("Due now"), theme::Icon::Clock}
                                      : ChipSpec{ChipKind::Red, tr("Overdue"), theme::Icon::Clock};
    const auto weeks = mondayOf(m_upcoming.today).daysTo(mondayOf(item.last)) / 7;
    if (weeks == 0)
        return {ChipKind::Amber, tr("This week"), {}};
    return {ChipKind::Neutral, weeks == 1 ? tr("Next week") : tr("In %1 weeks").arg(words::count(weeks)), {}};
}

QString UpcomingModel::text(const UpcomingItem &item, int column) const
{
    switch (column) {
    case When:
        if (!item.first.isValid())
            return tr("Until today");
        return item.first == item.last ? words::shortDate(item.last)
                                       : tr("Week to %1").arg(words::shortDate(item.last));
    case State:
        return chip(item).text;
    case What:
        switch (item.kind) {
        case Kind::Disposable:
            return tr("May be deleted");
        case Kind::Due:
            return tr("Due for disposal");
        case Kind::HoldReview:
            return tr("To be looked at again");
        case Kind::HoldEnds:
            return tr("Last day of a hold");
        case Kind::GuidanceNeeded:
            return tr("Guidance is missing");
        case Kind::ReleaseEnds:
            return tr("To be destroyed");
        case Kind::NoticeEnds:
            return item.approved ? tr("May run") : tr("Waits for approval");
        case Kind::AccessDue:
            return tr("Answer to be given");
        case Kind::DownloadEnds:
            break;
        }
        return tr("Download to be deleted");
    case Of:
        if (isCount(item.kind))
            return item.orMore ? tr("More than %1").arg(recordings(item.count)) : recordings(item.count);
        if (item.kind == Kind::NoticeEnds)
            return tr("%1, %2", "a disposal, recordings").arg(item.number, recordings(item.count));
        return item.kind == Kind::DownloadEnds ? tr("Recording %1").arg(item.recording.value) : item.number;
    case Area:
        return item.areaName;
    case Who:
        return item.who;
    default:
        return {};
    }
}

QVariant UpcomingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const UpcomingItem &item = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(item, index.column());
    case widgets::ChipRole:
        return index.column() == State ? QVariant::fromValue(chip(item)) : QVariant();
    case widgets::StrongRole:
        return index.column() == What;
    case widgets::MutedRole:
        return index.column() == Who;
    default:
        return {};
    }
}

QVariant UpcomingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case State:
        return tr("State");
    case What:
        return tr("What");
    case Of:
        return tr("Of", "column: the recordings, hold, release … concerned");
    case Area:
        return tr("Service area");
    case Who:
        return tr("Who");
    default:
        return {};
    }
}

QString UpcomingModel::sentence(const UpcomingItem &item)
{
    switch (item.kind) {
    case Kind::Disposable:
        return tr("From then on a nominated deleter may delete them (§7). Nobody has to.");
    case Kind::Due:
        return item.overdue ? tr("Their time is over (§7). A rehearsal says what would go and what is on hold.")
                            : tr("Their time is over in these days (§7). What is on hold stays.");
    case Kind::HoldReview:
        return item.overdue ? tr("The day has come on which somebody is to say whether it is still needed (§7).")
                            : tr("On this day somebody is to say whether it is still needed (§7).");
    case Kind::HoldEnds:
        return tr("What it kept is kept no longer than any other recording from then on (§7).");
    case Kind::GuidanceNeeded:
        return item.overdue ? tr("Recordings under it are due and the IG Unit has given no guidance: the policy is "
                                 "being broken (§7).")
                            : tr("The first recording under it is due on this day: the IG Unit's guidance must be "
                                 "given before (§7).");
    case Kind::ReleaseEnds:
        return item.overdue ? tr("What was released should be destroyed, and nobody has said that it is (§6).")
                            : tr("On this day the release ends. What was released is then to be destroyed, and "
                                 "somebody has to say that it is (§6).");
    case Kind::NoticeEnds:
        return item.approved ? tr("The two weeks' notice is over on this day: a nominated deleter may run it (§7).")
                             : tr("The two weeks' notice is over on this day, and the IG Unit has not approved the "
                                  "disposal yet (§7).");
    case Kind::AccessDue:
        return item.overdue
                   ? tr("%1 asked for the calls about them, and should have been answered by this day (UK GDPR "
                        "Art. 12). Answer without delay, and say why it is late.")
                         .arg(item.who)
               : item.paused
                   ? tr("%1 has a question to answer; until then this day moves on by a day each day (UK GDPR "
                        "Art. 12A).")
                         .arg(item.who)
                   : tr("%1 asked for the calls about them and is to be answered by this day at the latest "
                        "(UK GDPR Art. 12).")
                         .arg(item.who);
    case Kind::DownloadEnds:
        break;
    }
    return item.mine ? tr("Delete the file that you saved, and confirm that it is deleted (§6).")
                     : tr("%1 saved a file that is to be deleted, and has to confirm that it is (§6).").arg(item.who);
}

} // namespace earshot::ui::retention
