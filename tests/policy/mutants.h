#pragma once

#include "core/policy/profile.h"
#include "core/policy/rules.h"
#include "judge.h"

#include <QByteArray>
#include <memory>
#include <vector>

/// Wrong readings of the policy, one change each, made at run time: every rule of the table deleted, turned round, told
/// to forget one act or to give away what a shut door hides; every list of the profile short of each of its entries or
/// longer by each office, every period, number and switch another. What the table of tst_decision is asked, they are
/// asked too; a mutant that answers as the oracle does to the end has survived: nothing tests what it changed. Two that
/// change nothing are among them and must survive.
class Mutants
{
public:
    /// Of the rule book, and of the profile of this text.
    explicit Mutants(const QByteArray &profile);
    ~Mutants();

    /// Asks all that are still alive. Whoever the judge finds wrong is dead.
    void meet(const earshot::policy::Facts &facts, const Judge &judge);

    [[nodiscard]] qsizetype made() const { return m_made; }
    [[nodiscard]] qsizetype refused() const { return m_refused; } ///< profiles that contradict themselves: killed
    [[nodiscard]] QStringList survivors() const;                  ///< without those that change nothing
    [[nodiscard]] bool controlsLive() const { return qsizetype(m_alive.size()) - survivors().size() == 2; }

private:
    struct Mutant;
    void ofRules();
    void ofProfile(const QByteArray &text);
    void add(const QString &what, const QJsonObject &profile);
    void addControls();

    std::vector<std::unique_ptr<Mutant>> m_alive;
    std::unique_ptr<earshot::policy::Profile> m_profile;
    qsizetype m_made = 0, m_refused = 0;
};
