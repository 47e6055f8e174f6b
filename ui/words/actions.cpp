#include "ui/words/names.h"

#include "ui/words/entry.h"
#include "ui/words/format.h"
#include "ui/words/policychanges.h"
#include "ui/words/text.h"

#include <array>

namespace earshot::ui::words {

namespace {

/// lupdate reads the texts here; they are translated when they are asked for.
constexpr std::array actions{
    Entry{"see-metadata", QT_TRANSLATE_NOOP("Words", "Looked at the details")},
    Entry{"play", QT_TRANSLATE_NOOP("Words", "Played")},
    Entry{"annotate", QT_TRANSLATE_NOOP("Words", "Wrote a note")},
    Entry{"annotate.edit", QT_TRANSLATE_NOOP("Words", "Changed a note")},
    Entry{"annotate.remove", QT_TRANSLATE_NOOP("Words", "Removed a note")},
    Entry{"annotate.restore", QT_TRANSLATE_NOOP("Words", "Brought a note back")},
    Entry{"download", QT_TRANSLATE_NOOP("Words", "Downloaded")},
    Entry{"download.failed", QT_TRANSLATE_NOOP("Words", "Could not write a download")},
    Entry{"copy", QT_TRANSLATE_NOOP("Words", "Copied a clip")},
    Entry{"copy.note", QT_TRANSLATE_NOOP("Words", "Copied the text of a note")},
    Entry{"release.request", QT_TRANSLATE_NOOP("Words", "Asked for a release")},
    Entry{"release.advise", QT_TRANSLATE_NOOP("Words", "Advised on a release")},
    Entry{"release.authorise", QT_TRANSLATE_NOOP("Words", "Authorised a release")},
    Entry{"release.refuse", QT_TRANSLATE_NOOP("Words", "Refused a release")},
    Entry{"release.issuing", QT_TRANSLATE_NOOP("Words", "Began to issue a release")},
    Entry{"release.issue", QT_TRANSLATE_NOOP("Words", "Issued a release")},
    Entry{"release.seal", QT_TRANSLATE_NOOP("Words", "Sealed the package of a release")},
    Entry{"release.proof", QT_TRANSLATE_NOOP("Words", "Made the proof of a release")},
    Entry{"release.trace", QT_TRANSLATE_NOOP("Words", "Looked for the mark of a release in a file")},
    Entry{"release.share", QT_TRANSLATE_NOOP("Words", "Shared a released call inside Earshot")},
    Entry{"release.key", QT_TRANSLATE_NOOP("Words", "Sealed a released call's key to its recipient")},
    Entry{"release.key.end", QT_TRANSLATE_NOOP("Words", "Deleted the key of a release that ended")},
    Entry{"release.deciding-keys",
          QT_TRANSLATE_NOOP("Words", "Sealed a call's key to those who decide about its release")},
    Entry{"release.deciding-keys.end", QT_TRANSLATE_NOOP("Words", "Deleted the keys of those who decided")},
    Entry{"release.hear", QT_TRANSLATE_NOOP("Words", "Listened to what would leave")},
    Entry{"release.play", QT_TRANSLATE_NOOP("Words", "Played under a release")},
    Entry{"release.ask-back", QT_TRANSLATE_NOOP("Words", "Asked back about a release")},
    Entry{"release.answer", QT_TRANSLATE_NOOP("Words", "Answered about a release")},
    Entry{"release.ask-extension", QT_TRANSLATE_NOOP("Words", "Asked for a later end of a release")},
    Entry{"release.extend", QT_TRANSLATE_NOOP("Words", "Extended a release")},
    Entry{"release.refuse-extension", QT_TRANSLATE_NOOP("Words", "Refused to extend a release")},
    Entry{"release.recall", QT_TRANSLATE_NOOP("Words", "Recalled a release")},
    Entry{"release.attest", QT_TRANSLATE_NOOP("Words", "Recorded that a release was destroyed")},
    Entry{"release.withdraw", QT_TRANSLATE_NOOP("Words", "Withdrew a request for release")},
    Entry{"release.sign-in", QT_TRANSLATE_NOOP("Words", "Signed in to decide on a release")},
    Entry{"delete", QT_TRANSLATE_NOOP("Words", "Deleted")},
    Entry{"delete.request", QT_TRANSLATE_NOOP("Words", "Asked for an early deletion")},
    Entry{"delete.refuse", QT_TRANSLATE_NOOP("Words", "Refused an early deletion")},
    Entry{"delete.withdraw", QT_TRANSLATE_NOOP("Words", "Withdrew a request to delete early")},
    Entry{"download.confirm-deletion", QT_TRANSLATE_NOOP("Words", "Confirmed that a download is deleted")},
    Entry{"import.quarantine", QT_TRANSLATE_NOOP("Words", "Put into quarantine")},
    Entry{"import.readable", QT_TRANSLATE_NOOP("Words", "Imported a good copy of an unreadable file")},
    Entry{"import.sweep", QT_TRANSLATE_NOOP("Words", "Cleared away what a broken import left")},
    Entry{"quarantine.lift", QT_TRANSLATE_NOOP("Words", "Closed a quarantine item")},
    Entry{"quarantine.dismiss", QT_TRANSLATE_NOOP("Words", "Dismissed an unreadable file")},
    Entry{"import", QT_TRANSLATE_NOOP("Words", "Imported")},
    Entry{"quarantine.end", QT_TRANSLATE_NOOP("Words", "Left quarantine, as the call was disposed of")},
    Entry{"release.lapse", QT_TRANSLATE_NOOP("Words", "Ended a release, as its call was deleted")},
    Entry{"quarantine.release", QT_TRANSLATE_NOOP("Words", "Let in from quarantine")},
    Entry{"manage-areas", QT_TRANSLATE_NOOP("Words", "Changed a service area")},
    Entry{"manage-people", QT_TRANSLATE_NOOP("Words", "Changed a person")},
    Entry{"grant", QT_TRANSLATE_NOOP("Words", "Gave access to a service area")},
    Entry{"nominate", QT_TRANSLATE_NOOP("Words", "Nominated")},
    Entry{"appoint", QT_TRANSLATE_NOOP("Words", "Appointed to an office")},
    Entry{"read-audit", QT_TRANSLATE_NOOP("Words", "Read the audit list")},
    Entry{"read-release-log", QT_TRANSLATE_NOOP("Words", "Read the Release Log")},
    Entry{"verify", QT_TRANSLATE_NOOP("Words", "Verified the record")},
    Entry{"evaluate", QT_TRANSLATE_NOOP("Words", "Scored a call")},
    Entry{"hold.place", QT_TRANSLATE_NOOP("Words", "Put on hold")},
    Entry{"hold.lift", QT_TRANSLATE_NOOP("Words", "Ended a hold")},
    Entry{"hold.guide", QT_TRANSLATE_NOOP("Words", "Gave guidance on a hold")},
    Entry{"disposal.plan", QT_TRANSLATE_NOOP("Words", "Gave notice of a disposal")},
    Entry{"disposal.approve", QT_TRANSLATE_NOOP("Words", "Approved a disposal")},
    Entry{"disposal.finish", QT_TRANSLATE_NOOP("Words", "Certified a disposal")},
    Entry{"dispose", QT_TRANSLATE_NOOP("Words", "Disposed of")},
    Entry{"freeze.place", QT_TRANSLATE_NOOP("Words", "Froze for disclosure")},
    Entry{"freeze.lift", QT_TRANSLATE_NOOP("Words", "Ended a freeze")},
    Entry{"subject-access.open", QT_TRANSLATE_NOOP("Words", "Opened a subject access request")},
    Entry{"subject-access.gather", QT_TRANSLATE_NOOP("Words", "Gathered a person's calls")},
    Entry{"subject-access.effort", QT_TRANSLATE_NOOP("Words", "Recorded a search for a subject access request")},
    Entry{"subject-access.mark", QT_TRANSLATE_NOOP("Words", "Decided on a call of a subject access request")},
    Entry{"subject-access.identity", QT_TRANSLATE_NOOP("Words", "Recorded who asks for access")},
    Entry{"subject-access.clarify", QT_TRANSLATE_NOOP("Words", "Clarified a subject access request")},
    Entry{"subject-access.extend", QT_TRANSLATE_NOOP("Words", "Extended a subject access request")},
    Entry{"subject-access.close", QT_TRANSLATE_NOOP("Words", "Closed a subject access request")},
    Entry{"deputise.end", QT_TRANSLATE_NOOP("Words", "Ended a deputy")},
    Entry{"deputise", QT_TRANSLATE_NOOP("Words", "Named a deputy")},
    Entry{"break-glass", QT_TRANSLATE_NOOP("Words", "Listened in an emergency")},
    Entry{"delete.approve", QT_TRANSLATE_NOOP("Words", "Agreed to an early deletion")},
    Entry{"policy.propose", QT_TRANSLATE_NOOP("Words", "Proposed a version of the policy")},
    Entry{"policy.approve", QT_TRANSLATE_NOOP("Words", "Approved a version of the policy")},
    Entry{"recovery.enrol", QT_TRANSLATE_NOOP("Words", "Made a recovery kit")},
    Entry{"recovery.withdraw", QT_TRANSLATE_NOOP("Words", "Withdrew a recovery kit")},
    Entry{"recovery.open", QT_TRANSLATE_NOOP("Words", "Began a recovery ceremony")},
    Entry{"recovery.sign", QT_TRANSLATE_NOOP("Words", "Entered the first recovery kit")},
    Entry{"recovery.done", QT_TRANSLATE_NOOP("Words", "Opened a service area with two recovery kits")},
    Entry{"recovery.identity", QT_TRANSLATE_NOOP("Words", "Handed over a service area's age identity")},
    Entry{"recovery.end", QT_TRANSLATE_NOOP("Words", "Ended a recovery ceremony")},
    Entry{"recovery.rotate", QT_TRANSLATE_NOOP("Words", "Gave a service area a new key after recovery")},
    Entry{"area.seal", QT_TRANSLATE_NOOP("Words", "Sealed a service area's key for recovery")},
    Entry{"notices.read", QT_TRANSLATE_NOOP("Words", "Read the notices about recovery")},
    Entry{"found", QT_TRANSLATE_NOOP("Words", "Set up the store")},
    Entry{"found.person", QT_TRANSLATE_NOOP("Words", "Entered the first person")},
    Entry{"found.area", QT_TRANSLATE_NOOP("Words", "Made the quarantine")},
    Entry{"found.settings", QT_TRANSLATE_NOOP("Words", "Entered the store's settings")},
    Entry{"settings.change", QT_TRANSLATE_NOOP("Words", "Changed the store's settings")},
    Entry{"search.remake", QT_TRANSLATE_NOOP("Words", "Made the search index anew")},
    Entry{"area.key", QT_TRANSLATE_NOOP("Words", "Made a key for a service area")},
    Entry{"area.add", QT_TRANSLATE_NOOP("Words", "Added a service area")},
    Entry{"area.business-case", QT_TRANSLATE_NOOP("Words", "Confirmed a business case")},
    Entry{"grant.end", QT_TRANSLATE_NOOP("Words", "Took a service area away")},
    Entry{"nomination.end", QT_TRANSLATE_NOOP("Words", "Ended a nomination")},
    Entry{"appointment.end", QT_TRANSLATE_NOOP("Words", "Ended an appointment")},
    Entry{"area.new-key", QT_TRANSLATE_NOOP("Words", "Gave a service area a new key")},
    Entry{"area.give", QT_TRANSLATE_NOOP("Words", "Gave a member with new keys the area's key again")},
    Entry{"person.renew", QT_TRANSLATE_NOOP("Words", "Began new keys for a person")},
    Entry{"person.readmit", QT_TRANSLATE_NOOP("Words", "Admitted a person's new keys")},
    Entry{"person.leave", QT_TRANSLATE_NOOP("Words", "Closed a leaver's account")},
    Entry{"area.rewrap", QT_TRANSLATE_NOOP("Words", "Locked recordings with the area's new key")},
    Entry{"person.add", QT_TRANSLATE_NOOP("Words", "Added a person")},
    Entry{"checkpoint.accept-rollback", QT_TRANSLATE_NOOP("Words", "Accepted a restored copy of the store")},
    Entry{"checkpoint.witness", QT_TRANSLATE_NOOP("Words", "Named a witness of the record")},
    Entry{"person.password", QT_TRANSLATE_NOOP("Words", "Changed their password")},
    Entry{"extension.holder", QT_TRANSLATE_NOOP("Words", "Named who uses an extension")},
};

/// The acts that no office's right is about; those of a right are in listedAct().
constexpr std::array wanted{
    Entry{"see-metadata", QT_TRANSLATE_NOOP("Words", "look at a recording's details")},
    Entry{"play", QT_TRANSLATE_NOOP("Words", "listen to a recording")},
    Entry{"annotate", QT_TRANSLATE_NOOP("Words", "write a note")},
    Entry{"download", QT_TRANSLATE_NOOP("Words", "download a recording")},
    Entry{"copy", QT_TRANSLATE_NOOP("Words", "copy a clip")},
    Entry{"copy.note", QT_TRANSLATE_NOOP("Words", "copy the text of a note")},
    Entry{"delete", QT_TRANSLATE_NOOP("Words", "delete a recording")},
    Entry{"delete.request", QT_TRANSLATE_NOOP("Words", "ask that a recording be deleted early")},
    Entry{"delete.refuse", QT_TRANSLATE_NOOP("Words", "refuse an early deletion")},
    Entry{"delete.withdraw", QT_TRANSLATE_NOOP("Words", "withdraw a request to delete early")},
    Entry{"release.request", QT_TRANSLATE_NOOP("Words", "ask for a release")},
    Entry{"release.advise", QT_TRANSLATE_NOOP("Words", "advise on a release")},
    Entry{"release.authorise", QT_TRANSLATE_NOOP("Words", "authorise a release")},
    Entry{"release.refuse", QT_TRANSLATE_NOOP("Words", "refuse a release")},
    Entry{"release.issue", QT_TRANSLATE_NOOP("Words", "issue a release")},
    Entry{"release.withdraw", QT_TRANSLATE_NOOP("Words", "withdraw a request for release")},
    Entry{"release.sign-in", QT_TRANSLATE_NOOP("Words", "sign in to decide on a release")},
    Entry{"download.confirm-deletion", QT_TRANSLATE_NOOP("Words", "confirm that a download is deleted")},
    Entry{"verify", QT_TRANSLATE_NOOP("Words", "verify the record")},
    Entry{"quarantine.dismiss", QT_TRANSLATE_NOOP("Words", "dismiss an unreadable file")},
    Entry{"evaluate", QT_TRANSLATE_NOOP("Words", "score a call")},
    Entry{"settings.change", QT_TRANSLATE_NOOP("Words", "change the settings of the store")},
    Entry{"search.remake", QT_TRANSLATE_NOOP("Words", "make the search index anew")},
    Entry{"area.seal", QT_TRANSLATE_NOOP("Words", "seal a service area's key for recovery anew")},
};

constexpr std::array warnings{
    Entry{"name-time-invalid", QT_TRANSLATE_NOOP("Words", "The date and time in the file name do not exist.")},
    Entry{"name-type-unknown",
          QT_TRANSLATE_NOOP("Words", "The file name does not say whether the call came in or went out.")},
    Entry{"name-parties-unclear", QT_TRANSLATE_NOOP("Words", "The file name does not say clearly who spoke to whom.")},
    Entry{"time-in-repeated-hour",
          QT_TRANSLATE_NOOP("Words", "The clocks went back in this hour; the call may have been an hour later.")},
    Entry{"time-in-skipped-hour",
          QT_TRANSLATE_NOOP("Words", "The clocks skipped this hour; the call may have been an hour later.")},
    Entry{"server-zone-differs",
          QT_TRANSLATE_NOOP("Words", "The telephone system's clock was in another time zone; the time of its own call "
                                     "id was taken.")},
    Entry{"time-differs",
          QT_TRANSLATE_NOOP("Words", "The file name and the call id give different times; that of the call id was "
                                     "taken.")},
    Entry{"epoch-older",
          QT_TRANSLATE_NOOP("Words",
                            "The call id gives a much older time than the file name; that of the file name was "
                            "taken.")},
    Entry{"epoch-implausible", QT_TRANSLATE_NOOP("Words", "The time in the call id cannot be right; it was not used.")},
    Entry{"time-from-file",
          QT_TRANSLATE_NOOP("Words", "Only the file's own time is known; the call may be older than it says.")},
    Entry{"time-from-folder-date",
          QT_TRANSLATE_NOOP("Words", "Only the date of the folder is known, not the time of day.")},
    Entry{"folder-date-differs",
          QT_TRANSLATE_NOOP("Words", "The folder's date is not the date of the call; the file may have been moved.")},
    Entry{"cdr-time-differs",
          QT_TRANSLATE_NOOP("Words", "The call detail record gives another time than the file name.")},
    Entry{"cdr-customer-differs",
          QT_TRANSLATE_NOOP("Words", "The call detail record gives another customer number than the file name.")},
    Entry{"cdr-extension-differs",
          QT_TRANSLATE_NOOP("Words", "The call detail record gives another extension than the file name.")},
    Entry{"cdr-direction-differs",
          QT_TRANSLATE_NOOP("Words", "The call detail record and the file name do not agree on who called whom.")},
    Entry{"time-in-future",
          QT_TRANSLATE_NOOP("Words", "The call is dated after its import, which cannot be true: a clock was wrong. "
                                     "Its months count from its import (§7).")},
    Entry{"clock-not-set",
          QT_TRANSLATE_NOOP("Words", "The call is dated before 2001; the recorder's clock was probably not set. Its "
                                     "months count from its import (§7).")},
    Entry{"damaged-audio",
          QT_TRANSLATE_NOOP("Words", "Parts of the sound are damaged and were left out; the call may sound cut.")},
    Entry{"cdr-several-legs",
          QT_TRANSLATE_NOOP("Words", "Several extensions took part in this call; check whose recording it is.")},
};

/// The same with the moments that disagree: %1 is the local time (of "cdr-time-differs" what was taken), %2 the other.
constexpr std::array datedWarnings{
    Entry{"server-zone-differs",
          QT_TRANSLATE_NOOP("Words",
                            "The telephone system's clock was in another time zone: the local time says %1, the "
                            "call id %2. The time of the call id was taken.")},
    Entry{"time-differs",
          QT_TRANSLATE_NOOP("Words", "Two times are given for this call: the local time says %1, the call id %2. The "
                                     "time of the call id was taken.")},
    Entry{"epoch-older",
          QT_TRANSLATE_NOOP("Words", "Two times are given for this call: the local time says %1, the call id %2. The "
                                     "later one was taken, so that nothing is disposed of too soon (§7).")},
    Entry{"epoch-implausible",
          QT_TRANSLATE_NOOP("Words", "Two times are given for this call: the local time says %1, the call id %2, which "
                                     "cannot be right and was not used.")},
    Entry{"cdr-time-differs",
          QT_TRANSLATE_NOOP("Words",
                            "The call began on %1 by its name, on %2 by the call detail record. The time of the "
                            "name was taken.")},
    Entry{"folder-date-differs",
          QT_TRANSLATE_NOOP("Words", "The folder's date is %1, that of the call %2; the file may have been moved.")},
};

/// A moment of a stored warning, or a day, as people write it; as it stands when it is neither.
QString momentText(const QString &iso)
{
    if (const QDate day = QDate::fromString(iso, Qt::ISODate); day.isValid() && !iso.contains(u'T'))
        return date(day);
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return moment.isValid() ? dateTime(Instant::from(moment)) : iso;
}

template <std::size_t N> QString textIn(const std::array<Entry, N> &table, const QString &code)
{
    const Entry *found = entryOf(table, code);
    return found ? Text::tr(found->text) : code;
}

} // namespace

QString actionName(const QString &action)
{
    return textIn(actions, action);
}

QString wantedAct(const QString &action)
{
    const QString text = textIn(wanted, action);
    return text == action ? listedAct(action) : text;
}

std::optional<QString> wantedActIfKnown(const QString &action)
{
    const QString text = wantedAct(action);
    return text == listedAct({}) ? std::nullopt : std::optional(text);
}

QStringList knownActions()
{
    QStringList ids;
    for (const Entry &entry : actions)
        ids << QLatin1String(entry.code);
    ids.sort();
    return ids;
}

QString warningText(const QString &stored)
{
    const QStringList parts = stored.split(u' ');
    const QString &code = parts.constFirst();
    if (parts.size() == 2 && code == QLatin1String("epoch-implausible"))
        return Text::tr("The time in the call id, %1, cannot be right; it was not used.").arg(momentText(parts.at(1)));
    if (parts.size() == 3) {
        const QString text = textIn(datedWarnings, code);
        if (text != code)
            return text.arg(momentText(parts.at(1)), momentText(parts.at(2)));
    }
    return textIn(warnings, code);
}

} // namespace earshot::ui::words
