#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace earshot::domain {

using SubjectAccessId = base::Id<struct SubjectAccessTag>;
using AccessStepId = base::Id<struct AccessStepTag>;

/// What comes about a request for access. Steps are only ever added.
enum class AccessStepKind {
    IdentityAsked = 1,     ///< UK GDPR Art. 12(6)
    IdentityShown,         ///< what was asked for has come: the month begins
    ClarificationAsked,    ///< Art. 12A: without the answer the information cannot be identified
    ClarificationAnswered, ///< the clock goes on
    Extended,              ///< the person was told of two further months, and why (Art. 12A)
    Searched,              ///< Art. 15(1A): only "a reasonable and proportionate search" is owed; this is what was done
    Marked,                ///< what becomes of one call
    Closed,
};

/// What becomes of a call that was found.
enum class CallMark {
    Found = 1,  ///< nobody has decided yet
    In,         ///< it is the person's to have
    Out,        ///< it is not about them, or an exemption applies
    ThirdParty, ///< theirs, but somebody else is in it, who is cut out first (DPA 2018 Sch. 2 para. 16)
};

enum class AccessOutcome {
    Answered = 1,
    NothingHeld,
    Refused, ///< manifestly unfounded or excessive (Art. 12(5)), or exempt
    Withdrawn,
};

struct AccessStep
{
    AccessStepId id;
    SubjectAccessId request;
    AccessStepKind kind = AccessStepKind::Searched;
    QDate on;                 ///< the day on which it was done, London; not after the one on which it was written down
    QString words;            ///< question, reason, answer; Searched: why that is reasonable and proportionate
    QString place;            ///< Searched: where
    QString terms;            ///< Searched: with which words; Closed: why what is theirs was not released from here
    QList<RecordingId> found; ///< Searched: in ascending order; Closed: what was not released, though it is theirs
    RecordingId recording;    ///< Marked
    CallMark mark = CallMark::Found;
    AccessOutcome outcome = AccessOutcome::Answered; ///< Closed
    PersonId by;
    QString office;
    Instant at;
    QByteArray signature; ///< Ed25519 by `by`
    QString byName;       ///< filled when read

    bool operator==(const AccessStep &) const = default;
};

/// One call of a request, as the steps have left it.
struct AccessCall
{
    RecordingId recording;
    CallMark mark = CallMark::Found;
    QString reason; ///< of the mark

    bool operator==(const AccessCall &) const = default;
};

/// A person's request for their own calls (UK GDPR Art. 15). What was asked is fixed when it is opened; the rest is in
/// its steps.
struct SubjectAccess
{
    SubjectAccessId id;
    AreaId area;         ///< only calls of this service area; invalid: of the whole authority
    QDate receivedOn;    ///< working day or not
    QString asker;       ///< who asks, as they sign
    QStringList numbers; ///< E.164
    QStringList names;
    QStringList references;
    QByteArray salt; ///< as Recording::salt, for the words in the log's hashes
    PersonId openedBy;
    QString openedOffice;
    Instant openedAt;
    QByteArray signature;      ///< Ed25519 by `openedBy`
    bool listedClosed = false; ///< where the store looks for it; what closes it is its step

    QList<AccessStep> steps;        ///< oldest first
    QString openedByName, areaName; ///< filled when read

    [[nodiscard]] QString number() const; ///< "SA-2026-0007": the year in which it was opened, one row of numbers
    [[nodiscard]] const AccessStep *last(AccessStepKind kind) const; ///< null: there is none
    [[nodiscard]] bool isClosed() const { return last(AccessStepKind::Closed) != nullptr; }
    [[nodiscard]] bool awaitsIdentity() const;
    [[nodiscard]] bool awaitsAnswer() const; ///< to a question about what is asked for
    /// All that was found or marked, by recording.
    [[nodiscard]] QList<AccessCall> calls() const;
    bool operator==(const SubjectAccess &) const = default;
};

// Stable names, as in states.h; an unknown one is Invalid.
[[nodiscard]] QString toName(AccessStepKind kind);   ///< "identity-asked", …
[[nodiscard]] QString toName(CallMark mark);         ///< "found", "in", "out", "third-party"
[[nodiscard]] QString toName(AccessOutcome outcome); ///< "answered", "nothing-held", "refused", "withdrawn"
[[nodiscard]] Result<CallMark> callMarkFrom(const QString &name);
[[nodiscard]] Result<AccessOutcome> accessOutcomeFrom(const QString &name);

} // namespace earshot::domain
