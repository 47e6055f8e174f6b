#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QDate>
#include <QFlags>
#include <QString>

namespace earshot::domain {

/// Somebody who can sign in. The private keys are in the person's key slot; here are the public halves.
struct Person
{
    PersonId id;
    QString user;       ///< sign-in name, unique, lower case
    QString name;       ///< as written in records, e.g. "Priya Okafor"
    QByteArray boxKey;  ///< X25519 public key, 32 bytes: receives area keys
    QByteArray signKey; ///< Ed25519 public key, 32 bytes: checks this person's signatures
    Instant createdAt;
    bool active = true;
    PersonId signedBy; ///< who vouches that these are this person's keys; the founder for themself
    Instant signedAt;
    QByteArray signature; ///< Ed25519 by `signedBy` over the canonical row

    bool operator==(const Person &) const = default;
};

/// An office of the policy profile held by a person between two dates, for one area or for the whole authority.
struct Appointment
{
    PersonId person;
    QString office; ///< office id of the profile, e.g. "siro", or "deputy:siro"
    AreaId area;    ///< invalid: the whole authority
    QDate from;
    QDate until; ///< last day it holds; null: until revoked
    PersonId appointedBy;
    QByteArray signature; ///< Ed25519 by `appointedBy` over the canonical row
    Instant signedAt{};

    bool operator==(const Appointment &) const = default;
};

/// A deputy acts for an office between dates (§6): an appointment of its own to "deputy:siro", beside an office that
/// the person may hold themselves. Records name the office they acted in so, and thereby say that it was as a deputy.
[[nodiscard]] inline QString deputyOf(const QString &office)
{
    return QStringLiteral("deputy:") + office;
}
[[nodiscard]] inline bool isDeputy(const QString &office)
{
    return office.startsWith(QLatin1String("deputy:"));
}
/// "siro" of "siro" and of "deputy:siro".
[[nodiscard]] inline QString officeBehind(const QString &office)
{
    return isDeputy(office) ? office.mid(7) : office;
}

/// The four acts that §6 leaves to nominated staff.
enum class NominatedAct { Download = 1, Copy = 2, Share = 4, Delete = 8 };
Q_DECLARE_FLAGS(NominatedActs, NominatedAct)
Q_DECLARE_OPERATORS_FOR_FLAGS(NominatedActs)

/// §6: "only nominated staff able to download, copy, share or delete": per person, area and act, and dated.
struct Nomination
{
    PersonId person;
    AreaId area;
    NominatedActs acts;
    QDate from;
    QDate until; ///< last day
    PersonId nominatedBy;
    QByteArray signature;
    Instant signedAt{};

    bool operator==(const Nomination &) const = default;
};

/// Access to an area's recordings: the policy's "staff who have an operational need", and the area key sealed to them.
struct Grant
{
    PersonId person;
    AreaId area;
    Instant grantedAt;
    PersonId grantedBy;
    QByteArray signature;

    bool operator==(const Grant &) const = default;
};

} // namespace earshot::domain
