#pragma once

#include "core/audit/checkpoint.h"
#include "core/release/package_contents.h"

#include <QList>
#include <QString>
#include <optional>

namespace earshot::release {

/// What whoever checks a package knows from somewhere else than the package.
struct KnownElsewhere
{
    QList<audit::NoteKey> keys;                  ///< of people who sign the authority's checkpoints
    std::optional<audit::Checkpoint> checkpoint; ///< of the authority's record
    std::optional<QByteArray> proof;             ///< a later proof.json, made by the authority for that checkpoint

    [[nodiscard]] bool isNothing() const { return keys.isEmpty() && !checkpoint; }
};

/// One thing that was looked at, in plain English. The words are for whoever never heard of a digest.
struct PackageFinding
{
    enum class Level {
        Holds = 1,
        CannotBeKnown, ///< not from what was given; no fault of the package
        Wrong,
    };
    Level level = Level::Holds;
    QString check; ///< stable id: "form", "files", "seal", "record", "approval", "facts", "key", "checkpoint", "mark"
    QString text;
};

/// What the package says was released. Only as true as the verdict.
struct PackageFacts
{
    QString release;
    QString organisation;
    QString recipient;
    QString purpose; ///< as the policy names it; `purposeText` says it in words
    QString purposeText;
    QString reference;
    QString kind;
    QString format;
    QString requestedBy;
    QString recordedAt; ///< ISO, UTC; so are all times here
    QString advice;
    QString authorisedBy;
    QString authorisedOffice;
    QString officeText;
    QString authorisedAt;
    QString issuedBy;
    QString issuedAt;
    qint64 rangeBeginMs = 0; ///< both 0: the whole call
    qint64 rangeEndMs = 0;
    QString part;              ///< "0:12 to 1:40 of 2:17"; this and the next three are empty in packages of before
    QString legalBasis;        ///< of an external agency
    QString keepUntil;         ///< last day, ISO
    QStringList conditions;    ///< that bind the release, a sentence each
    QStringList redacted;      ///< what cannot be heard in it and why, a sentence each
    QString mark;              ///< in dialling tones, at its beginning; empty: none
    QString hiddenMark;        ///< name of the inaudible mark that its sound bears; empty: none
    QString origin;            ///< of the record that the proof is from, as its checkpoints name it
    QString founderKey;        ///< fingerprint of the keys to which all others lead
    QString tagManifestSha256; ///< hex; the Release of Recording Log has it, too
    QStringList files;         ///< of the payload
};

struct PackageReport
{
    enum class Verdict {
        Released = 1, ///< unchanged, and tied to a key or checkpoint that was known elsewhere
        Consistent,   ///< unchanged since it was sealed, as far as the package itself tells; nobody else vouches for it
        Wrong,
    };
    Verdict verdict = Verdict::Wrong;
    PackageFacts facts;
    QList<PackageFinding> findings;

    void add(PackageFinding::Level level, const char *check, const QString &text)
    {
        findings.append({level, QLatin1String(check), text});
    }
    [[nodiscard]] bool isWrong() const;
};

/// Holds everything in the package together: files, seal, record, approvals, and what is known elsewhere. Never an
/// error: what is wrong is in the report. Pure.
[[nodiscard]] PackageReport checkPackage(const PackageContents &package, const KnownElsewhere &known);

} // namespace earshot::release
