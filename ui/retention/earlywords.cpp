#include "ui/retention/earlywords.h"

#include "ui/words/words.h"

#include <QCoreApplication>

namespace earshot::ui::retention {

using service::EarlyDeletionStanding;
using theme::Icon;
using widgets::ChipKind;
using widgets::ChipSpec;
using State = EarlyDeletionStanding::State;

namespace {

struct EarlyWords
{
    Q_DECLARE_TR_FUNCTIONS(EarlyDeletion)
};

} // namespace

ChipSpec earlyChip(const EarlyDeletionStanding &standing)
{
    if (!standing.counts)
        return {ChipKind::Red, EarlyWords::tr("Does not count"), Icon::Warning};
    switch (standing.state) {
    case State::Waiting:
        break;
    case State::Refused:
        return {ChipKind::Neutral, EarlyWords::tr("Refused"), Icon::Clear};
    case State::Deleted:
        return {ChipKind::Green, EarlyWords::tr("Deleted"), Icon::Check};
    case State::Overtaken:
        return {ChipKind::Neutral, EarlyWords::tr("Gone already"), Icon::Trash};
    case State::Withdrawn:
        return {ChipKind::Neutral, EarlyWords::tr("Withdrawn"), Icon::Clear};
    }
    if (!standing.deletion.permitted)
        return {ChipKind::Red, EarlyWords::tr("Kept for now"), Icon::Hold};
    return {ChipKind::Amber, EarlyWords::tr("Waits for approval"), Icon::Clock};
}

QString earlySentence(const EarlyDeletionStanding &standing, const policy::Profile &profile)
{
    const auto &request = standing.request;
    if (!standing.counts)
        return EarlyWords::tr(
            "Its signatures and the record do not agree, so nothing is done on its word. Check the record "
            "on the Assurance desk.");
    switch (standing.state) {
    case State::Waiting:
        break;
    case State::Refused:
        return EarlyWords::tr("It was refused, and the recording is kept. Another request may be made.");
    case State::Deleted:
        return EarlyWords::tr("It was approved, and the recording is gone: its key, its sound, its notes and clips.");
    case State::Overtaken:
        return EarlyWords::tr("The recording went another way before anybody had approved this.");
    case State::Withdrawn:
        return EarlyWords::tr("%1, who asked, withdrew it, and the recording is kept. Another request may be made.")
            .arg(request.requestedByName);
    }
    const QString who = words::anyOf(words::approverNames(profile, request.exception));
    return standing.left == 1
               ? EarlyWords::tr("Nothing is deleted until another person approves it: %1.", "offices").arg(who)
               : EarlyWords::tr("Nothing is deleted until %n more people approve it: %1.", "offices", standing.left)
                     .arg(who);
}

QString earlyCall(const EarlyDeletionStanding &standing)
{
    return EarlyWords::tr("Recording %1 of %2 (%3), %4", "number, moment, length, area")
        .arg(standing.request.recording.value)
        .arg(words::dateTime(standing.startedAt), words::length(standing.durationMs), standing.areaName);
}

QString earlyAbout(const EarlyDeletionStanding &standing)
{
    return EarlyWords::tr("%1. Asked by %2: “%3”", "recording, person, why")
        .arg(earlyCall(standing), standing.request.requestedByName, standing.request.reason);
}

} // namespace earshot::ui::retention
