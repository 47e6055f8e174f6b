#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QString>

namespace earshot::domain {

/// What stands at the head of an authority's papers. All but the first may be empty.
struct Letterhead
{
    QString organisation;
    QString organisationCy; ///< its name in Welsh, for papers in Welsh
    QString address;        ///< a line feed between its lines
    QString telephone;
    QString email;
    QString web;

    bool operator==(const Letterhead &) const = default;
};

/// What an authority sets for its whole store. Times, numbers and letters of every recording depend on it, so it is one
/// governed row: signed by who set it, and in the log.
struct StoreSettings
{
    QString organisation; ///< on every letter, certificate and kit
    QString timeZone;     ///< IANA name of the zone in which recorders write the time of a call, e.g. "Europe/London"
    QString country;      ///< ISO 3166 letters; how a number without a country is read, e.g. "GB"
    QString outsideLine;  ///< what is dialled for an outside line; empty: as usual in the country
    PersonId setBy;       ///< invalid: a store of before they were signed
    Instant setAt;
    QByteArray signature;
    QString specialDays{};    ///< SpecialDays::toText(): public holidays that are others than the rule has it
    QString organisationCy{}; ///< this and the rest: see Letterhead
    QString address{};
    QString telephone{};
    QString email{};
    QString web{};

    [[nodiscard]] Letterhead letterhead() const
    {
        return {organisation, organisationCy, address, telephone, email, web};
    }
    bool operator==(const StoreSettings &) const = default;
};

} // namespace earshot::domain
