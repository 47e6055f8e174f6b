#include "core/domain/redaction.h"

#include "core/domain/name_table.h"

#include <QRegularExpression>
#include <algorithm>
#include <optional>

namespace earshot::domain {

namespace {

constexpr qsizetype mostRedactions = 200;

constexpr std::array<Row<RedactionReason>, 4> reasons{{{RedactionReason::ThirdParty, "third-party"},
                                                       {RedactionReason::SpecialCategory, "special-category"},
                                                       {RedactionReason::PaymentCard, "payment-card"},
                                                       {RedactionReason::Other, "other"}}};
constexpr std::array<Row<RedactedSide>, 3> sides{
    {{RedactedSide::Both, "both"}, {RedactedSide::Staff, "staff"}, {RedactedSide::Customer, "customer"}}};
constexpr std::array<Row<RedactionSound>, 2> sounds{
    {{RedactionSound::Tone, "tone"}, {RedactionSound::Silence, "silence"}}};

QString textOf(const Redaction &redaction)
{
    const QString text =
        QStringLiteral("%1-%2:%3").arg(redaction.range.begin).arg(redaction.range.end).arg(toName(redaction.reason));
    return redaction.side == RedactedSide::Both
               ? text
               : QStringLiteral("%1:%2@%3").arg(text, toName(redaction.side)).arg(redaction.channel);
}

std::optional<Redaction> redactionFrom(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,15})-(\\d{1,15}):([a-z-]+)(?::(staff|customer)@(\\d))?$"));
    const auto match = form.match(text);
    Redaction read;
    read.range = {match.captured(1).toLongLong(), match.captured(2).toLongLong()};
    const auto reason = redactionReasonFrom(match.captured(3));
    if (!match.hasMatch() || read.range.isEmpty() || !reason)
        return std::nullopt;
    read.reason = *reason;
    if (!match.captured(4).isEmpty()) {
        read.side = redactedSideFrom(match.captured(4)).value_or(RedactedSide::Both);
        read.channel = match.captured(5).toInt();
    }
    return read;
}

} // namespace

bool Redactions::dealsWithThirdParties() const
{
    return noThirdParty || std::any_of(ranges.cbegin(), ranges.cend(), [](const Redaction &redaction) {
               return redaction.reason == RedactionReason::ThirdParty;
           });
}

QString Redactions::toText() const
{
    QStringList fields;
    if (!ranges.isEmpty()) {
        QStringList texts;
        for (const Redaction &redaction : ranges)
            texts << textOf(redaction);
        fields << toName(sound) << texts.join(u',');
    }
    if (noThirdParty)
        fields << QStringLiteral("no-third-party");
    return fields.join(u';');
}

Result<Redactions> Redactions::fromText(const QString &text)
{
    Redactions read;
    const QStringList fields = text.split(u';', Qt::SkipEmptyParts);
    for (const QString &field : fields) {
        if (const auto sound = redactionSoundFrom(field)) {
            read.sound = *sound;
        } else if (field == QLatin1String("no-third-party")) {
            read.noThirdParty = true;
        } else {
            const QStringList texts = field.split(u',').mid(0, mostRedactions);
            for (const QString &one : texts)
                read.ranges << redactionFrom(one).value_or(Redaction{});
        }
    }
    const bool ascending = std::is_sorted(read.ranges.cbegin(), read.ranges.cend(),
                                          [](const auto &a, const auto &b) { return a.range < b.range; });
    if (read.toText() != text || !ascending)
        return fail(ErrorCode::Invalid, QStringLiteral("these are no redactions of a release"),
                    QStringLiteral("redactions"));
    return read;
}

QString toName(RedactionReason reason)
{
    return nameIn(reasons, reason);
}

QString toName(RedactedSide side)
{
    return nameIn(sides, side);
}

QString toName(RedactionSound sound)
{
    return nameIn(sounds, sound);
}

Result<RedactionReason> redactionReasonFrom(const QString &name)
{
    return valueIn(reasons, name, "reason");
}

Result<RedactedSide> redactedSideFrom(const QString &name)
{
    return valueIn(sides, name, "side");
}

Result<RedactionSound> redactionSoundFrom(const QString &name)
{
    return valueIn(sounds, name, "sound");
}

} // namespace earshot::domain
