#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace earshot::domain {

inline constexpr int fewestKits = 2; ///< below it there is no recovery
inline constexpr int mostKits = 5;

/// The public halves of one officer's recovery kit. The secret is on paper only.
struct RecoveryKit
{
    KitId id;
    int number = 1;  ///< 1 to 5: the place it takes; a replacement takes the place of the old one
    QString officer; ///< the officer's name as printed; need not be a person of the store
    QString office;  ///< office id of the profile
    PersonId holder; ///< the person of the store who the officer is: the kit goes when they leave; invalid: none
    QByteArray boxKey;
    QByteArray signKey;
    PersonId enrolledBy;
    Instant enrolledAt;
    QByteArray signature; ///< by `enrolledBy`
    PersonId withdrawnBy;
    Instant withdrawnAt;   ///< 0: in use
    QByteArray withdrawal; ///< signature by `withdrawnBy`; empty while in use

    bool operator==(const RecoveryKit &) const = default;
    [[nodiscard]] bool inUse() const { return withdrawnAt.ms == 0; }
};

/// One version of an area's key, sealed to the kit `outer` and inside that to the kit `inner`: it takes both, and
/// `outer` first. Every pair of kits in use has it in both orders, so that either officer may begin.
struct RecoveryWrap
{
    AreaId area;
    int version = 1;
    KitId outer;
    KitId inner;
    QByteArray sealed;

    bool operator==(const RecoveryWrap &) const = default;
};

/// A ceremony: one area's key for two named people until a day. What was asked for never changes.
struct Recovery
{
    RecoveryId id;
    AreaId area;
    QString reason;
    PersonId openedBy;
    Instant openedAt;
    PersonId first; ///< the two who receive, and the keys that they have: with others they receive nothing
    QByteArray firstKey;
    PersonId second;
    QByteArray secondKey;
    QDate until;               ///< last day
    bool withIdentity = false; ///< the area's age identity may be written to a file too
    QByteArray signature;      ///< by `openedBy`, over the scope

    bool operator==(const Recovery &) const = default;
    [[nodiscard]] bool isFor(PersonId person) const { return person == first || person == second; }
};

/// An officer's signature with their kit, entered at the seat of one of the two.
struct RecoverySignature
{
    RecoveryId recovery;
    KitId kit;
    Instant at;
    PersonId enteredBy;
    int version = 1;      ///< of the area's key on that day: older ones that are in use go with it, later ones do not
    QByteArray signature; ///< by the kit, over scope, kit, version and time

    bool operator==(const RecoverySignature &) const = default;
};

/// That a ceremony is over. There is no way back.
struct RecoveryEnd
{
    RecoveryId recovery;
    PersonId endedBy;
    Instant endedAt;
    QByteArray signature; ///< by `endedBy`

    bool operator==(const RecoveryEnd &) const = default;
};

/// What a ceremony has brought to one of the two: with `kit`, an area key still sealed to that kit (the first officer
/// has signed); without, the area key itself. Sealed to the person.
struct RecoveredKey
{
    RecoveryId recovery;
    int version = 1;
    KitId kit;
    PersonId person;
    QByteArray sealed;

    bool operator==(const RecoveredKey &) const = default;
};

/// How far somebody has read the notices about recovery.
struct NoticesRead
{
    PersonId person;
    qint64 sequence = -1; ///< of the log's entry up to which they have
    Instant at;
    QByteArray signature; ///< their own

    bool operator==(const NoticesRead &) const = default;
};

/// What is printed once, when a kit is made, and then forgotten.
struct KitSheet
{
    QString organisation;
    QString organisationCy; ///< may be empty
    QString storeName;
    QString storeId;
    QString officer;
    QString officeText;
    QString officeCy; ///< may be empty
    int number = 1;
    QDate madeOn;
    QString fingerprint; ///< of the public halves, as `recovery status` shows it
    SecretBytes words;   ///< one blank between
    SecretBytes code;    ///< text of the QR code
};

} // namespace earshot::domain
