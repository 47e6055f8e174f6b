#include "judge.h"

#include "core/policy/profile.h"

#include <algorithm>

using namespace earshot;

Judge::Judge(const policy::Profile &profile, const policy::Facts &facts)
    : m_profile(profile)
    , m_facts(facts)
    , m_objections(objectionsTo(facts))
{
    const auto rank = [](const Objection &o) {
        return std::find(importance().begin(), importance().end(), o.rule) - importance().begin();
    };
    const auto first = std::min_element(m_objections.begin(), m_objections.end(),
                                        [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
    if (first != m_objections.end())
        m_first = &*first;
    for (const Objection &o : m_objections)
        m_missing << QString::fromStdString(o.missing);
    m_missing.sort();
}

const char *Judge::faultOf(const policy::Decision &decision) const
{
    if (decision.permitted != m_objections.empty())
        return "the oracle reads the policy otherwise";
    if (!m_profile.clause(decision.clause))
        return "cites a clause that is not in the profile";
    if (decision.permitted) {
        if (decision.rule.isEmpty() || !decision.missing.isEmpty() || !decision.unblockedBy.isEmpty() ||
            !decision.detail.isEmpty())
            return "a permission with something missing";
        if (decision.deputyFor != standsInFor(m_facts))
            return "another office is stood in for";
        return decision.clause != QString::fromStdString(clauseThatAllows(m_facts)) ? "allowed by another clause"
                                                                                    : nullptr;
    }
    if (decision.rule != QString::fromStdString(m_first->rule))
        return "another reason should come first";
    if (decision.clause != QString::fromStdString(m_first->clause))
        return "another clause";
    if (decision.unblockedBy != m_first->help)
        return "others can help";
    if (decision.detail != QString::fromStdString(m_first->detail))
        return "another detail";
    if (decision.missing.constFirst() != QString::fromStdString(m_first->missing))
        return "the first thing missing is not the reason's";
    QStringList found = decision.missing;
    found.sort();
    return found != m_missing ? "another list of what is missing" : nullptr;
}
