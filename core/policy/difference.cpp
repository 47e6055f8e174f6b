#include "core/policy/difference.h"

#include "core/policy/decision.h"
#include "core/policy/profile_reader.h"

#include <algorithm>

namespace earshot::policy {

namespace {

using Kind = Change::Kind;

QString joined(const QStringList &list)
{
    return list.join(QStringLiteral(", "));
}

QString yesNo(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

class Comparison
{
public:
    Comparison(const Profile &before, const Profile &after)
        : m_before(before)
        , m_after(after)
    {}

    QList<Change> all()
    {
        value("title", "§1", {}, m_before.titleEn(), m_after.titleEn());
        value("title-cy", "§1", {}, m_before.titleCy(), m_after.titleCy());
        purposes();
        law();
        businessCase();
        staffAndCallers();
        offices();
        releases();
        rights();
        periods();
        clauses();
        return m_changes;
    }

private:
    void add(Kind kind, const char *part, const QString &clause, const QString &subject, const QString &aspect = {},
             const QString &before = {}, const QString &after = {})
    {
        m_changes << Change{kind, QString::fromUtf8(part), clause, subject, aspect, before, after};
    }

    void value(const char *part, const char *clause, const QString &subject, const QString &before,
               const QString &after)
    {
        if (before != after)
            add(Kind::Changed, part, QString::fromUtf8(clause), subject, {}, before, after);
    }

    /// Ids that only one of the lists has; the order of a list means nothing, except to a reader of the profile.
    void list(const char *part, const char *clause, const QStringList &before, const QStringList &after,
              const QString &aspect = {})
    {
        for (const QString &id : before) {
            if (!after.contains(id))
                add(Kind::Removed, part, QString::fromUtf8(clause), id, aspect);
        }
        for (const QString &id : after) {
            if (!before.contains(id))
                add(Kind::Added, part, QString::fromUtf8(clause), id, aspect);
        }
    }

    template <class T> static const T *find(const QList<T> &list, const QString &id)
    {
        const auto found = std::find_if(list.cbegin(), list.cend(), [&](const T &entry) { return entry.id == id; });
        return found == list.cend() ? nullptr : &*found;
    }

    /// Entries added and removed; `compare(old, new, note)` looks at those that both have.
    template <class T, class Clause, class Compare>
    void entries(const char *part, const QList<T> &before, const QList<T> &after, Clause clauseOf, Compare compare)
    {
        for (const T &old : before) {
            if (!find(after, old.id))
                add(Kind::Removed, part, clauseOf(old), old.id, {}, old.en);
        }
        for (const T &now : after) {
            const T *old = find(before, now.id);
            if (!old) {
                add(Kind::Added, part, clauseOf(now), now.id, {}, {}, now.en);
                continue;
            }
            const auto note = [&](const char *aspect, const QString &was, const QString &is) {
                if (was != is)
                    add(Kind::Changed, part, clauseOf(now), now.id, QString::fromUtf8(aspect), was, is);
            };
            note("name", old->en, now.en);
            note("name-cy", old->cy, now.cy);
            compare(*old, now, note);
        }
    }

    void purposes()
    {
        entries(
            "purpose", m_before.purposes(), m_after.purposes(), [](const Purpose &p) { return p.clause; },
            [](const Purpose &old, const Purpose &now, const auto &note) {
                note("clause", old.clause, now.clause);
                note("reference", old.referenceKind, now.referenceKind);
                note("needs-advice", yesNo(old.needsAdvice), yesNo(now.needsAdvice));
            });
        list("evaluation", "§6", m_before.evaluationPurposes(), m_after.evaluationPurposes());
    }

    void law()
    {
        entries(
            "law", m_before.law(), m_after.law(), [](const Law &) { return QStringLiteral("§2"); },
            [](const Law &old, const Law &now, const auto &note) { note("replaces", old.replaces, now.replaces); });
        value("law-as-of", "§2", {}, m_before.lawAsOf().toString(Qt::ISODate), m_after.lawAsOf().toString(Qt::ISODate));
    }

    void businessCase()
    {
        entries(
            "business-case", m_before.businessCase(), m_after.businessCase(),
            [](const BusinessCasePart &) { return QStringLiteral("§3"); },
            [](const BusinessCasePart &old, const BusinessCasePart &now, const auto &note) {
                note("confirmed-by", joined(old.confirmedBy), joined(now.confirmedBy));
            });
        list("business-case-permission", "§3", m_before.businessCasePermission(), m_after.businessCasePermission());
        list("other-systems", "§3", m_before.otherSystems(), m_after.otherSystems());
    }

    void staffAndCallers()
    {
        const auto alike = [](const Named &, const Named &, const auto &) {};
        value("reminder-months", "§4", {}, QString::number(m_before.reminderMonths()),
              QString::number(m_after.reminderMonths()));
        list("told-by", "§4", m_before.toldBy(), m_after.toldBy());
        list("told-before", "§4", m_before.toldBefore(), m_after.toldBefore());
        entries(
            "staff-topic", m_before.staffTopics(), m_after.staffTopics(),
            [](const Named &) { return QStringLiteral("§4"); }, alike);
        entries(
            "caller-told", m_before.waysToTellCallers(), m_after.waysToTellCallers(),
            [](const Named &) { return QStringLiteral("§5"); }, alike);
    }

    void offices()
    {
        entries(
            "office", m_before.offices(), m_after.offices(), [](const Office &) { return QStringLiteral("§6"); },
            [](const Office &old, const Office &now, const auto &note) {
                note("per-area", yesNo(old.perArea), yesNo(now.perArea));
                note("short", old.shortEn, now.shortEn);
                note("short-cy", old.shortCy, now.shortCy);
                note("appointed-by", joined(old.appointedBy), joined(now.appointedBy));
            });
        list("deputies", "§6", m_before.deputisedOffices(), m_after.deputisedOffices());
        value("deputy-months", "§6", {}, QString::number(m_before.deputyMonths()),
              QString::number(m_after.deputyMonths()));
    }

    void releases()
    {
        list("nominations", "§6 (nominated staff)", m_before.nominatedActs(), m_after.nominatedActs());
        list("authorisers.inside", "§6 (outside the area)", m_before.insideAuthorisers(), m_after.insideAuthorisers());
        list("authorisers.external", "§6 (external agency)", m_before.externalAuthorisers(),
             m_after.externalAuthorisers());
        list("ig-unit", "§6 (other purpose)", m_before.igUnit(), m_after.igUnit());
        list("release-log-keepers", "§6 (Release Log)", m_before.releaseLogKeepers(), m_after.releaseLogKeepers());
        value("break-glass-people", "§6 (outside the area)", {}, QString::number(m_before.breakGlassPeople()),
              QString::number(m_after.breakGlassPeople()));
    }

    void rights()
    {
        for (const QString &act : listedActs()) {
            const QByteArray part = "right:" + act.toUtf8();
            const auto known = actFrom(act);
            list(part.constData(), known ? clauseOf(*known) : "§6", m_before.rights(act), m_after.rights(act));
        }
    }

    static const char *clauseOf(Act act)
    {
        switch (act) {
        case Act::Import:
        case Act::ReleaseQuarantine:
        case Act::ManageAreas:
        case Act::Grant:
            return "§3";
        case Act::PlaceHold:
        case Act::LiftHold:
            return "§7";
        case Act::Freeze:
        case Act::LiftFreeze:
            return "§2";
        case Act::ProposePolicy:
        case Act::ApprovePolicy:
            return "§1";
        default:
            return "§6";
        }
    }

    void periods()
    {
        value("keep-months", "§7", {}, QString::number(m_before.keepMonths()), QString::number(m_after.keepMonths()));
        value("dispose-months", "§7", {}, QString::number(m_before.disposeMonths()),
              QString::number(m_after.disposeMonths()));
        value("nominated-may-delete", "§7", {}, yesNo(m_before.nominatedMayDelete()),
              yesNo(m_after.nominatedMayDelete()));
        const auto missingDay = [](MissingDay day) {
            return day == MissingDay::LastDay ? QStringLiteral("last-day") : QStringLiteral("next-day");
        };
        value("missing-day", "§7", {}, missingDay(m_before.missingDay()), missingDay(m_after.missingDay()));
        entries(
            "exception", m_before.exceptions(), m_after.exceptions(),
            [](const DeletionException &e) { return e.clause; },
            [](const DeletionException &old, const DeletionException &now, const auto &note) {
                note("clause", old.clause, now.clause);
                note("people", QString::number(old.people), QString::number(now.people));
                note("approvers", joined(old.approvers), joined(now.approvers));
                note("law", joined(old.law), joined(now.law));
            });
    }

    void clauses()
    {
        entries(
            "clause", m_before.clauses(), m_after.clauses(), [](const Clause &c) { return c.id; },
            [](const Clause &old, const Clause &now, const auto &note) {
                note("law", joined(old.law), joined(now.law));
            });
    }

    const Profile &m_before;
    const Profile &m_after;
    QList<Change> m_changes;
};

} // namespace

QList<Change> difference(const Profile &before, const Profile &after)
{
    return Comparison(before, after).all();
}

} // namespace earshot::policy
