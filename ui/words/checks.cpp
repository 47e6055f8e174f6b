#include "ui/words/checks.h"

#include "ui/words/entry.h"

#include <QCoreApplication>
#include <array>

namespace earshot::ui::words {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

constexpr std::array checks{
    Entry{"database", QT_TRANSLATE_NOOP("Audit", "The database")},
    Entry{"schema", QT_TRANSLATE_NOOP("Audit", "How the database is built")},
    Entry{"search", QT_TRANSLATE_NOOP("Audit", "What searches find recordings by")},
    Entry{"log", QT_TRANSLATE_NOOP("Audit", "The log and its order")},
    Entry{"tree", QT_TRANSLATE_NOOP("Audit", "The log's tree")},
    Entry{"checkpoint", QT_TRANSLATE_NOOP("Audit", "What this computer saw before")},
    Entry{"witness", QT_TRANSLATE_NOOP("Audit", "Witnesses")},
    Entry{"entries", QT_TRANSLATE_NOOP("Audit", "The list and the log agree")},
    Entry{"governance", QT_TRANSLATE_NOOP("Audit", "People, offices and areas")},
    Entry{"keys", QT_TRANSLATE_NOOP("Audit", "Who holds the areas' keys")},
    Entry{"settings", QT_TRANSLATE_NOOP("Audit", "What is set for the whole store")},
    Entry{"recovery", QT_TRANSLATE_NOOP("Audit", "Recovery kits")},
    Entry{"signatures", QT_TRANSLATE_NOOP("Audit", "Signatures")},
    Entry{"state", QT_TRANSLATE_NOOP("Audit", "What the log says it became")},
    Entry{"releases", QT_TRANSLATE_NOOP("Audit", "Releases")},
    Entry{"holds", QT_TRANSLATE_NOOP("Audit", "Holds and freezes")},
    Entry{"disposals", QT_TRANSLATE_NOOP("Audit", "Disposals")},
    Entry{"early-deletions", QT_TRANSLATE_NOOP("Audit", "Early deletions")},
    Entry{"subject-access", QT_TRANSLATE_NOOP("Audit", "Subject access requests")},
    Entry{"recordings", QT_TRANSLATE_NOOP("Audit", "Recordings")},
    Entry{"missing", QT_TRANSLATE_NOOP("Audit", "Rows of which the log tells")},
    Entry{"objects", QT_TRANSLATE_NOOP("Audit", "Stored files")},
    Entry{"content", QT_TRANSLATE_NOOP("Audit", "What is in the recordings")},
    Entry{"orphans", QT_TRANSLATE_NOOP("Audit", "Files that belong to nothing")},
    Entry{"strangers", QT_TRANSLATE_NOOP("Audit", "Files that Earshot did not make")},
};

} // namespace

QString checkName(const QString &check)
{
    const Entry *found = entryOf(checks, check);
    return found ? CheckText::tr(found->text) : check;
}

QString checkAdvice(const QString &check, domain::FindingLevel level)
{
    if (level == domain::FindingLevel::Green)
        return {};
    if (level == domain::FindingLevel::Amber) {
        if (check == QLatin1String("orphans"))
            return CheckText::tr("Nothing is lost. They are left over from an interrupted step; an import clears "
                                 "them away once they are a day old.");
        if (check == QLatin1String("strangers"))
            return CheckText::tr(
                "Look at what it is. A recording there can be heard by anybody who can open the folder: "
                "move it out, import it if it belongs here, and tell the Information Governance Unit.");
        if (check == QLatin1String("content"))
            return CheckText::tr(
                "Their stored files are unchanged. Somebody with access to those areas can check what is in "
                "them.");
        if (check == QLatin1String("checkpoint"))
            return CheckText::tr(
                "Check a checkpoint that was saved or printed elsewhere. From now on this computer remembers.");
        if (check == QLatin1String("witness"))
            return CheckText::tr("Ask it to cosign, then bring its answer back.");
        if (check == QLatin1String("log"))
            return CheckText::tr("Check the clock of the computer from which it was written.");
        if (check == QLatin1String("keys"))
            return CheckText::tr(
                "Give a second person access where only one has it (earshot-cli grant). Where somebody holds "
                "a key who was not given it, give the area a new one, which leaves them out (earshot-cli "
                "area new-key), and tell the Information Governance Unit.");
        if (check == QLatin1String("recovery"))
            return CheckText::tr(
                "Have somebody sign in who holds the key and may give the area to others: Earshot then does "
                "by itself what is missing.");
        if (check == QLatin1String("settings"))
            return CheckText::tr(
                "Look whether they are what the authority decided, and set them once, so that they are "
                "signed (earshot-cli settings).");
        if (check == QLatin1String("entries"))
            return CheckText::tr("Ask the person named in the entry whether they did this at that time, and tell the "
                                 "Information Governance Unit if not.");
        return CheckText::tr("The record still holds. Find out how it came about and note it with this check.");
    }
    if (check == QLatin1String("checkpoint"))
        return CheckText::tr(
            "Nothing is written to this store. Keep the folder as it is, restore the newest copy beside it "
            "and tell the Information Governance Unit. A copy that was restored on purpose is accepted by "
            "the Unit, with a reason.");
    if (check == QLatin1String("database"))
        return CheckText::tr(
            "Stop working in this store, keep the folder as it is and restore the last backup beside it. "
            "Tell the Information Governance Unit.");
    if (check == QLatin1String("search"))
        return CheckText::tr(
            "No recording is lost, but searches may have missed some, also for a subject access request: "
            "keep these findings, tell the Information Governance Unit, and have somebody who looks after "
            "the store make the search index anew (earshot-cli reindex). Then check again.");
    if (check == QLatin1String("schema"))
        return CheckText::tr(
            "Somebody who has the database's key rebuilt it with other software. Stop working in this "
            "store, keep the folder as it is, and tell the Information Governance Unit and the SIRO: what "
            "else this check finds was no longer protected. Go on in the newest backup with which nothing "
            "is wrong, restored beside it.");
    if (check == QLatin1String("keys"))
        return CheckText::tr(
            "Somebody changed or took away what was sealed to a person. Tell the Information Governance Unit. What is "
            "gone is given again by the Earshot of whoever holds the key too (at once: earshot-cli rewrap). Where what "
            "is sealed to you was exchanged, have another holder take the area from you and give it to you again "
            "(earshot-cli ungrant, then grant).");
    if (check == QLatin1String("objects") || check == QLatin1String("content"))
        return CheckText::tr(
            "Do not use this recording. Look for it in the backup, and tell the Information Governance "
            "Unit before anything is restored.");
    return CheckText::tr(
        "Somebody may have changed the record. Keep the folder as it is, copy these findings, and tell the "
        "Information Governance Unit and the SIRO.");
}

} // namespace earshot::ui::words
