#include "ui/retention/disposalwords.h"

#include "ui/retention/retentionwords.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::retention {

using service::DisposalStanding;
using theme::Icon;
using widgets::ChipKind;
using widgets::ChipSpec;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Disposal)
};

QString objectKind(const QString &kind)
{
    if (kind == QLatin1String("audio"))
        return Words::tr("sound");
    if (kind == QLatin1String("peaks"))
        return Words::tr("picture of the sound");
    return kind;
}

} // namespace

ChipSpec disposalChip(const DisposalStanding &standing, const QDate &today)
{
    const auto &disposal = standing.disposal;
    if (!standing.counts)
        return {ChipKind::Red, Words::tr("Does not count"), Icon::Warning};
    if (disposal.isFinished())
        return {ChipKind::Green, Words::tr("Certified"), Icon::Check};
    if (!disposal.isApproved())
        return {ChipKind::Amber, Words::tr("Waits for the IG Unit"), Icon::Clock};
    if (today < disposal.runFrom)
        return {ChipKind::Accent, Words::tr("Notice is running"), Icon::Calendar};
    return {ChipKind::Accent, Words::tr("Ready to run"), Icon::Trash};
}

QString disposalSentence(const DisposalStanding &standing, const QDate &today)
{
    const auto &disposal = standing.disposal;
    if (!standing.counts)
        return Words::tr("Its signatures and the record do not agree, so nothing is done on its word. Check the record "
                         "on the Assurance desk.");
    if (disposal.isFinished())
        return Words::tr("It is done. The certificate says what became of each recording.");
    if (!disposal.isApproved())
        return Words::tr("Notice was given of %1. The IG Unit has to approve it; it can run from %2 on.")
            .arg(recordings(disposal.recordings.size()), words::date(disposal.runFrom));
    if (today < disposal.runFrom)
        return Words::tr("Approved. The owners have notice until %1; a hold that is placed meanwhile keeps what it is "
                         "on.")
            .arg(words::date(disposal.runFrom.addDays(-1)));
    return Words::tr("Approved, and its notice is over: it can run. %1 are still there.")
        .arg(recordings(standing.left));
}

QString goesText(const service::RehearsedItem &item)
{
    QStringList parts;
    for (const QString &kind : item.objects)
        parts << objectKind(kind);
    if (item.notes > 0)
        parts << (item.notes == 1 ? Words::tr("1 note") : Words::tr("%1 notes").arg(item.notes));
    if (item.clips > 0)
        parts << (item.clips == 1 ? Words::tr("1 clip") : Words::tr("%1 clips").arg(item.clips));
    QString text = Words::tr("Its key, %1").arg(parts.join(Words::tr(", ", "between names")));
    if (item.shares > 0)
        text += Words::tr("; ends for those who hear it inside: %1").arg(item.shares);
    if (!item.undecided.isEmpty())
        text += Words::tr("; releases still on their way, which end with it: %1")
                    .arg(item.undecided.join(Words::tr(", ", "between names")));
    if (item.openDownloads + item.releases > 0)
        text += Words::tr("; outside Earshot, to be asked back: %1").arg(item.openDownloads + item.releases);
    return text;
}

QString staysText(const service::RehearsedItem &item, const policy::Profile &profile)
{
    QStringList holds;
    for (const auto &held : item.keeping.heldBy)
        holds << held.number;
    const QString why = words::refusalReason(item.decision.refusal(), profile);
    return holds.isEmpty() ? why
                           : Words::tr("%1: %2", "holds, why").arg(holds.join(Words::tr(", ", "between names")), why);
}

} // namespace earshot::ui::retention
