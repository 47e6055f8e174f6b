#pragma once

#include "core/policy/decision.h"

#include <string>
#include <vector>

/// One thing the written policy has against an act.
struct Objection
{
    std::string rule;
    std::string clause;
    std::string missing;
    QStringList help;
    std::string detail;
    bool tellsOfTheCall = false; ///< not to be said to somebody who may not know of the call
};

/// The second reading of the policy, for the tests: goes through the clauses of call-recording-policy-2017.txt from §2
/// to §7 and asks what each has against these facts, with the policy's own lists written out and its own calendar. It
/// shares no code and no data with core/policy. No objection: the act is allowed.
[[nodiscard]] std::vector<Objection> objectionsTo(const earshot::policy::Facts &facts);

/// For an act that is allowed: the office that the person only stands in for; empty if it is theirs or none is needed.
[[nodiscard]] QString standsInFor(const earshot::policy::Facts &facts);

/// For an act that is allowed: the clause that says so.
[[nodiscard]] std::string clauseThatAllows(const earshot::policy::Facts &facts);

/// Where that is the same whatever the facts are.
[[nodiscard]] std::string clauseOf(earshot::policy::Act act);

/// What a profile says of matters that no decision here rests on (§3's confirmers, §4's topics, §5's ways of telling,
/// who keeps §6's log, which offices belong to an area), where it differs from the written policy; empty: nowhere.
[[nodiscard]] std::string otherFaultOf(const earshot::policy::Profile &profile);

/// Which of several objections a person should hear first, by rule id.
[[nodiscard]] const std::vector<std::string> &importance();
