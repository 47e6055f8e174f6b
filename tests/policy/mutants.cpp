#include "mutants.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace earshot;
using policy::Act;
using policy::Acts;
using policy::Rule;

struct Mutants::Mutant
{
    QString what; ///< empty: nothing
    std::shared_ptr<const policy::Profile> profile;
    std::vector<Rule> rules; ///< empty: the rule book
    Acts acts = ~Acts(0);    ///< it answers otherwise to these at most
};

namespace {

constexpr std::size_t mostRules = 64;

/// The condition of the rule at a place, turned round; a function for each place, as the table wants plain functions.
template <std::size_t place> bool turned(const policy::Case &c)
{
    return !policy::ruleBook()[place].broken(c);
}

template <std::size_t... places> constexpr auto allTurned(std::index_sequence<places...>)
{
    return std::array<bool (*)(const policy::Case &), sizeof...(places)>{turned<places>...};
}

constexpr auto turnedAt = allTurned(std::make_index_sequence<mostRules>());

using Path = QStringList;

/// A copy of `root` in which the value at the path is another; an undefined one is taken out.
QJsonValue with(const QJsonValue &root, const Path &path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    if (root.isArray()) {
        QJsonArray array = root.toArray();
        const qsizetype at = path.constFirst().toLongLong();
        if (at == array.size()) {
            array.append(value);
            return array;
        }
        const QJsonValue changed = with(array.at(at), path.mid(1), value);
        if (changed.isUndefined())
            array.removeAt(at);
        else
            array[at] = changed;
        return array;
    }
    QJsonObject object = root.toObject();
    object.insert(path.constFirst(), with(object.value(path.constFirst()), path.mid(1), value));
    return object;
}

} // namespace

Mutants::~Mutants() = default;

Mutants::Mutants(const QByteArray &profile)
    : m_profile(std::make_unique<policy::Profile>(policy::Profile::parse(profile).value()))
{
    ofRules();
    ofProfile(profile);
    addControls();
}

void Mutants::addControls()
{
    auto rules = std::make_unique<Mutant>();
    rules->rules.assign(policy::ruleBook().begin(), policy::ruleBook().end());
    m_alive.push_back(std::move(rules));
    auto profile = std::make_unique<Mutant>();
    profile->profile = std::make_shared<const policy::Profile>(*m_profile);
    m_alive.push_back(std::move(profile));
}

void Mutants::ofRules()
{
    const auto book = policy::ruleBook();
    Q_ASSERT(book.size() <= mostRules);
    Acts ofCalls = 0; // with something of the call to tell
    for (const Rule &rule : book)
        ofCalls |= rule.about == policy::About::Call ? rule.acts : 0;
    for (std::size_t at = 0; at < book.size(); ++at) {
        const Rule &rule = book[at];
        const auto change = [&](const QString &kind, const std::function<void(std::vector<Rule> &)> &make, Acts acts) {
            auto mutant = std::make_unique<Mutant>();
            mutant->what = kind + u" rule "_s + QLatin1String(rule.id);
            mutant->rules.assign(book.begin(), book.end());
            mutant->acts = acts;
            make(mutant->rules);
            m_alive.push_back(std::move(mutant));
            ++m_made;
        };
        change(
            u"delete"_s, [at](auto &rules) { rules.erase(rules.begin() + qsizetype(at)); }, rule.acts);
        change(
            u"negate"_s,
            [at](auto &rules) {
                rules[at].broken = turnedAt[at];
                rules[at].detail = policy::noDetail; // a value that is there only where the rule is broken
            },
            rule.acts);
        for (const Act act : policy::everyAct()) {
            const Acts one = policy::acts(act);
            if ((rule.acts & one) && rule.acts != one)
                change(
                    u"forget "_s + policy::actName(act) + u" in"_s, [&](auto &rules) { rules[at].acts &= ~one; }, one);
        }
        if (rule.about != policy::About::Asker && (rule.acts & ofCalls))
            change(
                u"tell in"_s, [at](auto &rules) { rules[at].about = policy::About::Asker; }, rule.acts);
    }
}

