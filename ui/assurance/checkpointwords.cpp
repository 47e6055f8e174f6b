#include "ui/assurance/checkpointwords.h"

#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::assurance {

using service::CheckpointVerdict;
using service::RecordStanding;
using service::WitnessStanding;
using theme::Icon;
using widgets::ChipKind;
using widgets::ChipSpec; // lupdate loses the thread at a qualified type before a function

namespace {

struct CheckpointText
{
    Q_DECLARE_TR_FUNCTIONS(Assurance)
};

} // namespace

QString number(quint64 entries)
{
    return words::count(static_cast<qint64>(entries));
}

ChipSpec standingChip(const RecordStanding &standing)
{
    switch (standing.state) {
    case RecordStanding::State::Consistent:
        return {ChipKind::Green, CheckpointText::tr("Continues"), Icon::Check};
    case RecordStanding::State::FirstVisit:
        return {ChipKind::Amber, CheckpointText::tr("Cannot be known"), Icon::Warning};
    case RecordStanding::State::Older:
    case RecordStanding::State::Differs:
    case RecordStanding::State::Unreadable:
        break;
    }
    return {ChipKind::Red, CheckpointText::tr("Disputed"), Icon::Error};
}

QString standingText(const RecordStanding &standing)
{
    switch (standing.state) {
    case RecordStanding::State::FirstVisit:
        return CheckpointText::tr(
            "This computer sees this store for the first time: whether an older copy was put in its place "
            "cannot be known from here. It keeps a checkpoint from now on; until then, check in one that "
            "was kept elsewhere.");
    case RecordStanding::State::Consistent:
        return standing.signerKnown
                   ? CheckpointText::tr("The record continues what this computer saw last.")
                   : CheckpointText::tr(
                         "The record continues what this computer saw last, though that was signed with a key "
                         "that nobody of this store has now.");
    case RecordStanding::State::Older:
        return CheckpointText::tr(
                   "This store is older than what this computer saw on %1: it had %2 entries then and has %3 "
                   "now, so an older copy is in its place.")
            .arg(words::dateTime(standing.seenAt), number(standing.seen.size), number(standing.now.size));
    case RecordStanding::State::Differs:
        return CheckpointText::tr(
                   "This store does not continue what this computer saw on %1: the %2 entries of then are not "
                   "those at the beginning of the %3 that it has now. The record was forked or rewritten.")
            .arg(words::dateTime(standing.seenAt), number(standing.seen.size), number(standing.now.size));
    case RecordStanding::State::Unreadable:
        break;
    }
    return CheckpointText::tr(
        "What this computer remembers of this store was changed or damaged, so the store cannot be held "
        "against it.");
}

QString whomToTell(const service::Dispute &dispute)
{
    constexpr qsizetype mostNamed = 3; // a large Unit would fill the window
    if (dispute.unit.isEmpty())
        return CheckpointText::tr("Leave the folder as it is and tell the Information Governance Unit.");
    if (dispute.unit.size() > mostNamed)
        return CheckpointText::tr(
                   "Leave the folder as it is and tell %1, or anybody else of the Information Governance Unit.")
            .arg(dispute.unit.first(mostNamed).join(QStringLiteral(", ")));
    return CheckpointText::tr("Leave the folder as it is and tell %1 of the Information Governance Unit.")
        .arg(words::anyOf(dispute.unit));
}

QString acceptanceText(const RecordStanding &standing)
{
    const QString now = number(standing.now.size);
    switch (standing.state) {
    case RecordStanding::State::Older:
        return CheckpointText::tr(
                   "Work goes on from the %1 entries of this copy. What came after them, up to the %2 that this "
                   "computer saw, is given up here: acts, notes and releases in it no longer count, and that "
                   "cannot be undone. Look for the newest copy first.")
            .arg(now, number(standing.seen.size));
    case RecordStanding::State::Differs:
        return CheckpointText::tr(
                   "Work goes on from the %1 entries of this copy, which are another story than the %2 that this "
                   "computer saw. What only the other one holds is given up here, and that cannot be undone. Find "
                   "out first who wrote this one.")
            .arg(now, number(standing.seen.size));
    case RecordStanding::State::Unreadable:
    case RecordStanding::State::FirstVisit:
    case RecordStanding::State::Consistent:
        break;
    }
    return CheckpointText::tr(
               "Work goes on from the %1 entries of this copy, though this computer cannot say whether it saw "
               "others before. Check in a checkpoint that was kept elsewhere first.")
        .arg(now);
}

