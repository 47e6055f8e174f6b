#include "ui/words/names.h"

#include "core/domain/people.h"
#include "ui/words/format.h"
#include "ui/words/text.h"

#include <QRegularExpression>

namespace earshot::ui::words {

using domain::AudioFormat;
using domain::Direction;
using domain::NominatedAct;
using domain::RecordingState;
using domain::ReleaseKind;
using domain::ReleaseState;

QString name(Direction direction)
{
    switch (direction) {
    case Direction::Incoming:
        return Text::tr("Incoming");
    case Direction::Outgoing:
        return Text::tr("Outgoing");
    case Direction::Internal:
        return Text::tr("Internal");
    case Direction::Unknown:
        break;
    }
    return Text::tr("Unknown", "direction of a call");
}

QString name(RecordingState state)
{
    switch (state) {
    case RecordingState::Kept:
        return Text::tr("Kept");
    case RecordingState::Quarantined:
        return Text::tr("In quarantine");
    case RecordingState::Deleted:
        break;
    }
    return Text::tr("Deleted");
}

QString name(ReleaseKind kind)
{
    return kind == ReleaseKind::External ? Text::tr("External agency") : Text::tr("Inside the authority");
}

QString name(ReleaseState state)
{
    switch (state) {
    case ReleaseState::AwaitingAdvice:
        return Text::tr("Waiting for advice");
    case ReleaseState::AwaitingAuthoriser:
        return Text::tr("Waiting for an authoriser");
    case ReleaseState::Authorised:
        return Text::tr("Authorised");
    case ReleaseState::Issuing:
        return Text::tr("Being issued");
    case ReleaseState::Issued:
        return Text::tr("Issued");
    case ReleaseState::Refused:
        return Text::tr("Refused");
    case ReleaseState::Lapsed:
        return Text::tr("Ended with the call");
    case ReleaseState::Withdrawn:
        break;
    }
    return Text::tr("Withdrawn");
}

QString lapsed(const domain::Release &release)
{
    return Text::tr("The call was deleted on %1 under %2, before this was issued. Nothing has left.")
        .arg(date(release.lapsedAt.london().date()), clauseLabel(release.lapsedClause));
}

QString endingWithTheCall(const QList<domain::Release> &releases)
{
    QStringList numbers;
    for (const auto &release : releases) {
        if (domain::isOnItsWay(release.state))
            numbers << release.number;
    }
    if (numbers.isEmpty())
        return {};
    return numbers.size() == 1 ? Text::tr("Release %1 is still on its way and ends with it.").arg(numbers.constFirst())
                               : Text::tr("These releases are still on their way and end with it: %1.")
                                     .arg(numbers.join(Text::tr(", ", "between names")));
}

QString name(policy::Holiday holiday)
{
    using policy::Holiday;
    switch (holiday) {
    case Holiday::NewYear:
        return Text::tr("New Year’s Day");
    case Holiday::GoodFriday:
        return Text::tr("Good Friday");
    case Holiday::EasterMonday:
        return Text::tr("Easter Monday");
    case Holiday::EarlyMay:
        return Text::tr("Early May bank holiday");
    case Holiday::Spring:
        return Text::tr("Spring bank holiday");
    case Holiday::Summer:
        return Text::tr("Summer bank holiday");
    case Holiday::Christmas:
        return Text::tr("Christmas Day");
    case Holiday::Boxing:
        return Text::tr("Boxing Day");
    case Holiday::Special:
        break;
    }
    return Text::tr("Proclaimed for this year");
}

QString name(AudioFormat format)
{
    switch (format) {
    case AudioFormat::Wav:
        return Text::tr("WAV");
    case AudioFormat::Flac:
        return Text::tr("FLAC");
    case AudioFormat::Opus:
        return Text::tr("Opus");
    case AudioFormat::Original:
        break;
    }
    return Text::tr("As recorded", "audio format of a release");
}

QString name(NominatedAct act)
{
    switch (act) {
    case NominatedAct::Download:
        return Text::tr("Download");
    case NominatedAct::Copy:
        return Text::tr("Copy");
    case NominatedAct::Share:
        return Text::tr("Share");
    case NominatedAct::Delete:
        break;
    }
    return Text::tr("Delete");
}

QString names(domain::NominatedActs acts)
{
    QStringList list;
    for (const auto act : {NominatedAct::Download, NominatedAct::Copy, NominatedAct::Share, NominatedAct::Delete}) {
        if (acts.testFlag(act))
            list << (list.isEmpty() ? name(act) : name(act).toLower());
    }
    return list.isEmpty() ? Text::tr("None", "acts nominated for")
                          : list.join(Text::tr(", ", "between items of a list"));
}

QString name(const policy::Purpose &purpose)
{
    return isWelsh() ? purpose.cy : purpose.en;
}

QString name(const policy::Office &office)
{
    return isWelsh() ? office.cy : office.en;
}

QString shortName(const policy::Office &office)
{
    return isWelsh() ? office.shortCy : office.shortEn;
}

QString purposeName(const policy::Profile &profile, const QString &id)
{
    const policy::Purpose *purpose = profile.purpose(id);
    return purpose ? name(*purpose) : id;
}

QString exceptionName(const policy::Profile &profile, const QString &id)
{
    const policy::DeletionException *exception = profile.exception(id);
    return exception ? (isWelsh() ? exception->cy : exception->en) : id;
}

QStringList approverNames(const policy::Profile &profile, const QString &exception)
{
    QStringList names;
    if (const auto *known = profile.exception(exception)) {
        for (const QString &office : known->approvers)
            names << officeName(profile, office);
    }
    return names;
}

QString officeName(const policy::Profile &profile, const QString &id)
{
    const policy::Office *office = profile.office(domain::officeBehind(id));
    if (!office)
        return id;
    return domain::isDeputy(id) ? Text::tr("%1, as deputy", "office").arg(name(*office)) : name(*office);
}

QString shortOfficeName(const policy::Profile &profile, const QString &id)
{
    const policy::Office *office = profile.office(domain::officeBehind(id));
    if (!office)
        return id;
    return domain::isDeputy(id) ? Text::tr("%1 (deputy)", "office").arg(shortName(*office)) : shortName(*office);
}

QString clauseText(const policy::Profile &profile, const QString &clause)
{
    const policy::Clause *known = profile.clause(clause);
    if (!known)
        return clause;
    return isWelsh() ? known->cy : known->en;
}

QString clauseLabel(const QString &clause)
{
    static const QRegularExpression described(QStringLiteral(" \\([^)]{2,}\\)\\z"));
    QString label = clause;
    return label.remove(described);
}

QString referenceKind(const QString &kind)
{
    if (kind == QLatin1String("case"))
        return Text::tr("Case", "reference of a purpose");
    if (kind == QLatin1String("coaching-plan"))
        return Text::tr("Coaching plan");
    if (kind == QLatin1String("sample"))
        return Text::tr("Sample");
    if (kind == QLatin1String("service-request"))
        return Text::tr("Service request");
    if (kind == QLatin1String("incident"))
        return Text::tr("Incident");
    return kind.isEmpty() ? Text::tr("Reference") : kind;
}

QString startedHow(const QString &code)
{
    if (code == QLatin1String("unique-id"))
        return Text::tr("From the telephone system's own id of the call");
    if (code == QLatin1String("cdr"))
        return Text::tr("From the call detail record");
    if (code == QLatin1String("local"))
        return Text::tr("From the time in the file name");
    if (code == QLatin1String("repeated-hour"))
        return Text::tr(
            "From the time in the file name; the clocks went back in that hour, and the first one was taken");
    if (code == QLatin1String("skipped-hour"))
        return Text::tr("From the time in the file name, which the clocks skipped that day");
    if (code == QLatin1String("file-time"))
        return Text::tr("From the time of the file; the call may be older");
    if (code == QLatin1String("folder-date"))
        return Text::tr("From the date of the folder; the time of day is not known");
    return code.isEmpty() || code == QLatin1String("unknown") ? Text::tr("Not known") : code;
}

} // namespace earshot::ui::words
