#include "core/release/package_check.h"

#include "core/audit/canonicaljson.h"
#include "core/audit/note.h"
#include "core/release/bag.h"
#include "core/release/package_checker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace earshot::release {

namespace {

using Level = PackageFinding::Level;

/// SHA256SUMS and manifest.json, as packages were before they were bags: nothing in them is signed.
void checkFormer(const PackageContents &package, PackageReport &report)
{
    const auto sums = parseBagManifest(package.text(formerSumsName));
    if (!sums) {
        report.add(Level::Wrong, "files", QStringLiteral("The list of the files in this package is damaged."));
        return;
    }
    for (auto sum = sums->cbegin(); sum != sums->cend(); ++sum) {
        if (!package.files.contains(sum.key()))
            report.add(Level::Wrong, "files", QStringLiteral("A file is missing: %1.").arg(sum.key()));
        else if (package.files.value(sum.key()).sha256 != *sum)
            report.add(Level::Wrong, "files", QStringLiteral("This file was changed: %1.").arg(sum.key()));
    }
    for (auto file = package.files.cbegin(); file != package.files.cend(); ++file) {
        if (!sums->contains(file.key()) && file.key() != QLatin1String(formerSumsName))
            report.add(Level::Wrong, "files",
                       QStringLiteral("This file is not part of the release, it was put here: %1.").arg(file.key()));
    }
    if (!report.isWrong())
        report.add(Level::Holds, "files", QStringLiteral("Every file is as the package's own list has it."));
    report.add(Level::CannotBeKnown, "seal",
               QStringLiteral("This package was made before Earshot sealed packages: nothing in it is signed. Ask the "
                              "authority whether its Release of Recording Log has this digest for it: %1")
                   .arg(QString::fromLatin1(package.files.value(QLatin1String(formerManifestName)).sha256.toHex())));
    readFacts(QJsonDocument::fromJson(package.text(formerManifestName)).object(), report.facts);
    report.facts.files = sums->keys();
    report.facts.tagManifestSha256 =
        QString::fromLatin1(package.files.value(QLatin1String(formerManifestName)).sha256.toHex());
}

} // namespace

bool PackageReport::isWrong() const
{
    return std::any_of(findings.cbegin(), findings.cend(),
                       [](const PackageFinding &finding) { return finding.level == Level::Wrong; });
}

void readFacts(const QJsonObject &manifest, PackageFacts &facts)
{
    const QJsonObject log = manifest.value(QStringLiteral("releaseLog")).toObject();
    const auto text = [](const QJsonObject &object, const char *field) {
        return object.value(QLatin1String(field)).toString();
    };
    facts.release = text(manifest, "release");
    facts.organisation = text(manifest, "organisation");
    facts.recipient = text(manifest, "recipient");
    facts.purpose = text(log, "purpose");
    facts.purposeText = text(manifest, "purposeText");
    facts.officeText = text(manifest, "officeText");
    facts.reference = text(manifest, "reference");
    facts.kind = text(manifest, "kind");
    facts.format = text(manifest, "format");
    facts.requestedBy = text(log, "requestedBy");
    facts.recordedAt = text(log, "recordedAt");
    facts.advice = text(manifest, "igAdvice");
    facts.authorisedBy = text(log, "authorisedBy");
    facts.authorisedOffice = text(log, "authorisedOffice");
    facts.authorisedAt = text(manifest, "authorisedAt");
    facts.rangeBeginMs = manifest.value(QStringLiteral("rangeBeginMs")).toInteger();
    facts.rangeEndMs = manifest.value(QStringLiteral("rangeEndMs")).toInteger();
    facts.part = text(manifest, "part");
    facts.legalBasis = text(manifest, "legalBasis");
    facts.keepUntil = text(manifest, "keepUntil");
    const QJsonArray conditions = manifest.value(QStringLiteral("conditions")).toArray();
    for (const QJsonValue &condition : conditions)
        facts.conditions << condition.toString();
    const QJsonArray redacted = manifest.value(QStringLiteral("redacted")).toArray();
    for (const QJsonValue &redaction : redacted)
        facts.redacted << redaction.toString();
    facts.mark = text(manifest, "mark");
    facts.hiddenMark = text(manifest, "hiddenMark");
}

PackageReport checkPackage(const PackageContents &package, const KnownElsewhere &known)
{
    PackageReport report;
    for (auto file = package.files.cbegin(); file != package.files.cend(); ++file) {
        if (!file->plain)
            report.add(Level::Wrong, "files",
                       QStringLiteral("This is not a file but points elsewhere: %1.").arg(file.key()));
    }
    if (!package.contains(bagDeclarationName) && package.contains(formerManifestName) &&
        package.contains(formerSumsName)) {
        checkFormer(package, report);
        report.verdict = report.isWrong() ? PackageReport::Verdict::Wrong : PackageReport::Verdict::Consistent;
        return report;
    }
    PackageChecker checker(package, known, report);
    const bool tied = checker.run();
    report.verdict = report.isWrong() ? PackageReport::Verdict::Wrong
                     : tied           ? PackageReport::Verdict::Released
                                      : PackageReport::Verdict::Consistent;
    return report;
}

} // namespace earshot::release
