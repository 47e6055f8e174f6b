#include "ui/releases/releasewords.h"

#include "core/policy/decision.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardItemModel>
#include <array>
#include <cerrno>

namespace earshot::ui::releases {

using domain::ReleaseKind;
using domain::ReleaseState;
using theme::Icon;
using widgets::ChipKind;
using widgets::ChipSpec; // lupdate loses the thread at a qualified type before a function

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Releases)
};

} // namespace

ChipSpec stateChip(ReleaseState state)
{
    const QString text = words::name(state);
    switch (state) {
    case ReleaseState::AwaitingAdvice:
        return {ChipKind::Amber, text, Icon::Clock};
    case ReleaseState::AwaitingAuthoriser:
        return {ChipKind::Accent, text, Icon::Signature};
    case ReleaseState::Authorised:
        return {ChipKind::Green, text, Icon::Check};
    case ReleaseState::Issuing:
        return {ChipKind::Amber, text, Icon::Export};
    case ReleaseState::Issued:
        return {ChipKind::Green, text, Icon::Export};
    case ReleaseState::Refused:
        return {ChipKind::Red, text, Icon::Error};
    case ReleaseState::Lapsed:
        return {ChipKind::Neutral, text, Icon::Trash};
    case ReleaseState::Withdrawn:
        break;
    }
    return {ChipKind::Neutral, text, Icon::Undo};
}

ChipSpec standingChip(const service::ReleaseStanding &standing)
{
    using Due = service::ReleaseStanding::Due;
    if (standing.release.state != ReleaseState::Issued)
        return stateChip(standing.release.state);
    if (standing.attested)
        return {ChipKind::Green, Text::tr("Destroyed"), Icon::Check};
    if (standing.recalled)
        return {ChipKind::Red, Text::tr("Recalled"), Icon::Undo};
    switch (standing.due) {
    case Due::Overdue:
        return {ChipKind::Red, Text::tr("Overdue"), Icon::Clock};
    case Due::Soon:
        return {ChipKind::Amber, Text::tr("Ends soon"), Icon::Clock};
    case Due::Over:
        if (standing.release.isShared())
            return {ChipKind::Neutral, Text::tr("Ended"), Icon::Check};
        break;
    case Due::Open:
        if (standing.release.isShared())
            return {ChipKind::Green, Text::tr("Shared"), Icon::Share};
        break;
    }
    return stateChip(standing.release.state);
}

QString whoReceives(const domain::Release &release)
{
    return release.isShared() ? Text::tr("%1, in their own Earshot").arg(release.recipientPersonName)
                              : release.recipient;
}

QString standing(const policy::Profile &profile, const service::ReleaseStanding &standing)
{
    using Due = service::ReleaseStanding::Due;
    const domain::Release &release = standing.release;
    if (release.state != ReleaseState::Issued)
        return releases::standing(profile, release);
    const QString end = words::date(standing.until);
    if (standing.attested)
        return Text::tr("It came back: %1 has recorded that it is destroyed.").arg(standing.attested->byName);
    if (standing.recalled && release.isShared())
        return Text::tr("Recalled. Nobody can listen to it any more.");
    if (standing.recalled)
        return Text::tr("Recalled. %1 writes to %2 and records that it is destroyed.", "who asked, recipient")
            .arg(release.requestedByName, release.recipient);
    if (release.isShared())
        return standing.due == Due::Over
                   ? Text::tr("Ended on %1. Nobody can listen to it any more.").arg(end)
                   : Text::tr("%1 can listen until %2. No file has left.").arg(release.recipientPersonName, end);
    if (!standing.until.isValid())
        return releases::standing(profile, release);
    return standing.due == Due::Overdue
               ? Text::tr("It was to be destroyed by %1, and nobody has said that it is.").arg(end)
               : Text::tr("Issued. It is to be destroyed by %1.").arg(end);
}

QString numberWord(qsizetype number)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Releases", "one"),   QT_TRANSLATE_NOOP("Releases", "two"),
        QT_TRANSLATE_NOOP("Releases", "three"), QT_TRANSLATE_NOOP("Releases", "four"),
        QT_TRANSLATE_NOOP("Releases", "five"),  QT_TRANSLATE_NOOP("Releases", "six"),
        QT_TRANSLATE_NOOP("Releases", "seven"), QT_TRANSLATE_NOOP("Releases", "eight"),
        QT_TRANSLATE_NOOP("Releases", "nine"),  QT_TRANSLATE_NOOP("Releases", "ten"),
    };
    if (number < 1 || number > qsizetype(words.size()))
        return words::count(number);
    return Text::tr(words[static_cast<std::size_t>(number - 1)]);
}

QString wayText(const policy::Profile &profile, ReleaseKind kind, bool needsAdvice)
{
    const QString offices = numberWord(policy::authorisersFor(profile, kind).size());
    if (needsAdvice)
        return Text::tr("The Information Governance Unit advises first, then one of %1 offices must authorise (§6).")
            .arg(offices);
    return Text::tr("One of %1 offices must authorise (§6).").arg(offices);
}

QString officeList(const policy::Profile &profile, ReleaseKind kind)
{
    QStringList names;
    for (const QString &office : policy::authorisersFor(profile, kind))
        names << words::shortOfficeName(profile, office);
    return names.join(QStringLiteral(" · "));
}

QString authoriserName(const policy::Profile &profile, const service::Authoriser &authoriser)
{
    return Text::tr("%1, %2", "person, office")
        .arg(authoriser.person.name, words::shortOfficeName(profile, authoriser.office));
}

