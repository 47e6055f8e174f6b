#include "core/domain/states.h"

#include "core/domain/name_table.h"

namespace earshot::domain {

namespace {

constexpr std::array<Row<Direction>, 4> directions{{{Direction::Incoming, "incoming"},
                                                    {Direction::Outgoing, "outgoing"},
                                                    {Direction::Internal, "internal"},
                                                    {Direction::Unknown, "unknown"}}};
constexpr std::array<Row<RecordingState>, 3> recordingStates{{{RecordingState::Kept, "kept"},
                                                              {RecordingState::Quarantined, "quarantined"},
                                                              {RecordingState::Deleted, "deleted"}}};
constexpr std::array<Row<ReleaseKind>, 2> releaseKinds{
    {{ReleaseKind::Inside, "inside"}, {ReleaseKind::External, "external"}}};
constexpr std::array<Row<ReleaseState>, 8> releaseStates{{{ReleaseState::AwaitingAdvice, "awaiting-advice"},
                                                          {ReleaseState::AwaitingAuthoriser, "awaiting-authoriser"},
                                                          {ReleaseState::Authorised, "authorised"},
                                                          {ReleaseState::Issuing, "issuing"},
                                                          {ReleaseState::Issued, "issued"},
                                                          {ReleaseState::Refused, "refused"},
                                                          {ReleaseState::Withdrawn, "withdrawn"},
                                                          {ReleaseState::Lapsed, "lapsed"}}};
constexpr std::array<Row<ReleaseEventKind>, 7> releaseEventKinds{
    {{ReleaseEventKind::Question, "question"},
     {ReleaseEventKind::Answer, "answer"},
     {ReleaseEventKind::ExtensionAsked, "extension-asked"},
     {ReleaseEventKind::Extended, "extended"},
     {ReleaseEventKind::ExtensionRefused, "extension-refused"},
     {ReleaseEventKind::Recalled, "recalled"},
     {ReleaseEventKind::Attested, "attested"}}};
constexpr std::array<Row<AudioFormat>, 4> audioFormats{{{AudioFormat::Original, "original"},
                                                        {AudioFormat::Wav, "wav"},
                                                        {AudioFormat::Flac, "flac"},
                                                        {AudioFormat::Opus, "opus"}}};
constexpr std::array<Row<QuarantineReason>, 3> quarantineReasons{
    {{QuarantineReason::Unreadable, "unreadable"},
     {QuarantineReason::NoArea, "no-area"},
     {QuarantineReason::NoBusinessCase, "no-business-case"}}};
constexpr std::array<Row<HoldKind>, 3> holdKinds{
    {{HoldKind::Purpose, "hold"}, {HoldKind::Foi, "foi"}, {HoldKind::SubjectAccess, "subject-access"}}};
constexpr std::array<Row<HoldScope>, 5> holdScopes{{{HoldScope::Recording, "recording"},
                                                    {HoldScope::Case, "case"},
                                                    {HoldScope::Number, "number"},
                                                    {HoldScope::Person, "person"},
                                                    {HoldScope::Area, "area"}}};
constexpr std::array<Row<NominatedAct>, 4> nominatedActs{{{NominatedAct::Download, "download"},
                                                          {NominatedAct::Copy, "copy"},
                                                          {NominatedAct::Share, "share"},
                                                          {NominatedAct::Delete, "delete"}}};

} // namespace

QString toName(Direction direction)
{
    return nameIn(directions, direction);
}
QString toName(RecordingState state)
{
    return nameIn(recordingStates, state);
}
QString toName(ReleaseKind kind)
{
    return nameIn(releaseKinds, kind);
}
QString toName(ReleaseState state)
{
    return nameIn(releaseStates, state);
}
QString toName(ReleaseEventKind kind)
{
    return nameIn(releaseEventKinds, kind);
}
QString toName(AudioFormat format)
{
    return nameIn(audioFormats, format);
}
QString toName(QuarantineReason reason)
{
    return nameIn(quarantineReasons, reason);
}

QString toName(HoldKind kind)
{
    return nameIn(holdKinds, kind);
}
QString toName(HoldScope scope)
{
    return nameIn(holdScopes, scope);
}
QString holdNumber(const Hold &hold)
{
    return QStringLiteral("%1-%2")
        .arg(QChar(hold.isFreeze() ? u'F' : u'H'))
        .arg(hold.id.value, 4, 10, QLatin1Char('0'));
}
QStringList toNames(NominatedActs acts)
{
    QStringList names;
    for (const auto &[act, name] : nominatedActs) {
        if (acts.testFlag(act))
            names << QLatin1String(name);
    }
    return names;
}

Result<Direction> directionFrom(const QString &name)
{
    return valueIn(directions, name, "direction");
}
Result<RecordingState> recordingStateFrom(const QString &name)
{
    return valueIn(recordingStates, name, "state");
}
Result<ReleaseKind> releaseKindFrom(const QString &name)
{
    return valueIn(releaseKinds, name, "kind");
}
Result<ReleaseState> releaseStateFrom(const QString &name)
{
    return valueIn(releaseStates, name, "state");
}
Result<AudioFormat> audioFormatFrom(const QString &name)
{
    return valueIn(audioFormats, name, "format");
}
Result<HoldKind> holdKindFrom(const QString &name)
{
    return valueIn(holdKinds, name, "kind");
}
Result<HoldScope> holdScopeFrom(const QString &name)
{
    return valueIn(holdScopes, name, "scope");
}
Result<QuarantineReason> quarantineReasonFrom(const QString &name)
{
    return valueIn(quarantineReasons, name, "reason");
}

Result<NominatedActs> nominatedActsFrom(const QString &commaList)
{
    NominatedActs acts;
    const auto parts = commaList.split(u',');
    for (const QString &part : parts) {
        const auto act = valueIn(nominatedActs, part.trimmed(), "acts");
        if (!act)
            return tl::make_unexpected(act.error());
        acts |= *act;
    }
    return acts;
}

} // namespace earshot::domain