ChipSpec witnessChip(const WitnessStanding &witness)
{
    switch (witness.state) {
    case WitnessStanding::State::Never:
        return {ChipKind::Amber, CheckpointText::tr("Not yet", "a witness has signed nothing"), Icon::Warning};
    case WitnessStanding::State::Holds:
        return {ChipKind::Green, CheckpointText::tr("Holds"), Icon::Check};
    case WitnessStanding::State::Broken:
        return {ChipKind::Red, CheckpointText::tr("Wrong"), Icon::Error};
    case WitnessStanding::State::Unnamed:
        break;
    }
    return {ChipKind::Red, CheckpointText::tr("Not believed"), Icon::Error};
}

QString witnessText(const WitnessStanding &witness)
{
    const QString size = words::count(witness.size);
    const QString when = words::dateTime(witness.cosignedAt);
    switch (witness.state) {
    case WitnessStanding::State::Never:
        return CheckpointText::tr("It has signed nothing yet.");
    case WitnessStanding::State::Holds:
        return CheckpointText::tr("It signed %1 entries on %2, and the record continues them.").arg(size, when);
    case WitnessStanding::State::Broken:
        return witness.size > 0
                   ? CheckpointText::tr(
                         "It signed %1 entries on %2, and the record does not continue them: it was put back, "
                         "forked or rewritten.")
                         .arg(size, when)
                   : CheckpointText::tr("The signature that is kept of it is wrong.");
    case WitnessStanding::State::Unnamed:
        break;
    }
    return CheckpointText::tr("Nothing on record says that the Information Governance Unit named it.");
}

QString verdictText(const CheckpointVerdict &verdict)
{
    const QString size = number(verdict.note.size);
    switch (verdict.outcome) {
    case CheckpointVerdict::Outcome::Same:
        return CheckpointText::tr("The record is exactly as this checkpoint says: the same %1 entries, and none since.")
            .arg(size);
    case CheckpointVerdict::Outcome::Continues:
        return CheckpointText::tr(
                   "The record holds: the %1 entries of this checkpoint are all there and unchanged. Since then: "
                   "%2 more.")
            .arg(size, number(verdict.now.size - verdict.note.size));
    case CheckpointVerdict::Outcome::Shorter:
        return CheckpointText::tr(
                   "The record is shorter than this checkpoint: it has %1 entries and the checkpoint has %2. An "
                   "older copy of the store is in its place, or entries were removed.")
            .arg(number(verdict.now.size), size);
    case CheckpointVerdict::Outcome::Contradicts:
        break;
    }
    return CheckpointText::tr(
               "The record does not begin with the %1 entries of this checkpoint: it was forked or rewritten.")
        .arg(size);
}

QString verdictAdvice(const CheckpointVerdict &verdict)
{
    if (verdict.holds())
        return {};
    if (verdict.signers.isEmpty())
        return CheckpointText::tr(
            "Nobody whom this store knows signed this checkpoint, so the text may be what is wrong. Find "
            "out where it comes from, and look for another one of that time.");
    return CheckpointText::tr(
        "Keep this text and leave the store's folder as it is. Tell the Information Governance Unit and "
        "the SIRO before anybody goes on working in it.");
}

QString checkInError(const Error &error, const policy::Profile &profile)
{
    if (error.code == ErrorCode::Integrity)
        return CheckpointText::tr(
            "A signature under this checkpoint does not fit its text: it was changed after it was signed, "
            "and says nothing about the record. Look for another copy of it.");
    if (error.code != ErrorCode::Invalid)
        return words::errorText(error, profile);
    // The door gives the other store's name as the place.
    if (error.where.startsWith(QStringLiteral("earshot/")))
        return CheckpointText::tr(
            "This is a checkpoint of another store. Open the store it belongs to and check it in there.");
    return CheckpointText::tr(
        "There is no whole checkpoint in this text. It begins with a line “earshot/…” and ends with the "
        "lines that begin with a dash.");
}

} // namespace earshot::ui::assurance
