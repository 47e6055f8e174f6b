#include "app/verify/words.h"

#include "core/base/clock.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <utility>

namespace earshot::verify {

using release::PackageFacts;
using release::PackageFinding;
using release::PackageReport;

namespace {

constexpr int labelWidth = 16;
constexpr int lineWidth = 96;

/// "14 March 2026, 15:17", as the authority's clocks had it.
QString when(const QString &iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid() || time.toMSecsSinceEpoch() == 0)
        return {};
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(Instant::from(time).london(), QStringLiteral("d MMMM yyyy, HH:mm"));
}

QString day(const QString &iso)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(QDate::fromString(iso, Qt::ISODate), QStringLiteral("d MMMM yyyy"));
}

QString wrapped(const QString &text, int indent)
{
    QString lines;
    QString line;
    const QString margin(indent, u' ');
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!line.isEmpty() && indent + line.size() + 1 + word.size() > lineWidth) {
            lines += line + u'\n' + margin;
            line.clear();
        }
        line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + word;
    }
    return lines + line;
}

QString moment(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString withId(const QString &words, const QString &id)
{
    return words.isEmpty() ? id : words;
}

QString verdictOf(PackageReport::Verdict verdict)
{
    switch (verdict) {
    case PackageReport::Verdict::Released:
        return QStringLiteral("THIS IS WHAT WAS RELEASED, AND NOTHING IN IT WAS CHANGED.");
    case PackageReport::Verdict::Consistent:
        return QStringLiteral("NOTHING IN IT WAS CHANGED SINCE IT WAS MADE; WHO MADE IT IS NOT PROVED.");
    case PackageReport::Verdict::Wrong:
        break;
    }
    return QStringLiteral("THIS IS NOT WHAT WAS RELEASED. DO NOT RELY ON IT.");
}

QString verdictName(PackageReport::Verdict verdict)
{
    switch (verdict) {
    case PackageReport::Verdict::Released:
        return QStringLiteral("released");
    case PackageReport::Verdict::Consistent:
        return QStringLiteral("consistent");
    case PackageReport::Verdict::Wrong:
        break;
    }
    return QStringLiteral("wrong");
}

QString levelName(PackageFinding::Level level)
{
    switch (level) {
    case PackageFinding::Level::Holds:
        return QStringLiteral("holds");
    case PackageFinding::Level::CannotBeKnown:
        return QStringLiteral("cannot be known");
    case PackageFinding::Level::Wrong:
        break;
    }
    return QStringLiteral("WRONG");
}

QList<std::pair<QString, QString>> rowsOf(const PackageFacts &facts)
{
    const QString range =
        facts.rangeEndMs == 0
            ? QStringLiteral("the whole call")
            : QStringLiteral("the part from %1 to %2").arg(moment(facts.rangeBeginMs), moment(facts.rangeEndMs));
    const QString part = facts.part.isEmpty() ? range : facts.part;
    return {{QStringLiteral("Release"), facts.release},
            {QStringLiteral("By"), facts.organisation},
            {QStringLiteral("To"), facts.recipient},
            {QStringLiteral("What"), QStringLiteral("a recorded call of %1, %2").arg(when(facts.recordedAt), part)},
            {QStringLiteral("For"),
             withId(facts.purposeText, facts.purpose) +
                 (facts.reference.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(facts.reference))},
            {QStringLiteral("Legal basis"), facts.legalBasis},
            {QStringLiteral("Asked for by"), facts.requestedBy},
            {QStringLiteral("Advice"), facts.advice},
            {QStringLiteral("Conditions"), facts.conditions.join(QStringLiteral("; "))},
            {QStringLiteral("Redacted"), facts.redacted.join(QStringLiteral("; "))},
            {QStringLiteral("Dialling tones"), facts.mark},
            {QStringLiteral("Keep until"), day(facts.keepUntil)},
            {QStringLiteral("Authorised by"), facts.authorisedBy + QStringLiteral(", ") +
                                                  withId(facts.officeText, facts.authorisedOffice) +
                                                  QStringLiteral(", on ") + when(facts.authorisedAt)},
            {QStringLiteral("Sealed by"),
             facts.issuedBy.isEmpty() ? QString() : facts.issuedBy + QStringLiteral(", on ") + when(facts.issuedAt)},
            {QStringLiteral("Files"), facts.files.join(QStringLiteral(", "))},
            {QStringLiteral("Package digest"), facts.tagManifestSha256},
            {QStringLiteral("Founding key"), facts.founderKey}};
}

} // namespace

