#include "core/policy/profile.h"

#include "core/policy/profile_reader.h"
#include "core/policy/profile_schema.h"

#include <QFile>

// The linker drops a resource that nothing refers to, and Q_INIT_RESOURCE only works outside a namespace.
static void pullInPolicyResource()
{
    Q_INIT_RESOURCE(policy);
}

namespace earshot::policy {

namespace {

Result<QByteArray> resource(const QString &name)
{
    pullInPolicyResource();
    QFile file(QStringLiteral(":/earshot/policy/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, QStringLiteral("the built-in policy is not in this program"), file.fileName());
    return file.readAll();
}

template <class T> const T *byId(const QList<T> &list, const QString &id)
{
    for (const T &entry : list) {
        if (entry.id == id)
            return &entry;
    }
    return nullptr;
}

Result<Profile> readBuiltIn()
{
    EARSHOT_TRY(text, Profile::builtInText());
    return Profile::parse(text);
}

} // namespace

Result<Profile> Profile::parse(const QByteArray &json)
{
    EARSHOT_TRY(root, JsonPlace::parse(json));
    return ProfileReader().read(root);
}

Result<QByteArray> Profile::builtInText()
{
    return resource(QStringLiteral("policy-2017.json"));
}

Result<QByteArray> profileSchema()
{
    return resource(QStringLiteral("policy-profile.schema.json"));
}

Result<Profile> Profile::builtIn()
{
    static const Result<Profile> profile = readBuiltIn();
    return profile;
}

const Purpose *Profile::purpose(const QString &id) const
{
    return byId(m_purposes, id);
}

const Office *Profile::office(const QString &id) const
{
    return byId(m_offices, id);
}

const Clause *Profile::clause(const QString &id) const
{
    return byId(m_clauses, id);
}

const DeletionException *Profile::exception(const QString &id) const
{
    return byId(m_exceptions, id);
}

const QStringList &Profile::appointersOf(const QString &id) const
{
    const Office *known = office(id);
    return known && !known->appointedBy.isEmpty() ? known->appointedBy : rights(QStringLiteral("appoint"));
}

const QStringList &Profile::rights(const QString &act) const
{
    static const QStringList nobody;
    const auto found = m_rights.constFind(act);
    return found == m_rights.constEnd() ? nobody : *found;
}

QDate monthsAfter(const Profile &profile, const QDate &day, int months)
{
    const QDate after = day.addMonths(months);
    const bool cut = after.isValid() && after.day() != day.day();
    return cut && profile.missingDay() == MissingDay::NextDay ? after.addDays(1) : after;
}

Life lifeOf(const Profile &profile, const QDate &recorded)
{
    if (!recorded.isValid())
        return {};
    const QDate due = monthsAfter(profile, recorded, profile.disposeMonths());
    const QDate disposable = profile.nominatedMayDelete() ? monthsAfter(profile, recorded, profile.keepMonths()) : due;
    return {recorded, disposable.addDays(-1), disposable, due};
}

} // namespace earshot::policy
