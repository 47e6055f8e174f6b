#include "ui/words/conditions.h"

#include "core/domain/release_conditions.h"
#include "ui/words/format.h"

#include <QCoreApplication>

namespace earshot::ui::words {

namespace {

/// The translations stand under the name of the dialog's part that has the same words.
struct Conditions
{
    Q_DECLARE_TR_FUNCTIONS(earshot::ui::releases::ConditionsEdit)
};

struct Redacted
{
    Q_DECLARE_TR_FUNCTIONS(Redactions)
};

} // namespace

QStringList conditionTexts(const QString &text, int rate)
{
    const auto conditions = domain::ReleaseConditions::fromText(text);
    if (!conditions)
        return {Conditions::tr("What the record says of the conditions cannot be read.")};
    const auto rangeText = [rate](const FrameRange &range) {
        return Conditions::tr("%1 to %2", "two positions")
            .arg(position(base::framesToMs(range.begin, rate)), position(base::framesToMs(range.end, rate)));
    };
    QStringList texts;
    if (!conditions->only.isEmpty())
        texts << Conditions::tr("Only %1", "from a position to another").arg(rangeText(conditions->only));
    QStringList gone;
    for (const FrameRange &range : conditions->without)
        gone << rangeText(range);
    if (!gone.isEmpty())
        texts << Conditions::tr("Left out: %1").arg(gone.join(QStringLiteral(", ")));
    if (conditions->redactThirdParties)
        texts << Conditions::tr("Other people's details are left out");
    if (conditions->noFile)
        texts << Conditions::tr("No copies: no file leaves");
    if (conditions->mark)
        texts << Conditions::tr("The file bears the number of the release, in dialling tones");
    if (conditions->hiddenMark)
        texts << Conditions::tr("The file bears the inaudible mark of the release");
    if (conditions->until.isValid())
        texts << Conditions::tr("Until %1").arg(date(conditions->until));
    return texts;
}

QString name(domain::RedactionReason reason)
{
    switch (reason) {
    case domain::RedactionReason::ThirdParty:
        return Redacted::tr("Third party");
    case domain::RedactionReason::SpecialCategory:
        return Redacted::tr("Special category data");
    case domain::RedactionReason::PaymentCard:
        return Redacted::tr("Payment card");
    case domain::RedactionReason::Other:
        break;
    }
    return Redacted::tr("Another reason");
}

QString name(domain::RedactedSide side)
{
    switch (side) {
    case domain::RedactedSide::Staff:
        return Redacted::tr("Staff side");
    case domain::RedactedSide::Customer:
        return Redacted::tr("Customer's side");
    case domain::RedactedSide::Both:
        break;
    }
    return Redacted::tr("Both sides");
}

QStringList redactionTexts(const domain::Redactions &redactions, int rate)
{
    QStringList texts;
    for (const auto &redaction : redactions.ranges) {
        const QString from = position(base::framesToMs(redaction.range.begin, rate));
        const QString to = position(base::framesToMs(redaction.range.end, rate));
        const QString why = name(redaction.reason);
        switch (redaction.side) {
        case domain::RedactedSide::Both:
            texts << Redacted::tr("%1 to %2: %3", "two positions, reason").arg(from, to, why);
            break;
        case domain::RedactedSide::Staff:
            texts << Redacted::tr("%1 to %2: %3, the staff side only", "two positions, reason").arg(from, to, why);
            break;
        case domain::RedactedSide::Customer:
            texts << Redacted::tr("%1 to %2: %3, the customer's side only", "two positions, reason").arg(from, to, why);
            break;
        }
    }
    if (redactions.noThirdParty)
        texts << Redacted::tr("The requester states that no third party is heard");
    return texts;
}

QStringList redactionTexts(const QString &text, int rate)
{
    const auto redactions = domain::Redactions::fromText(text);
    return redactions ? redactionTexts(*redactions, rate)
                      : QStringList{Redacted::tr("What the record says of the redactions cannot be read.")};
}

} // namespace earshot::ui::words