void Mutants::ofProfile(const QByteArray &text)
{
    const QJsonObject root = QJsonDocument::fromJson(text).object();
    QStringList offices, purposes;
    for (const auto &office : m_profile->offices())
        offices << office.id;
    for (const auto &purpose : m_profile->purposes())
        purposes << purpose.id;

    const auto change = [&](const QString &kind, const Path &path, const QJsonValue &value) {
        add(kind + u' ' + path.join(u'/'), with(root, path, value).toObject());
    };
    const QStringList words{u"name"_s, u"text"_s, u"short"_s, u"format"_s,      u"version"_s,
                            u"law"_s,  u"id"_s,   u"items"_s, u"inForceFrom"_s, u"lawAsOf"_s};
    const std::function<void(const QJsonValue &, const Path &)> visit = [&](const QJsonValue &value, const Path &path) {
        const QString key = path.isEmpty() ? QString() : path.constLast();
        if (words.contains(key) || path.value(0) == u"clauses") // texts, and what they rest on
            return;
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                visit(it.value(), path + Path{it.key()});
        } else if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (qsizetype i = 0; i < array.size(); ++i) {
                change(u"without "_s + array.at(i).toString(), path + Path{QString::number(i)}, QJsonValue::Undefined);
                visit(array.at(i), path + Path{QString::number(i)});
            }
            const bool ofPurposes = path.value(0) == u"evaluation";
            const bool ofOffices = !ofPurposes && (key == u"confirmedBy" || offices.contains(array.at(0).toString()));
            for (const QString &more : ofPurposes ? purposes : ofOffices ? offices : QStringList()) {
                if (!array.contains(more))
                    change(u"with "_s + more + u" in"_s, path + Path{QString::number(array.size())}, more);
            }
        } else if (value.isBool()) {
            change(u"turned"_s, path, !value.toBool());
        } else if (value.isDouble()) {
            change(u"one more"_s, path, value.toInt() + 1);
            change(u"one less"_s, path, value.toInt() - 1);
        } else if (key == u"missingDay") {
            change(u"next-day"_s, path, u"next-day"_s);
        } else if (key == u"clause") {
            for (const auto &clause : m_profile->clauses()) {
                if (clause.id != value.toString())
                    change(clause.id + u" for"_s, path, clause.id);
            }
        } else if (key == u"referenceKind") {
            change(u"case or sample"_s, path, value.toString() == u"case" ? u"sample"_s : u"case"_s);
        }
    };
    visit(root, {});
}

void Mutants::add(const QString &what, const QJsonObject &profile)
{
    ++m_made;
    auto parsed = policy::Profile::parse(QJsonDocument(profile).toJson());
    if (!parsed) {
        ++m_refused;
        return;
    }
    if (!otherFaultOf(*parsed).empty())
        return;
    auto mutant = std::make_unique<Mutant>();
    mutant->what = what;
    mutant->profile = std::make_shared<const policy::Profile>(std::move(*parsed));
    m_alive.push_back(std::move(mutant));
}

void Mutants::meet(const policy::Facts &facts, const Judge &judge)
{
    const Acts asked = policy::acts(facts.act);
    std::erase_if(m_alive, [&](const std::unique_ptr<Mutant> &mutant) {
        if (!(mutant->acts & asked))
            return false;
        const auto &profile = mutant->profile ? *mutant->profile : *m_profile;
        return judge.faultOf(mutant->rules.empty() ? policy::decide(profile, facts)
                                                   : policy::decideBy(mutant->rules, profile, facts)) != nullptr;
    });
}

QStringList Mutants::survivors() const
{
    QStringList list;
    for (const auto &mutant : m_alive) {
        if (!mutant->what.isEmpty())
            list << mutant->what;
    }
    return list;
}
