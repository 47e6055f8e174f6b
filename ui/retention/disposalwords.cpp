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

struct DisposalWords
{
    Q_DECLARE_TR_FUNCTIONS(Disposal)
};

QString objectKind(const QString &kind)
{
    if (kind == QLatin1String("audio"))
        return DisposalWords::tr("sound");
    if (kind == QLatin1String("peaks"))
        return DisposalWords::tr("picture of the sound");
    return kind;
}

} // namespace

ChipSpec disposalChip(const DisposalStanding &standing, const QDate &today)
{
    const auto &disposal = standing.disposal;
    if (!standing.counts)
        return {ChipKind::Red, DisposalWords::tr("Does not count"), Icon::Warning};
    if (disposal.isFinished())
        return {ChipKind::Green, DisposalWords::tr("Certified"), Icon::Check};
    if (!disposal.isApproved())
        return {ChipKind::Amber, DisposalWords::tr("Waits for the IG Unit"), Icon::Clock};
    if (today < disposal.runFrom)
        return {ChipKind::Accent, DisposalWords::tr("Notice is running"), Icon::Calendar};
    return {ChipKind::Accent, DisposalWords::tr("Ready to run"), Icon::Trash};
}

QString disposalSentence(const DisposalStanding &standing, const QDate &today)
{
    const auto &disposal = standing.disposal;
    if (!standing.counts)
        return DisposalWords::tr(
            "Its signatures and the record do not agree, so nothing is done on its word. Check the record "
            "on the Assurance desk.");
    if (disposal.isFinished())
        return DisposalWords::tr("It is done. The certificate says what became of each recording.");
    if (!disposal.isApproved())
        return DisposalWords::tr("Notice was given of %1. The IG Unit has to approve it; it can run from %2 on.")
            .arg(recordings(disposal.recordings.size()), words::date(disposal.runFrom));
    if (today < disposal.runFrom)
        return DisposalWords::tr(
                   "Approved. The owners have notice until %1; a hold that is placed meanwhile keeps what it is "
                   "on.")
            .arg(words::date(disposal.runFrom.addDays(-1)));
    return DisposalWords::tr("Approved, and its notice is over: it can run. %1 are still there.")
        .arg(recordings(standing.left));
}

QString goesText(const service::RehearsedItem &item)
{
    QStringList parts;
    for (const QString &kind : item.objects)
        parts << objectKind(kind);
    if (item.notes > 0)
        parts << (item.notes == 1 ? DisposalWords::tr("1 note") : DisposalWords::tr("%1 notes").arg(item.notes));
    if (item.clips > 0)
        parts << (item.clips == 1 ? DisposalWords::tr("1 clip") : DisposalWords::tr("%1 clips").arg(item.clips));
    QString text = DisposalWords::tr("Its key, %1").arg(parts.join(DisposalWords::tr(", ", "between names")));
    if (item.shares > 0)
        text += DisposalWords::tr("; ends for those who hear it inside: %1").arg(item.shares);
    if (!item.undecided.isEmpty())
        text += DisposalWords::tr("; releases still on their way, which end with it: %1")
                    .arg(item.undecided.join(DisposalWords::tr(", ", "between names")));
    if (item.openDownloads + item.releases > 0)
        text += DisposalWords::tr("; outside Earshot, to be asked back: %1").arg(item.openDownloads + item.releases);
    return text;
}

QString staysText(const service::RehearsedItem &item, const policy::Profile &profile)
{
    QStringList holds;
    for (const auto &held : item.keeping.heldBy)
        holds << held.number;
    const QString why = words::refusalReason(item.decision.refusal(), profile);
    return holds.isEmpty() ? why
                           : DisposalWords::tr("%1: %2", "holds, why")
                                 .arg(holds.join(DisposalWords::tr(", ", "between names")), why);
}

} // namespace earshot::ui::retention