QString purposeText(const policy::Profile &profile, const QString &id)
{
    const policy::Purpose *purpose = profile.purpose(id);
    if (!purpose)
        return id;
    return Text::tr("%1, %2", "purpose, clause").arg(words::name(*purpose), words::clauseLabel(purpose->clause));
}

QString partText(const domain::Release &release, const std::optional<domain::Recording> &recording)
{
    const int rate = recording ? recording->rate : release.callRate;
    const auto ms = [rate](qint64 frames) { return base::framesToMs(frames, rate); };
    if (release.range.isEmpty())
        return rate > 0 ? Text::tr("Whole call, %1").arg(words::length(ms(release.callFrames)))
                        : Text::tr("Whole call");
    if (rate == 0)
        return Text::tr("A part of the call");
    return Text::tr("%1 (%2 to %3)", "length of a part, its begin, its end")
        .arg(words::length(ms(release.range.length())), words::position(ms(release.range.begin)),
             words::position(ms(release.range.end)));
}

QString whatLeaves(const domain::Release &release, const std::optional<domain::Recording> &recording)
{
    const QString call = words::dateTime(release.callStartedAt);
    // Who decides need not see the recording: the request says how long it is.
    const int rate = recording ? recording->rate : release.callRate;
    const qint64 whole = recording ? recording->frames : release.callFrames;
    if (release.range.isEmpty())
        return rate > 0
                   ? Text::tr("The whole call of %1, %2 long").arg(call, words::length(base::framesToMs(whole, rate)))
                   : Text::tr("The whole call of %1").arg(call);
    return rate > 0 ? Text::tr("%1 of the call of %2")
                          .arg(words::length(base::framesToMs(release.range.length(), rate)), call)
                    : Text::tr("A part of the call of %1").arg(call);
}

QString standing(const policy::Profile &profile, const domain::Release &release)
{
    switch (release.state) {
    case ReleaseState::AwaitingAdvice:
        return wayText(profile, release.kind, true);
    case ReleaseState::AwaitingAuthoriser:
        return isSet(release.advisedAt) ? Text::tr("The advice is there; now one of %1 offices must authorise (§6).")
                                              .arg(numberWord(policy::authorisersFor(profile, release.kind).size()))
                                        : wayText(profile, release.kind, false);
    case ReleaseState::Authorised:
        return release.isShared() ? Text::tr("Authorised. %1 can share it now.").arg(release.requestedByName)
                                  : Text::tr("Authorised. %1 can issue the package.").arg(release.requestedByName);
    case ReleaseState::Issuing:
        return Text::tr("Issuing was begun and not finished. Issue it again; the number stays the same.");
    case ReleaseState::Issued:
        return release.isShared() ? Text::tr("Shared inside Earshot. No file has left.")
                                  : Text::tr("Issued. What has left cannot be called back.");
    case ReleaseState::Refused:
        return Text::tr("Refused. It may be asked for again, as a new release.");
    case ReleaseState::Lapsed:
        return words::lapsed(release);
    case ReleaseState::Withdrawn:
        break;
    }
    return Text::tr("Withdrawn by the person who asked.");
}

QString formProblem(const Error &error, bool forZip)
{
    if (error.where == QLatin1String("recipient"))
        return Text::tr("This is no age key. It begins with age1 and has to be copied whole: ask the recipient for it "
                        "again.");
    if (forZip)
        return Text::tr("For 7-Zip a passphrase needs at least 20 characters, without accents, that are hard to guess: "
                        "have one made.");
    return Text::tr("This passphrase is missing or too easy to guess: have one made, or take six or more words that do "
                    "not belong together.");
}

void appendWords(QStandardItemModel &model, const QStringList &words)
{
    QList<QStandardItem *> row;
    for (const QString &word : words) {
        row << new QStandardItem(word);
        row.last()->setEditable(false);
        row.last()->setToolTip(word);
    }
    model.appendRow(row);
}

QList<domain::Release> othersLike(const domain::Release &release, const Result<QList<domain::Release>> &together)
{
    QList<domain::Release> others;
    for (const domain::Release &other : together.value_or(QList<domain::Release>())) {
        if (other.id != release.id && other.state == release.state)
            others << other;
    }
    return others;
}

QString stoppedAt(const policy::Profile &profile, const service::ReleaseAnswers &answers)
{
    if (!answers.error)
        return {};
    QStringList done;
    for (const auto &release : answers.done)
        done << release.number;
    return Text::tr("%1 could not be answered: %2 Done: %3. What came after it still waits.", "number, reason, numbers")
        .arg(answers.failed, words::errorText(*answers.error, profile), done.join(Text::tr(", ", "between numbers")));
}

QString issueProblem(const policy::Profile &profile, const Error &error, const QString &number, const QString &folder)
{
    const QString where = QDir::toNativeSeparators(folder);
    switch (error.code) {
    case ErrorCode::NoSpace:
        return Text::tr("The disk with %1 is full. No package was written, and the release is still authorised: make "
                        "room or choose another folder.")
            .arg(where);
    case ErrorCode::Exists:
        return Text::tr("There is a package %1 in %2 already, and nothing was overwritten. Choose another folder.")
            .arg(number, where);
    case ErrorCode::Io:
        if (error.native == EACCES || error.native == EROFS || error.native == EPERM)
            return Text::tr("Nothing may be written in %1. The release is still authorised: choose another folder.")
                .arg(where);
        if (error.native == ENOENT || error.native == ENOTDIR)
            return Text::tr("The folder %1 is not there any more. The release is still authorised: choose another "
                            "folder.")
                .arg(where);
        break;
    case ErrorCode::Cancelled:
        return Text::tr("Cancelled. No package was written, and the release is still authorised.");
    default:
        break;
    }
    return words::errorText(error, profile);
}

} // namespace earshot::ui::releases
