#pragma once

#include "core/policy/decision.h"

/// The day on which most of the tables are asked.
inline const QDate today(2026, 3, 14);

/// All facts in words, for a message.
[[nodiscard]] QString inWords(const earshot::policy::Facts &facts);

/// Somebody with every nomination and the offices of all acts, and a call of two years ago: `act` is allowed.
[[nodiscard]] earshot::policy::Facts goodFacts(earshot::policy::Act act);

/// What is asked to be out until a day, and the last day on which its call is kept (§7).
struct EndOfRelease
{
    earshot::policy::Facts facts;
    QDate lastDay;
};
[[nodiscard]] QList<EndOfRelease> endsOfReleases();
