#include "ui/words/refusal.h"

#include "core/domain/states.h"
#include "core/service/sign_in_delay.h"
#include "ui/words/format.h"
#include "ui/words/names.h"
#include "ui/words/policychanges.h"
#include "ui/words/text.h"

#include <QDate>
#include <array>

namespace earshot::ui::words {

namespace {

/// One rule and what is said when it refuses: %1 is the clause, %2 a value that depends on the rule.
struct Sentence
{
    const char *rule;
    const char *text;
};

constexpr std::array sentences{
    Sentence{"outside-area", QT_TRANSLATE_NOOP("Words", "You have no access to this call's service area (%1).")},
    Sentence{"not-visible", QT_TRANSLATE_NOOP("Words", "Recordings are seen only inside their service area (%1).")},
    Sentence{"quarantine-keeper-needed",
             QT_TRANSLATE_NOOP("Words", "Nobody knows whose calls these are: who may let them out of quarantine "
                                        "disposes of them (%1).")},
    Sentence{"end-beyond-keeping", nullptr}, // has a date in it
    Sentence{"ig-unit-needed", QT_TRANSLATE_NOOP("Words", "Only the Information Governance Unit may do this (%1).")},
    Sentence{"two-people",
             QT_TRANSLATE_NOOP("Words", "You made this request yourself, so somebody else has to deal with it (%1).")},
    Sentence{"authoriser-needed",
             QT_TRANSLATE_NOOP("Words", "Your office cannot decide on a release %2; the policy lists who may (%1).")},
    Sentence{"office-not-held", QT_TRANSLATE_NOOP("Words", "You do not hold the office you are acting in (%1).")},
    Sentence{"right-needed", QT_TRANSLATE_NOOP("Words", "Your office does not let you %2 (%1).")},
    Sentence{
        "not-author",
        QT_TRANSLATE_NOOP("Words", "Only the person who downloaded the file can confirm that it is deleted (%1).")},
    Sentence{"disclosure-freeze",
             QT_TRANSLATE_NOOP("Words", "Somebody has asked by law to see this recording, so it must not be deleted "
                                        "now (%1).")},
    Sentence{"in-quarantine",
             QT_TRANSLATE_NOOP("Words", "This recording is in quarantine and cannot be used yet (%1).")},
    Sentence{"already-deleted", QT_TRANSLATE_NOOP("Words", "This recording has been deleted (%1).")},
    Sentence{"not-quarantined", QT_TRANSLATE_NOOP("Words", "This recording is not in quarantine (%1).")},
    Sentence{"nomination-needed", QT_TRANSLATE_NOOP("Words", "Only nominated staff may %2 (%1).")},
    Sentence{"on-hold", QT_TRANSLATE_NOOP("Words", "This recording is on hold and must not be deleted (%1).")},
    Sentence{"date-unknown",
             QT_TRANSLATE_NOOP("Words", "Nobody knows when this call was recorded, so it cannot be deleted (%1).")},
    Sentence{"kept-12-months", nullptr}, // has a number in it
    Sentence{"not-due", nullptr},        // has a date in it
    Sentence{"disposal-approval-needed",
             QT_TRANSLATE_NOOP("Words", "The Information Governance Unit has not approved this disposal (%1).")},
    Sentence{"business-case-needed",
             QT_TRANSLATE_NOOP("Words", "The business case of this service area is not complete (%1).")},
    Sentence{"purpose-needed", QT_TRANSLATE_NOOP("Words", "Choose the purpose for which you need the recording (%1).")},
    Sentence{"purpose-not-listed",
             QT_TRANSLATE_NOOP("Words", "This is not one of the purposes that the policy lists (%1).")},
    Sentence{"reference-needed",
             QT_TRANSLATE_NOOP("Words", "Give the reference of your purpose, such as a case or a coaching plan (%1).")},
    Sentence{"ig-advice-first", nullptr}, // depends on the clause
    Sentence{"wrong-state",
             QT_TRANSLATE_NOOP("Words", "This release is not ready for that step; it stands at “%2” (%1).")},
    Sentence{"approval-invalid",
             QT_TRANSLATE_NOOP("Words", "The authorisation does not fit this release, which must be authorised anew "
                                        "(%1).")},
    Sentence{"recipient-decides",
             QT_TRANSLATE_NOOP("Words", "It is released to you, so somebody else has to decide on it (%1).")},
    Sentence{"not-recipient", QT_TRANSLATE_NOOP("Words", "This call was not released to you (%1).")},
    Sentence{"no-part-in-release",
             QT_TRANSLATE_NOOP("Words",
                               "This is for whoever asked for the release, the Information Governance Unit and "
                               "the offices that look after it (%1).")},
    Sentence{"conditions-not-met",
             QT_TRANSLATE_NOOP("Words", "What would leave does not keep the conditions of the Information Governance "
                                        "Unit's advice (%1).")},
    Sentence{"release-recalled", QT_TRANSLATE_NOOP("Words", "This release has been recalled (%1).")},
    Sentence{"release-ended", nullptr}, // has a date in it
    Sentence{"own-deputy", QT_TRANSLATE_NOOP("Words", "Nobody can be their own deputy (%1).")},
    Sentence{"no-deputy-for-this-office",
             QT_TRANSLATE_NOOP("Words", "The policy allows no deputy for this office (%1).")},
    Sentence{"deputy-too-long", nullptr}, // has a date in it
    Sentence{"end-needed", QT_TRANSLATE_NOOP("Words", "Give the last day on which it holds (%1).")},
    Sentence{"not-frozen", QT_TRANSLATE_NOOP("Words", "No request for disclosure stands against this recording (%1).")},
    Sentence{"recovery-receiver-needed",
             QT_TRANSLATE_NOOP("Words", "The officers enter their kits where one of the two people who receive the key "
                                        "is signed in (%1).")},
    Sentence{"recovery-kit-unknown",
             QT_TRANSLATE_NOOP("Words", "This recovery kit is none of those in use here (%1).")},
    Sentence{"not-held", QT_TRANSLATE_NOOP("Words", "This recording is not on hold (%1).")},
    Sentence{"staff-not-told",
             QT_TRANSLATE_NOOP("Words", "You have to be told first that calls are recorded, why, and how recordings "
                                        "are used (%1).")},
    Sentence{"reminder-due", nullptr}, // has a date in it
    Sentence{"exception-not-listed",
             QT_TRANSLATE_NOOP("Words", "The policy does not list this reason to delete a recording early (%1).")},
    Sentence{"exception-approval-needed",
             QT_TRANSLATE_NOOP("Words", "To delete this recording early, a second person has to agree (%1).")},
    Sentence{
        "glass-not-needed",
        QT_TRANSLATE_NOOP("Words", "You have access to this call's service area, so you can simply play it (%1).")},
    Sentence{"second-yes-needed",
             QT_TRANSLATE_NOOP("Words", "In an emergency another person has to agree before you listen (%1).")},
    Sentence{"purpose-not-for-evaluation", QT_TRANSLATE_NOOP("Words", "Calls are not scored for this purpose (%1).")},
    Sentence{"guidance-first",
             QT_TRANSLATE_NOOP("Words", "The Information Governance Unit must give guidance before a recording is kept "
                                        "longer than the policy allows (%1).")},
    Sentence{"unknown-act",
             QT_TRANSLATE_NOOP("Words", "The policy does not know this act, so it is not allowed (%1).")},
    Sentence{"sign-in-failed", QT_TRANSLATE_NOOP("Words", "The user name or the password was not right (%1).")},
};

QString afterDot(const Refusal &refusal, QLatin1String prefix)
{
    for (const QString &missing : refusal.missing) {
        if (missing.startsWith(prefix))
            return missing.mid(prefix.size());
    }
    return {};
}

QString nominatedAct(const QString &act)
{
    if (act == QLatin1String("download"))
        return Text::tr("download recordings");
    if (act == QLatin1String("copy"))
        return Text::tr("copy recordings");
    if (act == QLatin1String("share"))
        return Text::tr("share recordings");
    return Text::tr("delete recordings");
}

bool isExternal(const Refusal &refusal)
{
    return refusal.clause.contains(QLatin1String("external"));
}

/// The value in a rule's sentence.
QString valueFor(const Refusal &refusal)
{
    if (refusal.rule == QLatin1String("nomination-needed"))
        return nominatedAct(afterDot(refusal, QLatin1String("nomination.")));
    if (refusal.rule == QLatin1String("right-needed"))
        return listedAct(afterDot(refusal, QLatin1String("right.")));
    if (refusal.rule == QLatin1String("authoriser-needed"))
        return isExternal(refusal) ? Text::tr("to an external agency") : Text::tr("out of the service area");
    if (refusal.rule == QLatin1String("wrong-state")) {
        const auto state = domain::releaseStateFrom(refusal.detail);
        return state ? name(*state) : refusal.detail;
    }
    return {};
}

QString keptSentence(const Refusal &refusal, const policy::Profile &profile)
{
    const QDate from = QDate::fromString(refusal.detail, Qt::ISODate);
    // No %n: without a translation file English would read "month(s)".
    const int months = profile.keepMonths();
    const QString period = months == 1 ? Text::tr("Recordings are kept for a month")
                                       : Text::tr("Recordings are kept for %1 months").arg(months);
    return from.isValid()
               ? Text::tr("%1; this one can be deleted from %2 (%3).")
                     .arg(period, date(from), clauseLabel(refusal.clause))
               : Text::tr("%1; this one cannot be deleted yet (%2).").arg(period, clauseLabel(refusal.clause));
}

QString adviceSentence(const Refusal &refusal)
{
    const QString text =
        isExternal(refusal)
            ? Text::tr(
                  "The Information Governance Unit must advise before a recording goes to an external agency (%1).")
            : Text::tr("The Information Governance Unit must advise before a recording is used for another purpose, or "
                       "one unrelated to the call (%1).");
    return text.arg(clauseLabel(refusal.clause));
}

} // namespace

QString refusalReason(const Refusal &refusal, const policy::Profile &profile)
{
    if (refusal.rule == QLatin1String("kept-12-months"))
        return keptSentence(refusal, profile);
    if (refusal.rule == QLatin1String("ig-advice-first"))
        return adviceSentence(refusal);
    if (refusal.rule == QLatin1String("reminder-due"))
        return Text::tr("You were due to be reminded about recording on %1 (%2).")
            .arg(date(QDate::fromString(refusal.detail, Qt::ISODate)), clauseLabel(refusal.clause));
    if (refusal.rule == QLatin1String("not-due"))
        return Text::tr("This recording is due for disposal on %1, not before (%2).")
            .arg(date(QDate::fromString(refusal.detail, Qt::ISODate)), clauseLabel(refusal.clause));
    if (refusal.rule == QLatin1String("end-beyond-keeping"))
        return Text::tr("The call has to be destroyed on %1, so nobody may have it for longer, unless it is put on "
                        "hold (%2).")
            .arg(date(QDate::fromString(refusal.detail, Qt::ISODate)), clauseLabel(refusal.clause));
    if (refusal.rule == QLatin1String("deputy-too-long"))
        return Text::tr("A deputy can act until %1 at most (%2).")
            .arg(date(QDate::fromString(refusal.detail, Qt::ISODate)), clauseLabel(refusal.clause));
    if (refusal.rule == QLatin1String("release-ended")) {
        const QDate last = QDate::fromString(refusal.detail, Qt::ISODate);
        return last.isValid()
                   ? Text::tr("This release ended on %1 (%2).").arg(date(last), clauseLabel(refusal.clause))
                   : Text::tr("This release has no end date, so it is not open (%1).").arg(clauseLabel(refusal.clause));
    }
    // Two people: for a release it is the request that somebody else deals with.
    if (refusal.rule == QLatin1String("two-people") && !refusal.clause.startsWith(QStringLiteral("§6")))
        return Text::tr("You asked for this yourself, so somebody else has to agree to it (%1).")
            .arg(clauseLabel(refusal.clause));
    if (refusal.rule == QLatin1String("wrong-state") && refusal.detail.isEmpty()) // the record keeps no state
        return Text::tr("This release is not ready for that step (%1).").arg(clauseLabel(refusal.clause));
    for (const Sentence &sentence : sentences) {
        if (refusal.rule != QLatin1String(sentence.rule))
            continue;
        const QString text = Text::tr(sentence.text);
        const QString clause = clauseLabel(refusal.clause);
        return text.contains(QLatin1String("%2")) ? text.arg(clause, valueFor(refusal)) : text.arg(clause);
    }
    return Text::tr("The policy does not allow this (%1).").arg(clauseLabel(refusal.clause));
}

QString whoCanHelp(const Refusal &refusal, const policy::Profile &profile)
{
    QStringList helpers = refusal.unblockedBy;
    helpers.removeAll(QStringLiteral("yourself")); // the sentence has told them already
    const bool another = helpers.removeAll(QStringLiteral("another-person")) > 0;
    if (helpers.isEmpty())
        return {};
    if (helpers == QStringList{QStringLiteral("requester")})
        return Text::tr("Ask the person who made the request.");
    if (helpers == QStringList{QStringLiteral("downloader")})
        return Text::tr("Ask the person who downloaded it.");
    if (helpers == profile.igUnit())
        return another ? Text::tr("Ask somebody else of the Information Governance Unit.")
                       : Text::tr("Ask the Information Governance Unit.");
    QStringList offices;
    for (const QString &id : std::as_const(helpers))
        offices << shortOfficeName(profile, id);
    return Text::tr("Ask the %1.").arg(anyOf(offices));
}

QString refusalText(const Refusal &refusal, const policy::Profile &profile)
{
    const QString help = whoCanHelp(refusal, profile);
    const QString reason = refusalReason(refusal, profile);
    return help.isEmpty() ? reason : reason + u' ' + help;
}

QStringList missingTexts(const Refusal &refusal)
{
    struct Phrase
    {
        const char *code;
        const char *text;
    };
    static constexpr std::array phrases{
        Phrase{"area-grant", QT_TRANSLATE_NOOP("Words", "access to the service area")},
        Phrase{"ig-office", QT_TRANSLATE_NOOP("Words", "an office of the Information Governance Unit")},
        Phrase{"another-person", QT_TRANSLATE_NOOP("Words", "a second person")},
        Phrase{"authoriser-office", QT_TRANSLATE_NOOP("Words", "an office that may authorise")},
        Phrase{"acting-office", QT_TRANSLATE_NOOP("Words", "an office that you hold")},
        Phrase{"authorship", QT_TRANSLATE_NOOP("Words", "the person who downloaded it")},
        Phrase{"freeze-lifted", QT_TRANSLATE_NOOP("Words", "the end of the request for disclosure")},
        Phrase{"quarantine-lifted", QT_TRANSLATE_NOOP("Words", "the end of the quarantine")},
        Phrase{"recording", QT_TRANSLATE_NOOP("Words", "the recording, which has been deleted")},
        Phrase{"quarantined", QT_TRANSLATE_NOOP("Words", "a recording in quarantine")},
        Phrase{"hold-lifted", QT_TRANSLATE_NOOP("Words", "the end of the hold")},
        Phrase{"call-date", QT_TRANSLATE_NOOP("Words", "the date of the call")},
        Phrase{"keeping-period", QT_TRANSLATE_NOOP("Words", "the end of the time that recordings are kept")},
        Phrase{"due-day", QT_TRANSLATE_NOOP("Words", "the day on which it is due")},
        Phrase{"disposal-approval", QT_TRANSLATE_NOOP("Words", "the approval of the Information Governance Unit")},
        Phrase{"business-case", QT_TRANSLATE_NOOP("Words", "a complete business case")},
        Phrase{"purpose", QT_TRANSLATE_NOOP("Words", "a purpose")},
        Phrase{"listed-purpose", QT_TRANSLATE_NOOP("Words", "a purpose that the policy lists")},
        Phrase{"reference", QT_TRANSLATE_NOOP("Words", "a reference")},
        Phrase{"ig-advice", QT_TRANSLATE_NOOP("Words", "advice of the Information Governance Unit")},
        Phrase{"state", QT_TRANSLATE_NOOP("Words", "an earlier step of the release")},
        Phrase{"deputised-office", QT_TRANSLATE_NOOP("Words", "an office that may have a deputy")},
        Phrase{"end-date", QT_TRANSLATE_NOOP("Words", "a last day")},
        Phrase{"earlier-end", QT_TRANSLATE_NOOP("Words", "an earlier end")},
        Phrase{"freeze", QT_TRANSLATE_NOOP("Words", "a request for disclosure")},
        Phrase{"hold", QT_TRANSLATE_NOOP("Words", "a hold")},
        Phrase{"told", QT_TRANSLATE_NOOP("Words", "being told about recording")},
        Phrase{"reminder", QT_TRANSLATE_NOOP("Words", "the reminder about recording")},
        Phrase{"listed-exception", QT_TRANSLATE_NOOP("Words", "a reason that the policy lists")},
        Phrase{"exception-approval", QT_TRANSLATE_NOOP("Words", "the agreement of a second person")},
        Phrase{"emergency", QT_TRANSLATE_NOOP("Words", "an emergency, as you have access")},
        Phrase{"second-yes", QT_TRANSLATE_NOOP("Words", "another person who agrees")},
        Phrase{"evaluation-purpose", QT_TRANSLATE_NOOP("Words", "a purpose for which calls are scored")},
        Phrase{"ig-guidance", QT_TRANSLATE_NOOP("Words", "guidance of the Information Governance Unit")},
        Phrase{"recipient", QT_TRANSLATE_NOOP("Words", "a release to you")},
        Phrase{"part", QT_TRANSLATE_NOOP("Words", "a part in this release")},
        Phrase{"conditions", QT_TRANSLATE_NOOP("Words", "what the advice makes a condition")},
        Phrase{"release", QT_TRANSLATE_NOOP("Words", "a release that was not recalled")},
        Phrase{"later-end", QT_TRANSLATE_NOOP("Words", "a later end of the release")},
        Phrase{"approval", QT_TRANSLATE_NOOP("Words", "a valid authorisation")},
    };
    QStringList texts;
    for (const QString &missing : refusal.missing) {
        QString text = missing;
        for (const Phrase &phrase : phrases) {
            if (missing == QLatin1String(phrase.code))
                text = Text::tr(phrase.text);
        }
        if (missing.startsWith(QLatin1String("nomination.")))
            text = Text::tr("a nomination to %1").arg(nominatedAct(missing.mid(11)));
        else if (missing.startsWith(QLatin1String("right.")))
            text = Text::tr("an office that may %1").arg(listedAct(missing.mid(6)));
        texts << text;
    }
    return texts;
}

QString errorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Invalid:
        return Text::tr("Something in this is not right: %1.").arg(error.toString());
    case ErrorCode::NotFound:
        return Text::tr("This is not here, or not for you to see: %1.").arg(error.toString());
    case ErrorCode::Refused:
        return Text::tr("The policy does not allow this (%1).")
            .arg(error.refusal ? clauseLabel(error.refusal->clause) : QStringLiteral("§6"));
    case ErrorCode::Conflict:
        return Text::tr("This cannot be done as things stand: %1.").arg(error.toString());
    case ErrorCode::Exists:
        return Text::tr("There is one already, and nothing was overwritten: %1.").arg(error.toString());
    case ErrorCode::SignIn:
        if (const int seconds = service::secondsToWait(error); seconds > 0)
            return Text::tr("Too many wrong passwords. The next attempt is possible in %1.")
                .arg(spokenLength(seconds * 1000LL));
        return Text::tr("The user name or the password is not right, or you are no longer signed in.");
    case ErrorCode::Integrity:
        if (error.where == QLatin1String(domain::disputedStore))
            return Text::tr("Nothing was done, because this store is disputed: see the top of the window.");
        return Text::tr("The stored data was damaged or changed, so it was not used. Tell the Information Governance "
                        "Unit before anything else is done with it.");
    case ErrorCode::Io:
        return Text::tr("A file could not be read or written: %1. What was saved before is safe; check the disk or the "
                        "network drive and try again.")
            .arg(error.toString());
    case ErrorCode::NoSpace:
        return Text::tr("The disk is full. What was saved before is safe; make room and try again.");
    case ErrorCode::Unsupported:
        return Text::tr("This program does not know that format or version: %1.").arg(error.toString());
    case ErrorCode::Busy:
        return Text::tr("Another program is using this at the moment. Try again.");
    case ErrorCode::Cancelled:
        return Text::tr("Cancelled.");
    case ErrorCode::Internal:
        break;
    }
    return Text::tr(
        "Something went wrong inside the program, and the step was not carried out. What was saved before is "
        "safe.");
}

QString errorText(const Error &error, const policy::Profile &profile)
{
    if (error.code == ErrorCode::Refused && error.refusal)
        return refusalText(*error.refusal, profile);
    return errorText(error);
}

} // namespace earshot::ui::words
