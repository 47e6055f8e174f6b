#include "ui/words/packages.h"

#include "core/base/clock.h"
#include "ui/words/format.h"

#include <QCoreApplication>
#include <QDateTime>

namespace earshot::ui::words {

using release::PackageFacts;
using release::PackageFinding;
using release::PackageReport;

namespace {

struct Package
{
    Q_DECLARE_TR_FUNCTIONS(Package)
};

QString when(const QString &iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return time.isValid() ? dateTime(Instant::from(time)) : QString();
}

/// Packages of before name a range in milliseconds only.
QString partOf(const PackageFacts &facts)
{
    if (!facts.part.isEmpty())
        return facts.part;
    return facts.rangeEndMs == 0 ? Package::tr("the whole call")
                                 : Package::tr("the part from %1 to %2", "positions in a call")
                                       .arg(position(facts.rangeBeginMs), position(facts.rangeEndMs));
}

QString purposeOf(const PackageFacts &facts)
{
    const QString purpose = facts.purposeText.isEmpty() ? facts.purpose : facts.purposeText;
    return facts.reference.isEmpty() ? purpose
                                     : Package::tr("%1 (%2)", "purpose, reference").arg(purpose, facts.reference);
}

} // namespace

QString verdictText(PackageReport::Verdict verdict)
{
    switch (verdict) {
    case PackageReport::Verdict::Released:
        return Package::tr("This is what was released, and nothing in it was changed.");
    case PackageReport::Verdict::Consistent:
        return Package::tr("Nothing in it was changed since it was made; who made it is not proved.");
    case PackageReport::Verdict::Wrong:
        break;
    }
    return Package::tr("This is not what was released. Do not rely on it.");
}

QString packageRowsTitle(PackageReport::Verdict verdict)
{
    return verdict == PackageReport::Verdict::Wrong
               ? Package::tr("What the package says of itself, which is not to be relied on:")
               : Package::tr("What was released:");
}

QList<std::pair<QString, QString>> packageRows(const PackageFacts &facts)
{
    const QString office = facts.officeText.isEmpty() ? facts.authorisedOffice : facts.officeText;
    return {
        {Package::tr("Release"), facts.release},
        {Package::tr("By"), facts.organisation},
        {Package::tr("To"), facts.recipient},
        {Package::tr("What"),
         Package::tr("a recorded call of %1, %2", "moment, part").arg(when(facts.recordedAt), partOf(facts))},
        {Package::tr("For"), purposeOf(facts)},
        {Package::tr("Legal basis"), facts.legalBasis},
        {Package::tr("Asked for by"), facts.requestedBy},
        {Package::tr("Advice"), facts.advice},
        {Package::tr("Conditions"), facts.conditions.join(QStringLiteral("; "))},
        {Package::tr("Redacted"), facts.redacted.join(QStringLiteral("; "))},
        {Package::tr("Dialling tones"), facts.mark},
        {Package::tr("Inaudible mark"), facts.hiddenMark},
        {Package::tr("Keep until"), date(QDate::fromString(facts.keepUntil, Qt::ISODate))},
        {Package::tr("Authorised by"), facts.authorisedBy.isEmpty()
                                           ? QString()
                                           : Package::tr("%1, %2, on %3", "name, office, moment")
                                                 .arg(facts.authorisedBy, office, when(facts.authorisedAt))},
        {Package::tr("Sealed by"),
         facts.issuedBy.isEmpty() ? QString()
                                  : Package::tr("%1, on %2", "name, moment").arg(facts.issuedBy, when(facts.issuedAt))},
        {Package::tr("Files"), facts.files.join(QStringLiteral(", "))},
        {Package::tr("Package digest"), facts.tagManifestSha256},
        {Package::tr("Founding key"), facts.founderKey},
    };
}

QString findingLevel(PackageFinding::Level level)
{
    switch (level) {
    case PackageFinding::Level::Holds:
        return Package::tr("holds");
    case PackageFinding::Level::CannotBeKnown:
        return Package::tr("cannot be known");
    case PackageFinding::Level::Wrong:
        break;
    }
    return Package::tr("wrong");
}

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

} // namespace earshot::ui::words
