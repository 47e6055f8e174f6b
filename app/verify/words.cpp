#include "app/verify/words.h"

#include "ui/words/packages.h"

#include <QJsonArray>

namespace earshot::verify {

using release::PackageFacts;
using release::PackageFinding;
using release::PackageReport;

namespace {

constexpr int labelWidth = 16;
constexpr int lineWidth = 96;

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

/// What is wrong has to catch the eye in a list without colours.
QString levelOf(PackageFinding::Level level)
{
    const QString name = ui::words::findingLevel(level);
    return level == PackageFinding::Level::Wrong ? name.toUpper() : name;
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
        return QStringLiteral("cannot-be-known");
    case PackageFinding::Level::Wrong:
        break;
    }
    return QStringLiteral("wrong");
}

} // namespace

QString inWords(const PackageReport &report)
{
    QString text = ui::words::verdictText(report.verdict).toUpper() + QStringLiteral("\n\n");
    if (!report.facts.release.isEmpty()) {
        text += ui::words::packageRowsTitle(report.verdict) + u'\n';
        const auto rows = ui::words::packageRows(report.facts);
        for (const auto &[label, value] : rows) {
            if (!value.isEmpty())
                text += QStringLiteral("  %1").arg(label, -labelWidth) +
                        wrapped(ui::words::harmless(value), labelWidth + 2) + u'\n';
        }
        text += u'\n';
    }
    text += QStringLiteral("What was looked at:\n");
    for (const PackageFinding &finding : report.findings)
        text += QStringLiteral("  %1").arg(levelOf(finding.level), -labelWidth) +
                wrapped(ui::words::harmless(finding.text), labelWidth + 2) + u'\n';
    return text;
}

QJsonObject asJson(const PackageReport &report)
{
    const PackageFacts &f = report.facts;
    QJsonArray findings;
    for (const PackageFinding &finding : report.findings) {
        findings.append(QJsonObject{{QStringLiteral("check"), finding.check},
                                    {QStringLiteral("level"), levelName(finding.level)},
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
            {QStringLiteral("hiddenMark"), f.hiddenMark},
            {QStringLiteral("packageSha256"), f.tagManifestSha256},
            {QStringLiteral("foundingKey"), f.founderKey},
            {QStringLiteral("files"), QJsonArray::fromStringList(f.files)},
            {QStringLiteral("findings"), findings}};
}

} // namespace earshot::verify
