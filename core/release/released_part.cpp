#include "core/release/released_part.h"

namespace earshot::release {

namespace {

constexpr qint64 tenthMs = 100;

QString rangeText(qint64 beginMs, qint64 endMs)
{
    return QStringLiteral("%1 to %2").arg(momentText(beginMs), momentText(endMs));
}

} // namespace

QString momentText(qint64 ms)
{
    const qint64 tenths = (ms + tenthMs / 2) / tenthMs;
    const qint64 seconds = tenths / 10;
    const qint64 minutes = seconds / 60;
    const QString clock = minutes < 60 ? QStringLiteral("%1:%2").arg(minutes).arg(seconds % 60, 2, 10, QLatin1Char('0'))
                                       : QStringLiteral("%1:%2:%3")
                                             .arg(minutes / 60)
                                             .arg(minutes % 60, 2, 10, QLatin1Char('0'))
                                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return tenths % 10 == 0 ? clock : QStringLiteral("%1.%2").arg(clock).arg(tenths % 10);
}

QString partsText(const QList<NotePart> &parts, qint64 callMs)
{
    if (parts.isEmpty())
        return QStringLiteral("whole call");
    QStringList texts;
    for (const NotePart &part : parts)
        texts << rangeText(part.beginMs, part.endMs);
    const QString text = texts.join(QStringLiteral(" and "));
    return callMs > 0 ? QStringLiteral("%1 of %2").arg(text, momentText(callMs)) : text;
}

QStringList conditionSentences(const QString &text, int rate)
{
    const auto conditions = domain::ReleaseConditions::fromText(text);
    if (!conditions)
        return {QStringLiteral("what the record says of the conditions cannot be read")};
    const auto inWords = [rate](const FrameRange &range) {
        return rangeText(base::framesToMs(range.begin, rate), base::framesToMs(range.end, rate));
    };
    QStringList sentences;
    if (!conditions->only.isEmpty())
        sentences << QStringLiteral("only %1 of the call").arg(inWords(conditions->only));
    QStringList gone;
    for (const FrameRange &range : conditions->without)
        gone << inWords(range);
    if (!gone.isEmpty())
        sentences << QStringLiteral("left out: %1").arg(gone.join(QStringLiteral(", ")));
    if (conditions->redactThirdParties)
        sentences << QStringLiteral("other people's details are left out");
    if (conditions->noFile)
        sentences << QStringLiteral("no copies: no file leaves");
    if (conditions->mark)
        sentences << QStringLiteral("the file bears the number of the release, in dialling tones");
    if (conditions->hiddenMark)
        sentences << QStringLiteral("the file bears the inaudible mark of the release");
    if (conditions->until.isValid())
        sentences << QStringLiteral("to be kept until %1 at the latest").arg(conditions->until.toString(Qt::ISODate));
    return sentences;
}

QStringList redactionSentences(const domain::Redactions &redactions, int rate)
{
    const auto why = [](domain::RedactionReason reason) {
        switch (reason) {
        case domain::RedactionReason::ThirdParty:
            return QStringLiteral("somebody else's details");
        case domain::RedactionReason::SpecialCategory:
            return QStringLiteral("a special category of personal data");
        case domain::RedactionReason::PaymentCard:
            return QStringLiteral("payment card details");
        case domain::RedactionReason::Other:
            break;
        }
        return QStringLiteral("another reason");
    };
    QStringList sentences;
    for (const auto &redaction : redactions.ranges) {
        const QString what = QStringLiteral("%1: %2").arg(
            rangeText(base::framesToMs(redaction.range.begin, rate), base::framesToMs(redaction.range.end, rate)),
            why(redaction.reason));
        sentences << (redaction.side == domain::RedactedSide::Both ? what
                      : redaction.side == domain::RedactedSide::Staff
                          ? what + QStringLiteral(" (the staff side only)")
                          : what + QStringLiteral(" (the customer's side only)"));
    }
    if (redactions.noThirdParty)
        sentences << QStringLiteral("nobody else is heard in it, as the requester states");
    return sentences;
}

} // namespace earshot::release