QString harmless(const QString &text)
{
    QString shown;
    for (const QChar c : text) {
        const bool turns =
            (c.unicode() >= 0x202a && c.unicode() <= 0x202e) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
        if (c.category() == QChar::Other_Control || turns)
            shown += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            shown += c;
    }
    return shown;
}

QString inWords(const PackageReport &report)
{
    QString text = verdictOf(report.verdict) + QStringLiteral("\n\n");
    const bool wrong = report.verdict == PackageReport::Verdict::Wrong;
    if (!report.facts.release.isEmpty()) {
        text += wrong ? QStringLiteral("What the package says of itself, which is not to be relied on:\n")
                      : QStringLiteral("What was released:\n");
        const auto rows = rowsOf(report.facts);
        for (const auto &[label, value] : rows) {
            if (!value.isEmpty())
                text +=
                    QStringLiteral("  %1").arg(label, -labelWidth) + wrapped(harmless(value), labelWidth + 2) + u'\n';
        }
        text += u'\n';
    }
    text += QStringLiteral("What was looked at:\n");
    for (const PackageFinding &finding : report.findings)
        text += QStringLiteral("  %1").arg(levelName(finding.level), -labelWidth) +
                wrapped(harmless(finding.text), labelWidth + 2) + u'\n';
    return text;
}

QJsonObject asJson(const PackageReport &report)
{
    const PackageFacts &f = report.facts;
    QJsonArray findings;
    for (const PackageFinding &finding : report.findings) {
        const QString level = finding.level == PackageFinding::Level::CannotBeKnown
                                  ? QStringLiteral("cannot-be-known")
                                  : levelName(finding.level).toLower();
        findings.append(QJsonObject{{QStringLiteral("check"), finding.check},
                                    {QStringLiteral("level"), level},
                                    {QStringLiteral("text"), finding.text}});
    }
    return {{QStringLiteral("verdict"), verdictName(report.verdict)},
            {QStringLiteral("release"), f.release},
            {QStringLiteral("organisation"), f.organisation},
            {QStringLiteral("recipient"), f.recipient},
            {QStringLiteral("purpose"), f.purpose},
            {QStringLiteral("reference"), f.reference},
            {QStringLiteral("kind"), f.kind},
            {QStringLiteral("format"), f.format},
            {QStringLiteral("requestedBy"), f.requestedBy},
            {QStringLiteral("recordedAt"), f.recordedAt},
            {QStringLiteral("advice"), f.advice},
            {QStringLiteral("authorisedBy"), f.authorisedBy},
            {QStringLiteral("authorisedOffice"), f.authorisedOffice},
            {QStringLiteral("authorisedAt"), f.authorisedAt},
            {QStringLiteral("sealedBy"), f.issuedBy},
            {QStringLiteral("sealedAt"), f.issuedAt},
            {QStringLiteral("rangeBeginMs"), f.rangeBeginMs},
            {QStringLiteral("rangeEndMs"), f.rangeEndMs},
            {QStringLiteral("part"), f.part},
            {QStringLiteral("legalBasis"), f.legalBasis},
            {QStringLiteral("keepUntil"), f.keepUntil},
            {QStringLiteral("conditions"), QJsonArray::fromStringList(f.conditions)},
            {QStringLiteral("redacted"), QJsonArray::fromStringList(f.redacted)},
            {QStringLiteral("mark"), f.mark},
            {QStringLiteral("packageSha256"), f.tagManifestSha256},
            {QStringLiteral("foundingKey"), f.founderKey},
            {QStringLiteral("files"), QJsonArray::fromStringList(f.files)},
            {QStringLiteral("findings"), findings}};
}

} // namespace earshot::verify
