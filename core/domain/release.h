#pragma once

#include "core/base/clock.h"
#include "core/base/range.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace earshot::domain {

/// The two ways out of the area that §6 knows.
enum class ReleaseKind {
    Inside = 1, ///< to another area of the authority: one of seven offices
    External,   ///< to an outside agency: IG advice first, then one of four offices
};

enum class ReleaseState {
    AwaitingAdvice = 1, ///< external, or another purpose: the IG Unit has not answered
    AwaitingAuthoriser,
    Authorised,
    Issuing, ///< the package is being built; an interrupted one is taken up again under the same number
    Issued,
    Refused,
    Withdrawn,
    Lapsed, ///< the call was deleted before it was issued: it ended in that moment, by itself
};

/// Whether it still waits to be advised on, decided or issued.
[[nodiscard]] inline bool isOnItsWay(ReleaseState state)
{
    return state == ReleaseState::AwaitingAdvice || state == ReleaseState::AwaitingAuthoriser ||
           state == ReleaseState::Authorised || state == ReleaseState::Issuing;
}

enum class AudioFormat { Original = 1, Wav, Flac, Opus };

/// A request to let a recording leave its service area, and what became of it. Issued rows are the policy's Release of
/// Recording Log.
struct Release
{
    ReleaseId id;
    QString number; ///< "R-2026-0031", given once with the request
    RecordingId recording;
    AreaId area;
    ReleaseKind kind = ReleaseKind::Inside;
    ReleaseState state = ReleaseState::AwaitingAuthoriser;
    QString purpose; ///< purpose id of the profile
    QString reference;
    bool arisesFromCall = true; ///< §6 "to deal with issues arising from the original call"
    QString requester;          ///< "the person requesting the recording", as written in the log
    PersonId requestedBy;       ///< the signed-in nominated person who made the request
    QString recipient;          ///< person or agency that receives it
    QString contact;            ///< of an external agency: who there, and how they are reached; may be empty
    QString legalBasis;         ///< of an external agency, e.g. a court order; may be empty
    PersonId recipientPerson;   ///< inside the authority, with an account: no file leaves, they listen in their Earshot
    QDate until;                ///< last day, as asked for; invalid: of before releases had an end
    FrameRange range;           ///< empty: the whole call
    AudioFormat format = AudioFormat::Original;
    QString redactions; ///< Redactions::toText(): what of it is made inaudible; empty: it leaves as it is
    Instant requestedAt;
    QByteArray requestSignature; ///< Ed25519 by `requestedBy` over the canonical scope

    // §6: "must first contact the Corporate Information Governance Unit for advice"
    QString advice;
    QString adviceConditions; ///< ReleaseConditions::toText(): they bind the decision and what leaves
    PersonId advisedBy;
    Instant advisedAt;
    QByteArray adviceSignature;

    // the decision: a second person, in an office of the right list
    PersonId decidedBy;
    QString decidedOffice;
    Instant decidedAt;
    QString refusalReason;
    QString decisionConditions;   ///< an approval in part: in the same form
    QByteArray decisionSignature; ///< over the scope as it was approved

    PersonId issuedBy;
    Instant issuedAt;
    QString packageName;
    QByteArray packageSha256; ///< of the manifest, which holds the hash of every part

    Instant lapsedAt;     ///< Lapsed: when the call was deleted
    QString lapsedClause; ///< and under which clause: "§7"

    // filled when read
    Instant callStartedAt;
    int callRate = 0;      ///< Hz
    qint64 callFrames = 0; ///< length of the whole call
    QString requestedByName, advisedByName, decidedByName, issuedByName, recipientPersonName;

    /// No package is made: the recipient listens under this release.
    [[nodiscard]] bool isShared() const { return recipientPerson.isValid(); }
    bool operator==(const Release &) const = default;
};

/// Several calls can be asked for in one act: by one person, at one moment, on the same terms. Each is a release of its
/// own; all of this is signed in each.
[[nodiscard]] inline bool askedTogether(const Release &a, const Release &b)
{
    return a.requestedBy == b.requestedBy && a.requestedAt == b.requestedAt && a.kind == b.kind &&
           a.requester == b.requester && a.recipient == b.recipient && a.recipientPerson == b.recipientPerson &&
           a.contact == b.contact && a.legalBasis == b.legalBasis && a.purpose == b.purpose &&
           a.reference == b.reference && a.arisesFromCall == b.arisesFromCall && a.until == b.until;
}

/// What comes about a release besides its way from request to issue. Rows are only ever added.
enum class ReleaseEventKind {
    Question = 1, ///< asked back by who advises or decides
    Answer,
    ExtensionAsked,
    Extended, ///< by another person than who asked, in an office of the right list (§6)
    ExtensionRefused,
    Recalled, ///< it ends now
    Attested, ///< destroyed, or given back
};

struct ReleaseEvent
{
    ReleaseEventId id;
    ReleaseId release;
    ReleaseEventKind kind = ReleaseEventKind::Question;
    PersonId by;
    QString byName; ///< filled when read
    QString office; ///< acted in; empty: none was needed
    Instant at;
    QDate until;               ///< ExtensionAsked, Extended: the last day
    QString text;              ///< question, answer, reason; Attested: who told whom, and how
    QString evidenceName;      ///< Attested: the name of a signed form, without folders
    QByteArray evidenceSha256; ///< and its bytes' hash; the form itself is not kept in Earshot
    QByteArray signature;      ///< by `by`

    bool operator==(const ReleaseEvent &) const = default;
};

/// The file key of a released recording, sealed once more, to the recipient. It is there from the release until its
/// end.
struct ReleaseKey
{
    ReleaseId release;
    RecordingId recording;
    PersonId person;
    QString objectId; ///< the vault object that it opens
    QByteArray sealed;
    PersonId madeBy;
    Instant at;

    bool operator==(const ReleaseKey &) const = default;
};

} // namespace earshot::domain
