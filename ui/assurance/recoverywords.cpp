#include "ui/assurance/recoverywords.h"

#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::assurance {

using widgets::ChipSpec; // lupdate loses the thread at a qualified type before a function

namespace {

struct Recovery
{
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

QString areaName(const domain::ServiceArea &area)
{
    return area.quarantine ? Recovery::tr("Quarantine") : area.name;
}

} // namespace

ChipSpec ceremonyChip(const service::Ceremony &ceremony)
{
    using Kind = widgets::ChipKind;
    if (!ceremony.counts)
        return {Kind::Red, Recovery::tr("Does not count"), theme::Icon::Warning};
    if (ceremony.isOpen)
        return {Kind::Amber, Recovery::tr("Open"), theme::Icon::Key};
    if (ceremony.awaitsKits)
        return {Kind::Accent,
                ceremony.signedBy.isEmpty() ? Recovery::tr("Waits for two kits")
                                            : Recovery::tr("Waits for the second kit"),
                {}};
    if (ceremony.rotationDue)
        return {Kind::Amber, Recovery::tr("Over; new key due"), theme::Icon::Warning};
    return {Kind::Neutral, Recovery::tr("Over"), {}};
}

QString ceremonyText(const service::Ceremony &ceremony)
{
    QString text = Recovery::tr("%1 for %2 and %3, until %4. Begun by %5: %6", "area, people, day, who, reason")
                       .arg(ceremony.areaName, ceremony.firstName, ceremony.secondName,
                            words::date(ceremony.recovery.until), ceremony.openedByName, ceremony.recovery.reason);
    if (!ceremony.signedBy.isEmpty())
        text += u' ' + Recovery::tr("(signed by %1)").arg(ceremony.signedBy.join(QStringLiteral(", ")));
    return text;
}

QString noticeText(const service::RecoveryNotice &notice)
{
    QString what = words::actionName(notice.action);
    if (!notice.permitted)
        what = Recovery::tr("Refused: %1").arg(what);
    QString text =
        Recovery::tr("%1, %2: %3", "date and time, who, what").arg(words::dateTime(notice.at), notice.who, what);
    if (!notice.area.isEmpty())
        text += Recovery::tr(", %1", "area").arg(notice.area);
    if (!notice.detail.isEmpty())
        text += Recovery::tr(" (%1)", "reason or officer").arg(notice.detail);
    return text;
}

QString kitsText(const service::RecoveryStatus &status)
{
    const auto count = status.kits.size();
    if (count == 0)
        return Recovery::tr("There are no recovery kits. If everybody who holds an area's key leaves or forgets the "
                            "password, its recordings are lost. Make five, for five officers.");
    if (count == 1)
        return Recovery::tr(
            "There is one kit. It takes two officers: until a second has one, nothing can be recovered.");
    if (count < domain::mostKits)
        return Recovery::tr("There are %1 kits, and any two open one area. Five is right: two can be lost or away.")
            .arg(words::count(count));
    return Recovery::tr("There are five kits, and any two open one area.");
}

QString areasText(const service::RecoveryStatus &status)
{
    QStringList waiting;
    QStringList damaged;
    for (const auto &area : status.areas) {
        if (area.damaged)
            damaged << areaName(area.area);
        else if (area.isWaiting())
            waiting << areaName(area.area);
    }
    QStringList sentences;
    if (!damaged.isEmpty())
        sentences << Recovery::tr("What was sealed for recovery of %1 is damaged: check the record, and let somebody "
                                  "who holds the key and may give the area to others run “earshot-cli recovery seal”.")
                         .arg(damaged.join(QStringLiteral(", ")));
    if (!waiting.isEmpty())
        sentences << Recovery::tr("Not every pair of kits opens %1 yet; that comes by itself when somebody who holds "
                                  "the key signs in.")
                         .arg(waiting.join(QStringLiteral(", ")));
    if (sentences.isEmpty())
        sentences << Recovery::tr("Any two kits open the key of each area.");
    return sentences.join(u' ');
}

QString kitErrorText(const Error &error, const policy::Profile &profile)
{
    if (error.code == ErrorCode::Invalid && error.where.startsWith(QStringLiteral("word ")))
        return Recovery::tr("Word %1 is not right. Look at it on the paper.").arg(error.where.mid(5));
    if (error.code == ErrorCode::Invalid && error.where == QLatin1String("code"))
        return Recovery::tr("The QR code was not read whole. Scan it again, or type the words.");
    if (error.code == ErrorCode::Invalid)
        return Recovery::tr("These words do not belong together, or some are missing: a kit has 34, and their order "
                            "matters.");
    if (error.code == ErrorCode::NotFound && error.where == QLatin1String("kit"))
        return Recovery::tr("This kit is none of those in use here: it was withdrawn, or is of another store. That it "
                            "was tried is on record.");
    if (error.code == ErrorCode::Exists)
        return Recovery::tr("This officer has signed already; the second kit is another officer's.");
    if (error.code == ErrorCode::Conflict)
        return Recovery::tr("This kit cannot be used now: the ceremony is open or over, one of the two people has left "
                            "or has new keys, the area got a new key, or its key is not sealed for these two kits yet. "
                            "Begin a new ceremony, after somebody who holds the key has signed in.");
    return words::errorText(error, profile);
}

} // namespace earshot::ui::assurance
