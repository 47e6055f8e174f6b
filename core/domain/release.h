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
};

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
    FrameRange range;           ///< empty: the whole call
    AudioFormat format = AudioFormat::Original;
    Instant requestedAt;
    QByteArray requestSignature; ///< Ed25519 by `requestedBy` over the canonical scope

    // §6: "must first contact the Corporate Information Governance Unit for advice"
    QString advice;
    PersonId advisedBy;
    Instant advisedAt;
    QByteArray adviceSignature;

    // the decision: a second person, in an office of the right list
    PersonId decidedBy;
    QString decidedOffice;
    Instant decidedAt;
    QString refusalReason;
    QByteArray decisionSignature; ///< over the scope as it was approved

    PersonId issuedBy;
    Instant issuedAt;
    QString packageName;
    QByteArray packageSha256; ///< of the manifest, which holds the hash of every part

    // filled when read
    Instant callStartedAt;
    QString requestedByName, advisedByName, decidedByName, issuedByName;

    bool operator==(const Release &) const = default;
};

} // namespace earshot::domain
