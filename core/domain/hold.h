#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace earshot::domain {

enum class HoldKind {
    Purpose = 1,   ///< §7: kept for a specific purpose
    Foi,           ///< a disclosure freeze: asked for under the Freedom of Information Act
    SubjectAccess, ///< a disclosure freeze: asked for by the person it is about
};

/// What a hold is on. All but the first also cover what comes in later.
enum class HoldScope {
    Recording = 1,
    Case,   ///< every recording that was used under this reference (heard, noted, copied, downloaded, released)
    Number, ///< the customer's number, E.164
    Person, ///< the member of staff, by name
    Area,   ///< a service area
};

/// What the IG Unit says to keeping something longer than the policy's 24 months. Never changed: a second guidance is a
/// second row.
struct HoldGuidance
{
    GuidanceId id;
    HoldId hold;
    QString text;
    QDate until;     ///< new last day of the hold; invalid: until it is lifted
    QDate reviewOn;  ///< new day on which the hold is looked at again
    QDate lateSince; ///< §7's breach: recordings had been due since this day, and no guidance was given before
    PersonId givenBy;
    QString givenOffice;
    Instant givenAt;
    QByteArray signature; ///< Ed25519 by `givenBy`
    QString givenByName;  ///< filled when read

    bool operator==(const HoldGuidance &) const = default;
};

/// Recordings that are not disposed of while it lasts: a hold for a specific purpose, or a disclosure freeze. Several
/// may be on one recording; each ends by itself. All but the lifting is fixed when it is placed.
struct Hold
{
    HoldId id;
    HoldKind kind = HoldKind::Purpose;
    HoldScope scope = HoldScope::Recording;
    RecordingId recording; ///< of scope Recording
    QString subject;       ///< the reference, number or name of scope Case, Number or Person
    /// Scope Area: this area. Otherwise, where valid: only recordings of this area; for a recording, its own.
    AreaId area;
    QDate from, to; ///< Number, Person and Area: calls of these days only, London, both inclusive; invalid: open
    QString purpose;
    QString reference; ///< the case it is kept for, or the number of the request for disclosure
    QString reason;    ///< the specific purpose in words
    PersonId owner;    ///< who answers for it
    QDate until;       ///< last day, as placed; invalid: until it is lifted. Guidance may set another
    QDate reviewOn;    ///< as placed
    QByteArray salt;   ///< as Recording::salt, for the words in the log's hashes
    PersonId placedBy;
    QString placedOffice;
    Instant placedAt;
    QByteArray placedSignature;

    PersonId liftedBy;
    QString liftedOffice;
    Instant liftedAt; ///< 0: not lifted
    QString liftReason;
    QByteArray liftedSignature;

    QList<HoldGuidance> guidance;                            ///< oldest first
    QString ownerName, placedByName, liftedByName, areaName; ///< filled when read

    [[nodiscard]] bool isFreeze() const { return kind != HoldKind::Purpose; }
    [[nodiscard]] bool isLifted() const { return liftedAt.ms != 0; }
    [[nodiscard]] QDate lastDay() const { return guidance.isEmpty() ? until : guidance.constLast().until; }
    [[nodiscard]] QDate review() const { return guidance.isEmpty() ? reviewOn : guidance.constLast().reviewOn; }
    [[nodiscard]] bool isInForce(const QDate &day) const
    {
        return !isLifted() && (!lastDay().isValid() || !day.isValid() || day <= lastDay());
    }
    /// The day on which it was to be looked at again has come.
    [[nodiscard]] bool isReviewOverdue(const QDate &day) const
    {
        return isInForce(day) && review().isValid() && review() <= day;
    }
    bool operator==(const Hold &) const = default;
};

} // namespace earshot::domain
