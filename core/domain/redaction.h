#pragma once

#include "core/base/range.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

namespace earshot::domain {

/// Why something is taken out of what leaves.
enum class RedactionReason {
    ThirdParty = 1,  ///< somebody whom the release is not about
    SpecialCategory, ///< health, belief and the like (UK GDPR Art 9)
    PaymentCard,     ///< PCI DSS: never leaves
    Other,
};

/// Whose voice is taken out. Only where each side has a track of its own can one be heard without the other.
enum class RedactedSide { Both = 1, Staff, Customer };

/// What is heard in the place of what was taken out.
enum class RedactionSound { Tone = 1, Silence };

struct Redaction
{
    FrameRange range; ///< frames of the recording
    RedactionReason reason = RedactionReason::ThirdParty;
    RedactedSide side = RedactedSide::Both;
    int channel = -1; ///< track of that side, fixed with the request; -1 with Both

    bool operator==(const Redaction &) const = default;
};

/// What is made inaudible in a release: a part of the requested scope, so that request, advice and approval are signed
/// over it and any change voids them. Signed as its text, word for word.
struct Redactions
{
    QList<Redaction> ranges; ///< by their beginnings; they may overlap
    RedactionSound sound = RedactionSound::Tone;
    /// The requester has listened and states that nobody else is heard in it.
    bool noThirdParty = false;

    [[nodiscard]] bool isEmpty() const { return ranges.isEmpty() && !noThirdParty; }
    /// Advice that third parties are to be redacted is followed: one is, or there is none.
    [[nodiscard]] bool dealsWithThirdParties() const;
    /// "tone;100-200:third-party,150-220:payment-card:customer@1;no-third-party", in frames; empty when there is none.
    [[nodiscard]] QString toText() const;
    /// Exactly what toText() writes, else Invalid: a text that somebody edited is not half understood.
    [[nodiscard]] static Result<Redactions> fromText(const QString &text);

    bool operator==(const Redactions &) const = default;
};

[[nodiscard]] QString toName(RedactionReason reason); ///< "third-party", "special-category", "payment-card", "other"
[[nodiscard]] QString toName(RedactedSide side);      ///< "both", "staff", "customer"
[[nodiscard]] QString toName(RedactionSound sound);   ///< "tone", "silence"
[[nodiscard]] Result<RedactionReason> redactionReasonFrom(const QString &name);
[[nodiscard]] Result<RedactedSide> redactedSideFrom(const QString &name);
[[nodiscard]] Result<RedactionSound> redactionSoundFrom(const QString &name);

} // namespace earshot::domain
