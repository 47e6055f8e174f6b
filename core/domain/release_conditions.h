#pragma once

#include "core/base/result.h"
#include "core/domain/redaction.h"
#include "core/domain/release.h"

#include <QList>

namespace earshot::domain {

/// What binds a release beyond what was asked for (§6): said by the IG Unit with its advice, or by an authoriser who
/// says yes to a part. Signed as its text, word for word.
struct ReleaseConditions
{
    FrameRange only;                 ///< no more than this; empty: no such condition
    QList<FrameRange> without;       ///< left out of what leaves, in ascending order
    bool redactThirdParties = false; ///< a third party must be redacted or left out, or declared not to be heard
    bool noFile = false;             ///< no copies: nothing leaves as a file, the recipient listens in Earshot
    bool mark = false;               ///< what leaves as a file has the release's number in it, audibly
    bool hiddenMark = false;         ///< and inaudibly, as a noise that only this release has
    QDate until;                     ///< no longer than to this day; invalid: no such condition

    [[nodiscard]] bool isEmpty() const { return *this == ReleaseConditions{}; }
    /// "only=100-200;without=120-130,150-160;redact;no-file;mark;hidden-mark;until=2027-01-31", in frames; empty
    /// when there is none.
    [[nodiscard]] QString toText() const;
    /// Exactly what toText() writes, else Invalid: a text that somebody edited is not half understood.
    [[nodiscard]] static Result<ReleaseConditions> fromText(const QString &text);

    bool operator==(const ReleaseConditions &) const = default;
};

/// What may leave under a release, when everything that binds it is taken together.
struct ReleaseScope
{
    QList<FrameRange> parts; ///< frames of the recording, ascending, not touching each other; empty: nothing is left
    bool whole = false;      ///< every frame of the call, some of them made inaudible if there are redactions
    QList<Redaction> redactions; ///< those that fall into the parts, each cut to the frames that leave
    RedactionSound sound = RedactionSound::Tone;
    bool marked = false;     ///< as a file, it says its release's number
    bool hiddenMark = false; ///< as a file, it bears its release's inaudible mark
    bool fileAllowed = true; ///< as a package
    /// Third parties are to be redacted, and nobody has said where they are or that there are none.
    bool redactionMissing = false;
    QDate until; ///< last day; invalid: none was set (releases of before)

    /// Nothing stands in the way of letting it out.
    [[nodiscard]] bool isMet(bool shared) const
    {
        return !parts.isEmpty() && (shared || fileAllowed) && !redactionMissing;
    }
    /// The recording as it came in, to the last bit.
    [[nodiscard]] bool isOriginal() const { return whole && redactions.isEmpty() && !marked && !hiddenMark; }
    [[nodiscard]] qint64 frames() const;
};

/// `frames`: length of the recording. Invalid when a text of conditions or redactions is none.
[[nodiscard]] Result<ReleaseScope> boundScope(const Release &release, qint64 frames);
/// The original bytes are those of the whole call as it is: a part of it, a redacted or a marked one is written as WAV
/// instead.
[[nodiscard]] AudioFormat formatOf(const Release &release, const ReleaseScope &scope);

} // namespace earshot::domain
